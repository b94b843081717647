//! States and their metonyms: "Russia", "Moscow", "the two Koreas".

use super::Parser;
use crate::extract::mention::actor::{Actor, Head};
use crate::extract::mention::atom::AtomKind;
use crate::extract::words::{AUXILIARIES, COMMON, PREPOSITIONS, among};
use crate::world::Meaning;

impl Parser<'_, '_> {
    /// "Moscow" as a metonym, "Russia", "the Taliban".
    pub(super) fn state(&self, at: usize) -> Option<(Vec<Actor>, usize)> {
        let mut i = at;
        if self.word(i) == "the" {
            i += 1;
        }
        if let Some((both, end)) = self.divided(i) {
            let state = |code: &str| -> Option<Actor> {
                Some(Actor {
                    first: self.atoms.get(at)?.first,
                    last: self.atoms.get(end - 1)?.last,
                    head: Head::State,
                    country: Some(code.to_owned()),
                    definite: true,
                    ..Actor::default()
                })
            };
            return Some((both.iter().filter_map(|code| state(code)).collect(), end));
        }
        let code = self.country(i).or_else(|| {
            self.meanings(i).iter().find_map(|meaning| match meaning {
                Meaning::People(_) => self.doc.world.seat(*meaning),
                _ => None,
            })
        })?;
        let atom = self.atoms.get(i)?;
        // "The Irish singer", "Rwandan orphans": an adjective of somebody who is no state.
        let adjective = self.country(i).is_none() || self.is_short(i);
        if adjective && (self.is_noun(i + 1) || self.is_of_two_states(i)) {
            return None;
        }
        Some((
            vec![Actor {
                first: self.atoms.get(at)?.first,
                last: atom.last,
                head: Head::State,
                country: Some(code),
                definite: true,
                ..Actor::default()
            }],
            i + 1,
        ))
    }

    /// "US actor", "UK firms": a short form is an adjective as well.
    fn is_short(&self, at: usize) -> bool {
        matches!(
            self.word(at),
            "us" | "u.s." | "uk" | "u.k." | "eu" | "un" | "u.n."
        )
    }

    fn is_noun(&self, at: usize) -> bool {
        self.atoms.get(at).is_some_and(|next| {
            let word = self.doc.word(next.first);
            matches!(next.kind, AtomKind::Word)
                && !self.upper
                && !among(COMMON, word)
                && !among(AUXILIARIES, word)
                && !among(PREPOSITIONS, word)
                && !word.ends_with("ed")
                && word.chars().all(char::is_alphabetic)
        })
    }

    /// "Iranian-American journalist": one citizen, unlike "Russian-Japanese talks".
    fn is_of_two_states(&self, at: usize) -> bool {
        let citizen = matches!(
            self.word(at + 3),
            "journalist"
                | "activist"
                | "citizen"
                | "citizens"
                | "author"
                | "academic"
                | "scholar"
                | "businessman"
                | "lawyer"
                | "human"
                | "writer"
                | "national"
                | "community"
        );
        self.word(at + 1) == "-" && citizen
    }
}
