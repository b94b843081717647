//! The article as one long sheet, of which only what is in sight is laid out.
//!
//! Each part of it has a height: guessed until it comes near, then measured. Where a guess
//! above the top of the window turns out wrong, the sheet is moved by the difference, so that
//! what is in sight stays where it is.

use std::ops::Range;
use std::sync::Arc;

use egui::text::Galley;

use super::text::{Style, chars_before, flowing, job, line_of};
use crate::app::evidence::Lit;
use crate::app::theme::{Paint, size, space};
use crate::app::words;
use crate::article::{Article, ArticleId, BlockKind};
use crate::text::Span;

/// A paragraph longer than this is cut, so that no part takes long to lay out.
const LONGEST: usize = 8_000;

/// What a part of the sheet shows.
#[derive(Clone, Debug)]
pub(super) enum Matter {
    /// Words of the article.
    Words(Span),
    /// Words about the article.
    Made(String),
}

/// A part of the sheet.
#[derive(Clone, Debug)]
pub(super) struct Part {
    pub(super) matter: Matter,
    pub(super) style: Style,
    /// What is left free below.
    gap: f32,
    height: f32,
    measured: bool,
}

impl Part {
    /// How high it is, as far as known.
    pub(super) const fn height(&self) -> f32 {
        self.height
    }
}

/// For what a sheet was made.
#[derive(Clone, Debug, Default, PartialEq)]
struct Key {
    article: Option<ArticleId>,
    bytes: usize,
    width: f32,
    pixels: f32,
}

/// An article on its sheet.
#[derive(Debug, Default)]
pub(super) struct Sheet {
    key: Key,
    parts: Vec<Part>,
    /// Where each part begins, and where the last one ends.
    tops: Vec<f32>,
    /// How far the sheet is scrolled.
    pub(super) offset: f32,
    /// How far it was scrolled when it was last drawn.
    pub(super) shown: f32,
    /// All that the article tells of meetings, and for which state of the dossier.
    pub(super) lit: Arc<Vec<Lit>>,
    pub(super) lit_for: Option<(u64, ArticleId)>,
    /// The turn of the reader that was last scrolled to.
    pub(super) turn: u64,
    /// When evidence was last scrolled to.
    pub(super) since: Option<f64>,
    /// Pointed words that were last scrolled to.
    pub(super) pointed: Option<Span>,
}

impl Sheet {
    /// Makes the sheet fit an article and a width. What was in sight stays so.
    pub(super) fn fit(&mut self, ui: &egui::Ui, article: &Article, width: f32) {
        let key = Key {
            article: Some(article.id.clone()),
            bytes: article.text.len(),
            width,
            pixels: ui.ctx().pixels_per_point(),
        };
        if key == self.key {
            return;
        }
        let same = key.article == self.key.article && key.bytes == self.key.bytes;
        self.key = key;
        if !same {
            self.parts = parts(article);
            self.offset = 0.0;
        }
        let anchor = same.then(|| self.part_at(self.offset));
        for part in &mut self.parts {
            let bytes = match &part.matter {
                Matter::Words(span) => span.len(),
                Matter::Made(text) => text.len(),
            };
            part.height = part.style.guess(bytes, width);
            part.measured = false;
        }
        self.stack();
        if let Some(anchor) = anchor.filter(|&at| at > 0) {
            self.offset = self.top(anchor);
        }
    }

    fn stack(&mut self) {
        let mut top = space::L;
        self.tops.clear();
        for part in &self.parts {
            self.tops.push(top);
            top += part.height + part.gap;
        }
        self.tops.push(top + space::XL * 2.0);
    }

    /// A part.
    pub(super) fn part(&self, at: usize) -> Option<&Part> {
        self.parts.get(at)
    }

    /// Where a part begins.
    pub(super) fn top(&self, at: usize) -> f32 {
        self.tops.get(at).copied().unwrap_or_default()
    }

    /// How long the sheet is.
    pub(super) fn length(&self) -> f32 {
        self.tops.last().copied().unwrap_or_default()
    }

