//! Names compared and written.

use super::Entity;
use crate::text::fold;

/// Words of a folded name without initials and suffixes.
pub(super) fn name_words(folded: &str) -> impl DoubleEndedIterator<Item = &str> {
    folded
        .split(|c: char| !(c.is_alphanumeric() || c == '\''))
        .filter(|word| {
            word.chars().nth(1).is_some() && !matches!(*word, "jr" | "sr" | "mr" | "mrs" | "dr")
        })
}

/// A name as the record writes it: capitals of a wire become a normal name.
pub(super) fn tidy(name: &str) -> String {
    let upper = name
        .chars()
        .filter(|c| c.is_alphabetic())
        .all(char::is_uppercase);
    let words: Vec<String> = name
        .split_whitespace()
        .map(|word| {
            if !upper || word.chars().count() < 2 {
                return word.to_owned();
            }
            let mut out = String::new();
            let mut start = true;
            for c in word.chars() {
                if start {
                    out.push(c);
                } else {
                    out.extend(c.to_lowercase());
                }
                start = !c.is_alphanumeric();
            }
            out
        })
        .collect();
    words.join(" ")
}

/// True when a full name may be the entity's: same words, or same first and last.
pub(super) fn same_full_name(entity: &Entity, words: &[&str]) -> bool {
    let mut own = name_words(&entity.folded);
    // Most names end here.
    if entity.name.is_none() || own.next_back() != words.last().copied() {
        return false;
    }
    let Some(given) = own.next() else {
        return true;
    };
    let (own, other) = (Some(given), words.first().copied());
    own == other
        || entity.person.is_some()
            && own.map(|word| word.get(..1)) == other.map(|word| word.get(..1))
}

impl Entity {
    /// Gives it a name.
    pub(super) fn call(&mut self, name: &str) {
        if self.name.as_deref() != Some(name) {
            self.name = Some(name.to_owned());
            self.folded = fold(name);
        }
    }
}
