//! Where the user's own tables lie, what is wrong with them, and what can be done.

use egui::{Id, Label, Modal, RichText};

use super::preview;
use crate::app::action::Action;
use crate::app::command::Command;
use crate::app::theme::{Icon, bold, dialog_frame, icon_text, size, space};
use crate::app::view::View;
use crate::app::words::count;

/// Draws the dialog.
pub(crate) fn show(ctx: &egui::Context, view: &View<'_>) {
    let tables = &view.state.tables;
    let modal = Modal::new(Id::unique("tables"))
        .frame(dialog_frame(ctx))
        .show(ctx, |ui| {
            ui.set_width(540.0);
            ui.label(bold("Your own tables").size(size::HEADING));
            let told = "People, offices, places and topics that you add or correct. They are \
                        plain text, one fact a line, laid over those that come with Rapporteur";
            ui.add(Label::new(RichText::new(told).weak()).wrap());
            ui.add_space(space::M);
            ui.label(RichText::new("Folder").size(size::SMALL).weak());
            let Some(dir) = &tables.dir else {
                ui.label("This system has no folder for settings, so nothing can be kept");
                if ui.button("Close").clicked() {
                    view.send(Command::CloseDialog);
                }
                return;
            };
            let path = dir.display().to_string();
            ui.add(Label::new(RichText::new(&path).monospace()).wrap());
            let copy = icon_text(Icon::Copy, "Copy path");
            let button = ui.button(copy);
            let label = || egui::WidgetInfo::labeled(egui::Role::Button, true, "Copy path");
            button.widget_info(label);
            if button.clicked() {
                view.send(Command::Copy(path));
            }
            if !dir.is_dir() {
                preview::note(ui, "It will be made when you add something");
            }
            ui.add_space(space::M);
            if tables.errors.is_empty() {
                ui.label("No mistakes in them");
            } else {
                let wrong = count(tables.errors.len(), "line or file", "lines or files");
                preview::trouble(ui, &format!("{wrong} could not be taken"));
                if ui.button("Show them").clicked() {
                    view.act(Action::Problems);
                }
            }
            if let Some(last) = tables.added.last() {
                preview::note(ui, &format!("Last addition: {}", last.what));
            }
            ui.add_space(space::M);
            ui.horizontal(|ui| {
                for action in [Action::ReloadTables, Action::UndoAddition] {
                    let entry = action.entry();
                    let enabled = action.enabled(view.state);
                    let button = ui.add_enabled(enabled, egui::Button::new(entry.text));
                    if button.on_hover_text(entry.tooltip).clicked() {
                        view.act(action);
                    }
                }
                if ui.button("Close").clicked() {
                    view.send(Command::CloseDialog);
                }
            });
        });
    if modal.should_close() {
        view.send(Command::CloseDialog);
    }
}
