//! Search as you type, what is filtered, and how many meetings are left.

use egui::{Align, Layout, RichText, TextEdit, Ui};

use super::action::Action;
use super::command::Command;
use super::filter::Filter;
use super::theme::{Icon, icon, size};
use super::view::View;
use super::words;

/// Draws the bar.
pub(crate) fn show(ui: &mut Ui, view: &View<'_>) {
    let state = view.state;
    ui.horizontal(|ui| {
        ui.label(icon(Icon::Search).weak());
        let mut text = state.filter.text.clone();
        let field = ui.add(
            TextEdit::singleline(&mut text)
                .desired_width(240.0)
                .hint_text("Search people, places, topics, words"),
        );
        if state.focus_search {
            field.request_focus();
        }
        if text != state.filter.text {
            view.send(Command::SetFilter(Filter { text }));
        }
        if state.is_filtered() && ui.button("Clear filters").clicked() {
            view.act(Action::ClearFilters);
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let all = state.dossier.meetings.len();
            let text = if view.shown.len() == all {
                words::count(all, "meeting", "meetings")
            } else {
                format!(
                    "{} of {}",
                    view.shown.len(),
                    words::count(all, "meeting", "meetings")
                )
            };
            ui.label(RichText::new(text).size(size::SMALL).weak());
        });
    });
}
