//! What was promised at one meeting of a pair, and whether a later one comes back to it.

use std::collections::BTreeSet;

use super::model::{Cell, Entry, Row, State};
use super::points::Point;
use crate::dossier::model::{Dossier, Meeting};
use crate::dossier::{Item, words};
use crate::extract::{Evidence, Outcome, OutcomeKind, Status};
use crate::text::fold;
use crate::world::World;

/// A row for each promise of `meetings`, which stand by date.
pub(super) fn rows(world: &World, dossier: &Dossier, meetings: &[&Meeting]) -> Vec<Row> {
    let names = names(world, meetings);
    let mut rows = Vec::new();
    for (at, meeting) in meetings.iter().enumerate() {
        let later = meetings.get(at + 1..).unwrap_or_default();
        for outcome in &meeting.facts.outcomes {
            let promise = matches!(
                outcome.kind,
                OutcomeKind::Signed
                    | OutcomeKind::Agreed
                    | OutcomeKind::AgreedInPrinciple
                    | OutcomeKind::Announced
            );
            if promise && meeting.facts.status == Status::Held {
                rows.push(row(world, dossier, meeting, outcome, later, &names));
            }
        }
    }
    rows
}

fn row(
    world: &World,
    dossier: &Dossier,
    meeting: &Meeting,
    outcome: &Outcome,
    later: &[&Meeting],
    names: &BTreeSet<String>,
) -> Row {
    let held: Vec<&&Meeting> = later
        .iter()
        .filter(|it| it.facts.status == Status::Held)
        .collect();
    let found = take_up(world, outcome, &held, names);
    let (state, why, answer) = match found {
        Some(taken) => {
            let (by, evidence) = (taken.meeting, taken.evidence);
            let when = by.facts.date.as_ref().map(words::date).unwrap_or_default();
            let quote = evidence
                .quote
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" ");
            let answer = Entry {
                text: quote,
                note: format!("{}, {when}", by.title),
                shared: false,
                evidence: vec![evidence],
            };
            let state = if taken.topic.is_some() {
                State::CannotTell
            } else {
                State::TakenUp
            };
            (state, format!("{when}: {}", taken.how), vec![answer])
        }
        None if held.is_empty() => (
            State::CannotTell,
            "No later meeting of theirs is loaded".to_owned(),
            Vec::new(),
        ),
        None => (
            State::NotTakenUp,
            format!(
                "{} loaded, and what is told of {} does not come back to it",
                words::count(held.len(), "later meeting is", "later meetings are"),
                if held.len() == 1 { "it" } else { "them" }
            ),
            Vec::new(),
        ),
    };
    let told: Vec<&str> = outcome
        .evidence
        .first()
        .and_then(|it| dossier.articles.get(&it.article))
        .and_then(|it| it.article.outlet.as_deref())
        .into_iter()
        .collect();
    let note = std::iter::once(words::outcome(outcome.kind).to_lowercase())
        .chain(told.iter().map(|it| (*it).to_owned()))
        .collect::<Vec<_>>()
        .join(" · ");
    Row {
        key: format!("{} {}", meeting.id.as_str(), fold(&outcome.text)),
        label: meeting
            .facts
            .date
            .as_ref()
            .map_or_else(|| words::NOT_STATED.to_owned(), words::date),
        state: Some(state),
        says: state.word().to_owned(),
        cells: vec![
            Cell {
                state: None,
                why: String::new(),
                entries: vec![Entry {
                    text: outcome.text.clone(),
                    note,
                    shared: false,
                    evidence: outcome.evidence.clone(),
                }],
            },
            Cell {
                state: Some(state),
                why: why.clone(),
                entries: answer,
            },
        ],
        why,
        item: Some(Item::Meeting(meeting.id.clone())),
    }
}

/// Where a promise comes up again.
struct TakenUp<'a> {
    meeting: &'a Meeting,
    /// The topic, where only that comes up.
    topic: Option<String>,
    how: String,
    evidence: Evidence,
}

/// The first later meeting that comes back to an outcome: in its results and statements by
/// its words, else in its topics.
fn take_up<'a>(
    world: &World,
    outcome: &Outcome,
    later: &[&&'a Meeting],
    names: &BTreeSet<String>,
) -> Option<TakenUp<'a>> {
    let point = Point::of(&outcome.text, names);
    let topics = topics_in(world, &outcome.text);
    let own = |it: &Evidence| {
        outcome
            .evidence
            .iter()
            .any(|mine| mine.article == it.article && mine.sentence == it.sentence)
    };
    let fresh = |evidence: &[Evidence]| evidence.iter().find(|it| !own(it)).cloned();
    for meeting in later {
        let facts = &meeting.facts;
        let results = facts.outcomes.iter().map(|it| (&it.text, &it.evidence));
        let said = facts.statements.iter().map(|it| (&it.text, &it.evidence));
        for (text, evidence) in results.chain(said) {
            let other = Point::of(text, names);
            let shared = point.shared(&other).len();
            let topic = topics
                .intersection(&topics_in(world, text))
                .next()
                .is_some();
            if shared >= 3
                && (topic || point.is(&other))
                && let Some(evidence) = fresh(evidence)
            {
                let words = point.shared(&other).join(", ");
                return Some(TakenUp {
                    meeting,
                    topic: None,
                    how: format!("comes back to it (shared words: {words})"),
                    evidence,
                });
            }
        }
    }
    for meeting in later {
        for topic in meeting
            .facts
            .topics
            .iter()
            .filter(|it| topics.contains(&it.id))
        {
            if let Some(evidence) = fresh(&topic.evidence) {
                let label = topic.label.to_lowercase();
                return Some(TakenUp {
                    meeting,
                    how: format!("the topic comes up again, {label}; the promise itself does not"),
                    topic: Some(label),
                    evidence,
                });
            }
        }
    }
    None
}

/// The topics whose cues stand in a text.
pub(super) fn topics_in(world: &World, text: &str) -> BTreeSet<String> {
    let words: Vec<String> = fold(text)
        .split(|c: char| !c.is_alphanumeric() && c != '\'')
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect();
    let word = |at: usize| words.get(at).map_or("", String::as_str);
    world
        .cues()
        .find(word, 0..words.len())
        .into_iter()
        .filter_map(|hit| world.topics.get(hit.topic).map(|topic| topic.id.clone()))
        .collect()
}

/// Words that name those who met: they prove nothing.
pub(super) fn names(world: &World, meetings: &[&Meeting]) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for one in meetings.iter().flat_map(|it| &it.facts.participants) {
        let country = one.country.as_deref().and_then(|code| world.country(code));
        let mut texts: Vec<String> = one.name.iter().cloned().collect();
        if let Some(country) = country {
            texts.push(country.name.clone());
            texts.extend(country.adjectives.iter().cloned());
            texts.extend(country.other_names.iter().cloned());
        }
        for text in texts {
            names.extend(fold(&text).split_whitespace().map(str::to_owned));
        }
    }
    names
}
