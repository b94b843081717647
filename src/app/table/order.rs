//! The order of the rows, computed once for each dossier, filter and sorting.

use std::cmp::Reverse;

use serde::{Deserialize, Serialize};

use super::column::By;
use crate::app::words::one_line;
use crate::dossier::{Dossier, Meeting};
use crate::world::World;

/// Order of the table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Sorting {
    /// By what.
    pub by: By,
    /// True for the last first.
    pub down: bool,
}

/// The places of `shown`, sorted. Rows that are alike stay by date, and those with nothing in
/// the column come last either way.
pub(crate) fn order(
    world: &World,
    dossier: &Dossier,
    shown: &[&Meeting],
    sorting: Sorting,
) -> Vec<usize> {
    let keys: Vec<_> = shown
        .iter()
        .map(|meeting| sorting.by.key(world, dossier, meeting))
        .collect();
    let mut order: Vec<usize> = (0..shown.len()).collect();
    if sorting.down {
        order.sort_by_key(|&at| (keys[at].is_none(), Reverse(&keys[at])));
    } else {
        order.sort_by_key(|&at| (keys[at].is_none(), &keys[at]));
    }
    order
}

/// Some rows as lines of fields between tabs, with a line of names above.
pub(crate) fn tsv(
    world: &World,
    dossier: &Dossier,
    columns: &[By],
    meetings: &[&Meeting],
) -> String {
    let names: Vec<_> = columns.iter().map(|by| by.name().to_owned()).collect();
    let rows = meetings.iter().map(|meeting| {
        let cells = columns.iter();
        let cells = cells.map(|&by| one_line(&super::column::text(by, world, dossier, meeting)));
        cells.collect::<Vec<_>>()
    });
    let lines: Vec<_> = std::iter::once(names)
        .chain(rows)
        .map(|cells| cells.join("\t"))
        .collect();
    lines.join("\n") + "\n"
}
