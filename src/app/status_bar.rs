//! Counts, progress with a way to stop it, and the last message.

use egui::{Align, Button, Label, Layout, ProgressBar, RichText, Role, Sense, Ui, WidgetInfo};

use super::action::Action;
use super::theme::{Icon, icon_text, size};
use super::view::View;
use super::words;

/// Draws the bar.
pub(crate) fn show(ui: &mut Ui, view: &View<'_>) {
    let state = view.state;
    ui.horizontal(|ui| {
        if let Some(progress) = &state.progress {
            let text = if progress.stopping {
                "Stopping…".to_owned()
            } else if progress.total == 0 {
                "Looking for articles…".to_owned()
            } else if progress.done == progress.total {
                "Putting meetings together…".to_owned()
            } else {
                format!("Reading articles, {} of {}", progress.done, progress.total)
            };
            ui.label(RichText::new(text).size(size::SMALL));
            let share = progress.done as f32 / progress.total.max(1) as f32;
            ui.add(
                ProgressBar::new(share)
                    .desired_width(160.0)
                    .desired_height(6.0)
                    .animate(progress.total == 0),
            );
            if ui
                .add_enabled(!progress.stopping, Button::new("Cancel").small())
                .clicked()
            {
                view.act(Action::CancelLoading);
            }
        } else if !state.message.is_empty() {
            let text = RichText::new(&state.message).size(size::SMALL).weak();
            let said = ui.add(Label::new(text).truncate().sense(Sense::click()));
            let name = format!("Last message: {}", state.message);
            said.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
            if said.on_hover_text("Show all messages").clicked() {
                view.act(Action::Messages);
            }
        }
        watched(ui, view);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let dossier = view.dossier();
            let counts = [
                words::count(dossier.actors.len(), "leader", "leaders"),
                words::count(dossier.meetings.len(), "meeting", "meetings"),
                words::count(dossier.articles.len(), "article", "articles"),
            ];
            for count in counts {
                ui.label(RichText::new(count).size(size::SMALL).weak());
            }
            let problems = state.problems.len() + state.tables.errors.len();
            if problems > 0 {
                let text = words::count(problems, "problem", "problems");
                let button = Button::new(RichText::new(text).size(size::SMALL)).small();
                if ui.add(button).clicked() {
                    view.act(Action::Problems);
                }
            }
        });
    });
}

/// The folder that is watched, and a way to stop it.
fn watched(ui: &mut Ui, view: &View<'_>) {
    let Some(watched) = &view.state.watched else {
        return;
    };
    ui.separator();
    let name = super::recent::name(&watched.folder);
    let text = if watched.gone {
        format!("{name} is not there; waiting for it")
    } else {
        format!("Watching {name}")
    };
    let text = RichText::new(icon_text(Icon::FolderSync, &text)).size(size::SMALL);
    let folder = watched.folder.display().to_string();
    ui.label(text).on_hover_text(folder);
    let stop = Action::StopWatching.entry().text;
    let response = ui.add(Button::new(RichText::new("Stop").size(size::SMALL)).small());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, stop));
    if response.clicked() {
        view.act(Action::StopWatching);
    }
}
