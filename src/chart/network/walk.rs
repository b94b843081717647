//! From one leader to another by arrow keys.

use std::collections::BTreeSet;

use super::Network;
use crate::dossier::{ActorId, Item};

impl Network {
    /// The most met of the leaders that are shown.
    pub fn central(&self) -> Option<&ActorId> {
        let discs = self.shown.discs.iter().filter(|disc| disc.seen);
        let best = discs.max_by(|one, other| {
            let met = one.met.cmp(&other.met);
            met.then_with(|| other.actor.cmp(&one.actor))
        })?;
        Some(&best.actor)
    }

    /// Where a walk starts from an item: the leader, or the most met of those it joins.
    pub fn stands_for(&self, item: &Item) -> Option<&ActorId> {
        let joined: Vec<&ActorId> = match item {
            Item::Actor(actor) => vec![actor],
            Item::Pair(one, other) => vec![one, other],
            Item::Meeting(meeting) => self.relations.actors(meeting).iter().collect(),
            _ => Vec::new(),
        };
        let discs = self.shown.discs.iter().filter(|disc| disc.seen);
        let best = discs
            .filter(|disc| joined.contains(&&disc.actor))
            .max_by_key(|disc| disc.met)?;
        Some(&best.actor)
    }

    /// The neighbour that lies in a direction: rather straight ahead than near.
    pub fn neighbour(&self, from: &ActorId, (right, down): (f32, f32)) -> Option<&ActorId> {
        let discs = &self.shown.discs;
        let at = discs.iter().position(|disc| disc.actor == *from)?;
        let start = discs.get(at)?.at;
        let near = self.linked(at);
        let cost = |number: usize| {
            let to = discs.get(number).filter(|disc| disc.seen)?.at;
            let (x, y) = (to.x - start.x, to.y - start.y);
            let distance = x.hypot(y).max(1.0);
            let ahead = (x * right + y * down) / distance;
            (ahead > 0.3).then_some(distance * (1.0 + 2.5 * (1.0 - ahead)))
        };
        let best = near
            .into_iter()
            .filter_map(|number| Some((cost(number)?, number)))
            .min_by(|one, other| one.0.total_cmp(&other.0))?;
        Some(&discs.get(best.1)?.actor)
    }

    /// Who is joined to a disc by an edge or by a hub.
    fn linked(&self, at: usize) -> BTreeSet<usize> {
        let edges = self.shown.edges.iter().filter_map(|edge| match edge.ends {
            (one, other) if one == at => Some(other),
            (other, one) if one == at => Some(other),
            _ => None,
        });
        let hubs = self.shown.hubs.iter();
        let hubs = hubs.filter(|hub| hub.members.contains(&at));
        let members = hubs.flat_map(|hub| hub.members.iter().copied());
        let mut linked: BTreeSet<usize> = edges.chain(members).collect();
        linked.remove(&at);
        linked
    }
}
