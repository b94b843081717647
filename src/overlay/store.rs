//! Changes of the user's tables on the disk: lines are added at the end or taken away again,
//! and all others stay as they are, comments included.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use super::line::{Line, header};
use super::told_in;
use crate::world::{TableError, Tables, World, tables_in};

/// What to do with lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Write them at the end of their tables.
    Add(Vec<Line>),
    /// Take them away, the last of each that is the same.
    Remove(Vec<Line>),
}

/// Why nothing was changed, in plain words.
#[derive(Debug, thiserror::Error)]
pub enum ChangeError {
    /// The table is there and cannot be read.
    #[error("{0}")]
    Unreadable(TableError),
    /// The first line of the table does not name its columns.
    #[error("the columns of {} are not named; its first line must be: {header}", .path.display())]
    NoHeader {
        /// The table.
        path: PathBuf,
        /// What should stand there.
        header: &'static str,
    },
    /// The reader of tables does not take the line.
    #[error("this line would not be taken: {0}")]
    Refused(String),
    /// The line was changed by hand meanwhile.
    #[error("the line “{0}” is no longer there")]
    Gone(String),
    /// The disk did not take it.
    #[error("{} could not be written: {error}", .path.display())]
    Disk {
        /// The table.
        path: PathBuf,
        /// Why.
        error: io::Error,
    },
}

/// Changes the tables of a folder and returns the world as it is then. Either all tables are
/// written or none, and none where the reader of tables would not take a line.
pub fn change(dir: &Path, change: &Change) -> Result<(World, Vec<TableError>), ChangeError> {
    let (mut tables, mut errors) = tables_in(dir);
    let lines = match change {
        Change::Add(lines) | Change::Remove(lines) => lines,
    };
    // The first new line of each table that is changed.
    let mut touched: BTreeMap<&str, u64> = BTreeMap::new();
    for line in lines {
        let text = open(dir, &mut tables, &mut errors, line.table)?;
        let first = touched.entry(line.table).or_insert(u64::MAX);
        match change {
            Change::Add(_) => *first = append(dir, line, text)?.min(*first),
            Change::Remove(_) => {
                *text = without(text, &line.text)
                    .ok_or_else(|| ChangeError::Gone(line.text.clone()))?;
            }
        }
    }
    // As they will be read from the disk: people before their terms.
    tables.sort_by_cached_key(|(name, _)| (name.contains('/'), name.clone()));
    let (world, wrong) = World::bundled().with_overlay(&tables);
    let refused = |error: &&TableError| {
        let first = touched.get(error.table.as_str());
        first.is_some_and(|first| error.line >= *first)
    };
    if let Some(error) = wrong.iter().find(refused) {
        return Err(ChangeError::Refused(error.reason.clone()));
    }
    let texts = tables
        .iter()
        .filter(|(name, _)| touched.contains_key(name.as_str()));
    write(dir, texts)?;
    errors.extend(wrong);
    Ok((world, told_in(dir, errors)))
}

/// The text of a table; a new one with its columns where there is none.
fn open<'a>(
    dir: &Path,
    tables: &'a mut Tables,
    errors: &mut Vec<TableError>,
    name: &str,
) -> Result<&'a mut String, ChangeError> {
    if let Some(at) = tables.iter().position(|(known, _)| known == name) {
        return Ok(&mut tables[at].1);
    }
    let folder = name.rsplit_once('/').map_or("", |(folder, _)| folder);
    let unread = errors
        .iter()
        .position(|error| error.table == name || error.table == folder);
    if let Some(at) = unread {
        let error = errors.swap_remove(at);
        let told = told_in(dir, vec![error]).pop();
        return Err(told.map_or_else(
            || ChangeError::Gone(name.to_owned()),
            ChangeError::Unreadable,
        ));
    }
    tables.push((name.to_owned(), format!("{}\n", header(name))));
    let last = tables.len() - 1;
    Ok(&mut tables[last].1)
}

