//! The user's own tables: read from a folder and laid over the bundled ones. Knows where they
//! lie and how files are read; what they mean is the world's.

mod line;
mod store;

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

pub use line::{
    AboutPerson, Line, LineError, PEOPLE, PLACES, ROSTER, Term, person, place_spelling, spelling,
    term,
};
pub use store::{Change, ChangeError, change};

use crate::world::{TableError, World, tables_in};

static MERGED: LazyLock<Option<(World, Vec<TableError>)>> = LazyLock::new(|| {
    let dir = dir().filter(|dir| dir.is_dir())?;
    Some(over(&dir))
});

/// Where the user's tables lie: `world` in the settings folder of the program.
pub fn dir() -> Option<PathBuf> {
    let dirs = directories::ProjectDirs::from("", "", "rapporteur")?;
    Some(dirs.config_dir().join("world"))
}

/// The bundled world with the tables of [`dir`] over it, read once, and what was wrong with
/// them; the bundled world alone where there are none.
pub fn world() -> (&'static World, &'static [TableError]) {
    match &*MERGED {
        Some((world, errors)) => (world, errors),
        None => (World::bundled(), &[]),
    }
}

/// The bundled world with the tables of a folder over it; mistakes are told and skipped.
pub fn over(dir: &Path) -> (World, Vec<TableError>) {
    let (tables, mut errors) = tables_in(dir);
    let (world, wrong) = World::bundled().with_overlay(&tables);
    errors.extend(wrong);
    (world, told_in(dir, errors))
}

