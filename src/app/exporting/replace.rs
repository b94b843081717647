//! Asks before a file is replaced.

use egui::{Id, Modal};

use crate::app::command::Command;
use crate::app::dialog::Replace;
use crate::app::theme::{bold, dialog_frame, size, space};
use crate::app::view::View;

/// Draws the question.
pub(crate) fn show(ctx: &egui::Context, view: &View<'_>, form: &Replace) {
    let mut replace = false;
    let mut keep = false;
    let modal = Modal::new(Id::unique("overwrite"))
        .frame(dialog_frame(ctx))
        .show(ctx, |ui| {
            ui.set_width(420.0);
            ui.label(bold("Replace the file?").size(size::HEADING));
            let name = form.path.file_name().unwrap_or_default();
            ui.label(format!("{} is there already", name.to_string_lossy()));
            ui.add_space(space::M);
            ui.horizontal(|ui| {
                replace = ui.button("Replace").clicked();
                keep = ui.button("Keep it").clicked();
            });
        });
    if replace {
        let path = form.path.clone();
        view.send(match &form.export {
            Some(export) => Command::Export((**export).clone(), path),
            None => Command::ExportTable(path),
        });
    } else if keep || modal.should_close() {
        view.send(match &form.back {
            Some(dialog) => Command::SetDialog((**dialog).clone()),
            None => Command::CloseDialog,
        });
    }
}
