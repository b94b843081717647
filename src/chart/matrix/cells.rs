//! Counts the meetings of each two leaders and puts the leaders in order.

use std::collections::BTreeMap;

use super::cluster::{self, Ties};
use crate::chart::focus::Relations;
use crate::chart::network::tone_index;
use crate::dossier::{ActorId, Dossier, Item, Meeting, MeetingId};
use crate::extract::Status;

/// Letters of the longest code: `ASEAN`.
const LONGEST: usize = 5;

/// A leader with those they met.
#[derive(Clone, Debug)]
pub(super) struct Row {
    pub(super) actor: ActorId,
    pub(super) item: Item,
    pub(super) name: String,
    /// Code of the state or organisation; empty where none is known or it is the name itself.
    pub(super) code: String,
    /// Meetings in which they took part, with whomever.
    pub(super) met: usize,
    /// By column; only those with a meeting.
    pub(super) cells: Vec<Cell>,
}

/// Two who met.
#[derive(Clone, Debug)]
pub(super) struct Cell {
    pub(super) column: usize,
    pub(super) item: Item,
    /// All their meetings, of two and of more, by date.
    pub(super) meetings: Vec<MeetingId>,
    /// [`crate::chart::Ink::Tone`] of the last of them that has one.
    pub(super) tone: u8,
    /// True when none of them came about, or not yet.
    pub(super) tentative: bool,
}

/// The rows in order, and where groups begin and the last one ends.
pub(super) fn count(
    dossier: &Dossier,
    meetings: &[&Meeting],
    relations: &Relations,
) -> (Vec<Row>, Vec<usize>) {
    let mut met: BTreeMap<&ActorId, usize> = BTreeMap::new();
    for meeting in meetings {
        for actor in relations.actors(&meeting.id) {
            if dossier.actors.contains_key(actor) {
                *met.entry(actor).or_default() += 1;
            }
        }
    }
    let actors: Vec<&ActorId> = met.keys().copied().collect();
    let number: BTreeMap<&ActorId, usize> = actors.iter().copied().zip(0..).collect();
    let mut pairs: BTreeMap<(usize, usize), Cell> = BTreeMap::new();
    let mut ties = Ties::new();
    for meeting in meetings {
        let mut members: Vec<usize> = relations
            .actors(&meeting.id)
            .iter()
            .filter_map(|id| number.get(id).copied())
            .collect();
        members.sort_unstable();
        // A summit of twenty ties each two less than a meeting under four eyes.
        let weight = 1.0 / (members.len().max(2) - 1) as f64;
        for (at, &one) in members.iter().enumerate() {
            for &other in members.iter().skip(at + 1) {
                *ties.entry((one, other)).or_default() += weight;
                let cell = pairs.entry((one, other)).or_insert_with(|| Cell {
                    column: other,
                    item: Item::Pair(actors[one].clone(), actors[other].clone()),
                    meetings: Vec::new(),
                    tone: tone_index(None),
                    tentative: true,
                });
                cell.meetings.push(meeting.id.clone());
                cell.tentative &= meeting.facts.status != Status::Held;
                let tone = tone_index(meeting.facts.tone.as_ref().map(|tone| tone.label));
                if tone != tone_index(None) {
                    cell.tone = tone;
                }
            }
        }
    }
    let totals: Vec<usize> = met.values().copied().collect();
    let groups = cluster::clusters(&totals, &ties);
    let mut place = vec![0; actors.len()];
    for (at, &one) in groups.iter().flatten().enumerate() {
        place[one] = at;
    }
    let mut rows: Vec<Row> = groups
        .iter()
        .flatten()
        .filter_map(|&one| row(dossier, actors[one], totals[one]))
        .collect();
    for ((one, other), cell) in pairs {
        let (one, other) = (place[one], place[other]);
        for (row, column) in [(one, other), (other, one)] {
            let cell = Cell {
                column,
                ..cell.clone()
            };
            rows[row].cells.push(cell);
        }
    }
    for row in &mut rows {
        row.cells.sort_by_key(|cell| cell.column);
    }
    (rows, starts(&groups))
}

fn row(dossier: &Dossier, actor: &ActorId, met: usize) -> Option<Row> {
    let actor = dossier.actors.get(actor)?;
    let code = actor.country.clone().unwrap_or_default();
    // `Foreign minister (AUS)` and `NATO` need no second code.
    // A name in full is too long to stand where codes do.
    let told = actor.short.contains(&code) || actor.id.as_str() == code || code.len() > LONGEST;
    Some(Row {
        actor: actor.id.clone(),
        item: Item::Actor(actor.id.clone()),
        name: actor.short.clone(),
        code: if told { String::new() } else { code },
        met,
        cells: Vec::new(),
    })
}

fn starts(groups: &[Vec<usize>]) -> Vec<usize> {
    let mut at = 0;
    let mut starts = Vec::new();
    for group in groups {
        if group.len() < 2 {
            break;
        }
        starts.push(at);
        at += group.len();
    }
    if at > 0 {
        starts.push(at);
    }
    starts
}
