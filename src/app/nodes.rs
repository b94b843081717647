//! Gives the painted items of a chart names that screen readers, keys and tests can find.

use std::collections::HashMap;

use egui::{Pos2, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::view::View;
use super::{parts, words};
use crate::chart::{self, Parts, Scene};
use crate::dossier::Item;

/// More than these would only slow the window down; the table lists them all.
const MOST: usize = 250;

/// Side of the square that stands for an item.
const SIDE: f32 = 12.0;

/// Where each item of a scene is best touched, leaders first.
pub(crate) fn places(scene: &Scene) -> Vec<(Item, Pos2)> {
    let mut known: HashMap<&Item, usize> = HashMap::new();
    let mut places: Vec<(&Item, u8, Pos2)> = Vec::new();
    let mut last: Option<usize> = None;
    for mark in &scene.marks {
        let Some(item) = &mark.item else { continue };
        let Some((rank, at)) = chart::touch(&mark.shape) else {
            continue;
        };
        let at = pos2(at.x, at.y);
        // The marks of an item mostly follow each other.
        let before = last.filter(|&number| places[number].0 == item);
        let number = before.unwrap_or_else(|| {
            *known.entry(item).or_insert_with(|| {
                places.push((item, rank, at));
                places.len() - 1
            })
        });
        last = Some(number);
        let place = &mut places[number];
        if rank < place.1 {
            *place = (item, rank, at);
        }
    }
    let (actors, others): (Vec<_>, Vec<_>) = places
        .into_iter()
        .partition(|(item, ..)| matches!(item, Item::Actor(_)));
    let all = actors.into_iter().chain(others);
    all.map(|(item, _, at)| (item.clone(), at)).collect()
}

/// The same for a picture in parts, as numbers of parts.
pub(crate) fn places_of_parts(parts: &Parts) -> Vec<usize> {
    let mut meetings: HashMap<&Item, (usize, u8)> = HashMap::new();
    let (mut actors, mut others) = (Vec::new(), Vec::new());
    for (part, touch) in parts.touches() {
        match &touch.item {
            Item::Actor(_) => actors.push(part),
            // A hub and its spokes.
            item @ Item::Meeting(_) => {
                let (place, rank) = meetings
                    .entry(item)
                    .or_insert_with(|| (others.len(), touch.rank));
                match others.get_mut(*place) {
                    Some(_) if touch.rank >= *rank => {}
                    Some(before) => (*before, *rank) = (part, touch.rank),
                    None => others.push(part),
                }
            }
            _ => others.push(part),
        }
    }
    actors.extend(others);
    actors
}

/// Adds a node for each item that lies within `clip`, and tells which is clicked or focused.
pub(crate) fn add_places<'a>(
    ui: &Ui,
    view: &View<'_>,
    places: impl Iterator<Item = (&'a Item, Pos2)>,
    clip: Rect,
) {
    for (item, at) in places.filter(|(_, at)| clip.contains(*at)).take(MOST) {
        if !view.state.exists(item) {
            continue;
        }
        let rect = Rect::from_center_size(at, vec2(SIDE, SIDE)).intersect(clip);
        let id = ui.unique_id().with(("node", item));
        let response = ui.interact(rect, id, Sense::click());
        let selected = view.is_selected(item);
        // The words are made only for those who listen.
        response.widget_info(|| {
            let label = label(view, item).unwrap_or_default();
            WidgetInfo::selected(Role::ListItem, true, selected, label)
        });
        react(view, &response, item);
    }
}

fn react(view: &View<'_>, response: &Response, item: &Item) {
    view.interact(response, item);
    keep_arrows(response);
    if response.has_focus() {
        let pass = response.ctx.cumulative_pass_nr();
        let held = (item.clone(), response.rect, pass);
        response
            .ctx
            .data_mut(|data| data.insert_temp(held_id(), held));
    }
}

fn held_id() -> egui::Id {
    egui::Id::unique("item that has the keys")
}

/// The item of a chart that was drawn in this pass and has the keys, and where it stands.
pub(crate) fn held(ctx: &egui::Context) -> Option<(Item, Rect)> {
    let held: Option<(Item, Rect, u64)> = ctx.data(|data| data.get_temp(held_id()));
    let pass = ctx.cumulative_pass_nr();
    held.filter(|(.., drawn)| *drawn == pass)
        .map(|(item, rect, _)| (item, rect))
}

/// Names a whole chart, and says where its meetings stand as rows for those who cannot see it.
pub(crate) fn name_chart(response: &Response, view: &View<'_>, name: &str) {
    response.widget_info(|| WidgetInfo::labeled(Role::Canvas, true, name));
    parts::chart(response);
    keep_arrows(response);
    let shown = words::count(view.shown.len(), "meeting", "meetings");
    let described = format!("{shown}; key 4 shows them as a table");
    response
        .ctx
        .accesskit_node_builder(response.id, |node| node.set_description(described));
}

/// Arrows go from thing to thing on the chart, not from widget to widget, while it has the
/// focus.
fn keep_arrows(response: &Response) {
    if !response.has_focus() {
        return;
    }
    let filter = egui::EventFilter {
        horizontal_arrows: true,
        vertical_arrows: true,
        ..egui::EventFilter::default()
    };
    response.ctx.memory_mut(|memory| {
        memory.set_focus_lock_filter(response.id, filter);
        memory.data.insert_temp(focus_id(), response.id);
    });
}

fn focus_id() -> egui::Id {
    egui::Id::unique("focused part of a chart")
}

/// True while no other widget than a chart has the focus, so that keys may be the chart's.
pub(crate) fn may_have_keys(ctx: &egui::Context) -> bool {
    ctx.memory(|memory| {
        let focused = memory.focused();
        focused.is_none() || focused == memory.data.get_temp(focus_id())
    })
}

/// What an item is called within a sentence.
pub(crate) fn name(view: &View<'_>, item: &Item) -> Option<String> {
    let dossier = view.dossier();
    Some(match item {
        Item::Meeting(id) => view.state.meeting(id)?.title.clone(),
        Item::Actor(id) => words::actor(dossier, id),
        Item::Pair(a, b) => format!(
            "{} and {} together",
            words::actor(dossier, a),
            words::actor(dossier, b)
        ),
        Item::Article(id) => words::title(&dossier.articles.get(id)?.article),
        Item::Topic(id) => {
            let topic = view.world().topics.iter().find(|it| it.id == *id);
            topic.map_or_else(|| id.clone(), |it| it.label.to_lowercase())
        }
        Item::Country(code) => view.world().name_of(code).to_owned(),
        Item::Place(name) => name.clone(),
    })
}

/// What is read out for an item.
pub(crate) fn label(view: &View<'_>, item: &Item) -> Option<String> {
    let dossier = view.dossier();
    Some(match item {
        Item::Meeting(id) => words::meeting_label(view.state.meeting(id)?),
        Item::Actor(id) => {
            let actor = dossier.actors.get(id)?;
            let meetings = words::count(actor.meetings.len(), "meeting", "meetings");
            format!(
                "{}: {}, {meetings}",
                words::kind(view.world(), actor),
                actor.name
            )
        }
        Item::Pair(a, b) => format!(
            "Pair: {} and {}",
            words::actor(dossier, a),
            words::actor(dossier, b)
        ),
        Item::Article(id) => {
            format!(
                "Article: {}",
                words::title(&dossier.articles.get(id)?.article)
            )
        }
        Item::Topic(id) => format!("Topic: {id}"),
        Item::Country(code) => format!("Country: {}", view.world().name_of(code)),
        Item::Place(name) => format!("Place: {name}"),
    })
}
