//! Whether a meeting was held, is planned, was offered or fell through, from the words
//! around the wording that tells of it.

mod ahead;
mod off;
mod open;

use super::clause::{Clause, Window};
use super::report::Status;
use super::rules::Frame;

/// What the words around a frame say, or why there is no meeting at all.
pub(crate) fn status(clause: &Clause<'_, '_>, frame: &Frame) -> Result<Status, &'static str> {
    let mut around = Around::of(clause, frame);
    if let Some(reason) = around.none() {
        return Err(reason);
    }
    around.begin_at_subject();
    let told = around
        .off()
        .or(frame.status)
        .or_else(|| around.open())
        .or_else(|| around.ahead())
        .or_else(|| around.ahead_behind())
        .or_else(|| around.ahead_before())
        .or_else(|| around.ahead_with_verb())
        .or_else(|| around.infinitive());
    Ok(told.unwrap_or(Status::Held))
}

/// The words around the wording of a frame.
struct Around<'c, 'd, 'a> {
    clause: &'c Clause<'d, 'a>,
    frame: &'c Frame,
    /// Where the clause begins.
    start: usize,
    /// From the subject up to the wording.
    before: Window,
    /// The predicate and the wording.
    verb: Window,
    /// A few words behind the wording.
    after: Window,
    /// The whole clause.
    whole: Window,
}

impl<'c, 'd, 'a> Around<'c, 'd, 'a> {
    fn of(clause: &'c Clause<'d, 'a>, frame: &'c Frame) -> Self {
        let start = clause.clause_start(frame.predicate);
        let wording = frame.trigger.clone();
        let end = clause.chunks.len();
        Self {
            clause,
            frame,
            start,
            before: clause.window(near(frame, start)..wording.start),
            verb: clause.window(frame.predicate.saturating_sub(2).max(start)..wording.end),
            after: clause.window(wording.end..(wording.end + 9).min(end)),
            whole: clause.window(start..end),
        }
    }

    /// Leaves out of `before` what stands in front of the subject: "Their meeting will not be
    /// the first - the pair met before".
    fn begin_at_subject(&mut self) {
        let wording = self.frame.trigger.start;
        let subject = self
            .frame
            .cast
            .iter()
            .map(|(_, _, chunk)| *chunk)
            .filter(|&chunk| chunk < wording)
            .max();
        if let Some(subject) = subject
            && matches!(self.frame.rule, "meet" | "call" | "host" | "discuss")
        {
            let from = subject.max(near(self.frame, self.start));
            self.before = self.clause.window(from..wording);
        }
    }

    /// "to meet", "to hold talks".
    fn is_infinitive(&self) -> bool {
        let before = self.frame.trigger.start.wrapping_sub(1);
        self.clause.word(self.frame.predicate) == "to"
            || self.clause.word(before) == "to"
                && matches!(self.frame.rule, "meet" | "call" | "host" | "attend")
    }

    /// A few words up to the wording.
    fn up_to_it(&self) -> Window {
        let from = self.frame.predicate.saturating_sub(6).max(self.start);
        self.clause.window(from..self.frame.trigger.start)
    }
}

/// Where the words before a frame begin that count.
fn near(frame: &Frame, start: usize) -> usize {
    frame.predicate.saturating_sub(7).max(start)
}

/// True when a text has one of the cues.
fn any(text: &Window, cues: &[&str]) -> bool {
    text.has_any(cues)
}
