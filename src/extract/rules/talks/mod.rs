//! "Putin's talks with Trump", "held a meeting with", "the Putin-Trump summit", "a call
//! between", "the leaders' meeting": nouns of meeting.

mod governor;
mod nouns;
mod pair;
mod phrase;
mod told;

pub(super) use nouns::{is_talk_noun, noun};

use super::{Found, Frame, refused, subject_behind};
use crate::extract::cast::Cast;
use crate::extract::clause::{Clause, Party};
use crate::extract::report::Part;
use governor::{Governor, governor, predicate};
use nouns::{is_other_sense, told_mode};
use pair::{is_strangers, leaders_meeting, pair, possessor};
use phrase::{Marks, noun_phrase_start};
use told::{host_of_journey, present, remarked, told_in_it};

const RULE: &str = "talks";

pub(super) fn rule(clause: &Clause<'_, '_>, cast: &mut Cast<'_>, at: usize) -> Option<Found> {
    let noun = noun(clause, at)?;
    let end = at + 1;
    // "the summit meeting" is one meeting: its second noun tells it.
    if is_other_sense(clause, at) || nouns::noun(clause, end).is_some() {
        return None;
    }
    let word = clause.word(at);
    let (front, marks) = noun_phrase_start(clause, at);
    let mut frame = Frame::new(RULE, at..end);
    frame.mode = told_mode(clause, at).or(noun.mode);
    frame.predicate = front;
    frame.front = front;
    if let Some(pair) = pair(clause, cast, front, at) {
        return Some(Found::Frame(of_pair(clause, cast, frame, pair)));
    }
    // "a visit to Sharon and Arafat", not "a visit to Egypt".
    let visit = matches!(word, "visit" | "visits");
    let directed = visit || matches!(word, "call" | "calls" | "audience");
    let prepositions: &[&str] = if directed {
        &["with", "from", "to"]
    } else {
        &["with"]
    };
    let object = clause.object(behind_relative(clause, end), prepositions);
    let state_only = |party: &Party| !cast.any_person(&party.ids);
    if visit && object.as_ref().is_none_or(state_only) {
        return None;
    }
    if let Some(between) = sides_between(clause, cast, &frame, object.is_some()) {
        frame = frame.with(&between, Part::Principal);
        if let Some(object) = object.filter(|object| object.chunk > between.chunk) {
            frame = frame.with(&object, Part::Principal);
        }
        frame.predicate = predicate(clause, front);
        return Some(Found::Frame(frame));
    }
    let others = object
        .as_ref()
        .map_or(&[][..], |party| party.ids.as_slice());
    if is_strangers(clause, front) {
        return refused(RULE, "whose talks they were could not be told");
    }
    let owner = possessor(clause, cast, front, others).or_else(|| leaders_meeting(clause, front));
    // "visits to both Sharon and Arafat"
    frame.series = owner.is_some()
        && matches!(
            word,
            "talks" | "meetings" | "calls" | "conversations" | "discussions" | "summits"
        )
        || visit && others.len() > 1;
    let governed = governor(clause, front);
    let gathered = governed
        .as_ref()
        .and_then(|governor| governor.subject.as_ref())
        .is_some_and(|subject| {
            let people = subject.ids.iter().filter(|&&id| !cast.entities[id].state);
            people.count() >= 2 && cast.sides(&subject.ids) >= 2
        })
        && clause
            .window(front.saturating_sub(3)..front + 1)
            .contains(" held a ");
    if marks.occasion && object.is_none() && owner.is_none() && !gathered {
        return None;
    }
    frame.predicate = predicate(clause, front);
    match object {
        Some(object) => with_object(clause, cast, frame, marks, owner, governed, &object),
        None => without_object(clause, cast, frame, marks, owner, governed),
    }
}

/// "the Putin-Trump summit", "U.S.-Russian talks with Ukraine".
fn of_pair(clause: &Clause<'_, '_>, cast: &Cast<'_>, frame: Frame, mut pair: Party) -> Frame {
    if clause.word(frame.trigger.start) == "summit" {
        // Leaders hold summits.
        for id in &mut pair.ids {
            if cast.entities[*id].state
                && let Some(leader) = cast.named_leader(*id)
            {
                *id = leader;
            }
        }
    }
    let third = clause.object(frame.trigger.end, &["with"]);
    let frame = frame.with(&pair, Part::Principal);
    match third {
        Some(third) => frame.with(&third, Part::Principal),
        None => frame,
    }
}

