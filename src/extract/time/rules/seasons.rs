//! Seasons: "this summer", "the summer of 2019", "last fall", "in the spring".

use super::{Hit, pointers};
use crate::extract::time::kind::{How, TimeKind};
use crate::extract::time::reader::Reader;
use crate::extract::time::words;

/// Words before "the summer" when it is a time.
const BEFORE: &[&str] = &[
    "after",
    "before",
    "by",
    "during",
    "early",
    "for",
    "from",
    "in",
    "late",
    "of",
    "over",
    "since",
    "this",
    "through",
    "throughout",
    "until",
];

/// Words that make a name of the season before them.
const NAMED: &[&str] = &[
    "break",
    "camp",
    "capital",
    "games",
    "holiday",
    "holidays",
    "home",
    "house",
    "offensive",
    "olympics",
    "palace",
    "recess",
    "residence",
    "retreat",
    "school",
    "session",
    "term",
    "universiade",
    "vacation",
    "war",
    "white",
];

/// A season.
pub(super) fn seasons(reader: &Reader<'_>, at: usize) -> Option<Hit> {
    let (edged, start) = pointers::edge(reader, at).map_or((false, at), |(_, next)| (true, next));
    let pointer = pointers::which(reader, start);
    let the = pointer.is_none() && reader.word(start) == "the";
    let place = pointer.map_or(if the { start + 1 } else { start }, |(_, next)| next);
    let season = words::season(reader.word(place))?;
    if reader.was(place, 1, &["prague", "arab"]) || reader.is(place + 1, NAMED) {
        return None;
    }
    if let Some((how, next)) = pointers::year_after(reader, place + 1) {
        return Some(Hit::new(
            next,
            TimeKind::Season { season, how },
            "time-season-and-year",
        ));
    }
    // "The fall of the wall"
    if reader.word(place + 1) == "of" {
        return None;
    }
    let how = match pointer {
        Some((which, _)) => How::By(which),
        None if edged || reader.was(start, 1, BEFORE) && (the || reader.word(place) != "fall") => {
            How::Unsaid
        }
        None => return None,
    };
    Some(Hit::new(
        place + 1,
        TimeKind::Season { season, how },
        "time-season",
    ))
}
