//! Words that point at one of a kind, or at a part of it: "last", "the following", "early".

use crate::extract::time::kind::{Edge, How, Which};
use crate::extract::time::reader::Reader;

/// Words behind which "that" points at a time and does not begin a clause.
const BEFORE_THAT: &[&str] = &[
    "by", "during", "earlier", "early", "from", "in", "late", "later", "of", "on", "since", "until",
];

/// "last", "this past", "the following".
pub(super) fn which(reader: &Reader<'_>, at: usize) -> Option<(Which, usize)> {
    let found = match reader.word(at) {
        "last" if !reader.was(at, 1, &["the", "at"]) => (Which::Last, at + 1),
        "this" => match reader.word(at + 1) {
            "past" => (Which::Past, at + 2),
            "coming" => (Which::Coming, at + 2),
            _ => (Which::This, at + 1),
        },
        "next" if !reader.was(at, 1, &["the"]) => (Which::Next, at + 1),
        "coming" if !reader.was(at, 1, &["the", "this"]) => (Which::Coming, at + 1),
        "that" if points(reader, at) => (Which::Same, at + 1),
        "the" => match reader.word(at + 1) {
            "same" => (Which::Same, at + 2),
            "following" | "next" | "ensuing" => (Which::Following, at + 2),
            "previous" | "preceding" => (Which::Previous, at + 2),
            "coming" => (Which::Coming, at + 2),
            _ => return None,
        },
        _ => return None,
    };
    Some(found)
}

/// True when "that" points; behind other words it rather begins a clause.
fn points(reader: &Reader<'_>, at: usize) -> bool {
    let month = reader.month(at + 1).is_some();
    let named = at
        .checked_sub(1)
        .is_some_and(|before| reader.is_capital(before));
    reader.was(at, 1, BEFORE_THAT) || reader.is_start(at) || month && named && !reader.is_upper(at)
}

/// "early", "mid-", "the end of", "earlier".
pub(super) fn edge(reader: &Reader<'_>, at: usize) -> Option<(Edge, usize)> {
    let first = if reader.word(at) == "the" { at + 1 } else { at };
    if reader.word(first + 1) == "of" {
        let edge = match reader.word(first) {
            "beginning" | "start" => Some(Edge::Early),
            "middle" => Some(Edge::Mid),
            "end" | "close" => Some(Edge::Late),
            _ => None,
        };
        if let Some(edge) = edge {
            return Some((edge, first + 2));
        }
    }
    let edge = match reader.word(at) {
        "early" => Edge::Early,
        "mid" | "middle" => Edge::Mid,
        "late" | "end" => Edge::Late,
        "earlier" => Edge::Earlier,
        "later" => Edge::Later,
        _ => return None,
    };
    let tied = reader.past_hyphen(at + 1);
    if reader.word(at) == "end" && tied == at + 1 {
        return None;
    }
    Some((edge, tied))
}

/// The year behind a day or a month: ", 2021", "of last year", "2016".
pub(super) fn year_after(reader: &Reader<'_>, at: usize) -> Option<(How, usize)> {
    let skip = if reader.is(at, &[",", "of"]) {
        at + 1
    } else {
        at
    };
    let the = if reader.are(skip, &["the", "year"]) {
        skip + 2
    } else {
        skip
    };
    if let Some((year, next)) = reader.year(the)
        && !is_clock(reader, the)
        && !(skip > at && reader.word(at) == "," && counts(reader, next))
    {
        return Some((How::Is(year), next));
    }
    let of = if reader.word(at) == "of" { at + 1 } else { at };
    if reader.word(of + 1) == "year" {
        let how = match reader.word(of) {
            "last" => How::Near(-1),
            "this" => How::Near(0),
            "next" => How::Near(1),
            "that" => How::By(Which::Same),
            _ => return None,
        };
        return Some((how, of + 2));
    }
    if reader.word(of) == "the" && reader.word(of + 2) == "year" {
        let how = match reader.word(of + 1) {
            "previous" | "preceding" => How::By(Which::Previous),
            "following" | "next" => How::By(Which::Following),
            "same" => How::By(Which::Same),
            _ => return None,
        };
        return Some((how, of + 3));
    }
    if reader.word(skip) == "'" && reader.is_glued(skip + 1) {
        return reader
            .short_year(skip + 1)
            .map(|(year, next)| (How::Is(year), next));
    }
    None
}

/// "2000 GMT" is the time of day.
fn is_clock(reader: &Reader<'_>, at: usize) -> bool {
    reader.is(at + 1, &["gmt", "utc", "hours", "hrs", "est", "edt", "cet"])
}

/// The number before `at` counts things: ", 2000 troops".
fn counts(reader: &Reader<'_>, at: usize) -> bool {
    crate::extract::time::words::is_counted_noun(reader.word(at))
}
