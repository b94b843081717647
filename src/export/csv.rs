//! Meetings as a table for spreadsheets and statistics: a line for each meeting, comma
//! separated, in UTF-8. The columns are part of the contract that the README describes.

use crate::dossier::{Dossier, Meeting};
use crate::extract::PlaceValue;
use crate::world::World;

use serde::Serialize;

/// A line. Lists are joined by `; `; the names of values are those of the record.
#[derive(Debug, Serialize)]
struct Row<'a> {
    id: &'a str,
    title: &'a str,
    start: Option<&'a str>,
    end: Option<&'a str>,
    precision: Option<crate::extract::Precision>,
    participants: String,
    countries: String,
    place: Option<&'a str>,
    place_country: Option<&'a str>,
    venue: Option<&'a str>,
    occasion: Option<&'a str>,
    format: crate::extract::Format,
    mode: crate::extract::Mode,
    status: crate::extract::Status,
    topics: String,
    about: String,
    outcomes: String,
    tone: Option<crate::extract::ToneLabel>,
    tone_score: Option<f32>,
    confidence: f32,
    sources: usize,
    outlets: String,
    cameo: &'a str,
    plover: &'a str,
}

/// The table of some meetings, in their order, with a line of names above.
pub fn table(world: &World, dossier: &Dossier, meetings: &[&Meeting]) -> ::csv::Result<Vec<u8>> {
    let mut writer = ::csv::Writer::from_writer(Vec::new());
    for meeting in meetings {
        writer.serialize(row(world, dossier, meeting))?;
    }
    if meetings.is_empty() {
        // A file without lines still tells its columns.
        writer.write_record(NAMES)?;
    }
    writer
        .into_inner()
        .map_err(|error| ::csv::Error::from(error.into_error()))
}

/// The names of the columns, in order.
const NAMES: [&str; 24] = [
    "id",
    "title",
    "start",
    "end",
    "precision",
    "participants",
    "countries",
    "place",
    "place_country",
    "venue",
    "occasion",
    "format",
    "mode",
    "status",
    "topics",
    "about",
    "outcomes",
    "tone",
    "tone_score",
    "confidence",
    "sources",
    "outlets",
    "cameo",
    "plover",
];

fn row<'a>(world: &World, dossier: &'a Dossier, meeting: &'a Meeting) -> Row<'a> {
    let facts = &meeting.facts;
    let date = facts.date.as_ref();
    let place = facts.place.as_ref();
    let of_place =
        |field: fn(&PlaceValue) -> &Option<String>| place.and_then(|it| field(it).as_deref());
    let who = facts.participants.iter().map(|it| {
        it.name.clone().unwrap_or_else(|| {
            let country = it.country.as_deref().map(|code| world.name_of(code));
            let role = it.role.as_deref();
            let parts: Vec<_> = role.into_iter().chain(country).collect();
            parts.join(", ")
        })
    });
    Row {
        id: meeting.id.as_str(),
        title: &meeting.title,
        start: date.map(|it| it.start.as_str()),
        end: date.and_then(|it| it.end.as_deref()),
        precision: date.map(|it| it.precision),
        participants: list(who),
        countries: list(
            facts
                .participants
                .iter()
                .filter_map(|it| it.country.clone()),
        ),
        place: of_place(|it| &it.name),
        place_country: of_place(|it| &it.country),
        venue: of_place(|it| &it.venue),
        occasion: facts.occasion.as_ref().map(|it| it.name.as_str()),
        format: facts.format,
        mode: facts.mode,
        status: facts.status,
        topics: list(facts.topics.iter().map(|it| it.id.clone())),
        about: list(facts.about.iter().map(|it| it.country.clone())),
        outcomes: list(facts.outcomes.iter().map(|it| it.text.clone())),
        tone: facts.tone.as_ref().map(|it| it.label),
        tone_score: facts.tone.as_ref().map(|it| it.score),
        confidence: facts.confidence,
        sources: meeting.accounts.len(),
        outlets: list(meeting.accounts.iter().filter_map(|account| {
            let loaded = dossier.articles.get(&account.article)?;
            loaded.article.outlet.clone()
        })),
        cameo: facts.codes.cameo,
        plover: facts.codes.plover,
    }
}

/// Each once, in order, on one line.
fn list(values: impl Iterator<Item = String>) -> String {
    let mut out: Vec<String> = Vec::new();
    for value in values {
        let value = value.split_whitespace().collect::<Vec<_>>().join(" ");
        if !out.contains(&value) {
            out.push(value);
        }
    }
    out.join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::MeetingId;
    use crate::extract::{DateValue, Facts, Participant};

    fn meeting() -> Meeting {
        let one = |name: &str, country: &str| Participant {
            name: Some(name.to_owned()),
            country: Some(country.to_owned()),
            ..Participant::default()
        };
        Meeting {
            id: MeetingId::new("a"),
            title: "Biden and \"Xi\", in Bali".to_owned(),
            facts: Facts {
                participants: vec![one("Joe Biden", "USA"), one("Xi Jinping", "CHN")],
                date: Some(DateValue {
                    start: "2022-11-14".to_owned(),
                    ..DateValue::default()
                }),
                confidence: 0.75,
                ..Facts::default()
            },
            accounts: Vec::new(),
        }
    }

    #[test]
    fn a_line_has_all_columns_and_quotes_what_needs_it() {
        let dossier = Dossier::default();
        let meeting = meeting();
        let bytes = table(World::bundled(), &dossier, &[&meeting]).unwrap();
        let mut reader = ::csv::Reader::from_reader(bytes.as_slice());
        assert_eq!(reader.headers().unwrap(), NAMES.as_slice());
        let row = reader.records().next().unwrap().unwrap();
        assert_eq!(&row[1], "Biden and \"Xi\", in Bali");
        assert_eq!(&row[2], "2022-11-14");
        assert_eq!(&row[4], "day");
        assert_eq!(&row[5], "Joe Biden; Xi Jinping");
        assert_eq!(&row[6], "USA; CHN");
        assert_eq!(&row[12], "unknown");
        assert_eq!(&row[19], "0.75");
    }

    #[test]
    fn no_meetings_are_a_line_of_names() {
        let bytes = table(World::bundled(), &Dossier::default(), &[]).unwrap();
        assert_eq!(
            String::from_utf8(bytes).unwrap().trim_end(),
            NAMES.join(",")
        );
    }
}
