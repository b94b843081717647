//! The files and the lines of the user's own tables that could not be read: what is wrong,
//! where, and what to do.

use std::path::Path;

use egui::{Id, Label, Modal, Response, RichText, Role, ScrollArea, Ui, WidgetInfo};

use super::action::Action;
use super::command::Command;
use super::theme::{Icon, Paint, bold, dialog_frame, icon, icon_text, size, space};
use super::view::View;
use super::words::{capital, quoted};
use crate::article::Problem;
use crate::world::TableError;

/// Draws the list.
pub(crate) fn show(ctx: &egui::Context, view: &View<'_>) {
    let modal = Modal::new(Id::unique("problems"))
        .frame(dialog_frame(ctx))
        .show(ctx, |ui| {
            ui.set_width(560.0);
            let state = view.state;
            let list = ScrollArea::vertical().max_height(420.0);
            list.min_scrolled_height(420.0).show(ui, |ui| {
                if !state.problems.is_empty() {
                    heading(ui, "Files that could not be read", "All others were read");
                }
                for problem in &state.problems {
                    file(ui, view, problem);
                }
                if !state.tables.errors.is_empty() {
                    let told = "All other lines were taken; mend these in the file and reload";
                    heading(ui, "Mistakes in your own tables", told);
                }
                for error in &state.tables.errors {
                    mistake(ui, error);
                }
            });
            ui.add_space(space::S);
            ui.horizontal(|ui| {
                if ui.button("Close").clicked() {
                    view.send(Command::CloseDialog);
                }
                if !state.problems.is_empty() {
                    if ui.button("Try all again").clicked() {
                        let all = state.problems.iter().map(|it| it.path.clone()).collect();
                        view.send(Command::Retry(all));
                    }
                    if ui.button("Clear the list").clicked() {
                        view.send(Command::ForgetProblems);
                    }
                }
                let reload = Action::ReloadTables;
                if !state.tables.errors.is_empty() && ui.button(reload.entry().text).clicked() {
                    view.act(reload);
                }
            });
        });
    if modal.should_close() {
        view.send(Command::CloseDialog);
    }
}

pub(super) fn heading(ui: &mut Ui, text: &str, note: &str) {
    ui.label(bold(text).size(size::HEADING));
    ui.label(RichText::new(note).weak());
    ui.add_space(space::S);
}

/// What is wrong and what to do about it, as far as the reason tells both.
fn advice(reason: &str) -> (String, Option<String>) {
    match reason.split_once("; ") {
        Some((wrong, what)) => (capital(wrong), Some(capital(what))),
        None => (capital(reason), None),
    }
}

/// A file that gave no article.
fn file(ui: &mut Ui, view: &View<'_>, problem: &Problem) {
    let path = &problem.path;
    let name = path
        .file_name()
        .unwrap_or(path.as_os_str())
        .to_string_lossy();
    let (wrong, what) = advice(&problem.reason);
    line(ui, &name, &wrong, what.as_deref(), path, |ui| {
        if small(ui, Icon::RefreshCw, "Try again", &name).clicked() {
            view.send(Command::Retry(vec![path.clone()]));
        }
        if small(ui, Icon::FolderOpen, "Show in folder", &name).clicked() {
            view.send(Command::Reveal(path.clone()));
        }
        if small(ui, Icon::Copy, "Copy path", &name).clicked() {
            view.send(Command::Copy(path.display().to_string()));
        }
    });
}

/// A line of a table, or a table, that could not be taken.
fn mistake(ui: &mut Ui, error: &TableError) {
    let path = Path::new(&error.table);
    let name = path
        .file_name()
        .unwrap_or(path.as_os_str())
        .to_string_lossy();
    let name = match error.line {
        0 => name.into_owned(),
        line => format!("{name}, line {line}"),
    };
    let reason = capital(&quoted(&error.reason));
    line(ui, &name, &reason, None, path, |_| {});
}

fn line(
    ui: &mut Ui,
    name: &str,
    wrong: &str,
    what: Option<&str>,
    path: &Path,
    buttons: impl FnOnce(&mut Ui),
) {
    ui.horizontal_top(|ui| {
        ui.label(icon(Icon::TriangleAlert).color(Paint::of(ui.ctx()).warning()));
        ui.vertical(|ui| {
            ui.label(bold(name));
            ui.add(Label::new(wrong).wrap());
            if let Some(what) = what {
                ui.add(Label::new(what).wrap());
            }
            let place = RichText::new(path.display().to_string());
            ui.add(Label::new(place.size(size::SMALL).weak()).wrap());
            ui.horizontal(buttons);
        });
    });
    ui.add_space(space::S);
}

fn small(ui: &mut Ui, sign: Icon, text: &str, of: &str) -> Response {
    let words = RichText::new(icon_text(sign, text)).size(size::SMALL);
    let response = ui.add(egui::Button::new(words));
    let name = format!("{text}: {of}");
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    response
}

#[cfg(test)]
mod tests {
    use super::advice;

    #[test]
    fn the_reason_is_parted_from_the_advice() {
        let (wrong, what) = advice("the file is empty; save the article again");
        assert_eq!(wrong, "The file is empty");
        assert_eq!(what.as_deref(), Some("Save the article again"));
        assert_eq!(advice("odd"), ("Odd".to_owned(), None));
    }
}
