//! The cast of an article: every person, office and state that it speaks of, and who a
//! surname, an office or a pronoun stands for.

use chrono::{Days, NaiveDate};

use super::doc::Doc;
use super::mention::{Actor, Head, Modifier, NameRef, Number};
use super::reference::Reference;
use crate::text::fold;
use crate::world::{OfficeClass, Sex, Tenure, World};

/// Index into [`Cast::entities`].
pub(crate) type EntityId = usize;

/// Somebody the article speaks of.
#[derive(Clone, Debug, Default)]
pub(crate) struct Entity {
    /// Person of the roster.
    pub(crate) person: Option<usize>,
    /// Full name, where known.
    pub(crate) name: Option<String>,
    /// State or organisation represented.
    pub(crate) country: Option<String>,
    /// Office, as an index into the world's offices.
    pub(crate) office: Option<usize>,
    /// For pronouns.
    pub(crate) sex: Option<Sex>,
    /// True when the article names them.
    pub(crate) named: bool,
    /// True for "former": acts for nobody.
    pub(crate) former: bool,
    /// True for "-elect".
    pub(crate) elect: bool,
    /// True for a state or organisation by itself.
    pub(crate) state: bool,
    /// Folded surnames by which the article may name them.
    pub(crate) family: Vec<String>,
}

/// Everybody in an article, and who was spoken of last.
#[derive(Debug)]
pub(crate) struct Cast<'a> {
    pub(crate) world: &'a World,
    pub(crate) entities: Vec<Entity>,
    pub(crate) reference: Reference,
    /// State that the outlet speaks for: "UK Government", or where the first "President"
    /// without a state is at home.
    home: Option<String>,
    /// Persons in the order of mention, the latest last.
    recent: Vec<EntityId>,
    /// Subject of the sentence before.
    subject: Option<EntityId>,
    /// The delegation spoken of last.
    delegation: Vec<EntityId>,
    /// In which sentence each was spoken of last.
    seen: Vec<usize>,
    /// How often each has been spoken of.
    times: Vec<usize>,
    /// Those joined by "and" last, and in which sentence.
    pub(crate) together: (usize, Vec<EntityId>),
    /// The sentence being read.
    pub(crate) sentence: usize,
    /// Those of the meeting spoken of last.
    pub(crate) focus: Vec<EntityId>,
    /// Who speaks in a transcript: the label of the paragraph, or the title's "remarks by".
    pub(crate) speaker: Option<EntityId>,
    /// Whose words the sentence quotes.
    pub(crate) quoted: Option<EntityId>,
    /// Whom the pronoun being read cannot mean: the subject of the clause whose object it is.
    pub(crate) barred: Option<EntityId>,
}

impl<'a> Cast<'a> {
    pub(crate) fn new(world: &'a World, reference: Reference, home: Option<String>) -> Self {
        Self {
            world,
            entities: Vec::new(),
            reference,
            home,
            recent: Vec::new(),
            subject: None,
            delegation: Vec::new(),
            seen: Vec::new(),
            times: Vec::new(),
            together: (0, Vec::new()),
            sentence: 0,
            focus: Vec::new(),
            speaker: None,
            quoted: None,
            barred: None,
        }
    }

    /// First pass: everyone who is named in full or with an office.
    pub(crate) fn introduce(&mut self, doc: &Doc<'_>, actor: &Actor) {
        let Some(name) = &actor.name else {
            return;
        };
        if name.full || actor.office.is_some() {
            let id = self.link_name(doc, name, actor);
            // Whoever needs no state beside the office is at home.
            let leads = self.is_common_title(actor.office);
            if self.home.is_none()
                && leads
                && actor.country.is_none()
                && let Some(id) = id
            {
                self.home.clone_from(&self.entities[id].country);
            }
        }
    }

