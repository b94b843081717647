//! Keys and pointer, from the table of actions.

use egui::{Grid, Id, Modal, RichText, ScrollArea, Ui};

use super::action::TABLE;
use super::command::Command;
use super::theme::{bold, size, space};
use super::view::View;

const POINTER: &[(&str, &str)] = &[
    ("Click", "Select, and read the source"),
    ("Click on empty paper", "Clear the selection"),
    ("Drag", "Move the chart; a disc of the network stays where you put it"),
    ("Wheel", "Zoom at the pointer"),
    ("Shift and wheel", "Move along time"),
    ("Wheel over the names", "Scroll the lanes of the timeline"),
    ("Double click on empty paper", "Fit all"),
    ("Click a value again", "Go to the next sentence that tells it"),
    ("Ctrl and + or -", "Size of all text"),
];

/// Draws the help.
pub(crate) fn show(ctx: &egui::Context, view: &View<'_>) {
    let modal = Modal::new(Id::unique("help")).show(ctx, |ui| {
        ui.set_width(620.0);
        ui.label(bold("Keys and pointer").size(size::HEADING));
        ui.add_space(space::S);
        ScrollArea::vertical().max_height(520.0).show(ui, |ui| {
            ui.columns(2, |columns| {
                if let [left, right] = columns {
                    keys(left);
                    pointer(right);
                }
            });
        });
        ui.add_space(space::M);
        if ui.button("Close").clicked() {
            view.send(Command::CloseDialog);
        }
    });
    if modal.should_close() {
        view.send(Command::CloseDialog);
    }
}

fn keys(ui: &mut Ui) {
    ui.label(bold("Keys").size(size::SMALL));
    Grid::new("keys").num_columns(2).show(ui, |ui| {
        for entry in TABLE {
            let keys: Vec<_> = entry.keys.iter().map(|it| ui.ctx().format_shortcut(it)).collect();
            if !keys.is_empty() {
                ui.label(RichText::new(keys.join(" or ")).weak());
                ui.label(entry.text.trim_end_matches('…'));
                ui.end_row();
            }
        }
    });
}

fn pointer(ui: &mut Ui) {
    ui.label(bold("Pointer").size(size::SMALL));
    for (what, does) in POINTER {
        ui.label(RichText::new(*what).weak());
        ui.label(*does);
        ui.add_space(space::XS);
    }
}
