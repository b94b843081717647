//! What a phrase and the roster's terms add to somebody known by name.

use super::classes::lone_country;
use super::names::{name_words, tidy};
use super::terms::term_at;
use super::{Cast, EntityId};
use crate::extract::mention::{Actor, Modifier, NameRef};
use crate::text::fold;
use crate::world::OfficeClass;

impl Cast<'_> {
    /// Adds to an entity what a phrase tells of it.
    pub(super) fn enrich(&mut self, id: EntityId, name: &NameRef, actor: &Actor) {
        let reference = self.reference.day();
        let world = self.world;
        let entity = &mut self.entities[id];
        entity.named = true;
        let longer = entity.name.as_ref().is_none_or(|known| {
            name.text.split_whitespace().count() > known.split_whitespace().count()
        });
        if let Some(person) = entity.person.and_then(|person| world.people.get(person)) {
            entity.call(&person.name);
            entity.sex = Some(person.sex);
            for family in &person.family {
                push_new(&mut entity.family, fold(family));
            }
        } else if longer {
            entity.call(&tidy(&name.text));
        }
        let folded = fold(&name.text);
        let words: Vec<&str> = name_words(&folded).collect();
        if let Some(last) = words.last() {
            push_new(&mut entity.family, (*last).to_owned());
        }
        if let [.., before, last] = words.as_slice()
            && before.len() <= 3
        {
            push_new(&mut entity.family, format!("{before} {last}"));
        }
        if entity.country.is_none() {
            entity.country.clone_from(&actor.country);
        }
        if actor.office.is_some() && (entity.office.is_none() || actor.name.is_some()) {
            let vague = |office: Option<usize>| {
                office
                    .and_then(|office| world.offices.get(office))
                    .is_none_or(|office| {
                        matches!(office.class, OfficeClass::Leader | OfficeClass::Official)
                    })
            };
            if entity.office.is_none() || (vague(entity.office) && !vague(actor.office)) {
                entity.office = actor.office;
            }
        }
        match actor.modifier {
            Some(Modifier::Former) => entity.former = true,
            Some(Modifier::Elect) => entity.elect = true,
            _ => {}
        }
        if let Some(person) = entity.person {
            // The tenure tells what the article does not.
            let term = term_at(world, person, reference, entity.office);
            if let Some(term) = term {
                if entity.country.is_none() {
                    entity.country = Some(term.country.clone());
                }
                let vague = entity
                    .office
                    .and_then(|office| world.offices.get(office))
                    .is_none_or(|office| office.class == OfficeClass::Leader);
                if vague {
                    entity.office = world.office_index(&term.office);
                }
            }
        }
        if entity.country.is_none()
            && let Some(code) = actor.office.and_then(|office| lone_country(world, office))
        {
            entity.country = Some(code.to_owned());
        }
    }
}

fn push_new(list: &mut Vec<String>, value: String) {
    if !value.is_empty() && !list.contains(&value) {
        list.push(value);
    }
}
