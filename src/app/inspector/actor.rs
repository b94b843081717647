//! A leader, two of them, a country, a topic.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use egui::{RichText, Ui};

use super::field::{counts, field, meetings, not_stated, note, some_of, title};
use super::meeting::dot;
use crate::app::evidence::Role;
use crate::app::link;
use crate::app::theme::size;
use crate::app::view::View;
use crate::app::words;
use crate::dossier::{Actor, ActorId, ActorKind, Item, Meeting, Profile};
use crate::extract::{Participant, Status};
use crate::world::{Date, Tenure};

pub(super) fn show(ui: &mut Ui, view: &View<'_>, actor: &Actor, profile: &Profile) {
    let kind = match actor.kind() {
        ActorKind::Office => "Known by office only",
        _ => words::kind(view.world(), actor),
    };
    title(ui, &actor.name, kind);
    if actor.kind() == ActorKind::Body {
        note(ui, "Who spoke for it is not stated");
    }
    if let Some(code) = &actor.country {
        let name = view.world().name_of(code);
        link::item(ui, view, name, &Item::Country(code.clone()));
    }
    glance(ui, view, profile);
    offices(ui, view, actor, profile);
    let with = |id: &ActorId| {
        if actor.id < *id {
            Item::Pair(actor.id.clone(), id.clone())
        } else {
            Item::Pair(id.clone(), actor.id.clone())
        }
    };
    let name = |id: &ActorId| words::actor(view.dossier(), id);
    let met: Vec<_> = profile
        .actors
        .iter()
        .map(|(id, count)| (name(id), with(id), *count))
        .collect();
    counts(ui, view, "Met most often", Some(Role::Who), &met);
    themes(ui, view, profile);
    let own = |meeting: &Meeting| own_part(view, actor, meeting);
    list(ui, view, profile, |ui, meeting| {
        note(ui, &own(meeting).unwrap_or_default());
    });
}

/// In which office somebody took part in a meeting.
fn own_part(view: &View<'_>, actor: &Actor, meeting: &Meeting) -> Option<String> {
    let mut sides = meeting.facts.participants.iter();
    let it: &Participant = sides.find(|it| it.person.as_deref() == Some(actor.id.as_str()))?;
    let line = words::participant_note(view.world(), it);
    Some(format!("as {line}")).filter(|_| it.role.is_some())
}

pub(super) fn pair(ui: &mut Ui, view: &View<'_>, a: &ActorId, b: &ActorId, profile: &Profile) {
    let names = [a, b].map(|id| words::actor(view.dossier(), id));
    title(ui, &names.join(" and "), "Pair");
    glance(ui, view, profile);
    field(ui, "Leaders", Some(Role::Who), |ui| {
        for (id, name) in [a, b].into_iter().zip(&names) {
            link::item(ui, view, name, &Item::Actor(id.clone()));
        }
    });
    tones(ui, profile);
    actors(ui, view, "Others who took part", profile);
    themes(ui, view, profile);
    list(ui, view, profile, |_, _| {});
}

pub(super) fn country(ui: &mut Ui, view: &View<'_>, code: &str, profile: &Profile) {
    let world = view.world();
    let known = world.country(code).is_some();
    let kind = if known { "Country" } else { "Organisation" };
    title(ui, world.name_of(code), kind);
    glance(ui, view, profile);
    let speaks = |id: &ActorId| {
        let actor = view.dossier().actors.get(id);
        actor.is_some_and(|it| it.country.as_deref() == Some(code))
    };
    let own: Vec<_> = profile
        .actors
        .iter()
        .filter(|(id, _)| speaks(id))
        .map(|(id, count)| {
            (
                words::actor(view.dossier(), id),
                Item::Actor(id.clone()),
                *count,
            )
        })
        .collect();
    counts(ui, view, "Represented by", Some(Role::Who), &own);
    countries(ui, view, "Met most often", profile);
    themes(ui, view, profile);
    list(ui, view, profile, |_, _| {});
}

pub(super) fn topic(ui: &mut Ui, view: &View<'_>, id: &str, profile: &Profile) {
    title(ui, &words::topic(view.world(), id), "Topic");
    glance(ui, view, profile);
    actors(ui, view, "Discussed most often by", profile);
    countries(ui, view, "Countries", profile);
    let also: Vec<_> = topics(view, profile);
    counts(
        ui,
        view,
        "Discussed together with",
        Some(Role::Topic),
        &also,
    );
    list(ui, view, profile, |ui, meeting| {
        let topic = meeting.facts.topics.iter().find(|it| it.id == id);
        if let Some(topic) = topic.filter(|it| !it.evidence.is_empty()) {
            let read = RichText::new("where it says so").size(size::SMALL).weak();
            link::value(ui, view, read, &topic.evidence);
        }
    });
}

