//! Scores what the extraction reads against what a person expects of a text.
//!
//! A meeting is written in one line, `WHO + WHO | DATE | PLACE | MODE | STATUS | TOPICS`:
//!
//! - a participant is `Full Name (CODE)`, or in lower case `leader (BRA)` where the text gives
//!   only an office and a country; with `~` before it, found or missed, it does not count;
//! - a date is ISO, `2001-07` as well as `2001-07-16..2001-07-18`; a place is `Agra (IND)`, or
//!   `(IND)` where only the country is told;
//! - `-` stands for what the text does not give, `?` for what is not judged;
//! - topics may be absent and are then not judged, nor is the mode `unknown`.
//!
//! Meetings are paired one to one, best participants first; a pair needs a participants F1 of
//! one half and dates that do not contradict each other.

use std::collections::BTreeSet;
use std::fmt;
use std::fs;
use std::path::Path;

use chrono::NaiveDate;
use rapporteur::article;
use rapporteur::extract::{self, Mode, Participant, Report, Status};
use rapporteur::text::fold;
use rapporteur::world::World;
use serde::Deserialize;

/// A text with the meetings that it tells of.
#[derive(Clone, Debug)]
pub(crate) struct Case {
    /// Where to find it.
    name: String,
    text: String,
    published: Option<NaiveDate>,
    meetings: Vec<Wanted>,
    /// Meetings that careful readers could argue about.
    optional: Vec<Wanted>,
}

#[derive(Deserialize)]
struct Sentences {
    case: Vec<Expected>,
}

/// What stands in the files.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Expected {
    text: Option<String>,
    published: Option<String>,
    meetings: Vec<String>,
    #[serde(default)]
    optional: Vec<String>,
    style: Option<String>,
}

impl Expected {
    fn case(self, name: String, text: String) -> Case {
        let read = |lines: &[String]| lines.iter().map(|line| Wanted::read(line, &name)).collect();
        Case {
            meetings: read(&self.meetings),
            optional: read(&self.optional),
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
        .map(|(index, mut expected)| {
            let style = expected.style.take().unwrap();
            let text = expected.text.take().unwrap();
            expected.case(format!("{:03} {style}", index + 1), text)
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
            let expected = fs::read_to_string(path.with_extension("toml")).unwrap();
            let expected: Expected = toml::from_str(&expected).unwrap();
            expected.case(name, text)
        })
        .collect()
}

/// What is expected of a field.
#[derive(Clone, Debug)]
enum Field<T> {
    Given(T),
    Absent,
    Unjudged,
}

impl<T> Field<T> {
    fn read(text: &str, given: impl FnOnce(&str) -> T) -> Self {
        match text {
            "-" => Self::Absent,
            "?" => Self::Unjudged,
            _ => Self::Given(given(text)),
        }
    }

    fn given(&self) -> Option<&T> {
        match self {
            Self::Given(value) => Some(value),
            _ => None,
        }
    }
}

#[derive(Clone, Debug)]
struct Who {
    name: Option<String>,
    country: String,
    marginal: bool,
}

/// A meeting that a text tells of.
#[derive(Clone, Debug)]
struct Wanted {
    line: String,
    who: Vec<Who>,
    date: Field<(String, Option<String>)>,
    place: Field<(String, String)>,
    mode: String,
    status: String,
    topics: Option<BTreeSet<String>>,
}

impl Wanted {
    fn read(line: &str, case: &str) -> Self {
        let fields: Vec<&str> = line.split(" | ").collect();
        assert!((5..=6).contains(&fields.len()), "{case}: {line}");
        Self {
            line: line.to_owned(),
            who: fields[0].split(" + ").map(Who::read).collect(),
            date: Field::read(fields[1], |text| match text.split_once("..") {
                Some((start, end)) => (start.to_owned(), Some(end.to_owned())),
                None => (text.to_owned(), None),
            }),
            place: Field::read(fields[2], named),
            mode: fields[3].to_owned(),
            status: fields[4].to_owned(),
            topics: fields
                .get(5)
                .map(|topics| topics.split(',').map(str::to_owned).collect()),
        }
    }
}

impl Who {
    fn read(text: &str) -> Self {
        let (name, country) = named(text.trim_start_matches('~'));
        Self {
            name: name.starts_with(|c: char| c.is_uppercase()).then_some(name),
            country,
            marginal: text.starts_with('~'),
        }
    }

    fn is(&self, got: &Participant) -> bool {
        if let Some(name) = &self.name {
            return got.name.as_ref().is_some_and(|other| same(name, other));
        }
        got.country
            .as_ref()
            .is_some_and(|code| state(code) == state(&self.country))
    }
}

/// Serbia stands under three codes in its time.
fn state(code: &str) -> &str {
    match code {
        "SCG" | "YUG" => "SRB",
        _ => code,
    }
}

/// `Agra (IND)`.
fn named(text: &str) -> (String, String) {
    let (name, country) = text.rsplit_once('(').unwrap();
    let country = country.strip_suffix(')').unwrap();
    (name.trim().to_owned(), country.to_owned())
}

/// Words that stand before a name and are no part of it.
const TITLES: &[&str] = &[
    "archbishop",
    "cardinal",
    "crown",
    "emir",
    "emperor",
    "general",
    "king",
    "patriarch",
    "pope",
    "prince",
    "queen",
    "sheikh",
    "sultan",
];

fn words(name: &str) -> Vec<String> {
    fold(name)
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty() && !TITLES.contains(word))
        .map(str::to_owned)
        .collect()
}

/// A place name without its punctuation: `St. Petersburg`, `St Petersburg`.
fn plain(place: Option<&str>) -> String {
    let name = fold(place.unwrap_or_default());
    let words = name.split(|c: char| !c.is_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

/// Same by full name, by a shared family name, or by a spelling that is near.
fn same(a: &str, b: &str) -> bool {
    let (a, b) = (words(a), words(b));
    let (Some(last_a), Some(last_b)) = (a.last(), b.last()) else {
        return false;
    };
    if a.iter().all(|word| b.contains(word)) || b.iter().all(|word| a.contains(word)) {
        return true;
    }
    let initials = |count| -> bool {
        let of = |words: &[String]| words[0].chars().take(count).collect::<String>();
        of(&a) == of(&b)
    };
    if last_a == last_b && last_a.len() > 3 && initials(1) {
        return true;
    }
    let alike = likeness(last_a, last_b);
    alike >= 0.9 || (alike >= 0.65 && initials(2) && a.len() > 1 && b.len() > 1)
}

/// 1 for the same word, 0 for words that share no letter in place.
fn likeness(a: &str, b: &str) -> f64 {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut corner = row[0];
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let step = (corner + usize::from(x != y)).min(row[j].min(row[j + 1]) + 1);
            corner = row[j + 1];
            row[j + 1] = step;
        }
    }
    1.0 - row[b.len()] as f64 / a.len().max(b.len()).max(1) as f64
}

/// True positives, missed, false.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Hits {
    hit: usize,
    missed: usize,
    wrong: usize,
}

