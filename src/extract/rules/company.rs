//! "After three hours with Putin", "had a full hour with", "the two spent an hour together":
//! time that people had with each other.

use super::{Found, Frame, subject_behind};
use crate::extract::cast::Cast;
use crate::extract::clause::{Clause, Party};
use crate::extract::mention::ChunkKind;
use crate::extract::report::{Mode, Part};

pub(super) fn rule(clause: &Clause<'_, '_>, cast: &mut Cast<'_>, at: usize) -> Option<Found> {
    const RULE: &str = "company";
    if !lasts(clause, at) {
        return None;
    }
    let end = at + 1;
    let verb = at.checked_sub(1)?;
    let person = |party: &Party| cast.any_person(&party.ids);
    let object = match clause.word(end) {
        "with" => clause.party(end + 1),
        "alone" | "closeted" | "together" if clause.word(end + 1) == "with" => {
            clause.party(end + 2)
        }
        _ => None,
    }
    .filter(|party| person(party) && !clause.is_possessive(party.chunk + 1));
    let together = matches!(clause.word(end), "together" | "alone" | "closeted");
    if object.is_none() && !together {
        return None;
    }
    let start = clause.verb_group_start(verb);
    let subject = match clause.word(verb) {
        // "spent" with an object is told by the verb of meeting.
        "spent" | "spend" | "spends" | "spending" if object.is_some() => return None,
        "had" | "has" | "have" | "got" | "spent" | "spend" | "spending" | "enjoyed" => {
            clause.subject(start)
        }
        "after" | "during" | "following" | "in" | "for" => subject_behind(clause, end)
            .filter(|party| object.as_ref().is_none_or(|it| it.chunk != party.chunk))
            .or_else(|| clause.subject(verb)),
        _ => None,
    }?;
    let mut frame = Frame::new(RULE, at..end);
    frame.predicate = start;
    frame.mode = Some(Mode::InPerson);
    frame = frame.with(&subject, Part::Principal);
    match object {
        Some(object) if object.ids.iter().any(|id| !subject.ids.contains(id)) => {
            Some(Found::Frame(frame.with(&object, Part::Principal)))
        }
        None if cast.sides(&subject.ids) >= 2 => Some(Found::Frame(frame)),
        _ => None,
    }
}

/// True for a stretch of hours or days.
fn lasts(clause: &Clause<'_, '_>, at: usize) -> bool {
    match clause.chunks.get(at).map(|chunk| &chunk.kind) {
        Some(ChunkKind::Time(index)) => clause
            .times
            .get(*index)
            .is_some_and(crate::extract::time::TimeExpr::is_duration),
        _ => false,
    }
}
