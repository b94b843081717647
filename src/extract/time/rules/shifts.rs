//! Steps from a day: "two days ago", "a week later", "the next day", "a day after".

use super::{Hit, amounts};
use crate::extract::time::kind::{Base, TimeKind, Unit, Vague};
use crate::extract::time::reader::Reader;
use crate::extract::time::words;

/// The day next to the one in focus: "the following morning", "the day before".
pub(super) fn neighbours(reader: &Reader<'_>, at: usize) -> Option<Hit> {
    if reader.word(at) != "the" {
        return None;
    }
    let word = reader.word(at + 2);
    let part = words::part(word);
    let day = word == "day" || part.is_some();
    let shift = |next, count, base| {
        Some(Hit::new(
            next,
            TimeKind::Shift {
                count,
                unit: Unit::Day,
                base,
                part,
            },
            "time-next-day",
        ))
    };
    match reader.word(at + 1) {
        "next" | "following" if day => return shift(at + 3, 1, Base::Focus),
        "previous" | "preceding" if day => return shift(at + 3, -1, Base::FocusOrAnchor),
        "day" | "evening" | "night" | "morning" => {}
        _ => return None,
    }
    let part = words::part(reader.word(at + 1));
    let (count, base) = match word {
        "before" => (-1, Base::FocusOrAnchor),
        "after" => (1, Base::Focus),
        _ => return None,
    };
    let kind = TimeKind::Shift {
        count,
        unit: Unit::Day,
        base,
        part,
    };
    anchored(reader, at, at + 3, kind)
}

/// "Two days before" on its own counts from the focus; with an event behind it, from that
/// event, which nobody here can date, unless the phrase opens the sentence and so takes up
/// what was just told. All that is left of the others is a length of time.
fn anchored(reader: &Reader<'_>, at: usize, next: usize, kind: TimeKind) -> Option<Hit> {
    let told = reader.is_break(next) || reader.is_start(at);
    told.then(|| Hit::new(next, kind, "time-shift"))
}

/// "two days ago", "three months earlier", "a week later".
pub(super) fn counted(reader: &Reader<'_>, at: usize) -> Option<Hit> {
    let (amount, place) = amounts::amount(reader, at)?;
    let (unit, times, _, next) = reader.unit(place)?;
    // "a year and a half ago"
    let late_half = reader.are(next, &["and", "a", "half"]);
    let (sign, base, next) = direction(reader, if late_half { next + 3 } else { next })?;
    let vague = if sign < 0 { Vague::Past } else { Vague::Future };
    let Some(count) = amount.count.filter(|_| times < 10) else {
        let event = reader.is(next - 1, &["before", "after"]) && !reader.is_break(next);
        return (!event).then(|| loose(next, unit, vague, base));
    };
    let (count, unit) = halved(count.checked_mul(times)?, amount.half || late_half, unit)?;
    let count = sign * count;
    let kind = TimeKind::Shift {
        count,
        unit,
        base,
        part: None,
    };
    match reader.back(next, 1) {
        "before" | "after" => anchored(reader, at, next, kind),
        _ => Some(Hit::new(
            next,
            kind,
            if base == Base::Anchor {
                "time-ago"
            } else {
                "time-shift"
            },
        )),
    }
}

/// "years ago", "hours later".
pub(super) fn uncounted(reader: &Reader<'_>, at: usize) -> Option<Hit> {
    let (unit, _, plural, next) = reader.unit(at)?;
    let (sign, base, next) = direction(reader, next).filter(|_| plural)?;
    let vague = if sign < 0 { Vague::Past } else { Vague::Future };
    if matches!(reader.back(next, 1), "before" | "after") && !reader.is_break(next) {
        return None;
    }
    Some(loose(next, unit, vague, base))
}

/// An unknown number of hours stays within the day; of anything longer it says nothing.
fn loose(next: usize, unit: Unit, vague: Vague, base: Base) -> Hit {
    if unit <= Unit::Hour {
        let kind = TimeKind::Shift {
            count: 0,
            unit: Unit::Day,
            base,
            part: None,
        };
        Hit::new(next, kind, "time-same-day")
    } else {
        Hit::new(next, TimeKind::Vague(vague), "time-vague-shift")
    }
}

/// Which way and from where.
fn direction(reader: &Reader<'_>, at: usize) -> Option<(i32, Base, usize)> {
    Some(match (reader.word(at), reader.word(at + 1)) {
        ("ago", _) => (-1, Base::Anchor, at + 1),
        // "No later than", "two hours earlier than planned" compare.
        ("earlier" | "later", "than") => return None,
        ("earlier" | "before" | "previously", _) => (-1, Base::FocusOrAnchor, at + 1),
        ("later" | "after" | "afterwards" | "afterward", _) => (1, Base::Focus, at + 1),
        ("from", "now" | "today") | ("'" | "'s", "time") => (1, Base::Anchor, at + 2),
        ("hence", _) => (1, Base::Anchor, at + 1),
        _ => return None,
    })
}

/// Halves as whole numbers of a smaller unit.
fn halved(count: u32, half: bool, unit: Unit) -> Option<(i32, Unit)> {
    let count = i32::try_from(count).ok()?;
    if !half {
        return Some((count, unit));
    }
    Some(match unit {
        Unit::Year => (count.checked_mul(12)?.checked_add(6)?, Unit::Month),
        Unit::Month => (count.checked_mul(30)?.checked_add(15)?, Unit::Day),
        Unit::Week => (count.checked_mul(7)?.checked_add(3)?, Unit::Day),
        unit => (count, unit),
    })
}
