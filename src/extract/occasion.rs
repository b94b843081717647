//! The summit, conference or visit that a clause names, and the days that the world knows.

use super::clause::Clause;
use super::mention::ChunkKind;
use super::reference::Reference;
use super::story::OccasionFound;
use super::time::TimeValue;
use crate::text::Span;
use crate::world::{Meaning, World};

/// The occasion named in a clause, the nearest to `near`.
pub(crate) fn of_meeting(
    clause: &Clause<'_, '_>,
    near: usize,
    reference: &Reference,
    times: &[TimeValue],
) -> Option<(OccasionFound, Span)> {
    let world = clause.doc.world;
    let mut best: Option<(usize, OccasionFound, Span)> = None;
    for at in 0..clause.chunks.len() {
        let found = match &clause.chunks[at].kind {
            ChunkKind::Occasion(index) => world.occasions.get(*index).map(|occasion| {
                let span = clause.span_of(at..at + 1);
                let dated = dated(world, &occasion.name, reference, times);
                (
                    OccasionFound {
                        name: occasion.name.clone(),
                        dated,
                    },
                    span,
                )
            }),
            ChunkKind::Word
                if matches!(
                    clause.word(at),
                    "summit" | "conference" | "forum" | "congress"
                ) && at != near =>
            {
                generic(clause, at).map(|(name, span)| {
                    let dated = dated(world, known_name(world, &name), reference, times);
                    (OccasionFound { name, dated }, span)
                })
            }
            ChunkKind::Word if clause.word(at) == "summit" => {
                generic(clause, at).map(|(name, span)| {
                    let dated = dated(world, known_name(world, &name), reference, times);
                    (OccasionFound { name, dated }, span)
                })
            }
            _ => None,
        };
        if let Some((found, span)) = found {
            let distance = at.abs_diff(near);
            let nearer = best.as_ref().is_none_or(|(known, ..)| distance < *known);
            // "talked about the coming G20 summit": not there.
            if nearer && !(at > near && clause.leads_to_another(near + 1..at + 1)) {
                best = Some((distance, found, span));
            }
        }
    }
    best.map(|(_, found, span)| (found, span))
}

/// The name under which the world knows an occasion; the name itself where it does not.
fn known_name<'n>(world: &'n World, name: &'n str) -> &'n str {
    let folded: Vec<String> = crate::text::tokens(name, Span::new(0, name.len()))
        .iter()
        .map(|token| crate::text::fold(token.span.of(name)))
        .collect();
    let words = crate::world::words_of(name, &folded);
    let found = world
        .lexicon()
        .longest(&words, true)
        .filter(|found| found.len == words.len());
    found
        .and_then(|found| {
            found.meanings.iter().find_map(|meaning| match *meaning {
                Meaning::Occasion(index) => world.occasions.get(index),
                _ => None,
            })
        })
        .map_or(name, |occasion| &occasion.name)
}

/// "the UK-France Summit", "their 2018 summit in Helsinki" has no name of its own.
fn generic(clause: &Clause<'_, '_>, at: usize) -> Option<(String, Span)> {
    let mut from = at;
    while from > 0 && at - from < 6 {
        let chunk = clause.chunks.get(from - 1)?;
        let written = clause.doc.written(chunk.first);
        let part = match &chunk.kind {
            ChunkKind::Place(_) => true,
            ChunkKind::Actors(actors) => actors.len() == 1,
            ChunkKind::Word => {
                matches!(written, "-" | "–" | "&")
                    || (written.chars().next().is_some_and(char::is_uppercase)
                        && written.chars().count() > 1
                        && !matches!(clause.word(from - 1), "the" | "a" | "this" | "at" | "in"))
            }
            _ => false,
        };
        if !part || clause.word(from - 1) == "conference" {
            break;
        }
        from -= 1;
    }
    if from == at || matches!(clause.word(at), "conference" | "forum" | "congress") && at - from < 2
    {
        return None;
    }
    let mut span = clause.span_of(from..at + 1);
    let text = span.of(clause.doc.text);
    let trimmed = text.trim_start_matches("the ").trim_start_matches("The ");
    span.start += text.len() - trimmed.len();
    Some((trimmed.to_owned(), span))
}

/// The one dated occasion of this name that the article can mean.
fn dated(world: &World, name: &str, reference: &Reference, times: &[TimeValue]) -> Option<usize> {
    let same = |occasion: &crate::world::WorldOccasion| occasion.name == name;
    let mut fitting: Vec<usize> = Vec::new();
    for (index, occasion) in world.occasions.iter().enumerate() {
        if !same(occasion) {
            continue;
        }
        let first = occasion.start.first();
        let last = occasion
            .end
            .map_or(occasion.start.last(), crate::world::Date::last);
        let near = match (reference.published, reference.within) {
            (Some(published), _) => {
                (first - published).num_days() <= 30 && (published - last).num_days() <= 20
            }
            (None, Some((from, to))) => first <= to && from <= last,
            (None, None) => false,
        };
        let named = times.iter().any(|time| {
            time.start.len() >= 4
                && first
                    .to_string()
                    .starts_with(time.start.get(..time.start.len().min(7)).unwrap_or("?"))
        });
        if near || named {
            fitting.push(index);
        }
    }
    if fitting.is_empty() {
        // A summit that was held only once needs no day beside it.
        fitting = (0..world.occasions.len())
            .filter(|&index| same(&world.occasions[index]))
            .collect();
    }
    match fitting.as_slice() {
        [one] => Some(*one),
        _ => None,
    }
}
