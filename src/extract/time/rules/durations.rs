//! Lengths of time: "four hours", "a two-day visit", "hour-long", "an hour and a half".

use super::amounts::Amount;
use super::{Hit, amounts};
use crate::extract::time::kind::{Length, TimeKind, Unit};
use crate::extract::time::reader::Reader;
use crate::extract::time::words;

/// Words before "a day" that make a length of it.
const BEFORE: &[&str] = &[
    "about",
    "after",
    "almost",
    "approximately",
    "around",
    "every",
    "for",
    "in",
    "just",
    "lasted",
    "lasting",
    "last",
    "least",
    "nearly",
    "of",
    "only",
    "over",
    "roughly",
    "spend",
    "spending",
    "spent",
    "than",
    "to",
    "took",
    "under",
    "within",
];

/// Words before "an hour" that make a rate of it.
const RATES: &[&str] = &[
    "dollars",
    "kilometers",
    "kilometres",
    "km",
    "knots",
    "miles",
    "once",
    "times",
    "twice",
];

/// A counted length.
pub(super) fn counted(reader: &Reader<'_>, at: usize) -> Option<Hit> {
    if let Some(hit) = quarters(reader, at) {
        return Some(hit);
    }
    let the = if reader.word(at) == "the" { at + 1 } else { at };
    let start = if reader.is(the, &["first", "last", "next", "past"]) {
        the + 1
    } else {
        the
    };
    if start == the && the > at {
        return None;
    }
    let amount = amounts::amount(reader, start);
    let (amount, place) = match amount {
        Some(found) => found,
        // "the past week"
        None if start > the && the > at => (amounts::ONE, start),
        None => return None,
    };
    let (unit, times, plural, next) = reader.unit(place)?;
    let tied = reader.back(place, 1) == "-";
    if is_age(reader, next) {
        return Some(Hit::new(next, TimeKind::Other, "time-age"));
    }
    if amount.article && !article(reader, at, unit, next) {
        return None;
    }
    // "will one day enjoy", "the first year": no lengths.
    let single = !plural && !tied && !amount.article && !amount.half;
    if single && reader.is(start, &["one"]) && unit == Unit::Day && !reader.was(at, 1, BEFORE) {
        return None;
    }
    // "the past week" is a length, "the last minute" and "the first year" are none.
    let stretch = reader.is(the, &["last", "next", "past"]) && unit >= Unit::Week;
    if single && start > the && amount == amounts::ONE && !stretch {
        return None;
    }
    let count = match amount.count {
        Some(count) => Some(count.checked_mul(times)?),
        None => None,
    };
    let (rest, next) = rest(reader, unit, next);
    let half = amount.half || rest.is_none() && reader.are(next, &["and", "a", "half"]);
    let next = if half && !amount.half { next + 3 } else { next };
    let next = if reader.past_hyphen(next) > next && reader.word(next + 1) == "long" {
        next + 2
    } else {
        next
    };
    Some(hit(
        next,
        Length {
            count,
            half,
            unit,
            rest,
        },
    ))
}

fn hit(next: usize, length: Length) -> Hit {
    Hit::new(next, TimeKind::Duration(length), "time-duration")
}

/// "19-year-old", "70 years of age".
fn is_age(reader: &Reader<'_>, at: usize) -> bool {
    reader.word(at) == "old" || reader.are(at, &["-", "old"]) || reader.are(at, &["of", "age"])
}

/// True when "a week" is a length and not a rate or some week.
fn article(reader: &Reader<'_>, at: usize, unit: Unit, next: usize) -> bool {
    if reader.are(next, &["-", "long"]) {
        return false;
    }
    if reader.are(next, &["and", "a", "half"]) {
        return true;
    }
    if unit == Unit::Hour {
        return !reader.was(at, 1, RATES);
    }
    reader.was(at, 1, BEFORE)
}

/// "... and forty-five minutes".
fn rest(reader: &Reader<'_>, unit: Unit, at: usize) -> (Option<(u32, Unit)>, usize) {
    let and = if reader.is(at, &["and", ","]) {
        at + 1
    } else {
        at
    };
    let found = amounts::amount(reader, and).and_then(|(Amount { count, half, .. }, place)| {
        let (smaller, times, _, next) = reader.unit(place)?;
        let fits = smaller < unit && times == 1 && !half && smaller >= Unit::Minute;
        fits.then_some(((count?, smaller), next))
    });
    found.map_or((None, at), |(rest, next)| (Some(rest), next))
}

/// "a quarter of an hour", "three quarters of an hour", "three-quarters of an hour".
fn quarters(reader: &Reader<'_>, at: usize) -> Option<Hit> {
    let (quarters, place) = match reader.word(at) {
        "a" => (1, at + 1),
        "three" => (3, reader.past_hyphen(at + 1)),
        _ => return None,
    };
    if !reader.is(place, &["quarter", "quarters"]) || !reader.are(place + 1, &["of", "an", "hour"])
    {
        return None;
    }
    let length = Length {
        count: Some(quarters * 15),
        half: false,
        unit: Unit::Minute,
        rest: None,
    };
    Some(hit(place + 4, length))
}

/// "hour-long", "daylong", "months-long".
pub(super) fn long(reader: &Reader<'_>, at: usize) -> Option<Hit> {
    let one = |unit| Length {
        count: Some(1),
        half: false,
        unit,
        rest: None,
    };
    if let Some(unit) = words::unit_long(reader.word(at)) {
        return Some(hit(at + 1, one(unit)));
    }
    let (unit, times, plural, next) = reader.unit(at)?;
    if times != 1
        || reader.word(reader.past_hyphen(next)) != "long"
        || reader.past_hyphen(next) == next
    {
        return None;
    }
    let count = (!plural).then_some(1);
    Some(hit(next + 2, Length { count, ..one(unit) }))
}

/// "days of talks", "for months".
pub(super) fn uncounted(reader: &Reader<'_>, at: usize) -> Option<Hit> {
    let (unit, times, plural, next) = reader.unit(at)?;
    let told = reader.was(at, 1, &["after", "for", "following"])
        || reader.word(next) == "of"
            && reader.was(at, 1, &["in", "with", "despite", "through", "throughout"]);
    if !plural || times != 1 || !told {
        return None;
    }
    Some(hit(
        next,
        Length {
            count: None,
            half: false,
            unit,
            rest: None,
        },
    ))
}
