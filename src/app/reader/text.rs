//! The words of an article as lines of type, and back from places on the page to places in
//! the text.

use egui::text::{Galley, LayoutJob, TextFormat};
use egui::{FontFamily, FontId, Rect, pos2};

use crate::app::theme::{Paint, serif_bold_family, serif_family, serif_italic_family, size, space};
use crate::article::BlockKind;
use crate::text::Span;

/// How a stretch of the page is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    /// The headline.
    Title,
    /// Day and outlet below it.
    Byline,
    /// Where it was published, one line of it.
    Address,
    /// A paragraph of the story.
    Body,
    /// What stands under a picture.
    Caption,
    /// What is no part of the story.
    Furniture,
}

impl Style {
    /// How a block of an article is set.
    pub(super) const fn of(kind: BlockKind) -> Self {
        match kind {
            BlockKind::Title => Self::Title,
            BlockKind::Body => Self::Body,
            BlockKind::Caption => Self::Caption,
            BlockKind::Head | BlockKind::Furniture => Self::Furniture,
        }
    }

    /// Size of the letters and distance of the lines.
    const fn measures(self) -> (f32, f32) {
        match self {
            Self::Title => (size::READER_TITLE, size::READER_TITLE_LEADING),
            Self::Body => (size::READER, size::READER_LEADING),
            Self::Caption => (15.0, 21.0),
            Self::Byline => (size::BODY, 20.0),
            Self::Address | Self::Furniture => (size::SMALL, 18.0),
        }
    }

    /// What is left free below.
    pub(super) const fn gap(self) -> f32 {
        match self {
            Self::Body => space::M,
            Self::Title | Self::Caption => space::S,
            Self::Byline => 2.0,
            Self::Address => space::L,
            Self::Furniture => space::XS,
        }
    }

    fn format(self, paint: Paint) -> TextFormat {
        let (points, leading) = self.measures();
        let (family, color) = match self {
            Self::Title => (serif_bold_family(), paint.text()),
            Self::Body => (serif_family(), paint.text()),
            Self::Caption => (serif_italic_family(), paint.muted()),
            Self::Byline | Self::Address | Self::Furniture => {
                (FontFamily::Proportional, paint.muted())
            }
        };
        TextFormat {
            font_id: FontId::new(points, family),
            line_height: Some(leading),
            color,
            ..TextFormat::default()
        }
    }

    /// About how high `bytes` of text will be.
    pub(super) fn guess(self, bytes: usize, width: f32) -> f32 {
        let (points, leading) = self.measures();
        let letters = (width / (points * 0.45)).max(1.0);
        (bytes as f32 / letters).ceil().max(1.0) * leading
    }
}

/// The text of `span`, with lines that were broken by hand made to flow. Offsets into it are
/// offsets into the text less `span.start`, because a space is as long as the break that it
/// replaces.
pub(super) fn flowing(text: &str, span: Span) -> String {
    span.of(text)
        .chars()
        .map(|letter| match letter {
            '\n' | '\r' | '\t' => ' ',
            other => other,
        })
        .collect()
}

/// Text of a style, to be laid out.
pub(super) fn job(shown: String, style: Style, paint: Paint, width: f32) -> LayoutJob {
    let mut job = LayoutJob::single_section(shown, style.format(paint));
    job.break_on_newline = false;
    job.wrap.max_width = width;
    if style == Style::Address {
        // An address may run over several lines; one tells enough.
        job.wrap.max_rows = 1;
        job.wrap.break_anywhere = true;
    }
    job
}

/// The boxes of the characters `from..to`, one for each line, without the spaces at the
/// ends of lines.
pub(super) fn stretches(galley: &Galley, from: usize, to: usize) -> Vec<Rect> {
    let mut found = Vec::new();
    let mut first = 0;
    for row in &galley.rows {
        let glyphs = &row.glyphs;
        let start = from.max(first) - first;
        let end = to.min(first + glyphs.len()).saturating_sub(first);
        let inside = glyphs.get(start..end).unwrap_or_default();
        let letters = inside.iter().rposition(|it| !it.chr.is_whitespace());
        if let (Some(head), Some(last)) = (inside.first(), letters.and_then(|i| inside.get(i))) {
            let baseline = row.pos.y + head.pos.y;
            let size = head.font_height;
            found.push(Rect::from_min_max(
                pos2(row.pos.x + head.pos.x - 1.0, baseline - size * 0.74),
                pos2(
                    row.pos.x + last.pos.x + last.advance_width + 1.0,
                    baseline + size * 0.26,
                ),
            ));
        }
        first += glyphs.len();
    }
    found
}

/// Where the line with a character stands: its top and its bottom.
pub(super) fn line_of(galley: &Galley, letter: usize) -> (f32, f32) {
    let mut first = 0;
    for row in &galley.rows {
        first += row.glyphs.len();
        if letter < first {
            return (row.rect().top(), row.rect().bottom());
        }
    }
    let last = galley.rows.last().map(egui::epaint::text::PlacedRow::rect);
    last.map_or((0.0, 0.0), |last| (last.top(), last.bottom()))
}

/// Number of characters before a byte offset.
pub(super) fn chars_before(text: &str, byte: usize) -> usize {
    text.char_indices().take_while(|(at, _)| *at < byte).count()
}

/// The byte offset of a character.
pub(super) fn byte_of(text: &str, char_index: usize) -> usize {
    text.char_indices()
        .nth(char_index)
        .map_or(text.len(), |(at, _)| at)
}