impl Hits {
    fn add(&mut self, hit: usize, missed: usize, wrong: usize) {
        self.hit += hit;
        self.missed += missed;
        self.wrong += wrong;
    }

    fn ratio(part: usize, rest: usize) -> f64 {
        if part == 0 {
            0.0
        } else {
            part as f64 / (part + rest) as f64
        }
    }

    pub(crate) fn precision(&self) -> f64 {
        Self::ratio(self.hit, self.wrong)
    }

    pub(crate) fn recall(&self) -> f64 {
        Self::ratio(self.hit, self.missed)
    }

    pub(crate) fn f1(&self) -> f64 {
        Self::ratio(2 * self.hit, self.missed + self.wrong)
    }
}

/// Right answers among those asked.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Share {
    right: usize,
    of: usize,
}

impl Share {
    fn add(&mut self, right: bool) {
        self.right += usize::from(right);
        self.of += 1;
    }

    pub(crate) fn value(&self) -> f64 {
        if self.of == 0 {
            1.0
        } else {
            self.right as f64 / self.of as f64
        }
    }
}

/// The figures of a file, and what went wrong in it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Score {
    cases: usize,
    pub(crate) meetings: Hits,
    pub(crate) participants: Hits,
    pub(crate) topics: Hits,
    pub(crate) date: Share,
    pub(crate) place: Share,
    pub(crate) mode: Share,
    pub(crate) status: Share,
    /// Cases without a meeting in which none was found.
    pub(crate) clean: Share,
    /// Cases in which every meeting was found, and no other.
    pub(crate) complete: Share,
    /// One line for each error.
    pub(crate) errors: Vec<String>,
}

impl fmt::Display for Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (name, hits) in [
            ("meetings", self.meetings),
            ("participants", self.participants),
            ("topics", self.topics),
        ] {
            writeln!(
                f,
                "{name:13} P {:.3}  R {:.3}  F1 {:.3}   (hit {}, missed {}, false {})",
                hits.precision(),
                hits.recall(),
                hits.f1(),
                hits.hit,
                hits.missed,
                hits.wrong
            )?;
        }
        for (name, share) in [
            ("date", self.date),
            ("place", self.place),
            ("mode", self.mode),
            ("status", self.status),
            ("no meeting", self.clean),
            ("complete", self.complete),
        ] {
            writeln!(
                f,
                "{name:13} {:.3}   ({} of {})",
                share.value(),
                share.right,
                share.of
            )?;
        }
        write!(f, "{:13} {}", "cases", self.cases)
    }
}

