//! The timeline: a lane for each leader, a meeting ties the lanes of those who met.

mod axis;
mod dodge;
mod event;
mod frame;
mod glyph;
mod labels;
mod lanes;
mod legend;
mod rim;
mod scene;
mod ticks;
mod when;
mod window;

use std::collections::{BTreeMap, BTreeSet};

pub use window::TimeWindow;

pub(super) use event::short_label;
pub(super) use lanes::series;

use super::focus::{Focus, Relations};
use super::metrics::text_width;
use super::{Rect, Scene, Weight};
use crate::dossier::{ActorId, Dossier, Meeting, MeetingId};
use crate::world::World;
use axis::Axis;
use event::Event;
use frame::{Frame, legend_height};
use lanes::Lane;
use legend::Legend;

/// Height of the axis above the lanes.
const HEADER: f32 = 42.0;
/// Lanes are at least so high, and scrolled where there is not room enough.
const LEAST_LANE: f32 = 28.0;
/// Lanes are at most so high, however few.
const MOST_LANE: f32 = 92.0;
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
    lanes: Vec<Lane>,
    /// By date, those without one last.
    events: Vec<Event>,
    axis: Axis,
    relations: Relations,
    legend: Legend,
    gutter: f32,
    /// For each meeting without a date, in their order, its place from the left.
    undated: Vec<usize>,
}

/// What is written beside the labels of meetings, such as the numbers of their sources.
pub type Notes = BTreeMap<MeetingId, String>;

impl Timeline {
    /// Orders the lanes of those who met in `meetings`.
    pub fn new(world: &World, dossier: &Dossier, meetings: &[&Meeting]) -> Self {
        let relations = Relations::new(dossier, meetings);
        let mut index: BTreeMap<&ActorId, usize> = BTreeMap::new();
        let mut actors = Vec::new();
        let mut met = BTreeSet::new();
        for meeting in meetings {
            met.extend(relations.actors(&meeting.id));
        }
        for actor in dossier
            .actors
            .values()
            .filter(|actor| met.contains(&actor.id))
        {
            index.insert(&actor.id, actors.len());
            actors.push(actor);
        }
        let who: Vec<Vec<usize>> = meetings
            .iter()
            .map(|meeting| {
                let ids = relations.actors(&meeting.id).iter();
                ids.filter_map(|id| index.get(id).copied()).collect()
            })
            .collect();
        let order = lanes::order(actors.len(), &who);
        let mut place = vec![0; order.len()];
        for (lane, &actor) in order.iter().enumerate() {
            if let Some(place) = place.get_mut(actor) {
                *place = lane;
            }
        }
        let lanes: Vec<Lane> = order
            .iter()
            .filter_map(|&actor| actors.get(actor))
            .map(|actor| Lane::new(world, actor))
            .collect();
        let mut events: Vec<Event> = meetings
            .iter()
            .zip(&who)
            .filter(|(_, who)| !who.is_empty())
            .map(|(meeting, who)| {
                let mut lanes: Vec<usize> = who
                    .iter()
                    .filter_map(|actor| place.get(*actor).copied())
                    .collect();
                lanes.sort_unstable();
                Event::new(meeting, lanes)
            })
            .collect();
        events.sort_by(|one, other| {
            let key = |event: &Event| event.when.map_or(f64::INFINITY, when::When::middle);
            key(one)
                .total_cmp(&key(other))
                .then_with(|| one.id.cmp(&other.id))
        });
        Self {
            axis: Axis::new(&events),
            legend: Legend::new(&events, &lanes),
            gutter: gutter(&lanes),
            undated: columns(&events),
            lanes,
            events,
            relations,
        }
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

    /// How many leaders have a lane.
    pub fn lane_count(&self) -> usize {
        self.lanes.len()
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

    /// Height at which lanes are no longer cramped, and beyond which they are too far apart.
    pub fn best_height(&self, width: f32) -> std::ops::RangeInclusive<f32> {
        let legend = legend_height(self.legend.rows(width - 24.0));
        let height = |lane: f32| HEADER + self.lanes.len() as f32 * lane + legend;
        height(34.0)..=height(MOST_LANE)
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
        Frame::new((width, height), self.gutter, lanes, undated, rows, scroll)
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
