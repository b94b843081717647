//! Who or what has a lane, and on which lanes each meeting lies.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::lanes::{self, Lane};
use crate::chart::focus::Relations;
use crate::dossier::{Actor, ActorId, Dossier, Meeting, pairs_of};
use crate::extract::Part;
use crate::world::World;

/// What has a lane on the timeline.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Lanes {
    /// Each leader, and each side that is known by office only.
    #[default]
    Leaders,
    /// Each state or organisation for which somebody took part.
    Countries,
    /// Each two who met, most frequent first.
    Pairs,
}

impl Lanes {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Leaders, Self::Countries, Self::Pairs];

    /// What the lanes are, for the screen.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Leaders => "Leaders",
            Self::Countries => "Countries",
            Self::Pairs => "Pairs",
        }
    }
}

/// The lanes in order, and for each meeting those it lies upon, downward.
#[derive(Debug, Default)]
pub(super) struct Rows {
    pub(super) lanes: Vec<Lane>,
    pub(super) on: Vec<Vec<usize>>,
}

impl Rows {
    pub(super) fn new(
        world: &World,
        dossier: &Dossier,
        meetings: &[&Meeting],
        relations: &Relations,
        kind: Lanes,
    ) -> Self {
        match kind {
            Lanes::Leaders => {
                let who = meetings.iter().map(|it| relations.actors(&it.id).to_vec());
                Self::arranged(&who.collect::<Vec<_>>(), lanes::order, |id| {
                    Some(Lane::leader(world, dossier.actors.get(id)?))
                })
            }
            Lanes::Countries => {
                let who = meetings.iter().map(|it| countries(dossier, relations, it));
                Self::arranged(&who.collect::<Vec<_>>(), lanes::order, |code| {
                    Some(Lane::country(world, code))
                })
            }
            Lanes::Pairs => {
                let known = |(one, other): &(ActorId, ActorId)| {
                    dossier.actors.contains_key(one) && dossier.actors.contains_key(other)
                };
                let who = meetings
                    .iter()
                    .map(|it| pairs_of(it).into_iter().filter(known).collect());
                Self::arranged(&who.collect::<Vec<_>>(), most_frequent, |(one, other)| {
                    let pair: [&Actor; 2] = [dossier.actors.get(one)?, dossier.actors.get(other)?];
                    Some(Lane::pair(world, pair))
                })
            }
        }
    }

    /// Numbers the keys of all meetings, orders the numbers, and makes a lane of each.
    fn arranged<K: Ord>(
        who: &[Vec<K>],
        order: impl Fn(usize, &[Vec<usize>]) -> Vec<usize>,
        lane: impl Fn(&K) -> Option<Lane>,
    ) -> Self {
        let keys: Vec<&K> = {
            let all: BTreeSet<&K> = who.iter().flatten().collect();
            all.into_iter().collect()
        };
        let numbers: BTreeMap<&K, usize> = keys
            .iter()
            .enumerate()
            .map(|(number, key)| (*key, number))
            .collect();
        let on: Vec<Vec<usize>> = who
            .iter()
            .map(|keys| {
                let mut on: Vec<usize> = keys
                    .iter()
                    .filter_map(|key| numbers.get(key).copied())
                    .collect();
                on.sort_unstable();
                on.dedup();
                on
            })
            .collect();
        let mut place: Vec<Option<usize>> = vec![None; keys.len()];
        let mut lanes = Vec::with_capacity(keys.len());
        for number in order(keys.len(), &on) {
            let made = keys.get(number).and_then(|key| lane(key));
            if let (Some(made), Some(place)) = (made, place.get_mut(number)) {
                *place = Some(lanes.len());
                lanes.push(made);
            }
        }
        let on = on
            .into_iter()
            .map(|numbers| {
                let places = numbers.into_iter();
                let mut on: Vec<usize> = places
                    .filter_map(|number| place.get(number).copied().flatten())
                    .collect();
                on.sort_unstable();
                on
            })
            .collect();
        Self { lanes, on }
    }
}

/// For whom those who met stood; what somebody stood for last, where the meeting does not say.
fn countries(dossier: &Dossier, relations: &Relations, meeting: &Meeting) -> Vec<String> {
    let sides = meeting.facts.participants.iter();
    let told: Vec<String> = sides
        .filter(|one| one.part != Part::Aide)
        .filter_map(|one| one.country.clone())
        .collect();
    if !told.is_empty() {
        return told;
    }
    relations
        .actors(&meeting.id)
        .iter()
        .filter_map(|id| dossier.actors.get(id)?.country.clone())
        .collect()
}

/// Those who met most often first, of equals those whose first meeting came first.
fn most_frequent(count: usize, meetings: &[Vec<usize>]) -> Vec<usize> {
    let mut met = vec![(0_usize, usize::MAX); count];
    for (at, pairs) in meetings.iter().enumerate() {
        for &pair in pairs {
            if let Some((met, first)) = met.get_mut(pair) {
                *met += 1;
                *first = at.min(*first);
            }
        }
    }
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_by_key(|&pair| {
        let (met, first) = met.get(pair).copied().unwrap_or_default();
        (std::cmp::Reverse(met), first)
    });
    order
}

#[cfg(test)]
mod tests {
    use super::{Lanes, Rows};
    use crate::chart::fixture::{all, dossier, world};
    use crate::chart::focus::Relations;

    fn rows(kind: Lanes) -> Rows {
        let dossier = dossier();
        let meetings = all(&dossier);
        let relations = Relations::new(&dossier, &meetings);
        Rows::new(&world(), &dossier, &meetings, &relations, kind)
    }

    #[test]
    fn each_state_has_one_lane_whoever_spoke_for_it() {
        let rows = rows(Lanes::Countries);
        let names: Vec<&str> = rows.lanes.iter().map(|lane| lane.name.as_str()).collect();
        assert_eq!(names.iter().filter(|name| **name == "USA").count(), 1);
        assert!(
            names.contains(&"RUS") && names.contains(&"SUN"),
            "{names:?}"
        );
        // The summit of five ties five states.
        assert!(rows.on.iter().any(|on| on.len() == 5));
        assert!(rows.on.iter().all(|on| on.is_sorted() && on.len() >= 2));
    }

    #[test]
    fn pairs_stand_by_how_often_they_met_and_a_summit_lies_on_each_of_its_pairs() {
        let rows = rows(Lanes::Pairs);
        let met: Vec<usize> = (0..rows.lanes.len())
            .map(|lane| rows.on.iter().filter(|on| on.contains(&lane)).count())
            .collect();
        assert!(met.is_sorted_by(|one, other| one >= other), "{met:?}");
        // Of five who met there are ten pairs.
        assert_eq!(rows.on.iter().map(Vec::len).max(), Some(10));
        let first = rows.lanes.first().unwrap();
        assert!(first.name.contains(" – "), "{}", first.name);
    }
}
