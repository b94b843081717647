//! The meetings of two over time: in order, with the gaps between them, what they were about,
//! how they went, what was promised, and whether claims of history hold.

use chrono::{Datelike as _, NaiveDate};

use super::claims;
use super::ledger;
use super::model::{Cell, Column, Comparison, Entry, Party, Row, State, Table};
use crate::dossier::model::{Dossier, Meeting, MeetingId};
use crate::dossier::when::When;
use crate::dossier::{Item, words};
use crate::extract::{Mode, Status, ToneLabel};
use crate::world::World;

/// The meetings of a pair in order, for charts.
#[derive(Clone, Debug, Default)]
pub struct History {
    /// Names of the two.
    pub names: (String, String),
    /// Their meetings by date; those without a date are in the table only.
    pub moments: Vec<Moment>,
    /// Topics with their labels, the most frequent first.
    pub topics: Vec<(String, String)>,
}

/// A meeting of the pair.
#[derive(Clone, Debug)]
pub struct Moment {
    /// Which.
    pub meeting: MeetingId,
    /// When it began.
    pub day: NaiveDate,
    /// The day as precisely as it is known: `16 Jun 2021`, `Jun 2021`, `2021`.
    pub label: String,
    /// True when the day is known.
    pub exact: bool,
    /// Whether it came about.
    pub status: Status,
    /// How they met.
    pub mode: Mode,
    /// Ids of its topics.
    pub topics: Vec<String>,
    /// How it went: in a word, from -1 to 1, and the words it rests on.
    pub tone: Option<(ToneLabel, f32, Vec<String>)>,
}

/// Compares the meetings of a pair; `None` where they never met.
pub(super) fn compare(
    world: &World,
    dossier: &Dossier,
    one: &Party,
    other: &Party,
) -> Option<Comparison> {
    let met = |it: &&Meeting| one.took_part(it) && other.took_part(it);
    let meetings: Vec<&Meeting> = dossier.meetings.iter().filter(met).collect();
    if meetings.is_empty() {
        return None;
    }
    let names = (one.name(world, dossier), other.name(world, dossier));
    let history = history(&meetings, names.clone());
    let mut tables = vec![in_order(world, &meetings)];
    let promises = ledger::rows(world, dossier, &meetings);
    if !promises.is_empty() {
        tables.push(table(
            "What was promised",
            "Promised on",
            &["Promise", "Taken up later"],
            promises,
        ));
    }
    let claimed = claims_of(dossier, &meetings);
    if !claimed.is_empty() {
        tables.push(table(
            "Claims of history",
            "Meeting",
            &["Claim", "What is loaded tells"],
            claimed,
        ));
    }
    Some(Comparison {
        title: words::capital(&format!("{} and {} over time", names.0, names.1)),
        lead: lead(&meetings, &tables),
        tables,
        history: Some(history),
    })
}

fn table(title: &str, corner: &str, heads: &[&str], rows: Vec<Row>) -> Table {
    Table {
        title: title.to_owned(),
        corner: corner.to_owned(),
        columns: heads
            .iter()
            .map(|head| Column {
                head: (*head).to_owned(),
                short: (*head).to_owned(),
                run_in: *head == "About what",
                ..Column::default()
            })
            .collect(),
        rows,
    }
}

