//! Names of the roster: full, or a surname, with first names and initials before it.

use super::run::run;
use super::{is_suffix, named};
use crate::extract::doc::Doc;
use crate::extract::mention::actor::NameRef;
use crate::extract::mention::atom::{Atom, AtomKind};
use crate::world::Meaning;

/// A name of the roster: full, or a surname, with first names and initials before it.
pub(super) fn known(
    doc: &Doc<'_>,
    atoms: &[Atom],
    at: usize,
    upper: bool,
) -> Option<(NameRef, usize)> {
    let atom = atoms.get(at)?;
    let AtomKind::Known(meanings) = &atom.kind else {
        return with_given_names(doc, atoms, at, upper);
    };
    let full: Vec<usize> = meanings
        .iter()
        .filter_map(|meaning| match meaning {
            Meaning::Person(index) => Some(*index),
            _ => None,
        })
        .collect();
    let family: Vec<usize> = meanings
        .iter()
        .filter_map(|meaning| match meaning {
            Meaning::Family(index) => Some(*index),
            _ => None,
        })
        .collect();
    if full.is_empty() && family.is_empty() {
        return None;
    }
    let mut end = at + 1;
    // A roster surname before further capitals is the first part of somebody else's name:
    // "Kim Yong Chol", "Bush Jr".
    if full.is_empty() {
        let (longer, last) = run(doc, atoms, at, upper);
        if last > at + 1 && longer {
            // "Joseph R. Biden", where Joseph is somebody's surname too.
            return with_given_names(doc, atoms, at, upper);
        }
        return Some((named(doc, atom.first, atom.last, family, false), end));
    }
    while atoms.get(end).is_some_and(|atom| is_suffix(doc, atom)) {
        end += 1;
    }
    // "Crown Prince Mishal Al-Ahmad Al-Jabir Al-Sabah": more of his fathers than the roster has.
    let lineage = atoms
        .get(end)
        .is_some_and(|next| matches!(doc.word(next.first), "al" | "bin" | "ibn" | "el"));
    if lineage && !upper {
        let (found, last) = run(doc, atoms, end, upper);
        if found {
            end = last;
        }
    }
    Some((named(doc, atom.first, atom.last, full, true), end))
}

/// "Joseph R. Biden, Jr.", "Mikhail S. Gorbachev": given names and initials before a surname
/// of the roster, where the given name agrees with the roster's.
fn with_given_names(
    doc: &Doc<'_>,
    atoms: &[Atom],
    at: usize,
    upper: bool,
) -> Option<(NameRef, usize)> {
    let first = atoms.get(at)?;
    if !matches!(first.kind, AtomKind::Proper | AtomKind::Known(_)) {
        return None;
    }
    let mut next = at + 1;
    while next - at < 6 {
        let atom = atoms.get(next)?;
        match &atom.kind {
            AtomKind::Known(meanings) => {
                let given = doc.word(first.first);
                let people: Vec<usize> = meanings
                    .iter()
                    .filter_map(|meaning| match *meaning {
                        Meaning::Family(index) | Meaning::Person(index) => Some(index),
                        _ => None,
                    })
                    .filter(|&index| given_name_fits(doc, index, given))
                    .collect();
                if people.is_empty() {
                    return None;
                }
                let mut end = next + 1;
                while atoms.get(end).is_some_and(|atom| is_suffix(doc, atom)) {
                    end += 1;
                }
                return Some((named(doc, first.first, atom.last, people, true), end));
            }
            AtomKind::Proper => next += 1,
            AtomKind::Mark if matches!(doc.word(atom.first), "." | "-") => next += 1,
            AtomKind::Word if upper => return None,
            _ => return None,
        }
    }
    None
}

fn given_name_fits(doc: &Doc<'_>, person: usize, given: &str) -> bool {
    let Some(person) = doc.world.people.get(person) else {
        return false;
    };
    let initial = given.chars().next();
    std::iter::once(&person.name)
        .chain(&person.aliases)
        .any(|name| {
            let folded = crate::text::fold(name);
            let first = folded.split(' ').next().unwrap_or_default();
            first == given || (given.chars().count() == 1 && first.chars().next() == initial)
        })
}
