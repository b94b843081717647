//! A sheet holds every value once, within its width, and rows do not run into each other.

use super::{Target, sheet};
use crate::chart::Shape;
use crate::dossier::compare::{Cell, Column, Comparison, Entry, Row, State, Table};

fn comparison() -> Comparison {
    let entry = |text: &str, shared| Entry {
        text: text.to_owned(),
        note: "as reported".to_owned(),
        shared,
        evidence: Vec::new(),
    };
    let row = |label: &str, state, cells: [Vec<Entry>; 2]| Row {
        key: label.to_lowercase(),
        label: label.to_owned(),
        state: Some(state),
        says: state.word().to_owned(),
        why: "Because the first says one thing and the second another".to_owned(),
        cells: cells
            .into_iter()
            .map(|entries| Cell {
                state: Some(state),
                why: String::new(),
                entries,
            })
            .collect(),
        item: None,
    };
    let long = "The ambassadors of both countries return to their posts within a few weeks, and consultations on strategic stability begin in the autumn.";
    Comparison {
        title: "Two".to_owned(),
        lead: String::new(),
        tables: vec![Table {
            columns: ["Osaka", "Geneva"]
                .map(|head| Column {
                    head: head.to_owned(),
                    short: head.to_owned(),
                    notes: vec!["16 June 2021".to_owned()],
                    item: Some(crate::dossier::Item::Country(head.to_owned())),
                    run_in: false,
                })
                .into(),
            rows: vec![
                row(
                    "Topics",
                    State::Differs,
                    [
                        vec![entry("Syria", true)],
                        vec![entry("Syria", true), entry("Cyber", false)],
                    ],
                ),
                row(
                    "Agreed",
                    State::OnlyHere,
                    [Vec::new(), vec![entry(long, false)]],
                ),
                row("Occasion", State::NotStated, [Vec::new(), Vec::new()]),
                row(
                    "Length",
                    State::SourcesConflict,
                    [vec![entry("4 hours", false)], vec![entry("2 hours", false)]],
                ),
            ],
            ..Table::default()
        }],
        history: None,
    }
}

#[test]
fn all_stands_within_the_sheet() {
    for width in [520.0, 900.0, 1800.0] {
        let set = sheet(&comparison(), width, &|_| vec![1, 2]);
        for scene in [&set.head, &set.body] {
            for mark in &scene.marks {
                let rect = mark.shape.bounds();
                assert!(
                    rect.min.x >= -4.0 && rect.max.x <= width + 1.0,
                    "{:?}",
                    mark.shape
                );
                assert!(
                    rect.min.y >= -1.0 && rect.max.y <= scene.height + 1.0,
                    "{:?}",
                    mark.shape
                );
            }
        }
    }
}

#[test]
fn every_value_has_its_place_and_rows_do_not_overlap() {
    let set = sheet(&comparison(), 900.0, &|_| Vec::new());
    let entries: Vec<_> = set
        .spots
        .iter()
        .filter(|it| matches!(it.target, Target::Entry(..)))
        .collect();
    assert_eq!(entries.len(), 6);
    for (at, one) in set.spots.iter().enumerate() {
        for other in &set.spots[at + 1..] {
            assert!(!one.rect.overlaps(other.rect), "{one:?} {other:?}");
        }
    }
    assert_eq!(set.head_spots.len(), 2);
    let said = |words: &str| {
        let texts = set.body.marks.iter().filter_map(|mark| match &mark.shape {
            Shape::Text { text, .. } => Some(text.clone()),
            _ => None,
        });
        texts.into_iter().any(|text| text.contains(words))
    };
    assert!(said("Not stated anywhere: Occasion"));
    assert!(said("sources conflict"));
}

#[test]
fn on_a_narrow_sheet_no_column_starves_and_no_value_runs_into_the_next() {
    let mut comparison = comparison();
    let long = "They agreed to return their envoys and to speak again before the winter. ";
    let table = comparison.tables.first_mut().unwrap();
    let column = |run_in: bool| Column {
        run_in,
        item: None,
        ..table.columns[0].clone()
    };
    table.columns = vec![column(false), column(true), column(false)];
    table.rows.truncate(1);
    let told = table.rows[0].cells[0].clone();
    table.rows[0].cells = [
        long.repeat(6),
        "Human rights and democracy".to_owned(),
        "Mixed".to_owned(),
    ]
    .map(|text| {
        let mut cell = told.clone();
        cell.entries[0].text = text;
        cell
    })
    .into();
    let set = sheet(&comparison, 560.0, &|_| Vec::new());
    let rect = |wanted: usize| {
        let mut spots = set.spots.iter();
        let spot = spots.find(|it| matches!(it.target, Target::Entry(_, _, at, _) if at == wanted));
        spot.unwrap().rect
    };
    let (first, second, third) = (rect(0), rect(1), rect(2));
    assert!(second.max.x <= third.min.x, "{second:?} {third:?}");
    assert!(third.width() >= 95.0 && first.width() > third.width());
}
