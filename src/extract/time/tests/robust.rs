//! Nothing panics, whatever the words and the days.

use chrono::NaiveDate;
use proptest::prelude::*;

use super::super::{Tense, resolve, scan, timex};
use super::read;
use crate::text::{Folded, Span, tokens};

/// Pieces that rules look for, and some that they do not.
const PIECES: &[&str] = &[
    "16",
    "June",
    "2021",
    "May",
    "MAY",
    "-",
    "–",
    "/",
    ",",
    ".",
    "'",
    "'s",
    "(",
    ")",
    "the",
    "of",
    "last",
    "next",
    "this",
    "that",
    "coming",
    "following",
    "previous",
    "same",
    "since",
    "in",
    "on",
    "Friday",
    "Saturday",
    "Sun.",
    "Mondays",
    "and",
    "to",
    "through",
    "from",
    "between",
    "two",
    "twenty",
    "five",
    "half",
    "a",
    "an",
    "day",
    "days",
    "week",
    "weeks",
    "months",
    "year",
    "years",
    "hour",
    "hours",
    "minutes",
    "decade",
    "ago",
    "later",
    "earlier",
    "before",
    "after",
    "early",
    "late",
    "mid",
    "end",
    "today",
    "tonight",
    "yesterday",
    "morning",
    "night",
    "weekend",
    "spring",
    "fall",
    "winter",
    "Easter",
    "Christmas",
    "Eve",
    "31",
    "29",
    "February",
    "00",
    "0",
    "9999",
    "99999999999",
    "2000",
    "1990s",
    "4th",
    "00th",
    "Dec",
    "89",
    "'87",
    "é",
    "first",
    "third",
    "at",
    "noon",
    "9",
    ":",
    "30",
    "p.m.",
    "GMT",
    "long",
    "old",
    "time",
    "now",
    "hence",
    "every",
    "1.5",
    "16.06.2021",
    "2021-06-16",
    "30/02/2021",
    "within",
    "ahead",
    "couple",
    "few",
    "several",
];

fn days() -> Vec<Option<NaiveDate>> {
    let odd = [
        (0, 1, 1),
        (9999, 12, 31),
        (-1, 2, 28),
        (2020, 2, 29),
        (1, 1, 1),
        (10000, 1, 1),
    ];
    odd.iter()
        .map(|&(year, month, day)| NaiveDate::from_ymd_opt(year, month, day))
        .chain([Some(NaiveDate::MIN), Some(NaiveDate::MAX), None])
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_words_on_any_day(
        pieces in prop::collection::vec(prop::sample::select(PIECES), 0..24),
        glue in prop::collection::vec(any::<bool>(), 24),
    ) {
        let mut text = String::new();
        for (piece, &glued) in pieces.iter().zip(&glue) {
            text.push_str(piece);
            if !glued {
                text.push(' ');
            }
        }
        let found = read(&text);
        let mut end = 0;
        for expr in &found {
            prop_assert!(end <= expr.span.start && expr.span.start < expr.span.end);
            prop_assert!(expr.first <= expr.last);
            end = expr.span.end;
            for anchor in days() {
                for focus in days() {
                    for tense in [Tense::Past, Tense::Present, Tense::Future] {
                        for hint in [None, Some(i32::MIN), Some(i32::MAX), Some(2021)] {
                            if let Some(value) = resolve(expr, anchor, hint, focus, tense) {
                                prop_assert!(crate::world::Date::parse(&value.start).is_some());
                            }
                            let _ = timex(expr, anchor, hint, focus, tense);
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn any_text_and_any_range(text in "\\PC{0,80}", from in 0usize..40, to in 0usize..40) {
        let cut = tokens(&text, Span::new(0, text.len()));
        let folded = Folded::of(&text, &cut);
        scan(&text, &cut, &folded, from..to);
        scan(&text, &cut, &Folded::default(), from..to);
    }
}

#[test]
fn a_long_text_takes_no_longer_a_word() {
    // A list of days is the longest that a rule looks ahead for.
    let text = "1, 2, 3, 4, 5, 6, 7, 8, Friday, Saturday, two and a half and ".repeat(20_000);
    assert!(read(&text).len() > 1000);
}

#[test]
fn the_same_words_in_a_part_of_a_text() {
    let text = "They met on Friday. They met on Monday.";
    let cut = tokens(text, Span::new(0, text.len()));
    let folded = Folded::of(text, &cut);
    let found = scan(text, &cut, &folded, 5..cut.len());
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].span.of(text), "Monday");
    assert_eq!((found[0].first, found[0].last), (8, 8));
}
