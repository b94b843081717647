//! Which meetings are shown.

use std::collections::BTreeSet;

use chrono::{Datelike as _, NaiveDate};

use serde::{Deserialize, Serialize};

use crate::extract::{Mode, Status};
use crate::text::fold;
use crate::world::World;

use super::actors;
use super::model::{ActorId, Dossier, Meeting};
use super::naming::full_name;
use super::when::When;

/// What a meeting must have to be shown. An empty set asks for nothing; within a set any one
/// value is enough, and all sets must be met.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Filter {
    /// All of these words stand somewhere in what is known of the meeting.
    pub text: String,
    /// Took part.
    pub actors: BTreeSet<ActorId>,
    /// Took part, hosted or was discussed: codes of states and organisations.
    pub countries: BTreeSet<String>,
    /// Was discussed, by id.
    pub topics: BTreeSet<String>,
    /// Told of it.
    pub outlets: BTreeSet<String>,
    /// In person, by phone, by video.
    pub modes: BTreeSet<Mode>,
    /// Held, planned and so on.
    pub statuses: BTreeSet<Status>,
    /// Not before this day.
    pub from: Option<NaiveDate>,
    /// Not after this day.
    pub to: Option<NaiveDate>,
}

/// One part of a filter, which can be taken away alone.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Chip {
    /// The words searched for.
    Text,
    /// An actor.
    Actor(ActorId),
    /// A state or organisation.
    Country(String),
    /// A topic.
    Topic(String),
    /// An outlet.
    Outlet(String),
    /// A mode.
    Mode(Mode),
    /// A status.
    Status(Status),
    /// The first day.
    From,
    /// The last day.
    To,
}

impl Filter {
    /// True when everything passes.
    pub fn is_empty(&self) -> bool {
        let words = self.text.trim().is_empty();
        words
            && Self {
                text: String::new(),
                ..self.clone()
            } == Self::default()
    }

    /// Lets everything pass.
    pub fn clear(&mut self) {
        *self = Self::default();
    }

    /// Takes one part away.
    pub fn remove(&mut self, chip: &Chip) {
        match chip {
            Chip::Text => self.text.clear(),
            Chip::Actor(id) => {
                self.actors.remove(id);
            }
            Chip::Country(code) => {
                self.countries.remove(code);
            }
            Chip::Topic(id) => {
                self.topics.remove(id);
            }
            Chip::Outlet(name) => {
                self.outlets.remove(name);
            }
            Chip::Mode(mode) => {
                self.modes.remove(mode);
            }
            Chip::Status(status) => {
                self.statuses.remove(status);
            }
            Chip::From => self.from = None,
            Chip::To => self.to = None,
        }
    }

    /// Each part with its words for the screen.
    pub fn describe(&self, world: &World, dossier: &Dossier) -> Vec<(Chip, String)> {
        let mut out = Vec::new();
        let text = self.text.trim();
        if !text.is_empty() {
            out.push((Chip::Text, format!("“{text}”")));
        }
        for id in &self.actors {
            let name = dossier
                .actor(id)
                .map_or(id.as_str(), |actor| actor.name.as_str());
            out.push((Chip::Actor(id.clone()), name.to_owned()));
        }
        for code in &self.countries {
            out.push((Chip::Country(code.clone()), world.name_of(code).to_owned()));
        }
        for id in &self.topics {
            let known = world.topics.iter().find(|topic| topic.id == *id);
            let label = known.map_or(id.as_str(), |topic| topic.label.as_str());
            out.push((Chip::Topic(id.clone()), label.to_owned()));
        }
        out.extend(
            self.outlets
                .iter()
                .map(|name| (Chip::Outlet(name.clone()), name.clone())),
        );
        out.extend(
            self.modes
                .iter()
                .map(|&mode| (Chip::Mode(mode), mode_words(mode).to_owned())),
        );
        out.extend(
            self.statuses
                .iter()
                .map(|&status| (Chip::Status(status), status_words(status).to_owned())),
        );
        out.extend(self.from.map(|day| {
            let whole = day.ordinal() == 1;
            let from = if whole {
                day.format("%Y")
            } else {
                day.format("%-d %b %Y")
            };
            (Chip::From, format!("from {from}"))
        }));
        out.extend(self.to.map(|day| {
            let whole = (day.month(), day.day()) == (12, 31);
            let to = if whole {
                day.format("%Y")
            } else {
                day.format("%-d %b %Y")
            };
            (Chip::To, format!("until {to}"))
        }));
        out
    }

