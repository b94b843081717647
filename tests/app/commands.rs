//! Context menus, the palette and the sheet of keys.

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use rapporteur::app::action::Action;
use rapporteur::app::command::Command;
use rapporteur::app::item_action::ItemAction;
use rapporteur::app::state::ViewKind;
use rapporteur::dossier::{Item, MeetingId};

use super::support::desk::{Desk, open, settle};
use super::support::dossier::small;
use super::{GENEVA, press, selected};

fn select(desk: &mut Desk, id: &str) {
    let item = Item::Meeting(MeetingId::new(id));
    desk.state().send(Command::Select(Some(item)));
    settle(desk);
}

/// What was put on the clipboard by an action.
fn copied(desk: &mut Desk, action: ItemAction) -> String {
    desk.state().send(Command::Do(Action::Item(action)));
    desk.step();
    let commands = &desk.output().platform_output.commands;
    let text = commands.iter().find_map(|it| match it {
        egui::OutputCommand::CopyText(text) => Some(text.clone()),
        _ => None,
    });
    text.expect("text is copied")
}

#[test]
fn the_right_button_shows_what_can_be_done_with_a_meeting() {
    let mut desk = open(small(), Vec::new());
    desk.get_by_label(GENEVA).click_secondary();
    settle(&mut desk);
    for label in ["Select", "Open source", "Copy sentence", "Copy citation"] {
        desk.get_by_role_and_label(egui::accesskit::Role::MenuItem, label);
    }
    desk.get_by_label("Mark for comparison").click();
    settle(&mut desk);
    assert_eq!(desk.state().state().marked, [MeetingId::new("geneva")]);
    assert_eq!(selected(&desk), None, "marking does not select");
    desk.get_by_label(GENEVA).click_secondary();
    settle(&mut desk);
    desk.get_by_label("Take the mark away").click();
    settle(&mut desk);
    assert!(desk.state().state().marked.is_empty());
}

#[test]
fn a_menu_leads_to_the_same_thing_in_another_view() {
    let mut desk = open(small(), Vec::new());
    desk.get_by_label(GENEVA).click_secondary();
    settle(&mut desk);
    desk.get_by_label("Show in table").click();
    settle(&mut desk);
    assert_eq!(desk.state().state().view, ViewKind::Table);
    assert_eq!(selected(&desk), Some("geneva"));
}

#[test]
fn articles_and_leaders_have_menus_too() {
    let mut desk = open(small(), Vec::new());
    desk.get_by_label("Article: Trump and Putin in Helsinki")
        .click_secondary();
    settle(&mut desk);
    desk.get_by_label("Open source").click();
    settle(&mut desk);
    let place = desk.state().state().reader.place.clone().unwrap();
    assert_eq!(place.article.as_str(), "article-helsinki");
    press(&mut desk, Key::Num2);
    desk.get_by_label("Leader: Vladimir Putin, 2 meetings")
        .click_secondary();
    settle(&mut desk);
    desk.get_by_label("Show only this").click();
    settle(&mut desk);
    desk.get_by_label("2 of 3 meetings");
}

#[test]
fn the_menu_of_the_selection_opens_by_key_and_is_walked_by_arrows() {
    let mut desk = open(small(), Vec::new());
    select(&mut desk, "geneva");
    desk.key_press_modifiers(Modifiers::SHIFT, Key::F10);
    settle(&mut desk);
    desk.get_by_label("Copy citation");
    press(&mut desk, Key::ArrowDown);
    press(&mut desk, Key::ArrowDown);
    assert_eq!(selected(&desk), Some("geneva"));
    press(&mut desk, Key::Enter);
    assert_eq!(desk.state().state().marked, [MeetingId::new("geneva")]);
    // Escape closes a menu first, then lets the selection go.
    press(&mut desk, Key::Menu);
    press(&mut desk, Key::Escape);
    assert!(desk.query_by_label("Copy citation").is_none());
    assert_eq!(selected(&desk), Some("geneva"));
    press(&mut desk, Key::Escape);
    assert_eq!(selected(&desk), None);
}

