//! A sentence as the meeting rules see it: actors, times, places and plain words.

use super::actor::{Actor, Head};
use super::atom::{Atom, AtomKind, atoms};
use super::parse::Parser;
use crate::extract::doc::{Doc, Sentence};
use crate::extract::time::TimeExpr;
use crate::world::Meaning;

/// A piece of a sentence.
#[derive(Clone, Debug)]
pub(crate) struct Chunk {
    /// First and last token.
    pub(crate) first: usize,
    pub(crate) last: usize,
    pub(crate) kind: ChunkKind,
}

/// What a piece of a sentence is.
#[derive(Clone, Debug)]
pub(crate) enum ChunkKind {
    /// Somebody, or several joined by "and".
    Actors(Vec<Actor>),
    /// A time expression, by index.
    Time(usize),
    /// A place.
    Place(PlaceRef),
    /// A named summit or conference; an index of its series.
    Occasion(usize),
    /// `'s`.
    Possessive,
    /// A word, number or mark.
    Word,
}

/// A place as named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PlaceRef {
    /// Index into the world's places.
    pub(crate) place: usize,
    /// The state whose capital it is, so that it may speak for its government.
    pub(crate) capital_of: Option<String>,
}

/// Cuts a sentence into chunks.
pub(crate) fn chunks(doc: &Doc<'_>, sentence: &Sentence, times: &[TimeExpr]) -> Vec<Chunk> {
    let atoms = atoms(doc, sentence, times);
    let parser = Parser {
        doc,
        atoms: &atoms,
        upper: sentence.upper,
    };
    let mut out: Vec<Chunk> = Vec::with_capacity(atoms.len());
    let mut at = 0;
    while let Some(atom) = atoms.get(at) {
        let place = place_of(doc, atom);
        let occasion = occasion_of(atom);
        // "the G20 summit" is an occasion, though "the G20" could act.
        let article = matches!(doc.word(atom.first), "the" | "a" | "this")
            && atoms
                .get(at + 1)
                .is_some_and(|next| occasion_of(next).is_some());
        if let Some((actors, end)) = parser.actors(at)
            && !article
            && !(occasion.is_some() && end == at + 1)
            && !(place.is_some()
                && is_bare_name(&actors)
                && end == at + 1
                && behind_where(doc, &out))
            && let Some(last) = atoms.get(end - 1)
        {
            out.push(Chunk {
                first: atom.first,
                last: last.last,
                kind: ChunkKind::Actors(actors),
            });
            at = end;
            continue;
        }
        let kind = match (&atom.kind, place, occasion) {
            (AtomKind::Time(index), ..) => ChunkKind::Time(*index),
            (AtomKind::Possessive, ..) => ChunkKind::Possessive,
            (_, _, Some(occasion)) => ChunkKind::Occasion(occasion),
            (_, Some(place), _) => ChunkKind::Place(place),
            _ => ChunkKind::Word,
        };
        // "the G20 summit": the noun stays a word of its own, so that the rules see it.
        let noun = matches!(kind, ChunkKind::Occasion(_))
            && atom.last > atom.first
            && matches!(
                doc.word(atom.last),
                "summit" | "meeting" | "talks" | "conference"
            );
        if noun {
            // "Geneva talks" names the town as well.
            let words = doc.words(atom.first..atom.last);
            let town = doc
                .world
                .lexicon()
                .longest(&words, sentence.upper)
                .filter(|found| found.len == words.len());
            let town = town.and_then(|found| {
                place_of(
                    doc,
                    &Atom {
                        kind: AtomKind::Known(found.meanings),
                        ..atom.clone()
                    },
                )
            });
            out.push(Chunk {
                first: atom.first,
                last: atom.last - 1,
                kind: town.map_or(kind, ChunkKind::Place),
            });
            out.push(Chunk {
                first: atom.last,
                last: atom.last,
                kind: ChunkKind::Word,
            });
            at += 1;
            continue;
        }
        let words = matches!(kind, ChunkKind::Word);
        for token in atom.first..=atom.last {
            out.push(Chunk {
                first: token,
                last: if words { token } else { atom.last },
                kind: kind.clone(),
            });
            if !words {
                break;
            }
        }
        at += 1;
    }
    coordinate(doc, out)
}

fn place_of(doc: &Doc<'_>, atom: &Atom) -> Option<PlaceRef> {
    let AtomKind::Known(meanings) = &atom.kind else {
        return None;
    };
    let places = meanings.iter().filter_map(|meaning| match *meaning {
        Meaning::Place(place) => Some(place),
        _ => None,
    });
    // Prague is Czechoslovak until 1992, and Czech since.
    let then = places.min_by_key(|&place| {
        let country = doc.world.places.get(place).map(|it| it.country.as_str());
        !country.is_some_and(|code| doc.exists(code))
    });
    then.and_then(|place| {
        let it = doc.world.places.get(place)?;
        Some(PlaceRef {
            place,
            capital_of: (it.kind == "capital").then(|| it.country.clone()),
        })
    })
}

fn occasion_of(atom: &Atom) -> Option<usize> {
    let AtomKind::Known(meanings) = &atom.kind else {
        return None;
    };
    meanings.iter().find_map(|meaning| match *meaning {
        Meaning::Occasion(index) => Some(index),
        _ => None,
    })
}

/// True for a single surname that may as well be a town.
fn is_bare_name(actors: &[Actor]) -> bool {
    matches!(actors, [actor] if actor.head == Head::Name && actor.office.is_none() && actor.name.as_ref().is_some_and(|name| !name.full))
}

