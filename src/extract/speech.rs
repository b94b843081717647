//! Who speaks: labels of transcripts, titles of remarks, and the one whose words are quoted.

use super::cast::{Cast, EntityId};
use super::doc::Doc;
use super::mention::{Chunk, ChunkKind, Head};

/// Whom the actors at chunk `at` make the speaker of what follows: "PRESIDENT BIDEN: ...", or
/// in a title "Remarks by President Biden".
pub(super) fn labels(
    doc: &Doc<'_>,
    sentence: usize,
    chunks: &[Chunk],
    at: usize,
    ids: &[EntityId],
) -> Option<EntityId> {
    let ChunkKind::Actors(actors) = &chunks.get(at)?.kind else {
        return None;
    };
    let &id = ids.first()?;
    let labelled =
        at == 0 && actors.len() == 1 && word(doc, chunks, 1) == ":" && doc.is_transcript();
    let remarks = doc.is_title(sentence)
        && at >= 2
        && word(doc, chunks, at - 1) == "by"
        && matches!(
            word(doc, chunks, at - 2),
            "remarks"
                | "statement"
                | "address"
                | "speech"
                | "conference"
                | "interview"
                | "briefing"
        );
    (labelled || remarks).then_some(id)
}

/// Whose words a sentence quotes, where it says "I": the one beside the verb of saying.
pub(super) fn quoted(doc: &Doc<'_>, cast: &mut Cast<'_>, chunks: &[Chunk]) -> Option<EntityId> {
    let first_person = chunks
        .iter()
        .enumerate()
        .any(|(at, chunk)| match &chunk.kind {
            ChunkKind::Actors(actors) => actors.iter().any(|actor| actor.head == Head::I),
            ChunkKind::Word => matches!(word(doc, chunks, at), "we" | "our" | "us"),
            _ => false,
        });
    let quotes = chunks.iter().enumerate().any(|(at, chunk)| {
        matches!(chunk.kind, ChunkKind::Word)
            && matches!(word(doc, chunks, at), "\"" | "“" | "”" | "''" | "``")
    });
    if !first_person || !quotes {
        return None;
    }
    let says = (0..chunks.len()).find(|&at| {
        matches!(
            word(doc, chunks, at),
            "said"
                | "says"
                | "told"
                | "added"
                | "recalled"
                | "wrote"
                | "tweeted"
                | "noted"
                | "stressed"
                | "explained"
                | "declared"
                | "stated"
                | "insisted"
        )
    })?;
    // "Dodon wrote", "said Dodon", "he stressed".
    let near = [says.checked_sub(1), says.checked_add(1)];
    let actor = near
        .into_iter()
        .flatten()
        .find_map(|at| match &chunks.get(at)?.kind {
            ChunkKind::Actors(actors) => match actors.as_slice() {
                [actor] if actor.head != Head::I && actor.head != Head::State => {
                    Some(actor.clone())
                }
                _ => None,
            },
            _ => None,
        })?;
    cast.resolve(doc, &actor, &[]).first().copied()
}

fn word<'d>(doc: &'d Doc<'_>, chunks: &[Chunk], at: usize) -> &'d str {
    match chunks.get(at) {
        Some(chunk) if matches!(chunk.kind, ChunkKind::Word) => doc.word(chunk.first),
        _ => "",
    }
}
