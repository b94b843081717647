//! Above the rows: names that sort, the choice of columns, and what can be done with marks.

use egui::{Button, Checkbox, Popup, PopupCloseBehavior, RichText, Role, Ui, WidgetInfo};

use super::{By, Sorting};
use crate::app::action::Action;
use crate::app::command::Command;
use crate::app::marks::{self, button};
use crate::app::theme::{Icon, bar_frame, bold, icon_text, popup_frame, size};
use crate::app::view::View;

/// What can be done with the table and with the marked rows.
pub(super) fn bar(ui: &mut Ui, view: &View<'_>) {
    bar_frame().show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            columns(ui, view);
            button(ui, view, Action::ExportTable);
            if !view.state.marked.is_empty() {
                ui.separator();
                marks::bar(ui, view);
            }
        });
    });
}

/// The menu that chooses columns.
fn columns(ui: &mut Ui, view: &View<'_>) {
    let text = RichText::new(icon_text(Icon::Columns3, "Columns")).size(size::SMALL);
    let response = ui.add(Button::new(text));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, "Columns"));
    let response = response.on_hover_text("Choose what the table tells");
    Popup::from_toggle_button_response(&response)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .frame(popup_frame(ui))
        .show(|ui| {
            ui.set_width(190.0);
            let shown = &view.state.columns.0;
            for by in By::ALL {
                let mut on = shown.contains(&by);
                // One column must be left.
                let enabled = !on || shown.len() > 1;
                let response = ui.add_enabled(enabled, Checkbox::new(&mut on, by.name()));
                let label = format!("Column {}", by.name());
                response.widget_info(|| WidgetInfo::selected(Role::CheckBox, enabled, on, &label));
                let changed = response.changed();
                response.on_hover_text(by.explained());
                if changed {
                    view.send(Command::SetColumns(with(shown, by, on)));
                }
            }
            ui.separator();
            if ui.button("As at first").clicked() {
                view.send(Command::SetColumns(By::USUAL.to_vec()));
            }
            let note = "The right button on a name moves or hides its column";
            ui.label(RichText::new(note).size(size::SMALL).weak());
        });
}

/// The columns with another one at its usual place, or without it.
fn with(shown: &[By], by: By, on: bool) -> Vec<By> {
    let mut columns = shown.to_vec();
    if on {
        let at = columns.iter().position(|it| *it > by);
        columns.insert(at.unwrap_or(columns.len()), by);
    } else {
        columns.retain(|it| *it != by);
    }
    columns
}

/// The name of a column: sorts, and has a menu.
pub(super) fn cell(ui: &mut Ui, view: &View<'_>, at: usize, by: By) {
    let sorting = view.state.sorting;
    let name = by.name();
    let text = if sorting.by == by {
        let arrow = if sorting.down {
            Icon::ArrowDown
        } else {
            Icon::ArrowUp
        };
        icon_text(arrow, name)
    } else {
        name.to_owned()
    };
    let text: RichText = bold(text).size(size::SMALL);
    let response = ui.add(Button::new(text).frame(false).truncate());
    response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, name));
    if response.clicked() {
        let down = sorting.by == by && !sorting.down;
        view.send(Command::SetSorting(Sorting { by, down }));
    }
    response.context_menu(|ui| menu(ui, view, at, by));
    response.on_hover_text(format!("{}\nClick to sort by it", by.explained()));
}

fn menu(ui: &mut Ui, view: &View<'_>, at: usize, by: By) {
    let columns = &view.state.columns.0;
    let moved = |to: usize| {
        let mut columns = columns.clone();
        columns.swap(at, to);
        Command::SetColumns(columns)
    };
    for (text, down) in [("Sort upwards", false), ("Sort downwards", true)] {
        if ui.button(text).clicked() {
            view.send(Command::SetSorting(Sorting { by, down }));
        }
    }
    ui.separator();
    if ui.add_enabled(at > 0, Button::new("Move left")).clicked() {
        view.send(moved(at - 1));
    }
    let right = at + 1 < columns.len();
    if ui.add_enabled(right, Button::new("Move right")).clicked() {
        view.send(moved(at + 1));
    }
    let others = columns.len() > 1;
    if ui.add_enabled(others, Button::new("Hide column")).clicked() {
        view.send(Command::SetColumns(with(columns, by, false)));
    }
}
