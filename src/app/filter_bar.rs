//! Search as you type, what is filtered as chips that can be taken away, and how many
//! meetings are left.

use chrono::{Datelike as _, NaiveDate};
use egui::{Align, Button, Layout, RangeSlider, RichText, Role, TextEdit, Ui, WidgetInfo};

use super::action::Action;
use super::command::Command;
use super::theme::{Icon, icon, icon_text, size};
use super::view::View;
use super::words;
use crate::dossier::Filter;
use crate::extract::{Mode, Status};
use crate::world::Date;

/// Draws the bar.
pub(crate) fn show(ui: &mut Ui, view: &View<'_>) {
    let state = view.state;
    ui.horizontal(|ui| {
        ui.label(icon(Icon::Search).weak());
        let mut filter = state.filter.clone();
        let field = ui.add(
            TextEdit::singleline(&mut filter.text)
                .desired_width((ui.available_width() - 310.0).clamp(80.0, 200.0))
                .hint_text("Search people, places, words"),
        );
        if state.focus_search {
            field.request_focus();
        }
        choices(ui, view, &mut filter);
        period(ui, view, &mut filter);
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

/// The first and the last year of all meetings.
fn years(view: &View<'_>) -> Option<(i32, i32)> {
    let dates = view.dossier().meetings.iter();
    let dates = dates.filter_map(|meeting| meeting.facts.date.as_ref());
    let years = dates.filter_map(|date| Date::parse(&date.start).map(|date| date.year));
    years.fold(None, |all, year| match all {
        None => Some((year, year)),
        Some((first, last)) => Some((first.min(year), last.max(year))),
    })
}

/// A slider with two handles over the years.
fn period(ui: &mut Ui, view: &View<'_>, filter: &mut Filter) {
    let Some((first, last)) = years(view).filter(|(first, last)| first < last) else {
        return;
    };
    let set = filter.from.is_some() || filter.to.is_some();
    let from = filter.from.map_or(first, |day| day.year());
    let to = filter.to.map_or(last, |day| day.year());
    let text = if set {
        format!("{from}–{to}")
    } else {
        "Period".to_owned()
    };
    let response = ui.button(icon_text(Icon::CalendarRange, &text));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, "Period"));
    egui::Popup::from_toggle_button_response(&response)
        .close_behavior(egui::PopupCloseBehavior::CloseOnClickOutside)
        .show(|ui| {
            let id = egui::Id::unique("years of the period");
            let held: Option<(i32, i32)> = ui.data(|data| data.get_temp(id));
            let (mut low, mut high) = held.unwrap_or((from, to));
            ui.set_width(300.0);
            ui.label(RichText::new(format!("Meetings from {low} until {high}")));
            ui.spacing_mut().slider_width = 280.0;
            let slider = RangeSlider::new(&mut low, &mut high, first..=last)
                .integer()
                .show_value(false);
            let response = ui.add(slider);
            if response.dragged() {
                // The meetings follow when the handle is let go.
                ui.data_mut(|data| data.insert_temp(id, (low, high)));
            } else {
                ui.data_mut(|data| data.remove::<(i32, i32)>(id));
                if (low, high) != (from, to) {
                    filter.from = NaiveDate::from_ymd_opt(low, 1, 1).filter(|_| low > first);
                    filter.to = NaiveDate::from_ymd_opt(high, 12, 31).filter(|_| high < last);
                }
            }
            let note = "Meetings without a date are left out while a period is set";
            ui.label(RichText::new(note).size(size::SMALL).weak());
            if set && ui.button("Any time").clicked() {
                (filter.from, filter.to) = (None, None);
            }
        });
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
