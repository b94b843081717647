//! The lines that a form for a person comes to, and what is to be mended before.

use super::find;
use super::person_form::{Field, PersonForm};
use crate::app::words::one_line;
use crate::overlay::{self, AboutPerson, Line, LineError, Term};
use crate::text::fold;
use crate::world::{Date, Person, Sex, World};

/// What the form comes to.
#[derive(Debug, Default)]
pub(super) struct Checked {
    /// The lines that would be written.
    pub(super) lines: Vec<Line>,
    /// What is to be mended, by field.
    pub(super) troubles: Vec<(Field, String)>,
    /// What is worth knowing before it is saved.
    pub(super) notes: Vec<String>,
}

impl PersonForm {
    /// What it comes to.
    pub(super) fn check(&self, world: &World) -> Checked {
        let mut checked = Checked::default();
        let known = self.person.as_deref().and_then(|id| world.person(id));
        match known {
            Some(person) => self.corrected(world, person, &mut checked),
            None => self.added(world, &mut checked),
        }
        if !checked.troubles.is_empty() {
            checked.lines.clear();
        }
        checked
    }

    fn added(&self, world: &World, checked: &mut Checked) {
        let name = self.named(checked);
        if let Some(known) = find::person_named(world, &name) {
            let told = format!(
                "{} is known already; use Correct or This is… instead",
                known.name
            );
            checked.troubles.push((Field::Name, told));
        }
        let mut families: Vec<String> = self
            .short
            .split([';', ','])
            .map(|it| it.trim().to_owned())
            .filter(|it| !it.is_empty())
            .collect();
        let mut aliases = Vec::new();
        let written = self.written.trim();
        let parts: Vec<String> = name.split_whitespace().map(fold).collect();
        if written.contains(' ') {
            if fold(written) != fold(&name) {
                aliases.push(written.to_owned());
            }
        } else if !written.is_empty() && !parts.contains(&fold(written)) {
            if families.is_empty() {
                families.push(crate::world::family_of(&name));
            }
            families.push(written.to_owned());
        }
        let about = AboutPerson {
            families: &families,
            sex: Some(if self.female { Sex::Female } else { Sex::Male }),
            aliases: &aliases,
            renamed: "",
        };
        checked.take(Field::Name, overlay::person(&name, &about));
        self.told_term(world, &name, "", checked);
    }

