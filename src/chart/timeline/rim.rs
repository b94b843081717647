//! What stands around the plot and covers what reaches beyond it: names, axis, paper.

use super::lanes::{Lane, Sign, by_count};
use super::rows::Lanes;
use super::scene::Sheet;
use super::ticks::Ticks;
use super::{CODE_SIZE, HEADER, NAME_SIZE};
use crate::chart::draw::{block, disc, fill, line, stroke, text};
use crate::chart::metrics::{ellipsize, text_width};
use crate::chart::{Anchor, Fill, Ink, Point, Rect, Scene, Shape, Weight};

/// Where names begin.
pub(super) const NAME_LEFT: f32 = 26.0;

/// A square for a state or an organisation.
pub(super) fn square(at: Point, inside: Fill) -> Shape {
    block(Rect::new(at.x - 4.5, at.y - 4.5, 9.0, 9.0), 1.0, inside)
}

/// A disc for a person, a square for a state or an organisation, two discs for a pair.
fn signs(at: Point, lane: &Lane, opacity: f32) -> Vec<Shape> {
    let series = |series: u8| fill(Ink::Series(series), opacity);
    match lane.sign {
        Sign::Person => vec![disc(at, 4.5, Some(series(lane.series)), None)],
        Sign::Body => vec![square(at, series(lane.series))],
        Sign::Pair(other) => {
            let rim = Some(stroke(Ink::Paper, 1.0, 1.0));
            let beside = |x: f32| Point::new(at.x + x, at.y);
            vec![
                disc(beside(-3.0), 4.5, Some(series(lane.series)), rim),
                disc(beside(4.0), 4.5, Some(series(other)), rim),
            ]
        }
    }
}

/// Half the width of the tear in a broken axis.
pub(super) const TEAR: f32 = 5.0;

/// A strip of paper with jagged edges.
fn tear(scene: &mut Scene, x: f32, top: f32, bottom: f32) {
    const TOOTH: f32 = 6.0;
    let strip = Rect::new(x - TEAR + 1.0, top, 2.0 * TEAR - 2.0, bottom - top);
    scene.draw(block(strip, 0.0, fill(Ink::Paper, 1.0)));
    let teeth = ((bottom - top) / TOOTH).ceil().max(1.0) as usize;
    for side in [-1.0, 1.0] {
        let edge = x + side * (TEAR - 1.5);
        let points = (0..=teeth).map(|tooth| {
            let out = if tooth % 2 == 0 { 1.5 } else { -1.5 };
            let y = (top + tooth as f32 * TOOTH).min(bottom);
            Point::new(edge + out, y)
        });
        scene.draw(Shape::Line {
            points: points.collect(),
            stroke: stroke(Ink::Muted, 0.55, 0.9),
        });
    }
}

