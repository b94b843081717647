//! What one atom says by itself: its word, its office, its state.

use super::Parser;
use crate::extract::mention::atom::{Atom, AtomKind};
use crate::world::{Meaning, OfficeClass};

impl Parser<'_, '_> {
    pub(super) fn word(&self, at: usize) -> &str {
        self.atoms
            .get(at)
            .map_or("", |atom| self.doc.word(atom.first))
    }

    pub(super) fn is_single(&self, at: usize) -> bool {
        self.atoms
            .get(at)
            .is_some_and(|atom| atom.first == atom.last)
    }

    pub(super) fn meanings(&self, at: usize) -> &[Meaning] {
        match self.atoms.get(at) {
            Some(Atom {
                kind: AtomKind::Known(meanings),
                ..
            }) => meanings,
            _ => &[],
        }
    }

    pub(super) fn is_possessive(&self, at: usize) -> bool {
        match self.atoms.get(at) {
            Some(Atom {
                kind: AtomKind::Possessive,
                ..
            }) => true,
            // "the United States' envoy"
            Some(Atom {
                kind: AtomKind::Mark,
                first,
                ..
            }) => {
                self.doc.word(*first) == "'"
                    && self.doc.touches(*first)
                    && at > 0
                    && self
                        .atoms
                        .get(at - 1)
                        .is_some_and(|before| self.doc.word(before.last).ends_with('s'))
            }
            _ => false,
        }
    }

    pub(super) fn is_capital(&self, at: usize) -> bool {
        self.atoms.get(at).is_some_and(|atom| {
            self.doc
                .written(atom.first)
                .chars()
                .next()
                .is_some_and(char::is_uppercase)
        })
    }

    /// The office that an atom names, and whether it is plural.
    pub(super) fn office(&self, at: usize) -> Option<(usize, bool)> {
        let offices = self
            .meanings(at)
            .iter()
            .filter_map(|meaning| match *meaning {
                Meaning::Office { index, plural } => Some((index, plural)),
                _ => None,
            });
        // A high commissioner is a diplomat oftener than the head of an agency.
        offices.min_by_key(|&(index, _)| self.class(index) != OfficeClass::Ambassador)
    }

    pub(super) fn class(&self, office: usize) -> OfficeClass {
        self.doc
            .world
            .offices
            .get(office)
            .map_or(OfficeClass::Official, |office| office.class)
    }

    /// Of several states that share a word, the one that existed when the article was written.
    fn of_its_day(&self, codes: impl Iterator<Item = String>) -> Option<String> {
        codes.min_by_key(|code| !self.doc.exists(code))
    }

    /// The state of an adjective.
    pub(super) fn adjective(&self, at: usize) -> Option<String> {
        let world = self.doc.world;
        self.of_its_day(
            self.meanings(at)
                .iter()
                .filter_map(|meaning| match meaning {
                    Meaning::Adjective(_) => world.seat(*meaning),
                    _ => None,
                }),
        )
    }

    /// The state or organisation of a name or metonym.
    pub(super) fn country(&self, at: usize) -> Option<String> {
        let world = self.doc.world;
        // "New Mexico"
        if at > 0 && self.word(at - 1) == "new" && self.word(at) == "mexico" {
            return None;
        }
        self.of_its_day(
            self.meanings(at)
                .iter()
                .filter_map(|meaning| match meaning {
                    Meaning::CountryName(_) | Meaning::Metonym(_) | Meaning::Organisation(_) => {
                        world.seat(*meaning)
                    }
                    _ => None,
                }),
        )
    }

    /// The state whose capital an atom names.
    pub(super) fn capital_of(&self, at: usize) -> Option<String> {
        let world = self.doc.world;
        self.of_its_day(
            self.meanings(at)
                .iter()
                .filter_map(|meaning| match *meaning {
                    Meaning::Place(index) => {
                        let place = world.places.get(index)?;
                        (place.kind == "capital").then(|| place.country.clone())
                    }
                    _ => None,
                }),
        )
    }
}
