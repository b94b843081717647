//! "In two days": a day ahead, or the time that something took.

use super::{Hit, amounts};
use crate::extract::time::kind::TimeKind;
use crate::extract::time::reader::Reader;
use crate::extract::time::words;

/// Words some way before "in two years" that make a stretch of time of it: "the first time in".
const RANKS: &[&str] = &[
    "another", "best", "biggest", "highest", "largest", "lowest", "most", "only", "worst",
];

/// How far before they may stand.
const RANK_REACH: usize = 6;

/// An amount of days, weeks, months or years behind "in".
pub(super) fn ahead(reader: &Reader<'_>, at: usize) -> Option<Hit> {
    let ranked =
        |n: usize| reader.was(at, n, RANKS) || words::ordinal(reader.back(at, n)).is_some();
    if reader.back(at, 1) != "in" || (2..2 + RANK_REACH).any(ranked) {
        return None;
    }
    let (amount, place) = amounts::amount(reader, at)?;
    if reader.past_hyphen(place) > place || reader.back(place, 1) == "-" {
        return None;
    }
    let (unit, times, _, next) = reader.unit(place)?;
    let count = i32::try_from(amount.count?.checked_mul(times)?).ok()?;
    if amount.half || times > 2 || reader.word(next) == "of" || reader.past_hyphen(next) > next {
        return None;
    }
    Some(Hit::new(
        next,
        TimeKind::Ahead { count, unit },
        "time-ahead",
    ))
}