fn history(meetings: &[&Meeting], names: (String, String)) -> History {
    let moments: Vec<Moment> = meetings
        .iter()
        .filter_map(|meeting| {
            let facts = &meeting.facts;
            let when = When::of(facts.date.as_ref()?)?;
            Some(Moment {
                meeting: meeting.id.clone(),
                day: when.first,
                label: short_date(&facts.date.as_ref()?.start, when.first),
                exact: when.exact,
                status: facts.status,
                mode: facts.mode,
                topics: facts.topics.iter().map(|it| it.id.clone()).collect(),
                tone: facts.tone.as_ref().map(|tone| {
                    let cues = tone.cues.iter().map(|cue| cue.text.clone()).collect();
                    (tone.label, tone.score, cues)
                }),
            })
        })
        .collect();
    let mut topics: Vec<(usize, String, String)> = Vec::new();
    for topic in meetings.iter().flat_map(|it| &it.facts.topics) {
        match topics.iter_mut().find(|(_, id, _)| *id == topic.id) {
            Some((count, ..)) => *count += 1,
            None => topics.push((1, topic.id.clone(), topic.label.clone())),
        }
    }
    topics.sort_by_key(|(count, ..)| std::cmp::Reverse(*count));
    History {
        names,
        moments,
        topics: topics
            .into_iter()
            .map(|(_, id, label)| (id, label))
            .collect(),
    }
}

fn short_date(start: &str, first: NaiveDate) -> String {
    let form = match start.len() {
        0..=4 => "%Y",
        5..=7 => "%b %Y",
        _ => "%-d %b %Y",
    };
    first.format(form).to_string()
}

/// A row for each meeting.
fn in_order(world: &World, meetings: &[&Meeting]) -> Table {
    let mut last: Option<NaiveDate> = None;
    let rows = meetings
        .iter()
        .map(|meeting| {
            let facts = &meeting.facts;
            let when = facts.date.as_ref().and_then(When::of);
            let gap = match (last, when) {
                (Some(before), Some(when)) if when.first > before => between(before, when.first),
                (Some(_), Some(_)) => "at once".to_owned(),
                _ => String::new(),
            };
            if facts.status == Status::Held
                && let Some(when) = when
            {
                last = Some(when.last.min(when.first.max(last.unwrap_or(when.first))));
            }
            let evidence = meeting
                .accounts
                .iter()
                .filter_map(|it| it.report.evidence.first().cloned());
            let mut notes: Vec<String> = Vec::new();
            if facts.status != Status::Held {
                notes.push(words::status(facts.status).to_lowercase());
            }
            notes.extend(words::mode(facts.mode).map(str::to_lowercase));
            if !gap.is_empty() {
                notes.push(if gap == "at once" {
                    gap
                } else {
                    format!("{gap} after the last")
                });
            }
            let cell = |entries: Vec<Entry>| Cell {
                state: None,
                why: String::new(),
                entries,
            };
            let topics = facts
                .topics
                .iter()
                .map(|it| plain(&it.label, it.evidence.clone()));
            let about = facts
                .about
                .iter()
                .map(|it| plain(world.name_of(&it.country), it.evidence.clone()));
            let outcomes = facts.outcomes.iter().map(|it| Entry {
                note: words::outcome(it.kind).to_lowercase(),
                ..plain(&it.text, it.evidence.clone())
            });
            let tone = facts.tone.iter().map(|tone| {
                let cues: Vec<String> = tone
                    .cues
                    .iter()
                    .map(|it| format!("“{}”", it.text))
                    .collect();
                Entry {
                    note: cues.join(", "),
                    ..plain(
                        words::tone(tone.label),
                        tone.cues
                            .iter()
                            .flat_map(|it| it.evidence.iter().cloned())
                            .collect(),
                    )
                }
            });
            Row {
                key: meeting.id.as_str().to_owned(),
                label: facts
                    .date
                    .as_ref()
                    .map_or_else(|| "Not dated".to_owned(), words::date),
                cells: vec![
                    cell(vec![Entry {
                        note: notes.join(" · "),
                        ..plain(&meeting.title, evidence.collect())
                    }]),
                    cell(topics.chain(about).collect()),
                    cell(outcomes.collect()),
                    cell(tone.collect()),
                ],
                item: Some(Item::Meeting(meeting.id.clone())),
                ..Row::default()
            }
        })
        .collect();
    table(
        "Their meetings",
        "When",
        &["Meeting", "About what", "What came of it", "Tone"],
        rows,
    )
}

