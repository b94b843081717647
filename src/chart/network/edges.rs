//! Draws who met whom: edges of two, spokes of hubs.

use super::graph::{Edge, Hub};
use super::scene::Sheet;
use crate::chart::draw::{line, stroke};
use crate::chart::hit::sampled;
use crate::chart::{Ink, Point, Rect, Scene, Shape, Stroke};
use crate::dossier::Item;

/// With more lines than this in sight, names do not evade them.
const EVADED: usize = 400;

/// How an edge is drawn: width by count, colour by tone.
///
/// `thin` is 1, or less where many edges would run into one dark mass.
pub(super) fn edge_stroke(
    count: usize,
    tone: u8,
    tentative: bool,
    (opacity, thin): (f32, f32),
) -> Stroke {
    Stroke {
        ink: Ink::Tone(tone),
        opacity: opacity * (0.3 + 0.6 * thin),
        width: (1.5 * thin * (count as f32).powf(0.75)).clamp(1.0, 10.0),
        dash: tentative.then_some((5.0, 4.0)),
    }
}

/// Short strokes across the middle of an edge, so that a bad tone is told without colour:
/// one for strained, two for hostile.
pub(super) fn notches(from: Point, to: Point, tone: u8, opacity: f32) -> Vec<Shape> {
    const ARM: f32 = 4.5;
    let offsets: &[f32] = match tone {
        2 => &[0.0],
        3 => &[-2.5, 2.5],
        _ => &[],
    };
    let (dx, dy) = (to.x - from.x, to.y - from.y);
    let length = dx.hypot(dy);
    if length < 12.0 {
        return Vec::new();
    }
    let (dx, dy) = (dx / length, dy / length);
    let middle = Point::new(f32::midpoint(from.x, to.x), f32::midpoint(from.y, to.y));
    offsets
        .iter()
        .map(|offset| {
            let (x, y) = (middle.x + dx * offset, middle.y + dy * offset);
            line(
                Point::new(x - dy * ARM, y + dx * ARM),
                Point::new(x + dy * ARM, y - dx * ARM),
                stroke(Ink::Tone(tone), opacity, 1.6),
            )
        })
        .collect()
}

