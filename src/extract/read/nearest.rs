//! The time that belongs to a frame among those of its sentence.

use super::Reader;
use super::telling::Neighbours;
use crate::extract::cast::Cast;
use crate::extract::clause::Clause;
use crate::extract::mention::ChunkKind;
use crate::extract::rules::Frame;
use crate::extract::story::Told;
use crate::extract::time::{self, Tense, TimeValue};
use crate::extract::word_set::{WordSet, word_set};
use crate::extract::words::among;

/// What a time before it dates, instead of the meeting: "talks on the 2015 deal", "the December
/// 17 announcement".
const DATED: WordSet = word_set![
    "accord",
    "act",
    "agreement",
    "anniversary",
    "announcement",
    "attack",
    "attacks",
    "bombing",
    "budget",
    "coup",
    "crisis",
    "deal",
    "election",
    "elections",
    "invasion",
    "pact",
    "plan",
    "policy",
    "resolution",
    "revolution",
    "treaty",
    "vote",
    "war",
];

/// Verbs of saying: a time behind one is that of the words, not of the meeting.
const SPEECH: &[&str] = &[
    " said ",
    " says ",
    " told ",
    " announced ",
    " reported ",
    " added ",
    " quoted ",
];

/// Words that begin a clause or a verb of its own between time and wording.
const BARRIERS: &[&str] = &[
    " who ",
    " which ",
    " after ",
    " that ",
    " when ",
    " said ",
    " told ",
    " while ",
    " before ",
    " because ",
];

/// The time of a frame, where its sentence has one.
#[derive(Default)]
pub(super) struct Nearest {
    pub(super) time: Option<Told<TimeValue>>,
    /// The words of the time.
    pub(super) phrase: String,
    /// "since their 2018 summit": the time of a meeting long told.
    pub(super) since: bool,
}

impl Reader<'_, '_> {
    pub(super) fn nearest(
        &self,
        cast: &Cast<'_>,
        clause: &Clause<'_, '_>,
        frame: &Frame,
        neighbours: Neighbours,
        tense: Tense,
    ) -> Nearest {
        let times = clause.chunks.iter().enumerate().filter_map(|(at, chunk)| {
            let ChunkKind::Time(index) = chunk.kind else {
                return None;
            };
            let time = clause.times.get(index)?;
            if time.is_duration() || time.is_vague() {
                return None;
            }
            let since = time.is_since() || clause.word(at.wrapping_sub(1)) == "since";
            let distance = distance(clause, frame, neighbours, at, since)?;
            Some((distance, time, since))
        });
        let best = times
            .filter(|(distance, ..)| *distance < 34)
            .min_by_key(|(distance, ..)| *distance);
        let Some((_, expr, since)) = best else {
            return Nearest::default();
        };
        let value = time::resolve(
            expr,
            cast.reference.published,
            cast.reference.year(),
            self.last_day,
            tense,
        );
        Nearest {
            time: value.map(|value| Told {
                rule: value.rule,
                value,
                sentence: clause.sentence,
                span: expr.span,
            }),
            phrase: expr.span.of(clause.doc.text).to_owned(),
            since,
        }
    }
}

/// How far the time at `at` is from the wording; `None` where it is that of something else.
fn distance(
    clause: &Clause<'_, '_>,
    frame: &Frame,
    neighbours: Neighbours,
    at: usize,
    since: bool,
) -> Option<usize> {
    let behind = at > frame.trigger.start;
    // "since their 2018 summit": the year of that summit.
    let inside = frame.past && behind && at - frame.trigger.start <= 4
        || frame.predicate <= at && at < frame.trigger.start && frame.trigger.start - at <= 3;
    if among(DATED, clause.word(at + 1)) || since && !inside {
        return None;
    }
    let between = clause.window(if behind {
        frame.trigger.end..at
    } else {
        at..frame.trigger.start
    });
    // "the first since Carter and Brezhnev signed in 1979": of the earlier one.
    if behind && !inside && between.contains(" since ") {
        return None;
    }
    // "said Tuesday that he would meet": the day of the saying.
    if between.contains(" that ") && (!behind || !between.contains(" held ")) {
        return None;
    }
    // "met Kim, Tillerson said Sunday": the day of the saying.
    if SPEECH.iter().any(|cue| between.contains(cue)) {
        return None;
    }
    let mut distance = if behind {
        at.saturating_sub(frame.trigger.end)
    } else {
        frame.trigger.start - at + 1
    };
    // What stands behind the next wording belongs to that.
    if behind && at >= neighbours.next {
        distance += 40;
    }
    if !behind && neighbours.previous.is_some_and(|previous| at < previous) && at > 0 {
        distance += 12;
    }
    // "received Kim in June 2000, and he met Roh in October": that of the clause before.
    if !behind
        && neighbours.previous.is_some_and(|previous| at > previous)
        && (between.contains(" and ") || between.contains(" , "))
    {
        distance += 12;
    }
    let barriers = BARRIERS.iter().filter(|cue| between.contains(cue));
    Some(distance + 9 * barriers.count())
}
