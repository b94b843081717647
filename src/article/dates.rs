//! Dates as heads, datelines and time stamps write them. Reads only what is written out;
//! "Wednesday" and "today" are for the extraction.

use chrono::{Datelike as _, NaiveDate};

use crate::text::{MONTHS, Span, Token, TokenKind, tokens};

/// A day that stands in a text, perhaps without its year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Day {
    pub(super) year: Option<i32>,
    month: u32,
    number: u32,
    pub(super) span: Span,
}

impl Day {
    /// The day, when its year is written.
    pub(super) fn date(self) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(self.year?, self.month, self.number)
    }

    /// The day; without a year, the one that lies nearest to `reference`.
    pub(super) fn near(self, reference: NaiveDate) -> Option<NaiveDate> {
        self.date().or_else(|| {
            (-1..=1)
                .filter_map(|shift| {
                    NaiveDate::from_ymd_opt(reference.year() + shift, self.month, self.number)
                })
                .min_by_key(|date| (*date - reference).num_days().abs())
        })
    }
}

/// All days in `text[within]`, in order.
pub(super) fn days(text: &str, within: Span) -> Vec<Day> {
    // No form of a day does without figures.
    if !within.of(text).bytes().any(|c| c.is_ascii_digit()) {
        return Vec::new();
    }
    days_of(text, &tokens(text, within))
}

fn days_of(text: &str, tokens: &[Token]) -> Vec<Day> {
    let mut out = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let rest = tokens.get(at..).unwrap_or_default();
        match day(text, rest) {
            Some((day, used)) => {
                out.push(day);
                at += used;
            }
            None => at += 1,
        }
    }
    out
}

/// The day that `tokens` begin with, and how many of them it takes.
pub(super) fn day(text: &str, tokens: &[Token]) -> Option<(Day, usize)> {
    let (year, month, day, used) = iso(text, tokens)
        .or_else(|| numeric(text, tokens))
        .or_else(|| military(text, tokens))
        .or_else(|| month_first(text, tokens))
        .or_else(|| day_first(text, tokens))?;
    // A leap year stands in for an unknown one.
    NaiveDate::from_ymd_opt(year.unwrap_or(2000), month, day)?;
    let span = tokens.first()?.span.cover(tokens.get(used - 1)?.span);
    let span = Span::new(span.start, span.end.min(end_of_iso(text, span)));
    Some((
        Day {
            year,
            month,
            number: day,
            span,
        },
        used,
    ))
}

/// `16T15` is one token; the day ends before the `T`.
fn end_of_iso(text: &str, span: Span) -> usize {
    let part = span.of(text).as_bytes();
    let is_iso = part.len() > 10 && part.get(4) == Some(&b'-') && part.get(7) == Some(&b'-');
    if is_iso { span.start + 10 } else { span.end }
}

type Parts = (Option<i32>, u32, u32, usize);

/// `2021-06-16`, `2021/06/16`, with or without a time.
fn iso(text: &str, tokens: &[Token]) -> Option<Parts> {
    let [year, first, month, second, day, ..] = tokens else {
        return None;
    };
    let mark = first.span.of(text);
    let joined = year.span.end == first.span.start
        && first.span.end == month.span.start
        && month.span.end == second.span.start
        && second.span.end == day.span.start;
    if !joined || !matches!(mark, "-" | "/") || second.span.of(text) != mark {
        return None;
    }
    let year = full_year(year.span.of(text))?;
    let month = month.span.of(text).parse().ok()?;
    let day = day.span.of(text);
    let digits = day.len() - day.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let rest = day.get(digits..)?;
    if digits > 2 || !(rest.is_empty() || rest.starts_with(['T', 't'])) {
        return None;
    }
    Some((Some(year), month, day.get(..digits)?.parse().ok()?, 5))
}

/// `16/06/2021` or `6/16/2021`, where the larger number tells the day.
fn numeric(text: &str, tokens: &[Token]) -> Option<Parts> {
    let [first, mark, second, other, year, ..] = tokens else {
        return None;
    };
    if mark.span.of(text) != "/" || other.span.of(text) != "/" || first.span.end != mark.span.start
    {
        return None;
    }
    let a: u32 = first.span.of(text).parse().ok()?;
    let b: u32 = second.span.of(text).parse().ok()?;
    let year = full_year(year.span.of(text))?;
    match (a, b) {
        (13..=31, 1..=12) => Some((Some(year), b, a, 5)),
        (1..=12, 13..=31) => Some((Some(year), a, b, 5)),
        (1..=12, _) if a == b => Some((Some(year), a, b, 5)),
        _ => None,
    }
}

