//! Draws the network: edges below, hubs, discs, then names.

use super::Camera;
use super::graph::{Disc, Edge, Graph, Hub};
use super::legend::Legend;
use super::names::NEAR;
use crate::chart::draw::{block, disc, fill, line, stroke};
use crate::chart::focus::Spotlight;
use crate::chart::hit::sampled;
use crate::chart::{Fill, Focus, Ink, Point, Rect, Scene, Shape, Stroke};

/// Half the side of a hub.
pub(super) const HUB: f32 = 4.0;
/// With more lines than this, names do not evade them.
const MANY_LINES: usize = 400;

/// What all parts of the drawing need.
pub(super) struct Sheet<'a> {
    pub(super) graph: &'a Graph,
    pub(super) camera: Camera,
    pub(super) width: f32,
    pub(super) height: f32,
    pub(super) focus: &'a Focus,
    pub(super) spotlight: Spotlight,
    pub(super) legend: Legend,
    /// How discs and names follow the zoom: less than places do.
    pub(super) swell: f32,
    /// How thin edges are, 1 unless there are many.
    pub(super) thin: f32,
}

pub(super) fn draw(
    graph: &Graph,
    camera: Camera,
    (width, height): (f32, f32),
    focus: &Focus,
) -> Scene {
    let mut scene = Scene::blank(width.max(1.0), height.max(1.0));
    if graph.discs.is_empty() {
        return scene;
    }
    let sheet = Sheet {
        graph,
        camera,
        width,
        height,
        focus,
        legend: Legend::new(graph, camera.zoom >= NEAR),
        spotlight: graph.relations.spotlight(focus),
        thin: (60.0 / graph.edges.len().max(60) as f32).sqrt(),
        swell: camera.zoom.max(0.01).powf(0.45).clamp(0.55, 1.8),
    };
    let mut lines = Vec::new();
    for hub in &graph.hubs {
        sheet.spokes(&mut scene, hub, &mut lines);
    }
    for edge in &graph.edges {
        sheet.edge(&mut scene, edge, &mut lines);
    }
    for hub in &graph.hubs {
        sheet.hub(&mut scene, hub);
    }
    for disc in &graph.discs {
        sheet.disc(&mut scene, disc);
    }
    if lines.len() > MANY_LINES {
        lines.clear();
    }
    sheet.names(&mut scene, &lines);
    let legend = sheet.legend.height(width);
    if legend > 0.0 {
        let foot = Rect::new(0.0, height - legend, width, legend);
        scene.draw(block(foot, 0.0, fill(Ink::Paper, 1.0)));
        sheet.legend.draw(&mut scene);
    }
    scene
}

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
    pub(super) fn at(&self, point: Point) -> Point {
        self.camera.to_screen(point, self.width, self.height)
    }

    pub(super) fn sees(&self, bounds: Rect) -> bool {
        let margin = 40.0;
        bounds.overlaps(Rect::new(
            -margin,
            -margin,
            self.width + 2.0 * margin,
            self.height + 2.0 * margin,
        ))
    }

    pub(super) fn radius(&self, disc: &Disc) -> f32 {
        disc.radius * self.swell
    }

    fn edge(&self, scene: &mut Scene, edge: &Edge, lines: &mut Vec<(Point, Point)>) {
        let discs = &self.graph.discs;
        let (Some(one), Some(other)) = (discs.get(edge.ends.0), discs.get(edge.ends.1)) else {
            return;
        };
        let points = arc(self.at(one.at), self.at(other.at));
        let shape = |stroke| Shape::Curve { points, stroke };
        if !self.sees(grown(shape(stroke(Ink::Text, 1.0, 1.0)).bounds())) {
            return;
        }
        let opacity = edge
            .meetings
            .iter()
            .map(|meeting| self.spotlight.meeting(meeting))
            .fold(0.0, f32::max);
        let own = edge.meetings.iter().any(|meeting| {
            self.focus
                .is_on(&crate::dossier::Item::Meeting(meeting.clone()))
        });
        let line = edge_stroke(
            edge.meetings.len(),
            edge.tone,
            edge.tentative,
            (opacity, self.thin),
        );
        if own || self.focus.is_on(&edge.item) {
            let halo = stroke(Ink::Accent, 0.3, line.width + 6.0);
            scene.put(shape(halo), &edge.item);
        }
        scene.put(shape(line), &edge.item);
        let path = sampled(&points);
        let middle = path.len() / 2;
        if let (Some(&from), Some(&to)) = (path.get(middle - 1), path.get(middle + 1)) {
            // The notches stand on the true middle of the arc; their ends give its direction.
            let far = |point: Point, other: Point| {
                Point::new(
                    point.x + (point.x - other.x) * 3.0,
                    point.y + (point.y - other.y) * 3.0,
                )
            };
            for notch in notches(far(from, to), far(to, from), edge.tone, opacity) {
                scene.put(notch, &edge.item);
            }
        }
        lines.extend(
            path.windows(5)
                .step_by(4)
                .filter_map(|part| Some((*part.first()?, *part.last()?))),
        );
    }

    fn spokes(&self, scene: &mut Scene, hub: &Hub, lines: &mut Vec<(Point, Point)>) {
        let center = self.at(hub.at);
        let opacity = self.spotlight.meeting(&hub.meeting);
        let on = self.focus.is_on(&hub.item);
        for disc in hub
            .members
            .iter()
            .filter_map(|at| self.graph.discs.get(*at))
        {
            let end = self.at(disc.at);
            let spoke = Stroke {
                dash: hub.tentative.then_some((4.0, 3.0)),
                ..stroke(Ink::Tone(hub.tone), 0.65 * opacity, 1.0)
            };
            let shape = line(center, end, spoke);
            if !self.sees(grown(shape.bounds())) {
                continue;
            }
            if on {
                scene.put(line(center, end, stroke(Ink::Accent, 0.3, 5.0)), &hub.item);
            }
            scene.put(shape, &hub.item);
            lines.push((center, end));
        }
    }

    fn hub(&self, scene: &mut Scene, hub: &Hub) {
        let at = self.at(hub.at);
        let half = HUB * self.swell.max(0.8);
        let square = |half: f32| Rect::new(at.x - half, at.y - half, 2.0 * half, 2.0 * half);
        if !self.sees(square(half)) {
            return;
        }
        if self.focus.is_on(&hub.item) {
            scene.put(
                block(square(half + 3.0), 2.0, fill(Ink::Accent, 1.0)),
                &hub.item,
            );
        }
        let opacity = self.spotlight.meeting(&hub.meeting);
        let (inside, outline) = if hub.tentative {
            (
                fill(Ink::Paper, opacity),
                stroke(Ink::Text, 0.8 * opacity, 1.2),
            )
        } else {
            (
                fill(Ink::Text, 0.8 * opacity),
                stroke(Ink::Paper, opacity, 1.0),
            )
        };
        scene.put(
            Shape::Rect {
                rect: square(half),
                radius: 1.0,
                fill: Some(inside),
                stroke: Some(outline),
            },
            &hub.item,
        );
    }

    fn disc(&self, scene: &mut Scene, body: &Disc) {
        let at = self.at(body.at);
        let radius = self.radius(body);
        if !self.sees(around(at, radius)) {
            return;
        }
        let on = self.focus.is_on(&body.item);
        let shape = |radius: f32, inside: Fill| body_shape(at, radius, inside, body.person);
        if on {
            scene.put(shape(radius + 4.5, fill(Ink::Accent, 1.0)), &body.item);
            scene.put(shape(radius + 2.2, fill(Ink::Paper, 1.0)), &body.item);
        } else {
            // Lines end at the rim, also where the disc is faint.
            scene.put(shape(radius + 1.5, fill(Ink::Paper, 1.0)), &body.item);
        }
        let opacity = self.spotlight.actor(&body.actor);
        let inside = fill(Ink::Series(body.series), opacity);
        scene.put(shape(radius, inside), &body.item);
        if body.pinned {
            let pin = Some(fill(Ink::OnSeries, opacity));
            scene.put(disc(at, 2.2, pin, None), &body.item);
        }
    }
}

/// A disc for a person, a square of about the same area for a state or an organisation.
pub(super) fn body_shape(at: Point, radius: f32, inside: Fill, person: bool) -> Shape {
    if person {
        return disc(at, radius, Some(inside), None);
    }
    block(around(at, radius * 0.9), 1.5, inside)
}

pub(super) fn around(at: Point, radius: f32) -> Rect {
    Rect::new(at.x - radius, at.y - radius, 2.0 * radius, 2.0 * radius)
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
