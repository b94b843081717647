//! "invited Kim to Washington", "extended an invitation to", "offered to meet".

use super::{Found, Frame};
use crate::extract::cast::Cast;
use crate::extract::clause::Clause;
use crate::extract::report::{Mode, Part, Status};

pub(super) fn rule(clause: &Clause<'_, '_>, cast: &mut Cast<'_>, at: usize) -> Option<Found> {
    const RULE: &str = "invite";
    let word = clause.word(at);
    if !matches!(word, "invited" | "invites" | "invite" | "invitation") {
        return None;
    }
    let end = at + 1;
    let start = clause.verb_group_start(at);
    let (host, guest) = match word {
        "invited" | "invites" | "invite" => {
            let guest = clause.object(end, &[""]);
            match guest {
                Some(guest) => (clause.subject(start)?, guest),
                // "Lula was invited by Biden to"
                None => (clause.object(end, &["by"])?, clause.subject(start)?),
            }
        }
        "invitation" => (clause.subject(at)?, clause.object(end, &["to", "for"])?),
        _ => return None,
    };
    if !cast.any_person(&guest.ids)
        || cast.sides(&[host.ids.clone(), guest.ids.clone()].concat()) < 2
    {
        return None;
    }
    // Only an invitation to come: "invited to sign" is another matter.
    let rest = clause.window(end..(end + 14).min(clause.chunks.len()));
    let comes = [
        " to visit ",
        " to & ",
        " to the ",
        " visit ",
        " for talks ",
        " to meet ",
        " to a ",
        " to attend ",
        " to @ ",
    ]
    .iter()
    .any(|cue| rest.contains(cue));
    if !comes {
        return None;
    }
    let mut frame = Frame::new(RULE, at..end);
    frame.predicate = start;
    frame.status = Some(Status::Proposed);
    frame.mode = Some(Mode::InPerson);
    Some(Found::Frame(
        frame.with(&host, Part::Host).with(&guest, Part::Visitor),
    ))
}
