//! Years: "in 2016", "the 2018 summit", "2010-2014", "the 1990s", "late 2013".

use super::{Hit, pointers};
use crate::extract::time::kind::TimeKind;
use crate::extract::time::reader::Reader;
use crate::extract::time::words;

/// Words that a year follows.
const BEFORE: &[&str] = &[
    "after",
    "before",
    "between",
    "by",
    "circa",
    "during",
    "from",
    "in",
    "into",
    "of",
    "since",
    "through",
    "throughout",
    "till",
    "to",
    "until",
];

/// Of these, the ones behind which a number is a year unless something is counted.
const SURE: &[&str] = &["during", "in", "since", "throughout"];

/// Words after which the year of an event stands: "the 2018 summit".
const BEFORE_EVENT: &[&str] = &[
    "a", "an", "her", "his", "its", "our", "that", "the", "their", "this",
];

/// Names that a number belongs to: "Agenda 2030".
const NUMBERED: &[&str] = &[
    "agenda",
    "airbus",
    "article",
    "boeing",
    "flight",
    "horizon",
    "no",
    "number",
    "page",
    "resolution",
    "room",
    "vision",
];

/// One year.
pub(super) fn single(reader: &Reader<'_>, at: usize) -> Option<Hit> {
    if let Some((_, start)) = pointers::edge(reader, at) {
        let (year, next) = plausible(reader, start)?;
        return (!counts(reader, next)).then(|| hit(year, next));
    }
    if reader.are(at, &["the", "year"]) {
        let (year, next) = plausible(reader, at + 2)?;
        return Some(hit(year, next));
    }
    if reader.word(at) == "'" && reader.was(at, 1, SURE) {
        let (year, next) = reader
            .short_year(at + 1)
            .filter(|_| reader.is_glued(at + 1))?;
        return Some(hit(year, next));
    }
    let (year, next) = plausible(reader, at)?;
    // "In 2018 people met" opens with a year; "met in 2018 houses" has none.
    let opens = reader.was(at, 1, SURE)
        && at
            .checked_sub(1)
            .is_some_and(|before| reader.is_start(before));
    let free = opens || !counts(reader, next);
    (free && is_year(reader, at, year, next)).then(|| hit(year, next))
}

fn hit(year: i32, next: usize) -> Hit {
    Hit::new(next, TimeKind::Year(year), "time-year")
}

fn is_year(reader: &Reader<'_>, at: usize, year: i32, next: usize) -> bool {
    if reader.was(at, 1, NUMBERED)
        || reader.is_glued(at) && reader.was(at, 1, &["-", "/", "$", ",", "."])
    {
        return false;
    }
    if reader.was(at, 1, SURE) {
        return true;
    }
    if reader.was(at, 1, BEFORE) {
        return !is_count(reader, next);
    }
    if reader.word(next) == ")" && reader.was(at, 1, &["("]) {
        return true;
    }
    // "between 2010 and 2014"
    if reader.was(at, 1, &["and"]) && reader.was(at, 3, &["between"]) {
        return true;
    }
    let determined = reader.was(at, 1, BEFORE_EVENT)
        || at
            .checked_sub(1)
            .is_some_and(|before| reader.is_possessive(before));
    let event = words::is_event_noun(reader.word(next));
    if event {
        return true;
    }
    // "the horrific 2019 attack"
    let described = reader.was(at, 2, BEFORE_EVENT)
        && at
            .checked_sub(1)
            .is_some_and(|before| reader.is_lower(before));
    // "1989's summit"
    if reader.is_possessive(next) && (1985..=2035).contains(&year) {
        return true;
    }
    if determined || described && reader.is_capital(next) {
        return reader.is_word(next) && !is_count(reader, next);
    }
    reader.was(
        at,
        1,
        &["summit", "conference", "olympics", "meeting", "talks"],
    ) && reader.is_break(next)
}

/// The number before `at` counts things.
fn counts(reader: &Reader<'_>, at: usize) -> bool {
    words::is_counted_noun(reader.word(at))
}

/// The same, or may do: a plural that is no event.
fn is_count(reader: &Reader<'_>, at: usize) -> bool {
    let word = reader.word(at);
    let plural = reader.is_lower(at)
        && word.ends_with('s')
        && !matches!(word, "as" | "has" | "his" | "is" | "its" | "this" | "was");
    counts(reader, at) || plural && !words::is_event_noun(word)
}

/// Years that the news of our time speaks of without more ado.
fn plausible(reader: &Reader<'_>, at: usize) -> Option<(i32, usize)> {
    reader
        .year(at)
        .filter(|&(year, _)| (1900..=2060).contains(&year))
}

/// Several years: "from 2010 to 2014", "2013-14".
pub(super) fn spans(reader: &Reader<'_>, at: usize) -> Option<Hit> {
    let (from, sep) = plausible(reader, at)?;
    if reader.is_glued(at) && reader.was(at, 1, &["-", "/"]) {
        return None;
    }
    let tied = reader.past_hyphen(sep) > sep;
    let bound = reader.was(at, 1, &["from", "between"]);
    let joined = tied && reader.was(at, 1, BEFORE)
        || bound && reader.is(sep, &["to", "and", "until", "through"])
        || tied && reader.was(at, 1, BEFORE_EVENT)
        || tied && reader.word(at.wrapping_sub(1)) == "(";
    if !joined {
        return None;
    }
    let (to, next) = plausible(reader, sep + 1).or_else(|| {
        let short = i32::try_from(reader.number(sep + 1)?).ok()?;
        (tied && reader.word(sep + 1).len() == 2).then_some((from - from % 100 + short, sep + 2))
    })?;
    let sound = to > from && to - from < 100 && !(tied && reader.word(next) == "-");
    sound.then(|| Hit::new(next, TimeKind::Years(from, to), "time-years"))
}

/// "the 1990s", "the early '90s".
pub(super) fn decades(reader: &Reader<'_>, at: usize) -> Option<Hit> {
    let edged = pointers::edge(reader, at).map_or(at, |(_, next)| next);
    let start = if reader.word(edged) == "'" {
        edged + 1
    } else {
        edged
    };
    let digits = reader.word(start).strip_suffix('s')?;
    let decade: i32 = digits.parse().ok().filter(|year| year % 10 == 0)?;
    let decade = match digits.len() {
        4 if (1800..=2050).contains(&decade) => decade,
        2 if start > edged => {
            if decade >= 30 {
                1900 + decade
            } else {
                2000 + decade
            }
        }
        _ => return None,
    };
    Some(Hit::new(start + 1, TimeKind::Decade(decade), "time-decade"))
}