    fn corrected(&self, world: &World, person: &Person, checked: &mut Checked) {
        let name = self.named(checked);
        let renamed = name != person.name && !name.is_empty();
        let other = find::person_named(world, &name).filter(|it| it.id != person.id);
        if let Some(other) = other.filter(|_| renamed) {
            let told = format!("{} is somebody else in the tables", other.name);
            checked.troubles.push((Field::Name, told));
        }
        let sex = if self.female { Sex::Female } else { Sex::Male };
        let resexed = sex != person.sex;
        if renamed || resexed {
            let about = AboutPerson {
                sex: Some(sex).filter(|_| resexed),
                renamed: if renamed { &name } else { "" },
                ..AboutPerson::default()
            };
            checked.take(Field::Name, overlay::person(&person.name, &about));
        }
        let Some(key) = &self.term else {
            let typed = [&self.country, &self.office, &self.from, &self.to];
            if typed.iter().any(|it| !it.trim().is_empty()) {
                self.told_term(world, &name, "", checked);
            }
            return;
        };
        let mut now = Checked::default();
        self.told_term(world, &name, &key.note, &mut now);
        let same = |it: &Term<'_>| {
            (it.country, it.office, it.from, it.to) == (&key.country, &key.office, key.from, key.to)
        };
        let told = self.term(world, &name, &key.note, &mut Vec::new());
        if told.as_ref().is_some_and(|it| same(&it.term())) {
            return;
        }
        let moved = told.is_some_and(|it| {
            (&it.country, &it.office, it.from) != (&key.country, &key.office, key.from)
        });
        if moved {
            // A term is known by its beginning: what began on another day is another one.
            let old = Term {
                country: &key.country,
                office: &key.office,
                person: &name,
                from: key.from,
                to: key.to,
                note: "withdrawn",
            };
            checked.take(Field::From, overlay::term(&old));
        }
        checked.lines.append(&mut now.lines);
        checked.troubles.append(&mut now.troubles);
        checked.notes.append(&mut now.notes);
    }

    fn named(&self, checked: &mut Checked) -> String {
        let name = one_line(&self.name);
        if name.is_empty() {
            let told = "Give the name as English newspapers write it".to_owned();
            checked.troubles.push((Field::Name, told));
        }
        name
    }

    fn told_term(&self, world: &World, name: &str, note: &str, checked: &mut Checked) {
        let Some(typed) = self.term(world, name, note, &mut checked.troubles) else {
            return;
        };
        let term = typed.term();
        let mut others: Vec<&str> = Vec::new();
        for other in world.terms(term.country, term.office) {
            let person = world.people.get(other.person);
            let is_other =
                person.is_some_and(|it| it.name != name && self.person.as_ref() != Some(&it.id));
            let (first, last) = (term.from.first(), term.to.map(Date::last));
            // On the day of a handover both hold it.
            let begins = last.is_none_or(|last| other.from.first() < last);
            let ends = other.to.is_none_or(|to| first < to.last());
            if is_other && begins && ends {
                others.extend(person.map(|it| it.name.as_str()));
            }
        }
        others.dedup();
        if !others.is_empty() {
            let told = format!(
                "In that office at the same time, and read as well: {}",
                others.join(", ")
            );
            checked.notes.push(told);
        }
        checked.take(Field::Office, overlay::term(&term));
    }

    fn term(
        &self,
        world: &World,
        name: &str,
        note: &str,
        troubles: &mut Vec<(Field, String)>,
    ) -> Option<Typed> {
        let mut trouble = |field, told: &str| troubles.push((field, told.to_owned()));
        let country = find::seat(world, &self.country);
        if country.is_none() {
            trouble(
                Field::Country,
                match self.country.trim() {
                    "" => "Say for which state or organisation they act",
                    _ => "No state or organisation of this name is known; choose one",
                },
            );
        }
        let office = find::office(world, &self.office);
        if office.is_none() {
            trouble(
                Field::Office,
                match self.office.trim() {
                    "" => "Say which office they hold, such as foreign minister",
                    _ => "No office of this name is known; choose one, or take “official”",
                },
            );
        }
        let from = Date::parse(&self.from);
        if from.is_none() {
            trouble(
                Field::From,
                match self.from.trim() {
                    "" => "Say since when; a year is enough",
                    _ => "This is no date; write 2021-06-16, 2021-06 or 2021",
                },
            );
        }
        let to = match self.to.trim() {
            "" => Some(None),
            text => Date::parse(text).map(Some),
        };
        match (from, to) {
            (_, None) => trouble(
                Field::To,
                "This is no date; write 2021-06-16, 2021-06 or 2021, or nothing while it lasts",
            ),
            (Some(from), Some(Some(to))) if to.last() < from.first() => {
                trouble(Field::To, "The term ends before it begins");
                return None;
            }
            _ => {}
        }
        Some(Typed {
            country: country?,
            office: office?,
            person: name.to_owned(),
            from: from?,
            to: to?,
            note: note.to_owned(),
        })
    }
}

/// A term that was typed in full.
struct Typed {
    country: String,
    office: String,
    person: String,
    from: Date,
    to: Option<Date>,
    note: String,
}

impl Typed {
    fn term(&self) -> Term<'_> {
        Term {
            country: &self.country,
            office: &self.office,
            person: &self.person,
            from: self.from,
            to: self.to,
            note: &self.note,
        }
    }
}

impl Checked {
    fn take(&mut self, field: Field, line: Result<Line, LineError>) {
        match line {
            Ok(line) => self.lines.push(line),
            Err(error) => self.troubles.push((field, error.to_string())),
        }
    }

