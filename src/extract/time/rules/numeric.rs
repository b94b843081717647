//! Dates in figures: "2021-06-16", "16/06/2021", "6.5.2018".

use super::Hit;
use crate::extract::time::kind::{How, MonthDay, TimeKind};
use crate::extract::time::reader::Reader;

/// A date of three numbers.
pub(super) fn dates(reader: &Reader<'_>, at: usize) -> Option<Hit> {
    if reader.was(at, 1, &["/", "-"]) && reader.is_glued(at) {
        return None;
    }
    let (year, month, day, next) = parts(reader, at)?;
    let day = MonthDay { month, day };
    Some(Hit::new(
        next,
        TimeKind::Day {
            day,
            how: How::Is(year),
            weekday: None,
        },
        "time-figures",
    ))
}

fn parts(reader: &Reader<'_>, at: usize) -> Option<(i32, u32, u32, usize)> {
    let word = reader.word(at);
    if word.contains('.') {
        let mut pieces = word.split('.');
        let (a, b, c) = (pieces.next()?, pieces.next()?, pieces.next()?);
        if pieces.next().is_some() || c.len() != 4 || a.len() > 2 || b.len() > 2 {
            return None;
        }
        let (month, day) = order(a.parse().ok()?, b.parse().ok()?)?;
        let year = c.parse().ok().filter(|year| (1800..=2100).contains(year))?;
        return Some((year, month, day, at + 1));
    }
    let mark = reader.word(at + 1);
    if !matches!(mark, "-" | "/") || reader.word(at + 3) != mark {
        return None;
    }
    if !(1..=4).all(|i| reader.is_glued(at + i)) || matches!(reader.word(at + 5), "-" | "/") {
        return None;
    }
    if let Some((year, _)) = reader.year(at) {
        let (month, day) = (reader.number(at + 2)?, figures_day(reader, at + 4)?);
        let end = if reader.number(at + 4).is_some() {
            at + 5
        } else {
            past_time(reader, at + 5)
        };
        return valid(month, day).then_some((year, month, day, end));
    }
    let (month, day) = order(reader.number(at)?, reader.number(at + 2)?)?;
    let year = reader.year(at + 4).or_else(|| reader.short_year(at + 4))?.0;
    Some((year, month, day, at + 5))
}

/// The day of `2001-06-16T17:40:00Z` has the time glued to it.
fn figures_day(reader: &Reader<'_>, at: usize) -> Option<u32> {
    let word = reader.word(at);
    let day = word.split_once('t').map_or(word, |(day, _)| day);
    day.parse().ok().filter(|_| day.len() <= 2)
}

/// The minutes and seconds of the same.
fn past_time(reader: &Reader<'_>, at: usize) -> usize {
    let mut next = at;
    for _ in 0..2 {
        if reader.word(next) == ":" && reader.is_glued(next) && reader.is_glued(next + 1) {
            next += 2;
        }
    }
    next
}

/// "122310Z OCT 86", the day and the hour as wires end with them.
pub(super) fn wire_stamp(reader: &Reader<'_>, at: usize) -> Option<Hit> {
    let word = reader.word(at).strip_suffix('z')?;
    let all_digits = word.len() == 6 && word.bytes().all(|b| b.is_ascii_digit());
    let day = word.get(..2).filter(|_| all_digits)?.parse().ok()?;
    let (month, next) = reader.month(at + 1)?;
    let (year, next) = reader.year(next).or_else(|| reader.short_year(next))?;
    valid(month, day).then_some(Hit::new(
        next,
        TimeKind::Day {
            day: MonthDay { month, day },
            how: How::Is(year),
            weekday: None,
        },
        "time-wire-stamp",
    ))
}

/// Day first, unless only the other order gives a date.
fn order(a: u32, b: u32) -> Option<(u32, u32)> {
    if valid(b, a) {
        Some((b, a))
    } else {
        valid(a, b).then_some((a, b))
    }
}

fn valid(month: u32, day: u32) -> bool {
    (1..=12).contains(&month) && (1..=31).contains(&day)
}
