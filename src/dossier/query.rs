//! Looking things up in a dossier.

use std::collections::BTreeMap;

use super::actors;
use super::model::{Actor, ActorId, Dossier, Meeting, MeetingId};
use super::naming::{actor_id, is_principal};

/// For each two who met, in order of their ids, the meetings in which they did, by date.
pub type Pairs = BTreeMap<(ActorId, ActorId), Vec<MeetingId>>;

impl Dossier {
    /// The meeting with an id.
    pub fn meeting(&self, id: &MeetingId) -> Option<&Meeting> {
        self.meetings.iter().find(|meeting| meeting.id == *id)
    }

    /// The actor with an id.
    pub fn actor(&self, id: &ActorId) -> Option<&Actor> {
        self.actors.get(id)
    }

    /// The actors who took part in a meeting; aides only where they lead a meeting elsewhere.
    pub fn participants(&self, meeting: &Meeting) -> Vec<&Actor> {
        actors::of(meeting)
            .iter()
            .filter_map(|id| self.actors.get(id))
            .collect()
    }

    /// The actors who stood for a side in a meeting, without aides.
    pub fn principals(&self, meeting: &Meeting) -> Vec<&Actor> {
        let mut out: Vec<&Actor> = Vec::new();
        for one in meeting
            .facts
            .participants
            .iter()
            .filter(|one| is_principal(one))
        {
            if let Some(actor) = self.actors.get(&actor_id(one))
                && !out.iter().any(|known| known.id == actor.id)
            {
                out.push(actor);
            }
        }
        out
    }

    /// Who met whom: principals of different sides.
    pub fn pairs(&self) -> Pairs {
        let mut pairs = Pairs::new();
        for meeting in &self.meetings {
            for pair in pairs_of(meeting) {
                pairs.entry(pair).or_default().push(meeting.id.clone());
            }
        }
        pairs
    }
}

impl Meeting {
    /// The town where it took place, or the venue where no town is stated.
    pub fn place_name(&self) -> Option<&String> {
        let place = self.facts.place.as_ref()?;
        place.name.as_ref().or(place.venue.as_ref())
    }
}

/// Each two principals of different sides who took part, in order of their ids.
pub fn pairs_of(meeting: &Meeting) -> Vec<(ActorId, ActorId)> {
    let mut sides: Vec<(ActorId, Option<&str>)> = Vec::new();
    let principals = meeting.facts.participants.iter();
    for one in principals.filter(|one| is_principal(one)) {
        let id = actor_id(one);
        if !sides.iter().any(|(known, _)| *known == id) {
            sides.push((id, one.country.as_deref()));
        }
    }
    sides.sort();
    let mut pairs = Vec::new();
    for (at, (one, side)) in sides.iter().enumerate() {
        for (other, other_side) in sides.get(at + 1..).unwrap_or_default() {
            if side.is_none() || side != other_side {
                pairs.push((one.clone(), other.clone()));
            }
        }
    }
    pairs
}
