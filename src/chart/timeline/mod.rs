//! The timeline: a lane for each leader (or state, or two who met), a meeting ties the lanes
//! of those who met.

mod axis;
mod crowd;
mod dodge;
mod event;
mod frame;
mod glyph;
mod hush;
mod labels;
mod lanes;
mod legend;
mod part;
mod rim;
mod rows;
mod scene;
mod strip;
mod ticks;
mod when;
mod window;

use std::collections::BTreeMap;

pub use rows::Lanes;
pub use strip::Strip;
pub use window::TimeWindow;

pub(super) use event::short_label;
pub(super) use lanes::series;

use super::focus::{Focus, Relations};
use super::metrics::text_width;
use super::{Rect, Scene, Weight};
use crate::dossier::{Dossier, Item, Meeting, MeetingId};
use crate::world::World;
use axis::Axis;
use event::Event;
use frame::{Frame, legend_height};
use lanes::Lane;
use legend::Legend;
use rows::Rows;
use strip::Density;

/// Height of the axis above the lanes.
const HEADER: f32 = 42.0;
/// Lanes are at least so high, and scrolled where there is not room enough.
const LEAST_LANE: f32 = 28.0;
/// On a high plane lanes are at least so high.
const ROOMY_LANE: f32 = 36.0;
/// Lanes are at most so high, however few.
const MOST_LANE: f32 = 130.0;
/// Height of a row of the legend.
const LEGEND_ROW: f32 = 20.0;
/// Size of the names of lanes.
const NAME_SIZE: f32 = 12.5;
/// Size of the codes of countries.
const CODE_SIZE: f32 = 10.0;
/// The widest and narrowest gutter for names.
const GUTTER: std::ops::RangeInclusive<f32> = 112.0..=240.0;

/// Lanes and meetings, ready to be drawn at any zoom; worth keeping from frame to frame.
#[derive(Clone, Debug, Default)]
pub struct Timeline {
    kind: Lanes,
    lanes: Vec<Lane>,
    /// By date, those without one last.
    events: Vec<Event>,
    axis: Axis,
    relations: Relations,
    legend: Legend,
    gutter: f32,
    /// For each meeting without a date, in their order, its place from the left.
    undated: Vec<usize>,
    /// How many meetings have no lane, since no state or no second side of them is known.
    left_out: usize,
    /// How many lanes there were before some were left out.
    all_lanes: usize,
    density: Density,
}

/// What is written beside the labels of meetings, such as the numbers of their sources.
pub type Notes = BTreeMap<MeetingId, String>;

impl Timeline {
    /// Orders the lanes of those who met in `meetings`, a lane for each leader.
    pub fn new(world: &World, dossier: &Dossier, meetings: &[&Meeting]) -> Self {
        Self::by(world, dossier, meetings, Lanes::Leaders)
    }

    /// Orders the lanes of those who met in `meetings`.
    pub fn by(world: &World, dossier: &Dossier, meetings: &[&Meeting], kind: Lanes) -> Self {
        let relations = Relations::new(dossier, meetings);
        let Rows { lanes, on } = Rows::new(world, dossier, meetings, &relations, kind);
        let left_out = on.iter().filter(|on| on.is_empty()).count();
        let mut events: Vec<Event> = meetings
            .iter()
            .zip(on)
            .filter(|(_, on)| !on.is_empty())
            .map(|(meeting, on)| Event::new(meeting, on, kind))
            .collect();
        events.sort_by(|one, other| {
            let key = |event: &Event| event.when.map_or(f64::INFINITY, when::When::middle);
            key(one)
                .total_cmp(&key(other))
                .then_with(|| one.id.cmp(&other.id))
        });
        let axis = Axis::new(&events);
        Self {
            kind,
            density: Density::new(&axis, &events),
            axis,
            legend: Legend::new(&events, &lanes),
            gutter: gutter(&lanes),
            undated: columns(&events),
            all_lanes: lanes.len(),
            lanes,
            events,
            relations,
            left_out,
        }
    }

    /// What has a lane.
    pub const fn kind(&self) -> Lanes {
        self.kind
    }

    /// True when nobody met.
    pub fn is_empty(&self) -> bool {
        self.events.is_empty()
    }

    /// The window that shows all meetings, with some air around them.
    pub fn fit(&self) -> TimeWindow {
        self.axis.fit()
    }

    /// Zooms by `factor` (above 1: closer) about `fraction` of the width; long empty
    /// stretches stay the narrow bands that they are.
    pub fn zoomed(&self, window: TimeWindow, fraction: f64, factor: f64) -> TimeWindow {
        self.axis.zoomed(window, fraction, factor)
    }

