//! The object of a verb, bare or behind a preposition.

use super::{Clause, Party};
use crate::extract::mention::ChunkKind;
use crate::extract::word_set::{WordSet, word_set};
use crate::extract::words::{ADVERBS, AUXILIARIES, among};

/// Words that may stand between a verb and its object.
const PASSING: WordSet = word_set![
    "\"",
    "'s",
    "(",
    ")",
    ",",
    "-",
    "a",
    "about",
    "afternoon",
    "again",
    "almost",
    "an",
    "and",
    "annual",
    "around",
    "as",
    "assembly",
    "at",
    "behind",
    "bilateral",
    "breakfast",
    "brief",
    "by",
    "capital",
    "city",
    "closed",
    "conference",
    "day",
    "dinner",
    "doors",
    "down",
    "during",
    "earlier",
    "early",
    "evening",
    "extended",
    "face",
    "first",
    "for",
    "formal",
    "forum",
    "from",
    "general",
    "half",
    "her",
    "here",
    "his",
    "hotel",
    "hour",
    "hours",
    "house",
    "in",
    "informal",
    "international",
    "late",
    "later",
    "line",
    "link",
    "long",
    "lunch",
    "margins",
    "meeting",
    "meetings",
    "ministry",
    "minute",
    "minutes",
    "more",
    "morning",
    "nearly",
    "of",
    "office",
    "official",
    "on",
    "one",
    "oval",
    "over",
    "palace",
    "phone",
    "private",
    "residence",
    "round",
    "rounds",
    "second",
    "secure",
    "separate",
    "separately",
    "series",
    "set",
    "several",
    "short",
    "sidelines",
    "substantive",
    "summit",
    "talks",
    "tea",
    "telephone",
    "telephoned",
    "than",
    "the",
    "their",
    "third",
    "three",
    "time",
    "times",
    "to",
    "trip",
    "two",
    "un",
    "up",
    "via",
    "video",
    "videoconference",
    "villa",
    "visit",
    "white",
    "working",
    "–",
    "“",
    "”",
];

/// Words of a phrase that ends in its actor: "a group of Russian officials".
const PHRASE: WordSet = word_set![
    "a",
    "both",
    "delegation",
    "deputies",
    "dozens",
    "five",
    "four",
    "from",
    "group",
    "head",
    "heads",
    "her",
    "high-ranking",
    "his",
    "leaders",
    "leadership",
    "many",
    "member",
    "members",
    "ministers",
    "new",
    "number",
    "of",
    "officials",
    "other",
    "representatives",
    "senior",
    "several",
    "six",
    "some",
    "team",
    "the",
    "their",
    "three",
    "top",
    "two",
    "visiting",
];

/// Words whose "with" is their own: "along with", "talks on diplomatic relations with Iran".
const OTHERS_WITH: WordSet = word_set![
    "along",
    "border",
    "cooperation",
    "frontier",
    "links",
    "relations",
    "relationship",
    "ties",
    "war",
];

/// Prepositions behind which no bare object can stand.
const GOVERNING: WordSet = word_set![
    "at", "behind", "by", "during", "for", "from", "in", "of", "on", "over", "to", "via",
];

/// Words that end the phrase behind a verb of meeting.
const BOUNDARIES: WordSet = word_set![
    "after",
    "against",
    "although",
    "because",
    "before",
    "but",
    "discuss",
    "discussing",
    "end",
    "gave",
    "held",
    "help",
    "made",
    "met",
    "not",
    "said",
    "saying",
    "says",
    "seek",
    "sign",
    "since",
    "spoke",
    "telling",
    "than",
    "that",
    "though",
    "told",
    "took",
    "until",
    "when",
    "where",
    "which",
    "while",
    "who",
    "whom",
    "whose",
];

