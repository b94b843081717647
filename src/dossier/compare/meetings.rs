//! Meetings side by side.

use super::claims;
use super::clash::{Witness, clash};
use super::copies;
use super::field::Field;
use super::fields::{Lens, Teller, align};
use super::judge::{self, Told, Value};
use super::model::{Column, Comparison, Row, State, Table};
use crate::article::ArticleId;
use crate::dossier::model::{Dossier, Meeting, MeetingId};
use crate::dossier::when::When;
use crate::dossier::{Item, words};
use crate::world::World;

/// Compares meetings in the order given; those that the dossier does not hold are left out.
pub(super) fn compare(world: &World, dossier: &Dossier, ids: &[MeetingId]) -> Comparison {
    let meetings: Vec<&Meeting> = ids.iter().filter_map(|id| dossier.meeting(id)).collect();
    let shorts = short_names(dossier, &meetings);
    let columns = meetings
        .iter()
        .zip(&shorts)
        .map(|(meeting, short)| {
            let mut notes = vec![
                meeting
                    .facts
                    .date
                    .as_ref()
                    .map_or_else(|| "Date not stated".to_owned(), words::date),
            ];
            notes.push(words::count(meeting.accounts.len(), "article", "articles"));
            Column {
                head: meeting.title.clone(),
                short: short.clone(),
                notes,
                item: Some(Item::Meeting(meeting.id.clone())),
                run_in: false,
            }
        })
        .collect();
    let lens = Lens { world, dossier };
    let rows: Vec<Row> = Field::ALL
        .into_iter()
        .map(|field| row(&lens, field, &meetings, &shorts))
        .collect();
    Comparison {
        title: shorts.join(" · "),
        lead: match meetings.as_slice() {
            [_] => "Press C on another meeting to put it beside this one.".to_owned(),
            _ => lead(&rows),
        },
        tables: vec![Table {
            title: String::new(),
            corner: String::new(),
            columns,
            rows,
        }],
        history: None,
    }
}

fn row(lens: &Lens<'_>, field: Field, meetings: &[&Meeting], shorts: &[String]) -> Row {
    let mut told: Vec<Told> = meetings
        .iter()
        .map(|meeting| {
            let teller = Teller {
                facts: &meeting.facts,
                accounts: meeting.accounts.iter().collect(),
            };
            if field == Field::Claims {
                return claimed(lens, meeting);
            }
            let mut told = lens.read(field, &teller);
            told.conflict = conflict(lens, field, meeting);
            told
        })
        .collect();
    if matches!(field, Field::Agreed | Field::Announced | Field::NotAgreed) {
        align(&mut told);
    }
    let mut row = judge::row(field.name(), field.kind(), shorts, told, None);
    match (field, row.state) {
        (Field::Date, Some(State::Differs)) => {
            if let Some(apart) = apart(meetings) {
                row.why = apart;
            }
        }
        (Field::Who, Some(State::Differs)) => row.why = seats(lens.world, meetings, shorts),
        _ => {}
    }
    row
}

/// Why the articles that tell of a meeting exclude each other; copies are one witness.
fn conflict(lens: &Lens<'_>, field: Field, meeting: &Meeting) -> Option<String> {
    if meeting.accounts.len() < 2 {
        return None;
    }
    let articles: Vec<ArticleId> = meeting
        .accounts
        .iter()
        .map(|it| it.article.clone())
        .collect();
    let firsts: Vec<ArticleId> = copies::groups(lens.dossier, &articles)
        .into_iter()
        .filter_map(|group| Some(group.into_iter().next()?.0))
        .collect();
    let accounts: Vec<_> = meeting
        .accounts
        .iter()
        .filter(|it| firsts.contains(&it.article))
        .collect();
    let names: Vec<String> = accounts
        .iter()
        .map(|it| outlet(lens.dossier, &it.article))
        .collect();
    let witnesses: Vec<Witness<'_>> = names
        .iter()
        .zip(&accounts)
        .map(|(name, account)| (name.as_str(), &account.report.facts))
        .collect();
    clash(lens.world, field, &witnesses)
}

/// Who published an article, or what it is called.
pub(super) fn outlet(dossier: &Dossier, id: &ArticleId) -> String {
    dossier.articles.get(id).map_or_else(
        || id.as_str().to_owned(),
        |it| {
            it.article
                .outlet
                .clone()
                .unwrap_or_else(|| words::title(&it.article))
        },
    )
}

/// The claims of history of a meeting, each with how it comes out.
fn claimed(lens: &Lens<'_>, meeting: &Meeting) -> Told {
    let values = claims::made_of(meeting)
        .into_iter()
        .map(|claim| {
            let verdict = claims::check(lens.dossier, meeting, claim);
            let note = format!("{}: {}", verdict.state.word(), verdict.why);
            Value::of_claim(claim, note)
        })
        .collect();
    Told {
        values,
        conflict: None,
    }
}

