//! When a meeting was, by its own sentence and the scene, and what follows from that: a day to
//! come makes it planned, a year long gone makes it background.

use chrono::Datelike as _;

use super::Reader;
use super::mode::mode;
use super::nearest::Nearest;
use super::telling::Neighbours;
use crate::extract::cast::Cast;
use crate::extract::clause::Clause;
use crate::extract::report::{Mode, Status};
use crate::extract::rules::Frame;
use crate::extract::story::Told;
use crate::extract::time::{Tense, TimeValue};

/// The time of a meeting, and what it says of the meeting.
pub(super) struct Dated {
    pub(super) time: Option<Told<TimeValue>>,
    /// The words of the time.
    pub(super) phrase: String,
    pub(super) status: Status,
    pub(super) background: bool,
}

impl Reader<'_, '_> {
    pub(super) fn dated(
        &self,
        cast: &Cast<'_>,
        clause: &Clause<'_, '_>,
        frame: &Frame,
        neighbours: Neighbours,
        mut status: Status,
    ) -> Dated {
        let future = is_ahead(clause, frame, status);
        let tense = tense(clause, frame, future);
        let Nearest {
            time,
            mut phrase,
            since,
        } = self.nearest(cast, clause, frame, neighbours, tense);
        let mut background = frame.past || since;
        let mut time = time.filter(|_| speaks_of_it(clause, frame));
        // "travelled to Brasilia on Monday": what he did there was then.
        if time.is_none()
            && !frame.anaphoric
            && !frame.past
            && let Some(scene) = &self.scene
            && let Some((day, words)) = &scene.day
            && clause.sentence - scene.since <= 3
            && (status == Status::Held && !scene.ahead
                || status == Status::Planned
                    && scene.ahead
                    && scene.holds(clause.sentence, &frame.ids(), status))
            && !matches!(mode(clause, frame), Some(Mode::Phone | Mode::Video))
        {
            time = Some(day.clone());
            phrase.clone_from(words);
        }
        if let (Some(told), Some(published)) = (&time, cast.reference.published)
            && status == Status::Planned
            && told.value.start.len() == 10
            && told.value.end.is_none()
            && told.value.start < published.to_string()
        {
            // "after talks last week the team will return for more": a day of the earlier ones.
            time = None;
        }
        if let (Some(told), Some(published)) = (&time, cast.reference.published) {
            // "meets Friday" in an article of Thursday is still to come.
            if told.value.start > published.to_string()
                && told.value.start.len() == 10
                && status == Status::Held
            {
                status = Status::Planned;
            }
            let year = told
                .value
                .start
                .get(..4)
                .and_then(|year| year.parse::<i32>().ok());
            background |= !future
                && told.value.start.len() <= 7
                && year.is_some_and(|year| year < published.year());
        }
        if cast.reference.published.is_none()
            && let (Some(told), Some((first, _))) = (&time, cast.reference.within)
            && told.value.start.len() == 4
            && told.value.start.as_str() < first.to_string().get(..4).unwrap_or_default()
        {
            background = true;
        }
        Dated {
            time,
            phrase,
            status,
            background,
        }
    }
}

/// True when what the sentence says of time and place is of this meeting: the words behind
/// "the meeting" may be of anything.
pub(super) fn speaks_of_it(clause: &Clause<'_, '_>, frame: &Frame) -> bool {
    !frame.anaphoric || dates_itself(clause, frame)
}

/// True for a meeting that is or was to come.
fn is_ahead(clause: &Clause<'_, '_>, frame: &Frame, status: Status) -> bool {
    let words = clause.window(frame.predicate..frame.trigger.end);
    matches!(status, Status::Planned | Status::Proposed)
        || status == Status::Cancelled
            && ([" will ", " would ", " won't ", " to "]
                .iter()
                .any(|cue| words.contains(cue))
                || behind_it(clause, frame))
}

fn tense(clause: &Clause<'_, '_>, frame: &Frame, future: bool) -> Tense {
    let present = matches!(
        clause.word(frame.trigger.start),
        "meets" | "hosts" | "receives" | "visits" | "speaks"
    );
    match (future, present) {
        (true, _) => Tense::Future,
        (false, true) => Tense::Present,
        _ => Tense::Past,
    }
}

/// "A summit planned for October has been postponed": its day is still to come.
fn behind_it(clause: &Clause<'_, '_>, frame: &Frame) -> bool {
    let after = clause.window(frame.trigger.end..(frame.trigger.end + 9).min(clause.chunks.len()));
    [
        " planned for ",
        " scheduled for ",
        " set for ",
        " due ",
        " planned # ",
    ]
    .iter()
    .any(|cue| after.contains(cue))
}

/// True when the words behind "the meeting" say when or where it was: "will take place in",
/// "on Friday", "began".
fn dates_itself(clause: &Clause<'_, '_>, frame: &Frame) -> bool {
    let end = frame.trigger.end;
    if clause.is_time(end)
        || matches!(clause.word(end), "in" | "at" | "on")
        || frame.front < frame.trigger.start
    {
        return true;
    }
    let after = clause.window(end..(end + 7).min(clause.chunks.len()));
    [
        " take place ",
        " took place ",
        " held ",
        " began ",
        " begin ",
        " begins ",
        " opened ",
        " ended ",
        " scheduled ",
        " set for ",
        " due ",
        " expected ",
        " lasted ",
        " was in ",
        " were in ",
        " is in ",
        " planned ",
        " concluded ",
        " continue ",
        " resume ",
        " over ",
    ]
    .iter()
    .any(|cue| after.contains(cue))
}
