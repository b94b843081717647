//! The table: sorting, columns, keys, marks, and what leaves it.

use egui::{Event, Key, Modifiers, pos2, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use rapporteur::app::action::Action;
use rapporteur::app::command::Command;
use rapporteur::app::state::ViewKind;
use rapporteur::app::table::{By, Sorting};
use rapporteur::dossier::{Dossier, MeetingId};

use super::support::desk::{Desk, open, settle, sized};
use super::support::dossier::small;
use super::{GENEVA, marked, press, selected};

fn table(dossier: Dossier) -> Desk {
    let desk = open(dossier, Vec::new());
    shown(desk)
}

fn shown(mut desk: Desk) -> Desk {
    let action = Action::Show(ViewKind::Table);
    desk.state().send(Command::Do(action));
    settle(&mut desk);
    desk
}

/// The rows on the screen, from top to bottom.
fn rows(desk: &Desk) -> Vec<String> {
    let rows = desk.query_all_by_role(egui::accesskit::Role::Row);
    let mut rows: Vec<_> = rows
        .map(|row| (row.rect().top() as i32, row.accesskit_node().label()))
        .collect();
    rows.sort();
    rows.into_iter().filter_map(|(_, label)| label).collect()
}

fn sort(desk: &mut Desk, name: &str) {
    desk.get_by_role_and_label(egui::accesskit::Role::ColumnHeader, name)
        .click();
    settle(desk);
}

const HELSINKI: &str = "Meeting: Trump and Putin in Helsinki, 16 July 2018";
const PLANNED: &str = "Meeting: Biden and Xi, July 2021";

#[test]
fn a_heading_sorts_and_sorts_the_other_way() {
    let mut desk = table(small());
    assert_eq!(rows(&desk), [HELSINKI, GENEVA, PLANNED]);
    sort(&mut desk, "Date");
    assert_eq!(rows(&desk), [PLANNED, GENEVA, HELSINKI]);
    sort(&mut desk, "Status");
    assert_eq!(
        rows(&desk),
        [HELSINKI, GENEVA, PLANNED],
        "alike stay by date"
    );
    sort(&mut desk, "Status");
    assert_eq!(rows(&desk), [PLANNED, HELSINKI, GENEVA]);
    sort(&mut desk, "Where");
    assert_eq!(rows(&desk), [GENEVA, HELSINKI, PLANNED]);
    sort(&mut desk, "Where");
    assert_eq!(
        rows(&desk),
        [HELSINKI, GENEVA, PLANNED],
        "nothing comes last"
    );
}

#[test]
fn every_column_can_be_shown_sorted_moved_and_hidden() {
    let dossier = small();
    let mut desk = shown(sized(dossier, Vec::new(), [2400.0, 900.0]));
    desk.get_by_label("Columns").click();
    settle(&mut desk);
    for by in By::ALL {
        if !By::USUAL.contains(&by) {
            desk.get_by_label(&format!("Column {}", by.name())).click();
            settle(&mut desk);
        }
    }
    press(&mut desk, Key::Escape);
    assert_eq!(desk.state().state().columns.0, By::ALL);
    for by in By::ALL {
        for down in [false, true] {
            let sorting = Sorting { by, down };
            desk.state().send(Command::SetSorting(sorting));
            settle(&mut desk);
            assert_eq!(rows(&desk).len(), 3, "{}", by.name());
        }
    }
    desk.get_by_role_and_label(egui::accesskit::Role::ColumnHeader, "Who")
        .click_secondary();
    settle(&mut desk);
    desk.get_by_label("Move left").click();
    settle(&mut desk);
    assert_eq!(desk.state().state().columns.0[0], By::Who);
    desk.get_by_role_and_label(egui::accesskit::Role::ColumnHeader, "Who")
        .click_secondary();
    settle(&mut desk);
    desk.get_by_label("Hide column").click();
    settle(&mut desk);
    assert!(!desk.state().state().columns.0.contains(&By::Who));
}

#[test]
fn the_edge_of_a_heading_is_dragged_and_its_column_becomes_wider() {
    let mut desk = shown(sized(small(), Vec::new(), [1800.0, 900.0]));
    let heading = |desk: &Desk, name: &str| {
        let found = desk.query_by_role_and_label(egui::accesskit::Role::ColumnHeader, name);
        found.expect(name).rect()
    };
    let who = heading(&desk, "Who");
    // The edge stands a little before the word.
    let edge = pos2(who.left() - 4.0, who.center().y);
    super::timeline::drag(&mut desk, edge, edge + vec2(70.0, 0.0));
    let moved = heading(&desk, "Who").left() - who.left();
    assert!((moved - 70.0).abs() < 6.0, "{moved}");
}

#[test]
fn keys_go_from_row_to_row_and_to_the_source() {
    let mut desk = table(small());
    press(&mut desk, Key::ArrowDown);
    assert_eq!(selected(&desk), Some("helsinki"));
    press(&mut desk, Key::ArrowDown);
    assert_eq!(selected(&desk), Some("geneva"));
    press(&mut desk, Key::End);
    assert_eq!(selected(&desk), Some("planned"));
    press(&mut desk, Key::ArrowUp);
    press(&mut desk, Key::Home);
    assert_eq!(selected(&desk), Some("helsinki"));
    desk.state().send(Command::Do(Action::Toggle(
        rapporteur::app::state::Panel::Reader,
    )));
    settle(&mut desk);
    press(&mut desk, Key::Enter);
    assert!(desk.state().state().panels.reader, "the source is open");
}

#[test]
fn rows_are_marked_with_ctrl_shift_and_by_their_boxes() {
    let mut desk = table(small());
    desk.get_by_label(GENEVA)
        .click_modifiers(Modifiers::COMMAND);
    settle(&mut desk);
    assert_eq!(marked(&desk), ["geneva"]);
    assert_eq!(selected(&desk), None);
    desk.get_by_label("Mark Biden and Xi").click();
    settle(&mut desk);
    assert_eq!(marked(&desk), ["geneva", "planned"]);
    desk.get_by_label("Clear marks").click();
    settle(&mut desk);
    desk.get_by_label(HELSINKI).click();
    settle(&mut desk);
    desk.get_by_label(PLANNED).click_modifiers(Modifiers::SHIFT);
    settle(&mut desk);
    assert_eq!(marked(&desk), ["helsinki", "geneva", "planned"]);
}

#[test]
fn marked_rows_are_copied_as_a_table() {
    let mut desk = table(small());
    for label in [GENEVA, HELSINKI] {
        desk.get_by_label(label).click_modifiers(Modifiers::COMMAND);
        settle(&mut desk);
    }
    desk.event(Event::Copy);
    desk.step();
    let commands = desk.output().platform_output.commands.clone();
    let text = commands.iter().find_map(|it| match it {
        egui::OutputCommand::CopyText(text) => Some(text.clone()),
        _ => None,
    });
    let text = text.expect("rows are copied");
    let lines: Vec<_> = text.lines().collect();
    assert_eq!(lines.len(), 3, "names and two rows: {text}");
    assert!(lines[0].starts_with("Date\tWho\tWhere"));
    assert!(lines[1].starts_with("16 July 2018\tDonald Trump, Vladimir Putin\tHelsinki"));
}

#[test]
fn the_table_is_saved_as_csv() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("meetings.csv");
    let mut desk = open(small(), vec![path.clone()]);
    desk.state().send(Command::Do(Action::ExportTable));
    super::wait_for(&mut desk, |_| path.exists());
    settle(&mut desk);
    let text = std::fs::read_to_string(&path).unwrap();
    let mut lines = text.lines();
    assert!(lines.next().unwrap().starts_with("id,title,start,end"));
    assert!(lines.next().unwrap().contains("2018-07-16"));
    assert_eq!(lines.count(), 2);
    assert!(desk.query_all_by_label_contains("Saved 3 meetings").count() > 0);
}