impl Sheet<'_> {
    /// Paper over what reaches beyond the sides of the plot.
    pub(super) fn covers(&self, scene: &mut Scene) {
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
    pub(super) fn cover_ends(&self, scene: &mut Scene) {
        let frame = self.frame;
        let (top, bottom) = (frame.plot.min.y, frame.plot.max.y);
        let head = Rect::new(0.0, 0.0, frame.width, top);
        let foot = Rect::new(0.0, bottom, frame.width, (frame.height - bottom).max(0.0));
        scene.draw(block(head, 0.0, fill(Ink::Paper, 1.0)));
        scene.draw(block(foot, 0.0, fill(Ink::Paper, 1.0)));
    }

    pub(super) fn names(&self, scene: &mut Scene) {
        self.bands(scene, 0.0, self.frame.plot.min.x);
        let sight = self.lanes_in_sight();
        let lanes = self.timeline.lanes.iter().enumerate();
        for (at, lane) in lanes.take(sight.end).skip(sight.start) {
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
        let opacity = self.spotlight.item(&lane.item).max(0.45);
        let right = self.frame.plot.min.x - 10.0;
        for shape in signs(Point::new(14.0, y), lane, opacity) {
            scene.put(shape, &lane.item);
        }
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

    /// Where the axis is broken, the paper is torn from top to bottom.
    pub(super) fn breaks(&self, scene: &mut Scene, ticks: &Ticks) {
        let plot = self.frame.plot;
        for it in &ticks.breaks {
            let x = f32::midpoint(it.left, it.right);
            if x - TEAR > plot.min.x && x + TEAR < plot.max.x {
                tear(scene, x, plot.min.y, plot.max.y);
            }
        }
    }

    /// How long no meeting was, above the bands, where `taken` leaves room.
    fn left_out(&self, scene: &mut Scene, ticks: &Ticks, mut taken: Vec<(f32, f32)>) {
        const SIZE: f32 = 10.0;
        /// Between words of the axis.
        const AIR: f32 = 5.0;
        let plot = self.frame.plot;
        for it in &ticks.breaks {
            let x = f32::midpoint(it.left, it.right);
            if x - TEAR <= plot.min.x || x + TEAR >= plot.max.x {
                continue;
            }
            // Low enough to leave the years beside it whole.
            tear(scene, x, HEADER - 6.0, HEADER);
            let fitting = it.labels.iter().find_map(|label| {
                let wide = text_width(label, SIZE, Weight::Italic);
                let left = (x - wide / 2.0)
                    .min(plot.max.x - wide)
                    .max(plot.min.x + AIR);
                let right = left + wide;
                let free = |(from, to): &(f32, f32)| right + AIR <= *from || left - AIR >= *to;
                (right <= plot.max.x && taken.iter().all(free)).then_some((label, left, right))
            });
            let Some((label, left, right)) = fitting else {
                continue;
            };
            taken.push((left, right));
            scene.draw(text(
                Point::new(left, HEADER - 26.0),
                Anchor::Start,
                (SIZE, Weight::Italic, fill(Ink::Muted, 1.0)),
                label.clone(),
            ));
        }
    }

    /// What the lanes are and how they are ordered, and how many of them are out of sight.
    fn heading(&self, scene: &mut Scene) {
        const SIZE: f32 = 10.5;
        let lanes = self.timeline.lanes.len();
        let what = self.timeline.kind.label();
        let all = self.timeline.all_lanes();
        let order = match self.timeline.kind {
            Lanes::Pairs => ["most frequent first", "by number"],
            _ if by_count(all) => ["most met first, then who met whom", "most met first"],
            _ => ["those who met side by side", "ties kept short"],
        };
        let room = self.frame.plot.min.x - 16.0;
        let mut line = |y: f32, words: &str, weight: Weight, ink: Ink| {
            scene.draw(text(
                Point::new(12.0, y),
                Anchor::Start,
                (SIZE, weight, fill(ink, 1.0)),
                ellipsize(words, room, SIZE, weight),
            ));
        };
        let fits = |words: &String| text_width(words, SIZE, Weight::Bold) <= room;
        let first = order
            .iter()
            .map(|order| format!("{what}, {order}"))
            .find(fits);
        line(
            HEADER - 23.0,
            first.as_deref().unwrap_or(what),
            Weight::Bold,
            Ink::Muted,
        );
        let seen = self.frame.lanes_seen();
        let mut notes = Vec::new();
        if lanes < all {
            notes.push(format!("{lanes} of {all}"));
        } else if seen < lanes {
            notes.push(format!("{seen} of {lanes}, scroll for more"));
        }
        if self.timeline.left_out > 0 {
            notes.push(format!("{} meetings have none", self.timeline.left_out));
        }
        if !notes.is_empty() {
            line(HEADER - 9.0, &notes.join(" · "), Weight::Italic, Ink::Muted);
        }
    }

    pub(super) fn axis(&self, scene: &mut Scene, ticks: &Ticks) {
        const SIZE: f32 = 11.0;
        let plot = self.frame.plot;
        let base = HEADER - 9.0;
        let mut free = plot.min.x;
        for tick in &ticks.marks {
            let wide = text_width(&tick.label, SIZE, Weight::Bold);
            if tick.x < free || tick.x + 4.0 + wide > plot.max.x {
                continue;
            }
            free = tick.x + 4.0 + wide;
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
        let mut taken = Vec::new();
        for stretch in &ticks.stretches {
            let left = stretch.left.max(plot.min.x) + 4.0;
            let wide = text_width(&stretch.label, SIZE + 1.0, Weight::Bold);
            if left + wide + 6.0 > stretch.right.min(plot.max.x + 6.0) {
                continue;
            }
            taken.push((left, left + wide));
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
        self.heading(scene);
        self.left_out(scene, ticks, taken);
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
