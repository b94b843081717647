//! The window, used as a person does: by the names of things on it.

#[path = "../support/mod.rs"]
mod support;

mod access;
mod commands;
mod compare;
mod export;
mod filters;
mod marks;
mod matrix;
mod network;
mod opening;
mod parts;
mod session;
mod table;
mod timeline;

mod inspector;
mod reader;

use std::path::PathBuf;
use std::sync::Arc;

use egui::Key;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use rapporteur::app::command::Command;
use rapporteur::app::state::ViewKind;
use rapporteur::dossier::{ActorId, Dossier, Filter, Item, Meeting, MeetingId};
use rapporteur::extract::Status;
use support::desk::{Desk, open, settle};
use support::dossier::small;

const GENEVA: &str = "Meeting: Biden and Putin in Geneva, 16 June 2021";

fn selected(desk: &Desk) -> Option<&str> {
    match &desk.state().state().selected {
        Some(Item::Meeting(id)) => Some(id.as_str()),
        _ => None,
    }
}

fn marked(desk: &Desk) -> Vec<&str> {
    let marked = desk.state().state().marked.iter();
    marked.map(MeetingId::as_str).collect()
}

fn click(desk: &mut Desk, label: &str) {
    desk.get_by_label(label).click();
    settle(desk);
}

fn press(desk: &mut Desk, key: Key) {
    desk.key_press(key);
    settle(desk);
}

#[test]
fn an_empty_window_invites() {
    let mut desk = open(Dossier::default(), Vec::new());
    desk.get_by_label("Open files…");
    desk.get_by_label("Open folder…");
    desk.get_by_label("Try the samples");
    desk.get_by_label_contains("drop files");
    settle(&mut desk);
}

#[test]
fn a_meeting_selected_on_the_timeline_shows_in_inspector_and_reader() {
    let mut desk = open(small(), Vec::new());
    desk.get_by_label(GENEVA).click();
    settle(&mut desk);
    assert_eq!(selected(&desk), Some("geneva"));
    // The inspector tells who, when, what; the reader shows the sentence.
    desk.get_by_label("16 June 2021");
    desk.get_by_label("Arms control");
    desk.get_by_label_contains("Evidence: GENEVA — US President Joe Biden");
}

#[test]
fn a_value_opens_its_sentence_and_back_returns() {
    let mut desk = open(small(), Vec::new());
    desk.get_by_label(GENEVA).click();
    settle(&mut desk);
    desk.get_by_label("agreed to send their ambassadors back")
        .click();
    settle(&mut desk);
    desk.get_by_label_contains("Evidence: They agreed to send");
    desk.key_press_modifiers(egui::Modifiers::ALT, Key::ArrowLeft);
    settle(&mut desk);
    desk.get_by_label_contains("Evidence: GENEVA — US President");
}

#[test]
fn escape_clears_the_selection() {
    let mut desk = open(small(), Vec::new());
    desk.get_by_label(GENEVA).click();
    settle(&mut desk);
    press(&mut desk, Key::Escape);
    assert_eq!(selected(&desk), None);
    desk.get_by_label("Nothing selected");
}

#[test]
fn arrows_go_from_meeting_to_meeting() {
    let mut desk = open(small(), Vec::new());
    press(&mut desk, Key::ArrowRight);
    assert_eq!(selected(&desk), Some("helsinki"));
    press(&mut desk, Key::ArrowRight);
    assert_eq!(selected(&desk), Some("geneva"));
    press(&mut desk, Key::ArrowLeft);
    assert_eq!(selected(&desk), Some("helsinki"));
}

#[test]
fn a_leader_is_selected_on_the_network() {
    let mut desk = open(small(), Vec::new());
    press(&mut desk, Key::Num2);
    assert_eq!(desk.state().state().view, ViewKind::Network);
    desk.get_by_label("Leader: Vladimir Putin, 2 meetings")
        .click();
    settle(&mut desk);
    let putin = Item::Actor(ActorId::new("vladimir-putin"));
    assert_eq!(desk.state().state().selected, Some(putin));
    // Whom he met most often, and his meetings, are a click away.
    let mut his = desk.query_all_by_label("Biden and Putin in Geneva");
    his.next().unwrap().click();
    drop(his);
    settle(&mut desk);
    assert_eq!(selected(&desk), Some("geneva"));
}

#[test]
fn a_row_of_the_table_selects() {
    let mut desk = open(small(), Vec::new());
    press(&mut desk, Key::Num4);
    desk.get_by_label(GENEVA).click();
    settle(&mut desk);
    assert_eq!(selected(&desk), Some("geneva"));
}

