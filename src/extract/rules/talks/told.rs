//! Those who took part by what stands farther off: at home where the journey goes, named
//! as present, told in the talks.

use crate::extract::cast::Cast;
use crate::extract::clause::{Clause, Party, goes_to};
use crate::extract::place;
use crate::extract::rules::Frame;

/// "is to visit Moscow for talks", "arrived in Tehran on Monday for talks on": with those who
/// are at home there.
pub(super) fn host_of_journey(
    clause: &Clause<'_, '_>,
    cast: &mut Cast<'_>,
    front: usize,
    subject: &Party,
) -> Option<Party> {
    if clause.word(front.wrapping_sub(1)) != "for" {
        return None;
    }
    let person = cast.any_person(&subject.ids);
    let from = front.saturating_sub(12).max(subject.chunk + 1);
    let at = (from..front).rev().find(|&i| {
        (clause.is_place(i) || clause.is_actor(i))
            && (goes_to(clause.word(i - 1))
                || matches!(clause.word(i - 1), "in" | "to")
                    && place::travels(clause, i.saturating_sub(6)..i))
    })?;
    let (found, _) = place::at(clause, at)?;
    let code = found.country.filter(|_| person)?;
    let own = subject
        .ids
        .iter()
        .any(|&id| cast.entities[id].country.as_deref() == Some(&code));
    if own || cast.world.organisation(&code).is_some() {
        return None;
    }
    Some(Party {
        ids: vec![cast.state(&code)],
        span: clause.span_of(at..at + 1),
        chunk: at,
    })
}

/// "consultations which featured A and B", "a summit attended by A, B and C".
pub(super) fn present(clause: &Clause<'_, '_>, end: usize) -> Option<Party> {
    let last = (end + 16).min(clause.chunks.len());
    (end..last)
        .take_while(|&i| !matches!(clause.word(i), "." | ";" | "said" | "that"))
        .find_map(|i| match clause.word(i) {
            "featuring" | "featured" | "involving" | "including" | "grouping" | "comprising"
            | "gathering" => clause.party(i + 1),
            "attended" if clause.word(i + 1) == "by" => clause.party(i + 2),
            "participation" if clause.word(i + 1) == "of" => clause.party(i + 2),
            _ => None,
        })
}

/// "In a 90-minute call Obama told Putin", "after sixteen hours of talks the leaders of Russia
/// and Ukraine announced": those who spoke in it or came out of it.
pub(super) fn told_in_it(
    clause: &Clause<'_, '_>,
    cast: &Cast<'_>,
    frame: &Frame,
    governed: bool,
) -> Option<Party> {
    // "They hold meetings," of whom nobody knows: not of those named farther on.
    let unknown = (0..frame.front).any(|at| clause.is_anaphor(at) && clause.party(at).is_none());
    if !governed || unknown {
        return None;
    }
    let telling = (0..clause.chunks.len()).find(|&i| {
        matches!(
            clause.word(i),
            "told" | "assured" | "warned" | "urged" | "asked" | "pressed" | "thanked"
        )
    });
    if let Some(at) = telling {
        let subject = clause.subject(clause.verb_group_start(at));
        let object = clause.object(at + 1, &[""]);
        if let (Some(mut subject), Some(object)) = (subject, object) {
            subject.ids.extend(object.ids);
            return (cast.sides(&subject.ids) >= 2).then_some(subject);
        }
        return None;
    }
    let end = frame.trigger.end;
    (end..clause.chunks.len().min(end + 9))
        .filter_map(|i| clause.party(i))
        .find(|party| {
            cast.sides(&party.ids) >= 2 && party.ids.iter().all(|&id| !cast.entities[id].state)
        })
}

/// "Remarks by President Harris and President Giammattei before bilateral meeting": a title.
pub(super) fn remarked(clause: &Clause<'_, '_>, cast: &Cast<'_>, front: usize) -> Option<Party> {
    let by = (1..front.min(5)).find(|&at| clause.word(at) == "by")?;
    let when = matches!(
        clause.word(front.wrapping_sub(1)),
        "before" | "after" | "at" | "in" | "following" | "during"
    );
    let titled = when && clause.doc.is_title(clause.sentence) && clause.doc.is_transcript();
    clause
        .party(by + 1)
        .filter(|party| titled && cast.sides(&party.ids) >= 2)
}
