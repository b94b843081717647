//! Words of an article that a command is about: under the pointer, or stepped to by key.

use crate::app::words::one_line;
use crate::article::{Article, ArticleId};
use crate::dossier::Loaded;
use crate::extract::{Kind, Mention};
use crate::text::{Span, Token, TokenKind, tokens};
use crate::world::{Person, World};

/// Words of an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pointed {
    /// The article.
    pub article: ArticleId,
    /// Where they stand.
    pub span: Span,
    /// The words, in one line.
    pub text: String,
    /// What they were read as; `None` where they were not read.
    pub kind: Option<Kind>,
    /// Whom or what they were read as.
    pub value: Option<String>,
    /// True when the reader is to bring them into sight.
    pub reveal: bool,
}

impl Pointed {
    fn mention(article: &Article, mention: &Mention) -> Self {
        Self {
            kind: Some(mention.kind),
            value: mention.value.clone(),
            ..Self::words(article, mention.span)
        }
    }

    fn words(article: &Article, span: Span) -> Self {
        Self {
            article: article.id.clone(),
            span,
            text: one_line(span.of(&article.text)),
            kind: None,
            value: None,
            reveal: false,
        }
    }

    /// The person of the tables that they were read as.
    pub fn person<'w>(&self, world: &'w World) -> Option<&'w Person> {
        let named = matches!(self.kind, Some(Kind::Person | Kind::Role));
        let name = self.value.as_ref().filter(|_| named)?;
        world.people.iter().find(|person| person.name == *name)
    }

    /// The words, where they may be a name; "the French president" is none.
    pub fn name(&self) -> &str {
        match self.kind {
            Some(Kind::Role | Kind::Time | Kind::Topic) => "",
            // A common word that was clicked by the way.
            None if self.text.starts_with(char::is_lowercase) => "",
            _ => &self.text,
        }
    }
}

/// The words at a place of an article: a mention, else a run of words with capitals, else
/// the word there.
pub(crate) fn at(loaded: &Loaded, byte: usize) -> Option<Pointed> {
    let article = &*loaded.article;
    let here = |span: Span| span.start <= byte && byte < span.end;
    let mentions = loaded.extraction.mentions.iter();
    let mention = mentions
        .filter(|it| is_named(it.kind) && here(it.span))
        .min_by_key(|it| it.span.len());
    if let Some(mention) = mention {
        return Some(Pointed::mention(article, mention));
    }
    let block = article.blocks.iter().find(|it| here(it.span))?;
    let words = tokens(&article.text, block.span);
    let run = runs(&article.text, &words).into_iter().find(|it| here(*it));
    let word = || {
        let word = words.iter().find(|it| here(it.span))?;
        (word.kind == TokenKind::Word).then_some(word.span)
    };
    run.or_else(word).map(|span| Pointed::words(article, span))
}

/// The next name of an article behind a place, or the one before it; round and round.
pub(crate) fn step(loaded: &Loaded, from: Option<Span>, forward: bool) -> Option<Pointed> {
    let all = names(loaded);
    let start = from.map_or(0, |it| it.start);
    let next = if forward {
        let behind = |it: &&Pointed| from.is_none_or(|_| it.span.start > start);
        all.iter().find(behind).or(all.first())
    } else {
        let before = |it: &&Pointed| it.span.start < start;
        all.iter().rev().find(before).or(all.last())
    };
    next.map(|it| Pointed {
        reveal: true,
        ..it.clone()
    })
}

/// People, offices and places that were read, and names that were not, in the order of the
/// text.
fn names(loaded: &Loaded) -> Vec<Pointed> {
    let article = &*loaded.article;
    let mut found: Vec<Pointed> = loaded
        .extraction
        .mentions
        .iter()
        .filter(|it| matches!(it.kind, Kind::Person | Kind::Role | Kind::Place))
        .map(|it| Pointed::mention(article, it))
        .collect();
    let seen: Vec<Span> = loaded
        .extraction
        .mentions
        .iter()
        .map(|it| it.span)
        .collect();
    for block in article.blocks.iter().filter(|it| it.kind.is_read()) {
        let words = tokens(&article.text, block.span);
        let unread = runs(&article.text, &words)
            .into_iter()
            .filter(|run| run.of(&article.text).contains([' ', '\n']))
            .filter(|run| !seen.iter().any(|it| it.overlaps(*run)));
        found.extend(unread.map(|span| Pointed::words(article, span)));
    }
    found.sort_by_key(|it| (it.span.start, it.span.end));
    found.dedup_by_key(|it| it.span);
    found
}

fn is_named(kind: Kind) -> bool {
    !matches!(kind, Kind::Time | Kind::Topic)
}

/// Runs of words with capitals, such as names are.
fn runs(text: &str, words: &[Token]) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::new();
    let mut open = false;
    for token in words {
        let part = token.span.of(text);
        let last = found.last_mut().filter(|_| open);
        match (token.kind, last) {
            (TokenKind::Word, last) if part.starts_with(char::is_uppercase) => {
                match last {
                    Some(run) => run.end = token.span.end,
                    None => found.push(token.span),
                }
                open = true;
            }
            // "Kim Jong-un", "J. Edgar": the word behind the mark decides.
            (TokenKind::Mark, Some(run)) if matches!(part, "-" | ".") => {
                open = run.end == token.span.start;
            }
            (TokenKind::Word, Some(run)) if text.get(run.end..token.span.start) == Some("-") => {
                run.end = token.span.end;
            }
            _ => open = false,
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_runs_of_capitals() {
        let text =
            "Yesterday Kim Jong-un's envoy Ri Su Yong met the Dutch, said J. Hoekstra. He left";
        let words = tokens(text, Span::new(0, text.len()));
        let found: Vec<&str> = runs(text, &words).iter().map(|it| it.of(text)).collect();
        assert_eq!(
            found,
            [
                "Yesterday Kim Jong-un",
                "Ri Su Yong",
                "Dutch",
                "J. Hoekstra. He"
            ]
        );
    }
}