    /// True when a meeting passes.
    pub fn matches(&self, dossier: &Dossier, world: &World, meeting: &Meeting) -> bool {
        self.prepared().matches(dossier, world, meeting)
    }

    /// The filter with its words folded, for use on many meetings.
    pub(super) fn prepared(&self) -> Prepared<'_> {
        Prepared {
            filter: self,
            words: fold(&self.text)
                .split_whitespace()
                .map(str::to_owned)
                .collect(),
        }
    }
}

/// A filter ready for use.
pub(super) struct Prepared<'a> {
    filter: &'a Filter,
    words: Vec<String>,
}

impl Prepared<'_> {
    pub(super) fn matches(&self, dossier: &Dossier, world: &World, meeting: &Meeting) -> bool {
        let filter = self.filter;
        let facts = &meeting.facts;
        let any = |set: &BTreeSet<String>, mut values: Box<dyn Iterator<Item = &str> + '_>| {
            set.is_empty() || values.any(|value| set.contains(value))
        };
        let countries = facts
            .participants
            .iter()
            .filter_map(|one| one.country.as_deref())
            .chain(facts.about.iter().map(|about| about.country.as_str()))
            .chain(
                facts
                    .place
                    .iter()
                    .filter_map(|place| place.country.as_deref()),
            );
        let outlets = meeting.accounts.iter().filter_map(|account| {
            dossier
                .articles
                .get(&account.article)?
                .article
                .outlet
                .as_deref()
        });
        (filter.statuses.is_empty() || filter.statuses.contains(&facts.status))
            && (filter.modes.is_empty() || filter.modes.contains(&facts.mode))
            && self.in_time(meeting)
            && (filter.actors.is_empty()
                || actors::of(meeting)
                    .iter()
                    .any(|id| filter.actors.contains(id)))
            && any(&filter.countries, Box::new(countries))
            && any(
                &filter.topics,
                Box::new(facts.topics.iter().map(|topic| topic.id.as_str())),
            )
            && any(&filter.outlets, Box::new(outlets))
            && self.holds_words(dossier, world, meeting)
    }

    /// A meeting without a date is shown only when no time is asked for.
    fn in_time(&self, meeting: &Meeting) -> bool {
        let (from, to) = (self.filter.from, self.filter.to);
        if from.is_none() && to.is_none() {
            return true;
        }
        let when = meeting.facts.date.as_ref().and_then(When::of);
        when.is_some_and(|when| {
            from.is_none_or(|from| when.last >= from) && to.is_none_or(|to| when.first <= to)
        })
    }

    fn holds_words(&self, dossier: &Dossier, world: &World, meeting: &Meeting) -> bool {
        self.words.is_empty() || {
            let all = haystack(dossier, world, meeting);
            self.words.iter().all(|word| all.contains(word.as_str()))
        }
    }
}

/// Everything of a meeting that can be searched for, folded.
fn haystack(dossier: &Dossier, world: &World, meeting: &Meeting) -> String {
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
        place
            .name
            .iter()
            .chain(&place.venue)
            .for_each(|name| add(name));
        place
            .country
            .iter()
            .for_each(|code| add(world.name_of(code)));
    }
    facts
        .occasion
        .iter()
        .for_each(|occasion| add(&occasion.name));
    facts.date.iter().for_each(|date| add(&date.start));
    facts.topics.iter().for_each(|topic| add(&topic.label));
    facts
        .about
        .iter()
        .for_each(|about| add(world.name_of(&about.country)));
    facts.outcomes.iter().for_each(|outcome| add(&outcome.text));
    facts
        .statements
        .iter()
        .for_each(|statement| add(&statement.text));
    add(mode_words(facts.mode));
    add(status_words(facts.status));
    for account in &meeting.accounts {
        account
            .report
            .evidence
            .iter()
            .for_each(|evidence| add(&evidence.quote));
        if let Some(loaded) = dossier.articles.get(&account.article) {
            loaded
                .article
                .title
                .iter()
                .chain(&loaded.article.outlet)
                .for_each(|text| add(text));
        }
    }
    fold(&out)
}

const fn mode_words(mode: Mode) -> &'static str {
    match mode {
        Mode::InPerson => "in person",
        Mode::Phone => "by phone",
        Mode::Video => "by video",
        Mode::Unknown => "form unknown",
    }
}

