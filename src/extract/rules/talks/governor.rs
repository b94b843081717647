//! The verb or preposition that governs a noun of meeting, and its subject.

use crate::extract::clause::{Clause, Party};
use crate::extract::word_set::{WordSet, word_set};
use crate::extract::words::{ADVERBS, among};

/// Verbs that a meeting may be the object of.
const HOLDING: WordSet = word_set![
    "agreed",
    "arranged",
    "attend",
    "attended",
    "began",
    "begin",
    "begins",
    "begun",
    "called",
    "cancel",
    "canceled",
    "cancelled",
    "chaired",
    "closed",
    "co-chaired",
    "completed",
    "conclude",
    "concluded",
    "conduct",
    "conducted",
    "continue",
    "continued",
    "convened",
    "end",
    "ended",
    "ends",
    "engage",
    "engaged",
    "entered",
    "finished",
    "granted",
    "had",
    "has",
    "have",
    "having",
    "held",
    "hold",
    "holding",
    "holds",
    "host",
    "hosted",
    "hosts",
    "join",
    "joined",
    "launched",
    "leave",
    "left",
    "made",
    "make",
    "makes",
    "offered",
    "open",
    "opened",
    "opening",
    "opens",
    "paid",
    "pay",
    "pays",
    "placed",
    "planned",
    "postpone",
    "postponed",
    "proposed",
    "refused",
    "rejected",
    "requested",
    "resume",
    "resumed",
    "resumes",
    "scheduled",
    "scrapped",
    "seek",
    "seeking",
    "sought",
    "stage",
    "staged",
    "start",
    "started",
    "starts",
    "take",
    "took",
    "wrapped",
];

/// Prepositions behind which a meeting is told by the verb of its clause.
const GOVERNING: WordSet = word_set![
    "after",
    "ahead",
    "amid",
    "at",
    "before",
    "by",
    "despite",
    "during",
    "following",
    "for",
    "from",
    "in",
    "into",
    "on",
    "since",
    "to",
    "with",
];

/// Words between a noun of meeting and what governs it.
const PASSING: WordSet = word_set![
    "\"",
    ",",
    "-",
    "a",
    "about",
    "and",
    "bilateral",
    "constructive",
    "day",
    "days",
    "down",
    "first",
    "further",
    "hours",
    "more",
    "nearly",
    "new",
    "of",
    "off",
    "over",
    "part",
    "round",
    "second",
    "separate",
    "series",
    "several",
    "than",
    "the",
    "third",
    "three",
    "two",
    "up",
    "“",
];

/// The verb or preposition that governs a noun of meeting.
pub(super) struct Governor {
    /// Who does what the verb says.
    pub(super) subject: Option<Party>,
}

pub(super) fn is_hold_verb(word: &str) -> bool {
    among(HOLDING, word)
}

pub(super) fn governor(clause: &Clause<'_, '_>, front: usize) -> Option<Governor> {
    let mut i = front;
    let mut steps = 0;
    while i > 0 && steps < 9 {
        i -= 1;
        steps += 1;
        let word = clause.word(i);
        if is_hold_verb(word) {
            let start = clause.verb_group_start(i);
            return Some(Governor {
                subject: clause.subject(start),
            });
        }
        if among(GOVERNING, word) {
            // "arrived for talks with": the subject of the clause takes part.
            return Some(Governor {
                subject: clause.subject(i),
            });
        }
        let passes = among(PASSING, word)
            || clause.is_time(i)
            || word.ends_with("ive")
            || word.ends_with("al")
            || among(ADVERBS, word);
        if !passes {
            return None;
        }
    }
    None
}

/// Where the predicate that governs a noun begins.
pub(super) fn predicate(clause: &Clause<'_, '_>, front: usize) -> usize {
    let mut i = front;
    let mut steps = 0;
    while i > 0 && steps < 9 {
        i -= 1;
        steps += 1;
        if is_hold_verb(clause.word(i)) {
            return clause.verb_group_start(i);
        }
        // "will be hosting a meeting with"
        if matches!(clause.word(i), "hosting" | "convening") {
            let start = clause.verb_group_start(i);
            if start < i {
                return start;
            }
        }
        if clause.is_actor(i) {
            break;
        }
    }
    front
}
