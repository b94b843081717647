//! The files that could not be read, with the reason and what to do.

use egui::{Id, Modal, RichText, ScrollArea};

use super::command::Command;
use super::theme::{Icon, Paint, bold, dialog_frame, icon, size, space};
use super::view::View;

/// Draws the list.
pub(crate) fn show(ctx: &egui::Context, view: &View<'_>) {
    let modal = Modal::new(Id::unique("problems"))
        .frame(dialog_frame(ctx))
        .show(ctx, |ui| {
            ui.set_width(560.0);
            ui.label(bold("Files that could not be read").size(size::HEADING));
            ui.label(RichText::new("All others were read").weak());
            ui.add_space(space::S);
            ScrollArea::vertical().max_height(420.0).show(ui, |ui| {
                for problem in &view.state.problems {
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
            });
            ui.add_space(space::S);
            if ui.button("Close").clicked() {
                view.send(Command::CloseDialog);
            }
        });
    if modal.should_close() {
        view.send(Command::CloseDialog);
    }
}
