//! A place: who met there, when, in which house, on what occasion, about what.

use std::collections::BTreeMap;

use egui::{RichText, Ui};

use super::actor::{actors, glance, list, topics};
use super::field::{counts, field, note, some_of, title};
use crate::app::evidence::Role;
use crate::app::link;
use crate::app::theme::size;
use crate::app::view::View;
use crate::dossier::{Item, Meeting, Profile};
use crate::extract::Evidence;

pub(super) fn show(ui: &mut Ui, view: &View<'_>, name: &str, profile: &Profile) {
    title(ui, name, "Place");
    let there = || {
        let all = profile.meetings.iter();
        all.filter_map(|&at| view.dossier().meetings.get(at))
    };
    let country = there().find_map(|meeting| meeting.facts.place.as_ref()?.country.as_ref());
    if let Some(code) = country {
        let name = view.world().name_of(code);
        link::item(ui, view, name, &Item::Country(code.clone()));
    }
    glance(ui, view, profile);
    actors(ui, view, "Met there most often", profile);
    let venues = there().filter_map(|meeting| {
        let place = meeting.facts.place.as_ref()?;
        let venue = place.venue.as_deref().filter(|venue| *venue != name)?;
        Some((venue, &*place.evidence))
    });
    told(ui, view, "Venues", &gathered(venues));
    let occasions = there().filter_map(|meeting| {
        let occasion = meeting.facts.occasion.as_ref()?;
        Some((occasion.name.as_str(), &*occasion.evidence))
    });
    told(ui, view, "Occasions", &gathered(occasions));
    let discussed = topics(view, profile);
    counts(ui, view, "Topics", Some(Role::Topic), &discussed);
    list(ui, view, profile, |ui, meeting| {
        let venue = venue_of(meeting).filter(|venue| *venue != name);
        note(ui, venue.unwrap_or_default());
    });
}

fn venue_of(meeting: &Meeting) -> Option<&str> {
    meeting.facts.place.as_ref()?.venue.as_deref()
}

/// A name, how many meetings give it, and the words that do.
type Told<'a> = (&'a str, usize, Vec<Evidence>);

/// Each name once, the most frequent first.
fn gathered<'a>(all: impl Iterator<Item = (&'a str, &'a [Evidence])>) -> Vec<Told<'a>> {
    let mut names: BTreeMap<&str, (usize, Vec<Evidence>)> = BTreeMap::new();
    for (name, evidence) in all {
        let (count, words) = names.entry(name).or_default();
        *count += 1;
        words.extend_from_slice(evidence);
    }
    let told = names.into_iter();
    let mut told: Vec<_> = told.map(|(name, (count, it))| (name, count, it)).collect();
    told.sort_by_key(|(_, count, _)| std::cmp::Reverse(*count));
    told
}

/// Names with how often they are told, each a way to the words that do.
fn told(ui: &mut Ui, view: &View<'_>, name: &str, list: &[Told<'_>]) {
    if list.is_empty() {
        return;
    }
    field(ui, name, Some(Role::Where), |ui| {
        some_of(ui, name, list, 8, |ui, (text, count, evidence)| {
            ui.horizontal_wrapped(|ui| {
                link::value(ui, view, *text, evidence);
                ui.label(RichText::new(count.to_string()).size(size::SMALL).weak());
            });
        });
    });
}
