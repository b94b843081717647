//! Months: "in June", "June 2018", "last June", "mid-June", and "May" that is no name.

use super::{Hit, pointers};
use crate::extract::time::kind::{How, TimeKind};
use crate::extract::time::reader::Reader;
use crate::extract::time::words;

/// Words before a month.
const BEFORE: &[&str] = &[
    "after",
    "before",
    "by",
    "during",
    "for",
    "from",
    "in",
    "of",
    "since",
    "through",
    "throughout",
    "till",
    "until",
];

/// Words before "May" that a person's name does not follow.
const BEFORE_MAY: &[&str] = &["during", "in", "since", "throughout"];

/// Words that stand between months and the name of a whole they belong to.
const WHOLES: &[&str] = &[
    "beginning",
    "days",
    "end",
    "half",
    "middle",
    "month",
    "part",
    "start",
    "week",
    "weekend",
    "weeks",
];

/// One month.
pub(super) fn single(reader: &Reader<'_>, at: usize) -> Option<Hit> {
    let (edged, start) = skip_edge(reader, at);
    let pointer = pointers::which(reader, start);
    let at_month = pointer.map_or(start, |(_, next)| next);
    let (month, next) = reader.month(at_month)?;
    if let Some((how, next)) = year(reader, at_month, next) {
        let how = pointer.map_or(how, |(which, _)| match how {
            How::Unsaid => How::By(which),
            how => how,
        });
        return Some(Hit::new(
            next,
            TimeKind::Month { month, how },
            "time-month-and-year",
        ));
    }
    if let Some((which, _)) = pointer {
        if is_verb_after(reader, at_month, month, next) {
            return None;
        }
        let kind = TimeKind::Month {
            month,
            how: How::By(which),
        };
        return Some(Hit::new(next, kind, "time-month-pointed-at"));
    }
    let sure = edged || is_month(reader, at_month, month, next);
    sure.then(|| {
        let kind = TimeKind::Month {
            month,
            how: How::Unsaid,
        };
        Hit::new(next, kind, "time-month")
    })
}

/// Several months: "from March to June 2016", "between March and June".
pub(super) fn spans(reader: &Reader<'_>, at: usize) -> Option<Hit> {
    let (from, sep) = reader.month(at)?;
    let (first_year, sep) =
        year(reader, at, sep).map_or((None, sep), |(how, next)| (Some(how), next));
    let tied = reader.is(sep, &["-", "to", "through"])
        || reader.word(sep) == "and"
            && (reader.was(at, 1, &["between"]) || adjacent(reader, from, sep + 1))
        || reader.word(sep) == "or";
    if !tied {
        return None;
    }
    let (_, second) = skip_edge(reader, sep + 1);
    let (to, next) = reader.month(second)?;
    if reader.day(next).is_some() && year(reader, second, next).is_none() {
        return None;
    }
    // Two names of months side by side leave no doubt, but for "Trump, May and June Smith".
    let (how, next) =
        year(reader, second, next).unwrap_or((first_year.unwrap_or(How::Unsaid), next));
    Some(Hit::new(
        next,
        TimeKind::Months { from, to, how },
        "time-months",
    ))
}

fn adjacent(reader: &Reader<'_>, from: u32, at: usize) -> bool {
    reader.month(at).is_some_and(|(to, _)| from % 12 + 1 == to)
}

fn skip_edge(reader: &Reader<'_>, at: usize) -> (bool, usize) {
    pointers::edge(reader, at).map_or((false, at), |(_, next)| (true, next))
}

