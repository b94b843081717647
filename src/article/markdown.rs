//! Markdown and its YAML head.
//!
//! Links become their text, emphasis, images and inline tags go, before offsets are fixed:
//! the article's text is this plain text. The head stays as it was written. Where the head
//! gives a title that the body lacks, it is set as a line between the two, so that it can be
//! read and quoted like any other.

use saphyr::{LoadableYamlNode as _, Yaml};

use super::dates;
use super::draft::{Draft, Piece, host, tidy};
use super::layout;
use super::model::BlockKind;
use crate::text::{Span, fold};

/// True for a text that opens with a YAML head.
pub(super) fn has_head(text: &str) -> bool {
    split_head(text).is_some()
}

/// Reads Markdown.
pub(super) fn read(source: &str) -> Draft {
    let (raw, rest) = split_head(source).unwrap_or(("", source));
    let head = Head::read(raw);
    let body = plain(rest);
    let mut text = String::with_capacity(source.len() + 100);
    let mut pieces = Vec::new();
    if !raw.is_empty() {
        let trimmed = raw.trim();
        text.push_str(trimmed);
        pieces.push(Piece {
            span: Span::new(0, trimmed.len()),
            group: 0,
            kind: Some(BlockKind::Head),
        });
        text.push_str("\n\n");
    }
    let first_line = body.trim_start().lines().next().unwrap_or_default();
    let first_words = fold(first_line.trim_start_matches('#').trim());
    if let Some(title) = &head.title
        && fold(title) != first_words
    {
        let start = text.len();
        text.push_str(title);
        pieces.push(Piece {
            span: Span::new(start, text.len()),
            group: 1,
            kind: Some(BlockKind::Title),
        });
        text.push_str("\n\n");
    }
    let from = text.len();
    text.push_str(&body);
    let lines = layout::lines(&text, from);
    let titled = pieces
        .iter()
        .any(|piece| piece.kind == Some(BlockKind::Title));
    for (index, paragraph) in layout::markdown_paragraphs(&text, &lines)
        .into_iter()
        .enumerate()
    {
        let words = paragraph.span.of(&text);
        let heading = words.starts_with('#');
        let mark = layout::mark_len(words);
        let title = index == 0
            && !titled
            && (heading || fold(words) == first_words && head.title.is_some());
        let span = Span::new(paragraph.span.start + mark, paragraph.span.end);
        pieces.push(Piece {
            span,
            group: paragraph.group + 2,
            kind: title.then_some(BlockKind::Title),
        });
    }
    let stated = head.date.as_deref().and_then(|date| {
        let day = dates::days(date, Span::new(0, date.len()))
            .into_iter()
            .find_map(dates::Day::date)?;
        let span = raw.find(date).map(|at| {
            let shift = raw.len() - raw.trim_start().len();
            Span::new(at - shift, at - shift + date.len())
        });
        Some((day, span))
    });
    Draft {
        outlet: head.outlet.or_else(|| head.url.as_deref().and_then(host)),
        title: head.title,
        url: head.url,
        text,
        pieces,
        stated,
    }
}

/// The head with its fences, and what follows.
fn split_head(text: &str) -> Option<(&str, &str)> {
    let open = text.lines().next()?;
    if open.trim_end() != "---" {
        return None;
    }
    let mut at = open.len() + 1;
    for (index, line) in text.get(at..)?.split_inclusive('\n').enumerate() {
        at += line.len();
        if matches!(line.trim_end(), "---" | "...") {
            let raw = text.get(..at)?;
            return (index > 0 && raw.contains(':'))
                .then(|| (raw, text.get(at..).unwrap_or_default()));
        }
        if index > 200 {
            break;
        }
    }
    None
}

#[derive(Default)]
struct Head {
    title: Option<String>,
    outlet: Option<String>,
    url: Option<String>,
    date: Option<String>,
}

