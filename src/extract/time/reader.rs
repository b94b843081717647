//! A safe view of some tokens: every question about a place outside them has an answer.

use std::ops::Range;

use chrono::Weekday;

use super::kind::Unit;
use super::words;
use crate::text::{Folded, Token, TokenKind};

/// Tokens to read time expressions from.
pub(super) struct Reader<'a> {
    text: &'a str,
    tokens: &'a [Token],
    folded: &'a Folded,
    range: Range<usize>,
}

impl<'a> Reader<'a> {
    /// A view of `tokens[range]`, of as much of it as exists.
    pub(super) fn new(
        text: &'a str,
        tokens: &'a [Token],
        folded: &'a Folded,
        range: Range<usize>,
    ) -> Self {
        let end = range.end.min(tokens.len()).min(folded.len());
        Self {
            text,
            tokens,
            folded,
            range: range.start.min(end)..end,
        }
    }

    /// The places that can be read.
    pub(super) fn range(&self) -> Range<usize> {
        self.range.clone()
    }

    /// The token at a place.
    pub(super) fn token(&self, at: usize) -> Option<&'a Token> {
        self.range.contains(&at).then(|| self.tokens.get(at))?
    }

    /// The folded text at a place; empty outside.
    pub(super) fn word(&self, at: usize) -> &'a str {
        if self.range.contains(&at) {
            self.folded.get(at).unwrap_or_default()
        } else {
            ""
        }
    }

    /// The folded text `n` places before `at`; empty outside.
    pub(super) fn back(&self, at: usize, n: usize) -> &'a str {
        at.checked_sub(n).map_or("", |at| self.word(at))
    }

    /// The text at a place as it was written; empty outside.
    pub(super) fn raw(&self, at: usize) -> &'a str {
        self.token(at).map_or("", |token| token.span.of(self.text))
    }

    /// True when the word at `at` is one of `words`.
    pub(super) fn is(&self, at: usize, words: &[&str]) -> bool {
        let word = self.word(at);
        !word.is_empty() && words.contains(&word)
    }

    /// True when the word `n` places before `at` is one of `words`.
    pub(super) fn was(&self, at: usize, n: usize, words: &[&str]) -> bool {
        at.checked_sub(n).is_some_and(|at| self.is(at, words))
    }

    /// True when the words from `at` on are these.
    pub(super) fn are(&self, at: usize, words: &[&str]) -> bool {
        words
            .iter()
            .enumerate()
            .all(|(i, &word)| self.word(at + i) == word)
    }

    /// True for a token of letters.
    pub(super) fn is_word(&self, at: usize) -> bool {
        self.token(at)
            .is_some_and(|token| token.kind == TokenKind::Word)
    }

    /// True for a mark or for nothing: a phrase ends before it.
    pub(super) fn is_break(&self, at: usize) -> bool {
        self.token(at)
            .is_none_or(|token| token.kind == TokenKind::Mark)
    }

    /// True for `'s`.
    pub(super) fn is_possessive(&self, at: usize) -> bool {
        self.token(at)
            .is_some_and(|token| token.kind == TokenKind::Possessive)
    }

    /// True for a word with a capital first letter.
    pub(super) fn is_capital(&self, at: usize) -> bool {
        self.raw(at).starts_with(char::is_uppercase)
    }

    /// True for a word of capitals only.
    pub(super) fn is_upper(&self, at: usize) -> bool {
        let raw = self.raw(at);
        raw.chars().any(char::is_uppercase) && !raw.chars().any(char::is_lowercase)
    }

    /// True for a word in small letters.
    pub(super) fn is_lower(&self, at: usize) -> bool {
        self.raw(at).starts_with(char::is_lowercase)
    }

    /// True when no space stands before the token.
    pub(super) fn is_glued(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|at| self.token(at));
        match (before, self.token(at)) {
            (Some(a), Some(b)) => a.span.end == b.span.start,
            _ => false,
        }
    }

    /// True at the beginning of what is read, or behind the end of a sentence.
    pub(super) fn is_start(&self, at: usize) -> bool {
        at <= self.range.start || self.was(at, 1, &[".", "?", "!", "\"", ":", "("])
    }

    /// A plain whole number, without commas.
    pub(super) fn number(&self, at: usize) -> Option<u32> {
        let word = self.word(at);
        let plain = (1..=4).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_digit());
        plain.then(|| word.parse().ok())?
    }

    /// The place behind a dot that belongs to the abbreviation before `at`.
    pub(super) fn past_dot(&self, at: usize) -> usize {
        if self.word(at) == "." && self.is_glued(at) {
            at + 1
        } else {
            at
        }
    }

    /// The place behind a hyphen that ties two words together.
    pub(super) fn past_hyphen(&self, at: usize) -> usize {
        if self.word(at) == "-" && self.is_glued(at) && self.is_glued(at + 1) {
            at + 1
        } else {
            at
        }
    }

    /// A day of the month: "16", "16th", "sixteenth", "twenty-first".
    pub(super) fn day(&self, at: usize) -> Option<(u32, usize)> {
        let word = self.word(at);
        if !word.starts_with(|c: char| c.is_ascii_digit()) {
            return self.ordinal(at).filter(|found| found.0 <= 31);
        }
        let digits = ["st", "nd", "rd", "th"]
            .iter()
            .find_map(|end| word.strip_suffix(end))
            .unwrap_or(word);
        let day = digits.parse().ok().filter(|_| digits.len() <= 2)?;
        (1..=31).contains(&day).then_some((day, at + 1))
    }

    /// True when the day at `at` is written as an ordinal number: "16th".
    pub(super) fn is_ordinal(&self, at: usize) -> bool {
        self.number(at).is_none()
    }

    fn ordinal(&self, at: usize) -> Option<(u32, usize)> {
        let next = self.past_hyphen(at + 1);
        if let Some(tens) = words::tens(self.word(at))
            && let Some(ones) = words::ordinal(self.word(next)).filter(|&n| n < 10)
        {
            return Some((tens + ones, next + 1));
        }
        words::ordinal(self.word(at)).map(|n| (n, at + 1))
    }

    /// A month next to a number or other sure sign; the word alone may be something else.
    pub(super) fn month(&self, at: usize) -> Option<(u32, usize)> {
        let (month, full) = words::month(self.word(at))?;
        if !full {
            return self.is_capital(at).then(|| (month, self.past_dot(at + 1)));
        }
        let sure = self.is_capital(at) || !matches!(month, 3 | 5 | 8);
        sure.then_some((month, at + 1))
    }

    /// A year of four digits.
    pub(super) fn year(&self, at: usize) -> Option<(i32, usize)> {
        let year = self.number(at).filter(|_| self.word(at).len() == 4)?;
        let year = i32::try_from(year).ok()?;
        (1800..=2100).contains(&year).then_some((year, at + 1))
    }

    /// A year of two digits, by the span of the news we read: 1985 to 2030.
    pub(super) fn short_year(&self, at: usize) -> Option<(i32, usize)> {
        let year = self.number(at).filter(|_| self.word(at).len() == 2)?;
        match i32::try_from(year).ok()? {
            year @ 85..=99 => Some((1900 + year, at + 1)),
            year @ 0..=30 => Some((2000 + year, at + 1)),
            _ => None,
        }
    }

    /// A weekday by its full name, or by a short one with its dot.
    pub(super) fn weekday(&self, at: usize) -> Option<(Weekday, usize)> {
        let (day, full) = words::weekday(self.word(at))?;
        if full {
            return Some((day, at + 1));
        }
        let next = self.past_dot(at + 1);
        (self.is_capital(at) && next > at + 1).then_some((day, next))
    }

    /// A unit of time, how many of it the word means, and whether it is a plural.
    pub(super) fn unit(&self, at: usize) -> Option<(Unit, u32, bool, usize)> {
        words::unit(self.word(at)).map(|(unit, times, plural)| (unit, times, plural, at + 1))
    }
}
