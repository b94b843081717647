//! What stands before the noun within its phrase: "the", "another", "their candid".

use super::governor::is_hold_verb;
use crate::extract::clause::Clause;
use crate::extract::mention::ChunkKind;
use crate::extract::word_set::{WordSet, word_set};
use crate::extract::words::{AUXILIARIES, COMMON, PREPOSITIONS, among};

/// Words that are no adjective of the noun, so that its phrase begins behind them.
const ENDING: WordSet = word_set![
    "after",
    "agreed",
    "also",
    "and",
    "as",
    "before",
    "began",
    "but",
    "called",
    "canceled",
    "cancelled",
    "described",
    "describing",
    "during",
    "if",
    "join",
    "joined",
    "led",
    "not",
    "offered",
    "or",
    "postponed",
    "proposed",
    "refused",
    "requested",
    "said",
    "since",
    "than",
    "that",
    "to",
    "until",
    "when",
    "where",
    "whether",
    "which",
    "while",
    "who",
];

/// Participles that stand before the noun like an adjective: "the postponed talks".
const PARTICIPLES: WordSet = word_set![
    "arranged",
    "canceled",
    "cancelled",
    "planned",
    "postponed",
    "proposed",
    "scheduled",
];

/// What stands before the noun within its phrase.
#[derive(Clone, Copy, Default)]
pub(super) struct Marks {
    /// "the", "this", "their".
    pub(super) definite: bool,
    /// "their", "his".
    pub(super) possessed: bool,
    /// "the G20 summit": an occasion of many meetings.
    pub(super) occasion: bool,
    /// "another summit", "the next round".
    pub(super) next: bool,
    /// "previous discussions".
    pub(super) previous: bool,
}

/// The first chunk of the noun phrase whose head is at `at`.
pub(super) fn noun_phrase_start(clause: &Clause<'_, '_>, at: usize) -> (usize, Marks) {
    let mut front = at;
    let mut marks = Marks::default();
    while front > 0 && at - front < 12 {
        let word = clause.word(front - 1);
        if matches!(word, "the" | "this" | "these" | "that") {
            marks.definite = true;
            return (front - 1, marks);
        }
        if matches!(word, "his" | "her" | "their" | "its" | "our" | "my") {
            marks.definite = true;
            marks.possessed = true;
            return (front, marks);
        }
        if matches!(word, "a" | "an") {
            // "such a meeting": the one spoken of.
            marks.definite = front > 1 && clause.word(front - 2) == "such";
            return (front - 1, marks);
        }
        marks.previous |= matches!(word, "previous" | "earlier" | "past" | "prior" | "recent");
        marks.next |= matches!(
            word,
            "another" | "next" | "further" | "new" | "fresh" | "follow-up"
        );
        let participle = among(PARTICIPLES, word)
            && front > 1
            && (matches!(
                clause.word(front - 2),
                "his" | "her" | "their" | "the" | "a" | "this" | "previously" | "long"
            ) || clause.is_possessive(front - 2));
        if participle {
            front -= 1;
            continue;
        }
        if matches!(word, "\"" | "“" | "”" | "'" | "‘" | "’") && at - front < 6 {
            front -= 1;
            continue;
        }
        let adjective = !word.is_empty()
            && !among(PREPOSITIONS, word)
            && !among(AUXILIARIES, word)
            && !is_hold_verb(word)
            && word
                .chars()
                .all(|c| c.is_alphanumeric() || c == '-' || c == '–' || c == '.')
            && !among(ENDING, word);
        let occasion = matches!(
            clause.chunks.get(front - 1).map(|chunk| &chunk.kind),
            Some(ChunkKind::Occasion(_))
        );
        marks.occasion |= occasion;
        let dated = clause.is_time(front - 1) && at - front < 4;
        // "their April 2, 2024, telephone call", "a candid, constructive discussion".
        let comma = word == ","
            && front > 1
            && (clause.is_time(front - 2)
                || plain_adjective(clause.word(front - 2)) && plain_adjective(clause.word(front)));
        if adjective || dated || comma || occasion {
            front -= 1;
            continue;
        }
        break;
    }
    // "at Wednesday's talks": those spoken of.
    marks.definite |= front > 2
        && clause.is_possessive(front - 1)
        && clause.is_time(front - 2)
        && matches!(
            clause.word(front - 3),
            "after" | "at" | "before" | "during" | "following" | "from" | "in"
        );
    (front, marks)
}

/// A plain word in small letters that may be an adjective.
pub(super) fn plain_adjective(word: &str) -> bool {
    word.chars().count() > 3
        && word.chars().all(char::is_alphabetic)
        && !among(COMMON, word)
        && !among(PREPOSITIONS, word)
}
