//! A scene cut at its edges, and made smaller or larger as a whole: what the screen shows of a
//! chart, set on a page.

use super::hit::pieces;
use super::{Ink, Mark, Point, Rect, Scene, Shape, Stroke};

/// Into how many pieces a curve or a circle falls that an edge cuts.
const PIECES: u8 = 48;
/// How far words may stand over the edge; more of them is cut off, and they go.
const OVER: f32 = 1.0;

impl Scene {
    /// Nothing reaches beyond the edges of the scene any more.
    #[must_use]
    pub(crate) fn cropped(self) -> Self {
        let edges = Rect::new(0.0, 0.0, self.width, self.height);
        let mut marks = Vec::with_capacity(self.marks.len());
        for Mark { shape, item } in self.marks {
            if is_within(&shape, edges) {
                marks.push(Mark { shape, item });
                continue;
            }
            let cut = cut(shape, edges).into_iter();
            marks.extend(cut.map(|shape| Mark {
                shape,
                item: item.clone(),
            }));
        }
        Self { marks, ..self }
    }

    /// The scene without the paper on which it lies and that covers parts of it: what was
    /// covered is cut away instead.
    #[must_use]
    pub(crate) fn uncovered(self) -> Self {
        let mut marks: Vec<Mark> = Vec::with_capacity(self.marks.len());
        for mark in self.marks {
            let Some(cover) = cover(&mark) else {
                marks.push(mark);
                continue;
            };
            let before = std::mem::take(&mut marks);
            for Mark { shape, item } in before {
                if !shape.bounds().overlaps(cover) {
                    marks.push(Mark { shape, item });
                    continue;
                }
                for side in sides(cover) {
                    let cut = cut(shape.clone(), side).into_iter();
                    marks.extend(cut.map(|shape| Mark {
                        shape,
                        item: item.clone(),
                    }));
                }
            }
        }
        Self { marks, ..self }
    }

    /// The scene with all its measures so many times as large.
    #[must_use]
    pub(crate) fn scaled(mut self, factor: f32) -> Self {
        self.width *= factor;
        self.height *= factor;
        for mark in &mut self.marks {
            scale(&mut mark.shape, factor);
        }
        self
    }
}

/// Where a mark is nothing but paper over what was drawn before it.
fn cover(mark: &Mark) -> Option<Rect> {
    match &mark.shape {
        Shape::Rect {
            rect,
            fill: Some(fill),
            stroke: None,
            ..
        } if fill.ink == Ink::Paper && fill.opacity >= 1.0 && mark.item.is_none() => Some(*rect),
        _ => None,
    }
}

/// All that lies outside of a rectangle, in four parts.
fn sides(hole: Rect) -> [Rect; 4] {
    const FAR: f32 = 1e6;
    let part = |left: f32, top: f32, right: f32, bottom: f32| Rect {
        min: Point::new(left, top),
        max: Point::new(right, bottom),
    };
    let (min, max) = (hole.min, hole.max);
    [
        part(-FAR, -FAR, min.x, FAR),
        part(max.x, -FAR, FAR, FAR),
        part(min.x, -FAR, max.x, min.y),
        part(min.x, max.y, max.x, FAR),
    ]
}

fn is_within(shape: &Shape, edges: Rect) -> bool {
    let bounds = shape.bounds();
    let over = if matches!(shape, Shape::Text { .. }) {
        OVER
    } else {
        0.0
    };
    bounds.min.x >= edges.min.x - over
        && bounds.min.y >= edges.min.y - over
        && bounds.max.x <= edges.max.x + over
        && bounds.max.y <= edges.max.y + over
}

/// What is left of a shape that reaches over the edges: its area, then its outline.
fn cut(shape: Shape, edges: Rect) -> Vec<Shape> {
    match shape {
        Shape::Text { .. } => Vec::new(),
        Shape::Line { points, stroke } => lines(&points, stroke, edges),
        Shape::Curve { points, stroke } => lines(&pieces(&points, PIECES), stroke, edges),
        Shape::Polygon {
            points,
            fill,
            stroke,
        } => area(&points, fill, stroke, edges),
        Shape::Rect {
            rect, fill, stroke, ..
        } => area(&corners(rect), fill, stroke, edges),
        Shape::Circle {
            center,
            radius,
            fill,
            stroke,
        } => area(&around(center, radius), fill, stroke, edges),
    }
}

