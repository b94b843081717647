//! Reckoning with days that never leaves the calendar: out of range is `None`.

use chrono::{Datelike as _, Days, Months, NaiveDate, Weekday};

use super::kind::{Feast, MonthDay, Season};

/// `date` moved by a number of days.
pub(super) fn add_days(date: NaiveDate, days: i64) -> Option<NaiveDate> {
    let size = Days::new(days.unsigned_abs());
    if days < 0 {
        date.checked_sub_days(size)
    } else {
        date.checked_add_days(size)
    }
}

/// `date` moved by a number of months; the last day of a month stays within it.
pub(super) fn add_months(date: NaiveDate, months: i64) -> Option<NaiveDate> {
    let size = Months::new(u32::try_from(months.unsigned_abs()).ok()?);
    if months < 0 {
        date.checked_sub_months(size)
    } else {
        date.checked_add_months(size)
    }
}

/// The Monday of the week around `date`.
pub(super) fn monday(date: NaiveDate) -> Option<NaiveDate> {
    add_days(date, -i64::from(date.weekday().num_days_from_monday()))
}

/// The latest `day` on or before `date`.
pub(super) fn latest(date: NaiveDate, day: Weekday) -> Option<NaiveDate> {
    add_days(date, -i64::from(date.weekday().days_since(day)))
}

/// The first `day` on or after `date`.
pub(super) fn coming(date: NaiveDate, day: Weekday) -> Option<NaiveDate> {
    add_days(date, i64::from(day.days_since(date.weekday())))
}

/// A day of a year.
pub(super) fn day_of(year: i32, day: MonthDay) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, day.month, day.day)
}

/// The first and the last day of a month.
pub(super) fn month_of(year: i32, month: u32) -> Option<(NaiveDate, NaiveDate)> {
    let first = NaiveDate::from_ymd_opt(year, month, 1)?;
    let last = add_days(add_months(first, 1)?, -1)?;
    Some((first, last))
}

/// The first and the last day of a season that begins in `year`.
pub(super) fn season_of(year: i32, season: Season) -> Option<(NaiveDate, NaiveDate)> {
    let month = match season {
        Season::Spring => 3,
        Season::Summer => 6,
        Season::Autumn => 9,
        Season::Winter => 12,
    };
    let first = NaiveDate::from_ymd_opt(year, month, 1)?;
    Some((first, add_days(add_months(first, 3)?, -1)?))
}

/// The first and the last day of a feast.
pub(super) fn feast_of(year: i32, feast: Feast) -> Option<(NaiveDate, NaiveDate)> {
    let one = |day: NaiveDate| (day, day);
    match feast {
        Feast::Fixed(day) => day_of(year, day).map(one),
        Feast::Easter(after) => add_days(easter(year)?, i64::from(after)).map(one),
        Feast::EasterWeekend => {
            let sunday = easter(year)?;
            Some((add_days(sunday, -1)?, sunday))
        }
        Feast::Thanksgiving => {
            let first = coming(NaiveDate::from_ymd_opt(year, 11, 1)?, Weekday::Thu)?;
            add_days(first, 21).map(one)
        }
    }
}

/// Easter Sunday of the Gregorian calendar.
///
/// The Sunday after the first full moon of spring, where the moon is the mean moon of the
/// church: `epact` is its age on new year's day.
fn easter(year: i32) -> Option<NaiveDate> {
    if !(1583..=9000).contains(&year) {
        return None;
    }
    let century = year / 100;
    let moon_drift = (8 * century + 13) / 25;
    let leap_drift = century - century / 4;
    let golden = year % 19;
    let mut age = (19 * golden + leap_drift - moon_drift + 15) % 30;
    // The church keeps the full moon before 19 April, and twice in a cycle never on one day.
    if age == 29 || (age == 28 && golden > 10) {
        age -= 1;
    }
    let full_moon = add_days(NaiveDate::from_ymd_opt(year, 3, 21)?, i64::from(age))?;
    coming(add_days(full_moon, 1)?, Weekday::Sun)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn easter_falls_where_it_fell() {
        for date in [
            "1989-03-26",
            "2000-04-23",
            "2008-03-23",
            "2011-04-24",
            "2018-04-01",
            "2019-04-21",
            "2021-04-04",
            "2024-03-31",
            "2025-04-20",
        ] {
            assert_eq!(easter(day(date).year()), Some(day(date)));
        }
    }

    #[test]
    fn thanksgiving_is_the_fourth_thursday() {
        let (first, last) = feast_of(2018, Feast::Thanksgiving).unwrap();
        assert_eq!((first, last), (day("2018-11-22"), day("2018-11-22")));
    }

    #[test]
    fn the_edge_of_the_calendar_is_no_panic() {
        assert_eq!(add_days(NaiveDate::MAX, 1), None);
        assert_eq!(add_months(NaiveDate::MIN, -1), None);
        assert_eq!(
            monday(NaiveDate::MIN).is_some(),
            NaiveDate::MIN.weekday() == Weekday::Mon
        );
        assert_eq!(easter(0), None);
    }

    #[test]
    fn a_weekday_is_found_on_the_day_itself() {
        let friday = day("2013-09-27");
        assert_eq!(latest(friday, Weekday::Fri), Some(friday));
        assert_eq!(coming(friday, Weekday::Fri), Some(friday));
        assert_eq!(latest(friday, Weekday::Sat), Some(day("2013-09-21")));
        assert_eq!(coming(friday, Weekday::Mon), Some(day("2013-09-30")));
    }
}