fn behind_where(doc: &Doc<'_>, chunks: &[Chunk]) -> bool {
    chunks.last().is_some_and(|chunk| {
        matches!(
            doc.word(chunk.last),
            "in" | "at" | "near" | "from" | "to" | "of" | "outside"
        )
    })
}

/// Joins "A and B" and "A, B and C" into one chunk; "A, B" without "and" stays apart.
fn coordinate(doc: &Doc<'_>, mut chunks: Vec<Chunk>) -> Vec<Chunk> {
    let mut out: Vec<Chunk> = Vec::with_capacity(chunks.len());
    let mut at = 0;
    while at < chunks.len() {
        if !matches!(chunks[at].kind, ChunkKind::Actors(_)) {
            out.push(chunks[at].clone());
            at += 1;
            continue;
        }
        // The chunks that are joined with this one.
        let mut list: Vec<usize> = Vec::new();
        let mut end = at + 1;
        // Everything up to the last "and" that is reached through commas only.
        let mut pending: Vec<usize> = Vec::new();
        let mut next = end;
        loop {
            let comma = word_is(doc, &chunks, next, &[","]);
            let mut joint = next + usize::from(comma);
            let and = word_is(doc, &chunks, joint, &["and", "&"]);
            joint += usize::from(and);
            let together = !and && !comma && is_along(doc, &chunks, joint);
            if !(comma || and || together) {
                break;
            }
            // "Biden, Xi to speak by phone": a headline's list has no "and".
            let headline = comma
                && !and
                && at == 0
                && next == 1
                && matches!(
                    &chunks.get(joint).map(|chunk| &chunk.kind),
                    Some(ChunkKind::Actors(_))
                )
                && word_is(
                    doc,
                    &chunks,
                    joint + 1,
                    &[
                        "to", "meet", "agree", "hold", "discuss", "talk", "speak", "vow", "sign",
                        "clash", "shake", "pledge", "seek", "reach", "open", "begin", "end",
                        "strike",
                    ],
                );
            if together {
                joint += 2 + usize::from(word_is(doc, &chunks, joint, &["as"]));
            }
            joint += before_title(doc, &chunks, joint);
            let Some(Chunk {
                kind: ChunkKind::Actors(more),
                ..
            }) = chunks.get(joint)
            else {
                break;
            };
            let pronoun = |actor: &Actor| {
                matches!(actor.head, Head::He | Head::She | Head::They | Head::Group)
            };
            // "with Howard, and both sides agreed" begins another clause.
            let several = |actor: &Actor| matches!(actor.head, Head::They | Head::Group);
            if more.iter().any(several) || more.iter().any(pronoun) && (comma || !and) {
                break;
            }
            // "met Putin and Xi met Modi": the second is the subject of its own verb.
            let own_verb = and
                && at > 0
                && word_is(
                    doc,
                    &chunks,
                    joint + 1,
                    &[
                        "met", "said", "told", "will", "has", "had", "was", "is", "held", "spoke",
                    ],
                )
                && word_is(
                    doc,
                    &chunks,
                    at - 1,
                    &["with", "met", "to", "of", "by", "meet", "meets", "for"],
                );
            if own_verb {
                break;
            }
            pending.push(joint);
            next = joint + 1;
            if and || together || headline {
                list.append(&mut pending);
                end = next;
            }
        }
        let mut actors = take_actors(&mut chunks[at]);
        for other in list {
            actors.append(&mut take_actors(&mut chunks[other]));
        }
        out.push(Chunk {
            first: chunks[at].first,
            last: chunks[end - 1].last,
            kind: ChunkKind::Actors(actors),
        });
        at = end;
    }
    out
}

/// How many words in capitals stand before a title and its name: "and National Security Office
/// Director Kim Sung-han".
fn before_title(doc: &Doc<'_>, chunks: &[Chunk], at: usize) -> usize {
    let capital = |chunk: &&Chunk| {
        let written = doc.written(chunk.first);
        matches!(chunk.kind, ChunkKind::Word)
            && written.chars().next().is_some_and(char::is_uppercase)
            && written.chars().any(char::is_lowercase)
    };
    let count = chunks.iter().skip(at).take(5).take_while(capital).count();
    let titled = matches!(chunks.get(at + count).map(|chunk| &chunk.kind),
        Some(ChunkKind::Actors(actors)) if matches!(actors.as_slice(), [actor]
            if actor.name.as_ref().is_some_and(|name| name.first > actor.first)));
    if titled { count } else { 0 }
}

/// Those of a chunk of actors, which has none afterwards and is still no plain word.
fn take_actors(chunk: &mut Chunk) -> Vec<Actor> {
    match &mut chunk.kind {
        ChunkKind::Actors(actors) => std::mem::take(actors),
        _ => Vec::new(),
    }
}

/// "as well as", "along with", "together with".
fn is_along(doc: &Doc<'_>, chunks: &[Chunk], at: usize) -> bool {
    (word_is(doc, chunks, at, &["as"])
        && word_is(doc, chunks, at + 1, &["well"])
        && word_is(doc, chunks, at + 2, &["as"]))
        || (word_is(doc, chunks, at, &["along", "together"])
            && word_is(doc, chunks, at + 1, &["with"]))
}

fn word_is(doc: &Doc<'_>, chunks: &[Chunk], at: usize, words: &[&str]) -> bool {
    chunks.get(at).is_some_and(|chunk| {
        matches!(chunk.kind, ChunkKind::Word) && words.contains(&doc.word(chunk.first))
    })
}
