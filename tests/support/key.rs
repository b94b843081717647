//! Compares the meetings that were read with those that a careful reader finds. Knows no test:
//! whoever has a key and the facts of some meetings can count with it.
//!
//! Within an article, expected and found meetings are paired one to one, best pairs first. Two
//! may pair when their participants fit (F1 of at least one half) and their dates do not
//! contradict each other. Values are compared within pairs only.

use std::fmt::Write as _;

use chrono::NaiveDate;
use rapporteur::extract::Facts;
use rapporteur::text::fold;
use rapporteur::world::{Date, World};
use serde::{Deserialize, Serialize};

/// Participants must fit at least as well as this for two meetings to be one.
const LEAST_FIT: f64 = 0.5;

/// Today's codes of the states that came after those that ended.
const HEIRS: &[(&str, &[&str])] = &[("SUN", &["RUS", "UKR"]), ("CSK", &["CZE", "SVK"])];

/// The meetings expected in a folder of articles.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Key {
    /// One entry for each article.
    pub(crate) article: Vec<KeyArticle>,
}

/// The meetings expected in one article.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct KeyArticle {
    /// Name of the file.
    pub(crate) file: String,
    /// Day of publication.
    pub(crate) published: String,
    /// The meetings; none in an article that tells of none.
    #[serde(default)]
    pub(crate) meeting: Vec<Expected>,
}

/// One expected meeting; what the fields hold is said at the head of the key.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Expected {
    participants: Vec<String>,
    optional: Vec<String>,
    date: Option<String>,
    end: Option<String>,
    place: Option<String>,
    mode: String,
    status: String,
    topics: Vec<String>,
    #[serde(default)]
    topics_optional: Vec<String>,
    about: Vec<String>,
    #[serde(default)]
    about_optional: Vec<String>,
    #[serde(default)]
    optional_meeting: bool,
}

/// How many of the expected were found, and what was found besides.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    /// Expected and found.
    pub(crate) hit: usize,
    /// Expected, not found.
    pub(crate) missed: usize,
    /// Found, not expected.
    pub(crate) wrong: usize,
}

impl Tally {
    /// The harmonic mean of precision and recall; 1 when nothing was expected nor found.
    pub(crate) fn f1(self) -> f64 {
        let all = 2 * self.hit + self.missed + self.wrong;
        if all == 0 {
            1.0
        } else {
            2.0 * self.hit as f64 / all as f64
        }
    }

    fn add(&mut self, other: Self) {
        self.hit += other.hit;
        self.missed += other.missed;
        self.wrong += other.wrong;
    }
}

/// How many values of a field are right.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Share {
    /// Right ones.
    pub(crate) right: usize,
    /// All that were judged.
    pub(crate) of: usize,
}

impl Share {
    /// From 0 to 1; 1 when none was judged.
    pub(crate) fn rate(self) -> f64 {
        if self.of == 0 {
            1.0
        } else {
            self.right as f64 / self.of as f64
        }
    }

    fn judge(&mut self, right: bool) {
        self.of += 1;
        self.right += usize::from(right);
    }

    fn add(&mut self, other: Self) {
        self.of += other.of;
        self.right += other.right;
    }
}

/// The figures of one article, or the sum over several, with a line for each error.
#[derive(Clone, Debug, Default)]
pub(crate) struct Score {
    /// Meetings.
    pub(crate) meetings: Tally,
    /// Participants of the paired meetings.
    pub(crate) participants: Tally,
    /// Topics of the paired meetings.
    pub(crate) topics: Tally,
    /// Third countries discussed at the paired meetings.
    pub(crate) about: Tally,
    /// Dates as exact as expected.
    pub(crate) date: Share,
    /// Places.
    pub(crate) place: Share,
    /// In person, by phone or by video.
    pub(crate) mode: Share,
    /// Held, planned, proposed or cancelled.
    pub(crate) status: Share,
    /// What is wrong, in words.
    pub(crate) errors: Vec<String>,
}

impl Score {
    /// Adds the figures and errors of `other`.
    pub(crate) fn add(&mut self, other: &Self) {
        self.meetings.add(other.meetings);
        self.participants.add(other.participants);
        self.topics.add(other.topics);
        self.about.add(other.about);
        self.date.add(other.date);
        self.place.add(other.place);
        self.mode.add(other.mode);
        self.status.add(other.status);
        self.errors.extend(other.errors.iter().cloned());
    }

