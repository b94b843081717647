//! Data flows one way. Reads the sources and fails on a layer that knows one to its right, on
//! a window outside `app`, and on a clock where articles are read.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::fs;
use std::path::{Path, PathBuf};

/// What each layer may use of the others.
const LAYERS: &[(&str, &[&str])] = &[
    ("text", &[]),
    ("world", &["text"]),
    ("article", &["text"]),
    ("overlay", &["world"]),
    ("extract", &["article", "text", "world"]),
    ("dossier", &["article", "extract", "text", "world"]),
    (
        "evaluate",
        &["article", "dossier", "extract", "text", "world"],
    ),
    // Charts name articles by their ids and read nothing of them.
    ("chart", &["article", "dossier", "extract", "text", "world"]),
    (
        "export",
        &["article", "chart", "dossier", "extract", "text", "world"],
    ),
    (
        "app",
        &[
            "article", "chart", "dossier", "export", "extract", "overlay", "text", "world",
        ],
    ),
];

/// The layers that read articles, and the one that judges them; the same article gives the same
/// bytes, today and tomorrow.
const PURE: &[&str] = &["article", "dossier", "evaluate", "extract", "text", "world"];

const CLOCKS: &[&str] = &[
    "Instant::now",
    "Local::now",
    "Local::today",
    "SystemTime::now",
    "Utc::now",
];

/// Files that are compiled for tests only; like all tests they may look to the right.
const TEST_ONLY: &[&str] = &["fixture.rs", "testing.rs", "tests.rs"];

/// A line of code, without its comment, outside of tests.
struct Line {
    file: PathBuf,
    number: usize,
    code: String,
}

fn sources(layer: &str) -> Vec<Line> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("src")
        .join(layer);
    let mut open = vec![root];
    let mut lines = Vec::new();
    while let Some(path) = open.pop() {
        if path.is_dir() {
            open.extend(
                fs::read_dir(&path)
                    .unwrap()
                    .map(|entry| entry.unwrap().path()),
            );
        } else if path.extension().is_some_and(|ending| ending == "rs")
            && !TEST_ONLY.iter().any(|name| path.ends_with(name))
        {
            let text = fs::read_to_string(&path).unwrap();
            // Tests come last in a file and may look to the right.
            let code = text.split("#[cfg(test)]\nmod tests").next().unwrap();
            for (index, line) in code.lines().enumerate() {
                lines.push(Line {
                    file: path.clone(),
                    number: index + 1,
                    code: line.split("//").next().unwrap().to_owned(),
                });
            }
        }
    }
    assert!(!lines.is_empty(), "no sources of {layer}");
    lines
}

/// The layers that a line names, as `crate::layer` or within `use crate::{...}`.
fn named(code: &str) -> Vec<String> {
    let word = |text: &str| {
        text.trim_start()
            .chars()
            .take_while(|c| c.is_alphanumeric() || *c == '_')
            .collect::<String>()
    };
    let mut out = Vec::new();
    for part in code.split("crate::").skip(1) {
        match part.strip_prefix('{') {
            Some(group) => out.extend(group.split(',').map(word)),
            None => out.push(word(part)),
        }
    }
    out
}

#[test]
fn no_layer_knows_one_to_its_right() {
    let mut wrong = Vec::new();
    for (layer, allowed) in LAYERS {
        for line in sources(layer) {
            for used in named(&line.code) {
                let is_layer = LAYERS.iter().any(|(name, _)| *name == used);
                if is_layer && used != *layer && !allowed.contains(&used.as_str()) {
                    wrong.push(format!(
                        "{}:{}: {layer} uses {used}",
                        line.file.display(),
                        line.number
                    ));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn only_the_window_knows_egui() {
    let toolkit = ["egui", "eframe", "rfd::"];
    for (layer, _) in LAYERS.iter().filter(|(layer, _)| *layer != "app") {
        for line in sources(layer) {
            let found = toolkit.iter().find(|name| line.code.contains(**name));
            assert!(
                found.is_none(),
                "{}:{}: {}",
                line.file.display(),
                line.number,
                line.code
            );
        }
    }
}

#[test]
fn nothing_that_reads_articles_reads_the_clock() {
    for layer in PURE {
        for line in sources(layer) {
            let found = CLOCKS.iter().find(|clock| line.code.contains(**clock));
            assert!(
                found.is_none(),
                "{}:{}: {}",
                line.file.display(),
                line.number,
                line.code
            );
        }
    }
}

/// Ways to make a colour. Where one is mixed from tokens, it is by `theme`.
const COLOURS: &[&str] = &[
    "Color32::from_",
    "Color32::BLACK",
    "Color32::BLUE",
    "Color32::BROWN",
    "Color32::CYAN",
    "Color32::DARK_",
    "Color32::GOLD",
    "Color32::GRAY",
    "Color32::GREEN",
    "Color32::LIGHT_",
    "Color32::MAGENTA",
    "Color32::ORANGE",
    "Color32::PURPLE",
    "Color32::RED",
    "Color32::WHITE",
    "Color32::YELLOW",
    "Rgba::from_",
    "hex_color!",
];

/// True for a colour in the way of the web, such as `"#b5123b"`.
fn is_web_colour(code: &str) -> bool {
    code.split('"').skip(1).step_by(2).any(|text| {
        text.strip_prefix('#').is_some_and(|digits| {
            matches!(digits.len(), 3 | 6 | 8) && digits.chars().all(|it| it.is_ascii_hexdigit())
        })
    })
}

#[test]
fn colours_stand_in_one_place() {
    for (layer, _) in LAYERS {
        for line in sources(layer) {
            let tokens = line.file.ends_with("chart/palette.rs")
                || line.file.components().any(|it| it.as_os_str() == "theme");
            let made = COLOURS.iter().any(|colour| line.code.contains(colour));
            assert!(
                tokens || !(made || is_web_colour(&line.code)),
                "{}:{}: a colour outside of the palette: {}",
                line.file.display(),
                line.number,
                line.code
            );
        }
    }
    assert!(is_web_colour("fill(\"#b5123b\")") && !is_web_colour("\"#{red:02x}\""));
}

#[test]
fn every_file_begins_with_what_it_is() {
    for (layer, _) in LAYERS {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("src")
            .join(layer);
        let mut open = vec![root];
        while let Some(path) = open.pop() {
            if path.is_dir() {
                open.extend(
                    fs::read_dir(&path)
                        .unwrap()
                        .map(|entry| entry.unwrap().path()),
                );
            } else if path.extension().is_some_and(|ending| ending == "rs")
                && !TEST_ONLY.iter().any(|name| path.ends_with(name))
            {
                let text = fs::read_to_string(&path).unwrap();
                assert!(text.starts_with("//!"), "{} has no header", path.display());
            }
        }
    }
}
