//! Running text in several styles, broken into lines.

use crate::chart::draw::{fill, text};
use crate::chart::metrics::text_width;
use crate::chart::{Anchor, Ink, Point, Scene, Weight};

/// Size, weight and ink of some words.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Style {
    pub(super) size: f32,
    pub(super) weight: Weight,
    pub(super) ink: Ink,
}

impl Style {
    pub(super) const fn new(size: f32, weight: Weight, ink: Ink) -> Self {
        Self { size, weight, ink }
    }
}

/// Words of one style on one line.
#[derive(Clone, Debug, PartialEq)]
struct Run {
    x: f32,
    style: Style,
    text: String,
}

/// Text that was broken into lines.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Flow {
    lines: Vec<Vec<Run>>,
    leading: f32,
    size: f32,
}

/// Breaks pieces of text into lines of at most `width`.
pub(super) fn flow(pieces: &[(&str, Style)], width: f32) -> Flow {
    let size = pieces
        .iter()
        .map(|(_, style)| style.size)
        .fold(0.0, f32::max);
    let mut flow = Flow {
        lines: vec![Vec::new()],
        leading: (size * 1.36).round(),
        size,
    };
    let mut x = 0.0;
    for (words, style) in pieces {
        let space = text_width(" ", style.size, style.weight);
        for word in words.split_whitespace() {
            for part in parts(word, width, *style) {
                let wide = text_width(part, style.size, style.weight);
                let gap = if x > 0.0 { space } else { 0.0 };
                if x > 0.0 && x + gap + wide > width {
                    flow.lines.push(Vec::new());
                    x = 0.0;
                }
                let gap = if x > 0.0 { space } else { 0.0 };
                flow.put(x + gap, *style, part, x > 0.0);
                x += gap + wide;
            }
        }
    }
    flow
}

/// A word in parts that fit a line, cut behind a dash where it has one; nearly always one.
fn parts(word: &str, width: f32, style: Style) -> Vec<&str> {
    if text_width(word, style.size, style.weight) <= width {
        return vec![word];
    }
    let mut parts = Vec::new();
    let mut start = 0;
    let mut taken = 0.0;
    for (at, letter) in word.char_indices() {
        let wide = text_width(letter.encode_utf8(&mut [0; 4]), style.size, style.weight);
        if taken + wide > width && at > start {
            let dash = word[start..at].rfind(['–', '-', '/']);
            let cut = dash.map_or(at, |dash| {
                let behind = word[start + dash..].chars().next();
                start + dash + behind.map_or(1, char::len_utf8)
            });
            parts.push(&word[start..cut]);
            start = cut;
            taken = text_width(&word[start..at], style.size, style.weight);
        }
        taken += wide;
    }
    parts.push(&word[start..]);
    parts
}

impl Flow {
    fn put(&mut self, x: f32, style: Style, word: &str, behind: bool) {
        let Some(line) = self.lines.last_mut() else {
            return;
        };
        match line.last_mut() {
            Some(run) if run.style == style && behind => {
                run.text.push(' ');
                run.text.push_str(word);
            }
            _ => line.push(Run {
                x,
                style,
                text: word.to_owned(),
            }),
        }
    }

    /// Height of all lines.
    pub(super) fn height(&self) -> f32 {
        self.lines.len() as f32 * self.leading
    }

    /// Width of the longest line.
    pub(super) fn width(&self) -> f32 {
        let ends = self.lines.iter().filter_map(|line| line.last());
        let ends = ends.map(|run| run.x + text_width(&run.text, run.style.size, run.style.weight));
        ends.fold(0.0, f32::max)
    }

    /// At most so many lines; the last ends in an ellipsis where some are cut off.
    #[must_use]
    pub(super) fn at_most(mut self, lines: usize) -> Self {
        if self.lines.len() > lines {
            self.lines.truncate(lines);
            if let Some(run) = self.lines.last_mut().and_then(|line| line.last_mut()) {
                let kept = run
                    .text
                    .trim_end_matches(|c: char| !c.is_alphanumeric())
                    .len();
                run.text.truncate(kept);
                run.text.push('…');
            }
        }
        self
    }

    /// Draws it with its upper left corner at a point.
    pub(super) fn draw(&self, scene: &mut Scene, at: Point) {
        for (number, line) in self.lines.iter().enumerate() {
            let y = at.y + number as f32 * self.leading + self.size;
            for run in line {
                let style = (run.style.size, run.style.weight, fill(run.style.ink, 1.0));
                scene.draw(text(
                    Point::new(at.x + run.x, y),
                    Anchor::Start,
                    style,
                    run.text.clone(),
                ));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLAIN: Style = Style::new(12.0, Weight::Regular, Ink::Text);

    #[test]
    fn two_names_part_behind_their_dash() {
        let bold = Style::new(14.0, Weight::Bold, Ink::Text);
        assert_eq!(parts("Biden–Kishida", 90.0, bold), ["Biden–", "Kishida"]);
    }

    #[test]
    fn lines_fit_and_no_word_is_lost() {
        let words =
            "The ambassadors of both countries return to https://example.org/a/very/long/address";
        let flow = flow(
            &[
                (words, PLAIN),
                ("[1]", Style::new(9.0, Weight::Regular, Ink::Muted)),
            ],
            90.0,
        );
        let mut all = String::new();
        for run in flow.lines.iter().flatten() {
            assert!(
                run.x + text_width(&run.text, run.style.size, run.style.weight) <= 90.5,
                "{run:?}"
            );
            all.push_str(&run.text);
        }
        assert_eq!(all.replace(' ', ""), format!("{words}[1]").replace(' ', ""));
        assert!(flow.clone().at_most(2).height() < flow.height());
    }
}
