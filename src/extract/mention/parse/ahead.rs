//! Whether a head is still to come: a state before an office belongs to its phrase, a state
//! before anything else is a phrase by itself.

use super::Parser;
use super::group::is_group_word;
use crate::extract::mention::atom::AtomKind;
use crate::extract::mention::name::{is_honorific, name};
use crate::extract::word_set::{WordSet, word_set};
use crate::extract::words::{COMMON, among};
use crate::world::Meaning;

/// Words that may stand between a state and the head it belongs to.
const PASSING: WordSet = word_set![
    ",",
    "-",
    "/",
    "acting",
    "and",
    "caretaker",
    "de",
    "departing",
    "deposed",
    "ex",
    "facto",
    "former",
    "incoming",
    "interim",
    "late",
    "one-time",
    "ousted",
    "outgoing",
    "party",
    "strongman",
    "supreme",
    "then",
    "transitional",
];

/// Words before an office that leave it one.
const RANKS: WordSet = word_set![
    "-", "acting", "chief", "former", "high", "interim", "level", "new", "senior", "special",
    "top",
];

/// Words that open a sentence with a capital and are no part of a title.
const OPENERS: WordSet = word_set![
    "a",
    "after",
    "and",
    "as",
    "at",
    "before",
    "both",
    "but",
    "during",
    "he",
    "if",
    "in",
    "meanwhile",
    "on",
    "she",
    "since",
    "the",
    "when",
    "while",
    "with",
];

impl Parser<'_, '_> {
    /// True when an office, a group word or another state follows, with modifiers between.
    pub(super) fn leads_to_head(&self, at: usize) -> bool {
        let mut i = at;
        let mut steps = 0;
        // "their German, Italian, French, Austrian, Maltese and Swiss counterparts"
        while steps < 30 {
            let word = self.word(i);
            if self.office(i).is_some()
                || is_group_word(word)
                || word.starts_with("counterpart")
                || word.starts_with("colleague")
                || word == "opposite" && self.word(i + 1).starts_with("number")
            {
                return true;
            }
            if word == "foreign" && matches!(self.word(i + 1), "ministry" | "office") {
                return true;
            }
            if matches!(
                word,
                "delegation"
                    | "delegations"
                    | "side"
                    | "team"
                    | "government"
                    | "negotiators"
                    | "authorities"
            ) {
                return true;
            }
            let passes = is_modifier(word) && self.is_single(i)
                || self.is_portfolio(i)
                || among(PASSING, word)
                || self.adjective(i).is_some()
                || self.country(i).is_some()
                || self.is_possessive(i)
                || self.title_prefix(i).is_some();
            if !passes {
                // "Russian Vladimir Putin" and "Russia's Vladimir Putin".
                return steps == 0 && self.is_capital(i) && self.is_persons_name(i);
            }
            if let Some(end) = self.title_prefix(i) {
                i = end;
            } else {
                i += 1;
            }
            steps += 1;
        }
        false
    }

    /// True where a name of the roster begins, or behind "'s" the full name of somebody else:
    /// "New Zealand's Winston Peters".
    fn is_persons_name(&self, at: usize) -> bool {
        let known = self
            .meanings(at)
            .iter()
            .any(|meaning| matches!(meaning, Meaning::Person(_) | Meaning::Family(_)));
        known
            || at > 0
                && self.is_possessive(at - 1)
                && name(self.doc, self.atoms, at, false, self.upper)
                    .is_some_and(|(name, _)| name.full)
    }

    /// A field before "minister" that no table has: "lands minister", "sports ministers".
    pub(super) fn is_portfolio(&self, at: usize) -> bool {
        let field = self.atoms.get(at).is_some_and(|atom| {
            matches!(atom.kind, AtomKind::Word)
                && !among(COMMON, self.doc.word(atom.first))
                && self.word(at).chars().all(char::is_alphabetic)
        });
        field
            && matches!(self.word(at + 1), "minister" | "ministers")
            && self.office(at + 1).is_some()
    }

    pub(super) fn next_is_titled(&self, at: usize) -> bool {
        let mut i = at;
        while among(RANKS, self.word(i)) && self.office(i).is_none() {
            i += 1;
        }
        self.office(i).is_some() || self.title_prefix(i).is_some() || self.adjective(i).is_some()
    }

    /// A run of capitals before an office is part of its title: "Indo-Pacific Coordinator".
    pub(super) fn title_prefix(&self, at: usize) -> Option<usize> {
        if self.upper {
            return None;
        }
        let mut i = at;
        while i < at + 6 {
            let atom = self.atoms.get(i)?;
            let part = match &atom.kind {
                AtomKind::Proper => true,
                AtomKind::Mark => i > at && matches!(self.word(i), "-" | "&"),
                AtomKind::Known(_) => {
                    self.is_capital(i)
                        && self.office(i).is_none()
                        && self.adjective(i).is_none()
                        && self.country(i).is_none()
                        && !self
                            .meanings(i)
                            .iter()
                            .any(|m| matches!(m, Meaning::Person(_) | Meaning::Family(_)))
                }
                AtomKind::Word => self.is_capital(i) && !among(OPENERS, self.word(i)),
                _ => false,
            };
            if !part {
                break;
            }
            i += 1;
        }
        let head = self.office(i).is_some()
            || self
                .atoms
                .get(i)
                .is_some_and(|atom| is_honorific(self.doc, atom));
        (i > at && head && self.is_capital(i)).then_some(i)
    }
}

/// Words between a state and an office that say nothing of the term.
pub(super) fn is_modifier(word: &str) -> bool {
    const MODIFIERS: WordSet = word_set![
        "appointed",
        "caretaking",
        "chief",
        "communist",
        "conservative",
        "current",
        "elected",
        "embattled",
        "fellow",
        "hard-line",
        "high",
        "high-level",
        "high-ranking",
        "influential",
        "key",
        "level",
        "long-time",
        "longstanding",
        "longtime",
        "military",
        "moderate",
        "most",
        "new",
        "newly",
        "powerful",
        "ranking",
        "re-elected",
        "reformist",
        "right-wing",
        "ruling",
        "self-proclaimed",
        "senior",
        "socialist",
        "then-us",
        "top",
        "veteran",
        "visiting",
        "western",
        "young",
    ];
    among(MODIFIERS, word)
}
