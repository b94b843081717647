//! The time axis: even, but for long stretches without any meeting, which shrink to a band.
//!
//! Where the bands lie is settled once for the meetings that are shown, so that zooming and
//! panning never make one come or go.

use chrono::{Datelike as _, Months, NaiveDate};

use super::event::Event;
use super::when::day;
use super::window::{LEAST_DAYS, MOST_DAYS, TimeWindow};

/// The share of the width that a band takes.
const BAND: f64 = 0.045;
/// A stretch that would take less of the width than this is left as it is.
const LEAST_SHARE: f64 = 0.08;
/// A timeline longer than this leaves out whole years only.
const MONTHS: f64 = 3.0 * 365.25;
/// With more bands than these a timeline would be all bands.
const MOST: usize = 6;

/// A stretch that is left out: whole years, or whole months.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Cut {
    pub(super) start: f64,
    pub(super) end: f64,
}

impl Cut {
    fn length(self) -> f64 {
        self.end - self.start
    }

    /// The first and the last day that are left out.
    pub(super) fn days(self) -> Option<(NaiveDate, NaiveDate)> {
        let date = |day: f64| NaiveDate::from_num_days_from_ce_opt(day as i32);
        Some((date(self.start)?, date(self.end - 1.0)?))
    }

    /// True for a day that is left out.
    pub(super) fn contains(self, day: f64) -> bool {
        self.start <= day && day < self.end
    }
}

/// Which stretches are left out, in order.
#[derive(Clone, Debug, Default)]
pub(super) struct Axis {
    cuts: Vec<Cut>,
    /// From the first meeting to the end of the last.
    all: Option<(f64, f64)>,
}

impl Axis {
    pub(super) fn new(events: &[Event]) -> Self {
        let mut whens: Vec<(f64, f64)> = events
            .iter()
            .filter_map(|event| event.when.map(|when| (when.start, when.end)))
            .collect();
        whens.sort_by(|one, other| one.0.total_cmp(&other.0));
        let Some(&(first, mut last)) = whens.first() else {
            return Self::default();
        };
        let latest = whens.iter().fold(last, |latest, when| latest.max(when.1));
        let months = latest - first < MONTHS;
        let mut gaps = Vec::new();
        for (start, end) in whens {
            gaps.extend(whole(last, start, months));
            last = last.max(end);
        }
        gaps.sort_by(|one, other| other.length().total_cmp(&one.length()));
        let mut cuts: Vec<Cut> = Vec::new();
        let mut left = last - first;
        for gap in gaps.into_iter().take(MOST) {
            let share = gap.length() / left * (1.0 - BAND * cuts.len() as f64);
            if share < LEAST_SHARE {
                break;
            }
            left -= gap.length();
            cuts.push(gap);
        }
        cuts.sort_by(|one, other| one.start.total_cmp(&other.start));
        Self {
            cuts,
            all: Some((first, last)),
        }
    }

    /// All meetings, with some air around them.
    pub(super) fn fit(&self) -> TimeWindow {
        let Some((first, last)) = self.all else {
            return TimeWindow::fit(&[]);
        };
        self.around(first, last)
    }

    /// A stretch with some air around it.
    pub(super) fn around(&self, start: f64, end: f64) -> TimeWindow {
        TimeWindow::around(start, end, self.measure(start, end).0)
    }

    /// Those that reach into a window.
    pub(super) fn cuts(&self, window: TimeWindow) -> impl Iterator<Item = Cut> {
        let seen = move |cut: &&Cut| cut.end > window.start && cut.start < window.end;
        self.cuts.iter().filter(seen).copied()
    }

    /// How much of the width a day takes that is not left out.
    pub(super) fn per_day(&self, window: TimeWindow) -> f64 {
        let (days, bands) = self.measure(window.start, window.end);
        if days < 1e-6 {
            // Within a band there is nothing but the band.
            return 1.0 / window.span();
        }
        (1.0 - bands) / days
    }

