//! "Putin met (with) May", "the two presidents met in Malta", "after meeting Barco, Garcia
//! said", "sat down with", "shook hands with", "conferred with".

use super::{Found, Frame, refused, subject_behind};
use crate::extract::cast::Cast;
use crate::extract::clause::Clause;
use crate::extract::report::{Mode, Part};

/// A verb of meeting: how many chunks it takes, what may stand before its object.
struct Verb {
    len: usize,
    prepositions: &'static [&'static str],
    /// "they met" needs no object; "they consulted" does.
    mutual: bool,
    gerund: bool,
    mode: Option<Mode>,
}

fn verb(clause: &Clause<'_, '_>, at: usize) -> Option<Verb> {
    let plain = |len, prepositions, mutual, mode| {
        Some(Verb {
            len,
            prepositions,
            mutual,
            gerund: false,
            mode,
        })
    };
    match clause.word(at) {
        "met" | "meet" | "meets" => {
            // "met targets" has no actor behind it; "has been met with criticism" is passive.
            plain(1, &["with", ""], true, None)
        }
        "meeting" => {
            let before = if at == 0 { "" } else { clause.word(at - 1) };
            let gerund = matches!(
                before,
                "after"
                    | "before"
                    | "by"
                    | "when"
                    | "while"
                    | "for"
                    | "since"
                    | "of"
                    | "from"
                    | "is"
                    | "are"
                    | "was"
                    | "were"
                    | "be"
                    | "been"
                    | ","
                    | "and"
                    | "on"
                    | "about"
                    | "upon"
                    | "without"
                    | "also"
                    | "currently"
                    | "personally"
                    | "separately"
                    | "in"
                    | "also,"
            ) || clause.is_time(at.wrapping_sub(1));
            let object = clause.is_actor(at + 1)
                || (clause.word(at + 1) == "with"
                    && matches!(
                        before,
                        "after"
                            | "before"
                            | "was"
                            | "is"
                            | "are"
                            | "were"
                            | "be"
                            | "been"
                            | "upon"
                            | "when"
                            | "while"
                            | "by"
                            | "since"
                            | "separately"
                            | "also"
                    ));
            (gerund && object).then_some(Verb {
                len: 1,
                prepositions: &["with", ""],
                mutual: false,
                gerund: true,
                mode: None,
            })
        }
        "sat" | "sit" | "sits" | "sitting" if clause.word(at + 1) == "down" => {
            plain(2, &["with"], true, Some(Mode::InPerson))
        }
        "shook" | "shake" | "shakes" | "shaking" | "shaken" if clause.word(at + 1) == "hands" => {
            plain(2, &["with"], true, Some(Mode::InPerson))
        }
        "embraced" | "embrace" | "embraces" | "hugged" | "buttonholed" | "cornered" => {
            plain(1, &[""], true, Some(Mode::InPerson))
        }
        "chatted" | "chat" | "chats" | "bargained" | "haggled" | "mingled" => {
            plain(1, &["with"], true, None)
        }
        "clasped" if clause.word(at + 1) == "hands" => {
            plain(2, &["with"], true, Some(Mode::InPerson))
        }
        "compared" | "compare" if clause.word(at + 1) == "notes" => plain(2, &["with"], true, None),
        "exchanged" | "exchange"
            if clause
                .window(at + 1..(at + 5).min(clause.chunks.len()))
                .split_whitespace()
                .any(|word| {
                    matches!(word, "words" | "pleasantries" | "greetings" | "handshakes")
                }) =>
        {
            plain(1, &["with"], true, Some(Mode::InPerson))
        }
        "dropped" | "drop" | "drops" if clause.reads(at + 1, &["in", "on"]) => {
            plain(3, &[""], false, Some(Mode::InPerson))
        }
        "sat" | "sits" | "sit" | "sitting" | "seated"
            if matches!(
                clause.word(at + 1),
                "side" | "next" | "beside" | "opposite" | "across" | "in"
            ) =>
        {
            plain(
                1,
                &["with", "to", "beside", "opposite", "from"],
                true,
                Some(Mode::InPerson),
            )
        }
        // "a negotiated settlement"
        "negotiated" if matches!(clause.word(at.wrapping_sub(1)), "a" | "the" | "an" | "of") => {
            None
        }
        "conferred" | "breakfasted" | "closeted" | "confer" | "confers" | "conferring"
        | "huddled" | "dined" | "lunched" | "negotiated" | "negotiate" | "negotiating"
        | "parleyed" => plain(1, &["with"], true, None),
        "consulted" | "consult" | "consults" => plain(1, &["with"], false, None),
        "see" | "saw" | "sees" if clause.reads(at + 1, &["each", "other"]) => {
            plain(3, &["with"], true, Some(Mode::InPerson))
        }
        "see" | "sees" => {
            // "went to see Sharon in Jerusalem", "Gorbachev sees Pope at Vatican".
            (clause.is_actor(at + 1) && seen_there(clause, at + 2)).then_some(Verb {
                len: 1,
                prepositions: &[""],
                mutual: false,
                gerund: false,
                mode: Some(Mode::InPerson),
            })
        }
        "called" | "calls" | "call" if clause.word(at + 1) == "on" => {
            // "called on President Moi in Nairobi", but not "called on Russia to withdraw".
            let appeal = clause
                .window(at + 2..(at + 9).min(clause.chunks.len()))
                .contains(" @ to ");
            (clause.is_actor(at + 2) && !appeal).then_some(Verb {
                len: 2,
                prepositions: &[""],
                mutual: false,
                gerund: false,
                mode: Some(Mode::InPerson),
            })
        }
        "spent" | "spend" | "spends" => {
            let lasts = clause.is_time(at + 1)
                || matches!(
                    clause.word(at + 1),
                    "an" | "a"
                        | "two"
                        | "three"
                        | "several"
                        | "half"
                        | "most"
                        | "more"
                        | "much"
                        | "nearly"
                );
            lasts.then_some(Verb {
                len: 1,
                prepositions: &["with"],
                mutual: false,
                gerund: false,
                mode: Some(Mode::InPerson),
            })
        }
        "saw" => {
            // "saw Bush at Camp David", but not "saw Putin as a threat".
            (clause.is_actor(at + 1) && seen_there(clause, at + 2)).then_some(Verb {
                len: 1,
                prepositions: &[""],
                mutual: false,
                gerund: false,
                mode: Some(Mode::InPerson),
            })
        }
        "joined" | "join" | "joins" => {
            let after = clause.window(at..(at + 14).min(clause.chunks.len()));
            let meets = [
                " for talks ",
                " for a meeting ",
                " in a call ",
                " for a summit ",
                " in talks ",
                " for dinner ",
                " for a call ",
                " for three-way ",
                " in a video ",
                " in a meeting ",
                " at a meeting ",
                " at & ",
            ]
            .iter()
            .any(|cue| after.contains(cue));
            (meets && clause.is_actor(at + 1)).then_some(Verb {
                len: 1,
                prepositions: &[""],
                mutual: false,
                gerund: false,
                mode: None,
            })
        }
        // "In his previous US visits, Trudeau": a noun.
        "visits" if !clause.is_actor(at + 1) => None,
        "visited" | "visits" => plain(1, &[""], false, Some(Mode::InPerson)),
        _ => None,
    }
}

