//! Discourse: the frames of all sentences become the meetings of the article.

use chrono::NaiveDate;

use super::cast::{Cast, EntityId, successor};
use super::clause::Clause;
use super::place::Found as FoundPlace;
use super::report::{Mode, Part, Precision, Status};
use super::rules::Frame;
use super::time::TimeValue;
use crate::text::Span;
use crate::world::OfficeClass;

/// A value of a draft and the words for it.
#[derive(Clone, Debug)]
pub(crate) struct Told<T> {
    pub(crate) value: T,
    pub(crate) sentence: usize,
    pub(crate) span: Span,
    pub(crate) rule: &'static str,
}

/// Somebody in a draft.
#[derive(Clone, Debug)]
pub(crate) struct Member {
    pub(crate) id: EntityId,
    pub(crate) part: Part,
    pub(crate) words: Vec<(usize, Span, &'static str)>,
}

/// An occasion as the text names it, and what the world knows of it.
#[derive(Clone, Debug)]
pub(crate) struct OccasionFound {
    pub(crate) name: String,
    /// Index into the world's occasions, where the day could be told.
    pub(crate) dated: Option<usize>,
}

/// A meeting while the article is being read.
#[derive(Clone, Debug, Default)]
pub(crate) struct Draft {
    pub(crate) members: Vec<Member>,
    pub(crate) time: Option<Told<TimeValue>>,
    /// The phrase the time was read from.
    pub(crate) phrase: String,
    pub(crate) place: Option<Told<FoundPlace>>,
    pub(crate) venue: Option<String>,
    pub(crate) occasion: Option<Told<OccasionFound>>,
    pub(crate) mode: Option<Mode>,
    pub(crate) status: Status,
    /// Sentences that assert it, with the words of the wording.
    pub(crate) asserted: Vec<(usize, Span, &'static str)>,
    /// Topics: index, sentence, words.
    pub(crate) topics: Vec<(usize, usize, Span)>,
    /// Third states: code, sentence, words.
    pub(crate) about: Vec<(String, usize, Span)>,
    /// Sentences that tell what was said or decided there.
    pub(crate) substance: Vec<usize>,
    pub(crate) background: bool,
    pub(crate) joins: bool,
    pub(crate) series: bool,
    /// Told as over by then, and not again: "he had met".
    pub(crate) before: bool,
    /// Told by the headline alone, whose tense means little.
    pub(crate) headline: bool,
}

/// A frame with everything that its sentence tells.
#[derive(Clone, Debug)]
pub(crate) struct Telling {
    pub(crate) frame: Frame,
    pub(crate) sentence: usize,
    pub(crate) span: Span,
    pub(crate) status: Status,
    pub(crate) mode: Option<Mode>,
    pub(crate) time: Option<Told<TimeValue>>,
    pub(crate) phrase: String,
    pub(crate) place: Option<Told<FoundPlace>>,
    pub(crate) venue: Option<String>,
    pub(crate) occasion: Option<Told<OccasionFound>>,
    /// "Another", "again": not the meeting told before.
    pub(crate) again: bool,
    pub(crate) background: bool,
    /// Told as over by then: "he had met".
    pub(crate) before: bool,
    /// Told by the headline.
    pub(crate) headline: bool,
}

/// The meetings read so far.
#[derive(Debug, Default)]
pub(crate) struct Story {
    pub(crate) drafts: Vec<Draft>,
    /// The draft spoken of last.
    pub(crate) focus: Option<usize>,
}

impl Story {
    /// Adds what a sentence tells: to the draft it speaks of, or as a new one.
    pub(crate) fn tell(&mut self, cast: &mut Cast<'_>, clause: &Clause<'_, '_>, telling: &Telling) {
        let ids = telling.frame.ids();
        let sides = cast.sides(&ids);
        if sides < 2 && !telling.frame.joins {
            if telling.frame.anaphoric || sides == 1 {
                self.remember(cast, clause, &ids, telling);
            }
            return;
        }
        // "They discussed" speaks of the meeting in focus, whoever else was there.
        let spoken_of = self.focus.filter(|&index| {
            let draft = &self.drafts[index];
            telling.frame.anaphoric
                && ids.iter().all(|&id| draft.has(cast, id))
                && !draft.contradicts(telling)
        });
        let found = spoken_of.or_else(|| self.matching(cast, &ids, telling));
        let index = found.unwrap_or_else(|| {
            self.drafts.push(Draft {
                status: telling.status,
                mode: telling.mode,
                background: telling.background,
                joins: telling.frame.joins,
                series: telling.frame.series,
                headline: telling.headline,
                before: telling.before,
                ..Draft::default()
            });
            self.drafts.len() - 1
        });
        let new = found.is_none();
        self.drafts[index].take(cast, clause, telling, new);
        // "held a ceremony to welcome Obama, who is here to attend the APEC meeting": those two.
        let journey = new && sides < 2 && self.focus.is_some();
        let aside = new && self.is_aside(cast, clause, telling) || journey;
        if !telling.background && !aside && !self.looks_back(index) {
            self.focus = Some(index);
            cast.focus = self.drafts[index].ids();
        }
    }

