//! Who has a lane, and in what order, so that ties stay short.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::chart::Ink;
use crate::chart::palette::{NO_REGION, region_series};
use crate::dossier::{Actor, ActorKind, Item};
use crate::world::World;

/// Above this a meeting ties nearly all lanes, whatever their order.
const LARGE: usize = 12;

/// With more lanes than this some are out of sight, and the most met stand first.
const FEW: usize = 14;

/// Where the most met stand first, so many of them do so before all others.
const FIRST: usize = 4;

/// True when so many lanes stand in order of how often their leaders met.
pub(super) const fn by_count(lanes: usize) -> bool {
    lanes > FEW
}

/// The sign before the name of a lane.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    /// A leader or an office.
    Person,
    /// A state or an organisation.
    Body,
    /// Two who met; the colour of the other.
    Pair(u8),
}

/// The lane of one who met, of a state, or of two.
#[derive(Clone, Debug)]
pub(super) struct Lane {
    pub(super) item: Item,
    pub(super) name: String,
    pub(super) short: String,
    pub(super) country: String,
    pub(super) series: u8,
    pub(super) sign: Sign,
}

impl Lane {
    /// The lane of a leader, or of a side that is known by office only.
    pub(super) fn leader(world: &World, actor: &Actor) -> Self {
        let country = actor.country.clone().unwrap_or_default();
        let person = actor.kind() != ActorKind::Body;
        Self {
            item: Item::Actor(actor.id.clone()),
            name: actor.name.clone(),
            short: actor.short.clone(),
            sign: if person { Sign::Person } else { Sign::Body },
            series: series(world, &country),
            country,
        }
    }

    /// The lane of a state or an organisation.
    pub(super) fn country(world: &World, code: &str) -> Self {
        let name = world.name_of(code).to_owned();
        Self {
            item: Item::Country(code.to_owned()),
            short: name.clone(),
            country: if name == code {
                String::new()
            } else {
                code.to_owned()
            },
            name,
            sign: Sign::Body,
            series: series(world, code),
        }
    }

    /// The lane of two who met.
    pub(super) fn pair(world: &World, [one, other]: [&Actor; 2]) -> Self {
        let codes = [one, other].map(|it| it.country.clone().unwrap_or_default());
        Self {
            item: Item::Pair(one.id.clone(), other.id.clone()),
            name: format!("{} – {}", one.short, other.short),
            short: format!("{} – {}", one.short, other.short),
            series: series(world, &codes[0]),
            sign: Sign::Pair(series(world, &codes[1])),
            country: String::new(),
        }
    }

    /// The colour of its marks: neutral where the two of a pair have different ones.
    pub(super) const fn ink(&self) -> Ink {
        match self.sign {
            Sign::Pair(other) if other != self.series => Ink::Text,
            _ => Ink::Series(self.series),
        }
    }

