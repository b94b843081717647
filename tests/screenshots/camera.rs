//! Pictures of a window, and what is done before one is taken.

use std::path::{Path, PathBuf};

use egui::Key;
use egui_kittest::kittest::Queryable as _;
use image::ImageEncoder as _;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use rapporteur::app::action::Action;
use rapporteur::app::command::Command;
use rapporteur::dossier::{Dossier, Item};

use super::support::desk::{Desk, settle};

/// Light and dark, and what they are called.
pub(crate) const THEMES: [(egui::ThemePreference, &str); 2] = [
    (egui::ThemePreference::Light, "light"),
    (egui::ThemePreference::Dark, "dark"),
];

/// Where the pictures go.
#[derive(Clone, Debug, Default)]
pub(crate) struct Album {
    /// The folder in that of all pictures; empty for that one itself.
    pub(crate) folder: String,
    /// Light or dark.
    pub(crate) theme: &'static str,
}

impl Album {
    /// Takes a picture. Those that are kept in the repository are made as small as can be.
    pub(crate) fn save(&self, desk: &mut Desk, name: &str) {
        let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("screenshots");
        let place = std::env::var_os("RAPPORTEUR_PICTURES").map_or_else(beside, PathBuf::from);
        let folder = place.join(&self.folder);
        std::fs::create_dir_all(&folder).unwrap();
        let picture = desk.render().unwrap();
        let picture = image::DynamicImage::ImageRgba8(picture).into_rgb8();
        let name = format!("{name}-{}.png", self.theme);
        let file = std::fs::File::create(folder.join(name)).unwrap();
        let effort = if self.folder.is_empty() {
            CompressionType::Best
        } else {
            CompressionType::Fast
        };
        PngEncoder::new_with_quality(file, effort, FilterType::Adaptive)
            .write_image(
                &picture,
                picture.width(),
                picture.height(),
                image::ExtendedColorType::Rgb8,
            )
            .unwrap();
    }

    /// Takes a picture of what a command opens, and closes it again.
    pub(crate) fn dialog(&self, desk: &mut Desk, action: Action, name: &str) {
        act(desk, action);
        wait(desk);
        self.save(desk, name);
        press(desk, Key::Escape);
    }

    /// Takes a picture of what a button opens, and closes it again.
    pub(crate) fn popup(&self, desk: &mut Desk, label: &str, name: &str) {
        desk.get_by_label(label).click();
        settle(desk);
        self.save(desk, name);
        press(desk, Key::Escape);
        desk.remove_cursor();
        settle(desk);
    }
}

/// Does what a command says.
pub(crate) fn send(desk: &mut Desk, command: Command) {
    desk.state().send(command);
    settle(desk);
}

/// Does an action.
pub(crate) fn act(desk: &mut Desk, action: Action) {
    send(desk, Command::Do(action));
}

/// Selects something.
pub(crate) fn select(desk: &mut Desk, item: Item) {
    send(desk, Command::Select(Some(item)));
    wait(desk);
}

/// Presses a key.
pub(crate) fn press(desk: &mut Desk, key: Key) {
    desk.key_press(key);
    settle(desk);
}

/// Lets a minute pass: messages go, what glides arrives, what was asked for stops glowing.
pub(crate) fn wait(desk: &mut Desk) {
    let now = desk.ctx.input(|input| input.time);
    desk.input_mut().time = Some(now + 60.0);
    desk.step();
    desk.input_mut().time = None;
    settle(desk);
    // What began to fade only now.
    desk.run_steps(6);
}

/// The meetings of whom most is told, the richest last.
pub(crate) fn richest(dossier: &Dossier, count: usize) -> Vec<Item> {
    let mut all: Vec<_> = dossier.meetings.iter().collect();
    all.sort_by_key(|it| {
        let told = it.facts.topics.len() + it.facts.outcomes.len() + it.facts.statements.len();
        std::cmp::Reverse(told)
    });
    let chosen = all.into_iter().take(count).rev();
    chosen.map(|it| Item::Meeting(it.id.clone())).collect()
}

/// Who met most often.
pub(crate) fn busiest(dossier: &Dossier) -> Option<Item> {
    let actors = dossier.actors.values();
    let busiest = actors.max_by_key(|it| it.meetings.len())?;
    Some(Item::Actor(busiest.id.clone()))
}
