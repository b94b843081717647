//! The card that tells of what lies under the pointer, after a short pause.

use egui::{Id, Popup, PopupAnchor, Response, Tooltip, Ui};

use super::theme::{Paint, bold, popup_frame, size, space};
use super::view::View;
use super::words;
use super::{evidence, nodes};
use crate::dossier::{ActorKind, Item, Meeting};

/// Seconds of stillness before the card comes.
const PAUSE: f64 = 0.35;

/// Shows the card for `item`, once the pointer has rested upon it, else for what has the keys.
pub(crate) fn show(ui: &Ui, view: &View<'_>, chart: &Response, item: Option<&Item>) {
    let id = Id::unique("hover card");
    let now = ui.input(|input| input.time);
    let held = nodes::held(ui.ctx()).filter(|_| item.is_none() && !Popup::is_any_open(ui.ctx()));
    let (item, anchor) = match &held {
        Some((item, place)) => (Some(item), PopupAnchor::ParentRect(place.expand(space::S))),
        None => (item, PopupAnchor::Pointer),
    };
    let Some(item) = item.filter(|_| !ui.input(|input| input.pointer.any_down())) else {
        ui.data_mut(|data| data.remove::<(Item, f64)>(id));
        return;
    };
    let since = ui.data_mut(|data| {
        let held = data.get_temp_mut_or_insert_with(id, || (item.clone(), now));
        if held.0 != *item {
            *held = (item.clone(), now);
        }
        held.1
    });
    let left = PAUSE - (now - since);
    if left > 0.0 {
        ui.ctx().request_repaint_after_secs(left as f32);
        return;
    }
    let frame = popup_frame(ui);
    let mut tooltip = Tooltip::always_open(ui.ctx().clone(), ui.layer_id(), chart.id, anchor)
        .gap(space::L)
        .width(340.0);
    tooltip.popup = tooltip.popup.frame(frame);
    tooltip.show(|ui| card(ui, view, item));
}

fn card(ui: &mut Ui, view: &View<'_>, item: &Item) {
    let dossier = view.dossier();
    match item {
        Item::Meeting(id) => {
            if let Some(meeting) = view.state.meeting(id) {
                meeting_card(ui, view, meeting);
            }
        }
        Item::Actor(id) => {
            if let Some(actor) = dossier.actors.get(id) {
                ui.label(bold(&actor.name));
                if actor.kind() == ActorKind::Body {
                    quiet(ui, words::kind(view.world(), actor));
                } else if let Some(code) = &actor.country {
                    quiet(ui, view.world().name_of(code));
                }
                quiet(
                    ui,
                    &words::count(actor.meetings.len(), "meeting", "meetings"),
                );
            }
        }
        Item::Pair(a, b) => {
            ui.label(bold(format!(
                "{} and {}",
                words::actor(dossier, a),
                words::actor(dossier, b)
            )));
            let met = view.state.meetings_of_pair(a, b);
            quiet(ui, &words::count(met.len(), "meeting", "meetings"));
            for meeting in met.iter().take(5) {
                quiet(ui, &format!("{}, {}", meeting.title, words::when(meeting)));
            }
        }
        Item::Article(_) | Item::Topic(_) | Item::Country(_) | Item::Place(_) => {
            if let Some(label) = super::nodes::label(view, item) {
                ui.label(label);
            }
        }
    }
}

fn meeting_card(ui: &mut Ui, view: &View<'_>, meeting: &Meeting) {
    ui.label(bold(&meeting.title));
    let mut line = vec![words::when(meeting)];
    if let Some(place) = &meeting.facts.place {
        line.push(words::place(view.world(), place));
    }
    line.push(words::status(meeting.facts.status).to_lowercase());
    quiet(ui, &line.join(" · "));
    let topics: Vec<_> = meeting
        .facts
        .topics
        .iter()
        .map(|topic| topic.label.as_str())
        .collect();
    if !topics.is_empty() {
        quiet(ui, &topics.join(", "));
    }
    if let Some(evidence) = evidence::first_of(meeting) {
        ui.add_space(space::XS);
        ui.label(format!("“{}”", evidence.quote.trim()));
    }
    ui.add_space(space::XS);
    quiet(
        ui,
        &format!(
            "{} · {}",
            words::count(meeting.accounts.len(), "article", "articles"),
            words::sureness(meeting.facts.confidence)
        ),
    );
}

fn quiet(ui: &mut Ui, text: &str) {
    let color = Paint::of(ui.ctx()).muted();
    ui.label(egui::RichText::new(text).size(size::SMALL).color(color));
}