#[test]
fn a_table_without_ending_gets_one_and_json_is_the_record() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    for (typed, written, begins) in [
        ("mine", "mine.csv", "id,title,start,end"),
        ("of 2018.06", "of 2018.06.csv", "id,title,start,end"),
        (
            "mine.json",
            "mine.json",
            "{\n  \"schema\": \"rapporteur/1\"",
        ),
    ] {
        let mut desk = open(small(), vec![path(typed)]);
        desk.state().send(Command::Do(Action::ExportTable));
        super::wait_for(&mut desk, |_| path(written).exists());
        settle(&mut desk);
        let text = std::fs::read_to_string(path(written)).unwrap();
        assert!(text.starts_with(begins), "{written}: {text}");
        assert!(!desk.state().is_busy());
    }
    assert!(!path("mine").exists());
    // The dialog of the system could not know that this one is there.
    let mut desk = open(small(), vec![path("mine")]);
    desk.state().send(Command::Do(Action::ExportTable));
    super::wait_for(&mut desk, |desk| desk.state().state().dialog.is_some());
    settle(&mut desk);
    desk.get_by_label("mine.csv is there already");
}

#[test]
fn a_table_that_cannot_be_written_says_why() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("nowhere").join("meetings.csv");
    let mut desk = open(small(), vec![path]);
    desk.state().send(Command::Do(Action::ExportTable));
    super::wait_for(&mut desk, |desk| !desk.state().state().message.is_empty());
    settle(&mut desk);
    let told = desk.query_all_by_label_contains("meetings.csv could not be written");
    assert!(told.count() > 0);
}

#[test]
fn of_thousands_of_rows_only_those_in_sight_are_drawn() {
    let mut dossier = small();
    let one = dossier.meetings[0].clone();
    for number in 0..3_000 {
        let mut copy = one.clone();
        copy.id = MeetingId::new(format!("copy-{number}"));
        dossier.meetings.push(copy);
    }
    let mut desk = table(dossier);
    let drawn = rows(&desk).len();
    assert!((5..60).contains(&drawn), "{drawn} rows");
    press(&mut desk, Key::End);
    let state = desk.state().state();
    let last = state.order.last().map(|&at| state.chosen.passing[at]);
    let last = last.map(|at| state.dossier.meetings[at].id.as_str());
    assert_eq!(selected(&desk), last);
    let in_sight = desk.query_all_by_role(egui::accesskit::Role::Row);
    assert!(in_sight.count() > 4, "the last row is brought into sight");
}
