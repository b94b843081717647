//! The cast of an article: every person, office and state that it speaks of, and who a
//! surname, an office or a pronoun stands for.

mod classes;
mod counterpart;
mod enrich;
mod groups;
mod link;
mod names;
mod offices;
mod pronouns;
mod states;
mod terms;

pub(crate) use states::successor;
pub(crate) use terms::term_at;

use crate::extract::doc::Doc;
use crate::extract::mention::{Actor, Head};
use crate::extract::reference::Reference;
use crate::world::{OfficeClass, Sex, World};

/// Index into [`Cast::entities`].
pub(crate) type EntityId = usize;

/// Somebody the article speaks of.
#[derive(Clone, Debug, Default)]
pub(crate) struct Entity {
    /// Person of the roster.
    pub(crate) person: Option<usize>,
    /// Full name, where known.
    pub(crate) name: Option<String>,
    /// The same folded; empty where it is not known.
    folded: String,
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
    /// Those of the sentence being read who only own or accompany: "Trump's adviser", "with May".
    pub(crate) beside: Vec<EntityId>,
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
            beside: Vec::new(),
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

    /// The state that the outlet speaks for.
    pub(crate) fn home(&self) -> Option<&str> {
        self.home.as_deref()
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
            Head::They | Head::Group => self.group(doc, actor, local),
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

    /// True when any of them is somebody, not a state or organisation by itself.
    pub(crate) fn any_person(&self, ids: &[EntityId]) -> bool {
        ids.iter().any(|&id| !self.entities[id].state)
    }

    fn official(&self) -> Option<usize> {
        self.world.office_index("official")
    }

    fn class(&self, office: Option<usize>) -> Option<OfficeClass> {
        self.world.offices.get(office?).map(|office| office.class)
    }

    /// The entity of a state or organisation by itself.
    pub(crate) fn state(&mut self, code: &str) -> EntityId {
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
}
