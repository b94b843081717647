//! Draws a leader: a ring by country or region around a pale disc, with the code within.

use super::graph::Disc;
use super::names::quarters;
use super::scene::{Sheet, around};
use crate::chart::draw::{block, disc, fill, line, stroke, text};
use crate::chart::metrics::text_width;
use crate::chart::{Anchor, Fill, Ink, Point, Scene, Shape, Stroke, Weight};

/// Smaller discs carry no code.
const CODED: f32 = 9.5;

/// Half the width of the paper around a dot.
const RIM: f32 = 0.6;

/// In a crowd, smaller discs are dots of their colour without a ring.
const SPECK: f32 = 14.0;

impl Sheet<'_> {
    pub(super) fn disc(&self, scene: &mut Scene, body: &Disc) {
        let at = self.at(body.at);
        let radius = self.radius(body);
        if !body.seen || !self.sees(around(at, radius)) {
            return;
        }
        let opacity = self.spotlight.actor(&body.actor);
        let on = self.focus.is_on(&body.item);
        let rim = Rim {
            series: body.series,
            parts: &body.parts,
            opacity,
        };
        if self.is_crowd() && radius < SPECK && body.person && !body.pinned && !on {
            let paper = fill(Ink::Paper, 1.0);
            scene.put(disc(at, radius + RIM, Some(paper), None), &body.item);
            let inside = radius - RIM;
            if body.parts.is_empty() {
                let tint = fill(Ink::Series(body.series), opacity);
                scene.put(disc(at, inside, Some(tint), None), &body.item);
            }
            for sector in sectors(at, inside, rim) {
                scene.put(sector, &body.item);
            }
            return;
        }
        let whole = |radius: f32, inside: Fill| filled(at, radius, inside, body.person);
        if on {
            scene.put(whole(radius + 4.5, fill(Ink::Accent, 1.0)), &body.item);
            scene.put(whole(radius + 2.2, fill(Ink::Paper, 1.0)), &body.item);
        } else {
            // Lines end at the rim, also where the disc is faint.
            scene.put(whole(radius + 1.5, fill(Ink::Paper, 1.0)), &body.item);
        }
        for shape in body_shapes(at, radius, rim, body.person) {
            scene.put(shape, &body.item);
        }
        let wide = text_width(&body.code, 1.0, Weight::Bold).max(0.1);
        let size = (radius * 0.62).clamp(6.5, 13.0).min(1.55 * radius / wide);
        let size = quarters(size);
        let fits = size >= 6.5;
        if radius >= CODED && fits && !body.code.is_empty() {
            let style = (size, Weight::Bold, fill(Ink::Text, opacity.max(0.45)));
            let place = Point::new(at.x, at.y + 0.36 * size);
            let code = text(place, Anchor::Middle, style, body.code.clone());
            scene.put(code, &body.item);
        }
        if body.pinned {
            let slant = if body.person { 0.72 } else { 0.88 };
            let rim = Point::new(at.x + radius * slant, at.y - radius * slant);
            for shape in pin(rim, opacity) {
                scene.put(shape, &body.item);
            }
        }
    }
}

/// What the ring of a disc tells, and how strongly.
#[derive(Clone, Copy)]
pub(super) struct Rim<'a> {
    pub(super) series: u8,
    /// Where it tells of several, these.
    pub(super) parts: &'a [u8],
    pub(super) opacity: f32,
}

/// A round shape for a person, a square of about the same area for a state or an
/// organisation: a pale inside and a strong ring, in parts where it tells of several.
pub(super) fn body_shapes(at: Point, radius: f32, rim: Rim<'_>, person: bool) -> Vec<Shape> {
    let width = (radius * 0.26).clamp(1.8, 4.5);
    let inside = fill(Ink::Series(rim.series), 0.2 * rim.opacity);
    let mut shapes = vec![filled(at, radius, inside, person)];
    let reach = radius - width / 2.0;
    if rim.parts.is_empty() {
        let ring = stroke(Ink::Series(rim.series), rim.opacity, width);
        shapes.push(outlined(at, reach, ring, person));
        return shapes;
    }
    let point = |turn: f32| {
        let ((x, y), reach) = if person {
            (on_circle(turn), reach)
        } else {
            (on_square(turn), reach * 0.9)
        };
        Point::new(at.x + x * reach, at.y + y * reach)
    };
    shapes.extend(stretches(rim.parts).map(|(series, from, to)| Shape::Line {
        points: steps(from, to).map(point).collect(),
        stroke: stroke(Ink::Series(series), rim.opacity, width),
    }));
    shapes
}

/// A dot that tells of several, cut like a cake.
fn sectors(at: Point, radius: f32, rim: Rim<'_>) -> impl Iterator<Item = Shape> {
    let point = move |turn: f32| {
        let (x, y) = on_circle(turn);
        Point::new(at.x + x * radius, at.y + y * radius)
    };
    stretches(rim.parts).map(move |(series, from, to)| Shape::Polygon {
        points: [at].into_iter().chain(steps(from, to).map(point)).collect(),
        fill: Some(fill(Ink::Series(series), rim.opacity)),
        stroke: None,
    })
}

/// Parts of a rim: series, and where they begin and end in turns from the top, rightward.
fn stretches(parts: &[u8]) -> impl Iterator<Item = (u8, f32, f32)> {
    let share = 1.0 / parts.len().max(1) as f32;
    let numbered = parts.iter().enumerate();
    numbered.map(move |(number, &series)| {
        let from = number as f32 * share;
        (series, from, from + share)
    })
}

/// Places along a stretch of a rim, the corners of a square among them.
fn steps(from: f32, to: f32) -> impl Iterator<Item = f32> {
    const FINE: u8 = 24;
    let between = (1..FINE).map(|step| f32::from(step) / f32::from(FINE));
    let between = between.filter(move |turn| *turn > from + 0.01 && *turn < to - 0.01);
    [from].into_iter().chain(between).chain([to])
}

/// So much of a turn from the top, rightward.
fn on_circle(turn: f32) -> (f32, f32) {
    let (sin, cos) = (turn * std::f32::consts::TAU).sin_cos();
    (sin, -cos)
}

fn on_square(turn: f32) -> (f32, f32) {
    let (x, y) = on_circle(turn);
    let most = x.abs().max(y.abs()).max(0.01);
    (x / most, y / most)
}

fn filled(at: Point, radius: f32, inside: Fill, person: bool) -> Shape {
    if person {
        return disc(at, radius, Some(inside), None);
    }
    block(around(at, radius * 0.9), 1.5, inside)
}

fn outlined(at: Point, radius: f32, ring: Stroke, person: bool) -> Shape {
    if person {
        return disc(at, radius, None, Some(ring));
    }
    Shape::Rect {
        rect: around(at, radius * 0.9),
        radius: 1.5,
        fill: None,
        stroke: Some(ring),
    }
}

/// A pin that is stuck into the rim of a disc.
pub(super) fn pin(tip: Point, opacity: f32) -> Vec<Shape> {
    let head = Point::new(tip.x + 4.5, tip.y - 5.5);
    vec![
        line(tip, head, stroke(Ink::Text, opacity, 1.4)),
        disc(head, 4.2, Some(fill(Ink::Paper, 1.0)), None),
        disc(head, 3.2, Some(fill(Ink::Text, opacity)), None),
    ]
}

/// The mark of a pin in the legend.
pub(super) fn pin_sign(at: Point) -> Vec<Shape> {
    pin(Point::new(at.x - 2.5, at.y + 4.0), 1.0)
}
