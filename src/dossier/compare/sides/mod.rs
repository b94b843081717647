//! One meeting as its sides tell it: what only one says, what both say, what one says and the
//! other denies, and what only the reporter tells.

mod groups;
mod house;
mod row;
mod said;

use super::judge::list;
use super::model::{Column, Comparison, Row, Table};
use crate::dossier::model::{Dossier, Meeting, MeetingId};
use crate::dossier::naming::is_principal;
use crate::dossier::{Item, words};
use crate::world::World;
use groups::groups;
use row::row;
use said::{Said, collect};

/// Compares what the sides say of a meeting; `None` without the meeting.
pub(super) fn compare(world: &World, dossier: &Dossier, id: &MeetingId) -> Option<Comparison> {
    let meeting = dossier.meeting(id)?;
    let sides = sides(meeting);
    let mut columns: Vec<Column> = sides
        .iter()
        .map(|code| {
            let people = meeting.facts.participants.iter();
            let people =
                people.filter(|it| it.country.as_deref() == Some(code) && is_principal(it));
            Column {
                head: world.name_of(code).to_owned(),
                short: world.name_of(code).to_owned(),
                notes: people.map(|it| words::participant(world, it)).collect(),
                item: Some(Item::Country((*code).to_owned())),
                run_in: false,
            }
        })
        .collect();
    let shorts: Vec<String> = columns.iter().map(|it| it.short.clone()).collect();
    columns.push(Column {
        head: "The reporter".to_owned(),
        short: "the reporter".to_owned(),
        notes: vec!["Told without naming a speaker".to_owned()],
        item: None,
        run_in: false,
    });
    let said = collect(world, dossier, meeting, &sides);
    let groups = groups(&said);
    let mut rows: Vec<(u8, usize, Row)> = groups
        .into_iter()
        .map(|group| {
            let members: Vec<&Said> = group.iter().filter_map(|&at| said.get(at)).collect();
            let (rank, row) = row(world, &members, &shorts);
            (rank, group.first().copied().unwrap_or_default(), row)
        })
        .collect();
    rows.sort_by_key(|(rank, at, _)| (*rank, *at));
    let rows: Vec<Row> = rows.into_iter().map(|(.., row)| row).collect();
    Some(Comparison {
        title: format!("Sides of {}", meeting.title),
        lead: lead(&rows),
        tables: vec![Table {
            title: String::new(),
            corner: "Point".to_owned(),
            columns,
            rows,
        }],
        history: None,
    })
}

/// The states that take part, in the order in which they are named.
fn sides(meeting: &Meeting) -> Vec<&str> {
    let mut sides: Vec<&str> = Vec::new();
    for one in meeting
        .facts
        .participants
        .iter()
        .filter(|it| is_principal(it))
    {
        if let Some(code) = one.country.as_deref()
            && !sides.contains(&code)
        {
            sides.push(code);
        }
    }
    sides
}

/// What comes out of all rows, in a sentence.
fn lead(rows: &[Row]) -> String {
    if rows.is_empty() {
        return "Nothing that was said there is loaded.".to_owned();
    }
    let mut counts: Vec<(String, usize)> = Vec::new();
    for row in rows {
        match counts.iter_mut().find(|(says, _)| *says == row.says) {
            Some((_, count)) => *count += 1,
            None => counts.push((row.says.clone(), 1)),
        }
    }
    let parts: Vec<String> = counts
        .iter()
        .map(|(says, count)| format!("{count} {says}"))
        .collect();
    format!(
        "Of {}: {}.",
        words::count(rows.len(), "point", "points"),
        list(&parts)
    )
}
