//! Counts who met whom: discs, edges of two, hubs of three and more.

use std::collections::{BTreeMap, BTreeSet};

use chrono::Datelike as _;

use super::bloc;
use crate::chart::Point;
use crate::chart::focus::Relations;
use crate::chart::palette::{NO_REGION, REGIONS};
use crate::chart::timeline::{series, short_label};
use crate::dossier::{ActorId, ActorKind, Dossier, Item, Meeting, MeetingId};
use crate::extract::{Status, ToneLabel};
use crate::world::{Date, World};

/// A leader.
#[derive(Clone, Debug)]
pub(super) struct Disc {
    pub(super) actor: ActorId,
    pub(super) item: Item,
    pub(super) name: String,
    /// Code of the state or organisation; empty where none is known.
    pub(super) code: String,
    /// The code in words.
    pub(super) country: String,
    /// Series of the region of the world.
    pub(super) region: u8,
    /// Series of the blocs that it belongs to, today.
    pub(super) blocs: Vec<u8>,
    /// Series of the ring.
    pub(super) series: u8,
    /// Series of the parts of a ring that has several.
    pub(super) parts: Vec<u8>,
    /// Meetings in which they took part.
    pub(super) met: usize,
    /// On the plane, at zoom 1.
    pub(super) radius: f32,
    pub(super) at: Point,
    pub(super) pinned: bool,
    /// True for a leader or an office, false for a state or an organisation.
    pub(super) person: bool,
    /// False while it is left out.
    pub(super) seen: bool,
}

/// What one meeting adds to an edge.
#[derive(Clone, Copy, Debug)]
pub(super) struct Told {
    /// Its first possible day, of the common era.
    pub(super) day: Option<f64>,
    pub(super) tone: u8,
    pub(super) tentative: bool,
}

/// Who took part in a meeting, and when it was.
#[derive(Clone, Debug)]
pub(super) struct Turnout {
    pub(super) meeting: MeetingId,
    pub(super) day: Option<f64>,
    pub(super) members: Vec<usize>,
}

/// Two who met.
#[derive(Clone, Debug)]
pub(super) struct Edge {
    pub(super) ends: (usize, usize),
    pub(super) item: Item,
    /// Their meetings, by date.
    pub(super) meetings: Vec<MeetingId>,
    /// What each of these adds.
    pub(super) told: Vec<Told>,
    /// [`crate::chart::Ink::Tone`] of the last of them that has one.
    pub(super) tone: u8,
    /// True when none of them came about, or not yet.
    pub(super) tentative: bool,
    /// How much an edge has kept of its strength: 1, less with age.
    pub(super) fresh: f32,
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
    /// Its first possible day, of the common era.
    pub(super) day: Option<f64>,
    /// As of an edge.
    pub(super) fresh: f32,
}

/// Discs, edges and hubs, not yet laid out.
#[derive(Clone, Debug, Default)]
pub(super) struct Graph {
    /// By id.
    pub(super) discs: Vec<Disc>,
    /// Meetings of two, by ends.
    pub(super) edges: Vec<Edge>,
    /// Meetings of three or more, in order.
    pub(super) hubs: Vec<Hub>,
    /// Meetings of two and of more, by ends: the edges where there are no hubs.
    pub(super) pairs: Vec<Edge>,
    /// All meetings, in order.
    pub(super) turnouts: Vec<Turnout>,
    /// What the blocs are called, by series.
    pub(super) blocs: Vec<String>,
}

/// The radius of a disc at zoom 1.
pub(super) fn disc_radius(met: usize) -> f32 {
    (5.0 + 3.4 * (met as f32).sqrt()).min(24.0)
}

