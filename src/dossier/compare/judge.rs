//! How a row comes out: the states of rows and cells, and why.

use std::collections::BTreeSet;

use super::model::{Cell, Entry, Row, State};
use crate::dossier::words;
use crate::extract::Claim;

/// A value before it is judged.
#[derive(Clone, Debug, Default)]
pub(super) struct Value {
    /// Equal keys are equal values; none where the value is only shown.
    pub(super) key: Option<String>,
    /// What sentences call it, where `entry` has too many words.
    pub(super) name: String,
    /// The value.
    pub(super) entry: Entry,
}

impl Value {
    /// A claim of history, and what is to be noted of it.
    pub(super) fn of_claim(claim: &Claim, note: String) -> Self {
        let name = words::claim(claim.kind, claim.value.as_deref());
        Self {
            key: Some(name.to_lowercase()),
            name: name.clone(),
            entry: Entry {
                text: name,
                note,
                shared: false,
                evidence: claim.evidence.clone(),
            },
        }
    }
}

/// What one column says of a field.
#[derive(Clone, Debug, Default)]
pub(super) struct Told {
    /// Its values.
    pub(super) values: Vec<Value>,
    /// Why its sources exclude each other.
    pub(super) conflict: Option<String>,
}

impl Told {
    fn keys(&self) -> BTreeSet<&str> {
        self.values
            .iter()
            .filter_map(|value| value.key.as_deref())
            .collect()
    }

    fn states_it(&self) -> bool {
        !self.values.is_empty()
    }
}

/// How the values of a row are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// One value each.
    Single,
    /// Several; those that columns share are told apart from the others.
    Several,
}

/// What a row is called.
#[derive(Clone, Copy, Debug)]
pub(super) struct Name {
    /// For ever.
    pub(super) key: &'static str,
    /// For people.
    pub(super) label: &'static str,
}

/// Judges a row. `columns` are the short names of the columns; `clash` says why columns
/// exclude each other, where they do.
pub(super) fn row(
    name: Name,
    kind: Kind,
    columns: &[String],
    mut told: Vec<Told>,
    clash: Option<String>,
) -> Row {
    let stated: Vec<usize> = (0..told.len()).filter(|&at| told[at].states_it()).collect();
    let keys: Vec<BTreeSet<String>> = told
        .iter()
        .map(|it| it.keys().into_iter().map(str::to_owned).collect())
        .collect();
    let state = state(&told, &stated, &keys, clash.is_some());
    let why = state.map_or_else(String::new, |state| {
        why(state, kind, columns, &told, &stated, clash)
    });
    for (at, one) in told.iter_mut().enumerate() {
        let shared = |key: &String| {
            keys.iter()
                .enumerate()
                .any(|(other, keys)| other != at && keys.contains(key))
        };
        for value in &mut one.values {
            // What is said is never the same; only who says something is compared.
            let said = name.key == "statements";
            value.entry.shared = !said && value.key.as_ref().is_some_and(shared);
        }
        // People and what they say stay in the order of sides.
        if matches!(name.key, "who" | "statements") {
            continue;
        }
        // Those that columns share stand first, in one order, so that they lie side by side.
        one.values
            .sort_by_key(|value| match (&value.key, value.entry.shared) {
                (Some(key), true) => (0, key.clone()),
                _ => (1, String::new()),
            });
    }
    let cells = told
        .into_iter()
        .enumerate()
        .map(|(at, one)| cell(at, one, state, columns, &stated, &keys))
        .collect();
    Row {
        key: name.key.to_owned(),
        label: name.label.to_owned(),
        state,
        says: state.map_or("", State::word).to_owned(),
        why,
        cells,
        item: None,
    }
}

/// The state of a row; none where one column alone states something, and nothing is beside it.
fn state(told: &[Told], stated: &[usize], keys: &[BTreeSet<String>], clash: bool) -> Option<State> {
    if stated.is_empty() {
        return Some(State::NotStated);
    }
    if clash || told.iter().any(|it| it.conflict.is_some()) {
        return Some(State::SourcesConflict);
    }
    if told.len() == 1 {
        return None;
    }
    if stated.len() == 1 {
        return Some(State::OnlyHere);
    }
    let first = stated.first().and_then(|&at| keys.get(at));
    let alike = stated.iter().all(|&at| keys.get(at) == first);
    Some(if alike && stated.len() == told.len() {
        State::Same
    } else {
        State::Differs
    })
}