    /// Second pass: who an actor is. `local` are those spoken of earlier in the sentence.
    pub(crate) fn resolve(
        &mut self,
        doc: &Doc<'_>,
        actor: &Actor,
        local: &[EntityId],
    ) -> Vec<EntityId> {
        let found = self.find(doc, actor, local);
        self.times.resize(self.entities.len(), 0);
        self.seen.resize(self.entities.len(), 0);
        for &id in &found {
            self.seen[id] = self.sentence;
            if !matches!(actor.head, Head::Group | Head::They) {
                self.times[id] += 1;
            }
            let entity = &self.entities[id];
            if !entity.state && !matches!(actor.head, Head::Group | Head::They) {
                self.recent.retain(|&other| other != id);
                self.recent.push(id);
            }
        }
        if (actor.head == Head::Delegation && actor.country.is_some()) || actor.leads {
            self.delegation.clone_from(&found);
        }
        found
    }

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

    /// The state that the outlet speaks for.
    pub(crate) fn home(&self) -> Option<&str> {
        self.home.as_deref()
    }

    /// The one state besides some that the article has spoken of again and again.
    pub(crate) fn only_other_state(&self, known: &[String]) -> Option<String> {
        let mut others = self.entities.iter().enumerate().filter(|(id, entity)| {
            entity.state
                && self.times.get(*id).is_some_and(|&times| times >= 2)
                && entity.country.as_ref().is_some_and(|code| {
                    self.world.organisation(code).is_none()
                        && known.iter().all(|own| successor(own) != successor(code))
                })
        });
        let found = others.next()?.1.country.clone();
        others.next().is_none().then_some(found).flatten()
    }

    /// Notes the subject of a sentence, for the pronouns of the next.
    pub(crate) fn end_sentence(&mut self, subject: Option<EntityId>) {
        if subject.is_some() {
            self.subject = subject;
        }
    }

    fn find(&mut self, doc: &Doc<'_>, actor: &Actor, local: &[EntityId]) -> Vec<EntityId> {
        match actor.head {
            Head::He | Head::She => {
                let sex = if actor.head == Head::He {
                    Sex::Male
                } else {
                    Sex::Female
                };
                // "Moon awaited him": an object is not the subject of its own clause.
                match self.barred {
                    Some(barred) => self.other_than(barred, sex, local),
                    None => self.pronoun(sex, local),
                }
                .into_iter()
                .collect()
            }
            Head::I => self.quoted.or(self.speaker).into_iter().collect(),
            Head::They | Head::Group => self.group(actor, local),
            Head::State => actor
                .country
                .as_ref()
                .map(|code| self.state(code))
                .into_iter()
                .collect(),
            Head::Delegation => match &actor.country {
                Some(code) => vec![self.role(code, self.official(), false)],
                None => self.delegation.clone(),
            },
            Head::Counterpart => self.counterpart(doc, actor, local),
            Head::Name => actor
                .name
                .as_ref()
                .and_then(|name| self.link_name(doc, name, actor))
                .into_iter()
                .collect(),
            Head::Role => match self.members_of(actor) {
                Some(members) => members,
                None => self.office_holder(actor, local).into_iter().collect(),
            },
        }
    }

    /// "President", "Prime Minister": titles that most states have, unlike "Chancellor".
    fn is_common_title(&self, office: Option<usize>) -> bool {
        let title = office.and_then(|office| self.world.offices.get(office));
        title.is_some_and(|title| matches!(title.id.as_str(), "president" | "prime minister"))
    }

    fn official(&self) -> Option<usize> {
        self.world
            .offices
            .iter()
            .position(|office| office.id == "official")
    }

    fn class(&self, office: Option<usize>) -> Option<OfficeClass> {
        self.world.offices.get(office?).map(|office| office.class)
    }

    /// The entity of a state or organisation by itself.
    fn state(&mut self, code: &str) -> EntityId {
        let known = self
            .entities
            .iter()
            .position(|entity| entity.state && entity.country.as_deref() == Some(code));
        known.unwrap_or_else(|| {
            self.add(Entity {
                country: Some(code.to_owned()),
                state: true,
                ..Entity::default()
            })
        })
    }

