//! Times that name no day: "recently", "in the coming days", "these days", "now".

use super::Hit;
use crate::extract::time::kind::{TimeKind, Vague};
use crate::extract::time::reader::Reader;

/// A direction in time.
pub(super) fn vague(reader: &Reader<'_>, at: usize) -> Option<Hit> {
    let (vague, next) = read(reader, at)?;
    Some(Hit::new(next, TimeKind::Vague(vague), "time-vague"))
}

fn read(reader: &Reader<'_>, at: usize) -> Option<(Vague, usize)> {
    match reader.word(at) {
        "recently" | "lately" => return Some((Vague::Past, at + 1)),
        "now" | "currently" | "nowadays" => return Some((Vague::Present, at + 1)),
        "soon" | "shortly" if !reader.is(at + 1, &["after", "before"]) => {
            return Some((Vague::Future, at + 1));
        }
        _ => {}
    }
    let start = if reader.word(at) == "the" { at + 1 } else { at };
    if reader.are(start, &["near", "future"]) {
        return Some((Vague::Future, start + 2));
    }
    // "in the coming days and weeks", "the next few days"
    let vague = match reader.word(start) {
        "recent" => Vague::Past,
        "these" => Vague::Present,
        "coming" if start > at && reader.unit(start + 1).is_some() => {
            let next = units(reader, start + 1).unwrap_or(start + 2);
            return Some((Vague::Future, next));
        }
        "coming" => Vague::Future,
        _ => return plural_ahead(reader, start),
    };
    let few = if reader.is(start + 1, &["few", "several"]) {
        start + 2
    } else {
        start + 1
    };
    Some((vague, units(reader, few)?))
}

/// "in the days ahead", "in the weeks to come", "within days".
fn plural_ahead(reader: &Reader<'_>, at: usize) -> Option<(Vague, usize)> {
    let next = units(reader, at)?;
    if reader.word(next) == "ahead" {
        return Some((Vague::Future, next + 1));
    }
    if reader.are(next, &["to", "come"]) {
        return Some((Vague::Future, next + 2));
    }
    (reader.back(at, 1) == "within").then_some((Vague::Future, next))
}

/// "days", "weeks and months".
fn units(reader: &Reader<'_>, at: usize) -> Option<usize> {
    let (_, _, _, next) = reader.unit(at).filter(|found| found.2)?;
    if reader.is(next, &["and", "or"])
        && let Some((_, _, true, after)) = reader.unit(next + 1)
    {
        return Some(after);
    }
    Some(next)
}
