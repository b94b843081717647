//! Reads the cases of `tests/bed` and has them scored.
//!
//! A meeting is written in one line, `WHO + WHO | DATE | PLACE | MODE | STATUS | TOPICS`:
//!
//! - a participant is `Full Name (CODE)`, or in lower case `leader (BRA)` where the text gives
//!   only an office and a country; with `~` before it, found or missed, it does not count;
//! - a date is ISO, `2001-07` as well as `2001-07-16..2001-07-18`; a place is `Agra (IND)`, or
//!   `(IND)` where only the country is told;
//! - `-` stands for what the text does not give, `?` for what is not judged;
//! - where `evidence` has a list for each meeting, with the first words of the sentences that
//!   tell of it, they must be given as its sources;
//! - topics may be absent and are then not judged, nor is the mode `unknown`.

use std::fs;
use std::path::Path;

use chrono::NaiveDate;
use rapporteur::article;
use rapporteur::evaluate::{
    self, Difference, Expected, ExpectedPerson, ExpectedPlace, Field, Found, Score, Share, What,
};
use rapporteur::extract;
use rapporteur::world::World;
use serde::Deserialize;

/// A text with the meetings that it tells of.
#[derive(Clone, Debug)]
pub(crate) struct Case {
    /// Where to find it.
    name: String,
    text: String,
    published: Option<NaiveDate>,
    meetings: Vec<Expected>,
}

#[derive(Deserialize)]
struct Sentences {
    case: Vec<Entry>,
}

/// What stands in the files.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    text: Option<String>,
    published: Option<String>,
    meetings: Vec<String>,
    /// Meetings that careful readers could argue about.
    #[serde(default)]
    optional: Vec<String>,
    style: Option<String>,
    /// For each meeting the first words of the sentences that tell of it.
    #[serde(default)]
    evidence: Vec<Vec<String>>,
}

impl Entry {
    fn case(self, name: String, text: String) -> Case {
        let mut evidence = self.evidence.into_iter();
        let must = self.meetings.iter().map(|line| Expected {
            evidence: evidence.next().unwrap_or_default(),
            ..meeting(line, false)
        });
        let may = self.optional.iter().map(|line| meeting(line, true));
        Case {
            meetings: must.chain(may).collect(),
            published: self
                .published
                .as_deref()
                .map(|day| NaiveDate::parse_from_str(day, "%Y-%m-%d").unwrap()),
            text,
            name,
        }
    }
}

/// Reads a file of short cases.
pub(crate) fn sentences(path: &Path) -> Vec<Case> {
    let file: Sentences = toml::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    file.case
        .into_iter()
        .enumerate()
        .map(|(index, mut entry)| {
            let style = entry.style.take().unwrap();
            let text = entry.text.take().unwrap();
            entry.case(format!("{:03} {style}", index + 1), text)
        })
        .collect()
}

/// Reads a folder of articles, each `NAME.txt` with its `NAME.toml`.
pub(crate) fn articles(folder: &Path) -> Vec<Case> {
    let mut paths: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "txt"))
        .collect();
    paths.sort();
    paths
        .into_iter()
        .map(|path| {
            let text = fs::read_to_string(&path).unwrap();
            let name = path.file_stem().unwrap().to_string_lossy().into_owned();
            let entry = fs::read_to_string(path.with_extension("toml")).unwrap();
            let entry: Entry = toml::from_str(&entry).unwrap();
            entry.case(name, text)
        })
        .collect()
}

/// Reads the line of a meeting.
fn meeting(line: &str, optional_meeting: bool) -> Expected {
    let fields: Vec<&str> = line.split(" | ").collect();
    let [who, date, place, mode, status, topics @ ..] = fields.as_slice() else {
        panic!("five or six fields: {line}");
    };
    let (marginal, people): (Vec<&str>, Vec<&str>) =
        who.split(" + ").partition(|who| who.starts_with('~'));
    let days = given(date).map(|days| days.split_once("..").unwrap_or((days, "")));
    let known = |word: &str| assert!(word == "?", "no word for a field: {line}");
    let mut unjudged = vec![Field::About];
    unjudged.extend((*date == "?").then_some(Field::Date));
    unjudged.extend((*place == "?").then_some(Field::Place));
    unjudged.extend(topics.is_empty().then_some(Field::Topics));
    Expected {
        participants: people.into_iter().map(person).collect(),
        optional: marginal.into_iter().map(|it| person(&it[1..])).collect(),
        date: days.map(|(start, _)| start.to_owned()),
        end: days
            .map(|(_, end)| end.to_owned())
            .filter(|end| !end.is_empty()),
        place: given(place).map(|place| {
            let (name, country) = named(place);
            ExpectedPlace { name, country }
        }),
        mode: Expected::mode_of(mode).or_else(|| {
            known(mode);
            None
        }),
        status: Expected::status_of(status).or_else(|| {
            known(status);
            None
        }),
        topics: topics
            .iter()
            .flat_map(|topics| topics.split(','))
            .map(str::to_owned)
            .collect(),
        optional_meeting,
        unjudged,
        ..Expected::default()
    }
}

fn given<'a>(field: &&'a str) -> Option<&'a str> {
    Some(*field).filter(|field| !matches!(*field, "-" | "?"))
}

fn person(text: &str) -> ExpectedPerson {
    let (name, country) = named(text);
    let is_name = |name: &String| name.starts_with(char::is_uppercase);
    let (role, name) = match name {
        Some(name) if is_name(&name) => (None, Some(name)),
        role => (role, None),
    };
    ExpectedPerson {
        named: name.is_some(),
        name,
        country,
        role,
    }
}

/// `Agra (IND)`.
fn named(text: &str) -> (Option<String>, Option<String>) {
    let (name, country) = text.rsplit_once('(').unwrap();
    let name = Some(name.trim().to_owned()).filter(|name| !name.is_empty());
    let country = country.strip_suffix(')').unwrap();
    (name, Some(country.to_owned()))
}

/// The figures of a file, and what went wrong in it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Result {
    pub(crate) total: Score,
    /// Cases in which every meeting was found, and no other.
    pub(crate) complete: Share,
    /// The text of each case that is not read as expected, and a line for each difference.
    pub(crate) errors: Vec<String>,
}

/// Reads every case with the bundled world and scores the lot.
pub(crate) fn score(cases: &[Case]) -> Result {
    let world = World::bundled();
    let mut result = Result::default();
    for case in cases {
        let read = article::from_text(Path::new("case.txt"), &case.text, case.published);
        let article = read.unwrap_or_else(|error| panic!("{}: {error}", case.name));
        let reports = extract::extract(&article, world).reports;
        let found: Vec<Found<'_>> = reports.iter().map(Found::of_report).collect();
        let (score, differences) = evaluate::score(&case.meetings, &found);
        result.total.add(&score);
        let of_meetings = |it: &Difference| matches!(it.what, What::Missed | What::False);
        result.complete.of += 1;
        result.complete.right += usize::from(!differences.iter().any(of_meetings));
        if !differences.is_empty() {
            let text = case.text.split_whitespace().collect::<Vec<_>>().join(" ");
            let text: String = text.chars().take(300).collect();
            let published = case.published.map(|day| format!(" [{day}]"));
            let head = format!("{}{} {text}", case.name, published.unwrap_or_default());
            result.errors.push(head);
            let lines = differences.iter().map(|it| format!("      {it}"));
            result.errors.extend(lines);
        }
    }
    result
}
