//! The fields of a meeting, each as the values that a row of a comparison holds.

use super::judge::{Kind, Name, Told, Value};
use super::model::Entry;
use super::points::Point;
use crate::dossier::Dossier;
use crate::dossier::model::Account;
use crate::dossier::naming::{actor_id, is_principal};
use crate::dossier::words;
use crate::extract::{
    Bound, Evidence, Facts, Format, LengthValue, Mode, OutcomeKind, Part, Participant, Speech,
    ToneLabel,
};
use crate::text::fold;
use crate::world::World;

/// Who tells: a meeting with all its accounts, or one article.
pub(super) struct Teller<'a> {
    pub(super) facts: &'a Facts,
    pub(super) accounts: Vec<&'a Account>,
}

/// A field that is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Field {
    Who,
    Host,
    Date,
    Length,
    Place,
    Form,
    Mode,
    Status,
    Occasion,
    Topics,
    About,
    Agreed,
    Announced,
    NotAgreed,
    Tone,
    Statements,
    Claims,
    Sources,
}

impl Field {
    /// All of them, in the order of the rows.
    pub(super) const ALL: [Self; 18] = [
        Self::Who,
        Self::Host,
        Self::Date,
        Self::Length,
        Self::Place,
        Self::Form,
        Self::Mode,
        Self::Status,
        Self::Occasion,
        Self::Topics,
        Self::About,
        Self::Agreed,
        Self::Announced,
        Self::NotAgreed,
        Self::Tone,
        Self::Statements,
        Self::Claims,
        Self::Sources,
    ];

    /// What the row is called.
    pub(super) const fn name(self) -> Name {
        let (key, label) = match self {
            Self::Who => ("who", "Who"),
            Self::Host => ("host", "Host"),
            Self::Date => ("date", "When"),
            Self::Length => ("length", "How long"),
            Self::Place => ("place", "Where"),
            Self::Form => ("form", "Form"),
            Self::Mode => ("mode", "How"),
            Self::Status => ("status", "Status"),
            Self::Occasion => ("occasion", "Occasion"),
            Self::Topics => ("topics", "Topics"),
            Self::About => ("about", "Third countries"),
            Self::Agreed => ("agreed", "Agreed"),
            Self::Announced => ("announced", "Announced or proposed"),
            Self::NotAgreed => ("not_agreed", "Not agreed"),
            Self::Tone => ("tone", "Tone"),
            Self::Statements => ("statements", "Who said what"),
            Self::Claims => ("claims", "Claims of history"),
            Self::Sources => ("sources", "Sources"),
        };
        Name { key, label }
    }

    /// How its values are compared.
    pub(super) const fn kind(self) -> Kind {
        match self {
            Self::Host
            | Self::Date
            | Self::Length
            | Self::Place
            | Self::Form
            | Self::Mode
            | Self::Status
            | Self::Occasion
            | Self::Tone => Kind::Single,
            _ => Kind::Several,
        }
    }
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

    fn who(&self, facts: &Facts) -> Vec<Value> {
        // By side, those who stand for it before their aides.
        let mut people: Vec<&Participant> = facts.participants.iter().collect();
        people.sort_by_key(|it| (!is_principal(it), it.country.clone()));
        people
            .into_iter()
            .map(|it| {
                let name = words::participant(self.world, it);
                let note = words::participant_note(self.world, it);
                one(
                    actor_id(it).as_str(),
                    entry(name, note, it.evidence.clone()),
                )
            })
            .collect()
    }

    fn host(&self, facts: &Facts) -> Vec<Value> {
        let hosts = facts.participants.iter().filter(|it| it.part == Part::Host);
        let told: Vec<Value> = hosts
            .map(|it| {
                let country = it.country.as_deref();
                let note = country
                    .map(|code| self.world.name_of(code))
                    .unwrap_or_default();
                let key = country.map_or_else(|| actor_id(it).as_str().to_owned(), str::to_owned);
                one(
                    key,
                    entry(
                        words::participant(self.world, it),
                        note,
                        it.evidence.clone(),
                    ),
                )
            })
            .collect();
        if !told.is_empty() {
            return told;
        }
        let Some(place) = facts.place.as_ref() else {
            return Vec::new();
        };
        let Some(code) = place.country.as_deref() else {
            return Vec::new();
        };
        let name = self.world.name_of(code);
        let mut sides = facts
            .participants
            .iter()
            .filter_map(|it| it.country.as_deref());
        let note = if sides.any(|side| side == code) {
            "by the place"
        } else {
            "neither side; by the place"
        };
        vec![one(code, entry(name, note, place.evidence.clone()))]
    }

