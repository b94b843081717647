//! The whole time in one strip: how many meetings there were when, and which part of it the
//! lanes show.

use super::event::Event;
use super::ticks::{Stretch, ticks};
use super::window::Scale;
use super::{TimeWindow, Timeline};
use crate::chart::draw::{block, fill, line, stroke, text};
use crate::chart::metrics::text_width;
use crate::chart::{Anchor, Ink, Point, Rect, Scene, Shape, Weight};

/// In so many parts the meetings are counted, from edge to edge.
const PARTS: usize = 720;
/// Width of a column, in points.
const COLUMN: f32 = 3.0;
/// Height of the years below the columns.
const FOOT: f32 = 13.0;
/// Room above the columns.
const HEAD: f32 = 4.0;
/// From the edges to the first and the last day.
const SIDE: f32 = 5.0;

/// How many meetings there were in each part of the whole time.
#[derive(Clone, Debug, Default)]
pub(super) struct Density(Vec<f32>);

impl Density {
    pub(super) fn new(axis: &super::Axis, events: &[Event]) -> Self {
        let mut parts = vec![0.0; PARTS];
        let scale = Scale::new(axis, axis.fit(), 0.0, PARTS as f32);
        for when in events.iter().filter_map(|event| event.when) {
            let last = PARTS - 1;
            let part = |day: f64| (scale.x(day).max(0.0) as usize).min(last);
            let (first, last) = if when.is_vague() {
                (part(when.start), part(when.end - 0.01))
            } else {
                (part(when.middle()), part(when.middle()))
            };
            // What may have been on any day of a month counts a little on each.
            let share = 1.0 / (last - first + 1) as f32;
            for part in parts.iter_mut().take(last + 1).skip(first) {
                *part += share;
            }
        }
        Self(parts)
    }

    /// Added up for so many columns.
    fn columns(&self, count: usize) -> Vec<f32> {
        let mut columns = vec![0.0; count];
        for (at, part) in self.0.iter().enumerate() {
            if let Some(column) = columns.get_mut(at * count / PARTS) {
                *column += part;
            }
        }
        columns
    }
}

/// The strip on the screen: places to days and back.
#[derive(Clone, Copy, Debug)]
pub struct Strip<'a> {
    timeline: &'a Timeline,
    scale: Scale<'a>,
    width: f32,
    height: f32,
}

impl<'a> Strip<'a> {
    pub(super) fn new(timeline: &'a Timeline, width: f32, height: f32) -> Self {
        let axis = &timeline.axis;
        Self {
            timeline,
            scale: Scale::new(axis, axis.fit(), SIDE, (width - SIDE).max(SIDE + 1.0)),
            width,
            height,
        }
    }

    /// The place of a day, from the left edge.
    pub fn x(&self, day: f64) -> f32 {
        self.scale.x(day).clamp(SIDE, (self.width - SIDE).max(SIDE))
    }

    /// The day at a place.
    pub fn day(&self, x: f32) -> f64 {
        self.scale.day(x.clamp(SIDE, (self.width - SIDE).max(SIDE)))
    }

    /// The places of the edges of a window.
    pub fn edges(&self, window: TimeWindow) -> (f32, f32) {
        (self.x(window.start), self.x(window.end))
    }

    /// The window between two places, in any order.
    pub fn window(&self, one: f32, other: f32) -> TimeWindow {
        TimeWindow::new(self.day(one.min(other)), self.day(one.max(other)))
    }

    /// Draws the strip with a window upon it.
    pub fn scene(&self, window: TimeWindow) -> Scene {
        let mut scene = Scene::blank(self.width, self.height);
        let (left, right) = self.edges(window);
        let base = (self.height - FOOT).max(HEAD + 1.0);
        let seen = Rect::new(left, 1.0, right - left, base - 1.0);
        // Where all is in sight nothing is chosen, and nothing shouts.
        let whole = self.edges(self.timeline.axis.fit()) == (left, right);
        let ink = if whole { Ink::Muted } else { Ink::Accent };
        let tint = if whole { 0.0 } else { 0.10 };
        scene.draw(block(seen, 2.0, fill(ink, tint)));
        self.columns(&mut scene, base, (left, right), ink);
        self.years(&mut scene, base);
        scene.draw(Shape::Rect {
            rect: seen,
            radius: 2.0,
            fill: None,
            stroke: Some(stroke(ink, if whole { 0.4 } else { 0.8 }, 1.0)),
        });
        for x in [left, right] {
            let middle = f32::midpoint(1.0, base);
            let grip = Rect::new(x - 2.5, middle - 7.0, 5.0, 14.0);
            scene.draw(Shape::Rect {
                rect: grip,
                radius: 2.0,
                fill: Some(fill(Ink::Paper, 1.0)),
                stroke: Some(stroke(ink, 1.0, 1.2)),
            });
        }
        scene
    }

