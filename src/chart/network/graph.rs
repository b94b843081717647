//! Counts who met whom: discs, edges of two, hubs of three and more.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

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

/// Two who met, and all their meetings.
#[derive(Debug)]
pub(super) struct Bond {
    pub(super) item: Item,
    /// By date.
    meetings: Vec<MeetingId>,
    /// What each of these adds.
    told: Vec<Told>,
}

/// Two who met, and which of their meetings are shown.
#[derive(Clone, Debug)]
pub(super) struct Edge {
    pub(super) ends: (usize, usize),
    /// Its place among all edges.
    pub(super) number: usize,
    pub(super) bond: Arc<Bond>,
    /// Only meetings until this day of the common era.
    until: Option<f64>,
    /// How many meetings that are.
    pub(super) count: usize,
    /// The last day of them.
    pub(super) last: Option<f64>,
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
    /// Its place among all hubs.
    pub(super) number: usize,
    pub(super) meeting: MeetingId,
    pub(super) item: Item,
    pub(super) label: Arc<str>,
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
        let mut edges = Bonds::new();
        let mut pairs = Bonds::new();
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
                    number: hubs.len(),
                    meeting: meeting.id.clone(),
                    item: Item::Meeting(meeting.id.clone()),
                    label: short_label(meeting).into(),
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
            edges: edges_of(edges),
            hubs,
            pairs: edges_of(pairs),
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
    /// With its meetings until a day; `None` where there are none.
    pub(super) fn until(&self, until: Option<f64>) -> Option<Self> {
        Self::new((self.ends, self.number), self.bond.clone(), until)
    }

    fn new(
        (ends, number): ((usize, usize), usize),
        bond: Arc<Bond>,
        until: Option<f64>,
    ) -> Option<Self> {
        let none = tone_index(None);
        let (mut count, mut last, mut tone, mut tentative) = (0, None, none, true);
        for told in bond.told.iter().filter(|told| passes(told.day, until)) {
            count += 1;
            last = told.day.into_iter().chain(last).reduce(f64::max);
            tone = if told.tone == none { tone } else { told.tone };
            tentative &= told.tentative;
        }
        (count > 0).then_some(Self {
            ends,
            number,
            bond,
            until,
            count,
            last,
            tone,
            tentative,
            fresh: 1.0,
        })
    }

    /// The meetings that are shown, by date.
    pub(super) fn meetings(&self) -> impl Iterator<Item = &MeetingId> {
        let all = self.bond.told.iter().zip(&self.bond.meetings);
        let shown = all.filter(|(told, _)| passes(told.day, self.until));
        shown.map(|(_, meeting)| meeting)
    }
}

/// True for a day that has come; without one only while all time is shown.
pub(super) fn passes(day: Option<f64>, until: Option<f64>) -> bool {
    until.is_none_or(|until| day.is_some_and(|day| day <= until))
}

type Bonds = BTreeMap<(usize, usize), Bond>;

fn edges_of(bonds: Bonds) -> Vec<Edge> {
    let numbered = bonds.into_iter().enumerate();
    numbered
        .filter_map(|(number, (ends, bond))| Edge::new((ends, number), Arc::new(bond), None))
        .collect()
}

fn add(bonds: &mut Bonds, discs: &[Disc], ends: (usize, usize), meeting: &Meeting, told: Told) {
    let (Some(one), Some(other)) = (discs.get(ends.0), discs.get(ends.1)) else {
        return;
    };
    let bond = bonds.entry(ends).or_insert_with(|| Bond {
        item: Item::Pair(one.actor.clone(), other.actor.clone()),
        meetings: Vec::new(),
        told: Vec::new(),
    });
    bond.meetings.push(meeting.id.clone());
    bond.told.push(told);
}
