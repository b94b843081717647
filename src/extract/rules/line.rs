//! "on the phone with", "got off the phone with", "in telephone contact with", "put in calls
//! to", "reached Olmert by telephone": calls told by the line they were made on.

use super::{Found, Frame};
use crate::extract::cast::Cast;
use crate::extract::clause::{Clause, Party};
use crate::extract::report::{Mode, Part};

pub(super) fn rule(clause: &Clause<'_, '_>, cast: &mut Cast<'_>, at: usize) -> Option<Found> {
    const RULE: &str = "line";
    let word = clause.word(at);
    let before = clause.word(at.wrapping_sub(1));
    let (end, predicate) = match word {
        // "on the phone to", "off the phone with", "worked the phones"
        "phone" | "telephone" | "hotline"
            if before == "the"
                && matches!(clause.word(at.wrapping_sub(2)), "on" | "off" | "over") =>
        {
            (at + 1, at - 2)
        }
        "contact"
            if matches!(before, "telephone" | "phone")
                || matches!(clause.word(at + 1), "by")
                    && matches!(clause.word(at + 2), "telephone" | "phone") =>
        {
            (at + 1, at - 1)
        }
        "calls" | "call" if matches!(before, "in" | "through") => {
            let put = at >= 2 && matches!(clause.word(at - 2), "put" | "putting");
            if !put {
                return None;
            }
            (at + 1, at - 2)
        }
        "reached" | "contacted" => {
            let after = clause.window(at + 1..(at + 5).min(clause.chunks.len()));
            let by_phone = [" @ by telephone ", " @ by phone ", " @ on the phone "]
                .iter()
                .any(|cue| after.contains(cue));
            if !by_phone {
                return None;
            }
            (at + 1, at)
        }
        _ => return None,
    };
    let bare: &[&str] = if matches!(word, "reached" | "contacted") {
        &[""]
    } else {
        &["with", "to"]
    };
    let start = clause.verb_group_start(predicate);
    let mut verb = start;
    // Back over "had just gotten", "was".
    while verb > 0
        && matches!(
            clause.word(verb - 1),
            "got"
                | "gotten"
                | "getting"
                | "was"
                | "were"
                | "is"
                | "are"
                | "been"
                | "spent"
                | "constant"
                | "in"
        )
    {
        verb -= 1;
    }
    let subject = clause.subject(clause.verb_group_start(verb))?;
    let person = |party: &Party| cast.any_person(&party.ids);
    if !person(&subject) {
        return None;
    }
    let mut frame = Frame::new(RULE, at..end);
    frame.predicate = verb;
    frame.mode = Some(Mode::Phone);
    frame.series = word == "calls";
    frame = frame.with(&subject, Part::Principal);
    match clause.object(end, bare) {
        Some(object) if person(&object) => Some(Found::Frame(frame.with(&object, Part::Principal))),
        None if cast.sides(&subject.ids) >= 2 => Some(Found::Frame(frame)),
        _ => None,
    }
}