/// Puts a line at the end, in the table's own kind of line end, and returns its number.
fn append(dir: &Path, line: &Line, text: &mut String) -> Result<u64, ChangeError> {
    let end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    if !text.is_empty() && !text.ends_with('\n') {
        text.push_str(end);
    }
    let mut rows = text
        .trim_start_matches('\u{feff}')
        .lines()
        .filter(|line| !line.starts_with('#') && !line.trim().is_empty());
    let header = header(line.table);
    let first = |line: &str| line.split('|').next().map(|it| it.trim().to_owned());
    match rows.next() {
        None => {
            text.push_str(header);
            text.push_str(end);
        }
        Some(columns) if first(columns) == first(header) => {}
        Some(_) => {
            return Err(ChangeError::NoHeader {
                path: dir.join(line.table),
                header,
            });
        }
    }
    text.push_str(&line.text);
    text.push_str(end);
    Ok(text.lines().count() as u64)
}

/// The text without the last line that reads `gone`.
fn without(text: &str, gone: &str) -> Option<String> {
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let at = lines
        .iter()
        .rposition(|line| line.trim_end_matches(['\r', '\n']) == gone)?;
    let (before, after) = lines.split_at(at);
    Some(before.concat() + &after.get(1..).unwrap_or_default().concat())
}

/// Writes all texts beside their tables first, then moves them into place.
fn write<'a>(
    dir: &Path,
    texts: impl Iterator<Item = &'a (String, String)>,
) -> Result<(), ChangeError> {
    let mut staged: Vec<Staged> = Vec::new();
    for (name, text) in texts {
        let path = dir.join(name);
        match Staged::new(path.clone(), text) {
            Ok(it) => staged.push(it),
            Err(error) => {
                staged.iter().for_each(Staged::drop_part);
                return Err(ChangeError::Disk { path, error });
            }
        }
    }
    for (index, it) in staged.iter().enumerate() {
        if let Err(error) = fs::rename(&it.part, &it.target) {
            let (done, rest) = staged.split_at(index);
            done.iter().for_each(Staged::put_back);
            rest.iter().for_each(Staged::drop_part);
            return Err(ChangeError::Disk {
                path: it.target.clone(),
                error,
            });
        }
    }
    Ok(())
}

/// A table that is written beside its place.
struct Staged {
    target: PathBuf,
    part: PathBuf,
    /// What the table held before; `None` where there was none.
    before: Option<Vec<u8>>,
}

impl Staged {
    fn new(path: PathBuf, text: &str) -> io::Result<Self> {
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        // Who keeps the tables elsewhere and links to them goes on doing so.
        let target = fs::canonicalize(&path).unwrap_or(path);
        let before = match fs::read(&target) {
            Ok(bytes) => Some(bytes),
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(error) => return Err(error),
        };
        let mut name = OsString::from(".");
        name.push(target.file_name().unwrap_or_default());
        name.push(format!(".{}.part", std::process::id()));
        let staged = Self {
            part: target.with_file_name(name),
            target,
            before,
        };
        let written = staged.fill(text);
        if written.is_err() {
            staged.drop_part();
        }
        written.map(|()| staged)
    }

    fn fill(&self, text: &str) -> io::Result<()> {
        let mut file = fs::File::create(&self.part)?;
        file.write_all(text.as_bytes())?;
        file.sync_all()?;
        if let Ok(meta) = fs::metadata(&self.target) {
            fs::set_permissions(&self.part, meta.permissions())?;
        }
        Ok(())
    }

    fn drop_part(&self) {
        // What is left of a failed attempt is of no use to anyone.
        let _ = fs::remove_file(&self.part);
    }

    /// After another table could not be written; that one's reason is told.
    fn put_back(&self) {
        let _ = match &self.before {
            Some(bytes) => fs::write(&self.target, bytes),
            None => fs::remove_file(&self.target),
        };
    }
}

#[cfg(test)]
mod tests {
    use super::super::line::{PEOPLE, ROSTER};
    use super::*;

    fn line(table: &'static str, text: &str) -> Line {
        Line {
            table,
            text: text.to_owned(),
        }
    }

    fn text(dir: &Path, table: &str) -> String {
        fs::read_to_string(dir.join(table)).unwrap()
    }

    const ANN: &str = "Ann Example | | f";
    const TERM: &str = "FRA | foreign minister | Ann Example | 2040";

