//! Exporting as a person does it: by the switches of the dialog.

use std::path::{Path, PathBuf};

use egui::{Key, OutputCommand};
use egui_kittest::kittest::Queryable as _;
use rapporteur::app::action::Action;
use rapporteur::app::command::Command;
use rapporteur::app::compare_desk::CompareStep;
use rapporteur::app::dialog::Dialog;
use rapporteur::app::state::ViewKind;
use rapporteur::chart::{Camera, Point};
use rapporteur::dossier::ActorId;

use super::{click, press, wait_for};
use crate::support::desk::{Desk, open, settle};
use crate::support::dossier::small;

fn exporting(file: &Path) -> Desk {
    let mut desk = open(small(), vec![file.to_owned()]);
    desk.state().send(Command::Do(Action::ExportChart));
    settle(&mut desk);
    desk
}

fn saved(desk: &mut Desk, file: &Path) -> String {
    click(desk, "Save as…");
    wait_for(desk, |_| file.exists());
    settle(desk);
    std::fs::read_to_string(file).unwrap_or_default()
}

fn file(folder: &tempfile::TempDir, name: &str) -> PathBuf {
    folder.path().join(name)
}

#[test]
fn title_and_sources_can_be_left_out() {
    let folder = tempfile::tempdir().unwrap();
    let (whole, bare) = (file(&folder, "whole.svg"), file(&folder, "bare.svg"));
    let mut desk = exporting(&whole);
    let whole = saved(&mut desk, &whole);
    assert!(whole.contains(">Sources<") && whole.contains("Drawn by Rapporteur"));
    let mut desk = exporting(&bare);
    for part in ["Title", "Legend", "Sources"] {
        click(&mut desk, part);
    }
    let bare = saved(&mut desk, &bare);
    assert!(!bare.contains(">Sources<") && !bare.contains("Drawn by Rapporteur"));
}

