//! Words that lead from a meeting to another one: "discussed the coming summit".

use std::ops::Range;

use super::Clause;
use crate::extract::mention::ChunkKind;
use crate::extract::word_set::{WordSet, word_set};
use crate::extract::words::among;

/// Nouns of something that has a day and a place of its own.
const OTHERS: WordSet = word_set![
    "conference",
    "dialogue",
    "election",
    "elections",
    "forum",
    "meeting",
    "referendum",
    "session",
    "summit",
    "talks",
    "trip",
    "visit",
];

/// Words that say of one that it is a matter of the meeting, and to come.
const CUES: &[&str] = &[
    " about the ",
    " about a ",
    " about an ",
    " discussed the ",
    " discussed a ",
    " discuss the ",
    " discussing the ",
    " upcoming ",
    " forthcoming ",
    " scheduled ",
    " planned ",
    " to be held ",
    " which will ",
    " that will ",
    " preparations ",
    " to prepare ",
    " preparing ",
    " looked forward ",
    " looking forward ",
];

/// Words that make it the occasion of the meeting itself: "at the summit planned for May".
const OCCASION: &[&str] = &[" at ", " during ", " sidelines ", " margins ", " part of "];

/// So many chunks behind a meeting nothing is said of it any more.
const FAR: usize = 120;

impl Clause<'_, '_> {
    /// True where the words behind a meeting have come to another that was spoken of there: what
    /// they say of time and place is of that one.
    pub(crate) fn leads_to_another(&self, between: Range<usize>) -> bool {
        // Asked of each time and place of a sentence: one without end must not be read through
        // for each of them.
        if between.len() > FAR {
            return false;
        }
        let named = between.clone().any(|at| {
            among(OTHERS, self.word(at))
                || matches!(
                    self.chunks.get(at).map(|chunk| &chunk.kind),
                    Some(ChunkKind::Occasion(_))
                )
        });
        if !named {
            return false;
        }
        let words = self.window(between);
        words.has_any(CUES) && !words.has_any(OCCASION)
    }
}
