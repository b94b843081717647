//! The marks of a meeting: form tells how they met, filling whether it came about.

use crate::chart::draw::{disc, fill, line, stroke};
use crate::chart::{Ink, Point, Rect, Scene, Shape, Stroke};
use crate::dossier::Item;
use crate::extract::{Mode, Status};

/// Half the width of a mark, at least.
pub(super) const RADIUS: f32 = 4.5;
/// And at most, on a large plane with few of them.
pub(super) const MOST_RADIUS: f32 = 8.0;

/// The mark of one who met, upon their lane; so large.
pub(super) fn glyph(
    scene: &mut Scene,
    (at, least): (Point, f32),
    mode: Mode,
    status: Status,
    ink: Ink,
    opacity: f32,
    item: Option<&Item>,
) {
    let (inside, outline) = match status {
        // A rim of paper keeps marks apart that overlap.
        Status::Held => (fill(ink, opacity), stroke(Ink::Paper, opacity, 1.0)),
        Status::Planned => (fill(Ink::Paper, opacity), stroke(ink, opacity, 2.0)),
        Status::Proposed | Status::Cancelled => {
            (fill(Ink::Paper, opacity), stroke(ink, opacity, 1.1))
        }
    };
    let radius = if status == Status::Held {
        least + 0.5
    } else {
        least
    };
    let (inside, outline) = (Some(inside), Some(outline));
    let shape = match mode {
        Mode::InPerson | Mode::Unknown => disc(at, radius, inside, outline),
        Mode::Phone => Shape::Polygon {
            points: vec![
                Point::new(at.x, at.y - radius - 1.0),
                Point::new(at.x + radius + 1.0, at.y),
                Point::new(at.x, at.y + radius + 1.0),
                Point::new(at.x - radius - 1.0, at.y),
            ],
            fill: inside,
            stroke: outline,
        },
        Mode::Video => Shape::Rect {
            rect: Rect::new(
                at.x - radius + 0.5,
                at.y - radius + 0.5,
                2.0 * radius - 1.0,
                2.0 * radius - 1.0,
            ),
            radius: 1.0,
            fill: inside,
            stroke: outline,
        },
    };
    let mut put = |shape| match item {
        Some(item) => scene.put(shape, item),
        None => scene.draw(shape),
    };
    put(shape);
    if status == Status::Cancelled {
        let arm = least * 0.5;
        let cross = stroke(ink, opacity, 1.1);
        for side in [-1.0, 1.0] {
            put(line(
                Point::new(at.x - arm, at.y - arm * side),
                Point::new(at.x + arm, at.y + arm * side),
                cross,
            ));
        }
    }
}

/// The line between those who met.
pub(super) const fn tie(status: Status, opacity: f32) -> Stroke {
    let (ink, strength, width, dash) = match status {
        Status::Held => (Ink::Muted, 0.85, 1.5, None),
        Status::Planned => (Ink::Muted, 0.85, 1.1, None),
        Status::Proposed => (Ink::Muted, 0.7, 0.8, None),
        Status::Cancelled => (Ink::Muted, 0.9, 1.1, Some((4.0, 3.0))),
    };
    Stroke {
        ink,
        opacity: strength * opacity,
        width,
        dash,
    }
}
