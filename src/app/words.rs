//! How values read on the screen: dates, people, places and the rest in plain words.

use chrono::{Datelike as _, NaiveDate};

use crate::article::Article;
use crate::dossier::{Actor, ActorKind, Dossier, Item, Meeting};
use crate::extract::{
    ClaimKind, DateValue, Format, Mode, OutcomeKind, Part, Participant, PlaceValue, Precision,
    Status, ToneLabel,
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

/// How precise a date is.
pub(crate) const fn precision(value: Precision) -> &'static str {
    match value {
        Precision::Day => "Known to the day",
        Precision::Range => "A range of days",
        Precision::Month => "Month only; the day is not stated",
        Precision::Year => "Year only; the month is not stated",
    }
}

/// When a meeting was, or that the articles do not say.
pub(crate) fn when(meeting: &Meeting) -> String {
    meeting
        .facts
        .date
        .as_ref()
        .map_or_else(|| "date not stated".to_owned(), date)
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

/// A message of the command line as the window prints it: “so” for `so`.
pub(crate) fn quoted(message: &str) -> String {
    let mut open = false;
    let letters = message.chars().map(|letter| match letter {
        '`' => {
            open = !open;
            if open { '“' } else { '”' }
        }
        other => other,
    });
    letters.collect()
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

/// What a CAMEO code stands for.
pub(crate) fn cameo(code: &str) -> &'static str {
    match code {
        "036" => "Express intent to meet or negotiate",
        "040" => "Consult",
        "041" => "Discuss by telephone",
        "042" => "Make a visit",
        "043" => "Host a visit",
        "044" => "Meet at a third location",
        "045" => "Mediate",
        "046" => "Engage in negotiation",
        "164" => "Halt or call off",
        _ => "",
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

/// What an actor is.
pub(crate) fn kind(world: &World, actor: &Actor) -> &'static str {
    match actor.kind() {
        ActorKind::Leader => "Leader",
        ActorKind::Office => "Office",
        ActorKind::Body if world.country(actor.id.as_str()).is_some() => "State",
        ActorKind::Body => "Organisation",
    }
}

/// How sure, in words.
pub(crate) const fn sureness(confidence: f32) -> &'static str {
    if confidence >= 0.9 {
        "very sure"
    } else if confidence >= 0.7 {
        "fairly sure"
    } else if confidence >= 0.5 {
        "rather unsure"
    } else {
        "unsure"
    }
}

/// Where a date comes from, as in `read from “today”, counted from 16 Nov 2024`.
pub(crate) fn date_source(date: &DateValue) -> Option<String> {
    let anchor = date.anchor.as_deref().and_then(Date::parse);
    let anchor = anchor.filter(|_| !date.phrase.is_empty());
    let counted = anchor.map(|anchor| {
        let text = match anchor.day {
            Some(_) => anchor.first().format("%-d %b %Y").to_string(),
            None => partial(anchor),
        };
        format!("counted from {text}")
    });
    let read = (!date.phrase.is_empty()).then(|| format!("read from “{}”", date.phrase));
    let parts: Vec<String> = read.into_iter().chain(counted).collect();
    (!parts.is_empty()).then(|| parts.join(", "))
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

/// What a screen reader says of a meeting, and tests look for.
pub(crate) fn meeting_label(meeting: &Meeting) -> String {
    format!("Meeting: {}, {}", meeting.title, when(meeting))
}

/// The name of an actor, or its id where the dossier does not know it.
pub(crate) fn actor(dossier: &Dossier, id: &crate::dossier::ActorId) -> String {
    dossier
        .actors
        .get(id)
        .map_or_else(|| id.as_str().to_owned(), |actor| actor.name.clone())
}

/// What an item is called.
pub(crate) fn item(world: &World, dossier: &Dossier, item: &Item) -> String {
    match item {
        Item::Meeting(id) => dossier
            .meeting(id)
            .map_or_else(|| id.as_str().to_owned(), |it| it.title.clone()),
        Item::Actor(id) => actor(dossier, id),
        Item::Pair(a, b) => format!("{} and {}", actor(dossier, a), actor(dossier, b)),
        Item::Article(id) => dossier
            .articles
            .get(id)
            .map_or_else(|| id.to_string(), |it| title(&it.article)),
        Item::Topic(id) => topic(world, id),
        Item::Country(code) => world.name_of(code).to_owned(),
    }
}

/// What a topic is called.
pub(crate) fn topic(world: &World, id: &str) -> String {
    let known = world.topics.iter().find(|it| it.id == id);
    known.map_or_else(|| id.to_owned(), |it| it.label.clone())
}

#[cfg(test)]
mod tests {
    use super::{date, date_source, sureness};
    use crate::extract::{DateValue, Precision};

    #[test]
    fn dates_read_as_precisely_as_they_are_known() {
        let value = |start: &str, end: Option<&str>| DateValue {
            start: start.to_owned(),
            end: end.map(str::to_owned),
            precision: Precision::Day,
            ..DateValue::default()
        };
        assert_eq!(date(&value("2021-06-16", None)), "16 June 2021");
        assert_eq!(date(&value("2018-07", None)), "July 2018");
        assert_eq!(date(&value("2016", None)), "2016");
        assert_eq!(
            date(&value("2013-09-05", Some("2013-09-06"))),
            "5–6 September 2013"
        );
        assert_eq!(
            date(&value("2013-09-30", Some("2013-10-01"))),
            "30 September 2013 – 1 October 2013"
        );
    }

    #[test]
    fn where_a_date_comes_from_reads_as_english() {
        let value = DateValue {
            start: "2024-11-16".to_owned(),
            phrase: "today".to_owned(),
            anchor: Some("2024-11-16".to_owned()),
            ..DateValue::default()
        };
        assert_eq!(
            date_source(&value).as_deref(),
            Some("read from “today”, counted from 16 Nov 2024")
        );
        assert_eq!(date_source(&DateValue::default()), None);
        assert_eq!(sureness(0.75), "fairly sure");
    }
}
