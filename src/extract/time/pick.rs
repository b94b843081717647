//! Which year is meant by something that comes once a year.

use chrono::{Datelike as _, NaiveDate};

use super::expr::Tense;
use super::kind::{How, Which};

/// Days by which a day may miss its tense before it is taken for one of another year. Writers
/// add the year to what is nearly a year away, and a tense is easily misread.
const GRACE: i64 = 30;

/// Years around the base that are looked at; 29 February may be eight years away.
const REACH: i32 = 8;

/// What a relative expression is reckoned from.
#[derive(Clone, Copy, Debug)]
pub(super) struct Now {
    /// The article's day.
    pub anchor: Option<NaiveDate>,
    /// The article's year, where its day is unknown.
    pub year_hint: Option<i32>,
    /// The day the text last spoke of.
    pub focus: Option<NaiveDate>,
    /// The tense of the words around.
    pub tense: Tense,
}

impl Now {
    /// The day in focus, or the article's.
    pub(super) fn focus_or_anchor(&self) -> Option<NaiveDate> {
        self.focus.or(self.anchor)
    }
}

/// One occurrence: the year that names it, its first and its last day.
type Occurrence = (i32, NaiveDate, NaiveDate);

/// The year that is meant, and the day from which it was reckoned.
///
/// `span` gives the first and the last day of the occurrence of a year. With `graceful`, days
/// just on the wrong side of the tense count as well.
pub(super) fn year(
    now: &Now,
    how: How,
    graceful: bool,
    span: impl Fn(i32) -> Option<(NaiveDate, NaiveDate)>,
) -> Option<(i32, Option<NaiveDate>)> {
    let around = |base: NaiveDate| -> Vec<Occurrence> {
        (base.year().saturating_sub(REACH)..=base.year().saturating_add(REACH))
            .filter_map(|year| span(year).map(|(first, last)| (year, first, last)))
            .collect()
    };
    match how {
        How::Is(year) => Some((year, None)),
        How::Near(years) => match now.anchor {
            Some(anchor) => Some((anchor.year().checked_add(years)?, now.anchor)),
            None => Some((now.year_hint?.checked_add(years)?, None)),
        },
        How::Unsaid => match (now.anchor, now.year_hint, now.focus) {
            (Some(anchor), ..) => {
                let year = by_tense(&around(anchor), anchor, now.tense, graceful)?;
                Some((year, now.anchor))
            }
            (None, Some(year), _) => Some((year, None)),
            (None, None, Some(focus)) => Some((nearest(&around(focus), focus)?, now.focus)),
            (None, None, None) => None,
        },
        How::By(which) => {
            let base = match which {
                Which::Same | Which::Previous => now.focus_or_anchor()?,
                Which::Following => now.focus?,
                _ => now.anchor?,
            };
            pointed(&around(base), base, which).map(|year| (year, Some(base)))
        }
    }
}

fn by_tense(all: &[Occurrence], base: NaiveDate, tense: Tense, graceful: bool) -> Option<i32> {
    let ahead = all.iter().find(|(_, first, _)| *first > base);
    let begun = all.iter().rfind(|(_, first, _)| *first <= base);
    let over = all.iter().rfind(|(_, _, last)| *last < base);
    let open = all.iter().find(|(_, _, last)| *last >= base);
    let close = |days: i64| graceful && days <= GRACE;
    let found = match tense {
        Tense::Past => ahead
            .filter(|(_, first, _)| close((*first - base).num_days()))
            .or(begun),
        Tense::Future => over
            .filter(|(_, _, last)| close((base - *last).num_days()))
            .or(open),
        Tense::Present => return nearest(all, base),
    };
    found.map(|found| found.0)
}

/// The occurrence nearest to `base`; of two as near, the earlier.
pub(super) fn nearest(all: &[Occurrence], base: NaiveDate) -> Option<i32> {
    all.iter()
        .min_by_key(|(_, first, last)| {
            ((*first - base).max(base - *last).num_days().max(0), *first)
        })
        .map(|found| found.0)
}

fn pointed(all: &[Occurrence], base: NaiveDate, which: Which) -> Option<i32> {
    let found = match which {
        Which::Last | Which::Past | Which::Previous => {
            all.iter().rfind(|(_, _, last)| *last < base)
        }
        Which::Next | Which::Coming | Which::Following => {
            all.iter().find(|(_, first, _)| *first > base)
        }
        // This winter may have begun last year.
        Which::This | Which::Same => {
            let near: Vec<Occurrence> = all
                .iter()
                .filter(|(_, first, last)| {
                    first.year() == base.year() || last.year() == base.year()
                })
                .copied()
                .collect();
            return nearest(&near, base);
        }
    };
    found.map(|found| found.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn june(anchor: &str, how: How, tense: Tense) -> Option<i32> {
        let now = Now {
            anchor: anchor.parse().ok(),
            year_hint: None,
            focus: None,
            tense,
        };
        year(&now, how, false, |year| {
            super::super::calendar::month_of(year, 6)
        })
        .map(|found| found.0)
    }

    #[test]
    fn a_month_takes_its_year_from_the_tense() {
        assert_eq!(june("2021-03-05", How::Unsaid, Tense::Past), Some(2020));
        assert_eq!(june("2021-03-05", How::Unsaid, Tense::Future), Some(2021));
        assert_eq!(june("2021-11-05", How::Unsaid, Tense::Future), Some(2022));
        assert_eq!(june("2021-06-30", How::Unsaid, Tense::Past), Some(2021));
        assert_eq!(june("2021-06-30", How::Unsaid, Tense::Future), Some(2021));
        assert_eq!(june("2021-03-05", How::Unsaid, Tense::Present), Some(2021));
        assert_eq!(
            june("2021-06-30", How::By(Which::Last), Tense::Past),
            Some(2020)
        );
        assert_eq!(
            june("2021-06-30", How::By(Which::Next), Tense::Future),
            Some(2022)
        );
    }
}
