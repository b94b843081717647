//! Names of people that no table knows, told by capitals.

use super::actor::NameRef;
use super::atom::{Atom, AtomKind};
use crate::extract::doc::Doc;
use crate::extract::words::{COMMON, among};
use crate::world::Meaning;

/// Words before a name that are no part of it.
pub(crate) const HONORIFICS: &[&str] = &[
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

const PARTICLES: &[&str] = &[
    "abu", "al", "ben", "bin", "bint", "da", "dal", "de", "del", "della", "den", "der", "di", "do",
    "dos", "du", "el", "ibn", "la", "le", "st", "ter", "ul", "van", "von",
];

/// Words in capitals that end a run of names: they belong to titles and institutions.
const INSTITUTIONS: &[&str] = &[
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

/// Words of maps: a name that begins or ends with one is no person's.
const GEOGRAPHY: &[&str] = &[
    "airport",
    "bay",
    "canal",
    "cape",
    "coast",
    "desert",
    "fort",
    "gulf",
    "hills",
    "indo",
    "island",
    "islands",
    "lake",
    "mount",
    "mountains",
    "ocean",
    "pacific",
    "peninsula",
    "port",
    "province",
    "region",
    "river",
    "sea",
    "square",
    "strait",
    "straits",
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
    HONORIFICS.binary_search(&doc.word(atom.first)).is_ok() && atom.first == atom.last
}

fn is_capital(doc: &Doc<'_>, atom: &Atom) -> bool {
    doc.written(atom.first)
        .chars()
        .next()
        .is_some_and(char::is_uppercase)
}

/// A name of the roster: full, or a surname, with first names and initials before it.
fn known(doc: &Doc<'_>, atoms: &[Atom], at: usize, upper: bool) -> Option<(NameRef, usize)> {
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

fn is_suffix(doc: &Doc<'_>, atom: &Atom) -> bool {
    // The comma before "Jr." is left to the chunker, which knows lists.
    matches!(doc.word(atom.first), "jr" | "jr." | "sr" | "ii" | "iii") && atom.first == atom.last
}

/// Capitals that look like a name: two or more, or one behind a title.
fn unknown(
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
    if GEOGRAPHY.binary_search(&doc.word(first)).is_ok()
        || GEOGRAPHY.binary_search(&doc.word(last)).is_ok()
    {
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

/// The run of name words at `at`: whether it may be a person's, and the atom behind it.
fn run(doc: &Doc<'_>, atoms: &[Atom], at: usize, upper: bool) -> (bool, usize) {
    let mut end = at;
    let mut last_name = at;
    while let Some(atom) = atoms.get(end) {
        let word = doc.word(atom.first);
        let part = match &atom.kind {
            AtomKind::Proper => {
                if INSTITUTIONS.binary_search(&word).is_ok() {
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
                    let particle = atoms.get(end - 1).is_some_and(|before| {
                        PARTICLES.binary_search(&doc.word(before.first)).is_ok()
                    });
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
                PARTICLES.binary_search(&word).is_ok()
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

fn named(doc: &Doc<'_>, first: usize, last: usize, people: Vec<usize>, full: bool) -> NameRef {
    NameRef {
        text: doc.span(first, last).of(doc.text).replace('\u{200e}', ""),
        first,
        last,
        people,
        full,
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn lists_are_sorted() {
        for list in [super::HONORIFICS, super::PARTICLES, super::INSTITUTIONS] {
            assert!(list.is_sorted(), "{list:?}");
        }
    }
}
