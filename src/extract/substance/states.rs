//! Where the name of a state is no matter that was discussed: it speaks, it is where something
//! is, it is part of a title.

use crate::extract::clause::Clause;
use crate::extract::doc::Doc;
use crate::extract::mention::ChunkKind;
use crate::extract::word_set::{WordSet, word_set};
use crate::extract::words::among;
use crate::world::Meaning;

/// Nouns that make an adjective before them a matter of talks: "the Syrian crisis".
const ISSUES: WordSet = word_set![
    "aggression",
    "annexation",
    "case",
    "conflict",
    "crisis",
    "dispute",
    "invasion",
    "issue",
    "nuclear",
    "occupation",
    "peace",
    "problem",
    "program",
    "programme",
    "question",
    "reconciliation",
    "settlement",
    "situation",
    "threat",
    "threats",
    "war",
    "withdrawal",
];

/// Words before "in" that make what follows a place.
const GATHERINGS: WordSet = word_set![
    "conference",
    "conferences",
    "forum",
    "held",
    "meeting",
    "meetings",
    "met",
    "month",
    "reporters",
    "session",
    "stop",
    "stops",
    "summit",
    "summits",
    "talks",
    "today",
    "week",
    "year",
    "yesterday",
];

/// "a conference in Germany", "Kazakhstan's capital", "the Gulf of Guinea": where something
/// is, not what it is about.
pub(super) fn is_where(doc: &Doc<'_>, first: usize, last: usize) -> bool {
    let behind = doc.word(last + 1);
    let next = if behind == "'s" {
        doc.word(last + 2)
    } else {
        behind
    };
    let before = doc.word(first.wrapping_sub(1));
    let owner = doc.word(first.wrapping_sub(2));
    next == "capital"
        || before == "of" && matches!(owner, "gulf" | "republic" | "sea" | "bay" | "coast")
        || before == "in" && (among(GATHERINGS, owner) || owner.ends_with("day") && owner != "day")
}

/// A state within the title of somebody: "Japan's prime minister", "officials from Fiji".
pub(super) fn in_title(clause: &Clause<'_, '_>, first: usize, last: usize) -> bool {
    clause
        .chunks
        .iter()
        .enumerate()
        .any(|(at, chunk)| match &chunk.kind {
            ChunkKind::Actors(actors) => {
                // "Helsinki, Finland"
                let outer = at > 1 && clause.word(at - 1) == "," && clause.is_place(at - 2);
                let titled = actors
                    .iter()
                    .any(|actor| actor.office.is_some() || actor.name.is_some());
                chunk.first <= first && last <= chunk.last && (titled || outer)
            }
            _ => false,
        })
}

/// True for words that are but a part of what names somebody, or a summit.
pub(super) fn in_name(clause: &Clause<'_, '_>, first: usize, last: usize) -> bool {
    clause.chunks.iter().any(|chunk| {
        let part = chunk.first <= first && last <= chunk.last;
        let whole = chunk.last - chunk.first <= last - first + 1;
        match &chunk.kind {
            ChunkKind::Occasion(_) => part,
            ChunkKind::Actors(_) => part && !whole,
            _ => false,
        }
    })
}

/// "the Syrian crisis", "Iran's", "the Iranian nuclear program": an adjective before an issue.
pub(super) fn adjective_of_issue(
    doc: &Doc<'_>,
    meanings: &[Meaning],
    last: usize,
) -> Option<String> {
    let code = meanings.iter().find_map(|meaning| match meaning {
        Meaning::Adjective(_) => doc.world.seat(*meaning),
        _ => None,
    })?;
    let issue = |word: &str| among(ISSUES, word);
    (1..=3)
        .any(|step| issue(doc.word(last + step)))
        .then_some(code)
}

/// "according to Turkey", "an ambassador to Japan" are not what was discussed.
pub(super) fn is_speaker(doc: &Doc<'_>, first: usize, last: usize) -> bool {
    let before = doc.word(first.wrapping_sub(1));
    let next = doc.word(last + 1);
    matches!(next, "said" | "told" | "officials")
        || matches!(before, "-")
        || (before == "to" && doc.word(first.wrapping_sub(2)) == "according")
        || (matches!(before, "to" | "in")
            && matches!(
                doc.word(first.wrapping_sub(2)),
                "ambassador" | "visit" | "trip" | "embassy" | "traveled" | "travelled" | "return"
            ))
        || (matches!(before, "to") && matches!(doc.word(first.wrapping_sub(2)), "envoy" | "letter"))
}
