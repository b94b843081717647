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

/// Reads noun phrases off the atoms of a sentence.
pub(crate) struct Parser<'d, 'a> {
    pub(crate) doc: &'d Doc<'a>,
    pub(crate) atoms: &'d [Atom],
    pub(crate) upper: bool,
}

impl Parser<'_, '_> {
    /// The actors that begin at atom `at`, and the atom behind them.
    pub(crate) fn actors(&self, at: usize) -> Option<(Vec<Actor>, usize)> {
        // No phrase begins with a mark.
        if matches!(self.atoms.get(at)?.kind, AtomKind::Mark) {
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
}
