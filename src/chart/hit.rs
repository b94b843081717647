//! What lies under the pointer.

use super::{Ink, Mark, Point, Rect, Scene, Shape};
use crate::dossier::Item;

/// The item whose mark is nearest to `at`, the topmost of those equally near.
///
/// A mark counts when it is at most `tolerance` away, so that dots and thin lines can be
/// caught. What solid paper covers cannot be hit.
pub fn hit(scene: &Scene, at: Point, tolerance: f32) -> Option<&Item> {
    hit_among(scene.marks.iter().rev(), at, tolerance)
}

/// The same among marks, the topmost first.
pub(super) fn hit_among<'a>(
    marks: impl Iterator<Item = &'a Mark>,
    at: Point,
    tolerance: f32,
) -> Option<&'a Item> {
    let mut best: Option<(f32, &Item)> = None;
    for mark in marks {
        match &mark.item {
            Some(item) => {
                let distance = distance(&mark.shape, at);
                if distance <= tolerance && best.is_none_or(|(nearest, _)| distance < nearest) {
                    best = Some((distance, item));
                }
            }
            None if covers(mark, at) => break,
            None => {}
        }
        if best.is_some_and(|(nearest, _)| nearest <= 0.0) {
            break;
        }
    }
    best.map(|(_, item)| item)
}

fn covers(mark: &Mark, at: Point) -> bool {
    matches!(
        &mark.shape,
        Shape::Rect { rect, fill: Some(fill), .. }
            if fill.opacity >= 1.0 && fill.ink == Ink::Paper && rect.contains(at)
    )
}

/// How far `at` is from what a shape draws; 0 upon it.
fn distance(shape: &Shape, at: Point) -> f32 {
    match shape {
        Shape::Line { points, stroke } => (to_path(points, at) - stroke.width / 2.0).max(0.0),
        Shape::Curve { points, stroke } => {
            (to_path(&sampled(points), at) - stroke.width / 2.0).max(0.0)
        }
        Shape::Circle { center, radius, .. } => (away(*center, at) - radius).max(0.0),
        Shape::Rect { rect, .. } => to_rect(*rect, at),
        Shape::Polygon { points, .. } => to_rect(around(points), at),
        Shape::Text { .. } => to_rect(shape.bounds(), at),
    }
}

/// Where something is best touched that is drawn by a shape; of several shapes that with the
/// lowest rank counts.
pub fn touch(shape: &Shape) -> Option<(u8, Point)> {
    let between = |one: Point, other: Point| {
        Point::new(f32::midpoint(one.x, other.x), f32::midpoint(one.y, other.y))
    };
    match shape {
        Shape::Circle { center, .. } => Some((0, *center)),
        Shape::Polygon { points, .. } => {
            let share = 1.0 / points.len() as f32;
            let middle = points.iter().fold(Point::default(), |sum, it| {
                Point::new(sum.x + share * it.x, sum.y + share * it.y)
            });
            (!points.is_empty()).then_some((0, middle))
        }
        Shape::Rect { rect, .. } => Some((1, between(rect.min, rect.max))),
        Shape::Line { points, .. } => Some((2, between(*points.first()?, *points.last()?))),
        Shape::Curve { points, .. } => Some((2, between(points[1], points[2]))),
        Shape::Text { at, .. } => Some((3, *at)),
    }
}

fn away(one: Point, other: Point) -> f32 {
    (one.x - other.x).hypot(one.y - other.y)
}

fn to_rect(rect: Rect, at: Point) -> f32 {
    let x = (rect.min.x - at.x).max(at.x - rect.max.x).max(0.0);
    let y = (rect.min.y - at.y).max(at.y - rect.max.y).max(0.0);
    x.hypot(y)
}

fn around(points: &[Point]) -> Rect {
    points
        .iter()
        .map(|&point| Rect {
            min: point,
            max: point,
        })
        .reduce(Rect::union)
        .unwrap_or_default()
}

fn to_path(points: &[Point], at: Point) -> f32 {
    points
        .windows(2)
        .map(|ends| match ends {
            &[from, to] => to_segment(from, to, at),
            _ => f32::INFINITY,
        })
        .fold(f32::INFINITY, f32::min)
}

fn to_segment(from: Point, to: Point, at: Point) -> f32 {
    let (x, y) = (to.x - from.x, to.y - from.y);
    let length = x * x + y * y;
    let along = if length > 0.0 {
        (((at.x - from.x) * x + (at.y - from.y) * y) / length).clamp(0.0, 1.0)
    } else {
        0.0
    };
    away(at, Point::new(from.x + along * x, from.y + along * y))
}

/// Points along a curve, close enough to draw and to hit it.
pub(super) fn sampled(points: &[Point; 4]) -> Vec<Point> {
    pieces(points, 16)
}

/// The ends of so many pieces of a curve.
pub(super) fn pieces(points: &[Point; 4], count: u8) -> Vec<Point> {
    (0..=count)
        .map(|piece| {
            let along = f32::from(piece) / f32::from(count);
            let rest = 1.0 - along;
            let shares = [
                rest * rest * rest,
                3.0 * rest * rest * along,
                3.0 * rest * along * along,
                along * along * along,
            ];
            points
                .iter()
                .zip(shares)
                .fold(Point::default(), |sum, (point, share)| {
                    Point::new(sum.x + share * point.x, sum.y + share * point.y)
                })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::hit;
    use crate::chart::{Fill, Ink, Mark, Point, Rect, Scene, Shape, Stroke};
    use crate::dossier::Item;

    fn topic(name: &str) -> Item {
        Item::Topic(name.to_owned())
    }

    fn dot(x: f32, name: &str) -> Mark {
        Mark {
            shape: Shape::Circle {
                center: Point::new(x, 50.0),
                radius: 4.0,
                fill: None,
                stroke: None,
            },
            item: Some(topic(name)),
        }
    }

    fn line(name: &str) -> Mark {
        Mark {
            shape: Shape::Line {
                points: vec![Point::new(0.0, 0.0), Point::new(0.0, 100.0)],
                stroke: Stroke {
                    ink: Ink::Text,
                    opacity: 1.0,
                    width: 1.0,
                    dash: None,
                },
            },
            item: Some(topic(name)),
        }
    }

    fn cover(ink: Ink) -> Mark {
        Mark {
            shape: Shape::Rect {
                rect: Rect::new(-50.0, -50.0, 200.0, 200.0),
                radius: 0.0,
                fill: Some(Fill { ink, opacity: 1.0 }),
                stroke: None,
            },
            item: None,
        }
    }

    #[test]
    fn the_nearest_wins_then_the_topmost() {
        let mut scene = Scene {
            width: 100.0,
            height: 100.0,
            marks: vec![line("line"), dot(20.0, "below"), dot(22.0, "above")],
        };
        let at = |scene: &Scene, x: f32| hit(scene, Point::new(x, 50.0), 4.0).cloned();
        assert_eq!(at(&scene, 3.0), Some(topic("line")));
        assert_eq!(at(&scene, 21.0), Some(topic("above")));
        assert_eq!(at(&scene, 16.5), Some(topic("below")));
        assert_eq!(at(&scene, 10.0), None);
        scene.marks.push(cover(Ink::Band));
        assert_eq!(at(&scene, 21.0), Some(topic("above")));
        scene.marks.push(cover(Ink::Paper));
        assert_eq!(at(&scene, 21.0), None);
    }
}
