//! Finding people, places, states and offices by a few letters, or by a spelling that is
//! slightly wrong.

use crate::text::fold;
use crate::world::{Person, Tenure, World};

/// How many are offered.
const MOST: usize = 6;

/// Something to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What is put into the field.
    pub value: String,
    /// What tells it from others.
    pub note: String,
}

/// Somebody or some place of the tables.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// A person, by id.
    Person(String),
    /// A place, by name and country.
    Place(String, String),
}

/// The code of a state or the id of an organisation that is meant.
pub(super) fn seat(world: &World, text: &str) -> Option<String> {
    let wanted = fold(text.trim());
    if wanted.is_empty() {
        return None;
    }
    let same = |name: &String| fold(name) == wanted;
    let by_code = world.countries.iter().find(|it| same(&it.code));
    let by_name = || world.countries.iter().find(|it| same(&it.name));
    let by_other = || {
        let mut all = world.countries.iter();
        all.find(|it| it.other_names.iter().any(same))
    };
    let country = by_code.or_else(by_name).or_else(by_other);
    let code = country.map(|it| it.code.clone());
    code.or_else(|| {
        let mut all = world.organisations.iter();
        let found =
            all.find(|it| same(&it.id) || same(&it.name) || it.other_names.iter().any(same));
        found.map(|it| it.id.clone())
    })
}

/// States and organisations that may be meant.
pub(super) fn seats(world: &World, text: &str) -> Vec<Choice> {
    let query = words(text);
    let countries = world.countries.iter().filter_map(|it| {
        let names = [&it.name, &it.code].into_iter().chain(&it.other_names);
        let names = names.chain(&it.adjectives);
        let namesakes = world.countries.iter().filter(|other| other.name == it.name);
        let choice = Choice {
            value: match namesakes.count() {
                1 => it.name.clone(),
                _ => it.code.clone(),
            },
            note: it.code.clone(),
        };
        Some((closest(&query, names)?, choice))
    });
    let organisations = world.organisations.iter().filter_map(|it| {
        let names = [&it.id, &it.name].into_iter().chain(&it.other_names);
        let choice = Choice {
            value: it.id.clone(),
            note: it.name.clone(),
        };
        Some((closest(&query, names)?, choice))
    });
    best(countries.chain(organisations).collect())
}

/// The id of the office that is meant.
pub(super) fn office(world: &World, text: &str) -> Option<String> {
    let wanted = fold(text.trim());
    let same = |name: &String| fold(name) == wanted;
    let by_id = world.offices.iter().find(|it| same(&it.id));
    let by_title = || {
        let mut all = world.offices.iter();
        all.find(|it| it.titles.iter().any(same))
    };
    by_id.or_else(by_title).map(|it| it.id.clone())
}

/// Offices that may be meant, those that a state has had first.
pub(super) fn offices(world: &World, seat: Option<&str>, text: &str) -> Vec<Choice> {
    let query = words(text);
    let mut found: Vec<_> = world
        .offices
        .iter()
        .filter_map(|it| {
            let names = std::iter::once(&it.id).chain(&it.titles);
            let far = closest(&query, names)?;
            let there = seat.is_some_and(|seat| world.terms(seat, &it.id).next().is_some());
            let note = if there { "known there" } else { "" };
            let choice = Choice {
                value: it.id.clone(),
                note: note.to_owned(),
            };
            Some((far + if there { 0 } else { 4 }, choice))
        })
        .collect();
    found.sort_by_key(|(far, choice)| (*far, choice.value.clone()));
    best(found)
}

/// People, and places where they are wanted, that may be meant.
pub(super) fn targets(world: &World, text: &str, places: bool) -> Vec<(Target, Choice)> {
    let query = words(text);
    if query.is_empty() {
        return Vec::new();
    }
    let people = world.people.iter().filter_map(|it| {
        let names = std::iter::once(&it.name)
            .chain(&it.aliases)
            .chain(&it.family);
        let choice = Choice {
            value: it.name.clone(),
            note: last_office(world, it),
        };
        Some((
            closest(&query, names)?,
            Target::Person(it.id.clone()),
            choice,
        ))
    });
    let wanted = world.places.iter().filter(|_| places);
    let places = wanted.filter_map(|it| {
        let names = std::iter::once(&it.name).chain(&it.other_names);
        let target = Target::Place(it.name.clone(), it.country.clone());
        let choice = Choice {
            value: it.name.clone(),
            note: format!("{}, {}", it.kind, world.name_of(&it.country)),
        };
        Some((closest(&query, names)? + 1, target, choice))
    });
    let mut found: Vec<_> = people.chain(places).collect();
    found.sort_by(|a, b| (a.0, &a.2.value).cmp(&(b.0, &b.2.value)));
    found.truncate(MOST);
    found
        .into_iter()
        .map(|(_, target, it)| (target, it))
        .collect()
}