/// The first day that a meeting may have been on, of the common era.
fn day_of(meeting: &Meeting) -> Option<f64> {
    let date = meeting.facts.date.as_ref()?;
    let first = Date::parse(&date.start)?.first();
    Some(f64::from(first.num_days_from_ce()))
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
    pub(super) fn new(
        world: &World,
        dossier: &Dossier,
        meetings: &[&Meeting],
        relations: &Relations,
    ) -> Self {
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
            let code = actor.country.as_deref().unwrap_or_default();
            index.insert(id, discs.len());
            discs.push(Disc {
                actor: id.clone(),
                item: Item::Actor(id.clone()),
                name: actor.short.clone(),
                code: code.to_owned(),
                country: if code.is_empty() {
                    String::new()
                } else {
                    world.name_of(code).to_owned()
                },
                region: series(world, code),
                blocs: bloc::of(world, code),
                series: series(world, code),
                parts: Vec::new(),
                met,
                radius: disc_radius(met),
                at: Point::default(),
                pinned: false,
                person: actor.kind() != ActorKind::Body,
                seen: true,
            });
        }
        let mut hubs = Vec::new();
        let mut edges = BTreeMap::new();
        let mut pairs = BTreeMap::new();
        let mut turnouts = Vec::with_capacity(meetings.len());
        for meeting in meetings {
            let mut members: Vec<usize> = relations
                .actors(&meeting.id)
                .iter()
                .filter_map(|id| index.get(id).copied())
                .collect();
            members.sort_unstable();
            let told = Told {
                day: day_of(meeting),
                tone: tone_index(meeting.facts.tone.as_ref().map(|tone| tone.label)),
                tentative: meeting.facts.status != Status::Held,
            };
            if let [one, other] = *members.as_slice() {
                add(&mut edges, &discs, (one, other), meeting, told);
            }
            for (at, &one) in members.iter().enumerate() {
                for &other in members.iter().skip(at + 1) {
                    add(&mut pairs, &discs, (one, other), meeting, told);
                }
            }
            if members.len() > 2 {
                hubs.push(Hub {
                    meeting: meeting.id.clone(),
                    item: Item::Meeting(meeting.id.clone()),
                    label: short_label(meeting),
                    members: members.clone(),
                    tone: told.tone,
                    tentative: told.tentative,
                    at: Point::default(),
                    day: told.day,
                    fresh: 1.0,
                });
            }
            turnouts.push(Turnout {
                meeting: meeting.id.clone(),
                day: told.day,
                members,
            });
        }
        Self {
            discs,
            edges: edges.into_values().collect(),
            hubs,
            pairs: pairs.into_values().collect(),
            turnouts,
            blocs: bloc::names(world),
        }
    }

    /// The first and the last day of a meeting; `None` where no day is known.
    pub(super) fn span(&self) -> Option<(f64, f64)> {
        let days = || self.turnouts.iter().filter_map(|turnout| turnout.day);
        Some((days().reduce(f64::min)?, days().reduce(f64::max)?))
    }

    /// The regions of the discs, as series and name, in the order of the palette.
    pub(super) fn regions(&self) -> Vec<(u8, String)> {
        self.rings(|series| REGIONS.get(usize::from(series)).map(|&it| it.to_owned()))
    }

    /// The countries of the discs that have a colour of their own, as series and name.
    pub(super) fn countries(&self) -> Vec<(u8, String)> {
        self.rings(|series| {
            let of = |disc: &&Disc| disc.seen && disc.series == series;
            self.discs.iter().find(of).map(|disc| disc.country.clone())
        })
    }

    /// The blocs of the discs, as series and name.
    pub(super) fn blocs(&self) -> Vec<(u8, String)> {
        let mut rings = self.rings(|series| self.blocs.get(usize::from(series)).cloned());
        for (series, name) in &mut rings {
            if *series == NO_REGION {
                "in none of these".clone_into(name);
            }
        }
        rings
    }

    fn rings(&self, name: impl Fn(u8) -> Option<String>) -> Vec<(u8, String)> {
        let discs = self.discs.iter().filter(|disc| disc.seen);
        let present: BTreeSet<u8> = discs
            .flat_map(|disc| disc.parts.iter().copied().chain([disc.series]))
            .collect();
        let others = || "organisations, others".to_owned();
        present
            .into_iter()
            .map(|series| match name(series) {
                Some(name) if series < NO_REGION => (series, name),
                _ => (series, others()),
            })
            .collect()
    }
}

impl Edge {
    /// Tone and status of some meetings together; all else is left empty.
    pub(super) fn summed<'a>(told: impl Iterator<Item = &'a Told>) -> Self {
        let none = tone_index(None);
        let (tone, tentative) = told.fold((none, true), |(tone, tentative), told| {
            let tone = if told.tone == none { tone } else { told.tone };
            (tone, tentative && told.tentative)
        });
        Self {
            ends: (0, 0),
            item: Item::Topic(String::new()),
            meetings: Vec::new(),
            told: Vec::new(),
            tone,
            tentative,
            fresh: 1.0,
        }
    }
}

fn add(
    edges: &mut BTreeMap<(usize, usize), Edge>,
    discs: &[Disc],
    ends: (usize, usize),
    meeting: &Meeting,
    told: Told,
) {
    let (Some(one), Some(other)) = (discs.get(ends.0), discs.get(ends.1)) else {
        return;
    };
    let edge = edges.entry(ends).or_insert_with(|| Edge {
        ends,
        item: Item::Pair(one.actor.clone(), other.actor.clone()),
        ..Edge::summed([].iter())
    });
    edge.meetings.push(meeting.id.clone());
    edge.told.push(told);
    edge.tentative &= told.tentative;
    if told.tone != tone_index(None) {
        edge.tone = told.tone;
    }
}
