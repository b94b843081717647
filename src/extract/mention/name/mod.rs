//! Names of people that no table knows, told by capitals.

mod roster;
mod run;
mod unknown;

use crate::extract::doc::Doc;
use crate::extract::mention::actor::NameRef;
use crate::extract::mention::atom::Atom;
use crate::extract::word_set::{WordSet, word_set};
use crate::extract::words::among;
use roster::known;
use unknown::unknown;

/// Words before a name that are no part of it.
pub(crate) const HONORIFICS: WordSet = word_set![
    "admiral",
    "ayatollah",
    "baroness",
    "brigadier",
    "captain",
    "cardinal",
    "colonel",
    "comrade",
    "count",
    "director",
    "dr",
    "emir",
    "excellency",
    "father",
    "gen",
    "general",
    "highness",
    "hojatoleslam",
    "holiness",
    "hon",
    "imam",
    "king",
    "lady",
    "lieutenant",
    "lord",
    "lt",
    "madam",
    "madame",
    "maj",
    "majesty",
    "major",
    "marshal",
    "miss",
    "monsieur",
    "mr",
    "mrs",
    "ms",
    "mullah",
    "prince",
    "princess",
    "prof",
    "professor",
    "queen",
    "rev",
    "reverend",
    "royal",
    "senator",
    "sheik",
    "sheikh",
    "sir",
    "sultan",
];

/// Reads a name at `at`: honorifics, then a name of the roster, or capitals that look like one.
///
/// Gives the name and the index of the atom behind it. `titled` says that an office stands
/// before, so that a single unknown word is a name too.
pub(crate) fn name(
    doc: &Doc<'_>,
    atoms: &[Atom],
    at: usize,
    titled: bool,
    upper: bool,
) -> Option<(NameRef, usize)> {
    let mut next = at;
    let mut honoured = false;
    while let Some(atom) = atoms.get(next) {
        if is_honorific(doc, atom) && is_capital(doc, atom) {
            honoured = true;
            next += 1;
            while atoms
                .get(next)
                .is_some_and(|atom| doc.word(atom.first) == ".")
            {
                next += 1;
            }
        } else {
            break;
        }
    }
    known(doc, atoms, next, upper).or_else(|| unknown(doc, atoms, next, titled || honoured, upper))
}

/// True for "Mr", "Sheikh", "General".
pub(crate) fn is_honorific(doc: &Doc<'_>, atom: &Atom) -> bool {
    among(HONORIFICS, doc.word(atom.first)) && atom.first == atom.last
}

fn is_capital(doc: &Doc<'_>, atom: &Atom) -> bool {
    doc.written(atom.first)
        .chars()
        .next()
        .is_some_and(char::is_uppercase)
}

fn is_suffix(doc: &Doc<'_>, atom: &Atom) -> bool {
    // The comma before "Jr." is left to the chunker, which knows lists.
    matches!(doc.word(atom.first), "jr" | "jr." | "sr" | "ii" | "iii") && atom.first == atom.last
}

fn named(doc: &Doc<'_>, first: usize, last: usize, people: Vec<usize>, full: bool) -> NameRef {
    NameRef {
        text: doc.span(first, last).of(doc.text).replace('\u{200e}', ""),
        first,
        last,
        people,
        full,
    }
}