const fn status_words(status: Status) -> &'static str {
    match status {
        Status::Held => "held",
        Status::Planned => "planned",
        Status::Proposed => "proposed",
        Status::Cancelled => "cancelled",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::testing::{about, at, loaded, report, world};

    fn dossier() -> Dossier {
        let geneva = about(
            at(
                report(
                    &[("joe-biden", "USA"), ("vladimir-putin", "RUS")],
                    "2021-06-16",
                ),
                "Geneva",
                "CHE",
            ),
            "cyber",
        );
        let paris = at(
            report(
                &[("emmanuel-macron", "FRA"), ("vladimir-putin", "RUS")],
                "2019-12",
            ),
            "Paris",
            "FRA",
        );
        let wire = loaded(
            "a.txt",
            "GENEVA, June 17, 2021 (Wire) — They met there.",
            vec![geneva],
        );
        let other = loaded(
            "b.txt",
            "They met in the Élysée.",
            vec![
                paris,
                report(&[("xi-jinping", "CHN"), ("vladimir-putin", "RUS")], ""),
            ],
        );
        Dossier::build(world(), vec![wire, other])
    }

    fn shown(change: impl FnOnce(&mut Filter)) -> Vec<String> {
        let mut filter = Filter::default();
        change(&mut filter);
        let dossier = dossier();
        let world = world();
        assert_eq!(
            filter.describe(world, &dossier).is_empty(),
            filter.is_empty()
        );
        dossier
            .shown(world, &filter)
            .iter()
            .map(|meeting| meeting.title.clone())
            .collect()
    }

    #[test]
    fn sets_narrow_what_is_shown() {
        assert_eq!(shown(|_| ()).len(), 3);
        assert_eq!(
            shown(|filter| {
                filter.actors.insert(ActorId::new("joe-biden"));
            }),
            ["Biden and Putin in Geneva"]
        );
        assert_eq!(
            shown(|filter| {
                filter.countries.insert("CHE".to_owned());
            })
            .len(),
            1
        );
        assert_eq!(
            shown(|filter| {
                filter.topics.insert("cyber".to_owned());
            })
            .len(),
            1
        );
        assert_eq!(
            shown(|filter| {
                filter.outlets.insert("Wire".to_owned());
            })
            .len(),
            1
        );
        assert_eq!(
            shown(|filter| {
                filter.modes.insert(Mode::Phone);
            })
            .len(),
            0
        );
        assert_eq!(
            shown(|filter| {
                filter.statuses.insert(Status::Held);
            })
            .len(),
            3
        );
    }

    #[test]
    fn time_takes_a_month_for_all_its_days() {
        let day = |text: &str| NaiveDate::parse_from_str(text, "%Y-%m-%d").ok();
        assert_eq!(shown(|filter| filter.from = day("2019-12-20")).len(), 2);
        assert_eq!(shown(|filter| filter.to = day("2019-11-30")).len(), 0);
    }

    #[test]
    fn words_are_found_without_accents_and_case() {
        assert_eq!(
            shown(|filter| filter.text = "ELYSEE macron".to_owned()),
            ["Macron and Putin in Paris"]
        );
        assert_eq!(
            shown(|filter| filter.text = "putin russia".to_owned()).len(),
            3
        );
        assert_eq!(
            shown(|filter| filter.text = "macron geneva".to_owned()).len(),
            0
        );
    }

    #[test]
    fn each_chip_can_be_taken_away() {
        let mut filter = Filter {
            text: "x".to_owned(),
            actors: BTreeSet::from([ActorId::new("joe-biden")]),
            countries: BTreeSet::from(["RUS".to_owned()]),
            topics: BTreeSet::from(["cyber".to_owned()]),
            outlets: BTreeSet::from(["Wire".to_owned()]),
            modes: BTreeSet::from([Mode::Video]),
            statuses: BTreeSet::from([Status::Held]),
            from: NaiveDate::from_ymd_opt(2021, 1, 1),
            to: NaiveDate::from_ymd_opt(2021, 12, 31),
        };
        let chips = filter.describe(world(), &dossier());
        assert_eq!(chips.len(), 9);
        for (chip, _) in chips {
            filter.remove(&chip);
        }
        assert!(filter.is_empty());
    }
}
