//! Cuts a plain text into paragraphs: at blank lines, at line ends where each line is a
//! paragraph, and not at the line ends of hard-wrapped text.

use crate::text::Span;

/// A line without the white space around it, and the blank-line group it stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) span: Span,
    pub(super) group: usize,
    /// White space before it, in characters.
    pub(super) indent: usize,
}

/// A paragraph and the group that it stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Paragraph {
    pub(super) span: Span,
    pub(super) group: usize,
}

/// Lines of wrapped text are not longer than this.
const MAX_WRAP: usize = 110;

/// The lines of `text[from..]` that hold something.
pub(super) fn lines(text: &str, from: usize) -> Vec<Line> {
    let mut out = Vec::new();
    let mut group = 0;
    let mut at = from;
    for raw in text
        .get(from..)
        .unwrap_or_default()
        .split_inclusive(['\n', '\r', '\u{2028}', '\u{2029}'])
    {
        let trimmed = raw.trim_matches(is_space);
        if trimmed.is_empty() {
            // `\r\n` ends one line, not two; splitting it gives an empty piece.
            let is_crlf = raw == "\n" && text.as_bytes().get(at.wrapping_sub(1)) == Some(&b'\r');
            group += usize::from(!is_crlf);
        } else {
            let start = at + raw.len() - raw.trim_start_matches(is_space).len();
            let span = Span::new(start, start + trimmed.len());
            let indent = text.get(at..start).map_or(0, |white| white.chars().count());
            out.push(Line {
                span,
                group,
                indent,
            });
        }
        at += raw.len();
    }
    out
}

/// White space, and marks that have no width.
fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}' | '\u{200e}' | '\u{200f}')
}

/// The paragraphs of plain text. A line for which `alone` is true is never joined.
pub(super) fn paragraphs(
    text: &str,
    lines: &[Line],
    alone: impl Fn(Span) -> bool,
) -> Vec<Paragraph> {
    let width = wrap_width(text, lines);
    let indented = lines.iter().filter(|line| line.indent >= 2).count();
    // Where few lines are set in, those begin paragraphs.
    let sets_in = indented > 0 && indented * 2 < lines.len();
    let mut out: Vec<Paragraph> = Vec::new();
    let mut previous: Option<Line> = None;
    for &line in lines {
        let joins = previous.is_some_and(|before| {
            before.group == line.group
                && !(sets_in && line.indent >= before.indent + 2)
                && width.is_some_and(|width| runs_on(text, before.span, line.span, width))
                && !alone(before.span)
                && !alone(line.span)
        });
        match out.last_mut() {
            Some(last) if joins => last.span.end = line.span.end,
            _ => out.push(Paragraph {
                span: line.span,
                group: line.group,
            }),
        }
        previous = Some(line);
    }
    out
}

/// The paragraphs of Markdown, where only a blank line, a heading or a list item parts them.
pub(super) fn markdown_paragraphs(text: &str, lines: &[Line]) -> Vec<Paragraph> {
    let mut out: Vec<Paragraph> = Vec::new();
    let mut previous: Option<Line> = None;
    for &line in lines {
        let joins = previous.is_some_and(|before| {
            before.group == line.group
                && mark_len(line.span.of(text)) == 0
                && !before.span.of(text).starts_with('#')
        });
        match out.last_mut() {
            Some(last) if joins => last.span.end = line.span.end,
            _ => out.push(Paragraph {
                span: line.span,
                group: line.group,
            }),
        }
        previous = Some(line);
    }
    out
}

/// Length of `# `, `- `, `* `, `> ` or `1. ` at the start of a line.
pub(super) fn mark_len(line: &str) -> usize {
    let rest = line.trim_start_matches('#');
    let hashes = line.len() - rest.len();
    if (1..=6).contains(&hashes) && rest.starts_with(' ') {
        return hashes + 1;
    }
    if line.starts_with("- ")
        || line.starts_with("* ")
        || line.starts_with("+ ")
        || line.starts_with("> ")
    {
        return 2;
    }
    if line.starts_with("• ") {
        return "• ".len();
    }
    let digits = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let item = (1..=2).contains(&digits)
        && line
            .get(digits..)
            .is_some_and(|rest| rest.starts_with(". "));
    if item { digits + 2 } else { 0 }
}

