//! Heads of plain text: mastheads, bylines, `VOA, 2013-09-27`, `Date: ...`. Knows the forms,
//! not the outlets.

use super::dates::{self, Day};
use super::draft::tidy;
use super::outlet::{ends_as_sentence, has_outlet_word, is_name, outlet_name};
use crate::text::{Span, Token, TokenKind, fold, tokens};

/// What a line above the story says of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct HeadLine {
    pub(super) title: Option<String>,
    pub(super) outlet: Option<String>,
    pub(super) url: Option<String>,
    pub(super) day: Option<Day>,
    /// True when the day is of a later change.
    pub(super) updated: bool,
}

/// Reads a line as a head, if it has the form of one.
pub(super) fn head_line(text: &str, line: Span) -> Option<HeadLine> {
    let words = line.of(text);
    let count = words.split_whitespace().count();
    if count > 24 {
        return None;
    }
    let folded = fold(words);
    let updated = ["update", "modified", "last changed"]
        .iter()
        .any(|word| folded.contains(word));
    let found = dates::days(text, line);
    let day = found.iter().copied().find(|day| day.year.is_some());
    if dates::is_stamp(text, line) {
        return Some(HeadLine {
            day,
            updated,
            ..HeadLine::default()
        });
    }
    if let Some(head) = keyed(words, day) {
        return Some(head);
    }
    let dated = [
        "published",
        "updated",
        "posted",
        "last updated",
        "last modified",
        "first published",
        "issued",
        "released",
    ]
    .iter()
    .any(|start| folded.starts_with(start));
    if dated
        && (day.is_some() || folded.ends_with(" ago"))
        && count <= 20
        && !ends_as_sentence(words)
    {
        let updated = updated && !folded.contains("published") && !folded.contains("posted");
        return Some(HeadLine {
            day,
            updated,
            ..HeadLine::default()
        });
    }
    if is_byline(words, &folded, count) {
        return Some(HeadLine {
            day,
            ..HeadLine::default()
        });
    }
    let day = day?;
    let outlet = beside(text, line, day)?;
    Some(HeadLine {
        outlet,
        day: Some(day),
        ..HeadLine::default()
    })
}

/// `Source: VOA`, `URL: https://...`, `Date: 16 June 2021`.
fn keyed(words: &str, day: Option<Day>) -> Option<HeadLine> {
    let (key, value) = words.split_once(':')?;
    let value = tidy(value.split(" | ").next()?.split('|').next()?)?;
    let mut head = HeadLine {
        day,
        ..HeadLine::default()
    };
    match key.trim().to_ascii_lowercase().as_str() {
        "title" | "headline" => head.title = Some(value),
        "source" | "outlet" | "publisher" | "publication" | "newspaper" | "agency"
            if !value.contains("://") =>
        {
            head.outlet = Some(value);
        }
        "url" | "link" | "source" | "source url" | "web" => {
            head.url = Some(value).filter(|url| url.contains("://"));
        }
        "date" | "published" | "publication date" | "pubdate" | "dated" => {
            day?;
        }
        "author" | "byline" | "section" | "language" | "copyright" | "byline by" | "load-date"
        | "length" => {}
        _ => return None,
    }
    Some(head)
}

/// `By JANE DOE`, `By our diplomatic correspondent`, `From our correspondent in Helsinki`.
fn is_byline(words: &str, folded: &str, count: usize) -> bool {
    if count > 14 || ends_as_sentence(words) {
        return false;
    }
    if folded.starts_with("from our ") || folded.starts_with("office of the spokes") {
        return true;
    }
    let Some(rest) = folded
        .strip_prefix("by ")
        .or_else(|| folded.strip_prefix("by: "))
    else {
        return folded.starts_with("story by ")
            || folded.starts_with("report by ")
            || folded.starts_with("text by ");
    };
    if rest.starts_with("our ")
        || rest.starts_with("a staff")
        || rest.starts_with("staff")
        || rest.starts_with("the ")
    {
        return count <= 10;
    }
    // Names only: `By the lake they met` and `By Friday both had left` are sentences.
    let small = |word: &str| {
        matches!(
            word,
            "and"
                | "in"
                | "of"
                | "the"
                | "at"
                | "for"
                | "with"
                | "van"
                | "de"
                | "von"
                | "&"
                | "|"
                | "-"
                | "·"
        )
    };
    words
        .split_whitespace()
        .skip(1)
        .all(|word| small(word) || !word.starts_with(char::is_lowercase))
}