    /// What is to be mended in a field.
    pub(super) fn trouble(&self, field: Field) -> Option<&str> {
        let mut all = self.troubles.iter();
        all.find(|it| it.0 == field).map(|it| it.1.as_str())
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;

    fn lines(form: &PersonForm) -> Vec<String> {
        let checked = form.check(World::bundled());
        assert_eq!(checked.troubles, []);
        checked.lines.into_iter().map(|it| it.text).collect()
    }

    fn ann() -> PersonForm {
        PersonForm {
            name: "Ann Example".to_owned(),
            written: "Anne Exemple".to_owned(),
            female: true,
            country: "france".to_owned(),
            office: "Foreign Minister".to_owned(),
            from: "2040".to_owned(),
            ..PersonForm::default()
        }
    }

    #[test]
    fn somebody_new_is_a_person_and_a_term() {
        assert_eq!(
            lines(&ann()),
            [
                "Ann Example | | f | Anne Exemple",
                "FRA | foreign minister | Ann Example | 2040"
            ]
        );
        let short = PersonForm {
            written: "Exemple".to_owned(),
            ..ann()
        };
        assert_eq!(lines(&short)[0], "Ann Example | Example; Exemple | f");
    }

    #[test]
    fn what_is_missing_is_told_in_plain_words() {
        let checked = PersonForm::default().check(World::bundled());
        assert!(checked.lines.is_empty());
        let told: Vec<Field> = checked.troubles.iter().map(|it| it.0).collect();
        assert_eq!(
            told,
            [Field::Name, Field::Country, Field::Office, Field::From]
        );
        let wrong = PersonForm {
            from: "2040-13".to_owned(),
            to: "soon".to_owned(),
            country: "Atlantis".to_owned(),
            ..ann()
        };
        let checked = wrong.check(World::bundled());
        assert!(checked.trouble(Field::From).unwrap().contains("no date"));
        assert!(checked.trouble(Field::To).unwrap().contains("no date"));
        assert!(checked.trouble(Field::Country).unwrap().contains("known"));
        let known = PersonForm {
            name: "emmanuel macron".to_owned(),
            ..ann()
        };
        let checked = known.check(World::bundled());
        assert!(
            checked
                .trouble(Field::Name)
                .unwrap()
                .contains("known already")
        );
    }

    #[test]
    fn a_corrected_end_is_one_line_and_a_corrected_beginning_two() {
        let world = World::bundled();
        let person = world.person("francois-hollande").unwrap();
        let day = NaiveDate::from_ymd_opt(2014, 1, 1);
        let form = PersonForm::correcting(world, person, day);
        assert_eq!(form.country, "France");
        assert_eq!(lines(&form), [""; 0], "nothing is changed yet");
        let ended = PersonForm {
            to: "2017-05-15".to_owned(),
            ..form.clone()
        };
        assert_eq!(
            lines(&ended),
            ["FRA | president | Francois Hollande | 2012-05-15 | 2017-05-15"]
        );
        let begun = PersonForm {
            from: "2012-05-16".to_owned(),
            ..form.clone()
        };
        assert_eq!(
            lines(&begun),
            [
                "FRA | president | Francois Hollande | 2012-05-15 | 2017-05-14 | withdrawn",
                "FRA | president | Francois Hollande | 2012-05-16 | 2017-05-14"
            ]
        );
        let named = PersonForm {
            name: "Franz Hollande".to_owned(),
            ..form
        };
        assert_eq!(lines(&named), ["Francois Hollande | | | | Franz Hollande"]);
    }

    #[test]
    fn a_second_holder_is_worth_a_note() {
        let form = PersonForm {
            office: "president".to_owned(),
            from: "2014".to_owned(),
            to: "2015".to_owned(),
            ..ann()
        };
        let notes = form.check(World::bundled()).notes;
        assert_eq!(notes.len(), 1);
        assert!(notes[0].contains("Hollande"));
    }
}
