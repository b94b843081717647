//! The empty desk: says what this is for, and how to begin.

use egui::{Button, RichText, Ui, vec2};

use super::action::Action;
use super::recent;
use super::theme::{bold, icon_text, size, space};
use super::view::View;

/// How many of those that were opened before are offered.
const RECENT: usize = 5;

/// Draws the invitation in all of `ui`.
pub(crate) fn show(ui: &mut Ui, view: &View<'_>) {
    ui.vertical_centered(|ui| {
        ui.add_space((ui.available_height() * 0.18).max(space::L));
        ui.label(bold("Rapporteur").size(size::DISPLAY));
        ui.add_space(space::XS);
        ui.label(
            RichText::new(
                "Who met whom, when, where and about what, with the sentence that says so",
            )
            .size(size::READER),
        );
        ui.add_space(space::XL);
        for (action, note) in [
            (Action::OpenFiles, "Saved web pages, text, Markdown"),
            (Action::OpenFolder, "All articles in it"),
            (
                Action::LoadSamples,
                "Two dozen articles, from Geneva 1985 to today",
            ),
        ] {
            let entry = action.entry();
            let name = if action == Action::LoadSamples {
                "Try the samples"
            } else {
                entry.text
            };
            let text = RichText::new(icon_text(entry.icon, name)).size(15.0);
            let response = ui.add(Button::new(text).min_size(vec2(280.0, 40.0)));
            response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, name));
            if response.clicked() {
                view.act(action);
            }
            ui.label(RichText::new(note).size(size::SMALL).weak());
            ui.add_space(space::S);
        }
        if !view.state.recent.is_empty() {
            ui.add_space(space::S);
            ui.label(RichText::new("Opened before").size(size::SMALL).weak());
            ui.scope(|ui| {
                ui.set_max_width(280.0);
                for path in view.state.recent.iter().take(RECENT) {
                    recent::entry(ui, view, path);
                }
            });
        }
        ui.add_space(space::L);
        ui.label(
            RichText::new("Or drop files and folders here, or paste the text of an article").weak(),
        );
        ui.add_space(space::XS);
        ui.label(
            RichText::new("Everything stays on this computer: no account, no network")
                .size(size::SMALL)
                .weak(),
        );
        if Action::Problems.enabled(view.state) {
            ui.add_space(space::L);
            if ui.button("What could not be read").clicked() {
                view.act(Action::Problems);
            }
        }
    });
}