/// A year behind the month; "May 2000 troops" has none.
fn year(reader: &Reader<'_>, month_at: usize, at: usize) -> Option<(How, usize)> {
    if reader.word(at) == "," && reader.year(at + 1).is_some() {
        // "In May, 2000 troops" against "May, 1989,".
        let behind = at + 2;
        return (reader.is_break(behind) || reader.is(behind, &["in", "at", "and", "when"]))
            .then(|| pointers::year_after(reader, at))?;
    }
    let (how, next) = pointers::year_after(reader, at).or_else(|| {
        let short = words::month(reader.word(month_at)).is_some_and(|(_, full)| !full);
        // "Dec 89"; "Jan 28" is a day.
        let (year, next) = reader
            .short_year(at)
            .filter(|&(year, next)| short && year < 2000 && reader.is_break(next))?;
        Some((How::Is(year), next))
    })?;
    let counted = matches!(how, How::Is(_)) && words::is_counted_noun(reader.word(next));
    (!counted).then_some((how, next))
}

/// True when the word is a month and not a verb, a name or an adjective.
fn is_month(reader: &Reader<'_>, at: usize, month: u32, next: usize) -> bool {
    if words::month(reader.word(at)).is_some_and(|(_, full)| !full) {
        return reader.was(at, 1, BEFORE);
    }
    match month {
        5 => is_may(reader, at, next),
        3 if reader.is_upper(at) => reader.was(at, 1, BEFORE),
        3 => {
            let named = reader.is(next, &["of", "on", "for", "to", "against", "from"]);
            reader.was(at, 1, BEFORE) || !reader.is_start(at) && !named && !follows_name(reader, at)
        }
        // "April Glaspie", "June Smith", "August Hanning": a name goes on with a capital.
        4 | 6 | 8 if !reader.was(at, 1, BEFORE) && !reader.is_upper(at) => {
            !(follows_name(reader, at) || reader.is_word(next) && reader.is_capital(next))
        }
        _ => true,
    }
}

/// "The Long March", "Women's March".
fn follows_name(reader: &Reader<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else {
        return false;
    };
    if reader.is_possessive(before) {
        return true;
    }
    reader.is_word(before)
        && reader.is_capital(before)
        && !reader.is(before, &["the", "a", "in", "last"])
}

/// "May" the month, against the prime minister and the verb.
fn is_may(reader: &Reader<'_>, at: usize, next: usize) -> bool {
    if is_verb_after(reader, at, 5, next) {
        return false;
    }
    if reader.was(at, 1, BEFORE_MAY) {
        return !reader.is_upper(at) || reader.was(at, 1, &["in", "since"]);
    }
    if reader.is_upper(at) {
        return false;
    }
    match reader.back(at, 1) {
        // "the end of May" against "the government of May"
        "of" => {
            reader.was(at, 2, WHOLES)
                || at
                    .checked_sub(2)
                    .is_some_and(|day| reader.day(day).is_some())
        }
        // "by May" against "was hosted by May"
        "by" | "until" | "till" | "through" => {
            let verb = reader.back(at, 2);
            !(verb.ends_with("ed")
                || matches!(
                    verb,
                    "held" | "led" | "made" | "said" | "met" | "given" | "taken"
                ))
                && (reader.is_break(next) || reader.is_lower(next))
        }
        _ => false,
    }
}

/// "May" before a possessive or a verb of saying is a person.
fn is_verb_after(reader: &Reader<'_>, at: usize, month: u32, next: usize) -> bool {
    const SAYS: &[&str] = &[
        "also",
        "and",
        "announced",
        "arrived",
        "be",
        "called",
        "come",
        "did",
        "flew",
        "had",
        "has",
        "have",
        "hosted",
        "is",
        "met",
        "not",
        "said",
        "says",
        "spoke",
        "told",
        "visited",
        "was",
        "warned",
        "will",
        "would",
    ];
    if month != 5 {
        return false;
    }
    if reader.is_possessive(next) {
        return !reader.was(at, 1, &["last", "next", "this"]);
    }
    // "In May and June"; "this May was" is a month, "since May said" is not.
    let with_month = reader.word(next) == "and" && reader.month(next + 1).is_some();
    let pointed = reader.was(at, 1, &["last", "next", "in"]) && !reader.is_upper(at);
    reader.is(next, SAYS) && !with_month && !pointed
}
