//! What the tints and signs of the matrix mean; only of those that occur.

use super::cells::Row;
use crate::chart::draw::{block, disc, fill, line, stroke, text};
use crate::chart::metrics::text_width;
use crate::chart::network::TONES;
use crate::chart::{Anchor, Fill, Ink, Point, Rect, Scene, Shape, Stroke, Weight};

const SIZE: f32 = 11.0;
const ROW: f32 = 19.0;
const SIDE: f32 = 13.0;
const INDENT: f32 = 18.0;
const GAP: f32 = 18.0;

/// From how many meetings on a step of the scale counts, and its words.
const STEPS: [(usize, &str); 5] = [
    (1, "1 meeting"),
    (2, "2"),
    (3, "3 to 4"),
    (5, "5 to 9"),
    (10, "10 and more"),
];

/// The step of [`Ink::Count`] for a number of meetings.
pub(super) fn step(count: usize) -> u8 {
    STEPS
        .iter()
        .rposition(|(least, _)| count >= *least)
        .unwrap_or_default() as u8
}

/// The ink of a number upon its step.
pub(super) fn text_ink(count: usize) -> Ink {
    if step(count) < 3 {
        Ink::Text
    } else {
        Ink::Paper
    }
}

/// The sign of a tone, by its form: none where no tone is told.
pub(super) fn glyph(at: Point, tone: u8, ink: Fill) -> Vec<Shape> {
    let pen = stroke(ink.ink, ink.opacity, 1.3);
    let bar = |x: f32| {
        line(
            Point::new(at.x + x, at.y - 2.6),
            Point::new(at.x + x, at.y + 2.6),
            pen,
        )
    };
    let polygon = |corners: &[(f32, f32)]| Shape::Polygon {
        points: corners
            .iter()
            .map(|(x, y)| Point::new(at.x + x, at.y + y))
            .collect(),
        fill: Some(ink),
        stroke: None,
    };
    match tone {
        0 => vec![polygon(&[(-2.8, 2.2), (0.0, -2.8), (2.8, 2.2)])],
        1 => vec![disc(at, 1.7, Some(ink), None)],
        // Bars as on the edges of the network: one strained, two hostile.
        2 => vec![bar(0.0)],
        3 => vec![bar(-1.5), bar(1.5)],
        4 => vec![polygon(&[(0.0, -3.0), (3.0, 0.0), (0.0, 3.0), (-3.0, 0.0)])],
        _ => Vec::new(),
    }
}

#[derive(Clone, Copy, Debug)]
enum Sign {
    Step(u8),
    Tentative,
    Total,
    Group,
    Tone(u8),
    Empty,
}

/// What is explained, in order.
#[derive(Clone, Debug, Default)]
pub(super) struct Legend {
    entries: Vec<(Sign, &'static str)>,
}

impl Legend {
    pub(super) fn new(rows: &[Row], groups: &[usize]) -> Self {
        let cells = || rows.iter().flat_map(|row| &row.cells);
        let mut entries = Vec::new();
        for (number, (_, words)) in STEPS.iter().enumerate() {
            let number = number as u8;
            if cells().any(|cell| !cell.tentative && step(cell.meetings.len()) == number) {
                let words = if number == 1 && entries.is_empty() {
                    "2 meetings"
                } else {
                    words
                };
                entries.push((Sign::Step(number), words));
            }
        }
        if cells().any(|cell| cell.tentative) {
            entries.push((Sign::Tentative, "only planned, proposed or cancelled"));
        }
        entries.push((Sign::Empty, "no meeting in these articles"));
        entries.push((Sign::Total, "all meetings of the leader"));
        if groups.len() > 2 {
            entries.push((Sign::Group, "meet each other more than others"));
        }
        for (tone, words) in TONES.iter().enumerate().take(5) {
            let tone = tone as u8;
            if cells().any(|cell| cell.tone == tone) {
                entries.push((Sign::Tone(tone), words));
            }
        }
        Self { entries }
    }

    /// The height of the legend at a width.
    pub(super) fn height(&self, width: f32) -> f32 {
        self.places(width)
            .last()
            .map_or(0.0, |(row, _)| (row + 1) as f32 * ROW + 8.0)
    }

    /// Row and distance from the left of each entry.
    fn places(&self, width: f32) -> Vec<(usize, f32)> {
        let (mut row, mut x) = (0, 0.0);
        let mut places = Vec::new();
        for (_, words) in &self.entries {
            let needs = INDENT + text_width(words, SIZE, Weight::Regular);
            if x > 0.0 && x + needs > width - 24.0 {
                row += 1;
                x = 0.0;
            }
            places.push((row, x));
            x += needs + GAP;
        }
        places
    }

    /// Draws the legend at the foot of the scene.
    pub(super) fn draw(&self, scene: &mut Scene) {
        let top = scene.height - self.height(scene.width);
        for ((sign, words), (row, x)) in self.entries.iter().zip(self.places(scene.width)) {
            let y = top + (row as f32 + 0.5) * ROW;
            let x = x + 12.0;
            draw_sign(scene, *sign, Point::new(x + SIDE / 2.0, y));
            let style = (SIZE, Weight::Regular, fill(Ink::Muted, 1.0));
            let at = Point::new(x + INDENT, y + SIZE * 0.36);
            scene.draw(text(at, Anchor::Start, style, *words));
        }
    }
}

fn draw_sign(scene: &mut Scene, sign: Sign, at: Point) {
    let rect = Rect::new(at.x - SIDE / 2.0, at.y - SIDE / 2.0, SIDE, SIDE);
    let outlined = |stroke: Stroke| Shape::Rect {
        rect,
        radius: 1.5,
        fill: None,
        stroke: Some(stroke),
    };
    match sign {
        Sign::Step(step) => scene.draw(block(rect, 1.5, fill(Ink::Count(step), 1.0))),
        Sign::Tentative => scene.draw(outlined(Stroke {
            dash: Some((3.0, 2.0)),
            ..stroke(Ink::Count(3), 1.0, 1.2)
        })),
        Sign::Total => scene.draw(block(rect, 1.5, fill(Ink::Rule, 0.75))),
        Sign::Group => scene.draw(outlined(stroke(Ink::Text, 0.75, 1.4))),
        Sign::Empty => scene.draw(outlined(stroke(Ink::Rule, 1.0, 0.8))),
        Sign::Tone(tone) => {
            for shape in glyph(at, tone, fill(Ink::Text, 1.0)) {
                scene.draw(shape);
            }
        }
    }
}