    fn tone(&self, facts: &Facts) -> Vec<Value> {
        let Some(tone) = &facts.tone else {
            return Vec::new();
        };
        let evidence: Vec<Evidence> = tone
            .cues
            .iter()
            .flat_map(|cue| cue.evidence.iter().cloned())
            .collect();
        let score = format!("{:+.1}", tone.score);
        let mut out = vec![one(
            words::tone(tone.label),
            entry(words::tone(tone.label), score, evidence),
        )];
        // Whose words they are: by side, the reporter's last.
        let mut by: Vec<(String, Vec<String>, Vec<Evidence>)> = Vec::new();
        for cue in &tone.cues {
            let whose = match &cue.speaker {
                Some(speaker) => self.side_of(facts, speaker),
                None => "The reporter".to_owned(),
            };
            let word = format!("“{}”", cue.text);
            match by.iter_mut().find(|(known, ..)| *known == whose) {
                Some((_, texts, evidence)) => {
                    if !texts.contains(&word) {
                        texts.push(word);
                    }
                    evidence.extend(cue.evidence.iter().cloned());
                }
                None => by.push((whose, vec![word], cue.evidence.clone())),
            }
        }
        by.sort_by_key(|(whose, ..)| whose == "The reporter");
        out.extend(by.into_iter().map(|(whose, texts, evidence)| Value {
            key: None,
            name: String::new(),
            entry: entry(format!("{whose}: {}", texts.join(", ")), "", evidence),
        }));
        out
    }

    /// The speaker, and the state they speak for.
    fn side_of(&self, facts: &Facts, speaker: &str) -> String {
        let named = facts
            .participants
            .iter()
            .find(|it| it.name.as_deref() == Some(speaker));
        match named.and_then(|it| it.country.as_deref()) {
            Some(code) => self.world.name_of(code).to_owned(),
            None => self.world.name_of(speaker).to_owned(),
        }
    }

    fn statements(&self, facts: &Facts) -> Vec<Value> {
        let mut said: Vec<_> = facts.statements.iter().collect();
        said.sort_by_key(|it| it.side.clone());
        said.into_iter()
            .map(|it| {
                let side = it.side.as_deref();
                let name = side.map_or("Side not told", |code| self.world.name_of(code));
                let who = match it.speaker.as_deref() {
                    Some(speaker) => self.world.name_of(speaker),
                    None => name,
                };
                let (text, note) = match it.kind {
                    Speech::Direct => (
                        format!("“{}”", it.text.trim_matches(['"', '“', '”'])),
                        who.to_owned(),
                    ),
                    Speech::Indirect => (it.text.clone(), format!("{who}, as reported")),
                };
                Value {
                    key: side.map(str::to_owned),
                    name: name.to_owned(),
                    entry: entry(text, note, it.evidence.clone()),
                }
            })
            .collect()
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

/// The results whose kind passes; keys are given later, when all columns are known.
fn outcomes(facts: &Facts, wanted: &dyn Fn(OutcomeKind) -> bool) -> Vec<Value> {
    facts
        .outcomes
        .iter()
        .filter(|it| wanted(it.kind))
        .map(|it| Value {
            key: Some(fold(&it.text)),
            name: shortened(&it.text),
            entry: entry(
                &*it.text,
                words::outcome(it.kind).to_lowercase(),
                it.evidence.clone(),
            ),
        })
        .collect()
}

/// Gives values of several columns that say one thing one key.
pub(super) fn align(told: &mut [Told]) {
    let none = std::collections::BTreeSet::new();
    let mut known: Vec<(usize, Point, String)> = Vec::new();
    for (at, one) in told.iter_mut().enumerate() {
        for value in &mut one.values {
            let point = Point::of(&value.entry.text, &none);
            let same = known
                .iter()
                .find(|(column, other, _)| *column != at && point.is(other));
            let key = same.map_or_else(
                || value.key.clone().unwrap_or_default(),
                |(.., key)| key.clone(),
            );
            value.key = Some(key.clone());
            known.push((at, point, key));
        }
    }
}

/// The beginning of a sentence, for a sentence about it.
pub(super) fn shortened(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    match words.get(..9) {
        Some(first) if words.len() > 10 => format!("“{}…”", first.join(" ")),
        _ => format!("“{}”", text.trim_end_matches('.')),
    }
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

/// The words that a value was read from, in quotation marks.
fn words_of(phrase: &str) -> Option<String> {
    (!phrase.is_empty()).then(|| format!("“{phrase}”"))
}

/// The words that name those who stand for a side.
fn seats(facts: &Facts) -> Vec<Evidence> {
    let sides = facts.participants.iter().filter(|it| is_principal(it));
    sides
        .filter_map(|it| it.evidence.first().cloned())
        .collect()
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

/// True where a mode is told.
pub(super) fn known(mode: Mode) -> bool {
    mode != Mode::Unknown
}

/// True for tones that point in one direction.
pub(super) fn sign(label: ToneLabel) -> i8 {
    match label {
        ToneLabel::Warm | ToneLabel::Businesslike => 1,
        ToneLabel::Strained | ToneLabel::Hostile => -1,
        ToneLabel::Mixed => 0,
    }
}
