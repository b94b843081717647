//! All views of some articles at some size, and what opens above them.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::Key;
use rapporteur::app::action::Action;
use rapporteur::app::command::Command;
use rapporteur::app::compare_desk::{CompareStep, CompareTab};
use rapporteur::app::network_action::NetworkAction;
use rapporteur::app::state::Panel;
use rapporteur::chart::Lanes;
use rapporteur::dossier::{Dossier, Filter};

use super::camera::{Album, THEMES, act, busiest, press, richest, select, send, wait};
use super::support::desk::{Desk, settle, sized_with_tables};

/// Takes all pictures of a set.
pub(crate) fn all(articles: &[PathBuf], size: [f32; 2], set: &str) {
    let folder = format!("{set}-{}x{}", size[0], size[1]);
    let album = |theme| Album {
        folder: folder.clone(),
        theme,
    };
    // The forms for names need a place to write to.
    let tables = tempfile::tempdir().unwrap();
    let mut desk = sized_with_tables(Dossier::default(), tables.path(), size);
    if set == "two" {
        for (theme, name) in THEMES {
            act(&mut desk, Action::Theme(theme));
            album(name).save(&mut desk, "welcome");
        }
    }
    send(&mut desk, Command::OpenPaths(articles.to_vec()));
    let dossier = desk.state().state().dossier.clone();
    for item in richest(&dossier, 3) {
        send(&mut desk, Command::Select(Some(item)));
        press(&mut desk, Key::C);
    }
    for (theme, name) in THEMES {
        act(&mut desk, Action::Theme(theme));
        let album = album(name);
        for item in richest(&dossier, 1) {
            select(&mut desk, item);
        }
        views(&mut desk, &album);
        alone(&mut desk, &album, &dossier);
        empty(&mut desk, &album);
        act(&mut desk, Action::ExportChart);
        wait(&mut desk);
        album.save(&mut desk, "export");
        press(&mut desk, Key::Escape);
        if set == "samples" {
            dialogs(&mut desk, &album);
        }
    }
    if set == "samples" {
        problem(&mut desk, album);
    }
}

/// Each view with all panels open and a meeting selected.
fn views(desk: &mut Desk, album: &Album) {
    for (key, view) in [
        (Key::Num1, "timeline"),
        (Key::Num2, "network"),
        (Key::Num3, "matrix"),
        (Key::Num4, "table"),
        (Key::Num5, "compare-meetings"),
    ] {
        press(desk, key);
        album.save(desk, view);
    }
    for (tab, view) in [
        (CompareTab::Accounts, "compare-accounts"),
        (CompareTab::Sides, "compare-sides"),
        (CompareTab::Pair, "compare-pair"),
        (CompareTab::Meetings, ""),
    ] {
        send(desk, Command::Compare(CompareStep::Tab(tab)));
        if !view.is_empty() {
            album.save(desk, view);
        }
    }
    press(desk, Key::Num1);
    for (lanes, view) in [
        (Lanes::Countries, "timeline-countries"),
        (Lanes::Pairs, "timeline-pairs"),
        (Lanes::Leaders, ""),
    ] {
        act(desk, Action::Lanes(lanes));
        if !view.is_empty() {
            album.save(desk, view);
        }
    }
    press(desk, Key::Escape);
    album.save(desk, "nothing-selected");
}

/// The charts with the whole window to themselves.
fn alone(desk: &mut Desk, album: &Album, dossier: &Dossier) {
    let panels = [Panel::Library, Panel::Inspector, Panel::Reader];
    let toggle = |desk: &mut Desk| {
        for panel in panels {
            act(desk, Action::Toggle(panel));
        }
        wait(desk);
    };
    toggle(desk);
    for (key, view) in [
        (Key::Num1, "alone-timeline"),
        (Key::Num2, "alone-network"),
        (Key::Num3, "alone-matrix"),
    ] {
        press(desk, key);
        act(desk, Action::Fit);
        wait(desk);
        album.save(desk, view);
    }
    toggle(desk);
    press(desk, Key::Num2);
    if let Some(actor) = busiest(dossier) {
        select(desk, actor);
        act(desk, Action::Network(NetworkAction::Around(1)));
        wait(desk);
        album.save(desk, "leader");
        act(desk, Action::Network(NetworkAction::Around(0)));
    }
    press(desk, Key::Num1);
}

/// What is said where nothing passes the filters.
fn empty(desk: &mut Desk, album: &Album) {
    let filter = Filter {
        text: "nobody of this name".to_owned(),
        ..Filter::default()
    };
    send(desk, Command::SetFilter(filter));
    wait(desk);
    album.save(desk, "empty-filter");
    act(desk, Action::ClearFilters);
    wait(desk);
}

/// What opens above the views.
fn dialogs(desk: &mut Desk, album: &Album) {
    album.popup(desk, "File", "menu-file");
    album.popup(desk, "View", "menu-view");
    album.popup(desk, "Selection", "menu-selection");
    album.popup(desk, "Filter", "filter");
    album.popup(desk, "Period", "period");
    for (action, name) in [
        (Action::Palette, "palette"),
        (Action::Help, "help"),
        (Action::OwnTables, "own-tables"),
    ] {
        album.dialog(desk, action, name);
    }
    for (action, name) in [
        (Action::AddPerson, "add-person"),
        (Action::ThisIs, "this-is"),
        (Action::CorrectPerson, "correct-person"),
    ] {
        // Esc lets the word go as well.
        act(desk, Action::NextName);
        album.dialog(desk, action, name);
        press(desk, Key::Escape);
    }
    act(desk, Action::Find);
    let typed = egui::Event::Text("ge".to_owned());
    desk.input_mut().events.push(typed);
    settle(desk);
    album.save(desk, "search");
    press(desk, Key::Escape);
    press(desk, Key::Escape);
    act(desk, Action::ClearFilters);
    wait(desk);
}

/// What is said of a file that cannot be read; the message about it stays.
fn problem(desk: &mut Desk, album: impl Fn(&'static str) -> Album) {
    let gone = Path::new("/articles/no such folder/readout.txt").to_owned();
    desk.input_mut().dropped_files.push(Arc::new(Gone(gone)));
    desk.step();
    settle(desk);
    for (theme, name) in THEMES {
        act(desk, Action::Theme(theme));
        album(name).dialog(desk, Action::Problems, "problems");
    }
}

/// A file that is not there.
#[derive(Debug)]
struct Gone(PathBuf);

impl egui::DroppedFile for Gone {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        Err("it is gone".to_owned())
    }
}
