//! Reads the key of the samples, `tests/samples/EXPECTED.toml`; the head of the file says what
//! its fields hold.

use std::fs;
use std::path::Path;

use rapporteur::evaluate::{Expected, ExpectedPerson, ExpectedPlace};
use serde::Deserialize;

/// The meetings expected in one article.
#[derive(Debug)]
pub(crate) struct KeyArticle {
    /// Name of the file.
    pub(crate) file: String,
    /// Day of publication.
    pub(crate) published: String,
    /// The meetings; none in an article that tells of none.
    pub(crate) meetings: Vec<Expected>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Key {
    article: Vec<Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    file: String,
    published: String,
    #[serde(default)]
    meeting: Vec<Line>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    participants: Vec<String>,
    optional: Vec<String>,
    date: Option<String>,
    end: Option<String>,
    place: Option<String>,
    mode: String,
    status: String,
    topics: Vec<String>,
    #[serde(default)]
    topics_optional: Vec<String>,
    about: Vec<String>,
    #[serde(default)]
    about_optional: Vec<String>,
    #[serde(default)]
    optional_meeting: bool,
}

/// Reads a key.
pub(crate) fn read(path: &Path) -> Vec<KeyArticle> {
    let key: Key = toml::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    let articles = key.article.into_iter();
    articles
        .map(|entry| KeyArticle {
            file: entry.file,
            published: entry.published,
            meetings: entry.meeting.into_iter().map(Line::expected).collect(),
        })
        .collect()
}

impl Line {
    fn expected(self) -> Expected {
        let mode = Expected::mode_of(&self.mode);
        let status = Expected::status_of(&self.status);
        assert!(mode.is_some(), "no mode {}", self.mode);
        assert!(status.is_some(), "no status {}", self.status);
        Expected {
            participants: self.participants.iter().map(|it| person(it)).collect(),
            optional: self.optional.iter().map(|it| person(it)).collect(),
            date: self.date,
            end: self.end,
            place: self.place.map(|place| {
                let (name, country) = named(&place);
                ExpectedPlace { name, country }
            }),
            mode,
            status,
            topics: self.topics,
            topics_optional: self.topics_optional,
            about: self.about,
            about_optional: self.about_optional,
            optional_meeting: self.optional_meeting,
            ..Expected::default()
        }
    }
}

/// `Joe Biden (USA)`, or `(NATO)` when only the side is told.
fn person(text: &str) -> ExpectedPerson {
    let (name, country) = named(text);
    ExpectedPerson {
        named: name.is_some(),
        name,
        country,
        role: None,
    }
}

/// `Geneva (CHE)` into its two parts.
fn named(text: &str) -> (Option<String>, Option<String>) {
    let (name, country) = text.split_once('(').unwrap();
    let name = Some(name.trim().to_owned()).filter(|name| !name.is_empty());
    (name, Some(country.trim_end_matches(')').to_owned()))
}
