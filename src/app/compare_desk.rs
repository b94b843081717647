//! What is compared on the screen, and how it is arranged.

use std::sync::Arc;

use super::state::{State, ViewKind};
use crate::dossier::compare::{Comparison, Party, Row, Subject};
use crate::dossier::{Item, Meeting, MeetingId};

/// Columns that can be read beside each other.
pub const MOST_COLUMNS: usize = 6;

/// What is compared.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum CompareTab {
    /// The marked meetings.
    #[default]
    Meetings,
    /// What each article tells of one meeting.
    Accounts,
    /// What each side says of one meeting.
    Sides,
    /// The meetings of two, over time.
    Pair,
}

impl CompareTab {
    /// All of them, in order.
    pub const ALL: [Self; 4] = [Self::Meetings, Self::Accounts, Self::Sides, Self::Pair];

    /// For the screen.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Meetings => "Meetings",
            Self::Accounts => "Accounts",
            Self::Sides => "Sides",
            Self::Pair => "Pair",
        }
    }

    /// What it shows.
    pub const fn tooltip(self) -> &'static str {
        match self {
            Self::Meetings => "The marked meetings side by side",
            Self::Accounts => "One meeting, as each article tells it",
            Self::Sides => "One meeting, as each side tells it",
            Self::Pair => "The meetings of two, over time",
        }
    }
}

/// A change of the comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CompareStep {
    /// Compares something else.
    Tab(CompareTab),
    /// Shows only what differs, or all.
    Differences(bool),
    /// Puts a column where another is.
    MoveColumn(usize, usize),
    /// Puts a row where another is, both by key.
    MoveRow(String, String),
    /// Rows in their own order again.
    ResetRows,
    /// Compares the meetings of these two.
    Pair(Party, Party),
}

/// The comparison on the screen.
#[derive(Clone, Debug, Default)]
pub struct CompareDesk {
    /// What is compared.
    pub tab: CompareTab,
    /// True where only what differs is shown.
    pub differences: bool,
    /// Keys of rows in the order that the user gave them; empty for their own.
    pub order: Vec<String>,
    /// The two whose meetings are compared.
    pub pair: Option<(Party, Party)>,
    /// The meeting whose accounts and sides are compared.
    pub meeting: Option<MeetingId>,
    /// What came of it, arranged; `None` where there is nothing to compare.
    pub shown: Option<Arc<Comparison>>,
    /// Counts up with `shown`.
    pub turn: u64,
    /// What `shown` was made for.
    made: Option<Made>,
}

type Made = (u64, Option<Subject>, bool, Vec<String>);

impl State {
    /// Does it.
    pub(crate) fn compare_step(&mut self, step: CompareStep) {
        let desk = &mut self.compare;
        match step {
            CompareStep::Tab(tab) => desk.tab = tab,
            CompareStep::Differences(only) => desk.differences = only,
            CompareStep::MoveColumn(from, to) => {
                if from < self.marked.len() && to < self.marked.len() {
                    let id = self.marked.remove(from);
                    self.marked.insert(to, id);
                }
            }
            CompareStep::MoveRow(key, before) => {
                let Some(shown) = &desk.shown else { return };
                let rows = shown.tables.first().map_or(&[][..], |table| &table.rows);
                if desk.order.is_empty() {
                    desk.order = rows.iter().map(|row| row.key.clone()).collect();
                }
                let place = |wanted: &str| desk.order.iter().position(|it| it == wanted);
                if let (Some(from), Some(to)) = (place(&key), place(&before)) {
                    let key = desk.order.remove(from);
                    desk.order.insert(to, key);
                }
            }
            CompareStep::ResetRows => desk.order.clear(),
            CompareStep::Pair(one, other) => {
                desk.pair = Some((one, other));
                desk.tab = CompareTab::Pair;
            }
        }
    }

    /// Puts an item into the comparison and shows it, once there is something to compare.
    pub(crate) fn compare_item(&mut self, item: &Item) {
        match item {
            Item::Meeting(id) => {
                if !self.marked.contains(id) {
                    self.marked.push(id.clone());
                }
                self.compare.meeting = Some(id.clone());
                self.compare.tab = CompareTab::Meetings;
                if self.marked.len() > 1 {
                    self.view = ViewKind::Compare;
                }
            }
            Item::Pair(a, b) => {
                self.compare.pair = Some((Party::Actor(a.clone()), Party::Actor(b.clone())));
                self.compare.tab = CompareTab::Pair;
                self.view = ViewKind::Compare;
            }
            _ => {}
        }
    }

    /// The meeting whose accounts and sides are compared: the selected one, else the last.
    pub(crate) fn compared_meeting(&self) -> Option<&Meeting> {
        let last = || {
            self.compare
                .meeting
                .as_ref()
                .and_then(|id| self.meeting(id))
        };
        let marked = || self.marked.last().and_then(|id| self.meeting(id));
        self.selected_meeting().or_else(last).or_else(marked)
    }

    /// The two whose meetings are compared: those chosen, else those of the meeting.
    pub(crate) fn compared_pair(&self) -> Option<(Party, Party)> {
        if let Some(pair) = &self.compare.pair {
            return Some(pair.clone());
        }
        if let Some(Item::Pair(a, b)) = &self.selected {
            return Some((Party::Actor(a.clone()), Party::Actor(b.clone())));
        }
        let principals = self.dossier.principals(self.compared_meeting()?);
        match principals.as_slice() {
            [a, b, ..] => Some((Party::Actor(a.id.clone()), Party::Actor(b.id.clone()))),
            _ => None,
        }
    }

    /// What is to be compared.
    pub(crate) fn subject(&self) -> Option<Subject> {
        match self.compare.tab {
            CompareTab::Meetings => {
                let ids: Vec<MeetingId> = self.marked.iter().take(MOST_COLUMNS).cloned().collect();
                (!ids.is_empty()).then_some(Subject::Meetings(ids))
            }
            CompareTab::Accounts => Some(Subject::Accounts(self.compared_meeting()?.id.clone())),
            CompareTab::Sides => Some(Subject::Sides(self.compared_meeting()?.id.clone())),
            CompareTab::Pair => {
                let (one, other) = self.compared_pair()?;
                Some(Subject::Pair(one, other))
            }
        }
    }

    /// Compares anew when anything changed that the comparison rests on.
    pub(crate) fn follow_comparison(&mut self) {
        let subject = self.subject();
        if let Some(Subject::Accounts(id) | Subject::Sides(id)) = &subject {
            self.compare.meeting = Some(id.clone());
        }
        let made = (
            self.revision,
            subject.clone(),
            self.compare.differences,
            self.compare.order.clone(),
        );
        if self.compare.made.as_ref() == Some(&made) {
            return;
        }
        let compared = subject.and_then(|it| self.dossier.compare(&self.world, &it));
        self.compare.shown = compared.map(|mut it| {
            if self.compare.differences {
                it = it.differences();
            }
            if let ([table], false) = (it.tables.as_mut_slice(), self.compare.order.is_empty()) {
                arrange(&mut table.rows, &self.compare.order);
            }
            Arc::new(it)
        });
        self.compare.turn += 1;
        self.compare.made = Some(made);
    }
}

/// Puts rows into the order of keys; those that it does not name come last.
fn arrange(rows: &mut [Row], order: &[String]) {
    rows.sort_by_key(|row| {
        let place = order.iter().position(|key| *key == row.key);
        place.unwrap_or(usize::MAX)
    });
}
