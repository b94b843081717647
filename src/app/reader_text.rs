//! A paragraph of an article as text with its evidence marked, and back from places on the
//! page to places in the text.

use std::ops::Range;

use egui::text::{LayoutJob, TextFormat};
use egui::{FontFamily, FontId, Stroke};

use super::evidence::{Lit, Role};
use super::link::role_color;
use super::theme::{Paint, bold_family, italic_family, size};
use crate::article::BlockKind;
use crate::dossier::MeetingId;
use crate::extract::Evidence;
use crate::text::Span;

/// How a kind of block is set.
pub(crate) fn base(kind: BlockKind, paint: Paint) -> TextFormat {
    let (family, points, leading, color) = match kind {
        BlockKind::Title => (bold_family(), size::READER_TITLE, 34.0, paint.text()),
        BlockKind::Body => (
            FontFamily::Proportional,
            size::READER,
            size::READER_LEADING,
            paint.text(),
        ),
        BlockKind::Caption => (italic_family(), 14.0, 21.0, paint.muted()),
        BlockKind::Head | BlockKind::Furniture => (
            FontFamily::Proportional,
            size::SMALL,
            18.0,
            paint.muted(),
        ),
    };
    TextFormat {
        font_id: FontId::new(points, family),
        line_height: Some(leading),
        color,
        ..TextFormat::default()
    }
}

/// What is marked stronger than the rest.
pub(crate) struct Emphasis<'a> {
    /// The selected meeting.
    pub(crate) meeting: Option<&'a MeetingId>,
    /// The evidence that was asked for.
    pub(crate) current: Option<&'a Evidence>,
    /// 1 just after it was asked for, then fading to 0.
    pub(crate) flash: f32,
}

/// The text of `span` with `lit` marked. Offsets into the job are offsets into the text of
/// the article less `span.start`.
pub(crate) fn job(
    text: &str,
    span: Span,
    kind: BlockKind,
    lit: &[Lit<'_>],
    emphasis: &Emphasis<'_>,
    paint: Paint,
    width: f32,
) -> LayoutJob {
    // Lines that were broken by hand flow; a space is as long as the break it replaces.
    let shown: String = span
        .of(text)
        .chars()
        .map(|letter| match letter {
            '\n' | '\r' | '\t' => ' ',
            other => other,
        })
        .collect();
    let mut cuts = vec![span.start, span.end];
    for it in lit {
        for at in [
            it.evidence.start,
            it.evidence.end,
            it.evidence.sentence.start,
            it.evidence.sentence.end,
        ] {
            if span.start < at && at < span.end && text.is_char_boundary(at) {
                cuts.push(at);
            }
        }
    }
    if let Some(current) = emphasis.current {
        for at in [current.start, current.end, current.sentence.start, current.sentence.end] {
            if span.start < at && at < span.end && text.is_char_boundary(at) {
                cuts.push(at);
            }
        }
    }
    cuts.sort_unstable();
    cuts.dedup();

    let mut job = LayoutJob {
        text: shown,
        break_on_newline: false,
        ..LayoutJob::default()
    };
    job.wrap.max_width = width;
    let base = base(kind, paint);
    for ends in cuts.windows(2) {
        let &[start, end] = ends else { continue };
        let piece = Span::new(start, end);
        let range = start - span.start..end - span.start;
        job.sections.push(section(range, format(&base, piece, lit, emphasis, paint)));
    }
    job
}

fn section(range: Range<usize>, format: TextFormat) -> egui::text::LayoutSection {
    egui::text::LayoutSection {
        leading_space: 0.0,
        byte_range: range.start.into()..range.end.into(),
        format,
    }
}

/// How a piece that lies wholly in or out of each evidence is set.
fn format(
    base: &TextFormat,
    piece: Span,
    lit: &[Lit<'_>],
    emphasis: &Emphasis<'_>,
    paint: Paint,
) -> TextFormat {
    let mut format = base.clone();
    let is_chosen = |it: &&Lit<'_>| emphasis.meeting.is_none_or(|id| id == it.meeting);
    let in_sentence = |it: &&Lit<'_>| it.evidence.sentence.contains(piece);
    let in_words =
        |it: &&Lit<'_>| Span::new(it.evidence.start, it.evidence.end).contains(piece);

    let words = lit.iter().filter(in_words).filter(is_chosen);
    // Of roles that overlap, that with the fewest words says most.
    let words = words
        .filter(|it| it.role != Role::Meeting)
        .min_by_key(|it| (it.evidence.end - it.evidence.start, it.role));
    let met = lit
        .iter()
        .filter(is_chosen)
        .any(|it| it.role == Role::Meeting && in_sentence(&it));
    let told = lit.iter().filter(is_chosen).any(|it| in_sentence(&it));
    if let Some(it) = words {
        let color = role_color(paint, it.role);
        format.background = paint.tint(color, 0.20);
        format.underline = Stroke::new(1.5, color);
    } else if met && emphasis.meeting.is_some() {
        format.background = paint.tint(paint.accent(), 0.09);
    } else if !told && lit.iter().any(|it| in_sentence(&it)) {
        // Another meeting is told of here; a hint is enough.
        format.underline = Stroke::new(1.0, paint.rule());
    }
    if let Some(current) = emphasis.current {
        let words = Span::new(current.start, current.end);
        if current.sentence.contains(piece) && emphasis.flash > 0.0 {
            let under = if format.background == egui::Color32::TRANSPARENT {
                paint.paper()
            } else {
                format.background
            };
            format.background =
                super::theme::mix(under, paint.accent(), 0.35 * emphasis.flash);
        }
        if words.contains(piece) {
            format.underline.width = 3.0;
            if format.underline.color == egui::Color32::TRANSPARENT {
                format.underline.color = paint.accent();
            }
        }
    }
    format
}

/// Number of characters before a byte offset.
pub(crate) fn chars_before(text: &str, byte: usize) -> usize {
    text.char_indices().take_while(|(at, _)| *at < byte).count()
}

/// The byte offset of a character.
pub(crate) fn byte_of(text: &str, char_index: usize) -> usize {
    text.char_indices()
        .nth(char_index)
        .map_or(text.len(), |(at, _)| at)
}
