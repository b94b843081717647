//! Discourse: the frames of all sentences become the meetings of the article.

mod draft;

use chrono::NaiveDate;

use super::cast::{Cast, EntityId};
use super::clause::Clause;
use super::place::Found as FoundPlace;
use super::report::{Mode, Part, Status};
use super::rules::Frame;
use super::time::TimeValue;
use crate::text::Span;

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

/// The first day of a value, where it is one.
pub(crate) fn day_of(value: &TimeValue) -> Option<NaiveDate> {
    NaiveDate::parse_from_str(&value.start, "%Y-%m-%d").ok()
}
