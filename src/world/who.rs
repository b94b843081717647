//! Who held an office, or which offices a person held: "Japanese prime minister", "the
//! Kremlin", "Mitterrand".

use std::fmt;

use chrono::NaiveDate;

use super::tables::{Country, Date, Meaning, Office, OfficeClass, Tenure, Word, World, words_of};
use crate::text::{Span, fold, tokens};

/// One term of one person.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Answer {
    /// First day.
    pub from: Date,
    /// Last day; `None` while it lasts.
    pub to: Option<Date>,
    /// Usual English name.
    pub person: String,
    /// Such as `prime minister`.
    pub office: String,
    /// Name of the state or organisation.
    pub country: String,
    /// Such as `acting`.
    pub note: String,
}

impl fmt::Display for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { from, .. } = self;
        write!(f, "{}, {}, {}, ", self.person, self.office, self.country)?;
        match self.to {
            Some(to) => write!(f, "{from} to {to}")?,
            None => write!(f, "since {from}")?,
        }
        if !self.note.is_empty() {
            write!(f, " ({})", self.note)?;
        }
        Ok(())
    }
}

/// The terms that `query` asks for, by date; on a day, those that may have covered it. On the
/// day of a handover both do. Nothing where the query names nobody that is known.
pub fn who(world: &World, query: &str, on: Option<NaiveDate>) -> Vec<Answer> {
    // First as it is written, so that "us" is a pronoun in "who met us"; then in any case.
    let mut found = Question::read(world, query, false).terms(world, on);
    if found.is_empty() {
        found = Question::read(world, query, true).terms(world, on);
    }
    let mut answers: Vec<Answer> = found.into_iter().map(|it| answer(world, it)).collect();
    answers.sort();
    answers.dedup();
    answers
}

fn answer(world: &World, tenure: &Tenure) -> Answer {
    Answer {
        from: tenure.from,
        to: tenure.to,
        person: world.people[tenure.person].name.clone(),
        office: tenure.office.clone(),
        country: world.name_of(&tenure.country).to_owned(),
        note: tenure.note.clone(),
    }
}

/// An office without a state is an answer when no more states than this have it.
const FEW_SEATS: usize = 3;

/// What a query names.
#[derive(Default)]
struct Question {
    people: Vec<usize>,
    offices: Vec<usize>,
    /// States and organisations, by code or id.
    seats: Vec<String>,
    /// What a metonym speaks for, where that is not the chief.
    ministry: Option<OfficeClass>,
}

impl Question {
    fn read(world: &World, query: &str, any_case: bool) -> Self {
        let all = tokens(query, Span::new(0, query.len()));
        let folded: Vec<String> = all.iter().map(|it| fold(it.span.of(query))).collect();
        let words = words_of(query, &folded);
        let mut question = Self::default();
        let mut within_titles = Vec::new();
        let mut capitals = Vec::new();
        let mut at = 0;
        while at < words.len() {
            let Some(found) = world.lexicon().longest(&words[at..], any_case) else {
                at += 1;
                continue;
            };
            let matched = &words[at..at + found.len];
            at += found.len;
            let offices = found.meanings.iter().filter_map(|meaning| match meaning {
                Meaning::Office { index, .. } => Some(*index),
                _ => None,
            });
            let known = question.offices.len();
            question.offices.extend(offices);
            if question.offices.len() > known {
                // "UN secretary-general" is one title in the table.
                for start in 1..matched.len() {
                    within_titles.extend(seats_in(world, &matched[..start], any_case));
                    within_titles.extend(seats_in(world, &matched[start..], any_case));
                }
                continue;
            }
            let seats = seats_of(world, &found.meanings);
            if !seats.is_empty() {
                question.seats.extend(seats);
                question.ministry = question.ministry.or_else(|| speaks_for(matched));
                continue;
            }
            for meaning in found.meanings {
                match meaning {
                    Meaning::Person(index) | Meaning::Family(index) => question.people.push(index),
                    Meaning::Place(index) if world.places[index].kind == "capital" => {
                        capitals.push(world.places[index].country.clone());
                    }
                    _ => {}
                }
            }
        }
        for fallback in [within_titles, capitals] {
            if question.seats.is_empty() {
                question.seats = fallback;
            }
        }
        question
    }