impl Head {
    fn read(raw: &str) -> Self {
        let inner = raw
            .trim()
            .trim_start_matches('-')
            .trim_end_matches(['-', '.']);
        let pairs = yaml_pairs(inner).unwrap_or_else(|| line_pairs(inner));
        let get = |keys: &[&str]| {
            keys.iter().find_map(|key| {
                let (_, value) = pairs.iter().find(|(name, _)| name == key)?;
                tidy(value)
            })
        };
        let is_url = |value: &String| value.contains("://");
        let source = get(&["source"]);
        Self {
            title: get(&["title", "headline"]),
            outlet: get(&[
                "outlet",
                "publisher",
                "publication",
                "site_name",
                "site",
                "newspaper",
            ])
            .or_else(|| source.clone().filter(|value| !is_url(value)))
            .or_else(|| get(&["agency", "author", "byline", "by"])),
            url: get(&[
                "source_url",
                "url",
                "link",
                "canonical",
                "canonical_url",
                "permalink",
            ])
            .or_else(|| source.filter(is_url)),
            date: get(&[
                "published_time",
                "published",
                "published_at",
                "date_published",
                "publication_date",
                "publish_date",
                "pubdate",
                "pub_date",
                "date",
                "created",
                "dateline",
            ]),
        }
    }
}

fn yaml_pairs(inner: &str) -> Option<Vec<(String, String)>> {
    let documents = Yaml::load_from_str(inner).ok()?;
    let Yaml::Mapping(mapping) = documents.first()? else {
        return None;
    };
    let text = |node: &Yaml<'_>| match node {
        Yaml::Value(saphyr::Scalar::Integer(number)) => Some(number.to_string()),
        Yaml::Value(saphyr::Scalar::String(text)) | Yaml::Representation(text, ..) => {
            Some(text.to_string())
        }
        _ => None,
    };
    let mut pairs = Vec::new();
    for (key, value) in mapping {
        let value = match value {
            Yaml::Sequence(items) => items.first().and_then(text),
            other => text(other),
        };
        if let (Some(key), Some(value)) = (text(key), value) {
            pairs.push((key.trim().to_lowercase(), value));
        }
    }
    Some(pairs)
}

/// For heads that are not quite YAML, such as `title: Talks: a new start`.
fn line_pairs(inner: &str) -> Vec<(String, String)> {
    let pair = |line: &str| {
        let (key, value) = line.split_once(':')?;
        let value = value.trim().trim_matches(['"', '\'']);
        Some((key.trim().to_lowercase(), value.to_owned()))
    };
    inner.lines().filter_map(pair).collect()
}

/// Markdown without its marks; list bullets and headings stay, they are measured later.
fn plain(source: &str) -> String {
    let mut out = String::with_capacity(source.len());
    for line in source.split_inclusive('\n') {
        let mut line = line;
        while let Some(rest) = line
            .trim_start()
            .strip_prefix("> ")
            .or_else(|| line.strip_prefix(">"))
        {
            line = rest;
        }
        inline(line, &mut out);
    }
    out
}

/// One line without links, images, emphasis, tags and escapes.
fn inline(line: &str, out: &mut String) {
    let bullet =
        layout::mark_len(line.trim_start()) > 0 && line.trim_start().starts_with(['*', '-', '+']);
    let mut rest = line;
    if bullet {
        let skip = line.len() - line.trim_start().len() + 2;
        out.push_str(line.get(..skip).unwrap_or_default());
        rest = line.get(skip..).unwrap_or_default();
    }
    while let Some(c) = rest.chars().next() {
        let after = rest.get(c.len_utf8()..).unwrap_or_default();
        rest = match c {
            '\\' if after.starts_with(|c: char| c.is_ascii_punctuation()) => {
                let escaped = after.chars().next().unwrap_or_default();
                out.push(escaped);
                after.get(1..).unwrap_or_default()
            }
            '\\' if after.trim().is_empty() => after,
            '!' if after.starts_with('[') => match link(after) {
                Some((_, rest)) => rest,
                None => keep(c, after, out),
            },
            '[' => match link(rest) {
                Some((label, rest)) => {
                    inline(label, out);
                    rest
                }
                None => keep(c, after, out),
            },
            '<' => match tag(rest) {
                Some(rest) => rest,
                None => keep(c, after, out),
            },
            '*' | '_' => {
                let run = rest.len() - rest.trim_start_matches(c).len();
                let after = rest.get(run..).unwrap_or_default();
                if is_emphasis(c, run, out, after) {
                    after
                } else {
                    out.push_str(rest.get(..run).unwrap_or_default());
                    after
                }
            }
            '&' => match entity(rest) {
                Some((c, rest)) => {
                    out.push(c);
                    rest
                }
                None => keep(c, after, out),
            },
            _ => keep(c, after, out),
        };
    }
}

fn keep<'a>(c: char, after: &'a str, out: &mut String) -> &'a str {
    out.push(c);
    after
}

