//! The user's own tables: read from a folder and laid over the bundled ones. Knows where they
//! lie and how files are read; what they mean is the world's.

use std::collections::BTreeSet;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use crate::world::{TableError, World};

/// The tables of a folder by name, and what could not be read of it.
type Tables = (Vec<(String, String)>, Vec<TableError>);

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
    let (tables, mut errors) = read(dir);
    let (world, wrong) = World::with_overlay(&tables);
    errors.extend(wrong);
    for error in &mut errors {
        error.table = dir.join(&error.table).display().to_string();
    }
    (world, errors)
}

/// Reads `*.psv` and `roster/*.psv`, in order of their names.
fn read(dir: &Path) -> Tables {
    let mut tables = Vec::new();
    let mut errors = Vec::new();
    let mut problem = |table: &str, reason: String| {
        errors.push(TableError {
            table: table.to_owned(),
            line: 0,
            reason,
        });
    };
    for folder in ["", "roster"] {
        let names = match names(&dir.join(folder)) {
            Ok(names) => names,
            Err(error) => {
                problem(folder, error.to_string());
                continue;
            }
        };
        for name in names {
            let name = match folder {
                "" => name,
                folder => format!("{folder}/{name}"),
            };
            match fs::read_to_string(dir.join(&name)) {
                Ok(text) => tables.push((name, text)),
                Err(error) if error.kind() == ErrorKind::InvalidData => {
                    problem(&name, "the file is not in UTF-8".to_owned());
                }
                Err(error) => problem(&name, error.to_string()),
            }
        }
    }
    (tables, errors)
}

/// The tables in a folder; none where there is no such folder.
fn names(folder: &Path) -> std::io::Result<BTreeSet<String>> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(BTreeSet::new()),
        entries => entries?,
    };
    let mut names = BTreeSet::new();
    for entry in entries {
        let path = entry?.path();
        let is_table = path.extension().is_some_and(|ending| ending == "psv") && path.is_file();
        if let Some(name) = path.file_name().filter(|_| is_table) {
            names.insert(name.to_string_lossy().into_owned());
        }
    }
    Ok(names)
}

#[cfg(test)]
mod tests {
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
