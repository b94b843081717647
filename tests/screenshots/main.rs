//! Pictures of all views, light and dark, for looking at: `cargo test --test screenshots -- --ignored`.
//!
//! The samples at 1280 × 800 go into `screenshots/`; two articles, the samples, and what
//! `RAPPORTEUR_ARTICLES` names, small and large, into folders of their own beside them. The
//! files that it names, with `:` between, take the place of the two articles; each folder is a
//! set of its own. `RAPPORTEUR_PICTURES` names another place for the pictures. A part of them is
//! taken by the name of its test, such as `the_samples_small`.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on may fail")]

#[path = "../support/mod.rs"]
mod support;

mod camera;
mod sets;
mod tour;

use std::path::{Path, PathBuf};

const SMALL: [f32; 2] = [1280.0, 800.0];
const LARGE: [f32; 2] = [2560.0, 1440.0];

fn samples() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/samples")
}

/// The folders and the files that the environment names.
fn named() -> (Vec<PathBuf>, Vec<PathBuf>) {
    let named = std::env::var_os("RAPPORTEUR_ARTICLES").unwrap_or_default();
    let (folders, mut files): (Vec<_>, Vec<_>) =
        std::env::split_paths(&named).partition(|it| it.is_dir());
    files.retain(|it| it.is_file());
    (folders, files)
}

fn two() -> Vec<PathBuf> {
    let (_, files) = named();
    if !files.is_empty() {
        return files;
    }
    let two = [
        "2021-06-16-geneva-biden-putin-readout.md",
        "2018-06-12-singapore-trump-kim.txt",
    ];
    two.map(|name| samples().join(name)).to_vec()
}

fn folders(size: [f32; 2]) {
    for folder in named().0 {
        let name = folder.file_name().unwrap_or_default().to_string_lossy();
        sets::all(std::slice::from_ref(&folder), size, &name);
    }
}

#[test]
#[ignore = "writes pictures for people to look at"]
fn the_tour_light() {
    tour::all(camera::THEMES[0]);
}

#[test]
#[ignore = "writes pictures for people to look at"]
fn the_tour_dark() {
    tour::all(camera::THEMES[1]);
}

#[test]
#[ignore = "writes pictures for people to look at"]
fn two_articles_small() {
    sets::all(&two(), SMALL, "two");
}

#[test]
#[ignore = "writes pictures for people to look at"]
fn two_articles_large() {
    sets::all(&two(), LARGE, "two");
}

#[test]
#[ignore = "writes pictures for people to look at"]
fn the_samples_small() {
    sets::all(&[samples()], SMALL, "samples");
}

#[test]
#[ignore = "writes pictures for people to look at"]
fn the_samples_large() {
    sets::all(&[samples()], LARGE, "samples");
}

#[test]
#[ignore = "writes pictures for people to look at"]
fn folders_small() {
    folders(SMALL);
}

#[test]
#[ignore = "writes pictures for people to look at"]
fn folders_large() {
    folders(LARGE);
}
