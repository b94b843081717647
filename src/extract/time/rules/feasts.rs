//! Feasts that date things: "New Year's Eve", "Christmas Day", "the Easter weekend".

use super::{Hit, pointers};
use crate::extract::time::kind::{Feast, How, MonthDay, TimeKind};
use crate::extract::time::reader::Reader;

/// A feast with or without its year.
pub(super) fn feasts(reader: &Reader<'_>, at: usize) -> Option<Hit> {
    let pointer = pointers::which(reader, at);
    let start = pointer.map_or(at, |(_, next)| next);
    let the = if pointer.is_none() && reader.word(at) == "the" {
        at + 1
    } else {
        start
    };
    if !reader.is_capital(the) {
        return None;
    }
    let (feast, next) = feast(reader, the)?;
    let (how, next) = match pointer {
        Some((which, _)) => (How::By(which), next),
        None => pointers::year_after(reader, next).unwrap_or((How::Unsaid, next)),
    };
    Some(Hit::new(next, TimeKind::Feast { feast, how }, "time-feast"))
}

fn feast(reader: &Reader<'_>, at: usize) -> Option<(Feast, usize)> {
    let fixed = |month, day| Feast::Fixed(MonthDay { month, day });
    Some(match (reader.word(at), reader.word(at + 1)) {
        ("christmas", "eve") => (fixed(12, 24), at + 2),
        ("christmas", "day") => (fixed(12, 25), at + 2),
        ("christmas", next)
            if !matches!(next, "tree" | "card" | "message" | "speech" | "party") =>
        {
            (fixed(12, 25), at + 1)
        }
        ("boxing", "day") => (fixed(12, 26), at + 2),
        ("new", "year") => {
            let next = if reader.is_possessive(at + 2) {
                at + 3
            } else {
                at + 2
            };
            match reader.word(next) {
                "eve" => (fixed(12, 31), next + 1),
                "day" => (fixed(1, 1), next + 1),
                _ => return None,
            }
        }
        ("easter", "sunday") => (Feast::Easter(0), at + 2),
        ("easter", "monday") => (Feast::Easter(1), at + 2),
        ("easter", "weekend") => (Feast::EasterWeekend, at + 2),
        ("easter", next) if !matches!(next, "island" | "rising" | "egg") => {
            (Feast::Easter(0), at + 1)
        }
        // The agreement of Belfast is named after the day.
        ("good", "friday") if !reader.is(at + 2, &["agreement", "accord", "accords", "deal"]) => {
            (Feast::Easter(-2), at + 2)
        }
        ("palm", "sunday") => (Feast::Easter(-7), at + 2),
        ("thanksgiving", "day") => (Feast::Thanksgiving, at + 2),
        ("thanksgiving", _) => (Feast::Thanksgiving, at + 1),
        _ => return None,
    })
}
