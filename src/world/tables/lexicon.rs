//! All names of the world as one dictionary of folded words, for matching against tokens.

use std::cmp::Reverse;

use rayon::slice::ParallelSliceMut as _;
use serde::{Deserialize, Serialize};

use super::hash::{WordMap, first_hash, word_hash};
use super::model::World;
use super::name_form::{Case, Form, is_skipped};
use super::plural::plural_of;
use crate::text::{Span, TokenKind, tokens};

/// What a run of words may stand for. Indices point into the lists of [`World`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Meaning {
    /// A person by full name or alias.
    Person(usize),
    /// A person by the short form the press uses.
    Family(usize),
    /// A state by name.
    CountryName(usize),
    /// A state by adjective: "French".
    Adjective(usize),
    /// A noun for its people: "Britons".
    People(usize),
    /// A word that speaks for its government: "Kremlin".
    Metonym(usize),
    /// A town, region or venue.
    Place(usize),
    /// An organisation, bloc or movement.
    Organisation(usize),
    /// An office.
    Office {
        /// Which.
        index: usize,
        /// "presidents".
        plural: bool,
    },
    /// A summit or conference by a name of its own; index of one of the series.
    Occasion(usize),
}

/// One name: its folded words, how it is written, what it stands for.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
struct Entry {
    /// Where its words begin in [`Lexicon::words`], and where they end.
    start: u32,
    end: u32,
    /// Number of words.
    count: u32,
    /// The hash of the second of them; most names that share a first word differ in it.
    second: u32,
    /// A bit for each word that the name writes with a capital, the first word's the lowest.
    capitals: u64,
    case: Case,
    meaning: Meaning,
}

/// A match of some words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Match {
    /// Number of tokens, hyphens included.
    pub len: usize,
    /// All that the words may stand for, in order of the tables.
    pub meanings: Vec<Meaning>,
}

/// A dictionary of names.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Lexicon {
    /// The words of all names, folded, with one space between those of a name.
    words: String,
    /// Names that begin with one word stand together, those of most words first.
    entries: Vec<Entry>,
    /// By the hash of their first word, where they begin and end. Words that share a hash share
    /// a list; all words of a name are compared in any case.
    by_first: WordMap<u64, (u32, u32)>,
}

/// What the lexicon needs to know of a token.
#[derive(Clone, Copy, Debug)]
pub struct Word<'a> {
    /// Folded text.
    pub folded: &'a str,
    /// As written.
    pub text: &'a str,
    /// True when no white space stands before it.
    pub touches: bool,
}

impl Lexicon {
    pub(crate) fn of(world: &World) -> Self {
        let (mut lexicon, (people, occasions)) = rayon::join(
            || Self::of_bodies(world),
            || (Self::of_people(world), Self::of_occasions(world)),
        );
        lexicon.append(&people);
        lexicon.append(&occasions);
        lexicon.group();
        lexicon
    }

    /// With room for so many names, so that it need not grow again and again.
    fn with_room(names: usize) -> Self {
        Self {
            // Half of all names have fewer letters, but some have many.
            words: String::with_capacity(names * 16),
            entries: Vec::with_capacity(names),
            ..Self::default()
        }
    }

    /// States, places, organisations and offices, with room for all other names.
    fn of_bodies(world: &World) -> Self {
        let bodies = world.countries.len() * 8 + world.places.len() * 2 + world.offices.len() * 16;
        let names = bodies + world.organisations.len() * 6 + world.people.len() * 4;
        let mut lexicon = Self::with_room(names + world.occasions.len());
        for (index, country) in world.countries.iter().enumerate() {
            let names = std::iter::once(&country.name).chain(&country.other_names);
            lexicon.add_all(names, Meaning::CountryName(index));
            lexicon.add_all(&country.adjectives, Meaning::Adjective(index));
            lexicon.add_all(&country.people, Meaning::People(index));
            lexicon.add_all(&country.metonyms, Meaning::Metonym(index));
        }
        for (index, place) in world.places.iter().enumerate() {
            let names = std::iter::once(&place.name).chain(&place.other_names);
            lexicon.add_all(names, Meaning::Place(index));
        }
        for (index, organisation) in world.organisations.iter().enumerate() {
            let names = [&organisation.id, &organisation.name];
            let names = names.into_iter().chain(&organisation.other_names);
            lexicon.add_all(names, Meaning::Organisation(index));
        }
        for (index, office) in world.offices.iter().enumerate() {
            for title in &office.titles {
                let named = |plural| Meaning::Office { index, plural };
                lexicon.add(title, named(false));
                lexicon.add(&plural_of(title), named(true));
            }
        }
        lexicon
    }

