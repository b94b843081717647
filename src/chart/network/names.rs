//! What is named on the network, and in what order it may choose its place.

use super::graph::Edge;
use super::hubs::HUB;
use super::labels::{self, Wish};
use super::scene::{Sheet, around};
use crate::chart::draw::fill;
use crate::chart::{Ink, Point, Rect, Scene, Weight};

/// At this zoom and closer everything may be named.
pub(super) const NEAR: f32 = 0.4;

/// Up to so many who are lit are named whether or not there is room.
const FEW: usize = 6;

/// The most important names may go farther from their discs than others.
const FIRST: usize = 40;

/// A size of letters in quarters of a point: letters of each size have to be cut anew, which
/// while one zooms takes longer than all the rest.
pub(super) fn quarters(size: f32) -> f32 {
    (size * 4.0).round() / 4.0
}

impl Sheet<'_> {
    pub(super) fn names(&self, scene: &mut Scene) {
        let size = quarters(12.0 * self.swell.powf(0.5));
        let ranked = self.ranked();
        let toward = self.toward();
        let mut wishes: Vec<Wish<'_>> = Vec::new();
        for (place, &(_, number)) in ranked.iter().enumerate() {
            let Some(disc) = self.graph.discs.get(number) else {
                continue;
            };
            let on = self.focus.is_on(&disc.item);
            let opacity = self.spotlight.actor(&disc.actor).max(0.45);
            let size = quarters(size * (1.0 + 0.04 * (disc.met.min(10) as f32)));
            let weight = if on { Weight::Bold } else { Weight::Regular };
            let ink = fill(if on { Ink::Accent } else { Ink::Text }, opacity);
            let lit = self.spotlight.lights_actor(&disc.actor);
            wishes.push(Wish {
                item: &disc.item,
                words: &disc.name,
                at: self.at(disc.at),
                radius: self.radius(disc),
                style: (size, weight, ink),
                toward: toward.get(number).copied().unwrap_or_default(),
                // Of a few who are looked at together, none goes without a name.
                must: on || lit && self.spotlight.lit_actors() <= FEW,
                over_hubs: true,
                far: place < FIRST,
            });
        }
        for hub in &self.graph.hubs {
            let at = self.at(hub.at);
            let on = self.focus.is_on(&hub.item);
            let seen = self.sees(around(at, 0.0)) && !hub.label.is_empty();
            if !seen || !on && self.far < 1.0 {
                continue;
            }
            let weight = if on { Weight::Bold } else { Weight::Italic };
            let opacity = (self.spotlight.meeting(&hub.meeting) * hub.fresh).max(0.45);
            let ink = fill(if on { Ink::Accent } else { Ink::Muted }, opacity);
            let wish = Wish {
                item: &hub.item,
                words: &hub.label,
                at,
                radius: HUB,
                style: (quarters(size * 0.9), weight, ink),
                toward: Point::default(),
                must: on,
                over_hubs: false,
                far: false,
            };
            if on {
                wishes.insert(0, wish);
            } else {
                wishes.push(wish);
            }
        }
        let counts = self.counts();
        wishes.extend(counts.iter().map(|(edge, at, words)| Wish {
            item: &edge.bond.item,
            words,
            at: *at,
            radius: if matches!(edge.tone, 2 | 3) { 7.5 } else { 4.0 },
            style: (
                quarters(size * 0.8),
                Weight::Regular,
                fill(Ink::Muted, self.edge_opacity(edge)),
            ),
            toward: Point::default(),
            must: false,
            over_hubs: false,
            far: false,
        }));
        wishes.truncate(self.room());
        let discs = self.graph.discs.iter().filter(|disc| disc.seen);
        let discs = discs.map(|disc| around(self.at(disc.at), self.radius(disc)));
        let hubs = self.graph.hubs.iter();
        let hubs = hubs.map(|hub| around(self.at(hub.at), HUB));
        let foot = Rect::new(0.0, self.height - self.legend, self.width, self.legend);
        // Notches tell the tone; a name over them would hide it.
        let notched = self.graph.edges.iter();
        let notched = notched
            .filter(|edge| self.far >= 1.0 && matches!(edge.tone, 2 | 3))
            .filter_map(|edge| self.ends(edge))
            .map(|(from, to)| around(self.middle(from, to), 6.0));
        let obstacles = discs.chain([foot]).chain(notched);
        let obstacles = obstacles.filter(|it| self.sees(*it));
        labels::draw(scene, &wishes, obstacles, hubs, &self.evaded());
    }

    /// So many names at most, so that they stay legible.
    fn room(&self) -> usize {
        ((self.width * self.height / 5200.0) as usize).max(12)
    }

    /// The discs in sight in order of importance: looked at, related to it, often met.
    fn ranked(&self) -> Vec<(usize, usize)> {
        let mut ranked: Vec<(usize, usize)> = self
            .graph
            .discs
            .iter()
            .enumerate()
            .filter(|(_, disc)| disc.seen && !disc.name.is_empty())
            .filter(|(_, disc)| self.sees(around(self.at(disc.at), 0.0)))
            .map(|(number, disc)| {
                let on = self.focus.is_on(&disc.item);
                let lit = self.spotlight.lights_actor(&disc.actor);
                let rank = disc.met + 10_000 * usize::from(lit) + 1_000_000 * usize::from(on);
                (rank, number)
            })
            .collect();
        ranked.sort_by_key(|&(rank, number)| (std::cmp::Reverse(rank), number));
        ranked.truncate(self.room());
        ranked
    }

    /// The numbers of meetings beside the middles of edges, the largest first.
    fn counts(&self) -> Vec<(&Edge, Point, String)> {
        if self.far < 1.0 {
            return Vec::new();
        }
        let edges = self.graph.edges.iter();
        let mut counts: Vec<(&Edge, Point)> = edges
            .filter(|edge| edge.count > 1)
            .filter_map(|edge| {
                let (from, to) = self.ends(edge)?;
                let at = self.middle(from, to);
                self.sees(around(at, 0.0)).then_some((edge, at))
            })
            .collect();
        counts.sort_by_key(|(edge, _)| std::cmp::Reverse(edge.count));
        counts.truncate(self.room());
        let words = |edge: &Edge| format!("{}×", edge.count);
        counts
            .into_iter()
            .map(|(edge, at)| (edge, at, words(edge)))
            .collect()
    }

    /// For each disc the sum of the directions in which its lines leave it.
    fn toward(&self) -> Vec<Point> {
        let discs = &self.graph.discs;
        let mut sums = vec![Point::default(); discs.len()];
        let mut pull = |number: usize, to: Point| {
            let (Some(disc), Some(sum)) = (discs.get(number), sums.get_mut(number)) else {
                return;
            };
            let (x, y) = (to.x - disc.at.x, to.y - disc.at.y);
            let length = x.hypot(y).max(1.0);
            sum.x += x / length;
            sum.y += y / length;
        };
        for edge in &self.graph.edges {
            let (one, other) = edge.ends;
            if let (Some(from), Some(to)) = (discs.get(one), discs.get(other)) {
                pull(one, to.at);
                pull(other, from.at);
            }
        }
        for hub in &self.graph.hubs {
            for &member in &hub.members {
                pull(member, hub.at);
            }
        }
        sums
    }
}
