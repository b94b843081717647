//! The subject of a verb: the nearest actor to its left that nothing else governs.

use super::{Clause, Party};
use crate::extract::word_set::{WordSet, word_set};
use crate::extract::words::{PREPOSITIONS, among};

/// Verbs whose object is a person, so that the person is not the subject of what follows.
const OBJECT_VERBS: WordSet = word_set![
    "accused",
    "asked",
    "assured",
    "blamed",
    "called",
    "congratulated",
    "criticised",
    "criticized",
    "hosted",
    "informed",
    "invited",
    "joined",
    "lead",
    "leading",
    "met",
    "praised",
    "received",
    "represent",
    "representing",
    "see",
    "thanked",
    "told",
    "urged",
    "visit",
    "visited",
    "warned",
    "welcomed",
];

/// Verbs whose object is where somebody goes.
const GOING: WordSet = word_set![
    "enter", "entered", "leave", "leaves", "leaving", "left", "reach", "reached", "reaches",
    "tour", "toured", "touring", "tours", "visit", "visited", "visiting", "visits",
];

impl Clause<'_, '_> {
    /// The subject of the verb at `at`: the nearest actor to its left that no preposition governs.
    pub(crate) fn subject(&self, at: usize) -> Option<Party> {
        let mut i = self.before_asides(at);
        let mut fallback = None;
        while i > 0 {
            i -= 1;
            if matches!(self.word(i), ";" | "…") {
                break;
            }
            let capital = self.is_place(i)
                && at - i <= 4
                && self.party(i).is_some()
                && !self.is_listed(i)
                && !goes_to(self.word(i.wrapping_sub(1)));
            // "Jakarta, Indonesia": the state is where the town is.
            let outer = i > 1 && self.word(i - 1) == "," && self.is_place(i - 2);
            if !(self.is_actor(i) || capital)
                || outer && self.is_state(i)
                || self.is_possessive(i + 1)
                || self.pair_before_noun(i)
            {
                continue;
            }
            let mut before = i;
            while before > 0
                && (self.is_between(before - 1) || is_determiner(self.word(before - 1)))
            {
                before -= 1;
            }
            // "Leaders including Clinton and Jiang met".
            let governed = before > 0
                && among(PREPOSITIONS, self.word(before - 1))
                && self.word(before - 1) != "including";
            if governed {
                // "plans for the two leaders to meet", "is not against Zarif meeting Kerry"
                let meeting =
                    self.word(at).ends_with("ing") && !self.is_state(i) && self.word(i - 1) != "a";
                if i + 1 == at
                    && (meeting || self.word(before - 1) == "for" && self.word(at) == "to")
                {
                    return self.party(i);
                }
                // "talks with Putin, who met Trump": the relative clause belongs to Putin.
                let relative = self.word(i + 1) == "who"
                    || (self.word(i + 1) == "," && self.word(i + 2) == "who");
                if relative && fallback.is_none() {
                    return self.party(i);
                }
                continue;
            }
            // "told Putin": an object of an earlier verb is no subject of a later one,
            // unless nothing better stands before it.
            let object = before > 0
                && is_object_verb(self.word(before - 1))
                && self.word(i + 1) != "who"
                && (self.word(i + 1) != ","
                    || matches!(self.word(i + 2), "and" | "but" | "then" | "in" | "at"))
                || (before > 0 && self.word(before - 1) == "told");
            if object && at > i + 1 {
                fallback = fallback.or_else(|| self.party(i));
                continue;
            }
            // "Varadkar will be the first European leader to meet Trump": of Varadkar.
            if i + 2 >= at && self.word(at) == "to" && self.is_superlative(i) {
                continue;
            }
            if let Some(party) = self.party(i) {
                return Some(party);
            }
            // A pronoun of which nobody knows whose it is: nobody farther off.
            if self.is_anaphor(i) || self.is_speaker(i) {
                return None;
            }
        }
        fallback
    }

    /// "between Moscow, Riyadh and Ankara": the last of several towns.
    fn is_listed(&self, at: usize) -> bool {
        let mut i = at;
        while i > 0 && matches!(self.word(i - 1), "," | "and") {
            i -= 1;
        }
        i < at && i > 0 && self.is_place(i - 1)
    }

    /// "is the first African president to", "the only minister to": said of somebody else.
    fn is_superlative(&self, at: usize) -> bool {
        (at.saturating_sub(6)..at).any(|i| {
            matches!(
                self.word(i),
                "first" | "second" | "third" | "only" | "last" | "latest" | "next" | "highest"
            )
        })
    }

    /// "Putin-Trump talks": the first of a pair is no subject.
    fn pair_before_noun(&self, at: usize) -> bool {
        matches!(self.word(at + 1), "-" | "–" | "—" | "/")
            && self.is_actor(at + 2)
            && self
                .chunks
                .get(at + 1)
                .is_some_and(|chunk| self.doc.touches(chunk.first))
    }

    /// Who is meant by a "whom" that stands right before the subject at `subject`.
    pub(crate) fn whom(&self, subject: usize) -> Option<Party> {
        let whom = subject.checked_sub(1)?;
        if !matches!(self.word(whom), "whom" | "who") {
            return None;
        }
        let mut i = whom;
        while i > 0 && (self.word(i - 1) == "," || among(PREPOSITIONS, self.word(i - 1))) {
            i -= 1;
        }
        self.party(i.checked_sub(1)?)
    }
}

/// Words that open a noun phrase and say nothing of its part in the sentence.
pub(super) fn is_determiner(word: &str) -> bool {
    matches!(
        word,
        "the" | "a" | "an" | "his" | "her" | "its" | "their" | "another" | "this" | "that"
    )
}

/// Verbs whose object is where somebody goes: a capital behind them is no government.
pub(crate) fn goes_to(word: &str) -> bool {
    among(GOING, word)
}

/// Verbs whose object is a person, so that the person is not the subject of what follows.
fn is_object_verb(word: &str) -> bool {
    among(OBJECT_VERBS, word)
}
