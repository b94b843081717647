//! Who met: everyone who was somewhere more than an aide.

use std::collections::BTreeMap;

use crate::extract::Participant;
use crate::world::World;

use super::model::{Actor, ActorId, Meeting};
use super::naming::{actor_id, full_name, is_principal, short_name, title, with_initials};
use super::when::When;

/// The actors of all meetings by id, and their short names.
///
/// Puts the meetings in order of date first, so that the state represented last is known.
pub(super) fn actors(
    world: &World,
    meetings: &mut [Meeting],
) -> (BTreeMap<ActorId, Actor>, BTreeMap<ActorId, String>) {
    meetings.sort_by_cached_key(|meeting| {
        let when = meeting.facts.date.as_ref().and_then(When::of);
        (when.map(|when| when.first), meeting.id.clone())
    });
    let mut actors: BTreeMap<ActorId, Actor> = BTreeMap::new();
    for one in meetings.iter().flat_map(principals) {
        let id = actor_id(one);
        let actor = actors.entry(id.clone()).or_insert_with(|| Actor {
            id,
            name: full_name(world, one),
            short: short_name(world, one),
            country: None,
            known: one.person.is_some() || one.name.is_some(),
            meetings: Vec::new(),
        });
        actor.country = one.country.clone().or(actor.country.take());
    }
    tell_apart(&mut actors);
    let names = actors
        .values()
        .map(|actor| (actor.id.clone(), actor.short.clone()))
        .collect();
    (actors, names)
}

fn principals(meeting: &Meeting) -> impl Iterator<Item = &Participant> {
    meeting
        .facts
        .participants
        .iter()
        .filter(|one| is_principal(one))
}

/// The ids of all who took part in a meeting, aides included, each once and in order.
pub(super) fn of(meeting: &Meeting) -> Vec<ActorId> {
    let mut out: Vec<ActorId> = Vec::new();
    for one in &meeting.facts.participants {
        let id = actor_id(one);
        if !out.contains(&id) {
            out.push(id);
        }
    }
    out
}

/// Gives namesakes initials, and their full names where initials do not tell them apart.
fn tell_apart(actors: &mut BTreeMap<ActorId, Actor>) {
    for make in [with_initials as fn(&str, &str) -> String, |full, _| {
        full.to_owned()
    }] {
        let mut shared: BTreeMap<String, Vec<ActorId>> = BTreeMap::new();
        for actor in actors.values() {
            shared
                .entry(actor.short.clone())
                .or_default()
                .push(actor.id.clone());
        }
        for id in shared.into_values().filter(|ids| ids.len() > 1).flatten() {
            if let Some(actor) = actors.get_mut(&id) {
                let short = actor
                    .short
                    .rsplit(". ")
                    .next()
                    .unwrap_or_default()
                    .to_owned();
                actor.short = make(&actor.name, &short);
            }
        }
    }
}

/// Gives each meeting its title.
pub(super) fn entitle(world: &World, meetings: &mut [Meeting], names: &BTreeMap<ActorId, String>) {
    for meeting in meetings {
        let mut shown: Vec<String> = Vec::new();
        for one in principals(meeting) {
            let name = names
                .get(&actor_id(one))
                .cloned()
                .unwrap_or_else(|| short_name(world, one));
            if !shown.contains(&name) {
                shown.push(name);
            }
        }
        meeting.title = title(world, &shown, &meeting.facts);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::testing::{at, loaded, report, world};
    use crate::dossier::{Dossier, Loaded};
    use crate::extract::Part;

    fn build(reports: Vec<crate::extract::Report>) -> Dossier {
        let one: Loaded = loaded("a.txt", "They met.", reports);
        Dossier::build(world(), vec![one])
    }

    #[test]
    fn namesakes_are_told_apart() {
        let dossier = build(vec![
            report(
                &[("george-w-bush", "USA"), ("vladimir-putin", "RUS")],
                "2001-06-16",
            ),
            report(
                &[("george-h-w-bush", "USA"), ("mikhail-gorbachev", "SUN")],
                "1989-12-02",
            ),
        ]);
        let shorts: Vec<&str> = dossier
            .actors
            .values()
            .map(|actor| actor.short.as_str())
            .collect();
        assert_eq!(shorts.len(), 4);
        assert!(shorts.contains(&"G. W. Bush"), "{shorts:?}");
        assert!(shorts.contains(&"Putin"), "{shorts:?}");
    }

    #[test]
    fn an_office_without_a_name_is_an_actor() {
        let mut unnamed = at(
            report(&[("joe-biden", "USA"), ("x", "AUS")], "2021-06-16"),
            "Canberra",
            "AUS",
        );
        if let Some(one) = unnamed.facts.participants.last_mut() {
            one.person = None;
            one.name = None;
            one.role = Some("foreign minister".to_owned());
        }
        let dossier = build(vec![unnamed]);
        let actor = dossier
            .actors
            .get(&ActorId::new("AUS:foreign minister"))
            .unwrap();
        assert_eq!(actor.name, "Australian foreign minister");
        assert_eq!(actor.short, "Foreign minister (AUS)");
        assert!(!actor.known);
    }

    #[test]
    fn aides_are_actors_only_where_they_lead_elsewhere() {
        let mut summit = report(
            &[
                ("joe-biden", "USA"),
                ("vladimir-putin", "RUS"),
                ("sergei-lavrov", "RUS"),
                ("an-aide", "USA"),
            ],
            "2021-06-16",
        );
        for one in summit.facts.participants.iter_mut().skip(2) {
            one.part = Part::Aide;
        }
        let talks = report(
            &[("sergei-lavrov", "RUS"), ("antony-blinken", "USA")],
            "2022-01-21",
        );
        let dossier = build(vec![summit, talks]);
        assert!(!dossier.actors.contains_key(&ActorId::new("an-aide")));
        assert_eq!(
            dossier
                .actors
                .get(&ActorId::new("sergei-lavrov"))
                .unwrap()
                .meetings
                .len(),
            2
        );
        assert_eq!(dossier.meetings.first().unwrap().title, "Biden and Putin");
    }
}
