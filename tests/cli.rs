//! The commands as a shell sees them: exit codes, streams, files.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};

fn rapporteur(dir: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_rapporteur"))
        .current_dir(dir)
        // Nobody's own tables.
        .env("XDG_CONFIG_HOME", dir.join("no-settings"))
        .args(args)
        .stdin(Stdio::null())
        .output()
        .unwrap()
}

fn folder() -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    let wire = "Leaders meet\nThe Daily Wire, 2021-06-17\n\nPresident Joe Biden met Russian President \
                Vladimir Putin in Geneva on Wednesday.\n";
    fs::write(dir.path().join("good.txt"), wire).unwrap();
    fs::write(dir.path().join("empty.txt"), "").unwrap();
    dir
}

fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn extract_writes_the_record_and_names_what_failed() {
    let dir = folder();
    let output = rapporteur(dir.path(), &["extract", ".", "--format", "json"]);
    assert_eq!(output.status.code(), Some(0));
    let record: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(record["schema"], "rapporteur/1");
    assert_eq!(record["articles"].as_array().unwrap().len(), 1);
    assert_eq!(record["articles"][0]["outlet"], "The Daily Wire");
    assert_eq!(record["articles"][0]["published"], "2021-06-17");
    assert!(record["people"].is_array() && record["meetings"].is_array());
    let complaint = stderr(&output);
    assert!(complaint.starts_with("rapporteur: "), "{complaint}");
    assert!(
        complaint.contains("empty.txt: the file is empty"),
        "{complaint}"
    );
    assert_eq!(complaint.lines().count(), 1);
}

#[test]
fn a_file_is_written_whole_and_nothing_else() {
    let dir = folder();
    let output = rapporteur(dir.path(), &["extract", "good.txt", "-o", "out.json"]);
    assert_eq!(output.status.code(), Some(0));
    assert!(output.stdout.is_empty() && output.stderr.is_empty());
    let written = fs::read(dir.path().join("out.json")).unwrap();
    let again = rapporteur(dir.path(), &["extract", "good.txt", "-o", "-"]).stdout;
    assert_eq!(
        written, again,
        "the same bytes in a file and on standard output"
    );
    assert_eq!(
        fs::read_dir(dir.path()).unwrap().count(),
        3,
        "no part is left"
    );
}

#[test]
fn the_stated_date_wins() {
    let dir = folder();
    let output = rapporteur(
        dir.path(),
        &["extract", "good.txt", "--published", "2021-06-18"],
    );
    let record: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(record["articles"][0]["published"], "2021-06-18");
}

#[test]
fn mentions_point_into_the_file() {
    let dir = folder();
    let output = rapporteur(dir.path(), &["mentions", "good.txt"]);
    assert_eq!(output.status.code(), Some(0));
    let record: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let text = fs::read_to_string(dir.path().join("good.txt")).unwrap();
    let at = |value: &serde_json::Value| usize::try_from(value.as_u64().unwrap()).unwrap();
    for mention in record["articles"][0]["mentions"].as_array().unwrap() {
        let words = &text[at(&mention["start"])..at(&mention["end"])];
        assert_eq!(mention["text"], words);
    }
}

#[test]
fn failures_and_mistakes_have_their_codes() {
    let dir = folder();
    for args in [
        &["extract", "empty.txt"][..],
        &["extract", "gone.txt"],
        &["extract", "good.txt", "-o", "no/such/folder/out.json"],
    ] {
        let output = rapporteur(dir.path(), args);
        assert_eq!(output.status.code(), Some(1), "{args:?}");
        assert!(stderr(&output).starts_with("rapporteur: "), "{args:?}");
        assert!(output.stdout.is_empty(), "{args:?}");
    }
    for args in [
        &["extract"][..],
        &["extract", "good.txt", "--published", "yesterday"],
        &["extract", "good.txt", "--format", "yaml"],
        &["chart", "timeline", "good.txt", "-o", "picture.bmp"],
        &["chart", "pie", "good.txt", "-o", "picture.svg"],
        &["--nonsense"],
    ] {
        assert_eq!(
            rapporteur(dir.path(), args).status.code(),
            Some(2),
            "{args:?}"
        );
    }
}

#[test]
fn help_teaches() {
    let dir = folder();
    let output = rapporteur(dir.path(), &["--help"]);
    assert_eq!(output.status.code(), Some(0));
    let help = String::from_utf8(output.stdout).unwrap();
    assert!(help.contains("rapporteur extract articles/ -o meetings.json"));
    assert!(help.contains("Exit status"));
    for command in ["extract", "evaluate", "mentions", "chart"] {
        let output = rapporteur(dir.path(), &[command, "--help"]);
        let help = String::from_utf8(output.stdout).unwrap();
        assert!(help.contains("Example"), "{command}");
    }
}

#[cfg(unix)]
#[test]
fn a_reader_that_leaves_early_is_no_failure() {
    let dir = folder();
    for name in 0..200 {
        let text = format!(
            "Leaders meet again {name}\n\nPresident Biden met President Putin in Geneva, number {name}.\n"
        );
        fs::write(dir.path().join(format!("{name}.txt")), text).unwrap();
    }
    fs::remove_file(dir.path().join("empty.txt")).unwrap();
    let mut child = Command::new(env!("CARGO_BIN_EXE_rapporteur"))
        .current_dir(dir.path())
        .args(["extract", "."])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(stderr(&output), "");
}

