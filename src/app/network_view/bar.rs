//! How the network is shown: hubs, rings, neighbourhood, time, pins.

use egui::{RichText, Role, Ui, WidgetInfo};

use super::find;
use crate::app::action::Action;
use crate::app::network_action::NetworkAction;
use crate::app::theme::{Icon, bar_frame, icon_text, size, space};
use crate::app::view::View;
use crate::app::words;
use crate::chart::{Network, Ring};

/// Draws the controls in a row above the picture.
pub(super) fn show(ui: &mut Ui, view: &View<'_>, network: &Network) {
    bar_frame().show(ui, |ui| controls(ui, view, network));
}

fn controls(ui: &mut Ui, view: &View<'_>, network: &Network) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::XS;
        find::show(ui, view);
        ui.add_space(space::S);
        switch(
            ui,
            view,
            NetworkAction::Hubs,
            Some(Icon::Waypoints),
            "Hubs",
            "Hubs",
        );
        ui.add_space(space::S);
        small(ui, "Rings");
        for ring in Ring::ALL {
            let entry = Action::Network(NetworkAction::Ring(ring)).entry();
            let on = view.state.network_options.ring == ring;
            if choice(ui, ring.label(), entry.text, on, true, entry.tooltip) && !on {
                view.act(entry.action);
            }
        }
        ui.add_space(space::S);
        neighbourhood(ui, view);
        ui.add_space(space::S);
        let timed = NetworkAction::Time;
        switch(
            ui,
            view,
            timed,
            Some(Icon::History),
            "Time",
            "Network through time",
        );
        let pins = network.pin_count();
        if pins > 0 {
            ui.add_space(space::S);
            let text = format!("Release {}", words::count(pins, "pin", "pins"));
            let text = RichText::new(icon_text(Icon::PinOff, &text)).size(size::SMALL);
            let response = ui.button(text);
            response.widget_info(|| WidgetInfo::labeled(Role::Button, true, "Release all pins"));
            let entry = Action::Network(NetworkAction::ReleasePins).entry();
            if response.on_hover_text(entry.tooltip).clicked() {
                view.act(entry.action);
            }
        }
    });
    ui.add_space(2.0);
}

/// Only a leader and those near: how many steps away.
fn neighbourhood(ui: &mut Ui, view: &View<'_>) {
    let around = view.state.network_options.around.as_ref();
    match around {
        Some((actor, _)) => {
            let name = words::actor(view.dossier(), actor);
            small(ui, &format!("Neighbours of {name}"));
        }
        None => small(ui, "Neighbours"),
    }
    for steps in 1..=3 {
        let action = NetworkAction::Around(steps);
        let label = match steps {
            1 => "Neighbourhood, 1 step".to_owned(),
            _ => format!("Neighbourhood, {steps} steps"),
        };
        switch(ui, view, action, None, &steps.to_string(), &label);
    }
    if around.is_some() {
        let text = RichText::new("Show all").size(size::SMALL);
        let response = ui.button(text);
        if response.on_hover_text("All leaders again (Esc)").clicked() {
            view.act(Action::Network(NetworkAction::Around(0)));
        }
    }
}

fn small(ui: &mut Ui, text: &str) {
    ui.label(RichText::new(text).size(size::SMALL).weak());
}

/// A switch for an action of the table.
fn switch(
    ui: &mut Ui,
    view: &View<'_>,
    action: NetworkAction,
    icon: Option<Icon>,
    text: &str,
    label: &str,
) {
    let entry = Action::Network(action).entry();
    let on = action.is_on(view.state);
    let enabled = action.enabled(view.state);
    let text = icon.map_or_else(|| text.to_owned(), |icon| icon_text(icon, text));
    if choice(ui, &text, label, on, enabled, entry.tooltip) {
        view.act(entry.action);
    }
}

fn choice(ui: &mut Ui, text: &str, label: &str, on: bool, enabled: bool, tip: &str) -> bool {
    let text = RichText::new(text).size(size::SMALL);
    let button = egui::Button::selectable(on, text);
    let response = ui.add_enabled(enabled, button);
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, enabled, on, label));
    response.on_hover_text(tip).clicked()
}
