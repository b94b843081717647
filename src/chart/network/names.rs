//! What is named on the network, and in what order it may choose its place.

use super::graph::Disc;
use super::labels::{self, Wish};
use super::scene::{HUB, Sheet, arc, around};
use crate::chart::draw::fill;
use crate::chart::hit::sampled;
use crate::chart::{Ink, Point, Rect, Scene, Weight};

/// At this zoom and closer everything may be named.
pub(super) const NEAR: f32 = 0.4;

/// Up to so many who are lit are named whether or not there is room.
const FEW: usize = 6;

impl Sheet<'_> {
    pub(super) fn names(&self, scene: &mut Scene, lines: &[(Point, Point)]) {
        let size = 12.0 * self.swell.powf(0.5);
        let mut wishes: Vec<(usize, Wish<'_>)> = Vec::new();
        for (number, disc) in self.graph.discs.iter().enumerate() {
            let at = self.at(disc.at);
            if !self.sees(around(at, 0.0)) || disc.name.is_empty() {
                continue;
            }
            let on = self.focus.is_on(&disc.item);
            let opacity = self.spotlight.actor(&disc.actor).max(0.45);
            let size = size * (1.0 + 0.04 * (disc.met.min(10) as f32));
            let weight = if on { Weight::Bold } else { Weight::Regular };
            let ink = fill(if on { Ink::Accent } else { Ink::Text }, opacity);
            let lit = self.spotlight.lights_actor(&disc.actor);
            // Of a few who are looked at together, none goes without a name.
            let must = on || lit && self.spotlight.lit_actors() <= FEW;
            wishes.push((
                disc.met + 1000 * usize::from(lit) + 100_000 * usize::from(on),
                Wish {
                    item: &disc.item,
                    words: &disc.name,
                    at,
                    radius: self.radius(disc),
                    style: (size, weight, ink),
                    toward: self.toward(number, disc),
                    must,
                    over_hubs: true,
                },
            ));
        }
        for hub in &self.graph.hubs {
            let at = self.at(hub.at);
            let on = self.focus.is_on(&hub.item);
            let seen = self.sees(around(at, 0.0)) && !hub.label.is_empty();
            if !seen || !on && self.camera.zoom < NEAR {
                continue;
            }
            let weight = if on { Weight::Bold } else { Weight::Italic };
            let opacity = self.spotlight.meeting(&hub.meeting).max(0.45);
            let ink = fill(if on { Ink::Accent } else { Ink::Muted }, opacity);
            wishes.push((
                100_000 * usize::from(on),
                Wish {
                    item: &hub.item,
                    words: &hub.label,
                    at,
                    radius: HUB,
                    style: (size * 0.9, weight, ink),
                    toward: Point::default(),
                    must: on,
                    over_hubs: false,
                },
            ));
        }
        let counts: Vec<(usize, String)> = self
            .graph
            .edges
            .iter()
            .enumerate()
            .filter(|(_, edge)| edge.meetings.len() > 1 && self.camera.zoom >= NEAR)
            .map(|(at, edge)| (at, format!("{}×", edge.meetings.len())))
            .collect();
        for (at, words) in &counts {
            wishes.extend(self.count(*at, words, size).map(|wish| (0, wish)));
        }
        wishes.sort_by(|(one, _), (other, _)| other.cmp(one));
        // From afar only the most connected are named, so that their names stay legible.
        let room = (self.width * self.height / 5200.0) as usize;
        let wishes: Vec<Wish<'_>> = wishes
            .into_iter()
            .map(|(_, wish)| wish)
            .take(room.max(12))
            .collect();
        let discs = self
            .graph
            .discs
            .iter()
            .map(|disc| around(self.at(disc.at), self.radius(disc)));
        let hubs = self.graph.hubs.iter();
        let hubs = hubs.map(|hub| around(self.at(hub.at), HUB));
        let legend = self.legend.height(self.width);
        let foot = Rect::new(0.0, self.height - legend, self.width, legend);
        // Notches tell the tone; a name over them would hide it.
        let notched = self.graph.edges.iter().enumerate();
        let notched = notched
            .filter(|(_, edge)| matches!(edge.tone, 2 | 3))
            .filter_map(|(at, _)| Some(around(self.middle(at)?, 6.0)));
        let obstacles = discs.chain([foot]).chain(notched);
        labels::draw(scene, &wishes, obstacles, hubs, lines);
    }

    /// The middle of an edge.
    fn middle(&self, edge: usize) -> Option<Point> {
        let edge = self.graph.edges.get(edge)?;
        let one = self.graph.discs.get(edge.ends.0)?;
        let other = self.graph.discs.get(edge.ends.1)?;
        let path = sampled(&arc(self.at(one.at), self.at(other.at)));
        path.get(path.len() / 2).copied()
    }

    /// The number of meetings beside the middle of an edge.
    fn count<'w>(&'w self, at: usize, words: &'w str, size: f32) -> Option<Wish<'w>> {
        let edge = self.graph.edges.get(at)?;
        let opacity = edge
            .meetings
            .iter()
            .map(|meeting| self.spotlight.meeting(meeting))
            .fold(0.0, f32::max);
        Some(Wish {
            item: &edge.item,
            words,
            at: self.middle(at)?,
            radius: if matches!(edge.tone, 2 | 3) { 7.5 } else { 4.0 },
            style: (size * 0.8, Weight::Regular, fill(Ink::Muted, opacity)),
            toward: Point::default(),
            must: false,
            over_hubs: false,
        })
    }

    /// The sum of the directions in which a disc's lines leave it.
    fn toward(&self, number: usize, disc: &Disc) -> Point {
        let discs = &self.graph.discs;
        let edges = self.graph.edges.iter().filter_map(|edge| match edge.ends {
            (one, other) if one == number => discs.get(other).map(|disc| disc.at),
            (one, other) if other == number => discs.get(one).map(|disc| disc.at),
            _ => None,
        });
        let hubs = self.graph.hubs.iter();
        let hubs = hubs
            .filter(|hub| hub.members.contains(&number))
            .map(|hub| hub.at);
        edges.chain(hubs).fold(Point::default(), |sum, at| {
            let (x, y) = (at.x - disc.at.x, at.y - disc.at.y);
            let length = x.hypot(y).max(1.0);
            Point::new(sum.x + x / length, sum.y + y / length)
        })
    }
}
