//! What is selected and marked, and how one steps from one thing to the next.

use std::collections::BTreeSet;

use super::State;
use crate::app::evidence;
use crate::article::ArticleId;
use crate::dossier::{ActorId, Item, Meeting, MeetingId, concerns};
use crate::extract::{Evidence, Precision, Status};

impl State {
    /// Selects, and lets the reader follow.
    pub fn select(&mut self, item: Option<Item>) {
        match &item {
            Some(Item::Meeting(id)) => {
                let first = self.meeting(id).and_then(evidence::first_of).cloned();
                if let Some(first) = first {
                    self.reader.open(first.article.clone(), Some(first));
                }
            }
            Some(Item::Article(id)) => self.reader.open(id.clone(), None),
            _ => {}
        }
        self.selected = item;
    }

    /// Marks a meeting, or takes its mark away.
    pub fn toggle_mark(&mut self, id: MeetingId) {
        match self.marked.iter().position(|it| *it == id) {
            Some(at) => {
                self.marked.remove(at);
            }
            None => self.marked.push(id),
        }
    }

    /// Selects the last meeting that was held on a day that is known: something to begin with.
    pub(crate) fn select_newest(&mut self) {
        let held = self.dossier.meetings.iter().filter(|meeting| {
            let date = meeting.facts.date.as_ref();
            meeting.facts.status == Status::Held
                && date
                    .is_some_and(|date| matches!(date.precision, Precision::Day | Precision::Range))
        });
        let newest = held
            .max_by_key(|meeting| {
                let start = meeting.facts.date.as_ref().map(|date| date.start.clone());
                (start, meeting.accounts.len())
            })
            .map(|meeting| meeting.id.clone());
        if let Some(id) = newest {
            self.select(Some(Item::Meeting(id)));
        }
    }

    /// The articles that tell of the selection, in order; `None` where nothing is selected
    /// that articles tell of. Asked in each frame: only topics, countries and places look
    /// through all meetings.
    pub fn sources_of_selection(&self) -> Option<BTreeSet<ArticleId>> {
        let concerned: Vec<&Meeting> = match self.selected.as_ref()? {
            Item::Article(id) => return Some(BTreeSet::from([id.clone()])),
            Item::Meeting(id) => self.meeting(id).into_iter().collect(),
            Item::Actor(id) => {
                let mine = self.ids_of(id).filter_map(|id| self.meeting(id));
                mine.collect()
            }
            Item::Pair(one, other) => self.meetings_of_pair(one, other),
            item @ (Item::Topic(_) | Item::Country(_) | Item::Place(_)) => {
                let all = self.dossier.meetings.iter();
                all.filter(|meeting| concerns(meeting, item)).collect()
            }
        };
        let accounts = concerned.into_iter().flat_map(|it| &it.accounts);
        Some(accounts.map(|account| account.article.clone()).collect())
    }

    /// The meetings in which both took part, by date.
    pub(crate) fn meetings_of_pair(&self, one: &ActorId, other: &ActorId) -> Vec<&Meeting> {
        let theirs: BTreeSet<_> = self.ids_of(other).collect();
        let both = self.ids_of(one).filter(|id| theirs.contains(id));
        both.filter_map(|id| self.meeting(id)).collect()
    }

    fn ids_of(&self, actor: &ActorId) -> impl Iterator<Item = &MeetingId> {
        let actor = self.dossier.actors.get(actor).into_iter();
        actor.flat_map(|it| &it.meetings)
    }

    /// Which of the meetings that pass the filters is selected.
    pub fn number_of_selected(&self) -> Option<usize> {
        let Some(Item::Meeting(id)) = &self.selected else {
            return None;
        };
        // They stand in the order of the dossier.
        self.chosen.passing.binary_search(self.places.get(id)?).ok()
    }

    /// Selects the meeting after the selected one among `shown`, or the one before it.
    pub(crate) fn step_meeting(&mut self, shown: &[MeetingId], forward: bool) {
        let at = match &self.selected {
            Some(Item::Meeting(id)) => shown.iter().position(|it| it == id),
            _ => None,
        };
        let next = match (at, forward) {
            (Some(at), true) => at.checked_add(1),
            (Some(at), false) => at.checked_sub(1),
            (None, true) => Some(0),
            (None, false) => shown.len().checked_sub(1),
        };
        if let Some(id) = next.and_then(|next| shown.get(next)) {
            self.select(Some(Item::Meeting(id.clone())));
        }
    }

    /// Shows the sentence after the one in the reader, or the one before it; round and round.
    pub(crate) fn step_evidence(&mut self, forward: bool) {
        let Some(place) = &self.reader.place else {
            return;
        };
        let mut lit;
        let all: Vec<_> = if let Some(meeting) = self.selected_meeting() {
            evidence::sentences_of(meeting)
        } else {
            let meetings = self.dossier.meetings.iter();
            lit = evidence::in_article(meetings, &place.article);
            lit.dedup_by_key(|it| it.evidence.sentence);
            lit.iter().map(|it| &it.evidence).collect()
        };
        let now = place.evidence.as_ref();
        let at = now.and_then(|now| {
            let same = |it: &&Evidence| it.article == now.article && it.sentence == now.sentence;
            all.iter().position(same)
        });
        let next = match (at, forward) {
            (Some(at), true) => all.get(at + 1).or(all.first()),
            (Some(at), false) => at.checked_sub(1).map_or(all.last(), |at| all.get(at)),
            (None, true) => all.first(),
            (None, false) => all.last(),
        };
        if let Some(next) = next.map(|next| (*next).clone()) {
            self.reader.open(next.article.clone(), Some(next));
        }
    }
}
