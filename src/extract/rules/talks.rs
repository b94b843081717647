//! "Putin's talks with Trump", "held a meeting with", "the Putin-Trump summit", "a call
//! between", "the leaders' meeting": nouns of meeting.

use super::{Found, Frame, refused, subject_behind};
use crate::extract::cast::{Cast, EntityId};
use crate::extract::clause::{Clause, Party};
use crate::extract::mention::ChunkKind;
use crate::extract::report::{Mode, Part};
use crate::world::{Meaning, Sex};

/// Nouns of meeting.
fn noun(clause: &Clause<'_, '_>, at: usize) -> Option<(usize, Option<Mode>)> {
    let before = if at == 0 { "" } else { clause.word(at - 1) };
    let found = match clause.word(at) {
        "talks" | "meeting" | "meetings" | "summit" | "summits" | "discussions"
        | "negotiations" | "consultations" | "encounter" | "encounters" | "tete-a-tete"
        | "audience" | "dialogue" | "dialogues" | "sit-down" | "parley" | "rendezvous"
        | "meet-and-greet" | "get-together" => (1, None),
        "tea" | "coffee" | "drinks" | "banquet" => (1, Some(Mode::InPerson)),
        "discussion" | "negotiation" | "consultation" | "session" | "sessions" | "dinner"
        | "lunch" | "breakfast" | "luncheon" | "exchange" | "reception" => (1, None),
        "conversation" | "conversations" => (1, None),
        // "had a heart-to-heart talk"; "talk" by itself is a verb.
        "talk" if is_talk_noun(clause, at) => (1, None),
        "conference" if matches!(before, "video" | "telephone") => (1, Some(Mode::Video)),
        "conference"
            if clause.word(at + 1) == "by"
                && matches!(clause.word(at + 2), "telephone" | "phone" | "video") =>
        {
            let video = clause.word(at + 2) == "video";
            (1, Some(if video { Mode::Video } else { Mode::Phone }))
        }
        "call" | "calls" | "phonecall" | "teleconference" => (1, Some(Mode::Phone)),
        "videoconference" | "video-conference" => (1, Some(Mode::Video)),
        "handshake" => (1, Some(Mode::InPerson)),
        "visit" | "visits" => (1, None),
        "readout" if before.is_empty() => return None,
        _ => return None,
    };
    Some(found)
}

/// "a talk", "a discreet talk": a noun behind an article, with adjectives between.
pub(super) fn is_talk_noun(clause: &Clause<'_, '_>, at: usize) -> bool {
    let mut i = at;
    while i > 0 && at - i < 6 {
        i -= 1;
        let word = clause.word(i);
        if matches!(word, "a" | "an") {
            return true;
        }
        if !(plain_adjective(word) || matches!(word, "-" | "," | "and") || clause.is_time(i)) {
            return false;
        }
    }
    false
}

