//! The test bed: sentences and articles of our own with the meetings that they tell of.
//!
//! The floors lie a little below what was measured, so that a change for the worse fails.
//! `BED_VERBOSE=1 cargo test --test bed -- --nocapture` lists what is not read as expected.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]
#![allow(clippy::print_stdout, reason = "prints the figures")]

#[path = "support/bed.rs"]
mod support;

use std::path::{Path, PathBuf};

use rapporteur::evaluate::Share;

fn bed() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/bed")
}

/// The least that is accepted.
struct Floors {
    precision: f64,
    recall: f64,
    participants: f64,
    topics: f64,
    date: f64,
    place: f64,
    mode: f64,
    status: f64,
    evidence: f64,
    clean: f64,
}

fn check(title: &str, result: &support::Result, floors: &Floors) {
    let score = &result.total;
    println!("{title}");
    for (name, figures) in [
        ("meetings", score.meetings.to_string()),
        ("participants", score.participants.to_string()),
        ("topics", score.topics.to_string()),
        ("date", score.date.to_string()),
        ("place", score.place.to_string()),
        ("mode", score.mode.to_string()),
        ("status", score.status.to_string()),
        ("evidence", score.evidence.to_string()),
        ("no meeting", score.clean.to_string()),
        ("complete", result.complete.to_string()),
    ] {
        println!("{name:13} {figures}");
    }
    if std::env::var_os("BED_VERBOSE").is_some() {
        println!("\n{}", result.errors.join("\n"));
    }
    println!();
    let rate = |share: Share| share.rate().unwrap_or(1.0);
    for (what, value, floor) in [
        ("precision", score.meetings.precision(), floors.precision),
        ("recall", score.meetings.recall(), floors.recall),
        ("participants", score.participants.f1(), floors.participants),
        ("topics", score.topics.f1(), floors.topics),
        ("date", rate(score.date), floors.date),
        ("place", rate(score.place), floors.place),
        ("mode", rate(score.mode), floors.mode),
        ("status", rate(score.status), floors.status),
        ("evidence", rate(score.evidence), floors.evidence),
        ("no meeting", rate(score.clean), floors.clean),
    ] {
        assert!(value >= floor, "{title}: {what} {value:.3} below {floor}");
    }
}

#[test]
fn sentences() {
    let result = support::score(&support::sentences(&bed().join("sentences.toml")));
    let floors = Floors {
        precision: 0.96,
        recall: 0.85,
        participants: 0.97,
        topics: 0.76,
        date: 0.95,
        place: 0.89,
        mode: 0.97,
        status: 0.97,
        evidence: 0.94,
        clean: 0.98,
    };
    check("sentences", &result, &floors);
}

#[test]
fn articles() {
    let result = support::score(&support::articles(&bed().join("articles")));
    let floors = Floors {
        precision: 0.93,
        recall: 0.59,
        participants: 0.94,
        topics: 0.52,
        date: 0.80,
        place: 0.55,
        mode: 0.92,
        status: 0.91,
        evidence: 0.0,
        clean: 0.95,
    };
    check("articles", &result, &floors);
}
