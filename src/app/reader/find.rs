//! Finding words in the article, with case and accents ignored.

use std::sync::Arc;

use unicode_normalization::char::{decompose_canonical, is_combining_mark};

use crate::article::{Article, ArticleId};
use crate::text::{Span, fold, fold_char};

/// What is looked for in an article, and where it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Find {
    /// The words, as typed.
    pub query: String,
    /// The article that was searched.
    pub article: Option<ArticleId>,
    /// Where the words stand, in order.
    pub hits: Arc<Vec<Span>>,
    /// Which of them is shown.
    pub at: usize,
}

impl Find {
    /// Looks for `query`; shows the first hit behind `from`.
    pub fn new(query: String, article: &Article, from: usize) -> Self {
        let hits = hits(article, &query);
        let at = hits.iter().position(|hit| hit.start >= from).unwrap_or(0);
        Self {
            query,
            article: Some(article.id.clone()),
            hits: Arc::new(hits),
            at,
        }
    }

    /// The hit that is shown.
    pub fn current(&self) -> Option<Span> {
        self.hits.get(self.at).copied()
    }

    /// Shows the next hit, or the one before; round and round.
    pub fn step(&mut self, forward: bool) {
        let count = self.hits.len();
        if count > 0 {
            self.at = (self.at + if forward { 1 } else { count - 1 }) % count;
        }
    }
}

/// Where `query` stands in the words of an article.
fn hits(article: &Article, query: &str) -> Vec<Span> {
    let wanted: Vec<String> = fold(query).split_whitespace().map(str::to_owned).collect();
    let wanted = wanted.join(" ");
    if wanted.is_empty() {
        return Vec::new();
    }
    let mut found = Vec::new();
    for block in &article.blocks {
        let folded = Folded::new(&article.text, block.span);
        let mut from = 0;
        while let Some(at) = folded.text.get(from..).and_then(|rest| rest.find(&wanted)) {
            let (start, end) = (from + at, from + at + wanted.len());
            found.push(folded.span(start, end));
            from = end;
        }
    }
    found
}

/// Folded text that knows where each of its bytes came from.
struct Folded {
    text: String,
    /// For each byte of `text`, the character it was made of.
    from: Vec<Span>,
}

impl Folded {
    fn new(text: &str, span: Span) -> Self {
        let part = span.of(text);
        let mut folded = Self {
            text: String::with_capacity(part.len()),
            from: Vec::with_capacity(part.len()),
        };
        for (at, letter) in part.char_indices() {
            let start = span.start + at;
            let from = Span::new(start, start + letter.len_utf8());
            if letter.is_whitespace() {
                // A line that was broken by hand is one space.
                if folded.text.ends_with(' ') {
                    continue;
                }
                folded.push(' ', from);
            } else if letter.is_ascii() {
                folded.push(letter.to_ascii_lowercase(), from);
            } else {
                decompose_canonical(letter, |piece| {
                    if !is_combining_mark(piece) {
                        fold_char(piece, |piece| folded.push(piece, from));
                    }
                });
            }
        }
        folded
    }

    fn push(&mut self, letter: char, from: Span) {
        self.text.push(letter);
        self.from.resize(self.text.len(), from);
    }

    fn span(&self, start: usize, end: usize) -> Span {
        let first = self.from.get(start).copied().unwrap_or_default();
        let last = self.from.get(end - 1).copied().unwrap_or(first);
        Span::new(first.start, last.end)
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{Find, Folded};
    use crate::article::from_text;
    use crate::text::Span;

    fn found(text: &str, query: &str) -> Vec<String> {
        let text = format!("Leaders meet\n\n{text}");
        let article = from_text(Path::new("a.txt"), &text, None).unwrap();
        let find = Find::new(query.to_owned(), &article, 0);
        let hits = find.hits.iter();
        hits.map(|hit| hit.of(&article.text).to_owned()).collect()
    }

    #[test]
    fn case_accents_quotes_and_broken_lines_do_not_matter() {
        assert_eq!(
            found("The president Erdoğan met ERDOGAN there.", "erdogan"),
            ["Erdoğan", "ERDOGAN"]
        );
        let text = "They met in Łódź\n  and left";
        let folded = Folded::new(text, Span::new(0, text.len()));
        let at = folded.text.find("lodz and").unwrap();
        assert_eq!(folded.span(at, at + 8).of(text), "Łódź\n  and");
        assert_eq!(
            found("It was “Putin’s choice” and his.", "putin's"),
            ["Putin’s"]
        );
        assert!(found("The two met in Geneva.", "  ").is_empty());
    }

    #[test]
    fn it_begins_where_the_reader_stands_and_goes_round() {
        let text = "Leaders meet\n\nThey met. Then they met. At last they met.";
        let article = from_text(Path::new("a.txt"), text, None).unwrap();
        let mut find = Find::new("met".to_owned(), &article, 30);
        assert_eq!((find.hits.len(), find.at), (3, 1));
        find.step(true);
        find.step(true);
        assert_eq!(find.at, 0);
        find.step(false);
        assert_eq!(find.at, 2);
    }
}
