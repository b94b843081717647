//! Noun phrases that name somebody: "Russia's ambassador to the US, Anatoly Antonov",
//! "leaders of Brazil, China and India", "the two leaders", "her French counterpart".

mod ahead;
mod apposition;
mod atoms;
mod before;
mod counterpart;
mod countries;
mod delegation;
mod group;
mod names;
mod person;
mod pronoun;
mod role;
mod shared;
mod state;
mod tail;

use crate::extract::doc::Doc;
use crate::extract::mention::actor::Actor;
use crate::extract::mention::atom::{Atom, AtomKind};
use crate::extract::word_set::{WordSet, word_set};
use crate::extract::words::among;
use ahead::is_modifier;

/// Words in small letters that may begin a phrase, besides modifiers and what the tables know.
const OPENERS: WordSet = word_set![
    "a",
    "abu",
    "acting",
    "al",
    "all",
    "an",
    "another",
    "ben",
    "bin",
    "bint",
    "both",
    "caretaker",
    "da",
    "dal",
    "de",
    "defence",
    "defense",
    "del",
    "delegation",
    "delegations",
    "della",
    "den",
    "departing",
    "deposed",
    "der",
    "di",
    "do",
    "dos",
    "du",
    "east",
    "economy",
    "eight",
    "el",
    "energy",
    "ex",
    "excellency",
    "finance",
    "five",
    "foreign",
    "former",
    "four",
    "germanies",
    "germanys",
    "he",
    "health",
    "her",
    "highness",
    "him",
    "his",
    "holiness",
    "home",
    "ibn",
    "incoming",
    "interim",
    "interior",
    "its",
    "justice",
    "koreas",
    "la",
    "late",
    "le",
    "majesty",
    "me",
    "nine",
    "north",
    "one-time",
    "other",
    "ousted",
    "outgoing",
    "prime",
    "respective",
    "royal",
    "seven",
    "several",
    "she",
    "six",
    "some",
    "south",
    "st",
    "ten",
    "ter",
    "the",
    "their",
    "them",
    "then",
    "then-",
    "these",
    "they",
    "this",
    "three",
    "trade",
    "transitional",
    "two",
    "ul",
    "van",
    "von",
    "west",
    "yemens",
];

/// Reads noun phrases off the atoms of a sentence.
pub(crate) struct Parser<'d, 'a> {
    pub(crate) doc: &'d Doc<'a>,
    pub(crate) atoms: &'d [Atom],
    pub(crate) upper: bool,
}

impl Parser<'_, '_> {
    /// The actors that begin at atom `at`, and the atom behind them.
    pub(crate) fn actors(&self, at: usize) -> Option<(Vec<Actor>, usize)> {
        if !self.may_begin(at) {
            return None;
        }
        if let Some(pronoun) = self.pronoun(at) {
            return Some((vec![pronoun], at + 1));
        }
        if let Some(found) = self.shared_titles(at) {
            return Some(found);
        }
        let (before, head) = self.before(at);
        self.role(at, head, &before)
            .or_else(|| self.group(at, head, &before))
            .or_else(|| self.counterpart(at, head, &before))
            .or_else(|| self.delegation(at, head, &before))
            .or_else(|| self.by_name(at, head, &before))
            .or_else(|| self.state(at))
    }

    /// False where no phrase can begin: most words of a text, so that they cost little.
    fn may_begin(&self, at: usize) -> bool {
        let Some(atom) = self.atoms.get(at) else {
            return false;
        };
        match atom.kind {
            AtomKind::Mark | AtomKind::Possessive => false,
            AtomKind::Word => {
                let word = self.doc.word(atom.first);
                self.is_capital(at) || among(OPENERS, word) || is_modifier(word)
            }
            AtomKind::Known(_) | AtomKind::Proper | AtomKind::Time(_) => true,
        }
    }
}