    /// The colours that its sign shows.
    pub(super) fn shows(&self, series: u8) -> bool {
        self.series == series || self.sign == Sign::Pair(series)
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
/// above; then each goes where the ties become shortest. Where there are more lanes than
/// can be seen at once, the most met come before all others, and each goes where the ties
/// become shortest among those that are met about as often.
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
    if by_count(count) {
        let mut order: Vec<usize> = (0..count).collect();
        order.sort_by_key(|&actor| std::cmp::Reverse(met.get(actor).copied()));
        settle(&mut order, &near, tier);
        return order;
    }
    let mut order = greedy(&met, &near);
    settle(&mut order, &near, |_| 0..count);
    order
}

/// The places among which a lane may move that stands at `place`: the first few lanes, which
/// are in sight in the smallest window, stay the first, the next twice as many stay the next,
/// and so on.
fn tier(place: usize) -> Range<usize> {
    let (mut start, mut length) = (0, FIRST);
    while place >= start + length {
        start += length;
        length *= 2;
    }
    start..start + length
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

/// Moves each lane below the first to where that makes the ties shortest, within the places
/// that it may take.
fn settle(order: &mut [usize], near: &[Vec<(usize, f32)>], within: impl Fn(usize) -> Range<usize>) {
    const PASSES: usize = 8;
    /// With more lanes than this each moves only a little way, so that drawing stays quick.
    const MANY: usize = 120;
    let reach = if order.len() > MANY { 12 } else { order.len() };
    let mut place = vec![0_usize; order.len()];
    for (at, &actor) in order.iter().enumerate() {
        if let Some(place) = place.get_mut(actor) {
            *place = at;
        }
    }
    for _ in 0..PASSES {
        let mut moved = false;
        for actor in 0..order.len() {
            let from = place.get(actor).copied().unwrap_or_default();
            if from == 0 {
                continue;
            }
            let within = within(from);
            // The first stays the first.
            let above = from - within.start.max(1);
            let below = within.end.min(order.len()) - from - 1;
            let down = travel(
                order,
                &mut place,
                near,
                actor,
                from,
                below.min(reach),
                false,
            );
            let up = travel(order, &mut place, near, actor, from, above.min(reach), true);
            let (gain, steps, upward) = if up.0 < down.0 {
                (up.0, up.1, true)
            } else {
                (down.0, down.1, false)
            };
            if gain < -1e-3 {
                shift(order, &mut place, from, steps, upward);
                moved = true;
            }
        }
        if !moved {
            break;
        }
    }
}

/// How much shorter the ties can become when `actor` goes up or down, and after how many
/// steps. It travels one lane after the other, and back again.
fn travel(
    order: &mut [usize],
    place: &mut [usize],
    near: &[Vec<(usize, f32)>],
    actor: usize,
    from: usize,
    steps: usize,
    upward: bool,
) -> (f32, usize) {
    let (mut change, mut best) = (0.0, (0.0, 0));
    for step in 0..steps {
        let at = if upward { from - step } else { from + step };
        let other_at = if upward { at - 1 } else { at + 1 };
        let Some(&other) = order.get(other_at) else {
            break;
        };
        // Below what both have above them, one comes nearer and the other goes farther.
        change += if upward {
            lowering(place, near, other, actor, other_at)
                - lowering(place, near, actor, other, other_at)
        } else {
            lowering(place, near, actor, other, at) - lowering(place, near, other, actor, at)
        };
        order.swap(at, other_at);
        place.swap(actor, other);
        if change < best.0 {
            best = (change, step + 1);
        }
    }
    let end = if upward { from - steps } else { from + steps };
    shift(order, place, end, steps, !upward);
    best
}

/// Moves the lane at `from` so many steps.
fn shift(order: &mut [usize], place: &mut [usize], from: usize, steps: usize, upward: bool) {
    let (first, last) = if upward {
        (from - steps, from)
    } else {
        (from, from + steps)
    };
    if let Some(part) = order.get_mut(first..=last) {
        if upward {
            part.rotate_right(1);
        } else {
            part.rotate_left(1);
        }
    }
    for (at, &actor) in order.iter().enumerate().take(last + 1).skip(first) {
        if let Some(place) = place.get_mut(actor) {
            *place = at;
        }
    }
}

/// How much longer the ties of `actor` become when it goes down a lane, past `other`;
/// `at` is the upper of the two lanes.
fn lowering(
    place: &[usize],
    near: &[Vec<(usize, f32)>],
    actor: usize,
    other: usize,
    at: usize,
) -> f32 {
    near.get(actor)
        .into_iter()
        .flatten()
        .filter(|(neighbour, _)| *neighbour != other)
        .map(|(neighbour, weight)| {
            let above = place.get(*neighbour).is_some_and(|place| *place <= at);
            if above { *weight } else { -*weight }
        })
        .sum()
}

#[cfg(test)]
mod tests {
    use super::{FIRST, by_count, order};

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

    #[test]
    fn a_chain_is_unravelled() {
        // 0 met 1, 1 met 2, and so on; 0 is made the most met.
        let mut meetings: Vec<Vec<usize>> = (0..9).map(|at| vec![at, at + 1]).collect();
        meetings.extend([vec![0], vec![0], vec![0]]);
        assert_eq!(order(10, &meetings), (0..10).collect::<Vec<_>>());
        let star: Vec<Vec<usize>> = (1..7).map(|at| vec![0, at]).collect();
        let mut all = order(7, &star);
        assert_eq!(all.first(), Some(&0));
        all.sort_unstable();
        assert_eq!(all, (0..7).collect::<Vec<_>>());
    }

    #[test]
    fn of_many_the_most_met_stand_first() {
        // Each meets the next, and some meet alone more often the higher their number.
        let mut meetings: Vec<Vec<usize>> = (0..29).map(|at| vec![at, at + 1]).collect();
        for actor in 0..30 {
            meetings.extend((0..actor).map(|_| vec![actor]));
        }
        let order = order(30, &meetings);
        assert_eq!(order.first(), Some(&28));
        let mut first: Vec<usize> = order.get(..FIRST).unwrap().to_vec();
        first.sort_unstable();
        assert_eq!(first, (30 - FIRST..30).collect::<Vec<_>>());
    }

    fn length(order: &[usize], meetings: &[Vec<usize>]) -> usize {
        let place = |actor| order.iter().position(|it| *it == actor).unwrap();
        let tie = |meeting: &Vec<usize>| {
            let places: Vec<usize> = meeting.iter().map(|actor| place(*actor)).collect();
            let top = places.iter().min().unwrap();
            places.iter().max().unwrap() - top
        };
        meetings.iter().map(tie).sum()
    }

    /// Groups that meet among themselves, the actors of a group far apart by number, now and
    /// then one of another group.
    fn groups(actors: usize, meetings: usize) -> Vec<Vec<usize>> {
        let groups = actors / 4;
        let mut seed = 0x9e37_79b9_u64;
        let mut next = |below: usize| {
            seed ^= seed << 13;
            seed ^= seed >> 7;
            seed ^= seed << 17;
            (seed >> 20) as usize % below
        };
        let mut all = Vec::new();
        for _ in 0..meetings {
            let group = next(groups).min(next(groups));
            let one = group + groups * next(4);
            let other = if next(6) == 0 {
                next(groups * 4)
            } else {
                group + groups * next(4)
            };
            if one != other {
                all.push(vec![one, other]);
            }
        }
        all
    }

    #[test]
    fn ties_are_shorter_than_with_the_most_met_first() {
        for (actors, count) in [(12, 60), (40, 300), (120, 2_000), (480, 5_000)] {
            let meetings = groups(actors, count);
            let met = |actor: usize| meetings.iter().filter(|it| it.contains(&actor)).count();
            let mut plain: Vec<usize> = (0..actors).collect();
            plain.sort_by_key(|&actor| std::cmp::Reverse(met(actor)));
            let order = order(actors, &meetings);
            let (ours, theirs) = (length(&order, &meetings), length(&plain, &meetings));
            assert!(
                ours * 20 <= theirs * 19,
                "{actors}: {ours} against {theirs}"
            );
            // The most met still leads, and so do, of many, those in sight in any window.
            assert_eq!(met(order[0]), met(plain[0]));
            if by_count(actors) {
                let least = met(plain[FIRST - 1]);
                assert!(order[..FIRST].iter().all(|actor| met(*actor) >= least));
            }
        }
    }
}