    fn of_people(world: &World) -> Self {
        // A full name, a surname, and often another spelling.
        let mut lexicon = Self::with_room(world.people.len() * 4);
        for (index, person) in world.people.iter().enumerate() {
            let names = std::iter::once(&person.name).chain(&person.aliases);
            lexicon.add_all(names, Meaning::Person(index));
            lexicon.add_all(&person.family, Meaning::Family(index));
        }
        lexicon
    }

    fn of_occasions(world: &World) -> Self {
        let mut lexicon = Self::default();
        // The meetings of a series share their names; the first of them stands for all.
        let mut series: WordMap<&str, &Vec<String>> = WordMap::default();
        for (index, occasion) in world.occasions.iter().enumerate() {
            let aliases = &occasion.aliases;
            let known = series.insert(&occasion.name, aliases);
            if known == Some(aliases) {
                continue;
            }
            // "The Bush-Gorbachev summit" is read by its names, like any other pair.
            let names = std::iter::once(&occasion.name)
                .chain(aliases.iter())
                .filter(|name| !is_pair(name));
            lexicon.add_all(names, Meaning::Occasion(index));
        }
        lexicon
    }

    fn append(&mut self, other: &Self) {
        let shift = self.words.len() as u32;
        self.words.push_str(&other.words);
        self.entries.extend(other.entries.iter().map(|entry| Entry {
            start: entry.start + shift,
            end: entry.end + shift,
            ..*entry
        }));
    }

    /// Brings names together that begin with the same word.
    fn group(&mut self) {
        let mut order: Vec<(u64, Reverse<u32>, u32)> = (0..)
            .zip(&self.entries)
            .map(|(index, entry)| {
                let hash = first_hash(entry.words(&self.words));
                // The index last: within a list, names keep the order of the tables.
                (hash, Reverse(entry.count), index)
            })
            .collect();
        order.par_sort_unstable();
        let entries = order
            .iter()
            .map(|&(.., index)| self.entries[index as usize]);
        self.entries = entries.collect();
        // Most first words begin two names or more.
        self.by_first.reserve(order.len() / 2);
        let mut start = 0;
        for list in order.chunk_by(|a, b| a.0 == b.0) {
            let end = start + list.len() as u32;
            self.by_first.insert(list[0].0, (start, end));
            start = end;
        }
    }

    fn add_all<'a>(&mut self, names: impl IntoIterator<Item = &'a String>, meaning: Meaning) {
        for name in names {
            self.add(name, meaning);
        }
    }

    fn add(&mut self, name: &str, meaning: Meaning) {
        let start = self.words.len();
        let form = Form::push(name, &mut self.words);
        if form.words > 0 {
            let second = self.words[start..].split_once(' ');
            self.entries.push(Entry {
                start: start as u32,
                end: self.words.len() as u32,
                count: form.words,
                second: second.map_or(0, |(_, rest)| first_hash(rest) as u32),
                capitals: form.capitals,
                case: form.case(),
                meaning,
            });
        }
    }

    /// The longest name that begins at the first of `words`; `upper` for text all in capitals.
    pub fn longest(&self, words: &[Word<'_>], upper: bool) -> Option<Match> {
        let first = words.first()?;
        let &(start, end) = self.by_first.get(&word_hash(first.folded))?;
        let list = self.entries.get(start as usize..end as usize)?;
        let second = second_of(words).map(|word| word_hash(word) as u32);
        let mut best: Option<Match> = None;
        let mut best_words = 0;
        for entry in list {
            if entry.count < best_words {
                break;
            }
            if entry.count > 1 && second != Some(entry.second) {
                continue;
            }
            let Some(len) = entry.matched(&self.words, words, upper) else {
                continue;
            };
            best_words = entry.count;
            match &mut best {
                Some(best) => {
                    if !best.meanings.contains(&entry.meaning) {
                        best.meanings.push(entry.meaning);
                    }
                    best.len = best.len.max(len);
                }
                None => {
                    best = Some(Match {
                        len,
                        meanings: vec![entry.meaning],
                    });
                }
            }
        }
        best
    }
}

