//! Draws the timeline: lanes and grid, ties and marks, then what lies over their edges.

use super::crowd;
use super::dodge::dodge;
use super::event::Event;
use super::frame::{Frame, undated_step};
use super::glyph::{glyph, tie};
use super::hush::Hush;
use super::labels::{self, Placed};
use super::ticks::{Ticks, ticks};
use super::window::Scale;
use super::{Notes, TimeWindow, Timeline};
use crate::chart::draw::{block, disc, fill, line, stroke};
use crate::chart::focus::Spotlight;
use crate::chart::{Focus, Ink, Point, Rect, Scene};
use crate::extract::Precision;

/// How far beyond the plot a mark is still drawn, to be cut at its edge.
const BEYOND: f32 = 60.0;

/// A meeting and the place of its date.
pub(super) type Near<'a> = (&'a Event, f32);

/// What all parts of the drawing need.
pub(super) struct Sheet<'a> {
    pub(super) timeline: &'a Timeline,
    pub(super) frame: &'a Frame,
    pub(super) focus: &'a Focus,
    pub(super) spotlight: Spotlight,
}

pub(super) fn draw(
    timeline: &Timeline,
    window: TimeWindow,
    frame: &Frame,
    focus: &Focus,
    notes: &Notes,
) -> Scene {
    let mut scene = Scene::blank(frame.width, frame.height);
    if timeline.is_empty() {
        return scene;
    }
    let sheet = Sheet {
        timeline,
        frame,
        focus,
        spotlight: timeline.relations.spotlight(focus),
    };
    let scale = Scale::new(&timeline.axis, window, frame.plot.min.x, frame.plot.max.x);
    let ticks = ticks(scale);
    let note = |event: &Event| notes.get(&event.id).cloned();

    sheet.bands(&mut scene, 0.0, frame.plot.max.x);
    sheet.grid(&mut scene, &ticks);
    sheet.breaks(&mut scene, &ticks);
    let near = sheet.near(scale);
    let dated = if near.len() > crowd::MOST {
        crowd::draw(&sheet, &mut scene, scale, &near);
        sheet.placed(scale, crowd::looked_at(&sheet, near))
    } else {
        sheet.placed(scale, near)
    };
    sheet.meetings(&mut scene, &dated, frame.plot.width());
    labels::draw(
        &mut scene,
        (frame, timeline, &ticks),
        &dated,
        &note,
        focus,
        &sheet.spotlight,
    );

    let undated = sheet.undated();
    if let Some(column) = frame.undated {
        let left = frame.plot.max.x;
        let strip = Rect::new(left, 0.0, frame.width - left, frame.height);
        scene.draw(block(strip, 0.0, fill(Ink::Paper, 1.0)));
        sheet.bands(&mut scene, column.min.x, column.max.x);
        sheet.meetings(&mut scene, &undated, column.width());
    }
    sheet.covers(&mut scene);
    sheet.names(&mut scene);
    sheet.cover_ends(&mut scene);
    sheet.axis(&mut scene, &ticks);
    let legend_top = frame.plot.max.y.max(frame.height - sheet.legend_height()) + 8.0;
    timeline
        .legend
        .draw(&mut scene, Point::new(12.0, legend_top), frame.width - 24.0);
    scene
}

impl<'a> Sheet<'a> {
    fn legend_height(&self) -> f32 {
        super::legend_height(self.timeline.legend.rows(self.frame.width - 24.0))
    }

    /// The lanes of which at least a part can be seen.
    pub(super) fn lanes_in_sight(&self) -> std::ops::Range<usize> {
        let frame = self.frame;
        let lane = |y: f32| ((y - frame.top) / frame.lane).max(0.0);
        let last = lane(frame.plot.max.y).ceil() as usize;
        lane(frame.plot.min.y).floor() as usize..last.min(self.timeline.lanes.len())
    }

    /// The part of a lane that can be seen.
    pub(super) fn lane_rect(&self, lane: usize, left: f32, right: f32) -> Option<Rect> {
        let frame = self.frame;
        let top = frame.top + lane as f32 * frame.lane;
        let bottom = (top + frame.lane).min(frame.plot.max.y);
        let top = top.max(frame.plot.min.y);
        (top < bottom && left < right).then(|| Rect::new(left, top, right - left, bottom - top))
    }