    /// How far `day` is from the left edge, in widths of the window, where a day takes
    /// `per_day` of it.
    pub(super) fn place(&self, window: TimeWindow, per_day: f64, day: f64) -> f64 {
        if day < window.start {
            let (days, bands) = self.measure(day, window.start);
            return -(days * per_day + bands);
        }
        let (days, bands) = self.measure(window.start, day);
        days * per_day + bands
    }

    /// The day at a fraction of the width.
    pub(super) fn day(&self, window: TimeWindow, fraction: f64) -> f64 {
        self.walk(window.start, fraction, self.per_day(window))
    }

    /// Zooms by `factor` (above 1: closer); the day at `fraction` of the width stays there.
    pub(super) fn zoomed(&self, window: TimeWindow, fraction: f64, factor: f64) -> TimeWindow {
        if !factor.is_finite() || factor <= 0.0 || !fraction.is_finite() {
            return window;
        }
        let per_day = self.per_day(window);
        let pivot = self.walk(window.start, fraction, per_day);
        let per_day = (per_day * factor).clamp(1.0 / MOST_DAYS, 1.0 / LEAST_DAYS);
        TimeWindow::new(
            self.walk(pivot, -fraction, per_day),
            self.walk(pivot, 1.0 - fraction, per_day),
        )
    }

    /// Moves by a fraction of the width, positive toward later.
    pub(super) fn panned(&self, window: TimeWindow, fraction: f64) -> TimeWindow {
        if !fraction.is_finite() {
            return window;
        }
        let per_day = self.per_day(window);
        let start = self.walk(window.start, fraction, per_day);
        TimeWindow::new(start, self.walk(start, 1.0, per_day))
    }

    /// A window of the same scale with `day` in its middle.
    pub(super) fn centered(&self, window: TimeWindow, day: f64) -> TimeWindow {
        let per_day = self.per_day(window);
        TimeWindow::new(self.walk(day, -0.5, per_day), self.walk(day, 0.5, per_day))
    }

    /// Days that are shown between two days, and the widths of the bands between them.
    fn measure(&self, from: f64, to: f64) -> (f64, f64) {
        let (mut days, mut bands) = (to - from, 0.0);
        for cut in &self.cuts {
            let within = cut.end.min(to) - cut.start.max(from);
            if within > 0.0 {
                days -= within;
                bands += within / cut.length() * BAND;
            }
        }
        (days.max(0.0), bands)
    }

    /// The day that lies `widths` to the right of `from`, or to the left.
    fn walk(&self, from: f64, widths: f64, per_day: f64) -> f64 {
        let back = widths < 0.0;
        // Time runs backward in a mirror.
        let turn = |day: f64| if back { -day } else { day };
        let mirrored = self.cuts.iter().map(|cut| {
            let (one, other) = (turn(cut.start), turn(cut.end));
            (one.min(other), one.max(other))
        });
        let mut cuts: Vec<(f64, f64)> = mirrored.collect();
        if back {
            cuts.reverse();
        }
        let mut at = turn(from);
        let mut left = widths.abs();
        for (start, end) in cuts {
            if end <= at {
                continue;
            }
            let days = (start - at).max(0.0);
            if days * per_day >= left {
                break;
            }
            left -= days * per_day;
            at = at.max(start);
            let band = BAND * (end - at) / (end - start);
            if band >= left {
                return turn(at + left / BAND * (end - start));
            }
            left -= band;
            at = end;
        }
        turn(at + left / per_day)
    }
}

