//! Draws the network: edges below, hubs, discs, then names.

use super::Camera;
use super::graph::{Disc, Edge, Graph, Hub};
use super::labels::{self, Wish};
use super::legend;
use crate::chart::draw::{block, disc, fill, line, stroke};
use crate::chart::focus::Spotlight;
use crate::chart::hit::sampled;
use crate::chart::{Focus, Ink, Point, Rect, Scene, Shape, Stroke, Weight};

/// Half the side of a hub.
pub(super) const HUB: f32 = 4.0;
/// At this zoom and closer everything may be named.
const NEAR: f32 = 0.55;
/// With more lines than this, names do not evade them.
const MANY_LINES: usize = 400;

/// What all parts of the drawing need.
struct Sheet<'a> {
    graph: &'a Graph,
    camera: Camera,
    width: f32,
    height: f32,
    focus: &'a Focus,
    spotlight: Spotlight,
    /// How discs and names follow the zoom: less than places do.
    swell: f32,
    /// How thin edges are, 1 unless there are many.
    thin: f32,
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
        spotlight: graph.relations.spotlight(focus),
        thin: (60.0 / graph.edges.len().max(60) as f32).sqrt(),
        swell: camera.zoom.max(0.01).powf(0.4).clamp(0.55, 1.5),
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
    let legend = legend::height(graph, width);
    if legend > 0.0 {
        let foot = Rect::new(0.0, height - legend, width, legend);
        scene.draw(block(foot, 0.0, fill(Ink::Paper, 1.0)));
        legend::draw(&mut scene, graph);
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
    fn at(&self, point: Point) -> Point {
        self.camera.to_screen(point, self.width, self.height)
    }

    fn sees(&self, bounds: Rect) -> bool {
        let margin = 40.0;
        bounds.overlaps(Rect::new(
            -margin,
            -margin,
            self.width + 2.0 * margin,
            self.height + 2.0 * margin,
        ))
    }

    fn radius(&self, disc: &Disc) -> f32 {
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
        if on {
            let halo = disc(at, radius + 4.5, Some(fill(Ink::Accent, 1.0)), None);
            scene.put(halo, &body.item);
            let rim = disc(at, radius + 2.2, Some(fill(Ink::Paper, 1.0)), None);
            scene.put(rim, &body.item);
        } else {
            // Lines end at the rim, also where the disc is faint.
            scene.put(
                disc(at, radius + 1.5, Some(fill(Ink::Paper, 1.0)), None),
                &body.item,
            );
        }
        let opacity = self.spotlight.actor(&body.actor);
        let inside = Some(fill(Ink::Series(body.series), opacity));
        scene.put(disc(at, radius, inside, None), &body.item);
        if body.pinned {
            let pin = Some(fill(Ink::OnSeries, opacity));
            scene.put(disc(at, 2.2, pin, None), &body.item);
        }
    }

    fn names(&self, scene: &mut Scene, lines: &[(Point, Point)]) {
        let size = 12.0 * self.swell.powf(0.5);
        let mut wishes: Vec<(usize, Wish<'_>)> = Vec::new();
        for (number, disc) in self.graph.discs.iter().enumerate() {
            let at = self.at(disc.at);
            if !self.sees(around(at, 0.0)) || disc.name.is_empty() {
                continue;
            }
            let on = self.focus.is_on(&disc.item);
            let opacity = self.spotlight.actor(&disc.actor).max(0.45);
            let size = size * (1.0 + 0.04 * (disc.met.min(10) as f32));
            let weight = if on { Weight::Bold } else { Weight::Regular };
            let ink = fill(if on { Ink::Accent } else { Ink::Text }, opacity);
            let lit = self.spotlight.actor(&disc.actor) >= 1.0;
            wishes.push((
                disc.met + 1000 * usize::from(lit) + 100_000 * usize::from(on),
                Wish {
                    item: &disc.item,
                    words: &disc.name,
                    at,
                    radius: self.radius(disc),
                    style: (size, weight, ink),
                    toward: self.toward(number, disc),
                    must: on,
                },
            ));
        }
        for hub in &self.graph.hubs {
            let at = self.at(hub.at);
            let on = self.focus.is_on(&hub.item);
            let seen = self.sees(around(at, 0.0)) && !hub.label.is_empty();
            if !seen || !on && self.camera.zoom < NEAR {
                continue;
            }
            let weight = if on { Weight::Bold } else { Weight::Italic };
            let opacity = self.spotlight.meeting(&hub.meeting).max(0.45);
            let ink = fill(if on { Ink::Accent } else { Ink::Muted }, opacity);
            wishes.push((
                100_000 * usize::from(on),
                Wish {
                    item: &hub.item,
                    words: &hub.label,
                    at,
                    radius: HUB,
                    style: (size * 0.9, weight, ink),
                    toward: Point::default(),
                    must: on,
                },
            ));
        }
        let counts: Vec<(usize, String)> = self
            .graph
            .edges
            .iter()
            .enumerate()
            .filter(|(_, edge)| edge.meetings.len() > 1 && self.camera.zoom >= NEAR)
            .map(|(at, edge)| (at, format!("{}×", edge.meetings.len())))
            .collect();
        for (at, words) in &counts {
            wishes.extend(self.count(*at, words, size).map(|wish| (0, wish)));
        }
        wishes.sort_by(|(one, _), (other, _)| other.cmp(one));
        // From afar only the most connected are named, so that their names stay legible.
        let room = (self.width * self.height / 5200.0) as usize;
        let wishes: Vec<Wish<'_>> = wishes
            .into_iter()
            .map(|(_, wish)| wish)
            .take(room.max(12))
            .collect();
        let discs = self
            .graph
            .discs
            .iter()
            .map(|disc| around(self.at(disc.at), self.radius(disc)))
            .chain(
                self.graph
                    .hubs
                    .iter()
                    .map(|hub| around(self.at(hub.at), HUB)),
            );
        let legend = legend::height(self.graph, self.width);
        let foot = Rect::new(0.0, self.height - legend, self.width, legend);
        labels::draw(scene, &wishes, discs.chain([foot]), lines);
    }

    /// The number of meetings beside the middle of an edge.
    fn count<'w>(&'w self, at: usize, words: &'w str, size: f32) -> Option<Wish<'w>> {
        let edge = self.graph.edges.get(at)?;
        let one = self.graph.discs.get(edge.ends.0)?;
        let other = self.graph.discs.get(edge.ends.1)?;
        let path = sampled(&arc(self.at(one.at), self.at(other.at)));
        let opacity = edge
            .meetings
            .iter()
            .map(|meeting| self.spotlight.meeting(meeting))
            .fold(0.0, f32::max);
        Some(Wish {
            item: &edge.item,
            words,
            at: *path.get(path.len() / 2)?,
            radius: if matches!(edge.tone, 2 | 3) { 6.0 } else { 4.0 },
            style: (size * 0.8, Weight::Regular, fill(Ink::Muted, opacity)),
            toward: Point::default(),
            must: false,
        })
    }

    /// The sum of the directions in which a disc's lines leave it.
    fn toward(&self, number: usize, disc: &Disc) -> Point {
        let discs = &self.graph.discs;
        let edges = self.graph.edges.iter().filter_map(|edge| match edge.ends {
            (one, other) if one == number => discs.get(other).map(|disc| disc.at),
            (one, other) if other == number => discs.get(one).map(|disc| disc.at),
            _ => None,
        });
        let hubs = self.graph.hubs.iter();
        let hubs = hubs
            .filter(|hub| hub.members.contains(&number))
            .map(|hub| hub.at);
        edges.chain(hubs).fold(Point::default(), |sum, at| {
            let (x, y) = (at.x - disc.at.x, at.y - disc.at.y);
            let length = x.hypot(y).max(1.0);
            Point::new(sum.x + x / length, sum.y + y / length)
        })
    }
}

fn around(at: Point, radius: f32) -> Rect {
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
fn arc(from: Point, to: Point) -> [Point; 4] {
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
