//! Names that no table has: capitals that look like one.

use super::named;
use super::run::run;
use crate::extract::doc::Doc;
use crate::extract::mention::actor::NameRef;
use crate::extract::mention::atom::{Atom, AtomKind};
use crate::extract::word_set::{WordSet, word_set};
use crate::extract::words::among;

/// Words of maps and programmes: a name that begins or ends with one is no person's.
const GEOGRAPHY: WordSet = word_set![
    "action",
    "affairs",
    "airport",
    "bank",
    "bay",
    "canal",
    "cape",
    "coast",
    "compact",
    "cooperation",
    "crescent",
    "crisis",
    "desert",
    "dialogue",
    "fort",
    "freedom",
    "games",
    "gulf",
    "hills",
    "indo",
    "island",
    "islands",
    "joint",
    "lake",
    "line",
    "mount",
    "mountains",
    "ocean",
    "olympics",
    "pacific",
    "peninsula",
    "policy",
    "port",
    "prize",
    "process",
    "province",
    "region",
    "rights",
    "river",
    "road",
    "sea",
    "security",
    "square",
    "strait",
    "straits",
    "strip",
    "summit",
    "triangle",
    "week",
    "zone",
];

/// Capitals that look like a name: two or more, or one behind a title.
pub(super) fn unknown(
    doc: &Doc<'_>,
    atoms: &[Atom],
    at: usize,
    titled: bool,
    upper: bool,
) -> Option<(NameRef, usize)> {
    let local = |at: usize| {
        atoms.get(at).is_some_and(|atom| {
            atom.kind == AtomKind::Proper && doc.locals.contains(doc.word(atom.first))
        })
    };
    let (person_like, end) = run(doc, atoms, at, upper);
    let count = end.checked_sub(at)?;
    if local(at) && (count == 1 || upper && !titled) {
        // A surname that a title introduced earlier.
        let atom = atoms.get(at)?;
        return Some((named(doc, atom.first, atom.last, Vec::new(), false), at + 1));
    }
    if count == 0 || !person_like || !titled && (count == 1 || upper) {
        return None;
    }
    let first = atoms.get(at)?.first;
    let last = atoms.get(end - 1)?.last;
    // "the Middle East"
    let region = doc.word(last) == "east"
        && matches!(doc.word(first), "middle" | "far" | "near" | "greater");
    if region || among(GEOGRAPHY, doc.word(first)) || among(GEOGRAPHY, doc.word(last)) {
        return None;
    }
    let words = (first..=last)
        .filter(|&token| doc.word(token).chars().count() > 1)
        .count();
    if words == 0 || words > 6 {
        return None;
    }
    // Two words both known as English make "Green Belt", not a person.
    Some((named(doc, first, last, Vec::new(), words > 1), end))
}
