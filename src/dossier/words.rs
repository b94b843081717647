//! How values read: dates, people, places and the rest in plain words, the same on the screen
//! and in files.

use chrono::{Datelike as _, NaiveDate};

use crate::article::Article;
use crate::extract::{
    ClaimKind, DateValue, Format, Mode, OutcomeKind, Part, Participant, PlaceValue, Status,
    ToneLabel,
};
use crate::world::{Date, World};

/// What stands where the articles tell nothing.
pub(crate) const NOT_STATED: &str = "not stated";

/// `16 June 2021`.
pub(crate) fn day(date: NaiveDate) -> String {
    format!("{} {}", date.day(), date.format("%B %Y"))
}

/// `16 June 2021`, `July 2018`, `2016`, as precise as known.
pub(crate) fn partial(date: Date) -> String {
    match (date.month, date.day) {
        (Some(_), Some(_)) => day(date.first()),
        (Some(_), None) => date.first().format("%B %Y").to_string(),
        _ => date.year.to_string(),
    }
}

/// A date of a meeting, with its end where it lasted several days.
pub(crate) fn date(value: &DateValue) -> String {
    let Some(start) = Date::parse(&value.start) else {
        return value.start.clone();
    };
    match value.end.as_deref().and_then(Date::parse) {
        Some(end) if end != start => {
            let (first, last) = (start.first(), end.last());
            if start.day.is_some() && first.month() == last.month() && first.year() == last.year() {
                format!("{}–{}", first.day(), day(last))
            } else {
                format!("{} – {}", partial(start), partial(end))
            }
        }
        _ => partial(start),
    }
}

/// `Geneva, Switzerland`.
pub(crate) fn place(world: &World, place: &PlaceValue) -> String {
    let mut parts = Vec::new();
    parts.extend(place.venue.clone());
    parts.extend(place.name.clone());
    if let Some(code) = &place.country {
        parts.push(world.name_of(code).to_owned());
    }
    parts.dedup();
    parts.join(", ")
}

/// A name, or the office where nobody is named.
pub(crate) fn participant(world: &World, it: &Participant) -> String {
    if let Some(name) = &it.name {
        return name.clone();
    }
    let country = it.country.as_deref().map(|code| adjective(world, code));
    let role = it.role.as_deref().unwrap_or("representative");
    match country {
        Some(country) => capital(&format!("{country} {role}")),
        None => capital(role),
    }
}

/// What stands below a name: `president, United States, host`.
pub(crate) fn participant_note(world: &World, it: &Participant) -> String {
    let mut parts = Vec::new();
    if it.name.is_some() {
        parts.extend(it.role.clone());
    }
    if let Some(code) = &it.country {
        parts.push(world.name_of(code).to_owned());
    }
    parts.extend(part(it.part).map(str::to_owned));
    parts.join(" · ")
}

fn adjective<'a>(world: &'a World, code: &'a str) -> &'a str {
    world
        .country(code)
        .map_or_else(|| world.name_of(code), |country| country.adjective())
}

const fn part(part: Part) -> Option<&'static str> {
    match part {
        Part::Principal => None,
        Part::Host => Some("host"),
        Part::Visitor => Some("visitor"),
        Part::Mediator => Some("mediator"),
        Part::Aide => Some("aide"),
    }
}

/// With an upper-case first letter.
pub(crate) fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars
        .next()
        .map(|first| first.to_uppercase().chain(chars).collect())
        .unwrap_or_default()
}

/// How they met.
pub(crate) const fn mode(mode: Mode) -> Option<&'static str> {
    match mode {
        Mode::InPerson => Some("In person"),
        Mode::Phone => Some("By phone"),
        Mode::Video => Some("By video"),
        Mode::Unknown => None,
    }
}

/// Whether it came about.
pub(crate) const fn status(status: Status) -> &'static str {
    match status {
        Status::Held => "Held",
        Status::Planned => "Planned",
        Status::Proposed => "Proposed",
        Status::Cancelled => "Cancelled",
    }
}

/// By number of sides.
pub(crate) const fn format(format: Format) -> &'static str {
    match format {
        Format::Bilateral => "two sides",
        Format::Trilateral => "three sides",
        Format::Multilateral => "many sides",
    }
}

/// How strong an outcome is.
pub(crate) const fn outcome(kind: OutcomeKind) -> &'static str {
    match kind {
        OutcomeKind::Signed => "Signed",
        OutcomeKind::Agreed => "Agreed",
        OutcomeKind::AgreedInPrinciple => "Agreed in principle",
        OutcomeKind::Announced => "Announced",
        OutcomeKind::Proposed => "Proposed",
        OutcomeKind::Disagreed => "Disagreed",
        OutcomeKind::NoResult => "No result",
    }
}

/// How it went.
pub(crate) const fn tone(label: ToneLabel) -> &'static str {
    match label {
        ToneLabel::Warm => "Warm",
        ToneLabel::Businesslike => "Businesslike",
        ToneLabel::Strained => "Strained",
        ToneLabel::Hostile => "Hostile",
        ToneLabel::Mixed => "Mixed",
    }
}

/// What is claimed of history.
pub(crate) fn claim(kind: ClaimKind, value: Option<&str>) -> String {
    match (kind, value) {
        (ClaimKind::FirstSince, Some(value)) => format!("First since {value}"),
        (ClaimKind::FirstSince, None) => "First in a long time".to_owned(),
        (ClaimKind::FirstEver, _) => "First ever".to_owned(),
        (ClaimKind::Nth, Some(value)) => format!("Meeting number {value}"),
        (ClaimKind::Nth, None) => "One of several".to_owned(),
    }
}

/// A number and the noun it counts.
pub(crate) fn count(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

/// The headline of an article, or its file name.
pub(crate) fn title(article: &Article) -> String {
    article.title.clone().unwrap_or_else(|| {
        article
            .path
            .file_name()
            .map_or_else(|| "Untitled".to_owned(), |it| it.to_string_lossy().into())
    })
}

/// `16 June 2021 · VOA`.
pub(crate) fn byline(article: &Article) -> String {
    let outlet = article.outlet.clone();
    let date = article.published.map(|published| day(published.date));
    let parts: Vec<_> = date.into_iter().chain(outlet).collect();
    if parts.is_empty() {
        "Outlet and date unknown".to_owned()
    } else {
        parts.join(" · ")
    }
}
