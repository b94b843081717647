//! What is selected and hovered, for drawing it stronger and the rest fainter.

use std::collections::{BTreeMap, BTreeSet};

use crate::dossier::{ActorId, Dossier, Item, Meeting, MeetingId};

/// How much is left of the opacity of what is not looked at.
const FAINT: f32 = 0.45;
/// A single meeting that is selected leaves the rest more of it: the picture stays whole.
const PALE: f32 = 0.65;

/// What the user looks at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Focus {
    /// Selected by a click.
    pub selected: Option<Item>,
    /// Under the pointer, in whichever view.
    pub hovered: Option<Item>,
}

impl Focus {
    /// The two items, the selected first.
    pub(super) fn items(&self) -> impl Iterator<Item = &Item> {
        self.selected.iter().chain(&self.hovered)
    }

    /// True when only a meeting is looked at.
    fn is_pale(&self) -> bool {
        matches!(self.selected, Some(Item::Meeting(_))) && self.hovered.is_none()
    }

    /// True when this very item is selected or hovered.
    pub(super) fn is_on(&self, item: &Item) -> bool {
        self.items().any(|it| it == item)
    }
}

/// What a meeting has to do with, so that any item can light it up.
#[derive(Clone, Debug, Default)]
struct Ties {
    actors: Vec<ActorId>,
    /// As items, since what else an article is is no affair of a chart.
    articles: Vec<Item>,
    topics: Vec<String>,
    countries: Vec<String>,
    place: Option<String>,
}

impl Ties {
    fn touches(&self, item: &Item) -> bool {
        match item {
            Item::Meeting(_) => false,
            Item::Actor(actor) => self.actors.contains(actor),
            Item::Pair(one, other) => self.actors.contains(one) && self.actors.contains(other),
            Item::Article(_) => self.articles.contains(item),
            Item::Topic(topic) => self.topics.contains(topic),
            Item::Country(country) => self.countries.contains(country),
            Item::Place(place) => self.place.as_ref() == Some(place),
        }
    }
}

/// Which meetings have to do with which items.
#[derive(Clone, Debug, Default)]
pub(super) struct Relations {
    ties: BTreeMap<MeetingId, Ties>,
    /// The meetings of each actor, in order; the pointer wanders over actors and pairs.
    met: BTreeMap<ActorId, Vec<MeetingId>>,
}

impl Relations {
    pub(super) fn new(dossier: &Dossier, meetings: &[&Meeting]) -> Self {
        let mut relations: BTreeMap<MeetingId, Ties> = meetings
            .iter()
            .map(|meeting| (meeting.id.clone(), ties(meeting)))
            .collect();
        for actor in dossier.actors.values() {
            for meeting in &actor.meetings {
                if let Some(ties) = relations.get_mut(meeting)
                    && !ties.actors.contains(&actor.id)
                {
                    ties.actors.push(actor.id.clone());
                }
            }
        }
        let mut met: BTreeMap<ActorId, Vec<MeetingId>> = BTreeMap::new();
        for (id, ties) in &relations {
            for actor in &ties.actors {
                met.entry(actor.clone()).or_default().push(id.clone());
            }
        }
        Self {
            ties: relations,
            met,
        }
    }

    /// Who took part, by id.
    pub(super) fn actors(&self, meeting: &MeetingId) -> &[ActorId] {
        self.ties.get(meeting).map_or(&[], |ties| &ties.actors)
    }

    /// What to light up for a focus.
    pub(super) fn spotlight(&self, focus: &Focus) -> Spotlight {
        let mut spotlight = Spotlight::default();
        for item in focus.items() {
            for (id, ties) in self.touched(item) {
                spotlight.meetings.insert(id.clone());
                spotlight.actors.extend(ties.actors.iter().cloned());
                spotlight.countries.extend(ties.countries.iter().cloned());
            }
        }
        // What is not on this chart must not fade the whole of it.
        spotlight.on = !spotlight.meetings.is_empty();
        spotlight.pale = focus.is_pale();
        spotlight
    }

    /// What to multiply the opacity of all with that is not looked at.
    pub(super) fn rest(&self, focus: &Focus) -> f32 {
        let spotlight = Spotlight {
            on: focus.items().any(|item| !self.touched(item).is_empty()),
            pale: focus.is_pale(),
            ..Spotlight::default()
        };
        spotlight.rest()
    }
}

impl Relations {
    /// The meetings that have to do with an item.
    fn touched<'a>(&'a self, item: &'a Item) -> Vec<(&'a MeetingId, &'a Ties)> {
        let among = match item {
            Item::Meeting(id) => return self.ties.get_key_value(id).into_iter().collect(),
            Item::Actor(actor) | Item::Pair(actor, _) => self.met.get(actor),
            _ => return self.ties.iter().filter(|it| it.1.touches(item)).collect(),
        };
        let among = among.into_iter().flatten();
        among
            .filter_map(|id| self.ties.get_key_value(id))
            .filter(|(_, ties)| ties.touches(item))
            .collect()
    }
}

fn ties(meeting: &Meeting) -> Ties {
    let facts = &meeting.facts;
    let mut countries: Vec<String> = facts
        .participants
        .iter()
        .filter_map(|participant| participant.country.clone())
        .chain(facts.about.iter().map(|about| about.country.clone()))
        .chain(facts.place.iter().filter_map(|place| place.country.clone()))
        .collect();
    countries.sort();
    countries.dedup();
    Ties {
        actors: Vec::new(),
        articles: meeting
            .accounts
            .iter()
            .map(|account| Item::Article(account.article.clone()))
            .collect(),
        topics: facts.topics.iter().map(|topic| topic.id.clone()).collect(),
        countries,
        place: meeting.place_name().cloned(),
    }
}

/// What stays strong while something is looked at.
#[derive(Clone, Debug, Default)]
pub(super) struct Spotlight {
    on: bool,
    pale: bool,
    meetings: BTreeSet<MeetingId>,
    actors: BTreeSet<ActorId>,
    countries: BTreeSet<String>,
}

impl Spotlight {
    /// True when something is looked at and this meeting has to do with it.
    pub(super) fn lights(&self, meeting: &MeetingId) -> bool {
        self.on && self.meetings.contains(meeting)
    }

    /// True when something is looked at and this actor has to do with it.
    pub(super) fn lights_actor(&self, actor: &ActorId) -> bool {
        self.on && self.actors.contains(actor)
    }

    /// How many actors have to do with what is looked at.
    pub(super) fn lit_actors(&self) -> usize {
        self.actors.len()
    }

    /// What to multiply a meeting's opacity with.
    pub(super) fn meeting(&self, meeting: &MeetingId) -> f32 {
        self.dim(self.on && self.meetings.contains(meeting))
    }

    /// What to multiply the opacity of all with that is not looked at.
    pub(super) const fn rest(&self) -> f32 {
        self.dim(false)
    }

    /// What to multiply an actor's opacity with.
    pub(super) fn actor(&self, actor: &ActorId) -> f32 {
        self.dim(self.actors.contains(actor))
    }

    /// What to multiply the opacity of an item with that stands for those who met.
    pub(super) fn item(&self, item: &Item) -> f32 {
        self.dim(match item {
            Item::Actor(actor) => self.actors.contains(actor),
            Item::Pair(one, other) => self.actors.contains(one) && self.actors.contains(other),
            Item::Country(country) => self.countries.contains(country),
            _ => true,
        })
    }

    const fn dim(&self, lit: bool) -> f32 {
        match (self.on && !lit, self.pale) {
            (false, _) => 1.0,
            (true, true) => PALE,
            (true, false) => FAINT,
        }
    }
}