#[test]
fn an_article_in_the_library_opens_in_the_reader() {
    let mut desk = open(small(), Vec::new());
    desk.get_by_label("Article: Trump and Putin in Helsinki")
        .click();
    settle(&mut desk);
    let place = desk.state().state().reader.place.clone().unwrap();
    assert_eq!(place.article.as_str(), "article-helsinki");
    desk.get_by_label_contains("They spoke of Syria");
}

#[test]
fn hovering_in_one_view_is_known_to_all() {
    let mut desk = open(small(), Vec::new());
    desk.get_by_label(GENEVA).hover();
    desk.run_steps(3);
    let geneva = Item::Meeting(MeetingId::new("geneva"));
    assert_eq!(desk.state().state().hovered, Some(geneva));
    desk.remove_cursor();
    desk.run_steps(3);
    assert_eq!(desk.state().state().hovered, None);
}

#[test]
fn the_palette_finds_and_runs_a_command() {
    let mut desk = open(small(), Vec::new());
    desk.key_press_modifiers(egui::Modifiers::COMMAND, Key::K);
    settle(&mut desk);
    desk.event(egui::Event::Text("dark".to_owned()));
    settle(&mut desk);
    desk.get_by_label("Command: Dark theme");
    press(&mut desk, Key::Enter);
    assert!(desk.state().state().dialog.is_none());
    assert_eq!(desk.ctx.theme(), egui::Theme::Dark);
}

#[test]
fn help_opens_and_escape_closes_it() {
    let mut desk = open(small(), Vec::new());
    press(&mut desk, Key::F1);
    desk.get_by_label("Wheel over the names");
    press(&mut desk, Key::Escape);
    assert!(desk.state().state().dialog.is_none());
}

#[test]
fn typing_in_the_search_field_filters_and_is_no_shortcut() {
    let mut desk = open(small(), Vec::new());
    desk.key_press_modifiers(egui::Modifiers::COMMAND, Key::F);
    settle(&mut desk);
    desk.event(egui::Event::Text("helsinki".to_owned()));
    settle(&mut desk);
    desk.get_by_label("1 of 3 meetings");
    desk.get_by_label("Clear filters").click();
    settle(&mut desk);
    assert!(desk.query_all_by_label("3 meetings").count() > 0);
}

#[test]
fn export_asks_for_a_place_and_writes_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("chart.svg");
    let mut desk = open(small(), vec![path.clone()]);
    desk.key_press_modifiers(egui::Modifiers::COMMAND, Key::E);
    settle(&mut desk);
    desk.get_by_label("Save as…").click();
    wait_for(&mut desk, |_| path.exists());
    settle(&mut desk);
    let svg = std::fs::read_to_string(&path).unwrap();
    assert!(svg.contains("<svg"), "it is a picture");
    assert!(desk.query_all_by_label_contains("Saved chart.svg").count() > 0);
    let left: Vec<_> = std::fs::read_dir(folder.path()).unwrap().collect();
    assert_eq!(left.len(), 1, "nothing half-written is left");
}

#[test]
fn without_a_file_dialog_a_path_can_be_typed() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = open(Dossier::default(), Vec::new());
    desk.get_by_label("Open folder…").click();
    wait_for(&mut desk, |desk| desk.state().state().dialog.is_some());
    desk.event(egui::Event::Text(
        folder.path().join("gone").display().to_string(),
    ));
    settle(&mut desk);
    desk.get_by_label("Open").click();
    settle(&mut desk);
    desk.get_by_label_contains("is not there; check the spelling");
}

#[test]
fn dropped_files_are_read_and_those_that_cannot_be_are_listed() {
    let folder = tempfile::tempdir().unwrap();
    let good = folder.path().join("good.txt");
    std::fs::write(
        &good,
        "Biden and Putin meet in Geneva\n\nGENEVA, June 16, 2021 — Joe Biden and Vladimir Putin met in Geneva on Wednesday. They discussed arms control and the future of their relations.",
    )
    .unwrap();
    let bad = folder.path().join("bad.txt");
    std::fs::write(&bad, "").unwrap();
    let mut desk = open(Dossier::default(), Vec::new());
    for path in [good, bad] {
        desk.input_mut().dropped_files.push(Arc::new(Dropped(path)));
    }
    desk.step();
    settle(&mut desk);
    desk.get_by_label("Article: Biden and Putin meet in Geneva");
    desk.get_by_label("1 file could not be read").click();
    settle(&mut desk);
    desk.get_by_label("Files that could not be read");
    desk.get_by_label("bad.txt");
}

