//! What stands in the fields for a person.

use chrono::NaiveDate;

use super::find;
use super::pointed::Pointed;
use crate::extract::Kind;
use crate::world::{Date, Person, Sex, Tenure, World};

/// A field of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// Usual name.
    Name,
    /// Short forms.
    Short,
    /// State or organisation.
    Country,
    /// Office.
    Office,
    /// First day.
    From,
    /// Last day.
    To,
}

/// The term that is corrected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TermKey {
    /// Code of a state or id of an organisation.
    pub country: String,
    /// Id of the office.
    pub office: String,
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Option<Date>,
    /// Such as `acting`.
    pub note: String,
}

impl TermKey {
    fn of(term: &Tenure) -> Self {
        Self {
            country: term.country.clone(),
            office: term.office.clone(),
            from: term.from,
            to: term.to,
            note: term.note.clone(),
        }
    }

    /// True for the term itself.
    pub fn is(&self, term: &Tenure) -> bool {
        *self == Self::of(term)
    }
}

/// A person to be added or corrected.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PersonForm {
    /// Who is corrected, by id; `None` adds somebody.
    pub person: Option<String>,
    /// Which term is corrected; `None` adds one.
    pub term: Option<TermKey>,
    /// As the article has the name.
    pub written: String,
    /// Usual name.
    pub name: String,
    /// Short forms by which the press names them.
    pub short: String,
    /// True for a woman.
    pub female: bool,
    /// State or organisation, as typed.
    pub country: String,
    /// Office, as typed.
    pub office: String,
    /// First day, as typed.
    pub from: String,
    /// Last day, as typed.
    pub to: String,
    /// True once it was tried to save.
    pub tried: bool,
    /// True while it is saved.
    pub busy: bool,
    /// Why it was not saved.
    pub trouble: Option<String>,
}

impl PersonForm {
    /// To add somebody, named by words of an article or by nothing yet.
    pub(crate) fn adding(pointed: Option<&Pointed>) -> Self {
        // A town or a state that is pointed at is nobody's name.
        let person = pointed.filter(|it| matches!(it.kind, None | Some(Kind::Person)));
        let written = person.map_or("", Pointed::name);
        Self {
            written: written.to_owned(),
            name: in_small_letters(written),
            ..Self::default()
        }
    }

    /// With the state and the office in which the articles have somebody of this name.
    #[must_use]
    pub(crate) fn acting(
        mut self,
        world: &World,
        country: Option<&str>,
        role: Option<&str>,
    ) -> Self {
        if let Some(code) = country {
            world.name_of(code).clone_into(&mut self.country);
        }
        if let Some(office) = role.and_then(|role| find::office(world, role)) {
            self.office = office;
        }
        self
    }

    /// To correct somebody, with the term of a day, else with the last one.
    pub(crate) fn correcting(world: &World, person: &Person, day: Option<NaiveDate>) -> Self {
        let terms = || {
            person
                .tenures
                .iter()
                .filter_map(|&it| world.tenures.get(it))
        };
        let then = day.and_then(|day| terms().find(|it| it.covers(day)));
        let mut form = Self {
            person: Some(person.id.clone()),
            name: person.name.clone(),
            female: person.sex == Sex::Female,
            ..Self::default()
        };
        form.choose_term(world, then.or_else(|| terms().next_back()));
        form
    }

    /// Puts a term into the fields; none to add one.
    pub(super) fn choose_term(&mut self, world: &World, term: Option<&Tenure>) {
        self.term = term.map(TermKey::of);
        let text = |date: Date| date.to_string();
        self.country = term.map_or_else(String::new, |it| world.name_of(&it.country).to_owned());
        self.office = term.map_or_else(String::new, |it| it.office.clone());
        self.from = term.map_or_else(String::new, |it| text(it.from));
        self.to = term.and_then(|it| it.to).map(text).unwrap_or_default();
    }

    /// A name for messages.
    pub(super) fn what(&self) -> String {
        let name = self.name.trim();
        match self.person {
            Some(_) => format!("{name} corrected"),
            None => format!("{name} added"),
        }
    }
}

/// A name from a wire that is all in capitals, as people write it.
fn in_small_letters(name: &str) -> String {
    let shouts = |word: &str| word.chars().count() > 3 && word.chars().all(|c| !c.is_lowercase());
    if !name.split_whitespace().any(shouts) || name.chars().any(char::is_lowercase) {
        return name.to_owned();
    }
    let mut start = true;
    let letters = name.chars().flat_map(|letter| {
        let first = std::mem::replace(&mut start, !letter.is_alphabetic());
        let small: Vec<char> = if first {
            vec![letter]
        } else {
            letter.to_lowercase().collect()
        };
        small
    });
    letters.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_of_a_wire_gets_small_letters() {
        assert_eq!(in_small_letters("WOPKE HOEKSTRA"), "Wopke Hoekstra");
        assert_eq!(in_small_letters("RI SU-YONG"), "Ri Su-Yong");
        assert_eq!(in_small_letters("Kim"), "Kim");
    }
}
