//! A meeting while the article is being read: who is in it, what contradicts it, what is added.

use super::day_of;
use super::{Draft, Member, Telling, Told};
use crate::extract::cast::{Cast, EntityId, successor};
use crate::extract::clause::Clause;
use crate::extract::report::{Mode, Part, Precision, Status};
use crate::extract::time::TimeValue;
use crate::world::OfficeClass;

impl Draft {
    pub(crate) fn ids(&self) -> Vec<EntityId> {
        self.members.iter().map(|member| member.id).collect()
    }

    /// True when somebody, or somebody of the same side for a side, is in it.
    pub(crate) fn has(&self, cast: &Cast<'_>, id: EntityId) -> bool {
        self.members
            .iter()
            .any(|member| stands_for(cast, member.id, id))
    }

    /// True when one list of people holds the other, with two sides shared.
    pub(super) fn same_people(&self, cast: &Cast<'_>, ids: &[EntityId]) -> bool {
        let inside = |id: &EntityId| self.has(cast, *id);
        let all_in = ids.iter().all(inside);
        let holds_all = self
            .members
            .iter()
            .all(|member| ids.iter().any(|&id| stands_for(cast, id, member.id)));
        let shared: Vec<EntityId> = ids.iter().copied().filter(inside).collect();
        if cast.sides(&shared) < 2 {
            return false;
        }
        // A pair is not the summit of five at which they also were.
        let (small, large) = (
            ids.len().min(self.members.len()),
            ids.len().max(self.members.len()),
        );
        (all_in || holds_all) && (small == large || cast.sides(ids) == cast.sides(&self.ids()))
    }

    /// True for what the headline alone has told by name, and the sentence behind it tells by
    /// the same people and an office of the same states.
    pub(super) fn is_headed(&self, cast: &Cast<'_>, ids: &[EntityId], telling: &Telling) -> bool {
        let first = self.asserted.first().map_or(0, |(sentence, ..)| *sentence);
        self.headline
            && telling.sentence <= first + 2
            && ids.iter().any(|&id| self.has(cast, id))
            && cast.sides(ids) == cast.sides(&self.ids())
            && cast.sides(&[self.ids(), ids.to_vec()].concat()) == cast.sides(ids)
            && ids
                .iter()
                .all(|&id| self.has(cast, id) || !cast.entities[id].named)
    }

    pub(super) fn is_told_in(&self, sentence: usize) -> bool {
        self.asserted.iter().any(|(told, ..)| *told == sentence)
    }

    /// True when day, mode, place or status cannot be of one meeting.
    pub(super) fn contradicts(&self, telling: &Telling) -> bool {
        if let (Some(own), Some(other)) = (&self.time, &telling.time)
            && !times_agree(&own.value, &other.value)
        {
            return true;
        }
        let remote =
            |mode: Option<Mode>| mode.map(|mode| matches!(mode, Mode::Phone | Mode::Video));
        if let (Some(own), Some(other)) = (remote(self.mode), remote(telling.mode))
            && own != other
        {
            return true;
        }
        let headline = self.headline || telling.headline;
        if self.background != telling.background
            && (self.time.is_some() || telling.time.is_some())
            && self.time.is_none() != telling.time.is_none()
        {
            return true;
        }
        if let (Some(own), Some(other)) = (&self.place, &telling.place)
            && !own.value.agrees(&other.value)
        {
            return true;
        }
        use Status::{Cancelled, Held, Planned, Proposed};
        match (self.status, telling.status) {
            _ if headline => false,
            (Held, Cancelled | Proposed) | (Cancelled | Proposed, Held) => true,
            (Held, Planned) | (Planned, Held) => {
                // What is planned for another day is another meeting; without a day it is
                // the same one told from before.
                match (&self.time, &telling.time) {
                    // "will meet Han, whom he met in May"
                    (None, Some(_)) if self.is_told_in(telling.sentence) => true,
                    (Some(_), Some(_)) => false,
                    (None, None) => false,
                    _ => telling.status == Planned && telling.time.is_some(),
                }
            }
            _ => false,
        }
    }

    /// True when somebody is named for the state of `id`, who is not.
    pub(super) fn names_another(&self, cast: &Cast<'_>, id: EntityId) -> bool {
        let entity = &cast.entities[id];
        !entity.named
            && self.members.iter().any(|member| {
                let own = &cast.entities[member.id];
                own.named && own.country.is_some() && own.country == entity.country
            })
    }

