//! Comparing in the window: columns by key, states by word, cells that open their sentence.

use std::path::PathBuf;

use egui::Key;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use rapporteur::app::action::Action;
use rapporteur::app::command::Command;
use rapporteur::app::compare_desk::CompareTab;
use rapporteur::app::item_action::ItemAction;
use rapporteur::app::state::ViewKind;
use rapporteur::dossier::{ActorId, Dossier, Item, MeetingId};

use super::marked;
use crate::support::desk::{Desk, open, settle};
use crate::support::dossier::small;

fn press(desk: &mut Desk, key: Key) {
    desk.key_press(key);
    settle(desk);
}

fn select(desk: &mut Desk, id: &str) {
    let item = Item::Meeting(MeetingId::new(id));
    desk.state().send(Command::Select(Some(item)));
    settle(desk);
}

/// Helsinki and Geneva in columns, by key C as a person does it.
fn two() -> Desk {
    let mut desk = open(small(), Vec::new());
    select(&mut desk, "helsinki");
    press(&mut desk, Key::C);
    assert_eq!(
        desk.state().state().view,
        ViewKind::Timeline,
        "one is not enough"
    );
    select(&mut desk, "geneva");
    press(&mut desk, Key::C);
    assert_eq!(desk.state().state().view, ViewKind::Compare);
    // Without the reader below, all rows are in sight.
    press(&mut desk, Key::R);
    desk
}

#[test]
fn an_empty_comparison_teaches() {
    let mut desk = open(small(), Vec::new());
    press(&mut desk, Key::Num5);
    assert_eq!(desk.state().state().view, ViewKind::Compare);
    desk.get_by_label_contains("Press C on a meeting");
    desk.get_by_label("Compare: Sides").click();
    settle(&mut desk);
    desk.get_by_label_contains("One meeting, as each side tells it");
}

#[test]
fn two_meetings_stand_side_by_side_and_each_row_says_how_it_comes_out() {
    let mut desk = two();
    assert_eq!(marked(&desk), ["helsinki", "geneva"]);
    desk.get_by_label("Column: Trump and Putin in Helsinki");
    desk.get_by_label("Column: Biden and Putin in Geneva");
    desk.get_by_label("Where: differs");
    desk.get_by_label("How: same");
    desk.get_by_label("Agreed: only here");
    desk.get_by_label("Differences only").click();
    settle(&mut desk);
    assert!(desk.query_by_label("How: same").is_none());
    desk.get_by_label("Where: differs");
}

#[test]
fn a_cell_opens_its_sentence() {
    let mut desk = two();
    desk.get_by_label("Topics: Syria").click();
    settle(&mut desk);
    let place = desk.state().state().reader.place.clone().unwrap();
    assert_eq!(place.article.as_str(), "article-helsinki");
    desk.get_by_label_contains("Evidence: They spoke of Syria");
}

#[test]
fn columns_and_rows_can_be_moved_and_taken_away() {
    let mut desk = two();
    desk.get_by_label("Move right: Trump and Putin in Helsinki")
        .click();
    settle(&mut desk);
    assert_eq!(marked(&desk), ["geneva", "helsinki"]);
    let first = |desk: &Desk| {
        let shown = desk.state().state().compare.shown.clone().unwrap();
        shown.tables[0].rows[0].label.clone()
    };
    assert_eq!(first(&desk), "Who");
    desk.get_by_label("Row: When").click_secondary();
    settle(&mut desk);
    desk.get_by_label("Move up").click();
    settle(&mut desk);
    desk.get_by_label("Row: When").click_secondary();
    settle(&mut desk);
    desk.get_by_label("Move up").click();
    settle(&mut desk);
    assert_eq!(first(&desk), "When");
    desk.get_by_label("Reset the order of rows").click();
    settle(&mut desk);
    assert_eq!(first(&desk), "Who");
    desk.get_by_label("Take away: Biden and Putin in Geneva")
        .click();
    settle(&mut desk);
    assert_eq!(marked(&desk), ["helsinki"]);
}

#[test]
fn accounts_and_sides_follow_the_selected_meeting() {
    let mut desk = two();
    desk.get_by_label("Compare: Accounts").click();
    settle(&mut desk);
    desk.get_by_label("Column: Harbour Wire");
    desk.get_by_label_contains("With one source nothing can be compared");
    desk.get_by_label("Compare: Sides").click();
    settle(&mut desk);
    desk.get_by_label("Column: United States");
    desk.get_by_label("Column: The reporter");
    assert_eq!(desk.state().state().compare.tab, CompareTab::Sides);
}

#[test]
fn a_pair_is_followed_over_time() {
    let mut desk = open(small(), Vec::new());
    let pair = Item::Pair(ActorId::new("joe-biden"), ActorId::new("vladimir-putin"));
    desk.state().send(Command::Select(Some(pair)));
    settle(&mut desk);
    press(&mut desk, Key::C);
    let state = desk.state().state();
    assert_eq!(
        (state.view, state.compare.tab),
        (ViewKind::Compare, CompareTab::Pair)
    );
    assert_eq!(
        state.compare.shown.as_ref().unwrap().title,
        "Biden and Putin over time"
    );
    desk.get_by_label("First of the pair");
    press(&mut desk, Key::R);
    let promise = "16 June 2021: agreed to send their ambassadors back";
    assert!(desk.query_all_by_label(promise).next().is_some());
}

#[test]
fn a_meeting_goes_into_the_comparison_by_its_menu() {
    let mut desk = open(small(), Vec::new());
    let meeting = |id: &str| Item::Meeting(MeetingId::new(id));
    desk.state()
        .send(Command::On(ItemAction::Compare, meeting("geneva")));
    desk.state()
        .send(Command::On(ItemAction::Compare, meeting("planned")));
    settle(&mut desk);
    press(&mut desk, Key::R);
    desk.get_by_label("Status: differs");
    // Those that are alike are offered, a click each.
    assert!(desk.query_all_by_label_contains("Add ").next().is_none());
}

#[test]
fn the_comparison_is_copied_as_text_and_saved() {
    let folder = tempfile::tempdir().unwrap();
    let file: PathBuf = folder.path().join("two.md");
    let mut desk = open(small(), vec![file.clone()]);
    for id in ["helsinki", "geneva"] {
        select(&mut desk, id);
        press(&mut desk, Key::C);
    }
    desk.get_by_label("Copy the comparison").click();
    settle(&mut desk);
    assert!(desk.query_all_by_label("Copied").next().is_some());
    desk.state().send(Command::Do(Action::ExportChart));
    settle(&mut desk);
    desk.get_by_label("Export comparison");
    desk.get_by_label("Markdown").click();
    settle(&mut desk);
    desk.get_by_label("Save as…").click();
    settle(&mut desk);
    let written = std::fs::read_to_string(file).unwrap();
    assert!(
        written.starts_with("# Helsinki 2018 · Geneva 2021"),
        "{written}"
    );
    assert!(written.contains("They spoke of Syria"));
}

#[test]
fn nothing_is_asked_of_an_empty_desk() {
    let mut desk = open(Dossier::default(), Vec::new());
    press(&mut desk, Key::Num5);
    assert!(desk.state().state().compare.shown.is_none());
    let _ = desk.root().accesskit_node();
}
