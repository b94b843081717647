//! Tells the paragraphs of a draft apart: title, head, story, captions, furniture.

use super::dates::{self, Day};
use super::draft::{Draft, Piece, tidy};
use super::furniture::{self, Look};
use super::head::{self, HeadLine};
use super::layout;
use super::model::{Block, BlockKind};
use super::outlet;
use crate::text::{Span, sentences};

/// Heads stand among the first paragraphs.
const HEAD_ZONE: usize = 12;
/// A time stamp without a time stands among the last.
const STAMP_ZONE: usize = 10;

/// What the paragraphs say.
#[derive(Debug, Default)]
pub(super) struct Sorted {
    pub(super) blocks: Vec<Block>,
    pub(super) title: Option<String>,
    pub(super) outlet: Option<String>,
    pub(super) url: Option<String>,
    pub(super) head_day: Option<Day>,
    pub(super) stamp: Option<Day>,
}

/// Sorts the paragraphs of a draft.
pub(super) fn sort(draft: &Draft) -> Sorted {
    let mut sorter = Sorter {
        text: &draft.text,
        pieces: &draft.pieces,
        out: Sorted::default(),
        head: Found::default(),
        stamp: Found::default(),
        in_links: None,
        in_comments: false,
        read: 0,
        told: 0,
        caption_next: false,
    };
    sorter.out.title.clone_from(&draft.title);
    for index in 0..draft.pieces.len() {
        sorter.piece(index);
    }
    sorter.finish()
}

/// The best day so far: the first, unless it is only that of a later change.
#[derive(Clone, Copy, Debug, Default)]
struct Found(Option<(Day, bool)>);

impl Found {
    fn offer(&mut self, day: Option<Day>, updated: bool) {
        if let Some(day) = day
            && self.0.is_none_or(|(_, was_update)| was_update && !updated)
        {
            self.0 = Some((day, updated));
        }
    }
}

struct Sorter<'a> {
    text: &'a str,
    pieces: &'a [Piece],
    out: Sorted,
    head: Found,
    stamp: Found,
    /// The group in which a list of links began.
    in_links: Option<usize>,
    in_comments: bool,
    /// Paragraphs of the story so far, and how many of them are more than a label.
    read: usize,
    told: usize,
    /// The next paragraph stands under a picture.
    caption_next: bool,
}

