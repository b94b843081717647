//! A comparison as a table that reads like a printed synopsis: what is compared stands in
//! columns, what is compared about in rows, and each row says how it comes out, and why.

use serde::Serialize;

use super::history::History;
use crate::article::ArticleId;
use crate::dossier::{ActorId, Item, MeetingId};
use crate::extract::Evidence;

/// What is to be compared.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Subject {
    /// Meetings, in this order.
    Meetings(Vec<MeetingId>),
    /// The articles that tell of one meeting.
    Accounts(MeetingId),
    /// What the sides say of one meeting.
    Sides(MeetingId),
    /// The meetings of two, over time.
    Pair(Party, Party),
}

/// One of a pair.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Party {
    /// Somebody who meets.
    Actor(ActorId),
    /// Whoever stands for a state or an organisation.
    Country(String),
}

/// What came of comparing.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Comparison {
    /// What is compared.
    pub title: String,
    /// What it comes to, in a sentence or two.
    pub lead: String,
    /// One table; more for a pair over time.
    pub tables: Vec<Table>,
    /// The meetings of a pair in order, for its charts.
    #[serde(skip)]
    pub history: Option<History>,
}

/// A table.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Table {
    /// Stands above it; empty where it is the only one.
    pub title: String,
    /// Stands over the names of the rows.
    pub corner: String,
    /// What is compared.
    pub columns: Vec<Column>,
    /// What it is compared about.
    pub rows: Vec<Row>,
}

/// One of those that are compared.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Column {
    /// Its name.
    pub head: String,
    /// How sentences call it: `2019`.
    pub short: String,
    /// What stands below its name.
    pub notes: Vec<String>,
    /// What is selected by it.
    #[serde(skip)]
    pub item: Option<Item>,
    /// True where values are short and stand behind each other, not below.
    #[serde(skip)]
    pub run_in: bool,
}

/// What is compared about.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Row {
    /// Names the row for ever: `date`.
    pub key: String,
    /// For people.
    pub label: String,
    /// How it comes out.
    pub state: Option<State>,
    /// The state in words.
    pub says: String,
    /// Why.
    pub why: String,
    /// One for each column.
    pub cells: Vec<Cell>,
    /// What is selected by the label.
    #[serde(skip)]
    pub item: Option<Item>,
}

/// What one of them says about it.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Cell {
    /// How it stands to the others.
    pub state: Option<State>,
    /// Why.
    pub why: String,
    /// The values, those that others share first.
    pub entries: Vec<Entry>,
}

/// A value and the words that support it.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Entry {
    /// The value.
    pub text: String,
    /// What stands behind it, smaller.
    pub note: String,
    /// True when another column has it too.
    pub shared: bool,
    /// The words that say so.
    pub evidence: Vec<Evidence>,
}

/// How a row or a cell comes out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// All say the same.
    Same,
    /// They do not.
    Differs,
    /// One alone says anything.
    OnlyHere,
    /// Sources of one thing exclude each other.
    SourcesConflict,
    /// Nobody says anything.
    NotStated,
    /// A claim that what is loaded bears out.
    Supported,
    /// A claim that what is loaded speaks against.
    Contradicted,
    /// A claim that what is loaded does not decide.
    CannotTell,
    /// A promise that a later meeting comes back to.
    TakenUp,
    /// A promise that no later meeting comes back to.
    NotTakenUp,
}

impl State {
    /// In words.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Differs => "differs",
            Self::OnlyHere => "only here",
            Self::SourcesConflict => "sources conflict",
            Self::NotStated => "not stated",
            Self::Supported => "supported",
            Self::Contradicted => "contradicted",
            Self::CannotTell => "cannot be told",
            Self::TakenUp => "taken up",
            Self::NotTakenUp => "not taken up",
        }
    }

    /// A sign for texts without pictures.
    pub const fn sign(self) -> &'static str {
        match self {
            Self::Same => "=",
            Self::Differs => "≠",
            Self::OnlyHere => "•",
            Self::SourcesConflict => "!",
            Self::NotStated => "–",
            Self::Supported | Self::TakenUp => "✓",
            Self::Contradicted => "✗",
            Self::CannotTell | Self::NotTakenUp => "?",
        }
    }
}

impl Row {
    /// True unless all say the same, or nobody anything.
    pub fn differs(&self) -> bool {
        !matches!(self.state, Some(State::Same | State::NotStated))
    }
}

impl Comparison {
    /// The evidence of all entries.
    pub fn evidence(&self) -> impl Iterator<Item = &Evidence> {
        self.tables
            .iter()
            .flat_map(|table| &table.rows)
            .flat_map(|row| &row.cells)
            .flat_map(|cell| &cell.entries)
            .flat_map(|entry| &entry.evidence)
    }

    /// The articles that the comparison rests on, each once, in the order of the columns.
    pub fn articles(&self) -> Vec<&ArticleId> {
        let mut out: Vec<&ArticleId> = Vec::new();
        let heads = self.tables.iter().flat_map(|table| &table.columns);
        let heads = heads.filter_map(|column| match &column.item {
            Some(Item::Article(id)) => Some(id),
            _ => None,
        });
        for id in heads.chain(self.evidence().map(|it| &it.article)) {
            if !out.contains(&id) {
                out.push(id);
            }
        }
        out
    }

    /// The same without the rows in which nothing differs.
    #[must_use]
    pub fn differences(&self) -> Self {
        let mut out = self.clone();
        for table in &mut out.tables {
            table.rows.retain(Row::differs);
        }
        out
    }
}