    /// The part at a height of the sheet.
    fn part_at(&self, y: f32) -> usize {
        let behind = self.tops.partition_point(|&top| top <= y);
        behind
            .saturating_sub(1)
            .min(self.parts.len().saturating_sub(1))
    }

    /// The parts within a stretch of the sheet.
    pub(super) fn within(&self, top: f32, bottom: f32) -> Range<usize> {
        if self.parts.is_empty() {
            return 0..0;
        }
        self.part_at(top)..self.part_at(bottom) + 1
    }

    /// The words of a part as lines of type.
    pub(super) fn galley(
        &self,
        ui: &egui::Ui,
        article: &Article,
        at: usize,
    ) -> Option<Arc<Galley>> {
        let part = self.parts.get(at)?;
        let shown = match &part.matter {
            Matter::Words(span) => flowing(&article.text, *span),
            Matter::Made(text) => text.clone(),
        };
        let job = job(shown, part.style, Paint::of(ui.ctx()), self.key.width);
        Some(ui.fonts_mut(|fonts| fonts.layout_job(job)))
    }

    /// Measures what is in sight and a good way around it.
    pub(super) fn measure(&mut self, ui: &egui::Ui, article: &Article, view: f32) {
        // What is measured moves what comes behind it, which may bring more into sight.
        for _ in 0..8 {
            let range = self.within(self.offset - view, self.offset + 2.0 * view);
            let mut moved = 0.0;
            let mut changed = false;
            for at in range {
                if self.parts.get(at).is_none_or(|part| part.measured) {
                    continue;
                }
                let Some(galley) = self.galley(ui, article, at) else {
                    continue;
                };
                let bottom = self.top(at + 1);
                let Some(part) = self.parts.get_mut(at) else {
                    continue;
                };
                if bottom <= self.offset {
                    moved += galley.rect.height() - part.height;
                }
                part.height = galley.rect.height();
                part.measured = true;
                changed = true;
            }
            if !changed {
                break;
            }
            self.offset += moved;
            self.stack();
        }
        let last = (self.length() - view).max(0.0);
        self.offset = self.offset.clamp(0.0, last);
    }

    /// Brings words of the article into sight, with whole lines at the top of the window.
    /// Where they are in sight already, nothing moves.
    pub(super) fn reveal(&mut self, ui: &egui::Ui, article: &Article, words: Span, view: f32) {
        // The first time the heights around them are guesses.
        for _ in 0..2 {
            let Some((top, bottom)) = self.lines_of(ui, article, words) else {
                return;
            };
            let seen = top >= self.offset + 2.0 && bottom <= self.offset + view - space::XL;
            if seen && self.offset >= 0.0 && self.part_measured(top) {
                break;
            }
            self.offset = if bottom < view - space::L {
                0.0
            } else {
                self.line_at(ui, article, top - view * 0.3)
            };
            self.measure(ui, article, view);
        }
    }

    fn part_measured(&self, y: f32) -> bool {
        self.parts
            .get(self.part_at(y))
            .is_some_and(|part| part.measured)
    }

    /// Top and bottom of the lines with words of the article.
    fn lines_of(&self, ui: &egui::Ui, article: &Article, words: Span) -> Option<(f32, f32)> {
        let at = self.parts.iter().position(
            |part| matches!(part.matter, Matter::Words(span) if words.start < span.end),
        )?;
        let Some(Matter::Words(span)) = self.parts.get(at).map(|part| part.matter.clone()) else {
            return None;
        };
        let galley = self.galley(ui, article, at)?;
        let letter = |byte: usize| {
            let byte = byte.clamp(span.start, span.end) - span.start;
            chars_before(&galley.job.text, byte)
        };
        let (top, _) = line_of(&galley, letter(words.start));
        let (_, bottom) = line_of(&galley, letter(words.end).saturating_sub(1));
        Some((self.top(at) + top, self.top(at) + bottom))
    }

