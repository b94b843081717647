//! "he", "her", "they", "I".

use super::Parser;
use crate::extract::mention::actor::{Actor, Head, Number};
use crate::extract::mention::atom::AtomKind;
use crate::extract::word_set::{WordSet, word_set};
use crate::extract::words::among;

/// Words behind "her" that leave it a pronoun of its own.
const BEHIND_HER: WordSet = word_set![
    "about", "after", "and", "at", "by", "for", "in", "last", "on", "that", "to", "with",
];

impl Parser<'_, '_> {
    pub(super) fn pronoun(&self, at: usize) -> Option<Actor> {
        let head = match self.word(at) {
            "he" | "him" => Head::He,
            "she" => Head::She,
            // "to her by phone", not "her meeting".
            "her"
                if self.atoms.get(at + 1).is_none_or(|next| {
                    !matches!(next.kind, AtomKind::Known(_) | AtomKind::Proper)
                        && (matches!(next.kind, AtomKind::Mark | AtomKind::Time(_))
                            || among(BEHIND_HER, self.word(at + 1)))
                }) =>
            {
                Head::She
            }
            "they" | "them" => Head::They,
            "i" | "me" | "i'm" | "i've" | "i'd" if !self.upper && self.is_single(at) => Head::I,
            _ => return None,
        };
        let atom = self.atoms.get(at)?;
        Some(Actor {
            first: atom.first,
            last: atom.last,
            head,
            definite: true,
            possessed: matches!(self.word(at), "him" | "her"),
            number: if head == Head::They {
                Number::Many
            } else {
                Number::One
            },
            ..Actor::default()
        })
    }
}