#[test]
fn a_pasted_text_is_an_article() {
    let mut desk = open(Dossier::default(), Vec::new());
    desk.event(egui::Event::Paste(
        "Leaders meet in Paris\n\nFrench President Emmanuel Macron met German Chancellor Angela Merkel in Paris on 5 May 2019.".to_owned(),
    ));
    settle(&mut desk);
    assert_eq!(desk.state().state().dossier.articles.len(), 1);
}

#[test]
fn the_samples_load_and_reading_twice_changes_nothing() {
    let mut desk = open(Dossier::default(), Vec::new());
    desk.get_by_label("Try the samples").click();
    settle(&mut desk);
    let count = desk.state().state().dossier.articles.len();
    assert!(count > 15, "{count} samples");
    desk.state()
        .send(Command::Do(rapporteur::app::action::Action::LoadSamples));
    settle(&mut desk);
    assert_eq!(desk.state().state().dossier.articles.len(), count);
}

#[test]
fn every_view_draws_at_the_smallest_size() {
    let mut desk = support::desk::sized(small(), Vec::new(), [900.0, 600.0]);
    for key in [Key::Num1, Key::Num2, Key::Num3, Key::Num4] {
        press(&mut desk, key);
        assert!(
            desk.root().children().next().is_some(),
            "something is drawn"
        );
    }
}

#[test]
fn the_first_look_is_the_newest_meeting_that_was_held() {
    let mut desk = open(Dossier::default(), Vec::new());
    desk.get_by_label("Try the samples").click();
    settle(&mut desk);
    let state = desk.state().state();
    let meeting = state.selected_meeting().expect("a meeting is selected");
    assert_eq!(meeting.facts.status, Status::Held);
    let start = |meeting: &Meeting| meeting.facts.date.as_ref().map(|date| date.start.clone());
    let held = state.dossier.meetings.iter();
    let held = held.filter(|it| it.facts.status == Status::Held);
    assert_eq!(start(meeting), held.filter_map(start).max());
    // The reader shows a source of it.
    let place = state.reader.place.clone().unwrap();
    let mut sources = meeting.accounts.iter();
    assert!(sources.any(|account| account.article == place.article));
}

#[test]
fn the_reader_says_when_its_article_does_not_tell_of_the_selection() {
    let mut desk = open(small(), Vec::new());
    desk.get_by_label("Article: Trump and Putin in Helsinki")
        .click();
    settle(&mut desk);
    let biden = Item::Actor(ActorId::new("joe-biden"));
    desk.state().send(Command::Select(Some(biden)));
    settle(&mut desk);
    desk.get_by_label("This article does not tell of Joe Biden");
    desk.get_by_label("Show one that does").click();
    settle(&mut desk);
    let shown = desk.query_all_by_label_contains("does not tell of").count();
    assert_eq!(shown, 0);
}

#[test]
fn in_a_low_window_the_legend_waits_behind_its_button() {
    let mut desk = support::desk::sized(small(), Vec::new(), [900.0, 600.0]);
    for key in [Key::Num1, Key::Num2, Key::Num3] {
        press(&mut desk, key);
        desk.get_by_label("Legend").click();
        settle(&mut desk);
        press(&mut desk, Key::Escape);
    }
    let desk = open(small(), Vec::new());
    assert_eq!(desk.query_all_by_label("Legend").count(), 0);
}

#[test]
fn the_inspector_speaks_as_a_reporter_does() {
    let mut desk = open(Dossier::default(), Vec::new());
    desk.get_by_label("Try the samples").click();
    settle(&mut desk);
    desk.get_by_label_contains("Read from “Friday”, counted from");
    assert!(desk.query_all_by_label_contains("sure, 0.").count() > 0);
    assert_eq!(desk.query_all_by_label_contains("rule “").count(), 0);
}

#[test]
fn a_period_is_a_chip_that_can_be_taken_away() {
    let mut desk = open(small(), Vec::new());
    desk.get_by_label("Period");
    let filter = Filter {
        from: chrono::NaiveDate::from_ymd_opt(2021, 1, 1),
        ..Filter::default()
    };
    desk.state().send(Command::SetFilter(filter));
    settle(&mut desk);
    desk.get_by_label("Remove filter from 2021").click();
    settle(&mut desk);
    assert!(desk.state().state().filter.is_empty());
}

fn wait_for(desk: &mut Desk, ready: impl Fn(&Desk) -> bool) {
    for _ in 0..400 {
        desk.step();
        if ready(desk) {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    panic!(
        "it never came about; on top is {:?}",
        desk.state().state().dialog
    );
}

#[derive(Debug)]
struct Dropped(PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &std::path::Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        std::fs::read(&self.0).map_err(|error| error.to_string())
    }
}
