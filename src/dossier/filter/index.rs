//! What can be searched for in each meeting, made ready once for each dossier, so that a
//! keystroke costs next to nothing.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rayon::prelude::*;

use super::chip::{Chip, ChipKind, Sureness, mode_words, status_words};
use crate::dossier::actors;
use crate::dossier::model::{Dossier, Meeting};
use crate::dossier::naming::full_name;
use crate::dossier::when::When;
use crate::text::fold;
use crate::world::World;

/// The values that the meetings of a dossier have, and its words, folded.
#[derive(Debug, Default)]
pub struct Index {
    /// Each value once, with its number as place.
    pub(super) terms: Vec<Term>,
    pub(super) numbers: BTreeMap<Chip, u32>,
    /// One for each meeting, in the order of the dossier.
    pub(super) entries: Vec<Entry>,
}

/// A value that some meetings have.
#[derive(Clone, Debug)]
pub struct Term {
    /// The value.
    pub chip: Chip,
    /// What it is called on the screen.
    pub label: String,
    /// Its names, folded, each word after a space, for suggestions.
    pub(super) names: String,
    /// How many meetings have it.
    pub count: usize,
}

/// What is known of one meeting.
#[derive(Debug)]
pub(super) struct Entry {
    /// Numbers of its values, in order.
    pub(super) terms: Vec<u32>,
    /// First and last day that its date may mean.
    pub(super) days: Option<(NaiveDate, NaiveDate)>,
    /// All its words, folded.
    pub(super) words: String,
}

impl Index {
    /// Reads all meetings of a dossier.
    pub fn new(world: &World, dossier: &Dossier) -> Self {
        let read: Vec<_> = dossier
            .meetings
            .par_iter()
            .map(|meeting| {
                let when = meeting.facts.date.as_ref().and_then(When::of);
                (
                    values(dossier, meeting),
                    when.map(|when| (when.first, when.last)),
                    words(dossier, world, meeting),
                )
            })
            .collect();
        let mut index = Self::default();
        for (values, days, words) in read {
            let mut terms: Vec<u32> = values
                .into_iter()
                .map(|chip| index.number(world, dossier, chip))
                .collect();
            terms.sort_unstable();
            terms.dedup();
            for &term in &terms {
                if let Some(term) = index.terms.get_mut(term as usize) {
                    term.count += 1;
                }
            }
            index.entries.push(Entry { terms, days, words });
        }
        index
    }

    /// The number of a value, which is given one where it is new.
    fn number(&mut self, world: &World, dossier: &Dossier, chip: Chip) -> u32 {
        if let Some(&number) = self.numbers.get(&chip) {
            return number;
        }
        let number = self.terms.len() as u32;
        self.numbers.insert(chip.clone(), number);
        let label = chip.label(world, dossier);
        self.terms.push(Term {
            names: names(world, &chip, &label),
            chip,
            label,
            count: 0,
        });
        number
    }

    /// The values of a kind, those of most meetings first.
    pub fn terms(&self, kind: ChipKind) -> Vec<&Term> {
        let mut found: Vec<_> = self
            .terms
            .iter()
            .filter(|it| it.chip.kind() == kind)
            .collect();
        found.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.label.cmp(&b.label)));
        found
    }

    /// All values, in no order that matters.
    pub fn all(&self) -> &[Term] {
        &self.terms
    }

    /// First and last day of all meetings with a date.
    pub fn days(&self) -> Option<(NaiveDate, NaiveDate)> {
        let mut days = self.entries.iter().filter_map(|it| it.days);
        let first = days.next()?;
        Some(days.fold(first, |(first, last), (from, to)| {
            (first.min(from), last.max(to))
        }))
    }

    /// On which days meetings began, in the order of the dossier.
    pub fn starts(&self) -> impl Iterator<Item = NaiveDate> + '_ {
        self.entries.iter().filter_map(|it| Some(it.days?.0))
    }
}

