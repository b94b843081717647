//! Results of a meeting, and which of them say one thing.

use super::super::judge::{Told, Value};
use super::super::points::Point;
use super::entry;
use crate::dossier::words;
use crate::extract::{Facts, OutcomeKind};
use crate::text::fold;

/// The results whose kind passes; keys are given later, when all columns are known.
pub(super) fn outcomes(facts: &Facts, wanted: &dyn Fn(OutcomeKind) -> bool) -> Vec<Value> {
    facts
        .outcomes
        .iter()
        .filter(|it| wanted(it.kind))
        .map(|it| Value {
            key: Some(fold(&it.text)),
            name: shortened(&it.text),
            entry: entry(
                &*it.text,
                words::outcome(it.kind).to_lowercase(),
                it.evidence.clone(),
            ),
        })
        .collect()
}

/// Gives values of several columns that say one thing one key.
pub(in super::super) fn align(told: &mut [Told]) {
    let none = std::collections::BTreeSet::new();
    let mut known: Vec<(usize, Point, String)> = Vec::new();
    for (at, one) in told.iter_mut().enumerate() {
        for value in &mut one.values {
            let point = Point::of(&value.entry.text, &none);
            let same = known
                .iter()
                .find(|(column, other, _)| *column != at && point.is(other));
            let key = same.map_or_else(
                || value.key.clone().unwrap_or_default(),
                |(.., key)| key.clone(),
            );
            value.key = Some(key.clone());
            known.push((at, point, key));
        }
    }
}

/// The beginning of a sentence, for a sentence about it.
fn shortened(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    match words.get(..9) {
        Some(first) if words.len() > 10 => format!("“{}…”", first.join(" ")),
        _ => format!("“{}”", text.trim_end_matches('.')),
    }
}
