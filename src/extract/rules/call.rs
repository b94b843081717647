//! "spoke (by phone) with", "talked to", "telephoned", "phoned", "called".

use super::{Found, Frame, refused, subject_behind};
use crate::extract::cast::Cast;
use crate::extract::clause::Clause;
use crate::extract::report::{Mode, Part};

pub(super) fn rule(clause: &Clause<'_, '_>, cast: &mut Cast<'_>, at: usize) -> Option<Found> {
    const RULE: &str = "call";
    let word = clause.word(at);
    let end = at + 1;
    let (prepositions, mutual): (&[&str], bool) = match word {
        "spoke" | "speak" | "speaks" | "spoken" | "speaking" | "talked" | "talk" | "talking"
        | "conversed" => (&["with", "to"], true),
        "telephoned" | "phoned" | "rang" | "telephones" | "phones" => (&[""], false),
        "called" | "calls" => {
            // "called Putin a killer", "called on": no telephone.
            let person = clause
                .party(end)
                .is_some_and(|party| cast.any_person(&party.ids));
            let next = clause.word(end + 1);
            let fits = clause.is_time(end + 1)
                || matches!(
                    next,
                    "to" | "on"
                        | "."
                        | ","
                        | "and"
                        | "by"
                        | "after"
                        | "before"
                        | "from"
                        | "last"
                        | ""
                );
            if !person || !fits || clause.is_possessive(end + 1) || clause.is_actor(end + 1) {
                return None;
            }
            (&[""], false)
        }
        _ => return None,
    };
    if matches!(word, "talk" | "speak")
        && at > 0
        && (matches!(clause.word(at - 1), "the" | "a" | "of")
            || super::talks::is_talk_noun(clause, at))
    {
        return None;
    }
    let around = clause.window(at.saturating_sub(3)..(at + 14).min(clause.chunks.len()));
    let by_phone = [" phone ", " telephone ", " telephonically "]
        .iter()
        .any(|cue| around.contains(cue));
    let by_video = [
        " video ",
        " videoconference ",
        " virtually ",
        " video-conference ",
    ]
    .iter()
    .any(|cue| around.contains(cue));
    let start = clause.verb_group_start(at);
    let object = clause.object(end, prepositions);
    let mut frame = Frame::new(RULE, at..end);
    frame.predicate = start;
    frame.mode = if by_video {
        Some(Mode::Video)
    } else if by_phone
        || matches!(
            word,
            "telephoned" | "phoned" | "called" | "rang" | "calls" | "telephones" | "phones"
        )
    {
        Some(Mode::Phone)
    } else {
        None
    };
    let mut subject = clause.subject(start);
    if word == "speaking" && start <= 1 {
        subject = subject_behind(clause, end);
    }
    let Some(subject) = subject else {
        return object.and_then(|_| refused(RULE, "who spoke could not be told"));
    };
    let Some(object) = object else {
        if mutual
            && cast.sides(&subject.ids) >= 2
            && (by_phone || by_video || clause.is_time(end) || matches!(word, "spoke" | "talked"))
        {
            // "The two spoke by telephone Sunday."
            if matches!(
                clause.word(end),
                "at" | "of" | "about" | "out" | "on" | "in" | "after" | "during" | "before"
            ) && !by_phone
                && !by_video
                && !(matches!(clause.word(end), "in" | "at")
                    && (clause.is_place(end + 1) || clause.is_place(end + 2)))
                && ![" margins ", " sidelines ", " each other ", " together "]
                    .iter()
                    .any(|cue| around.contains(cue))
            {
                return None;
            }
            return Some(Found::Frame(frame.with(&subject, Part::Principal)));
        }
        return None;
    };
    // "spoke to Russia": somebody must be there to listen.
    if subject.ids.iter().all(|id| object.ids.contains(id)) {
        return None;
    }
    if frame.mode.is_none()
        && matches!(word, "spoke" | "speak" | "speaks" | "spoken")
        && !around.contains(" in & ")
        && !around.contains(" summit ")
    {
        frame.mode = Some(Mode::Phone);
    }
    Some(Found::Frame(
        frame
            .with(&subject, Part::Principal)
            .with(&object, Part::Principal),
    ))
}
