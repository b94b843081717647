//! "the two sides", "both men", "the pair".

use super::Parser;
use super::before::Before;
use crate::extract::mention::actor::{Actor, Head, Number};
use crate::extract::word_set::{WordSet, word_set};
use crate::extract::words::{ADVERBS, AUXILIARIES, among};

/// Verbs that follow "the two" at once, and do not end in "ed".
const VERBS: WordSet = word_set![
    "began", "broke", "did", "first", "got", "held", "hold", "last", "meet", "met", "sat", "shook",
    "speak", "spent", "spoke", "took", "went",
];

/// Nouns for several sides at once.
const GROUPS: WordSet = word_set![
    "allies",
    "capitals",
    "counterparts",
    "countries",
    "delegations",
    "duo",
    "foes",
    "governments",
    "men",
    "nations",
    "neighbors",
    "neighbours",
    "pair",
    "parties",
    "rivals",
    "sides",
    "statesmen",
    "superpowers",
    "trio",
    "women",
];

/// Those of them that mean this meeting only with a number: "the two countries".
const SIDES: WordSet = word_set![
    "allies",
    "capitals",
    "countries",
    "foes",
    "governments",
    "nations",
    "neighbors",
    "neighbours",
    "parties",
    "rivals",
];

impl Parser<'_, '_> {
    /// "the two sides", "both men", "the pair".
    pub(super) fn group(
        &self,
        at: usize,
        head: usize,
        before: &Before,
    ) -> Option<(Vec<Actor>, usize)> {
        let word = self.word(head);
        let marked = before.definite || before.number.is_some();
        if !marked || !before.countries.is_empty() || !is_group_word(word) || word == "counterparts"
        {
            // "the three underlined their commitment"
            let numbered = before.number.is_some() && before.definite && head > at;
            // "The two conferred", "both are": a verb follows at once.
            let verb = among(AUXILIARIES, word)
                || among(ADVERBS, word)
                || word.ends_with("ed") && word.len() > 4
                || among(VERBS, word);
            if !verb || !(numbered || self.word(at) == "both") {
                return None;
            }
            let last = self.atoms.get(head.checked_sub(1)?)?.last;
            return Some((vec![self.group_actor(at, last, before)?], head));
        }
        if among(SIDES, word) && before.number.is_none() {
            return None;
        }
        let last = self.atoms.get(head)?.last;
        Some((vec![self.group_actor(at, last, before)?], head + 1))
    }

    fn group_actor(&self, at: usize, last: usize, before: &Before) -> Option<Actor> {
        Some(Actor {
            first: self.atoms.get(at)?.first,
            last,
            head: Head::Group,
            number: before.number.unwrap_or(Number::Two),
            count: before.count,
            definite: true,
            ..Actor::default()
        })
    }
}

/// Nouns for several sides at once.
pub(super) fn is_group_word(word: &str) -> bool {
    among(GROUPS, word)
}