/// The values of a meeting.
fn values(dossier: &Dossier, meeting: &Meeting) -> Vec<Chip> {
    let facts = &meeting.facts;
    let mut out: Vec<Chip> = actors::of(meeting).into_iter().map(Chip::Actor).collect();
    let place = facts.place.as_ref();
    let countries = facts
        .participants
        .iter()
        .filter_map(|one| one.country.as_ref())
        .chain(facts.about.iter().map(|about| &about.country))
        .chain(place.and_then(|place| place.country.as_ref()));
    out.extend(countries.cloned().map(Chip::Country));
    out.extend(meeting.place_name().cloned().map(Chip::Place));
    let topics = facts.topics.iter();
    out.extend(topics.map(|topic| Chip::Topic(topic.id.clone())));
    for account in &meeting.accounts {
        out.push(Chip::Article(account.article.clone()));
        let loaded = dossier.articles.get(&account.article);
        let outlet = loaded.and_then(|it| it.article.outlet.clone());
        out.extend(outlet.map(Chip::Outlet));
    }
    out.push(Chip::Mode(facts.mode));
    out.push(Chip::Status(facts.status));
    out.extend(facts.tone.as_ref().map(|tone| Chip::Tone(tone.label)));
    out.push(Chip::Sureness(Sureness::of(facts.confidence)));
    out.push(Chip::Meeting(meeting.id.clone()));
    out
}

/// The names by which a value is searched, folded, each word after a space.
fn names(world: &World, chip: &Chip, label: &str) -> String {
    let mut out = String::new();
    let mut add = |name: &str| {
        for word in fold(name).split(|c: char| !c.is_alphanumeric()) {
            if !word.is_empty() {
                out.push(' ');
                out.push_str(word);
            }
        }
        out.push('\n');
    };
    add(label);
    match chip {
        Chip::Actor(id) => {
            let person = world.person(id.as_str()).into_iter();
            person.flat_map(|it| &it.aliases).for_each(|it| add(it));
        }
        Chip::Country(code) => {
            add(code);
            if let Some(country) = world.country(code) {
                let others = country.other_names.iter().chain(&country.adjectives);
                others.for_each(|it| add(it));
            }
        }
        _ => {}
    }
    out
}

/// Everything of a meeting that can be searched for, folded.
fn words(dossier: &Dossier, world: &World, meeting: &Meeting) -> String {
    let facts = &meeting.facts;
    let mut out = String::with_capacity(1_000);
    let mut add = |text: &str| {
        out.push_str(text);
        out.push('\n');
    };
    add(&meeting.title);
    for one in &facts.participants {
        add(&full_name(world, one));
        one.role.iter().for_each(|role| add(role));
        one.country.iter().for_each(|code| add(world.name_of(code)));
        let person = one.person.as_deref().and_then(|id| world.person(id));
        person
            .into_iter()
            .flat_map(|person| &person.aliases)
            .for_each(|alias| add(alias));
    }
    if let Some(place) = &facts.place {
        let names = place.name.iter().chain(&place.venue);
        names.for_each(|name| add(name));
        let code = place.country.iter();
        code.for_each(|code| add(world.name_of(code)));
    }
    facts.occasion.iter().for_each(|it| add(&it.name));
    facts.date.iter().for_each(|date| add(&date.start));
    facts.topics.iter().for_each(|topic| add(&topic.label));
    let about = facts.about.iter();
    about.for_each(|about| add(world.name_of(&about.country)));
    facts.outcomes.iter().for_each(|it| add(&it.text));
    facts.statements.iter().for_each(|it| add(&it.text));
    add(mode_words(facts.mode));
    add(status_words(facts.status));
    for account in &meeting.accounts {
        let quotes = account.report.evidence.iter();
        quotes.for_each(|evidence| add(&evidence.quote));
        if let Some(loaded) = dossier.articles.get(&account.article) {
            let article = &loaded.article;
            let names = article.title.iter().chain(&article.outlet);
            names.for_each(|text| add(text));
        }
    }
    fold(&out)
}
