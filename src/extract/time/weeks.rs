//! Which weekday, weekend or day of the month is meant.

use chrono::{Datelike as _, NaiveDate, Weekday};

use super::calendar::{add_days, add_months, coming, latest, monday};
use super::expr::Tense;
use super::kind::Which;
use super::pick::Now;

/// The latest or the coming such day; a month may lack it.
pub(super) fn day_of_month(anchor: NaiveDate, day: u32, tense: Tense) -> Option<NaiveDate> {
    let first = anchor.with_day(1)?;
    let step = if tense == Tense::Future { 1 } else { -1 };
    (0..3)
        .filter_map(|months| add_months(first, months * step)?.with_day(day))
        .find(|date| {
            if tense == Tense::Future {
                *date >= anchor
            } else {
                *date <= anchor
            }
        })
}

/// A weekday, and the day from which it was reckoned.
///
/// A bare one is the latest on or before the anchor, or the next on or after it when the
/// tense is the future. "Last" is the latest before the anchor. "Next" is the first behind the
/// anchor, but the one of the week after where that is at most three days away in the same
/// week: on a Wednesday, "next Friday" is not "Friday".
pub(super) fn weekday(
    now: &Now,
    day: Weekday,
    which: Option<Which>,
    week: Option<i32>,
) -> Option<(NaiveDate, NaiveDate)> {
    let base = match which {
        Some(Which::Following) => now.focus?,
        Some(Which::Previous | Which::Same) => now.focus_or_anchor()?,
        _ => now.anchor?,
    };
    if let Some(week) = week {
        let days = i64::from(week) * 7 + i64::from(day.num_days_from_monday());
        return Some((add_days(monday(base)?, days)?, base));
    }
    let before = || latest(add_days(base, -1)?, day);
    let behind = || coming(add_days(base, 1)?, day);
    let date = match which {
        None if now.tense == Tense::Future => coming(base, day),
        None | Some(Which::Past) => latest(base, day),
        Some(Which::This) if now.tense == Tense::Past => latest(base, day),
        Some(Which::This) => coming(base, day),
        Some(Which::Last | Which::Previous) => before(),
        Some(Which::Coming | Which::Following) => behind(),
        Some(Which::Next) => {
            let next = behind()?;
            let soon = (next - base).num_days() <= 3 && monday(next)? == monday(base)?;
            add_days(next, if soon { 7 } else { 0 })
        }
        Some(Which::Same) => add_days(monday(base)?, i64::from(day.num_days_from_monday())),
    }?;
    Some((date, base))
}

/// The Saturday of a weekend, and the day from which it was reckoned.
///
/// A weekend belongs to the week before it: on a Sunday, "last weekend" is eight days ago.
pub(super) fn weekend(now: &Now, which: Option<Which>) -> Option<(NaiveDate, NaiveDate)> {
    let base = match which {
        Some(Which::Following) => now.focus?,
        Some(Which::Previous | Which::Same) => now.focus_or_anchor()?,
        _ => now.anchor?,
    };
    let saturday = add_days(monday(base)?, 5)?;
    let early = base.weekday().num_days_from_monday() < 3;
    let weeks = match which {
        None if now.tense == Tense::Future || base >= saturday => 0,
        None | Some(Which::Last | Which::Past | Which::Previous) => -1,
        // "They met this weekend" is said until the middle of the week.
        Some(Which::This) if now.tense == Tense::Past && early => -1,
        Some(Which::This | Which::Same) => 0,
        Some(Which::Coming | Which::Following) => i64::from(base >= saturday),
        Some(Which::Next) => 1,
    };
    Some((add_days(saturday, weeks * 7)?, base))
}
