//! Weeks, weekends, months and years told from now or from the focus: "earlier this week".

use super::{Hit, pointers};
use crate::extract::time::kind::{Base, TimeKind, Unit, Which};
use crate::extract::time::reader::Reader;

/// Words before "the next week" that make a stretch of time of it.
const STRETCH: &[&str] = &[
    "across",
    "during",
    "for",
    "in",
    "over",
    "through",
    "throughout",
    "within",
];

/// "this week", "late last year", "the following month", "the week before last".
pub(super) fn periods(reader: &Reader<'_>, at: usize) -> Option<Hit> {
    let edge = pointers::edge(reader, at);
    let start = edge.map_or(at, |(_, next)| next);
    let edge = edge.map(|(edge, _)| edge);
    let period = |next: usize, unit: Unit, offset: i32, base: Base| {
        let rule = match base {
            Base::Anchor => "time-period",
            Base::Focus | Base::FocusOrAnchor => "time-period-of-focus",
        };
        Some(Hit::new(
            next,
            TimeKind::Period {
                unit,
                offset,
                base,
                edge,
            },
            rule,
        ))
    };
    if reader.word(start) == "the"
        && let Some(unit) = unit(reader, start + 1)
    {
        return match (reader.word(start + 2), reader.word(start + 3)) {
            ("before", "last") => period(start + 4, unit, -2, Base::Anchor),
            ("after", "next") => period(start + 4, unit, 2, Base::Anchor),
            ("before", _) if reader.is_break(start + 3) => {
                period(start + 3, unit, -1, Base::FocusOrAnchor)
            }
            ("after", _) if reader.is_break(start + 3) => period(start + 3, unit, 1, Base::Focus),
            // "by the end of the year"
            _ if edge.is_some() => period(start + 2, unit, 0, Base::Anchor),
            _ => None,
        };
    }
    if reader.word(start) == "the" && reader.word(start + 1) == "current" {
        return period(start + 3, unit(reader, start + 2)?, 0, Base::Anchor);
    }
    if edge.is_some() && reader.are(start, &["in", "the"]) {
        return period(start + 3, unit(reader, start + 2)?, 0, Base::Anchor);
    }
    let (which, next) = match pointers::which(reader, start) {
        Some(found) => found,
        None if reader.are(start, &["that", "same"]) => (Which::Same, start + 2),
        None if reader.word(start) == "that" => (Which::Same, start + 1),
        None => return None,
    };
    let unit = unit(reader, next)?;
    let next = next + 1;
    match which {
        Which::Last | Which::Past => period(next, unit, -1, Base::Anchor),
        Which::This => period(next, unit, 0, Base::Anchor),
        // "in the coming week" and "over the next year" are stretches from now on.
        Which::Coming if reader.word(start) == "the" => None,
        Which::Next | Which::Coming => period(next, unit, 1, Base::Anchor),
        Which::Previous => period(next, unit, -1, Base::FocusOrAnchor),
        Which::Same => period(next, unit, 0, Base::FocusOrAnchor),
        Which::Following if reader.word(start + 1) == "next" && reader.was(at, 1, STRETCH) => None,
        Which::Following => period(next, unit, 1, Base::Focus),
    }
}

/// A single week, month or year; "the year of the dog" and "this week-long" are none.
fn unit(reader: &Reader<'_>, at: usize) -> Option<Unit> {
    if reader.past_hyphen(at + 1) > at + 1 {
        return None;
    }
    match reader.word(at) {
        "week" => Some(Unit::Week),
        "month" => Some(Unit::Month),
        "year" => Some(Unit::Year),
        _ => None,
    }
}

/// "over the weekend", "last weekend", "this past weekend".
pub(super) fn weekends(reader: &Reader<'_>, at: usize) -> Option<Hit> {
    let start = pointers::edge(reader, at).map_or(at, |(_, next)| next);
    let (which, next) = match pointers::which(reader, start) {
        Some((which, next)) => (Some(which), next),
        None if reader.word(start) == "the" => (None, start + 1),
        None => return None,
    };
    let next = match (reader.word(next), reader.word(next + 1)) {
        // "the weekend of June 12-13" goes by its dates.
        ("weekend", "of") if which.is_none() => return None,
        ("weekend", _) => next + 1,
        ("week", "-") if reader.word(next + 2) == "end" => next + 3,
        _ => return None,
    };
    Some(Hit::new(next, TimeKind::Weekend(which), "time-weekend"))
}