    /// The figures, one line a field.
    pub(crate) fn table(&self) -> String {
        let mut out = String::new();
        for (name, tally) in [
            ("meetings", self.meetings),
            ("participants", self.participants),
            ("topics", self.topics),
            ("about", self.about),
        ] {
            let Tally { hit, missed, wrong } = tally;
            writeln!(
                out,
                "{name:13} F1 {:.3}   ({hit} found, {missed} missed, {wrong} wrong)",
                tally.f1()
            )
            .expect("text takes text");
        }
        for (name, share) in [
            ("date", self.date),
            ("place", self.place),
            ("mode", self.mode),
            ("status", self.status),
        ] {
            let Share { right, of } = share;
            writeln!(out, "{name:13} {:.3}      ({right} of {of})", share.rate())
                .expect("text takes text");
        }
        out
    }
}

/// Scores what was found in one article.
pub(crate) fn score(world: &World, article: &KeyArticle, found: &[&Facts]) -> Score {
    let (arguable, must): (Vec<&Expected>, Vec<&Expected>) =
        article.meeting.iter().partition(|it| it.optional_meeting);
    let pairs = pair(world, &must, found);
    let paired: Vec<usize> = pairs.iter().map(|&(_, found)| found).collect();
    let rest: Vec<usize> = (0..found.len()).filter(|at| !paired.contains(at)).collect();
    let rest_facts: Vec<&Facts> = rest.iter().map(|&at| found[at]).collect();
    // What fits a meeting that careful readers could argue about does not count.
    let forgiven: Vec<usize> = pair(world, &arguable, &rest_facts)
        .into_iter()
        .map(|(_, at)| rest[at])
        .collect();
    let wrong: Vec<usize> = rest
        .into_iter()
        .filter(|at| !forgiven.contains(at))
        .collect();
    let mut score = Score {
        meetings: Tally {
            hit: pairs.len(),
            missed: must.len() - pairs.len(),
            wrong: wrong.len(),
        },
        ..Score::default()
    };
    for (at, expected) in must.iter().enumerate() {
        match pairs.iter().find(|&&(key, _)| key == at) {
            Some(&(_, found_at)) => judge(world, &mut score, expected, found[found_at]),
            None => score
                .errors
                .push(format!("missed  {}", describe_expected(expected))),
        }
    }
    for at in wrong {
        let line = format!("wrong   {}", describe_found(found[at]));
        score.errors.push(line);
    }
    for line in &mut score.errors {
        line.insert_str(0, &format!("{}: ", article.file));
    }
    score
}

/// The best pairs first, one to one.
fn pair(world: &World, expected: &[&Expected], found: &[&Facts]) -> Vec<(usize, usize)> {
    let mut fits = Vec::new();
    for (e, key) in expected.iter().enumerate() {
        for (f, facts) in found.iter().enumerate() {
            if let Some(fit) = fit(world, key, facts) {
                fits.push((fit, e, f));
            }
        }
    }
    fits.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    for (_, e, f) in fits {
        if pairs.iter().all(|&(key, facts)| key != e && facts != f) {
            pairs.push((e, f));
        }
    }
    pairs
}

/// How well the two fit; `None` when they cannot be one meeting. Participants come first, the
/// other fields tell two meetings of the same people apart.
fn fit(world: &World, expected: &Expected, found: &Facts) -> Option<f64> {
    let who = participants(world, expected, found).f1();
    let (key, got) = (When::expected(expected), When::found(found));
    let apart = matches!((key, got), (Some(key), Some(got)) if key.contradicts(got));
    if who < LEAST_FIT || apart {
        return None;
    }
    let same_day = matches!((key, got), (Some(key), Some(got)) if key.agrees(got));
    let weighed = [
        (same_day, 0.03),
        (place_is_right(world, expected, found), 0.02),
        (expected.mode == word(&found.mode), 0.01),
        (expected.status == word(&found.status), 0.01),
    ];
    let more: f64 = weighed
        .iter()
        .filter(|(same, _)| *same)
        .map(|(_, weight)| weight)
        .sum();
    Some(who + more)
}

