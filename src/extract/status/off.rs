//! Meetings that fell through, and wordings that say there was none.

use super::{Around, any};
use crate::extract::report::Status;

/// Words of calling off, before the wording or in its verb.
const OFF: &[&str] = &[
    " called off ",
    " call off ",
    " calls off ",
    " calling off ",
    " put back ",
    " was to have ",
    " were to have ",
    " cancel",
    " scrapp",
    " postpon",
    " put off ",
    " abandoned ",
    " pulled out of ",
    " pull out of ",
    " boycott",
    " snub",
    " refus",
    " declin",
    " rejected ",
    " reject ",
    " rejects ",
    " ruled out ",
    " rule out ",
    " skip",
    " walked out ",
    " suspended ",
    " break off ",
    " broke off ",
    " broken off ",
    " turned down ",
    " won't ",
    " will not ",
    " would not ",
    " wouldn't ",
    " unlikely to ",
    " not to ",
    " disinvit",
    " shunn",
    " deferred ",
    " to defer ",
    " aborted ",
    " stay away ",
    " not attend ",
    " ditched ",
    " nixed ",
];

/// Words of keeping silent, which call nothing off.
const SILENT: &[&str] = &[
    " declined to confirm ",
    " declined to comment ",
    " declined to say ",
    " declined to discuss ",
    " declined to elaborate ",
    " declined to disclose ",
    " declined to give ",
    " declined to provide ",
    " declined to reveal ",
    " declined to describe ",
    " refused to confirm ",
    " refused to comment ",
    " refused to say ",
    " refused to discuss ",
    " refused to disclose ",
    " refused to reveal ",
];

impl Around<'_, '_, '_> {
    /// Why the words say that there was no meeting.
    pub(super) fn none(&self) -> Option<&'static str> {
        if any(
            &self.before,
            &[
                " never ",
                " hasn't ",
                " haven't ",
                " hadn't ",
                " has not ",
                " n't aware of ",
                " not aware of ",
                " unaware of ",
                " no record of ",
                " have not ",
                " had not ",
                " no formal ",
                " no plans ",
                " denied ",
                " did not ",
                " didn't ",
                " no longer ",
                " yet to ",
            ],
        ) && !any(&self.before, &[" refus", " will not ", " since "])
        {
            return Some("the text says that there was none");
        }
        if any(
            &self.verb,
            &[
                " not negotiating ",
                " not talking ",
                " not meeting ",
                " n't meeting ",
            ],
        ) {
            return Some("the text says that there was none");
        }
        if any(
            &self.before,
            &[
                " unable to ",
                " not able to ",
                " failed to meet ",
                " too busy to ",
            ],
        ) && any(&self.verb, &[" to "])
        {
            return Some("the text says that it did not come to that");
        }
        if self.clause.word(self.frame.trigger.start.wrapping_sub(1)) == "no" {
            return Some("the text says that there was none");
        }
        None
    }

    /// "The visit for a summit was on Friday cancelled", "was to meet Doval, has cancelled his
    /// trip".
    fn falls_through_behind(&self) -> bool {
        let clause = self.clause;
        let from = self.frame.trigger.end;
        let mut behind = from..(from + 26).min(clause.chunks.len());
        behind.any(|at| {
            if !matches!(
                clause.word(at),
                "cancelled" | "canceled" | "postponed" | "scrapped" | "deferred"
            ) {
                return false;
            }
            // A time between "was" and its participle.
            let passive = clause.is_time(at.wrapping_sub(1))
                && (at.saturating_sub(4).max(from)..at)
                    .any(|i| matches!(clause.word(i), "was" | "were" | "been"));
            let own = matches!(clause.word(at + 1), "his" | "her" | "their" | "the")
                && matches!(clause.word(at + 2), "visit" | "trip" | "tour" | "journey")
                && matches!(
                    clause.word(at.wrapping_sub(1)),
                    "has" | "have" | "had" | "also" | ","
                );
            passive || own
        })
    }

    /// Called off; or left open, where that is denied.
    pub(super) fn off(&self) -> Option<Status> {
        let off_behind = self.falls_through_behind()
            || any(
                &self.after,
                &[
                    " was called off ",
                    " was cancel",
                    " were cancel",
                    " has been cancel",
                    " had been cancel",
                    " was postponed ",
                    " were postponed ",
                    " was scrapped ",
                    " were called off ",
                    " has been postponed ",
                    " were suspended ",
                    " was off ",
                    " would not take place ",
                    " will not take place ",
                    " was put off ",
                    " have been cancel",
                    " have been postponed ",
                    " are off ",
                    " is off ",
                    " been put back ",
                    " was put back ",
                    " were put back ",
                    " been put off ",
                    " has been called off ",
                    " after he refused ",
                    " collapsed before ",
                ],
            );
        // "declined to confirm the meeting": of it nothing is told.
        if any(&self.before, SILENT) && !off_behind {
            return None;
        }
        // "walked out of his summit with Kim": it was held until then.
        let left = any(&self.before, &[" walked out of ", " stormed out of "])
            && self.frame.rule == "talks";
        if !left && (any(&self.before, OFF) || any(&self.verb, OFF)) || off_behind {
            // "did not rule out a meeting" leaves it open.
            let double = any(
                &self.before,
                &[
                    " not rule out ",
                    " not ruled out ",
                    " n't rule out ",
                    " would not rule out ",
                    " will not rule out ",
                    " not refuse ",
                    " never refuse",
                ],
            );
            return Some(if double {
                Status::Proposed
            } else {
                Status::Cancelled
            });
        }
        None
    }
}
