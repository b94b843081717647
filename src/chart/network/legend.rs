//! What the colours and lines of the network mean; only of those that occur.

use super::disc::{Rim, body_shapes, pin_sign};
use super::edges::{edge_stroke, notches};
use super::graph::{Edge, Graph};
use super::hubs::HUB;
use super::options::{NetworkOptions, Ring};
use crate::chart::draw::{block, fill, line, stroke, text};
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

#[derive(Clone, Copy, Debug)]
enum Sign {
    Ring(u8),
    /// A ring in two parts.
    Parts(u8, u8),
    /// Words only.
    Note,
    Body,
    Tone(u8),
    Tentative,
    Hub,
    Count,
    Pin,
    Age,
}

/// What is explained, in order.
#[derive(Clone, Debug, Default)]
pub(super) struct Legend {
    entries: Vec<(Sign, String)>,
}

impl Legend {
    /// Explains what occurs.
    pub(super) fn new(graph: &Graph, options: &NetworkOptions) -> Self {
        let mut legend = Self {
            entries: entries(graph, options),
        };
        legend.set_pinned(graph.discs.iter().any(|disc| disc.pinned));
        legend
    }

    /// Explains pins, or leaves them out.
    pub(super) fn set_pinned(&mut self, pinned: bool) {
        self.entries.retain(|(sign, _)| !matches!(sign, Sign::Pin));
        if pinned {
            let words = "put there by hand".to_owned();
            self.entries.push((Sign::Pin, words));
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
        Sign::Ring(series) => ring(scene, at, series, &[]),
        Sign::Parts(one, other) => ring(scene, at, one, &[one, other]),
        Sign::Note => {}
        Sign::Body => {
            let ring = stroke(Ink::Muted, 1.0, 1.8);
            scene.draw(Shape::Rect {
                rect: Rect::new(x + 1.0, y - 4.5, 9.0, 9.0),
                radius: 1.5,
                fill: None,
                stroke: Some(ring),
            });
        }
        Sign::Pin => {
            for shape in pin_sign(Point::new(x + 5.0, y)) {
                scene.draw(shape);
            }
        }
        Sign::Age => {
            for (step, opacity) in [1.0, 0.55, 0.25].into_iter().enumerate() {
                let left = x + 8.0 * step as f32;
                let ends = (Point::new(left, y), Point::new(left + 6.0, y));
                scene.draw(line(ends.0, ends.1, stroke(Ink::Text, opacity, 2.0)));
            }
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

fn ring(scene: &mut Scene, at: Point, series: u8, parts: &[u8]) {
    let rim = Rim {
        series,
        parts,
        opacity: 1.0,
    };
    let at = Point::new(at.x + 5.5, at.y);
    for shape in body_shapes(at, 5.5, rim, true) {
        scene.draw(shape);
    }
}

const fn indent(sign: Sign) -> f32 {
    match sign {
        Sign::Note => 0.0,
        Sign::Ring(_) | Sign::Parts(..) | Sign::Body | Sign::Pin => DISC,
        Sign::Tone(_) | Sign::Tentative | Sign::Hub | Sign::Count | Sign::Age => LINE,
    }
}

fn hub_shape(at: Point) -> Shape {
    block(
        Rect::new(at.x - HUB, at.y - HUB, 2.0 * HUB, 2.0 * HUB),
        1.0,
        fill(Ink::Text, 0.8),
    )
}

/// With so many hubs some will be drawn as one.
const MANY_HUBS: usize = 12;

fn entries(graph: &Graph, options: &NetworkOptions) -> Vec<(Sign, String)> {
    let rings = match options.ring {
        Ring::Region => graph.regions(),
        Ring::Country => graph.countries(),
        Ring::Bloc => graph.blocs(),
    };
    let mut entries: Vec<(Sign, String)> = rings
        .into_iter()
        .map(|(series, name)| (Sign::Ring(series), name))
        .collect();
    if options.ring == Ring::Bloc {
        let mut discs = graph.discs.iter().filter(|disc| disc.seen);
        if let Some(&[one, other, ..]) = discs
            .find(|disc| disc.parts.len() > 1)
            .map(|disc| disc.parts.as_slice())
        {
            entries.push((Sign::Parts(one, other), "in several of these".to_owned()));
        }
        let note = "(blocs by their members today)".to_owned();
        entries.push((Sign::Note, note));
    }
    let mut add = |present: bool, sign: Sign, words: &str| {
        if present {
            entries.push((sign, words.to_owned()));
        }
    };
    let mut discs = graph.discs.iter();
    let body = discs.any(|disc| disc.seen && !disc.person);
    add(body, Sign::Body, "state or organisation");
    let any = |test: &dyn Fn(&Edge) -> bool| graph.edges.iter().any(test);
    for (tone, words) in TONES.iter().enumerate() {
        let tone = tone as u8;
        add(any(&|edge| edge.tone == tone), Sign::Tone(tone), words);
    }
    let tentative = any(&|edge| edge.tentative);
    add(tentative, Sign::Tentative, "planned, proposed or cancelled");
    let hubs = match graph.hubs.len() {
        MANY_HUBS.. => "meeting of three or more; from afar, how many",
        _ => "meeting of three or more",
    };
    add(!graph.hubs.is_empty(), Sign::Hub, hubs);
    let often = any(&|edge| edge.count > 1);
    add(often, Sign::Count, "number of meetings");
    let aging = options.until.is_some();
    add(aging, Sign::Age, "older meetings are fainter");
    entries
}

/// Row and distance from the left of each entry; lines start a row unless all fits in one.
fn places(entries: &[(Sign, String)], width: f32) -> Vec<(usize, f32)> {
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
        let starts_lines = !lines
            && !matches!(
                sign,
                Sign::Ring(_) | Sign::Parts(..) | Sign::Note | Sign::Body
            );
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
