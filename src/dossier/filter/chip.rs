//! The parts of a filter: values that a meeting may have.

use serde::{Deserialize, Serialize};

use crate::article::ArticleId;
use crate::dossier::item::Item;
use crate::dossier::model::{ActorId, Dossier, MeetingId};
use crate::extract::{Mode, Status, ToneLabel};
use crate::world::World;

/// A value that a meeting may have.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Chip {
    /// Took part.
    Actor(ActorId),
    /// Both took part; in order of their ids.
    Pair(ActorId, ActorId),
    /// Took part, hosted or was discussed: code of a state or organisation.
    Country(String),
    /// The town or region where they met.
    Place(String),
    /// Was discussed, by id.
    Topic(String),
    /// Told of it.
    Outlet(String),
    /// Tells of it.
    Article(ArticleId),
    /// In person, by phone, by video.
    Mode(Mode),
    /// Held, planned and so on.
    Status(Status),
    /// How it went.
    Tone(ToneLabel),
    /// How sure the reader is.
    Sureness(Sureness),
    /// All of these words stand somewhere in what is known of the meeting.
    Words(String),
    /// This meeting and no other.
    Meeting(MeetingId),
}

/// What a chip tells of. Chips of one kind are alternatives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ChipKind {
    /// Who took part.
    Leader,
    /// Which two took part.
    Pair,
    /// A state or organisation.
    Country,
    /// Where.
    Place,
    /// About what.
    Topic,
    /// Told by whom.
    Outlet,
    /// Told in which article.
    Article,
    /// How they met.
    Mode,
    /// Whether it came about.
    Status,
    /// How it went.
    Tone,
    /// How sure the reader is.
    Sureness,
    /// Words.
    Words,
    /// One meeting.
    Meeting,
}

impl Chip {
    /// What it tells of.
    pub const fn kind(&self) -> ChipKind {
        match self {
            Self::Actor(_) => ChipKind::Leader,
            Self::Pair(..) => ChipKind::Pair,
            Self::Country(_) => ChipKind::Country,
            Self::Place(_) => ChipKind::Place,
            Self::Topic(_) => ChipKind::Topic,
            Self::Outlet(_) => ChipKind::Outlet,
            Self::Article(_) => ChipKind::Article,
            Self::Mode(_) => ChipKind::Mode,
            Self::Status(_) => ChipKind::Status,
            Self::Tone(_) => ChipKind::Tone,
            Self::Sureness(_) => ChipKind::Sureness,
            Self::Words(_) => ChipKind::Words,
            Self::Meeting(_) => ChipKind::Meeting,
        }
    }

    /// The item that it stands for.
    pub fn item(&self) -> Option<Item> {
        Some(match self {
            Self::Actor(id) => Item::Actor(id.clone()),
            Self::Pair(a, b) => Item::Pair(a.clone(), b.clone()),
            Self::Country(code) => Item::Country(code.clone()),
            Self::Topic(id) => Item::Topic(id.clone()),
            Self::Place(name) => Item::Place(name.clone()),
            Self::Article(id) => Item::Article(id.clone()),
            Self::Meeting(id) => Item::Meeting(id.clone()),
            _ => return None,
        })
    }

    /// What it is called on the screen.
    pub fn label(&self, world: &World, dossier: &Dossier) -> String {
        let actor = |id: &ActorId| match dossier.actor(id) {
            Some(actor) => actor.name.clone(),
            None => id.as_str().to_owned(),
        };
        match self {
            Self::Actor(id) => actor(id),
            Self::Pair(a, b) => format!("{} and {}", actor(a), actor(b)),
            Self::Country(code) => world.name_of(code).to_owned(),
            Self::Topic(id) => {
                let known = world.topics.iter().find(|topic| topic.id == *id);
                known.map_or_else(|| id.clone(), |topic| topic.label.clone())
            }
            Self::Place(name) | Self::Outlet(name) => name.clone(),
            Self::Article(id) => {
                let loaded = dossier.articles.get(id);
                let title = loaded.and_then(|it| it.article.title.clone());
                title.unwrap_or_else(|| "article".to_owned())
            }
            Self::Mode(mode) => mode_words(*mode).to_owned(),
            Self::Status(status) => status_words(*status).to_owned(),
            Self::Tone(tone) => tone_words(*tone).to_owned(),
            Self::Sureness(sureness) => sureness.words().to_owned(),
            Self::Words(words) => format!("“{words}”"),
            Self::Meeting(id) => match dossier.meeting(id) {
                Some(meeting) => meeting.title.clone(),
                None => "meeting".to_owned(),
            },
        }
    }
}

impl From<Item> for Chip {
    fn from(item: Item) -> Self {
        match item {
            Item::Meeting(id) => Self::Meeting(id),
            Item::Actor(id) => Self::Actor(id),
            Item::Pair(a, b) => Self::Pair(a, b),
            Item::Article(id) => Self::Article(id),
            Item::Topic(id) => Self::Topic(id),
            Item::Country(code) => Self::Country(code),
            Item::Place(name) => Self::Place(name),
        }
    }
}

/// How sure the reader is of a meeting, in steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Sureness {
    /// From 0.9.
    Sure,
    /// From 0.7.
    Likely,
    /// Below.
    Unsure,
}

impl Sureness {
    /// All steps, the surest first.
    pub const ALL: [Self; 3] = [Self::Sure, Self::Likely, Self::Unsure];

    /// The step of a confidence from 0 to 1.
    pub fn of(confidence: f32) -> Self {
        if confidence >= 0.9 {
            Self::Sure
        } else if confidence >= 0.7 {
            Self::Likely
        } else {
            Self::Unsure
        }
    }

    /// For the screen.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Sure => "sure",
            Self::Likely => "likely",
            Self::Unsure => "unsure",
        }
    }

    /// What it means.
    pub const fn explained(self) -> &'static str {
        match self {
            Self::Sure => {
                "Confidence 0.9 or more: the sentence says plainly who met, and mostly when"
            }
            Self::Likely => "Confidence from 0.7 to 0.9: something of it had to be concluded",
            Self::Unsure => "Confidence below 0.7: read the sentence before you rely on it",
        }
    }
}

pub(super) const fn mode_words(mode: Mode) -> &'static str {
    match mode {
        Mode::InPerson => "in person",
        Mode::Phone => "by phone",
        Mode::Video => "by video",
        Mode::Unknown => "form not stated",
    }
}

pub(super) const fn status_words(status: Status) -> &'static str {
    match status {
        Status::Held => "held",
        Status::Planned => "planned",
        Status::Proposed => "proposed",
        Status::Cancelled => "cancelled",
    }
}

const fn tone_words(tone: ToneLabel) -> &'static str {
    match tone {
        ToneLabel::Warm => "warm",
        ToneLabel::Businesslike => "businesslike",
        ToneLabel::Strained => "strained",
        ToneLabel::Hostile => "hostile",
        ToneLabel::Mixed => "mixed",
    }
}