/// Reads every case with the bundled world and scores the lot.
pub(crate) fn score(cases: &[Case]) -> Score {
    let world = World::bundled();
    let mut score = Score::default();
    for case in cases {
        let read = article::from_text(Path::new("case.txt"), &case.text, case.published);
        let article = read.unwrap_or_else(|error| panic!("{}: {error}", case.name));
        score.case(case, &extract::extract(&article, world).reports);
    }
    score
}

impl Score {
    fn case(&mut self, case: &Case, got: &[Report]) {
        self.cases += 1;
        let from = self.errors.len();
        let pairs = pair(&case.meetings, got);
        let missed = (0..case.meetings.len()).filter(|i| pairs.iter().all(|pair| pair.0 != *i));
        for wanted in missed.map(|i| &case.meetings[i]) {
            self.meetings.add(0, 1, 0);
            self.errors.push(format!("MISSED  {}", wanted.line));
        }
        let rest: Vec<Report> = (0..got.len())
            .filter(|j| pairs.iter().all(|pair| pair.1 != *j))
            .map(|j| got[j].clone())
            .collect();
        let argued = pair(&case.optional, &rest);
        let wrong = (0..rest.len()).filter(|j| argued.iter().all(|pair| pair.1 != *j));
        for report in wrong.map(|j| &rest[j]) {
            self.meetings.add(0, 0, 1);
            self.errors.push(format!("FALSE   {}", line(report)));
        }
        let complete = self.errors.len() == from;
        if case.meetings.is_empty() {
            self.clean.add(complete);
        }
        self.complete.add(complete);
        for (i, j) in pairs {
            self.meetings.add(1, 0, 0);
            self.fields(&case.meetings[i], &got[j]);
        }
        if self.errors.len() > from {
            let text = case.text.split_whitespace().collect::<Vec<_>>().join(" ");
            let text: String = text.chars().take(300).collect();
            let published = case.published.map(|day| format!(" [{day}]"));
            let head = format!("{}{} {text}", case.name, published.unwrap_or_default());
            self.errors.insert(from, head);
            for error in &mut self.errors[from + 1..] {
                error.insert_str(0, "      ");
            }
        }
    }

    fn fields(&mut self, wanted: &Wanted, got: &Report) {
        let facts = &got.facts;
        let (hit, missed, wrong) = people(&wanted.who, &facts.participants);
        self.participants.add(hit, missed, wrong);
        if missed + wrong > 0 {
            let line = format!("WHO     {} -> {}", wanted.line, line(got));
            self.errors.push(line);
        }
        let date = facts.date.as_ref().map(|date| date.start.as_str());
        let right = match (&wanted.date, date) {
            (Field::Given((start, end)), Some(date)) => {
                Some(date.len() >= start.len() && agree(start, end.as_deref(), date))
            }
            (Field::Given(_), None) => Some(false),
            (Field::Absent, Some(_)) => Some(false),
            (Field::Absent, None) | (Field::Unjudged, _) => None,
        };
        self.judge("DATE", right, wanted, got, |score| &mut score.date);
        let right = match (&wanted.place, &facts.place) {
            (Field::Given((name, country)), Some(place)) => {
                let code = place.country.as_deref() == Some(country);
                let (name, town) = (plain(Some(name)), plain(place.name.as_deref()));
                Some(if name.is_empty() {
                    code
                } else {
                    !town.is_empty() && (town.contains(&name) || name.contains(&town))
                })
            }
            (Field::Given(_), None) => Some(false),
            (Field::Absent, Some(_)) => Some(false),
            (Field::Absent, None) | (Field::Unjudged, _) => None,
        };
        self.judge("PLACE", right, wanted, got, |score| &mut score.place);
        let right = (wanted.mode != "unknown").then(|| wanted.mode == mode(facts.mode));
        self.judge("MODE", right, wanted, got, |score| &mut score.mode);
        let right = (wanted.status != "?").then(|| wanted.status == status(facts.status));
        self.judge("STATUS", right, wanted, got, |score| &mut score.status);
        if let Some(topics) = &wanted.topics {
            let found: BTreeSet<String> =
                facts.topics.iter().map(|topic| topic.id.clone()).collect();
            let hit = topics.intersection(&found).count();
            self.topics.add(hit, topics.len() - hit, found.len() - hit);
            if *topics != found {
                let line = format!("TOPICS  {} -> {}", wanted.line, line(got));
                self.errors.push(line);
            }
        }
    }

    fn judge(
        &mut self,
        what: &str,
        right: Option<bool>,
        wanted: &Wanted,
        got: &Report,
        share: impl FnOnce(&mut Self) -> &mut Share,
    ) {
        if let Some(right) = right {
            share(self).add(right);
            if !right {
                let line = format!("{what:7} {} -> {}", wanted.line, line(got));
                self.errors.push(line);
            }
        }
    }
}

