//! Verbs of meeting, and where the same words mean something else.

use crate::extract::clause::Clause;
use crate::extract::report::Mode;
use crate::extract::word_set::{WordSet, word_set};
use crate::extract::words::among;

/// Words before "meeting" that leave it a verb.
const BEFORE_MEETING: WordSet = word_set![
    ",",
    "about",
    "after",
    "also",
    "also,",
    "and",
    "are",
    "be",
    "been",
    "before",
    "by",
    "currently",
    "for",
    "from",
    "in",
    "is",
    "of",
    "on",
    "personally",
    "separately",
    "since",
    "upon",
    "was",
    "were",
    "when",
    "while",
    "without",
];

/// Those of them that do so even before "with".
const BEFORE_MEETING_WITH: WordSet = word_set![
    "after",
    "also",
    "are",
    "be",
    "been",
    "before",
    "by",
    "is",
    "separately",
    "since",
    "upon",
    "was",
    "were",
    "when",
    "while",
];

/// A verb of meeting: how many chunks it takes, what may stand before its object.
pub(super) struct Verb {
    pub(super) len: usize,
    pub(super) prepositions: &'static [&'static str],
    /// "they met" needs no object; "they consulted" does.
    pub(super) mutual: bool,
    pub(super) gerund: bool,
    pub(super) mode: Option<Mode>,
}

pub(super) fn verb(clause: &Clause<'_, '_>, at: usize) -> Option<Verb> {
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
            let gerund = among(BEFORE_MEETING, before) || clause.is_time(at.wrapping_sub(1));
            let object = clause.is_actor(at + 1)
                || (clause.word(at + 1) == "with" && among(BEFORE_MEETING_WITH, before));
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
