//! Days told from now: "today", "yesterday evening", "the day before yesterday", "last night".

use super::{Hit, pointers};
use crate::extract::time::kind::{Base, DayPart, TimeKind, Unit, Which};
use crate::extract::time::reader::Reader;
use crate::extract::time::words;

/// Days near the article's own.
pub(super) fn near(reader: &Reader<'_>, at: usize) -> Option<Hit> {
    let first = if reader.word(at) == "the" { at + 1 } else { at };
    if reader.are(first, &["day", "before", "yesterday"]) {
        return Some(hit(first + 3, -2, None));
    }
    if reader.are(first, &["day", "after", "tomorrow"]) {
        return Some(hit(first + 3, 2, None));
    }
    let start = pointers::edge(reader, at).map_or(at, |(_, next)| next);
    let part = words::part(reader.word(start + 1));
    match reader.word(start) {
        "today" if !is_title(reader, start) => Some(hit(start + 1, 0, None)),
        "tonight" => Some(hit(start + 1, 0, Some(DayPart::Night))),
        "yesterday" => Some(near_part(start, -1, part)),
        "tomorrow" => Some(near_part(start, 1, part)),
        "this" => part.map(|part| hit(start + 2, 0, Some(part))),
        "last" => match reader.word(start + 1) {
            "night" => Some(hit(start + 2, -1, Some(DayPart::Night))),
            "evening" => Some(hit(start + 2, -1, Some(DayPart::Evening))),
            _ => None,
        },
        _ => None,
    }
}

fn near_part(start: usize, days: i32, part: Option<DayPart>) -> Hit {
    hit(
        if part.is_some() { start + 2 } else { start + 1 },
        days,
        part,
    )
}

fn hit(next: usize, days: i32, part: Option<DayPart>) -> Hit {
    let rule = match days {
        0 => "time-today",
        ..0 => "time-yesterday",
        1.. => "time-tomorrow",
    };
    Hit::new(next, TimeKind::Near { days, part }, rule)
}

/// "USA Today", "Russia Today".
fn is_title(reader: &Reader<'_>, at: usize) -> bool {
    reader.is_capital(at)
        && !reader.is_upper(at)
        && reader.was(at, 1, &["usa", "russia", "india", "world"])
}

/// The day in focus: "earlier in the day", "that evening", "the same day".
pub(super) fn same_day(reader: &Reader<'_>, at: usize) -> Option<Hit> {
    let edged = pointers::edge(reader, at);
    let start = edged.map_or(at, |(_, next)| next);
    if edged.is_some()
        && reader.is(start, &["in", "on", "during"])
        && reader.are(start + 1, &["the", "day"])
    {
        return Some(same(start + 3, None));
    }
    // "earlier that same day"
    let (next, pointed) = if reader.are(start, &["that", "same"]) {
        (start + 2, true)
    } else if reader.word(start) == "that" {
        // "Said that night would fall" is rarer than "that night".
        (start + 1, true)
    } else {
        match pointers::which(reader, start) {
            Some((Which::Same, next)) => (next, true),
            _ => (start, false),
        }
    };
    if !pointed {
        return None;
    }
    if reader.word(next) == "day" {
        return Some(same(next + 1, None));
    }
    words::part(reader.word(next)).map(|part| same(next + 1, Some(part)))
}

fn same(next: usize, part: Option<DayPart>) -> Hit {
    let kind = TimeKind::Shift {
        count: 0,
        unit: Unit::Day,
        base: Base::FocusOrAnchor,
        part,
    };
    Hit::new(next, kind, "time-same-day")
}

/// "on the 21st".
pub(super) fn day_of_month(reader: &Reader<'_>, at: usize) -> Option<Hit> {
    let numeral = reader.raw(at).starts_with(|c: char| c.is_ascii_digit());
    let evening = reader.was(at, 2, &["of"])
        && at
            .checked_sub(3)
            .is_some_and(|part| words::part(reader.word(part)).is_some());
    let told = reader.was(at, 2, &["by", "on", "until"]) || evening;
    if !numeral || !reader.was(at, 1, &["the"]) || !told {
        return None;
    }
    let (day, next) = reader.day(at).filter(|_| reader.is_ordinal(at))?;
    let of =
        reader.are(next, &["of", "this", "month"]) || reader.are(next, &["of", "the", "month"]);
    if !of && !reader.is_break(next) {
        return None;
    }
    let next = if of { next + 3 } else { next };
    Some(Hit::new(
        next,
        TimeKind::DayOfMonth(day),
        "time-day-of-month",
    ))
}
