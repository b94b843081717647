//! A field for a path, where the system has no file dialog to show.

use std::path::{Path, PathBuf};

use egui::{Button, Id, Key, Modal, RichText, Role, TextEdit, WidgetInfo};

use super::command::Command;
use super::dialog::{Dialog, PathForm, Replace};
use super::exporting::{with_ending, with_table_ending};

use super::files::Ask;
use super::theme::{Paint, bold, dialog_frame, size, space};
use super::view::View;

/// Draws the dialog.
pub(crate) fn show(ctx: &egui::Context, view: &View<'_>, form: &PathForm) {
    let mut next = form.clone();
    let (title, go) = match form.ask {
        Ask::Files => ("Open files", "Open"),
        Ask::Folder => ("Open folder", "Open"),
        Ask::Watch => ("Watch folder", "Watch"),
        Ask::Save(_) => ("Export chart", "Save"),
        Ask::Table => ("Export table", "Save"),
    };
    let mut done = false;
    let mut cancelled = false;
    let modal = Modal::new(Id::unique("path"))
        .frame(dialog_frame(ctx))
        .show(ctx, |ui| {
            ui.set_width(520.0);
            ui.label(bold(title).size(size::HEADING));
            ui.label(RichText::new("This system showed no file dialog, so type the path").weak());
            ui.add_space(space::S);
            let hint = match form.ask {
                Ask::Files => "Path of a file; several, one a line",
                Ask::Folder | Ask::Watch => "Path of a folder",
                Ask::Save(_) | Ask::Table => "Path of the new file",
            };
            let field = if form.ask == Ask::Files {
                TextEdit::multiline(&mut next.text).desired_rows(3)
            } else {
                TextEdit::singleline(&mut next.text)
            };
            let field = ui.add(field.desired_width(f32::INFINITY).hint_text(hint));
            let role = if form.ask == Ask::Files {
                Role::MultilineTextInput
            } else {
                Role::TextInput
            };
            field.widget_info(|| WidgetInfo::labeled(role, true, hint));
            // Asked before the focus is given back, which would hide that Enter took it away.
            let left = field.lost_focus();
            if next.text.is_empty() || ui.memory(|memory| memory.focused().is_none()) {
                field.request_focus();
            }
            if let Some(trouble) = &form.trouble {
                ui.label(RichText::new(trouble).color(Paint::of(ui.ctx()).warning()));
            }
            ui.add_space(space::M);
            ui.horizontal(|ui| {
                let ready = !next.text.trim().is_empty();
                done |= ui.add_enabled(ready, Button::new(go)).clicked();
                cancelled |= ui.button("Cancel").clicked();
            });
            let entered = ui.input(|input| input.key_pressed(Key::Enter));
            done |= form.ask != Ask::Files && left && entered;
        });
    if cancelled || modal.should_close() {
        view.send(Command::CloseDialog);
    } else if done {
        finish(view, next);
    } else if next != *form {
        next.trouble = None;
        view.send(Command::SetDialog(Dialog::Path(next)));
    }
}

fn finish(view: &View<'_>, form: PathForm) {
    let paths: Vec<_> = form
        .text
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .map(path_of)
        .collect();
    let export = match form.ask {
        Ask::Save(_) | Ask::Table => form.export.clone(),
        Ask::Files | Ask::Folder | Ask::Watch => return open(view, form, paths),
    };
    let Some(path) = paths.into_iter().next() else {
        return;
    };
    let path = match &export {
        Some(export) => with_ending(path, export),
        None => with_table_ending(path),
    };
    view.send(if path.exists() {
        // Options can still be changed; of the table there are none.
        let back = match &export {
            Some(export) => Dialog::Export((**export).clone()),
            None => Dialog::Path(form),
        };
        Command::SetDialog(Dialog::Replace(Replace {
            path,
            export,
            back: Some(Box::new(back)),
        }))
    } else {
        match export {
            Some(export) => Command::Export(*export, path),
            None => Command::ExportTable(path),
        }
    });
}

fn open(view: &View<'_>, mut form: PathForm, paths: Vec<PathBuf>) {
    if let Some(missing) = paths.iter().find(|path| !path.exists()) {
        form.trouble = Some(format!(
            "{} is not there; check the spelling",
            missing.display()
        ));
        view.send(Command::SetDialog(Dialog::Path(form)));
    } else {
        view.send(Command::CloseDialog);
        if form.ask == Ask::Watch {
            let folder = paths.into_iter().next();
            folder
                .map(Command::Watch)
                .into_iter()
                .for_each(|it| view.send(it));
        } else {
            view.send(Command::OpenPaths(paths));
        }
    }
}

/// A path as people type it: `~` is their home, quotation marks are not part of it.
fn path_of(line: &str) -> PathBuf {
    let line = line.trim_matches(['"', '\'']);
    match (line.strip_prefix("~/"), directories::UserDirs::new()) {
        (Some(rest), Some(dirs)) => dirs.home_dir().join(rest),
        _ => Path::new(line).to_owned(),
    }
}
