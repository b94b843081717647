//! "The Foreign, Home and Defence Secretaries": offices that share a head word.

use super::Parser;
use crate::extract::mention::actor::{Actor, Head};
use crate::extract::word_set::{WordSet, word_set};
use crate::extract::words::among;

impl Parser<'_, '_> {
    /// "The Foreign, Home and Defence Secretaries": several offices share one head word.
    pub(super) fn shared_titles(&self, at: usize) -> Option<(Vec<Actor>, usize)> {
        const FIRST: WordSet = word_set![
            "defence", "defense", "economy", "energy", "finance", "foreign", "health", "home",
            "interior", "justice", "prime", "trade",
        ];
        let mut i = at;
        let mut country = None;
        let definite = self.word(i) == "the";
        if definite {
            i += 1;
        }
        if let Some(code) = self.adjective(i) {
            country = Some(code);
            i += 1;
        }
        let mut kinds = Vec::new();
        while among(FIRST, self.word(i)) && self.is_single(i) && self.office(i).is_none() {
            kinds.push(self.word(i).to_owned());
            i += 1;
            if !matches!(self.word(i), "," | "and") {
                return None;
            }
            while matches!(self.word(i), "," | "and") {
                i += 1;
            }
        }
        let (office, plural) = self.office(i)?;
        if kinds.is_empty() || !plural {
            return None;
        }
        let atom = self.atoms.get(i)?;
        let head = self.doc.word(atom.last);
        let head = head.strip_suffix("ies").map_or_else(
            || head.trim_end_matches('s').to_owned(),
            |stem| format!("{stem}y"),
        );
        let mut offices: Vec<usize> = kinds
            .iter()
            .filter_map(|kind| {
                let title = format!("{kind} {head}");
                self.doc
                    .world
                    .offices
                    .iter()
                    .position(|office| office.titles.contains(&title))
            })
            .collect();
        offices.push(office);
        let first = self.atoms.get(at)?.first;
        // "defence and interior ministers from Austria, Croatia and Greece"
        let (of, end) = self.of_countries(i + 1, self.class(office), true);
        if country.is_none() && !of.is_empty() {
            let last = self.atoms.get(end - 1)?.last;
            let actors = of
                .into_iter()
                .flat_map(|code| offices.iter().map(move |&office| (office, code.clone())))
                .map(|(office, code)| Actor {
                    first,
                    last,
                    head: Head::Role,
                    office: Some(office),
                    country: Some(code),
                    definite: true,
                    plural: true,
                    ..Actor::default()
                })
                .collect();
            return Some((actors, end));
        }
        let actors = offices
            .into_iter()
            .map(|office| Actor {
                first,
                last: atom.last,
                head: Head::Role,
                office: Some(office),
                country: country.clone(),
                definite: true,
                ..Actor::default()
            })
            .collect();
        Some((actors, i + 1))
    }
}
