//! The parts that all inspectors are made of.

use egui::{RichText, Ui};

use super::differ::Differing;
use crate::app::evidence::Role;
use crate::app::link::{self, role_color};
use crate::app::theme::{Icon, Paint, bold, icon, size, space};
use crate::app::view::View;
use crate::app::words::{self, NOT_STATED};
use crate::dossier::{Item, Meeting};
use crate::extract::Status;

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

/// Says that sources differ: what each of the others gives, as a way to its sentence.
pub(super) fn conflict(ui: &mut Ui, view: &View<'_>, others: &[Differing]) {
    if others.is_empty() {
        return;
    }
    let paint = Paint::of(ui.ctx());
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::XS;
        ui.label(
            icon(Icon::TriangleAlert)
                .size(size::SMALL)
                .color(paint.warning()),
        );
        ui.label(
            bold("Sources differ")
                .size(size::SMALL)
                .color(paint.warning()),
        );
    });
    for other in others {
        link::value(ui, view, other.text.as_str(), &other.evidence);
        note(ui, &format!("according to {}", other.source));
    }
}

/// How many of a list are shown at once, so that no list makes the window slow.
const STEP: usize = 60;

/// The first of a long list, and a button for more of it. Tells how many to show.
pub(super) fn some_of<T>(
    ui: &mut Ui,
    salt: &str,
    list: &[T],
    few: usize,
    mut one: impl FnMut(&mut Ui, &T),
) {
    let id = ui.make_persistent_id(("more", salt));
    let shown: usize = ui.data(|data| data.get_temp(id)).unwrap_or(few);
    for it in list.iter().take(shown) {
        one(ui, it);
    }
    let left = list.len().saturating_sub(shown);
    if left > 0 {
        let text = format!("Show {} more", left.min(STEP));
        if ui.button(RichText::new(text).size(size::SMALL)).clicked() {
            ui.data_mut(|data| data.insert_temp(id, shown + STEP));
        }
    }
}

/// Items with how often they stand there, each a way to it.
pub(super) fn counts(
    ui: &mut Ui,
    view: &View<'_>,
    name: &str,
    role: Option<Role>,
    list: &[(String, Item, usize)],
) {
    if list.is_empty() {
        return;
    }
    field(ui, name, role, |ui| {
        some_of(ui, name, list, 8, |ui, (text, item, count)| {
            ui.horizontal_wrapped(|ui| {
                link::item(ui, view, text, item);
                ui.label(RichText::new(count.to_string()).size(size::SMALL).weak());
            });
        });
    });
}

/// A list of meetings, each a way to it, with a line about each.
pub(super) fn meetings(
    ui: &mut Ui,
    view: &View<'_>,
    list: &[&Meeting],
    about: impl Fn(&mut Ui, &Meeting),
) {
    let name = words::count(list.len(), "meeting", "meetings");
    field(ui, &name, None, |ui| {
        if list.is_empty() {
            not_stated(ui);
        }
        some_of(ui, "meetings", list, STEP, |ui, meeting| {
            link::item(ui, view, &meeting.title, &Item::Meeting(meeting.id.clone()));
            let mut line = vec![words::when(meeting)];
            if let Some(place) = &meeting.facts.place {
                line.push(words::place(view.world(), place));
            }
            if meeting.facts.status != Status::Held {
                line.push(words::status(meeting.facts.status).to_lowercase());
            }
            note(ui, &line.join(" · "));
            about(ui, meeting);
        });
    });
}
