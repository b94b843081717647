//! What stands in the fields of "This is …", and the line it makes.

use super::find::{self, Choice, Target};
use super::pointed::Pointed;
use crate::app::words::one_line;
use crate::overlay::{self, Line};
use crate::text::fold;
use crate::world::{Person, Place, World};

/// What somebody is chosen for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Purpose {
    /// A spelling is added to a person or place.
    #[default]
    Spelling,
    /// A person is to be corrected.
    Correct,
}

/// A person or place to be chosen for some words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SpellingForm {
    /// What for.
    pub purpose: Purpose,
    /// As the article has it.
    pub written: String,
    /// What is searched for.
    pub query: String,
    /// What was found for it.
    pub found: Vec<(Target, Choice)>,
    /// Which of them is marked.
    pub marked: usize,
    /// Who or what it is.
    pub chosen: Option<Target>,
    /// True while it is saved.
    pub busy: bool,
    /// Why it was not saved.
    pub trouble: Option<String>,
}

impl SpellingForm {
    /// For words of an article, or for words still to be typed.
    pub(crate) fn of(purpose: Purpose, pointed: Option<&Pointed>, world: &World) -> Self {
        let written = pointed.map_or("", Pointed::name).to_owned();
        let mut form = Self {
            purpose,
            query: written.clone(),
            written,
            ..Self::default()
        };
        form.search(world);
        form
    }

    /// Finds what the query may mean.
    pub(super) fn search(&mut self, world: &World) {
        self.found = find::targets(world, &self.query, self.purpose == Purpose::Spelling);
        self.marked = 0;
    }

    /// The line that would be written, or what is still to be given.
    pub(super) fn check(&self, world: &World) -> Result<Line, String> {
        let written = one_line(&self.written);
        if written.is_empty() {
            return Err("Give the spelling as the article has it".to_owned());
        }
        let same = |name: &String| fold(name) == fold(&written);
        let known = |name: &str| Err(format!("This spelling of {name} is known already"));
        let line = match self.target(world) {
            None => return Err("Choose who or what it is".to_owned()),
            Some(Named::Person(it)) => {
                let mut names = std::iter::once(&it.name).chain(&it.aliases);
                if names.any(same) || it.family.iter().any(same) {
                    return known(&it.name);
                }
                overlay::spelling(it, &written)
            }
            Some(Named::Place(it)) => {
                if std::iter::once(&it.name).chain(&it.other_names).any(same) {
                    return known(&it.name);
                }
                overlay::place_spelling(it, &written)
            }
        };
        line.map_err(|error| error.to_string())
    }

    /// A warning where the words are another's name.
    pub(super) fn namesake(&self, world: &World) -> Option<String> {
        let other = find::person_named(world, &self.written)?;
        let chosen = Some(Target::Person(other.id.clone()));
        (self.chosen.is_some() && self.chosen != chosen)
            .then(|| format!("{} has this name too, and both may be read", other.name))
    }

    /// A name for messages.
    pub(super) fn what(&self, world: &World) -> String {
        let name = match self.target(world) {
            Some(Named::Person(it)) => it.name.as_str(),
            Some(Named::Place(it)) => it.name.as_str(),
            None => "",
        };
        format!("“{}” is {name}", self.written.trim())
    }

    fn target<'w>(&self, world: &'w World) -> Option<Named<'w>> {
        match self.chosen.as_ref()? {
            Target::Person(id) => world.person(id).map(Named::Person),
            Target::Place(name, country) => {
                let mut all = world.places.iter();
                all.find(|it| it.name == *name && it.country == *country)
                    .map(Named::Place)
            }
        }
    }
}

enum Named<'w> {
    Person(&'w Person),
    Place(&'w Place),
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(written: &str, query: &str) -> Result<String, String> {
        let world = World::bundled();
        let mut form = SpellingForm {
            written: written.to_owned(),
            query: query.to_owned(),
            ..SpellingForm::default()
        };
        form.search(world);
        form.chosen = form.found.first().map(|it| it.0.clone());
        form.check(world).map(|line| line.text)
    }

    #[test]
    fn a_spelling_becomes_an_alias_or_a_short_form() {
        assert_eq!(
            line("Frantz Miterant", "mitterrand").unwrap(),
            "Francois Mitterrand | | | Frantz Miterant"
        );
        let short = line("Miterant", "mitterrand").unwrap();
        assert!(short.starts_with("Francois Mitterrand | "), "{short}");
        assert!(
            short.contains("Mitterrand;") && short.ends_with("; Miterant"),
            "{short}"
        );
        assert!(
            line("Mitterrand", "mitterrand")
                .unwrap_err()
                .contains("known already")
        );
        assert!(line("", "mitterrand").is_err() && line("Foo", "").is_err());
    }

    #[test]
    fn a_spelling_of_a_place_repeats_what_is_known_of_it() {
        let text = line("Reykjawik", "Reykjavik").unwrap();
        assert!(text.starts_with("Reykjavik | "), "{text}");
        assert!(text.contains("Reykjawik | ISL | capital"), "{text}");
    }
}
