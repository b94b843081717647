//! Tokens grouped by what the lexicon knows: the alphabet of the noun phrase rules.

use crate::extract::doc::{Doc, Sentence};
use crate::extract::time::TimeExpr;
use crate::world::Meaning;

/// A group of tokens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Atom {
    pub(crate) first: usize,
    pub(crate) last: usize,
    pub(crate) kind: AtomKind,
}

/// What the lexicon knows of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum AtomKind {
    /// Names of the world; everything that the words may stand for.
    Known(Vec<Meaning>),
    /// A time expression, by index.
    Time(usize),
    /// A capitalised word that no table knows, or an initial.
    Proper,
    /// `'s`.
    Possessive,
    /// Any other word or number.
    Word,
    /// A mark.
    Mark,
}

/// Cuts a sentence into atoms. `times` are the time expressions of the sentence.
pub(crate) fn atoms(doc: &Doc<'_>, sentence: &Sentence, times: &[TimeExpr]) -> Vec<Atom> {
    use crate::extract::words::{COMMON, among};
    use crate::text::TokenKind;

    let offset = sentence.tokens.start;
    let mut out = Vec::with_capacity(sentence.tokens.len());
    let mut at = offset;
    while at < sentence.tokens.end {
        if let Some((index, time)) = times
            .iter()
            .enumerate()
            .find(|(_, time)| time.first == at && time.last < sentence.tokens.end)
            // "Mar-a-Lago" is no March.
            .filter(|(_, time)| time.last > at || doc.known(at).is_none_or(|found| found.len < 3))
        {
            out.push(Atom {
                first: at,
                last: time.last,
                kind: AtomKind::Time(index),
            });
            at = time.last + 1;
            continue;
        }
        let kind = doc.tokens.get(at).map(|token| token.kind);
        let known = match kind {
            Some(TokenKind::Word | TokenKind::Number) => doc.known(at),
            _ => None,
        };
        let first_word = at == offset;
        let known = known.filter(|_| !is_continent(doc, at));
        let known = known.filter(|known| {
            !is_common_word(
                doc,
                at,
                known.len,
                &known.meanings,
                first_word,
                sentence.upper,
            )
        });
        let (len, kind) = match (known, kind) {
            (Some(known), _) => (known.len, AtomKind::Known(known.meanings.clone())),
            (None, Some(TokenKind::Possessive)) => (1, AtomKind::Possessive),
            (None, Some(TokenKind::Word)) => {
                let text = doc.written(at);
                let capital = text.chars().next().is_some_and(char::is_uppercase);
                let proper = capital && !among(COMMON, doc.word(at));
                (
                    1,
                    if proper {
                        AtomKind::Proper
                    } else {
                        AtomKind::Word
                    },
                )
            }
            (None, Some(TokenKind::Number)) => (1, AtomKind::Word),
            (None, _) => (1, AtomKind::Mark),
        };
        out.push(Atom {
            first: at,
            last: (at + len - 1).min(sentence.tokens.end - 1),
            kind,
        });
        at += len;
    }
    out
}

/// "Latin American", "Central America", "Ibero-American": a continent, not the United States.
fn is_continent(doc: &Doc<'_>, at: usize) -> bool {
    if !doc.word(at).starts_with("america") || at == 0 {
        return false;
    }
    let before = if doc.word(at - 1) == "-" && at > 1 {
        doc.word(at - 2)
    } else {
        doc.word(at - 1)
    };
    matches!(
        before,
        "latin"
            | "central"
            | "south"
            | "north"
            | "native"
            | "african"
            | "ibero"
            | "pan"
            | "inter"
            | "meso"
    )
}

/// A surname that is also a common word ("May", "Said", "Major") is none where the word is
/// as likely: in capitals, or as the first word of a sentence.
fn is_common_word(
    doc: &Doc<'_>,
    at: usize,
    len: usize,
    meanings: &[Meaning],
    first: bool,
    upper: bool,
) -> bool {
    use crate::extract::words::{COMMON, among};

    let family_only = meanings
        .iter()
        .all(|meaning| matches!(meaning, Meaning::Family(_) | Meaning::Person(_)));
    if len != 1 || !family_only || !among(COMMON, doc.word(at)) {
        return false;
    }
    // "May said", "May told": a surname even where the word could begin a sentence.
    let speaks = matches!(
        doc.word(at + 1),
        "said" | "says" | "told" | "and" | "also" | "has" | "had" | "was" | "'s" | "met"
    );
    upper && doc.word(at) != "may" || (first && !speaks) || (upper && !speaks)
}
