//! "hosted", "received", "welcomed", "was greeted by", "summoned the ambassador".

use super::{Found, Frame};
use crate::extract::cast::Cast;
use crate::extract::clause::{Clause, Party};
use crate::extract::report::{Mode, Part, Status};
use crate::extract::word_set::{WordSet, word_set};
use crate::extract::words::among;
use crate::world::OfficeClass;

/// Verbs of hosting.
const HOSTING: WordSet = word_set![
    "assembled",
    "convened",
    "convenes",
    "gathered",
    "greeted",
    "greets",
    "host",
    "hosted",
    "hosting",
    "hosts",
    "receive",
    "received",
    "receives",
    "receiving",
    "welcome",
    "welcomed",
    "welcomes",
    "welcoming",
];

/// "pleased to welcome", "an honor to have ... here": greets somebody who stands there.
fn pleased(clause: &Clause<'_, '_>, at: usize) -> bool {
    let before = clause.window(at.saturating_sub(7)..at);
    clause.word(at.wrapping_sub(1)) == "to"
        && [
            " pleasure ",
            " pleased ",
            " honor ",
            " honour ",
            " honored ",
            " honoured ",
            " delighted ",
            " happy ",
            " glad ",
            " privilege ",
            " good ",
            " great ",
            " proud ",
        ]
        .iter()
        .any(|cue| before.contains(cue))
}

/// "hosted a welcoming ceremony for Obama", "hosts a dinner in honour of Modi".
fn honoured(clause: &Clause<'_, '_>, cast: &Cast<'_>, at: usize) -> Option<Party> {
    if !matches!(clause.word(at), "hosted" | "hosts" | "host" | "hosting") {
        return None;
    }
    let mut near = at + 1..(at + 9).min(clause.chunks.len());
    let feast = near.find(|&i| {
        matches!(
            clause.word(i),
            "ceremony" | "banquet" | "dinner" | "lunch" | "luncheon" | "reception" | "breakfast"
        )
    })?;
    let behind = (feast + 1..(feast + 5).min(clause.chunks.len()))
        .find(|&i| matches!(clause.word(i), "for" | "of") && clause.is_actor(i + 1))?;
    clause
        .party(behind + 1)
        .filter(|party| cast.any_person(&party.ids))
}

pub(super) fn rule(clause: &Clause<'_, '_>, cast: &mut Cast<'_>, at: usize) -> Option<Found> {
    const RULE: &str = "host";
    let word = clause.word(at);
    let summons = matches!(word, "summoned" | "summons" | "summon");
    let hosts = among(HOSTING, word)
        || word == "have" && pleased(clause, at) && clause.word(at + 2) == "here";
    if !summons && !hosts {
        return None;
    }
    let end = at + 1;
    // "was warmly welcomed by"
    let manner = usize::from(clause.word(at.wrapping_sub(1)).ends_with("ly"));
    let passive = ["was", "were", "been", "be", "is", "being", "are"]
        .contains(&clause.word(at.wrapping_sub(1 + manner)));
    let start = clause.verb_group_start(if passive { at - manner } else { at });
    let (host, guest) = if passive {
        (clause.object(end, &["by"])?, clause.subject(start)?)
    } else {
        let guest = clause
            .object(end, &[""])
            .or_else(|| honoured(clause, cast, at))?;
        let host = clause.subject(start);
        // "It's a pleasure to welcome President Rivlin": whoever speaks is the host.
        let greets = pleased(clause, at);
        let host = match (host, cast.speaker) {
            (Some(host), _) if host.ids != guest.ids => host,
            // "Welcoming Ambassador Ilau, President Sang said"
            (None, _) if at <= 1 && word.ends_with("ing") => {
                super::subject_behind(clause, guest.chunk + 1)?
            }
            (_, Some(speaker)) if greets => Party {
                ids: vec![speaker],
                span: clause.span_of(start..end),
                chunk: at,
            },
            _ => return None,
        };
        (host, guest)
    };
    if clause.is_possessive(guest.chunk + 1) || host.ids == guest.ids {
        return None;
    }
    if !cast.any_person(&guest.ids) {
        // "welcomed Russia's decision", "hosted France": no meeting of people.
        return None;
    }
    if summons {
        let envoy = guest.ids.iter().any(|&id| {
            let office = cast.entities[id]
                .office
                .and_then(|office| cast.world.offices.get(office));
            office.is_some_and(|office| {
                matches!(
                    office.class,
                    OfficeClass::Ambassador | OfficeClass::Envoy | OfficeClass::Official
                )
            })
        });
        if !envoy {
            return None;
        }
    }
    let mut frame = Frame::new(if summons { "summon" } else { RULE }, at..end);
    if pleased(clause, at) {
        frame.status = Some(Status::Held);
    }
    frame.predicate = start;
    frame.mode = Some(Mode::InPerson);
    Some(Found::Frame(
        frame.with(&host, Part::Host).with(&guest, Part::Visitor),
    ))
}
