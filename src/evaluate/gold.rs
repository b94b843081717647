//! What a person wrote down of an article: `NAME.gold.json` beside `NAME.txt`.
//!
//! ```json
//! {"article": "NAME.txt", "published": "2021-06-17", "meetings": [
//!   {"participants": [
//!      {"name": "Joe Biden", "country": "USA", "role": "president", "named": true},
//!      {"name": null, "country": "RUS", "role": "president", "named": false}],
//!    "optional": [], "date": "2021-06-16", "place": {"name": "Geneva", "country": "CHE"},
//!    "mode": "in_person", "status": "held", "topics": ["cyber"], "topics_optional": [],
//!    "about": ["SYR"], "evidence": ["The two men shook hands at the door"],
//!    "inferable": ["place"], "optional_meeting": false}]}
//! ```
//!
//! Only `article`, `meetings` and `participants` must be there; further keys are notes.

use std::fmt;

use serde::de::{Deserializer, Error as _, Unexpected};
use serde::{Deserialize, Serialize};

use crate::extract::{Mode, Status};

/// The meetings that one article tells of.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Key {
    /// File name of the article.
    pub article: String,
    /// None for an article that tells of no meeting.
    pub meetings: Vec<Expected>,
}

/// One meeting, as a careful reader has it. What the article does not give is `None` or empty.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Expected {
    /// Who took part, each of whom must be found.
    pub participants: Vec<ExpectedPerson>,
    /// Others who took part; found or missed, they do not count.
    #[serde(default, deserialize_with = "or_default")]
    pub optional: Vec<ExpectedPerson>,
    /// First day, month or year: `2021-06-16`, `2018-07`, `2016`.
    #[serde(default, deserialize_with = "day")]
    pub date: Option<String>,
    /// Last day where it lasted several.
    #[serde(default, deserialize_with = "day")]
    pub end: Option<String>,
    /// Where.
    #[serde(default)]
    pub place: Option<ExpectedPlace>,
    /// In person, by phone or by video; not judged when absent or unknown.
    #[serde(default, deserialize_with = "mode")]
    pub mode: Option<Mode>,
    /// Whether it came about; not judged when absent.
    #[serde(default, deserialize_with = "status")]
    pub status: Option<Status>,
    /// Ids of what was discussed.
    #[serde(default, deserialize_with = "or_default")]
    pub topics: Vec<String>,
    /// Topics that do not count, found or missed.
    #[serde(default, deserialize_with = "or_default")]
    pub topics_optional: Vec<String>,
    /// Codes of the third states discussed.
    #[serde(default, deserialize_with = "or_default")]
    pub about: Vec<String>,
    /// The first words of each sentence that asserts the meeting.
    #[serde(default, deserialize_with = "or_default")]
    pub evidence: Vec<String>,
    /// Of these an empty answer is right as well, since only knowledge of the world gives them.
    #[serde(default, deserialize_with = "or_default")]
    pub inferable: Vec<Field>,
    /// True when careful readers could argue about it; found or missed, it does not count.
    #[serde(default)]
    pub optional_meeting: bool,
    /// Third states that do not count, found or missed. The form of the files has no such list.
    #[serde(skip)]
    pub about_optional: Vec<String>,
    /// What nobody judged; a file judges everything.
    #[serde(skip)]
    pub unjudged: Vec<Field>,
}

/// Somebody who took part.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct ExpectedPerson {
    /// Full usual name; `None` when only an office or a state is known.
    #[serde(default)]
    pub name: Option<String>,
    /// ISO 3166-1 alpha-3 of the state, or an organisation's short name.
    #[serde(default)]
    pub country: Option<String>,
    /// The office.
    #[serde(default)]
    pub role: Option<String>,
    /// False when the article does not name them; whoever acts for the country is then right.
    #[serde(default = "yes")]
    pub named: bool,
}

/// A place.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct ExpectedPlace {
    /// Town, city or region; any place in the country will do where it is absent.
    #[serde(default)]
    pub name: Option<String>,
    /// ISO 3166-1 alpha-3.
    #[serde(default)]
    pub country: Option<String>,
}

/// A value of a meeting that is judged by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// Third states discussed.
    About,
    /// When.
    Date,
    /// In person, by phone, by video.
    Mode,
    /// Where.
    Place,
    /// Held, planned, proposed, cancelled.
    Status,
    /// What was discussed.
    Topics,
}

impl fmt::Display for ExpectedPerson {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let country = self.country.as_deref().unwrap_or("?");
        match &self.name {
            Some(name) => f.write_str(name),
            None => write!(f, "[{} {country}]", self.role.as_deref().unwrap_or("?")),
        }
    }
}

