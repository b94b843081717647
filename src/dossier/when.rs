//! Do two accounts speak of the same time?

use chrono::NaiveDate;

use crate::extract::DateValue;
use crate::world::Date;

/// The first and the last day that a date may mean, and how it was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct When {
    pub(super) first: NaiveDate,
    pub(super) last: NaiveDate,
    /// A day or several named days, not a month or a year.
    pub(super) exact: bool,
    /// A whole year.
    pub(super) year_only: bool,
    /// Reckoned from another day, or supplied by knowledge of the world.
    pub(super) reckoned: bool,
}

impl When {
    /// Reads a date of a report.
    pub(super) fn of(value: &DateValue) -> Option<Self> {
        let start = Date::parse(&value.start)?;
        let end = value.end.as_deref().and_then(Date::parse).unwrap_or(start);
        Some(Self {
            first: start.first(),
            last: end.last().max(start.last()),
            exact: start.day.is_some(),
            year_only: start.month.is_none(),
            reckoned: value.inferred || value.anchor.is_some(),
        })
    }

    /// True when the two share a day.
    pub(super) fn overlaps(self, other: Self) -> bool {
        self.first <= other.last && other.first <= self.last
    }

    /// Days between two that share none.
    pub(super) fn gap(self, other: Self) -> i64 {
        (self.first - other.last)
            .num_days()
            .max((other.first - self.last).num_days())
            .max(0)
    }

    /// Length in days.
    pub(super) fn days(self) -> i64 {
        (self.last - self.first).num_days() + 1
    }
}

/// How well two dates fit, best last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fit {
    /// They exclude each other.
    Never,
    /// One is not known.
    Unknown,
    /// One is a year that holds the other.
    Year,
    /// A day apart.
    NextDay,
    /// One is a month that holds the other.
    Month,
    /// They share a day.
    Overlap,
    /// The same day.
    Same,
}

/// Compares two dates.
pub(super) fn fit(a: Option<When>, b: Option<When>) -> Fit {
    let (Some(a), Some(b)) = (a, b) else {
        return Fit::Unknown;
    };
    if a.overlaps(b) {
        return match (a.exact && b.exact, a.year_only || b.year_only) {
            (true, _) if a.first == b.first => Fit::Same,
            (true, _) => Fit::Overlap,
            (false, true) => Fit::Year,
            (false, false) => Fit::Month,
        };
    }
    if a.exact && b.exact && a.gap(b) == 1 {
        return Fit::NextDay;
    }
    Fit::Never
}

#[cfg(test)]
mod tests {
    use super::*;

    fn when(start: &str) -> Option<When> {
        When::of(&DateValue {
            start: start.to_owned(),
            ..DateValue::default()
        })
    }

    #[test]
    fn dates_fit_as_far_as_they_are_known() {
        assert_eq!(fit(when("2021-06-16"), when("2021-06-16")), Fit::Same);
        assert_eq!(fit(when("2021-06-16"), when("2021-06-17")), Fit::NextDay);
        assert_eq!(fit(when("2021-06-16"), when("2021-06-18")), Fit::Never);
        assert_eq!(fit(when("2021-06"), when("2021-06-18")), Fit::Month);
        assert_eq!(fit(when("2021"), when("2021-06-18")), Fit::Year);
        assert_eq!(fit(when("2020"), when("2021-01-01")), Fit::Never);
        assert_eq!(fit(None, when("2021-01-01")), Fit::Unknown);
        assert_eq!(when("not a date"), None);
    }
}
