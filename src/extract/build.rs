//! From a draft to the report of the record.

use std::collections::BTreeMap;

use super::annotate::{self, Notes};
use super::cast::{Cast, successor, term_at};
use super::codes::codes;
use super::doc::Doc;
use super::report::{
    About, DateValue, Evidence, Facts, Format, Mode, Occasion, Participant, PlaceValue, Precision,
    Report, Status, TopicValue,
};
use super::story::Draft;
use crate::text::Span;
use crate::world::{Date, WorldOccasion};

/// The report of a draft; `None` when it is no meeting of two sides. `lead` marks the meeting
/// that the article is about.
pub(super) fn report(
    doc: &Doc<'_>,
    cast: &Cast<'_>,
    draft: &Draft,
    notes: Notes,
    lead: bool,
) -> Option<Report> {
    if cast.sides(&draft.ids()) < 2 {
        return None;
    }
    let occasion = draft.occasion.as_ref();
    let dated = occasion
        .and_then(|told| told.value.dated)
        .and_then(|index| doc.world.occasions.get(index));
    let remote = matches!(draft.mode, Some(Mode::Phone | Mode::Video));
    let dated = dated.filter(|_| !remote);
    let mut facts = Facts {
        participants: participants(doc, cast, draft),
        date: date(doc, cast, draft, dated, lead),
        place: if remote {
            None
        } else {
            place(doc, draft, dated)
        },
        occasion: occasion.map(|told| Occasion {
            name: told.value.name.clone(),
            evidence: vec![doc.evidence(told.sentence, told.span, told.rule)],
        }),
        mode: draft.mode.unwrap_or_default(),
        status: draft.status,
        topics: topics(doc, draft),
        about: draft
            .about
            .iter()
            .map(|(code, sentence, span)| About {
                country: code.clone(),
                evidence: vec![doc.evidence(*sentence, *span, "about")],
            })
            .collect(),
        outcomes: notes.outcomes,
        tone: annotate::tone(notes.cues),
        statements: notes.statements,
        claims: notes.claims,
        ..Facts::default()
    };
    let sides = cast.sides(&draft.ids());
    facts.format = match sides {
        0..=2 => Format::Bilateral,
        3 => Format::Trilateral,
        _ => Format::Multilateral,
    };
    facts.codes = codes(&facts);
    confidence(&mut facts, draft);
    let evidence = draft
        .asserted
        .iter()
        .map(|(sentence, span, rule)| (*sentence, *span, *rule))
        .chain(draft.substance.iter().map(|&sentence| {
            let span = doc
                .sentences
                .get(sentence)
                .map_or(Span::default(), |it| it.span);
            (sentence, span, "substance")
        }))
        .chain(
            // "will travel to Hanoi": where the meeting told later is to be.
            draft
                .place
                .iter()
                .filter(|told| told.rule == "travel")
                .map(|told| (told.sentence, told.span, told.rule)),
        )
        .fold(
            BTreeMap::new(),
            |mut known: BTreeMap<usize, Evidence>, (sentence, span, rule)| {
                known
                    .entry(sentence)
                    .or_insert_with(|| doc.evidence(sentence, span, rule));
                known
            },
        )
        .into_values()
        .collect();
    Some(Report {
        facts,
        evidence,
        background: draft.background,
    })
}

fn participants(doc: &Doc<'_>, cast: &Cast<'_>, draft: &Draft) -> Vec<Participant> {
    let day = draft
        .time
        .as_ref()
        .and_then(|told| super::story::day_of(&told.value))
        .or(cast.reference.day());
    let mut out: Vec<Participant> = Vec::new();
    for member in &draft.members {
        let entity = &cast.entities[member.id];
        let person = entity
            .person
            .and_then(|person| doc.world.people.get(person));
        let office = entity
            .office
            .and_then(|office| doc.world.offices.get(office));
        let mut role = office.map(|office| office.id.clone());
        let mut country = entity.country.clone();
        // In a meeting of another year somebody may have held another office.
        if let (Some(index), Some(_)) = (entity.person, day)
            && draft.background
            && let Some(term) = term_at(doc.world, index, day, None)
        {
            role = Some(term.office.clone());
            if country.is_none() {
                country = Some(term.country.clone());
            }
        }
        if entity.elect {
            role = role.map(|role| format!("{role}-elect"));
        }
        let evidence = member
            .words
            .iter()
            .take(4)
            .map(|(sentence, span, rule)| doc.evidence(*sentence, *span, rule))
            .collect();
        let participant = Participant {
            person: person.map(|person| person.id.clone()),
            name: person
                .map(|person| person.name.clone())
                .or_else(|| entity.name.clone()),
            country,
            role,
            named: entity.named,
            part: member.part,
            evidence,
        };
        // Two mentions of one person that met only late in the text.
        let twin = out.iter_mut().find(|other| {
            other.name.is_some() && other.name == participant.name
                || other.name.is_none()
                    && participant.name.is_none()
                    && other.country == participant.country
                    && other.role == participant.role
        });
        match twin {
            Some(twin) => twin.evidence.extend(participant.evidence),
            None => out.push(participant),
        }
    }
    // A bare side beside its own people adds nobody.
    let people: Vec<String> = out
        .iter()
        .filter(|it| it.role.is_some() || it.name.is_some())
        .filter_map(|it| it.country.as_deref().map(|code| successor(code).to_owned()))
        .collect();
    out.retain(|it| {
        it.role.is_some()
            || it.name.is_some()
            || !it
                .country
                .as_deref()
                .is_some_and(|code| people.iter().any(|other| other == successor(code)))
    });
    out
}

