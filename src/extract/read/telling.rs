//! A frame completed with all that its sentence says of time, place and people.

use std::ops::Range;

use super::Reader;
use super::calls::split_calls;
use super::dated::{Dated, speaks_of_it};
use super::mode::mode;
use super::refuse::refusal;
use super::sides::filter_cast;
use crate::extract::cast::Cast;
use crate::extract::clause::Clause;
use crate::extract::occasion;
use crate::extract::report::{Mode, Part, Precision, Status};
use crate::extract::rules::Frame;
use crate::extract::status::status;
use crate::extract::story::{OccasionFound, Telling, Told, day_of};
use crate::extract::time::TimeValue;

/// The other wordings of meeting in a sentence.
#[derive(Clone, Copy)]
pub(super) struct Neighbours {
    /// Where the one before begins.
    pub(super) previous: Option<usize>,
    /// Where the one behind begins, or the sentence ends.
    pub(super) next: usize,
    /// True when there is none.
    pub(super) none: bool,
}

impl Neighbours {
    fn of(clause: &Clause<'_, '_>, frame: &Frame, triggers: &[usize]) -> Self {
        Self {
            previous: triggers
                .iter()
                .copied()
                .rfind(|&other| other < frame.trigger.start),
            next: triggers
                .iter()
                .copied()
                .find(|&other| other >= frame.trigger.end)
                .unwrap_or(clause.chunks.len()),
            none: triggers.len() == 1,
        }
    }

    /// The chunks that belong to the frame and to none of them.
    pub(super) fn bounds(self, frame: &Frame) -> Range<usize> {
        let start = self.previous.map_or(0, |previous| {
            if frame.trigger.start - previous < 3 {
                0
            } else {
                previous + 1
            }
        });
        start..self.next.max(frame.trigger.end)
    }
}

impl Reader<'_, '_> {
    /// "President Biden's call with European leaders. Participants in the call included ...":
    /// whoever was named before, without the others, took part as well.
    fn complete_list(&mut self, cast: &Cast<'_>, clause: &Clause<'_, '_>, frame: &mut Frame) {
        let sides = cast.sides(&frame.ids());
        if sides == 1 && frame.anaphoric {
            self.half = Some((clause.sentence, frame.ids()));
            return;
        }
        let listed = frame.rule == "talks"
            && clause.word(frame.front) == "the"
            && clause.word(frame.trigger.end).starts_with("includ");
        if let Some((sentence, ids)) = self.half.take_if(|_| listed && sides > 1)
            && clause.sentence.saturating_sub(sentence) <= 12
        {
            let chunk = frame.trigger.start;
            self.listed = Some((sentence, ids.clone()));
            frame
                .cast
                .extend(ids.into_iter().map(|id| (id, Part::Principal, chunk)));
        }
    }

    /// Completes a frame with all that its sentence says; several where one sentence tells of
    /// several calls.
    pub(super) fn telling(
        &mut self,
        cast: &mut Cast<'_>,
        clause: &Clause<'_, '_>,
        mut frame: Frame,
        triggers: &[usize],
    ) -> Result<Vec<Telling>, (&'static str, String)> {
        let rule = frame.rule;
        let state = status(clause, &frame).map_err(|reason| (rule, reason.to_owned()))?;
        // "I look forward to our conversation," says who sits there.
        let sitting = frame.anaphoric && state == Status::Planned && self.doc.is_transcript();
        let state = if sitting { Status::Held } else { state };
        self.settle_countries(cast, clause, &frame);
        let state = self.join_last(clause, &mut frame).unwrap_or(state);
        self.last_told = Some((clause.sentence, frame.ids(), state));
        self.complete_list(cast, clause, &mut frame);
        filter_cast(cast, &mut frame);
        if let Some(reason) = refusal(self.doc, cast, clause, &frame, state) {
            return Err((rule, reason.to_owned()));
        }
        let neighbours = Neighbours::of(clause, &frame, triggers);
        let Dated {
            time,
            phrase,
            status: state,
            background,
        } = self.dated(cast, clause, &frame, neighbours, state);
        let mut mode = self.mode(clause, &frame);
        let remote = matches!(mode, Some(Mode::Phone | Mode::Video));
        let mut place = self.placed(clause, &frame, neighbours, remote, background, state);
        if place.is_none() && !remote && !background && speaks_of_it(clause, &frame) {
            place = self.at_home(cast, clause, &frame);
        }
        // Who discussed something where one of them had come to sat together.
        if mode.is_none() && place.is_some() {
            mode = Some(Mode::InPerson);
        }
        let occasion = self.occasion_of(cast, clause, &frame, time.as_ref());
        if let Some(told) = &time
            && told.value.precision == Precision::Day
            && let Some(day) = day_of(&told.value)
        {
            self.last_day = Some(day);
        }
        let telling = Telling {
            sentence: clause.sentence,
            span: clause.span_of(frame.trigger.clone()),
            status: state,
            mode,
            // A vague stretch is no date of a meeting: better none.
            time: time.filter(|told| !told.value.start.is_empty()),
            phrase,
            venue: place.as_ref().and_then(|(_, venue)| venue.clone()),
            place: place.map(|(place, _)| place),
            occasion: occasion.filter(|_| !remote),
            again: is_another(clause, &frame, state),
            background,
            before: is_before(clause, &frame),
            headline: self.doc.is_title(clause.sentence),
            frame,
        };
        // "spoke with Andersson and Niinistö", where one call with both is known.
        let joint = telling.frame.cast.len() > 2
            && self
                .story
                .drafts
                .iter()
                .any(|draft| telling.frame.ids().iter().all(|&id| draft.has(cast, id)));
        if joint {
            return Ok(vec![telling]);
        }
        Ok(split_calls(cast, clause, telling))
    }

