//! Time below the network: a day to stop at, a button that lets time go on.

use chrono::NaiveDate;
use egui::{ComboBox, RichText, Role, Slider, Ui, WidgetInfo};

use crate::app::action::Action;
use crate::app::command::Command;
use crate::app::network_action::NetworkAction;
use crate::app::state::Speed;
use crate::app::theme::{Icon, bold, icon, size, space};
use crate::app::view::View;
use crate::app::words;
use crate::chart::{Network, NetworkOptions, year_step};

/// Height of the row.
pub(super) const HEIGHT: f32 = 34.0;
const LABEL: f32 = 150.0;

/// Draws the row; `day` is the last day that is shown.
pub(super) fn show(ui: &mut Ui, view: &View<'_>, network: &Network, day: f64) {
    let Some((first, last)) = network.span() else {
        return;
    };
    play(ui, view, (first, last), day);
    ui.horizontal_centered(|ui| {
        ui.add_space(space::S);
        button(
            ui,
            view,
            NetworkAction::Earlier,
            Icon::StepBack,
            "A year earlier",
        );
        let (sign, name) = if view.state.playing {
            (Icon::Pause, "Pause")
        } else {
            (Icon::Play, "Play")
        };
        button(ui, view, NetworkAction::Play, sign, name);
        button(
            ui,
            view,
            NetworkAction::Later,
            Icon::StepForward,
            "A year later",
        );
        speed(ui, view);
        let room = ui.available_width() - LABEL - space::L;
        ui.spacing_mut().slider_width = room.max(60.0);
        let mut to = day;
        let slider = Slider::new(&mut to, first..=last).show_value(false);
        let response = ui.add(slider);
        let label = format!("Until {}", date(day));
        response.widget_info(|| {
            let mut info = WidgetInfo::slider(true, day, &label);
            info.current_text_value = Some(date(day));
            info
        });
        if response.changed() {
            view.send(Command::Play(false));
            until(view, to);
        }
        let undated = network.undated();
        let text = ui.label(bold(date(day)).size(size::BODY));
        let mut tip = format!("Meetings until {}; the older, the fainter", date(day));
        if undated > 0 {
            let meetings = words::count(undated, "meeting", "meetings");
            tip = format!("{tip}. {meetings} without a date left out");
        }
        text.on_hover_text(tip);
    });
}

/// A day as people write it.
fn date(day: f64) -> String {
    let date = NaiveDate::from_num_days_from_ce_opt(day.floor() as i32);
    date.map_or_else(String::new, words::day)
}

fn until(view: &View<'_>, day: f64) {
    view.send(Command::SetNetwork(NetworkOptions {
        until: Some(day),
        ..view.state.network_options.clone()
    }));
}

fn button(ui: &mut Ui, view: &View<'_>, action: NetworkAction, sign: Icon, name: &str) {
    let entry = Action::Network(action).entry();
    let response = ui.button(icon(sign));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    let keys = entry.action.keys(ui.ctx()).unwrap_or_default();
    if response.on_hover_text(format!("{name} ({keys})")).clicked() {
        view.act(entry.action);
    }
}

fn speed(ui: &mut Ui, view: &View<'_>) {
    let now = view.state.speed;
    let mut chosen = now;
    let response = ComboBox::from_id_salt("speed")
        .selected_text(RichText::new(now.label()).size(size::SMALL))
        .width(78.0)
        .show_ui(ui, |ui| {
            for speed in Speed::ALL {
                ui.selectable_value(&mut chosen, speed, speed.label());
            }
        })
        .response;
    response.widget_info(|| WidgetInfo::labeled(Role::ComboBox, true, "Speed"));
    if chosen != now {
        view.send(Command::SetSpeed(chosen));
    }
}

/// Lets time go on, while it plays: smoothly, or from year to year where nothing is to glide.
fn play(ui: &Ui, view: &View<'_>, (first, last): (f64, f64), day: f64) {
    if !view.state.playing {
        return;
    }
    let per_second = (last - first).max(1.0) / view.state.speed.seconds();
    if view.state.reduced_motion {
        let id = egui::Id::unique("last step of time");
        let now = ui.input(|input| input.time);
        let pause = 365.25 / per_second;
        let since: f64 = ui.data(|data| data.get_temp(id)).unwrap_or(now);
        if now - since >= pause || now < since {
            advance(view, year_step(day, true), last);
        } else {
            ui.data_mut(|data| data.insert_temp(id, since));
            ui.ctx()
                .request_repaint_after_secs((pause - (now - since)) as f32);
            return;
        }
        ui.data_mut(|data| data.insert_temp(id, now));
        ui.ctx().request_repaint_after_secs(pause as f32);
        return;
    }
    let passed = f64::from(ui.input(|input| input.stable_dt).min(0.1));
    advance(view, day + per_second * passed, last);
    ui.ctx().request_repaint();
}

fn advance(view: &View<'_>, to: f64, last: f64) {
    if to >= last {
        view.send(Command::Play(false));
    }
    until(view, to.min(last));
}
