//! Pictures of all views, light and dark, for looking at: `cargo test --test screenshots -- --ignored`.
//!
//! The samples at 1280 × 800 go into `screenshots/`; two articles, the samples, and what
//! `RAPPORTEUR_ARTICLES` names, small and large, into folders of their own beside them. The
//! files that it names, with `:` between, take the place of the two articles; each folder is a
//! set of its own. `RAPPORTEUR_PICTURES` names another place for the pictures.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on may fail")]

mod support;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use image::ImageEncoder as _;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use rapporteur::app::action::Action;
use rapporteur::app::command::Command;
use rapporteur::dossier::{Dossier, Item};
use support::desk::{Desk, settle, sized};

fn save(desk: &mut Desk, theme: &str, name: &str) {
    save_in(desk, "", theme, name);
}

fn save_in(desk: &mut Desk, folder: &str, theme: &str, name: &str) {
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("screenshots");
    let place = std::env::var_os("RAPPORTEUR_PICTURES").map_or_else(beside, PathBuf::from);
    let folder = place.join(folder);
    std::fs::create_dir_all(&folder).unwrap();
    let picture = desk.render().unwrap();
    let picture = image::DynamicImage::ImageRgba8(picture).into_rgb8();
    let file = std::fs::File::create(folder.join(format!("{name}-{theme}.png"))).unwrap();
    PngEncoder::new_with_quality(file, CompressionType::Best, FilterType::Adaptive)
        .write_image(
            &picture,
            picture.width(),
            picture.height(),
            image::ExtendedColorType::Rgb8,
        )
        .unwrap();
}

fn act(desk: &mut Desk, action: Action) {
    desk.state().send(Command::Do(action));
    settle(desk);
}

fn select(desk: &mut Desk, item: Item) {
    desk.state().send(Command::Select(Some(item)));
    settle(desk);
    // What was asked for stops glowing.
    desk.run_steps(300);
}

fn press(desk: &mut Desk, key: Key) {
    desk.key_press(key);
    settle(desk);
}

/// Opens what a button opens, and closes it again.
fn popup(desk: &mut Desk, theme: &str, label: &str, name: &str) {
    desk.get_by_label(label).click();
    settle(desk);
    save(desk, theme, name);
    press(desk, Key::Escape);
    desk.remove_cursor();
    settle(desk);
}

fn tour(theme: egui::ThemePreference, name: &str) {
    let mut desk = sized(Dossier::default(), Vec::new(), [1280.0, 800.0]);
    act(&mut desk, Action::Theme(theme));
    save(&mut desk, name, "welcome");
    desk.get_by_label("Try the samples").click();
    settle(&mut desk);
    desk.remove_cursor();
    // Messages go, and what was asked for stops glowing.
    desk.run_steps(500);
    save(&mut desk, name, "timeline");
    popup(&mut desk, name, "File", "menu-file");
    popup(&mut desk, name, "View", "menu-view");
    popup(&mut desk, name, "Period", "period");
    let dossier = desk.state().state().dossier.clone();
    for item in richest(&dossier, 3) {
        select(&mut desk, item);
        press(&mut desk, Key::C);
    }
    press(&mut desk, Key::Num5);
    desk.run_steps(500);
    save(&mut desk, name, "compare");
    press(&mut desk, Key::Num1);
    save(&mut desk, name, "reader");
    press(&mut desk, Key::Num2);
    save(&mut desk, name, "network");
    if let Some(actor) = dossier.actors.values().max_by_key(|it| it.meetings.len()) {
        select(&mut desk, Item::Actor(actor.id.clone()));
        save(&mut desk, name, "leader");
    }
    press(&mut desk, Key::Num3);
    save(&mut desk, name, "matrix");
    press(&mut desk, Key::Num4);
    save(&mut desk, name, "table");
    act(&mut desk, Action::ExportChart);
    save(&mut desk, name, "export");
    press(&mut desk, Key::Escape);
    desk.key_press_modifiers(Modifiers::COMMAND, Key::K);
    settle(&mut desk);
    save(&mut desk, name, "commands");
    press(&mut desk, Key::Escape);
    act(&mut desk, Action::Help);
    save(&mut desk, name, "help");
    press(&mut desk, Key::Escape);
    let gone = Path::new("/articles/no such folder/readout.txt").to_owned();
    desk.input_mut().dropped_files.push(Arc::new(Gone(gone)));
    desk.step();
    settle(&mut desk);
    act(&mut desk, Action::Problems);
    save(&mut desk, name, "problems");

    let mut desk = sized((*dossier).clone(), Vec::new(), [900.0, 600.0]);
    act(&mut desk, Action::Theme(theme));
    save(&mut desk, name, "small");
    desk.get_by_label("Legend").click();
    settle(&mut desk);
    save(&mut desk, name, "small-legend");
}

