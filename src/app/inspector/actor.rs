//! A leader, and two of them.

use std::collections::BTreeMap;

use egui::Ui;

use super::field::{field, meetings, not_stated, note, title};
use crate::app::evidence::Role;
use crate::app::link;
use crate::app::view::View;
use crate::app::words;
use crate::dossier::{Actor, ActorId, ActorKind, Item, Meeting};

pub(super) fn show(ui: &mut Ui, view: &View<'_>, actor: &Actor) {
    let kind = match actor.kind() {
        ActorKind::Office => "Known by office only",
        _ => words::kind(view.world(), actor),
    };
    title(ui, &actor.name, kind);
    if actor.kind() == ActorKind::Body {
        note(ui, "Who spoke for it is not stated");
    }
    if let Some(code) = &actor.country {
        link::item(
            ui,
            view,
            view.world().name_of(code),
            &Item::Country(code.clone()),
        );
    }
    offices(ui, view, actor);
    companions(ui, view, actor);
    let met: Vec<_> = actor
        .meetings
        .iter()
        .filter_map(|id| view.state.meeting(id))
        .collect();
    meetings(ui, view, &met);
}

fn offices(ui: &mut Ui, view: &View<'_>, actor: &Actor) {
    let world = view.world();
    let Some(person) = world.person(actor.id.as_str()) else {
        return;
    };
    field(ui, "Offices", Some(Role::Who), |ui| {
        let terms: Vec<_> = person
            .tenures
            .iter()
            .filter_map(|&i| world.tenures.get(i))
            .collect();
        if terms.is_empty() {
            not_stated(ui);
        }
        for term in terms {
            ui.label(format!(
                "{}, {}",
                words::capital(&term.office),
                world.name_of(&term.country)
            ));
            let to = term.to.map_or_else(|| "today".to_owned(), words::partial);
            note(ui, &format!("{} – {to}", words::partial(term.from)));
        }
    });
}

fn companions(ui: &mut Ui, view: &View<'_>, actor: &Actor) {
    let mut counts: BTreeMap<&ActorId, usize> = BTreeMap::new();
    for other in view.dossier().actors.values() {
        let met = |id: &&crate::dossier::MeetingId| other.meetings.contains(*id);
        let together = actor.meetings.iter().filter(met).count();
        if together > 0 && other.id != actor.id {
            counts.insert(&other.id, together);
        }
    }
    let mut counts: Vec<_> = counts.into_iter().collect();
    counts.sort_by_key(|(id, count)| (std::cmp::Reverse(*count), (*id).clone()));
    field(ui, "Met most often", None, |ui| {
        if counts.is_empty() {
            not_stated(ui);
        }
        for (id, count) in counts.into_iter().take(8) {
            let (a, b) = if actor.id < *id {
                (actor.id.clone(), id.clone())
            } else {
                (id.clone(), actor.id.clone())
            };
            ui.horizontal(|ui| {
                let name = words::actor(view.dossier(), id);
                link::item(ui, view, name, &Item::Pair(a, b));
                note(ui, &words::count(count, "meeting", "meetings"));
            });
        }
    });
}

pub(super) fn pair(ui: &mut Ui, view: &View<'_>, a: &ActorId, b: &ActorId) {
    let names = [a, b].map(|id| words::actor(view.dossier(), id));
    title(ui, &names.join(" and "), "Pair");
    field(ui, "Leaders", Some(Role::Who), |ui| {
        for (id, name) in [a, b].into_iter().zip(&names) {
            link::item(ui, view, name, &Item::Actor(id.clone()));
        }
    });
    let met: Vec<&Meeting> = super::meetings_of_pair(view, a, b);
    meetings(ui, view, &met);
}