fn date(
    doc: &Doc<'_>,
    cast: &Cast<'_>,
    draft: &Draft,
    dated: Option<&WorldOccasion>,
    lead: bool,
) -> Option<DateValue> {
    if let Some(told) = &draft.time {
        return Some(DateValue {
            start: told.value.start.clone(),
            end: told.value.end.clone(),
            precision: told.value.precision,
            phrase: draft.phrase.clone(),
            anchor: told.value.anchor.map(|day| day.to_string()),
            rule: told.value.rule,
            inferred: false,
            reason: None,
            evidence: vec![doc.evidence(told.sentence, told.span, told.rule)],
        });
    }
    if draft.status == Status::Cancelled {
        return None;
    }
    if let Some(occasion) = dated {
        let told = draft.occasion.as_ref()?;
        let end = occasion.end.filter(|end| *end != occasion.start);
        return Some(DateValue {
            start: occasion.start.to_string(),
            end: end.map(|end| end.to_string()),
            precision: if end.is_some() {
                Precision::Range
            } else {
                precision(occasion.start)
            },
            phrase: told.value.name.clone(),
            anchor: None,
            rule: "occasion",
            inferred: true,
            reason: Some(format!(
                "{} of {} was then",
                occasion.name, occasion.start.year
            )),
            evidence: vec![doc.evidence(told.sentence, told.span, "occasion")],
        });
    }
    let published = cast.reference.published?;
    if draft.background || draft.before || !lead || draft.status != Status::Held {
        return None;
    }
    // News without a day of its own is of the day it appeared on.
    let (sentence, span, _) = draft.asserted.first()?;
    Some(DateValue {
        start: published.to_string(),
        precision: Precision::Day,
        anchor: Some(published.to_string()),
        rule: "publication",
        inferred: true,
        reason: Some("no day is given; the article appeared that day".to_owned()),
        evidence: vec![doc.evidence(*sentence, *span, "publication")],
        ..DateValue::default()
    })
}

fn precision(date: Date) -> Precision {
    match (date.month, date.day) {
        (_, Some(_)) => Precision::Day,
        (Some(_), None) => Precision::Month,
        _ => Precision::Year,
    }
}

fn place(doc: &Doc<'_>, draft: &Draft, dated: Option<&WorldOccasion>) -> Option<PlaceValue> {
    if let Some(told) = &draft.place {
        return Some(PlaceValue {
            name: told.value.name.clone(),
            country: told.value.country.clone(),
            venue: draft.venue.clone(),
            inferred: false,
            reason: None,
            evidence: vec![doc.evidence(told.sentence, told.span, told.rule)],
        });
    }
    let occasion = dated?;
    let told = draft.occasion.as_ref()?;
    Some(PlaceValue {
        name: occasion.place.clone(),
        country: occasion.country.clone(),
        venue: None,
        inferred: true,
        reason: Some(format!(
            "{} of {} was there",
            occasion.name, occasion.start.year
        )),
        evidence: vec![doc.evidence(told.sentence, told.span, "occasion")],
    })
}

fn topics(doc: &Doc<'_>, draft: &Draft) -> Vec<TopicValue> {
    let mut by_topic: BTreeMap<usize, Vec<Evidence>> = BTreeMap::new();
    for (topic, sentence, span) in &draft.topics {
        by_topic
            .entry(*topic)
            .or_default()
            .push(doc.evidence(*sentence, *span, "cue"));
    }
    by_topic
        .into_iter()
        .filter_map(|(topic, evidence)| {
            let topic = doc.world.topics.get(topic)?;
            Some(TopicValue {
                id: topic.id.clone(),
                label: topic.label.clone(),
                evidence,
            })
        })
        .collect()
}

/// How sure: more for named people, a day, a place, several sentences.
fn confidence(facts: &mut Facts, draft: &Draft) {
    let mut score: f32 = 0.5;
    let mut reasons = Vec::new();
    let named = facts.participants.iter().filter(|it| it.named).count();
    if named >= 2 {
        score += 0.2;
        reasons.push(format!("{named} participants are named"));
    } else {
        reasons.push("not all sides are named".to_owned());
    }
    match &facts.date {
        Some(date) if !date.inferred => {
            score += 0.1;
            reasons.push(format!("dated by “{}”", date.phrase));
        }
        Some(_) => reasons.push("the day is inferred".to_owned()),
        None => reasons.push("no day is given".to_owned()),
    }
    if facts.place.as_ref().is_some_and(|place| !place.inferred) {
        score += 0.05;
        reasons.push("a place is given".to_owned());
    }
    if draft.asserted.len() > 1 {
        score += 0.1;
        reasons.push(format!("{} sentences assert it", draft.asserted.len()));
    }
    if draft.background {
        score -= 0.1;
        reasons.push("told as background".to_owned());
    }
    facts.confidence = score.clamp(0.05, 0.98);
    facts.reasons = reasons;
}