impl Entry {
    /// Its words, of those of all names.
    fn words<'a>(&self, all: &'a str) -> &'a str {
        all.get(self.start as usize..self.end as usize)
            .unwrap_or_default()
    }

    /// Number of tokens that the entry covers at the start of `words`.
    fn matched(&self, all: &str, words: &[Word<'_>], upper: bool) -> Option<usize> {
        let mut at = 0;
        let mut rest = self.words(all);
        for n in 0.. {
            let mut joined = false;
            if n > 0 {
                let next = past_joints(words, at);
                joined = next > at;
                at = next;
            }
            let word = words.get(at)?;
            rest = rest.strip_prefix(word.folded)?;
            let capital = self.capitals >> n.min(63) & 1 == 1;
            let small = upper || joined || !capital;
            if !self.case.fits(word.text, upper, small) {
                return None;
            }
            at += 1;
            if rest.is_empty() {
                break;
            }
            rest = rest.strip_prefix(' ')?;
        }
        Some(at)
    }
}

/// Where the next word of a name stands: a hyphen or a dot before it is no difference.
fn past_joints(words: &[Word<'_>], mut at: usize) -> usize {
    while words
        .get(at)
        .is_some_and(|word| (is_skipped(word.folded) || word.folded == ".") && word.touches)
        && words.get(at + 1).is_some()
    {
        at += 1;
    }
    at
}

/// The second of some words, if a name went on with it.
fn second_of<'a>(words: &[Word<'a>]) -> Option<&'a str> {
    words.get(past_joints(words, 1)).map(|word| word.folded)
}

/// True for "Bush-Gorbachev summit", but not for "G-20 summit".
fn is_pair(name: &str) -> bool {
    let first = name.split(' ').next().unwrap_or_default();
    first.split_once('-').is_some_and(|(left, right)| {
        let word = |part: &str| {
            part.chars().count() > 2 && part.chars().next().is_some_and(char::is_uppercase)
        };
        word(left) && word(right)
    })
}

/// The words of a text as the lexicon wants them; for tests and look-ups.
pub fn words_of<'a>(text: &'a str, folded: &'a [String]) -> Vec<Word<'a>> {
    let all = tokens(text, Span::new(0, text.len()));
    let mut end = usize::MAX;
    all.iter()
        .zip(folded)
        .filter(|(token, _)| token.kind != TokenKind::Possessive)
        .map(|(token, folded)| {
            let touches = end == token.span.start;
            end = token.span.end;
            Word {
                folded,
                text: token.span.of(text),
                touches,
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::World;
    use super::*;
    use crate::text::fold;

    fn world() -> World {
        World::from_tables(&[
            (
                "countries.psv",
                "code|name|other|adjectives|people|capital|metonyms|region|from|to\n\
                 USA|United States|US; U.S.|American|Americans|Washington|White House|North America||\n\
                 KOR|South Korea||South Korean||Seoul||East Asia||",
            ),
            (
                "offices.psv",
                "id|class|rank|titles\nsecretary of state|foreign_minister|3|secretary of state",
            ),
            ("people-x.psv", "person|family|sex|aliases\nMoon Jae-in|Moon|m|"),
        ])
        .0
    }

    fn found(text: &str, upper: bool) -> Option<(usize, Vec<Meaning>)> {
        let world = world();
        let folded: Vec<String> = tokens(text, Span::new(0, text.len()))
            .iter()
            .map(|token| fold(token.span.of(text)))
            .collect();
        let found = world.lexicon().longest(&words_of(text, &folded), upper)?;
        Some((found.len, found.meanings))
    }

    #[test]
    fn hyphens_and_case_within_a_name_do_not_matter() {
        assert_eq!(found("Moon Jae-in said", false).map(|m| m.0), Some(4));
        assert_eq!(found("MOON JAE IN SAID", true).map(|m| m.0), Some(3));
        assert_eq!(found("moon landing", false), None);
    }

    #[test]
    fn the_pronoun_is_no_country() {
        assert_eq!(found("us too", false), None);
        assert!(found("US officials", false).is_some());
        assert!(found("U.S. officials", false).is_some());
    }

    #[test]
    fn titles_have_plurals() {
        assert_eq!(
            found("Secretaries of State", false).map(|m| m.1),
            Some(vec![Meaning::Office {
                index: 0,
                plural: true
            }])
        );
    }
}