    fn terms<'w>(&self, world: &'w World, on: Option<NaiveDate>) -> Vec<&'w Tenure> {
        let held = |tenure: &&Tenure| on.is_none_or(|day| tenure.covers(day));
        if !self.people.is_empty() {
            let people = self.people.iter();
            let all: Vec<_> = people.flat_map(|&it| world.tenures_of(it)).collect();
            let in_seat = narrowed(all, |it| self.seats.contains(&it.country));
            let in_office = narrowed(in_seat, |it| self.is_office(world, it));
            return in_office.into_iter().filter(held).collect();
        }
        if self.seats.is_empty() {
            return self.unseated(world).into_iter().filter(held).collect();
        }
        let mut found = Vec::new();
        for seat in &self.seats {
            if self.offices.is_empty() {
                found.extend(match self.ministry {
                    Some(class) => of_class(world, seat, &[class]),
                    None => chiefs(world, seat, on),
                });
            }
            for &office in &self.offices {
                found.extend(in_office(world, seat, &world.offices[office], on));
            }
        }
        found.retain(held);
        found
    }

    /// True when a term is in one of the offices asked for, or in one of their kind.
    fn is_office(&self, world: &World, tenure: &Tenure) -> bool {
        let held = world.office(&tenure.office);
        self.offices.iter().any(|&index| {
            let asked = &world.offices[index];
            held.is_some_and(|held| held.id == asked.id || held.class == asked.class)
        })
    }

    /// The terms of an office that hardly any state has: "the pope", "the taoiseach".
    fn unseated<'w>(&self, world: &'w World) -> Vec<&'w Tenure> {
        let asked = |tenure: &&Tenure| {
            let office = self.offices.iter().map(|&index| &world.offices[index]);
            office.into_iter().any(|office| office.id == tenure.office)
        };
        let found: Vec<&Tenure> = world.tenures.iter().filter(asked).collect();
        let mut seats: Vec<&str> = found.iter().map(|it| it.country.as_str()).collect();
        seats.sort_unstable();
        seats.dedup();
        if seats.len() <= FEW_SEATS {
            found
        } else {
            Vec::new()
        }
    }
}

/// Those that fit, or all where none does.
fn narrowed(all: Vec<&Tenure>, fits: impl Fn(&Tenure) -> bool) -> Vec<&Tenure> {
    let fitting: Vec<_> = all.iter().copied().filter(|it| fits(it)).collect();
    if fitting.is_empty() { all } else { fitting }
}

