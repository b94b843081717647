//! What the reader of one file format hands on: the text, cut into paragraphs, and what the
//! file itself states about the article.

use chrono::NaiveDate;

use super::model::BlockKind;
use crate::text::Span;

/// A paragraph; its kind, where the format tells it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) span: Span,
    pub(super) group: usize,
    pub(super) kind: Option<BlockKind>,
}

/// An article before its heads, datelines and furniture are told apart.
#[derive(Debug, Default)]
pub(super) struct Draft {
    pub(super) text: String,
    pub(super) pieces: Vec<Piece>,
    pub(super) title: Option<String>,
    pub(super) outlet: Option<String>,
    pub(super) url: Option<String>,
    /// A date stated in a machine-readable head.
    pub(super) stated: Option<(NaiveDate, Option<Span>)>,
}

/// White space, as runs, to single spaces; `None` when nothing is left.
pub(super) fn tidy(text: &str) -> Option<String> {
    let mut out = String::with_capacity(text.len());
    for word in text.split(|c: char| c.is_whitespace() || c == '\u{200b}') {
        if !word.is_empty() {
            if !out.is_empty() {
                out.push(' ');
            }
            out.push_str(word);
        }
    }
    (!out.is_empty()).then_some(out)
}

/// The host of a web address, as a name for an outlet that states none.
pub(super) fn host(url: &str) -> Option<String> {
    let rest = url.split_once("://")?.1;
    let host = rest.split(['/', '?', '#', ':']).next()?;
    let host = host.strip_prefix("www.").unwrap_or(host);
    host.contains('.').then(|| host.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hosts_stand_for_outlets() {
        assert_eq!(
            host("https://www.voanews.com/a/1.html").as_deref(),
            Some("voanews.com")
        );
        assert_eq!(host("not a url"), None);
        assert_eq!(tidy(" a\u{a0}b \n c").as_deref(), Some("a b c"));
        assert_eq!(tidy(" \n"), None);
    }
}