/// The whole years between two days, or the whole months.
fn whole(from: f64, to: f64, months: bool) -> Option<Cut> {
    let date = |day: f64| NaiveDate::from_num_days_from_ce_opt(day as i32);
    let (first, last) = (date(from.ceil())?, date(to.floor())?);
    let year = |date: NaiveDate| NaiveDate::from_ymd_opt(date.year(), 1, 1);
    let month = |date: NaiveDate| date.with_day(1);
    let after = |date: NaiveDate, begin: Option<NaiveDate>, months: u32| {
        let begin = begin?;
        if begin == date {
            return Some(begin);
        }
        begin.checked_add_months(Months::new(months))
    };
    let (start, end) = if months {
        (after(first, month(first), 1)?, month(last)?)
    } else {
        (after(first, year(first), 12)?, year(last)?)
    };
    (start < end).then(|| Cut {
        start: day(start),
        end: day(end),
    })
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::{Axis, Cut};
    use crate::chart::fixture;
    use crate::chart::timeline::Lanes;
    use crate::chart::timeline::event::Event;
    use crate::chart::timeline::when::{When, day};
    use crate::extract::{DateValue, Precision};

    fn date(year: i32, month: u32, of_month: u32) -> f64 {
        day(NaiveDate::from_ymd_opt(year, month, of_month).unwrap())
    }

    fn axis(dates: &[&str]) -> Axis {
        let dossier = fixture::dossier();
        let events: Vec<Event> = dates
            .iter()
            .map(|start| Event {
                when: When::of(&DateValue {
                    start: (*start).to_owned(),
                    precision: Precision::Day,
                    ..DateValue::default()
                }),
                ..Event::new(dossier.meetings.first().unwrap(), vec![0], Lanes::Leaders)
            })
            .collect();
        Axis::new(&events)
    }

    #[test]
    fn long_empty_stretches_are_left_out_by_whole_years() {
        let axis = axis(&[
            "1985-11-19",
            "1986-10-11",
            "2018-07-16",
            "2021-06-16",
            "2024",
        ]);
        let cut = axis.cuts.first().unwrap();
        assert_eq!(
            *cut,
            Cut {
                start: date(1987, 1, 1),
                end: date(2018, 1, 1)
            }
        );
        let window = axis.fit();
        assert!(window.start < date(1985, 11, 19) && window.end > date(2025, 1, 1));
        // What is left takes nearly all of the width.
        let early = axis.place(window, axis.per_day(window), date(1986, 12, 31));
        assert!(early > 0.1, "{early}");
    }

    #[test]
    fn months_are_left_out_within_a_year_and_nothing_of_a_steady_series() {
        let year = axis(&["2021-01-05", "2021-01-20", "2021-11-20", "2021-12-05"]);
        assert_eq!(
            year.cuts,
            [Cut {
                start: date(2021, 2, 1),
                end: date(2021, 11, 1)
            }]
        );
        let dates: Vec<String> = (1990..2020).map(|year| format!("{year}-06-01")).collect();
        let dates: Vec<&str> = dates.iter().map(String::as_str).collect();
        assert!(axis(&dates).cuts.is_empty());
        assert!(axis(&[]).cuts.is_empty() && axis(&["2021-06-16"]).cuts.is_empty());
    }

    #[test]
    fn time_runs_forward_and_zooming_keeps_the_day_under_the_pointer() {
        let axis = axis(&[
            "1979-06-15",
            "1985-11-19",
            "1986-10-11",
            "2018-07-16",
            "2021-06-16",
        ]);
        assert!(axis.cuts.len() >= 2, "{:?}", axis.cuts);
        let mut window = axis.fit();
        for (fraction, factor) in [(0.3, 1.0), (0.7, 1.4), (0.2, 2.0), (0.9, 0.7), (0.5, 3.0)] {
            let pivot = axis.walk(window.start, fraction, axis.per_day(window));
            window = axis.zoomed(window, fraction, factor);
            let at = axis.place(window, axis.per_day(window), pivot);
            assert!((at - fraction).abs() < 1e-6, "{at} for {fraction}");
            let mut before = f64::NEG_INFINITY;
            for step in 0..600 {
                let place = axis.place(
                    window,
                    axis.per_day(window),
                    date(1975, 1, 1) + f64::from(step) * 30.0,
                );
                assert!(place > before, "time stands still at {step}");
                before = place;
            }
            assert!(axis.place(window, axis.per_day(window), window.start).abs() < 1e-9);
            assert!((axis.place(window, axis.per_day(window), window.end) - 1.0).abs() < 1e-6);
        }
        let there = axis.panned(window, 0.4);
        let back = axis.panned(there, -0.4);
        assert!(
            (back.start - window.start).abs() < 1e-3,
            "{back:?} {window:?}"
        );
    }
}
