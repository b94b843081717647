//! "President Xi Jinping of China", "the foreign ministers of France and Germany".

use super::Parser;
use super::before::Before;
use crate::extract::mention::actor::{Actor, Head, Modifier, Number};
use crate::extract::mention::name::name;
use crate::extract::word_set::{WordSet, word_set};
use crate::extract::words::among;
use crate::world::{Meaning, OfficeClass};

/// Offices that are written short, with a point.
const SHORT: WordSet = word_set![
    "adm", "amb", "brig", "capt", "col", "gen", "gov", "lt", "maj", "min", "pres", "rep", "sec",
    "sen",
];

impl Parser<'_, '_> {
    /// "President Xi Jinping of China", "the foreign ministers of France and Germany".
    pub(super) fn role(
        &self,
        at: usize,
        head: usize,
        before: &Before,
    ) -> Option<(Vec<Actor>, usize)> {
        let (office, plural) = self.office(head)?;
        if self.is_adjective(head) {
            return None;
        }
        let class = self.class(office);
        let atom = self.atoms.get(head)?;
        let mut end = head + 1;
        // "U.S. Gen. Joe Dunford"
        let short = among(SHORT, self.word(head));
        if short && self.word(end) == "." {
            end += 1;
        }
        let mut modifier = before.modifier;
        let mut countries = before.countries.clone();
        if countries.is_empty() {
            countries.extend(self.state_in_title(head));
        }
        // A second office of the same person: "foreign minister and deputy premier".
        if !plural
            && matches!(self.word(end), "and" | "-")
            && !before.countries.is_empty()
            && self.office(end + 1).is_some_and(|(_, plural)| !plural)
            && name(self.doc, self.atoms, end + 2, true, self.upper).is_some()
        {
            end += 2;
        }
        if self.word(end) == "-" && matches!(self.word(end + 1), "elect" | "designate") {
            modifier = Some(Modifier::Elect);
            end += 2;
        } else if matches!(self.word(end), "elect" | "designate" | "-elect") {
            modifier = Some(Modifier::Elect);
            end += 1;
        }
        let (of, behind) = self.of_countries(end, class, plural);
        if of.is_empty() {
            end = behind.max(self.title_tail(end));
        } else {
            if countries.is_empty() {
                countries = of;
            }
            end = self.title_tail(self.institution_tail(behind));
        }
        let names = self
            .respective_names(end, &countries, plural)
            .or_else(|| self.names(end, plural));
        let base = Actor {
            first: self.atoms.get(at)?.first,
            last: self.atoms.get(end - 1)?.last,
            head: Head::Role,
            office: Some(office),
            number: if plural {
                before.number.unwrap_or(Number::Many)
            } else {
                Number::One
            },
            plural,
            modifier,
            possessed: before.possessed,
            definite: before.definite
                || (self.is_capital(head) && !self.upper)
                || !countries.is_empty(),
            ..Actor::default()
        };
        if let Some((found, behind)) = names {
            let behind = if found.len() == 1 {
                self.same_again(behind)
            } else {
                behind
            };
            let actors = found
                .into_iter()
                .map(|(name, country)| Actor {
                    last: name.last.max(base.last),
                    head: Head::Name,
                    number: Number::One,
                    country: country.or_else(|| countries.first().cloned()),
                    name: Some(name),
                    ..base.clone()
                })
                .collect();
            return Some((actors, behind));
        }
        if class == OfficeClass::Leader
            && !plural
            && countries.is_empty()
            && !before.definite
            && !before.possessed
        {
            return None;
        }
        let bare = atom.first == atom.last;
        // "President" by itself is somebody; "minister", "official" by itself nobody.
        if countries.is_empty() && !plural {
            let known = base.definite || before.possessed || self.upper;
            return (known && (bare || base.definite)).then(|| (vec![base], end));
        }
        if countries.is_empty() {
            // "the leaders", "the two presidents": whoever was spoken of.
            let group = before.definite || before.number.is_some();
            return group.then(|| {
                (
                    vec![Actor {
                        head: Head::Group,
                        number: before.number.unwrap_or(Number::Many),
                        count: before.count,
                        ..base
                    }],
                    end,
                )
            });
        }
        let many = plural || countries.len() > 1;
        let actors = countries
            .into_iter()
            .map(|code| Actor {
                country: Some(code),
                number: if many && !matches!(class, OfficeClass::Official) {
                    Number::One
                } else {
                    base.number
                },
                ..base.clone()
            })
            .collect();
        Some((actors, end))
    }

    /// Where an office behind a name ends that is the same man's: "President Compaore, chairman
    /// of the Organisation of African Unity,".
    fn same_again(&self, at: usize) -> usize {
        if self.word(at) != "," {
            return at;
        }
        let (after, office_at) = self.before(at + 1);
        match self.role(at + 1, office_at, &after) {
            Some((found, behind))
                if matches!(found.as_slice(), [role] if role.head == Head::Role && !role.possessed)
                    && self.word(behind) == "," =>
            {
                behind + usize::from(self.word(behind + 1) != "and")
            }
            _ => at,
        }
    }

    /// The state that a title of the tables names itself: "British ambassador".
    fn state_in_title(&self, head: usize) -> Option<String> {
        let atom = self.atoms.get(head).filter(|atom| atom.last > atom.first)?;
        let words = self.doc.words(atom.first..atom.last);
        let found = self.doc.world.lexicon().longest(&words, self.upper)?;
        found.meanings.iter().find_map(|meaning| match meaning {
            Meaning::Adjective(_) | Meaning::CountryName(_) | Meaning::Organisation(_) => {
                self.doc.world.seat(*meaning)
            }
            _ => None,
        })
    }

    /// "their official talks": an adjective of what is behind it.
    fn is_adjective(&self, head: usize) -> bool {
        const NOUNS: WordSet = word_set![
            "banquet",
            "capacity",
            "ceremony",
            "contacts",
            "data",
            "delegation",
            "dinner",
            "discussion",
            "discussions",
            "duties",
            "exchange",
            "figures",
            "invitation",
            "launch",
            "letter",
            "level",
            "lunch",
            "meeting",
            "meetings",
            "name",
            "negotiations",
            "opening",
            "position",
            "program",
            "programme",
            "reception",
            "relations",
            "residence",
            "response",
            "statement",
            "talks",
            "ties",
            "tour",
            "trip",
            "trips",
            "visit",
            "visits",
            "website",
            "welcome",
        ];
        self.word(head) == "official" && self.is_single(head) && among(NOUNS, self.word(head + 1))
    }
}