/// Where "with" may stand behind the noun: "the meeting that will be held with the presidents".
fn behind_relative(clause: &Clause<'_, '_>, end: usize) -> usize {
    let to_be = clause.reads(end, &["to", "be"]);
    if !to_be && !matches!(clause.word(end), "that" | "which") {
        return end;
    }
    let mut behind = end;
    while matches!(
        clause.word(behind),
        "that"
            | "which"
            | "to"
            | "will"
            | "would"
            | "was"
            | "were"
            | "be"
            | "been"
            | "is"
            | "are"
            | "held"
            | "has"
            | "had"
            | "scheduled"
            | "planned"
            | "being"
    ) {
        behind += 1;
    }
    behind
}

/// "talks between A and B", "A's talks among B and C", "a summit attended by A and B".
fn sides_between(
    clause: &Clause<'_, '_>,
    cast: &Cast<'_>,
    frame: &Frame,
    object: bool,
) -> Option<Party> {
    let end = frame.trigger.end;
    let mut between = clause
        .between(end)
        .or_else(|| present(clause, end).filter(|party| cast.sides(&party.ids) >= 2))?;
    if !object
        && cast.sides(&between.ids) < 2
        && let Some(owner) = possessor(clause, cast, frame.front, &[])
    {
        between.ids.extend(owner.ids);
    }
    (cast.sides(&between.ids) >= 2).then_some(between)
}

/// "Putin's talks with Trump", "held a meeting with Trump".
fn with_object(
    clause: &Clause<'_, '_>,
    cast: &Cast<'_>,
    mut frame: Frame,
    marks: Marks,
    owner: Option<Party>,
    governed: Option<Governor>,
    object: &Party,
) -> Option<Found> {
    let front = frame.front;
    let free = governed.is_some() || front <= 1;
    let subject = owner
        .or_else(|| governed.and_then(|governor| governor.subject))
        .or_else(|| {
            free.then(|| subject_behind(clause, object.chunk + 1))
                .flatten()
        })
        .or_else(|| clause.subject(front))
        .or_else(|| traveller(clause, front))
        // "Readout of Vice President Harris Call with the Crown Prince"
        .or_else(|| clause.party(front.checked_sub(1)?));
    let Some(subject) = subject else {
        // "Six-party talks with envoys from": all sides stand behind.
        if cast.sides(&object.ids) >= 2 {
            return Some(Found::Frame(frame.with(object, Part::Principal)));
        }
        // "Sources confirmed the planned talks with Lavrov": those told before.
        if marks.definite && object.ids.iter().all(|id| cast.focus.contains(id)) {
            frame.anaphoric = true;
            return Some(Found::Frame(frame.with(object, Part::Principal)));
        }
        return refused(RULE, "who met them could not be told");
    };
    if subject.ids.iter().all(|id| object.ids.contains(id)) {
        return refused(RULE, "only one side is named");
    }
    let frame = frame
        .with(&subject, Part::Principal)
        .with(object, Part::Principal);
    Some(Found::Frame(frame))
}