    /// "will meet tomorrow for talks", "will host them at a summit": one meeting, told by its
    /// verb. The noun takes over the verb's people, and its status, which is returned.
    fn join_last(&self, clause: &Clause<'_, '_>, frame: &mut Frame) -> Option<Status> {
        let (sentence, ids, status) = self.last_told.as_ref()?;
        let known = frame.ids();
        let same = *sentence == clause.sentence
            && frame.rule == "talks"
            && matches!(
                clause.word(frame.front.wrapping_sub(1)),
                "for" | "in" | "at" | "during"
            )
            && known.iter().all(|id| ids.contains(id));
        if !same {
            return None;
        }
        let chunk = frame.trigger.start;
        frame.cast.extend(
            ids.iter()
                .filter(|id| !known.contains(id))
                .map(|&id| (id, Part::Principal, chunk)),
        );
        Some(*status)
    }

    fn mode(&self, clause: &Clause<'_, '_>, frame: &Frame) -> Option<Mode> {
        mode(clause, frame).or_else(|| {
            // Among calls, "was to talk Sunday with" is one more.
            let focus = self.story.focus.filter(|_| frame.rule == "call")?;
            self.story.drafts[focus]
                .mode
                .filter(|mode| matches!(mode, Mode::Phone | Mode::Video))
        })
    }

    /// The occasion of the meeting; the first of an article is kept as its opening.
    fn occasion_of(
        &mut self,
        cast: &Cast<'_>,
        clause: &Clause<'_, '_>,
        frame: &Frame,
        time: Option<&Told<TimeValue>>,
    ) -> Option<Told<OccasionFound>> {
        let values: Vec<TimeValue> = time.iter().map(|told| told.value.clone()).collect();
        let (value, span) =
            occasion::of_meeting(clause, frame.trigger.start, &cast.reference, &values)?;
        let told = Told {
            value,
            sentence: clause.sentence,
            span,
            rule: "occasion",
        };
        if self.occasion.is_none() {
            self.occasion = Some((told.clone(), clause.sentence));
        }
        Some(told)
    }
}

/// True for a meeting that is not the one told before: "another summit", "will meet again".
fn is_another(clause: &Clause<'_, '_>, frame: &Frame, state: Status) -> bool {
    const CUES: &[&str] = &[
        " another ",
        " next meeting ",
        " second meeting ",
        " meet again ",
        " additional ",
        " further meeting ",
        " further talks ",
        " further negotiations ",
        " more talks ",
        " fresh talks ",
        " new round ",
        " second summit ",
        " another round ",
    ];
    let around = clause.window(
        frame.predicate.saturating_sub(5)..(frame.trigger.end + 6).min(clause.chunks.len()),
    );
    frame.again || state != Status::Held && CUES.iter().any(|cue| around.contains(cue))
}

/// True for a meeting that was over by the time of which the sentence tells: "had met".
fn is_before(clause: &Clause<'_, '_>, frame: &Frame) -> bool {
    let verb = clause.window(frame.predicate..frame.trigger.start);
    let other = frame.rule == "talks" && clause.word(frame.predicate + 1) != "held";
    frame.rule != "summon" && verb.contains(" had ") && !other
}
