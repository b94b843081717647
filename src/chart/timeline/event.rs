//! A meeting as the timeline sees it: lanes, date, manner, label.

use super::when::When;
use crate::dossier::{Item, Meeting, MeetingId};
use crate::extract::{Mode, Status};

/// A meeting as the timeline sees it.
#[derive(Clone, Debug)]
pub(super) struct Event {
    pub(super) id: MeetingId,
    pub(super) item: Item,
    pub(super) when: Option<When>,
    /// The lanes of those who met, downward; never empty.
    pub(super) lanes: Vec<usize>,
    pub(super) mode: Mode,
    pub(super) status: Status,
    pub(super) label: String,
    /// The heavier, the sooner it gets its label.
    pub(super) weight: usize,
}

impl Event {
    pub(super) fn new(meeting: &Meeting, lanes: Vec<usize>) -> Self {
        let facts = &meeting.facts;
        Self {
            id: meeting.id.clone(),
            item: Item::Meeting(meeting.id.clone()),
            when: facts.date.as_ref().and_then(When::of),
            weight: meeting.accounts.len() * 2 + lanes.len(),
            lanes,
            mode: facts.mode,
            status: facts.status,
            label: short_label(meeting),
        }
    }

    pub(super) fn top(&self) -> usize {
        self.lanes.first().copied().unwrap_or_default()
    }

    pub(super) fn bottom(&self) -> usize {
        self.lanes.last().copied().unwrap_or_default()
    }
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
