//! A point as a row: who says it, who denies it, who is silent.

use std::collections::BTreeSet;

use super::super::judge::list;
use super::super::model::{Cell, Row, State};
use super::said::{Said, Voice};
use crate::text::fold;
use crate::world::World;

/// A row of one point, and where it stands: disputes first, the reporter's own last.
pub(super) fn row(world: &World, members: &[&Said], shorts: &[String]) -> (u8, Row) {
    let mut cells: Vec<Cell> = vec![Cell::default(); shorts.len() + 1];
    let mut speak = BTreeSet::new();
    for one in members {
        let places: Vec<usize> = match one.voice {
            Voice::Side(at) => vec![at],
            Voice::Joint => (0..shorts.len()).collect(),
            Voice::Reporter => vec![shorts.len()],
        };
        for at in places {
            speak.insert(at);
            if let Some(cell) = cells.get_mut(at) {
                cell.entries.push(one.entry.clone());
            }
        }
    }
    let reporter = speak.remove(&shorts.len());
    let who: Vec<String> = speak
        .iter()
        .filter_map(|&at| shorts.get(at).cloned())
        .collect();
    let shared = shared_words(members);
    let denier = denier(members, shorts);
    let (rank, state, says, mut why) = match (speak.len(), denier) {
        (2.., Some(who)) => (
            0,
            State::Differs,
            format!("{who} denies"),
            format!("{who} says no to what the other says"),
        ),
        (2.., None) => {
            let says = if speak.len() == shorts.len() && shorts.len() == 2 {
                "said by both"
            } else {
                "said by several"
            };
            (
                1,
                State::Same,
                says.to_owned(),
                format!("{} speak of the same point", list(&who)),
            )
        }
        (1, denier) => {
            let name = who.first().cloned().unwrap_or_default();
            let why = match (reporter, denier) {
                (true, Some(_)) => format!("{name} denies what the reporter tells"),
                (true, None) => "The reporter tells it too; no other side speaks of it".to_owned(),
                _ => "No other side speaks of it".to_owned(),
            };
            (2, State::OnlyHere, format!("{name} only"), why)
        }
        _ => (
            3,
            State::OnlyHere,
            "reporter only".to_owned(),
            "Told without naming a speaker".to_owned(),
        ),
    };
    if members.len() > 1 && !shared.is_empty() {
        why = format!("{why} (shared words: {})", shared.join(", "));
    }
    for cell in &mut cells {
        (cell.state, cell.why) = if cell.entries.is_empty() {
            (Some(State::NotStated), "Says nothing of it".to_owned())
        } else {
            (Some(state), why.clone())
        };
    }
    let label = label(world, members);
    let row = Row {
        key: members
            .first()
            .map_or_else(String::new, |it| fold(&it.entry.text)),
        label,
        state: Some(state),
        says,
        why,
        cells,
        item: None,
    };
    (rank, row)
}

/// The topic that most of them speak of.
fn label(world: &World, members: &[&Said]) -> String {
    let mut counts: Vec<(usize, &String)> = Vec::new();
    for topic in members.iter().flat_map(|it| &it.topics) {
        match counts.iter_mut().find(|(_, known)| *known == topic) {
            Some((count, _)) => *count += 1,
            None => counts.push((1, topic)),
        }
    }
    let best = counts.iter().max_by_key(|(count, id)| {
        let order = world.topics.iter().position(|it| it.id == **id);
        (*count, std::cmp::Reverse(order))
    });
    best.and_then(|(_, id)| world.topics.iter().find(|it| it.id == **id))
        .map_or_else(|| "Other".to_owned(), |topic| topic.label.clone())
}

/// Words that stand in what different voices say.
fn shared_words(members: &[&Said]) -> Vec<String> {
    let mut shared: BTreeSet<String> = BTreeSet::new();
    for (at, one) in members.iter().enumerate() {
        for other in members.get(at + 1..).unwrap_or_default() {
            if one.voice != other.voice {
                shared.extend(
                    one.point
                        .shared(&other.point)
                        .into_iter()
                        .map(str::to_owned),
                );
            }
        }
    }
    shared.into_iter().take(6).collect()
}

/// The one side that says no where another does not.
fn denier(members: &[&Said], shorts: &[String]) -> Option<String> {
    let mut no: BTreeSet<usize> = BTreeSet::new();
    let mut yes: BTreeSet<usize> = BTreeSet::new();
    for one in members {
        let at = match one.voice {
            Voice::Side(at) => at,
            Voice::Reporter => shorts.len(),
            Voice::Joint => continue,
        };
        if one.point.answers {
            no.insert(at);
        } else {
            yes.insert(at);
        }
    }
    let only: Vec<usize> = no.difference(&yes).copied().collect();
    match only.as_slice() {
        [at] if yes.iter().any(|it| it != at) => shorts.get(*at).cloned(),
        _ => None,
    }
}