/// The name that stands beside a date: `Some(None)` for a town, `None` when the line holds more
/// than a name and a date.
#[expect(
    clippy::option_option,
    reason = "no head at all, a head without an outlet, a head with one"
)]
fn beside(text: &str, line: Span, day: Day) -> Option<Option<String>> {
    let before = Span::new(line.start, day.span.start).of(text);
    let after = Span::new(day.span.end, line.end).of(text);
    let is_trim = |c: char| {
        c.is_whitespace()
            || matches!(
                c,
                ',' | '|' | '-' | '–' | '—' | '·' | '•' | '(' | ')' | ':' | '/'
            )
    };
    let before = without_weekday(before.trim_matches(is_trim)).trim_matches(is_trim);
    let after = after.trim_matches(is_trim);
    let rest_is_time = after.is_empty()
        || tokens(after, Span::new(0, after.len()))
            .iter()
            .all(|token| is_time(after, token));
    let name = if rest_is_time {
        before
    } else if before.is_empty() {
        after
    } else {
        return None;
    };
    if name.is_empty() {
        return Some(None);
    }
    if name.split_whitespace().count() > 8 || !is_name(name) {
        return None;
    }
    let iso = day.span.of(text).starts_with(|c: char| c.is_ascii_digit())
        && day.span.of(text).contains('-');
    let acronym = name.len() <= 8 && !name.contains(' ') && name.chars().all(char::is_uppercase);
    let known = iso || acronym || has_outlet_word(name);
    Some(known.then(|| outlet_name(name)))
}

fn without_weekday(text: &str) -> &str {
    let last = text.rsplit([' ', ',']).next().unwrap_or_default();
    let lower = last.to_ascii_lowercase();
    let is_day = [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
    ]
    .iter()
    .any(|day| lower.len() >= 3 && day.starts_with(&lower));
    if is_day {
        text.get(..text.len() - last.len()).unwrap_or_default()
    } else {
        text
    }
}

fn is_time(text: &str, token: &Token) -> bool {
    let word = token.span.of(text);
    token.kind != TokenKind::Word
        || matches!(
            word.to_ascii_lowercase().as_str(),
            "gmt"
                | "utc"
                | "am"
                | "pm"
                | "a.m."
                | "p.m."
                | "est"
                | "edt"
                | "bst"
                | "cet"
                | "at"
                | "z"
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Option<(Option<String>, Option<String>)> {
        head_line(line, Span::new(0, line.len())).map(|head| {
            (
                head.outlet,
                head.day.and_then(Day::date).map(|date| date.to_string()),
            )
        })
    }

    #[test]
    fn heads_are_read() {
        for (line, outlet, date) in [
            ("VOA, 2013-09-27", Some("VOA"), Some("2013-09-27")),
            (
                "FBIS translation, 1989-12-04",
                Some("FBIS translation"),
                Some("1989-12-04"),
            ),
            (
                "White House press office, 2021-11-16",
                Some("White House press office"),
                Some("2021-11-16"),
            ),
            ("Paris, 10 December 2019", None, Some("2019-12-10")),
            (
                "BBC News | Wednesday, 16 June 2021, 17:40 GMT",
                Some("BBC News"),
                Some("2021-06-16"),
            ),
            ("Thursday, 21 November 1985", None, Some("1985-11-21")),
            ("By JANE DOE and JOHN ROE", None, None),
            ("By our diplomatic correspondent", None, None),
            ("By a staff correspondent at Brdo Castle", None, None),
            (
                "From our correspondent in Helsinki 16 July 2018",
                None,
                Some("2018-07-16"),
            ),
            (
                "Published June 29, 2019 · Updated 9:02 p.m. JST · 3 min read",
                None,
                Some("2019-06-29"),
            ),
            ("Published 4 Feb 2019 14:20 GMT", None, Some("2019-02-04")),
            ("Source: The Daily Star", Some("The Daily Star"), None),
            (
                "Source: Eastern| 2023-03-21 21:12:05|Editor: doe",
                Some("Eastern"),
                Some("2023-03-21"),
            ),
            ("Date: June 16, 2021", None, Some("2021-06-16")),
        ] {
            assert_eq!(
                read(line),
                Some((outlet.map(str::to_owned), date.map(str::to_owned))),
                "{line}"
            );
        }
    }

    #[test]
    fn sentences_are_no_heads() {
        for line in [
            "By Friday both had left the city.",
            "By the lake they met on June 16, 2021 for talks",
            "Trump and Kim to meet on 12 June 2018 in Singapore",
            "They met on June 16, 2021.",
            "PRESENTER: Good evening.",
        ] {
            assert_eq!(read(line), None, "{line}");
        }
    }
}