/// Judges the values of a pair.
fn judge(world: &World, score: &mut Score, expected: &Expected, found: &Facts) {
    let about = describe_expected(expected);
    let who = participants(world, expected, found);
    score.participants.add(who);
    let mut errors = Vec::new();
    if who.missed + who.wrong > 0 {
        errors.push("who".to_owned());
    }
    let mut one = |share: &mut Share, name: &str, right: bool, got: String| {
        share.judge(right);
        if !right {
            errors.push(format!("{name} {got}"));
        }
    };
    let got = || found.date.as_ref().map(|date| date.start.clone());
    match (When::expected(expected), When::found(found)) {
        (None, None) => {}
        (Some(key), Some(when)) => {
            let right = key.agrees(when) && when.digits >= key.digits;
            one(&mut score.date, "date", right, got().unwrap_or_default());
        }
        _ => one(&mut score.date, "date", false, format!("{:?}", got())),
    }
    let place = found.place.as_ref().and_then(|place| place.name.clone());
    if expected.place.is_some() || found.place.is_some() {
        let right = place_is_right(world, expected, found);
        one(&mut score.place, "place", right, format!("{place:?}"));
    }
    let (mode, status) = (word(&found.mode), word(&found.status));
    if expected.mode != "unknown" {
        let right = expected.mode == mode;
        one(&mut score.mode, "mode", right, mode);
    }
    let right = expected.status == status;
    one(&mut score.status, "status", right, status);
    let topics: Vec<&str> = found.topics.iter().map(|topic| topic.id.as_str()).collect();
    let third: Vec<&str> = found.about.iter().map(|it| it.country.as_str()).collect();
    let topics = tally(&expected.topics, &expected.topics_optional, &topics);
    let third = tally(&expected.about, &expected.about_optional, &third);
    score.topics.add(topics);
    score.about.add(third);
    if !errors.is_empty() {
        let found = describe_found(found);
        let errors = errors.join(", ");
        score
            .errors
            .push(format!("differs {about}\n{:9}as {found}: {errors}", ""));
    }
}

/// Compares two lists of words.
fn tally(must: &[String], may: &[String], found: &[&str]) -> Tally {
    let hit = must
        .iter()
        .filter(|it| found.contains(&it.as_str()))
        .count();
    let wrong = found
        .iter()
        .filter(|it| !must.iter().chain(may).any(|word| word == *it))
        .count();
    Tally {
        hit,
        missed: must.len() - hit,
        wrong,
    }
}

/// A participant of the key: `Joe Biden (USA)` or `(NATO)`.
#[derive(Clone, Copy)]
struct Who<'a> {
    name: &'a str,
    side: &'a str,
}

impl<'a> Who<'a> {
    fn parse(text: &'a str) -> Self {
        let (name, side) = named_in_brackets(text);
        Self { name, side }
    }
}

/// `Geneva (CHE)` into its two parts.
fn named_in_brackets(text: &str) -> (&str, &str) {
    match text.split_once('(') {
        Some((name, rest)) => (name.trim(), rest.trim_end_matches(')').trim()),
        None => (text.trim(), ""),
    }
}

fn participants(world: &World, expected: &Expected, found: &Facts) -> Tally {
    let mut free: Vec<(&str, &str)> = found
        .participants
        .iter()
        .map(|it| {
            let name = it.name.as_deref().unwrap_or_default();
            (name, it.country.as_deref().unwrap_or_default())
        })
        .collect();
    // Each of those found answers for one of those expected only.
    let mut take = |who: &String| {
        let who = Who::parse(who);
        let at = free.iter().position(|&(name, side)| {
            if who.name.is_empty() {
                same_side(world, who.side, side)
            } else {
                same_name(who.name, name)
            }
        });
        at.map(|at| free.remove(at)).is_some()
    };
    let hit = expected.participants.iter().filter(|it| take(it)).count();
    for who in &expected.optional {
        take(who);
    }
    Tally {
        hit,
        missed: expected.participants.len() - hit,
        wrong: free.len(),
    }
}

