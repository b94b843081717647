//! Several calls that one sentence tells of.

use crate::extract::cast::Cast;
use crate::extract::clause::Clause;
use crate::extract::report::Mode;
use crate::extract::story::Telling;

/// "He spoke Saturday to Abe, Merkel and Hollande": as many calls.
pub(super) fn split_calls(
    cast: &Cast<'_>,
    clause: &Clause<'_, '_>,
    telling: Telling,
) -> Vec<Telling> {
    let frame = &telling.frame;
    let first_chunk = frame.cast.first().map(|(_, _, chunk)| *chunk);
    let (callers, called): (Vec<_>, Vec<_>) = frame
        .cast
        .iter()
        .copied()
        .partition(|(_, _, chunk)| Some(*chunk) == first_chunk);
    let call = telling.mode == Some(Mode::Phone);
    let series = frame.series || {
        let around = clause.window(frame.predicate.saturating_sub(2)..frame.trigger.end + 3);
        [
            " separate ",
            " separately ",
            " individual ",
            " calls ",
            " meetings ",
        ]
        .iter()
        .any(|cue| around.contains(cue))
    };
    let called_sides = cast.sides(&called.iter().map(|(id, ..)| *id).collect::<Vec<_>>());
    let one_by_one = clause.word(frame.trigger.start) == "meetings"
        && series
        && called.len() >= 2
        && called.iter().all(|(id, ..)| cast.entities[*id].named);
    // "a call with Andersson and Niinistö" is one call.
    let one = matches!(
        clause.word(frame.trigger.start),
        "call" | "conversation" | "teleconference" | "videoconference" | "discussion"
    ) && !series;
    if !(call || series)
        || one
        || callers.is_empty()
        || called_sides < 2 && !one_by_one
        || frame.rule == "talks" && !series
    {
        return vec![telling];
    }
    called
        .into_iter()
        .map(|member| {
            let mut one = telling.clone();
            one.frame.cast.clone_from(&callers);
            one.frame.cast.push(member);
            one
        })
        .collect()
}
