//! Who met, and who was the host.

use super::{Lens, Value, entry, one};
use crate::dossier::naming::{actor_id, is_principal};
use crate::dossier::words;
use crate::extract::{Evidence, Facts, Part, Participant};

impl Lens<'_> {
    pub(super) fn who(&self, facts: &Facts) -> Vec<Value> {
        // By side, those who stand for it before their aides.
        let mut people: Vec<&Participant> = facts.participants.iter().collect();
        people.sort_by_key(|it| (!is_principal(it), it.country.clone()));
        people
            .into_iter()
            .map(|it| {
                let name = words::participant(self.world, it);
                let note = words::participant_note(self.world, it);
                one(
                    actor_id(it).as_str(),
                    entry(name, note, it.evidence.clone()),
                )
            })
            .collect()
    }

    pub(super) fn host(&self, facts: &Facts) -> Vec<Value> {
        let hosts = facts.participants.iter().filter(|it| it.part == Part::Host);
        let told: Vec<Value> = hosts
            .map(|it| {
                let country = it.country.as_deref();
                let note = country
                    .map(|code| self.world.name_of(code))
                    .unwrap_or_default();
                let key = country.map_or_else(|| actor_id(it).as_str().to_owned(), str::to_owned);
                one(
                    key,
                    entry(
                        words::participant(self.world, it),
                        note,
                        it.evidence.clone(),
                    ),
                )
            })
            .collect();
        if !told.is_empty() {
            return told;
        }
        let Some(place) = facts.place.as_ref() else {
            return Vec::new();
        };
        let Some(code) = place.country.as_deref() else {
            return Vec::new();
        };
        let name = self.world.name_of(code);
        let mut sides = facts
            .participants
            .iter()
            .filter_map(|it| it.country.as_deref());
        let note = if sides.any(|side| side == code) {
            "by the place"
        } else {
            "neither side; by the place"
        };
        vec![one(code, entry(name, note, place.evidence.clone()))]
    }
}

/// The words that name those who stand for a side.
pub(super) fn seats(facts: &Facts) -> Vec<Evidence> {
    let sides = facts.participants.iter().filter(|it| is_principal(it));
    sides
        .filter_map(|it| it.evidence.first().cloned())
        .collect()
}