/// `122310Z OCT 86`: day, hour and minute in one number.
fn military(text: &str, tokens: &[Token]) -> Option<Parts> {
    let [time, month, year, ..] = tokens else {
        return None;
    };
    let digits = time.span.of(text).strip_suffix(['Z', 'z'])?;
    if digits.len() != 6 || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let year = any_year(year.span.of(text))?;
    Some((
        Some(year),
        month_of(month.span.of(text))?,
        digits.get(..2)?.parse().ok()?,
        3,
    ))
}

/// `June 16, 2021`, `Nov. 21`, `OCT 12, 1986`.
fn month_first(text: &str, tokens: &[Token]) -> Option<Parts> {
    let month = month_of(tokens.first()?.span.of(text))?;
    let mut at = 1;
    at += usize::from(is_mark(text, tokens, at, &["."]));
    let day = day_number(tokens.get(at)?.span.of(text))?;
    at += 1;
    let comma = usize::from(is_mark(text, tokens, at, &[","]));
    match tokens.get(at + comma).and_then(|token| {
        let word = token.span.of(text);
        // `June 16, 20214:04 PM`: a page whose date and time were saved without a space.
        let glued = matches!(word.len(), 5 | 6) && is_clock(text, tokens, at + comma);
        full_year(if glued { word.get(..4)? } else { word })
    }) {
        Some(year) => Some((Some(year), month, day, at + comma + 1)),
        None if is_clock(text, tokens, at - 1) => None,
        None => Some((None, month, day, at)),
    }
}

/// `16 June 2021`, `4 DEC 89`, `1st of May`, `16-Jun-2021`.
fn day_first(text: &str, tokens: &[Token]) -> Option<Parts> {
    let first = tokens.first()?;
    if first.kind != TokenKind::Number {
        return None;
    }
    let day = day_number(first.span.of(text))?;
    let mut at = 1;
    let of = tokens
        .get(1)
        .is_some_and(|token| token.span.of(text).eq_ignore_ascii_case("of"));
    at += usize::from(of || is_mark(text, tokens, at, &["-"]));
    let month = month_of(tokens.get(at)?.span.of(text))?;
    at += 1;
    let mut next = at + usize::from(is_mark(text, tokens, at, &[".", ",", "-"]));
    next += usize::from(is_mark(text, tokens, next, &[",", "'", "’"]));
    let year = tokens.get(next).and_then(|token| {
        let clock = is_clock(text, tokens, next);
        any_year(token.span.of(text)).filter(|_| !clock)
    });
    match year {
        Some(year) => Some((Some(year), month, day, next + 1)),
        None => Some((None, month, day, at)),
    }
}

/// True when the number at `at` is the hour of `14:20`.
fn is_clock(text: &str, tokens: &[Token], at: usize) -> bool {
    is_mark(text, tokens, at + 1, &[":"])
}

fn is_mark(text: &str, tokens: &[Token], at: usize, marks: &[&str]) -> bool {
    tokens
        .get(at)
        .is_some_and(|token| marks.contains(&token.span.of(text)))
}

fn day_number(word: &str) -> Option<u32> {
    let lower = word.to_ascii_lowercase();
    let bare = ["st", "nd", "rd", "th"]
        .iter()
        .find_map(|end| lower.strip_suffix(end))
        .unwrap_or(&lower);
    if bare.len() > 2 {
        return None;
    }
    bare.parse().ok().filter(|day| (1..=31).contains(day))
}

fn full_year(word: &str) -> Option<i32> {
    if word.len() != 4 || !word.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    word.parse().ok().filter(|year| (1800..2200).contains(year))
}

/// A year of four digits or, as in old wires, two.
fn any_year(word: &str) -> Option<i32> {
    if word.len() == 2 && word.bytes().all(|b| b.is_ascii_digit()) {
        let short: i32 = word.parse().ok()?;
        return Some(if short >= 50 {
            1900 + short
        } else {
            2000 + short
        });
    }
    full_year(word)
}

/// The number of a month by its English name or abbreviation.
pub(super) fn month_of(word: &str) -> Option<u32> {
    let bare = word.trim_end_matches('.');
    let index = MONTHS
        .iter()
        .position(|month| {
            let named = if bare.len() == 3 { &month[..3] } else { month };
            named.eq_ignore_ascii_case(bare)
        })
        .or_else(|| bare.eq_ignore_ascii_case("sept").then_some(8))?;
    u32::try_from(index + 1).ok()
}

