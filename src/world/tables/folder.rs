//! The tables in a folder.

use std::collections::BTreeSet;
use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use super::load::TableError;

/// Tables by name, with their text.
pub type Tables = Vec<(String, String)>;

/// Reads `*.psv` and `roster/*.psv`, in order of their names, and tells what could not be read.
pub fn tables_in(dir: &Path) -> (Tables, Vec<TableError>) {
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
