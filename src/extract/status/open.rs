//! Meetings that were offered, asked for or thought of.

use super::{Around, any};
use crate::extract::report::Status;

/// Words of wishing in the verb of the wording.
const OPEN: &[&str] = &[
    " may ",
    " might ",
    " could ",
    " offer",
    " propos",
    " possib",
    " willing ",
    " ready to ",
    " readiness ",
    " hope",
    " hoping ",
    " want",
    " consider ",
    " considers ",
    " considering ",
    " seek",
    " sought ",
    " asked to ",
    " asked for ",
    " called for ",
    " calls for ",
    " calling for ",
    " urged ",
    " would like ",
    " open to ",
    " potential ",
    " suggest",
    " should ",
    " prepared to ",
    " request",
    " interested in ",
    " mulling ",
    " mooted ",
    " if ",
    " appealed ",
    " invited ",
    " invite ",
    " invitation ",
    " willingness ",
    " unless ",
    " push for ",
    " pushing for ",
    " demand",
    " wish",
    " can ",
    " explore ",
    " exploring ",
    " chance of ",
    " prospect",
    " would be willing ",
    " idea of ",
    " discuss the possibility ",
];

impl Around<'_, '_, '_> {
    /// Offered, hoped for, possible.
    pub(super) fn open(&self) -> Option<Status> {
        // "wanted to remind him after the meeting between", "suggested that he had had talks".
        let behind = self.frame.front.wrapping_sub(1);
        let over = matches!(self.clause.word(behind), "after" | "following" | "since")
            || self
                .verb
                .has_any(&[" had had ", " had held ", " likely had "]);
        if self.frame.rule == "talks" && over {
            return None;
        }
        if any(&self.verb, OPEN) && !any(&self.verb, &[" will ", " had hoped ", " hosted "]) {
            return Some(Status::Proposed);
        }
        if any(
            &self.before,
            &[
                " may ",
                " might ",
                " could ",
                " possible ",
                " possibility ",
                " willing ",
                " ready to ",
                " open to ",
                " offered to ",
                " proposed ",
                " proposal ",
                " suggested ",
                " called for ",
                " urged ",
                " hopes to ",
                " hoping to ",
                " want to ",
                " wants to ",
                " wanted to ",
                " would like to ",
                " considering ",
                " seeking ",
                " requested ",
                " invited ",
                " prospect ",
                " chance ",
            ],
        ) && (self.is_infinitive()
            || any(&self.verb, &[" may ", " might ", " could "])
            || self.frame.rule == "talks")
            && !any(&self.before, &[" said ", " told "])
        {
            return Some(Status::Proposed);
        }
        let up_to_it = self.up_to_it();
        if any(
            &up_to_it,
            &[
                " date for ",
                " dates for ",
                " date of a ",
                " dates of a ",
                " date of the ",
                " possibility of ",
                " idea of ",
                " groundwork for ",
                " ground for ",
                " agenda for ",
                " venue for ",
                " proposals for ",
                " invitation to ",
                " invitation for ",
            ],
        ) {
            return Some(Status::Proposed);
        }
        None
    }
}
