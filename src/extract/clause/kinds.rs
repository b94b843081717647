//! What a chunk is: an actor, a time, a place, a group, a possessive.

use super::Clause;
use crate::extract::mention::{Chunk, ChunkKind, Head, Number};
use crate::extract::words::{ADVERBS, among};

impl Clause<'_, '_> {
    pub(crate) fn is_actor(&self, at: usize) -> bool {
        matches!(
            self.chunks.get(at),
            Some(Chunk {
                kind: ChunkKind::Actors(_),
                ..
            })
        )
    }

    pub(crate) fn is_time(&self, at: usize) -> bool {
        matches!(
            self.chunks.get(at),
            Some(Chunk {
                kind: ChunkKind::Time(_),
                ..
            })
        )
    }

    pub(crate) fn is_place(&self, at: usize) -> bool {
        matches!(
            self.chunks.get(at),
            Some(Chunk {
                kind: ChunkKind::Place(_),
                ..
            })
        )
    }

    pub(crate) fn is_possessive(&self, at: usize) -> bool {
        // "he's also welcomed": a verb.
        if at > 0 && self.is_pronoun(at - 1) {
            return false;
        }
        matches!(
            self.chunks.get(at),
            Some(Chunk {
                kind: ChunkKind::Possessive,
                ..
            })
        ) || (matches!(self.word(at), "'")
            && at > 0
            && self.is_actor(at - 1)
            && self
                .chunks
                .get(at)
                .is_some_and(|chunk| self.doc.touches(chunk.first)))
    }

    /// True for "he", "they", "both sides": somebody told before.
    pub(crate) fn is_anaphor(&self, at: usize) -> bool {
        self.is_pronoun(at) || self.is_group(at)
    }

    pub(super) fn is_pronoun(&self, at: usize) -> bool {
        matches!(self.chunks.get(at).map(|chunk| &chunk.kind), Some(ChunkKind::Actors(actors))
            if matches!(actors.as_slice(), [actor] if matches!(actor.head, Head::He | Head::She | Head::They)))
    }

    /// True for "I".
    pub(super) fn is_speaker(&self, at: usize) -> bool {
        matches!(self.chunks.get(at).map(|chunk| &chunk.kind), Some(ChunkKind::Actors(actors))
            if matches!(actors.as_slice(), [actor] if actor.head == Head::I))
    }

    /// True for a state or organisation by itself.
    pub(crate) fn is_state(&self, at: usize) -> bool {
        matches!(self.chunks.get(at).map(|chunk| &chunk.kind), Some(ChunkKind::Actors(actors))
            if actors.iter().all(|actor| actor.head == Head::State))
    }

    /// True for "they", "the two leaders", "both sides": those spoken of before.
    pub(crate) fn is_group(&self, at: usize) -> bool {
        matches!(self.chunks.get(at).map(|chunk| &chunk.kind), Some(ChunkKind::Actors(actors))
            if matches!(actors.as_slice(), [actor] if matches!(actor.head, Head::They | Head::Group)))
    }

    pub(super) fn is_between(&self, at: usize) -> bool {
        among(ADVERBS, self.word(at)) || matches!(self.word(at), "both" | "either" | "also")
    }

    pub(super) fn is_plural(&self, at: usize) -> bool {
        match self.chunks.get(at).map(|chunk| &chunk.kind) {
            Some(ChunkKind::Actors(actors)) => {
                actors.len() > 1 || actors.iter().any(|actor| actor.number != Number::One)
            }
            _ => false,
        }
    }
}
