//! Which day, month or year an expression means.

use chrono::{Datelike as _, NaiveDate, Weekday};

use super::calendar::{add_days, add_months, day_of, feast_of, monday, month_of, season_of};
use super::expr::{Tense, TimeExpr};
use super::kind::{Base, Edge, How, MonthDay, TimeKind, Unit};
use super::pick::{self, Now};
use super::weeks::{day_of_month, weekday, weekend};
use crate::extract::report::Precision;
use crate::world::Date;

/// What a resolved expression means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct TimeValue {
    /// ISO 8601, as precise as known: `2021-06-16`, `2021-06`, `2021`.
    pub start: String,
    /// The last day, month or year of several.
    pub end: Option<String>,
    /// How precise `start` is.
    pub precision: Precision,
    /// The day from which a relative expression was reckoned.
    pub anchor: Option<NaiveDate>,
    /// The rule that read the expression.
    pub rule: &'static str,
}

/// Resolves one expression.
///
/// `anchor` is the dateline or publication date; without it only absolute expressions resolve,
/// and days and months take the year of `year_hint`. `focus` is the last day that the text
/// spoke of, for "the next day" and "three days later".
pub(crate) fn resolve(
    expr: &TimeExpr,
    anchor: Option<NaiveDate>,
    year_hint: Option<i32>,
    focus: Option<NaiveDate>,
    tense: Tense,
) -> Option<TimeValue> {
    let tense = if expr.is_since() { Tense::Past } else { tense };
    let now = Now {
        anchor,
        year_hint,
        focus,
        tense,
    };
    let meaning = mean(expr.kind.bare(), &now)?;
    // ISO 8601 has four figures for the year.
    let in_print = |date: &Date| (1..=9999).contains(&date.year);
    if !in_print(&meaning.start) || !meaning.end.as_ref().is_none_or(in_print) {
        return None;
    }
    Some(TimeValue {
        start: meaning.start.to_string(),
        end: meaning.end.map(|end| end.to_string()),
        precision: meaning.precision,
        anchor: meaning.base,
        rule: expr.rule,
    })
}

struct Meaning {
    start: Date,
    end: Option<Date>,
    precision: Precision,
    base: Option<NaiveDate>,
}

impl Meaning {
    fn day(day: NaiveDate, base: Option<NaiveDate>) -> Self {
        Self {
            start: Date::day(day),
            end: None,
            precision: Precision::Day,
            base,
        }
    }

    fn month(year: i32, month: u32, base: Option<NaiveDate>) -> Self {
        Self {
            start: month_date(year, month),
            end: None,
            precision: Precision::Month,
            base,
        }
    }

    fn year(year: i32, base: Option<NaiveDate>) -> Self {
        Self {
            start: year_date(year),
            end: None,
            precision: Precision::Year,
            base,
        }
    }

    fn range(start: Date, end: Date, base: Option<NaiveDate>) -> Self {
        Self {
            start,
            end: Some(end),
            precision: Precision::Range,
            base,
        }
    }

    fn days(first: NaiveDate, last: NaiveDate, base: Option<NaiveDate>) -> Self {
        Self::range(Date::day(first), Date::day(last), base)
    }

    /// The week around a day.
    fn week(day: NaiveDate, base: Option<NaiveDate>) -> Option<Self> {
        let first = monday(day)?;
        Some(Self::days(first, add_days(first, 6)?, base))
    }
}

const fn month_date(year: i32, month: u32) -> Date {
    Date {
        year,
        month: Some(month),
        day: None,
    }
}

const fn year_date(year: i32) -> Date {
    Date {
        year,
        month: None,
        day: None,
    }
}