/// The width at which the text was wrapped, or `None` when each line is a paragraph.
fn wrap_width(text: &str, lines: &[Line]) -> Option<usize> {
    let mut longest = 0;
    let mut long = 0;
    for line in lines {
        let words = line.span.of(text);
        let length = words.chars().count();
        if length > MAX_WRAP {
            // A bare link may be as long as it likes.
            long += usize::from(words.contains(' '));
        } else {
            longest = longest.max(length);
        }
    }
    if longest < 40 || long * 10 > lines.len() {
        return None;
    }
    let (mut pairs, mut full) = (0, 0);
    for pair in lines.windows(2) {
        if let [before, after] = pair
            && before.group == after.group
        {
            pairs += 1;
            let goes_on = is_full(text, before.span, after.span, longest)
                || goes_on(text, before.span, after.span, longest);
            full += usize::from(goes_on && after.indent < before.indent + 2);
            pairs -= usize::from(after.indent >= before.indent + 2);
        }
    }
    (pairs >= 2 && full * 10 >= pairs * 6).then_some(longest)
}

/// True when the first word of `after` had no room behind `before`.
fn is_full(text: &str, before: Span, after: Span, width: usize) -> bool {
    let length = before.of(text).chars().count();
    let word = after.of(text).split_whitespace().next().unwrap_or_default();
    length * 2 > width && length + 1 + word.chars().count() > width
}

/// True when a line breaks off within a sentence that the next one takes up in small letters.
fn goes_on(text: &str, before: Span, after: Span, width: usize) -> bool {
    let words = before.of(text);
    let small = after
        .of(text)
        .chars()
        .next()
        .is_some_and(char::is_lowercase);
    let open = words.ends_with(|c: char| c.is_alphanumeric() || c == ',' || c == '-');
    small && open && words.chars().count() * 5 > width * 3
}

/// True when a line of wrapped text goes on in the next.
fn runs_on(text: &str, before: Span, after: Span, width: usize) -> bool {
    if is_full(text, before, after, width) {
        return true;
    }
    let words = before.of(text);
    let ends = words.ends_with(['.', '?', '!', ':', '"', '”', ')', ']']);
    !ends && words.chars().count() * 3 > width * 2
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<&str> {
        paragraphs(text, &lines(text, 0), |_| false)
            .iter()
            .map(|paragraph| paragraph.span.of(text))
            .collect()
    }

    #[test]
    fn each_line_is_a_paragraph_where_lines_are_long() {
        let long = "The two leaders met for hours on Friday in a villa by the lake and spoke of arms, of trade, of war and of much else.";
        let text = format!("A title\n{long}\nHe said no.\r\n\r\n{long}");
        assert_eq!(cut(&text), ["A title", long, "He said no.", long]);
    }

    #[test]
    fn wrapped_lines_are_one_paragraph() {
        let text = "Title of it\n\nPresident Biden spoke today with Prime Minister Bennett to offer his\nwarm congratulations to Prime Minister Bennett on becoming Prime\nMinister of the State of Israel.\n\nHe expressed his firm\r\nintent.";
        let cut = cut(text);
        assert_eq!(cut.len(), 4, "{cut:?}");
        assert_eq!(cut[1].lines().count(), 3);
    }

    #[test]
    fn short_lines_stay_apart() {
        let text = "Putin met Xi in Moscow on Monday.\nThey spoke of gas.\nOn Tuesday he met Modi in New Delhi.\nHe left.";
        assert_eq!(cut(text).len(), 4);
    }

    #[test]
    fn marks_of_lists_and_headings_are_measured() {
        assert_eq!(mark_len("## A"), 3);
        assert_eq!(mark_len("- A"), 2);
        assert_eq!(mark_len("12. A"), 4);
        assert_eq!(mark_len("2021 was"), 0);
        assert_eq!(mark_len("#G20"), 0);
    }
}
