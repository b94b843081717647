//! What a meeting was about: topics and third states in the sentences that tell of it.

use std::ops::Range;

use super::cast::{Cast, EntityId, successor};
use super::clause::Clause;
use super::doc::Doc;
use super::mention::ChunkKind;
use super::story::{Draft, Story};
use crate::text::Span;
use crate::world::Meaning;

/// How strongly a sentence tells what was discussed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Strength {
    /// One side said something; counts where the article tells of one meeting only.
    Said,
    /// They discussed, raised, agreed.
    Discussed,
}

/// A stretch of text that tells what was discussed.
#[derive(Clone, Debug)]
pub(crate) struct Passage {
    pub(crate) sentence: usize,
    pub(crate) tokens: Range<usize>,
    pub(crate) strength: Strength,
    /// The draft it speaks of.
    pub(crate) draft: usize,
}

const DISCUSSING: &[&str] = &[
    "address",
    "addressed",
    "agenda",
    "aimed",
    "centered",
    "centred",
    "cover",
    "covered",
    "covering",
    "dealt",
    "discuss",
    "discussed",
    "discusses",
    "discussing",
    "discussion",
    "discussions",
    "dominated",
    "exchanged",
    "explore",
    "explored",
    "focus",
    "focused",
    "focuses",
    "focusing",
    "focussed",
    "raise",
    "raised",
    "raises",
    "raising",
    "review",
    "reviewed",
    "tackle",
    "tackled",
    "talked",
    "topic",
    "topics",
    "touched",
];

const AGREEING: &[&str] = &[
    "agreed",
    "agree",
    "agreeing",
    "concluded",
    "coordinate",
    "emphasise",
    "emphasised",
    "emphasize",
    "emphasized",
    "pledged",
    "pledging",
    "pressed",
    "reaffirmed",
    "reaffirming",
    "resolved",
    "signed",
    "told",
    "urged",
    "urging",
    "vowed",
    "advance",
    "advancing",
    "consult",
    "consulted",
    "deepen",
    "launch",
    "negotiate",
    "strengthen",
    "resolve",
];

const SAYING: &[&str] = &[
    "accused",
    "acknowledged",
    "added",
    "affirmed",
    "announced",
    "applauded",
    "asked",
    "assured",
    "briefed",
    "called",
    "called",
    "commended",
    "condemned",
    "confirmed",
    "congratulated",
    "conveyed",
    "criticised",
    "criticized",
    "declared",
    "demanded",
    "denied",
    "described",
    "detailed",
    "encouraged",
    "expressed",
    "highlighted",
    "insisted",
    "made",
    "noted",
    "offered",
    "opposed",
    "outlined",
    "praised",
    "promised",
    "proposed",
    "recalled",
    "reiterated",
    "rejected",
    "requested",
    "said",
    "says",
    "shared",
    "spoke",
    "stated",
    "stressed",
    "supported",
    "thanked",
    "underlined",
    "underscored",
    "updated",
    "warned",
    "welcomed",
];

/// Passages of a sentence. `told` are the drafts that it asserts, with the chunk of the wording.
pub(crate) fn passages(
    clause: &Clause<'_, '_>,
    cast: &Cast<'_>,
    story: &Story,
    told: &[(usize, usize)],
) -> Vec<Passage> {
    let mut out = Vec::new();
    let end = clause.chunks.last().map_or(0, |chunk| chunk.last + 1);
    let start = clause.chunks.first().map_or(0, |chunk| chunk.first);
    // Behind the wording of a meeting: "met to discuss", "talks on", "a call about".
    for (n, &(draft, chunk)) in told.iter().enumerate() {
        let from = clause
            .chunks
            .get(chunk)
            .map_or(start, |chunk| chunk.last + 1);
        let to = told
            .get(n + 1)
            .and_then(|&(_, next)| clause.chunks.get(next))
            .map_or(end, |next| next.first);
        if from < to {
            out.push(Passage {
                sentence: clause.sentence,
                tokens: from..to,
                strength: Strength::Discussed,
                draft,
            });
        }
        // "discussing Syria, Putin and Trump spoke": before the first wording.
        if n == 0 && from > start + 3 && clause.window(0..chunk).contains(" discuss") {
            out.push(Passage {
                sentence: clause.sentence,
                tokens: start..from,
                strength: Strength::Discussed,
                draft,
            });
        }
    }
    for at in 0..clause.chunks.len() {
        let word = clause.word(at);
        if word.is_empty() {
            continue;
        }
        let discussing = DISCUSSING.contains(&word);
        let agreeing = AGREEING.contains(&word);
        let saying = SAYING.contains(&word);
        if !(discussing || agreeing || saying) {
            continue;
        }
        let verb = clause.verb_group_start(at);
        // "We raised the issue of gas," the minister said.
        let ours = clause.word(verb.wrapping_sub(1)) == "we";
        let passive = discussing
            && matches!(
                clause.word(at.wrapping_sub(1)),
                "was" | "were" | "been" | "being"
            );
        // "Mr Putin said he and Mr Biden agreed": whoever stands nearest.
        let ids = if ours {
            cast.ours()
        } else if passive {
            Vec::new()
        } else {
            clause.subject(verb).map(|party| party.ids).unwrap_or_default()
        };
        let listener = clause
            .object(at + 1, &[""])
            .map(|party| party.ids)
            .unwrap_or_default();
        let anaphor = passive || {
            let before = clause.window(at.saturating_sub(6)..at);
            [
                " talks ",
                " meeting ",
                " conversation ",
                " call ",
                " summit ",
                " discussions ",
                " agenda ",
            ]
            .iter()
            .any(|noun| before.contains(noun))
        };
        let Some(draft) = target(cast, story, &ids, &listener, anaphor, told) else {
            continue;
        };
        let both = cast.sides(&[ids.clone(), listener.clone()].concat()) >= 2;
        let strength = if discussing || anaphor || both {
            Strength::Discussed
        } else if told.is_empty() && (clause.is_time(0) || clause.is_time(1)) {
            // "Earlier this month Trump signed an order": that was another day.
            continue;
        } else {
            Strength::Said
        };
        let from = clause.chunks.get(at).map_or(start, |chunk| chunk.first);
        // "On the Navalny issue, Mr Putin said": what stands before counts as well.
        let turned = passive || matches!(word, "agenda" | "dominated" | "topic" | "topics");
        let from = if turned || matches!(clause.word(0), "on" | "regarding" | "concerning") {
            start
        } else {
            from
        };
        out.push(Passage {
            sentence: clause.sentence,
            tokens: from..end,
            strength,
            draft,
        });
        if discussing {
            break;
        }
    }
    out
}

