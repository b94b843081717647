//! Topics and third states of a passage.

use super::Passage;
use super::states::{adjective_of_issue, in_name, in_title, is_speaker, is_where};
use crate::extract::cast::{Cast, successor};
use crate::extract::clause::Clause;
use crate::extract::story::Draft;
use crate::text::Span;
use crate::world::{Match, Meaning};

/// Tokens that the name of a state may have.
const REACH: usize = 8;

/// Reads topics and third states of a passage into its draft.
pub(crate) fn read(clause: &Clause<'_, '_>, cast: &Cast<'_>, draft: &mut Draft, passage: &Passage) {
    let doc = clause.doc;
    if !draft.substance.contains(&passage.sentence) {
        draft.substance.push(passage.sentence);
    }
    let word = |token: usize| doc.word(token);
    for hit in doc.world.cues().find(word, passage.tokens.clone()) {
        // A name is no topic: "the Foreign Trade Minister", "the Asia-Pacific Economic
        // Cooperation", unless the name is what it is about, as with Hamas.
        if in_name(clause, hit.first, hit.last) {
            continue;
        }
        let known = draft
            .topics
            .iter()
            .any(|(topic, sentence, _)| *topic == hit.topic && *sentence == passage.sentence);
        if !known {
            draft
                .topics
                .push((hit.topic, passage.sentence, doc.span(hit.first, hit.last)));
        }
    }
    let mut own: Vec<String> = draft
        .members
        .iter()
        .filter_map(|member| cast.entities[member.id].country.as_deref())
        .map(|code| successor(code).to_owned())
        .collect();
    if let Some(place) = &draft.place {
        own.extend(place.value.country.clone());
    }
    let upper = doc
        .sentences
        .get(passage.sentence)
        .is_some_and(|sentence| sentence.upper);
    let mut token = passage.tokens.start;
    while token < passage.tokens.end {
        let end = passage.tokens.end.min(token + REACH);
        // A name that goes on beyond the reach may begin with another.
        let within = |known: &Match| {
            (token + known.len > end).then(|| {
                let words = doc.words(token..end);
                doc.world.lexicon().longest(&words, upper)
            })
        };
        let known = doc.known(token);
        let shorter = known.and_then(within);
        let Some(found) = shorter.as_ref().map_or(known, Option::as_ref) else {
            token += 1;
            continue;
        };
        let code = found.meanings.iter().find_map(|meaning| match *meaning {
            Meaning::CountryName(_) | Meaning::People(_) => doc.world.seat(*meaning),
            Meaning::Place(index) => doc
                .world
                .places
                .get(index)
                .filter(|place| {
                    place.kind == "region"
                        && matches!(place.country.as_str(), "PSE" | "TWN" | "HKG")
                })
                .map(|place| place.country.clone()),
            _ => None,
        });
        let last = token + found.len - 1;
        let code = code.or_else(|| adjective_of_issue(doc, &found.meanings, last));
        if let Some(code) = code
            && !own.iter().any(|other| other == successor(&code))
            && !is_speaker(doc, token, last)
            && !is_where(doc, token, last)
            && !in_title(clause, token, last)
            && !draft.about.iter().any(|(known, ..)| *known == code)
        {
            let span: Span = doc.span(token, last);
            draft.about.push((code, passage.sentence, span));
        }
        token += found.len.max(1);
    }
}
