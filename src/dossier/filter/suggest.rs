//! What somebody who types may mean: leaders, countries, places and topics of the dossier.

use super::chip::{Chip, ChipKind};
use super::index::{Index, Term};
use crate::text::fold;

/// How many suggestions of one kind are of use.
const MOST: usize = 5;

/// The kinds that are suggested, in order.
const KINDS: [ChipKind; 5] = [
    ChipKind::Leader,
    ChipKind::Country,
    ChipKind::Topic,
    ChipKind::Place,
    ChipKind::Outlet,
];

/// A value that may be meant.
#[derive(Clone, Debug)]
pub struct Suggestion<'a> {
    /// The value.
    pub term: &'a Term,
    /// True where the words begin its own name.
    pub begins: bool,
}

impl Index {
    /// Values with a name of which each word of `text` begins a word; by kind, those whose name
    /// begins so first, then those of most meetings.
    pub fn suggest(&self, text: &str) -> Vec<Suggestion<'_>> {
        let folded = fold(text);
        let words: Vec<String> = folded
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(|word| format!(" {word}"))
            .collect();
        let mut out = Vec::new();
        if words.is_empty() {
            return out;
        }
        let start = words.concat();
        for kind in KINDS {
            let fits = |term: &&Term| {
                let mut names = term.names.lines();
                term.chip.kind() == kind
                    && names.any(|name| words.iter().all(|word| name.contains(word.as_str())))
            };
            let mut found: Vec<_> = self
                .terms
                .iter()
                .filter(fits)
                .map(|term| Suggestion {
                    term,
                    begins: term.names.starts_with(&start),
                })
                .collect();
            found.sort_by(|a, b| {
                let rank = |it: &Suggestion<'_>| (!it.begins, std::cmp::Reverse(it.term.count));
                rank(a)
                    .cmp(&rank(b))
                    .then_with(|| a.term.label.cmp(&b.term.label))
            });
            found.truncate(MOST);
            out.extend(found);
        }
        out
    }

    /// The chip for words as they were typed.
    pub fn words_chip(text: &str) -> Chip {
        Chip::Words(text.split_whitespace().collect::<Vec<_>>().join(" "))
    }
}
