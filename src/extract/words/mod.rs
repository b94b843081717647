//! Common words that the rules lean on. Lists are sorted, which the compiler checks.

mod common;
mod empty;

pub(crate) use common::COMMON;
pub(crate) use empty::EMPTY;

use super::word_set::{WordSet, word_set};

/// True when `word` stands in a set.
pub(crate) fn among(set: WordSet, word: &str) -> bool {
    set.contains(word)
}

/// Prepositions; an actor behind one is no subject.
pub(crate) const PREPOSITIONS: WordSet = word_set![
    "about",
    "across",
    "against",
    "alongside",
    "among",
    "around",
    "at",
    "behind",
    "beside",
    "besides",
    "between",
    "by",
    "despite",
    "during",
    "following",
    "for",
    "from",
    "in",
    "including",
    "inside",
    "into",
    "like",
    "near",
    "of",
    "on",
    "onto",
    "outside",
    "over",
    "pressuring",
    "regarding",
    "than",
    "through",
    "to",
    "toward",
    "towards",
    "under",
    "unlike",
    "upon",
    "via",
    "with",
    "within",
    "without",
];

/// Forms of "be", "have" and the modals, skipped between a subject and its verb.
pub(crate) const AUXILIARIES: WordSet = word_set![
    "am", "are", "be", "been", "being", "can", "could", "did", "do", "does", "had", "has", "have",
    "is", "may", "might", "must", "shall", "should", "was", "were", "will", "would",
];

/// Adverbs and the like that may stand between a verb and its object.
pub(crate) const ADVERBS: WordSet = word_set![
    "again",
    "alone",
    "already",
    "also",
    "apart",
    "briefly",
    "directly",
    "earlier",
    "early",
    "face-to-face",
    "finally",
    "first",
    "formally",
    "frequently",
    "here",
    "however",
    "individually",
    "informally",
    "instead",
    "jointly",
    "just",
    "late",
    "later",
    "meanwhile",
    "now",
    "officially",
    "once",
    "one-on-one",
    "only",
    "openly",
    "personally",
    "previously",
    "privately",
    "publicly",
    "quietly",
    "recently",
    "reportedly",
    "secretly",
    "separately",
    "shortly",
    "simultaneously",
    "soon",
    "subsequently",
    "telephonically",
    "then",
    "there",
    "together",
    "twice",
    "unexpectedly",
    "virtually",
];
