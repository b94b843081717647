//! "The Prime Minister and President Hollande discussed", "exchanged views with": an exchange
//! told by what was said in it.

use super::{Found, Frame};
use crate::extract::cast::Cast;
use crate::extract::clause::Clause;
use crate::extract::report::Part;

pub(super) fn rule(clause: &Clause<'_, '_>, cast: &mut Cast<'_>, at: usize) -> Option<Found> {
    const RULE: &str = "discuss";
    let word = clause.word(at);
    let len = match word {
        "discussed" | "discuss" | "discusses" | "discussing" => 1,
        "debated" | "thrashed" | "hammered" | "covered" | "reviewed" | "explored" => 1,
        "touched" | "focused" if clause.word(at + 1) == "on" => 2,
        "exchanged" if clause.word(at + 1) == "views" => 2,
        _ => return None,
    };
    let start = clause.verb_group_start(at);
    // "met to discuss": the meeting is told by its own verb.
    let chance = matches!(
        clause.word(at.wrapping_sub(2)),
        "opportunity" | "chance" | "occasion" | "on" | "continued" | "proceeded"
    );
    if clause.word(at.wrapping_sub(1)) == "to" && !chance {
        return None;
    }
    // "The proposals will be discussed by the seven presidents".
    let passive = matches!(
        clause.word(at.wrapping_sub(1)),
        "be" | "been" | "was" | "were"
    );
    if passive && clause.word(at + 1) == "by" {
        let party = clause
            .party(at + 2)
            .filter(|party| cast.sides(&party.ids) >= 2)?;
        let mut frame = Frame::new(RULE, at..at + 1);
        frame.predicate = start;
        frame.anaphoric = clause.is_group(party.chunk);
        return Some(Found::Frame(frame.with(&party, Part::Principal)));
    }
    let mut subject_at = start;
    while subject_at > 0
        && matches!(
            clause.word(subject_at - 1),
            "began"
                | "begun"
                | "started"
                | "also"
                | "then"
                | "were"
                | "spent"
                | "to"
                | "opportunity"
                | "chance"
                | "occasion"
                | "the"
                | "took"
                | "used"
                | "had"
                | "went"
                | "on"
                | "continued"
                | "proceeded"
        )
    {
        subject_at -= 1;
    }
    let subject = clause.subject(subject_at)?;
    // The subject stands right before the verb, else it is somebody else's.
    if clause
        .before_asides(subject_at)
        .saturating_sub(subject.chunk)
        > 4
    {
        return None;
    }
    if !cast.any_person(&subject.ids) {
        return None;
    }
    let end = at + len;
    let mut frame = Frame::new(RULE, at..end);
    frame.predicate = start;
    if cast.sides(&subject.ids) >= 2 {
        // "They discussed", "the two leaders discussed": in the meeting told before.
        frame.anaphoric = clause.is_group(subject.chunk);
        return Some(Found::Frame(frame.with(&subject, Part::Principal)));
    }
    // "discussed Syria with Lavrov".
    let other = (end..(end + 14).min(clause.chunks.len()))
        .take_while(|&i| {
            !matches!(
                clause.word(i),
                "that" | "which" | "who" | ";" | "said" | "."
            )
        })
        .find(|&i| {
            clause.word(i) == "with"
                && clause.is_actor(i + 1)
                && super::talks::noun(clause, i - 1).is_none()
        })
        .and_then(|i| clause.party_or_owned(i + 1))?;
    if !cast.any_person(&other.ids) {
        return None;
    }
    Some(Found::Frame(
        frame
            .with(&subject, Part::Principal)
            .with(&other, Part::Principal),
    ))
}
