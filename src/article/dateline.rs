//! The words that open a wire story: `GENEVA, Nov 21 (Meridian Wire) —`.

use crate::text::{Span, Token, TokenKind, tokens};

use super::dates::{self, Day};
use super::model::Dateline;

/// Datelines are short; more tokens than these belong to the story.
const MAX_TOKENS: usize = 48;

/// A dateline, and the day that it names.
pub(super) struct Found {
    pub(super) dateline: Dateline,
    pub(super) day: Option<Day>,
}

/// The dateline that opens a paragraph, if one does.
pub(super) fn find(text: &str, paragraph: Span) -> Option<Found> {
    let mut all = tokens(text, paragraph);
    all.truncate(MAX_TOKENS);
    let mut reader = Reader {
        text,
        tokens: &all,
        at: 0,
    };

    let place = reader.words(6)?;
    let place_text = place.of(text);
    let shouted = !place_text.chars().any(char::is_lowercase);
    let mut day = reader.day();
    for _ in 0..3 {
        if !reader.take(&[","]) {
            break;
        }
        if day.is_none() {
            day = reader.day();
            if day.is_some() {
                continue;
            }
        }
        reader.words(4)?;
        day = day.or_else(|| reader.day());
    }
    let agency = reader.agency();
    let ruled = reader.rule();
    reader.bracket();

    let next = reader.tokens.get(reader.at)?.span;
    let follows_capital = next
        .of(text)
        .starts_with(|c: char| c.is_uppercase() || matches!(c, '"' | '“'));
    let rest = Span::new(next.start, paragraph.end).of(text);
    let told_in_lower_case = rest.chars().take(120).any(char::is_lowercase);
    let is_dateline = match (ruled, day.is_some(), agency.is_some()) {
        (_, true, true) | (true, true, _) | (true, _, true) => true,
        (true, false, false) => shouted && told_in_lower_case,
        (false, false, true) => shouted && told_in_lower_case && follows_capital,
        (false, _, false) => false,
    };
    if !is_dateline {
        return None;
    }
    let last = reader.tokens.get(reader.at.checked_sub(1)?)?;
    Some(Found {
        dateline: Dateline {
            span: Span::new(place.start, last.span.end),
            place: Some(place_text.to_owned()),
            agency,
        },
        day,
    })
}

struct Reader<'a> {
    text: &'a str,
    tokens: &'a [Token],
    at: usize,
}

