//! Who a name stands for: somebody named before, somebody of the roster, or somebody new.

use super::classes::leads;
use super::names::{name_words, same_full_name};
use super::states::successor;
use super::terms::distance;
use super::{Cast, Entity, EntityId};
use crate::extract::doc::Doc;
use crate::extract::mention::{Actor, Head, NameRef};
use crate::text::fold;
use crate::world::Tenure;

impl Cast<'_> {
    pub(super) fn link_name(
        &mut self,
        doc: &Doc<'_>,
        name: &NameRef,
        actor: &Actor,
    ) -> Option<EntityId> {
        let folded = fold(&name.text);
        let words: Vec<&str> = name_words(&folded).collect();
        let last = *words.last()?;
        let single = words.len() == 1 || !name.full;
        // Somebody the article has named already.
        let day = self.reference.day();
        let known = (0..self.entities.len())
            .filter(|&id| {
                let entity = &self.entities[id];
                if !entity.named || entity.state || !Self::fits(entity, actor) {
                    return false;
                }
                if single {
                    entity
                        .family
                        .iter()
                        .any(|family| *family == folded || family == last)
                        || name_words(&entity.folded).eq(words.iter().copied())
                } else {
                    same_full_name(entity, &words)
                        || entity
                            .person
                            .is_some_and(|person| name.people.contains(&person) && name.full)
                }
            })
            .max_by_key(|&id| {
                // Who was spoken of last; before that, who is in office.
                let recent = self.recent.iter().position(|&other| other == id);
                let serves = self.entities[id].person.is_some_and(|person| {
                    day.is_some_and(|day| {
                        self.world.tenures_of(person).any(|term| term.covers(day))
                    })
                });
                (
                    recent.is_some(),
                    recent.is_none() && serves,
                    recent,
                    std::cmp::Reverse(id),
                )
            });
        if let Some(id) = known {
            self.enrich(id, name, actor);
            return Some(id);
        }
        let person = self
            .pick(&name.people, actor, name.full)
            .or_else(|| self.spelt_otherwise(&words, actor));
        // A headline's capitals make no person: "Charged Environment Awaits Obama".
        let bare = actor.office.is_none() && actor.country.is_none();
        if person.is_none() && bare && name.people.is_empty() && doc.in_title(name.first) {
            return None;
        }
        if person.is_none()
            && !name.full
            && actor.office.is_none()
            && actor.head == Head::Name
            && actor.country.is_none()
            && !titled(doc, name)
        {
            return None;
        }
        let id = self.add(Entity {
            named: true,
            ..Entity::default()
        });
        self.entities[id].person = person;
        self.enrich(id, name, actor);
        Some(id)
    }

    /// True when nothing that the phrase says contradicts the entity.
    pub(super) fn fits(entity: &Entity, actor: &Actor) -> bool {
        match (&entity.country, &actor.country) {
            (Some(left), Some(right)) => left == right || successor(left) == successor(right),
            _ => true,
        }
    }

    /// The holder of the office that the phrase gives, where a word of the name agrees: a name
    /// spelt as no table has it.
    fn spelt_otherwise(&self, words: &[&str], actor: &Actor) -> Option<usize> {
        let class = self.class(actor.office)?;
        let person = self.holder(actor.country.as_deref()?, actor.office, class)?;
        let name = fold(&self.world.people.get(person)?.name);
        let agrees = name_words(&name).any(|own| own.chars().count() > 3 && words.contains(&own));
        agrees.then_some(person)
    }

    /// Which person of the roster is meant.
    fn pick(&self, people: &[usize], actor: &Actor, full: bool) -> Option<usize> {
        let day = self.reference.day();
        let class = self.class(actor.office);
        let mut best: Option<(i64, usize)> = None;
        for &person in people {
            let mut score = 0_i64;
            let terms: Vec<&Tenure> = self.world.tenures_of(person).collect();
            if let Some(code) = &actor.country {
                if terms
                    .iter()
                    .any(|term| successor(&term.country) == successor(code))
                {
                    score += 40;
                } else if !terms.is_empty() {
                    continue;
                }
            }
            if let Some(class) = class {
                let same = terms.iter().any(|term| {
                    let office = self.world.office(&term.office);
                    office.is_some_and(|office| {
                        office.class == class || leads(office.class) && leads(class)
                    })
                });
                score += if same { 20 } else { -10 };
            }
            if let Some(day) = day {
                let far = terms
                    .iter()
                    .map(|term| distance(term, day))
                    .min()
                    .unwrap_or(i64::from(i32::MAX));
                let rank = terms
                    .iter()
                    .filter(|term| term.covers(day))
                    .filter_map(|term| self.world.office(&term.office))
                    .map(|office| i64::from(office.rank))
                    .min();
                score += match (far, rank) {
                    (0, Some(rank)) => 60 - rank,
                    (days, _) if days < 400 => 30,
                    (days, _) => -(days / 365).min(40),
                };
            }
            if best.is_none_or(|(known, _)| score > known) {
                best = Some((score, person));
            }
        }
        let (score, person) = best?;
        // A bare surname must be somebody in office then; anything else is a guess.
        let sure = full
            || score
                >= if actor.office.is_some() || actor.country.is_some() {
                    0
                } else {
                    50
                };
        sure.then_some(person)
    }
}

/// True when "Mr" or the like stands before the name.
fn titled(doc: &Doc<'_>, name: &NameRef) -> bool {
    name.first > 0
        && matches!(
            doc.word(name.first - 1),
            "mr" | "mrs" | "ms" | "." | "dr" | "sir"
        )
        && (name.first < 2
            || doc.word(name.first - 1) != "."
            || matches!(doc.word(name.first - 2), "mr" | "mrs" | "ms" | "dr"))
}
