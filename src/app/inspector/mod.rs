//! What is known of the selection, each value a way to its evidence.

mod actor;
mod article;
mod field;
mod meeting;

use egui::{Align, Layout, RichText, ScrollArea, Ui};

use super::theme::{size, space};
use super::view::View;
use crate::dossier::{ActorId, Item, Meeting};

/// Draws the inspector in all of `ui`.
pub(crate) fn show(ui: &mut Ui, view: &View<'_>) {
    ScrollArea::vertical()
        .id_salt("inspector")
        .auto_shrink(false)
        .show(ui, |ui| {
            ui.with_layout(Layout::top_down(Align::LEFT), |ui| {
                ui.add_space(space::XS);
                content(ui, view);
                ui.add_space(space::XL);
            });
        });
}

fn content(ui: &mut Ui, view: &View<'_>) {
    let dossier = view.dossier();
    match &view.state.selected {
        None => nothing(ui, view),
        Some(Item::Meeting(id)) => {
            if let Some(it) = view.state.meeting(id) {
                meeting::show(ui, view, it);
            }
        }
        Some(Item::Actor(id)) => {
            if let Some(it) = dossier.actors.get(id) {
                actor::show(ui, view, it);
            }
        }
        Some(Item::Pair(a, b)) => actor::pair(ui, view, a, b),
        Some(Item::Article(id)) => {
            if let Some(it) = dossier.articles.get(id) {
                article::show(ui, view, it);
            }
        }
        Some(Item::Topic(id)) => {
            let label = view.world().topics.iter().find(|it| it.id == *id);
            let label = label.map_or(id.as_str(), |it| it.label.as_str());
            field::title(ui, label, "Topic");
            let met = |meeting: &&&Meeting| meeting.facts.topics.iter().any(|it| it.id == *id);
            let met: Vec<_> = view.shown.iter().filter(met).copied().collect();
            field::meetings(ui, view, &met);
        }
        Some(Item::Country(code)) => {
            field::title(ui, view.world().name_of(code), "Country");
            let of = |meeting: &&&Meeting| {
                let mut sides = meeting.facts.participants.iter();
                sides.any(|it| it.country.as_ref() == Some(code))
            };
            let met: Vec<_> = view.shown.iter().filter(of).copied().collect();
            field::meetings(ui, view, &met);
        }
    }
}

fn nothing(ui: &mut Ui, view: &View<'_>) {
    field::title(ui, "Nothing selected", "");
    let text = "Click a meeting, a name or an article to see all that is known of it, \
                and the sentences that say so";
    ui.label(RichText::new(text).weak());
    if view.shown.is_empty() {
        return;
    }
    ui.add_space(space::L);
    field::heading(ui, "Those who met most often");
    let mut actors: Vec<_> = view.dossier().actors.values().collect();
    actors.sort_by_key(|it| (std::cmp::Reverse(it.meetings.len()), it.name.clone()));
    for actor in actors.into_iter().take(8) {
        ui.horizontal(|ui| {
            super::link::item(ui, view, &actor.name, &Item::Actor(actor.id.clone()));
            let count = RichText::new(actor.meetings.len().to_string());
            ui.label(count.size(size::SMALL).weak());
        });
    }
}

/// The meetings in which both took part, by date.
pub(crate) fn meetings_of_pair<'a>(view: &View<'a>, a: &ActorId, b: &ActorId) -> Vec<&'a Meeting> {
    let dossier = view.dossier();
    let Some((one, other)) = dossier.actors.get(a).zip(dossier.actors.get(b)) else {
        return Vec::new();
    };
    one.meetings
        .iter()
        .filter(|id| other.meetings.contains(id))
        .filter_map(|id| view.state.meeting(id))
        .collect()
}
