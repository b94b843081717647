//! The time that belongs to a frame among those of its sentence.

use std::ops::Range;

use super::Reader;
use super::telling::Neighbours;
use crate::extract::cast::Cast;
use crate::extract::clause::Clause;
use crate::extract::mention::ChunkKind;
use crate::extract::rules::Frame;
use crate::extract::story::Told;
use crate::extract::time::{self, Tense, TimeExpr, TimeValue};
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
            let since = time.is_since() || since_before(clause, at);
            let distance = distance(clause, frame, neighbours, at, since)?;
            Some((distance, time, since))
        });
        let best = times
            .filter(|(distance, ..)| *distance < 34)
            .min_by_key(|(distance, ..)| *distance);
        let Some((_, expr, since)) = best else {
            return Nearest::default();
        };
        let resolved = |expr, tense| {
            time::resolve(
                expr,
                cast.reference.published,
                cast.reference.year(),
                self.last_day,
                tense,
            )
        };
        let mut value = resolved(expr, tense);
        // "arrived on Tuesday for talks with Putin on Wednesday": the day after.
        if let Some(arrival) = arrival(clause, frame, expr)
            && let Some(came) = resolved(arrival, Tense::Past)
            && value.as_ref().is_some_and(|value| value.start < came.start)
        {
            value = resolved(expr, Tense::Future).filter(|later| later.start >= came.start);
        }
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

/// The day of a journey told before the wording, where that has a day of its own behind it.
fn arrival<'c>(clause: &'c Clause<'_, '_>, frame: &Frame, day: &TimeExpr) -> Option<&'c TimeExpr> {
    let from = frame.front.saturating_sub(12);
    let at = (from..frame.front).rev().find(|&at| clause.is_time(at))?;
    let Some(ChunkKind::Time(index)) = clause.chunks.get(at).map(|chunk| &chunk.kind) else {
        return None;
    };
    let came = clause.window(at.saturating_sub(6)..at).has_any(&[
        " arrived ",
        " arrives ",
        " flew ",
        " landed ",
        " touched down ",
        " travelled ",
        " traveled ",
    ]);
    clause
        .times
        .get(*index)
        .filter(|time| came && time.span.start < day.span.start && !time.is_duration())
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
    // "Trump on Thursday cancelled his meeting": the day on which he did so.
    let calls_off = [
        " cancel",
        " call off ",
        " called off ",
        " postpone",
        " scrapped ",
    ];
    if at < frame.front && !behind && between.has_any(&calls_off) {
        return None;
    }
    // "was cancelled on Monday", "was on Monday cancelled"
    let off = |word: &str| matches!(word, "cancelled" | "canceled" | "postponed" | "scrapped");
    if behind
        && (off(clause.word(at + 1))
            || between.has_any(&[
                " was cancel",
                " were cancel",
                " been cancel",
                " was postponed ",
                " were postponed ",
                " been postponed ",
                " called off ",
            ]))
    {
        return None;
    }
    // "said Tuesday that he would meet": the day of the saying.
    if between.contains(" that ") && (!behind || !between.contains(" held ")) {
        return None;
    }
    // "met Kim on Friday and on Sunday he": of what he did then.
    if behind && between.has_any(&[" and on # @ ", " and # @ ", " and @ will ", " and @ would "]) {
        return None;
    }
    // "held talks before East Timor becomes independent in May": of what comes after it.
    if behind
        && !inside
        && (is_of_a_later_event(clause, frame.trigger.end..at)
            || clause.leads_to_another(frame.trigger.end..at))
    {
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

/// "since 2015", "since the start of the war nearly a year ago": of what was then.
fn since_before(clause: &Clause<'_, '_>, at: usize) -> bool {
    let since = (at.saturating_sub(11)..at)
        .rev()
        .take_while(|&i| !matches!(clause.word(i), "," | ";" | "-" | "–" | "—"))
        .find(|&i| clause.word(i) == "since");
    // "have met three times since they took office, on Monday" is no such words.
    since.is_some_and(|since| since + 1 == at || !(since..at).any(|i| clause.is_anaphor(i)))
}

/// True where "before" or "until" opens words of several chunks that the time ends: "before
/// flying to a summit on Friday", but not "before dawn on Friday".
fn is_of_a_later_event(clause: &Clause<'_, '_>, between: Range<usize>) -> bool {
    let opened = between
        .clone()
        .rev()
        .take_while(|&i| !matches!(clause.word(i), "," | ";"))
        .find(|&i| matches!(clause.word(i), "before" | "until" | "till"));
    opened.is_some_and(|open| between.end - open > 2)
}
