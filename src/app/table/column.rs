//! The columns there are: what stands in their cells and how they sort.

use serde::{Deserialize, Serialize};

use crate::app::view::View;
use crate::app::words;
use crate::dossier::{Dossier, Meeting, Sureness};
use crate::text::fold;
use crate::world::{Date, World};

/// A column of the table.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum By {
    /// When.
    #[default]
    Date,
    /// Who took part.
    Who,
    /// For which states.
    Countries,
    /// Where.
    Place,
    /// Of what it was part.
    Occasion,
    /// In person, by phone, by video.
    Mode,
    /// Whether it came about.
    Status,
    /// By number of sides.
    Sides,
    /// About what.
    Topics,
    /// About which third countries.
    About,
    /// What came of it.
    Results,
    /// How it went.
    Tone,
    /// How sure the reader is.
    Sureness,
    /// How many articles tell of it.
    Sources,
    /// Which outlets do.
    Outlets,
    /// Its code in event data sets.
    Cameo,
}

/// The columns that are shown, in order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Columns(pub Vec<By>);

impl Default for Columns {
    fn default() -> Self {
        Self(By::USUAL.to_vec())
    }
}

/// What a cell sorts by.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Key {
    /// A day and, for the same first day, how long.
    Days(i64, i64),
    /// A number or a rank.
    Number(i64),
    /// Words, folded.
    Text(String),
}

impl By {
    /// All columns, in the order of the menu.
    pub const ALL: [Self; 16] = [
        Self::Date,
        Self::Who,
        Self::Countries,
        Self::Place,
        Self::Occasion,
        Self::Mode,
        Self::Status,
        Self::Sides,
        Self::Topics,
        Self::About,
        Self::Results,
        Self::Tone,
        Self::Sureness,
        Self::Sources,
        Self::Outlets,
        Self::Cameo,
    ];

    /// Those that are shown at first.
    pub const USUAL: [Self; 7] = [
        Self::Date,
        Self::Who,
        Self::Place,
        Self::Mode,
        Self::Status,
        Self::Topics,
        Self::Sources,
    ];

    /// What stands above it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Date => "Date",
            Self::Who => "Who",
            Self::Countries => "Countries",
            Self::Place => "Where",
            Self::Occasion => "Occasion",
            Self::Mode => "How",
            Self::Status => "Status",
            Self::Sides => "Sides",
            Self::Topics => "About what",
            Self::About => "Third countries",
            Self::Results => "Results",
            Self::Tone => "Tone",
            Self::Sureness => "Sureness",
            Self::Sources => "Sources",
            Self::Outlets => "Outlets",
            Self::Cameo => "CAMEO",
        }
    }

    /// What it tells, in a sentence.
    pub(super) const fn explained(self) -> &'static str {
        match self {
            Self::Date => "When they met, as precisely as the articles say",
            Self::Who => "Who took part",
            Self::Countries => "The states and organisations they stood for",
            Self::Place => "Venue, town and country",
            Self::Occasion => "The summit, conference or visit it belonged to",
            Self::Mode => "In person, by phone or by video",
            Self::Status => "Held, planned, proposed or cancelled",
            Self::Sides => "Two sides, three or many",
            Self::Topics => "What was discussed",
            Self::About => "Third countries that were discussed",
            Self::Results => "What came of it, in the words of the article",
            Self::Tone => "How it went, by the wording of the articles",
            Self::Sureness => "How sure the reader is, 0 to 1",
            Self::Sources => "Number of articles that tell of it",
            Self::Outlets => "Who published them",
            Self::Cameo => "Code of the event data sets, explained in the README",
        }
    }

    /// True for a column of a word or a number, which says nothing when cut short.
    pub(super) const fn is_short(self) -> bool {
        matches!(
            self,
            Self::Date | Self::Mode | Self::Status | Self::Sources | Self::Cameo
        )
    }

    /// Width at first, in points.
    pub(super) const fn width(self) -> f32 {
        match self {
            Self::Date => 124.0,
            Self::Who => 220.0,
            Self::Countries | Self::Place | Self::Occasion | Self::Outlets => 150.0,
            Self::Topics | Self::About => 170.0,
            Self::Results => 260.0,
            Self::Sides | Self::Tone | Self::Sureness => 86.0,
            Self::Mode | Self::Status => 68.0,
            Self::Sources | Self::Cameo => 60.0,
        }
    }

    /// What stands in the cell.
    pub(super) fn text(self, view: &View<'_>, meeting: &Meeting) -> String {
        text(self, view.world(), view.dossier(), meeting)
    }

    /// The same in fewer letters, for a narrow column: family names, the town alone.
    pub(super) fn brief(self, view: &View<'_>, meeting: &Meeting) -> Option<String> {
        match self {
            Self::Who => {
                let actors = view.dossier().participants(meeting).into_iter();
                Some(list(actors.map(|it| it.short.clone())))
            }
            Self::Place => meeting.facts.place.as_ref()?.name.clone(),
            _ => None,
        }
    }

    /// What the cell sorts by; `None` where nothing stands in it.
    pub(super) fn key(self, world: &World, dossier: &Dossier, meeting: &Meeting) -> Option<Key> {
        let facts = &meeting.facts;
        Some(match self {
            Self::Date => {
                let date = facts.date.as_ref()?;
                let start = Date::parse(&date.start)?;
                let end = date.end.as_deref().and_then(Date::parse).unwrap_or(start);
                let day =
                    |date: chrono::NaiveDate| i64::from(chrono::Datelike::num_days_from_ce(&date));
                Key::Days(day(start.first()), day(end.last().max(start.last())))
            }
            Self::Mode => Key::Number(facts.mode as i64),
            Self::Status => Key::Number(facts.status as i64),
            Self::Sides => Key::Number(facts.format as i64),
            Self::Tone => Key::Number((facts.tone.as_ref()?.score * -1_000.0) as i64),
            Self::Sureness => Key::Number((facts.confidence * 1_000.0) as i64),
            Self::Sources => Key::Number(meeting.accounts.len() as i64),
            _ => {
                let text = text(self, world, dossier, meeting);
                if text.is_empty() {
                    return None;
                }
                Key::Text(fold(&text))
            }
        })
    }
}

