//! "his French counterpart, Emmanuel Macron".

use super::Parser;
use super::before::Before;
use crate::extract::mention::actor::{Actor, Head};
use crate::extract::word_set::{WordSet, word_set};
use crate::extract::words::among;
use crate::world::OfficeClass;

/// Nouns for somebody on the other side.
const COUNTERPARTS: WordSet = word_set![
    "colleague",
    "colleagues",
    "counterpart",
    "counterparts",
    "guest",
    "host",
    "interlocutor",
    "interlocutors",
    "opposite",
];

impl Parser<'_, '_> {
    /// "his French counterpart, Emmanuel Macron".
    pub(super) fn counterpart(
        &self,
        at: usize,
        head: usize,
        before: &Before,
    ) -> Option<(Vec<Actor>, usize)> {
        let word = self.word(head);
        let counterpart = among(COUNTERPARTS, word);
        let whose = before.possessed || !before.countries.is_empty();
        // "his colleagues" are his own people; "his Greek colleague" is not.
        if word.starts_with("colleague") && (!before.possessed || before.countries.is_empty()) {
            return None;
        }
        if !counterpart || !whose {
            return None;
        }
        if matches!(word, "host" | "guest") && before.countries.is_empty() {
            return None;
        }
        let mut end = head + 1;
        if word == "opposite" {
            if !matches!(self.word(end), "number" | "numbers") {
                return None;
            }
            end += 1;
        }
        let (of, behind) = self.of_countries(end, OfficeClass::HeadOfState, true);
        let mut countries = before.countries.clone();
        if countries.is_empty() {
            countries = of;
            if !countries.is_empty() {
                end = behind;
            }
        }
        let plural = self.word(end - 1).ends_with('s') || word.ends_with('s');
        let base = Actor {
            first: self.atoms.get(at)?.first,
            last: self.atoms.get(end - 1)?.last,
            head: Head::Counterpart,
            possessed: before.possessed,
            definite: true,
            modifier: before.modifier,
            ..Actor::default()
        };
        if let Some((found, behind)) = self.names(end, plural) {
            let actors = found
                .into_iter()
                .map(|(name, country)| Actor {
                    last: name.last,
                    country: country.or_else(|| countries.first().cloned()),
                    name: Some(name),
                    ..base.clone()
                })
                .collect();
            return Some((actors, behind));
        }
        if countries.is_empty() {
            return Some((vec![base], end));
        }
        let actors = countries
            .into_iter()
            .map(|code| Actor {
                country: Some(code),
                ..base.clone()
            })
            .collect();
        Some((actors, end))
    }
}
