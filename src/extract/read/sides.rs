//! For whom those of a frame act, and who of them acts for nobody.

use super::Reader;
use crate::extract::cast::{Cast, EntityId, successor};
use crate::extract::clause::Clause;
use crate::extract::place;
use crate::extract::rules::Frame;

impl Reader<'_, '_> {
    /// Somebody with a title but no state, met by a foreigner who had travelled there, speaks
    /// for the state travelled to.
    pub(super) fn settle_countries(
        &self,
        cast: &mut Cast<'_>,
        clause: &Clause<'_, '_>,
        frame: &Frame,
    ) {
        let here = place::of_meeting(clause, frame.trigger.clone(), 0..clause.chunks.len())
            .and_then(|(found, _)| found.country)
            .or_else(|| {
                self.scene
                    .as_ref()
                    .filter(|scene| clause.sentence - scene.since <= 3)
                    .and_then(|scene| scene.place.value.country.clone())
            });
        let ids = frame.ids();
        settle_strangers(cast, clause, &ids);
        // Where somebody acts for it already, the stranger came from elsewhere.
        let spoken_for = |here: &String| {
            ids.iter()
                .any(|&id| cast.entities[id].country.as_ref() == Some(here))
        };
        let Some(here) = here.filter(|here| !spoken_for(here)) else {
            return;
        };
        let others = ids.iter().any(|&id| {
            cast.entities[id]
                .country
                .as_deref()
                .is_some_and(|code| code != here)
        });
        for id in ids {
            let entity = &mut cast.entities[id];
            if entity.country.is_none() && !entity.state && entity.office.is_some() && others {
                entity.country = Some(here.clone());
            }
        }
    }
}

/// An official of no state that is told, met by one of another: of the state that the
/// sentence speaks of first, else of the house whose readout it is, else of the only
/// other state that the article keeps speaking of.
fn settle_strangers(cast: &mut Cast<'_>, clause: &Clause<'_, '_>, ids: &[EntityId]) {
    let known: Vec<String> = ids
        .iter()
        .filter_map(|&id| cast.entities[id].country.clone())
        .collect();
    let strangers: Vec<EntityId> = ids
        .iter()
        .copied()
        .filter(|&id| {
            let entity = &cast.entities[id];
            // A spokesman meets nobody.
            let speaks = entity
                .office
                .and_then(|office| cast.world.offices.get(office))
                .is_none_or(|office| office.id.contains("spokes") || office.id.contains("press"));
            entity.country.is_none() && !entity.state && !entity.former && !speaks
        })
        .collect();
    if strangers.is_empty() || known.is_empty() {
        return;
    }
    let other = |code: &String| known.iter().all(|own| successor(own) != successor(code));
    let spoken = clause
        .who
        .iter()
        .flatten()
        .filter(|&&id| cast.entities[id].state)
        .filter_map(|&id| cast.entities[id].country.clone())
        .find(|code| cast.world.organisation(code).is_none() && other(code));
    let code = spoken
        .or_else(|| cast.home().map(str::to_owned).filter(other))
        .or_else(|| cast.only_other_state(&known));
    if let Some(code) = code {
        for id in strangers {
            cast.entities[id].country = Some(code.clone());
        }
    }
}

/// Drops those who act for nobody, and sides that stand beside their own envoys.
pub(super) fn filter_cast(cast: &Cast<'_>, frame: &mut Frame) {
    frame.cast.retain(|(id, ..)| {
        let entity = &cast.entities[*id];
        // An activist or a singer acts for nobody; nor does "the G20" by itself, or a society.
        let private = entity.named && entity.person.is_none() && entity.office.is_none();
        let gathering = !entity.named
            && entity
                .country
                .as_deref()
                .and_then(|code| cast.world.organisation(code))
                .is_some_and(|it| it.kind == "bloc" && it.seat.is_none() || it.kind == "private");
        !entity.former && !private && !gathering
    });
    let people: Vec<String> = frame
        .cast
        .iter()
        .filter(|(id, ..)| !cast.entities[*id].state)
        .filter_map(|(id, ..)| cast.entities[*id].country.clone())
        .collect();
    frame.cast.retain(|(id, ..)| {
        let entity = &cast.entities[*id];
        !(entity.state
            && entity
                .country
                .as_ref()
                .is_some_and(|code| people.contains(code)))
    });
    // "Deputy Chief of Staff ... and Special Representative Kazykhan": a title of the man named.
    let named: Vec<(usize, Option<String>)> = frame
        .cast
        .iter()
        .filter(|(id, ..)| cast.entities[*id].named)
        .map(|(id, _, chunk)| (*chunk, cast.entities[*id].country.clone()))
        .collect();
    frame.cast.retain(|(id, _, chunk)| {
        let entity = &cast.entities[*id];
        let bare = !entity.named && !entity.state && entity.person.is_none();
        !(bare
            && named.iter().any(|(other, code)| {
                other.abs_diff(*chunk) <= 2 && code.is_some() && *code == entity.country
            }))
    });
    // Somebody of whom no state is known acts for nobody that can be told.
    frame
        .cast
        .retain(|(id, ..)| cast.entities[*id].country.is_some());
}