    /// Moves the window by a fraction of its width, positive toward later.
    pub fn panned(&self, window: TimeWindow, fraction: f64) -> TimeWindow {
        self.axis.panned(window, fraction)
    }

    /// The window of the same scale with `day` in its middle.
    pub fn centered(&self, window: TimeWindow, day: f64) -> TimeWindow {
        self.axis.centered(window, day)
    }

    /// How many lanes there are.
    pub fn lane_count(&self) -> usize {
        self.lanes.len()
    }

    /// The window that shows all meetings that have to do with `item`, with some air.
    pub fn fit_item(&self, item: &Item) -> Option<TimeWindow> {
        let focus = Focus {
            selected: Some(item.clone()),
            hovered: None,
        };
        let spotlight = self.relations.spotlight(&focus);
        let lit = self.events.iter().filter(|it| spotlight.lights(&it.id));
        let whens = lit.filter_map(|event| event.when);
        let (start, end) = whens.fold((f64::MAX, f64::MIN), |(start, end), when| {
            (start.min(when.start), end.max(when.end))
        });
        (start <= end).then(|| self.axis.around(start, end))
    }

    /// From the top of the topmost to the bottom of the lowest lane of `item`, below the first
    /// lane, on a scene of a size.
    pub fn reach(&self, item: &Item, (width, height): (f32, f32)) -> Option<(f32, f32)> {
        let (top, bottom) = self.lanes_of(item)?;
        let lane = self.frame(0.0, width, height).lane;
        Some((top as f32 * lane, (bottom + 1) as f32 * lane))
    }

    /// The topmost and the lowest lane of a meeting, or the lane of what has one.
    pub fn lanes_of(&self, item: &Item) -> Option<(usize, usize)> {
        if let Item::Meeting(id) = item {
            let event = self.events.iter().find(|event| event.id == *id)?;
            return Some((event.top(), event.bottom()));
        }
        let lane = self.lanes.iter().position(|lane| lane.item == *item)?;
        Some((lane, lane))
    }

    /// What a lane stands for.
    pub fn lane_item(&self, lane: usize) -> Option<&Item> {
        Some(&self.lanes.get(lane)?.item)
    }

    /// The meeting on `lane` that is nearest in time to the given one, and is another.
    pub fn nearest_on(&self, lane: usize, to: &MeetingId) -> Option<&MeetingId> {
        let middle = |event: &Event| event.when.map_or(f64::MAX / 4.0, when::When::middle);
        let at = middle(self.events.iter().find(|event| event.id == *to)?);
        self.events
            .iter()
            .filter(|event| event.id != *to && event.lanes.contains(&lane))
            .min_by(|one, other| {
                let away = |event: &Event| (middle(event) - at).abs();
                away(one).total_cmp(&away(other))
            })
            .map(|event| &event.id)
    }

    /// The next meeting (or the one before) on any of the lanes of `item`: of a meeting the one
    /// after it, of a lane its first (or its last).
    pub fn along(&self, item: &Item, forward: bool) -> Option<&MeetingId> {
        let (at, lanes) = if let Item::Meeting(id) = item {
            let at = self.events.iter().position(|event| event.id == *id)?;
            (Some(at), self.events.get(at)?.lanes.clone())
        } else {
            let lane = self.lanes.iter().position(|lane| lane.item == *item)?;
            (None, vec![lane])
        };
        let shares = |event: &&Event| event.lanes.iter().any(|lane| lanes.contains(lane));
        let found = match (at, forward) {
            (Some(at), true) => self.events.iter().skip(at + 1).find(shares),
            (Some(at), false) => self.events.iter().take(at).rev().find(shares),
            (None, true) => self.events.iter().find(shares),
            (None, false) => self.events.iter().rev().find(shares),
        };
        found.map(|event| &event.id)
    }

    /// How much of the foot of a scene of `width` the legend takes.
    pub fn legend_height(&self, width: f32) -> f32 {
        legend_height(self.legend.rows(width - 24.0))
    }

    /// The legend alone.
    pub fn legend_scene(&self, width: f32) -> Scene {
        let mut scene = Scene::blank(width, self.legend_height(width));
        self.legend
            .draw(&mut scene, super::Point::new(12.0, 8.0), width - 24.0);
        scene
    }

