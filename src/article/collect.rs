//! From the paths that somebody brings to the files to read. The only part of the layer,
//! with [`super::load`], that touches the disk.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::error::{LoadError, Problem};

/// Endings of files that are taken when a folder is brought.
const ENDINGS: &[&str] = &["htm", "html", "markdown", "md", "text", "txt", "xhtml"];

/// Folders in folders are followed to this depth.
const MAX_DEPTH: usize = 32;

/// The files that `paths` stand for: files as they are, folders by what they hold, sorted
/// and each once, and the paths that lead nowhere.
///
/// A file that is named is taken whatever its ending; in a folder only known endings are,
/// and hidden files and folders are passed over.
pub fn collect(paths: &[PathBuf]) -> (Vec<PathBuf>, Vec<Problem>) {
    let mut files = Vec::new();
    let mut seen = BTreeSet::new();
    let mut problems = Vec::new();
    for path in paths {
        let found = match fs::metadata(path) {
            Ok(meta) if meta.is_dir() => {
                let mut found = BTreeSet::new();
                folder(path, 0, &mut found, &mut problems);
                if found.is_empty() {
                    problems.push(Problem {
                        path: path.clone(),
                        reason: format!(
                            "no articles in this folder; files ending in {} are read",
                            ENDINGS.join(", ")
                        ),
                    });
                }
                found
            }
            Ok(_) => BTreeSet::from([path.clone()]),
            Err(error) => {
                problems.push(problem(path, error));
                continue;
            }
        };
        files.extend(found.into_iter().filter(|file| seen.insert(file.clone())));
    }
    problems.sort_by(|a, b| a.path.cmp(&b.path));
    (files, problems)
}

fn folder(path: &Path, depth: usize, found: &mut BTreeSet<PathBuf>, problems: &mut Vec<Problem>) {
    let entries = match fs::read_dir(path) {
        Ok(entries) => entries,
        Err(error) => return problems.push(problem(path, error)),
    };
    for entry in entries.flatten() {
        let path = entry.path();
        if entry.file_name().to_string_lossy().starts_with('.') {
            continue;
        }
        // `metadata` follows links; the depth bounds those that run in a circle.
        let Ok(meta) = fs::metadata(&path) else {
            continue;
        };
        if meta.is_dir() && depth < MAX_DEPTH {
            folder(&path, depth + 1, found, problems);
        } else if meta.is_file() && has_known_ending(&path) {
            found.insert(path);
        }
    }
}

fn has_known_ending(path: &Path) -> bool {
    path.extension()
        .and_then(|ending| ending.to_str())
        .is_some_and(|ending| ENDINGS.contains(&ending.to_ascii_lowercase().as_str()))
}

fn problem(path: &Path, error: std::io::Error) -> Problem {
    Problem {
        path: path.to_owned(),
        reason: LoadError::from(error).to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_gives_its_articles_sorted_and_each_once() {
        let dir = tempfile::tempdir().unwrap();
        let root = dir.path();
        fs::create_dir_all(root.join("b/.git")).unwrap();
        for name in [
            "z.txt",
            "b/a.HTML",
            "b/.git/x.txt",
            "b/photo.jpg",
            "a.md",
            ".hidden.txt",
        ] {
            fs::write(root.join(name), "x").unwrap();
        }
        let paths = [root.to_owned(), root.join("a.md"), root.join("b/photo.jpg")];
        let (files, problems) = collect(&paths);
        let names: Vec<_> = files
            .iter()
            .map(|file| {
                file.strip_prefix(root)
                    .unwrap()
                    .to_string_lossy()
                    .into_owned()
            })
            .collect();
        assert_eq!(names, ["a.md", "b/a.HTML", "z.txt", "b/photo.jpg"]);
        assert_eq!(problems, []);
    }

    #[test]
    fn what_is_not_there_is_a_problem_and_the_rest_goes_on() {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("a.txt");
        fs::write(&file, "x").unwrap();
        let gone = dir.path().join("gone.txt");
        let (files, problems) = collect(&[gone.clone(), file.clone()]);
        assert_eq!(files, [file]);
        assert_eq!(problems[0].path, gone);
        assert!(problems[0].reason.starts_with("no such file"));
    }
}