fn area(
    corners: &[Point],
    fill: Option<super::Fill>,
    stroke: Option<Stroke>,
    edges: Rect,
) -> Vec<Shape> {
    let mut left = Vec::new();
    let inside = polygon(corners, edges);
    if fill.is_some() && inside.len() > 2 {
        left.push(Shape::Polygon {
            points: inside,
            fill,
            stroke: None,
        });
    }
    if let Some(stroke) = stroke {
        let mut outline = corners.to_vec();
        outline.extend(corners.first());
        left.extend(lines(&outline, stroke, edges));
    }
    left
}

fn corners(rect: Rect) -> [Point; 4] {
    let (min, max) = (rect.min, rect.max);
    [min, Point::new(max.x, min.y), max, Point::new(min.x, max.y)]
}

fn around(center: Point, radius: f32) -> Vec<Point> {
    let corner = |number: u8| {
        let angle = f32::from(number) / f32::from(PIECES) * std::f32::consts::TAU;
        Point::new(
            center.x + radius * angle.cos(),
            center.y + radius * angle.sin(),
        )
    };
    (0..PIECES).map(corner).collect()
}

/// The stretches of a line that lie within.
fn lines(points: &[Point], stroke: Stroke, edges: Rect) -> Vec<Shape> {
    let mut runs: Vec<Vec<Point>> = Vec::new();
    for pair in points.windows(2) {
        let Some((from, to)) = segment(pair[0], pair[1], edges) else {
            continue;
        };
        match runs.last_mut() {
            Some(run) if run.last() == Some(&from) => run.push(to),
            _ => runs.push(vec![from, to]),
        }
    }
    let line = |points| Shape::Line { points, stroke };
    runs.into_iter().map(line).collect()
}

/// What lies within of the way from one point to another.
fn segment(from: Point, to: Point, edges: Rect) -> Option<(Point, Point)> {
    let (x, y) = (to.x - from.x, to.y - from.y);
    let (mut enters, mut leaves) = (0.0_f32, 1.0_f32);
    for (step, room) in [
        (-x, from.x - edges.min.x),
        (x, edges.max.x - from.x),
        (-y, from.y - edges.min.y),
        (y, edges.max.y - from.y),
    ] {
        if step.abs() < f32::EPSILON {
            if room < 0.0 {
                return None;
            }
        } else if step < 0.0 {
            enters = enters.max(room / step);
        } else {
            leaves = leaves.min(room / step);
        }
    }
    let at = |along: f32| Point::new(from.x + along * x, from.y + along * y);
    let start = if enters > 0.0 { at(enters) } else { from };
    let end = if leaves < 1.0 { at(leaves) } else { to };
    (enters < leaves).then_some((start, end))
}

/// What lies within of a convex area: cut at one edge after the other.
fn polygon(corners: &[Point], edges: Rect) -> Vec<Point> {
    // How far inside of each edge a point lies.
    let sides: [&dyn Fn(Point) -> f32; 4] = [
        &|it| it.x - edges.min.x,
        &|it| edges.max.x - it.x,
        &|it| it.y - edges.min.y,
        &|it| edges.max.y - it.y,
    ];
    let mut left = corners.to_vec();
    for inside in sides {
        let mut kept = Vec::with_capacity(left.len() + 1);
        for (number, &point) in left.iter().enumerate() {
            let before = left[(number + left.len() - 1) % left.len()];
            let (here, there) = (inside(point), inside(before));
            if (here >= 0.0) != (there >= 0.0) {
                let along = there / (there - here);
                kept.push(Point::new(
                    before.x + along * (point.x - before.x),
                    before.y + along * (point.y - before.y),
                ));
            }
            if here >= 0.0 {
                kept.push(point);
            }
        }
        left = kept;
    }
    left
}

