//! Which meetings are shown: the words that were typed.

use crate::dossier::{Dossier, Meeting};
use crate::world::World;

/// Which meetings are shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// What was typed.
    pub text: String,
}

impl Filter {
    /// True when all meetings pass.
    pub fn is_empty(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// The meetings that pass.
    pub fn meetings<'a>(&self, dossier: &'a Dossier, _world: &World) -> Vec<&'a Meeting> {
        let words = self.text.to_lowercase();
        dossier
            .meetings
            .iter()
            .filter(|meeting| {
                words
                    .split_whitespace()
                    .all(|word| meeting.title.to_lowercase().contains(word))
            })
            .collect()
    }
}