fn mode(mode: Mode) -> &'static str {
    match mode {
        Mode::InPerson => "in_person",
        Mode::Phone => "phone",
        Mode::Video => "video",
        Mode::Unknown => "unknown",
    }
}

fn status(status: Status) -> &'static str {
    match status {
        Status::Held => "held",
        Status::Planned => "planned",
        Status::Proposed => "proposed",
        Status::Cancelled => "cancelled",
    }
}

/// A report in the form in which meetings are expected.
fn line(report: &Report) -> String {
    let facts = &report.facts;
    let who: Vec<String> = facts
        .participants
        .iter()
        .map(|who| {
            let name = who.name.as_ref().or(who.role.as_ref()).map(String::as_str);
            let country = who.country.as_deref();
            format!("{} ({})", name.unwrap_or("?"), country.unwrap_or("?"))
        })
        .collect();
    let date = facts.date.as_ref().map_or("-", |date| &date.start);
    let place = facts.place.as_ref().map_or_else(
        || "-".to_owned(),
        |place| {
            let name = place.name.as_deref().unwrap_or_default();
            let country = place.country.as_deref().unwrap_or("?");
            format!("{name} ({country})").trim().to_owned()
        },
    );
    let topics: Vec<&str> = facts.topics.iter().map(|topic| topic.id.as_str()).collect();
    format!(
        "{} | {date} | {place} | {} | {} | {}",
        who.join(" + "),
        mode(facts.mode),
        status(facts.status),
        topics.join(",")
    )
}

/// How many were found, missed and made up; marginal people do not count.
fn people(wanted: &[Who], got: &[Participant]) -> (usize, usize, usize) {
    let mut used = BTreeSet::new();
    let mut find = |who: &Who| {
        let at = (0..got.len()).find(|j| !used.contains(j) && who.is(&got[*j]));
        at.is_some_and(|j| used.insert(j))
    };
    let (mut must, may): (Vec<_>, Vec<_>) = wanted.iter().partition(|who| !who.marginal);
    // Those known by name first, so that a mere country does not take their place.
    must.sort_by_key(|who| who.name.is_none());
    let hit = must.iter().filter(|who| find(who)).count();
    let marginal = may.iter().filter(|who| find(who)).count();
    (hit, must.len() - hit, got.len() - hit - marginal)
}

/// True when one date is a part of the other, or `got` lies within the span.
fn agree(start: &str, end: Option<&str>, got: &str) -> bool {
    let cut = |text: &str, length: usize| text.get(..length).unwrap_or(text).to_owned();
    let short = start.len().min(got.len());
    cut(start, short) == cut(got, short)
        || end.is_some_and(|end| {
            start <= cut(got, start.len()).as_str() && cut(got, end.len()).as_str() <= end
        })
}

/// How well a report fits; 0 when it is another meeting.
fn fit(wanted: &Wanted, got: &Report) -> f64 {
    let (hit, missed, wrong) = people(&wanted.who, &got.facts.participants);
    let f1 = Hits::ratio(2 * hit, missed + wrong);
    if f1 < 0.5 {
        return 0.0;
    }
    let mut bonus = 0.0;
    if let (Some((start, end)), Some(date)) = (wanted.date.given(), &got.facts.date) {
        let date = date.start.as_str();
        if agree(start, end.as_deref(), date) {
            bonus += 0.03;
        } else {
            // Different years or months contradict each other; a few days do not.
            let short = start.len().min(date.len()).min(7);
            if start.get(..short) != date.get(..short) {
                return 0.0;
            }
        }
    }
    if let (Some((name, _)), Some(place)) = (wanted.place.given(), &got.facts.place) {
        let same = plain(Some(name)) == plain(place.name.as_deref());
        bonus += if same { 0.02 } else { 0.0 };
    }
    bonus += if wanted.mode == mode(got.facts.mode) {
        0.01
    } else {
        0.0
    };
    bonus += if wanted.status == status(got.facts.status) {
        0.01
    } else {
        0.0
    };
    f1 + bonus
}

/// Pairs one to one, the best first.
fn pair(wanted: &[Wanted], got: &[Report]) -> Vec<(usize, usize)> {
    let mut fits = Vec::new();
    for (i, meeting) in wanted.iter().enumerate() {
        for (j, report) in got.iter().enumerate() {
            let fit = fit(meeting, report);
            if fit > 0.0 {
                fits.push((fit, i, j));
            }
        }
    }
    fits.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    for (_, i, j) in fits {
        if pairs.iter().all(|pair| pair.0 != i && pair.1 != j) {
            pairs.push((i, j));
        }
    }
    pairs.sort_unstable();
    pairs
}