/// The person of the tables with a name, in any case and with or without accents.
pub(super) fn person_named<'w>(world: &'w World, name: &str) -> Option<&'w Person> {
    let wanted = fold(name.trim());
    let same = |it: &String| fold(it) == wanted;
    let mut all = world.people.iter();
    all.find(|it| same(&it.name) || it.aliases.iter().any(same))
}

/// The last office somebody held, for telling people apart.
fn last_office(world: &World, person: &Person) -> String {
    let last = person
        .tenures
        .iter()
        .filter_map(|&it| world.tenures.get(it));
    match last.max_by_key(|it| it.from) {
        Some(term) => term_text(world, term),
        None => "no office known".to_owned(),
    }
}

/// An office with its state and years: `president, France, 1981–1995`.
pub(super) fn term_text(world: &World, term: &Tenure) -> String {
    let seat = world.name_of(&term.country);
    let from = term.from.year;
    match term.to {
        Some(to) if to.year == from => format!("{}, {seat}, {from}", term.office),
        Some(to) => format!("{}, {seat}, {from}–{}", term.office, to.year),
        None => format!("{}, {seat}, since {from}", term.office),
    }
}

fn best(mut found: Vec<(usize, Choice)>) -> Vec<Choice> {
    found.sort_by_key(|(far, _)| *far);
    found.dedup_by(|a, b| a.1.value == b.1.value);
    found.truncate(MOST);
    found.into_iter().map(|(_, choice)| choice).collect()
}

fn words(text: &str) -> Vec<String> {
    let folded = fold(text);
    let words = folded.split(|c: char| !c.is_alphanumeric());
    words
        .filter(|it| !it.is_empty())
        .map(str::to_owned)
        .collect()
}

/// How far the closest of `names` is from the query; `None` when none is like it.
fn closest<'a>(query: &[String], names: impl Iterator<Item = &'a String>) -> Option<usize> {
    if query.is_empty() {
        return None;
    }
    names.filter_map(|name| distance(query, &words(name))).min()
}

/// The sum over the words of the query: 0 for the same word, 1 for its beginning, more for a
/// slip of the pen. Words of the name that are not asked for count a little.
fn distance(query: &[String], name: &[String]) -> Option<usize> {
    let mut total = name.len().saturating_sub(query.len()).min(3);
    for asked in query {
        let far = name.iter().filter_map(|word| {
            if word == asked {
                Some(0)
            } else if word.starts_with(asked.as_str()) {
                Some(1)
            } else {
                slips(asked, word).map(|slips| 4 + 2 * slips)
            }
        });
        total += far.min()?;
    }
    Some(total)
}

/// The number of slips of the pen between two words, where there are few for their length.
fn slips(a: &str, b: &str) -> Option<usize> {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let allowed = match a.len().min(b.len()) {
        0..=4 => return None,
        5..=6 => 1,
        _ => 2,
    };
    if a.len().abs_diff(b.len()) > allowed {
        return None;
    }
    let mut before: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, y) in b.iter().enumerate() {
            let swap = before.get(j)? + usize::from(x != y);
            row.push(swap.min(before.get(j + 1)? + 1).min(row.get(j)? + 1));
        }
        before = row;
    }
    before.last().copied().filter(|slips| *slips <= allowed)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(text: &str) -> String {
        let found = targets(World::bundled(), text, true);
        found
            .first()
            .map(|(_, it)| it.value.clone())
            .unwrap_or_default()
    }

    #[test]
    fn a_slip_of_the_pen_still_finds_the_name() {
        assert_eq!(first("Francois Miterand"), "Francois Mitterrand");
        assert_eq!(first("gorbatchov"), "Mikhail Gorbachev");
        assert_eq!(first("Reykjavic"), "Reykjavik");
        assert!(targets(World::bundled(), "", true).is_empty());
    }

    #[test]
    fn states_and_offices_are_found_by_name_code_and_beginning() {
        let world = World::bundled();
        assert_eq!(seat(world, " france ").as_deref(), Some("FRA"));
        assert_eq!(seat(world, "nato").as_deref(), Some("NATO"));
        assert_eq!(seat(world, "nowhere"), None);
        assert_eq!(seats(world, "germ")[0].value, "Germany");
        assert_eq!(
            office(world, "chief diplomat").as_deref(),
            Some("foreign minister")
        );
        let found = offices(world, Some("GBR"), "foreign");
        assert_eq!(found[0].value, "foreign secretary");
    }
}
