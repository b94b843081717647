//! The fields of a meeting, each as the values that a row of a comparison holds.

mod people;
mod results;
mod voices;

pub(super) use results::align;
pub(super) use voices::worded;

use super::field::Field;
use super::judge::{Told, Value};
use super::model::Entry;
use crate::dossier::Dossier;
use crate::dossier::model::Account;
use crate::dossier::words;
use crate::extract::{Bound, Evidence, Facts, Format, LengthValue, OutcomeKind};
use crate::text::fold;
use crate::world::World;
use people::seats;
use results::outcomes;

/// Who tells: a meeting with all its accounts, or one article.
pub(super) struct Teller<'a> {
    pub(super) facts: &'a Facts,
    pub(super) accounts: Vec<&'a Account>,
}

/// What the fields are read with.
pub(super) struct Lens<'a> {
    pub(super) world: &'a World,
    pub(super) dossier: &'a Dossier,
}

fn entry(text: impl Into<String>, note: impl Into<String>, evidence: Vec<Evidence>) -> Entry {
    Entry {
        text: text.into(),
        note: note.into(),
        shared: false,
        evidence,
    }
}

fn one(key: impl Into<String>, entry: Entry) -> Value {
    Value {
        key: Some(key.into()),
        name: String::new(),
        entry,
    }
}

impl Lens<'_> {
    /// The values of a field, as somebody tells them.
    pub(super) fn read(&self, field: Field, teller: &Teller<'_>) -> Told {
        let facts = teller.facts;
        let values = match field {
            Field::Who => self.who(facts),
            Field::Host => self.host(facts),
            Field::Date => facts
                .date
                .iter()
                .map(|date| {
                    let note = match (&date.reason, words_of(&date.phrase)) {
                        (Some(reason), _) if date.inferred => format!("inferred: {reason}"),
                        (_, Some(phrase)) if date.anchor.is_some() => phrase,
                        _ => String::new(),
                    };
                    let key = format!("{}/{}", date.start, date.end.as_deref().unwrap_or_default());
                    one(key, entry(words::date(date), note, date.evidence.clone()))
                })
                .collect(),
            Field::Length => facts
                .length
                .iter()
                .map(|length| {
                    let note = words_of(&length.phrase).unwrap_or_default();
                    one(
                        format!("{} {:?}", length.minutes, length.bound),
                        entry(lasting(length), note, length.evidence.clone()),
                    )
                })
                .collect(),
            Field::Place => facts
                .place
                .iter()
                .map(|place| {
                    let name = place.name.as_deref().or(place.venue.as_deref());
                    let key = name.or(place.country.as_deref()).unwrap_or_default();
                    let note = match &place.reason {
                        Some(reason) if place.inferred => format!("inferred: {reason}"),
                        _ => String::new(),
                    };
                    one(
                        fold(key),
                        entry(
                            words::place(self.world, place),
                            note,
                            place.evidence.clone(),
                        ),
                    )
                })
                .collect(),
            Field::Form => vec![one(
                words::format(facts.format),
                entry(
                    match facts.format {
                        Format::Bilateral => "Two sides",
                        Format::Trilateral => "Three sides",
                        Format::Multilateral => "Many sides",
                    },
                    "",
                    seats(facts),
                ),
            )],
            Field::Mode => words::mode(facts.mode)
                .map(|mode| {
                    one(
                        mode,
                        entry(mode, "", asserted(teller, |it| it.mode == facts.mode)),
                    )
                })
                .into_iter()
                .collect(),
            Field::Status => {
                let status = words::status(facts.status);
                let told = asserted(teller, |it| it.status == facts.status);
                vec![one(status, entry(status, "", told))]
            }
            Field::Occasion => facts
                .occasion
                .iter()
                .map(|it| one(fold(&it.name), entry(&*it.name, "", it.evidence.clone())))
                .collect(),
            Field::Topics => facts
                .topics
                .iter()
                .map(|it| one(&*it.id, entry(&*it.label, "", it.evidence.clone())))
                .collect(),
            Field::About => facts
                .about
                .iter()
                .map(|it| {
                    let name = self.world.name_of(&it.country);
                    one(&*it.country, entry(name, "", it.evidence.clone()))
                })
                .collect(),
            Field::Agreed => outcomes(facts, &|kind| {
                matches!(
                    kind,
                    OutcomeKind::Signed | OutcomeKind::Agreed | OutcomeKind::AgreedInPrinciple
                )
            }),
            Field::Announced => outcomes(facts, &|kind| {
                matches!(kind, OutcomeKind::Announced | OutcomeKind::Proposed)
            }),
            Field::NotAgreed => outcomes(facts, &|kind| {
                matches!(kind, OutcomeKind::Disagreed | OutcomeKind::NoResult)
            }),
            Field::Tone => self.tone(facts),
            Field::Statements => self.statements(facts),
            Field::Claims => Vec::new(),
            Field::Sources => self.sources(teller),
        };
        Told {
            values,
            conflict: None,
        }
    }

    fn sources(&self, teller: &Teller<'_>) -> Vec<Value> {
        let articles = teller.accounts.iter().filter_map(|account| {
            let loaded = self.dossier.articles.get(&account.article)?;
            let article = &loaded.article;
            let name = article
                .outlet
                .clone()
                .unwrap_or_else(|| words::title(article));
            let mut notes: Vec<String> = article
                .published
                .map(|it| words::day(it.date))
                .into_iter()
                .collect();
            if account.report.background {
                notes.push("in passing".to_owned());
            }
            Some(Value {
                key: Some(account.article.as_str().to_owned()),
                name: name.clone(),
                entry: entry(
                    name,
                    notes.join(", "),
                    account.report.evidence.iter().take(1).cloned().collect(),
                ),
            })
        });
        articles.collect()
    }
}

/// The words that a value was read from, in quotation marks.
fn words_of(phrase: &str) -> Option<String> {
    (!phrase.is_empty()).then(|| format!("“{phrase}”"))
}

/// The sentences that assert the meeting, of the accounts that pass.
fn asserted(teller: &Teller<'_>, wanted: impl Fn(&Facts) -> bool) -> Vec<Evidence> {
    teller
        .accounts
        .iter()
        .filter(|account| wanted(&account.report.facts))
        .filter_map(|account| account.report.evidence.first().cloned())
        .collect()
}

/// `about 3 hours`, `1 hour 45 minutes`.
pub(super) fn lasting(length: &LengthValue) -> String {
    let (hours, minutes) = (length.minutes / 60, length.minutes % 60);
    let mut parts = Vec::new();
    if hours > 0 {
        parts.push(words::count(hours as usize, "hour", "hours"));
    }
    if minutes > 0 || hours == 0 {
        parts.push(words::count(minutes as usize, "minute", "minutes"));
    }
    let text = parts.join(" ");
    match length.bound {
        Bound::Exact => text,
        Bound::About => format!("about {text}"),
        Bound::Over => format!("more than {text}"),
        Bound::Under => format!("less than {text}"),
    }
}
