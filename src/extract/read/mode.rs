//! In person, by phone or by video.

use crate::extract::clause::Clause;
use crate::extract::report::Mode;
use crate::extract::rules::Frame;

/// In person, by phone or by video, from the words around.
pub(super) fn mode(clause: &Clause<'_, '_>, frame: &Frame) -> Option<Mode> {
    let around = clause.window(
        frame.predicate.saturating_sub(4)..(frame.trigger.end + 8).min(clause.chunks.len()),
    );
    let any = |cues: &[&str]| cues.iter().any(|cue| around.contains(cue));
    if any(&[
        " virtual ",
        " virtually ",
        " videoconference ",
        " video-conference ",
        " video link ",
        " video call ",
        " video conference ",
        " by video ",
        " via video ",
        " online ",
        " teleconference ",
        " video ",
    ]) {
        return Some(Mode::Video);
    }
    if frame.mode.is_some() {
        return frame.mode;
    }
    if any(&[
        " by phone ",
        " by telephone ",
        " telephone ",
        " phone ",
        " over the phone ",
        " on the phone ",
        " telephonic ",
    ]) {
        return Some(Mode::Phone);
    }
    let word = clause.word(frame.trigger.start);
    if frame.rule == "discuss"
        || matches!(
            word,
            "conversation"
                | "conversations"
                | "spoke"
                | "talked"
                | "talk"
                | "discussed"
                | "discuss"
                | "exchanged"
                | "discussing"
                | "discussion"
                | "discussions"
                | "exchange"
                | "contacts"
        )
    {
        return None;
    }
    Some(Mode::InPerson)
}
