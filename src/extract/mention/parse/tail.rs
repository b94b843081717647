//! What a title still says behind its office: "for Strategic Affairs", "of Vietnam's National
//! Assembly".

use super::Parser;
use crate::extract::mention::atom::AtomKind;
use crate::extract::word_set::{WordSet, word_set};
use crate::extract::words::among;

/// Words that end the field of an office.
const FIELDS: WordSet = word_set![
    "affairs",
    "africa",
    "america",
    "asia",
    "climate",
    "commerce",
    "cooperation",
    "defence",
    "defense",
    "development",
    "east",
    "energy",
    "europe",
    "hemisphere",
    "issues",
    "negotiations",
    "nonproliferation",
    "pacific",
    "peace",
    "policy",
    "reconciliation",
    "relations",
    "rights",
    "security",
    "settlement",
    "staff",
    "state",
    "trade",
];

/// What a state has: its assembly, its army.
const INSTITUTIONS: WordSet = word_set![
    "army",
    "assembly",
    "commission",
    "committee",
    "congress",
    "council",
    "duma",
    "forces",
    "government",
    "house",
    "majlis",
    "parliament",
    "party",
    "senate",
];

impl Parser<'_, '_> {
    /// "for Strategic Affairs", "of State for East Asian and Pacific Affairs".
    pub(super) fn title_tail(&self, at: usize) -> usize {
        if !matches!(self.word(at), "for" | "of" | "on" | "to") || self.upper {
            return at;
        }
        let mut i = at + 1;
        let mut end = at;
        while i < at + 9 {
            let Some(atom) = self.atoms.get(i) else { break };
            let word = self.word(i);
            let capital = self.is_capital(i) && !matches!(atom.kind, AtomKind::Time(_));
            let joint = matches!(
                word,
                "and" | "of" | "for" | "the" | "with" | "&" | "-" | ","
            ) && i > at;
            if !capital && !joint {
                break;
            }
            i += 1;
            if among(FIELDS, word) {
                end = i;
                // "for Relations with Russia"
                if self.word(i) == "with" && self.country(i + 1).is_some() {
                    i += 2;
                    end = i;
                }
            }
        }
        end
    }

    /// "of Vietnam's National Assembly", "of the UNITA rebels": what belongs to the state named.
    pub(super) fn institution_tail(&self, at: usize) -> usize {
        if matches!(
            self.word(at),
            "rebels" | "movement" | "guerrillas" | "party" | "government" | "delegation"
        ) {
            return at + 1;
        }
        if !self.is_possessive(at) {
            return at;
        }
        (at + 1..at + 6)
            .find(|&i| among(INSTITUTIONS, self.word(i)))
            .map_or(at, |last| last + 1)
    }
}
