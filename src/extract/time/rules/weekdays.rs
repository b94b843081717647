//! Weekdays: "Friday", "late Thursday", "Tuesday of last week", "a week from Monday".

use chrono::Weekday;

use super::{Hit, amounts, pointers};
use crate::extract::time::kind::{DayPart, TimeKind, Unit, Which};
use crate::extract::time::reader::Reader;
use crate::extract::time::words;

/// Words that make a newspaper's name of the weekday before them.
const PAPERS: &[&str] = &[
    "business",
    "express",
    "herald",
    "independent",
    "mail",
    "mirror",
    "people",
    "post",
    "sport",
    "standard",
    "sun",
    "telegraph",
    "times",
    "tribune",
    "vision",
    "world",
];

/// A weekday or a run of adjacent ones.
pub(super) fn weekdays(reader: &Reader<'_>, at: usize) -> Option<Hit> {
    let pointer = pointers::which(reader, at);
    let start = pointer.map_or(at, |(_, next)| next);
    let the = if pointer.is_none() && reader.word(at) == "the" {
        at + 1
    } else {
        start
    };
    let (day, next) = name(reader, the)?;
    if pointer.is_none() && the > at {
        // "The Friday before last" begins with an article that other weekdays do not want.
        let before = reader.are(next, &["before", "last"]);
        return before.then(|| hit(next + 2, day, Some(Which::Last), None, -1, None));
    }
    let which = pointer.map(|(which, _)| which);
    let (last, next) = run(reader, day, next);
    let (part, next) = part(reader, next);
    let (which, week, plus, next) = tail(reader, which, next);
    if last == day {
        return Some(hit(next, day, which, week, plus, part));
    }
    let kind = TimeKind::Weekdays {
        from: day,
        to: last,
        which,
        week,
    };
    Some(Hit::new(next, kind, "time-weekdays"))
}

fn hit(
    next: usize,
    day: Weekday,
    which: Option<Which>,
    week: Option<i32>,
    plus: i32,
    part: Option<DayPart>,
) -> Hit {
    let rule = match (which, week, plus) {
        (None, None, 0) => "time-weekday",
        (_, Some(_), _) => "time-weekday-of-week",
        _ => "time-weekday-pointed-at",
    };
    Hit::new(
        next,
        TimeKind::Weekday {
            day,
            which,
            week,
            plus,
            part,
        },
        rule,
    )
}

/// A weekday that is no name of something else.
fn name(reader: &Reader<'_>, at: usize) -> Option<(Weekday, usize)> {
    let (day, next) = reader.weekday(at)?;
    let short = words::weekday(reader.word(at)).is_some_and(|(_, full)| !full);
    if short && !reader.was(at, 1, &["early", "last", "late", "next", "on", "this"]) {
        return None;
    }
    let paper = reader.is(next, PAPERS) && reader.is_capital(next) && !reader.is_upper(next);
    let named = reader.was(at, 1, &["black", "bloody", "ash", "super"])
        && at.checked_sub(1).is_some_and(|at| reader.is_capital(at))
        || reader.was(at, 2, &["mail"])
        || reader.was(at, 1, &["good"]) && reader.is(next, &["agreement", "accord", "accords"]);
    (!paper && !named).then_some((day, next))
}

/// The last of adjacent weekdays: "and Saturday", "through Wednesday", ", Saturday and Sunday".
fn run(reader: &Reader<'_>, first: Weekday, at: usize) -> (Weekday, usize) {
    let mut last = first;
    let mut next = at;
    for _ in 0..6 {
        // "Friday morning and Saturday" is a run as well; the part of the day is let go.
        let sep = part(reader, next).1;
        let comma = reader.word(sep) == ",";
        let skip = if comma && reader.word(sep + 1) == "and" {
            sep + 1
        } else {
            sep
        };
        let through = reader.is(skip, &["to", "through", "thru", "until"])
            || reader.word(skip) == "-" && reader.is_glued(skip) && reader.is_glued(skip + 1)
            || reader.word(skip) == "and" && reader.was(at, 2, &["between"]);
        if !through && !reader.is(skip, &["and", ","]) {
            break;
        }
        let on = if reader.word(skip + 1) == "on" {
            skip + 2
        } else {
            skip + 1
        };
        let Some((day, after)) = name(reader, on) else {
            break;
        };
        let list = comma && skip == sep;
        let follows = last.succ() == day && (!list || reader.is(after, &["and", ","]));
        if day == first || !(through || follows) {
            break;
        }
        last = day;
        next = after;
        if through {
            break;
        }
    }
    (last, next)
}

