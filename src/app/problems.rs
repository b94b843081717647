//! The files and the lines of the user's own tables that could not be read, with the reason.

use std::path::Path;

use egui::{Id, Label, Modal, RichText, ScrollArea, Ui};

use super::action::Action;
use super::command::Command;
use super::theme::{Icon, Paint, bold, dialog_frame, icon, size, space};
use super::view::View;
use crate::world::TableError;

/// Draws the list.
pub(crate) fn show(ctx: &egui::Context, view: &View<'_>) {
    let modal = Modal::new(Id::unique("problems"))
        .frame(dialog_frame(ctx))
        .show(ctx, |ui| {
            ui.set_width(560.0);
            let state = view.state;
            ScrollArea::vertical().max_height(420.0).show(ui, |ui| {
                if !state.problems.is_empty() {
                    heading(ui, "Files that could not be read", "All others were read");
                }
                for problem in &state.problems {
                    ui.horizontal_top(|ui| {
                        ui.label(icon(Icon::TriangleAlert).color(Paint::of(ui.ctx()).warning()));
                        ui.vertical(|ui| {
                            let name = problem.path.file_name().unwrap_or(problem.path.as_os_str());
                            ui.label(bold(name.to_string_lossy()));
                            let reason = super::words::capital(&problem.reason);
                            ui.add(egui::Label::new(reason).wrap());
                            let folder = problem.path.parent().map(|it| it.display().to_string());
                            let folder = RichText::new(folder.unwrap_or_default());
                            ui.add(egui::Label::new(folder.size(size::SMALL).weak()).wrap());
                        });
                    });
                    ui.add_space(space::S);
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

fn heading(ui: &mut Ui, text: &str, note: &str) {
    ui.label(bold(text).size(size::HEADING));
    ui.label(RichText::new(note).weak());
    ui.add_space(space::S);
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
    ui.horizontal_top(|ui| {
        ui.label(icon(Icon::TriangleAlert).color(Paint::of(ui.ctx()).warning()));
        ui.vertical(|ui| {
            ui.label(bold(name));
            let reason = super::words::capital(&super::words::quoted(&error.reason));
            ui.add(Label::new(reason).wrap());
            let folder = RichText::new(path.display().to_string());
            ui.add(Label::new(folder.size(size::SMALL).weak()).wrap());
        });
    });
    ui.add_space(space::S);
}