    /// The beginning of the line at a height of the sheet.
    fn line_at(&self, ui: &egui::Ui, article: &Article, y: f32) -> f32 {
        let at = self.part_at(y);
        let top = self.top(at);
        let Some((galley, part)) = self.galley(ui, article, at).zip(self.part(at)) else {
            return y;
        };
        if y > top + galley.rect.height() {
            // Between two parts: the next one begins at the top.
            return self.top(at + 1) - part.gap.min(space::XS);
        }
        let lines = galley.rows.iter().map(|row| top + row.rect().top());
        let line = lines.rev().find(|line| *line <= y);
        line.map_or(top, |line| if line <= top { top - space::XS } else { line })
    }
}

/// The parts of an article: its blocks, with a headline where it has none, and the byline.
fn parts(article: &Article) -> Vec<Part> {
    let mut found = Vec::new();
    let part = |matter, style: Style| Part {
        matter,
        style,
        gap: style.gap(),
        height: 0.0,
        measured: false,
    };
    let byline = |found: &mut Vec<Part>| {
        let line = Matter::Made(words::byline(article));
        found.push(part(line, Style::Byline));
        match &article.url {
            Some(url) => found.push(part(Matter::Made(url.clone()), Style::Address)),
            None => {
                if let Some(last) = found.last_mut() {
                    last.gap = Style::Address.gap();
                }
            }
        }
    };
    let mut titled = article
        .blocks
        .iter()
        .any(|it| it.kind == BlockKind::Title && !it.span.of(&article.text).trim().is_empty());
    if !titled {
        found.push(part(Matter::Made(words::title(article)), Style::Title));
        byline(&mut found);
    }
    for block in &article.blocks {
        let style = Style::of(block.kind);
        let last_furniture = found.len();
        for span in pieces(&article.text, block.span) {
            found.push(part(Matter::Words(span), style));
        }
        // The pieces of one paragraph stand close together.
        let ends = found.len();
        for piece in found
            .iter_mut()
            .take(ends.saturating_sub(1))
            .skip(last_furniture)
        {
            piece.gap = 0.0;
        }
        if block.kind == BlockKind::Title && titled && ends > last_furniture {
            titled = false;
            byline(&mut found);
        }
    }
    found
}

/// A block without the spaces around it, cut where it is too long.
fn pieces(text: &str, span: Span) -> Vec<Span> {
    let whole = span.of(text);
    let start = span.start + whole.len() - whole.trim_start().len();
    let end = span.start + whole.trim_end().len();
    let mut found = Vec::new();
    let mut from = start;
    while from < end {
        let mut to = (from + LONGEST).min(end);
        if to < end {
            while !text.is_char_boundary(to) {
                to -= 1;
            }
            let part = Span::new(from, to).of(text);
            if let Some(space) = part.rfind(char::is_whitespace).filter(|&at| at > 0) {
                to = from + space + 1;
            }
        }
        found.push(Span::new(from, to));
        from = to;
    }
    found
}

