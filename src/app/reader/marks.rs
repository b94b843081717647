//! What is marked in a paragraph: evidence by its role, the hits of a search, sentences that
//! were not understood.

use std::collections::BTreeSet;

use egui::text::Galley;
use egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, pos2, vec2};

use super::text::{chars_before, stretches};
use crate::app::evidence::{Line, Lit, Role};
use crate::app::link::role_color;
use crate::app::theme::{Paint, mix};
use crate::chart::Theme;
use crate::dossier::MeetingId;
use crate::extract::Evidence;
use crate::text::Span;

/// A paragraph on the page.
pub(super) struct Paragraph<'a> {
    /// Its words as laid out.
    pub(super) galley: &'a Galley,
    /// Where it stands on the screen.
    pub(super) at: Pos2,
    /// Where it stands in the text.
    pub(super) span: Span,
}

impl Paragraph<'_> {
    /// The boxes of words of the article, one for each line.
    pub(super) fn boxes(&self, words: Span) -> Vec<Rect> {
        let shown = &self.galley.job.text;
        let inside = |at: usize| at.clamp(self.span.start, self.span.end) - self.span.start;
        let from = chars_before(shown, inside(words.start));
        let to = chars_before(shown, inside(words.end));
        stretches(self.galley, from, to)
            .into_iter()
            .map(|it| it.translate(self.at.to_vec2()))
            .collect()
    }
}

/// What is marked stronger than the rest.
pub(super) struct Emphasis<'a> {
    /// The selected meeting.
    pub(super) meeting: Option<&'a MeetingId>,
    /// The evidence that was asked for.
    pub(super) current: Option<&'a Evidence>,
    /// 1 just after it was asked for, then fading to 0.
    pub(super) flash: f32,
    /// Roles that are not marked.
    pub(super) muted: &'a BTreeSet<Role>,
}

/// How a stretch of text is marked.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Mark {
    span: Span,
    background: Option<Color32>,
    underline: Option<(Stroke, Line)>,
}

/// How deep the tint behind the words of a role is; dark paper swallows more of it.
pub(super) fn depth(paint: Paint) -> f32 {
    match paint.theme {
        Theme::Light => 0.20,
        Theme::Dark => 0.26,
    }
}

/// The line of a role below a box of words.
pub(super) fn underline(painter: &Painter, rect: Rect, stroke: Stroke, line: Line) {
    let width = stroke.width;
    let y = rect.bottom() - width / 2.0;
    let ends = [pos2(rect.left(), y), pos2(rect.right(), y)];
    let dashes = |pieces: &[f32], gaps: &[f32]| {
        painter.extend(Shape::dashed_line_with_offset(
            &ends, stroke, pieces, gaps, 0.0,
        ));
    };
    match line {
        Line::Solid => drop(painter.hline(rect.x_range(), y, stroke)),
        Line::Hair => {
            let hair = Stroke::new(width * 0.5, stroke.color);
            painter.hline(rect.x_range(), rect.bottom() - hair.width / 2.0, hair);
        }
        Line::Double => {
            let thin = Stroke::new(width * 0.5, stroke.color);
            for y in [y, y - width * 1.6] {
                painter.hline(rect.x_range(), y, thin);
            }
        }
        Line::Dashed => dashes(&[3.5 * width], &[2.0 * width]),
        Line::Dotted => dashes(&[width], &[width]),
        Line::DashDot => dashes(&[4.0 * width, width], &[1.5 * width, 1.5 * width]),
    }
}

/// Draws what evidence marks, beneath the text itself.
pub(super) fn draw(
    painter: &Painter,
    paragraph: &Paragraph<'_>,
    lit: &[&Lit],
    emphasis: &Emphasis<'_>,
    paint: Paint,
) {
    let shown = &paragraph.galley.job.text;
    for mark in marks(shown, paragraph.span, lit, emphasis, paint) {
        for rect in paragraph.boxes(mark.span) {
            if let Some(color) = mark.background {
                painter.rect_filled(rect, 2.0, color);
            }
            if let Some((stroke, line)) = mark.underline {
                underline(painter, rect, stroke, line);
            }
        }
    }
}

