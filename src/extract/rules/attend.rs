//! "will attend the summit", "is to take part in the talks", "joined the leaders at":
//! one of many who come to a meeting.

use super::{Found, Frame};
use crate::extract::cast::Cast;
use crate::extract::clause::Clause;
use crate::extract::mention::ChunkKind;
use crate::extract::report::{Mode, Part};

pub(super) fn rule(clause: &Clause<'_, '_>, _cast: &mut Cast<'_>, at: usize) -> Option<Found> {
    const RULE: &str = "attend";
    let word = clause.word(at);
    let len = match word {
        "attend" | "attends" | "attended" | "attending" | "boycott" | "boycotted" | "skip"
        | "skipped" => 1,
        "take" | "takes" | "took" | "taking" if clause.reads(at + 1, &["part", "in"]) => 3,
        "participate" | "participated" | "participates" | "participating"
            if clause.word(at + 1) == "in" =>
        {
            2
        }
        _ => return None,
    };
    let end = at + len;
    let noun = (end..(end + 9).min(clause.chunks.len())).find(|&i| {
        matches!(
            clause.word(i),
            "summit" | "talks" | "meeting" | "conference" | "session" | "negotiations"
        ) || matches!(
            clause.chunks.get(i).map(|chunk| &chunk.kind),
            Some(ChunkKind::Occasion(_))
        )
    })?;
    let start = clause.verb_group_start(at);
    let subject = clause.subject(start)?;
    let mut frame = Frame::new(RULE, at..noun + 1);
    frame.predicate = start;
    frame.joins = true;
    frame.mode = Some(Mode::InPerson);
    let mut frame = frame.with(&subject, Part::Principal);
    // "will attend the summit to tell Ortega that": he will be there.
    let address = (noun..clause.chunks.len()).find(|&i| {
        matches!(
            clause.word(i),
            "tell" | "meet" | "confront" | "persuade" | "urge"
        ) && clause.word(i - 1) == "to"
    });
    if let Some(other) = address.and_then(|i| clause.party(i + 1)) {
        frame = frame.with(&other, Part::Principal);
    }
    Some(Found::Frame(frame))
}