/// Names the tables as files of a folder.
fn told_in(dir: &Path, mut errors: Vec<TableError>) -> Vec<TableError> {
    for error in &mut errors {
        error.table = dir.join(&error.table).display().to_string();
    }
    errors
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::world::who;

    fn folder(tables: &[(&str, &[u8])]) -> tempfile::TempDir {
        let dir = tempfile::tempdir().unwrap();
        fs::create_dir(dir.path().join("roster")).unwrap();
        for (name, text) in tables {
            fs::write(dir.path().join(name), text).unwrap();
        }
        dir
    }

    fn says(world: &World, query: &str, on: &str) -> Vec<String> {
        let found = who(world, query, Some(on.parse().unwrap()));
        found.into_iter().map(|answer| answer.person).collect()
    }

    #[test]
    fn a_line_of_the_user_replaces_the_one_with_its_key() {
        let dir = folder(&[
            (
                "countries.psv",
                b"code | name | other_names | adjectives | people | capital\n\
                  RUR | Ruritania | | Ruritanian | Ruritanians | Strelsau\n\
                  SWZ | Swaziland | Eswatini | Swazi | Swazis | Mbabane\n",
            ),
            (
                "roster/mine.psv",
                b"country | office | person | from | to | note\n\
                  RUR | king | Rudolf V | 1990 | |\n\
                  FRA | president | Raymond Poincare | 2012-05-15 | 2017-05-14 |\n",
            ),
            (
                "people-mine.psv",
                b"person | family | sex | aliases\nRudolf V | Rudolf | m | Rudolf Rassendyll\n",
            ),
        ]);
        let (world, errors) = over(dir.path());
        assert_eq!(errors, []);
        assert_eq!(says(&world, "Ruritanian king", "2001-01-01"), ["Rudolf V"]);
        assert_eq!(
            says(&world, "Rudolf Rassendyll", "2001-01-01"),
            ["Rudolf V"]
        );
        assert_eq!(
            says(&world, "French president", "2014-01-01"),
            ["Raymond Poincare"],
            "and Hollande is gone"
        );
        assert_eq!(
            says(&world, "French president", "2010-01-01"),
            ["Nicolas Sarkozy"]
        );
        assert_eq!(world.country("SWZ").unwrap().name, "Swaziland");
        let capitals = world.places.iter().filter(|it| it.kind == "capital");
        assert_eq!(
            capitals.filter(|it| it.country == "SWZ").count(),
            1,
            "the old capital is replaced"
        );
        assert_eq!(world.countries.len(), World::bundled().countries.len() + 1);
    }

    #[test]
    fn what_the_user_says_of_a_term_replaces_what_was_said_of_it_before() {
        let dir = folder(&[
            (
                "roster/mine.psv",
                b"country | office | person | from | to | note\n\
                  FRA | president | Francois Hollande | 2012-05-15 | 2017-05-14 | withdrawn\n\
                  FRA | president | Francois Hollande | 2012-05-16 | 2017-05-14 |\n\
                  GBR | foreign secretary | Ann Example | 2030 | |\n\
                  GBR | foreign secretary | Ann Example | 2030 | 2031 |\n\
                  FRA | president | Ann Example | 1990 | | withdrawn\n",
            ),
            (
                "places.psv",
                b"name | other_names | country | kind | within\n\
                  Zenda | | FRA | town |\nZenda | Senda | FRA | town |\n",
            ),
        ]);
        let (world, errors) = over(dir.path());
        let told: Vec<&str> = errors.iter().map(|it| it.reason.as_str()).collect();
        assert_eq!(told, ["there is no such term to withdraw"]);
        let hollande = world.person("francois-hollande").unwrap();
        let terms: Vec<String> = hollande
            .tenures
            .iter()
            .map(|&it| world.tenures[it].from.to_string())
            .collect();
        assert_eq!(terms, ["2012-05-16"]);
        let ann = world.person("ann-example").unwrap();
        assert_eq!(ann.tenures.len(), 1);
        let zenda = world.places.iter().filter(|it| it.name == "Zenda");
        let names: Vec<_> = zenda.map(|it| it.other_names.clone()).collect();
        assert_eq!(names, [vec!["Senda".to_owned()]]);
    }

    #[test]
    fn a_person_may_get_another_name_and_stays_who_they_are() {
        let dir = folder(&[
            (
                "people-mine.psv",
                "person | family | sex | aliases | name\n\
                 Joe Biden | | | | Joseph Robinette\nJoseph Robinette | | | Joey |\n"
                    .as_bytes(),
            ),
            (
                "roster/mine.psv",
                b"country | office | person | from | to | note\n\
                  FRA | president | Joseph Robinette | 2040 | |\n",
            ),
        ]);
        let (world, errors) = over(dir.path());
        assert_eq!(errors, []);
        let person = world.person("joe-biden").unwrap();
        assert_eq!(person.name, "Joseph Robinette");
        assert_eq!(person.family.first().unwrap(), "Robinette");
        for name in ["Joe Biden", "Joey"] {
            assert!(person.aliases.iter().any(|it| it == name), "{name}");
        }
        assert_eq!(
            says(&world, "Biden", "2022-01-01"),
            ["Joseph Robinette"],
            "the old short form is still understood"
        );
        let seats: Vec<&str> = world
            .tenures_of(world.tenures[person.tenures[0]].person)
            .map(|it| it.country.as_str())
            .collect();
        assert!(seats.contains(&"FRA"), "{seats:?}");
    }

    #[test]
    fn mistakes_are_told_with_file_and_line_and_the_rest_is_taken() {
        let dir = folder(&[
            (
                "roster/mine.psv",
                b"country | office | person | from | to\n# note\n\
                  FRA | president | A | 2040-13 |\nFRA | president | B | 2050 | 2055\n\
                  XXX | president | C | 2050 |\n",
            ),
            ("rooster.psv", b"country | office\n"),
            ("places.psv", b"Zenda | | FRA | town |\n"),
            ("people.psv", b"person\n\xff\n"),
            ("notes.txt", b"not a table"),
        ]);
        let (world, errors) = over(dir.path());
        let told: Vec<String> = errors
            .iter()
            .map(|error| error.to_string().replace('\\', "/"))
            .map(|text| text.replace(&dir.path().display().to_string().replace('\\', "/"), "~"))
            .collect();
        assert_eq!(
            told,
            [
                "~/people.psv: the file is not in UTF-8",
                "~/places.psv, line 1: the columns are not named; `name` is the first",
                "~/rooster.psv: no table of this name is known",
                "~/roster/mine.psv, line 3: `2040-13` is no date",
                "~/roster/mine.psv, line 5: no country or organisation `XXX`",
            ]
        );
        assert_eq!(
            says(&world, "French president", "2052-01-01"),
            ["Emmanuel Macron", "B"]
        );
    }

    #[test]
    fn no_folder_is_no_mistake() {
        let dir = tempfile::tempdir().unwrap();
        let (world, errors) = over(&dir.path().join("none"));
        assert_eq!(errors, []);
        assert_eq!(world.tenures.len(), World::bundled().tenures.len());
    }
}