    /// "The leaders welcomed the EU-China summit": of a meeting of states, by the way, by those
    /// whose meeting is being told.
    fn is_aside(&self, cast: &Cast<'_>, clause: &Clause<'_, '_>, telling: &Telling) -> bool {
        let Some(focus) = self.focus.and_then(|index| self.drafts.get(index)) else {
            return false;
        };
        let of_states = telling
            .frame
            .cast
            .iter()
            .any(|(id, ..)| cast.entities[*id].state);
        let telling_it: Vec<EntityId> = (0..telling.frame.front)
            .filter(|&at| !telling.frame.cast.iter().any(|(.., chunk)| *chunk == at))
            .filter_map(|at| clause.who.get(at))
            .flatten()
            .copied()
            .filter(|&id| !cast.entities[id].state && focus.has(cast, id))
            .collect();
        of_states && cast.sides(&telling_it) >= 2
    }

    /// "The talks", "their meeting": adds time, place and evidence to the draft in focus.
    fn remember(
        &mut self,
        cast: &mut Cast<'_>,
        clause: &Clause<'_, '_>,
        ids: &[EntityId],
        telling: &Telling,
    ) {
        // "The Group of Eight ministers' meeting": a group is no one of its members.
        let ids: Vec<EntityId> = ids
            .iter()
            .copied()
            .filter(|&id| {
                cast.entities[id]
                    .country
                    .as_deref()
                    .is_none_or(|code| cast.world.organisation(code).is_none())
            })
            .collect();
        let call = matches!(telling.mode, Some(Mode::Phone | Mode::Video));
        let order = self.focus.into_iter().chain((0..self.drafts.len()).rev());
        let index = order.into_iter().find(|&index| {
            let draft = &self.drafts[index];
            let has = ids.iter().all(|&id| draft.has(cast, id));
            let mode = !call || matches!(draft.mode, Some(Mode::Phone | Mode::Video));
            has && mode && !draft.contradicts(telling)
        });
        let Some(index) = index else { return };
        // Whoever else the words name was no part of it.
        let mut telling = telling.clone();
        telling.frame.cast.retain(|(id, ..)| ids.contains(id));
        self.drafts[index].take(cast, clause, &telling, false);
        if !self.drafts[index].background && !self.looks_back(index) {
            self.focus = Some(index);
            cast.focus = self.drafts[index].ids();
        }
    }

    /// True for a meeting of days before the one in focus: "since their April call".
    fn looks_back(&self, index: usize) -> bool {
        let day = |index: usize| {
            let draft = self.drafts.get(index)?;
            day_of(&draft.time.as_ref()?.value).filter(|_| draft.status == Status::Held)
        };
        let focus = self.focus.filter(|&focus| focus != index).and_then(day);
        focus
            .zip(day(index))
            .is_some_and(|(focus, own)| (focus - own).num_days() > 3)
    }

    fn matching(&self, cast: &Cast<'_>, ids: &[EntityId], telling: &Telling) -> Option<usize> {
        let order = self.focus.into_iter().chain((0..self.drafts.len()).rev());
        order.into_iter().find(|&index| {
            let draft = &self.drafts[index];
            if draft.contradicts(telling) || telling.again {
                return false;
            }
            if telling.frame.joins || draft.joins {
                // All who come to one summit share it.
                let occasion = match (&draft.occasion, &telling.occasion) {
                    (Some(left), Some(right)) => left.value.name == right.value.name,
                    _ => telling.frame.joins && draft.joins,
                };
                return occasion
                    && (telling.frame.joins == draft.joins || draft.same_people(cast, ids));
            }
            draft.same_people(cast, ids) || draft.is_headed(cast, ids, telling)
        })
    }
}

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
    fn same_people(&self, cast: &Cast<'_>, ids: &[EntityId]) -> bool {
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
    fn is_headed(&self, cast: &Cast<'_>, ids: &[EntityId], telling: &Telling) -> bool {
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

    fn is_told_in(&self, sentence: usize) -> bool {
        self.asserted.iter().any(|(told, ..)| *told == sentence)
    }

    /// True when day, mode, place or status cannot be of one meeting.
    fn contradicts(&self, telling: &Telling) -> bool {
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
    fn names_another(&self, cast: &Cast<'_>, id: EntityId) -> bool {
        let entity = &cast.entities[id];
        !entity.named
            && self.members.iter().any(|member| {
                let own = &cast.entities[member.id];
                own.named && own.country.is_some() && own.country == entity.country
            })
    }

    fn take(&mut self, cast: &Cast<'_>, clause: &Clause<'_, '_>, telling: &Telling, new: bool) {
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
pub(crate) fn stands_for(cast: &Cast<'_>, left: EntityId, right: EntityId) -> bool {
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

/// The first day of a value, where it is one.
pub(crate) fn day_of(value: &TimeValue) -> Option<NaiveDate> {
    NaiveDate::parse_from_str(&value.start, "%Y-%m-%d").ok()
}
