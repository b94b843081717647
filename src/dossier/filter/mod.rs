//! Which meetings are shown.

mod chip;
mod choose;
mod index;
mod suggest;
#[cfg(test)]
mod tests;

pub use chip::{Chip, ChipKind, Sureness};
pub use choose::{Chosen, Relaxed};
pub use index::{Index, Term};
pub use suggest::Suggestion;

use std::collections::BTreeSet;

use chrono::{Datelike as _, NaiveDate};
use serde::{Deserialize, Serialize};

use super::item::Item;
use super::model::Dossier;
use crate::world::World;

/// What a meeting must have to be shown. Of the chips of one kind any one is enough; all kinds
/// must be met.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Filter {
    /// What stands in the search field: all of these words are in what is known of it.
    pub text: String,
    /// Must be so.
    pub chips: BTreeSet<Chip>,
    /// Must not be so.
    pub hidden: BTreeSet<Chip>,
    /// Not before this day.
    pub from: Option<NaiveDate>,
    /// Not after this day.
    pub to: Option<NaiveDate>,
}

/// One part of a filter, which can be taken away alone.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// The words in the search field.
    Text,
    /// First and last day.
    Period,
    /// A chip that must be so.
    Only(Chip),
    /// A chip that must not be so.
    Not(Chip),
}

impl Filter {
    /// A filter to one value.
    pub fn of(chip: Chip) -> Self {
        Self {
            chips: [chip].into(),
            ..Self::default()
        }
    }

    /// True when everything passes.
    pub fn is_empty(&self) -> bool {
        self.parts().is_empty()
    }

    /// Lets everything pass.
    pub fn clear(&mut self) {
        *self = Self::default();
    }

    /// Sets a chip, or takes it away when it is set.
    pub fn toggle(&mut self, chip: Chip) {
        if !self.chips.remove(&chip) {
            self.hidden.remove(&chip);
            self.chips.insert(chip);
        }
    }

    /// Shows only what has one of these values, instead of others of their kind.
    pub fn only(&mut self, kind: ChipKind, chips: impl IntoIterator<Item = Chip>) {
        self.chips.retain(|it| it.kind() != kind);
        for chip in chips {
            self.hidden.remove(&chip);
            self.chips.insert(chip);
        }
    }

    /// Hides what has this value.
    pub fn hide(&mut self, chip: Chip) {
        self.chips.remove(&chip);
        self.hidden.insert(chip);
    }

    /// Takes one part away.
    pub fn remove(&mut self, part: &Part) {
        match part {
            Part::Text => self.text.clear(),
            Part::Period => (self.from, self.to) = (None, None),
            Part::Only(chip) => {
                self.chips.remove(chip);
            }
            Part::Not(chip) => {
                self.hidden.remove(chip);
            }
        }
    }

    /// Its parts, in the order of the screen.
    pub fn parts(&self) -> Vec<Part> {
        let text = (!self.text.trim().is_empty()).then_some(Part::Text);
        let period = self.from.or(self.to).map(|_| Part::Period);
        let only = self.chips.iter().cloned().map(Part::Only);
        let not = self.hidden.iter().cloned().map(Part::Not);
        text.into_iter()
            .chain(period)
            .chain(only)
            .chain(not)
            .collect()
    }

    /// What a part is called on the screen.
    pub fn label(&self, part: &Part, world: &World, dossier: &Dossier) -> String {
        match part {
            Part::Text => format!("“{}”", self.text.trim()),
            Part::Period => period(self.from, self.to),
            Part::Only(chip) => chip.label(world, dossier),
            Part::Not(chip) => format!("not {}", chip.label(world, dossier)),
        }
    }

    /// Each part with its words for the screen.
    pub fn describe(&self, world: &World, dossier: &Dossier) -> Vec<(Part, String)> {
        let parts = self.parts().into_iter();
        let named = parts.map(|part| {
            let label = self.label(&part, world, dossier);
            (part, label)
        });
        named.collect()
    }

    /// Replaces items by what became of them; what is gone stays, so that it can be seen.
    pub fn follow(&mut self, successor: impl Fn(&Item) -> Option<Item>) {
        for set in [&mut self.chips, &mut self.hidden] {
            *set = std::mem::take(set)
                .into_iter()
                .map(|chip| match chip.item().and_then(|it| successor(&it)) {
                    Some(now) => Chip::from(now),
                    None => chip,
                })
                .collect();
        }
    }
}

/// A period in words, as short as it can be said.
fn period(from: Option<NaiveDate>, to: Option<NaiveDate>) -> String {
    let year_begins = from.is_none_or(|day| day.ordinal() == 1);
    let year_ends = to.is_none_or(|day| (day.month(), day.day()) == (12, 31));
    let say = |day: NaiveDate| {
        let whole = year_begins && year_ends;
        day.format(if whole { "%Y" } else { "%-d %b %Y" })
            .to_string()
    };
    match (from.map(say), to.map(say)) {
        (Some(from), Some(to)) if from == to => from,
        (Some(from), Some(to)) => format!("{from}–{to}"),
        (Some(from), None) => format!("from {from}"),
        (None, Some(to)) => format!("until {to}"),
        (None, None) => "any time".to_owned(),
    }
}