    pub(super) fn take(
        &mut self,
        cast: &Cast<'_>,
        clause: &Clause<'_, '_>,
        telling: &Telling,
        new: bool,
    ) {
        for (id, part, chunk) in &telling.frame.cast {
            let words = (
                telling.sentence,
                clause.span_of(*chunk..*chunk + 1),
                telling.frame.rule,
            );
            let named_before = self.headline && self.names_another(cast, *id);
            let known = self
                .members
                .iter_mut()
                .find(|member| member.id == *id || stands_for(cast, member.id, *id));
            match known {
                Some(member) => {
                    // A person is more than the state that stood for them.
                    let vague = |id: EntityId| cast.entities[id].state || is_anybody(cast, id);
                    if vague(member.id) && !vague(*id)
                        || cast.entities[member.id].state && !cast.entities[*id].state
                    {
                        member.id = *id;
                    }
                    if member.part == Part::Principal {
                        member.part = *part;
                    }
                    member.words.push(words);
                }
                // "Finer met the Kazakh president's deputy chief of staff", named in the headline.
                None if !new && named_before => {}
                None if new || telling.frame.joins || !cast.entities[*id].state => {
                    self.members.push(Member {
                        id: *id,
                        part: *part,
                        words: vec![words],
                    });
                }
                None => {}
            }
        }
        let sharper = |own: &Told<TimeValue>, other: &Told<TimeValue>| {
            other.value.start.len() > own.value.start.len()
        };
        if let Some(time) = &telling.time
            && self.time.as_ref().is_none_or(|own| sharper(own, time))
        {
            self.time = Some(time.clone());
            self.phrase.clone_from(&telling.phrase);
        }
        if let Some(place) = &telling.place
            && self
                .place
                .as_ref()
                .is_none_or(|own| own.value.name.is_none() && place.value.name.is_some())
        {
            self.place = Some(place.clone());
        }
        if self.venue.is_none() {
            self.venue.clone_from(&telling.venue);
        }
        if self.occasion.is_none() {
            self.occasion.clone_from(&telling.occasion);
        }
        if self.mode.is_none() || self.mode == Some(Mode::Unknown) {
            self.mode = telling.mode;
        }
        use Status::{Cancelled, Held, Planned, Proposed};
        self.status = match (self.status, telling.status) {
            _ if new => telling.status,
            // "The summit will not be easy" says nothing of its being held.
            (own, Held) if telling.frame.anaphoric => own,
            _ if self.headline && !telling.headline => telling.status,
            // What is still to come is not held by being called "the talks".
            (Planned, Held)
                if telling.time.is_none()
                    && cast.reference.published.is_some_and(|published| {
                        self.time
                            .as_ref()
                            .and_then(|told| day_of(&told.value))
                            .is_some_and(|day| day > published)
                    }) =>
            {
                Planned
            }
            (Held, _) | (_, Held) => Held,
            (_, Cancelled) | (Cancelled, _) => Cancelled,
            (Planned, _) | (_, Planned) => Planned,
            (Proposed, Proposed) => Proposed,
        };
        self.headline &= telling.headline;
        self.before &= telling.before;
        if !self
            .asserted
            .iter()
            .any(|(sentence, ..)| *sentence == telling.sentence)
        {
            self.asserted
                .push((telling.sentence, telling.span, telling.frame.rule));
        }
    }
}

/// True when two entities may be one participant: the same, or a state and its envoy.
fn stands_for(cast: &Cast<'_>, left: EntityId, right: EntityId) -> bool {
    if left == right {
        return true;
    }
    let (a, b) = (&cast.entities[left], &cast.entities[right]);
    if a.person.is_some() && a.person == b.person {
        return true;
    }
    let same_side = match (&a.country, &b.country) {
        (Some(a), Some(b)) => successor(a) == successor(b),
        _ => false,
    };
    same_side && (a.state || b.state || is_anybody(cast, left) || is_anybody(cast, right))
}

/// True for "a Russian diplomat", "Chinese officials": whoever acts for that side.
fn is_anybody(cast: &Cast<'_>, id: EntityId) -> bool {
    let entity = &cast.entities[id];
    let office = entity
        .office
        .and_then(|office| cast.world.offices.get(office));
    !entity.named
        && entity.person.is_none()
        && office.is_some_and(|office| {
            office.class == OfficeClass::Official
                || matches!(
                    office.id.as_str(),
                    "minister" | "representative" | "negotiator"
                )
        })
}

/// True when two times may be of one meeting.
fn times_agree(left: &TimeValue, right: &TimeValue) -> bool {
    let short = left.start.len().min(right.start.len());
    let (Some(a), Some(b)) = (left.start.get(..short), right.start.get(..short)) else {
        return false;
    };
    if a == b {
        return true;
    }
    let within = |day: &str, span: &TimeValue| {
        span.end
            .as_deref()
            .is_some_and(|end| span.start.as_str() <= day && day <= end)
    };
    if within(&left.start, right) || within(&right.start, left) {
        return true;
    }
    // A vague stretch before publication ("this week") does not contradict its own days.
    left.precision == Precision::Range
        && right.precision == Precision::Range
        && a.get(..7) == b.get(..7)
}
