//! What the colours and lines of the network mean; only of those that occur.

use super::graph::Graph;
use super::scene::{HUB, body_shape, edge_stroke, notches};
use crate::chart::draw::{block, disc, fill, line, stroke, text};
use crate::chart::metrics::text_width;
use crate::chart::{Anchor, Ink, Point, Rect, Scene, Shape, Weight};

const SIZE: f32 = 11.0;
const ROW: f32 = 19.0;
/// From a sign to its words: discs are narrower than lines.
const DISC: f32 = 16.0;
const LINE: f32 = 30.0;
const GAP: f32 = 20.0;

/// What a tone is called, by its ink.
pub(in crate::chart) const TONES: [&str; 6] = [
    "warm",
    "businesslike",
    "strained",
    "hostile",
    "mixed tone",
    "tone not told",
];

#[derive(Clone, Copy)]
enum Sign {
    Region(u8),
    Body,
    Tone(u8),
    Tentative,
    Hub,
    Count,
}

/// What is explained, in order.
pub(super) struct Legend {
    entries: Vec<(Sign, &'static str)>,
}

impl Legend {
    /// Explains what occurs; numbers on edges only where they are drawn.
    pub(super) fn new(graph: &Graph, counted: bool) -> Self {
        Self {
            entries: entries(graph, counted),
        }
    }

    /// The height of the legend at a width.
    pub(super) fn height(&self, width: f32) -> f32 {
        places(&self.entries, width)
            .last()
            .map_or(0.0, |(row, _)| (row + 1) as f32 * ROW + 8.0)
    }

    /// Draws the legend at the foot of the scene.
    pub(super) fn draw(&self, scene: &mut Scene) {
        let width = scene.width;
        let top = scene.height - self.height(width);
        for ((sign, words), (row, x)) in self.entries.iter().zip(places(&self.entries, width)) {
            let y = top + (row as f32 + 0.5) * ROW;
            entry(scene, *sign, words, Point::new(x + 12.0, y));
        }
    }
}

/// A sign and its words; `at` is the middle of the left end.
fn entry(scene: &mut Scene, sign: Sign, words: &str, at: Point) {
    let Point { x, y } = at;
    let (from, to) = (Point::new(x, y), Point::new(x + 22.0, y));
    match sign {
        Sign::Region(series) => {
            let inside = Some(fill(Ink::Series(series), 1.0));
            scene.draw(disc(Point::new(x + 5.0, y), 5.0, inside, None));
        }
        Sign::Body => {
            let inside = fill(Ink::Muted, 1.0);
            scene.draw(body_shape(Point::new(x + 5.0, y), 5.0, inside, false));
        }
        Sign::Tone(tone) => {
            scene.draw(line(from, to, edge_stroke(2, tone, false, (1.0, 1.0))));
            for notch in notches(from, to, tone, 1.0) {
                scene.draw(notch);
            }
        }
        Sign::Tentative => scene.draw(line(from, to, edge_stroke(1, 5, true, (1.0, 1.0)))),
        Sign::Count => scene.draw(text(
            Point::new(x + 11.0, y + SIZE * 0.36),
            Anchor::Middle,
            (SIZE, Weight::Regular, fill(Ink::Muted, 1.0)),
            "2×",
        )),
        Sign::Hub => {
            scene.draw(line(from, to, stroke(Ink::Muted, 0.6, 1.0)));
            scene.draw(hub_shape(Point::new(x + 11.0, y)));
        }
    }
    scene.draw(text(
        Point::new(x + indent(sign), y + SIZE * 0.36),
        Anchor::Start,
        (SIZE, Weight::Regular, fill(Ink::Muted, 1.0)),
        words,
    ));
}

const fn indent(sign: Sign) -> f32 {
    match sign {
        Sign::Region(_) | Sign::Body => DISC,
        Sign::Tone(_) | Sign::Tentative | Sign::Hub | Sign::Count => LINE,
    }
}

fn hub_shape(at: Point) -> Shape {
    block(
        Rect::new(at.x - HUB, at.y - HUB, 2.0 * HUB, 2.0 * HUB),
        1.0,
        fill(Ink::Text, 0.8),
    )
}

fn entries(graph: &Graph, counted: bool) -> Vec<(Sign, &'static str)> {
    let mut entries: Vec<(Sign, &'static str)> = graph
        .regions()
        .into_iter()
        .map(|(series, region)| (Sign::Region(series), region))
        .collect();
    if graph.discs.iter().any(|disc| !disc.person) {
        entries.push((Sign::Body, "state or organisation"));
    }
    for (tone, words) in TONES.iter().enumerate() {
        let tone = tone as u8;
        if graph.edges.iter().any(|edge| edge.tone == tone) {
            entries.push((Sign::Tone(tone), words));
        }
    }
    if graph.edges.iter().any(|edge| edge.tentative) {
        entries.push((Sign::Tentative, "planned, proposed or cancelled"));
    }
    if !graph.hubs.is_empty() {
        entries.push((Sign::Hub, "meeting of three or more"));
    }
    if counted && graph.edges.iter().any(|edge| edge.meetings.len() > 1) {
        entries.push((Sign::Count, "number of meetings"));
    }
    entries
}

/// Row and distance from the left of each entry; lines start a row unless all fits in one.
fn places(entries: &[(Sign, &str)], width: f32) -> Vec<(usize, f32)> {
    let widths: Vec<f32> = entries
        .iter()
        .map(|(sign, words)| indent(*sign) + text_width(words, SIZE, Weight::Regular) + GAP)
        .collect();
    let room = width - 24.0;
    let one_row = widths.iter().sum::<f32>() <= room;
    let (mut row, mut x) = (0, 0.0);
    let mut lines = false;
    let mut places = Vec::new();
    for ((sign, _), needs) in entries.iter().zip(widths) {
        let starts_lines = !lines && !matches!(sign, Sign::Region(_) | Sign::Body);
        lines |= starts_lines;
        if (starts_lines && !one_row || x + needs - GAP > room) && x > 0.0 {
            row += 1;
            x = 0.0;
        }
        places.push((row, x));
        x += needs;
    }
    places
}
