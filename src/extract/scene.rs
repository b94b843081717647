//! Where the story is: the town that the traveller whom it follows has come to, or will.

use super::cast::{Cast, EntityId};
use super::clause::Clause;
use super::mention::ChunkKind;
use super::place;
use super::report::Status;
use super::story::Told;
use super::time::{self, Tense, TimeValue};

/// A place that the article has gone to.
#[derive(Clone, Debug)]
pub(super) struct Scene {
    pub(super) place: Told<place::Found>,
    /// The sentence that goes there.
    pub(super) since: usize,
    /// The day of the journey, with its phrase.
    pub(super) day: Option<(Told<TimeValue>, String)>,
    /// Who went, where it is said.
    travellers: Vec<EntityId>,
    /// The journey is still to come.
    pub(super) ahead: bool,
}

impl Scene {
    /// Who is there.
    pub(super) fn travellers(&self) -> &[EntityId] {
        &self.travellers
    }

    /// True when a meeting told in a sentence may have been there: near by, or by the traveller.
    pub(super) fn holds(&self, sentence: usize, ids: &[EntityId], status: Status) -> bool {
        let far = sentence.saturating_sub(self.since);
        let theirs = self.travellers.iter().any(|id| ids.contains(id));
        match status {
            Status::Held => !self.ahead && (far <= 3 || theirs && far <= 14),
            Status::Planned => theirs && far <= 4,
            Status::Proposed | Status::Cancelled => false,
        }
    }
}

/// The last place that a clause goes to: "flew to Brasilia", "has been at Camp David", "will
/// travel to Hanoi", "Kenny in Brussels for talks".
pub(super) fn read(clause: &Clause<'_, '_>, cast: &Cast<'_>) -> Option<Scene> {
    (0..clause.chunks.len())
        .rev()
        .find_map(|at| goes(clause, cast, at))
        .or_else(|| titled(clause))
}

/// A line above a transcript that is a place and nothing else: "Oval Office", "Palacio Nacional
/// de la Cultura, Guatemala City, Guatemala". The town stands last.
pub(super) fn stage(clause: &Clause<'_, '_>) -> Option<Told<place::Found>> {
    let plain = |at: usize| {
        clause.is_place(at)
            || clause.is_actor(at)
            || matches!(
                clause.word(at),
                "," | "(" | ")" | "." | "de" | "of" | "the" | "via"
            )
    };
    let count = clause.chunks.len();
    if count > 9 || clause.doc.is_title(clause.sentence) || !(0..count).all(plain) {
        return None;
    }
    let at = (0..count).rev().find(|&at| clause.is_place(at))?;
    let (found, end) = place::at(clause, at)?;
    Some(Told {
        value: found,
        sentence: clause.sentence,
        span: clause.span_of(at..end),
        rule: "stage",
    })
}

/// What a word says of a journey.
enum Move {
    /// The verb of a journey made.
    Verb,
    /// "is in", "was at".
    Stay,
    /// "a visit", "the trip".
    Noun,
    /// "told reporters in", "a news conference in".
    Speech,
}

fn movement(clause: &Clause<'_, '_>, at: usize) -> Option<Move> {
    let word = clause.word(at);
    let found = match word {
        "traveled" | "travelled" | "flew" | "arrived" | "visited" | "visiting" | "arrives"
        | "visits" | "landed" | "stopped" | "travels" | "arriving" | "travel" | "fly"
        | "arrive" | "traveling" | "travelling" => Move::Verb,
        "visit"
            if matches!(
                before(clause, at),
                "to" | "will" | "would" | "may" | "could"
            ) =>
        {
            Move::Verb
        }
        // "comes on the heels of a visit to Poland": that was before.
        "visit" | "trip" | "stopover" | "tour" => {
            let earlier = clause.window(at.saturating_sub(4)..at);
            let over = [
                " of a ",
                " after a ",
                " following a ",
                " before a ",
                " of his ",
                " from a ",
            ]
            .iter()
            .any(|cue| earlier.contains(cue));
            if over {
                return None;
            }
            Move::Noun
        }
        "was" | "is" | "were" | "are" | "been" => {
            let there = matches!(clause.word(at + 1), "in" | "at");
            let subject = at > 0 && clause.is_actor(at - 1)
                || matches!(before(clause, at), "has" | "had" | "have" | "now");
            return (there && subject).then_some(Move::Stay);
        }
        "reporters" | "journalists" => Move::Speech,
        "conference" if matches!(before(clause, at), "news" | "press") => Move::Speech,
        _ => return None,
    };
    Some(found)
}