/// How many, when first and when last.
pub(super) fn glance(ui: &mut Ui, view: &View<'_>, profile: &Profile) {
    let mut line = vec![words::count(profile.meetings.len(), "meeting", "meetings")];
    let others = profile
        .statuses
        .iter()
        .filter(|(it, _)| *it != Status::Held);
    line.extend(
        others.map(|(status, count)| format!("{count} {}", words::status(*status).to_lowercase())),
    );
    line.push(words::count(profile.articles, "article", "articles"));
    ui.label(line.join(" · "));
    if view.state.is_filtered() {
        let all = &view.dossier().meetings;
        let mine = profile.meetings.iter().filter_map(|&at| all.get(at));
        let mine: BTreeSet<_> = mine.map(|meeting| &meeting.id).collect();
        let passing = view.shown.iter().filter(|it| mine.contains(&it.id)).count();
        let text = format!("{passing} of {} pass the filters", mine.len());
        note(ui, &text);
    }
    // Of one meeting the list below tells enough.
    let Some((first, last)) = profile.span.filter(|(first, last)| first != last) else {
        return;
    };
    field(ui, "Held", Some(Role::When), |ui| {
        for (name, at) in [("First", first), ("Last", last)] {
            let Some(meeting) = view.dossier().meetings.get(at) else {
                continue;
            };
            note(ui, &format!("{name}, {}", words::when(meeting)));
            link::item(ui, view, &meeting.title, &Item::Meeting(meeting.id.clone()));
        }
    });
}

fn offices(ui: &mut Ui, view: &View<'_>, actor: &Actor, profile: &Profile) {
    let world = view.world();
    let Some(person) = world.person(actor.id.as_str()) else {
        return;
    };
    let day = |at: usize| -> Option<NaiveDate> {
        let date = view.dossier().meetings.get(at)?.facts.date.as_ref()?;
        Date::parse(&date.start).map(Date::first)
    };
    let ends = profile.span.map(|(first, last)| (day(first), day(last)));
    field(ui, "Offices", Some(Role::Who), |ui| {
        let terms: Vec<&Tenure> = person
            .tenures
            .iter()
            .filter_map(|&i| world.tenures.get(i))
            .collect();
        if terms.is_empty() {
            not_stated(ui);
        }
        some_of(ui, "offices", &terms, 8, |ui, term| {
            ui.label(format!(
                "{}, {}",
                words::capital(&term.office),
                world.name_of(&term.country)
            ));
            let to = term.to.map_or_else(|| "today".to_owned(), words::partial);
            let mut line = format!("{} – {to}", words::partial(term.from));
            if let Some((Some(first), Some(last))) = ends {
                let from = term.from.first();
                let covers = from <= last && term.to.is_none_or(|to| to.last() >= first);
                if covers {
                    line.push_str(" · while these meetings were held");
                }
            }
            note(ui, &line);
        });
    });
}

pub(super) fn actors(ui: &mut Ui, view: &View<'_>, name: &str, profile: &Profile) {
    let all: Vec<_> = profile
        .actors
        .iter()
        .map(|(id, count)| {
            (
                words::actor(view.dossier(), id),
                Item::Actor(id.clone()),
                *count,
            )
        })
        .collect();
    counts(ui, view, name, Some(Role::Who), &all);
}

fn countries(ui: &mut Ui, view: &View<'_>, name: &str, profile: &Profile) {
    let all: Vec<_> = profile
        .countries
        .iter()
        .map(|(code, count)| {
            let name = view.world().name_of(code).to_owned();
            (name, Item::Country(code.clone()), *count)
        })
        .collect();
    counts(ui, view, name, Some(Role::Who), &all);
}

pub(super) fn topics(view: &View<'_>, profile: &Profile) -> Vec<(String, Item, usize)> {
    let all = profile.topics.iter();
    all.map(|(id, count)| {
        (
            words::topic(view.world(), id),
            Item::Topic(id.clone()),
            *count,
        )
    })
    .collect()
}

/// Topics and places.
fn themes(ui: &mut Ui, view: &View<'_>, profile: &Profile) {
    counts(
        ui,
        view,
        "Topics",
        Some(Role::Topic),
        &topics(view, profile),
    );
    let places = profile.places.iter().map(|(item, count)| {
        let name = words::item(view.world(), view.dossier(), item);
        (name, item.clone(), *count)
    });
    let places: Vec<_> = places.collect();
    counts(ui, view, "Places", Some(Role::Where), &places);
}

fn tones(ui: &mut Ui, profile: &Profile) {
    if profile.tones.is_empty() {
        return;
    }
    field(ui, "Tone", Some(Role::Said), |ui| {
        for (tone, count) in &profile.tones {
            ui.horizontal(|ui| {
                dot(ui, *tone);
                ui.label(words::tone(*tone));
                ui.label(RichText::new(count.to_string()).size(size::SMALL).weak());
            });
        }
    });
}

pub(super) fn list(
    ui: &mut Ui,
    view: &View<'_>,
    profile: &Profile,
    about: impl Fn(&mut Ui, &Meeting),
) {
    let all = &view.dossier().meetings;
    let met: Vec<&Meeting> = profile
        .meetings
        .iter()
        .filter_map(|&at| all.get(at))
        .collect();
    meetings(ui, view, &met, about);
}
