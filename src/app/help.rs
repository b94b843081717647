//! Keys and pointer, from the table of actions.

use egui::{Grid, Id, Modal, RichText, ScrollArea, Ui};

use super::action::{TABLE, keys_text};
use super::command::Command;
use super::theme::{bold, dialog_frame, size, space};
use super::view::View;

const POINTER: &[(&str, &str)] = &[
    ("Click", "Select, and read the source"),
    ("Click on empty paper", "Clear the selection"),
    (
        "Drag",
        "Move the chart; a disc of the network stays where you put it",
    ),
    ("Double click on a pinned disc", "Let it go again"),
    ("Wheel", "Zoom at the pointer"),
    (
        "Wheel on the matrix",
        "Scroll it; with Ctrl, zoom at the pointer",
    ),
    ("Shift and wheel", "Move along time"),
    ("Wheel over the names", "Scroll the lanes of the timeline"),
    ("Double click on empty paper", "Fit all"),
    (
        "Click a value again",
        "Go to the next sentence that tells it",
    ),
    (
        "Right click on words of an article",
        "Add or correct a person, or say who is meant",
    ),
    ("Ctrl and + or -", "Size of all text"),
];

/// Draws the help.
pub(crate) fn show(ctx: &egui::Context, view: &View<'_>) {
    let modal = Modal::new(Id::unique("help"))
        .frame(dialog_frame(ctx))
        .show(ctx, |ui| {
            ui.set_width(620.0);
            ui.label(bold("Keys and pointer").size(size::HEADING));
            ui.add_space(space::S);
            let tall = (ctx.content_rect().height() - 180.0).max(200.0);
            ScrollArea::vertical()
                .max_height(tall)
                .min_scrolled_height(tall.min(600.0))
                .show(ui, |ui| {
                    ui.horizontal_top(|ui| {
                        ui.vertical(|ui| {
                            ui.set_width(300.0);
                            keys(ui);
                        });
                        ui.vertical(|ui| {
                            ui.set_width(300.0);
                            pointer(ui);
                        });
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
    Grid::new("keys")
        .num_columns(2)
        .min_row_height(18.0)
        .spacing([space::M, 2.0])
        .show(ui, |ui| {
            for entry in TABLE {
                let keys: Vec<_> = entry
                    .keys
                    .iter()
                    .map(|&it| keys_text(ui.ctx(), it))
                    .collect();
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