fn before<'c>(clause: &'c Clause<'_, '_>, at: usize) -> &'c str {
    at.checked_sub(1).map_or("", |at| clause.word(at))
}

fn goes(clause: &Clause<'_, '_>, cast: &Cast<'_>, at: usize) -> Option<Scene> {
    let movement = movement(clause, at)?;
    let reach = match movement {
        Move::Speech => 3,
        Move::Stay => 5,
        Move::Verb | Move::Noun => 6,
    };
    let (found, next, end) = (at + 1..(at + reach).min(clause.chunks.len())).find_map(|next| {
        let governed = match movement {
            Move::Speech => matches!(clause.word(next - 1), "in" | "at"),
            _ => {
                next == at + 1 && !matches!(movement, Move::Noun)
                    || matches!(clause.word(next - 1), "to" | "in" | "at" | "the")
            }
        };
        governed
            .then(|| place::at(clause, next))
            .flatten()
            .map(|(found, end)| (found, next, end))
    })?;
    // "His visit followed remarks in Seoul": those were there.
    let between = clause.window(at + 1..next);
    if [" followed ", " after ", " before ", " remarks ", " said "]
        .iter()
        .any(|word| between.contains(word))
    {
        return None;
    }
    // A person may bear the name of a town; a state that is met is no place.
    if matches!(movement, Move::Speech) && found.name.is_none() {
        return None;
    }
    let start = clause.verb_group_start(at);
    let verb = clause.window(start.saturating_sub(2)..at + 1);
    let ahead = [
        " to travel ",
        " to visit ",
        " to fly ",
        " to arrive ",
        " will ",
        " would ",
        " may ",
        " could ",
        " upcoming ",
        " planned ",
        " forthcoming ",
        " next ",
    ]
    .iter()
    .any(|cue| verb.contains(cue));
    let owner = match movement {
        Move::Noun => possessed(clause, at),
        Move::Verb | Move::Stay | Move::Speech => None,
    };
    let travellers = owner
        .or_else(|| clause.subject(start).map(|party| party.ids))
        .unwrap_or_default()
        .into_iter()
        .filter(|&id| !cast.entities[id].state)
        .collect();
    Some(Scene {
        place: Told {
            value: found,
            sentence: clause.sentence,
            span: clause.span_of(next..end),
            rule: "travel",
        },
        since: clause.sentence,
        day: day(cast, clause, at, ahead),
        travellers,
        ahead,
    })
}

/// Whose visit: "Tillerson's first visit to".
fn possessed(clause: &Clause<'_, '_>, at: usize) -> Option<Vec<EntityId>> {
    (at.saturating_sub(4)..at)
        .rev()
        .find(|&i| clause.is_possessive(i) && i > 0)
        .and_then(|i| clause.party(i - 1))
        .map(|party| party.ids)
}

/// "Kenny in Brussels for Brexit meetings": a headline sets the scene without a verb.
fn titled(clause: &Clause<'_, '_>) -> Option<Scene> {
    if !clause.doc.is_title(clause.sentence) || !clause.is_actor(0) || clause.word(1) != "in" {
        return None;
    }
    let (found, end) = place::at(clause, 2)?;
    Some(Scene {
        place: Told {
            value: found,
            sentence: clause.sentence,
            span: clause.span_of(2..end),
            rule: "travel",
        },
        since: clause.sentence,
        day: None,
        travellers: clause.party(0)?.ids,
        ahead: false,
    })
}

/// The day of a journey: the time beside the word that tells of it.
fn day(
    cast: &Cast<'_>,
    clause: &Clause<'_, '_>,
    verb: usize,
    ahead: bool,
) -> Option<(Told<TimeValue>, String)> {
    let at = (verb.saturating_sub(8)..(verb + 9).min(clause.chunks.len()))
        .filter(|&at| clause.is_time(at))
        .min_by_key(|at| at.abs_diff(verb))?;
    let Some(ChunkKind::Time(index)) = clause.chunks.get(at).map(|chunk| &chunk.kind) else {
        return None;
    };
    let expr = clause.times.get(*index)?;
    if expr.is_duration() || expr.is_vague() || expr.is_since() {
        return None;
    }
    let value = time::resolve(
        expr,
        cast.reference.published,
        cast.reference.year(),
        None,
        if ahead { Tense::Future } else { Tense::Past },
    )?;
    let told = Told {
        rule: value.rule,
        value,
        sentence: clause.sentence,
        span: expr.span,
    };
    Some((told, expr.span.of(clause.doc.text).to_owned()))
}