fn mean(kind: &TimeKind, now: &Now) -> Option<Meaning> {
    match *kind {
        TimeKind::Day { day, how, weekday } => {
            let (date, base) = one_day(now, day, how, weekday)?;
            Some(Meaning::day(date, base))
        }
        TimeKind::Days { from, to, how } => {
            // The year is that of the last day.
            let wraps = i32::from(from > to);
            let span =
                |year: i32| Some((day_of(year.checked_sub(wraps)?, from)?, day_of(year, to)?));
            let (year, base) = pick::year(now, how, true, span)?;
            let (first, last) = span(year)?;
            Some(Meaning::days(first, last, base))
        }
        TimeKind::WeekOf { day, how } => {
            let (date, base) = one_day(now, day, how, None)?;
            Meaning::week(date, base)
        }
        TimeKind::DayOfMonth(day) => {
            let anchor = now.anchor?;
            Some(Meaning::day(
                day_of_month(anchor, day, now.tense)?,
                now.anchor,
            ))
        }
        TimeKind::Month { month, how } => {
            let (year, base) = pick::year(now, how, false, |year| month_of(year, month))?;
            Some(Meaning::month(year, month, base))
        }
        TimeKind::Months { from, to, how } => {
            let wraps = i32::from(from > to);
            let span = |year: i32| {
                Some((
                    month_of(year.checked_sub(wraps)?, from)?.0,
                    month_of(year, to)?.1,
                ))
            };
            let (year, base) = pick::year(now, how, false, span)?;
            let first = month_date(year.checked_sub(wraps)?, from);
            Some(Meaning::range(first, month_date(year, to), base))
        }
        TimeKind::Year(year) => Some(Meaning::year(year, None)),
        TimeKind::Years(from, to) => Some(Meaning::range(year_date(from), year_date(to), None)),
        TimeKind::Season { season, how } => {
            let (year, base) = pick::year(now, how, false, |year| season_of(year, season))?;
            let (first, last) = season_of(year, season)?;
            let first = month_date(first.year(), first.month());
            Some(Meaning::range(
                first,
                month_date(last.year(), last.month()),
                base,
            ))
        }
        TimeKind::Feast { feast, how } => {
            let (year, base) = pick::year(now, how, true, |year| feast_of(year, feast))?;
            let (first, last) = feast_of(year, feast)?;
            Some(if first == last {
                Meaning::day(first, base)
            } else {
                Meaning::days(first, last, base)
            })
        }
        TimeKind::Weekday {
            day,
            which,
            week,
            plus,
            ..
        } => {
            let (date, base) = weekday(now, day, which, week)?;
            let date = add_days(date, i64::from(plus) * 7)?;
            Some(Meaning::day(date, Some(base)))
        }
        TimeKind::Weekdays {
            from,
            to,
            which,
            week,
        } => {
            let (first, base) = weekday(now, from, which, week)?;
            let last = add_days(first, i64::from(to.days_since(from)))?;
            Some(Meaning::days(first, last, Some(base)))
        }
        TimeKind::Near { days, .. } => {
            let anchor = now.anchor?;
            Some(Meaning::day(add_days(anchor, i64::from(days))?, now.anchor))
        }
        TimeKind::Shift {
            count, unit, base, ..
        } => shift(of(now, base)?, count, unit),
        TimeKind::Ahead { count, unit } if now.tense == Tense::Future => {
            shift(now.anchor?, count, unit)
        }
        TimeKind::Period {
            unit,
            offset,
            base,
            edge,
        } => period(of(now, base)?, unit, offset, edge),
        TimeKind::Weekend(which) => {
            let (saturday, base) = weekend(now, which)?;
            Some(Meaning::days(saturday, add_days(saturday, 1)?, Some(base)))
        }
        TimeKind::Ahead { .. }
        | TimeKind::Decade(_)
        | TimeKind::Recurring(_)
        | TimeKind::Duration(_)
        | TimeKind::Vague(_)
        | TimeKind::Clock
        | TimeKind::Other
        | TimeKind::Since(_) => None,
    }
}

fn of(now: &Now, base: Base) -> Option<NaiveDate> {
    match base {
        Base::Anchor => now.anchor,
        Base::Focus => now.focus,
        Base::FocusOrAnchor => now.focus_or_anchor(),
    }
}

/// A day of the year; a weekday beside it tells the year better than the tense.
fn one_day(
    now: &Now,
    day: MonthDay,
    how: How,
    weekday: Option<Weekday>,
) -> Option<(NaiveDate, Option<NaiveDate>)> {
    let span = |year| day_of(year, day).map(|date| (date, date));
    if let (Some(weekday), How::Unsaid, Some(base)) = (weekday, how, now.anchor) {
        let around = (base.year().saturating_sub(6)..=base.year().saturating_add(6))
            .filter_map(|year| span(year).map(|(date, _)| (year, date, date)))
            .filter(|(_, date, _)| {
                let ahead = (*date - base).num_days();
                let fits = match now.tense {
                    Tense::Past => -400..31,
                    Tense::Present => -400..400,
                    Tense::Future => -31..400,
                };
                date.weekday() == weekday && fits.contains(&ahead)
            })
            .collect::<Vec<_>>();
        if let Some(year) = pick::nearest(&around, base) {
            return Some((day_of(year, day)?, Some(base)));
        }
    }
    let (year, base) = pick::year(now, how, true, span)?;
    Some((day_of(year, day)?, base))
}

/// As precise as the unit: nobody counts days who says "three months ago".
fn shift(base: NaiveDate, count: i32, unit: Unit) -> Option<Meaning> {
    let count = i64::from(count);
    match unit {
        Unit::Second | Unit::Minute => Some(Meaning::day(base, Some(base))),
        Unit::Hour => Some(Meaning::day(add_days(base, count / 24)?, Some(base))),
        Unit::Day => Some(Meaning::day(add_days(base, count)?, Some(base))),
        Unit::Week => Meaning::week(add_days(base, count.checked_mul(7)?)?, Some(base)),
        Unit::Month => {
            let date = add_months(base.with_day(1)?, count)?;
            Some(Meaning::month(date.year(), date.month(), Some(base)))
        }
        Unit::Year => {
            let year = base.year().checked_add(i32::try_from(count).ok()?)?;
            Some(Meaning::year(year, Some(base)))
        }
    }
}

fn period(base: NaiveDate, unit: Unit, offset: i32, edge: Option<Edge>) -> Option<Meaning> {
    if unit != Unit::Week {
        return shift(base, offset, unit);
    }
    let first = add_days(monday(base)?, i64::from(offset) * 7)?;
    let last = add_days(first, 6)?;
    Some(match edge.filter(|_| offset == 0) {
        Some(Edge::Earlier) => Meaning::days(first, base, Some(base)),
        Some(Edge::Later) => Meaning::days(base, last, Some(base)),
        _ => Meaning::days(first, last, Some(base)),
    })
}
