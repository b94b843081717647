//! All names of the world as one dictionary of folded words, for matching against tokens.

use std::collections::HashMap;

use super::hash::WordMap;
use super::model::World;
use crate::text::{Span, TokenKind, fold, tokens};

/// What a run of words may stand for. Indices point into the lists of [`World`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
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
#[derive(Clone, Debug)]
struct Entry {
    /// Folded, with one space between.
    words: Box<str>,
    count: usize,
    /// A bit for each word that the name writes with a capital, the first word's the lowest.
    capitals: u64,
    case: Case,
    meaning: Meaning,
}

/// How a name must be written to be one, in text that is not all upper case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Case {
    /// Any way: "prime minister".
    Any,
    /// Each word begins with a capital.
    Capital,
    /// All capitals: "US" is no "us".
    Upper,
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
#[derive(Clone, Debug, Default)]
pub struct Lexicon {
    /// By first word, those of most words first.
    by_first: WordMap<Box<str>, Vec<Entry>>,
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
    pub(super) fn of(world: &World) -> Self {
        let mut lexicon = Self::default();
        // Most people have a first name of their own or share it with few.
        lexicon.by_first.reserve(2 * world.people.len());
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
                let plural = plural_of(title);
                lexicon.add(
                    title,
                    Meaning::Office {
                        index,
                        plural: false,
                    },
                );
                lexicon.add(
                    &plural,
                    Meaning::Office {
                        index,
                        plural: true,
                    },
                );
            }
        }
        for (index, person) in world.people.iter().enumerate() {
            let names = std::iter::once(&person.name).chain(&person.aliases);
            lexicon.add_all(names, Meaning::Person(index));
            lexicon.add_all(&person.family, Meaning::Family(index));
        }
        // The meetings of a series share their names; the first of them stands for all.
        let mut series: HashMap<&str, &[String]> = HashMap::new();
        for (index, occasion) in world.occasions.iter().enumerate() {
            let known = series.insert(&occasion.name, &occasion.aliases);
            if known == Some(&*occasion.aliases) {
                continue;
            }
            // "The Bush-Gorbachev summit" is read by its names, like any other pair.
            let names = std::iter::once(&occasion.name)
                .chain(occasion.aliases.iter())
                .filter(|name| !is_pair(name));
            lexicon.add_all(names, Meaning::Occasion(index));
        }
        #[expect(clippy::iter_over_hash_type, reason = "each list is sorted by itself")]
        for list in lexicon.by_first.values_mut() {
            list.sort_by_key(|entry| std::cmp::Reverse(entry.count));
        }
        lexicon
    }

    fn add_all<'a>(&mut self, names: impl IntoIterator<Item = &'a String>, meaning: Meaning) {
        for name in names {
            self.add(name, meaning);
        }
    }

    fn add(&mut self, name: &str, meaning: Meaning) {
        let (words, capitals) = words_of_name(name);
        if words.is_empty() {
            return;
        }
        let words: Box<str> = words.into();
        let count = words.split(' ').count();
        let letters = || name.chars().filter(|c| c.is_alphabetic());
        let case = if letters().next().is_none_or(char::is_lowercase)
            && letters().all(char::is_lowercase)
        {
            Case::Any
        } else if count == 1 && letters().count() <= 4 && letters().all(char::is_uppercase) {
            Case::Upper
        } else {
            Case::Capital
        };
        let first = words.split(' ').next().unwrap_or_default();
        let list = self.by_first.get_mut(first);
        let key: Option<Box<str>> = list.is_none().then(|| first.into());
        let entry = Entry {
            words,
            count,
            capitals,
            case,
            meaning,
        };
        match (list, key) {
            (Some(list), _) => list.push(entry),
            (None, Some(first)) => {
                self.by_first.insert(first, vec![entry]);
            }
            (None, None) => {}
        }
    }

    /// The longest name that begins at the first of `words`; `upper` for text all in capitals.
    pub fn longest(&self, words: &[Word<'_>], upper: bool) -> Option<Match> {
        let first = words.first()?;
        let list = self.by_first.get(first.folded)?;
        let mut best: Option<Match> = None;
        let mut best_words = 0;
        for entry in list {
            if entry.count < best_words {
                break;
            }
            let Some(len) = entry.matched(words, upper) else {
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
    /// Number of tokens that the entry covers at the start of `words`.
    fn matched(&self, words: &[Word<'_>], upper: bool) -> Option<usize> {
        let mut at = 0;
        for (n, wanted) in self.words.split(' ').enumerate() {
            let mut joined = false;
            if n > 0 {
                // A hyphen or a dot between the words of a name is no difference.
                while words
                    .get(at)
                    .is_some_and(|word| is_skipped(word.folded) || word.folded == ".")
                    && words.get(at)?.touches
                    && words.get(at + 1).is_some()
                {
                    joined = true;
                    at += 1;
                }
            }
            let word = words.get(at)?;
            let capital = self.capitals >> n.min(63) & 1 == 1;
            let small = upper || joined || !capital;
            if word.folded != wanted || !self.case_fits(word.text, upper, small) {
                return None;
            }
            at += 1;
        }
        Some(at)
    }

    fn case_fits(&self, text: &str, upper: bool, small: bool) -> bool {
        match self.case {
            Case::Any => true,
            // In a wire all in capitals "US" is far more often the pronoun.
            Case::Upper if upper => {
                !matches!(text, "US" | "WHO" | "CAR" | "IS" | "ALL" | "SO" | "GUN")
            }
            Case::Upper => text.chars().all(|c| !c.is_lowercase()),
            Case::Capital => {
                small
                    || text.chars().next().is_none_or(|c| !c.is_lowercase())
                    // `d'Escoto`
                    || text.chars().any(char::is_uppercase)
                    || PARTICLES.contains(&text)
            }
        }
    }
}

/// Words of names that are written small.
const PARTICLES: &[&str] = &[
    "al", "an", "and", "ap", "ben", "bin", "da", "de", "del", "della", "den", "der", "di", "do",
    "dos", "du", "e", "el", "for", "ibn", "in", "la", "le", "of", "on", "ter", "the", "ul", "van",
    "von",
];

/// The words of a name as the tokeniser cuts them, folded, with one space between, and which
/// of them have a capital.
fn words_of_name(name: &str) -> (String, u64) {
    let mut words = String::with_capacity(name.len());
    let mut capitals = 0;
    let mut count = 0;
    let push = |text: &str| {
        if count > 0 {
            words.push(' ');
        }
        if text.starts_with(char::is_uppercase) && count < 64 {
            capitals |= 1 << count;
        }
        count += 1;
        if text.is_ascii() {
            words.extend(text.chars().map(|c| c.to_ascii_lowercase()));
        } else {
            words.push_str(&fold(text));
        }
    };
    // Letters and spaces need no cutting.
    if name.bytes().all(|c| c.is_ascii_alphanumeric() || c == b' ') {
        name.split_ascii_whitespace().for_each(push);
    } else {
        let cut = tokens(name, Span::new(0, name.len()));
        let texts = cut.iter().map(|token| token.span.of(name));
        texts
            .filter(|text| !is_skipped(text) && !matches!(*text, "–" | "—" | "."))
            .for_each(push);
    }
    (words, capitals)
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

fn is_skipped(folded: &str) -> bool {
    folded == "-"
}

/// English plural of a title; the head word is the one before "of", "to", "for" or "-".
fn plural_of(title: &str) -> String {
    let words: Vec<&str> = title.split(' ').collect();
    let head = words
        .iter()
        .position(|word| {
            matches!(
                *word,
                "of" | "to" | "for" | "in" | "at" | "general" | "d'affaires"
            )
        })
        .filter(|&at| at > 0)
        .unwrap_or(words.len())
        - 1;
    let mut out: Vec<String> = words.iter().map(|&word| word.to_owned()).collect();
    out[head] = plural_word(&out[head]);
    out.join(" ")
}

fn plural_word(word: &str) -> String {
    if let Some((head, tail)) = word.split_once('-')
        && tail == "general"
    {
        return format!("{}-general", plural_word(head));
    }
    let vowel_y = ["ay", "ey", "oy", "uy"]
        .iter()
        .any(|end| word.ends_with(end));
    if let Some(stem) = word.strip_suffix('y').filter(|_| !vowel_y) {
        format!("{stem}ies")
    } else if let Some(stem) = word.strip_suffix("man") {
        format!("{stem}men")
    } else if word.ends_with('s') || word.ends_with("ch") || word.ends_with('x') {
        format!("{word}es")
    } else {
        format!("{word}s")
    }
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
    use super::*;
    use crate::world::World;

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
