//! Files and folders that were opened before.

use std::path::{Path, PathBuf};

use egui::{Button, Ui};

use super::action::Action;
use super::command::Command;
use super::theme::{Icon, icon_text};
use super::view::View;

/// How many are remembered.
const MOST: usize = 12;
/// How many of those that are opened in one go are remembered.
const MOST_AT_ONCE: usize = 4;

/// Puts what was opened on top of the list.
pub(super) fn remember(recent: &mut Vec<PathBuf>, opened: &[PathBuf]) {
    for path in opened.iter().take(MOST_AT_ONCE).rev() {
        // The program may be started in another folder next time.
        let path = std::path::absolute(path).unwrap_or_else(|_| path.clone());
        recent.retain(|it| *it != path);
        recent.insert(0, path);
    }
    recent.truncate(MOST);
}

/// The name of a path, for a line of a menu.
pub(super) fn name(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str());
    name.to_string_lossy().into_owned()
}

/// The submenu.
pub(super) fn menu(ui: &mut Ui, view: &View<'_>) {
    let recent = &view.state.recent;
    ui.add_enabled_ui(!recent.is_empty(), |ui| {
        ui.menu_button(icon_text(Icon::History, "Open recent"), |ui| {
            for path in recent {
                entry(ui, view, path);
            }
            ui.separator();
            let clear = Action::ClearRecent.entry();
            let response = ui.button(icon_text(clear.icon, clear.text));
            if response.on_hover_text(clear.tooltip).clicked() {
                view.act(Action::ClearRecent);
            }
        });
    });
}

/// A button that opens it again.
pub(super) fn entry(ui: &mut Ui, view: &View<'_>, path: &Path) {
    let name = name(path);
    let sign = match path.extension() {
        Some(_) => Icon::FileText,
        None => Icon::Folder,
    };
    let response = ui.add(Button::new(icon_text(sign, &name)).truncate());
    response.widget_info(|| {
        egui::WidgetInfo::labeled(egui::Role::MenuItem, true, format!("Open again: {name}"))
    });
    if response.on_hover_text(path.display().to_string()).clicked() {
        view.send(Command::OpenRecent(path.to_owned()));
    }
}

#[cfg(test)]
mod tests {
    use std::path::{Path, PathBuf};

    use super::{MOST, name, remember};

    #[test]
    fn the_last_comes_first_and_each_once() {
        let mut recent = Vec::new();
        let path = |name: &str| PathBuf::from(format!("/articles/{name}"));
        remember(&mut recent, &[path("a"), path("b")]);
        remember(&mut recent, &[path("b")]);
        assert_eq!(recent, [path("b"), path("a")]);
        for number in 0..50 {
            remember(&mut recent, &[path(&number.to_string())]);
        }
        assert_eq!(recent.len(), MOST);
        assert_eq!(recent.first(), Some(&path("49")));
    }

    #[test]
    fn a_root_has_a_name_too() {
        assert_eq!(name(Path::new("/")), "/");
        assert_eq!(name(Path::new("/a/b.txt")), "b.txt");
    }
}
