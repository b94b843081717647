//! "Putin-Trump talks", "Israeli-Palestinian negotiations", and whose talks they are.

use crate::extract::cast::{Cast, EntityId};
use crate::extract::clause::{Clause, Party};
use crate::extract::mention::ChunkKind;
use crate::world::{Meaning, Sex};

/// "Putin's ... talks", "his talks", "their meeting".
pub(super) fn possessor(
    clause: &Clause<'_, '_>,
    cast: &Cast<'_>,
    front: usize,
    others: &[EntityId],
) -> Option<Party> {
    if front == 0 {
        return None;
    }
    let before = front - 1;
    if clause.is_possessive(before) && before > 0 {
        return clause.party(before - 1);
    }
    // "Biden’s Virtual Meeting": the apostrophe stands at the front itself.
    if clause.is_possessive(front) && clause.is_actor(before) {
        return clause.party(before);
    }
    let local: Vec<EntityId> = clause.who.iter().take(before).flatten().copied().collect();
    let ids = match clause.word(before) {
        "his" => cast.owner(Sex::Male, &local, others),
        "her" => cast.owner(Sex::Female, &local, others),
        "their" => cast.theirs(&local),
        "our" => cast.ours(),
        "my" => cast.quoted.or(cast.speaker).into_iter().collect(),
        _ => return None,
    };
    (!ids.is_empty()).then(|| Party {
        ids,
        span: clause.span_of(before..before + 1),
        chunk: before,
    })
}

/// "his boss's call with Turnbull": of somebody whom the text does not name there.
pub(super) fn is_strangers(clause: &Clause<'_, '_>, front: usize) -> bool {
    let Some(owner) = front
        .checked_sub(2)
        .filter(|_| clause.is_possessive(front - 1))
    else {
        return false;
    };
    // "the President's meeting", of whom nobody knows which.
    if clause.is_actor(owner) {
        return clause.party(owner).is_none();
    }
    clause.word(owner).chars().count() > 1
        && !matches!(clause.word(owner), "today" | "tomorrow" | "yesterday")
}

/// "the leaders' meeting", "a foreign ministers' meeting".
pub(super) fn leaders_meeting(clause: &Clause<'_, '_>, front: usize) -> Option<Party> {
    (front > 0 && clause.is_actor(front - 1) && clause.word(front) == "'")
        .then(|| clause.party(front - 1))
        .flatten()
}

/// "Putin-Trump talks", "U.S.-Russian summit", "Israeli-Palestinian negotiations".
pub(super) fn pair(
    clause: &Clause<'_, '_>,
    cast: &mut Cast<'_>,
    front: usize,
    at: usize,
) -> Option<Party> {
    let from = front.saturating_sub(4);
    for i in from..at {
        if !matches!(clause.word(i), "-" | "–" | "—" | "/") || i == 0 {
            continue;
        }
        // "China-US contacts in a meeting": the pair belongs to another noun.
        if i + 4 < front || i + 2 < front && clause.word(i + 2) != "-" {
            continue;
        }
        let left = side(clause, cast, i - 1);
        let right = side(clause, cast, i + 1);
        if let (Some(left), Some(right)) = (left, right) {
            let mut ids = left;
            ids.extend(right);
            // "Russia-China-India": a third.
            if matches!(clause.word(i + 2), "-" | "–" | "—" | "/")
                && let Some(third) = side(clause, cast, i + 3)
            {
                ids.extend(third);
            }
            if cast.sides(&ids) >= 2 {
                return Some(Party {
                    ids,
                    span: clause.span_of(i - 1..i + 2),
                    chunk: i - 1,
                });
            }
        }
    }
    None
}

/// A side of a pair: an actor, or an adjective of a state.
fn side(clause: &Clause<'_, '_>, cast: &mut Cast<'_>, at: usize) -> Option<Vec<EntityId>> {
    if let Some(party) = clause.party(at) {
        return Some(party.ids);
    }
    let chunk = clause.chunks.get(at)?;
    let code = match &chunk.kind {
        ChunkKind::Place(place) => place.capital_of.clone()?,
        ChunkKind::Word => {
            let words = clause
                .doc
                .words(chunk.first..(chunk.first + 3).min(clause.doc.tokens.len()));
            let found = clause.doc.world.lexicon().longest(&words, false)?;
            let sino = match clause.doc.word(chunk.first) {
                "sino" => Some("CHN"),
                "russo" => Some("RUS"),
                "franco" => Some("FRA"),
                "anglo" => Some("GBR"),
                "indo" => Some("IND"),
                _ => None,
            };
            if let Some(code) = sino {
                code.to_owned()
            } else {
                found.meanings.iter().find_map(|meaning| match meaning {
                    Meaning::Adjective(_) => clause.doc.world.seat(*meaning),
                    _ => None,
                })?
            }
        }
        _ => return None,
    };
    Some(vec![cast.state(&code)])
}
