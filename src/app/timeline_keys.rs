//! What the keys do on the timeline: from meeting to meeting along the lanes and across them,
//! and along time.

use chrono::NaiveDate;

use super::state::{State, ViewKind};
use crate::chart::TimeWindow;
use crate::dossier::{Filter, Item};

impl State {
    /// True while the timeline is in the middle and has something on it.
    pub(crate) fn on_timeline(&self) -> bool {
        self.view == ViewKind::Timeline && !self.timeline.is_empty()
    }

    /// The stretch of time in sight.
    pub(crate) fn window(&self) -> TimeWindow {
        self.time.unwrap_or_else(|| self.timeline.fit())
    }

    /// Shows all meetings that have to do with the selection.
    pub(crate) fn fit_selection(&mut self) {
        let selected = self.selected.as_ref();
        if let Some(window) = selected.and_then(|item| self.timeline.fit_item(item)) {
            self.time = Some(window);
        }
    }

    /// Moves along time by a fraction of the width.
    pub(crate) fn pan_time(&mut self, fraction: f64) {
        self.time = Some(self.timeline.panned(self.window(), fraction));
    }

    /// The filter with the stretch of time in sight as its period.
    pub(crate) fn period_in_sight(&self) -> Option<Filter> {
        self.period(self.window())
    }

    /// The filter with the days of a window as its period.
    pub(crate) fn period(&self, window: TimeWindow) -> Option<Filter> {
        let (from, to) = days(window)?;
        Some(Filter {
            from: Some(from),
            to: Some(to),
            ..self.filter.clone()
        })
    }

    /// Selects the next meeting on the lanes of the selection, or the one before.
    pub(crate) fn step_along(&mut self, forward: bool) {
        let selected = self.selected.as_ref();
        let next = selected.and_then(|item| self.timeline.along(item, forward));
        if let Some(id) = next.cloned() {
            self.select(Some(Item::Meeting(id)));
        }
    }

    /// Selects on the lane below the selection or above it: of a meeting the nearest in time,
    /// of a lane the lane.
    pub(crate) fn step_lane(&mut self, down: bool) {
        let Some(item) = self.selected.clone() else {
            return;
        };
        let timeline = self.timeline.clone();
        let Some((top, bottom)) = timeline.lanes_of(&item) else {
            return;
        };
        let next = |from: usize| {
            if down {
                Some(from + 1).filter(|lane| *lane < timeline.lane_count())
            } else {
                from.checked_sub(1)
            }
        };
        let mut lane = next(if down { bottom } else { top });
        while let Some(at) = lane {
            let found = match &item {
                Item::Meeting(id) => timeline.nearest_on(at, id).cloned().map(Item::Meeting),
                _ => timeline.lane_item(at).cloned(),
            };
            if found.is_some() {
                self.select(found);
                return;
            }
            lane = next(at);
        }
    }
}

/// The first and the last day of a window.
pub(crate) fn days(window: TimeWindow) -> Option<(NaiveDate, NaiveDate)> {
    let date = |day: f64| NaiveDate::from_num_days_from_ce_opt(day as i32);
    let first = window.start.round();
    Some((date(first)?, date((window.end.round() - 1.0).max(first))?))
}