#[test]
fn a_picture_of_so_many_dots_is_copied_as_pixels() {
    let mut desk = exporting(Path::new("unused.png"));
    click(&mut desk, "PNG");
    click(&mut desk, "150 dpi");
    desk.get_by_label_contains("3000 × 1688 pixels");
    click(&mut desk, "96 dpi");
    desk.get_by_label("Copy image").click();
    let mut copied = None;
    for _ in 0..2000 {
        desk.step();
        let commands = &desk.output().platform_output.commands;
        copied = commands.iter().find_map(|command| match command {
            OutputCommand::CopyImage(image) => Some(image.size),
            _ => None,
        });
        if copied.is_some() {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    let [width, height] = copied.unwrap();
    assert!(width == 1920 && height >= 1080, "{width} × {height}");
    settle(&mut desk);
    assert!(desk.query_all_by_label("Copied the picture").count() > 0);
    assert!(desk.state().state().dialog.is_none());
}

#[test]
fn a_comparison_has_the_same_choices_but_no_legend() {
    let folder = tempfile::tempdir().unwrap();
    let path = file(&folder, "two.svg");
    let mut desk = open(small(), vec![path.clone()]);
    for _ in 0..2 {
        press(&mut desk, Key::ArrowRight);
        press(&mut desk, Key::C);
    }
    assert_eq!(desk.state().state().view, ViewKind::Compare);
    desk.state().send(Command::Do(Action::ExportChart));
    settle(&mut desk);
    assert!(desk.query_by_label("Legend").is_none());
    click(&mut desk, "Markdown");
    assert!(desk.query_by_label("Copy image").is_none(), "it is text");
    click(&mut desk, "SVG");
    click(&mut desk, "Transparent");
    click(&mut desk, "Sources");
    let svg = saved(&mut desk, &path);
    assert!(svg.contains("<svg") && !svg.contains("Drawn by Rapporteur"));
}

#[test]
fn the_preview_follows_what_is_chosen() {
    let mut desk = exporting(Path::new("unused.svg"));
    desk.get_by_label("Preview of 1920 × 1080 points");
    desk.get_by_label("1920 × 1080 points, 50.8 × 28.6 cm");
    click(&mut desk, "Size");
    click(&mut desk, "Square");
    desk.get_by_label("Preview of 1080 × 1080 points");
    // The dots of a file change nothing in it.
    click(&mut desk, "PNG");
    click(&mut desk, "300 dpi");
    desk.get_by_label("Preview of 1080 × 1080 points");
    desk.get_by_label("3375 × 3375 pixels");
    click(&mut desk, "Cancel");
    assert!(desk.query_by_label_contains("Preview of").is_none());
}

#[test]
fn a_network_is_exported_whole_or_as_it_is_zoomed() {
    let folder = tempfile::tempdir().unwrap();
    let (whole, part) = (file(&folder, "whole.svg"), file(&folder, "part.svg"));
    let network = |file: &Path| {
        let mut desk = open(small(), vec![file.to_owned()]);
        press(&mut desk, Key::Num2);
        desk
    };
    let mut desk = network(&whole);
    desk.state().send(Command::Do(Action::ExportChart));
    settle(&mut desk);
    assert!(
        desk.query_by_label("As on the screen").is_none(),
        "it is all"
    );
    click(&mut desk, "Cancel");
    for _ in 0..6 {
        press(&mut desk, Key::Plus);
    }
    desk.state().send(Command::Do(Action::ExportChart));
    settle(&mut desk);
    click(&mut desk, "As on the screen");
    desk.get_by_label_contains("No meeting is in sight");
    click(&mut desk, "Whole chart");
    let whole = saved(&mut desk, &whole);
    let mut desk = network(&part);
    let shown = desk.state().state().network.clone().unwrap();
    let at = |name| shown.position(&ActorId::new(name)).unwrap();
    let (biden, putin) = (at("joe-biden"), at("vladimir-putin"));
    let middle = |a: f32, b: f32| f32::midpoint(a, b);
    desk.state().send(Command::SetCamera(Camera {
        center: Point::new(middle(biden.x, putin.x), middle(biden.y, putin.y)),
        zoom: 6.0,
    }));
    settle(&mut desk);
    desk.state().send(Command::Do(Action::ExportChart));
    settle(&mut desk);
    click(&mut desk, "As on the screen");
    let part = saved(&mut desk, &part);
    let discs = |svg: &str| svg.matches("<circle").count();
    assert!(
        discs(&part) < discs(&whole),
        "{} of {}",
        discs(&part),
        discs(&whole)
    );
    assert!(desk.state().state().export.current, "it is remembered");
}

#[test]
fn a_comparison_is_exported_with_all_rows_or_those_on_the_screen() {
    let folder = tempfile::tempdir().unwrap();
    let path = file(&folder, "two.md");
    let mut desk = open(small(), vec![path.clone()]);
    for _ in 0..2 {
        press(&mut desk, Key::ArrowRight);
        press(&mut desk, Key::C);
    }
    let rows = |text: &str| text.lines().filter(|line| line.starts_with('|')).count();
    let export = |desk: &mut Desk, choice: Option<&str>| {
        desk.state().send(Command::Do(Action::ExportChart));
        settle(desk);
        click(desk, "Markdown");
        if let Some(choice) = choice {
            click(desk, choice);
        }
        let _ = std::fs::remove_file(&path);
        rows(&saved(desk, &path))
    };
    let plain = export(&mut desk, None);
    desk.state()
        .send(Command::Compare(CompareStep::Differences(true)));
    settle(&mut desk);
    let fewer = export(&mut desk, Some("As on the screen"));
    let all = export(&mut desk, Some("All, in their own order"));
    assert!(fewer < plain && all == plain, "{fewer}, {all} of {plain}");
}

fn type_path(desk: &mut Desk, path: &Path) {
    wait_for(desk, |desk| {
        matches!(desk.state().state().dialog, Some(Dialog::Path(_)))
    });
    desk.key_press_modifiers(egui::Modifiers::COMMAND, Key::A);
    settle(desk);
    desk.event(egui::Event::Text(path.display().to_string()));
    settle(desk);
}

#[test]
fn a_typed_path_that_is_taken_is_asked_about() {
    let folder = tempfile::tempdir().unwrap();
    for (action, name, back) in [
        (Action::ExportChart, "chart.svg", "Save as…"),
        (Action::ExportTable, "meetings.csv", "Save"),
    ] {
        let path = file(&folder, name);
        std::fs::write(&path, "mine").unwrap();
        let mut desk = open(small(), Vec::new());
        desk.state().send(Command::Do(action));
        settle(&mut desk);
        if action == Action::ExportChart {
            desk.get_by_label("Save as…").click();
        }
        type_path(&mut desk, &path);
        click(&mut desk, "Save");
        desk.get_by_label(&format!("{name} is there already"));
        click(&mut desk, "Keep it");
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "mine");
        desk.get_by_label(back).click();
        if action == Action::ExportChart {
            type_path(&mut desk, &path);
            click(&mut desk, "Save");
        } else {
            settle(&mut desk);
        }
        click(&mut desk, "Replace");
        wait_for(&mut desk, |_| {
            std::fs::read_to_string(&path).is_ok_and(|it| it != "mine" && !it.is_empty())
        });
        settle(&mut desk);
        let saved = desk.query_all_by_label_contains("Saved").count();
        assert!(saved > 0 && desk.state().state().dialog.is_none());
        desk.get_by_label("Show in folder");
    }
}

#[test]
fn a_name_that_gets_its_ending_replaces_nothing_unasked() {
    let folder = tempfile::tempdir().unwrap();
    let path = file(&folder, "chart.svg");
    std::fs::write(&path, "mine").unwrap();
    let mut desk = exporting(&file(&folder, "chart"));
    desk.get_by_label("Save as…").click();
    wait_for(&mut desk, |desk| {
        matches!(desk.state().state().dialog, Some(Dialog::Replace(_)))
    });
    settle(&mut desk);
    desk.get_by_label("chart.svg is there already");
    click(&mut desk, "Keep it");
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "mine");
    desk.get_by_label("Save as…");
}

#[test]
fn enter_takes_a_path_that_was_typed() {
    let folder = tempfile::tempdir().unwrap();
    let path = file(&folder, "typed.csv");
    let mut desk = open(small(), Vec::new());
    desk.state().send(Command::Do(Action::ExportTable));
    settle(&mut desk);
    type_path(&mut desk, &path);
    desk.key_press(Key::Enter);
    wait_for(&mut desk, |_| path.exists());
    assert!(std::fs::read_to_string(&path).unwrap().contains("Geneva"));
}
