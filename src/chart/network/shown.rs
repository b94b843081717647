//! The part of a network that is shown: with hubs or without, around a leader, until a day.

use std::collections::{BTreeMap, BTreeSet};

use super::graph::{Disc, Graph, Hub, disc_radius, passes};
use super::options::{NetworkOptions, Ring};
use crate::chart::palette::NO_REGION;

/// How faint the oldest meetings become.
const FAINTEST: f32 = 0.22;
/// In this part of the whole time a meeting fades to about a third.
const FADE: f64 = 0.12;
/// In so many steps a meeting grows fainter, each too small to be seen: while time plays, only
/// what took a step has to be drawn anew.
const STEPS: f32 = 48.0;

/// What `options` leave of `whole`; discs keep their numbers and places.
pub(super) fn shown(whole: &Graph, options: &NetworkOptions) -> Graph {
    shown_with(whole, options, whole.discs.clone())
}

/// The same, with the discs that another day left of it.
pub(super) fn shown_with(whole: &Graph, options: &NetworkOptions, mut discs: Vec<Disc>) -> Graph {
    let within = within(whole, options);
    let both = |ends: (usize, usize)| within[ends.0] && within[ends.1];
    let age = Age::new(whole, options.until);
    let all = if options.hubs {
        &whole.edges
    } else {
        &whole.pairs
    };
    let edges = all.iter().filter(|edge| both(edge.ends));
    let edges = edges.filter_map(|edge| {
        let mut edge = edge.until(options.until)?;
        edge.fresh = age.fresh(edge.last);
        Some(edge)
    });
    let hubs = whole
        .hubs
        .iter()
        .filter(|hub| options.hubs && passes(hub.day, options.until));
    let hubs = hubs.filter_map(|hub| {
        let members: Vec<usize> = hub
            .members
            .iter()
            .copied()
            .filter(|&it| within[it])
            .collect();
        (members.len() > 1).then(|| Hub {
            members,
            fresh: age.fresh(hub.day),
            ..hub.clone()
        })
    });
    let (edges, hubs) = (edges.collect(), hubs.collect());
    let mut met = vec![0; whole.discs.len()];
    for turnout in &whole.turnouts {
        if passes(turnout.day, options.until) {
            for &member in &turnout.members {
                met[member] += 1;
            }
        }
    }
    let series = series(whole, options.ring);
    for (number, disc) in discs.iter_mut().enumerate() {
        disc.met = met[number];
        disc.radius = disc_radius(met[number]);
        disc.seen = met[number] > 0 && within[number];
        disc.series = series[number];
        if options.ring == Ring::Bloc && disc.blocs.len() > 1 {
            disc.parts.clone_from(&disc.blocs);
        }
    }
    Graph {
        discs,
        edges,
        hubs,
        pairs: Vec::new(),
        turnouts: Vec::new(),
        blocs: whole.blocs.clone(),
    }
}

/// Which discs lie in the neighbourhood, whatever the day.
pub(super) fn within(whole: &Graph, options: &NetworkOptions) -> Vec<bool> {
    let start = options.around.as_ref().and_then(|(actor, steps)| {
        let at = whole.discs.iter().position(|disc| disc.actor == *actor)?;
        Some((at, *steps))
    });
    let Some((start, steps)) = start else {
        return vec![true; whole.discs.len()];
    };
    let mut within = vec![false; whole.discs.len()];
    within[start] = true;
    let mut rim = BTreeSet::from([start]);
    for _ in 0..steps {
        let mut next = BTreeSet::new();
        for edge in &whole.pairs {
            for (from, to) in [edge.ends, (edge.ends.1, edge.ends.0)] {
                if rim.contains(&from) && !within[to] {
                    next.insert(to);
                }
            }
        }
        for &disc in &next {
            within[disc] = true;
        }
        rim = next;
    }
    within
}

/// How old a meeting is, against all the time there is.
struct Age {
    until: Option<f64>,
    span: f64,
}

impl Age {
    fn new(whole: &Graph, until: Option<f64>) -> Self {
        let span = whole.span().map_or(1.0, |(first, last)| last - first);
        Self {
            until,
            span: span.max(30.0),
        }
    }

    fn fresh(&self, day: Option<f64>) -> f32 {
        let (Some(until), Some(day)) = (self.until, day) else {
            return 1.0;
        };
        let old = ((until - day) / (self.span * FADE)).max(0.0);
        let fresh = ((-old).exp() as f32 * STEPS).round() / STEPS;
        FAINTEST + (1.0 - FAINTEST) * fresh
    }
}

/// The colour of each disc's ring.
fn series(whole: &Graph, ring: Ring) -> Vec<u8> {
    match ring {
        Ring::Region => whole.discs.iter().map(|disc| disc.region).collect(),
        Ring::Bloc => {
            let discs = whole.discs.iter();
            let first = |blocs: &[u8]| blocs.first().copied().unwrap_or(NO_REGION);
            discs.map(|disc| first(&disc.blocs)).collect()
        }
        Ring::Country => {
            let ranks = countries(whole);
            let rank = |code: &str| ranks.iter().position(|it| *it == code);
            let discs = whole.discs.iter();
            discs
                .map(|disc| rank(&disc.code).map_or(NO_REGION, |it| it as u8))
                .collect()
        }
    }
}

/// The countries that have a colour of their own: those whose leaders met most.
pub(super) fn countries(whole: &Graph) -> Vec<&str> {
    let mut met: BTreeMap<&str, usize> = BTreeMap::new();
    for disc in whole.discs.iter().filter(|disc| !disc.code.is_empty()) {
        *met.entry(&disc.code).or_default() += disc.met;
    }
    let mut ranked: Vec<(&str, usize)> = met.into_iter().collect();
    ranked.sort_by_key(|&(code, met)| (std::cmp::Reverse(met), code));
    ranked.truncate(usize::from(NO_REGION));
    ranked.into_iter().map(|(code, _)| code).collect()
}
