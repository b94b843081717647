//! One of a pair: by name, and where they took part.

use super::model::Party;
use crate::dossier::model::{Actor, Dossier, Meeting};
use crate::dossier::naming::{actor_id, is_principal};
use crate::text::fold;
use crate::world::World;

impl Party {
    /// Whom a name means: an id, a full or a short name of somebody who met, or a state; of
    /// several people whoever met most often.
    pub fn find(world: &World, dossier: &Dossier, name: &str) -> Option<Self> {
        let wanted = fold(name.trim());
        let exact = |actor: &&Actor| {
            actor.id.as_str() == wanted
                || fold(&actor.name) == wanted
                || fold(&actor.short) == wanted
        };
        let part = |actor: &&Actor| {
            fold(&actor.name)
                .split_whitespace()
                .any(|word| word == wanted)
        };
        let most = |actor: &&Actor| (actor.meetings.len(), std::cmp::Reverse(actor.id.clone()));
        let code = world.countries.iter().find(|country| {
            fold(&country.code) == wanted
                || fold(&country.name) == wanted
                || country
                    .other_names
                    .iter()
                    .any(|other| fold(other) == wanted)
        });
        let actors = || dossier.actors.values();
        actors()
            .filter(exact)
            .max_by_key(most)
            .map(|actor| Self::Actor(actor.id.clone()))
            .or_else(|| code.map(|country| Self::Country(country.code.clone())))
            .or_else(|| {
                actors()
                    .filter(part)
                    .max_by_key(most)
                    .map(|it| Self::Actor(it.id.clone()))
            })
    }

    /// For titles: `Putin`, `Russia`.
    pub fn name(&self, world: &World, dossier: &Dossier) -> String {
        match self {
            Self::Actor(id) => dossier
                .actors
                .get(id)
                .map_or_else(|| id.as_str().to_owned(), |it| it.short.clone()),
            Self::Country(code) => {
                let name = world.name_of(code);
                let the = ["United ", "Netherlands", "Philippines", "Soviet Union"];
                if the.iter().any(|it| name.starts_with(it)) {
                    format!("the {name}")
                } else {
                    name.to_owned()
                }
            }
        }
    }

    /// True where they stood for a side.
    pub(super) fn took_part(&self, meeting: &Meeting) -> bool {
        let mut principals = meeting
            .facts
            .participants
            .iter()
            .filter(|it| is_principal(it));
        match self {
            Self::Actor(id) => principals.any(|it| actor_id(it) == *id),
            Self::Country(code) => principals.any(|it| it.country.as_ref() == Some(code)),
        }
    }
}
