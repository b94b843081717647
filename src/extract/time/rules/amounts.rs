//! Amounts of units: "two", "15-", "a couple of", "half an", "two and a half".

use crate::extract::time::reader::Reader;
use crate::extract::time::words;

/// How many units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Amount {
    /// Whole units; `None` for "several".
    pub count: Option<u32>,
    /// Half a unit more.
    pub half: bool,
    /// True for "a" and "an", which may be no number at all.
    pub article: bool,
}

/// One unit.
pub(super) const ONE: Amount = Amount {
    count: Some(1),
    half: false,
    article: false,
};

const SEVERAL: Amount = Amount {
    count: None,
    half: false,
    article: false,
};

/// An amount and the place of the unit behind it.
pub(super) fn amount(reader: &Reader<'_>, at: usize) -> Option<(Amount, usize)> {
    let (amount, next) = whole(reader, at)?;
    let next = reader.past_hyphen(next);
    // "two and a half hours", "two-and-a-half-hour"
    let mut place = next;
    for word in ["and", "a", "half"] {
        if reader.word(place) != word {
            return Some((amount, next));
        }
        place = reader.past_hyphen(place + 1);
    }
    Some((
        Amount {
            half: true,
            ..amount
        },
        place,
    ))
}

fn whole(reader: &Reader<'_>, at: usize) -> Option<(Amount, usize)> {
    let counted = |count| Amount {
        count: Some(count),
        ..SEVERAL
    };
    match reader.word(at) {
        "a" | "an" | "another" => {
            let next = reader.past_hyphen(at + 1);
            return Some(match (reader.word(next), reader.word(next + 1)) {
                ("couple", "of") => (counted(2), next + 2),
                ("few", _) | ("good" | "great", "many") => (
                    SEVERAL,
                    if reader.word(next) == "few" {
                        next + 1
                    } else {
                        next + 2
                    },
                ),
                ("number", "of") => (SEVERAL, next + 2),
                ("dozen", _) => (counted(12), next + 1),
                ("full" | "whole" | "further" | "good", _) => (ONE, next + 1),
                ("half", _) => (
                    Amount {
                        half: true,
                        ..counted(0)
                    },
                    reader.past_hyphen(next + 1),
                ),
                _ => (
                    Amount {
                        article: true,
                        ..ONE
                    },
                    next,
                ),
            });
        }
        "half" => {
            let next = reader.past_hyphen(at + 1);
            let next = if reader.is(next, &["a", "an"]) {
                reader.past_hyphen(next + 1)
            } else {
                next
            };
            return Some((
                Amount {
                    half: true,
                    ..counted(0)
                },
                next,
            ));
        }
        "several" | "few" | "many" | "some" => {
            return match count(reader, at + 1) {
                // "some three hours"
                Some(found) if reader.word(at) == "some" => Some(found),
                _ => Some((SEVERAL, at + 1)),
            };
        }
        "couple" if reader.word(at + 1) == "of" => return Some((counted(2), at + 2)),
        _ => {}
    }
    count(reader, at)
}

/// A number in figures or words.
fn count(reader: &Reader<'_>, at: usize) -> Option<(Amount, usize)> {
    let counted = |count| Amount {
        count: Some(count),
        ..SEVERAL
    };
    if let Some(number) = reader.number(at) {
        let part = reader.is_glued(at) && reader.was(at, 1, &[":", "/", "$"]);
        return (!part).then_some((counted(number), at + 1));
    }
    if let Some((whole, part)) = reader.word(at).split_once('.') {
        let whole = whole.parse().ok().filter(|_| whole.len() <= 4)?;
        return Some((
            Amount {
                half: part == "5",
                ..counted(whole)
            },
            at + 1,
        ));
    }
    if let Some(tens) = words::tens(reader.word(at)) {
        let next = reader.past_hyphen(at + 1);
        return Some(
            match words::small(reader.word(next)).filter(|&ones| ones < 10) {
                Some(ones) => (counted(tens + ones), next + 1),
                None => (counted(tens), at + 1),
            },
        );
    }
    let small = words::small(reader.word(at))?;
    if reader.word(at + 1) == "hundred" {
        return Some((counted(small * 100), at + 2));
    }
    Some((counted(small), at + 1))
}
