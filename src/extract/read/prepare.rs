//! What is learnt from the whole article before its sentences are read: surnames, the span of
//! dates, the state that the outlet speaks for.

use crate::article::BlockKind;
use crate::extract::doc::Doc;
use crate::extract::mention::{Actor, Chunk, ChunkKind, Head, chunks};
use crate::extract::reference::Reference;
use crate::extract::time::{self, Tense, TimeExpr};
use crate::world::Meaning;

/// Reads again, with the surnames that titles introduced: "Kurt Campbell" makes "Campbell" one.
pub(super) fn learn_names(
    doc: &mut Doc<'_>,
    sentences: Vec<(Vec<TimeExpr>, Vec<Chunk>)>,
) -> Vec<(Vec<TimeExpr>, Vec<Chunk>)> {
    for (_, chunks) in &sentences {
        for actor in actors(chunks) {
            // "Zurab Abashidze told reporters" makes "Abashidze" one as well.
            let titled = actor.office.is_some()
                || actor.head == Head::Counterpart
                || actor.name.as_ref().is_some_and(|name| name.full) && !doc.in_title(actor.first);
            if let Some(name) = actor
                .name
                .as_ref()
                .filter(|name| titled && name.people.is_empty())
            {
                let last = doc.word(name.last).to_owned();
                if last.chars().count() > 2 {
                    doc.locals.insert(last);
                }
            }
        }
    }
    if doc.locals.is_empty() {
        return sentences;
    }
    let doc = &*doc;
    let touched = |token: usize| doc.locals.contains(doc.word(token));
    doc.sentences
        .iter()
        .zip(sentences)
        .map(|(sentence, (times, known))| {
            if sentence.tokens.clone().any(touched) {
                let again = chunks(doc, sentence, &times);
                (times, again)
            } else {
                (times, known)
            }
        })
        .collect()
}

pub(super) fn actors(chunks: &[Chunk]) -> impl Iterator<Item = &Actor> {
    chunks.iter().flat_map(|chunk| match &chunk.kind {
        ChunkKind::Actors(actors) => actors.as_slice(),
        _ => &[],
    })
}

pub(super) fn reference(doc: &Doc<'_>, sentences: &[(Vec<TimeExpr>, Vec<Chunk>)]) -> Reference {
    let named: Vec<&Actor> = sentences
        .iter()
        .flat_map(|(_, chunks)| actors(chunks))
        .collect();
    let years: Vec<i32> = sentences
        .iter()
        .flat_map(|(times, _)| times)
        .filter(|time| time.is_absolute() && !time.is_vague() && !time.is_since())
        .filter_map(|time| time::resolve(time, None, None, None, Tense::Past))
        .filter_map(|value| value.start.get(..4)?.parse().ok())
        .collect();
    Reference::of(doc.article, doc.world, &named, &years)
}

/// The state that the outlet speaks for: "UK Government", "The White House".
pub(super) fn home(doc: &Doc<'_>) -> Option<String> {
    let outlet = doc.article.outlet.as_deref().unwrap_or_default();
    let head = doc
        .article
        .blocks
        .iter()
        .filter(|block| block.kind == BlockKind::Head)
        .map(|block| block.span.of(doc.text))
        .collect::<Vec<_>>()
        .join(" ");
    spoken_for(doc, &format!("{outlet} {head}")).or_else(|| spokesman(doc))
}

/// The state of whose spokesman an announcement gives the words: "A Downing Street spokesperson
/// said:".
fn spokesman(doc: &Doc<'_>) -> Option<String> {
    let sentence = doc.sentences.iter().take(4).find(|sentence| {
        let words = sentence.tokens.clone();
        words.len() <= 9
            && doc.word(words.end.saturating_sub(1)) == ":"
            && words.clone().any(|at| doc.word(at).starts_with("spokes"))
    })?;
    spoken_for(doc, sentence.span.of(doc.text))
}

/// The state that some words name first.
fn spoken_for(doc: &Doc<'_>, text: &str) -> Option<String> {
    let spans = crate::text::tokens(text, crate::text::Span::new(0, text.len()));
    let folded: Vec<String> = spans
        .iter()
        .map(|token| crate::text::fold(token.span.of(text)))
        .collect();
    let words = crate::world::words_of(text, &folded);
    (0..words.len()).find_map(|at| {
        let found = doc.world.lexicon().longest(words.get(at..)?, false)?;
        found.meanings.iter().find_map(|meaning| match meaning {
            Meaning::Metonym(_) | Meaning::CountryName(_) | Meaning::Adjective(_) => {
                doc.world.seat(*meaning)
            }
            _ => None,
        })
    })
}
