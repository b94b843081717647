//! An article as the rules see it: sentences over one stream of folded tokens.

use std::cell::OnceCell;
use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use crate::article::{Article, BlockKind};
use crate::text::{Folded, Span, Token, fold, sentences, tokens};
use crate::world::{Match, Word, World};

use super::place::Found;
use super::report::Evidence;

/// A sentence of the article.
#[derive(Clone, Debug)]
pub(crate) struct Sentence {
    /// Where it stands.
    pub(crate) span: Span,
    /// Its tokens.
    pub(crate) tokens: Range<usize>,
    /// What kind of block it stands in.
    pub(crate) kind: BlockKind,
    /// True when it is written in capitals.
    pub(crate) upper: bool,
    /// Its text, shared by all evidence that quotes it.
    quote: OnceCell<Arc<str>>,
}

/// An article cut into sentences and tokens.
#[derive(Debug)]
pub(crate) struct Doc<'a> {
    pub(crate) article: &'a Article,
    pub(crate) world: &'a World,
    pub(crate) text: &'a str,
    pub(crate) tokens: Vec<Token>,
    /// Folded text of each token.
    pub(crate) folded: Folded,
    pub(crate) sentences: Vec<Sentence>,
    /// The longest name that begins at each token, up to the end of its sentence.
    known: Vec<Option<Match>>,
    /// Folded surnames that the article introduced with a title, beyond the roster's.
    pub(crate) locals: BTreeSet<String>,
    /// Several paragraphs begin with the name of whoever speaks.
    transcript: bool,
    readout: bool,
}

impl<'a> Doc<'a> {
    pub(crate) fn new(article: &'a Article, world: &'a World) -> Self {
        let text = article.text.as_str();
        let mut doc = Doc {
            article,
            world,
            text,
            tokens: Vec::new(),
            folded: Folded::default(),
            sentences: Vec::new(),
            known: Vec::new(),
            locals: BTreeSet::new(),
            transcript: false,
            readout: false,
        };
        for block in &article.blocks {
            if block.kind.is_read() {
                doc.read_block(block.span, block.kind);
            }
        }
        let mut known = Vec::with_capacity(doc.tokens.len());
        for sentence in &doc.sentences {
            let words = doc.words(sentence.tokens.clone());
            let names = (0..words.len()).map(|at| {
                let lexicon = doc.world.lexicon();
                lexicon.longest(&words[at..], sentence.upper)
            });
            known.extend(names);
        }
        doc.known = known;
        let labels = article
            .blocks
            .iter()
            .filter(|block| block.kind.is_read() && is_label(block.span.of(text)))
            .count();
        doc.transcript = labels >= 2;
        let title = article.title.as_deref().unwrap_or_default();
        doc.readout = title.to_lowercase().contains("readout");
        doc
    }

    fn read_block(&mut self, mut span: Span, kind: BlockKind) {
        // The dateline says where the reporter sat, not what happened.
        if let Some(dateline) = &self.article.dateline
            && span.contains(dateline.span)
        {
            span.start = dateline.span.end;
        }
        for sentence in sentences(self.text, span) {
            let first = self.tokens.len();
            self.tokens.extend(tokens(self.text, sentence.span));
            self.folded.extend(self.text, &self.tokens[first..]);
            self.sentences.push(Sentence {
                span: sentence.span,
                tokens: first..self.tokens.len(),
                kind,
                upper: is_upper(sentence.span.of(self.text)),
                quote: OnceCell::new(),
            });
        }
    }

    /// Folded text of a token; empty beyond the end.
    pub(crate) fn word(&self, token: usize) -> &str {
        self.folded.get(token).unwrap_or_default()
    }

