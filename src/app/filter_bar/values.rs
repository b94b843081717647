//! All values there are to filter by, each with the number of meetings it would show.

use egui::{
    Align, Button, Checkbox, Id, Layout, Popup, PopupCloseBehavior, RichText, Role, ScrollArea,
    TextEdit, Ui, WidgetInfo,
};

use super::{KINDS, explained, name, sign};
use crate::app::context_menu;
use crate::app::theme::{Icon, icon_text, size, space};
use crate::app::view::View;
use crate::app::words;
use crate::dossier::{Chip, ChipKind, Filter, Term};
use crate::text::fold;

/// From how many values on they can be searched.
const LONG: usize = 10;
/// Height of a value, in points.
const ROW: f32 = 24.0;

/// Draws the button, and what it opens.
pub(super) fn show(ui: &mut Ui, view: &View<'_>, filter: &mut Filter) {
    let response = ui.button(icon_text(Icon::Funnel, "Filter"));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, "Filter"));
    let response = response.on_hover_text("Filter by leader, country, place, topic and more");
    let id = Id::unique("kind of the filter menu");
    Popup::from_toggle_button_response(&response)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .show(|ui| {
            let mut kind: ChipKind = ui
                .data(|data| data.get_temp(id))
                .unwrap_or(ChipKind::Leader);
            ui.set_width(430.0);
            ui.horizontal_top(|ui| {
                ui.vertical(|ui| {
                    ui.set_width(130.0);
                    kinds(ui, filter, &mut kind);
                });
                ui.separator();
                ui.vertical(|ui| {
                    ui.set_width(ui.available_width());
                    list(ui, view, filter, kind);
                });
            });
            ui.data_mut(|data| data.insert_temp(id, kind));
        });
}

fn kinds(ui: &mut Ui, filter: &Filter, chosen: &mut ChipKind) {
    for kind in KINDS {
        let set = filter.chips.iter().filter(|it| it.kind() == kind).count();
        let mut button = Button::new(icon_text(sign(kind), name(kind)))
            .selected(kind == *chosen)
            .frame_when_inactive(kind == *chosen)
            .min_size(egui::vec2(ui.available_width(), ROW));
        if set > 0 {
            button = button.shortcut_text(RichText::new(set.to_string()).size(size::SMALL));
        }
        let response = ui.add(button);
        let on = kind == *chosen;
        let label = format!("Filter by {}", name(kind).to_lowercase());
        response.widget_info(|| WidgetInfo::selected(Role::Tab, true, on, &label));
        if response.on_hover_text(explained(kind)).clicked() {
            *chosen = kind;
        }
    }
}

fn list(ui: &mut Ui, view: &View<'_>, filter: &mut Filter, kind: ChipKind) {
    let mut terms = view.state.index.terms(kind);
    if matches!(kind, ChipKind::Sureness | ChipKind::Status | ChipKind::Mode) {
        // These have an order of their own.
        terms.sort_by(|a, b| a.chip.cmp(&b.chip));
    }
    if terms.len() > LONG {
        let id = Id::unique("search in the filter menu").with(kind);
        let mut query: String = ui.data(|data| data.get_temp(id)).unwrap_or_default();
        let hint = format!("Search {} values", terms.len());
        let field = TextEdit::singleline(&mut query).hint_text(&hint);
        let field = ui.add(field.desired_width(f32::INFINITY));
        field.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, &hint));
        let wanted = fold(query.trim());
        terms.retain(|it| fold(&it.label).contains(&wanted));
        ui.data_mut(|data| data.insert_temp(id, query));
    }
    if terms.is_empty() {
        let text = RichText::new("No such value in these articles").size(size::SMALL);
        ui.label(text.weak());
    }
    ui.spacing_mut().item_spacing.y = 0.0;
    ScrollArea::vertical()
        .id_salt(kind)
        .max_height(320.0)
        .auto_shrink([false, true])
        .show_rows(ui, ROW, terms.len(), |ui, rows| {
            for term in terms.get(rows).unwrap_or_default() {
                value(ui, view, filter, term);
            }
        });
    ui.add_space(space::S);
    let note = "Any one of those that are ticked is enough; what is ticked under another \
                heading must be met too";
    ui.add(egui::Label::new(RichText::new(note).size(size::SMALL).weak()).wrap());
}

fn value(ui: &mut Ui, view: &View<'_>, filter: &mut Filter, term: &Term) {
    let count = view.state.index.count(&view.state.chosen, &term.chip);
    ui.horizontal(|ui| {
        ui.set_height(ROW);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.add_space(space::S);
            let number = RichText::new(count.to_string()).size(size::SMALL).weak();
            ui.label(number);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let mut on = filter.chips.contains(&term.chip);
                let text = RichText::new(words::capital(&term.label));
                let text = if count == 0 { text.weak() } else { text };
                let response = ui.add(Checkbox::new(&mut on, text));
                let label = format!(
                    "{}, {}",
                    term.label,
                    words::count(count, "meeting", "meetings")
                );
                response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, on, &label));
                if response.changed() {
                    filter.toggle(term.chip.clone());
                }
                if let Some(item) = term.chip.item() {
                    context_menu::item(&response, view, &item);
                }
                if let Chip::Sureness(step) = &term.chip {
                    response.on_hover_text(step.explained());
                } else if term.label.chars().count() > 30 {
                    response.on_hover_text(&term.label);
                }
            });
        });
    });
}
