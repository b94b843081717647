//! What differs between the annotations and what was found, in words.

use std::fmt;

use serde::Serialize;

use crate::extract::Facts;

use super::gold::{Expected, mode_word, status_word};
use super::pairing::start;

/// One thing that is not as expected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Difference {
    /// What it is about.
    pub what: What,
    /// The expected meeting; of one that was made up, the found one.
    pub meeting: String,
    /// The expected value, where a value differs.
    pub expected: Option<String>,
    /// The found value.
    pub found: Option<String>,
}

/// What a difference is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum What {
    /// Third states discussed.
    About,
    /// When.
    Date,
    /// A sentence that asserts the meeting is not quoted.
    Evidence,
    /// A meeting that nobody expects.
    False,
    /// A meeting that was not found.
    Missed,
    /// In person, by phone, by video.
    Mode,
    /// Who.
    Participants,
    /// Where.
    Place,
    /// Held, planned, proposed, cancelled.
    Status,
    /// What was discussed.
    Topics,
}

impl What {
    const fn word(self) -> &'static str {
        match self {
            Self::About => "ABOUT",
            Self::Date => "DATE",
            Self::Evidence => "QUOTE",
            Self::False => "FALSE",
            Self::Missed => "MISSED",
            Self::Mode => "MODE",
            Self::Participants => "WHO",
            Self::Place => "PLACE",
            Self::Status => "STATUS",
            Self::Topics => "TOPICS",
        }
    }
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:6} {}", self.what.word(), self.meeting)?;
        if matches!(self.what, What::False | What::Missed) {
            return Ok(());
        }
        let value = |value: &Option<String>| value.clone().unwrap_or_else(|| "-".to_owned());
        let (expected, found) = (value(&self.expected), value(&self.found));
        write!(f, ": {expected} -> {found}")
    }
}

/// A line for an expected meeting: who, when, where, how.
pub(super) fn describe_expected(meeting: &Expected) -> String {
    let place = meeting.place.as_ref().and_then(|it| it.name.as_deref());
    line(
        &describe_expected_people(meeting),
        meeting.date.as_deref(),
        place,
        meeting.mode.map(mode_word),
        meeting.status.map(status_word),
    )
}

/// A line for a found meeting, in the same form.
pub(super) fn describe_found(found: &Facts) -> String {
    let place = found.place.as_ref().and_then(|it| it.name.as_deref());
    line(
        &describe_people(found),
        start(found),
        place,
        Some(mode_word(found.mode)),
        Some(status_word(found.status)),
    )
}

fn line(
    who: &str,
    date: Option<&str>,
    place: Option<&str>,
    mode: Option<&str>,
    status: Option<&str>,
) -> String {
    let [date, place, mode, status] = [date, place, mode, status].map(|it| it.unwrap_or("-"));
    format!("{who} | {date} | {place} | {mode} {status}")
}

/// The expected participants, by name or by office and country.
pub(super) fn describe_expected_people(meeting: &Expected) -> String {
    let people = meeting.participants.iter();
    let people = people.map(|it| person(it.name.as_ref(), it.role.as_ref(), it.country.as_ref()));
    people.collect::<Vec<_>>().join(", ")
}

/// The found participants, in the same form.
pub(super) fn describe_people(found: &Facts) -> String {
    let people = found.participants.iter();
    let people = people.map(|it| person(it.name.as_ref(), it.role.as_ref(), it.country.as_ref()));
    people.collect::<Vec<_>>().join(", ")
}

fn person(name: Option<&String>, role: Option<&String>, country: Option<&String>) -> String {
    let told: Vec<&str> = [role, country]
        .into_iter()
        .flatten()
        .map(|it| &**it)
        .collect();
    match name {
        Some(name) => name.clone(),
        None => format!("[{}]", told.join(" ")),
    }
}

/// `Geneva (CHE)`, as much of it as is known.
pub(super) fn place_words(name: Option<&String>, country: Option<&String>) -> String {
    let country = country.map(|country| format!("({country})"));
    let parts: Vec<&str> = [name, country.as_ref()]
        .into_iter()
        .flatten()
        .map(|it| &**it)
        .collect();
    parts.join(" ")
}