fn cell(
    at: usize,
    told: Told,
    row: Option<State>,
    columns: &[String],
    stated: &[usize],
    keys: &[BTreeSet<String>],
) -> Cell {
    let entries = told.values.into_iter().map(|value| value.entry).collect();
    let others: Vec<usize> = stated
        .iter()
        .copied()
        .filter(|&other| other != at)
        .collect();
    let (state, why) = if let Some(conflict) = told.conflict {
        (State::SourcesConflict, conflict)
    } else if row.is_none() {
        return Cell {
            state: None,
            why: String::new(),
            entries,
        };
    } else if !stated.contains(&at) {
        let why = if others.is_empty() {
            "Nobody states it".to_owned()
        } else {
            format!(
                "Left out here; {} it",
                verb(columns, &others, "states", "state")
            )
        };
        (State::NotStated, why)
    } else if others.is_empty() {
        (State::OnlyHere, "Nobody else states it".to_owned())
    } else if row == Some(State::Same) {
        (State::Same, "All say the same".to_owned())
    } else {
        let mine = keys.get(at);
        let alike: Vec<usize> = others
            .iter()
            .copied()
            .filter(|&it| keys.get(it) == mine)
            .collect();
        if alike.is_empty() {
            (State::Differs, "Nobody else says quite this".to_owned())
        } else {
            (
                State::Same,
                format!("The same in {}", named(columns, &alike)),
            )
        }
    };
    Cell {
        state: Some(state),
        why,
        entries,
    }
}

fn why(
    state: State,
    kind: Kind,
    columns: &[String],
    told: &[Told],
    stated: &[usize],
    clash: Option<String>,
) -> String {
    let silent: Vec<usize> = (0..told.len()).filter(|at| !stated.contains(at)).collect();
    let conflicts = told.iter().enumerate().filter_map(|(at, it)| {
        let conflict = it.conflict.as_ref()?;
        Some(format!("{}: {conflict}", columns.get(at)?))
    });
    match state {
        State::NotStated => "Nothing that is loaded states it".to_owned(),
        State::OnlyHere => format!("Only {} states it", named(columns, stated)),
        State::SourcesConflict => clash
            .into_iter()
            .chain(conflicts)
            .collect::<Vec<_>>()
            .join("; "),
        State::Same => match kind {
            Kind::Single => "All say the same".to_owned(),
            Kind::Several => format!("All have {}", list(&names(told, |_| true))),
        },
        _ => {
            let mut parts = Vec::new();
            if kind == Kind::Several {
                let everywhere: Vec<String> = names(told, |key| {
                    told.len() > 1 && told.iter().all(|it| it.keys().contains(key))
                });
                if !everywhere.is_empty() {
                    parts.push(format!("in all: {}", list(&everywhere)));
                }
                for &at in stated {
                    let own = names(told.get(at..=at).unwrap_or_default(), |key| {
                        told.iter()
                            .enumerate()
                            .all(|(other, it)| other == at || !it.keys().contains(key))
                    });
                    if !own.is_empty() {
                        let column = columns.get(at).map_or("", String::as_str);
                        parts.push(format!("only {column}: {}", list(&own)));
                    }
                }
            } else {
                for &at in stated {
                    let own = names(told.get(at..=at).unwrap_or_default(), |_| true);
                    let column = columns.get(at).map_or("", String::as_str);
                    parts.push(format!("{column}: {}", list(&own)));
                }
            }
            if !silent.is_empty() {
                parts.push(format!(
                    "{} nothing",
                    verb(columns, &silent, "states", "state")
                ));
            }
            let text = parts.join("; ");
            capital(&text)
        }
    }
}

/// The names of all values whose key passes, each once.
fn names(told: &[Told], wanted: impl Fn(&str) -> bool) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for value in told.iter().flat_map(|it| &it.values) {
        let name = if value.name.is_empty() {
            &value.entry.text
        } else {
            &value.name
        };
        if value.key.as_deref().is_some_and(&wanted) && !out.contains(name) {
            out.push(name.clone());
        }
    }
    out
}

/// `A states`, `A and B state`.
fn verb(columns: &[String], which: &[usize], one: &str, many: &str) -> String {
    let verb = if which.len() == 1 { one } else { many };
    format!("{} {verb}", named(columns, which))
}

fn named(columns: &[String], which: &[usize]) -> String {
    let names: Vec<String> = which
        .iter()
        .filter_map(|&at| columns.get(at).cloned())
        .collect();
    list(&names)
}

/// `A, B and C`; of more than six the first five and a count.
pub(super) fn list(names: &[String]) -> String {
    match names {
        [] => "nothing".to_owned(),
        [one] => one.clone(),
        many if many.len() > 6 => {
            let shown = many.get(..5).unwrap_or_default().join(", ");
            format!("{shown} and {} more", many.len() - 5)
        }
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

fn capital(text: &str) -> String {
    crate::dossier::words::capital(text)
}