/// How wide a page is that stands in `room`.
pub(super) fn measure_of(room: f32) -> f32 {
    (room - 2.0 * space::L).clamp(80.0, size::MEASURE)
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;
    use std::path::Path;

    use super::{Matter, Sheet};
    use crate::app::theme::{install, size};
    use crate::article::{Article, from_text};
    use crate::text::Span;

    /// An article with as many paragraphs of different lengths.
    fn article(paragraphs: usize) -> Article {
        let mut text = "Leaders meet in Geneva for the first time in many years\n\n".to_owned();
        for at in 0..paragraphs {
            let _ = write!(text, "Paragraph number {at} of the story begins here.");
            for _ in 0..at % 7 {
                text.push_str(" The two leaders met for an hour and spoke about many things.");
            }
            text.push_str("\n\n");
        }
        from_text(Path::new("long.txt"), &text, None).expect("an article")
    }

    fn in_a_window(test: impl FnMut(&mut egui::Ui)) {
        let ctx = egui::Context::default();
        install(&ctx);
        let mut test = test;
        // Fonts are there from the second frame on.
        let mut frame = 0;
        for _ in 0..2 {
            let output = ctx.run_ui(egui::RawInput::default(), |ui| {
                frame += 1;
                if frame == 2 {
                    test(ui);
                }
            });
            output.drop_without_applying_deltas();
        }
        assert!(frame >= 2, "the test ran");
    }

    #[test]
    fn what_is_asked_for_lands_in_sight_below_a_whole_line() {
        let article = article(120);
        in_a_window(|ui| {
            let mut sheet = Sheet::default();
            sheet.fit(ui, &article, size::MEASURE);
            let view = 240.0;
            for at in (0..article.text.len()).step_by(997) {
                sheet.reveal(ui, &article, Span::new(at, at + 3), view);
                let (top, bottom) = sheet.lines_of(ui, &article, Span::new(at, at + 3)).unwrap();
                assert!(top >= sheet.offset, "line above the window at {at}");
                assert!(
                    bottom <= sheet.offset + view,
                    "line below the window at {at}"
                );
                let part = sheet.part_at(sheet.offset + 0.5);
                let galley = sheet.galley(ui, &article, part).unwrap();
                let inside = sheet.offset - sheet.top(part);
                let whole = galley
                    .rows
                    .iter()
                    .any(|row| (row.rect().top() - inside).abs() < 1.0);
                let last = sheet.length() - view;
                let free = inside <= 0.0 || inside >= galley.rect.height();
                let end = (sheet.offset - last).abs() < 1.0;
                assert!(whole || free || end, "a line is cut at {at}");
            }
        });
    }

    #[test]
    fn in_a_megabyte_only_what_is_near_is_laid_out_and_nothing_jumps() {
        let article = article(4_500);
        assert!(article.text.len() > 1_000_000, "{}", article.text.len());
        in_a_window(|ui| {
            let mut sheet = Sheet::default();
            sheet.fit(ui, &article, size::MEASURE);
            let laid_out = |sheet: &Sheet| sheet.parts.iter().filter(|it| it.measured).count();
            sheet.offset = sheet.length() / 2.0;
            let at = sheet.part_at(sheet.offset);
            let before = sheet.offset - sheet.top(at);
            sheet.measure(ui, &article, 600.0);
            assert!(
                (10..120).contains(&laid_out(&sheet)),
                "{}",
                laid_out(&sheet)
            );
            let after = sheet.offset - sheet.top(at);
            assert!((before - after).abs() < 1.0, "{before} became {after}");
            // Scrolling up into what was guessed moves nothing in sight either.
            for _ in 0..20 {
                sheet.offset -= 500.0;
                let at = sheet.part_at(sheet.offset);
                let before = sheet.offset - sheet.top(at);
                sheet.measure(ui, &article, 600.0);
                let after = sheet.offset - sheet.top(at);
                assert!((before - after).abs() < 1.0, "{before} became {after}");
            }
        });
    }

    #[test]
    fn a_paragraph_without_end_is_cut_between_words() {
        let text = format!("Leaders meet\n\n{}", "They met again. ".repeat(4_000));
        let article = from_text(Path::new("one.txt"), &text, None).expect("an article");
        in_a_window(|ui| {
            let mut sheet = Sheet::default();
            sheet.fit(ui, &article, size::MEASURE);
            let parts = sheet.parts.iter().filter_map(|part| match part.matter {
                Matter::Words(span) => Some(span),
                Matter::Made(_) => None,
            });
            let body: Vec<Span> = parts.skip(1).collect();
            assert!(body.len() >= 8, "{}", body.len());
            for pair in body.windows(2) {
                assert_eq!(pair[0].end, pair[1].start, "no word is lost");
                assert!(pair[0].of(&article.text).ends_with(' '));
            }
        });
    }

    #[test]
    fn a_line_holds_about_seventy_characters() {
        let article = article(60);
        in_a_window(|ui| {
            let mut sheet = Sheet::default();
            sheet.fit(ui, &article, size::MEASURE);
            let mut full = Vec::new();
            for at in 3..sheet.parts.len() {
                let galley = sheet.galley(ui, &article, at).unwrap();
                let rows = galley.rows.len();
                full.extend(
                    galley
                        .rows
                        .iter()
                        .take(rows - 1)
                        .map(|row| row.glyphs.len()),
                );
            }
            let mean = full.iter().sum::<usize>() / full.len();
            assert!((64..=76).contains(&mean), "{mean} characters");
        });
    }
}
