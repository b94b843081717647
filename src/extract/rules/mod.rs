//! Meeting rules: one wording a file. Each looks at a clause and gives frames.

mod attend;
mod call;
mod company;
mod delegation;
mod discuss;
mod earlier;
mod guest;
mod host;
mod invite;
mod line;
mod meet;
mod sign;
mod talks;
mod tell;
mod triggers;

use std::ops::Range;

use super::cast::{Cast, EntityId};
use super::clause::{Clause, Party};
use super::report::{Mode, Part, Status};

/// What one wording tells of a meeting.
#[derive(Clone, Debug, Default)]
pub(crate) struct Frame {
    /// Who took part, in what part, and the chunk that says so.
    pub(crate) cast: Vec<(EntityId, Part, usize)>,
    /// Chunks of the wording itself.
    pub(crate) trigger: Range<usize>,
    /// Where the noun phrase of the wording begins.
    pub(crate) front: usize,
    /// "His talks with A and B": as many meetings, unless told otherwise.
    pub(crate) series: bool,
    /// Where the predicate begins, for status and negation.
    pub(crate) predicate: usize,
    /// Told by the wording itself.
    pub(crate) mode: Option<Mode>,
    /// Told by the wording itself.
    pub(crate) status: Option<Status>,
    /// "The meeting", "their talks": speaks of a meeting told before.
    pub(crate) anaphoric: bool,
    /// Points to a meeting before the one that the article tells of.
    pub(crate) past: bool,
    /// Another meeting than the one told before.
    pub(crate) again: bool,
    /// One of many who come to a summit told elsewhere.
    pub(crate) joins: bool,
    /// The rule.
    pub(crate) rule: &'static str,
}

impl Frame {
    fn new(rule: &'static str, trigger: Range<usize>) -> Self {
        Self {
            front: trigger.start,
            predicate: trigger.start,
            trigger,
            rule,
            ..Self::default()
        }
    }

    fn with(mut self, party: &Party, part: Part) -> Self {
        for &id in &party.ids {
            if !self.cast.iter().any(|(other, ..)| *other == id) {
                self.cast.push((id, part, party.chunk));
            }
        }
        self
    }

    /// Everyone in it.
    pub(crate) fn ids(&self) -> Vec<EntityId> {
        self.cast.iter().map(|(id, ..)| *id).collect()
    }
}

/// Why a wording of meeting gave none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Refusal {
    pub(crate) rule: &'static str,
    pub(crate) reason: String,
}

/// What a rule found at a chunk.
pub(crate) enum Found {
    /// A meeting, and the chunk to go on from.
    Frame(Frame),
    /// A wording of meeting that is none.
    Refused(Refusal),
}

/// All that the rules find in a clause, in the order of the text.
pub(crate) fn frames(clause: &Clause<'_, '_>, cast: &mut Cast<'_>) -> (Vec<Frame>, Vec<Refusal>) {
    type Rule = fn(&Clause<'_, '_>, &mut Cast<'_>, usize) -> Option<Found>;
    const RULES: &[Rule] = &[
        meet::rule,
        talks::rule,
        call::rule,
        host::rule,
        invite::rule,
        attend::rule,
        discuss::rule,
        earlier::rule,
        sign::rule,
        company::rule,
        delegation::rule,
        guest::rule,
        line::rule,
        tell::rule,
    ];

    let mut frames: Vec<Frame> = Vec::new();
    let mut refusals = Vec::new();
    for at in 0..clause.chunks.len() {
        if !triggers::may_begin(clause, at) {
            debug_assert!(
                RULES.iter().all(|rule| rule(clause, cast, at).is_none()),
                "{}",
                clause.word(at)
            );
            continue;
        }
        for rule in RULES {
            match rule(clause, cast, at) {
                Some(Found::Frame(frame)) => frames.push(frame),
                Some(Found::Refused(refusal)) => refusals.push(refusal),
                None => {}
            }
        }
    }
    (frames, refusals)
}

#[expect(clippy::unnecessary_wraps, reason = "reads as what a rule returns")]
fn refused(rule: &'static str, reason: &str) -> Option<Found> {
    Some(Found::Refused(Refusal {
        rule,
        reason: reason.to_owned(),
    }))
}

/// The subject of a clause that opens with "After meeting Barco, ...": the actor behind the comma.
fn subject_behind(clause: &Clause<'_, '_>, from: usize) -> Option<Party> {
    let mut comma = false;
    for at in from..clause.chunks.len().min(from + 24) {
        if clause.word(at) == "," {
            comma = true;
        } else if comma && clause.is_actor(at) {
            // "in Lausanne, Switzerland, Xi said"
            if at > 1 && clause.is_place(at - 2) && clause.is_state(at) {
                comma = false;
                continue;
            }
            return clause.party(at);
        } else if comma
            && !matches!(
                clause.word(at),
                "the" | "\"" | "“" | "however" | "also" | "" | "mr" | "." | "and" | "as"
            )
        {
            comma = false;
        }
    }
    None
}
