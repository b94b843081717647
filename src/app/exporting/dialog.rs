//! What to export, and how.

use egui::{Button, Grid, Id, Modal, RichText, Spinner, Ui};

use super::fields::{fields, network_note};
use super::preview::{self, Previewed};
use crate::app::command::Command;
use crate::app::dialog::{Dialog, ExportForm};
use crate::app::theme::{Paint, bold, dialog_frame, size, space};
use crate::app::view::View;
use crate::export::PictureFormat;

/// Width of the fields, in points.
const FIELDS: f32 = 400.0;

/// What was clicked.
#[derive(Default)]
struct Clicked {
    save: bool,
    copy: bool,
    cancel: bool,
}

/// Draws the dialog.
pub(crate) fn show(ctx: &egui::Context, view: &View<'_>, form: &ExportForm) {
    let mut next = form.clone();
    let mut clicked = Clicked::default();
    let modal = Modal::new(Id::unique("export"))
        .frame(dialog_frame(ctx))
        .show(ctx, |ui| {
            let what = if form.compared {
                "Export comparison"
            } else {
                "Export chart"
            };
            ui.label(bold(what).size(size::HEADING));
            ui.add_space(space::S);
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = space::L;
                ui.vertical(|ui| {
                    ui.set_width(FIELDS);
                    ui.spacing_mut().item_spacing.x = space::S;
                    options(ui, view, form, &mut next);
                });
                if !next.is_text() {
                    ui.vertical(|ui| preview::show(ui, view, form));
                }
            });
            ui.add_space(space::M);
            clicked = buttons(ui, form);
        });
    if clicked.cancel || modal.should_close() {
        view.send(Command::CloseDialog);
    } else if clicked.save {
        view.send(Command::AskDestination(next));
    } else if clicked.copy {
        view.send(Command::CopyPicture(next));
    } else if next != *form {
        next.trouble = None;
        view.send(Command::SetDialog(Dialog::Export(next)));
    }
}

fn options(ui: &mut Ui, view: &View<'_>, form: &ExportForm, next: &mut ExportForm) {
    ui.add_enabled_ui(!form.busy, |ui| {
        Grid::new("export form")
            .num_columns(2)
            .spacing([space::L, space::S])
            .show(ui, |ui| fields(ui, view, next));
    });
    ui.add_space(space::S);
    network_note(ui, view, next);
    note(ui, view, next);
    if let Some(trouble) = &form.trouble {
        let words = RichText::new(trouble).color(Paint::of(ui.ctx()).warning());
        ui.add(egui::Label::new(words).wrap());
    }
}

fn buttons(ui: &mut Ui, form: &ExportForm) -> Clicked {
    let mut clicked = Clicked::default();
    ui.horizontal(|ui| {
        clicked.save = ui
            .add_enabled(!form.busy, Button::new("Save as…"))
            .clicked();
        if !form.is_text() {
            clicked.copy = ui
                .add_enabled(!form.busy, Button::new("Copy image"))
                .on_hover_text("Put it on the clipboard, as pixels")
                .clicked();
        }
        clicked.cancel = ui.button("Cancel").clicked();
        if form.busy {
            ui.add(Spinner::new().size(16.0));
            ui.label(
                RichText::new("Waiting for the file")
                    .size(size::SMALL)
                    .weak(),
            );
        }
    });
    clicked
}

/// What is good to know of the format and the size.
fn note(ui: &mut Ui, view: &View<'_>, form: &ExportForm) {
    let format = match form.format {
        _ if form.is_text() => "With numbered sources and the sentences that say so",
        PictureFormat::Png => "For screens and slides",
        PictureFormat::Svg => "Can be scaled without loss; text stays text",
        PictureFormat::Pdf => "For reports and print; fonts are embedded",
    };
    let page = view.state.preview.as_ref().and_then(Previewed::page);
    let taller = page.is_some_and(|page| page.1 > form.points().1 + 1.0);
    let mut lines = vec![format];
    if taller && !form.is_text() && !form.compared {
        lines.push("Taller than asked, to hold lanes, names and sources");
    }
    let cut = view.state.preview.as_ref().and_then(Previewed::note);
    lines.extend(cut.filter(|_| !form.is_text()));
    for line in lines {
        let words = RichText::new(line).size(size::SMALL).weak();
        ui.add(egui::Label::new(words).wrap());
    }
}
