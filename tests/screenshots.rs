//! Pictures of all views, light and dark, for looking at: `cargo test --test screenshots -- --ignored`.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on may fail")]

mod support;

use std::path::Path;

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use rapporteur::app::action::Action;
use rapporteur::app::command::Command;
use rapporteur::dossier::{Dossier, Item};
use support::desk::{Desk, open, settle};

fn save(desk: &mut Desk, theme: &str, name: &str) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("screenshots");
    std::fs::create_dir_all(&folder).unwrap();
    let picture = desk.render().unwrap();
    picture
        .save(folder.join(format!("{name}-{theme}.png")))
        .unwrap();
}

fn act(desk: &mut Desk, action: Action) {
    desk.state().send(Command::Do(action));
    settle(desk);
}

fn tour(theme: egui::ThemePreference, name: &str) {
    let mut desk = open(Dossier::default(), Vec::new());
    act(&mut desk, Action::Theme(theme));
    save(&mut desk, name, "1-welcome");
    desk.get_by_label("Try the samples").click();
    settle(&mut desk);
    // Messages go, and what was asked for stops glowing.
    desk.run_steps(500);
    save(&mut desk, name, "2-timeline");
    let dossier = desk.state().state().dossier.clone();
    let richest = dossier.meetings.iter().max_by_key(|it| {
        it.facts.topics.len() + it.facts.outcomes.len() + it.facts.statements.len()
    });
    if let Some(meeting) = richest {
        let item = Item::Meeting(meeting.id.clone());
        desk.state().send(Command::Select(Some(item)));
        settle(&mut desk);
        desk.run_steps(500);
        save(&mut desk, name, "3-meeting");
    }
    desk.key_press(Key::Num2);
    settle(&mut desk);
    save(&mut desk, name, "4-network");
    if let Some(actor) = dossier.actors.values().max_by_key(|it| it.meetings.len()) {
        let item = Item::Actor(actor.id.clone());
        desk.state().send(Command::Select(Some(item)));
        settle(&mut desk);
        save(&mut desk, name, "5-leader");
    }
    desk.key_press(Key::Num3);
    settle(&mut desk);
    save(&mut desk, name, "6-table");
    act(&mut desk, Action::ExportChart);
    save(&mut desk, name, "7-export");
    desk.key_press(Key::Escape);
    settle(&mut desk);
    desk.key_press_modifiers(Modifiers::COMMAND, Key::K);
    settle(&mut desk);
    save(&mut desk, name, "8-commands");
    desk.key_press(Key::Escape);
    settle(&mut desk);
    act(&mut desk, Action::Help);
    save(&mut desk, name, "9-help");
}

#[test]
#[ignore = "writes pictures for people to look at"]
fn all_views_light_and_dark() {
    tour(egui::ThemePreference::Light, "light");
    tour(egui::ThemePreference::Dark, "dark");
}
