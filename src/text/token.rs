//! Cuts text into words, numbers and marks.

use super::Span;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// Begins with a letter; keeps inner apostrophes (`O'Neil`) and dots (`U.S.`).
    Word,
    /// Begins with a digit: `2016`, `1,000`, `21st`.
    Number,
    /// `'s` behind a word.
    Possessive,
    /// Any other mark, one character.
    Mark,
}

/// A word, number or mark. Its text is always fetched through the span.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: TokenKind,
}

/// The tokens of `text[within]`, with offsets into `text`. White space gives none.
pub fn tokens(text: &str, within: Span) -> Vec<Token> {
    let mut out = Vec::with_capacity(within.len() / 5);
    let part = within.of(text);
    let mut rest = part;
    while let Some(first) = rest.chars().next() {
        let at = part.len() - rest.len();
        let (len, kind) = if first.is_whitespace() || first == '\u{feff}' || first == '\u{200e}' {
            (first.len_utf8(), None)
        } else if first.is_alphabetic() {
            (word_len(rest), Some(TokenKind::Word))
        } else if first.is_ascii_digit() {
            (number_len(rest), Some(TokenKind::Number))
        } else if is_apostrophe(first)
            && is_possessive(rest)
            && follows_word(&out, within.start + at)
        {
            (first.len_utf8() + 1, Some(TokenKind::Possessive))
        } else {
            (first.len_utf8(), Some(TokenKind::Mark))
        };
        if let Some(kind) = kind {
            let start = within.start + at;
            out.push(Token {
                span: Span::new(start, start + len),
                kind,
            });
        }
        rest = &rest[len..];
    }
    out
}

/// True for all that writers use as an apostrophe.
pub(super) const fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ' | '`' | '´')
}

fn is_combining(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c)
}

fn follows_word(out: &[Token], start: usize) -> bool {
    out.last().is_some_and(|token| {
        token.span.end == start && matches!(token.kind, TokenKind::Word | TokenKind::Number)
    })
}

/// True for `'s` at the end of a word.
fn is_possessive(rest: &str) -> bool {
    let mut chars = rest.chars().skip(1);
    matches!(chars.next(), Some('s' | 'S')) && !chars.next().is_some_and(char::is_alphanumeric)
}

fn word_len(rest: &str) -> usize {
    // Most words are plain letters up to a space or a mark that cannot go on a word.
    let plain = rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
    match rest.as_bytes().get(plain) {
        Some(b'\'' | b'`' | 0x80..) => {}
        Some(b'.') if plain == 1 => {}
        _ if plain == 0 => {}
        _ => return plain,
    }
    let dotted = dotted_len(rest);
    if dotted > 0 {
        return dotted;
    }
    let mut len = 0;
    let mut chars = rest.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        if c.is_alphanumeric() || is_combining(c) {
            len = at + c.len_utf8();
        } else if is_apostrophe(c) {
            let inner = chars.peek().is_some_and(|(_, next)| next.is_alphabetic());
            if !inner || is_possessive(&rest[at..]) {
                break;
            }
        } else {
            break;
        }
    }
    len
}

/// Length of an abbreviation such as `U.S.` or `a.m.`, of at least two letters; else 0.
fn dotted_len(rest: &str) -> usize {
    let mut len = 0;
    let mut letters = 0;
    let mut chars = rest.chars();
    while let (Some(letter), Some('.')) = (chars.next(), chars.next()) {
        if !letter.is_alphabetic() {
            break;
        }
        letters += 1;
        len += letter.len_utf8() + 1;
    }
    // `U.S` without the last dot, before a space or a hyphen.
    let mut tail = rest[len..].chars();
    if letters >= 1
        && let Some(last) = tail.next()
        && last.is_uppercase()
        && !tail
            .next()
            .is_some_and(|c| c.is_alphanumeric() || c == '.' || is_apostrophe(c))
    {
        return len + last.len_utf8();
    }
    if letters >= 2 && !rest[len..].starts_with(char::is_alphanumeric) {
        len
    } else {
        0
    }
}

fn number_len(rest: &str) -> usize {
    let mut len = 0;
    let mut chars = rest.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        if c.is_alphanumeric() {
            len = at + c.len_utf8();
        } else if matches!(c, ',' | '.') {
            if !chars.peek().is_some_and(|(_, next)| next.is_ascii_digit()) {
                break;
            }
        } else {
            break;
        }
    }
    len
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<&str> {
        tokens(text, Span::new(0, text.len()))
            .iter()
            .map(|token| token.span.of(text))
            .collect()
    }

    #[test]
    fn possessives_stand_alone_and_names_keep_their_apostrophes() {
        assert_eq!(
            words("Putin’s talks with O'Neil didn't end."),
            [
                "Putin", "’s", "talks", "with", "O'Neil", "didn't", "end", "."
            ]
        );
        assert_eq!(
            words("the leaders' meeting"),
            ["the", "leaders", "'", "meeting"]
        );
    }

    #[test]
    fn abbreviations_keep_their_dots() {
        assert_eq!(
            words("The U.S.-Russia pact, 9 a.m."),
            ["The", "U.S.", "-", "Russia", "pact", ",", "9", "a.m."]
        );
        assert_eq!(words("U.S. President"), ["U.S.", "President"]);
        assert_eq!(words("Joseph R. Biden"), ["Joseph", "R", ".", "Biden"]);
    }

    #[test]
    fn numbers_keep_commas_and_ordinals() {
        assert_eq!(
            words("1,000 on the 21st, 10-11 May 2016."),
            [
                "1,000", "on", "the", "21st", ",", "10", "-", "11", "May", "2016", "."
            ]
        );
    }
}