/// The meetings of whom most is told, the richest last.
fn richest(dossier: &Dossier, count: usize) -> Vec<Item> {
    let mut all: Vec<_> = dossier.meetings.iter().collect();
    all.sort_by_key(|it| {
        let told = it.facts.topics.len() + it.facts.outcomes.len() + it.facts.statements.len();
        std::cmp::Reverse(told)
    });
    let chosen = all.into_iter().take(count).rev();
    chosen.map(|it| Item::Meeting(it.id.clone())).collect()
}

/// All views of some articles at some size.
fn views(articles: &[PathBuf], size: [f32; 2], set: &str) {
    let folder = format!("{set}-{}x{}", size[0], size[1]);
    let mut desk = sized(Dossier::default(), Vec::new(), size);
    desk.state().send(Command::OpenPaths(articles.to_vec()));
    settle(&mut desk);
    let dossier = desk.state().state().dossier.clone();
    for item in richest(&dossier, 3) {
        select(&mut desk, item);
        press(&mut desk, Key::C);
    }
    for (theme, name) in [
        (egui::ThemePreference::Light, "light"),
        (egui::ThemePreference::Dark, "dark"),
    ] {
        act(&mut desk, Action::Theme(theme));
        desk.run_steps(500);
        for item in richest(&dossier, 1) {
            select(&mut desk, item);
        }
        for (key, view) in [
            (Key::Num2, "network"),
            (Key::Num3, "matrix"),
            (Key::Num4, "table"),
            (Key::Num5, "compare"),
            (Key::Num1, "timeline"),
        ] {
            press(&mut desk, key);
            save_in(&mut desk, &folder, name, view);
        }
        press(&mut desk, Key::Escape);
        save_in(&mut desk, &folder, name, "nothing-selected");
        if let Some(actor) = dossier.actors.values().max_by_key(|it| it.meetings.len()) {
            select(&mut desk, Item::Actor(actor.id.clone()));
            press(&mut desk, Key::Num2);
            save_in(&mut desk, &folder, name, "leader");
            press(&mut desk, Key::Num1);
        }
        act(&mut desk, Action::ExportChart);
        save_in(&mut desk, &folder, name, "export");
        press(&mut desk, Key::Escape);
        if set == "samples" {
            dialogs(&mut desk, &folder, name);
        }
    }
}

/// What opens above the views.
fn dialogs(desk: &mut Desk, folder: &str, theme: &str) {
    for (action, name) in [
        (Action::Palette, "palette"),
        (Action::Help, "help"),
        (Action::OwnTables, "own-tables"),
        (Action::AddPerson, "add-person"),
        (Action::ThisIs, "this-is"),
        (Action::Problems, "problems"),
    ] {
        act(desk, action);
        save_in(desk, folder, theme, name);
        press(desk, Key::Escape);
    }
    act(desk, Action::Find);
    desk.input_mut()
        .events
        .push(egui::Event::Text("ge".to_owned()));
    settle(desk);
    save_in(desk, folder, theme, "search");
    press(desk, Key::Escape);
    press(desk, Key::Escape);
    act(desk, Action::ClearFilters);
}

/// A file that is not there.
#[derive(Debug)]
struct Gone(std::path::PathBuf);

impl egui::DroppedFile for Gone {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        Err("it is gone".to_owned())
    }
}

#[test]
#[ignore = "writes pictures for people to look at"]
fn all_views_light_and_dark() {
    tour(egui::ThemePreference::Light, "light");
    tour(egui::ThemePreference::Dark, "dark");
}

#[test]
#[ignore = "writes pictures for people to look at"]
fn two_articles_the_samples_and_a_folder_small_and_large() {
    let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/samples");
    let named = std::env::var_os("RAPPORTEUR_ARTICLES").unwrap_or_default();
    let (folders, files): (Vec<_>, Vec<_>) =
        std::env::split_paths(&named).partition(|it| it.is_dir());
    let files: Vec<_> = files.into_iter().filter(|it| it.is_file()).collect();
    let two = if files.is_empty() {
        let two = [
            "2021-06-16-geneva-biden-putin-readout.md",
            "2018-06-12-singapore-trump-kim.txt",
        ];
        two.map(|name| samples.join(name)).to_vec()
    } else {
        files
    };
    let mut sets = vec![
        ("two".to_owned(), two),
        ("samples".to_owned(), vec![samples]),
    ];
    for folder in folders {
        let name = folder.file_name().unwrap_or_default().to_string_lossy();
        sets.push((name.into_owned(), vec![folder]));
    }
    for (set, articles) in &sets {
        for size in [[1280.0, 800.0], [2560.0, 1440.0]] {
            views(articles, size, set);
        }
    }
}
