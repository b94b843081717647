//! How values read on the screen in plain words; those that files share stand in the dossier.

use crate::dossier::{Actor, ActorKind, Dossier, Item, Meeting};
use crate::extract::{DateValue, Precision};
use crate::world::{Date, World};

pub(crate) use crate::dossier::words::{
    NOT_STATED, byline, capital, claim, count, date, day, format, mode, outcome, partial,
    participant, participant_note, place, status, title, tone,
};

/// Words with single spaces between them, on one line.
pub(crate) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
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
        Item::Place(name) => name.clone(),
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
