//! What the reader's eyes saw, for the `mentions` command.

use chrono::NaiveDate;

use super::cast::{Cast, EntityId};
use super::clause::Clause;
use super::doc::Doc;
use super::mention::{Actor, ChunkKind, Head};
use super::report::{Kind, Mention};
use super::time::{self, Tense};
use crate::text::Span;
use crate::world::{Match, Meaning};

/// Tokens that the name of a state may have.
const REACH: usize = 8;

/// The mentions of an actor: the person by name, the office, the state.
pub(super) fn actor(
    doc: &Doc<'_>,
    cast: &Cast<'_>,
    actor: &Actor,
    ids: &[EntityId],
    out: &mut Vec<Mention>,
) {
    let entity = ids.first().map(|&id| &cast.entities[id]);
    let person = entity.and_then(|entity| {
        let roster = entity
            .person
            .and_then(|person| doc.world.people.get(person));
        roster
            .map(|person| person.name.clone())
            .or_else(|| entity.name.clone())
    });
    if let Some(name) = &actor.name {
        push(
            doc,
            out,
            Kind::Person,
            doc.span(name.first, name.last),
            person,
            "name",
        );
    } else {
        let span = doc.span(actor.first, actor.last);
        match actor.head {
            Head::Role | Head::Counterpart | Head::Delegation => push(
                doc,
                out,
                Kind::Role,
                span,
                person.or_else(|| actor.country.clone()),
                "role",
            ),
            Head::State => {
                let known = actor
                    .country
                    .as_deref()
                    .is_some_and(|code| doc.world.country(code).is_some());
                let kind = if known {
                    Kind::Country
                } else {
                    Kind::Organisation
                };
                push(doc, out, kind, span, actor.country.clone(), "state");
            }
            _ => {}
        }
    }
}

/// Times, places and topics of a clause.
pub(super) fn rest(clause: &Clause<'_, '_>, anchor: Option<NaiveDate>, out: &mut Vec<Mention>) {
    let doc = clause.doc;
    for expr in &clause.times {
        let value = time::timex(expr, anchor, None, None, Tense::Past);
        push(doc, out, Kind::Time, expr.span, value, expr.rule);
    }
    for (at, chunk) in clause.chunks.iter().enumerate() {
        if let ChunkKind::Place(place) = &chunk.kind {
            let name = doc
                .world
                .places
                .get(place.place)
                .map(|place| place.name.clone());
            push(
                doc,
                out,
                Kind::Place,
                clause.span_of(at..at + 1),
                name,
                "place",
            );
        }
    }
    let Some(sentence) = doc.sentences.get(clause.sentence) else {
        return;
    };
    for hit in doc
        .world
        .cues()
        .find(|token| doc.word(token), sentence.tokens.clone())
    {
        let id = doc
            .world
            .topics
            .get(hit.topic)
            .map(|topic| topic.id.clone());
        push(
            doc,
            out,
            Kind::Topic,
            doc.span(hit.first, hit.last),
            id,
            "cue",
        );
    }
    // States named as adjectives or within longer phrases.
    let mut token = sentence.tokens.start;
    while token < sentence.tokens.end {
        // Names of nine words and more are no states; their parts may be.
        let parts = |known: &Match| {
            (known.len > REACH).then(|| {
                let words = doc.words(token..sentence.tokens.end.min(token + REACH));
                doc.world.lexicon().longest(&words, sentence.upper)
            })
        };
        let known = doc.known(token);
        let shorter = known.and_then(parts);
        let Some(found) = shorter.as_ref().map_or(known, Option::as_ref) else {
            token += 1;
            continue;
        };
        let code = found.meanings.iter().find_map(|meaning| match meaning {
            Meaning::CountryName(_) | Meaning::Adjective(_) => doc.world.seat(*meaning),
            _ => None,
        });
        if let Some(code) = code {
            push(
                doc,
                out,
                Kind::Country,
                doc.span(token, token + found.len - 1),
                Some(code),
                "state",
            );
        }
        token += found.len.max(1);
    }
}

fn push(
    doc: &Doc<'_>,
    out: &mut Vec<Mention>,
    kind: Kind,
    span: Span,
    value: Option<String>,
    rule: &'static str,
) {
    out.push(Mention {
        kind,
        span,
        text: span.of(doc.text).to_owned(),
        value,
        rule,
    });
}
