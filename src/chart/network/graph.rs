//! Counts who met whom: discs, edges of two, hubs of three and more.

use std::collections::BTreeMap;

use crate::chart::Point;
use crate::chart::focus::Relations;
use crate::chart::palette::{NO_REGION, REGIONS};
use crate::chart::timeline::{series, short_label};
use crate::dossier::{ActorId, ActorKind, Dossier, Item, Meeting, MeetingId};
use crate::extract::{Status, ToneLabel};
use crate::world::World;

/// A leader.
#[derive(Clone, Debug)]
pub(super) struct Disc {
    pub(super) actor: ActorId,
    pub(super) item: Item,
    pub(super) name: String,
    pub(super) series: u8,
    /// Meetings in which they took part.
    pub(super) met: usize,
    /// On the plane, at zoom 1.
    pub(super) radius: f32,
    pub(super) at: Point,
    pub(super) pinned: bool,
    /// True for a leader or an office, false for a state or an organisation.
    pub(super) person: bool,
}

/// Two who met.
#[derive(Clone, Debug)]
pub(super) struct Edge {
    pub(super) ends: (usize, usize),
    pub(super) item: Item,
    /// Their meetings of two, by date.
    pub(super) meetings: Vec<MeetingId>,
    /// [`crate::chart::Ink::Tone`] of the last of them that has one.
    pub(super) tone: u8,
    /// True when none of them came about, or not yet.
    pub(super) tentative: bool,
}

/// A meeting of three or more.
#[derive(Clone, Debug)]
pub(super) struct Hub {
    pub(super) meeting: MeetingId,
    pub(super) item: Item,
    pub(super) label: String,
    pub(super) members: Vec<usize>,
    pub(super) tone: u8,
    pub(super) tentative: bool,
    pub(super) at: Point,
}

/// Discs, edges and hubs, not yet laid out.
#[derive(Clone, Debug, Default)]
pub(super) struct Graph {
    /// By id.
    pub(super) discs: Vec<Disc>,
    /// By ends.
    pub(super) edges: Vec<Edge>,
    /// In the order of the meetings.
    pub(super) hubs: Vec<Hub>,
    pub(super) relations: Relations,
}

/// The ink of a tone; 5 where none is told.
pub(in crate::chart) const fn tone_index(tone: Option<ToneLabel>) -> u8 {
    match tone {
        Some(ToneLabel::Warm) => 0,
        Some(ToneLabel::Businesslike) => 1,
        Some(ToneLabel::Strained) => 2,
        Some(ToneLabel::Hostile) => 3,
        Some(ToneLabel::Mixed) => 4,
        None => 5,
    }
}

impl Graph {
    pub(super) fn new(world: &World, dossier: &Dossier, meetings: &[&Meeting]) -> Self {
        let relations = Relations::new(dossier, meetings);
        let mut met: BTreeMap<&ActorId, usize> = BTreeMap::new();
        for meeting in meetings {
            for actor in relations.actors(&meeting.id) {
                *met.entry(actor).or_default() += 1;
            }
        }
        let mut discs = Vec::new();
        let mut index: BTreeMap<&ActorId, usize> = BTreeMap::new();
        for (id, met) in met {
            let Some(actor) = dossier.actors.get(id) else {
                continue;
            };
            index.insert(id, discs.len());
            discs.push(Disc {
                actor: id.clone(),
                item: Item::Actor(id.clone()),
                name: actor.short.clone(),
                series: series(world, actor.country.as_deref().unwrap_or_default()),
                met,
                radius: (5.0 + 3.4 * (met as f32).sqrt()).min(24.0),
                at: Point::default(),
                pinned: false,
                person: actor.kind() != ActorKind::Body,
            });
        }
        let mut hubs = Vec::new();
        let mut edges: BTreeMap<(usize, usize), Edge> = BTreeMap::new();
        for meeting in meetings {
            let mut members: Vec<usize> = relations
                .actors(&meeting.id)
                .iter()
                .filter_map(|id| index.get(id).copied())
                .collect();
            members.sort_unstable();
            let tone = tone_index(meeting.facts.tone.as_ref().map(|tone| tone.label));
            let tentative = meeting.facts.status != Status::Held;
            match *members.as_slice() {
                [] | [_] => {}
                [one, other] => add(&mut edges, &discs, (one, other), meeting, tone, tentative),
                _ => hubs.push(Hub {
                    meeting: meeting.id.clone(),
                    item: Item::Meeting(meeting.id.clone()),
                    label: short_label(meeting),
                    members,
                    tone,
                    tentative,
                    at: Point::default(),
                }),
            }
        }
        Self {
            discs,
            edges: edges.into_values().collect(),
            hubs,
            relations,
        }
    }

    /// The regions of the discs, as series and name, in the order of the palette.
    pub(super) fn regions(&self) -> Vec<(u8, &'static str)> {
        let present = |series: u8| self.discs.iter().any(|disc| disc.series == series);
        REGIONS
            .iter()
            .enumerate()
            .map(|(series, region)| (series as u8, *region))
            .chain([(NO_REGION, "organisations, others")])
            .filter(|(series, _)| present(*series))
            .collect()
    }
}

fn add(
    edges: &mut BTreeMap<(usize, usize), Edge>,
    discs: &[Disc],
    ends: (usize, usize),
    meeting: &Meeting,
    tone: u8,
    tentative: bool,
) {
    let (Some(one), Some(other)) = (discs.get(ends.0), discs.get(ends.1)) else {
        return;
    };
    let edge = edges.entry(ends).or_insert_with(|| Edge {
        ends,
        item: Item::Pair(one.actor.clone(), other.actor.clone()),
        meetings: Vec::new(),
        tone: tone_index(None),
        tentative: true,
    });
    edge.meetings.push(meeting.id.clone());
    edge.tentative &= tentative;
    if tone != tone_index(None) {
        edge.tone = tone;
    }
}