fn scale(shape: &mut Shape, factor: f32) {
    let point = |point: &mut Point| {
        point.x *= factor;
        point.y *= factor;
    };
    let pen = |stroke: &mut Stroke| {
        stroke.width *= factor;
        stroke.dash = stroke.dash.map(|(dash, gap)| (dash * factor, gap * factor));
    };
    match shape {
        Shape::Line { points, stroke } => {
            points.iter_mut().for_each(point);
            pen(stroke);
        }
        Shape::Curve { points, stroke } => {
            points.iter_mut().for_each(point);
            pen(stroke);
        }
        Shape::Polygon { points, stroke, .. } => {
            points.iter_mut().for_each(point);
            stroke.iter_mut().for_each(pen);
        }
        Shape::Rect {
            rect,
            radius,
            stroke,
            ..
        } => {
            point(&mut rect.min);
            point(&mut rect.max);
            *radius *= factor;
            stroke.iter_mut().for_each(pen);
        }
        Shape::Circle {
            center,
            radius,
            stroke,
            ..
        } => {
            point(center);
            *radius *= factor;
            stroke.iter_mut().for_each(pen);
        }
        Shape::Text { at, size, .. } => {
            point(at);
            *size *= factor;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::polygon;
    use crate::chart::draw::{block, disc, fill, line, stroke, text};
    use crate::chart::{Anchor, Ink, Point, Rect, Scene, Shape, Weight};

    fn scene(shapes: impl IntoIterator<Item = Shape>) -> Scene {
        let mut scene = Scene {
            width: 100.0,
            height: 50.0,
            marks: Vec::new(),
        };
        shapes.into_iter().for_each(|shape| scene.draw(shape));
        scene
    }

    fn pen() -> crate::chart::Stroke {
        stroke(Ink::Text, 1.0, 2.0)
    }

    #[test]
    fn nothing_reaches_over_the_edges() {
        let ink = Some(fill(Ink::Accent, 1.0));
        let disc = |x: f32, y: f32| disc(Point::new(x, y), 12.0, ink, Some(pen()));
        let cut = scene([
            block(
                Rect::new(-5.0, -5.0, 300.0, 20.0),
                4.0,
                fill(Ink::Band, 1.0),
            ),
            line(Point::new(-20.0, 25.0), Point::new(220.0, 25.0), pen()),
            Shape::Curve {
                points: [(-10.0, 10.0), (40.0, 90.0), (60.0, -90.0), (120.0, 40.0)]
                    .map(|(x, y)| Point::new(x, y)),
                stroke: pen(),
            },
            disc(98.0, 2.0),
            disc(50.0, 25.0),
            disc(160.0, 25.0),
        ])
        .cropped();
        for mark in &cut.marks {
            let bounds = mark.shape.bounds();
            assert!(
                bounds.min.x >= -0.01 && bounds.max.x <= 100.01,
                "{bounds:?}"
            );
            assert!(bounds.min.y >= -0.01 && bounds.max.y <= 50.01, "{bounds:?}");
        }
        let whole = |mark: &&crate::chart::Mark| matches!(mark.shape, Shape::Circle { .. });
        assert_eq!(cut.marks.iter().filter(whole).count(), 1, "the one within");
        assert!(cut.marks.len() >= 6, "what is cut is still there");
    }

    #[test]
    fn what_paper_covers_is_cut_away_with_the_paper() {
        let left = scene([
            block(Rect::new(0.0, 0.0, 100.0, 50.0), 0.0, fill(Ink::Paper, 1.0)),
            line(Point::new(0.0, 25.0), Point::new(100.0, 25.0), pen()),
            block(Rect::new(10.0, 5.0, 20.0, 10.0), 0.0, fill(Ink::Band, 1.0)),
            block(Rect::new(0.0, 0.0, 20.0, 50.0), 0.0, fill(Ink::Paper, 1.0)),
        ])
        .uncovered();
        assert_eq!(left.marks.len(), 2, "{:?}", left.marks);
        assert!((left.marks[0].shape.bounds().min.x - 20.0).abs() < 0.01);
        assert!((left.marks[1].shape.bounds().width() - 10.0).abs() < 0.01);
    }

    #[test]
    fn words_are_whole_or_gone() {
        let words = |x: f32| {
            let ink = fill(Ink::Text, 1.0);
            let style = (12.0, Weight::Regular, ink);
            text(Point::new(x, 30.0), Anchor::Middle, style, "Geneva")
        };
        let left = scene([words(50.0), words(95.0)]).cropped();
        assert_eq!(left.marks.len(), 1);
    }

    #[test]
    fn a_corner_that_is_cut_off_becomes_an_edge() {
        let edges = Rect::new(0.0, 0.0, 10.0, 10.0);
        let triangle = [(5.0, 5.0), (25.0, 5.0), (5.0, 25.0)].map(|(x, y)| Point::new(x, y));
        assert_eq!(polygon(&triangle, edges).len(), 4);
        assert!(polygon(&[Point::new(20.0, 0.0); 3], edges).is_empty());
    }

    #[test]
    fn all_measures_grow_together() {
        let grown = scene([line(Point::new(1.0, 2.0), Point::new(3.0, 4.0), pen())]).scaled(2.0);
        assert!((grown.width - 200.0).abs() < 0.01);
        let Shape::Line { points, stroke } = &grown.marks[0].shape else {
            panic!("a line stays a line");
        };
        assert_eq!(points[1], Point::new(6.0, 8.0));
        assert!((stroke.width - 4.0).abs() < 0.01);
    }
}
