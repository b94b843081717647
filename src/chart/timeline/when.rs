//! Dates of meetings as stretches of days.

use chrono::{Datelike as _, NaiveDate};

use crate::extract::{DateValue, Precision};
use crate::world::Date;

/// When a meeting was, from the start of its first to the end of its last possible day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct When {
    pub(super) start: f64,
    pub(super) end: f64,
    pub(super) precision: Precision,
}

impl When {
    pub(super) fn of(date: &DateValue) -> Option<Self> {
        let start = Date::parse(&date.start)?;
        let last = date
            .end
            .as_deref()
            .and_then(Date::parse)
            .map_or(start.last(), |end| end.last().max(start.last()));
        // What the date itself leaves open counts for more than what it is said to be.
        let precision = match (start.month, start.day) {
            (None, _) => Precision::Year,
            (_, None) => Precision::Month,
            _ if last > start.first() => Precision::Range,
            _ => Precision::Day,
        };
        Some(Self {
            start: day(start.first()),
            end: day(last) + 1.0,
            precision,
        })
    }

    pub(super) fn middle(self) -> f64 {
        f64::midpoint(self.start, self.end)
    }

    /// True when only the month or the year is known.
    pub(super) const fn is_vague(self) -> bool {
        matches!(self.precision, Precision::Month | Precision::Year)
    }
}

/// The start of a day, in days of the common era.
pub(super) fn day(date: NaiveDate) -> f64 {
    f64::from(date.num_days_from_ce())
}

#[cfg(test)]
mod tests {
    use super::When;
    use crate::extract::{DateValue, Precision};

    #[test]
    fn a_date_is_as_long_as_what_it_leaves_open() {
        let check = |start: &str, end: Option<&str>, days: f64, precision: Precision| {
            let when = When::of(&DateValue {
                start: start.to_owned(),
                end: end.map(str::to_owned),
                ..DateValue::default()
            })
            .unwrap();
            assert!((when.end - when.start - days).abs() < 1e-9, "{start}");
            assert_eq!(when.precision, precision, "{start}");
        };
        check("2021-06-16", None, 1.0, Precision::Day);
        check("1985-11-19", Some("1985-11-20"), 2.0, Precision::Range);
        check("2018-02", None, 28.0, Precision::Month);
        check("2016", None, 366.0, Precision::Year);
        assert_eq!(When::of(&DateValue::default()), None);
    }
}