/// `[label](address)`: the label and what follows.
fn link(text: &str) -> Option<(&str, &str)> {
    let close = text.find("](")?;
    let label = text.get(1..close)?;
    if label.contains(['[', '\n']) && !label.starts_with('!') {
        return None;
    }
    let rest = text.get(close + 2..)?;
    let mut depth = 1;
    for (at, c) in rest.char_indices() {
        match c {
            '(' => depth += 1,
            ')' => depth -= 1,
            '\n' => return None,
            _ => {}
        }
        if depth == 0 {
            return Some((label, rest.get(at + 1..)?));
        }
    }
    None
}

/// What follows an inline tag such as `<sup>`.
fn tag(text: &str) -> Option<&str> {
    let inner = text.strip_prefix('<')?;
    let name = inner.strip_prefix('/').unwrap_or(inner);
    let close = inner.find('>').filter(|&at| at < 300)?;
    let looks = name.starts_with(|c: char| c.is_ascii_alphabetic());
    let address = inner.get(..close)?.contains("://") && !inner.get(..close)?.contains(' ');
    (looks && !address)
        .then(|| inner.get(close + 1..))
        .flatten()
}

/// A run of marks that opens or closes emphasis; `snake_case` and `2 * 3` do not.
fn is_emphasis(mark: char, run: usize, before: &str, after: &str) -> bool {
    if run > 3 {
        return false;
    }
    let left = before.chars().next_back().unwrap_or(' ');
    let right = after.chars().next().unwrap_or(' ');
    let inside = left.is_alphanumeric() && right.is_alphanumeric();
    let alone = left.is_whitespace() && right.is_whitespace();
    let joint = mark == '_' && inside;
    !alone && !joint
}

fn entity(text: &str) -> Option<(char, &str)> {
    let end = text.find(';').filter(|&at| at <= 8)?;
    let rest = text.get(end + 1..)?;
    let c = match text.get(1..end)? {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => ' ',
        "ndash" => '–',
        "mdash" => '—',
        "lsquo" => '‘',
        "rsquo" => '’',
        "ldquo" => '“',
        "rdquo" => '”',
        "hellip" => '…',
        other => {
            let digits = other.strip_prefix('#')?;
            let code = match digits.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => digits.parse().ok()?,
            };
            char::from_u32(code).filter(|c| !c.is_control())?
        }
    };
    Some((c, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_go_and_words_stay() {
        assert_eq!(
            plain(
                "**Biden** met [Xi Jinping](https://x.example/a_(b)) on the _15<sup>th</sup>_ \\*\n> quoted\n* item\n![flag](f.png)snake_case 2 * 3 &amp; R&D"
            ),
            "Biden met Xi Jinping on the 15th *\nquoted\n* item\nsnake_case 2 * 3 & R&D"
        );
    }

    #[test]
    fn the_head_states_title_date_and_address() {
        let source = "---\ndate: '2021-01-21'\nsource_url: https://www.house.example/a\n\
                      title: \"Readout of Vice President Harris\\u2019s Call\\\n  \\ with Dr.\\_Tedros\"\n---\n \nShe spoke\ntoday.\n";
        let draft = read(source);
        assert_eq!(
            draft.title.as_deref(),
            Some("Readout of Vice President Harris’s Call with Dr. Tedros")
        );
        assert_eq!(draft.outlet.as_deref(), Some("house.example"));
        let (date, span) = draft.stated.unwrap();
        assert_eq!(date.to_string(), "2021-01-21");
        assert_eq!(span.unwrap().of(&draft.text), "2021-01-21");
        let kinds: Vec<_> = draft.pieces.iter().map(|piece| piece.kind).collect();
        assert_eq!(kinds, [Some(BlockKind::Head), Some(BlockKind::Title), None]);
        assert_eq!(draft.pieces[2].span.of(&draft.text), "She spoke\ntoday.");
    }

    #[test]
    fn a_head_that_is_not_quite_yaml_is_still_read() {
        let draft =
            read("---\ntitle: Talks: a new start\ndate: 16 June 2021\noutlet: VOA\n---\nThey met.");
        assert_eq!(draft.title.as_deref(), Some("Talks: a new start"));
        assert_eq!(draft.outlet.as_deref(), Some("VOA"));
        assert!(draft.stated.is_some());
    }

    #[test]
    fn a_heading_is_the_title() {
        let draft = read("# Talks in Geneva\n\nThey met.\n");
        let title = draft.pieces.first().unwrap();
        assert_eq!(title.kind, Some(BlockKind::Title));
        assert_eq!(title.span.of(&draft.text), "Talks in Geneva");
    }
}
