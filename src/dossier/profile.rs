//! What all meetings of a leader, a pair, a country, a topic or a place tell together: how many, when,
//! with whom, where, about what.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use crate::extract::{Status, ToneLabel};

use super::actors;
use super::item::Item;
use super::model::{ActorId, Dossier, Meeting};

/// The meetings of an item, counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Profile {
    /// Places of its meetings in the dossier, by date.
    pub meetings: Vec<usize>,
    /// How many of them were held, planned and so on.
    pub statuses: Vec<(Status, usize)>,
    /// The first and the last that were held on a day that is known.
    pub span: Option<(usize, usize)>,
    /// How many articles tell of them.
    pub articles: usize,
    /// Who else took part, most often first.
    pub actors: Vec<(ActorId, usize)>,
    /// States and organisations that took part, by code.
    pub countries: Vec<(String, usize)>,
    /// Ids of the topics.
    pub topics: Vec<(String, usize)>,
    /// Towns, or countries where no town is stated.
    pub places: Vec<(Item, usize)>,
    /// In which tone.
    pub tones: Vec<(ToneLabel, usize)>,
}

impl Profile {
    /// Counts what the dossier tells of an item.
    pub fn new(dossier: &Dossier, item: &Item) -> Self {
        let all = dossier.meetings.iter().enumerate();
        let mine: Vec<(usize, &Meeting)> = all.filter(|(_, it)| concerns(it, item)).collect();
        let meetings = || mine.iter().map(|(_, meeting)| *meeting);
        let known = mine
            .iter()
            .filter(|(_, it)| it.facts.status == Status::Held && it.facts.date.is_some());
        let dated: Vec<usize> = known.map(|(at, _)| *at).collect();
        let itself: BTreeSet<ActorId> = match item {
            Item::Actor(id) => [id.clone()].into(),
            Item::Pair(a, b) => [a.clone(), b.clone()].into(),
            _ => BTreeSet::new(),
        };
        let told = meetings().flat_map(|it| &it.accounts);
        let articles: BTreeSet<_> = told.map(|account| &account.article).collect();
        Self {
            statuses: counted(meetings().map(|it| it.facts.status)),
            span: dated.first().copied().zip(dated.last().copied()),
            articles: articles.len(),
            actors: counted(meetings().flat_map(|meeting| {
                let others = actors::of(meeting).into_iter();
                others.filter(|id| !itself.contains(id) && dossier.actors.contains_key(id))
            })),
            countries: counted(meetings().flat_map(|meeting| {
                let sides = meeting.facts.participants.iter();
                let codes: BTreeSet<String> = sides.filter_map(|it| it.country.clone()).collect();
                let itself = |code: &String| matches!(item, Item::Country(own) if own == code);
                codes.into_iter().filter(move |code| !itself(code))
            })),
            topics: counted(meetings().flat_map(|meeting| {
                let topics = meeting.facts.topics.iter().map(|it| it.id.clone());
                topics.filter(|id| !matches!(item, Item::Topic(own) if own == id))
            })),
            places: counted(meetings().filter_map(|meeting| {
                let place = meeting.facts.place.as_ref()?;
                let town = meeting.place_name().cloned().map(Item::Place);
                town.or_else(|| place.country.clone().map(Item::Country))
            })),
            tones: counted(meetings().filter_map(|it| Some(it.facts.tone.as_ref()?.label))),
            meetings: mine.iter().map(|(at, _)| *at).collect(),
        }
    }
}

/// True where a meeting belongs to what an item stands for.
pub(crate) fn concerns(meeting: &Meeting, item: &Item) -> bool {
    match item {
        Item::Meeting(id) => meeting.id == *id,
        Item::Actor(id) => actors::of(meeting).contains(id),
        Item::Pair(a, b) => {
            let all = actors::of(meeting);
            all.contains(a) && all.contains(b)
        }
        Item::Article(id) => meeting.accounts.iter().any(|it| it.article == *id),
        Item::Topic(id) => meeting.facts.topics.iter().any(|it| it.id == *id),
        Item::Country(code) => {
            let mut sides = meeting.facts.participants.iter();
            sides.any(|it| it.country.as_ref() == Some(code))
        }
        Item::Place(name) => meeting.place_name() == Some(name),
    }
}

/// How often each stands there, the most frequent first.
fn counted<T: Ord>(all: impl Iterator<Item = T>) -> Vec<(T, usize)> {
    let mut counts: BTreeMap<T, usize> = BTreeMap::new();
    for one in all {
        *counts.entry(one).or_default() += 1;
    }
    let mut counts: Vec<_> = counts.into_iter().collect();
    counts.sort_by_key(|(_, count)| Reverse(*count));
    counts
}

#[cfg(test)]
mod tests {
    use super::counted;

    #[test]
    fn the_most_frequent_comes_first_and_equals_stand_in_order() {
        let counts = counted(["b", "a", "c", "b"].into_iter());
        assert_eq!(counts, [("b", 2), ("a", 1), ("c", 1)]);
    }
}
