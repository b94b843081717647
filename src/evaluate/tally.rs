//! Counts of what was found and of what is right, and the rates that follow.

use std::collections::BTreeSet;

/// How many of the expected were found, and what was found besides.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Expected and found.
    pub hit: usize,
    /// Expected, not found.
    pub missed: usize,
    /// Found, not expected.
    pub wrong: usize,
}

impl Tally {
    /// The right ones among those found; 0 where none was.
    pub fn precision(self) -> f64 {
        ratio(self.hit, self.hit + self.wrong)
    }

    /// The found ones among those expected; 0 where none was.
    pub fn recall(self) -> f64 {
        ratio(self.hit, self.hit + self.missed)
    }

    /// The harmonic mean of both; 0 where nothing was right.
    pub fn f1(self) -> f64 {
        let (precision, recall) = (self.precision(), self.recall());
        if self.hit == 0 {
            0.0
        } else {
            2.0 * precision * recall / (precision + recall)
        }
    }

    /// The same without rounding on the way, so that a half is exactly a half.
    pub(super) fn fit(self) -> f64 {
        ratio(2 * self.hit, 2 * self.hit + self.missed + self.wrong)
    }

    pub(super) fn add(&mut self, other: Self) {
        self.hit += other.hit;
        self.missed += other.missed;
        self.wrong += other.wrong;
    }

    pub(super) fn of_sets(expected: &BTreeSet<&str>, found: &BTreeSet<&str>) -> Self {
        let hit = expected.intersection(found).count();
        Self {
            hit,
            missed: expected.len() - hit,
            wrong: found.len() - hit,
        }
    }
}

fn ratio(part: usize, whole: usize) -> f64 {
    if part == 0 {
        0.0
    } else {
        part as f64 / whole as f64
    }
}

/// How many values of a field are right.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    /// Right ones.
    pub right: usize,
    /// All that were judged.
    pub of: usize,
}

impl Share {
    /// From 0 to 1; `None` when none was judged.
    pub fn rate(self) -> Option<f64> {
        (self.of > 0).then(|| self.right as f64 / self.of as f64)
    }

    pub(super) fn judge(&mut self, right: bool) {
        self.add(Self {
            right: usize::from(right),
            of: 1,
        });
    }

    pub(super) fn add(&mut self, other: Self) {
        self.right += other.right;
        self.of += other.of;
    }
}
