//! Who holds an office for a state: named in the article, else by the roster, else unnamed.

use chrono::NaiveDate;

use super::classes::{leads, lone_country};
use super::states::successor;
use super::terms::{chief, distance};
use super::{Cast, Entity, EntityId};
use crate::extract::mention::{Actor, Modifier, Number};
use crate::world::OfficeClass;

impl Cast<'_> {
    /// The leader of a state whom the article names, for "the U.S.-Russia summit".
    pub(crate) fn named_leader(&self, state: EntityId) -> Option<EntityId> {
        let code = self.entities[state].country.as_deref().map(successor)?;
        let mut found = self.entities.iter().enumerate().filter(|(_, entity)| {
            entity.named
                && !entity.former
                && entity.country.as_deref().map(successor) == Some(code)
                && self.class(entity.office).is_some_and(leads)
        });
        let (id, _) = found.next()?;
        found.next().is_none().then_some(id)
    }

    /// Whom an office means, with its state or without.
    pub(super) fn office_holder(&mut self, actor: &Actor, local: &[EntityId]) -> Option<EntityId> {
        let class = self.class(actor.office)?;
        if actor.modifier == Some(Modifier::Former) {
            return None;
        }
        let code = if let Some(code) = &actor.country {
            code.clone()
        } else {
            let lone = actor
                .office
                .and_then(|office| lone_country(self.world, office));
            if actor.possessed {
                // "his foreign minister": of the side of whoever was spoken of last.
                let owner = local.last().or(self.recent.last()).copied()?;
                self.entities[owner].country.clone()?
            } else {
                let known = self.holder_at_home(actor.office).or_else(|| {
                    let mut near = local.iter().rev().chain(self.recent.iter().rev()).copied();
                    near.find(|&id| self.may_hold(id, actor.office, class, lone))
                });
                if known.is_some() {
                    return known;
                }
                lone.map(str::to_owned).or_else(|| {
                    self.home
                        .clone()
                        .filter(|home| self.has_office(home, actor.office))
                })?
            }
        };
        // "ASEAN leaders" are not its secretary-general.
        let of_many = actor.plural && self.world.organisation(&code).is_some();
        let single = actor.number != Number::Many && !of_many;
        Some(self.role(&code, actor.office, single))
    }

    /// False for a prime minister of a state that has none: the text speaks of another's.
    fn has_office(&self, code: &str, office: Option<usize>) -> bool {
        let heads = matches!(
            self.class(office),
            Some(OfficeClass::HeadOfGovernment | OfficeClass::HeadOfState)
        );
        let Some(office) = office.and_then(|office| self.world.offices.get(office)) else {
            return true;
        };
        !heads
            || self.world.terms(code, &office.id).next().is_some()
            || self.world.terms_of(code).next().is_none()
    }

    /// "The President" of a readout is the one whose house wrote it.
    fn holder_at_home(&self, office: Option<usize>) -> Option<EntityId> {
        let home = self.home.as_deref()?;
        self.entities.iter().position(|entity| {
            entity.named && entity.office == office && entity.country.as_deref() == Some(home)
        })
    }

    /// True for somebody whom a title without a state may mean.
    fn may_hold(
        &self,
        id: EntityId,
        office: Option<usize>,
        class: OfficeClass,
        lone: Option<&str>,
    ) -> bool {
        let entity = &self.entities[id];
        !entity.state
            && lone.is_none_or(|code| entity.country.as_deref() == Some(code))
            && self.class_fits(entity.office, class)
            // "The Prime Minister" is not the chancellor named before.
            && (class != OfficeClass::HeadOfGovernment || entity.office == office)
    }

    /// "BRICS leaders", "the G7 foreign ministers": those of each member of a small bloc.
    pub(super) fn members_of(&mut self, actor: &Actor) -> Option<Vec<EntityId>> {
        let class = self.class(actor.office)?;
        let organisation = self.world.organisation(actor.country.as_deref()?)?;
        if !met_then(&organisation.id, self.reference.day()) {
            return None;
        }
        let collective = matches!(
            class,
            OfficeClass::Leader
                | OfficeClass::HeadOfState
                | OfficeClass::HeadOfGovernment
                | OfficeClass::ForeignMinister
                | OfficeClass::DefenceMinister
        );
        // A large one with a seat of its own, such as ASEAN, is a side by itself.
        let most = if organisation.seat.is_some() { 8 } else { 12 };
        if !actor.plural || !collective || !(2..=most).contains(&organisation.members.len()) {
            return None;
        }
        Some(
            organisation
                .members
                .iter()
                .map(|code| self.role(code, actor.office, true))
                .collect(),
        )
    }

    pub(super) fn class_fits(&self, office: Option<usize>, wanted: OfficeClass) -> bool {
        self.class(office).is_some_and(|class| {
            class == wanted
                || (wanted == OfficeClass::Leader && leads(class))
                || (class == OfficeClass::Leader && leads(wanted))
        })
    }

    /// Who holds an office for a state: named in the article, else by the roster, else unnamed.
    pub(crate) fn role(&mut self, code: &str, office: Option<usize>, single: bool) -> EntityId {
        let class = self.class(office).unwrap_or_default();
        if single {
            let named = self.entities.iter().position(|entity| {
                !entity.state
                    && entity.named
                    && !entity.former
                    && entity
                        .country
                        .as_deref()
                        .is_some_and(|own| successor(own) == successor(code))
                    && (entity.office == office && office.is_some()
                        || self.class_fits(entity.office, class))
            });
            if let Some(id) = named {
                return id;
            }
            if let Some(id) = self.once_held(code, class) {
                // The text gives an office that they held once: it speaks of then.
                self.entities[id].office = office;
                return id;
            }
        }
        let person = if single {
            self.holder(code, office, class)
        } else {
            None
        };
        let known = self.entities.iter().position(|entity| {
            !entity.state
                && !entity.named
                && entity.country.as_deref() == Some(code)
                && entity.office == office
                && (person.is_none() || entity.person == person)
        });
        if let Some(id) = known {
            return id;
        }
        let name = person.and_then(|person| self.world.people.get(person));
        let mut entity = Entity {
            person,
            country: Some(code.to_owned()),
            office,
            sex: name.map(|person| person.sex),
            ..Entity::default()
        };
        if let Some(person) = name {
            entity.call(&person.name);
        }
        self.add(entity)
    }

    /// Somebody named in the article who held such an office for the state around its day; in
    /// an article without a day, whenever it was.
    fn once_held(&self, code: &str, class: OfficeClass) -> Option<EntityId> {
        let day = self.reference.published;
        self.entities.iter().position(|entity| {
            let Some(person) = entity.person.filter(|_| entity.named && !entity.former) else {
                return false;
            };
            self.world.tenures_of(person).any(|term| {
                let office = self.world.office(&term.office);
                let near = day.is_none_or(|day| distance(term, day) <= 30);
                term.country == code && near && office.is_some_and(|office| office.class == class)
            })
        })
    }

    pub(super) fn holder(
        &self,
        code: &str,
        office: Option<usize>,
        class: OfficeClass,
    ) -> Option<usize> {
        let day = self.reference.day()?;
        let world = self.world;
        let office = world.offices.get(office?)?;
        if matches!(class, OfficeClass::Leader) {
            return chief(world, code, day);
        }
        let exact = world.holders(code, &office.id, day);
        if let Some(&person) = exact.last() {
            return Some(person);
        }
        if !matches!(
            class,
            OfficeClass::ForeignMinister
                | OfficeClass::DefenceMinister
                | OfficeClass::OrganisationHead
                | OfficeClass::SecurityAdviser
        ) {
            return None;
        }
        // "The American foreign minister" is the secretary of state.
        world
            .offices
            .iter()
            .filter(|other| other.class == class)
            .find_map(|other| world.holders(code, &other.id, day).last().copied())
    }
}

/// False for a bloc before it was one or after: the "Group of Eight" of 1989 is not the G8.
fn met_then(id: &str, day: Option<NaiveDate>) -> bool {
    use chrono::Datelike as _;

    let years = match id {
        "G8" => 1997..=2014,
        "BRICS" => 2009..=2100,
        "G20" => 1999..=2100,
        "Quad" => 2007..=2100,
        _ => return true,
    };
    day.is_none_or(|day| years.contains(&day.year()))
}
