//! Exporting as a person does it: by the switches of the dialog.

use std::path::{Path, PathBuf};

use egui::{Key, OutputCommand};
use egui_kittest::kittest::Queryable as _;
use rapporteur::app::action::Action;
use rapporteur::app::command::Command;
use rapporteur::app::state::ViewKind;

use super::{press, wait_for};
use crate::support::desk::{Desk, open, settle};
use crate::support::dossier::small;

fn exporting(file: &Path) -> Desk {
    let mut desk = open(small(), vec![file.to_owned()]);
    desk.state().send(Command::Do(Action::ExportChart));
    settle(&mut desk);
    desk
}

fn click(desk: &mut Desk, label: &str) {
    desk.get_by_label(label).click();
    settle(desk);
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
