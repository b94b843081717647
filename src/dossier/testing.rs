//! Small hand-made reports for the tests of this layer.

use std::path::Path;
use std::sync::{Arc, LazyLock};

use crate::article;
use crate::extract::{
    DateValue, Evidence, Extraction, Participant, PlaceValue, Precision, Report, TopicValue,
};
use crate::text::Span;
use crate::world::World;

use super::model::Loaded;

static WORLD: LazyLock<World> = LazyLock::new(|| {
    let tables = [
        (
            "countries.psv",
            "code|name|others|adjectives|people|capitals|metonyms|region|from|to\n\
          AUS|Australia||Australian||Canberra|||\nRUS|Russia||Russian||Moscow|||\n\
          USA|United States||American||Washington|||\n",
        ),
        (
            "topics.psv",
            "id|label|plover|cues\narms_control|Arms control||\ncyber|Cyber||\n",
        ),
    ];
    World::from_tables(&tables).0
});

/// A small world, so that the tests do not hang on the bundled tables.
pub(super) fn world() -> &'static World {
    &WORLD
}

/// A report that `people` (person, country) met on `day`; no day where it is empty.
pub(super) fn report(people: &[(&str, &str)], day: &str) -> Report {
    let mut report = Report::default();
    report.facts.participants = people
        .iter()
        .map(|&(person, country)| Participant {
            person: Some(person.to_owned()),
            name: Some(name(person)),
            country: Some(country.to_owned()),
            role: Some("president".to_owned()),
            named: true,
            ..Participant::default()
        })
        .collect();
    report.facts.confidence = 0.8;
    report.facts.date = (!day.is_empty()).then(|| DateValue {
        start: day.to_owned(),
        precision: match day.len() {
            10 => Precision::Day,
            7 => Precision::Month,
            _ => Precision::Year,
        },
        ..DateValue::default()
    });
    report
}

/// `joe-biden` as `Joe Biden`, so that the tests do not hang on the roster.
fn name(id: &str) -> String {
    let word = |word: &str| {
        let mut chars = word.chars();
        let first = chars.next().into_iter().flat_map(char::to_uppercase);
        first.chain(chars).collect::<String>()
    };
    id.split('-').map(word).collect::<Vec<_>>().join(" ")
}

/// The report with a place.
pub(super) fn at(mut report: Report, name: &str, country: &str) -> Report {
    report.facts.place = Some(PlaceValue {
        name: Some(name.to_owned()),
        country: Some(country.to_owned()),
        ..PlaceValue::default()
    });
    report
}

/// The report with a topic.
pub(super) fn about(mut report: Report, topic: &str) -> Report {
    report.facts.topics.push(TopicValue {
        id: topic.to_owned(),
        label: topic.to_owned(),
        evidence: Vec::new(),
    });
    report
}

/// An article of `text` that gave `reports`.
pub(super) fn loaded(name: &str, text: &str, mut reports: Vec<Report>) -> Loaded {
    let article = article::from_text(Path::new(name), text, None).unwrap();
    for report in &mut reports {
        report.evidence.push(Evidence {
            article: article.id.clone(),
            start: 0,
            end: 4,
            quote: Arc::from(text),
            sentence: Span::new(0, text.len()),
            rule: "test",
        });
    }
    Loaded {
        article: Arc::new(article),
        extraction: Arc::new(Extraction {
            reports,
            ..Extraction::default()
        }),
    }
}