    pub(super) fn bands(&self, scene: &mut Scene, left: f32, right: f32) {
        for lane in self.lanes_in_sight().filter(|lane| lane % 2 == 0) {
            if let Some(rect) = self.lane_rect(lane, left, right) {
                scene.draw(block(rect, 0.0, fill(Ink::Band, 1.0)));
            }
        }
    }

    fn grid(&self, scene: &mut Scene, ticks: &Ticks) {
        let plot = self.frame.plot;
        for tick in &ticks.marks {
            if !(plot.min.x..=plot.max.x).contains(&tick.x) {
                continue;
            }
            let width = if tick.strong { 1.4 } else { 0.7 };
            scene.draw(line(
                Point::new(tick.x, plot.min.y),
                Point::new(tick.x, plot.max.y),
                stroke(Ink::Rule, 1.0, width),
            ));
        }
    }

    /// The meetings with a date that can be seen, and their true places.
    fn near(&self, scale: Scale<'_>) -> Vec<Near<'a>> {
        let plot = self.frame.plot;
        self.timeline
            .events
            .iter()
            .filter_map(|event| {
                let when = event.when?;
                if !self.frame.sees(event.top(), event.bottom()) {
                    return None;
                }
                let (left, right) = (scale.x(when.start), scale.x(when.end));
                if right <= plot.min.x - BEYOND || left >= plot.max.x + BEYOND {
                    return None;
                }
                // Of a bar that reaches over the edges, the middle of what is seen.
                let middle = if when.is_vague() && right - left > plot.width() / 2.0 {
                    f32::midpoint(left.max(plot.min.x), right.min(plot.max.x))
                } else {
                    scale.x(when.middle())
                };
                Some((event, middle))
            })
            .collect()
    }

    /// Sets meetings apart that would lie on each other.
    fn placed(&self, scale: Scale<'_>, near: Vec<Near<'a>>) -> Vec<Placed<'a>> {
        let (plot, radius) = (self.frame.plot, self.frame.radius);
        dodge(&near, 2.0 * radius + 1.0)
            .into_iter()
            .zip(near)
            .filter_map(|(x, (event, place))| {
                let when = event.when?;
                let left = scale.x(when.start).max(plot.min.x - BEYOND);
                let right = scale.x(when.end).min(plot.max.x + BEYOND);
                let long = when.precision != Precision::Day && right - left > 2.0 * radius + 2.0;
                // Set apart from its neighbours, no mark is pushed over the edge.
                let x = if (plot.min.x..=plot.max.x).contains(&place) {
                    let (left, right) = (plot.min.x + radius + 1.0, plot.max.x - radius - 1.0);
                    x.min(right).max(left)
                } else {
                    x
                };
                Some(Placed {
                    event,
                    x,
                    bar: long.then_some((left, right)),
                })
            })
            .filter(|placed| {
                placed.bar.is_some()
                    || (plot.min.x - radius..=plot.max.x + radius).contains(&placed.x)
            })
            .collect()
    }

