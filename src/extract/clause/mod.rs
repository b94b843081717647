//! A sentence with everyone in it resolved: what the meeting rules look at.

mod another;
mod aside;
mod between;
mod kinds;
mod object;
mod subject;
mod verb;
mod window;

pub(crate) use subject::goes_to;
pub(crate) use window::Window;

use std::ops::Range;

use crate::extract::cast::EntityId;
use crate::extract::doc::Doc;
use crate::extract::mention::{Chunk, ChunkKind};
use crate::extract::time::TimeExpr;
use crate::text::Span;

/// A sentence as the rules see it.
pub(crate) struct Clause<'d, 'a> {
    pub(crate) doc: &'d Doc<'a>,
    /// Index of the sentence.
    pub(crate) sentence: usize,
    pub(crate) chunks: Vec<Chunk>,
    pub(crate) times: Vec<TimeExpr>,
    /// Who each chunk speaks of; empty for chunks that are no actors.
    pub(crate) who: Vec<Vec<EntityId>>,
}

/// Some entities and the words that speak of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Party {
    pub(crate) ids: Vec<EntityId>,
    pub(crate) span: Span,
    /// Index of the chunk.
    pub(crate) chunk: usize,
}

impl Clause<'_, '_> {
    /// Folded word of a plain chunk; empty for others.
    pub(crate) fn word(&self, at: usize) -> &str {
        match self.chunks.get(at) {
            Some(Chunk {
                kind: ChunkKind::Word,
                first,
                ..
            }) => self.doc.word(*first),
            _ => "",
        }
    }

    /// True when the plain words from `at` on are these.
    pub(crate) fn reads(&self, at: usize, words: &[&str]) -> bool {
        words
            .iter()
            .enumerate()
            .all(|(n, word)| self.word(at + n) == *word)
    }

    /// Who chunk `at` speaks of, when it is an actor that could be resolved.
    pub(crate) fn party(&self, at: usize) -> Option<Party> {
        let ids = self.who.get(at)?;
        if ids.is_empty() {
            return None;
        }
        let chunk = self.chunks.get(at)?;
        Some(Party {
            ids: ids.clone(),
            span: self.doc.span(chunk.first, chunk.last),
            chunk: at,
        })
    }

    pub(crate) fn span_of(&self, range: Range<usize>) -> Span {
        let first = self.chunks.get(range.start).map_or(0, |chunk| chunk.first);
        let last = self
            .chunks
            .get(range.end.saturating_sub(1))
            .map_or(first, |chunk| chunk.last);
        self.doc.span(first, last)
    }
}
