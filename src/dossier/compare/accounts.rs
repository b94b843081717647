//! One meeting, as each article tells it.

use super::clash::{Witness, clash};
use super::copies;
use super::field::Field;
use super::fields::{Lens, Teller, align};
use super::judge::{self, Told};
use super::meetings::{lead, outlet};
use super::model::{Column, Comparison, Row, State, Table};
use crate::article::ArticleId;
use crate::dossier::model::{Account, Dossier, MeetingId};
use crate::dossier::when::When;
use crate::dossier::{Item, words};
use crate::extract::Status;
use crate::world::World;

/// Compares the accounts of a meeting, a column for each text; `None` without the meeting.
pub(super) fn compare(world: &World, dossier: &Dossier, id: &MeetingId) -> Option<Comparison> {
    let meeting = dossier.meeting(id)?;
    let articles: Vec<ArticleId> = meeting
        .accounts
        .iter()
        .map(|it| it.article.clone())
        .collect();
    let groups = copies::groups(dossier, &articles);
    let accounts: Vec<&Account> = groups
        .iter()
        .filter_map(|group| {
            let first = &group.first()?.0;
            meeting.accounts.iter().find(|it| it.article == *first)
        })
        .collect();
    let columns: Vec<Column> = groups
        .iter()
        .zip(&accounts)
        .map(|(group, account)| column(dossier, account, group))
        .collect();
    let columns = distinct(columns);
    let shorts: Vec<String> = columns.iter().map(|it| it.short.clone()).collect();
    let lens = Lens { world, dossier };
    let rows: Vec<Row> = Field::ALL
        .into_iter()
        .filter(|field| !matches!(field, Field::Sources | Field::Host))
        .map(|field| row(&lens, field, &accounts, &shorts))
        .collect();
    let copied = articles.len() - groups.len();
    let mut text = format!(
        "Told by {}{}. ",
        words::count(groups.len(), "text", "texts"),
        match copied {
            0 => String::new(),
            1 => "; one more article is a copy and counts once".to_owned(),
            many => format!("; {many} more articles are copies and count once"),
        }
    );
    if accounts.len() > 1 {
        text.push_str(&lead(&rows));
    } else {
        text.push_str("With one source nothing can be compared; load another article about it.");
    }
    Some(Comparison {
        title: format!("Accounts of {}", meeting.title),
        lead: text,
        tables: vec![Table {
            title: String::new(),
            corner: String::new(),
            columns,
            rows,
        }],
        history: None,
    })
}

fn column(dossier: &Dossier, account: &Account, group: &[(ArticleId, f32)]) -> Column {
    let id = &account.article;
    let mut notes = Vec::new();
    if let Some(loaded) = dossier.articles.get(id) {
        let article = &loaded.article;
        if article.outlet.is_some() {
            notes.push(words::title(article));
        }
        notes.extend(article.published.map(|it| words::day(it.date)));
    }
    if account.report.background {
        notes.push("Told in passing".to_owned());
    }
    for (copy, share) in group.iter().skip(1) {
        let name = outlet(dossier, copy);
        notes.push(format!(
            "Copied by {name}: {:.0} % of the text is the same; counted once",
            share * 100.0
        ));
    }
    let head = outlet(dossier, id);
    Column {
        short: head.clone(),
        head,
        notes,
        item: Some(Item::Article(id.clone())),
        run_in: false,
    }
}

/// Gives columns of one outlet numbers, so that sentences can tell them apart.
fn distinct(mut columns: Vec<Column>) -> Vec<Column> {
    let heads: Vec<String> = columns.iter().map(|it| it.head.clone()).collect();
    for (at, column) in columns.iter_mut().enumerate() {
        if heads.iter().filter(|head| **head == column.head).count() > 1 {
            let number = heads[..=at]
                .iter()
                .filter(|head| **head == column.head)
                .count();
            column.short = format!("{} ({number})", column.head);
            column.head.clone_from(&column.short);
        }
    }
    columns
}

fn row(lens: &Lens<'_>, field: Field, accounts: &[&Account], shorts: &[String]) -> Row {
    let mut told: Vec<Told> = accounts
        .iter()
        .map(|account| {
            let teller = Teller {
                facts: &account.report.facts,
                accounts: vec![account],
            };
            match field {
                Field::Claims => claims(account),
                _ => lens.read(field, &teller),
            }
        })
        .collect();
    if matches!(field, Field::Agreed | Field::Announced | Field::NotAgreed) {
        align(&mut told);
    }
    let witnesses: Vec<Witness<'_>> = shorts
        .iter()
        .zip(accounts)
        .map(|(short, account)| (short.as_str(), &account.report.facts))
        .collect();
    let clash = clash(lens.world, field, &witnesses);
    let mut row = judge::row(field.name(), field.kind(), shorts, told, clash);
    let loose = matches!(field, Field::Date | Field::Place | Field::Length);
    if row.state == Some(State::Differs)
        && loose
        && row.cells.iter().all(|it| !it.entries.is_empty())
    {
        // "July" and "16 July" do not exclude each other.
        row.state = Some(State::Same);
        State::Same.word().clone_into(&mut row.says);
        row.why = format!("They do not exclude each other: {}", row.why);
        for cell in &mut row.cells {
            cell.state = Some(State::Same);
            "Told more or less exactly; nothing excludes the others".clone_into(&mut cell.why);
        }
    }
    if row.state == Some(State::Differs)
        && field == Field::Status
        && let Some(early) = beforehand(lens.dossier, accounts, shorts)
    {
        row.why = format!("{early}; {}", row.why);
    }
    row
}

/// `The Wire told of it beforehand`: published before the day on which it was held.
fn beforehand(dossier: &Dossier, accounts: &[&Account], shorts: &[String]) -> Option<String> {
    let held = accounts
        .iter()
        .find(|it| it.report.facts.status == Status::Held)?;
    let day = When::of(held.report.facts.date.as_ref()?)?.first;
    let early: Vec<String> = accounts
        .iter()
        .zip(shorts)
        .filter(|(account, _)| {
            let loaded = dossier.articles.get(&account.article);
            let published = loaded.and_then(|it| it.article.published);
            account.report.facts.status != Status::Held
                && published.is_some_and(|it| it.date <= day)
        })
        .map(|(_, short)| short.clone())
        .collect();
    (!early.is_empty()).then(|| format!("{} told of it beforehand", judge::list(&early)))
}

/// The claims of history that an article makes, unchecked.
fn claims(account: &Account) -> Told {
    let claims = account.report.facts.claims.iter();
    let values = claims
        .map(|claim| judge::Value::of_claim(claim, String::new()))
        .collect();
    Told {
        values,
        conflict: None,
    }
}
