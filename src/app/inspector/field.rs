//! The parts that all inspectors are made of.

use egui::{RichText, Ui};

use crate::app::evidence::Role;
use crate::app::link::{self, role_color};
use crate::app::theme::{Paint, bold, size, space};
use crate::app::view::View;
use crate::app::words::{self, NOT_STATED};
use crate::dossier::{Item, Meeting};

/// The name of what is selected, and what it is.
pub(super) fn title(ui: &mut Ui, text: &str, kind: &str) {
    if !kind.is_empty() {
        ui.label(RichText::new(kind).size(size::SMALL).weak());
    }
    ui.add(egui::Label::new(bold(text).size(size::HEADING)).wrap());
    ui.add_space(space::S);
}

/// Opens a section.
pub(super) fn heading(ui: &mut Ui, text: &str) {
    ui.add_space(space::XS);
    ui.label(
        bold(text)
            .size(size::SMALL)
            .color(Paint::of(ui.ctx()).muted()),
    );
}

/// A field: its name in the colour that the reader marks it with, and its values.
pub(super) fn field(ui: &mut Ui, name: &str, role: Option<Role>, values: impl FnOnce(&mut Ui)) {
    let paint = Paint::of(ui.ctx());
    ui.add_space(space::S);
    ui.horizontal_top(|ui| {
        let start = ui.cursor().left_top();
        ui.add_space(space::S);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 3.0;
            heading(ui, name);
            values(ui);
        });
        let bar = egui::Rect::from_min_max(
            start + egui::vec2(0.0, space::XS + 2.0),
            egui::pos2(start.x + 3.0, ui.min_rect().bottom()),
        );
        let color = role.map_or(paint.rule(), |role| role_color(paint, role));
        ui.painter().rect_filled(bar, 1.5, color);
    });
}

/// Stands where a field has no value.
pub(super) fn not_stated(ui: &mut Ui) {
    ui.label(
        RichText::new(NOT_STATED)
            .family(crate::app::theme::italic_family())
            .weak(),
    );
}

/// A secondary line.
pub(super) fn note(ui: &mut Ui, text: &str) -> egui::Response {
    if text.is_empty() {
        return ui.response();
    }
    ui.add(egui::Label::new(RichText::new(text).size(size::SMALL).weak()).wrap())
}

/// A list of meetings, each a way to it.
pub(super) fn meetings(ui: &mut Ui, view: &View<'_>, list: &[&Meeting]) {
    field(
        ui,
        &words::count(list.len(), "meeting", "meetings"),
        None,
        |ui| {
            if list.is_empty() {
                not_stated(ui);
            }
            for meeting in list {
                link::item(ui, view, &meeting.title, &Item::Meeting(meeting.id.clone()));
                let mut line = vec![words::when(meeting)];
                if let Some(place) = &meeting.facts.place {
                    line.push(words::place(view.world(), place));
                }
                note(ui, &line.join(" · "));
            }
        },
    );
}
