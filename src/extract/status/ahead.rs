//! Meetings to come.

use super::{Around, any};
use crate::extract::report::Status;

/// Words of the future in the verb of the wording.
const AHEAD: &[&str] = &[
    " will ",
    " 'll ",
    " shall ",
    " is to ",
    " are to ",
    " was to ",
    " were to ",
    " due to ",
    " due in ",
    " schedul",
    " expected ",
    " plan",
    " set to ",
    " going to ",
    " would ",
    " upcoming ",
    " forthcoming ",
    " ahead of ",
    " agreed to meet ",
    " agreed to hold ",
    " slated ",
    " poised to ",
    " looking forward to ",
    " looked forward to ",
    " look forward to ",
    " intends to ",
    " intend to ",
    " preparing for ",
    " prepare for ",
    " preparations for ",
    " preparation of ",
    " preparation for ",
    " prepares to ",
    " preparing to ",
    " eve of ",
    " vowed to ",
    " preparing a ",
    " preparing an ",
    " planning a ",
    " planning an ",
    " promised to ",
    " arranged ",
    " about to ",
    " in advance of ",
    " coming ",
    " next ",
    " agreed on ",
    " later this ",
    " to be held ",
    " prepares for ",
    " pave the way for ",
];

impl Around<'_, '_, '_> {
    /// To come, by the verb of the wording or the words up to it.
    pub(super) fn ahead(&self) -> Option<Status> {
        let up_to_it = self.up_to_it();
        if any(
            &up_to_it,
            &[
                " looking forward to ",
                " look forward to ",
                " looks forward to ",
                " looked forward to ",
                " agreed in principle to ",
                " agreed to a ",
                " agreed to an ",
                " agreed on a ",
                " plans for ",
            ],
        ) && !any(&up_to_it, &[" @ met ", " held "])
        {
            return Some(Status::Planned);
        }
        if self.journey_ahead() {
            return Some(Status::Planned);
        }
        if any(&self.verb, AHEAD) {
            // "would" may speak of the past of the past, but then a date tells.
            return Some(Status::Planned);
        }
        None
    }

    /// To come, by the words behind the wording.
    pub(super) fn ahead_behind(&self) -> Option<Status> {
        // "They discussed the summit planned for May": a verb of the past says when by itself.
        if self.is_past_verb() {
            return None;
        }
        // A noun that opens the sentence has its verb far behind: "The talks, featuring A and B,
        // are due in Tokyo".
        let far = (self.frame.rule == "talks" && self.frame.front <= self.start + 1).then(|| {
            self.clause.window(
                self.frame.trigger.end..(self.frame.trigger.end + 30).min(self.clause.chunks.len()),
            )
        });
        let after = far.as_ref().unwrap_or(&self.after);
        if any(
            after,
            &[
                " is possible ",
                " was possible ",
                " possible .",
                " is not excluded ",
                " might be ",
                " may be ",
                " could be ",
                " could take place ",
                " may take place ",
                " might take place ",
            ],
        ) && self.frame.rule == "talks"
        {
            return Some(Status::Proposed);
        }
        if any(
            after,
            &[
                " will be held ",
                " will take place ",
                " is scheduled ",
                " was scheduled ",
                " are scheduled ",
                " is expected ",
                " is planned ",
                " is due ",
                " are due ",
                " to be held ",
                " will begin ",
                " would take place ",
                " would be held ",
                " scheduled for ",
                " planned for ",
                " set for ",
                " is set for ",
                " will be ",
                " are planned ",
                " are expected ",
                " will start ",
            ],
        ) {
            return Some(Status::Planned);
        }
        None
    }

    /// To come, by the words before the wording.
    pub(super) fn ahead_before(&self) -> Option<Status> {
        if any(
            &self.before,
            &[
                " ahead of ",
                " eve of ",
                " in the run-up to ",
                " upcoming ",
                " preparations for ",
                " prepare for ",
                " preparing for ",
                " looks forward to ",
                " agreed to ",
                " prior to ",
            ],
        ) && !any(&self.whole, &[" after "])
        {
            return Some(if any(&self.before, &[" prior to ", " before "]) {
                Status::Held
            } else {
                Status::Planned
            });
        }
        None
    }

    /// "to meet": to come, unless they travelled or gathered to do so.
    pub(super) fn infinitive(&self) -> Option<Status> {
        if self.is_infinitive() {
            let first_to = any(&self.before, &[" first ", " latest ", " last "])
                && !any(&self.before, &[" will ", " is to "])
                && !any(&self.whole, &[" to be the first ", " will be the first "]);
            let travelled = first_to
                || any(
                    &self.before,
                    &[
                        " travelled ",
                        " traveled ",
                        " flew ",
                        " went ",
                        " came ",
                        " arrived ",
                        " visited ",
                        " met ",
                        " paused ",
                        " stopped ",
                        " gathered ",
                        " returned ",
                        " convened ",
                        " sat ",
                        " was in ",
                        " were in ",
                        " in & ",
                        " managed ",
                    ],
                );
            let first = any(&self.verb, &[" @ to "]);
            return Some(if travelled && !first {
                Status::Held
            } else {
                Status::Planned
            });
        }
        None
    }

    /// "met", "spoke with", "discussed", unless behind a helping verb: "was to have met".
    fn is_past_verb(&self) -> bool {
        self.frame.predicate == self.frame.trigger.start
            && matches!(
                self.clause.word(self.frame.trigger.start),
                "met"
                    | "spoke"
                    | "talked"
                    | "discussed"
                    | "received"
                    | "hosted"
                    | "welcomed"
                    | "telephoned"
                    | "phoned"
                    | "conferred"
                    | "exchanged"
                    | "sat"
            )
    }

    /// "Besides holding a meeting with Alvi, Erdogan will address": to come with the verb behind.
    pub(super) fn ahead_with_verb(&self) -> Option<Status> {
        let gerund = matches!(
            self.clause.word(self.frame.predicate),
            "holding" | "meeting" | "having"
        ) && self.frame.predicate <= self.start + 2;
        if !gerund {
            return None;
        }
        let from = self.frame.trigger.end;
        let behind = from..(from + 16).min(self.clause.chunks.len());
        let will = self.clause.window(behind).has_any(&[
            " , @ will ",
            " , @ is to ",
            " , @ would ",
            " , @ is also to ",
        ]);
        will.then_some(Status::Planned)
    }

    /// "will go to Indonesia for a meeting", "is due in Paris for talks": a journey to come.
    fn journey_ahead(&self) -> bool {
        let front = self.frame.front;
        // "for talks", "to his first summit"
        let owned = matches!(
            self.clause.word(front.wrapping_sub(1)),
            "his" | "her" | "their"
        );
        let before = self.clause.word(front.wrapping_sub(1 + usize::from(owned)));
        let purpose = before == "for"
            || owned && before == "to"
            || self.clause.is_actor(front.wrapping_sub(1))
                && (front.saturating_sub(7)..front).any(|at| self.clause.word(at) == "for");
        if self.frame.rule != "talks" || !purpose {
            return false;
        }
        let way = self
            .clause
            .window(self.frame.front.saturating_sub(16).max(self.start)..self.frame.front);
        [
            " will go ",
            " will travel ",
            " will fly ",
            " will visit ",
            " will arrive ",
            " will be in ",
            " will land ",
            " will be landing ",
            " will be visiting ",
            " will be travelling ",
            " will be traveling ",
            " will be flying ",
            " will come ",
            " will head ",
            " will return ",
            " would go ",
            " would travel ",
            " would fly ",
            " would visit ",
            " to travel ",
            " to visit ",
            " to fly ",
            " to go ",
            " to arrive ",
            " to come ",
            " due in ",
            " expected in ",
            " leaves for ",
            " heads to ",
            " heads for ",
            " flies to ",
            " travels to ",
            " arrives ",
            " is traveling ",
            " is travelling ",
        ]
        .iter()
        .any(|cue| way.contains(cue))
    }
}
