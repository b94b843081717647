//! Are two reports of different articles about one meeting?
//!
//! Who took part decides; date, place, mode and status must not speak against it. Where too
//! little is known to tell, the answer is no: two entries that ought to be one are easier to
//! see and to mend than one that ought to be two.

use std::collections::BTreeSet;

use crate::extract::{Mode, Part, Participant, Report, Status};
use crate::text::fold;

use super::naming::is_principal;
use super::towns::Towns;
use super::when::{Fit, When, fit};

/// What of a report is compared, worked out once.
#[derive(Debug)]
pub(super) struct Sketch<'a> {
    people: Vec<&'a Participant>,
    pub(super) sides: BTreeSet<&'a str>,
    pub(super) when: Option<When>,
    town: Option<String>,
    country: Option<&'a str>,
    guessed_place: bool,
    occasion: Option<String>,
    mode: Mode,
    status: Status,
}

impl<'a> Sketch<'a> {
    pub(super) fn of(towns: &Towns, report: &'a Report) -> Self {
        let facts = &report.facts;
        let people: Vec<_> = facts
            .participants
            .iter()
            .filter(|one| is_principal(one))
            .collect();
        let place = facts.place.as_ref();
        Self {
            sides: people
                .iter()
                .filter_map(|one| one.country.as_deref())
                .collect(),
            people,
            when: facts.date.as_ref().and_then(When::of),
            town: place.and_then(|place| towns.town(place)),
            country: place.and_then(|place| place.country.as_deref()),
            guessed_place: place.is_some_and(|place| place.inferred),
            occasion: facts.occasion.as_ref().map(|occasion| fold(&occasion.name)),
            mode: facts.mode,
            status: facts.status,
        }
    }

    /// How well two reports fit: `None` when they are two meetings, else the higher the better.
    pub(super) fn same(&self, other: &Self) -> Option<u32> {
        let days = fit(self.when, other.when);
        if days == Fit::Never {
            return None;
        }
        let places = self.places(other);
        let people = self.people(other, days, places)?;
        if !self.modes_agree(other, days) || !self.statuses_agree(other, days) {
            return None;
        }
        let located = places == Agreement::Yes || self.occasions_agree(other);
        let fits = match days {
            Fit::Never => false,
            Fit::Unknown | Fit::Year => located,
            Fit::NextDay => self.next_day(other, places),
            Fit::Month | Fit::Overlap | Fit::Same => true,
        };
        // Sources that differ about the town of one day mean one meeting; across days, two.
        let apart =
            places == Agreement::No && !(days == Fit::Same && self.country == other.country);
        if !fits || apart {
            return None;
        }
        let bonus = u32::from(located) + u32::from(self.mode == other.mode);
        Some(days as u32 * 10 + people * 2 + bonus)
    }

    /// 2 when all took part in both, 1 when one list is part of the other.
    fn people(&self, other: &Self, days: Fit, places: Agreement) -> Option<u32> {
        let (few, many) = if self.people.len() <= other.people.len() {
            (self, other)
        } else {
            (other, self)
        };
        if few.people.is_empty() {
            return None;
        }
        let mut open = many.people.clone();
        let mut weakest = Likeness::Name;
        let mut strongest = Likeness::Country;
        for one in &few.people {
            // Those known by name first, so that an office does not take their place.
            let found = (0..open.len())
                .filter_map(|at| Some((matches(one, open.get(at)?)?, at)))
                .max_by_key(|&(likeness, at)| (likeness, std::cmp::Reverse(at)))?;
            open.swap_remove(found.1);
            weakest = weakest.min(found.0);
            strongest = strongest.max(found.0);
        }
        // Two sides without a name are too little to go by, unless office and day agree.
        let known = strongest == Likeness::Name
            || (weakest >= Likeness::Office && matches!(days, Fit::Same | Fit::Overlap));
        if !known {
            return None;
        }
        if open.is_empty() {
            return Some(if few.people.len() < 2 { 1 } else { 2 });
        }
        let hosts_only = open
            .iter()
            .all(|one| matches!(one.part, Part::Host | Part::Mediator));
        let same_sides = open.iter().all(|one| {
            one.country
                .as_deref()
                .is_some_and(|code| few.sides.contains(code))
        });
        let shared = few.people.len();
        let sure = days >= Fit::Overlap && places != Agreement::No;
        // A meeting of two within a summit of three is another meeting.
        (sure && shared >= 2 && (hosts_only || same_sides || shared >= 3)).then_some(1)
    }

    fn places(&self, other: &Self) -> Agreement {
        match (&self.town, &other.town) {
            (Some(a), Some(b)) if a == b => Agreement::Yes,
            (Some(_), Some(_)) if self.guessed_place || other.guessed_place => Agreement::Open,
            (Some(_), Some(_)) => Agreement::No,
            _ => match (self.country, other.country) {
                (Some(a), Some(b)) if a != b && !self.guessed_place && !other.guessed_place => {
                    Agreement::No
                }
                _ => Agreement::Open,
            },
        }
    }

    fn occasions_agree(&self, other: &Self) -> bool {
        self.occasion.is_some() && self.occasion == other.occasion && self.years_touch(other)
    }

    /// A yearly summit names no meeting unless the years agree.
    fn years_touch(&self, other: &Self) -> bool {
        matches!((self.when, other.when), (Some(a), Some(b)) if a.overlaps(b))
    }

    fn modes_agree(&self, other: &Self, days: Fit) -> bool {
        match (self.mode, other.mode) {
            (a, b) if a == b => true,
            (Mode::Unknown, _) | (_, Mode::Unknown) => true,
            // "Called" may be either.
            (Mode::Phone, Mode::Video) | (Mode::Video, Mode::Phone) => days == Fit::Same,
            _ => false,
        }
    }

