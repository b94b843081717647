//! A meeting as the timeline sees it: lanes, date, manner, label.

use std::collections::BTreeSet;

use super::rows::Lanes;
use super::when::When;
use crate::dossier::{Item, Meeting, MeetingId, pairs_of};
use crate::extract::{Mode, Status};

/// A meeting as the timeline sees it.
#[derive(Clone, Debug)]
pub(super) struct Event {
    pub(super) id: MeetingId,
    pub(super) item: Item,
    pub(super) when: Option<When>,
    /// The lanes of those who met, downward; never empty.
    pub(super) lanes: Vec<usize>,
    /// True when a line ties its lanes; the pairs of a summit are no more than marks.
    pub(super) tied: bool,
    /// On lanes of pairs, how many took part beside the two.
    pub(super) more: usize,
    pub(super) mode: Mode,
    pub(super) status: Status,
    pub(super) label: String,
    /// True where the label tells more than the mark does.
    pub(super) named: bool,
    /// The heavier, the sooner it gets its label.
    pub(super) weight: usize,
}

impl Event {
    pub(super) fn new(meeting: &Meeting, lanes: Vec<usize>, kind: Lanes) -> Self {
        let facts = &meeting.facts;
        let mut label = short_label(meeting);
        let more = match kind {
            Lanes::Pairs => sides(meeting).saturating_sub(2),
            Lanes::Leaders | Lanes::Countries => 0,
        };
        if more > 0 {
            let at = if label.is_empty() { "" } else { ", " };
            label = format!("{label}{at}with {more} more");
        }
        Self {
            id: meeting.id.clone(),
            item: Item::Meeting(meeting.id.clone()),
            when: facts.date.as_ref().and_then(When::of),
            weight: meeting.accounts.len() * 2 + lanes.len(),
            tied: kind != Lanes::Pairs,
            more,
            lanes,
            mode: facts.mode,
            status: facts.status,
            named: facts.place.is_some() || facts.occasion.is_some() || more > 0,
            label,
        }
    }

    pub(super) fn top(&self) -> usize {
        self.lanes.first().copied().unwrap_or_default()
    }

    pub(super) fn bottom(&self) -> usize {
        self.lanes.last().copied().unwrap_or_default()
    }
}

/// How many took part who met somebody of another side.
fn sides(meeting: &Meeting) -> usize {
    let pairs = pairs_of(meeting);
    let all: BTreeSet<_> = pairs.iter().flat_map(|(one, other)| [one, other]).collect();
    all.len()
}

/// What a meeting is called where its participants can be seen already: the summit or the place.
pub(in crate::chart) fn short_label(meeting: &Meeting) -> String {
    let facts = &meeting.facts;
    let occasion = facts.occasion.as_ref().map(|it| it.name.as_str());
    let place = facts.place.as_ref();
    let town = place.and_then(|place| place.name.as_deref().or(place.venue.as_deref()));
    let manner = match facts.mode {
        Mode::Phone => Some("Call"),
        Mode::Video => Some("Video call"),
        Mode::InPerson | Mode::Unknown => None,
    };
    // A summit names itself; two who meet at one are better known by the town.
    let large = facts.participants.len() > 2;
    let names = if large {
        [occasion, town, manner]
    } else {
        [town, occasion, manner]
    };
    names
        .into_iter()
        .flatten()
        .find(|name| !name.is_empty())
        .unwrap_or_default()
        .to_owned()
}
