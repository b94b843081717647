//! A folder of annotated articles: each `NAME.txt` with its `NAME.gold.json`.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::gold::Key;

/// The ending of an annotation.
const GOLD: &str = ".gold.json";

/// The ending of an article.
const TEXT: &str = ".txt";

/// What stands in a folder, sorted by name. Folders within it are not looked into.
#[derive(Clone, Debug, Default)]
pub struct Folder {
    /// The articles, annotated or not.
    pub articles: Vec<PathBuf>,
    /// The annotations.
    pub keys: Vec<Key>,
    /// Articles without annotation: they are read but not judged.
    pub without: Vec<PathBuf>,
}

/// Why articles cannot be judged, and what to do about it.
#[derive(Debug, thiserror::Error)]
pub enum GoldError {
    /// The folder or a file cannot be read.
    #[error("{}: cannot be read: {source}; check the path and its permissions", path.display())]
    Unreadable {
        /// Which.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// A folder without annotations.
    #[error("{}: no annotation in this folder; write NAME{GOLD} beside each NAME{TEXT}", .0.display())]
    NoGold(PathBuf),
    /// A folder without articles.
    #[error("{}: no article in this folder; put NAME{TEXT} beside each NAME{GOLD}", .0.display())]
    NoArticle(PathBuf),
    /// A file that is no annotation.
    #[error("{}, line {line}: {reason}; mend the line and run it again", path.display())]
    Malformed {
        /// Which.
        path: PathBuf,
        /// Counted from 1.
        line: usize,
        /// What is wrong there.
        reason: String,
    },
}

impl Folder {
    /// Reads the annotations of a folder; all errors, not the first only, since figures over
    /// a part of it would mislead.
    pub fn read(path: &Path) -> Result<Self, Vec<GoldError>> {
        let files = list(path).map_err(|error| vec![error])?;
        let mut folder = Self::default();
        let mut errors = Vec::new();
        for (name, file) in &files {
            if name.ends_with(GOLD) {
                match key(file) {
                    Ok(key) => folder.keys.push(key),
                    Err(error) => errors.push(error),
                }
            } else if name.ends_with(TEXT) {
                folder.articles.push(file.clone());
            }
        }
        if folder.keys.is_empty() && errors.is_empty() {
            errors.push(GoldError::NoGold(path.to_owned()));
        }
        if folder.articles.is_empty() {
            errors.push(GoldError::NoArticle(path.to_owned()));
        }
        let judged = |file: &Path| {
            let name = file.file_name().and_then(|name| name.to_str());
            folder.keys.iter().any(|key| Some(&*key.article) == name)
        };
        let without = folder.articles.iter().filter(|file| !judged(file));
        folder.without = without.cloned().collect();
        if errors.is_empty() {
            Ok(folder)
        } else {
            Err(errors)
        }
    }
}

/// The files of a folder with their names, sorted, hidden ones left out.
fn list(path: &Path) -> Result<Vec<(String, PathBuf)>, GoldError> {
    let unreadable = |source| GoldError::Unreadable {
        path: path.to_owned(),
        source,
    };
    let mut files = Vec::new();
    for entry in fs::read_dir(path).map_err(unreadable)? {
        let entry = entry.map_err(unreadable)?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if !name.starts_with('.') {
            files.push((name, entry.path()));
        }
    }
    files.sort();
    Ok(files)
}

fn key(path: &Path) -> Result<Key, GoldError> {
    let text = fs::read_to_string(path).map_err(|source| GoldError::Unreadable {
        path: path.to_owned(),
        source,
    })?;
    serde_json::from_str(&text).map_err(|error| {
        let told = error.to_string();
        // The line stands before the reason; the column helps nobody.
        let reason = told.split(" at line ").next().unwrap_or(&told).to_owned();
        GoldError::Malformed {
            path: path.to_owned(),
            line: error.line(),
            reason,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
        let dir = tempfile::tempdir().unwrap();
        for (name, text) in files {
            fs::write(dir.path().join(name), text).unwrap();
        }
        dir
    }

    fn complaints(files: &[(&str, &str)]) -> String {
        let errors = Folder::read(folder(files).path()).unwrap_err();
        let lines: Vec<String> = errors.iter().map(ToString::to_string).collect();
        lines.join("\n")
    }

    #[test]
    fn annotations_stand_beside_their_articles() {
        let gold = r#"{"article": "a.txt", "meetings": []}"#;
        let dir = folder(&[
            ("b.txt", "B."),
            ("a.txt", "A."),
            ("a.gold.json", gold),
            ("notes.md", "N."),
            (".hidden.txt", "H."),
        ]);
        let read = Folder::read(dir.path()).unwrap();
        assert_eq!(
            read.articles,
            [dir.path().join("a.txt"), dir.path().join("b.txt")]
        );
        assert_eq!(read.keys.len(), 1);
        assert_eq!(read.without, [dir.path().join("b.txt")]);
    }

    #[test]
    fn what_is_wrong_is_named_with_file_and_line() {
        assert!(complaints(&[("a.txt", "A.")]).contains("write NAME.gold.json"));
        assert!(complaints(&[]).contains("put NAME.txt"));
        let broken = "{\"article\": \"a.txt\",\n\"meetings\": [{}]}";
        let told = complaints(&[
            ("a.txt", "A."),
            ("a.gold.json", broken),
            ("b.gold.json", "?"),
        ]);
        assert!(
            told.contains("a.gold.json, line 2: missing field `participants`; mend"),
            "{told}"
        );
        assert!(
            told.contains("b.gold.json, line 1: expected value"),
            "{told}"
        );
        let gone = Folder::read(Path::new("no/such/folder")).unwrap_err();
        assert!(
            gone[0]
                .to_string()
                .starts_with("no/such/folder: cannot be read")
        );
    }
}