    fn columns(&self, scene: &mut Scene, base: f32, (left, right): (f32, f32), chosen: Ink) {
        let inner = (self.width - 2.0 * SIDE).max(1.0);
        let count = ((inner / COLUMN) as usize).clamp(1, PARTS);
        let columns = self.timeline.density.columns(count);
        let most = columns.iter().copied().fold(1.0, f32::max);
        let step = inner / count as f32;
        for (at, number) in columns.into_iter().enumerate().filter(|(_, it)| *it > 0.0) {
            let x = SIDE + at as f32 * step;
            // By the root, so that a single meeting is seen beside a hundred.
            let height = ((number / most).sqrt() * (base - HEAD)).max(2.0);
            let within = x + step > left && x < right;
            let ink = if within { chosen } else { Ink::Muted };
            let rect = Rect::new(x + 0.3, base - height, step - 0.6, height);
            scene.draw(block(rect, 0.0, fill(ink, if within { 0.85 } else { 0.5 })));
        }
        scene.draw(line(
            Point::new(0.0, base),
            Point::new(self.width, base),
            stroke(Ink::Rule, 1.0, 1.0),
        ));
    }

    fn years(&self, scene: &mut Scene, base: f32) {
        const SIZE: f32 = 9.5;
        let ticks = ticks(self.scale);
        let places = if ticks.stretches.is_empty() {
            let marks = ticks.marks.into_iter();
            marks.map(|tick| (tick.x, tick.label)).collect::<Vec<_>>()
        } else {
            // What only begins at the edge is not named there, in the place of what follows.
            let wide = |it: &Stretch| text_width(&it.label, SIZE, Weight::Regular);
            let stretches = ticks.stretches.into_iter();
            stretches
                .filter(|it| it.right - it.left.max(SIDE) >= wide(it))
                .map(|it| (it.left.max(SIDE), it.label))
                .collect()
        };
        let mut free = 0.0;
        for (x, label) in places {
            let wide = text_width(&label, SIZE, Weight::Regular);
            if x < free || x + wide > self.width {
                continue;
            }
            free = x + wide + 8.0;
            scene.draw(text(
                Point::new(x, base + FOOT - 3.0),
                Anchor::Start,
                (SIZE, Weight::Regular, fill(Ink::Muted, 1.0)),
                label,
            ));
        }
        for it in &ticks.breaks {
            let x = f32::midpoint(it.left, it.right);
            let gap = Rect::new(x - 2.0, base - 3.0, 4.0, 6.0);
            scene.draw(block(gap, 0.0, fill(Ink::Paper, 1.0)));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::chart::fixture::{all, synthetic, world};
    use crate::chart::{Ink, Shape, Timeline};

    #[test]
    fn places_become_days_and_windows_and_places_again() {
        let dossier = synthetic(300);
        let timeline = Timeline::new(&world(), &dossier, &all(&dossier));
        let strip = timeline.strip(800.0, 38.0);
        for x in [20.0, 300.0, 700.0] {
            assert!((strip.x(strip.day(x)) - x).abs() < 0.01, "{x}");
        }
        let window = strip.window(500.0, 200.0);
        let (left, right) = strip.edges(window);
        assert!((left - 200.0).abs() < 0.5 && (right - 500.0).abs() < 0.5);
        // What lies outside is there, but steps back.
        let scene = strip.scene(window);
        let columns = |ink: Ink| {
            let shapes = scene.marks.iter().map(|mark| &mark.shape);
            let found = shapes.filter(|shape| {
                matches!(shape, Shape::Rect { fill: Some(fill), radius, stroke: None, .. }
                    if fill.ink == ink && *radius <= 0.0)
            });
            found.count()
        };
        assert!(columns(Ink::Accent) > 20 && columns(Ink::Muted) > 50);
    }

    #[test]
    fn every_meeting_is_counted_once() {
        let dossier = synthetic(300);
        let timeline = Timeline::new(&world(), &dossier, &all(&dossier));
        for count in [1, 7, 200, 720] {
            let sum: f32 = timeline.density.columns(count).iter().sum();
            assert!((sum - 300.0).abs() < 0.1, "{sum} in {count}");
        }
    }
}