/// Words that make the noun something else: "call for", "meeting room", "talks show".
fn is_other_sense(clause: &Clause<'_, '_>, at: usize) -> bool {
    let word = clause.word(at);
    let before = if at == 0 { "" } else { clause.word(at - 1) };
    let next = clause.word(at + 1);
    match word {
        "call" | "calls" => {
            matches!(
                before,
                "to" | "will"
                    | "would"
                    | "they"
                    | "we"
                    | "who"
                    | "not"
                    | "i"
                    | "you"
                    | "so"
                    | "roll"
                    | "could"
                    | "may"
                    | "might"
                    | "cannot"
                    | "his"
                    | "renewed"
                    | "repeated"
                    | "clarion"
                    | "also"
            ) && clause.object(at + 1, &["with"]).is_none()
                || matches!(
                    next,
                    "for"
                        | "on"
                        | "upon"
                        | "it"
                        | "that"
                        | "to"
                        | "center"
                        | "centre"
                        | "by"
                        | "of"
                        | "off"
                        | "themselves"
                        | "him"
                        | "her"
                        | "into"
                        | "attention"
                        | "a"
                        | "the"
                ) && !(next == "on" && clause.is_time(at + 2))
        }
        "talks" => {
            matches!(next, "about" | "of" if before == "he")
                || matches!(before, "he" | "she" | "who" | "it")
        }
        "exchange" => {
            matches!(
                next,
                "rate" | "rates" | "of" | "for" | "views" | "information" | "programs" | "market"
            ) || matches!(before, "to" | "stock" | "in" | "foreign")
        }
        "session" | "sessions" => clause.object(at + 1, &["with"]).is_none(),
        "tea" | "coffee" | "drinks" | "banquet" => clause.object(at + 1, &["with"]).is_none(),
        "dinner" | "lunch" | "breakfast" | "luncheon" | "reception" => {
            clause.object(at + 1, &["with"]).is_none() && before != "working"
        }
        "meeting" | "meetings" => {
            matches!(
                next,
                "room" | "place" | "hall" | "point" | "house" | "ground"
            ) || matches!(
                before,
                "cabinet"
                    | "party"
                    | "rally"
                    | "board"
                    | "town"
                    | "staff"
                    | "prayer"
                    | "committee"
                    | "shareholders"
                    | "annual"
                    | "mass"
            )
        }
        "dialogue" | "dialogues" => matches!(
            before,
            "national" | "social" | "internal" | "public" | "political"
        ),
        "visit" | "visits" => clause.object(at + 1, &["with", "to"]).is_none(),
        "audience" => matches!(before, "the" | "an" if clause.object(at + 1, &["with"]).is_none()),
        "consultation" | "consultations" => {
            matches!(before, "close" | "in" | "continued" | "continuing" | "for")
        }
        "negotiations" | "discussions" | "talks!" => matches!(next, "team"),
        _ => false,
    }
}

