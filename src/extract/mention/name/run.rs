//! The run of capitals that may be a name.

use super::is_capital;
use crate::extract::doc::Doc;
use crate::extract::mention::atom::{Atom, AtomKind};
use crate::extract::word_set::{WordSet, word_set};
use crate::extract::words::{COMMON, among};
use crate::world::Meaning;

const PARTICLES: WordSet = word_set![
    "abu", "al", "ben", "bin", "bint", "da", "dal", "de", "del", "della", "den", "der", "di", "do",
    "dos", "du", "el", "ibn", "la", "le", "st", "ter", "ul", "van", "von",
];

/// Words in capitals that end a run of names: they belong to titles and institutions.
const INSTITUTIONS: WordSet = word_set![
    "academy",
    "accord",
    "accords",
    "act",
    "agency",
    "agreement",
    "airport",
    "alliance",
    "army",
    "association",
    "bank",
    "board",
    "bureau",
    "cabinet",
    "center",
    "centre",
    "chamber",
    "charter",
    "church",
    "club",
    "college",
    "command",
    "commission",
    "committee",
    "communique",
    "community",
    "company",
    "conference",
    "congress",
    "convention",
    "corps",
    "council",
    "court",
    "declaration",
    "department",
    "doctrine",
    "embassy",
    "federation",
    "force",
    "forces",
    "forum",
    "foundation",
    "front",
    "fund",
    "government",
    "group",
    "hall",
    "hospital",
    "hotel",
    "initiative",
    "institute",
    "league",
    "ministry",
    "mission",
    "movement",
    "museum",
    "navy",
    "office",
    "organisation",
    "organization",
    "pact",
    "palace",
    "parliament",
    "party",
    "plan",
    "press",
    "protocol",
    "radio",
    "review",
    "school",
    "secretariat",
    "senate",
    "service",
    "society",
    "strategy",
    "street",
    "television",
    "times",
    "treaty",
    "tribunal",
    "tv",
    "union",
    "university",
    "valley",
    "war",
];

/// The run of name words at `at`: whether it may be a person's, and the atom behind it.
pub(super) fn run(doc: &Doc<'_>, atoms: &[Atom], at: usize, upper: bool) -> (bool, usize) {
    let mut end = at;
    let mut last_name = at;
    while let Some(atom) = atoms.get(end) {
        let word = doc.word(atom.first);
        let part = match &atom.kind {
            AtomKind::Proper => {
                if among(INSTITUTIONS, word) {
                    return (false, end + 1);
                }
                true
            }
            AtomKind::Known(meanings) => {
                let name = meanings
                    .iter()
                    .any(|meaning| matches!(meaning, Meaning::Family(_) | Meaning::Person(_)));
                // "Fake Donald Trump": a whole name begins here.
                let whole = end > at
                    && atom.first != atom.last
                    && meanings
                        .iter()
                        .any(|meaning| matches!(meaning, Meaning::Person(_)));
                if whole {
                    return (false, end);
                }
                let place = end > at
                    && atom.first == atom.last
                    && meanings
                        .iter()
                        .all(|meaning| matches!(meaning, Meaning::Place(_)));
                if meanings
                    .iter()
                    .any(|meaning| matches!(meaning, Meaning::Office { .. }))
                    && end > at
                    && is_capital(doc, atom)
                    && !upper
                {
                    // "Deputy Commander Stephen Sklenka": the run before was a title.
                    return (false, end);
                }
                (name || place) && is_capital(doc, atom)
            }
            AtomKind::Mark => {
                let joins = matches!(word, "." | "-" | "‎")
                    && end > at
                    && (word != "." || is_initial(doc, atom.first.wrapping_sub(1)))
                    && atoms.get(end + 1).is_some_and(|next| {
                        matches!(next.kind, AtomKind::Proper | AtomKind::Known(_))
                            || (word == "-" && next.kind == AtomKind::Word)
                    })
                    && (word != "-" || (doc.touches(atom.first) && doc.touches(atom.first + 1)));
                if joins && word == "-" && !upper {
                    // "Kyo-ahn", but not "Putin-Trump": the second part is written small,
                    // or both parts are unknown.
                    let next = atoms
                        .get(end + 1)
                        .map(|next| next.first)
                        .unwrap_or_default();
                    let small = doc
                        .written(next)
                        .chars()
                        .next()
                        .is_some_and(char::is_lowercase);
                    let unknown = matches!(
                        atoms.get(end + 1).map(|next| &next.kind),
                        Some(AtomKind::Proper)
                    ) && matches!(
                        atoms.get(end - 1).map(|before| &before.kind),
                        Some(AtomKind::Proper)
                    );
                    let particle = atoms
                        .get(end - 1)
                        .is_some_and(|before| among(PARTICLES, doc.word(before.first)));
                    if !small && !unknown && !particle {
                        break;
                    }
                }
                if joins {
                    end += 2;
                    last_name = end;
                    continue;
                }
                false
            }
            AtomKind::Word => {
                among(PARTICLES, word)
                    && atoms.get(end + 1).is_some_and(|next| {
                        matches!(next.kind, AtomKind::Proper)
                            || (doc.word(next.first) == "-" && doc.touches(next.first))
                            || matches!(&next.kind, AtomKind::Known(_)) && is_capital(doc, next)
                    })
                    && !among(COMMON, word)
            }
            _ => false,
        };
        if !part {
            break;
        }
        end += 1;
        if !matches!(atom.kind, AtomKind::Word) {
            last_name = end;
        }
        if upper && end - at >= 4 {
            break;
        }
    }
    (last_name > at, last_name)
}

fn is_initial(doc: &Doc<'_>, token: usize) -> bool {
    let word = doc.word(token);
    word.chars().count() == 1 || matches!(word, "st" | "jr")
}
