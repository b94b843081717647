//! A paragraph of an article as text, the marks upon it, and back from places on the page
//! to places in the text.

use egui::text::{Galley, LayoutJob, TextFormat};
use egui::{Color32, FontFamily, FontId, Painter, Pos2, Rect, Stroke, pos2};

use super::evidence::{Lit, Role};
use super::link::role_color;
use super::theme::{Paint, bold_family, italic_family, mix, size};
use crate::article::BlockKind;
use crate::dossier::MeetingId;
use crate::extract::Evidence;
use crate::text::Span;

/// How a kind of block is set.
fn base(kind: BlockKind, paint: Paint) -> TextFormat {
    let (family, points, leading, color) = match kind {
        BlockKind::Title => (bold_family(), size::READER_TITLE, 34.0, paint.text()),
        BlockKind::Body => (
            FontFamily::Proportional,
            size::READER,
            size::READER_LEADING,
            paint.text(),
        ),
        BlockKind::Caption => (italic_family(), 14.0, 21.0, paint.muted()),
        BlockKind::Head | BlockKind::Furniture => {
            (FontFamily::Proportional, size::SMALL, 18.0, paint.muted())
        }
    };
    TextFormat {
        font_id: FontId::new(points, family),
        line_height: Some(leading),
        color,
        ..TextFormat::default()
    }
}

/// The text of `span`. Offsets into the job are offsets into the text less `span.start`.
pub(crate) fn job(text: &str, span: Span, kind: BlockKind, paint: Paint, width: f32) -> LayoutJob {
    // Lines that were broken by hand flow; a space is as long as the break it replaces.
    let shown: String = span
        .of(text)
        .chars()
        .map(|letter| match letter {
            '\n' | '\r' | '\t' => ' ',
            other => other,
        })
        .collect();
    let mut job = LayoutJob::single_section(shown, base(kind, paint));
    job.break_on_newline = false;
    job.wrap.max_width = width;
    job
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

/// How a stretch of text is marked.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Mark {
    span: Span,
    background: Option<Color32>,
    underline: Option<Stroke>,
}

/// Draws what marks the text of `span`, beneath the text itself.
pub(crate) fn draw_marks(
    painter: &Painter,
    at: Pos2,
    galley: &Galley,
    span: Span,
    lit: &[Lit<'_>],
    emphasis: &Emphasis<'_>,
    paint: Paint,
) {
    let shown = &galley.job.text;
    for mark in marks(shown, span, lit, emphasis, paint) {
        let from = chars_before(shown, mark.span.start - span.start);
        let to = chars_before(shown, mark.span.end - span.start);
        for rect in stretches(galley, from, to) {
            let rect = rect.translate(at.to_vec2());
            if let Some(color) = mark.background {
                painter.rect_filled(rect, 2.0, color);
            }
            if let Some(stroke) = mark.underline {
                painter.hline(rect.x_range(), rect.bottom() - stroke.width / 2.0, stroke);
            }
        }
    }
}

/// The boxes of the characters `from..to`, one for each line, without the spaces at the
/// ends of lines.
pub(crate) fn stretches(galley: &Galley, from: usize, to: usize) -> Vec<Rect> {
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

fn marks(
    shown: &str,
    span: Span,
    lit: &[Lit<'_>],
    emphasis: &Emphasis<'_>,
    paint: Paint,
) -> Vec<Mark> {
    let mut cuts = vec![span.start, span.end];
    let current = emphasis.current.into_iter();
    for it in lit.iter().map(|it| it.evidence).chain(current) {
        for at in [it.start, it.end, it.sentence.start, it.sentence.end] {
            if span.start < at && at < span.end && shown.is_char_boundary(at - span.start) {
                cuts.push(at);
            }
        }
    }
    cuts.sort_unstable();
    cuts.dedup();
    let mut marks: Vec<Mark> = Vec::new();
    for ends in cuts.windows(2) {
        let &[start, end] = ends else { continue };
        let mark = mark(Span::new(start, end), lit, emphasis, paint);
        match marks.last_mut() {
            Some(last)
                if last.background == mark.background && last.underline == mark.underline =>
            {
                last.span.end = end;
            }
            _ => marks.push(mark),
        }
    }
    marks.retain(|it| it.background.is_some() || it.underline.is_some());
    marks
}

/// How a piece that lies wholly in or out of each evidence is marked.
fn mark(piece: Span, lit: &[Lit<'_>], emphasis: &Emphasis<'_>, paint: Paint) -> Mark {
    let chosen = |it: &&Lit<'_>| emphasis.meeting.is_none_or(|id| id == it.meeting);
    let in_sentence = |it: &&Lit<'_>| it.evidence.sentence.contains(piece);
    let words_of = |it: &Evidence| Span::new(it.start, it.end);

    // Of roles that overlap, that with the fewest words says most.
    let words = lit
        .iter()
        .filter(|it| it.role != Role::Meeting && words_of(it.evidence).contains(piece))
        .filter(chosen)
        .min_by_key(|it| (it.evidence.end - it.evidence.start, it.role));
    let told = lit.iter().filter(chosen).any(|it| in_sentence(&it));
    let mut background = None;
    let mut underline = None;
    if let Some(it) = words {
        let color = role_color(paint, it.role);
        background = Some(paint.tint(color, 0.20));
        underline = Some(Stroke::new(1.5, color));
    } else if told && emphasis.meeting.is_some() {
        background = Some(paint.tint(paint.accent(), 0.07));
    } else if !told && lit.iter().any(|it| in_sentence(&it)) {
        // Another meeting is told of here; a hint is enough.
        underline = Some(Stroke::new(1.0, paint.rule()));
    }
    if let Some(current) = emphasis.current {
        if current.sentence.contains(piece) && emphasis.flash > 0.0 {
            let under = background.unwrap_or_else(|| paint.paper());
            background = Some(mix(under, paint.accent(), 0.35 * emphasis.flash));
        }
        if words_of(current).contains(piece) {
            let color = underline.map_or_else(|| paint.accent(), |it| it.color);
            underline = Some(Stroke::new(3.0, color));
        }
    }
    Mark {
        span: piece,
        background,
        underline,
    }
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