/// What stands in a cell.
pub(super) fn text(by: By, world: &World, dossier: &Dossier, meeting: &Meeting) -> String {
    let facts = &meeting.facts;
    match by {
        By::Date => facts
            .date
            .as_ref()
            .map_or_else(|| words::NOT_STATED.to_owned(), words::date),
        By::Who => list(
            facts
                .participants
                .iter()
                .map(|it| words::participant(world, it)),
        ),
        By::Countries => {
            let codes = facts
                .participants
                .iter()
                .filter_map(|it| it.country.as_deref());
            list(codes.map(|code| world.name_of(code).to_owned()))
        }
        By::Place => facts
            .place
            .as_ref()
            .map_or_else(String::new, |it| words::place(world, it)),
        By::Occasion => facts
            .occasion
            .as_ref()
            .map_or_else(String::new, |it| it.name.clone()),
        By::Mode => words::mode(facts.mode).unwrap_or_default().to_lowercase(),
        By::Status => words::status(facts.status).to_lowercase(),
        By::Sides => words::format(facts.format).to_owned(),
        By::Topics => list(facts.topics.iter().map(|it| it.label.clone())),
        By::About => list(
            facts
                .about
                .iter()
                .map(|it| world.name_of(&it.country).to_owned()),
        ),
        By::Results => list(facts.outcomes.iter().map(|it| it.text.clone())),
        By::Tone => facts
            .tone
            .as_ref()
            .map_or_else(String::new, |it| words::tone(it.label).to_lowercase()),
        By::Sureness => {
            let step = Sureness::of(facts.confidence);
            format!("{} {:.2}", step.words(), facts.confidence)
        }
        By::Sources => meeting.accounts.len().to_string(),
        By::Outlets => list(meeting.accounts.iter().filter_map(|account| {
            let loaded = dossier.articles.get(&account.article)?;
            loaded.article.outlet.clone()
        })),
        By::Cameo => facts.codes.cameo.to_string(),
    }
}

/// Each once, in order.
fn list(values: impl Iterator<Item = String>) -> String {
    let mut out: Vec<String> = Vec::new();
    for value in values {
        if !out.contains(&value) {
            out.push(value);
        }
    }
    out.join(", ")
}
