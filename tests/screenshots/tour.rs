//! The walk whose best pictures are kept in the repository.

use egui::Key;
use egui_kittest::kittest::Queryable as _;
use rapporteur::app::action::Action;
use rapporteur::dossier::Dossier;

use super::SMALL;
use super::camera::{Album, act, busiest, press, richest, select, wait};
use super::support::desk::{settle, sized};

/// From the welcome page through all views.
pub(crate) fn all((theme, name): (egui::ThemePreference, &'static str)) {
    let album = Album {
        folder: String::new(),
        theme: name,
    };
    let mut desk = sized(Dossier::default(), Vec::new(), SMALL);
    act(&mut desk, Action::Theme(theme));
    album.save(&mut desk, "welcome");
    desk.get_by_label("Try the samples").click();
    settle(&mut desk);
    desk.remove_cursor();
    wait(&mut desk);
    album.save(&mut desk, "timeline");
    let dossier = desk.state().state().dossier.clone();
    for item in richest(&dossier, 3) {
        select(&mut desk, item);
        press(&mut desk, Key::C);
    }
    press(&mut desk, Key::Num5);
    wait(&mut desk);
    album.save(&mut desk, "compare");
    press(&mut desk, Key::Num1);
    album.save(&mut desk, "reader");
    press(&mut desk, Key::Num2);
    album.save(&mut desk, "network");
    if let Some(actor) = busiest(&dossier) {
        select(&mut desk, actor);
        album.save(&mut desk, "leader");
    }
    press(&mut desk, Key::Num3);
    album.save(&mut desk, "matrix");
    press(&mut desk, Key::Num4);
    album.save(&mut desk, "table");
    act(&mut desk, Action::ExportChart);
    wait(&mut desk);
    album.save(&mut desk, "export");
    press(&mut desk, Key::Escape);

    let mut desk = sized((*dossier).clone(), Vec::new(), [900.0, 600.0]);
    act(&mut desk, Action::Theme(theme));
    album.save(&mut desk, "small");
    desk.get_by_label("Legend").click();
    settle(&mut desk);
    album.save(&mut desk, "small-legend");
}