fn plain(text: &str, evidence: Vec<crate::extract::Evidence>) -> Entry {
    Entry {
        text: text.to_owned(),
        note: String::new(),
        shared: false,
        evidence,
    }
}

fn claims_of(dossier: &Dossier, meetings: &[&Meeting]) -> Vec<Row> {
    let mut rows = Vec::new();
    for meeting in meetings {
        for claim in claims::made_of(meeting) {
            let verdict = claims::check(dossier, meeting, claim);
            let name = words::claim(claim.kind, claim.value.as_deref());
            rows.push(Row {
                key: format!("{} {}", meeting.id.as_str(), name.to_lowercase()),
                label: meeting
                    .facts
                    .date
                    .as_ref()
                    .map_or_else(|| meeting.title.clone(), words::date),
                state: Some(verdict.state),
                says: verdict.state.word().to_owned(),
                why: words::capital(&verdict.why),
                cells: vec![
                    Cell {
                        state: None,
                        why: String::new(),
                        entries: vec![Entry {
                            note: claim.text.clone(),
                            ..plain(&name, claim.evidence.clone())
                        }],
                    },
                    Cell {
                        state: Some(verdict.state),
                        why: words::capital(&verdict.why),
                        entries: vec![plain(&words::capital(&verdict.why), verdict.evidence)],
                    },
                ],
                item: Some(Item::Meeting(meeting.id.clone())),
            });
        }
    }
    rows
}

fn lead(meetings: &[&Meeting], tables: &[Table]) -> String {
    let held: Vec<&&Meeting> = meetings
        .iter()
        .filter(|it| it.facts.status == Status::Held)
        .collect();
    let mut parts = vec![match meetings.len() - held.len() {
        0 => words::count(held.len(), "meeting", "meetings"),
        other => format!(
            "{} and {other} that were planned or called off",
            words::count(held.len(), "meeting", "meetings")
        ),
    }];
    let mut days: Vec<NaiveDate> = held
        .iter()
        .filter_map(|it| When::of(it.facts.date.as_ref()?))
        .filter(|when| when.exact)
        .map(|when| when.first)
        .collect();
    days.sort_unstable();
    let longest = days.windows(2).max_by_key(|pair| match pair {
        [a, b] => (*b - *a).num_days(),
        _ => 0,
    });
    if let Some([from, to]) = longest
        && days.len() > 2
    {
        parts.push(format!(
            "longest gap {}, from {} to {}",
            between(*from, *to),
            from.format("%B %Y"),
            to.format("%B %Y")
        ));
    }
    let count = |state| {
        let rows = tables.iter().flat_map(|it| &it.rows);
        rows.filter(|row| row.state == Some(state)).count()
    };
    for (state, one, many) in [
        (State::TakenUp, "promise taken up", "promises taken up"),
        (
            State::NotTakenUp,
            "promise not taken up",
            "promises not taken up",
        ),
        (State::Supported, "claim supported", "claims supported"),
        (
            State::Contradicted,
            "claim contradicted",
            "claims contradicted",
        ),
    ] {
        if count(state) > 0 {
            parts.push(words::count(count(state), one, many));
        }
    }
    format!("{}.", words::capital(&parts.join("; ")))
}

/// `2 years 11 months`, `3 months`, `12 days`.
pub fn between(from: NaiveDate, to: NaiveDate) -> String {
    let (from, to) = (from.min(to), from.max(to));
    let mut months = (to.year() - from.year()) * 12 + to.month() as i32 - from.month() as i32;
    if to.day() < from.day() {
        months -= 1;
    }
    let (years, rest) = (months / 12, months % 12);
    if months < 2 {
        let days = (to - from).num_days();
        return words::count(days as usize, "day", "days");
    }
    let mut parts = Vec::new();
    if years > 0 {
        parts.push(words::count(years as usize, "year", "years"));
    }
    if rest > 0 {
        parts.push(words::count(rest as usize, "month", "months"));
    }
    parts.join(" ")
}