impl<'a> Reader<'a> {
    fn word(&self, ahead: usize) -> &'a str {
        self.tokens
            .get(self.at + ahead)
            .map_or("", |token| token.span.of(self.text))
    }

    fn take(&mut self, marks: &[&str]) -> bool {
        let found = marks.contains(&self.word(0));
        self.at += usize::from(found);
        found
    }

    /// Capitalised words, up to `max`, up to a mark or a date.
    fn words(&mut self, max: usize) -> Option<Span> {
        let first = self.at;
        let mut count = 0;
        while count <= max {
            let Some(token) = self.tokens.get(self.at) else {
                break;
            };
            let word = token.span.of(self.text);
            let small = matches!(word, "of" | "de" | "del" | "al" | "and" | "the");
            let capital = token.kind == TokenKind::Word
                && (word.starts_with(char::is_uppercase) || (small && count > 0));
            let joint = matches!(word, "/" | "'" | "’" | ".") || (word == "-" && self.is_tight());
            if capital && !(count > 0 && self.peek_day().is_some()) {
                count += 1;
            } else if !(joint && count > 0 && self.word(1).starts_with(char::is_uppercase)) {
                break;
            }
            self.at += 1;
        }
        let last = self.tokens.get(self.at.checked_sub(1)?)?;
        let start = self.tokens.get(first)?;
        (count > 0 && count <= max).then(|| start.span.cover(last.span))
    }

    /// True for a hyphen without space around it.
    fn is_tight(&self) -> bool {
        let here = self.tokens.get(self.at).map(|token| token.span);
        let next = self.tokens.get(self.at + 1).map(|token| token.span);
        here.zip(next)
            .is_some_and(|(here, next)| here.end == next.start)
    }

    fn peek_day(&self) -> Option<(Day, usize)> {
        dates::day(self.text, self.tokens.get(self.at..)?)
    }

    fn day(&mut self) -> Option<Day> {
        let (day, used) = self.peek_day()?;
        self.at += used;
        Some(day)
    }

    /// `(AFP)` or `. /Volga News Agency/.`
    fn agency(&mut self) -> Option<String> {
        let open = match (self.word(0), self.word(1)) {
            ("(" | "/", _) => self.at,
            ("." | ",", "(" | "/") => self.at + 1,
            _ => return None,
        };
        let close = match self.tokens.get(open)?.span.of(self.text) {
            "(" => ")",
            _ => "/",
        };
        let inner = self.tokens.get(open + 1..)?;
        let length = inner
            .iter()
            .take(10)
            .position(|token| token.span.of(self.text) == close)?;
        let (first, last) = (inner.first()?, inner.get(length.checked_sub(1)?)?);
        let name = first.span.cover(last.span).of(self.text);
        if !name.starts_with(char::is_uppercase) || name.len() > 70 {
            return None;
        }
        self.at = open + length + 2;
        if close == "/" {
            self.take(&["."]);
        }
        Some(name.to_owned())
    }

    /// The dash behind a dateline.
    fn rule(&mut self) -> bool {
        let spaced = !self.is_tight();
        match (self.word(0), self.word(1)) {
            ("—" | "–" | "―", _) => self.at += 1,
            ("-", "-") => {
                self.at += 2;
                self.take(&["-"]);
            }
            ("-", _) if spaced => self.at += 1,
            _ => return false,
        }
        true
    }

    /// `[EXCERPTS]`, as monitoring services mark what follows.
    fn bracket(&mut self) {
        if self.word(0) == "["
            && let Some(length) = (1..7).find(|&ahead| self.word(ahead) == "]")
        {
            self.at += length + 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<(String, Option<String>, String)> {
        let found = find(text, Span::new(0, text.len()))?;
        let rest = text.get(found.dateline.span.end..)?.trim().to_owned();
        let day = found.day.map_or("-", |day| day.span.of(text));
        let place = format!("{}|{day}", found.dateline.place?);
        Some((place, found.dateline.agency, rest))
    }

    #[test]
    fn the_styles_of_the_agencies_are_read() {
        for (text, place, agency) in [
            (
                "GENEVA, Nov 21 (Meridian Wire) — They met.",
                "GENEVA|Nov 21",
                "Meridian Wire",
            ),
            (
                "SAN SALVADOR, 4 DEC 89 (AFP) -- [EXCERPTS] They met.",
                "SAN SALVADOR|4 DEC 89",
                "AFP",
            ),
            (
                "MOSCOW, March 3 (Xinhua) -- They met.",
                "MOSCOW|March 3",
                "Xinhua",
            ),
            (
                "GENEVA, June 16, 2021. /Volga News Agency/. They met.",
                "GENEVA|June 16, 2021",
                "Volga News Agency",
            ),
            (
                "BOGOTA, 8 SEP 89 (INRAVISION TELEVISION CADENA 1) -- [TEXT] They met.",
                "BOGOTA|8 SEP 89",
                "INRAVISION TELEVISION CADENA 1",
            ),
            (
                "CAMP DAVID, Maryland, Aug 18, 2023 (Meridian Wire) — They met.",
                "CAMP DAVID|Aug 18, 2023",
                "Meridian Wire",
            ),
            (
                "PORT-AU-PRINCE (Reuters) - They met.",
                "PORT-AU-PRINCE|-",
                "Reuters",
            ),
            ("WASHINGTON (CNN) They met.", "WASHINGTON|-", "CNN"),
        ] {
            let (found, by, rest) = read(text).expect(text);
            assert_eq!(
                (found.as_str(), by.as_deref()),
                (place, Some(agency)),
                "{text}"
            );
            assert_eq!(rest, "They met.", "{text}");
        }
        let (place, agency, rest) = read("WHITE HOUSE — President Obama called.").unwrap();
        assert_eq!(
            (place.as_str(), agency, rest.as_str()),
            ("WHITE HOUSE|-", None, "President Obama called.")
        );
        assert!(read("MARSAXLOKK, Malta — President George Bush spoke.").is_some());
        assert!(read("OSAKA, Japan — U.S. President Donald Trump spoke.").is_some());
    }

    #[test]
    fn sentences_are_not_taken_for_datelines() {
        for text in [
            "President Obama — who had called — left.",
            "OPEC (Organization of the Petroleum Exporting Countries) said no.",
            "PRESIDENT REAGAN - WHO HAD CALLED - LEFT.",
            "On April 22, a delegation – led by Campbell – visited Honiara.",
            "US-Russia ties are cold.",
            "Today, National Climate Advisor Gina McCarthy convened a meeting.",
            "Kim Jong Un on Friday became the first.",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
