//! What stands in the middle when no meeting passes: which filter to take away.

use egui::{Button, RichText, Role, Ui, WidgetInfo};

use crate::app::action::Action;
use crate::app::command::Command;
use crate::app::theme::{bold, size, space};
use crate::app::view::View;
use crate::app::words;

/// How many ways out are offered.
const MOST: usize = 6;

/// Draws it.
pub(crate) fn show(ui: &mut Ui, view: &View<'_>) {
    let state = view.state;
    ui.label(bold("No meeting passes the filters").size(size::HEADING));
    ui.add_space(space::S);
    let relaxed = &state.chosen.relaxed;
    let hint = if relaxed.is_empty() {
        "Taking one filter away is not enough"
    } else {
        "Take one of them away:"
    };
    ui.label(RichText::new(hint).weak());
    ui.add_space(space::S);
    for way in relaxed.iter().take(MOST) {
        let names: Vec<_> = way
            .parts
            .iter()
            .map(|part| quoted(&state.filter.label(part, view.world(), view.dossier())))
            .collect();
        let names = match names.split_last() {
            Some((last, [])) => last.clone(),
            Some((last, rest)) => format!("{} or {last}", rest.join(", ")),
            None => String::new(),
        };
        let count = words::count(way.meetings, "meeting", "meetings");
        let text = format!("Without {names}: {count}");
        let response = ui.add(Button::new(&text).min_size(egui::vec2(220.0, 0.0)));
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &text));
        if response.clicked() {
            let mut filter = state.filter.clone();
            for part in &way.parts {
                filter.remove(part);
            }
            view.send(Command::SetFilter(filter));
        }
    }
    ui.add_space(space::S);
    if ui.button("Clear all filters").clicked() {
        view.act(Action::ClearFilters);
    }
}

/// In quotation marks, where it has none.
fn quoted(name: &str) -> String {
    if name.starts_with('“') {
        name.to_owned()
    } else {
        format!("“{name}”")
    }
}
