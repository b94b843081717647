//! Nouns of meeting, and where the same words mean something else.

use super::phrase::plain_adjective;
use crate::extract::clause::Clause;
use crate::extract::report::Mode;
use crate::extract::word_set::{WordSet, word_set};
use crate::extract::words::among;

/// Words before "call" that make it a verb, or a demand.
const BEFORE_CALL: WordSet = word_set![
    "also", "cannot", "clarion", "could", "his", "i", "may", "might", "not", "renewed", "repeated",
    "roll", "so", "they", "to", "we", "who", "will", "would", "you",
];

/// Words behind "call" that do so.
const BEHIND_CALL: WordSet = word_set![
    "a",
    "attention",
    "by",
    "center",
    "centre",
    "for",
    "her",
    "him",
    "into",
    "it",
    "of",
    "off",
    "on",
    "that",
    "the",
    "themselves",
    "to",
    "upon",
];

/// A noun of meeting.
pub(in crate::extract::rules) struct Noun {
    /// Told by the noun itself.
    pub(super) mode: Option<Mode>,
}

/// The noun of meeting at a chunk.
pub(in crate::extract::rules) fn noun(clause: &Clause<'_, '_>, at: usize) -> Option<Noun> {
    let before = word_before(clause, at);
    let mode = match clause.word(at) {
        "talks" | "meeting" | "meetings" | "summit" | "summits" | "discussions"
        | "negotiations" | "consultations" | "encounter" | "encounters" | "tete-a-tete"
        | "audience" | "dialogue" | "dialogues" | "sit-down" | "parley" | "rendezvous"
        | "meet-and-greet" | "get-together" | "discussion" | "negotiation" | "consultation"
        | "session" | "sessions" | "dinner" | "lunch" | "breakfast" | "luncheon" | "exchange"
        | "reception" | "conversation" | "conversations" | "visit" | "visits" => None,
        "tea" | "coffee" | "drinks" | "banquet" | "handshake" => Some(Mode::InPerson),
        // "had a heart-to-heart talk"; "talk" by itself is a verb.
        "talk" if is_talk_noun(clause, at) => None,
        "conference" if matches!(before, "video" | "telephone") => Some(Mode::Video),
        "conference" if clause.word(at + 1) == "by" => match clause.word(at + 2) {
            "video" => Some(Mode::Video),
            "telephone" | "phone" => Some(Mode::Phone),
            _ => return None,
        },
        "call" | "calls" | "phonecall" | "teleconference" => Some(Mode::Phone),
        "videoconference" | "video-conference" => Some(Mode::Video),
        _ => return None,
    };
    Some(Noun { mode })
}

/// How they met, from the words around a noun that leaves it open.
pub(super) fn told_mode(clause: &Clause<'_, '_>, at: usize) -> Option<Mode> {
    if !matches!(
        clause.word(at),
        "conversation"
            | "conversations"
            | "call"
            | "calls"
            | "talks"
            | "discussion"
            | "discussions"
            | "meeting"
            | "session"
            | "summit"
    ) {
        return None;
    }
    let around = clause.window(at.saturating_sub(4)..(at + 4).min(clause.chunks.len()));
    let any = |cues: &[&str]| cues.iter().any(|cue| around.contains(cue));
    if any(&[" video ", " virtual ", " videoconference ", " online "]) {
        Some(Mode::Video)
    } else if any(&[" phone ", " telephone ", " telephonic "]) {
        Some(Mode::Phone)
    } else {
        None
    }
}

fn word_before<'c>(clause: &'c Clause<'_, '_>, at: usize) -> &'c str {
    at.checked_sub(1).map_or("", |before| clause.word(before))
}

/// "a talk", "a discreet talk": a noun behind an article, with adjectives between.
pub(in crate::extract::rules) fn is_talk_noun(clause: &Clause<'_, '_>, at: usize) -> bool {
    let mut i = at;
    while i > 0 && at - i < 6 {
        i -= 1;
        let word = clause.word(i);
        if matches!(word, "a" | "an") {
            return true;
        }
        if !(plain_adjective(word) || matches!(word, "-" | "," | "and") || clause.is_time(i)) {
            return false;
        }
    }
    false
}

/// Words that make the noun something else: "call for", "meeting room", "talks show".
pub(super) fn is_other_sense(clause: &Clause<'_, '_>, at: usize) -> bool {
    let word = clause.word(at);
    let before = word_before(clause, at);
    let next = clause.word(at + 1);
    match word {
        "call" | "calls" => {
            among(BEFORE_CALL, before) && clause.object(at + 1, &["with"]).is_none()
                || among(BEHIND_CALL, next) && !(next == "on" && clause.is_time(at + 2))
        }
        "talks" => {
            matches!(next, "about" | "of" if before == "he")
                || matches!(before, "he" | "she" | "who" | "it")
        }
        "exchange" => {
            matches!(
                next,
                "rate"
                    | "rates"
                    | "of"
                    | "for"
                    | "views"
                    | "information"
                    | "programs"
                    | "program"
                    | "programme"
                    | "programmes"
                    | "student"
                    | "students"
                    | "market"
            ) || matches!(
                before,
                "to" | "stock"
                    | "in"
                    | "foreign"
                    | "prisoner"
                    | "prisoners"
                    | "hostage"
                    | "student"
                    | "cultural"
                    | "academic"
                    | "currency"
            )
        }
        "session" | "sessions" | "tea" | "coffee" | "drinks" | "banquet" => {
            clause.object(at + 1, &["with"]).is_none()
        }
        "dinner" | "lunch" | "breakfast" | "luncheon" | "reception" => {
            clause.object(at + 1, &["with"]).is_none() && before != "working"
        }
        "meeting" | "meetings" => {
            matches!(
                next,
                "room" | "place" | "hall" | "point" | "house" | "ground"
            ) || matches!(
                before,
                "cabinet"
                    | "party"
                    | "rally"
                    | "board"
                    | "town"
                    | "staff"
                    | "prayer"
                    | "committee"
                    | "shareholders"
                    | "annual"
                    | "mass"
            )
        }
        "dialogue" | "dialogues" => matches!(
            before,
            "national" | "social" | "internal" | "public" | "political"
        ),
        "visit" | "visits" => clause.object(at + 1, &["with", "to"]).is_none(),
        "audience" => matches!(before, "the" | "an" if clause.object(at + 1, &["with"]).is_none()),
        "consultation" | "consultations" => {
            matches!(before, "close" | "in" | "continued" | "continuing" | "for")
        }
        "negotiations" | "discussions" => next == "team",
        _ => false,
    }
}