/// States and organisations that words stand for from the first to the last.
fn seats_in(world: &World, words: &[Word<'_>], any_case: bool) -> Vec<String> {
    match world.lexicon().longest(words, any_case) {
        Some(found) if found.len == words.len() => seats_of(world, &found.meanings),
        _ => Vec::new(),
    }
}

fn seats_of(world: &World, meanings: &[Meaning]) -> Vec<String> {
    let seats = meanings.iter().filter_map(|&meaning| world.seat(meaning));
    seats.collect()
}

/// Houses that stand for somebody else than the chief of their state.
const HOUSES: &[(OfficeClass, &[&str])] = &[
    (
        OfficeClass::ForeignMinister,
        &[
            "auswaertiges amt",
            "casa amarilla",
            "czernin palace",
            "farnesina",
            "foggy bottom",
            "foreign and commonwealth office",
            "foreign office",
            "gaimusho",
            "itamaraty",
            "iveagh house",
            "ministry of external affairs",
            "palacio san martin",
            "pejambon",
            "quai d'orsay",
            "smolenskaya square",
            "state department",
            "tlatelolco",
            "torre tagle",
            "wisma putra",
        ],
    ),
    (OfficeClass::DefenceMinister, &["pentagon"]),
    (
        OfficeClass::HeadOfGovernment,
        &["grand serail", "matignon", "hotel matignon"],
    ),
    (
        OfficeClass::HeadOfState,
        &[
            "aras an uachtarain",
            "hradcany",
            "prague castle",
            "quirinal",
            "quirinale",
        ],
    ),
];

fn speaks_for(words: &[Word<'_>]) -> Option<OfficeClass> {
    let words: Vec<&str> = words.iter().map(|word| word.folded).collect();
    let house = words.join(" ");
    let stands = |(_, houses): &&(OfficeClass, &[&str])| houses.contains(&house.as_str());
    HOUSES.iter().find(stands).map(|(class, _)| *class)
}

/// Who held `office` there; where there is no such office, who held one of its kind: the
/// American "foreign minister" is the secretary of state.
fn in_office<'w>(
    world: &'w World,
    seat: &str,
    office: &Office,
    on: Option<NaiveDate>,
) -> Vec<&'w Tenure> {
    let exact: Vec<_> = world.terms(seat, &office.id).collect();
    if !exact.is_empty() {
        return exact;
    }
    match office.class {
        OfficeClass::HeadOfState if matches!(&*office.id, "president" | "head of state") => {
            of_class(world, seat, &HEADS)
        }
        OfficeClass::Royal if matches!(&*office.id, "monarch" | "ruler") => {
            of_class(world, seat, &[OfficeClass::Royal])
        }
        OfficeClass::HeadOfGovernment
        | OfficeClass::ForeignMinister
        | OfficeClass::DefenceMinister
        | OfficeClass::SecurityAdviser => of_class(world, seat, &[office.class]),
        OfficeClass::Leader => chiefs(world, seat, on),
        OfficeClass::OrganisationHead | OfficeClass::PartyLeader => match world.country(seat) {
            Some(_) => Vec::new(),
            None => chiefs(world, seat, on),
        },
        _ => Vec::new(),
    }
}

/// Those who may stand at the head of a state.
const HEADS: [OfficeClass; 3] = [
    OfficeClass::HeadOfState,
    OfficeClass::Royal,
    OfficeClass::Leader,
];

fn of_class<'w>(world: &'w World, seat: &str, classes: &[OfficeClass]) -> Vec<&'w Tenure> {
    let fits = |tenure: &&Tenure| {
        world.office(&tenure.office).is_some_and(|office| {
            // Crown princes are royal as well, and rebel leaders are leaders.
            let head = !HEADS.contains(&office.class) || office.rank == 1;
            classes.contains(&office.class) && head
        })
    };
    world.terms_of(seat).filter(fits).collect()
}

/// Those who speak for a state or organisation.
fn chiefs<'w>(world: &'w World, seat: &str, on: Option<NaiveDate>) -> Vec<&'w Tenure> {
    let Some(country) = world.country(seat) else {
        return first_in_rank(world, seat);
    };
    let heads = of_class(world, seat, &HEADS);
    let government = of_class(world, seat, &[OfficeClass::HeadOfGovernment]);
    let governs = |tenure: &&Tenure| leads(country, tenure, on);
    let mut found: Vec<_> = government.iter().copied().filter(governs).collect();
    found.extend(heads.iter().filter(|tenure| !governs(tenure)));
    let held = found.iter().any(|it| on.is_none_or(|day| it.covers(day)));
    if held {
        found
    } else {
        // Hong Kong has no head of state, and Haiti had none since 2021.
        [heads, government].concat()
    }
}

/// True when the government leads at the beginning of a term, or on the day asked for.
fn leads(country: &Country, tenure: &Tenure, on: Option<NaiveDate>) -> bool {
    country.led_by_government(on.unwrap_or(tenure.from.last()))
}

/// The terms of the highest office of an organisation.
fn first_in_rank<'w>(world: &'w World, seat: &str) -> Vec<&'w Tenure> {
    let rank = |tenure: &Tenure| world.office(&tenure.office).map_or(9, |office| office.rank);
    let first = world.terms_of(seat).map(rank).min();
    let terms = world.terms_of(seat);
    terms.filter(|tenure| Some(rank(tenure)) == first).collect()
}
