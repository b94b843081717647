//! Which stretch of time is seen, and where a day lies on the screen.

use super::axis::{Axis, Cut};
use super::when::When;
use crate::dossier::Meeting;

/// Closer than this there is nothing to see: a day is the finest date.
pub(super) const LEAST_DAYS: f64 = 3.0;
/// Wider than this no roster reaches.
pub(super) const MOST_DAYS: f64 = 80.0 * 365.25;
/// The window keeps to the years 1 to 9998, where every day has a date.
const FIRST_DAY: f64 = 1.0;
const LAST_DAY: f64 = 3_651_000.0;

/// The stretch of time on the screen, in days of the common era.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TimeWindow {
    /// At the left edge.
    pub start: f64,
    /// At the right edge.
    pub end: f64,
}

impl TimeWindow {
    /// All of `meetings`, with some air around them.
    pub fn fit(meetings: &[&Meeting]) -> Self {
        let whens = meetings
            .iter()
            .filter_map(|meeting| When::of(meeting.facts.date.as_ref()?));
        let all = whens.reduce(|all, when| When {
            start: all.start.min(when.start),
            end: all.end.max(when.end),
            ..all
        });
        let Some(all) = all else {
            // With no date at all, any year will do; this one opens the roster.
            return Self::new(724_642.0, 724_642.0 + 365.0);
        };
        Self::around(all.start, all.end, all.end - all.start)
    }

    /// True for a meeting that is drawn in it, if only in part; what has no date stands beside
    /// every stretch.
    pub fn holds(self, meeting: &Meeting) -> bool {
        let date = meeting.facts.date.as_ref();
        let when = date.and_then(When::of);
        when.is_none_or(|when| when.start <= self.end && when.end >= self.start)
    }

    /// With air on both sides of a stretch of which `days` are shown.
    pub(super) fn around(start: f64, end: f64, days: f64) -> Self {
        // A single day is shown amid its season.
        let air = (days * 0.04).max(12.0).max((60.0 - days) / 2.0);
        Self::new(start - air, end + air)
    }

    /// Zooms by `factor` (above 1: closer) about `fraction` of the width, within sane limits.
    #[must_use]
    pub fn zoomed(self, fraction: f64, factor: f64) -> Self {
        if !factor.is_finite() || factor <= 0.0 || !fraction.is_finite() {
            return self;
        }
        let span = self.span();
        let pivot = self.start + fraction * span;
        let span = (span / factor).clamp(LEAST_DAYS, MOST_DAYS);
        Self::new(pivot - fraction * span, pivot + (1.0 - fraction) * span)
    }

    /// Moves by a fraction of the width, positive toward later.
    #[must_use]
    pub fn panned(self, fraction: f64) -> Self {
        if !fraction.is_finite() {
            return self;
        }
        let shift = fraction * self.span();
        Self::new(self.start + shift, self.end + shift)
    }

    /// Days from edge to edge.
    pub fn span(self) -> f64 {
        self.end - self.start
    }

    /// From one day to another, in any order, within sane limits.
    #[must_use]
    pub fn between(one: f64, other: f64) -> Self {
        Self::new(one.min(other), one.max(other))
    }

    /// A window of sane width within the dates there are.
    pub(super) fn new(start: f64, end: f64) -> Self {
        let span = (end - start).clamp(LEAST_DAYS, MOST_DAYS);
        let middle = f64::midpoint(start, end);
        let start = (middle - span / 2.0).clamp(FIRST_DAY, LAST_DAY - span);
        Self {
            start,
            end: start + span,
        }
    }
}

/// Days to points and back.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scale<'a> {
    axis: &'a Axis,
    window: TimeWindow,
    /// How much of the width a day takes.
    per_day: f64,
    left: f32,
    right: f32,
}

impl<'a> Scale<'a> {
    pub(super) fn new(axis: &'a Axis, window: TimeWindow, left: f32, right: f32) -> Self {
        // A window made by hand may be inverted or empty.
        let window = TimeWindow::new(window.start, window.end);
        Self {
            axis,
            window,
            per_day: axis.per_day(window),
            left,
            right: right.max(left + 1.0),
        }
    }

    pub(super) const fn window(self) -> TimeWindow {
        self.window
    }

    pub(super) fn x(self, day: f64) -> f32 {
        let fraction = self.axis.place(self.window, self.per_day, day);
        (f64::from(self.left) + fraction * f64::from(self.right - self.left)) as f32
    }

    /// The day at a place.
    pub(super) fn day(self, x: f32) -> f64 {
        let fraction = (x - self.left) / (self.right - self.left);
        self.axis.day(self.window, f64::from(fraction))
    }

    pub(super) fn points_per_day(self) -> f64 {
        f64::from(self.right - self.left) * self.per_day
    }

    /// The stretches that are left out within the window.
    pub(super) fn cuts(self) -> impl Iterator<Item = Cut> {
        self.axis.cuts(self.window)
    }
}

#[cfg(test)]
mod tests {
    use super::{LEAST_DAYS, MOST_DAYS, TimeWindow};

    #[test]
    fn zooming_keeps_the_day_under_the_pointer_and_stays_within_limits() {
        let window = TimeWindow {
            start: 730_000.0,
            end: 731_000.0,
        };
        let closer = window.zoomed(0.25, 2.0);
        assert!((closer.span() - 500.0).abs() < 1e-6);
        assert!((closer.start + 0.25 * closer.span() - 730_250.0).abs() < 1e-6);
        assert!((window.zoomed(0.5, 1e9).span() - LEAST_DAYS).abs() < 1e-6);
        assert!((window.zoomed(0.5, 1e-9).span() - MOST_DAYS).abs() < 1e-6);
        assert_eq!(window.zoomed(0.5, f64::NAN), window);
        assert!((window.panned(0.5).start - 730_500.0).abs() < 1e-6);
        assert!(window.panned(-1e9).start >= 1.0);
        assert!(TimeWindow::fit(&[]).span() > LEAST_DAYS);
    }
}
