//! What became of a thing when the articles were read again with other knowledge: a meeting
//! by its sentences, a person by the words that named them.

use std::collections::BTreeMap;

use super::item::Item;
use super::model::{ActorId, Dossier, Meeting, MeetingId};
use super::naming::actor_id;
use crate::article::ArticleId;
use crate::extract::Evidence;
use crate::text::Span;

impl Dossier {
    /// The item of this dossier that was `item` in the one before; `None` where it is gone.
    pub fn successor(&self, before: &Self, item: &Item) -> Option<Item> {
        match item {
            Item::Meeting(id) => self.meeting_after(before, id).map(Item::Meeting),
            Item::Actor(id) => self.actor_after(before, id).map(Item::Actor),
            Item::Pair(a, b) => {
                let (a, b) = (self.actor_after(before, a)?, self.actor_after(before, b)?);
                match a.cmp(&b) {
                    std::cmp::Ordering::Less => Some(Item::Pair(a, b)),
                    std::cmp::Ordering::Equal => Some(Item::Actor(a)),
                    std::cmp::Ordering::Greater => Some(Item::Pair(b, a)),
                }
            }
            Item::Article(id) => self.articles.contains_key(id).then(|| item.clone()),
            Item::Topic(_) | Item::Country(_) | Item::Place(_) => Some(item.clone()),
        }
    }

    fn meeting_after(&self, before: &Self, id: &MeetingId) -> Option<MeetingId> {
        if self.meeting(id).is_some() {
            return Some(id.clone());
        }
        let told = sentences(before.meeting(id)?);
        let shared = |meeting: &Meeting| {
            let now = sentences(meeting);
            now.iter().filter(|it| told.contains(it)).count()
        };
        // Of equals the first by date, as `max_by_key` would take the last.
        let best = self.meetings.iter().rev().max_by_key(|it| shared(it))?;
        (shared(best) > 0).then(|| best.id.clone())
    }

    fn actor_after(&self, before: &Self, id: &ActorId) -> Option<ActorId> {
        if self.actors.contains_key(id) {
            return Some(id.clone());
        }
        let named: Vec<_> = words_of(before, |it| it == id)
            .into_values()
            .flatten()
            .collect();
        let now = words_of(self, |it| self.actors.contains_key(it));
        let shared = |words: &[Words<'_>]| words.iter().filter(|it| named.contains(it)).count();
        let (best, words) = now.iter().rev().max_by_key(|(_, words)| shared(words))?;
        (shared(words) > 0).then(|| best.clone())
    }
}

/// Words of an article that name somebody.
type Words<'a> = (&'a ArticleId, usize, usize);

/// The sentences that assert a meeting.
fn sentences(meeting: &Meeting) -> Vec<(&ArticleId, Span)> {
    let accounts = meeting.accounts.iter();
    let asserted = accounts.flat_map(|account| &account.report.evidence);
    asserted.map(|it| (&it.article, it.sentence)).collect()
}

/// The words that name those who took part, by who they are.
fn words_of(
    dossier: &Dossier,
    wanted: impl Fn(&ActorId) -> bool,
) -> BTreeMap<ActorId, Vec<Words<'_>>> {
    let mut found: BTreeMap<ActorId, Vec<Words<'_>>> = BTreeMap::new();
    let accounts = dossier.meetings.iter().flat_map(|it| &it.accounts);
    for one in accounts.flat_map(|account| &account.report.facts.participants) {
        let id = actor_id(one);
        if wanted(&id) {
            let words = |it: &'_ Evidence| (it.start, it.end);
            let list = found.entry(id).or_default();
            for evidence in &one.evidence {
                let (start, end) = words(evidence);
                list.push((&evidence.article, start, end));
            }
        }
    }
    found
}