/// The draft that a sentence speaks of: asserted in it, or the one in focus with its people.
fn target(
    cast: &Cast<'_>,
    story: &Story,
    ids: &[EntityId],
    listener: &[EntityId],
    anaphor: bool,
    told: &[(usize, usize)],
) -> Option<usize> {
    if let Some(&(draft, _)) = told.last() {
        return Some(draft);
    }
    let has_all = |index: &usize| {
        let draft = &story.drafts[*index];
        !ids.is_empty()
            && ids.iter().all(|&id| draft.has(cast, id))
            && (listener.is_empty()
                || listener.iter().all(|&id| draft.has(cast, id))
                || cast.sides(listener) == 0)
    };
    let candidates = || {
        story.focus.into_iter().chain(
            (0..story.drafts.len())
                .rev()
                .filter(|&index| !story.drafts[index].background),
        )
    };
    if anaphor && ids.is_empty() {
        return story.focus;
    }
    // Who is named in a meeting before whose state alone was.
    let named = |index: &usize| {
        let members = story.drafts[*index].ids();
        has_all(index) && ids.iter().all(|id| members.contains(id))
    };
    candidates()
        .find(named)
        .or_else(|| candidates().find(has_all))
        .or_else(|| (anaphor && ids.is_empty()).then_some(story.focus).flatten())
}

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
        let words = doc.words(token..passage.tokens.end.min(token + 8));
        let Some(found) = doc.world.lexicon().longest(&words, upper) else {
            token += 1;
            continue;
        };
        let code = found.meanings.iter().find_map(|meaning| match *meaning {
            Meaning::CountryName(index) | Meaning::People(index) => {
                doc.world.countries.get(index).map(|it| it.code.clone())
            }
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

/// "a conference in Germany", "Kazakhstan's capital", "the Gulf of Guinea": where something
/// is, not what it is about.
fn is_where(doc: &Doc<'_>, first: usize, last: usize) -> bool {
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
        || before == "in"
            && (matches!(
                owner,
                "conference"
                    | "conferences"
                    | "summit"
                    | "summits"
                    | "meeting"
                    | "meetings"
                    | "talks"
                    | "forum"
                    | "met"
                    | "held"
                    | "stop"
                    | "stops"
                    | "week"
                    | "month"
                    | "year"
                    | "today"
                    | "yesterday"
                    | "session"
                    | "reporters"
            ) || owner.ends_with("day") && owner != "day")
}

/// A state within the title of somebody: "Japan's prime minister", "officials from Fiji".
fn in_title(clause: &Clause<'_, '_>, first: usize, last: usize) -> bool {
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
fn in_name(clause: &Clause<'_, '_>, first: usize, last: usize) -> bool {
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
fn adjective_of_issue(doc: &Doc<'_>, meanings: &[Meaning], last: usize) -> Option<String> {
    let code = meanings.iter().find_map(|meaning| match *meaning {
        Meaning::Adjective(index) => doc.world.countries.get(index).map(|it| it.code.clone()),
        _ => None,
    })?;
    let issue = |word: &str| {
        matches!(
            word,
            "crisis"
                | "conflict"
                | "issue"
                | "question"
                | "war"
                | "peace"
                | "nuclear"
                | "problem"
                | "settlement"
                | "dispute"
                | "situation"
                | "reconciliation"
                | "case"
                | "aggression"
                | "invasion"
                | "annexation"
                | "occupation"
                | "withdrawal"
                | "threat"
                | "threats"
                | "program"
                | "programme"
        )
    };
    (1..=3)
        .any(|step| issue(doc.word(last + step)))
        .then_some(code)
}

/// "according to Turkey", "an ambassador to Japan" are not what was discussed.
fn is_speaker(doc: &Doc<'_>, first: usize, last: usize) -> bool {
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
