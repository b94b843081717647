//! What the palette finds: commands, leaders, meetings, states, topics, places, articles.

use super::fuzzy::Query;
use crate::app::action::{Action, Entry, table};
use crate::app::state::State;
use crate::app::words;
use crate::dossier::{Chip, Index, Item, Term};

/// How many lines are of use.
const MOST: usize = 60;
/// What a command is ahead of a thing with the same letters,
const COMMAND: i32 = 6;
/// and one that was used of late.
const RECENT: i32 = 12;

/// What a line stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Target {
    /// A command.
    Action(Action),
    /// Something to be selected.
    Item(Item),
}

/// A line of the palette.
#[derive(Clone, Debug)]
pub(super) struct Found {
    /// What it stands for.
    pub(super) target: Target,
    /// Its name.
    pub(super) label: String,
    /// Which characters of the name were typed.
    pub(super) letters: Vec<usize>,
    /// What else there is to know of a thing.
    pub(super) note: String,
}

/// Everything whose name holds the letters of `query` in order, the closest first; all
/// commands, those used of late first, where nothing is asked for.
pub(super) fn find(state: &State, query: &str) -> Vec<Found> {
    let query = Query::new(query);
    let recent = |action: Action| state.used.iter().position(|it| *it == action);
    let mut scored: Vec<(i32, Vec<usize>, Hit<'_>)> = Vec::new();
    for entry in table() {
        if entry.action == Action::Palette {
            continue;
        }
        let used = recent(entry.action).map(|at| RECENT - at as i32);
        let (score, letters) = if query.is_empty() {
            (used.unwrap_or_default(), Vec::new())
        } else {
            let Some(fit) = query.fit(entry.text) else {
                continue;
            };
            (fit.score + COMMAND + used.unwrap_or_default(), fit.letters)
        };
        scored.push((score, letters, Hit::Command(entry)));
    }
    if !query.is_empty() {
        things(&state.index, &query, &mut scored);
    }
    scored.sort_by_key(|(score, ..)| std::cmp::Reverse(*score));
    if !query.is_empty() {
        scored.truncate(MOST);
    }
    // Of thousands that fit only these are worth a line.
    let lines = scored.into_iter();
    lines
        .filter_map(|(_, letters, hit)| hit.line(state, letters))
        .collect()
}

/// Something that fits.
enum Hit<'a> {
    Command(&'a Entry),
    Thing(&'a Term),
}

impl Hit<'_> {
    fn line(self, state: &State, letters: Vec<usize>) -> Option<Found> {
        let term = match self {
            Self::Command(entry) => {
                return Some(Found {
                    target: Target::Action(entry.action),
                    label: entry.text.to_owned(),
                    letters,
                    note: String::new(),
                });
            }
            Self::Thing(term) => term,
        };
        let meetings = || words::count(term.count, "meeting", "meetings");
        let note = match &term.chip {
            Chip::Actor(_) => format!("leader, {}", meetings()),
            Chip::Country(_) => format!("country, {}", meetings()),
            Chip::Topic(_) => format!("topic, {}", meetings()),
            Chip::Place(_) => format!("place, {}", meetings()),
            Chip::Meeting(id) => state.meeting(id).map_or_else(String::new, words::when),
            _ => "article".to_owned(),
        };
        Some(Found {
            target: Target::Item(term.chip.item()?),
            label: term.label.clone(),
            letters,
            note,
        })
    }
}

fn things<'a>(index: &'a Index, query: &Query, out: &mut Vec<(i32, Vec<usize>, Hit<'a>)>) {
    for term in index.all() {
        let Some(fit) = query.fit(&term.label) else {
            continue;
        };
        if term.chip.item().is_none() {
            continue;
        }
        // Whoever types a name mostly means the person, and one of many meetings.
        let ahead = match &term.chip {
            Chip::Actor(_) => 16,
            Chip::Country(_) | Chip::Topic(_) | Chip::Place(_) => 10,
            _ => 0,
        };
        let weight = ahead + (term.count as f32).log2().max(0.0) as i32;
        out.push((fit.score + weight, fit.letters, Hit::Thing(term)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(query: &str) -> String {
        find(&State::default(), query)[0].label.clone()
    }

    #[test]
    fn a_few_letters_find_a_command() {
        assert_eq!(first("dark"), "Dark theme");
        assert_eq!(first("opfo"), "Open folder…");
        assert_eq!(first("EXP ch"), "Export chart…");
        assert!(find(&State::default(), "zzz").is_empty());
        assert!(find(&State::default(), "").len() > 20);
    }

    #[test]
    fn what_was_used_of_late_comes_first() {
        let mut state = State::default();
        state.remember(Action::Help);
        state.remember(Action::ClearMarks);
        let all = find(&state, "");
        assert_eq!(all[0].target, Target::Action(Action::ClearMarks));
        assert_eq!(all[1].target, Target::Action(Action::Help));
    }
}