fn part(reader: &Reader<'_>, at: usize) -> (Option<DayPart>, usize) {
    let skip = if reader.word(at) == "at" { at + 1 } else { at };
    match words::part(reader.word(skip)) {
        Some(DayPart::Noon) => (Some(DayPart::Noon), skip + 1),
        Some(part) if skip == at => (Some(part), skip + 1),
        _ => (None, at),
    }
}

/// "of last week", "next week", "last" behind a weekday.
fn tail(
    reader: &Reader<'_>,
    which: Option<Which>,
    at: usize,
) -> (Option<Which>, Option<i32>, i32, usize) {
    let of = if reader.is(at, &["of", "in"]) {
        at + 1
    } else {
        at
    };
    let which_week = match reader.word(of) {
        "last" => Some(-1),
        "this" => Some(0),
        "next" => Some(1),
        _ => None,
    };
    if which.is_none() {
        if let Some(week) = which_week
            && reader.word(of + 1) == "week"
        {
            return (None, Some(week), 0, of + 2);
        }
        let pointed = match reader.word(at) {
            "last" => Some(Which::Last),
            "next" => Some(Which::Next),
            _ => None,
        };
        if pointed.is_some()
            && (reader.is_break(at + 1) || reader.is(at + 1, &["in", "at", "with", "to"]))
        {
            return (pointed, None, 0, at + 1);
        }
        if reader.word(at) == "week" && reader.is_break(at + 1) {
            return (Some(Which::Coming), None, 1, at + 1);
        }
    }
    (which, None, 0, at)
}

/// "a week from Monday", "two weeks ago Friday".
pub(super) fn counted(reader: &Reader<'_>, at: usize) -> Option<Hit> {
    let (amount, place) = amounts::amount(reader, at)?;
    let (unit, times, _, next) = reader.unit(place)?;
    let weeks = i32::try_from(amount.count?.checked_mul(times)?).ok()?;
    if unit != Unit::Week || weeks > 8 {
        return None;
    }
    let (sign, which) = match reader.word(next) {
        "from" | "on" => (1, Which::Coming),
        "ago" => (-1, Which::Past),
        _ => return None,
    };
    let on = if reader.is(next + 1, &["on", "last", "next"]) {
        next + 2
    } else {
        next + 1
    };
    let (day, next) = name(reader, on)?;
    let (part, next) = part(reader, next);
    Some(hit(next, day, Some(which), None, sign * weeks, part))
}

/// "on Sundays", "every Friday".
pub(super) fn recurring(reader: &Reader<'_>, at: usize) -> Option<Hit> {
    if let Some(day) = words::weekdays(reader.word(at)) {
        return Some(Hit::new(
            at + 1,
            TimeKind::Recurring(Some(day)),
            "time-recurring",
        ));
    }
    if !reader.is(at, &["each", "every"]) {
        return None;
    }
    if let Some((day, next)) = name(reader, at + 1) {
        let (_, next) = part(reader, next);
        return Some(Hit::new(
            next,
            TimeKind::Recurring(Some(day)),
            "time-recurring",
        ));
    }
    let (amount, place) = amounts::amount(reader, at + 1).unwrap_or((amounts::ONE, at + 1));
    let (unit, _, _, next) = reader.unit(place)?;
    let long = unit >= Unit::Hour && amount.count.is_some();
    long.then(|| Hit::new(next, TimeKind::Recurring(None), "time-recurring"))
}
