//! The side that a title behind a name gives, though no table has the title.

use super::Parser;
use crate::extract::word_set::{WordSet, word_set};
use crate::extract::words::among;
use crate::world::Meaning;

impl Parser<'_, '_> {
    pub(super) fn official(&self) -> Option<usize> {
        self.doc.world.office_index("official")
    }

    /// The side that a title behind a name gives, though no table has the title: "head of
    /// cabinet to the president of the European Council", "permanent under-secretary at the
    /// Danish prime minister's office".
    pub(super) fn side_of_title(&self, at: usize) -> Option<String> {
        const TITLES: WordSet = word_set![
            "adviser",
            "advisor",
            "aide",
            "chair",
            "chairman",
            "chairwoman",
            "chief",
            "commander",
            "coordinator",
            "counsellor",
            "counselor",
            "deputy",
            "diplomat",
            "director",
            "envoy",
            "general",
            "governor",
            "head",
            "leader",
            "member",
            "minister",
            "negotiator",
            "official",
            "president",
            "representative",
            "secretary",
            "speaker",
            "under-secretary",
            "undersecretary",
        ];
        let last = (at..at + 22)
            .find(|&i| {
                matches!(
                    self.word(i),
                    "," | "." | ";" | ":" | "" | "who" | "said" | "--"
                ) && self.is_single(i)
                    || i >= self.atoms.len()
            })
            .unwrap_or(at + 22);
        let titled = (at..(at + 8).min(last)).any(|i| {
            let known = self.office(i).is_some_and(|(_, plural)| !plural);
            // "permanent secretary", "under - secretary"
            known || among(TITLES, self.word(i))
        });
        if !titled {
            return None;
        }
        let away = (at..last).any(|i| {
            matches!(
                self.word(i),
                "ambassador" | "envoy" | "journalist" | "professor" | "analyst"
            )
        });
        // An adjective or possessive says whose; else the last "of".
        let own = (at..last).find_map(|i| {
            self.adjective(i)
                .or_else(|| self.country(i).filter(|_| self.is_possessive(i + 1)))
        });
        own.or_else(|| {
            let first = self.atoms.get(at)?.first;
            let behind = self.atoms.get(last.min(self.atoms.len()) - 1)?.last + 1;
            (first + 1..behind)
                .rev()
                .filter(|_| !away)
                .find_map(|token| self.side_named_at(token, behind))
        })
    }

    /// The state or organisation whose name begins at a token behind "of", "for" or "the".
    fn side_named_at(&self, token: usize, end: usize) -> Option<String> {
        if !matches!(self.doc.word(token - 1), "of" | "for" | "the" | "at") {
            return None;
        }
        let words = self.doc.words(token..end.min(token + 8));
        let found = self.doc.world.lexicon().longest(&words, self.upper)?;
        found.meanings.iter().find_map(|meaning| match meaning {
            Meaning::CountryName(_) | Meaning::Organisation(_) => self.doc.world.seat(*meaning),
            _ => None,
        })
    }
}
