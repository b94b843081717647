//! What the window has said since it was opened, the last first.

use std::collections::VecDeque;

use egui::{Id, Label, Modal, Role, ScrollArea, Ui, WidgetInfo};

use super::command::Command;
use super::problems::heading;
use super::theme::{Icon, Paint, dialog_frame, icon, space};
use super::view::View;

/// As many as somebody will look through.
const MOST: usize = 200;

/// What was said, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// The words.
    pub text: String,
    /// True when something went wrong.
    pub trouble: bool,
    /// Hours and minutes of the day.
    pub at: String,
}

/// Keeps what is said now.
pub(super) fn keep(log: &mut VecDeque<Said>, text: &str, trouble: bool) {
    log.push_front(Said {
        text: text.to_owned(),
        trouble,
        at: chrono::Local::now().format("%H:%M").to_string(),
    });
    log.truncate(MOST);
}

/// Draws the list.
pub(crate) fn show(ctx: &egui::Context, view: &View<'_>) {
    let modal = Modal::new(Id::unique("messages"))
        .frame(dialog_frame(ctx))
        .show(ctx, |ui| {
            ui.set_width(560.0);
            heading(ui, "Messages", "What was said since the window opened");
            ScrollArea::vertical()
                .max_height(420.0)
                .auto_shrink([false, true])
                .show(ui, |ui| {
                    for said in &view.state.log {
                        line(ui, said);
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

fn line(ui: &mut Ui, said: &Said) {
    let paint = Paint::of(ui.ctx());
    ui.horizontal_top(|ui| {
        ui.label(egui::RichText::new(&said.at).color(paint.muted()));
        if said.trouble {
            let sign = ui.label(icon(Icon::TriangleAlert).color(paint.warning()));
            sign.widget_info(|| WidgetInfo::labeled(Role::Label, true, "Trouble"));
        } else {
            ui.label(icon(Icon::Check).color(paint.muted()));
        }
        ui.add(Label::new(&said.text).wrap().selectable(true));
    });
}
