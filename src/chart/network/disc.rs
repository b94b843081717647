//! Draws a leader: a ring by country or region around a pale disc, with the code within.

use super::graph::Disc;
use super::scene::{Sheet, around};
use crate::chart::draw::{block, disc, fill, line, stroke, text};
use crate::chart::metrics::text_width;
use crate::chart::{Anchor, Fill, Ink, Point, Rect, Scene, Shape, Stroke, Weight};

/// Smaller discs carry no code.
const CODED: f32 = 9.5;

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
        if self.is_crowd() && radius < SPECK && body.person && !body.pinned && !on {
            let inside = fill(Ink::Series(body.series), opacity);
            let rim = stroke(Ink::Paper, 1.0, 1.2);
            scene.put(disc(at, radius, Some(inside), Some(rim)), &body.item);
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
        for shape in body_shapes(at, radius, (body.series, opacity), body.person) {
            scene.put(shape, &body.item);
        }
        let wide = text_width(&body.code, 1.0, Weight::Bold).max(0.1);
        let size = (radius * 0.62).clamp(6.5, 13.0).min(1.55 * radius / wide);
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

/// A round shape for a person, a square of about the same area for a state or an
/// organisation: a pale inside and a strong ring.
pub(super) fn body_shapes(
    at: Point,
    radius: f32,
    (series, opacity): (u8, f32),
    person: bool,
) -> [Shape; 2] {
    let width = (radius * 0.26).clamp(1.8, 4.5);
    let ring = stroke(Ink::Series(series), opacity, width);
    let inside = fill(Ink::Series(series), 0.2 * opacity);
    [
        filled(at, radius, inside, person),
        outlined(at, radius - width / 2.0, ring, person),
    ]
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

/// Several hubs in one place, with their number.
pub(super) fn pile(at: Point, half: f32, count: usize, opacity: f32) -> [Shape; 2] {
    let words = count.to_string();
    let size = 9.0;
    let wide = (text_width(&words, size, Weight::Bold) / 2.0 + 3.0).max(half);
    let style = (size, Weight::Bold, fill(Ink::Paper, 1.0));
    let place = Point::new(at.x, at.y + 0.36 * size);
    [
        block(
            Rect::new(at.x - wide, at.y - half, 2.0 * wide, 2.0 * half),
            1.5,
            fill(Ink::Text, 0.85 * opacity),
        ),
        text(place, Anchor::Middle, style, words),
    ]
}
