//! Days, months and years, as far as they are known.

use std::fmt;

use chrono::{Datelike as _, Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};

/// A day, a month or a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Date {
    /// Year of the common era.
    pub year: i32,
    /// 1 to 12, where known.
    pub month: Option<u32>,
    /// 1 to 31, where known.
    pub day: Option<u32>,
}

impl Date {
    /// Reads `1991-12-25`, `1991-12` or `1991`.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let date = Self::of_digits(text.as_bytes()).or_else(|| {
            let mut parts = text.splitn(3, '-');
            Some(Self {
                year: parts.next()?.parse().ok()?,
                month: parts.next().map(str::parse).transpose().ok()?,
                day: parts.next().map(str::parse).transpose().ok()?,
            })
        })?;
        date.checked_first().map(|_| date)
    }

    /// The usual form, all digits written, which thousands of lines of the tables have.
    fn of_digits(text: &[u8]) -> Option<Self> {
        let (year, month, day) = match text {
            [year @ .., b'-', a, b, b'-', c, d] => (year, Some([*a, *b]), Some([*c, *d])),
            [year @ .., b'-', a, b] => (year, Some([*a, *b]), None),
            year => (year, None, None),
        };
        let two = |digits: Option<[u8; 2]>| digits.map_or(Some(None), |it| number(&it).map(Some));
        Some(Self {
            year: (year.len() == 4).then(|| number(year))?? as i32,
            month: two(month)?,
            day: two(day)?,
        })
    }

    /// The day itself.
    pub fn day(date: NaiveDate) -> Self {
        Self {
            year: date.year(),
            month: Some(date.month()),
            day: Some(date.day()),
        }
    }

    fn checked_first(self) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(self.year, self.month.unwrap_or(1), self.day.unwrap_or(1))
    }

    /// The first day it may mean.
    pub fn first(self) -> NaiveDate {
        self.checked_first().unwrap_or_default()
    }

    /// The last day it may mean.
    pub fn last(self) -> NaiveDate {
        let first = self.first();
        let next = match (self.month, self.day) {
            (_, Some(_)) => return first,
            (Some(_), None) => first.checked_add_months(Months::new(1)),
            (None, None) => first.checked_add_months(Months::new(12)),
        };
        next.and_then(|day| day.checked_sub_days(Days::new(1)))
            .unwrap_or(first)
    }
}

/// The number that some digits stand for; `None` where there is anything else.
fn number(digits: &[u8]) -> Option<u32> {
    digits.iter().try_fold(0, |number, digit| {
        let digit = digit.checked_sub(b'0').filter(|digit| *digit <= 9)?;
        Some(number * 10 + u32::from(digit))
    })
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if let Some(month) = self.month {
            write!(f, "-{month:02}")?;
        }
        if let Some(day) = self.day {
            write!(f, "-{day:02}")?;
        }
        Ok(())
    }
}

/// First and last day, either end open.
pub type Stretch = (Option<Date>, Option<Date>);

#[cfg(test)]
mod tests {
    use super::Date;

    #[test]
    fn a_partial_date_spans_all_that_it_may_mean() {
        let month = Date::parse("1992-02").unwrap();
        assert_eq!(month.first().to_string(), "1992-02-01");
        assert_eq!(month.last().to_string(), "1992-02-29");
        assert_eq!(
            Date::parse("1992").unwrap().last().to_string(),
            "1992-12-31"
        );
        for wrong in ["1992-02-30", "1992-13", "1992-02-03-04", "1992/02", "", "x"] {
            assert_eq!(Date::parse(wrong), None, "{wrong}");
        }
        assert_eq!(Date::parse("992-2-3"), Date::parse(" 0992-02-03 "));
        assert_eq!(month.to_string(), "1992-02");
    }
}