    #[test]
    fn a_new_folder_gets_tables_with_their_columns() {
        let home = tempfile::tempdir().unwrap();
        let dir = home.path().join("settings/world");
        let lines = vec![line(PEOPLE, ANN), line(ROSTER, TERM)];
        let (world, errors) = change(&dir, &Change::Add(lines.clone())).unwrap();
        assert_eq!(errors, []);
        assert_eq!(world.person("ann-example").unwrap().tenures.len(), 1);
        assert_eq!(
            text(&dir, PEOPLE),
            format!("person | family | sex | aliases | name\n{ANN}\n")
        );
        assert_eq!(
            text(&dir, ROSTER),
            format!("country | office | person | from | to | note\n{TERM}\n")
        );
        let (world, _) = change(&dir, &Change::Remove(lines)).unwrap();
        assert!(world.person("ann-example").is_none());
        assert_eq!(
            text(&dir, PEOPLE),
            "person | family | sex | aliases | name\n"
        );
        let left: Vec<_> = fs::read_dir(&dir).unwrap().collect();
        assert_eq!(left.len(), 2, "nothing half-written is left");
    }

    #[test]
    fn what_stands_there_stays_as_it_is() {
        let home = tempfile::tempdir().unwrap();
        let dir = home.path();
        let mine =
            "\u{feff}# mine\r\nperson | family | sex | aliases\r\n\r\n# a friend\r\nBob | | m |";
        fs::write(dir.join(PEOPLE), mine).unwrap();
        let add = vec![line(PEOPLE, ANN)];
        change(dir, &Change::Add(add.clone())).unwrap();
        assert_eq!(text(dir, PEOPLE), format!("{mine}\r\n{ANN}\r\n"));
        change(dir, &Change::Remove(add.clone())).unwrap();
        assert_eq!(text(dir, PEOPLE), format!("{mine}\r\n"));
        let gone = change(dir, &Change::Remove(add)).unwrap_err();
        assert!(gone.to_string().contains("no longer there"), "{gone}");
    }

    #[test]
    fn a_line_that_would_not_be_taken_is_not_written() {
        let home = tempfile::tempdir().unwrap();
        let dir = home.path();
        let mine = "country | office | person | from\nXXX | king | Old Mistake | 1990\n";
        fs::create_dir(dir.join("roster")).unwrap();
        fs::write(dir.join(ROSTER), mine).unwrap();
        let lines = vec![
            line(PEOPLE, ANN),
            line(ROSTER, "FRA | grand poobah | Ann Example | 2040"),
        ];
        let refused = change(dir, &Change::Add(lines)).unwrap_err();
        assert!(
            refused.to_string().contains("no office `grand poobah`"),
            "{refused}"
        );
        assert_eq!(text(dir, ROSTER), mine);
        assert!(!dir.join(PEOPLE).exists());
        // An old mistake is told and is no hindrance.
        let good = vec![line(ROSTER, TERM)];
        let (_, errors) = change(dir, &Change::Add(good)).unwrap();
        assert_eq!(errors.len(), 1);
    }

    #[test]
    fn a_table_that_cannot_be_read_is_not_replaced() {
        let home = tempfile::tempdir().unwrap();
        let dir = home.path();
        fs::write(dir.join(PEOPLE), b"person\n\xff\n").unwrap();
        let add = Change::Add(vec![line(PEOPLE, ANN)]);
        let refused = change(dir, &add).unwrap_err().to_string();
        assert!(refused.ends_with("the file is not in UTF-8"), "{refused}");
        fs::write(dir.join(PEOPLE), "Bob | | m |\n").unwrap();
        let refused = change(dir, &add).unwrap_err().to_string();
        assert!(refused.contains("columns"), "{refused}");
        assert_eq!(text(dir, PEOPLE), "Bob | | m |\n");
    }

    #[cfg(unix)]
    #[test]
    fn a_linked_table_stays_a_link() {
        let home = tempfile::tempdir().unwrap();
        let real = home.path().join("real.psv");
        fs::write(&real, "person\n").unwrap();
        let dir = home.path().join("world");
        fs::create_dir(&dir).unwrap();
        std::os::unix::fs::symlink(&real, dir.join(PEOPLE)).unwrap();
        change(&dir, &Change::Add(vec![line(PEOPLE, ANN)])).unwrap();
        assert!(fs::symlink_metadata(dir.join(PEOPLE)).unwrap().is_symlink());
        assert!(fs::read_to_string(&real).unwrap().contains(ANN));
    }
}
