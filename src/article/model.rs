//! What an article is once it has been read.

use std::fmt;
use std::path::PathBuf;
use std::sync::Arc;

use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::text::Span;

/// Names an article within a dossier; made from its text, so the same text has the same id.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ArticleId(Arc<str>);

impl ArticleId {
    /// Wraps an id.
    pub fn new(id: impl Into<Arc<str>>) -> Self {
        Self(id.into())
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for ArticleId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for ArticleId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for ArticleId {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        String::deserialize(from).map(Self::new)
    }
}

impl Serialize for ArticleId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

/// An article: its text unchanged, and what was found out about it.
#[derive(Clone, Debug)]
pub struct Article {
    /// Made from the text.
    pub id: ArticleId,
    /// Where it was read from; for pasted text a name such as `pasted 1`.
    pub path: PathBuf,
    /// The headline.
    pub title: Option<String>,
    /// Who published it, such as `VOA`.
    pub outlet: Option<String>,
    /// Its address on the web.
    pub url: Option<String>,
    /// When it was published, and how that is known.
    pub published: Option<Published>,
    /// The words that open a wire story, such as `GENEVA, Nov 21 (Meridian Wire) —`.
    pub dateline: Option<Dateline>,
    /// The text that all spans point into: the file as read, for HTML the text of the page.
    pub text: String,
    /// The text cut into lines or paragraphs, in order, without gaps that hold words.
    pub blocks: Vec<Block>,
}

impl Article {
    /// Number of words outside of furniture.
    pub fn words(&self) -> usize {
        self.blocks
            .iter()
            .filter(|block| block.kind.is_read())
            .map(|block| block.span.of(&self.text).split_whitespace().count())
            .sum()
    }
}

/// A publication date and where it was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Published {
    /// The day, as the source states it.
    pub date: NaiveDate,
    /// How it is known.
    pub source: DateSource,
    /// The words that say so, where they stand in the text.
    pub span: Option<Span>,
}

/// The words that open a wire story: where it was filed, when, by whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dateline {
    /// All of the words, the dash behind them included; they are no part of a sentence.
    pub span: Span,
    /// The town, as written.
    pub place: Option<String>,
    /// The agency in brackets.
    pub agency: Option<String>,
}

/// How a publication date became known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum DateSource {
    /// The user said so (`--published`).
    Given,
    /// A head of the file: YAML, a meta tag, a byline such as `VOA, 2013-09-27`.
    Head,
    /// A dateline that opens the text.
    Dateline,
    /// A time stamp that ends the page.
    Stamp,
    /// The name of the file.
    FileName,
}

/// A stretch of the text, usually a line or a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: BlockKind,
}

/// What a block of an article is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlockKind {
    /// The headline.
    Title,
    /// A paragraph of the story.
    Body,
    /// What stands under a picture; read as news, but never as the first mention.
    Caption,
    /// Outlet, date, author, YAML head: read for what they say of the article only.
    Head,
    /// Page furniture: share bars, teasers, comment footers, links, time stamps.
    Furniture,
}

impl BlockKind {
    /// True for blocks that the extraction reads.
    pub const fn is_read(self) -> bool {
        matches!(self, Self::Title | Self::Body | Self::Caption)
    }
}
