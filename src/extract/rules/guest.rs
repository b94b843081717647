//! "Albright was Kim's guest", "Thatcher's host in Bonn was Kohl", "granted an audience to",
//! "gave Rumsfeld a warm welcome", "played host on Tuesday to": hosting told by a noun.

use super::{Found, Frame};
use crate::extract::cast::Cast;
use crate::extract::clause::{Clause, Party};
use crate::extract::report::{Mode, Part};

pub(super) fn rule(clause: &Clause<'_, '_>, cast: &mut Cast<'_>, at: usize) -> Option<Found> {
    let (host, guest, start) = match clause.word(at) {
        "guest" | "guests" => guest(clause, at)?,
        "host" => host(clause, at)?,
        "audience" => audience(clause, at)?,
        "welcome" | "reception" | "greeting" => welcome(clause, at)?,
        _ => return None,
    };
    let person = |party: &Party| cast.any_person(&party.ids);
    if !person(&guest) || !person(&host) || host.ids == guest.ids {
        return None;
    }
    let mut frame = Frame::new("host", at..at + 1);
    frame.predicate = start;
    frame.mode = Some(Mode::InPerson);
    Some(Found::Frame(
        frame.with(&host, Part::Host).with(&guest, Part::Visitor),
    ))
}

type Sides = (Party, Party, usize);

/// The verb "to be" before `at`, within a few words.
fn being(clause: &Clause<'_, '_>, at: usize) -> Option<usize> {
    (at.saturating_sub(6)..at).rev().find(|&i| {
        matches!(
            clause.word(i),
            "is" | "was" | "were" | "are" | "be" | "been" | "being" | "as"
        )
    })
}

/// "X is the guest of Y", "X was Y's guest".
fn guest(clause: &Clause<'_, '_>, at: usize) -> Option<Sides> {
    let verb = being(clause, at)?;
    let start = clause.verb_group_start(verb);
    let guest = clause.subject(start)?;
    let host = if clause.word(at + 1) == "of" {
        clause.object(at + 1, &["of"])?
    } else if at > 1 && clause.is_possessive(at - 1) {
        clause.party(at - 2)?
    } else {
        return None;
    };
    Some((host, guest, start))
}

/// "X's host in Bonn was Y", "X played host on Tuesday to Y".
fn host(clause: &Clause<'_, '_>, at: usize) -> Option<Sides> {
    if at > 1 && clause.is_possessive(at - 1) {
        let guest = clause.party(at - 2)?;
        let verb = (at + 1..at + 8).find(|&i| matches!(clause.word(i), "was" | "is" | "were"))?;
        return Some((clause.party(verb + 1)?, guest, at - 2));
    }
    let played = at.checked_sub(1)?;
    if !matches!(clause.word(played), "played" | "plays" | "play" | "playing") {
        return None;
    }
    let start = clause.verb_group_start(played);
    Some((
        clause.subject(start)?,
        clause.object(at + 1, &["to"])?,
        start,
    ))
}

/// "granted an audience to", "was received in audience by".
fn audience(clause: &Clause<'_, '_>, at: usize) -> Option<Sides> {
    let verb = (at.saturating_sub(4)..at).rev().find(|&i| {
        matches!(
            clause.word(i),
            "granted" | "gave" | "grants" | "gives" | "received" | "grant" | "give"
        )
    })?;
    let start = clause.verb_group_start(verb);
    let subject = clause.subject(start)?;
    if clause.word(verb) == "received" {
        let passive = matches!(clause.word(verb.wrapping_sub(1)), "was" | "were" | "been");
        return passive
            .then(|| Some((clause.object(at + 1, &["by"])?, subject, start)))
            .flatten();
    }
    let guest = clause
        .object(at + 1, &["to"])
        .or_else(|| clause.party(verb + 1))?;
    Some((subject, guest, start))
}

/// "gave Rumsfeld a warm welcome".
fn welcome(clause: &Clause<'_, '_>, at: usize) -> Option<Sides> {
    let verb = (at.saturating_sub(7)..at)
        .rev()
        .find(|&i| matches!(clause.word(i), "gave" | "gives" | "given" | "give"))?;
    let start = clause.verb_group_start(verb);
    let subject = clause.subject(start)?;
    if clause.word(verb) == "given" {
        return Some((clause.object(at + 1, &["by"])?, subject, start));
    }
    Some((subject, clause.party(verb + 1)?, start))
}
