//! Draws the timeline: lanes and grid, ties and marks, then what lies over their edges.

use super::dodge::dodge;
use super::event::Event;
use super::frame::{Frame, UNDATED_STEP};
use super::glyph::{RADIUS, glyph, tie};
use super::labels::{self, Placed};
use super::lanes::Lane;
use super::ticks::{Ticks, ticks};
use super::window::Scale;
use super::{CODE_SIZE, HEADER, NAME_SIZE, Notes, TimeWindow, Timeline};
use crate::chart::draw::{block, disc, fill, line, stroke, text};
use crate::chart::focus::Spotlight;
use crate::chart::metrics::{ellipsize, text_width};
use crate::chart::{Anchor, Focus, Ink, Point, Rect, Scene, Weight};
use crate::extract::Precision;

/// Where names begin.
pub(super) const NAME_LEFT: f32 = 26.0;
/// How far beyond the plot a mark is still drawn, to be cut at its edge.
const BEYOND: f32 = 60.0;

/// What all parts of the drawing need.
struct Sheet<'a> {
    timeline: &'a Timeline,
    frame: &'a Frame,
    focus: &'a Focus,
    spotlight: Spotlight,
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
    let scale = Scale::new(window, frame.plot.min.x, frame.plot.max.x);
    let ticks = ticks(scale);
    let note = |event: &Event| notes.get(&event.id).cloned();

    sheet.bands(&mut scene, 0.0, frame.plot.max.x);
    sheet.grid(&mut scene, &ticks);
    let dated = sheet.dated(scale);
    sheet.meetings(&mut scene, &dated);
    labels::draw(&mut scene, frame, &dated, &note, focus, &sheet.spotlight);

    let undated = sheet.undated();
    if let Some(column) = frame.undated {
        let left = frame.plot.max.x;
        let strip = Rect::new(left, 0.0, frame.width - left, frame.height);
        scene.draw(block(strip, 0.0, fill(Ink::Paper, 1.0)));
        sheet.bands(&mut scene, column.min.x, column.max.x);
        sheet.meetings(&mut scene, &undated);
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

    /// The part of a lane that can be seen.
    fn lane_rect(&self, lane: usize, left: f32, right: f32) -> Option<Rect> {
        let frame = self.frame;
        let top = frame.top + lane as f32 * frame.lane;
        let bottom = (top + frame.lane).min(frame.plot.max.y);
        let top = top.max(frame.plot.min.y);
        (top < bottom && left < right).then(|| Rect::new(left, top, right - left, bottom - top))
    }

    fn bands(&self, scene: &mut Scene, left: f32, right: f32) {
        for lane in (0..self.timeline.lanes.len()).step_by(2) {
            if let Some(rect) = self.lane_rect(lane, left, right) {
                scene.draw(block(rect, 0.0, fill(Ink::Band, 1.0)));
            }
        }
    }

    fn grid(&self, scene: &mut Scene, ticks: &Ticks) {
        let plot = self.frame.plot;
        for tick in &ticks.ticks {
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

    /// The meetings with a date that can be seen, and where.
    fn dated(&self, scale: Scale) -> Vec<Placed<'a>> {
        let plot = self.frame.plot;
        let near: Vec<(&Event, f32)> = self
            .timeline
            .events
            .iter()
            .filter_map(|event| {
                let when = event.when?;
                let (left, right) = (scale.x(when.start), scale.x(when.end));
                let seen = right > plot.min.x - BEYOND && left < plot.max.x + BEYOND;
                if !seen || !self.frame.sees(event.top(), event.bottom()) {
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
            .collect();
        dodge(&near)
            .into_iter()
            .zip(near)
            .filter_map(|(x, (event, _))| {
                let when = event.when?;
                let left = scale.x(when.start).max(plot.min.x - BEYOND);
                let right = scale.x(when.end).min(plot.max.x + BEYOND);
                let long = when.precision != Precision::Day && right - left > 2.0 * RADIUS + 2.0;
                Some(Placed {
                    event,
                    x,
                    bar: long.then_some((left, right)),
                })
            })
            .filter(|placed| {
                placed.bar.is_some()
                    || (plot.min.x - RADIUS..=plot.max.x + RADIUS).contains(&placed.x)
            })
            .collect()
    }

    /// The meetings without a date, side by side in their column.
    fn undated(&self) -> Vec<Placed<'a>> {
        let Some(column) = self.frame.undated else {
            return Vec::new();
        };
        let first = column.min.x + 17.0;
        let places = (((column.max.x - 10.0 - first) / UNDATED_STEP).floor() as usize).max(1);
        self.timeline
            .events
            .iter()
            .filter(|event| event.when.is_none())
            .enumerate()
            .filter(|(_, event)| self.frame.sees(event.top(), event.bottom()))
            .map(|(at, event)| Placed {
                event,
                x: first + (at % places) as f32 * UNDATED_STEP,
                bar: None,
            })
            .collect()
    }

    fn meetings(&self, scene: &mut Scene, placed: &[Placed<'a>]) {
        for placed in placed {
            self.bar(scene, placed);
        }
        // In a crowd the lines step back, so that the marks can still be told apart.
        let quiet = (80.0 / placed.len().max(80) as f32).sqrt().max(0.4);
        for placed in placed {
            self.tie(scene, placed, quiet);
        }
        for placed in placed {
            self.glyphs(scene, placed);
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

    fn tie(&self, scene: &mut Scene, placed: &Placed<'a>, quiet: f32) {
        let event = placed.event;
        let frame = self.frame;
        if event.top() == event.bottom() {
            return;
        }
        let top = frame.y(event.top()).max(frame.plot.min.y - RADIUS);
        let bottom = frame.y(event.bottom()).min(frame.plot.max.y + RADIUS);
        let (from, to) = (Point::new(placed.x, top), Point::new(placed.x, bottom));
        if self.focus.is_on(&event.item) {
            scene.put(line(from, to, stroke(Ink::Accent, 0.3, 7.0)), &event.item);
        }
        let lit = self.spotlight.lights(&event.id);
        let quiet = if lit { 1.0 } else { quiet };
        let opacity = self.spotlight.meeting(&event.id) * quiet;
        scene.put(line(from, to, tie(event.status, opacity)), &event.item);
    }

    fn glyphs(&self, scene: &mut Scene, placed: &Placed<'a>) {
        let event = placed.event;
        let opacity = self.spotlight.meeting(&event.id);
        let on = self.focus.is_on(&event.item);
        for &lane in &event.lanes {
            let Some(ink) = self.lane_ink(lane) else {
                continue;
            };
            if !self.frame.sees(lane, lane) {
                continue;
            }
            let at = Point::new(placed.x, self.frame.y(lane));
            if on {
                let halo = disc(at, RADIUS + 3.5, Some(fill(Ink::Accent, 1.0)), None);
                scene.put(halo, &event.item);
                let rim = disc(at, RADIUS + 1.8, Some(fill(Ink::Paper, 1.0)), None);
                scene.put(rim, &event.item);
            }
            let (mode, status) = (event.mode, event.status);
            if opacity < 1.0 {
                // A faint mark must not let its tie shine through.
                scene.draw(disc(at, RADIUS, Some(fill(Ink::Band, 1.0)), None));
            }
            glyph(scene, at, mode, status, ink, opacity, Some(&event.item));
        }
    }

    fn lane_ink(&self, lane: usize) -> Option<Ink> {
        Some(Ink::Series(self.timeline.lanes.get(lane)?.series))
    }

    /// Paper over what reaches beyond the sides of the plot.
    fn covers(&self, scene: &mut Scene) {
        let frame = self.frame;
        let gutter = Rect::new(0.0, 0.0, frame.plot.min.x, frame.height);
        scene.draw(block(gutter, 0.0, fill(Ink::Paper, 1.0)));
        if frame.undated.is_none() {
            let right = frame.plot.max.x;
            let edge = Rect::new(right, 0.0, frame.width - right, frame.height);
            scene.draw(block(edge, 0.0, fill(Ink::Paper, 1.0)));
        }
    }

    /// Paper over what reaches above and below the lanes.
    fn cover_ends(&self, scene: &mut Scene) {
        let frame = self.frame;
        let (top, bottom) = (frame.plot.min.y, frame.plot.max.y);
        let head = Rect::new(0.0, 0.0, frame.width, top);
        let foot = Rect::new(0.0, bottom, frame.width, (frame.height - bottom).max(0.0));
        scene.draw(block(head, 0.0, fill(Ink::Paper, 1.0)));
        scene.draw(block(foot, 0.0, fill(Ink::Paper, 1.0)));
    }

    fn names(&self, scene: &mut Scene) {
        self.bands(scene, 0.0, self.frame.plot.min.x);
        for (at, lane) in self.timeline.lanes.iter().enumerate() {
            let Some(rect) = self.lane_rect(at, 0.0, self.frame.plot.min.x) else {
                continue;
            };
            let on = self.focus.is_on(&lane.item);
            // Even unseen it makes the whole of the gutter's lane a target.
            let tint = fill(Ink::Accent, if on { 0.12 } else { 0.0 });
            scene.put(block(rect, 0.0, tint), &lane.item);
            self.name(scene, lane, self.frame.y(at), on);
        }
        let x = self.frame.plot.min.x;
        scene.draw(line(
            Point::new(x, self.frame.plot.min.y),
            Point::new(x, self.frame.plot.max.y),
            stroke(Ink::Rule, 1.0, 1.0),
        ));
    }

    fn name(&self, scene: &mut Scene, lane: &Lane, y: f32, on: bool) {
        let opacity = match &lane.item {
            crate::dossier::Item::Actor(actor) => self.spotlight.actor(actor).max(0.45),
            _ => 1.0,
        };
        let right = self.frame.plot.min.x - 10.0;
        let series = fill(Ink::Series(lane.series), opacity);
        scene.put(
            disc(Point::new(14.0, y), 4.5, Some(series), None),
            &lane.item,
        );
        let code_style = (CODE_SIZE, Weight::Regular, fill(Ink::Muted, opacity));
        scene.put(
            text(
                Point::new(right, y + CODE_SIZE * 0.36),
                Anchor::End,
                code_style,
                lane.country.clone(),
            ),
            &lane.item,
        );
        let code = text_width(&lane.country, CODE_SIZE, Weight::Regular);
        let room = right - code - 8.0 - NAME_LEFT;
        let weight = if on { Weight::Bold } else { Weight::Regular };
        let name = if text_width(&lane.name, NAME_SIZE, weight) <= room {
            lane.name.clone()
        } else {
            ellipsize(&lane.short, room, NAME_SIZE, weight)
        };
        let ink = if on { Ink::Accent } else { Ink::Text };
        scene.put(
            text(
                Point::new(NAME_LEFT, y + NAME_SIZE * 0.36),
                Anchor::Start,
                (NAME_SIZE, weight, fill(ink, opacity)),
                name,
            ),
            &lane.item,
        );
    }

    fn axis(&self, scene: &mut Scene, ticks: &Ticks) {
        const SIZE: f32 = 11.0;
        let plot = self.frame.plot;
        let base = HEADER - 9.0;
        for tick in &ticks.ticks {
            let wide = text_width(&tick.label, SIZE, Weight::Bold);
            if tick.x < plot.min.x || tick.x + 4.0 + wide > plot.max.x {
                continue;
            }
            scene.draw(line(
                Point::new(tick.x, HEADER - 16.0),
                Point::new(tick.x, HEADER),
                stroke(Ink::Rule, 1.0, if tick.strong { 1.4 } else { 0.7 }),
            ));
            let years = ticks.stretches.is_empty();
            let (weight, ink) = if tick.strong && years {
                (Weight::Bold, Ink::Text)
            } else {
                (Weight::Regular, Ink::Muted)
            };
            scene.draw(text(
                Point::new(tick.x + 4.0, base),
                Anchor::Start,
                (SIZE, weight, fill(ink, 1.0)),
                tick.label.clone(),
            ));
        }
        for stretch in &ticks.stretches {
            let left = stretch.left.max(plot.min.x) + 4.0;
            let wide = text_width(&stretch.label, SIZE + 1.0, Weight::Bold);
            if left + wide + 6.0 > stretch.right.min(plot.max.x + 6.0) {
                continue;
            }
            scene.draw(text(
                Point::new(left, base - 17.0),
                Anchor::Start,
                (SIZE + 1.0, Weight::Bold, fill(Ink::Text, 1.0)),
                stretch.label.clone(),
            ));
        }
        scene.draw(line(
            Point::new(0.0, HEADER),
            Point::new(plot.max.x, HEADER),
            stroke(Ink::Rule, 1.0, 1.0),
        ));
        if let Some(column) = self.frame.undated {
            scene.draw(text(
                Point::new(column.min.x + 10.0, base),
                Anchor::Start,
                (SIZE, Weight::Italic, fill(Ink::Muted, 1.0)),
                "no date",
            ));
            scene.draw(line(
                Point::new(column.min.x, HEADER),
                Point::new(column.max.x, HEADER),
                stroke(Ink::Rule, 1.0, 1.0),
            ));
        }
    }
}