/// A way to name a meeting.
type Way<'a> = &'a dyn Fn(&Meeting) -> Option<String>;

/// How sentences call each meeting: by the year where that tells them apart, else by the
/// place and the day.
pub(super) fn short_names(dossier: &Dossier, meetings: &[&Meeting]) -> Vec<String> {
    let year = |meeting: &Meeting| {
        let start = meeting.facts.date.as_ref().map(|date| date.start.clone())?;
        start.get(..4).map(str::to_owned)
    };
    let place = |meeting: &Meeting| {
        let place = meeting.facts.place.as_ref()?;
        place.name.clone().or_else(|| place.venue.clone())
    };
    let who = |meeting: &Meeting| {
        let names: Vec<&str> = dossier
            .principals(meeting)
            .iter()
            .map(|it| it.short.as_str())
            .collect();
        (names.len() <= 3).then(|| names.join("–"))
    };
    let by_place_and_year = |it: &Meeting| Some(format!("{} {}", place(it)?, year(it)?));
    let by_day = |it: &Meeting| it.facts.date.as_ref().map(words::date);
    let by_people = |it: &Meeting| {
        Some(
            format!("{} {}", who(it)?, year(it).unwrap_or_default())
                .trim()
                .to_owned(),
        )
    };
    let by_people_and_day = |it: &Meeting| Some(format!("{}, {}", who(it)?, by_day(it)?));
    let ways: [Way<'_>; 4] = [&by_place_and_year, &by_people, &by_day, &by_people_and_day];
    for way in ways {
        let names: Option<Vec<String>> = meetings.iter().map(|it| way(it)).collect();
        if let Some(names) = names
            && (1..names.len()).all(|at| !names[..at].contains(&names[at]))
        {
            return names;
        }
    }
    meetings
        .iter()
        .enumerate()
        .map(|(at, it)| format!("{} ({})", it.title, at + 1))
        .collect()
}

/// `2 years 11 months from the first to the last`.
fn apart(meetings: &[&Meeting]) -> Option<String> {
    let mut days: Vec<chrono::NaiveDate> = Vec::new();
    for meeting in meetings {
        days.push(When::of(meeting.facts.date.as_ref()?)?.first);
    }
    let (first, last) = (*days.iter().min()?, *days.iter().max()?);
    let from = if meetings.len() == 2 {
        "apart"
    } else {
        "from the first to the last"
    };
    Some(format!("{} {from}", super::history::between(first, last)))
}

/// For each side who stands for it where: `Russia: Vladimir Putin in both`.
fn seats(world: &World, meetings: &[&Meeting], shorts: &[String]) -> String {
    let mut sides: Vec<&str> = Vec::new();
    for one in meetings.iter().flat_map(|it| &it.facts.participants) {
        if crate::dossier::naming::is_principal(one)
            && let Some(code) = one.country.as_deref()
            && !sides.contains(&code)
        {
            sides.push(code);
        }
    }
    let parts: Vec<String> = sides
        .into_iter()
        .map(|code| {
            let who: Vec<(&String, String)> = meetings
                .iter()
                .zip(shorts)
                .filter_map(|(meeting, short)| {
                    let mut names = meeting
                        .facts
                        .participants
                        .iter()
                        .filter(|it| crate::dossier::naming::is_principal(it))
                        .filter(|it| it.country.as_deref() == Some(code))
                        .map(|it| words::participant(world, it));
                    Some((short, names.next()?))
                })
                .collect();
            let name = world.name_of(code);
            let same = who
                .iter()
                .all(|(_, person)| Some(person) == who.first().map(|(_, it)| it));
            match who.as_slice() {
                [(short, person)] => format!("{name} only in {short}: {person}"),
                [(_, person), ..] if same && who.len() == meetings.len() => {
                    format!("{name}: {person} in all")
                }
                _ => {
                    let all: Vec<String> = who
                        .iter()
                        .map(|(short, person)| format!("{person} ({short})"))
                        .collect();
                    format!("{name}: {}", judge::list(&all))
                }
            }
        })
        .collect();
    parts.join("; ")
}

/// What the rows come to: how many are the same, differ and so on.
pub(super) fn lead(rows: &[Row]) -> String {
    let count = |state| rows.iter().filter(|row| row.state == Some(state)).count();
    let parts: Vec<String> = [
        (State::Same, "the same"),
        (State::Differs, "different"),
        (State::OnlyHere, "stated by one alone"),
        (State::SourcesConflict, "in conflict between sources"),
        (State::NotStated, "not stated"),
    ]
    .into_iter()
    .filter(|(state, _)| count(*state) > 0)
    .map(|(state, word)| format!("{} {word}", count(state)))
    .collect();
    format!("Of {} fields {}.", rows.len(), judge::list(&parts))
}