    /// A token as written.
    pub(crate) fn written(&self, token: usize) -> &'a str {
        self.tokens
            .get(token)
            .map_or("", |token| token.span.of(self.text))
    }

    /// True when no white space stands between a token and the one before.
    pub(crate) fn touches(&self, token: usize) -> bool {
        token > 0
            && matches!((self.tokens.get(token - 1), self.tokens.get(token)),
                (Some(left), Some(right)) if left.span.end == right.span.start)
    }

    /// The longest name of the world that begins at a token.
    pub(crate) fn known(&self, token: usize) -> Option<&Match> {
        self.known.get(token)?.as_ref()
    }

    /// Some tokens as the lexicon wants them.
    pub(crate) fn words(&self, range: Range<usize>) -> Vec<Word<'_>> {
        range
            .map(|token| Word {
                folded: self.word(token),
                text: self.written(token),
                touches: self.touches(token),
            })
            .collect()
    }

    /// The text from the first to the last of some tokens, both included.
    pub(crate) fn span(&self, first: usize, last: usize) -> Span {
        match (self.tokens.get(first), self.tokens.get(last)) {
            (Some(left), Some(right)) => left.span.cover(right.span),
            _ => Span::default(),
        }
    }

    /// True where several paragraphs begin with the name of whoever speaks.
    pub(crate) fn is_transcript(&self) -> bool {
        self.transcript
    }

    /// True where an office reads out what was said in a meeting: by its title.
    pub(crate) fn is_readout(&self) -> bool {
        self.readout
    }

    /// True for a token of the title.
    pub(crate) fn in_title(&self, token: usize) -> bool {
        let after = self
            .sentences
            .partition_point(|sentence| sentence.tokens.start <= token);
        after
            .checked_sub(1)
            .is_some_and(|at| self.is_title(at) && self.sentences[at].tokens.contains(&token))
    }

    /// True for a sentence that is the title.
    pub(crate) fn is_title(&self, sentence: usize) -> bool {
        self.sentences
            .get(sentence)
            .is_some_and(|it| it.kind == BlockKind::Title)
    }

    /// True for a state that existed when the article was written.
    pub(crate) fn exists(&self, code: &str) -> bool {
        let day = self.article.published.map(|published| published.date);
        let day = day.or_else(|| chrono::NaiveDate::from_ymd_opt(2010, 1, 1));
        match (self.world.country(code), day) {
            (Some(country), Some(day)) => country.existed(day),
            _ => true,
        }
    }

    /// The town of the dateline, where the world knows it.
    pub(crate) fn dateline_place(&self) -> Option<(&'a crate::world::Place, Span)> {
        let dateline = self.article.dateline.as_ref()?;
        let name = fold(dateline.place.as_deref()?);
        let place = self.world.places.iter().find(|place| {
            fold(&place.name) == name || place.other_names.iter().any(|other| fold(other) == name)
        })?;
        Some((place, dateline.span))
    }

    /// The town of the dateline as a place, by the name that the dateline has: Bonn is no Berlin.
    pub(crate) fn dateline_found(&self) -> Option<(Found, Span)> {
        let (place, span) = self.dateline_place()?;
        let written = fold(self.article.dateline.as_ref()?.place.as_deref()?);
        let other = place.other_names.iter().find(|name| fold(name) == written);
        let found = Found {
            name: Some(other.unwrap_or(&place.name).clone()),
            country: Some(place.country.clone()),
            venue: None,
        };
        Some((found, span))
    }

    /// Evidence for a value: some words of a sentence.
    pub(crate) fn evidence(&self, sentence: usize, span: Span, rule: &'static str) -> Evidence {
        let told = self.sentences.get(sentence);
        let whole = told.map_or(span, |it| it.span);
        let quote = || Arc::from(whole.of(self.text));
        Evidence {
            article: self.article.id.clone(),
            start: span.start,
            end: span.end,
            quote: told.map_or_else(quote, |it| it.quote.get_or_init(quote).clone()),
            sentence: whole,
            rule,
        }
    }
}

/// "PRESIDENT BIDEN: ...", "Q: ...": begins with a name in capitals and a colon.
fn is_label(text: &str) -> bool {
    text.split_once(':').is_some_and(|(label, _)| {
        label.len() <= 40
            && label.chars().any(char::is_uppercase)
            && !label.chars().any(char::is_lowercase)
    })
}

fn is_upper(text: &str) -> bool {
    let mut upper = 0_usize;
    let mut lower = 0_usize;
    if text.is_ascii() {
        upper = text.bytes().filter(u8::is_ascii_uppercase).count();
        lower = text.bytes().filter(u8::is_ascii_lowercase).count();
        return upper > 10 && upper > 5 * lower;
    }
    for c in text.chars() {
        upper += usize::from(c.is_uppercase());
        lower += usize::from(c.is_lowercase());
    }
    upper > 10 && upper > 5 * lower
}
