//! Lines of the user's tables, made of what somebody typed. Knows the form of a line and no
//! file.

use crate::world::{Date, Person, Place, Sex};

/// The table of people that the window writes to.
pub const PEOPLE: &str = "people-own.psv";
/// The table of terms that the window writes to.
pub const ROSTER: &str = "roster/own.psv";
/// The table of places that the window writes to.
pub const PLACES: &str = "places.psv";

/// A line for the end of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Name of the table within the folder.
    pub table: &'static str,
    /// The line, without its end.
    pub text: String,
}

/// Why something cannot stand in a table, in plain words.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LineError {
    /// A sign that separates fields or values.
    #[error("“{0}” cannot be written: leave out the sign {1}")]
    Sign(String, char),
    /// The line would be read as a comment.
    #[error("“{0}” cannot be written: a line that begins with # is a comment")]
    Comment(String),
}

/// What is said of a person; empty where nothing is to be said.
#[derive(Clone, Copy, Debug, Default)]
pub struct AboutPerson<'a> {
    /// The short forms by which the press names them; they replace those that were known.
    pub families: &'a [String],
    /// Whether it is a man or a woman.
    pub sex: Option<Sex>,
    /// Spellings that are added.
    pub aliases: &'a [String],
    /// Another usual name.
    pub renamed: &'a str,
}

/// A line about a person.
pub fn person(name: &str, about: &AboutPerson<'_>) -> Result<Line, LineError> {
    let sex = match about.sex {
        Some(Sex::Female) => "f",
        Some(Sex::Male) => "m",
        None => "",
    };
    let fields = [
        value(name)?,
        list(about.families)?,
        sex.to_owned(),
        list(about.aliases)?,
        value(about.renamed)?,
    ];
    line(PEOPLE, &fields)
}

/// One term of one person in one office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term<'a> {
    /// Code of a country or id of an organisation.
    pub country: &'a str,
    /// Id of the office.
    pub office: &'a str,
    /// Usual name of the person.
    pub person: &'a str,
    /// First day.
    pub from: Date,
    /// Last day; `None` while it lasts.
    pub to: Option<Date>,
    /// Such as `acting`.
    pub note: &'a str,
}

/// A line about a term.
pub fn term(term: &Term<'_>) -> Result<Line, LineError> {
    let fields = [
        value(term.country)?,
        value(term.office)?,
        value(term.person)?,
        term.from.to_string(),
        term.to.map(|to| to.to_string()).unwrap_or_default(),
        value(term.note)?,
    ];
    line(ROSTER, &fields)
}

/// A line about a place.
fn place(place: &Place) -> Result<Line, LineError> {
    let fields = [
        value(&place.name)?,
        list(&place.other_names)?,
        value(&place.country)?,
        value(&place.kind)?,
        value(place.within.as_deref().unwrap_or_default())?,
    ];
    line(PLACES, &fields)
}

/// The line that names the columns of a table.
pub(super) fn header(table: &str) -> &'static str {
    match table {
        ROSTER => "country | office | person | from | to | note",
        PLACES => "name | other_names | country | kind | within",
        _ => "person | family | sex | aliases | name",
    }
}

fn line(table: &'static str, fields: &[String]) -> Result<Line, LineError> {
    let filled = fields.iter().rposition(|field| !field.is_empty());
    let fields = fields.get(..=filled.unwrap_or(0)).unwrap_or_default();
    // An empty field keeps one space, as in tables that are written by hand.
    let text = fields
        .join(" | ")
        .replace("|  |", "| |")
        .replace("|  |", "| |");
    if text.starts_with('#') {
        return Err(LineError::Comment(text));
    }
    Ok(Line { table, text })
}

/// A field with one value: without signs that separate, and with single spaces.
fn value(text: &str) -> Result<String, LineError> {
    match text.chars().find(|sign| matches!(sign, '|' | ';')) {
        Some(sign) => Err(LineError::Sign(text.trim().to_owned(), sign)),
        None => Ok(text.split_whitespace().collect::<Vec<_>>().join(" ")),
    }
}

fn list(values: &[String]) -> Result<String, LineError> {
    let values: Result<Vec<String>, LineError> = values.iter().map(|it| value(it)).collect();
    Ok(values?.join("; "))
}

/// A further spelling of a person. A single word is a short form, by which the press names
/// them alone; more words are another full name.
pub fn spelling(known: &Person, written: &str) -> Result<Line, LineError> {
    let written = value(written)?;
    let short = !written.contains(' ');
    let written = [written];
    // Short forms replace those that were known, so all of them are told.
    let families = [known.family.as_slice(), &written].concat();
    let about = if short {
        AboutPerson {
            families: &families,
            ..AboutPerson::default()
        }
    } else {
        AboutPerson {
            aliases: &written,
            ..AboutPerson::default()
        }
    };
    person(&known.name, &about)
}

/// A further spelling of a place.
pub fn place_spelling(known: &Place, written: &str) -> Result<Line, LineError> {
    let mut told = known.clone();
    told.other_names.push(written.to_owned());
    place(&told)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_have_the_form_of_the_tables() {
        let said = AboutPerson {
            families: &["Hoekstra".to_owned(), "Wopke".to_owned()],
            sex: Some(Sex::Male),
            aliases: &["W.  Hoekstra".to_owned()],
            renamed: "",
        };
        let line = person("Wopke Hoekstra", &said).unwrap();
        assert_eq!(line.table, PEOPLE);
        assert_eq!(
            line.text,
            "Wopke Hoekstra | Hoekstra; Wopke | m | W. Hoekstra"
        );
        let renamed = AboutPerson {
            renamed: "Joseph Biden",
            ..AboutPerson::default()
        };
        assert_eq!(
            person("Joe Biden", &renamed).unwrap().text,
            "Joe Biden | | | | Joseph Biden"
        );
        let line = term(&Term {
            country: "NLD",
            office: "foreign minister",
            person: "Wopke Hoekstra",
            from: Date::parse("2022-01-10").unwrap(),
            to: None,
            note: "",
        });
        assert_eq!(
            line.unwrap().text,
            "NLD | foreign minister | Wopke Hoekstra | 2022-01-10"
        );
        let line = place(&Place {
            name: "Zenda".to_owned(),
            country: "FRA".to_owned(),
            kind: "town".to_owned(),
            ..Place::default()
        });
        assert_eq!(line.unwrap().text, "Zenda | | FRA | town");
    }

    #[test]
    fn signs_that_separate_are_refused_in_plain_words() {
        let told = person("A | B", &AboutPerson::default()).unwrap_err();
        assert_eq!(
            told.to_string(),
            "“A | B” cannot be written: leave out the sign |"
        );
        assert!(person("# Ann", &AboutPerson::default()).is_err());
        assert_eq!(
            person("Ann\nExample", &AboutPerson::default())
                .unwrap()
                .text,
            "Ann Example",
            "a line break becomes a space"
        );
    }
}