    fn statuses_agree(&self, other: &Self, days: Fit) -> bool {
        match (self.status, other.status) {
            (a, b) if a == b => true,
            (Status::Held, Status::Cancelled) | (Status::Cancelled, Status::Held) => false,
            _ => days >= Fit::Month || days == Fit::Unknown,
        }
    }

    /// A day apart: time zones and "on Monday" blur the day of one meeting, but two calls on
    /// two days, both told alike, are two calls.
    fn next_day(&self, other: &Self, places: Agreement) -> bool {
        let reckoned = |sketch: &Self| sketch.when.is_some_and(|when| when.reckoned);
        let (here, there) = (reckoned(self), reckoned(other));
        if [self.mode, other.mode]
            .iter()
            .any(|mode| matches!(mode, Mode::Phone | Mode::Video))
        {
            return here != there && self.mode == other.mode;
        }
        places == Agreement::Yes
            || (places == Agreement::Open && (here || there) && self.mode == other.mode)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Agreement {
    Yes,
    Open,
    No,
}

/// On what two participants are taken for one, best last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Likeness {
    /// They stand for one state, and no more is known of one of them.
    Country,
    /// They hold one office.
    Office,
    /// The same person.
    Name,
}

/// Whether two participants may be one.
pub(super) fn matches(a: &Participant, b: &Participant) -> Option<Likeness> {
    if let (Some(a), Some(b)) = (&a.person, &b.person) {
        return (a == b).then_some(Likeness::Name);
    }
    if let (Some(one), Some(two)) = (&a.name, &b.name) {
        return (fold(one) == fold(two)).then_some(Likeness::Name);
    }
    // With a name on one side only, country and office must do.
    if a.country.is_none() || a.country != b.country {
        return None;
    }
    match (&a.role, &b.role) {
        (Some(one), Some(two)) if one == two => Some(Likeness::Office),
        (Some(one), Some(two)) if one != "leader" && two != "leader" => None,
        _ => Some(Likeness::Country),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::testing::{at, report, world};

    fn same(a: &Report, b: &Report) -> bool {
        let towns = Towns::of(world());
        let (a, b) = (Sketch::of(&towns, a), Sketch::of(&towns, b));
        assert_eq!(a.same(&b), b.same(&a), "the order does not matter");
        a.same(&b).is_some()
    }

    const PAIR: &[(&str, &str)] = &[("joe-biden", "USA"), ("vladimir-putin", "RUS")];

    #[test]
    fn the_same_people_on_the_same_day_met_once() {
        let geneva = at(report(PAIR, "2021-06-16"), "Geneva", "CHE");
        assert!(same(&geneva, &report(PAIR, "2021-06-16")));
        assert!(same(&geneva, &report(PAIR, "2021-06")));
        assert!(same(
            &geneva,
            &at(report(PAIR, "2021-06-17"), "Geneva", "CHE")
        ));
        assert!(same(&geneva, &at(report(PAIR, ""), "Geneva", "CHE")));
        assert!(!same(&geneva, &report(PAIR, "2021-06-18")));
        assert!(!same(&geneva, &report(PAIR, "")), "too little to go by");
        assert!(!same(
            &geneva,
            &at(report(PAIR, "2021-06-16"), "Helsinki", "FIN")
        ));
        assert!(same(
            &geneva,
            &at(report(PAIR, "2021-06-16"), "Coppet", "CHE")
        ));
    }

    #[test]
    fn calls_on_two_days_are_two_calls() {
        let call = |day: &str| {
            let mut report = report(PAIR, day);
            report.facts.mode = Mode::Phone;
            report
        };
        assert!(same(&call("2021-01-26"), &call("2021-01-26")));
        assert!(!same(&call("2021-01-26"), &call("2021-01-27")));
        assert!(!same(
            &call("2021-06-16"),
            &at(in_person("2021-06-16"), "Geneva", "CHE")
        ));
    }

    fn in_person(day: &str) -> Report {
        let mut report = report(PAIR, day);
        report.facts.mode = Mode::InPerson;
        report
    }

    #[test]
    fn what_was_planned_and_held_is_one_but_not_what_was_cancelled() {
        let with = |status| {
            let mut report = report(PAIR, "2021-06-16");
            report.facts.status = status;
            report
        };
        assert!(same(&with(Status::Planned), &with(Status::Held)));
        assert!(same(&with(Status::Planned), &with(Status::Cancelled)));
        assert!(!same(&with(Status::Held), &with(Status::Cancelled)));
    }

    #[test]
    fn two_of_three_met_apart_but_ministers_beside_them_did_not() {
        let two = report(
            &[("vladimir-putin", "RUS"), ("xi-jinping", "CHN")],
            "2019-06-28",
        );
        let three = report(
            &[
                ("vladimir-putin", "RUS"),
                ("xi-jinping", "CHN"),
                ("narendra-modi", "IND"),
            ],
            "2019-06-28",
        );
        assert!(!same(&two, &three));
        let beside = report(
            &[
                ("joe-biden", "USA"),
                ("vladimir-putin", "RUS"),
                ("sergey-lavrov", "RUS"),
            ],
            "2021-06-16",
        );
        assert!(same(&report(PAIR, "2021-06-16"), &beside));
    }

    #[test]
    fn an_office_stands_for_its_holder() {
        let mut unnamed = report(PAIR, "2021-06-16");
        if let Some(one) = unnamed.facts.participants.first_mut() {
            one.person = None;
            one.name = None;
            one.named = false;
        }
        assert!(same(&report(PAIR, "2021-06-16"), &unnamed));
    }
}