impl Clause<'_, '_> {
    /// The actors to the right of the verb at `at`: its object, or behind "with" / "to".
    ///
    /// `prepositions` are those that may govern it; an empty word allows a bare object.
    pub(crate) fn object(&self, at: usize, prepositions: &[&str]) -> Option<Party> {
        let bare = prepositions.contains(&"");
        let mut i = at;
        let mut plain = true;
        let mut steps = 0;
        while steps < 26 {
            steps += 1;
            let word = self.word(i);
            let own = word == "with" && among(OTHERS_WITH, self.word(i.wrapping_sub(1)));
            if prepositions.contains(&word) && !word.is_empty() && !own {
                let mut next = i + 1;
                // "with 2022 ASEAN Chair Hun Sen"
                let year = |at: usize| {
                    self.is_time(at)
                        || self.word(at).len() == 4
                            && self.word(at).chars().all(|c| c.is_ascii_digit())
                };
                while self.is_between(next)
                    || year(next) && self.is_actor(next + 1)
                    || matches!(self.word(next), "the" | "a" | "then") && self.is_actor(next + 1)
                {
                    next += 1;
                }
                if self.is_part_of_name(next) {
                    return None;
                }
                if let Some(party) = self.party_or_owned(next) {
                    return Some(party);
                }
                // "with the head of the Italian foreign ministry": somebody of that state.
                if let Some(party) = self.party_of_phrase(next) {
                    return Some(party);
                }
                if self.is_actor(next) && self.who.get(next).is_some_and(Vec::is_empty) {
                    return None;
                }
                i += 1;
                plain = false;
                continue;
            }
            if bare && plain && self.is_actor(i) {
                return self.party_or_owned(i);
            }
            let passes = among(ADVERBS, word)
                || self.is_time(i)
                || self.is_place(i)
                || among(PASSING, word)
                || matches!(
                    self.chunks.get(i).map(|chunk| &chunk.kind),
                    Some(ChunkKind::Occasion(_) | ChunkKind::Possessive)
                )
                || (self.is_actor(i) && !plain)
                || (self.is_actor(i)
                    && matches!(
                        self.word(i.wrapping_sub(1)),
                        "in" | "at" | "the" | "of" | "on"
                    ));
            if !passes {
                // A capitalised name of a hall or hotel may stand here too.
                let proper = self.chunks.get(i).is_some_and(|chunk| {
                    self.doc
                        .written(chunk.first)
                        .chars()
                        .next()
                        .is_some_and(char::is_uppercase)
                });
                let inner = !plain
                    && word.chars().count() > 2
                    && word.chars().all(|c| c.is_alphabetic() || c == '-')
                    && !(word.ends_with("ed") && word.len() > 4)
                    && !is_boundary(word);
                if !(proper && !plain || inner) {
                    return None;
                }
            }
            if among(GOVERNING, word) {
                plain = false;
            }
            i += 1;
        }
        None
    }

    /// "spoke to China Daily", "before the US Congress": the state is part of another name.
    fn is_part_of_name(&self, at: usize) -> bool {
        let Some(next) = self.chunks.get(at + 1).filter(|_| self.is_state(at)) else {
            return false;
        };
        let written = self.doc.written(next.first);
        let body = matches!(
            self.word(at + 1),
            "congress"
                | "daily"
                | "house"
                | "parliament"
                | "radio"
                | "senate"
                | "television"
                | "times"
                | "tv"
        );
        body || self.word(at + 1).chars().count() > 2
            && !self.doc.is_title(self.sentence)
            && written.chars().next().is_some_and(char::is_uppercase)
            && written.chars().any(char::is_lowercase)
    }

    /// Who stands at `at`: "Rudd", or "Solomon Islands' Prime Minister Sogavare", who is named
    /// behind his state.
    pub(crate) fn party_or_owned(&self, at: usize) -> Option<Party> {
        // "meets senior Trump aides": not Trump.
        if self.is_actor(at)
            && !self.is_state(at)
            && matches!(
                self.word(at + 1),
                "administration"
                    | "advisers"
                    | "advisors"
                    | "aides"
                    | "allies"
                    | "associates"
                    | "campaign"
                    | "lawyers"
                    | "officials"
                    | "supporters"
                    | "team"
            )
        {
            return None;
        }
        if !self.is_possessive(at + 1) {
            return self.party(at);
        }
        let owned = self.is_actor(at) && self.is_actor(at + 2) && !self.is_possessive(at + 3);
        owned.then(|| self.party(at + 2)).flatten()
    }

    /// "a group of Russian officials", "the head of the Chinese army": within a few words.
    fn party_of_phrase(&self, at: usize) -> Option<Party> {
        let mut i = at;
        while i < at + 7 {
            let word = self.word(i);
            if self.is_actor(i) && i > at {
                return (self.word(i - 1) == "of" || self.word(i - 1) == "from" || i == at + 1)
                    .then(|| self.party(i))
                    .flatten();
            }
            if !among(PHRASE, word) {
                return None;
            }
            i += 1;
        }
        None
    }
}

/// Words that end the phrase behind a verb of meeting.
fn is_boundary(word: &str) -> bool {
    among(AUXILIARIES, word) || among(BOUNDARIES, word)
}
