//! "Clinton, Yeltsin and Kravchuk signed an agreement", "brought Olmert and Abbas together":
//! what those did who sat together.

use super::{Found, Frame};
use crate::extract::cast::Cast;
use crate::extract::clause::Clause;
use crate::extract::report::{Mode, Part};

pub(super) fn rule(clause: &Clause<'_, '_>, cast: &mut Cast<'_>, at: usize) -> Option<Found> {
    match clause.word(at) {
        "signed" | "initialed" | "initialled" => signed(clause, cast, at),
        "brought" | "brings" | "bring" | "bringing" => brought(clause, cast, at),
        _ => None,
    }
}

/// Several people of several states signed one paper.
fn signed(clause: &Clause<'_, '_>, cast: &Cast<'_>, at: usize) -> Option<Found> {
    let mut subject = clause.subject(clause.verb_group_start(at))?;
    // "signed the understanding today with Nauru's president"
    if cast.sides(&subject.ids) < 2
        && let Some(with) = (at + 1..(at + 16).min(clause.chunks.len()))
            .take_while(|&i| !matches!(clause.word(i), "that" | ";" | "." | "said"))
            .find(|&i| clause.word(i) == "with" && clause.is_actor(i + 1))
        && let Some(other) = clause.party(with + 1)
        && cast.any_person(&other.ids)
    {
        subject.ids.extend(other.ids);
    }
    let people = subject
        .ids
        .iter()
        .filter(|&&id| !cast.entities[id].state)
        .count();
    if people < 2 || cast.sides(&subject.ids) < 2 || at.saturating_sub(subject.chunk) > 5 {
        return None;
    }
    let paper = clause.window(at + 1..(at + 9).min(clause.chunks.len()));
    let is_paper = [
        " agreement ",
        " agreements ",
        " treaty ",
        " accord ",
        " accords ",
        " deal ",
        " pact ",
        " declaration ",
        " plan ",
        " statement ",
        " memorandum ",
        " protocol ",
        " document ",
        " truce ",
        " communique ",
        " charter ",
        " understanding ",
        " contract ",
        " communiqué ",
    ]
    .iter()
    .any(|noun| paper.contains(noun));
    if !is_paper {
        return None;
    }
    let mut frame = Frame::new("sign", at..at + 1);
    frame.predicate = clause.verb_group_start(at);
    frame.mode = Some(Mode::InPerson);
    Some(Found::Frame(frame.with(&subject, Part::Principal)))
}

/// "brought together A and B", "brought A and B face to face"; whoever did it sits with them.
fn brought(clause: &Clause<'_, '_>, cast: &Cast<'_>, at: usize) -> Option<Found> {
    let after = clause.window(at..(at + 12).min(clause.chunks.len()));
    // "A meeting in Beijing brought Rudd together with Hu".
    let by_meeting = {
        let before = clause.window(at.saturating_sub(9)..at);
        [
            " meeting ",
            " summit ",
            " talks ",
            " conference ",
            " session ",
            " dinner ",
        ]
        .iter()
        .any(|noun| before.contains(noun))
    };
    if !after.contains(" together ") && !after.contains(" face to face ") && !by_meeting {
        return None;
    }
    let from = at + 1 + usize::from(clause.word(at + 1) == "together");
    let party = clause.party(from)?;
    if cast.sides(&party.ids) < 2 || !cast.any_person(&party.ids) {
        return None;
    }
    let mut frame = Frame::new("bring together", at..from);
    frame.predicate = clause.verb_group_start(at);
    frame.mode = Some(Mode::InPerson);
    let host = clause.subject(frame.predicate).filter(|host| {
        host.ids
            .iter()
            .all(|id| !party.ids.contains(id) && !cast.entities[*id].state)
    });
    if let Some(host) = host {
        frame = frame.with(&host, Part::Mediator);
    }
    Some(Found::Frame(frame.with(&party, Part::Principal)))
}