    fn add(&mut self, entity: Entity) -> EntityId {
        self.entities.push(entity);
        self.entities.len() - 1
    }

    /// The state entity of the country that a capital stands for.
    pub(crate) fn capital(&mut self, code: &str) -> EntityId {
        self.state(code)
    }

    // ---- names ----

    fn link_name(&mut self, doc: &Doc<'_>, name: &NameRef, actor: &Actor) -> Option<EntityId> {
        let folded = fold(&name.text);
        let words: Vec<&str> = name_words(&folded);
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
                        || entity
                            .name
                            .as_deref()
                            .is_some_and(|name| name_words(&fold(name)) == words)
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
    fn fits(entity: &Entity, actor: &Actor) -> bool {
        match (&entity.country, &actor.country) {
            (Some(left), Some(right)) => left == right || successor(left) == successor(right),
            _ => true,
        }
    }

    /// Adds to an entity what a phrase tells of it.
    fn enrich(&mut self, id: EntityId, name: &NameRef, actor: &Actor) {
        let reference = self.reference.day();
        let world = self.world;
        let entity = &mut self.entities[id];
        entity.named = true;
        let longer = entity.name.as_ref().is_none_or(|known| {
            name.text.split_whitespace().count() > known.split_whitespace().count()
        });
        if let Some(person) = entity.person.and_then(|person| world.people.get(person)) {
            entity.name = Some(person.name.clone());
            entity.sex = Some(person.sex);
            for family in &person.family {
                push_new(&mut entity.family, fold(family));
            }
        } else if longer {
            entity.name = Some(tidy(&name.text));
        }
        let folded = fold(&name.text);
        if let Some(last) = name_words(&folded).last() {
            push_new(&mut entity.family, (*last).to_owned());
        }
        let with_particle: Vec<&str> = name_words(&folded);
        if let [.., before, last] = with_particle.as_slice()
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
                    entity.office = world
                        .offices
                        .iter()
                        .position(|office| office.id == term.office);
                }
            }
        }
        if entity.country.is_none()
            && let Some(code) = actor.office.and_then(|office| lone_country(world, office))
        {
            entity.country = Some(code.to_owned());
        }
    }

    /// The holder of the office that the phrase gives, where a word of the name agrees: a name
    /// spelt as no table has it.
    fn spelt_otherwise(&self, words: &[&str], actor: &Actor) -> Option<usize> {
        let class = self.class(actor.office)?;
        let person = self.holder(actor.country.as_deref()?, actor.office, class)?;
        let name = fold(&self.world.people.get(person)?.name);
        let agrees = name_words(&name)
            .iter()
            .any(|own| own.chars().count() > 3 && words.contains(own));
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

    // ---- offices ----

    fn office_holder(&mut self, actor: &Actor, local: &[EntityId]) -> Option<EntityId> {
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
            let antecedent = local
                .iter()
                .rev()
                .chain(self.recent.iter().rev())
                .copied()
                .find(|&id| {
                    let entity = &self.entities[id];
                    let own = lone.is_none_or(|code| entity.country.as_deref() == Some(code));
                    !entity.state
                            && own
                            && self.class_fits(entity.office, class)
                            // "The Prime Minister" is not the chancellor named before.
                            && (class != OfficeClass::HeadOfGovernment || entity.office == actor.office)
                });
            // "The President" of a readout is the one whose house wrote it.
            let own = self.home.as_deref().and_then(|home| {
                (0..self.entities.len()).find(|&id| {
                    let entity = &self.entities[id];
                    entity.named
                        && entity.office == actor.office
                        && entity.country.as_deref() == Some(home)
                })
            });
            if let Some(id) = own.or(antecedent)
                && !actor.possessed
            {
                return Some(id);
            }
            if actor.possessed {
                // "his foreign minister": of the side of whoever was spoken of last.
                let owner = local.last().or(self.recent.last()).copied()?;
                self.entities[owner].country.clone()?
            } else {
                lone.map(str::to_owned).or_else(|| self.home.clone())?
            }
        };
        // "ASEAN leaders" are not its secretary-general.
        let of_many = actor.plural && self.world.organisation(&code).is_some();
        if actor.number == Number::Many || of_many {
            return Some(self.role(&code, actor.office, false));
        }
        Some(self.role(&code, actor.office, true))
    }

    /// "BRICS leaders", "the G7 foreign ministers": those of each member of a small bloc.
    fn members_of(&mut self, actor: &Actor) -> Option<Vec<EntityId>> {
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
        let members = organisation.members.clone();
        Some(
            members
                .iter()
                .map(|code| self.role(code, actor.office, true))
                .collect(),
        )
    }

    fn class_fits(&self, office: Option<usize>, wanted: OfficeClass) -> bool {
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
        let entity = Entity {
            person,
            name: name.map(|person| person.name.clone()),
            country: Some(code.to_owned()),
            office,
            sex: name.map(|person| person.sex),
            ..Entity::default()
        };
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

    fn holder(&self, code: &str, office: Option<usize>, class: OfficeClass) -> Option<usize> {
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

    fn counterpart(&mut self, doc: &Doc<'_>, actor: &Actor, local: &[EntityId]) -> Vec<EntityId> {
        if let Some(name) = &actor.name {
            let found = self.link_name(doc, name, actor);
            if let (Some(id), Some(owner)) = (found, local.first().copied().or(self.subject))
                && self.entities[id].office.is_none()
            {
                self.entities[id].office = self.entities[owner].office;
            }
            return found.into_iter().collect();
        }
        // "Toner said that Tillerson and his Chinese counterpart": the nearest one's.
        let owner = local
            .last()
            .copied()
            .or(self.subject)
            .or(self.recent.last().copied());
        let Some(owner) = owner else {
            return Vec::new();
        };
        let office = self.entities[owner].office;
        match &actor.country {
            Some(code) => vec![self.role(&code.clone(), office, true)],
            None => self
                .focus
                .iter()
                .copied()
                .filter(|&id| id != owner)
                .take(1)
                .collect(),
        }
    }

    // ---- pronouns and groups ----

    fn pronoun(&self, sex: Sex, local: &[EntityId]) -> Option<EntityId> {
        let fits = |id: &EntityId| {
            let entity = &self.entities[*id];
            !entity.state && entity.sex.is_none_or(|own| own == sex)
        };
        local
            .iter()
            .copied()
            .find(|id| fits(id))
            .or_else(|| self.subject.filter(|id| fits(id)))
            .or_else(|| self.recent.iter().rev().copied().find(|id| fits(id)))
    }

    /// "Moon awaited him", "took tea with Xi and sat down with him": the nearest besides one.
    fn other_than(&self, barred: EntityId, sex: Sex, local: &[EntityId]) -> Option<EntityId> {
        let fits = |id: &EntityId| {
            let entity = &self.entities[*id];
            *id != barred && !entity.state && entity.sex.is_none_or(|own| own == sex)
        };
        local
            .iter()
            .rev()
            .copied()
            .find(|id| fits(id))
            .or_else(|| self.subject.filter(|id| fits(id)))
            .or_else(|| self.recent.iter().rev().copied().find(|id| fits(id)))
    }

    /// Whose "his" or "her" is, in "his meeting with" somebody of `others`: of another side.
    pub(crate) fn owner(&self, sex: Sex, local: &[EntityId], others: &[EntityId]) -> Vec<EntityId> {
        let foreign = |id: &EntityId| {
            let side = self.entities[*id].country.as_deref().map(successor);
            others.is_empty()
                || others
                    .iter()
                    .any(|&other| self.entities[other].country.as_deref().map(successor) != side)
        };
        let near: Vec<EntityId> = local.iter().copied().filter(foreign).collect();
        let found = self.pronoun(sex, &near).filter(foreign);
        found
            .or_else(|| self.pronoun(sex, local))
            .into_iter()
            .collect()
    }

    /// Whose "our" is: those spoken of, where whoever speaks is one of them.
    pub(crate) fn ours(&self) -> Vec<EntityId> {
        let Some(speaks) = self.quoted.or(self.speaker) else {
            return Vec::new();
        };
        // Else those whom the title joins: "Remarks by President Biden and Chancellor Merkel".
        [&self.focus, &self.together.1]
            .into_iter()
            .find(|ids| ids.contains(&speaks) && self.sides(ids) >= 2)
            .cloned()
            .unwrap_or_default()
    }

    /// Whose "their" is.
    pub(crate) fn theirs(&self, local: &[EntityId]) -> Vec<EntityId> {
        let both: Vec<EntityId> = local.to_vec();
        if self.sides(&both) == 2 {
            let mut ids = both;
            ids.dedup();
            return ids;
        }
        self.group(
            &Actor {
                head: Head::Group,
                number: Number::Two,
                ..Actor::default()
            },
            local,
        )
    }

    fn group(&self, actor: &Actor, local: &[EntityId]) -> Vec<EntityId> {
        // "The two leaders" are presidents where there are two; else ministers may be meant.
        if self.class(actor.office) == Some(OfficeClass::Leader) {
            let found = self.group_of(actor, local, true);
            if !found.is_empty() {
                return found;
            }
        }
        self.group_of(actor, local, false)
    }

    fn group_of(&self, actor: &Actor, local: &[EntityId], leading: bool) -> Vec<EntityId> {
        let wanted = match actor.number {
            Number::Two | Number::One => 2,
            Number::Three => 3,
            Number::Many => 0,
        };
        let class = self.class(actor.office);
        let fits = |id: EntityId| {
            let entity = &self.entities[id];
            match class {
                Some(OfficeClass::Leader) if leading => {
                    entity.state || self.class(entity.office).is_none_or(is_high)
                }
                None | Some(OfficeClass::Leader | OfficeClass::Official) => true,
                Some(OfficeClass::Minister) => self.class(entity.office).is_some_and(|own| {
                    matches!(
                        own,
                        OfficeClass::ForeignMinister
                            | OfficeClass::DefenceMinister
                            | OfficeClass::Minister
                    )
                }),
                Some(class) => entity.state || self.class_fits(entity.office, class),
            }
        };
        // "Lula, Medvedev, Hu and Singh held their first summit": those of the same sentence.
        let (sentence, together) = &self.together;
        let joined: Vec<EntityId> = together.iter().copied().filter(|&id| fits(id)).collect();
        let last = self.sentence.saturating_sub(*sentence) <= 1 && self.sides(&self.focus) < 2;
        let here = *sentence == self.sentence || last;
        // "The six leaders" are no two of them.
        let enough = |ids: &[EntityId]| self.sides(ids) + 1 >= actor.count.max(3);
        if here
            && enough(&joined)
            && self.sides(&joined) >= 2
            && (wanted == 0
                || self.sides(&joined) == wanted
                || actor.head == Head::They
                || wanted == 2 && actor.office.is_none() && actor.first == actor.last)
        {
            return joined;
        }
        let focus: Vec<EntityId> = self.focus.iter().copied().filter(|&id| fits(id)).collect();
        if self.sides(&focus) >= 2
            && enough(&focus)
            && (wanted == 0 || self.sides(&focus) == wanted || focus.len() == wanted)
        {
            return focus;
        }
        if actor.count > 3 {
            return Vec::new();
        }
        let want = wanted.max(2);
        let mut found: Vec<EntityId> = Vec::new();
        // Those spoken of most often so far are those whom "the two" means.
        let mut order: Vec<EntityId> = local
            .iter()
            .rev()
            .chain(self.recent.iter().rev())
            .copied()
            .collect();
        order.sort_by_key(|&id| {
            let leads = self.class(self.entities[id].office).is_some_and(leads);
            let times = self.times.get(id).copied().unwrap_or_default().min(6);
            std::cmp::Reverse((times >= 2 && leads, times.min(2)))
        });
        for &id in &order {
            // "Their" reaches no farther back than the sentence before.
            let far = self
                .sentence
                .saturating_sub(self.seen.get(id).copied().unwrap_or_default())
                > 1;
            let long_ago = self
                .sentence
                .saturating_sub(self.seen.get(id).copied().unwrap_or_default())
                > 8;
            if far && (actor.head == Head::They || actor.last == 0) || long_ago {
                continue;
            }
            let entity = &self.entities[id];
            let side = entity.country.as_deref();
            let new = side.is_some()
                && !found
                    .iter()
                    .any(|&other| self.entities[other].country.as_deref() == side);
            if new && fits(id) && !entity.state && !found.contains(&id) {
                found.push(id);
                if found.len() == want {
                    found.reverse();
                    return found;
                }
            }
        }
        Vec::new()
    }

    /// Number of different states and organisations among some entities.
    pub(crate) fn sides(&self, ids: &[EntityId]) -> usize {
        let mut codes: Vec<&str> = ids
            .iter()
            .filter_map(|&id| self.entities.get(id)?.country.as_deref())
            .map(successor)
            .collect();
        codes.sort_unstable();
        codes.dedup();
        codes.len()
    }
}

fn push_new(list: &mut Vec<String>, value: String) {
    if !value.is_empty() && !list.contains(&value) {
        list.push(value);
    }
}

/// Words of a folded name without initials and suffixes.
fn name_words(folded: &str) -> Vec<&str> {
    folded
        .split(|c: char| !(c.is_alphanumeric() || c == '\''))
        .filter(|word| {
            word.chars().count() > 1 && !matches!(*word, "jr" | "sr" | "mr" | "mrs" | "dr")
        })
        .collect()
}

/// A name as the record writes it: capitals of a wire become a normal name.
fn tidy(name: &str) -> String {
    let upper = name
        .chars()
        .filter(|c| c.is_alphabetic())
        .all(char::is_uppercase);
    let words: Vec<String> = name
        .split_whitespace()
        .map(|word| {
            if !upper || word.chars().count() < 2 {
                return word.to_owned();
            }
            let mut out = String::new();
            let mut start = true;
            for c in word.chars() {
                if start {
                    out.push(c);
                } else {
                    out.extend(c.to_lowercase());
                }
                start = !c.is_alphanumeric();
            }
            out
        })
        .collect();
    words.join(" ")
}

/// True when a full name may be the entity's: same words, or same first and last.
fn same_full_name(entity: &Entity, words: &[&str]) -> bool {
    let Some(name) = &entity.name else {
        return false;
    };
    let folded = fold(name);
    let own = name_words(&folded);
    if own.len() == 1 {
        return own.last() == words.last();
    }
    own == words
        || (own.first() == words.first() && own.last() == words.last())
        || entity.person.is_some()
            && own.last() == words.last()
            && own.first().map(|word| word.get(..1)) == words.first().map(|word| word.get(..1))
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

/// Heads of state and government and whoever else leads.
fn leads(class: OfficeClass) -> bool {
    matches!(
        class,
        OfficeClass::HeadOfState
            | OfficeClass::HeadOfGovernment
            | OfficeClass::PartyLeader
            | OfficeClass::Leader
            | OfficeClass::OrganisationHead
            | OfficeClass::Royal
    )
}

/// Whoever may be one of "the two leaders" where presidents are spoken of.
fn is_high(class: OfficeClass) -> bool {
    leads(class) || class == OfficeClass::Deputy
}

/// States that follow one another speak for one side.
pub(crate) fn successor(code: &str) -> &str {
    match code {
        "SUN" => "RUS",
        "ZAR" => "COD",
        "SCG" | "YUG" => "SRB",
        "DDR" => "DDR",
        other => other,
    }
}

/// Offices that only one state has, so that the title names the state.
fn lone_country(world: &World, office: usize) -> Option<&'static str> {
    match world.offices.get(office)?.id.as_str() {
        "foreign secretary" | "defence secretary" | "home secretary" => Some("GBR"),
        "secretary of state"
        | "defense secretary"
        | "treasury secretary"
        | "national security adviser"
        | "deputy national security adviser"
        | "deputy secretary of state"
        | "assistant secretary of state"
        | "undersecretary of state"
        | "commerce secretary"
        | "trade representative" => Some("USA"),
        "taoiseach" => Some("IRL"),
        "pope" => Some("VAT"),
        _ => None,
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

/// Days between a term and a day; 0 within it.
fn distance(term: &Tenure, day: NaiveDate) -> i64 {
    if term.covers(day) {
        return 0;
    }
    let from = (term.from.first() - day).num_days();
    let to = term.to.map_or(0, |to| (day - to.last()).num_days());
    from.max(to).max(1)
}

/// The term of a person that the article means: of the office named, at the day, else nearest.
pub(crate) fn term_at(
    world: &World,
    person: usize,
    day: Option<NaiveDate>,
    office: Option<usize>,
) -> Option<&Tenure> {
    let named = office.and_then(|office| world.offices.get(office));
    world.tenures_of(person).min_by_key(|term| {
        let class = world.office(&term.office).map(|office| office.class);
        let other =
            named.is_some_and(|named| named.id != term.office && class != Some(named.class));
        let far = day.map_or(0, |day| distance(term, day));
        let rank = world.office(&term.office).map_or(9, |office| office.rank);
        // Mandela of 1995 is South Africa's president first, and the ANC's after.
        let party = world.organisation(&term.country).is_some();
        (far / 200 + i64::from(other) * 3, party, rank)
    })
}

/// Who leads a state on a day, for "the Japanese leader".
pub(crate) fn chief(world: &World, code: &str, day: NaiveDate) -> Option<usize> {
    const ORDER: &[&str] = &[
        "paramount leader",
        "leader",
        "military leader",
        "chancellor",
        "taoiseach",
        "chief executive",
    ];
    const GOVERNED: &[&str] = &[
        "ALB", "AUS", "AUT", "BEL", "BGD", "BGR", "BHS", "BRB", "CAN", "CZE", "DNK", "ESP", "EST",
        "ETH", "FIN", "FJI", "GBR", "GRC", "HRV", "HUN", "IND", "IRL", "IRQ", "ISL", "ISR", "ITA",
        "JAM", "JPN", "KHM", "LBN", "LSO", "LTU", "LUX", "LVA", "MKD", "MLT", "MUS", "MYS", "NLD",
        "NOR", "NPL", "NZL", "PAK", "PNG", "POL", "PRT", "SGP", "SLB", "SVK", "SVN", "SWE", "THA",
        "TTO", "VUT", "XKX",
    ];
    let first = if GOVERNED.binary_search(&code).is_ok() {
        ["prime minister", "president"]
    } else {
        ["president", "prime minister"]
    };
    let last = [
        "general secretary",
        "king",
        "queen",
        "emir",
        "sultan",
        "emperor",
        "secretary-general",
        "chairman",
        "commission president",
    ];
    ORDER
        .iter()
        .chain(&first)
        .chain(&last)
        .find_map(|office| world.holders(code, office, day).last().copied())
}

/// A day or some slack of days before a date, never failing.
pub(crate) fn days_before(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_sub_days(Days::new(days)).unwrap_or(day)
}
