//! Names compared and written.

use super::Entity;
use crate::text::fold;

/// Words of a folded name without initials and suffixes.
pub(super) fn name_words(folded: &str) -> Vec<&str> {
    folded
        .split(|c: char| !(c.is_alphanumeric() || c == '\''))
        .filter(|word| {
            word.chars().count() > 1 && !matches!(*word, "jr" | "sr" | "mr" | "mrs" | "dr")
        })
        .collect()
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
    let Some(name) = &entity.name else {
        return false;
    };
    let folded = fold(name);
    let own = name_words(&folded);
    if own.len() == 1 {
        return own.last() == words.last();
    }
    own == words
        || (own.first() == words.first() && own.last() == words.last())
        || entity.person.is_some()
            && own.last() == words.last()
            && own.first().map(|word| word.get(..1)) == words.first().map(|word| word.get(..1))
}