pub(super) fn rule(clause: &Clause<'_, '_>, cast: &mut Cast<'_>, at: usize) -> Option<Found> {
    const RULE: &str = "talks";
    let (len, mut mode) = noun(clause, at)?;
    let end = at + len;
    // "the summit meeting" is one meeting: its second noun tells it.
    if is_other_sense(clause, at) || noun(clause, end).is_some() {
        return None;
    }
    let word = clause.word(at);
    let around = clause.window(at.saturating_sub(4)..(at + 4).min(clause.chunks.len()));
    if matches!(
        word,
        "conversation"
            | "conversations"
            | "call"
            | "calls"
            | "talks"
            | "discussion"
            | "discussions"
            | "meeting"
            | "session"
            | "summit"
    ) {
        if [" video ", " virtual ", " videoconference ", " online "]
            .iter()
            .any(|cue| around.contains(cue))
        {
            mode = Some(Mode::Video);
        } else if [" phone ", " telephone ", " telephonic "]
            .iter()
            .any(|cue| around.contains(cue))
        {
            mode = Some(Mode::Phone);
        }
    }
    let mut frame = Frame::new(RULE, at..end);
    frame.mode = mode;
    let (front, marks) = noun_phrase_start(clause, at);
    frame.predicate = front;
    frame.front = front;

    if let Some(mut pair) = pair(clause, cast, front, at) {
        if word == "summit" {
            // Leaders hold summits.
            for id in &mut pair.ids {
                if cast.entities[*id].state
                    && let Some(leader) = cast.named_leader(*id)
                {
                    *id = leader;
                }
            }
        }
        frame = frame.with(&pair, Part::Principal);
        if let Some(third) = clause.object(end, &["with"]) {
            frame = frame.with(&third, Part::Principal);
        }
        return Some(Found::Frame(frame));
    }
    // The nearest other noun of meeting owns a "with" that stands behind it.
    // "the meeting that will be held with the presidents of"
    let mut behind = end;
    let to_be = clause.word(end) == "to" && clause.word(end + 1) == "be";
    if to_be || matches!(clause.word(end), "that" | "which") {
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
    }
    let directed = matches!(word, "call" | "calls" | "audience" | "visit" | "visits");
    let object = if directed {
        clause.object(behind, &["with", "from", "to"])
    } else {
        clause.object(behind, &["with"])
    };
    // "a visit to Sharon and Arafat", not "a visit to Egypt".
    let state_only = |party: &Party| party.ids.iter().all(|&id| cast.entities[id].state);
    if matches!(word, "visit" | "visits") && object.as_ref().is_none_or(state_only) {
        return None;
    }
    let between = clause
        .between(end)
        .or_else(|| present(clause, end).filter(|party| cast.sides(&party.ids) >= 2));
    if let Some(between) = &between {
        let mut ids = between.ids.clone();
        if let Some(owner) = possessor(clause, cast, front, &[])
            && object.is_none()
            && cast.sides(&between.ids) < 2
        {
            ids.extend(owner.ids);
        }
        if cast.sides(&ids) >= 2 {
            frame = frame.with(
                &Party {
                    ids,
                    ..between.clone()
                },
                Part::Principal,
            );
            if let Some(object) = &object
                && object.chunk > between.chunk
            {
                frame = frame.with(object, Part::Principal);
            }
            frame.predicate = predicate(clause, front);
            return Some(Found::Frame(frame));
        }
    }
    let others = object
        .as_ref()
        .map(|party| party.ids.clone())
        .unwrap_or_default();
    let owner = possessor(clause, cast, front, &others).or_else(|| leaders_meeting(clause, front));
    frame.series = owner.is_some()
        && matches!(
            word,
            "talks" | "meetings" | "calls" | "conversations" | "discussions" | "summits"
        );
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
    // "visits to both Sharon and Arafat"
    frame.series |= matches!(word, "visit" | "visits")
        && object.as_ref().is_some_and(|object| object.ids.len() > 1);
    let Some(object) = object else {
        // "As in previous discussions, they covered": those are not this one.
        if marks.previous && word.ends_with('s') && word != "talks" {
            return refused(RULE, "earlier ones, of which nothing is told");
        }
        if let Some(owner) = owner {
            if cast.sides(&owner.ids) >= 2 {
                return Some(Found::Frame(Frame {
                    anaphoric: marks.possessed,
                    ..frame.with(&owner, Part::Principal)
                }));
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
        if let Some(Governor {
            subject: Some(subject),
            ..
        }) = &governed
            && cast.sides(&subject.ids) >= 2
        {
            let frame = frame.with(subject, Part::Principal);
            return Some(Found::Frame(frame));
        }
        if let Some(Governor {
            subject: Some(subject),
            ..
        }) = &governed
            && let Some(host) = host_of_journey(clause, cast, front, subject)
        {
            let frame = frame.with(subject, Part::Visitor).with(&host, Part::Host);
            return Some(Found::Frame(frame));
        }
        if marks.next
            && cast.sides(&cast.focus) >= 2
            && !matches!(word, "visit" | "visits" | "session" | "sessions")
        {
            // "Another summit is to be held in June": of those spoken of.
            let focus = Party {
                ids: cast.focus.clone(),
                span: clause.span_of(front..end),
                chunk: at,
            };
            frame.again = true;
            return Some(Found::Frame(frame.with(&focus, Part::Principal)));
        }
        if let Some(party) = told_in_it(clause, cast, &frame, governed.is_some()) {
            return Some(Found::Frame(frame.with(&party, Part::Principal)));
        }
        if marks.definite {
            frame.anaphoric = true;
            return Some(Found::Frame(frame));
        }
        return refused(RULE, "who took part is not said");
    };
    let subject = owner
        .or_else(|| {
            governed
                .as_ref()
                .and_then(|governor| governor.subject.clone())
        })
        .or_else(|| {
            (governed.is_some() || front <= 1)
                .then(|| subject_behind(clause, object.chunk + 1))
                .flatten()
        })
        .or_else(|| clause.subject(front))
        // "Readout of Vice President Harris Call with the Crown Prince"
        .or_else(|| clause.party(front.checked_sub(1)?));
    let Some(subject) = subject else {
        // "Six-party talks with envoys from": all sides stand behind.
        if cast.sides(&object.ids) >= 2 {
            return Some(Found::Frame(frame.with(&object, Part::Principal)));
        }
        return refused(RULE, "who met them could not be told");
    };
    if subject.ids.iter().all(|id| object.ids.contains(id)) {
        return refused(RULE, "only one side is named");
    }
    frame = frame
        .with(&subject, Part::Principal)
        .with(&object, Part::Principal);
    Some(Found::Frame(frame))
}

/// "is to visit Moscow for talks", "arrived in Tehran on Monday for talks on": with those who
/// are at home there.
fn host_of_journey(
    clause: &Clause<'_, '_>,
    cast: &mut Cast<'_>,
    front: usize,
    subject: &Party,
) -> Option<Party> {
    if clause.word(front.wrapping_sub(1)) != "for" {
        return None;
    }
    let person = subject.ids.iter().any(|&id| !cast.entities[id].state);
    let from = front.saturating_sub(12).max(subject.chunk + 1);
    let at = (from..front).rev().find(|&i| {
        (clause.is_place(i) || clause.is_actor(i))
            && (crate::extract::clause::goes_to(clause.word(i - 1))
                || matches!(clause.word(i - 1), "in" | "to")
                    && crate::extract::place::travels(clause, i.saturating_sub(6)..i))
    })?;
    let (found, _) = crate::extract::place::at(clause, at)?;
    let code = found.country.filter(|_| person)?;
    let own = subject
        .ids
        .iter()
        .any(|&id| cast.entities[id].country.as_deref() == Some(&code));
    if own || cast.world.organisation(&code).is_some() {
        return None;
    }
    Some(Party {
        ids: vec![cast.state(&code)],
        span: clause.span_of(at..at + 1),
        chunk: at,
    })
}

/// "consultations which featured A and B", "a summit attended by A, B and C".
fn present(clause: &Clause<'_, '_>, end: usize) -> Option<Party> {
    let last = (end + 16).min(clause.chunks.len());
    (end..last)
        .take_while(|&i| !matches!(clause.word(i), "." | ";" | "said" | "that"))
        .find_map(|i| match clause.word(i) {
            "featuring" | "featured" | "involving" | "including" | "grouping" | "comprising"
            | "gathering" => clause.party(i + 1),
            "attended" if clause.word(i + 1) == "by" => clause.party(i + 2),
            "participation" if clause.word(i + 1) == "of" => clause.party(i + 2),
            _ => None,
        })
}

/// "In a 90-minute call Obama told Putin", "after sixteen hours of talks the leaders of Russia
/// and Ukraine announced": those who spoke in it or came out of it.
fn told_in_it(
    clause: &Clause<'_, '_>,
    cast: &Cast<'_>,
    frame: &Frame,
    governed: bool,
) -> Option<Party> {
    if !governed {
        return None;
    }
    let telling = (0..clause.chunks.len()).find(|&i| {
        matches!(
            clause.word(i),
            "told" | "assured" | "warned" | "urged" | "asked" | "pressed" | "thanked"
        )
    });
    if let Some(at) = telling {
        let subject = clause.subject(clause.verb_group_start(at));
        let object = clause.object(at + 1, &[""]);
        if let (Some(mut subject), Some(object)) = (subject, object) {
            subject.ids.extend(object.ids);
            return (cast.sides(&subject.ids) >= 2).then_some(subject);
        }
        return None;
    }
    let end = frame.trigger.end;
    (end..clause.chunks.len().min(end + 9))
        .filter_map(|i| clause.party(i))
        .find(|party| {
            cast.sides(&party.ids) >= 2 && party.ids.iter().all(|&id| !cast.entities[id].state)
        })
}

/// What stands before the noun within its phrase.
#[derive(Clone, Copy, Default)]
struct Marks {
    /// "the", "this", "their".
    definite: bool,
    /// "their", "his".
    possessed: bool,
    /// "the G20 summit": an occasion of many meetings.
    occasion: bool,
    /// "another summit", "the next round".
    next: bool,
    /// "previous discussions".
    previous: bool,
}

/// The first chunk of the noun phrase whose head is at `at`.
fn noun_phrase_start(clause: &Clause<'_, '_>, at: usize) -> (usize, Marks) {
    let mut front = at;
    let mut marks = Marks::default();
    while front > 0 && at - front < 12 {
        let word = clause.word(front - 1);
        if matches!(word, "the" | "this" | "these" | "that") {
            marks.definite = true;
            return (front - 1, marks);
        }
        if matches!(word, "his" | "her" | "their" | "its" | "our") {
            marks.definite = true;
            marks.possessed = true;
            return (front, marks);
        }
        if matches!(word, "a" | "an") {
            return (front - 1, marks);
        }
        marks.previous |= matches!(word, "previous" | "earlier" | "past" | "prior" | "recent");
        marks.next |= matches!(
            word,
            "another" | "next" | "further" | "new" | "fresh" | "follow-up"
        );
        let participle = matches!(
            word,
            "scheduled"
                | "planned"
                | "proposed"
                | "cancelled"
                | "canceled"
                | "postponed"
                | "arranged"
        ) && front > 1
            && (matches!(
                clause.word(front - 2),
                "his" | "her" | "their" | "the" | "a" | "this" | "previously" | "long"
            ) || clause.is_possessive(front - 2));
        if participle {
            front -= 1;
            continue;
        }
        if matches!(word, "\"" | "“" | "”" | "'" | "‘" | "’") && at - front < 6 {
            front -= 1;
            continue;
        }
        let adjective = !word.is_empty()
            && !crate::extract::words::among(crate::extract::words::PREPOSITIONS, word)
            && !crate::extract::words::among(crate::extract::words::AUXILIARIES, word)
            && !is_hold_verb(word)
            && word
                .chars()
                .all(|c| c.is_alphanumeric() || c == '-' || c == '–' || c == '.')
            && !matches!(
                word,
                "and"
                    | "or"
                    | "said"
                    | "that"
                    | "who"
                    | "to"
                    | "before"
                    | "after"
                    | "when"
                    | "while"
                    | "as"
                    | "since"
                    | "until"
                    | "not"
                    | "but"
                    | "where"
                    | "which"
                    | "whether"
                    | "if"
                    | "also"
                    | "joined"
                    | "led"
                    | "agreed"
                    | "requested"
                    | "called"
                    | "proposed"
                    | "cancelled"
                    | "canceled"
                    | "postponed"
                    | "join"
                    | "began"
                    | "refused"
                    | "offered"
                    | "describing"
                    | "described"
                    | "during"
                    | "than"
            );
        let occasion = matches!(
            clause.chunks.get(front - 1).map(|chunk| &chunk.kind),
            Some(ChunkKind::Occasion(_))
        );
        marks.occasion |= occasion;
        let dated = clause.is_time(front - 1) && at - front < 4;
        // "their April 2, 2024, telephone call", "a candid, constructive discussion".
        let comma = word == ","
            && front > 1
            && (clause.is_time(front - 2)
                || plain_adjective(clause.word(front - 2)) && plain_adjective(clause.word(front)));
        if adjective || dated || comma || occasion {
            front -= 1;
            continue;
        }
        break;
    }
    (front, marks)
}

/// A plain word in small letters that may be an adjective.
fn plain_adjective(word: &str) -> bool {
    word.chars().count() > 3
        && word.chars().all(char::is_alphabetic)
        && !crate::extract::words::among(crate::extract::words::COMMON, word)
        && !crate::extract::words::among(crate::extract::words::PREPOSITIONS, word)
}

/// "Putin's ... talks", "his talks", "their meeting".
fn possessor(
    clause: &Clause<'_, '_>,
    cast: &mut Cast<'_>,
    front: usize,
    others: &[EntityId],
) -> Option<Party> {
    if front == 0 {
        return None;
    }
    let before = front - 1;
    if clause.is_possessive(before) && before > 0 {
        return clause.party(before - 1);
    }
    if clause.is_possessive(front) && clause.is_actor(before) {
        return clause.party(before);
    }
    // "Biden’s Virtual Meeting": the apostrophe stands at the front itself.
    let local: Vec<EntityId> = clause.who.iter().take(before).flatten().copied().collect();
    let ids = match clause.word(before) {
        "his" => cast.owner(Sex::Male, &local, others),
        "her" => cast.owner(Sex::Female, &local, others),
        "their" => cast.theirs(&local),
        "our" => cast.ours(),
        _ => return None,
    };
    (!ids.is_empty()).then(|| Party {
        ids,
        span: clause.span_of(before..before + 1),
        chunk: before,
    })
}

/// "the leaders' meeting", "a foreign ministers' meeting".
fn leaders_meeting(clause: &Clause<'_, '_>, front: usize) -> Option<Party> {
    (front > 0 && clause.is_actor(front - 1) && clause.word(front) == "'")
        .then(|| clause.party(front - 1))
        .flatten()
}

/// "Putin-Trump talks", "U.S.-Russian summit", "Israeli-Palestinian negotiations".
fn pair(clause: &Clause<'_, '_>, cast: &mut Cast<'_>, front: usize, at: usize) -> Option<Party> {
    let from = front.saturating_sub(4);
    for i in from..at {
        if !matches!(clause.word(i), "-" | "–" | "—" | "/") || i == 0 {
            continue;
        }
        // "China-US contacts in a meeting": the pair belongs to another noun.
        if i + 4 < front || i + 2 < front && clause.word(i + 2) != "-" {
            continue;
        }
        let left = side(clause, cast, i - 1);
        let right = side(clause, cast, i + 1);
        if let (Some(left), Some(right)) = (left, right) {
            let mut ids = left;
            ids.extend(right);
            // "Russia-China-India": a third.
            if matches!(clause.word(i + 2), "-" | "–" | "—" | "/")
                && let Some(third) = side(clause, cast, i + 3)
            {
                ids.extend(third);
            }
            if cast.sides(&ids) >= 2 {
                return Some(Party {
                    ids,
                    span: clause.span_of(i - 1..i + 2),
                    chunk: i - 1,
                });
            }
        }
    }
    None
}

/// A side of a pair: an actor, or an adjective of a state.
fn side(clause: &Clause<'_, '_>, cast: &mut Cast<'_>, at: usize) -> Option<Vec<EntityId>> {
    if let Some(party) = clause.party(at) {
        return Some(party.ids);
    }
    let chunk = clause.chunks.get(at)?;
    let code = match &chunk.kind {
        ChunkKind::Place(place) => place.capital_of.clone()?,
        ChunkKind::Word => {
            let words = clause
                .doc
                .words(chunk.first..(chunk.first + 3).min(clause.doc.tokens.len()));
            let found = clause.doc.world.lexicon().longest(&words, false)?;
            let sino = match clause.doc.word(chunk.first) {
                "sino" => Some("CHN"),
                "russo" => Some("RUS"),
                "franco" => Some("FRA"),
                "anglo" => Some("GBR"),
                "indo" => Some("IND"),
                _ => None,
            };
            if let Some(code) = sino {
                code.to_owned()
            } else {
                found.meanings.iter().find_map(|meaning| match *meaning {
                    Meaning::Adjective(index) => clause
                        .doc
                        .world
                        .countries
                        .get(index)
                        .map(|it| it.code.clone()),
                    _ => None,
                })?
            }
        }
        _ => return None,
    };
    Some(vec![cast.state(&code)])
}

/// The verb or preposition that governs a noun of meeting.
struct Governor {
    subject: Option<Party>,
}

fn is_hold_verb(word: &str) -> bool {
    matches!(
        word,
        "closed"
            | "end"
            | "ends"
            | "held"
            | "hold"
            | "holds"
            | "holding"
            | "had"
            | "have"
            | "has"
            | "having"
            | "opened"
            | "open"
            | "opens"
            | "opening"
            | "began"
            | "begin"
            | "begins"
            | "begun"
            | "start"
            | "started"
            | "starts"
            | "resumed"
            | "resume"
            | "resumes"
            | "conducted"
            | "concluded"
            | "conclude"
            | "ended"
            | "wrapped"
            | "continued"
            | "continue"
            | "entered"
            | "chaired"
            | "convened"
            | "co-chaired"
            | "hosted"
            | "host"
            | "hosts"
            | "attended"
            | "joined"
            | "launched"
            | "sought"
            | "completed"
            | "finished"
            | "scheduled"
            | "cancelled"
            | "canceled"
            | "postponed"
            | "refused"
            | "rejected"
            | "seek"
            | "seeking"
            | "requested"
            | "offered"
            | "proposed"
            | "planned"
            | "join"
            | "took"
            | "take"
            | "attend"
            | "conduct"
            | "cancel"
            | "postpone"
            | "scrapped"
            | "called"
            | "agreed"
            | "arranged"
            | "leave"
            | "left"
            | "stage"
            | "staged"
            | "granted"
            | "engaged"
            | "engage"
            | "made"
            | "make"
            | "makes"
            | "placed"
            | "paid"
            | "pay"
            | "pays"
    )
}

fn governor(clause: &Clause<'_, '_>, front: usize) -> Option<Governor> {
    let mut i = front;
    let mut steps = 0;
    while i > 0 && steps < 9 {
        i -= 1;
        steps += 1;
        let word = clause.word(i);
        if is_hold_verb(word) {
            let start = clause.verb_group_start(i);
            return Some(Governor {
                subject: clause.subject(start),
            });
        }
        if matches!(
            word,
            "after"
                | "before"
                | "during"
                | "following"
                | "in"
                | "at"
                | "for"
                | "to"
                | "into"
                | "from"
                | "since"
                | "despite"
                | "amid"
                | "with"
                | "ahead"
                | "by"
                | "on"
        ) {
            // "arrived for talks with": the subject of the clause takes part.
            return Some(Governor {
                subject: clause.subject(i),
            });
        }
        let passes = matches!(
            word,
            "and"
                | "of"
                | "the"
                | "a"
                | "round"
                | "series"
                | "first"
                | "second"
                | "third"
                | "day"
                | "days"
                | "hours"
                | "more"
                | "than"
                | "about"
                | "nearly"
                | "over"
                | ","
                | "-"
                | "“"
                | "\""
                | "off"
                | "up"
                | "down"
                | "further"
                | "part"
                | "new"
                | "several"
                | "two"
                | "three"
                | "separate"
                | "bilateral"
                | "constructive"
        ) || clause.is_time(i)
            || word.ends_with("ive")
            || word.ends_with("al")
            || crate::extract::words::among(crate::extract::words::ADVERBS, word);
        if !passes {
            return None;
        }
    }
    None
}

/// Where the predicate that governs a noun begins.
fn predicate(clause: &Clause<'_, '_>, front: usize) -> usize {
    let mut i = front;
    let mut steps = 0;
    while i > 0 && steps < 9 {
        i -= 1;
        steps += 1;
        if is_hold_verb(clause.word(i)) {
            return clause.verb_group_start(i);
        }
        if clause.is_actor(i) {
            break;
        }
    }
    front
}
