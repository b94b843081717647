//! The rules, one family a file. Each looks at one place and says how far it can read.

mod ahead;
mod amounts;
mod clock;
mod dates;
mod deictic;
mod durations;
mod feasts;
mod months;
mod numeric;
mod periods;
mod pointers;
mod seasons;
mod shifts;
mod vague;
mod weekdays;
mod years;

use super::kind::TimeKind;
use super::reader::Reader;
use super::words;

/// What a rule read, from the place it was asked about.
pub(super) struct Hit {
    /// The place behind the last token read.
    pub next: usize,
    /// What it says.
    pub kind: TimeKind,
    /// The name of the rule.
    pub rule: &'static str,
}

impl Hit {
    fn new(next: usize, kind: TimeKind, rule: &'static str) -> Self {
        Self { next, kind, rule }
    }
}

type Rule = fn(&Reader<'_>, usize) -> Option<Hit>;

/// All rules; of two that read equally far the earlier one wins.
const RULES: &[Rule] = &[
    numeric::dates,
    numeric::wire_stamp,
    dates::spans,
    dates::single,
    dates::week_of,
    clock::clock,
    feasts::feasts,
    months::spans,
    months::single,
    years::spans,
    years::single,
    years::decades,
    seasons::seasons,
    weekdays::weekdays,
    weekdays::recurring,
    weekdays::counted,
    deictic::near,
    deictic::same_day,
    deictic::day_of_month,
    periods::weekends,
    periods::periods,
    shifts::neighbours,
    ahead::ahead,
    shifts::counted,
    shifts::uncounted,
    vague::vague,
    durations::long,
    durations::counted,
    durations::uncounted,
];

/// The longest reading at `at`.
pub(super) fn read(reader: &Reader<'_>, at: usize) -> Option<Hit> {
    // Most words begin no time, and there are many rules to ask. An article does only before
    // a word that does, or that stands between the two.
    let word = reader.word(at);
    let begins = match word {
        "the" | "a" | "an" | "that" => words::may_follow(reader.word(at + 1)),
        _ => words::may_begin(word),
    };
    if !begins {
        let next = reader.word(at + 1);
        debug_assert!(longest(reader, at).is_none(), "{word} {next}");
        return None;
    }
    longest(reader, at)
}

fn longest(reader: &Reader<'_>, at: usize) -> Option<Hit> {
    let mut best: Option<Hit> = None;
    for rule in RULES {
        if let Some(hit) = rule(reader, at)
            && hit.next > best.as_ref().map_or(at, |best| best.next)
        {
            best = Some(hit);
        }
    }
    best
}
