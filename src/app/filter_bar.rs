//! Search as you type, what is filtered as chips that can be taken away, and how many
//! meetings are left.

use egui::{Align, Button, Layout, RichText, Role, TextEdit, Ui, WidgetInfo};

use super::action::Action;
use super::command::Command;
use super::theme::{Icon, icon, icon_text, size};
use super::view::View;
use super::words;
use crate::dossier::Filter;
use crate::extract::{Mode, Status};

/// Draws the bar.
pub(crate) fn show(ui: &mut Ui, view: &View<'_>) {
    let state = view.state;
    ui.horizontal(|ui| {
        ui.label(icon(Icon::Search).weak());
        let mut filter = state.filter.clone();
        let field = ui.add(
            TextEdit::singleline(&mut filter.text)
                .desired_width(200.0)
                .hint_text("Search people, places, words"),
        );
        if state.focus_search {
            field.request_focus();
        }
        choices(ui, view, &mut filter);
        if filter != state.filter {
            view.send(Command::SetFilter(filter));
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
    if state.is_filtered() {
        ui.horizontal_wrapped(|ui| chips(ui, view));
    }
}

/// The values that there are to choose from.
fn choices(ui: &mut Ui, view: &View<'_>, filter: &mut Filter) {
    let meetings = &view.dossier().meetings;
    ui.menu_button(icon_text(Icon::Plus, "Filter"), |ui| {
        ui.menu_button("Leader", |ui| {
            egui::ScrollArea::vertical()
                .max_height(360.0)
                .show(ui, |ui| {
                    let mut actors: Vec<_> = view.dossier().actors.values().collect();
                    actors
                        .sort_by_key(|it| (std::cmp::Reverse(it.meetings.len()), it.name.clone()));
                    for actor in actors {
                        let text = format!("{}  {}", actor.name, actor.meetings.len());
                        if ui.button(text).clicked() {
                            filter.actors.insert(actor.id.clone());
                        }
                    }
                });
        });
        ui.menu_button("Topic", |ui| {
            egui::ScrollArea::vertical()
                .max_height(360.0)
                .show(ui, |ui| {
                    for topic in &view.world().topics {
                        let has = meetings
                            .iter()
                            .any(|it| it.facts.topics.iter().any(|it| it.id == topic.id));
                        if has && ui.button(&topic.label).clicked() {
                            filter.topics.insert(topic.id.clone());
                        }
                    }
                });
        });
        ui.menu_button("Status", |ui| {
            for status in [
                Status::Held,
                Status::Planned,
                Status::Proposed,
                Status::Cancelled,
            ] {
                let has = meetings.iter().any(|it| it.facts.status == status);
                let button = Button::new(words::status(status));
                if ui.add_enabled(has, button).clicked() {
                    filter.statuses.insert(status);
                }
            }
        });
        ui.menu_button("How they met", |ui| {
            for mode in [Mode::InPerson, Mode::Phone, Mode::Video] {
                let has = meetings.iter().any(|it| it.facts.mode == mode);
                let button = Button::new(words::mode(mode).unwrap_or_default());
                if ui.add_enabled(has, button).clicked() {
                    filter.modes.insert(mode);
                }
            }
        });
    });
}

fn chips(ui: &mut Ui, view: &View<'_>) {
    let filter = &view.state.filter;
    for (chip, text) in filter.describe(view.world(), view.dossier()) {
        let label = format!("{text}  {}", char::from(Icon::X));
        let response = ui.add(Button::new(RichText::new(label).size(size::SMALL)).small());
        let name = format!("Remove filter {text}");
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
        if response.on_hover_text("Take this filter away").clicked() {
            let mut rest = filter.clone();
            rest.remove(&chip);
            view.send(Command::SetFilter(rest));
        }
    }
    if ui.small_button("Clear filters").clicked() {
        view.act(Action::ClearFilters);
    }
}
