//! Where a clause and its verb begin.

use super::Clause;
use crate::extract::mention::ChunkKind;
use crate::extract::word_set::{WordSet, word_set};
use crate::extract::words::{ADVERBS, AUXILIARIES, among};

/// Words between auxiliary and verb: "is expected to meet".
const VERBAL: WordSet = word_set![
    "able",
    "about",
    "agreed",
    "agrees",
    "ahead",
    "asked",
    "certainly",
    "declined",
    "declines",
    "due",
    "expected",
    "going",
    "hope",
    "hoped",
    "hopes",
    "hoping",
    "intend",
    "intends",
    "invited",
    "likely",
    "n't",
    "never",
    "next",
    "not",
    "offered",
    "plan",
    "planned",
    "planning",
    "plans",
    "poised",
    "possibly",
    "prepared",
    "probably",
    "promised",
    "ready",
    "refused",
    "refuses",
    "scheduled",
    "set",
    "slated",
    "still",
    "supposed",
    "surely",
    "tentatively",
    "to",
    "unlikely",
    "vowed",
    "want",
    "wanted",
    "wants",
    "willing",
];

impl Clause<'_, '_> {
    /// Start of the clause that chunk `at` stands in: behind the last mark that ends one.
    pub(crate) fn clause_start(&self, at: usize) -> usize {
        let mut i = at;
        while i > 0 {
            if matches!(
                self.word(i - 1),
                ";" | ":" | "—" | "--" | "but" | "while" | "although"
            ) {
                return i;
            }
            i -= 1;
        }
        0
    }

    /// The verb group before `at`: auxiliaries, adverbs and infinitive marks.
    pub(crate) fn verb_group_start(&self, at: usize) -> usize {
        let mut i = at;
        while i > 0 {
            let word = self.word(i - 1);
            if among(AUXILIARIES, word)
                || among(ADVERBS, word)
                || among(VERBAL, word)
                || self.is_time(i - 1)
                || i > 1
                    && self.is_pronoun(i - 2)
                    && matches!(self.chunks[i - 1].kind, ChunkKind::Possessive)
            {
                i -= 1;
            } else if i > 1 && self.is_bracketed(i - 1) {
                // "will today, Monday, meet", "would “probably” meet"
                i -= 2;
            } else {
                break;
            }
        }
        i
    }

    /// True for a comma beside a time, or a quotation mark around an adverb of the verb.
    fn is_bracketed(&self, at: usize) -> bool {
        let before = self.word(at - 1);
        match self.word(at) {
            "," => self.is_time(at - 1) && (0..at).any(|i| among(AUXILIARIES, self.word(i))),
            "\"" | "“" | "”" => {
                among(AUXILIARIES, before)
                    || matches!(before, "probably" | "definitely" | "certainly")
            }
            _ => false,
        }
    }
}
