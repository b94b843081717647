//! "Putin met (with) May", "the two presidents met in Malta", "after meeting Barco, Garcia
//! said", "sat down with", "shook hands with", "conferred with".

mod verb;

use crate::extract::cast::Cast;
use crate::extract::clause::{Clause, Party};
use crate::extract::report::Part;
use crate::extract::rules::{Found, Frame, refused, subject_behind};
use crate::extract::word_set::{WordSet, word_set};
use crate::extract::words::among;
use verb::verb;

/// Verbs that a state as object makes something else: "visited France".
const JOURNEYS: WordSet = word_set![
    "call", "called", "calls", "cornered", "drop", "dropped", "drops", "embrace", "embraced",
    "embraces", "hugged", "saw", "see", "sees", "spend", "spends", "spent", "visited", "visits",
];

/// Words behind "met" that begin what is no person: "met the requirements".
const NOT_MET: WordSet = word_set![
    "a",
    "all",
    "an",
    "any",
    "criteria",
    "demands",
    "every",
    "its",
    "no",
    "our",
    "requirements",
    "resistance",
    "some",
    "targets",
    "the",
    "these",
    "those",
    "with",
    "your",
];

pub(super) fn rule(clause: &Clause<'_, '_>, cast: &mut Cast<'_>, at: usize) -> Option<Found> {
    const RULE: &str = "meet";
    let verb = verb(clause, at)?;
    let end = at + verb.len;
    let start = clause.verb_group_start(at);
    // "has been meeting" is active.
    let passive = !verb.gerund && clause.window(start..at).contains(" been ")
        || (matches!(clause.word(at), "met")
            && matches!(
                clause.word(at.wrapping_sub(1)),
                "was" | "were" | "is" | "are" | "be" | "being"
            ));
    if passive && clause.word(end) == "with" && !clause.is_actor(end + 1) {
        return refused(RULE, "“met with” something that is nobody");
    }
    let object = if passive {
        clause.object(end, &["by"])
    } else {
        clause.object(end, verb.prepositions)
    };
    let state = |party: &Party| !cast.any_person(&party.ids);
    // "visited France" is a journey, not a meeting.
    if among(JOURNEYS, clause.word(at))
        && verb.len < 3
        && object.as_ref().is_none_or(state)
        && !(verb.mutual && object.is_none())
    {
        return None;
    }
    let mut subject = clause.subject(start);
    let opening = verb.gerund && start <= 2;
    if subject.is_none() || opening {
        subject = subject_behind(clause, end)
            .filter(|party| object.as_ref().is_none_or(|it| it.chunk != party.chunk))
            .or(subject);
    }
    // "Fox, whom he met on Saturday": the object stands before its subject.
    let object = object.or_else(|| {
        let subject = subject.as_ref()?;
        clause.whom(subject.chunk)
    });
    // "The ministers met, with both sides hoping": the object is the subject once more.
    let object = object.filter(|object| {
        let same = subject.as_ref().is_some_and(|subject| {
            cast.sides(&subject.ids) >= 2 && object.ids.iter().all(|id| subject.ids.contains(id))
        });
        !same
    });
    let mut frame = Frame::new(RULE, at..end);
    frame.predicate = start;
    frame.mode = verb.mode;
    match (subject, object) {
        (Some(subject), Some(object)) => {
            if subject.ids.iter().all(|id| object.ids.contains(id)) {
                return refused(RULE, "only one side is named");
            }
            frame = frame
                .with(&subject, Part::Principal)
                .with(&object, Part::Principal);
            Some(Found::Frame(frame))
        }
        (Some(subject), None) => {
            let next = clause.word(end);
            let elsewhere = matches!(clause.word(at), "met" | "meet" | "meets" | "meeting")
                && !clause.is_time(end)
                && !clause.is_place(end)
                && among(NOT_MET, next);
            if !verb.mutual || elsewhere {
                return refused(RULE, "whom they met is nobody who acts for a state");
            }
            if cast.sides(&subject.ids) < 2 {
                return refused(RULE, "only one side is named");
            }
            Some(Found::Frame(frame.with(&subject, Part::Principal)))
        }
        (None, Some(_)) => refused(RULE, "who met them could not be told"),
        (None, None) => None,
    }
}