    /// The meetings without a date, side by side in their column.
    fn undated(&self) -> Vec<Placed<'a>> {
        let Some(column) = self.frame.undated else {
            return Vec::new();
        };
        let step = undated_step(self.frame.radius);
        let first = column.min.x + 17.0;
        let places = (((column.max.x - 10.0 - first) / step).floor() as usize).max(1);
        self.timeline
            .events
            .iter()
            .filter(|event| event.when.is_none())
            .zip(&self.timeline.undated)
            .filter(|(event, _)| self.frame.sees(event.top(), event.bottom()))
            .map(|(event, column)| Placed {
                event,
                x: first + (column % places) as f32 * step,
                bar: None,
            })
            .collect()
    }

    fn meetings(&self, scene: &mut Scene, placed: &[Placed<'a>], room: f32) {
        for placed in placed {
            self.bar(scene, placed);
        }
        let hush = Hush::new(room, placed);
        for placed in placed {
            self.tie(scene, placed, &hush);
        }
        // What is looked at lies on top.
        for on in [false, true] {
            for placed in placed {
                if self.focus.is_on(&placed.event.item) == on {
                    self.glyphs(scene, placed);
                }
            }
        }
    }

    /// A bar for as long as the meeting lasted, or may have been, upon each lane.
    fn bar(&self, scene: &mut Scene, placed: &Placed<'a>) {
        let event = placed.event;
        let Some((left, right)) = placed.bar else {
            return;
        };
        let opacity = self.spotlight.meeting(&event.id);
        let vague = event.when.is_some_and(super::when::When::is_vague);
        for &lane in &event.lanes {
            let Some(ink) = self.lane_ink(lane) else {
                continue;
            };
            if !self.frame.sees(lane, lane) {
                continue;
            }
            let y = self.frame.y(lane);
            let mut bar = |left: f32, right: f32, height: f32, strength: f32| {
                let rect = Rect::new(left, y - height / 2.0, right - left, height);
                let shape = block(rect, height / 2.0, fill(ink, strength * opacity));
                scene.put(shape, &event.item);
            };
            if vague {
                // Fading ends say that the limits are those of the calendar, not of the meeting.
                let soft = ((right - left) * 0.05).min(8.0);
                for layer in 0..5_u8 {
                    let inset = f32::from(layer) * soft;
                    bar(left + inset, right - inset, 5.0, 0.13);
                }
            } else {
                bar(left, right, 5.0, 0.75);
            }
        }
    }

    fn tie(&self, scene: &mut Scene, placed: &Placed<'a>, hush: &Hush) {
        let event = placed.event;
        let frame = self.frame;
        if !event.tied || event.top() == event.bottom() {
            return;
        }
        let top = frame.y(event.top()).max(frame.plot.min.y - frame.radius);
        let bottom = frame.y(event.bottom()).min(frame.plot.max.y + frame.radius);
        let (from, to) = (Point::new(placed.x, top), Point::new(placed.x, bottom));
        if self.focus.is_on(&event.item) {
            scene.put(line(from, to, stroke(Ink::Accent, 0.3, 7.0)), &event.item);
        }
        let lit = self.spotlight.lights(&event.id);
        let quiet = if lit { 1.0 } else { hush.of(event) };
        let opacity = self.spotlight.meeting(&event.id) * quiet;
        scene.put(line(from, to, tie(event.status, opacity)), &event.item);
    }

    fn glyphs(&self, scene: &mut Scene, placed: &Placed<'a>) {
        let event = placed.event;
        let opacity = self.spotlight.meeting(&event.id);
        let on = self.focus.is_on(&event.item);
        let radius = self.frame.radius;
        for &lane in &event.lanes {
            let Some(ink) = self.lane_ink(lane) else {
                continue;
            };
            if !self.frame.sees(lane, lane) {
                continue;
            }
            let at = Point::new(placed.x, self.frame.y(lane));
            if on {
                let halo = disc(at, radius + 3.5, Some(fill(Ink::Accent, 1.0)), None);
                scene.put(halo, &event.item);
                let rim = disc(at, radius + 1.8, Some(fill(Ink::Paper, 1.0)), None);
                scene.put(rim, &event.item);
            }
            let (mode, status) = (event.mode, event.status);
            if opacity < 1.0 {
                // A faint mark must not let its tie shine through.
                scene.draw(disc(at, radius, Some(fill(Ink::Band, 1.0)), None));
            }
            let place = (at, radius);
            glyph(scene, place, mode, status, ink, opacity, Some(&event.item));
            if event.more > 0 {
                // A ring says that the two were not alone.
                let ring = disc(
                    at,
                    radius + 3.0,
                    None,
                    Some(stroke(ink, 0.8 * opacity, 1.0)),
                );
                scene.put(ring, &event.item);
            }
        }
    }

    pub(super) fn lane_ink(&self, lane: usize) -> Option<Ink> {
        Some(self.timeline.lanes.get(lane)?.ink())
    }
}
