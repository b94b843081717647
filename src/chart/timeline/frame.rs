//! Which part of the scene is for lanes, names, axis, legend and meetings without a date.

use super::glyph::{MOST_RADIUS, RADIUS};
use super::{HEADER, LEAST_LANE, LEGEND_ROW, MOST_LANE, ROOMY_LANE};
use crate::chart::Rect;

/// Room between the lanes and what is below them.
const FOOT: f32 = 8.0;
/// Room at the right edge, so that the last mark is whole.
const EDGE: f32 = 10.0;
/// The widest column for meetings without a date.
const MOST_UNDATED: f32 = 180.0;
/// So many lanes are enough to be in sight at once; with more room, lanes become higher.
const ENOUGH: f32 = 24.0;

/// The parts of a scene.
#[derive(Clone, Copy, Debug)]
pub(super) struct Frame {
    pub(super) width: f32,
    pub(super) height: f32,
    /// Where meetings with a date are drawn.
    pub(super) plot: Rect,
    /// Where those without one are drawn; as high as the plot.
    pub(super) undated: Option<Rect>,
    /// Height of a lane.
    pub(super) lane: f32,
    /// Half the width of a mark.
    pub(super) radius: f32,
    /// Top of the first lane, which may be scrolled out of sight.
    pub(super) top: f32,
}

impl Frame {
    pub(super) fn new(
        (width, height): (f32, f32),
        gutter: f32,
        lanes: usize,
        undated: usize,
        legend_rows: usize,
        scroll: f32,
        meetings: usize,
    ) -> Self {
        let width = width.max(1.0);
        let height = height.max(1.0);
        let gutter = gutter.min(width * 0.4);
        let foot = legend_height(legend_rows);
        let room = (height - HEADER - foot).max(LEAST_LANE);
        let least = (room / ENOUGH).clamp(LEAST_LANE, ROOMY_LANE);
        let lane = (room / lanes.max(1) as f32).clamp(least, MOST_LANE);
        let radius = radius(lane, (width - gutter) / meetings.max(1) as f32);
        let content = lane * lanes as f32;
        let scroll = scroll.clamp(0.0, (content - room).max(0.0));
        let column = if undated == 0 {
            0.0
        } else {
            (undated as f32 * undated_step(radius) + 34.0)
                .clamp(64.0, MOST_UNDATED.min(width * 0.15).max(64.0))
        };
        let right = (width - EDGE - column).max(gutter + 1.0);
        let plot_height = room.min(content);
        Self {
            width,
            height,
            plot: Rect::new(gutter, HEADER, right - gutter, plot_height),
            undated: (undated > 0)
                .then(|| Rect::new(right + EDGE, HEADER, column - EDGE, plot_height)),
            lane,
            radius,
            top: HEADER - scroll,
        }
    }

    /// The middle of a lane.
    pub(super) fn y(&self, lane: usize) -> f32 {
        self.top + (lane as f32 + 0.5) * self.lane
    }

    /// How many lanes are in sight at once.
    pub(super) fn lanes_seen(&self) -> usize {
        (self.plot.height() / self.lane + 0.25).floor() as usize
    }

    /// True when something between two lanes can be seen.
    pub(super) fn sees(&self, upper: usize, lower: usize) -> bool {
        self.y(lower) + self.lane > self.plot.min.y && self.y(upper) - self.lane < self.plot.max.y
    }
}

/// Half the width of a mark: the larger the plane and the fewer the meetings, the larger.
fn radius(lane: f32, room_for_each: f32) -> f32 {
    let most = (1.6 * room_for_each.max(0.0).sqrt()).min(MOST_RADIUS);
    (lane * 0.165).min(most).max(RADIUS)
}

/// Room for each meeting without a date.
pub(super) fn undated_step(radius: f32) -> f32 {
    2.0 * radius + 4.0
}

/// Height of a legend of so many rows.
pub(super) fn legend_height(rows: usize) -> f32 {
    if rows == 0 {
        FOOT
    } else {
        FOOT * 2.0 + rows as f32 * LEGEND_ROW
    }
}
