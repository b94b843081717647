//! Times of the day by the clock. They are read only so that their figures mislead nobody.

use super::Hit;
use crate::extract::time::kind::TimeKind;
use crate::extract::time::reader::Reader;

/// Letters that follow a time of day.
const ZONES: &[&str] = &[
    "bst", "cest", "cet", "edt", "est", "gmt", "hours", "hrs", "ist", "msk", "pst", "utc", "z",
];

/// "9 a.m.", "17:40", "0123 GMT", "10 o'clock".
pub(super) fn clock(reader: &Reader<'_>, at: usize) -> Option<Hit> {
    let word = reader.word(at);
    let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let suffix = word.get(digits.len()..).unwrap_or_default();
    if digits.is_empty() || !digits.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    if matches!(suffix, "am" | "pm") {
        return Some(hit(at + 1));
    }
    if !suffix.is_empty() {
        return None;
    }
    let minutes = reader.word(at + 1) == ":"
        && reader.is_glued(at + 1)
        && reader.is_glued(at + 2)
        && reader.word(at + 2).len() == 2
        && reader.number(at + 2).is_some_and(|n| n < 60)
        && reader.number(at).is_some_and(|n| n < 25);
    let next = if minutes { at + 3 } else { at + 1 };
    let suffixed = reader.is(next, &["a.m.", "a.m", "am", "p.m.", "p.m", "pm", "o'clock"]);
    // "20 hours" is a length of time, "2000 hours" is none.
    let zoned = reader.is(next, ZONES) && (minutes || digits.len() == 4);
    if suffixed || zoned {
        return Some(hit(reader.past_dot(next + 1)));
    }
    minutes.then(|| hit(next))
}

fn hit(next: usize) -> Hit {
    Hit::new(next, TimeKind::Clock, "time-clock")
}