/// True when the words behind "saw Bush" tell of a meeting: "at Camp David", "there on
/// Thursday", "twice"; not "as a threat".
fn seen_there(clause: &Clause<'_, '_>, at: usize) -> bool {
    clause.is_time(at)
        || matches!(
            clause.word(at),
            "at" | "in"
                | "on"
                | "."
                | ","
                | "for"
                | ""
                | "next"
                | "when"
                | "again"
                | "there"
                | "here"
                | "twice"
                | "briefly"
                | "privately"
                | "separately"
                | "alone"
        )
}

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
    let state =
        |party: &crate::extract::clause::Party| party.ids.iter().all(|&id| cast.entities[id].state);
    // "visited France" is a journey, not a meeting.
    if matches!(
        clause.word(at),
        "visited"
            | "visits"
            | "saw"
            | "see"
            | "sees"
            | "dropped"
            | "drop"
            | "drops"
            | "embraced"
            | "embraces"
            | "embrace"
            | "cornered"
            | "hugged"
            | "called"
            | "calls"
            | "call"
            | "spent"
            | "spend"
            | "spends"
    ) && verb.len < 3
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
            let together = clause.word(subject.chunk + 1) == "'s";
            frame = frame
                .with(&subject, Part::Principal)
                .with(&object, Part::Principal);
            let _ = together;
            Some(Found::Frame(frame))
        }
        (Some(subject), None) => {
            let next = clause.word(end);
            let elsewhere = matches!(clause.word(at), "met" | "meet" | "meets" | "meeting")
                && !clause.is_time(end)
                && !clause.is_place(end)
                && matches!(
                    next,
                    "the"
                        | "a"
                        | "an"
                        | "its"
                        | "with"
                        | "all"
                        | "these"
                        | "those"
                        | "no"
                        | "some"
                        | "every"
                        | "any"
                        | "our"
                        | "your"
                        | "requirements"
                        | "targets"
                        | "demands"
                        | "criteria"
                        | "resistance"
                );
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