impl<'a> Sorter<'a> {
    fn words(&self, index: usize) -> &'a str {
        self.pieces
            .get(index)
            .map_or("", |piece| piece.span.of(self.text))
    }

    fn push(&mut self, span: Span, kind: BlockKind) {
        self.out.blocks.push(Block { span, kind });
    }

    fn piece(&mut self, index: usize) {
        let Some(&piece) = self.pieces.get(index) else {
            return;
        };
        let words = piece.span.of(self.text);
        if words.is_empty() {
            return;
        }
        if let Some(kind) = piece.kind {
            self.fixed(piece, kind);
            return;
        }
        // What stands behind the last paragraph is no head but a stamp.
        let above = index < HEAD_ZONE && (self.told == 0 || self.story_follows(index));
        if above && self.told <= 2 && self.head(index, piece) {
            return;
        }
        if dates::is_stamp(self.text, piece.span) {
            let timed = words.contains(':');
            if timed || index + STAMP_ZONE >= self.pieces.len() {
                let days = dates::days(self.text, piece.span);
                let day = days.into_iter().find(|day| day.year.is_some());
                let updated = words.to_ascii_lowercase().contains("updat");
                self.stamp.offer(day, updated);
            }
            return self.push(piece.span, BlockKind::Furniture);
        }
        if self.in_comments {
            return self.push(piece.span, BlockKind::Furniture);
        }
        if self.is_linked(piece) {
            return self.push(piece.span, BlockKind::Furniture);
        }
        self.in_links = None;
        match furniture::look(words) {
            Look::News if std::mem::take(&mut self.caption_next) => {
                self.push(piece.span, BlockKind::Caption);
            }
            Look::News => self.body(piece.span),
            Look::CaptionHead => {
                self.caption_next = true;
                self.furniture(piece.span);
            }
            Look::Caption => self.push(piece.span, BlockKind::Caption),
            Look::Furniture => self.furniture(piece.span),
            Look::Links => {
                self.in_links = Some(piece.group);
                self.furniture(piece.span);
            }
            Look::Comments => {
                self.in_comments = self.read >= 2;
                self.furniture(piece.span);
            }
        }
    }

    /// A paragraph whose kind the format tells.
    fn fixed(&mut self, piece: Piece, kind: BlockKind) {
        let words = piece.span.of(self.text);
        match kind {
            BlockKind::Title if self.out.title.is_none() => self.out.title = tidy(words),
            BlockKind::Caption if furniture::look(words) == Look::Furniture => {
                return self.furniture(piece.span);
            }
            BlockKind::Furniture if dates::is_stamp(self.text, piece.span) => {
                let days = dates::days(self.text, piece.span);
                self.stamp
                    .offer(days.into_iter().find(|day| day.year.is_some()), false);
            }
            _ => {}
        }
        self.push(piece.span, kind);
    }

    /// Takes a paragraph as masthead, title, head or outlet; false when it is none of them.
    fn head(&mut self, index: usize, piece: Piece) -> bool {
        let words = piece.span.of(self.text);
        if let Some(found) = head::head_line(self.text, piece.span) {
            self.take(found);
            self.push(piece.span, BlockKind::Head);
            return true;
        }
        if self.read > 0 || furniture::look(words) != Look::News {
            return false;
        }
        let has_title = self
            .out
            .blocks
            .iter()
            .any(|block| block.kind == BlockKind::Title);
        if !has_title && self.out.title.is_none() {
            let first = self
                .out
                .blocks
                .iter()
                .all(|block| block.kind == BlockKind::Furniture);
            let outlet = outlet::masthead(words).filter(|_| first && self.title_follows(index));
            if let Some(outlet) = outlet {
                self.out.outlet.get_or_insert(outlet);
                self.push(piece.span, BlockKind::Head);
                return true;
            }
            if self.is_title(index) {
                self.out.title = tidy(words);
                self.push(piece.span, BlockKind::Title);
                return true;
            }
            return false;
        }
        if self.is_beside_head(index, piece) && outlet::is_outlet_line(words) {
            // A name that no word gives away as an outlet's is that of a writer.
            if outlet::is_outlet_name(words) {
                self.out.outlet.get_or_insert(outlet::outlet_name(words));
            }
            self.push(piece.span, BlockKind::Head);
            return true;
        }
        false
    }

    fn take(&mut self, found: HeadLine) {
        self.head.offer(found.day, found.updated);
        let out = &mut self.out;
        out.title = out.title.take().or(found.title);
        out.outlet = out.outlet.take().or(found.outlet);
        out.url = out.url.take().or(found.url);
    }

    /// A short first line without a full stop that more text follows.
    fn is_title(&self, index: usize) -> bool {
        let words = self.words(index);
        let count = words.split_whitespace().count();
        let whole = Span::new(0, words.len());
        count <= 30
            && words.len() <= 240
            && !outlet::ends_as_sentence(words)
            && !words.ends_with(':')
            && words.chars().any(char::is_alphabetic)
            && sentences(words, whole).len() <= 2
            && super::dateline::find(words, whole).is_none()
            && self.story_follows(index)
    }

    /// True when a paragraph of some length stands behind `index`.
    fn story_follows(&self, index: usize) -> bool {
        (index + 1..self.pieces.len()).any(|next| self.words(next).split_whitespace().count() >= 6)
    }

    /// True when a line soon after `index` would do for a title.
    fn title_follows(&self, index: usize) -> bool {
        (index + 1..(index + 5).min(self.pieces.len()))
            .filter(|&next| {
                let span = self
                    .pieces
                    .get(next)
                    .map(|piece| piece.span)
                    .unwrap_or_default();
                head::head_line(self.text, span).is_none()
                    && furniture::look(self.words(next)) == Look::News
            })
            .take(1)
            .any(|next| self.is_title(next))
    }

    /// True for a line of its own between title, byline and date.
    fn is_beside_head(&self, index: usize, piece: Piece) -> bool {
        let Some(last) = self.out.blocks.last() else {
            return false;
        };
        let before = index
            .checked_sub(1)
            .and_then(|before| self.pieces.get(before));
        let after = self.pieces.get(index + 1);
        let touches_before = before.is_some_and(|before| before.group == piece.group)
            && matches!(last.kind, BlockKind::Title | BlockKind::Head);
        let head_after = after.is_some_and(|after| {
            after.group == piece.group && head::head_line(self.text, after.span).is_some()
        });
        let ends_group = after.is_some_and(|after| after.group != piece.group);
        head_after || (touches_before && ends_group)
    }

    /// True within a list of links to other stories.
    fn is_linked(&self, piece: Piece) -> bool {
        let Some(group) = self.in_links else {
            return false;
        };
        let words = piece.span.of(self.text);
        let raw = self.text.get(..piece.span.start).unwrap_or_default();
        let bullet = layout::mark_len(words) > 0
            || raw.ends_with("- ")
            || raw.ends_with("* ")
            || raw.ends_with("• ");
        let count = words.split_whitespace().count();
        let sentence = words.ends_with(['.', '"', '”']) && count > 5;
        bullet
            || (!sentence
                && count <= 20
                && (piece.group <= group + 1
                    || self
                        .out
                        .blocks
                        .last()
                        .is_some_and(|last| last.kind == BlockKind::Furniture)))
    }

    fn furniture(&mut self, span: Span) {
        let words = span.of(self.text);
        let link = words
            .split_whitespace()
            .find(|word| word.starts_with("http://") || word.starts_with("https://"));
        if let Some(link) = link
            && words.split_whitespace().count() <= 2
        {
            self.out.url.get_or_insert_with(|| link.to_owned());
        }
        self.push(span, BlockKind::Furniture);
    }

    /// A paragraph of the story, in which captions may be caught.
    fn body(&mut self, span: Span) {
        self.read += 1;
        self.told += usize::from(span.of(self.text).split_whitespace().count() >= 12);
        let mark = layout::mark_len(span.of(self.text));
        let span = Span::new(span.start + mark, span.end);
        let inner = span.of(self.text);
        if !["FILE - ", "FILE — ", "FILE – ", "FILE -- "]
            .iter()
            .any(|mark| inner.contains(mark))
        {
            return self.push(span, BlockKind::Body);
        }
        let mut open: Option<Span> = None;
        for sentence in sentences(self.text, span) {
            let caption = sentence.span.of(self.text).starts_with("FILE ");
            if caption {
                if let Some(body) = open.take() {
                    self.push(body, BlockKind::Body);
                }
                self.push(sentence.span, BlockKind::Caption);
            } else {
                open = Some(open.map_or(sentence.span, |body| body.cover(sentence.span)));
            }
        }
        if let Some(body) = open {
            self.push(body, BlockKind::Body);
        }
    }

    fn finish(mut self) -> Sorted {
        self.out.head_day = self.head.0.map(|(day, _)| day);
        self.out.stamp = self.stamp.0.map(|(day, _)| day);
        self.out
    }
}
