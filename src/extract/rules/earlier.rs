//! "since the Woodside Summit in November 2023", "building on the Bali and Woodside meetings":
//! earlier meetings of those whom the sentence is about.

use super::{Found, Frame, subject_behind};
use crate::extract::cast::Cast;
use crate::extract::clause::Clause;
use crate::extract::mention::ChunkKind;
use crate::extract::report::{Mode, Part};

pub(super) fn rule(clause: &Clause<'_, '_>, cast: &mut Cast<'_>, at: usize) -> Option<Found> {
    const RULE: &str = "earlier";
    let named = matches!(clause.chunks.get(at).map(|chunk| &chunk.kind), Some(ChunkKind::Occasion(index))
        if clause.doc.world.occasions.get(*index).is_some_and(|it| it.name.to_lowercase().ends_with("summit")));
    let placed = clause.is_place(at) && {
        let mut i = at + 1;
        while matches!(clause.word(i), "and" | ",") && clause.is_place(i + 1) {
            i += 2;
        }
        matches!(
            clause.word(i),
            "summit" | "summits" | "meeting" | "meetings" | "talks" | "encounter"
        )
    };
    if !named && !placed {
        return None;
    }
    // Back over "the Bali and" to what points to the past.
    let mut before = at;
    while before > 0
        && (matches!(
            clause.word(before - 1),
            "the" | "and" | "," | "last" | "their"
        ) || clause.is_place(before - 1)
            || clause.is_time(before - 1))
    {
        before -= 1;
    }
    let points_back = matches!(
        clause.word(before.wrapping_sub(1)),
        "since" | "following" | "from" | "after" | "on" | "at"
    ) && (clause.word(before.wrapping_sub(1)) != "on"
        || clause.word(before.wrapping_sub(2)) == "building")
        && (clause.word(before.wrapping_sub(1)) != "at"
            || clause
                .window(before.saturating_sub(6)..before)
                .contains(" reached "));
    if !points_back {
        return None;
    }
    let subject = clause
        .subject(before.wrapping_sub(1))
        .filter(|party| cast.sides(&party.ids) >= 2);
    let subject = subject
        .or_else(|| subject_behind(clause, at).filter(|party| cast.sides(&party.ids) >= 2))?;
    let mut frame = Frame::new(RULE, at..at + 1);
    frame.past = true;
    frame.mode = Some(Mode::InPerson);
    Some(Found::Frame(frame.with(&subject, Part::Principal)))
}