/// "Putin's talks", "their meeting", "A and B held talks", "another summit".
fn without_object(
    clause: &Clause<'_, '_>,
    cast: &mut Cast<'_>,
    mut frame: Frame,
    marks: Marks,
    owner: Option<Party>,
    governed: Option<Governor>,
) -> Option<Found> {
    let front = frame.front;
    let word = clause.word(frame.trigger.start);
    // "As in previous discussions, they covered": those are not this one.
    if marks.previous && word.ends_with('s') && word != "talks" {
        return refused(RULE, "earlier ones, of which nothing is told");
    }
    if let Some(owner) = owner {
        if cast.sides(&owner.ids) >= 2 {
            frame.anaphoric = marks.possessed;
            return Some(Found::Frame(frame.with(&owner, Part::Principal)));
        }
        // "the President's meetings this week": others than the one told.
        if matches!(
            word,
            "meetings" | "calls" | "conversations" | "summits" | "visits"
        ) {
            return refused(RULE, "whom they met there is not said");
        }
        // "Putin's talks", with nobody else named: speaks of talks told before.
        frame.anaphoric = true;
        return Some(Found::Frame(frame.with(&owner, Part::Principal)));
    }
    if let Some(party) = remarked(clause, cast, front) {
        return Some(Found::Frame(frame.with(&party, Part::Principal)));
    }
    let is_governed = governed.is_some();
    if let Some(subject) = governed.and_then(|governor| governor.subject) {
        if cast.sides(&subject.ids) >= 2 {
            return Some(Found::Frame(frame.with(&subject, Part::Principal)));
        }
        // "Dodon wrote following talks in Chisinau": those told before.
        let bare = front == frame.trigger.start
            && matches!(clause.word(front.wrapping_sub(1)), "after" | "following")
            && matches!(clause.word(frame.trigger.end), "in" | "at");
        if (bare || holds_again(clause, cast, &frame, &subject)) && cast.any_person(&subject.ids) {
            frame.anaphoric = true;
            return Some(Found::Frame(frame.with(&subject, Part::Principal)));
        }
        if let Some(host) = host_of_journey(clause, cast, front, &subject) {
            let frame = frame.with(&subject, Part::Visitor).with(&host, Part::Host);
            return Some(Found::Frame(frame));
        }
    }
    // "the next meeting of the CIS council" is that council's.
    if marks.next
        && clause.word(frame.trigger.end) != "of"
        && cast.sides(&cast.focus) >= 2
        && !matches!(word, "visit" | "visits" | "session" | "sessions")
    {
        // "Another summit is to be held in June": of those spoken of.
        let focus = Party {
            ids: cast.focus.clone(),
            span: clause.span_of(front..frame.trigger.end),
            chunk: frame.trigger.start,
        };
        frame.again = true;
        return Some(Found::Frame(frame.with(&focus, Part::Principal)));
    }
    if let Some(party) = told_in_it(clause, cast, &frame, is_governed) {
        return Some(Found::Frame(frame.with(&party, Part::Principal)));
    }
    if marks.definite || opens_sentence(clause, &frame) {
        frame.anaphoric = true;
        return Some(Found::Frame(frame));
    }
    refused(RULE, "who took part is not said")
}

/// "The minister would hold talks in Ankara on trade", of one whose meeting is being told.
fn holds_again(clause: &Clause<'_, '_>, cast: &Cast<'_>, frame: &Frame, subject: &Party) -> bool {
    frame.predicate < frame.front
        && matches!(
            clause.word(frame.trigger.start),
            "talks" | "negotiations" | "consultations" | "discussions"
        )
        && matches!(
            clause.word(frame.trigger.end),
            "in" | "at" | "on" | "about" | ""
        )
        && cast.sides(&cast.focus) >= 2
        && subject.ids.iter().all(|id| cast.focus.contains(id))
}

/// "Talks will be held in Moscow on Thursday," said of those told before.
fn opens_sentence(clause: &Clause<'_, '_>, frame: &Frame) -> bool {
    let front = (0..frame.front).all(|at| matches!(clause.word(at), "\"" | "“" | "‘"));
    front
        && matches!(clause.word(frame.trigger.start), "talks" | "negotiations")
        && matches!(
            clause.word(frame.trigger.end),
            "are"
                | "were"
                | "will"
                | "began"
                | "begin"
                | "ended"
                | "resumed"
                | "started"
                | "took"
                | "lasted"
                | "focused"
                | "centred"
                | "centered"
                | "covered"
                | "also"
                | "continued"
                | "concluded"
        )
}

/// "Abe's visit to India for a summit with": whose visit it is.
fn traveller(clause: &Clause<'_, '_>, front: usize) -> Option<Party> {
    if clause.word(front.checked_sub(1)?) != "for" {
        return None;
    }
    let from = front.saturating_sub(9);
    let visit = (from..front).rev().find(|&at| {
        matches!(
            clause.word(at),
            "visit" | "trip" | "tour" | "journey" | "stay"
        )
    })?;
    let owner = (visit.saturating_sub(4)..visit)
        .rev()
        .find(|&at| clause.is_possessive(at) && at > 0)?;
    clause.party(owner - 1)
}
