//! Goes once over all meetings: which pass, how many would pass with another value, and which
//! part of the filter is to blame when none do.

use std::collections::BTreeMap;

use memchr::memmem::Finder;

use super::chip::{Chip, ChipKind};
use super::index::{Entry, Index};
use super::{Filter, Part};
use crate::text::fold;

/// What passes a filter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chosen {
    /// Places in the dossier of the meetings that pass, in order.
    pub passing: Vec<usize>,
    /// For each value that is found in the dossier, how many meetings would be shown if it were
    /// the only chip of its kind.
    counts: Vec<u32>,
    /// How many meetings would pass without a part, most first; told when none pass.
    pub relaxed: Vec<Relaxed>,
}

/// Parts of a filter that go together, and what comes without them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relaxed {
    /// The parts to be taken away.
    pub parts: Vec<Part>,
    /// How many meetings pass then.
    pub meetings: usize,
}

/// Conditions of which one must be met, or none where they hide.
struct Group<'a> {
    parts: Vec<Part>,
    /// The kind of its chips; `None` for the search field, the period and what is hidden.
    kind: Option<ChipKind>,
    tests: Vec<Test<'a>>,
    hides: bool,
}

/// One condition.
enum Test<'a> {
    /// Has the value of this number.
    Has(u32),
    /// Has both.
    Both(u32, u32),
    /// Holds all these words.
    Words(Vec<Finder<'a>>),
    /// Lies within the period.
    Period,
    /// No meeting has it.
    Never,
}

impl Index {
    /// Which meetings pass a filter.
    pub fn choose(&self, filter: &Filter) -> Chosen {
        let folded: Vec<(&Chip, String)> = filter
            .chips
            .iter()
            .chain(&filter.hidden)
            .filter_map(|chip| match chip {
                Chip::Words(words) => Some((chip, fold(words))),
                _ => None,
            })
            .collect();
        let text = fold(&filter.text);
        let groups = self.groups(filter, &text, &folded);
        let mut chosen = Chosen {
            counts: vec![0; self.terms.len()],
            ..Chosen::default()
        };
        let mut alone = vec![0_usize; groups.len()];
        for (at, entry) in self.entries.iter().enumerate() {
            let mut failing = groups
                .iter()
                .enumerate()
                .filter(|(_, group)| !group.passes(filter, entry));
            match (failing.next(), failing.next()) {
                (None, _) => {
                    chosen.passing.push(at);
                    chosen.count(entry, |_| true);
                }
                (Some((first, group)), None) => {
                    if let Some(kind) = group.kind {
                        chosen.count(entry, |number| self.kind(number) == Some(kind));
                    }
                    if let Some(alone) = alone.get_mut(first) {
                        *alone += 1;
                    }
                }
                _ => {}
            }
        }
        if chosen.passing.is_empty() {
            let blamed = groups.into_iter().zip(alone);
            chosen.relaxed = blamed
                .filter(|(_, meetings)| *meetings > 0)
                .map(|(group, meetings)| Relaxed {
                    parts: group.parts,
                    meetings,
                })
                .collect();
            chosen
                .relaxed
                .sort_by_key(|it| std::cmp::Reverse(it.meetings));
        }
        chosen
    }

    /// How many meetings would be shown if `chip` were the only chip of its kind.
    pub fn count(&self, chosen: &Chosen, chip: &Chip) -> usize {
        let number = self.numbers.get(chip);
        let count = number.and_then(|&it| chosen.counts.get(it as usize));
        count.map_or(0, |&it| it as usize)
    }

    fn kind(&self, number: u32) -> Option<ChipKind> {
        Some(self.terms.get(number as usize)?.chip.kind())
    }

    fn groups<'a>(
        &self,
        filter: &Filter,
        text: &'a str,
        folded: &'a [(&Chip, String)],
    ) -> Vec<Group<'a>> {
        let mut groups = Vec::new();
        if !text.trim().is_empty() {
            groups.push(Group::one(Part::Text, Test::words(text)));
        }
        if filter.from.is_some() || filter.to.is_some() {
            groups.push(Group::one(Part::Period, Test::Period));
        }
        let mut kinds: BTreeMap<ChipKind, Group<'a>> = BTreeMap::new();
        for chip in &filter.chips {
            let group = kinds.entry(chip.kind()).or_insert_with(|| Group {
                parts: Vec::new(),
                kind: Some(chip.kind()),
                tests: Vec::new(),
                hides: false,
            });
            group.parts.push(Part::Only(chip.clone()));
            group.tests.push(self.test(chip, folded));
        }
        groups.extend(kinds.into_values());
        for chip in &filter.hidden {
            let part = Part::Not(chip.clone());
            groups.push(Group {
                hides: true,
                ..Group::one(part, self.test(chip, folded))
            });
        }
        groups
    }

    fn test<'a>(&self, chip: &Chip, folded: &'a [(&Chip, String)]) -> Test<'a> {
        let number = |chip: &Chip| self.numbers.get(chip).copied();
        match chip {
            Chip::Words(_) => {
                let words = folded.iter().find(|(it, _)| *it == chip);
                words.map_or(Test::Never, |(_, words)| Test::words(words))
            }
            Chip::Pair(a, b) => {
                let both = (
                    number(&Chip::Actor(a.clone())),
                    number(&Chip::Actor(b.clone())),
                );
                match both {
                    (Some(a), Some(b)) => Test::Both(a, b),
                    _ => Test::Never,
                }
            }
            _ => number(chip).map_or(Test::Never, Test::Has),
        }
    }
}

impl Chosen {
    fn count(&mut self, entry: &Entry, fits: impl Fn(u32) -> bool) {
        for &number in &entry.terms {
            if fits(number)
                && let Some(count) = self.counts.get_mut(number as usize)
            {
                *count += 1;
            }
        }
    }
}

impl Group<'_> {
    fn one(part: Part, test: Test<'_>) -> Group<'_> {
        Group {
            parts: vec![part],
            kind: None,
            tests: vec![test],
            hides: false,
        }
    }

    fn passes(&self, filter: &Filter, entry: &Entry) -> bool {
        self.tests.iter().any(|test| test.holds(filter, entry)) != self.hides
    }
}

impl<'a> Test<'a> {
    /// The words are folded already.
    fn words(folded: &'a str) -> Self {
        Self::Words(folded.split_whitespace().map(Finder::new).collect())
    }

    fn holds(&self, filter: &Filter, entry: &Entry) -> bool {
        let has = |number: &u32| entry.terms.binary_search(number).is_ok();
        match self {
            Self::Has(number) => has(number),
            Self::Both(a, b) => has(a) && has(b),
            Self::Words(words) => words
                .iter()
                .all(|word| word.find(entry.words.as_bytes()).is_some()),
            // A meeting without a date is shown only when no time is asked for.
            Self::Period => entry.days.is_some_and(|(first, last)| {
                filter.from.is_none_or(|from| last >= from)
                    && filter.to.is_none_or(|to| first <= to)
            }),
            Self::Never => false,
        }
    }
}
