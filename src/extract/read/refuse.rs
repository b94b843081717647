//! Frames that tell of no meeting: negotiations in general, a match of two teams.

use crate::extract::cast::Cast;
use crate::extract::clause::Clause;
use crate::extract::doc::Doc;
use crate::extract::mention::ChunkKind;
use crate::extract::report::Status;
use crate::extract::rules::Frame;
use crate::extract::word_set::{WordSet, word_set};
use crate::extract::words::among;

/// Why a frame tells of no meeting.
pub(super) fn refusal(
    doc: &Doc<'_>,
    cast: &Cast<'_>,
    clause: &Clause<'_, '_>,
    frame: &Frame,
    status: Status,
) -> Option<&'static str> {
    let ids = frame.ids();
    let states_only = !cast.any_person(&ids);
    if frame.rule == "meet" && states_only && is_sport(doc) {
        return Some("teams met, not governments");
    }
    if frame.again && status == Status::Held {
        return Some("another meeting, but not when or whether");
    }
    if is_abstract(cast, clause, frame, status) {
        return Some("negotiations in general, not when, where or by whom");
    }
    if cast.sides(&ids) < 2 && !frame.anaphoric && !frame.joins {
        return Some("all who are named act for one side, or for none");
    }
    None
}

/// "The negotiations between the Israelis and the Palestinians", "Brexit talks with the EU":
/// a state of affairs, where no day, town, verb of holding or person tells of a meeting.
fn is_abstract(cast: &Cast<'_>, clause: &Clause<'_, '_>, frame: &Frame, status: Status) -> bool {
    if frame.rule != "talks"
        || frame.anaphoric
        || !matches!(
            clause.word(frame.trigger.start),
            "talks"
                | "negotiations"
                | "dialogue"
                | "discussions"
                | "consultations"
                | "conversations"
                | "contacts"
        )
    {
        return false;
    }
    let states = frame
        .cast
        .iter()
        .filter(|(id, ..)| cast.entities[*id].state)
        .count();
    let people = frame.cast.len() - states;
    if states == 0 || people > 1 {
        return false;
    }
    let near = frame.front.saturating_sub(3)..(frame.trigger.end + 7).min(clause.chunks.len());
    // "In the coming weeks" is no day of a meeting.
    let dated = |at: usize| match clause.chunks.get(at).map(|chunk| &chunk.kind) {
        Some(ChunkKind::Time(index)) => clause
            .times
            .get(*index)
            .is_some_and(|time| !time.is_vague() && !time.is_duration()),
        _ => false,
    };
    // "Talks between London and Brussels", "the Lisbon Treaty": no town where they sat.
    let placed = |at: usize| {
        clause.is_place(at)
            && !frame.cast.iter().any(|(.., chunk)| *chunk == at)
            && (matches!(
                clause.word(at.wrapping_sub(1)),
                "in" | "at" | "near" | "outside" | "to"
            ) || frame.front <= at && at < frame.trigger.start)
    };
    let told =
        near.clone().any(|at| dated(at) || placed(at)) || frame.front > 0 && dated(frame.front - 1);
    let seeks =
        clause
            .window(frame.predicate..frame.front)
            .has_any(&[" seek ", " seeking ", " sought "]);
    if status == Status::Planned
        && !clause.window(frame.front..frame.trigger.end).has_any(&[
            " forthcoming negotiations ",
            " brexit ",
            " exit ",
            " accession ",
            " divorce ",
        ])
    {
        return false;
    }
    let held = frame.predicate < frame.front && !seeks
        || [" round ", " rounds ", " day of ", " hours of ", " session "]
            .iter()
            .any(|cue| clause.window(near.clone()).contains(cue))
        || [
            " began ",
            " opened ",
            " resumed ",
            " ended ",
            " collapsed ",
            " broke ",
            " held ",
        ]
        .iter()
        .any(|cue| {
            clause
                .window(frame.trigger.end..(frame.trigger.end + 12).min(clause.chunks.len()))
                .contains(cue)
        });
    !told && !held
}

/// True where an article speaks of a game: teams are named like states.
fn is_sport(doc: &Doc<'_>) -> bool {
    const GAMES: WordSet = word_set![
        "basketball",
        "championship",
        "championships",
        "choirs",
        "cricket",
        "final",
        "football",
        "goal",
        "goals",
        "hockey",
        "match",
        "midfielder",
        "olympic",
        "penalties",
        "quarterfinal",
        "rugby",
        "semifinal",
        "soccer",
        "striker",
        "tennis",
        "tournament",
        "volleyball",
    ];
    (0..doc.tokens.len()).any(|token| {
        let word = doc.word(token);
        among(GAMES, word) || word == "cup" && doc.word(token.wrapping_sub(1)) == "world"
    })
}
