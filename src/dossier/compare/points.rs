//! Do two sentences speak of the same point? Words that carry meaning are compared, without
//! endings; whether one denies what the other says is read from words of denial.

use std::collections::BTreeSet;

use crate::extract::EMPTY_WORDS;
use crate::text::{Span, TokenKind, fold, tokens};

/// Words that say no to something, besides the answers.
const DENIALS: &[&str] = &[
    "disagreed",
    "isn't",
    "never",
    "no",
    "none",
    "not",
    "nothing",
    "refused",
    "refuses",
    "without",
    "wasn't",
    "weren't",
    "won't",
    "don't",
    "didn't",
    "cannot",
    "can't",
];

/// Words of denial that answer what somebody else said.
const ANSWERS: &[&str] = &[
    "contradict",
    "contradicted",
    "contradicts",
    "denial",
    "denied",
    "denies",
    "deny",
    "denying",
    "dismissed",
    "dispute",
    "disputed",
    "disputes",
    "false",
    "refute",
    "refuted",
    "reject",
    "rejected",
    "rejects",
    "untrue",
];

/// What a sentence speaks of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Point {
    /// Words that carry meaning, without endings.
    pub(super) words: BTreeSet<String>,
    /// Numbers, as digits or words.
    pub(super) numbers: BTreeSet<String>,
    /// It says no.
    pub(super) denies: bool,
    /// It answers somebody else's word with no.
    pub(super) answers: bool,
}

impl Point {
    /// Reads a text; `names` are words that do not count, such as those of the speakers.
    pub(super) fn of(text: &str, names: &BTreeSet<String>) -> Self {
        let mut point = Self::default();
        for token in tokens(text, Span::new(0, text.len())) {
            let word = fold(token.span.of(text));
            match token.kind {
                TokenKind::Number => {
                    point.numbers.insert(word.replace(',', ""));
                }
                TokenKind::Word => {
                    let answers = ANSWERS.contains(&word.as_str());
                    let denies = answers || DENIALS.contains(&word.as_str());
                    point.denies |= denies;
                    point.answers |= answers;
                    if let Some(number) = number(&word) {
                        point.numbers.insert(number.to_owned());
                    } else if !EMPTY_WORDS.contains(&word)
                        && !denies
                        && !names.contains(&word)
                        && word.chars().count() > 2
                    {
                        point.words.insert(stem(&word));
                    }
                }
                TokenKind::Possessive | TokenKind::Mark => {}
            }
        }
        point
    }

    /// Words that both have.
    pub(super) fn shared<'a>(&'a self, other: &'a Self) -> Vec<&'a str> {
        let shared = self.words.intersection(&other.words);
        shared.map(String::as_str).collect()
    }

    /// 0 for nothing in common, 1 where the shorter is part of the longer.
    pub(super) fn likeness(&self, other: &Self) -> f32 {
        let least = self.words.len().min(other.words.len());
        if least == 0 {
            return 0.0;
        }
        self.shared(other).len() as f32 / least as f32
    }

    /// True when the two say one thing: at least two words that carry meaning, and near half
    /// of the shorter.
    pub(super) fn is(&self, other: &Self) -> bool {
        self.shared(other).len() >= 2 && self.likeness(other) >= 0.45
    }

    /// True when numbers stand in both, and none in common.
    pub(super) fn other_numbers(&self, other: &Self) -> bool {
        !self.numbers.is_empty()
            && !other.numbers.is_empty()
            && self.numbers.is_disjoint(&other.numbers)
    }
}

/// The digits of a number in words.
fn number(word: &str) -> Option<&'static str> {
    const NUMBERS: &[(&str, &str)] = &[
        ("two", "2"),
        ("three", "3"),
        ("four", "4"),
        ("five", "5"),
        ("six", "6"),
        ("seven", "7"),
        ("eight", "8"),
        ("nine", "9"),
        ("ten", "10"),
        ("twelve", "12"),
        ("hundred", "100"),
        ("thousand", "1000"),
    ];
    NUMBERS
        .iter()
        .find(|(name, _)| *name == word)
        .map(|(_, digits)| *digits)
}

/// Without the ending: "attacks", "attacked" and "attack" are one.
fn stem(word: &str) -> String {
    for ending in [
        "ations", "ation", "ings", "ing", "ies", "ers", "ed", "es", "er", "ly", "s", "y", "e",
    ] {
        if let Some(stem) = word.strip_suffix(ending)
            && stem.chars().count() >= 4
        {
            return stem.to_owned();
        }
    }
    word.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(text: &str) -> Point {
        Point::of(text, &BTreeSet::new())
    }

    #[test]
    fn one_point_in_other_words_is_recognised() {
        let agreed = point(
            "They agreed that the ambassadors of both countries would return to their posts.",
        );
        assert!(agreed.is(&point("Putin said the ambassadors return to their posts.")));
        assert!(!agreed.is(&point("The two spoke of arms control and of Syria.")));
    }

    #[test]
    fn denials_and_numbers_are_seen() {
        let denial = point("He denied any cyberattacks on 16 sectors.");
        assert!(denial.denies && denial.answers);
        assert!(denial.other_numbers(&point("attacks on four sectors")));
        assert!(!point("They will return.").denies);
    }
}