/// True when a line holds a day with its year and, but for the time and words such as
/// `Published`, nothing else.
pub(super) fn is_stamp(text: &str, line: Span) -> bool {
    // Most paragraphs show by their first words that they are none; only the rest is cut whole.
    if !tokens(text, head_of(text, line)).iter().all(|token| {
        let word = token.span.of(text);
        token.kind != TokenKind::Word
            || is_stamp_word(word)
            || month_of(word).is_some()
            || word.eq_ignore_ascii_case("of")
    }) {
        return false;
    }
    let tokens = tokens(text, line);
    let found = days_of(text, &tokens);
    if !found.iter().any(|day| day.year.is_some()) {
        return false;
    }
    tokens.iter().all(|token| {
        let word = token.span.of(text);
        found.iter().any(|day| day.span.overlaps(token.span))
            || token.kind == TokenKind::Mark
            || (token.kind == TokenKind::Number && (word.len() <= 4 || word.contains('.')))
            || is_stamp_word(word)
    })
}

/// The first words of a line, up to a space.
fn head_of(text: &str, line: Span) -> Span {
    const LONG_ENOUGH: usize = 48;
    let words = line.of(text).bytes().enumerate();
    let mut spaces = words.skip(LONG_ENOUGH).filter(|(_, byte)| *byte == b' ');
    let end = spaces.next().map_or(line.end, |(at, _)| line.start + at);
    Span::new(line.start, end)
}

fn is_stamp_word(word: &str) -> bool {
    const WORDS: &[&str] = &[
        "a.m.",
        "am",
        "at",
        "bst",
        "cest",
        "cet",
        "created",
        "date",
        "dated",
        "edt",
        "eest",
        "eet",
        "est",
        "first",
        "gmt",
        "h",
        "hrs",
        "ist",
        "jst",
        "kst",
        "last",
        "modified",
        "msk",
        "on",
        "p.m.",
        "pdt",
        "pm",
        "posted",
        "pst",
        "published",
        "pubdate",
        "released",
        "time",
        "update",
        "updated",
        "utc",
        "z",
    ];
    const WEEKDAYS: &[&str] = &[
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
    ];
    let lower = word.to_ascii_lowercase();
    WORDS.contains(&lower.as_str())
        || WEEKDAYS.iter().any(|day| {
            *day == lower || (lower.len() >= 3 && lower.len() <= 4 && day.starts_with(&lower))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(text: &str) -> String {
        let found = days(text, Span::new(0, text.len()));
        let day = found.first().expect("a day");
        format!(
            "{} {:?} [{}]",
            day.near(NaiveDate::from_ymd_opt(1999, 1, 1).unwrap())
                .unwrap(),
            day.year,
            day.span.of(text)
        )
    }

    #[test]
    fn all_the_forms_of_heads_and_datelines_are_read() {
        for (text, want) in [
            ("VOA, 2013-09-27", "2013-09-27 Some(2013) [2013-09-27]"),
            ("2021-06-16T15:45:00Z", "2021-06-16 Some(2021) [2021-06-16]"),
            (
                "Published 4 Feb 2019 14:20 GMT",
                "2019-02-04 Some(2019) [4 Feb 2019]",
            ),
            (
                "Wednesday, November 20, 1985",
                "1985-11-20 Some(1985) [November 20, 1985]",
            ),
            (
                "SAN SALVADOR, 4 DEC 89 (AFP)",
                "1989-12-04 Some(1989) [4 DEC 89]",
            ),
            ("GENEVA, Nov. 21 (Wire)", "1998-11-21 None [Nov. 21]"),
            ("Sept 13, 1993", "1993-09-13 Some(1993) [Sept 13, 1993]"),
            (
                "June 16, 20214:04 PM UTC",
                "2021-06-16 Some(2021) [June 16, 20214]",
            ),
            (
                "MW 122310Z OCT 86",
                "1986-10-12 Some(1986) [122310Z OCT 86]",
            ),
            ("16/06/2021", "2021-06-16 Some(2021) [16/06/2021]"),
            ("4 Feb 14:20", "1999-02-04 None [4 Feb]"),
            (
                "the 16th of June, 2021",
                "2021-06-16 Some(2021) [16th of June, 2021]",
            ),
        ] {
            assert_eq!(first(text), want, "{text}");
        }
    }

    #[test]
    fn a_day_that_is_none_is_not_read() {
        for text in [
            "2021-13-45",
            "June 31, 2021",
            "June 2021",
            "may 5000 people",
            "06/07/2021",
        ] {
            assert_eq!(days(text, Span::new(0, text.len())), [], "{text}");
        }
    }

    #[test]
    fn a_stamp_is_a_line_of_its_own() {
        let stamp = |text: &str| is_stamp(text, Span::new(0, text.len()));
        assert!(stamp("2021-06-16 15:45:00Z"));
        assert!(stamp("Wed 16 Jun 2021 20.45 BST"));
        assert!(stamp("Last Updated: Wed, June 16, 2021 at 9:02 p.m. EDT"));
        assert!(!stamp("They met on June 16, 2021 in Geneva"));
        assert!(!stamp("Updated 2 hours ago"));
    }
}
