//! Passages of a sentence that tell what was discussed, and in which meeting.

use super::{Passage, Strength};
use crate::extract::cast::{Cast, EntityId};
use crate::extract::clause::Clause;
use crate::extract::story::Story;
use crate::extract::word_set::{WordSet, word_set};
use crate::extract::words::among;

/// Verbs and nouns of what two sides did with a matter.
const DISCUSSING: WordSet = word_set![
    "address",
    "addressed",
    "agenda",
    "aimed",
    "assessed",
    "brainstormed",
    "centered",
    "centred",
    "considered",
    "consulted",
    "cover",
    "covered",
    "covering",
    "dealt",
    "debated",
    "discuss",
    "discussed",
    "discusses",
    "discussing",
    "discussion",
    "discussions",
    "dominated",
    "examined",
    "exchanged",
    "exchanging",
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
    "talking",
    "topic",
    "topics",
    "touched",
];

/// Verbs of what came of it.
const AGREEING: WordSet = word_set![
    "advance",
    "advancing",
    "agree",
    "agreed",
    "agreeing",
    "concluded",
    "consult",
    "consulted",
    "coordinate",
    "deepen",
    "emphasise",
    "emphasised",
    "emphasize",
    "emphasized",
    "launch",
    "negotiate",
    "pledged",
    "pledging",
    "pressed",
    "reaffirmed",
    "reaffirming",
    "resolve",
    "resolved",
    "signed",
    "strengthen",
    "told",
    "urged",
    "urging",
    "vowed",
];

/// Verbs of what one side said.
const SAYING: WordSet = word_set![
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
    "celebrated",
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
    "previewed",
    "promised",
    "proposed",
    "recalled",
    "reflected",
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
    "urged",
    "voiced",
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
        let discussing = among(DISCUSSING, word);
        let agreeing = among(AGREEING, word);
        let saying = among(SAYING, word);
        if !(discussing || agreeing || saying) {
            continue;
        }
        let verb = clause.verb_group_start(at);
        // "We raised the issue of gas," the minister said.
        let ours = (verb.saturating_sub(1)..=verb).any(|at| {
            matches!(
                clause.word(at),
                "we" | "we're" | "we’re" | "we've" | "we’ve"
            )
        });
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
            clause
                .subject(verb)
                .map(|party| party.ids)
                .unwrap_or_default()
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
    if out.is_empty() && clause.doc.is_readout() {
        out.extend(read_out(clause, cast, story));
    }
    out
}

/// In a readout what those who met are said to have done was done there, by whatever verb.
fn read_out(clause: &Clause<'_, '_>, cast: &Cast<'_>, story: &Story) -> Option<Passage> {
    let end = clause.chunks.last()?.last + 1;
    // "The participants underscored": of the meeting, whoever they were.
    if clause.word(0) == "the"
        && matches!(
            clause.word(1),
            "participants" | "delegations" | "parties" | "principals" | "teams"
        )
        && !matches!(clause.word(2), "of" | "from" | "will" | "to")
    {
        return Some(Passage {
            sentence: clause.sentence,
            tokens: clause.chunks[1].last + 1..end,
            strength: Strength::Said,
            draft: story.focus?,
        });
    }
    let first = (0..clause.chunks.len().min(6)).find(|&at| clause.is_actor(at))?;
    let opens = (0..first).all(|at| {
        clause.is_time(at)
            || matches!(
                clause.word(at),
                "," | "together" | "finally" | "also" | "in" | "addition" | "to" | "that" | "end"
            )
    });
    let behind = clause.window(first + 1..(first + 5).min(clause.chunks.len()));
    let ahead = [
        " will ", " is ", " was ", " are ", " were ", " has ", " have ",
    ]
    .iter()
    .any(|word| behind.contains(word));
    let ids = &clause.who[first];
    let acts = !ids.iter().any(|&id| cast.entities[id].state) && !clause.is_possessive(first + 1);
    if !opens || ahead || !acts {
        return None;
    }
    Some(Passage {
        sentence: clause.sentence,
        tokens: clause.chunks[first].last + 1..end,
        strength: Strength::Said,
        draft: target(cast, story, ids, &[], false, &[])?,
    })
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
}