/// An annotation of `good.txt` with these fields of its one meeting.
fn gold(fields: &str) -> String {
    format!(
        r#"{{"article": "good.txt", "published": "2021-06-17", "meetings": [
            {{"participants": [{{"name": "Joe Biden", "country": "USA"}},
                               {{"name": "Vladimir Putin", "country": "RUS"}}],
              "mode": "in_person", "evidence": ["President Joe Biden met Russian"],
              {fields}}}]}}"#
    )
}

#[test]
fn evaluate_compares_with_the_annotations() {
    let dir = folder();
    let right = r#""date": "2021-06-16", "place": {"name": "Geneva"}, "status": "held""#;
    fs::write(dir.path().join("good.gold.json"), gold(right)).unwrap();
    let output = rapporteur(dir.path(), &["evaluate", "."]);
    assert_eq!(output.status.code(), Some(0));
    let table = String::from_utf8(output.stdout.clone()).unwrap();
    let meetings = "meetings      P 1.000  R 1.000  F1 1.000   (tp 1, missed 0, false 0)\n";
    assert!(table.starts_with(meetings), "{table}");
    assert!(table.contains("\ndate          1/1 = 1.000\n"), "{table}");
    assert!(stderr(&output).contains("empty.txt: no annotation; write"));

    let wrong = r#""date": "2021-06-15", "place": {"name": "Vienna"}, "status": "planned""#;
    fs::write(dir.path().join("good.gold.json"), gold(wrong)).unwrap();
    let output = rapporteur(dir.path(), &["evaluate", ".", "--verbose"]);
    let told = String::from_utf8(output.stdout).unwrap();
    let who = "Joe Biden, Vladimir Putin | 2021-06-15 | Vienna | in_person planned";
    for line in [
        format!("good.txt: DATE   {who}: 2021-06-15 -> 2021-06-16\n"),
        format!("good.txt: PLACE  {who}: Vienna -> Geneva (CHE)\n"),
        format!("good.txt: STATUS {who}: planned -> held\n"),
    ] {
        assert!(told.contains(&line), "{told}");
    }
    let output = rapporteur(dir.path(), &["evaluate", ".", "--format", "json"]);
    let figures: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(figures["meetings"]["f1"], 1.0);
    assert_eq!(figures["status"], 0.0);
    assert_eq!(figures["topics"]["f1"], 0.0);
}

#[test]
fn evaluate_says_what_to_mend() {
    let dir = folder();
    let failed = |what: &str| {
        let output = rapporteur(dir.path(), &["evaluate", "."]);
        assert_eq!(output.status.code(), Some(1));
        assert!(output.stdout.is_empty());
        assert!(stderr(&output).contains(what), "{}", stderr(&output));
    };
    failed("no annotation in this folder; write NAME.gold.json beside each NAME.txt");
    let path = dir.path().join("good.gold.json");
    fs::write(&path, gold(r#""status": "over""#)).unwrap();
    failed("good.gold.json, line 5: invalid value: string \"over\", expected held");
    fs::write(&path, "{\n").unwrap();
    failed("good.gold.json, line 2: EOF while parsing");
    fs::write(&path, gold(r#""status": "held""#)).unwrap();
    fs::remove_file(dir.path().join("good.txt")).unwrap();
    failed("nothing could be read");
    fs::remove_file(dir.path().join("empty.txt")).unwrap();
    failed("no article in this folder; put NAME.txt beside each NAME.gold.json");
}

#[test]
fn comparisons_are_written_in_every_form() {
    let dir = folder();
    let earlier = "Leaders speak\nThe Evening Post, 2021-04-14\n\nPresident Joe Biden spoke by telephone \
                   with Russian President Vladimir Putin on Tuesday.\n";
    fs::write(dir.path().join("call.txt"), earlier).unwrap();
    let run = |args: &[&str]| {
        let mut all = vec!["compare", "good.txt", "call.txt"];
        all.extend(args);
        let output = rapporteur(dir.path(), &all);
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        String::from_utf8(output.stdout).unwrap()
    };
    let list = run(&["--list"]);
    let ids: Vec<&str> = list
        .lines()
        .filter_map(|line| line.split_whitespace().next())
        .collect();
    assert_eq!(ids.len(), 2, "{list}");
    let both = run(&["--meetings", &ids.join(",")]);
    assert!(both.contains("| **How** | ≠ differs |"), "{both}");
    let pair = run(&["--pair", "Putin,Biden"]);
    assert!(pair.starts_with("# Putin and Biden over time"), "{pair}");
    assert!(pair.contains("## Sources") && pair.contains("[1.1]"));
    let html = run(&["--accounts", ids[1], "--format", "html"]);
    assert!(html.starts_with("<!DOCTYPE html>") && html.contains("<a href=\"#s1.1\">1.1</a>"));
    let csv = run(&["--sides", ids[1], "--format", "csv"]);
    assert!(csv.starts_with("table,row,state,why,column,"));
    let json = run(&["--accounts", ids[1], "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["schema"], "rapporteur-comparison/1");
    assert_eq!(json["tables"][0]["rows"][0]["key"], "who");
    let nobody = rapporteur(
        dir.path(),
        &["compare", "good.txt", "--pair", "Putin,Nobody"],
    );
    assert_eq!(nobody.status.code(), Some(1));
    assert!(stderr(&nobody).contains("nobody called `Nobody`"));
}