/// A bar in the margin beside the sentence that was asked for.
pub(super) fn draw_margin(painter: &Painter, paragraph: &Paragraph<'_>, words: Span, paint: Paint) {
    for rect in paragraph.boxes(words) {
        let bar = Rect::from_min_max(
            egui::pos2(paragraph.at.x - 12.0, rect.top() - 3.0),
            egui::pos2(paragraph.at.x - 9.0, rect.bottom() + 3.0),
        );
        painter.rect_filled(bar, 1.5, paint.accent());
    }
}

/// Boxes around what was found; the one that is shown is filled and has a thicker line.
pub(super) fn draw_hits(
    painter: &Painter,
    paragraph: &Paragraph<'_>,
    hits: &[Span],
    current: Option<Span>,
    paint: Paint,
) {
    let first = hits.partition_point(|hit| hit.end <= paragraph.span.start);
    for hit in hits.get(first..).unwrap_or_default() {
        if hit.start >= paragraph.span.end {
            break;
        }
        let shown = current == Some(*hit);
        let (width, fill) = if shown { (2.0, 0.35) } else { (1.0, 0.12) };
        for rect in paragraph.boxes(*hit) {
            let rect = rect.expand2(vec2(1.0, 1.0));
            painter.rect_filled(rect, 2.0, paint.tint(paint.accent(), fill));
            let stroke = Stroke::new(width, paint.accent());
            painter.rect_stroke(rect, 2.0, stroke, StrokeKind::Outside);
        }
    }
}

/// A dashed line below a sentence that speaks of meeting but gave none.
pub(super) fn draw_unread(painter: &Painter, paragraph: &Paragraph<'_>, words: Span, paint: Paint) {
    for rect in paragraph.boxes(words) {
        let line = [rect.left_bottom(), rect.right_bottom()];
        let stroke = Stroke::new(1.5, paint.warning());
        painter.extend(Shape::dashed_line(&line, stroke, 5.0, 3.0));
    }
}

fn marks(
    shown: &str,
    span: Span,
    lit: &[&Lit],
    emphasis: &Emphasis<'_>,
    paint: Paint,
) -> Vec<Mark> {
    let mut cuts = vec![span.start, span.end];
    let current = emphasis.current.into_iter();
    for it in lit.iter().map(|it| &it.evidence).chain(current) {
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
fn mark(piece: Span, lit: &[&Lit], emphasis: &Emphasis<'_>, paint: Paint) -> Mark {
    let chosen = |it: &&&Lit| emphasis.meeting.is_none_or(|id| *id == it.meeting);
    let in_sentence = |it: &&&Lit| it.evidence.sentence.contains(piece);
    let words_of = |it: &Evidence| Span::new(it.start, it.end);

    // Of roles that overlap, that with the fewest words says most.
    let words = lit
        .iter()
        .filter(|it| it.role != Role::Meeting && words_of(&it.evidence).contains(piece))
        .filter(|it| !emphasis.muted.contains(&it.role))
        .filter(chosen)
        .min_by_key(|it| (it.evidence.end - it.evidence.start, it.role));
    let told = lit.iter().filter(chosen).any(|it| in_sentence(&it));
    let sentences = !emphasis.muted.contains(&Role::Meeting);
    let mut background = None;
    let mut underline = None;
    if let Some(it) = words {
        let color = role_color(paint, it.role);
        background = Some(paint.tint(color, depth(paint)));
        underline = Some((Stroke::new(1.8, color), it.role.line()));
    } else if sentences && told && emphasis.meeting.is_some() {
        background = Some(paint.tint(paint.accent(), 0.07));
    } else if sentences && !told && lit.iter().any(|it| in_sentence(&it)) {
        // Another meeting is told of here; a hint is enough.
        underline = Some((Stroke::new(1.0, paint.rule()), Line::Solid));
    }
    if let Some(current) = emphasis.current {
        if current.sentence.contains(piece) && emphasis.flash > 0.0 {
            let under = background.unwrap_or_else(|| paint.paper());
            background = Some(mix(under, paint.accent(), 0.35 * emphasis.flash));
        }
        if words_of(current).contains(piece) {
            let (stroke, line) =
                underline.unwrap_or((Stroke::new(3.0, paint.accent()), Line::Solid));
            underline = Some((Stroke::new(3.0, stroke.color), line));
        }
    }
    Mark {
        span: piece,
        background,
        underline,
    }
}
