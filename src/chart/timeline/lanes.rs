//! Who has a lane, and in what order, so that ties stay short.

use std::collections::BTreeMap;

use crate::chart::palette::{NO_REGION, region_series};
use crate::dossier::{Actor, Item};
use crate::world::World;

/// Above this a meeting ties nearly all lanes, whatever their order.
const LARGE: usize = 12;

/// The lane of one who met.
#[derive(Clone, Debug)]
pub(super) struct Lane {
    pub(super) item: Item,
    pub(super) name: String,
    pub(super) short: String,
    pub(super) country: String,
    pub(super) series: u8,
}

impl Lane {
    pub(super) fn new(world: &World, actor: &Actor) -> Self {
        let country = actor.country.clone().unwrap_or_default();
        Self {
            item: Item::Actor(actor.id.clone()),
            name: actor.name.clone(),
            short: actor.short.clone(),
            series: series(world, &country),
            country,
        }
    }
}

/// The series colour of a state's region.
pub(in crate::chart) fn series(world: &World, code: &str) -> u8 {
    world
        .country(code)
        .map_or(NO_REGION, |country| region_series(&country.region))
}

/// Orders the actors of `meetings`, each given as the indices of those who met.
///
/// The most met stands first; then always the one with most meetings with those just
/// above; then neighbours change places as long as that shortens the ties.
pub(super) fn order(count: usize, meetings: &[Vec<usize>]) -> Vec<usize> {
    let mut met = vec![0_usize; count];
    let mut pairs: BTreeMap<(usize, usize), f32> = BTreeMap::new();
    for meeting in meetings {
        for &actor in meeting {
            if let Some(met) = met.get_mut(actor) {
                *met += 1;
            }
        }
        if meeting.len() > LARGE {
            continue;
        }
        let weight = 1.0 / (meeting.len().max(2) - 1) as f32;
        for (at, &one) in meeting.iter().enumerate() {
            for &other in meeting.iter().skip(at + 1) {
                *pairs.entry((one.min(other), one.max(other))).or_default() += weight;
            }
        }
    }
    let mut near: Vec<Vec<(usize, f32)>> = vec![Vec::new(); count];
    for (&(one, other), &weight) in &pairs {
        if one == other {
            continue;
        }
        if let Some(near) = near.get_mut(one) {
            near.push((other, weight));
        }
        if let Some(near) = near.get_mut(other) {
            near.push((one, weight));
        }
    }
    let mut order = greedy(&met, &near);
    settle(&mut order, &near);
    order
}

fn greedy(met: &[usize], near: &[Vec<(usize, f32)>]) -> Vec<usize> {
    /// How much less a meeting with the lane before the last counts, and so on upward.
    const FADE: f32 = 0.75;
    let mut pull = vec![0.0_f32; met.len()];
    let mut left: Vec<usize> = (0..met.len()).collect();
    let mut order = Vec::with_capacity(met.len());
    while !left.is_empty() {
        let best = left.iter().enumerate().max_by(|(_, one), (_, other)| {
            let key = |actor: usize| {
                (
                    pull.get(actor).copied().unwrap_or_default(),
                    met.get(actor).copied().unwrap_or_default(),
                )
            };
            let (one_pull, one_met) = key(**one);
            let (other_pull, other_met) = key(**other);
            one_pull
                .total_cmp(&other_pull)
                .then(one_met.cmp(&other_met))
                // Of equals the first, so that the order repeats.
                .then(other.cmp(one))
        });
        let Some((at, &actor)) = best else { break };
        left.remove(at);
        order.push(actor);
        for pull in &mut pull {
            *pull *= FADE;
        }
        for &(other, weight) in near.get(actor).into_iter().flatten() {
            if let Some(pull) = pull.get_mut(other) {
                *pull += weight;
            }
        }
    }
    order
}

/// Swaps neighbours below the first lane while that shortens the ties.
fn settle(order: &mut [usize], near: &[Vec<(usize, f32)>]) {
    const PASSES: usize = 12;
    let mut place = vec![0_usize; order.len()];
    for (at, &actor) in order.iter().enumerate() {
        if let Some(place) = place.get_mut(actor) {
            *place = at;
        }
    }
    // How much longer the ties of `actor` grow when it moves a lane down past `other`.
    let cost = |place: &[usize], actor: usize, other: usize, at: usize| -> f32 {
        near.get(actor)
            .into_iter()
            .flatten()
            .filter(|(neighbour, _)| *neighbour != other)
            .map(|(neighbour, weight)| {
                let above = place.get(*neighbour).is_some_and(|place| *place <= at);
                if above { *weight } else { -*weight }
            })
            .sum()
    };
    for _ in 0..PASSES {
        let mut moved = false;
        for at in 1..order.len().saturating_sub(1) {
            let (Some(&upper), Some(&lower)) = (order.get(at), order.get(at + 1)) else {
                break;
            };
            let change = cost(&place, upper, lower, at) - cost(&place, lower, upper, at);
            if change < -1e-4 {
                order.swap(at, at + 1);
                place.swap(upper, lower);
                moved = true;
            }
        }
        if !moved {
            break;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::order;

    #[test]
    fn the_most_met_stands_first_and_those_who_met_stand_together() {
        let meetings = vec![vec![0, 3], vec![0, 3], vec![1, 2], vec![0, 4], vec![1, 2]];
        let order = order(5, &meetings);
        assert_eq!(order.first(), Some(&0));
        assert_eq!(order.get(1), Some(&3));
        let place = |actor| order.iter().position(|it| *it == actor).unwrap();
        assert_eq!(place(1_usize).abs_diff(place(2)), 1);
        assert_eq!(super::order(5, &meetings), order);
        assert!(super::order(0, &[]).is_empty());
    }
}