#[test]
fn a_meeting_is_copied_with_its_source() {
    let mut desk = open(small(), Vec::new());
    select(&mut desk, "helsinki");
    assert_eq!(
        copied(&mut desk, ItemAction::CopyName),
        "Trump and Putin in Helsinki"
    );
    let sentence = copied(&mut desk, ItemAction::CopySentence);
    assert!(sentence.starts_with("Donald Trump and Vladimir Putin met"));
    let citation = copied(&mut desk, ItemAction::CopyCitation);
    let place = "Harbour Wire, “Trump and Putin in Helsinki”, 17 July 2018";
    assert!(citation.contains(&sentence) && citation.contains(place));
}

#[test]
fn marks_are_set_and_cleared_by_key() {
    let mut desk = open(small(), Vec::new());
    select(&mut desk, "geneva");
    press(&mut desk, Key::X);
    assert_eq!(desk.state().state().marked, [MeetingId::new("geneva")]);
    desk.key_press_modifiers(Modifiers::COMMAND, Key::A);
    settle(&mut desk);
    assert_eq!(desk.state().state().marked.len(), 3);
    desk.key_press_modifiers(Modifiers::SHIFT, Key::X);
    settle(&mut desk);
    assert!(desk.state().state().marked.is_empty());
}

fn palette(desk: &mut Desk, text: &str) {
    desk.key_press_modifiers(Modifiers::COMMAND, Key::K);
    settle(desk);
    desk.event(egui::Event::Text(text.to_owned()));
    settle(desk);
}

#[test]
fn the_palette_finds_things_too() {
    let mut desk = open(small(), Vec::new());
    palette(&mut desk, "xijin");
    desk.get_by_label("Go to: Xi Jinping");
    press(&mut desk, Key::Enter);
    let xi = Item::Actor(rapporteur::dossier::ActorId::new("xi-jinping"));
    assert_eq!(desk.state().state().selected, Some(xi));
    // A list that was short before grows again: the third of it can be clicked.
    palette(&mut desk, "geneva");
    desk.get_by_label("Go to: Biden and Putin in Geneva")
        .click();
    settle(&mut desk);
    assert_eq!(selected(&desk), Some("geneva"));
}

#[test]
fn the_palette_says_why_a_command_cannot_run() {
    let mut desk = open(small(), Vec::new());
    palette(&mut desk, "clear filt");
    assert!(Action::ClearFilters.hindrance(desk.state().state()) == Some("No filter is set"));
    press(&mut desk, Key::Enter);
    assert!(desk.state().state().dialog.is_some(), "it stays open");
    desk.get_by_label("Command: Clear filters");
}

#[test]
fn what_was_chosen_in_the_palette_comes_first_the_next_time() {
    let mut desk = open(small(), Vec::new());
    palette(&mut desk, "dark");
    press(&mut desk, Key::Enter);
    assert_eq!(desk.ctx.theme(), egui::Theme::Dark);
    palette(&mut desk, "");
    let top = |label: &str| desk.get_by_label(label).rect().top();
    assert!(top("Command: Dark theme") < top("Command: Open files…"));
}

#[test]
fn the_sheet_of_keys_goes_view_by_view() {
    let mut desk = open(small(), Vec::new());
    press(&mut desk, Key::F1);
    for heading in ["Everywhere", "Search and filters", "What is selected"] {
        desk.get_by_label(heading);
    }
    desk.get_by_label("Ctrl and drag");
    desk.get_by_label("Shift and click");
}

#[test]
fn escape_closes_the_dialog_before_the_selection_goes() {
    let mut desk = open(small(), Vec::new());
    select(&mut desk, "geneva");
    press(&mut desk, Key::F1);
    press(&mut desk, Key::Escape);
    assert!(desk.state().state().dialog.is_none());
    assert_eq!(selected(&desk), Some("geneva"));
}
