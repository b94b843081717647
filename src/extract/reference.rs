//! The time an article speaks from: its publication date, or what can be told without one.

use chrono::{Days, NaiveDate};

use super::mention::{Actor, Modifier};
use crate::article::Article;
use crate::world::World;

/// The stretch of time in which an article was written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Reference {
    /// Publication date, where the article gives it.
    pub(crate) published: Option<NaiveDate>,
    /// Earliest and latest day that its office holders allow.
    pub(crate) within: Option<(NaiveDate, NaiveDate)>,
}

impl Reference {
    /// From the article, else from the terms of those whom it names with their office.
    ///
    /// `years` are the years that the article speaks of as past.
    pub(crate) fn of(article: &Article, world: &World, actors: &[&Actor], years: &[i32]) -> Self {
        let published = article.published.map(|published| published.date);
        if published.is_some() {
            return Self {
                published,
                within: None,
            };
        }
        let mut within: Option<(NaiveDate, NaiveDate)> = None;
        let mut named: Vec<&Actor> = actors.to_vec();
        // Those whose office the text gives tell most.
        named.sort_by_key(|actor| (actor.office.is_none(), actor.first));
        for actor in named {
            let Some(window) = term_window(world, actor) else {
                continue;
            };
            let (first, last) = within.unwrap_or(window);
            let met = (first.max(window.0), last.min(window.1));
            if met.0 <= met.1 {
                within = Some(met);
            }
        }
        if let Some((first, last)) = within {
            // A year spoken of lies in the past or is the present one.
            let latest = years
                .iter()
                .filter_map(|&year| NaiveDate::from_ymd_opt(year, 1, 1))
                .filter(|&start| start <= last)
                .max();
            if let Some(latest) = latest.filter(|&latest| latest > first) {
                within = Some((latest, last));
            }
            // An article that speaks of one year alone is of that year.
            let one = years
                .first()
                .filter(|year| years.iter().all(|other| other == *year));
            if let Some(&year) = one
                && let (Some((from, to)), Some(start), Some(end)) = (
                    within,
                    NaiveDate::from_ymd_opt(year, 1, 1),
                    NaiveDate::from_ymd_opt(year, 12, 31),
                )
                && from <= end
                && start <= to
            {
                within = Some((from.max(start), to.min(end)));
            }
        } else if let Some(&year) = years.iter().max()
            && let (Some(first), Some(last)) = (
                NaiveDate::from_ymd_opt(year, 1, 1),
                NaiveDate::from_ymd_opt(year, 12, 31),
            )
        {
            within = Some((first, last));
        }
        Self { published, within }
    }

    /// A day that stands for the whole stretch.
    pub(crate) fn day(&self) -> Option<NaiveDate> {
        self.published.or_else(|| {
            let (first, last) = self.within?;
            Some(first + (last - first) / 2)
        })
    }

    /// The year, where the stretch lies within one.
    pub(crate) fn year(&self) -> Option<i32> {
        use chrono::Datelike as _;

        if let Some(day) = self.published {
            return Some(day.year());
        }
        let (first, last) = self.within?;
        (first.year() == last.year()).then(|| first.year())
    }
}

/// When an actor held the office that the phrase gives.
fn term_window(world: &World, actor: &Actor) -> Option<(NaiveDate, NaiveDate)> {
    let name = actor.name.as_ref()?;
    let &[person] = name.people.as_slice() else {
        return None;
    };
    if actor.modifier == Some(Modifier::Former) || actor.modifier == Some(Modifier::Elect) {
        return None;
    }
    let office = world.offices.get(actor.office?)?;
    let mut terms = world.tenures_of(person).filter(|term| {
        world.office(&term.office).is_some_and(|other| {
            other.class == office.class || office.id == "leader" && other.rank <= 2
        })
    });
    let term = terms.next()?;
    let (mut first, mut last) = (term.from.first(), term.to.map(crate::world::Date::last));
    for term in terms {
        // Two terms with a gap between them tell nothing of the one meant.
        let next = term.from.first();
        if last.is_some_and(|last| (next - last).num_days() > 60) {
            return None;
        }
        last = term.to.map(crate::world::Date::last);
    }
    let open = NaiveDate::from_ymd_opt(2100, 1, 1)?;
    let last = last.unwrap_or(open);
    if actor.modifier == Some(Modifier::Outgoing) && last < open {
        first = first.max(days_before(last, 100));
    }
    Some((first, last))
}

/// A day or some slack of days before a date, never failing.
fn days_before(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_sub_days(Days::new(days)).unwrap_or(day)
}
