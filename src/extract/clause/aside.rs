//! Asides between a subject and its verb: "Musharraf, Pakistan's president, met".

use std::ops::Range;

use super::Clause;
use super::subject::is_determiner;
use crate::extract::word_set::{WordSet, word_set};
use crate::extract::words::{PREPOSITIONS, among};

/// Words that open an aside.
const OPENING: WordSet = word_set![
    "accompanied",
    "also",
    "both",
    "chairman",
    "chief",
    "due",
    "flanked",
    "fresh",
    "head",
    "herself",
    "himself",
    "however",
    "leader",
    "meanwhile",
    "now",
    "once",
    "still",
    "then",
    "too",
    "which",
    "who",
    "whom",
    "whose",
];

impl Clause<'_, '_> {
    /// Where the subject of the verb at `at` may end: before all that stands between the two
    /// as an aside. "Powell, on a mission to the Middle East, met", "Musharraf, Pakistan's
    /// president, met".
    pub(crate) fn before_asides(&self, at: usize) -> usize {
        let mut at = at;
        while let Some(open) = self.aside_before(at) {
            at = open;
        }
        at
    }

    /// The mark that opens the aside which the mark before `at` closes.
    fn aside_before(&self, at: usize) -> Option<usize> {
        let close = at.checked_sub(1)?;
        let opens: &[&str] = match self.word(close) {
            "," => &[","],
            "-" | "--" | "–" | "—" => &["-", "--", "–", "—"],
            ")" => &["("],
            _ => return None,
        };
        let from = close.saturating_sub(28);
        (from.max(1)..close)
            .rev()
            .filter(|&open| opens.contains(&self.word(open)) && self.is_actor(open - 1))
            .take(3)
            .find(|&open| self.word(close) == ")" || self.is_aside(open + 1..close, open - 1))
    }

    /// True for words that say something by the way of the actor at `of`.
    fn is_aside(&self, words: Range<usize>, of: usize) -> bool {
        let first = self.word(words.start);
        if self.is_actor(words.start) {
            // "Musharraf, Pakistan's president,": the same man once more.
            let own = self.who.get(of);
            let again = self.who.get(words.start);
            return matches!((own, again), (Some(own), Some(again))
                if !again.is_empty() && again.iter().all(|id| own.contains(id)));
        }
        among(PREPOSITIONS, first)
            || self.is_time(words.start)
            || is_determiner(first)
            || among(OPENING, first)
            || first.len() > 4 && (first.ends_with("ing") || first.ends_with("ed"))
    }
}
