//! Short ways to put shapes on a scene.

use super::{Anchor, Fill, Ink, Mark, Point, Rect, Scene, Shape, Stroke, Weight};
use crate::dossier::Item;

/// A fill.
pub(crate) const fn fill(ink: Ink, opacity: f32) -> Fill {
    Fill { ink, opacity }
}

/// An unbroken stroke.
pub(crate) const fn stroke(ink: Ink, opacity: f32, width: f32) -> Stroke {
    Stroke {
        ink,
        opacity,
        width,
        dash: None,
    }
}

/// A line of text; `style` is size, weight and fill.
pub(crate) fn text(
    at: Point,
    anchor: Anchor,
    (size, weight, fill): (f32, Weight, Fill),
    text: impl Into<String>,
) -> Shape {
    Shape::Text {
        at,
        anchor,
        size,
        weight,
        fill,
        text: text.into(),
        turned: false,
    }
}

/// The same text, turned a quarter to the left so that it reads upward.
pub(crate) fn turned(mut shape: Shape) -> Shape {
    if let Shape::Text { turned, .. } = &mut shape {
        *turned = true;
    }
    shape
}

/// A straight line.
pub(crate) fn line(from: Point, to: Point, stroke: Stroke) -> Shape {
    Shape::Line {
        points: vec![from, to],
        stroke,
    }
}

/// A filled rectangle.
pub(crate) const fn block(rect: Rect, radius: f32, fill: Fill) -> Shape {
    Shape::Rect {
        rect,
        radius,
        fill: Some(fill),
        stroke: None,
    }
}

/// A circle.
pub(crate) const fn disc(
    center: Point,
    radius: f32,
    fill: Option<Fill>,
    stroke: Option<Stroke>,
) -> Shape {
    Shape::Circle {
        center,
        radius,
        fill,
        stroke,
    }
}

/// The rectangle of a text that is turned about `at` a quarter to the left.
fn upward(at: Point, flat: Rect) -> Rect {
    let (left, right) = (flat.min.x - at.x, flat.max.x - at.x);
    let (above, below) = (flat.min.y - at.y, flat.max.y - at.y);
    Rect {
        min: Point::new(at.x + above, at.y - right),
        max: Point::new(at.x + below, at.y - left),
    }
}

impl Shape {
    /// The rectangle that holds the shape, without the width of its outline.
    pub fn bounds(&self) -> Rect {
        let around = |points: &[Point]| {
            points
                .iter()
                .map(|&point| Rect {
                    min: point,
                    max: point,
                })
                .reduce(Rect::union)
                .unwrap_or_default()
        };
        match self {
            Self::Line { points, .. } | Self::Polygon { points, .. } => around(points),
            Self::Curve { points, .. } => around(points),
            Self::Rect { rect, .. } => *rect,
            Self::Circle { center, radius, .. } => Rect::new(
                center.x - radius,
                center.y - radius,
                2.0 * radius,
                2.0 * radius,
            ),
            Self::Text {
                at,
                anchor,
                size,
                weight,
                text,
                turned,
                ..
            } => {
                let rect = super::metrics::text_rect(*at, *anchor, text, *size, *weight);
                if *turned { upward(*at, rect) } else { rect }
            }
        }
    }

    /// Moves the shape.
    pub(crate) fn shift(&mut self, x: f32, y: f32) {
        let shift = |point: &mut Point| {
            point.x += x;
            point.y += y;
        };
        match self {
            Self::Line { points, .. } | Self::Polygon { points, .. } => {
                points.iter_mut().for_each(shift);
            }
            Self::Curve { points, .. } => points.iter_mut().for_each(shift),
            Self::Rect { rect, .. } => {
                shift(&mut rect.min);
                shift(&mut rect.max);
            }
            Self::Circle { center, .. } => shift(center),
            Self::Text { at, .. } => shift(at),
        }
    }
}

impl Scene {
    /// A sheet of paper with nothing on it.
    pub(crate) fn blank(width: f32, height: f32) -> Self {
        Self::reaching(width, height, 0.0)
    }

    /// A sheet whose paper reaches `margin` farther on all sides.
    pub(crate) fn reaching(width: f32, height: f32, margin: f32) -> Self {
        let mut scene = Self::bare(width, height);
        let paper = Rect::new(
            -margin,
            -margin,
            width + 2.0 * margin,
            height + 2.0 * margin,
        );
        scene.draw(block(paper, 0.0, fill(Ink::Paper, 1.0)));
        scene
    }

    /// A sheet without paper, to be laid upon another.
    pub(crate) fn bare(width: f32, height: f32) -> Self {
        Self {
            width,
            height,
            marks: Vec::new(),
        }
    }

    /// Adds a shape that stands for nothing.
    pub(crate) fn draw(&mut self, shape: Shape) {
        self.marks.push(Mark { shape, item: None });
    }

    /// Adds a shape that stands for `item`.
    pub(crate) fn put(&mut self, shape: Shape, item: &Item) {
        self.marks.push(Mark {
            shape,
            item: Some(item.clone()),
        });
    }

    /// Adds another scene with its corner at `x`, `y`.
    pub(crate) fn paste(&mut self, other: Self, x: f32, y: f32) {
        for mut mark in other.marks {
            mark.shape.shift(x, y);
            self.marks.push(mark);
        }
    }
}

/// Rectangles that are taken, in columns for quick look-up.
#[derive(Default)]
pub(super) struct Taken(std::collections::BTreeMap<i32, Vec<Rect>>);

impl Taken {
    const COLUMN: f32 = 64.0;

    fn columns(rect: Rect) -> std::ops::RangeInclusive<i32> {
        (rect.min.x / Self::COLUMN).floor() as i32..=(rect.max.x / Self::COLUMN).floor() as i32
    }

    /// Takes a rectangle.
    pub(super) fn add(&mut self, rect: Rect) {
        for column in Self::columns(rect) {
            self.0.entry(column).or_default().push(rect);
        }
    }

    /// True when nothing taken overlaps `rect`.
    pub(super) fn is_free(&self, rect: Rect) -> bool {
        Self::columns(rect).all(|column| {
            self.0
                .get(&column)
                .is_none_or(|rects| !rects.iter().any(|taken| taken.overlaps(rect)))
        })
    }
}
