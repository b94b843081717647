//! Comparing: meetings side by side, one meeting as its articles tell it and as its sides
//! tell it, and the meetings of two over time. Everything is worked out from what is loaded;
//! each value keeps the words that support it, each state says why.

mod accounts;
mod claims;
mod clash;
mod copies;
mod field;
mod fields;
mod history;
mod judge;
mod ledger;
mod meetings;
mod model;
mod party;
mod points;
mod sides;
mod suggest;
#[cfg(test)]
mod tests;

pub use history::{History, Moment, between};
pub use model::{Cell, Column, Comparison, Entry, Party, Row, State, Subject, Table};
pub use suggest::Suggestion;

use super::model::Dossier;
use crate::world::World;

impl Dossier {
    /// Compares; `None` where what is to be compared is not loaded.
    pub fn compare(&self, world: &World, subject: &Subject) -> Option<Comparison> {
        match subject {
            Subject::Meetings(ids) => {
                let held = ids.iter().any(|id| self.meeting(id).is_some());
                held.then(|| meetings::compare(world, self, ids))
            }
            Subject::Accounts(id) => accounts::compare(world, self, id),
            Subject::Sides(id) => sides::compare(world, self, id),
            Subject::Pair(one, other) => history::compare(world, self, one, other),
        }
    }
}