impl Sheet<'_> {
    pub(super) fn edge(&self, scene: &mut Scene, edge: &Edge) {
        let Some((from, to)) = self.ends(edge) else {
            return;
        };
        if !self.sees(grown(span(from, to))) {
            return;
        }
        let lit = self.edge_opacity(edge);
        let on = self.is_on(edge);
        // From afar what happened once steps back before what happened often.
        let fade = if edge.count == 1 && !on {
            0.35 + 0.65 * self.far
        } else {
            1.0
        };
        let opacity = lit * fade;
        let shape = |stroke| self.edge_shape(from, to, stroke);
        let count = edge.count;
        let line = edge_stroke(count, edge.tone, edge.tentative, (opacity, self.thin));
        if on {
            let halo = stroke(Ink::Accent, 0.3, line.width + 6.0);
            scene.put(shape(halo), &edge.bond.item);
        }
        scene.put(shape(line), &edge.bond.item);
        if self.far >= 1.0 && matches!(edge.tone, 2 | 3) {
            // The arc runs at its middle as the line between its ends does.
            let middle = self.middle(from, to);
            let (x, y) = (
                middle.x - f32::midpoint(from.x, to.x),
                middle.y - f32::midpoint(from.y, to.y),
            );
            let moved = |at: Point| Point::new(at.x + x, at.y + y);
            for notch in notches(moved(from), moved(to), edge.tone, opacity) {
                scene.put(notch, &edge.bond.item);
            }
        }
    }

    /// The lines in sight, which names evade; none where there are too many to be evaded.
    pub(super) fn evaded(&self) -> Vec<(Point, Point)> {
        let mut lines = Vec::new();
        for hub in &self.graph.hubs {
            let center = self.at(hub.at);
            let discs = hub
                .members
                .iter()
                .filter_map(|at| self.graph.discs.get(*at));
            let ends = discs.filter(|disc| disc.seen).map(|disc| self.at(disc.at));
            let seen = ends.filter(|end| self.sees(grown(span(center, *end))));
            lines.extend(seen.map(|end| (center, end)));
            if lines.len() > EVADED {
                return Vec::new();
            }
        }
        for edge in &self.graph.edges {
            let ends = self.ends(edge);
            let Some((from, to)) = ends.filter(|it| self.sees(grown(span(it.0, it.1)))) else {
                continue;
            };
            if self.straight {
                lines.push((from, to));
            } else {
                let path = sampled(&arc(from, to));
                lines.extend(
                    path.windows(5)
                        .step_by(4)
                        .filter_map(|part| Some((*part.first()?, *part.last()?))),
                );
            }
            if lines.len() > EVADED {
                return Vec::new();
            }
        }
        lines
    }

    /// An arc, or a straight line where there are too many to be told apart by their form.
    fn edge_shape(&self, from: Point, to: Point, stroke: Stroke) -> Shape {
        if self.straight {
            return self.straight_line(from, to, stroke);
        }
        let points = arc(from, to);
        Shape::Curve { points, stroke }
    }

    /// A straight line. Among many of them, from afar, breaks are too fine to be seen and most
    /// of the work of a frame; a faint line takes their place.
    fn straight_line(&self, from: Point, to: Point, stroke: Stroke) -> Shape {
        if stroke.dash.is_none() || !self.is_crowd() {
            return line(from, to, stroke);
        }
        let opacity = 0.6 * stroke.opacity;
        line(
            from,
            to,
            Stroke {
                dash: None,
                opacity,
                ..stroke
            },
        )
    }

    /// The two ends of an edge on the sheet, while both are shown.
    pub(super) fn ends(&self, edge: &Edge) -> Option<(Point, Point)> {
        let end = |number: usize| {
            let disc = self.graph.discs.get(number)?;
            disc.seen.then(|| self.at(disc.at))
        };
        end(edge.ends.0).zip(end(edge.ends.1))
    }

    /// The middle of an edge.
    pub(super) fn middle(&self, from: Point, to: Point) -> Point {
        if self.straight {
            return Point::new(f32::midpoint(from.x, to.x), f32::midpoint(from.y, to.y));
        }
        let [a, b, c, d] = arc(from, to);
        let middle = |a: f32, b: f32, c: f32, d: f32| (a + 3.0 * (b + c) + d) / 8.0;
        Point::new(middle(a.x, b.x, c.x, d.x), middle(a.y, b.y, c.y, d.y))
    }

    /// How strong an edge is, by what is looked at and by its age.
    pub(super) fn edge_opacity(&self, edge: &Edge) -> f32 {
        if self.is_apart(edge.ends) {
            return self.spotlight.rest() * edge.fresh;
        }
        let lit = edge
            .meetings()
            .map(|meeting| self.spotlight.meeting(meeting))
            .fold(0.0, f32::max);
        lit * edge.fresh
    }

    /// True when it, or one of its meetings, is looked at.
    pub(super) fn is_on(&self, edge: &Edge) -> bool {
        if self.is_apart(edge.ends) {
            return false;
        }
        self.focus.items().any(|item| match item {
            Item::Meeting(meeting) => edge.meetings().any(|it| it == meeting),
            Item::Pair(..) => *item == edge.bond.item,
            _ => false,
        })
    }

    pub(super) fn spokes(&self, scene: &mut Scene, hub: &Hub) {
        let center = self.at(hub.at);
        let on = self.focus.is_on(&hub.item);
        let fade = if on { 1.0 } else { 0.35 + 0.65 * self.far };
        let opacity = self.spotlight.meeting(&hub.meeting) * hub.fresh * fade;
        let discs = hub.members.iter();
        for disc in discs.filter_map(|at| self.graph.discs.get(*at)) {
            let end = self.at(disc.at);
            let spoke = Stroke {
                dash: hub.tentative.then_some((4.0, 3.0)),
                ..stroke(Ink::Tone(hub.tone), 0.65 * opacity, 1.0)
            };
            if !disc.seen || !self.sees(grown(span(center, end))) {
                continue;
            }
            if on {
                scene.put(line(center, end, stroke(Ink::Accent, 0.3, 5.0)), &hub.item);
            }
            scene.put(self.straight_line(center, end, spoke), &hub.item);
        }
    }
}

/// The rectangle between two points.
fn span(from: Point, to: Point) -> Rect {
    Rect {
        min: Point::new(from.x.min(to.x), from.y.min(to.y)),
        max: Point::new(from.x.max(to.x), from.y.max(to.y)),
    }
}

/// A line has no area of its own.
fn grown(rect: Rect) -> Rect {
    Rect::new(
        rect.min.x - 1.0,
        rect.min.y - 1.0,
        rect.width() + 2.0,
        rect.height() + 2.0,
    )
}

/// A slight arc, so that an edge is told from the spokes of a hub that run beside it.
pub(super) fn arc(from: Point, to: Point) -> [Point; 4] {
    const BEND: f32 = 0.07;
    let (dx, dy) = (to.x - from.x, to.y - from.y);
    let control = |along: f32| {
        Point::new(
            from.x + along * dx - BEND * dy,
            from.y + along * dy + BEND * dx,
        )
    };
    [from, control(1.0 / 3.0), control(2.0 / 3.0), to]
}
