//! Values in the manner of TIMEX3, for the list of mentions.

use chrono::{Datelike as _, NaiveDate, Weekday};

use super::expr::{Tense, TimeExpr};
use super::kind::{DayPart, Feast, Length, MonthDay, Season, TimeKind, Unit, Vague};
use super::resolve::resolve;

/// The value of an expression: `2013-09-27`, `P2D`, `2021-SU`, `2016-W23`, `XXXX-WXX-5`.
///
/// What the text alone does not tell is left as `X`; several days are an interval of two
/// values with a slash. `None` when nothing can be told.
pub(crate) fn timex(
    expr: &TimeExpr,
    anchor: Option<NaiveDate>,
    year_hint: Option<i32>,
    focus: Option<NaiveDate>,
    tense: Tense,
) -> Option<String> {
    let kind = expr.kind.bare();
    match *kind {
        TimeKind::Duration(length) => return Some(duration(length)),
        TimeKind::Vague(vague) => return Some(reference(vague).to_owned()),
        TimeKind::Recurring(day) => return day.map(any_week),
        TimeKind::Decade(year) => return Some((year / 10).to_string()),
        _ => {}
    }
    let Some(value) = resolve(expr, anchor, year_hint, focus, tense) else {
        return unresolved(kind);
    };
    let first: Option<NaiveDate> = value.start.parse().ok();
    Some(match *kind {
        TimeKind::Season { season, .. } => {
            format!("{}-{}", value.start.get(..4)?, season_code(season))
        }
        TimeKind::Weekend(_) => format!("{}-WE", week(first?)),
        TimeKind::WeekOf { .. }
        | TimeKind::Period {
            unit: Unit::Week, ..
        }
        | TimeKind::Shift {
            unit: Unit::Week, ..
        }
        | TimeKind::Ahead {
            unit: Unit::Week, ..
        } => week(first?),
        TimeKind::Weekday {
            part: Some(part), ..
        }
        | TimeKind::Near {
            part: Some(part), ..
        }
        | TimeKind::Shift {
            part: Some(part), ..
        } => format!("{}{}", value.start, part_code(part)),
        _ => match value.end {
            Some(end) => format!("{}/{end}", value.start),
            None => value.start,
        },
    })
}

/// What can be told without knowing the day of the article.
fn unresolved(kind: &TimeKind) -> Option<String> {
    let day = |day: MonthDay| format!("XXXX-{:02}-{:02}", day.month, day.day);
    Some(match *kind {
        TimeKind::Day { day: it, .. }
        | TimeKind::Feast {
            feast: Feast::Fixed(it),
            ..
        } => day(it),
        TimeKind::Days { from, to, .. } => format!("{}/{}", day(from), day(to)),
        TimeKind::DayOfMonth(day) => format!("XXXX-XX-{day:02}"),
        TimeKind::Month { month, .. } => format!("XXXX-{month:02}"),
        TimeKind::Months { from, to, .. } => format!("XXXX-{from:02}/XXXX-{to:02}"),
        TimeKind::Season { season, .. } => format!("XXXX-{}", season_code(season)),
        TimeKind::Weekday { day, part, .. } => {
            format!("{}{}", any_week(day), part.map_or("", part_code))
        }
        TimeKind::Weekdays { from, to, .. } => format!("{}/{}", any_week(from), any_week(to)),
        TimeKind::Weekend(_) => "XXXX-WXX-WE".to_owned(),
        TimeKind::Near { days: 0, .. } => "PRESENT_REF".to_owned(),
        TimeKind::Ahead { count, unit } => duration(Length {
            count: Some(count.unsigned_abs()),
            half: false,
            unit,
            rest: None,
        }),
        _ => return None,
    })
}

fn any_week(day: Weekday) -> String {
    format!("XXXX-WXX-{}", day.number_from_monday())
}

/// The week of ISO 8601.
fn week(day: NaiveDate) -> String {
    let week = day.iso_week();
    format!("{:04}-W{:02}", week.year(), week.week())
}

const fn reference(vague: Vague) -> &'static str {
    match vague {
        Vague::Past => "PAST_REF",
        Vague::Present => "PRESENT_REF",
        Vague::Future => "FUTURE_REF",
    }
}

const fn season_code(season: Season) -> &'static str {
    match season {
        Season::Spring => "SP",
        Season::Summer => "SU",
        Season::Autumn => "FA",
        Season::Winter => "WI",
    }
}

const fn part_code(part: DayPart) -> &'static str {
    match part {
        DayPart::Morning => "TMO",
        DayPart::Noon => "TMI",
        DayPart::Afternoon => "TAF",
        DayPart::Evening => "TEV",
        DayPart::Night => "TNI",
    }
}

/// `P2D`, `PT4H`, `PT1H30M`, `PXD`.
fn duration(length: Length) -> String {
    let half = match length.unit {
        _ if !length.half => None,
        Unit::Year => Some((6, Unit::Month)),
        Unit::Day => Some((12, Unit::Hour)),
        Unit::Hour => Some((30, Unit::Minute)),
        Unit::Minute => Some((30, Unit::Second)),
        Unit::Week | Unit::Month | Unit::Second => None,
    };
    // ISO 8601 has no smaller unit that makes half a week or month.
    let fraction = if length.half && half.is_none() {
        ".5"
    } else {
        ""
    };
    let whole = match length.count {
        Some(0) if half.is_some() => None,
        Some(count) => Some(format!("{count}{fraction}")),
        None => Some("X".to_owned()),
    };
    let smaller = half
        .or(length.rest)
        .map(|(count, unit)| (count.to_string(), unit));
    let mut out = "P".to_owned();
    let mut in_day = false;
    for (count, unit) in whole
        .map(|whole| (whole, length.unit))
        .into_iter()
        .chain(smaller)
    {
        if unit <= Unit::Hour && !in_day {
            out.push('T');
            in_day = true;
        }
        out.push_str(&count);
        out.push(match unit {
            Unit::Year => 'Y',
            Unit::Month | Unit::Minute => 'M',
            Unit::Week => 'W',
            Unit::Day => 'D',
            Unit::Hour => 'H',
            Unit::Second => 'S',
        });
    }
    out
}