    /// Height at which no lane need be scrolled, on a scene of `width`.
    pub fn height(&self, width: f32) -> f32 {
        if self.is_empty() {
            return 0.0;
        }
        let legend = legend_height(self.legend.rows(width - 24.0));
        HEADER + self.lanes.len() as f32 * LEAST_LANE + legend
    }

    /// How far the lanes can be scrolled on a scene of a size.
    pub fn most_scroll(&self, (width, height): (f32, f32)) -> f32 {
        let frame = self.frame(0.0, width, height);
        (self.lanes.len() as f32 * frame.lane - frame.plot.height()).max(0.0)
    }

    /// Height at which lanes are no longer cramped, and beyond which they are too far apart.
    pub fn best_height(&self, width: f32) -> std::ops::RangeInclusive<f32> {
        let legend = legend_height(self.legend.rows(width - 24.0));
        let height = |lane: f32| HEADER + self.lanes.len() as f32 * lane + legend;
        height(ROOMY_LANE)..=height(MOST_LANE)
    }

    /// The whole time in one strip.
    pub fn strip(&self, width: f32, height: f32) -> Strip<'_> {
        Strip::new(self, width, height)
    }

    /// The day at a fraction of the width of the plot.
    pub fn day(&self, window: TimeWindow, fraction: f64) -> f64 {
        self.axis.day(window, fraction)
    }

    /// Where days are drawn: its left edge is the start of the window, its right edge the end.
    pub fn plot(&self, width: f32, height: f32) -> Rect {
        self.frame(0.0, width, height).plot
    }

    /// Draws the timeline; see [`timeline_scene`].
    pub fn scene(
        &self,
        window: TimeWindow,
        scroll: f32,
        (width, height): (f32, f32),
        focus: &Focus,
        notes: &Notes,
    ) -> Scene {
        scene::draw(
            self,
            window,
            &self.frame(scroll, width, height),
            focus,
            notes,
        )
    }

    fn frame(&self, scroll: f32, width: f32, height: f32) -> Frame {
        let rows = self.legend.rows(width - 24.0);
        let lanes = self.lanes.len();
        let undated = self.undated.iter().max().map_or(0, |most| most + 1);
        let (size, meetings) = ((width, height), self.events.len());
        Frame::new(size, self.gutter, lanes, undated, rows, scroll, meetings)
    }
}

/// Sets meetings without a date side by side where they share lanes, else one below another.
fn columns(events: &[Event]) -> Vec<usize> {
    let mut taken: Vec<Vec<(usize, usize)>> = Vec::new();
    let undated = events.iter().filter(|event| event.when.is_none());
    undated
        .map(|event| {
            let free = |lanes: &Vec<(usize, usize)>| {
                let clear =
                    |(top, bottom): &(usize, usize)| *bottom < event.top() || event.bottom() < *top;
                lanes.iter().all(clear)
            };
            let column = taken.iter().position(free).unwrap_or(taken.len());
            if column == taken.len() {
                taken.push(Vec::new());
            }
            if let Some(lanes) = taken.get_mut(column) {
                lanes.push((event.top(), event.bottom()));
            }
            column
        })
        .collect()
}

fn gutter(lanes: &[Lane]) -> f32 {
    let names = lanes
        .iter()
        .map(|lane| text_width(&lane.name, NAME_SIZE, Weight::Regular))
        .fold(0.0, f32::max);
    let codes = lanes
        .iter()
        .map(|lane| text_width(&lane.country, CODE_SIZE, Weight::Regular))
        .fold(0.0, f32::max);
    (rim::NAME_LEFT + names + 10.0 + codes + 12.0).clamp(*GUTTER.start(), *GUTTER.end())
}

/// The timeline of `meetings` (those that pass the filters) on `width` × `height` points.
///
/// `scroll` is how far the lanes are scrolled down; see [`timeline_height`]. Whoever draws
/// often keeps a [`Timeline`].
#[expect(clippy::too_many_arguments, reason = "all are the caller's state")]
pub fn timeline_scene(
    world: &World,
    dossier: &Dossier,
    meetings: &[&Meeting],
    window: TimeWindow,
    scroll: f32,
    width: f32,
    height: f32,
    focus: &Focus,
) -> Scene {
    Timeline::new(world, dossier, meetings).scene(
        window,
        scroll,
        (width, height),
        focus,
        &Notes::new(),
    )
}

/// Height at which no lane need be scrolled, on a scene of usual width.
pub fn timeline_height(dossier: &Dossier, meetings: &[&Meeting]) -> f32 {
    Timeline::new(&World::default(), dossier, meetings).height(960.0)
}

#[cfg(test)]
mod tests;
