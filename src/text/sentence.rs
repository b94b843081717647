//! Cuts a block of text into sentences.

use super::Span;

/// A sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Where it stands, without white space around it.
    pub span: Span,
}

/// Words that end in a dot without ending a sentence.
const ABBREVIATIONS: &[&str] = &[
    "adm", "amb", "apr", "asst", "aug", "ave", "brig", "capt", "cmdr", "co", "col", "corp", "dec",
    "dept", "dr", "e.g", "ed", "etc", "feb", "fr", "gen", "gov", "hon", "i.e", "inc", "jan", "jr",
    "jul", "jun", "lt", "ltd", "maj", "mar", "messrs", "mr", "mrs", "ms", "mt", "no", "nos", "nov",
    "oct", "op", "pres", "prof", "rep", "reps", "rev", "sec", "sen", "sens", "sep", "sept", "sgt",
    "sr", "st", "supt", "ted", "viz", "vol", "vs",
];

/// Words that begin a sentence and hardly ever follow `U.S.` within one.
const STARTERS: &[&str] = &[
    "A",
    "After",
    "Although",
    "An",
    "And",
    "As",
    "At",
    "Both",
    "But",
    "By",
    "During",
    "For",
    "He",
    "Her",
    "His",
    "However",
    "I",
    "If",
    "In",
    "It",
    "Its",
    "Last",
    "Later",
    "Meanwhile",
    "No",
    "On",
    "Our",
    "She",
    "Since",
    "So",
    "Some",
    "That",
    "The",
    "Their",
    "There",
    "These",
    "They",
    "This",
    "Those",
    "Under",
    "We",
    "What",
    "When",
    "While",
    "With",
    "You",
];

/// The sentences of `text[within]`, with offsets into `text`.
pub fn sentences(text: &str, within: Span) -> Vec<Sentence> {
    let mut out = Vec::new();
    let part = within.of(text);
    let mut start = 0;
    let mut chars = part.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        if !matches!(c, '.' | '?' | '!' | '…') {
            continue;
        }
        // Closing quotes and brackets, and further marks, belong to the sentence.
        let mut end = at + c.len_utf8();
        let mut closed = false;
        while let Some(&(next, c)) = chars.peek() {
            if !matches!(
                c,
                '.' | '?' | '!' | '…' | '"' | '”' | '’' | '\'' | ')' | ']'
            ) {
                break;
            }
            closed |= matches!(c, '"' | '”');
            end = next + c.len_utf8();
            chars.next();
        }
        let tail = &part[end..];
        if ends_here(&part[start..at], c, closed, tail) {
            push(&mut out, part, within.start, start, end);
            start = end;
        }
    }
    push(&mut out, part, within.start, start, part.len());
    out
}

fn push(out: &mut Vec<Sentence>, part: &str, offset: usize, start: usize, end: usize) {
    let piece = &part[start..end];
    let left = piece.len() - piece.trim_start().len();
    let trimmed = piece.trim();
    if trimmed.chars().any(char::is_alphanumeric) {
        let from = offset + start + left;
        out.push(Sentence {
            span: Span::new(from, from + trimmed.len()),
        });
    } else if let Some(last) = out.last_mut()
        && !trimmed.is_empty()
    {
        last.span.end = offset + start + left + trimmed.len();
    }
}

/// Decides whether the mark behind `before` ends a sentence that `tail` follows.
fn ends_here(before: &str, mark: char, closed: bool, tail: &str) -> bool {
    let Some(next) = tail.chars().next() else {
        return true;
    };
    if !next.is_whitespace() {
        // `Page.The next` of a badly saved page; `3.5` and `www.example` are no ends.
        let long_word = last_word(before).chars().count() > 3;
        return mark == '.'
            && long_word
            && next.is_uppercase()
            && tail.chars().nth(1).is_some_and(char::is_lowercase);
    }
    let rest = tail.trim_start();
    let opener = |c: char| matches!(c, '"' | '“' | '‘' | '\'' | '(' | '[' | '-' | '–' | '—');
    let Some(first) = rest.trim_start_matches(opener).chars().next() else {
        return true;
    };
    if first.is_lowercase() {
        return false;
    }
    if mark != '.' || closed {
        return true;
    }
    let word = last_word(before);
    let bare = word.trim_start_matches(opener).to_lowercase();
    let letters = bare.chars().count();
    let next_word: String = rest
        .trim_start_matches(opener)
        .chars()
        .take_while(|c| c.is_alphanumeric())
        .collect();
    if bare.contains('.') && letters <= 6 {
        return STARTERS.contains(&next_word.as_str()) || rest.starts_with(['"', '“']);
    }
    if letters == 1 && bare.chars().all(char::is_alphabetic) {
        // An initial, unless it is the pronoun or a grade at the end.
        return bare == "i" && STARTERS.contains(&next_word.as_str());
    }
    if ABBREVIATIONS.contains(&bare.as_str()) {
        let month_or_no = first.is_ascii_digit();
        return !month_or_no
            && STARTERS.contains(&next_word.as_str())
            && matches!(
                bare.as_str(),
                "co" | "corp" | "etc" | "inc" | "jr" | "ltd" | "no" | "sr"
            );
    }
    true
}

fn last_word(before: &str) -> &str {
    before
        .rsplit(|c: char| c.is_whitespace() || matches!(c, '(' | ',' | '/'))
        .next()
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<&str> {
        sentences(text, Span::new(0, text.len()))
            .iter()
            .map(|sentence| sentence.span.of(text))
            .collect()
    }

    #[test]
    fn titles_and_initials_do_not_end_a_sentence() {
        assert_eq!(
            cut("President Joseph R. Biden, Jr. met Mr. Xi. They spoke."),
            ["President Joseph R. Biden, Jr. met Mr. Xi.", "They spoke."]
        );
        assert_eq!(cut("On Sept. 27 Gen. Li left. He was tired.").len(), 2);
    }

    #[test]
    fn an_abbreviated_country_ends_one_only_before_a_starter() {
        assert_eq!(cut("He left the U.S. The talks failed.").len(), 2);
        assert_eq!(cut("He met U.S. President Bush. It was cold.").len(), 2);
    }

    #[test]
    fn quotes_close_with_their_sentence() {
        assert_eq!(
            cut("“We met.” He left. \"Really?\" she asked."),
            ["“We met.”", "He left.", "\"Really?\" she asked."]
        );
    }
}
