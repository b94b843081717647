//! What a dossier holds.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::article::{Article, ArticleId};
use crate::extract::{Extraction, Facts, Report};

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Arc<str>);

        impl $name {
            /// Wraps an id.
            pub fn new(id: impl Into<Arc<str>>) -> Self {
                Self(id.into())
            }

            /// The id as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.0)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                String::deserialize(from).map(Self::new)
            }
        }
    };
}

id! {
    /// Names a meeting; made from who, when and where, so that it survives reading again.
    MeetingId
}

id! {
    /// Names somebody who meets: `joe-biden`, or `AUS:foreign minister` where no one is named.
    ActorId
}

/// A meeting, from all the articles that tell of it.
#[derive(Clone, Debug, Serialize)]
pub struct Meeting {
    /// Stable name.
    pub id: MeetingId,
    /// Such as `Biden and Putin in Geneva`.
    pub title: String,
    /// What all accounts together say; the best known value of each field.
    #[serde(flatten)]
    pub facts: Facts,
    /// What each article says, in order of publication.
    pub accounts: Vec<Account>,
}

/// A meeting as one article tells it.
#[derive(Clone, Debug, Serialize)]
pub struct Account {
    /// The article.
    pub article: ArticleId,
    /// What it alone says.
    #[serde(flatten)]
    pub report: Report,
}

/// Somebody who meets: a lane of the timeline, a disc of the network.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor {
    /// Stable name.
    pub id: ActorId,
    /// Full name, or the office: `Joe Biden`, `Australian foreign minister`.
    pub name: String,
    /// What stands on a chart: `Biden`, `Xi`, `Foreign minister (AUS)`.
    pub short: String,
    /// State or organisation represented last.
    pub country: Option<String>,
    /// True when a person, not only an office, is known.
    pub known: bool,
    /// Meetings in which they took part, by date.
    pub meetings: Vec<MeetingId>,
}

/// Who or what an actor is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ActorKind {
    /// A person who is known by name.
    Leader,
    /// Somebody known by office only.
    Office,
    /// A state or an organisation, where no person is told.
    Body,
}

impl Actor {
    /// Who or what it is.
    pub fn kind(&self) -> ActorKind {
        if self.known {
            ActorKind::Leader
        } else if self.country.as_deref() == Some(self.id.as_str()) {
            ActorKind::Body
        } else {
            ActorKind::Office
        }
    }
}

/// An article with what was read in it.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// The article.
    pub article: Arc<Article>,
    /// What it gave.
    pub extraction: Arc<Extraction>,
}

/// Everything that was brought, and the meetings it tells of.
#[derive(Clone, Debug, Default)]
pub struct Dossier {
    /// The articles, by id.
    pub articles: BTreeMap<ArticleId, Loaded>,
    /// The meetings, by date, those without a date last.
    pub meetings: Vec<Meeting>,
    /// Everyone who met, by id.
    pub actors: BTreeMap<ActorId, Actor>,
}