/// Same words, or all words of one among those of the other: `Xi` and `Xi Jinping`.
fn same_name(a: &str, b: &str) -> bool {
    let (a, b) = (words(a), words(b));
    let within = |a: &[String], b: &[String]| !a.is_empty() && a.iter().all(|it| b.contains(it));
    within(&a, &b) || within(&b, &a)
}

fn words(text: &str) -> Vec<String> {
    fold(text)
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Same code, or two names of one organisation.
fn same_side(world: &World, expected: &str, found: &str) -> bool {
    let same = |a: &str, b: &str| fold(a) == fold(b);
    same(expected, found)
        || same(expected, world.name_of(found))
        || world
            .organisation(found)
            .is_some_and(|it| it.other_names.iter().any(|name| same(name, expected)))
}

fn place_is_right(world: &World, expected: &Expected, found: &Facts) -> bool {
    let (Some(expected), Some(found)) = (&expected.place, &found.place) else {
        return false;
    };
    let (town, country) = named_in_brackets(expected);
    if town.is_empty() {
        let heirs = HEIRS.iter().find(|(code, _)| *code == country);
        return found.country.as_deref().is_some_and(|code| {
            code == country || heirs.is_some_and(|(_, heirs)| heirs.contains(&code))
        });
    }
    let Some(name) = found.name.as_deref() else {
        return false;
    };
    let (a, b) = (words(town).join(" "), words(name).join(" "));
    let within = |a: &str, b: &str| format!(" {a} ").contains(&format!(" {b} "));
    within(&a, &b)
        || within(&b, &a)
        || world.places.iter().any(|place| {
            let known = |name: &str| {
                std::iter::once(&place.name)
                    .chain(&place.other_names)
                    .any(|it| fold(it) == fold(name))
            };
            known(town) && known(name)
        })
}

/// The days that a date may mean.
#[derive(Clone, Copy)]
struct When {
    first: NaiveDate,
    last: NaiveDate,
    digits: usize,
}

impl When {
    fn new(start: &str, end: Option<&str>) -> Option<Self> {
        let date = Date::parse(start)?;
        let last = end.and_then(Date::parse).unwrap_or(date).last();
        Some(Self {
            first: date.first(),
            last,
            digits: start.len(),
        })
    }

    fn expected(expected: &Expected) -> Option<Self> {
        Self::new(expected.date.as_deref()?, expected.end.as_deref())
    }

    /// Of what was found the first day counts, as in the measure of the field.
    fn found(found: &Facts) -> Option<Self> {
        Self::new(&found.date.as_ref()?.start, None)
    }

    /// One lies within the other.
    fn agrees(self, found: Self) -> bool {
        let holds = |a: Self, b: Self| a.first <= b.first && b.last <= a.last;
        holds(self, found) || holds(found, self)
    }

    /// No month in common; a few days are an error, but no other meeting.
    fn contradicts(self, found: Self) -> bool {
        let month = |day: NaiveDate| day.format("%Y-%m").to_string();
        month(self.last) < month(found.first) || month(found.last) < month(self.first)
    }
}

/// A value as the record writes it.
fn word(value: &impl Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => word,
        other => format!("{other:?}"),
    }
}

fn describe_expected(expected: &Expected) -> String {
    let date = expected.date.as_deref().unwrap_or("no date");
    let place = expected.place.as_deref().unwrap_or("no place");
    let who = expected.participants.join(", ");
    let (mode, status) = (&expected.mode, &expected.status);
    format!("{who} | {date} | {place} | {mode} {status}")
}

fn describe_found(found: &Facts) -> String {
    let who: Vec<String> = found
        .participants
        .iter()
        .map(|it| {
            let name = it.name.as_deref().or(it.role.as_deref()).unwrap_or("");
            format!("{name} ({})", it.country.as_deref().unwrap_or("?"))
        })
        .collect();
    let date = found.date.as_ref().map_or("no date", |date| &date.start);
    let place = found.place.as_ref().map_or_else(
        || "no place".to_owned(),
        |place| {
            let name = place.name.as_deref().unwrap_or("");
            format!("{name} ({})", place.country.as_deref().unwrap_or("?"))
        },
    );
    let (mode, status) = (word(&found.mode), word(&found.status));
    let who = who.join(", ");
    format!("{who} | {date} | {place} | {mode} {status}")
}
