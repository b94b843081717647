//! "The Indonesian delegation is led by Foreign Minister Shihab", "Kerry, who led the American
//! team", "the delegation includes": who sat there for a side that was told before.

use super::{Found, Frame};
use crate::extract::cast::{Cast, successor};
use crate::extract::clause::{Clause, Party};
use crate::extract::mention::{ChunkKind, Head};
use crate::extract::report::Part;

pub(super) fn rule(clause: &Clause<'_, '_>, cast: &mut Cast<'_>, at: usize) -> Option<Found> {
    const RULE: &str = "delegation";
    let (code, leader) = match clause.word(at) {
        "led" | "headed" if clause.word(at + 1) == "by" => {
            let subject = clause.subject(clause.verb_group_start(at))?;
            (side(clause, subject.chunk)?, clause.party(at + 2)?)
        }
        "led" | "leads" | "headed" | "heads" => {
            let behind = (at + 1..(at + 7).min(clause.chunks.len()))
                .find(|&object| clause.is_actor(object))?;
            let code = side(clause, behind)?;
            (code, clause.subject(clause.verb_group_start(at))?)
        }
        "includes" | "included" | "comprises" | "comprised" => {
            let subject = clause.subject(at)?;
            (side(clause, subject.chunk)?, clause.party(at + 1)?)
        }
        _ => return None,
    };
    let id = *leader.ids.first()?;
    let told = cast.sides(&cast.focus) >= 2
        && cast.focus.iter().any(|&member| {
            let own = cast.entities[member].country.as_deref();
            own.map(successor) == Some(successor(&code))
        });
    if !told || cast.entities[id].state {
        return None;
    }
    let official = cast.world.office_index("official");
    let entity = &mut cast.entities[id];
    if entity.country.is_none() {
        entity.country = Some(code.clone());
    }
    if entity.country.as_deref().map(successor) != Some(successor(&code)) {
        return None;
    }
    // Whoever leads a delegation acts for it, whatever else he is.
    entity.office = entity.office.or(official);
    let mut frame = Frame::new(RULE, at..at + 1);
    frame.anaphoric = true;
    let leader = Party {
        ids: vec![id],
        ..leader
    };
    Some(Found::Frame(frame.with(&leader, Part::Principal)))
}

/// The side of "the Indonesian delegation", "the U.S. team".
fn side(clause: &Clause<'_, '_>, at: usize) -> Option<String> {
    let chunk = clause.chunks.get(at)?;
    let ChunkKind::Actors(actors) = &chunk.kind else {
        return None;
    };
    let body = matches!(
        clause.doc.word(chunk.last),
        "delegation" | "team" | "side" | "negotiators"
    );
    match actors.as_slice() {
        [actor] if body && actor.head == Head::Delegation => actor.country.clone(),
        _ => None,
    }
}
