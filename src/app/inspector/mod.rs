//! What is known of the selection, each value a way to its evidence.

mod actor;
mod article;
mod differ;
mod field;
mod meeting;
mod place;

use std::sync::Arc;

use egui::{Align, Id, Layout, RichText, ScrollArea, Ui};

use super::parts::{self, Part};
use super::theme::{size, space};
use super::view::View;
use crate::dossier::{Item, Profile};

/// Draws the inspector in all of `ui`.
pub(crate) fn show(ui: &mut Ui, view: &View<'_>) {
    parts::begin(ui, Part::Inspector);
    ScrollArea::vertical()
        .id_salt(("inspector", &view.state.selected))
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
        Some(Item::Article(id)) => {
            if let Some(it) = dossier.articles.get(id) {
                article::show(ui, view, it);
            }
        }
        Some(item) => {
            let profile = profile(ui, view, item);
            match item {
                Item::Actor(id) => {
                    if let Some(it) = dossier.actors.get(id) {
                        actor::show(ui, view, it, &profile);
                    }
                }
                Item::Pair(a, b) => actor::pair(ui, view, a, b, &profile),
                Item::Topic(id) => actor::topic(ui, view, id, &profile),
                Item::Country(code) => actor::country(ui, view, code, &profile),
                Item::Place(name) => place::show(ui, view, name, &profile),
                Item::Meeting(_) | Item::Article(_) => {}
            }
        }
    }
}

/// What the dossier tells of an item, counted once for each of its states.
fn profile(ui: &Ui, view: &View<'_>, item: &Item) -> Arc<Profile> {
    type Held = (u64, Item, Arc<Profile>);
    let id = Id::unique("profile of the selection");
    let held: Option<Held> = ui.data(|data| data.get_temp(id));
    if let Some((revision, of, profile)) = held
        && revision == view.state.revision
        && of == *item
    {
        return profile;
    }
    let profile = Arc::new(Profile::new(view.dossier(), item));
    let held: Held = (view.state.revision, item.clone(), profile.clone());
    ui.data_mut(|data| data.insert_temp(id, held));
    profile
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