/// The words of the record for each mode.
const MODES: &[(&str, Mode)] = &[
    ("in_person", Mode::InPerson),
    ("phone", Mode::Phone),
    ("unknown", Mode::Unknown),
    ("video", Mode::Video),
];

/// The words of the record for each status.
const STATUSES: &[(&str, Status)] = &[
    ("cancelled", Status::Cancelled),
    ("held", Status::Held),
    ("planned", Status::Planned),
    ("proposed", Status::Proposed),
];

impl Expected {
    /// The mode that a word of the record names.
    pub fn mode_of(word: &str) -> Option<Mode> {
        named(MODES, word)
    }

    /// The status that a word of the record names.
    pub fn status_of(word: &str) -> Option<Status> {
        named(STATUSES, word)
    }
}

fn named<T: Copy>(table: &[(&str, T)], word: &str) -> Option<T> {
    table.iter().find(|it| it.0 == word).map(|it| it.1)
}

/// The word of the record for a mode.
pub(super) fn mode_word(mode: Mode) -> &'static str {
    MODES.iter().find(|it| it.1 == mode).map_or("", |it| it.0)
}

/// The word of the record for a status.
pub(super) fn status_word(status: Status) -> &'static str {
    let known = STATUSES.iter().find(|it| it.1 == status);
    known.map_or("", |it| it.0)
}

fn yes() -> bool {
    true
}

/// `null` is as good as an absent list.
fn or_default<'de, D, T>(from: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: Default + Deserialize<'de>,
{
    Ok(Option::deserialize(from)?.unwrap_or_default())
}

fn word<'de, D, T>(
    from: D,
    table: &[(&str, T)],
    wanted: &'static str,
) -> Result<Option<T>, D::Error>
where
    D: Deserializer<'de>,
    T: Copy,
{
    let Some(word) = Option::<String>::deserialize(from)? else {
        return Ok(None);
    };
    match named(table, &word) {
        Some(value) => Ok(Some(value)),
        None => Err(D::Error::invalid_value(Unexpected::Str(&word), &wanted)),
    }
}

fn mode<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Mode>, D::Error> {
    word(from, MODES, "in_person, phone, video or unknown")
}

fn status<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Status>, D::Error> {
    word(from, STATUSES, "held, planned, proposed or cancelled")
}

fn day<'de, D: Deserializer<'de>>(from: D) -> Result<Option<String>, D::Error> {
    let day = Option::<String>::deserialize(from)?.filter(|day| !day.is_empty());
    match day {
        Some(day) if !is_day(&day) => Err(D::Error::invalid_value(
            Unexpected::Str(&day),
            &"a date such as 2021-06-16, 2018-07 or 2016",
        )),
        day => Ok(day),
    }
}

/// True for four digits, alone or with one or two groups of two behind them.
fn is_day(text: &str) -> bool {
    let lengths: Vec<usize> = text.split('-').map(str::len).collect();
    matches!(*lengths, [4] | [4, 2] | [4, 2, 2])
        && text.bytes().all(|c| c.is_ascii_digit() || c == b'-')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(meeting: &str) -> Result<Key, serde_json::Error> {
        serde_json::from_str(&format!(
            "{{\"article\": \"a.txt\", \"published\": null,\n\"meetings\": [\n{meeting}\n]}}"
        ))
    }

    #[test]
    fn absent_lists_and_null_are_empty() {
        let read = key(
            r#"{"participants": [{"name": null, "country": "BRA", "role": "leader",
            "named": false}, {"name": "Xi Jinping"}], "date": null, "optional": null,
            "place": {"name": null, "country": "CHE"}, "mode": "phone", "note": "anything"}"#,
        );
        let meeting = read.unwrap().meetings.remove(0);
        assert!(meeting.optional.is_empty() && meeting.topics.is_empty());
        assert_eq!(meeting.date, None);
        assert_eq!(meeting.mode, Some(Mode::Phone));
        assert_eq!(meeting.status, None);
        assert_eq!(meeting.participants[0].to_string(), "[leader BRA]");
        assert!(meeting.participants[1].named && !meeting.participants[0].named);
    }

    #[test]
    fn wrong_words_are_refused_with_their_line() {
        for (meeting, words) in [
            (r#"{"date": "2016"}"#, "participants"),
            (r#"{"participants": [], "mode": "letter"}"#, "in_person"),
            (r#"{"participants": [], "status": "over"}"#, "held"),
            (r#"{"participants": [], "date": "16 June"}"#, "2021-06-16"),
            (r#"{"participants": [], "inferable": ["who"]}"#, "date"),
        ] {
            let error = key(meeting).unwrap_err();
            assert_eq!(error.line(), 3, "{error}");
            assert!(error.to_string().contains(words), "{error}");
        }
    }
}
