//! The names behind a title, with the states behind each.

use super::Parser;
use crate::extract::mention::actor::NameRef;
use crate::extract::mention::name::{is_honorific, name};
use crate::world::OfficeClass;

/// A name, and the state that stands behind it: "Xi Jinping of China".
type NameAndState = (NameRef, Option<String>);

impl Parser<'_, '_> {
    /// "The foreign ministers of France and Germany, Jean-Marc Ayrault and Frank-Walter
    /// Steinmeier": as many names behind a comma as states before it, in the same order.
    pub(super) fn respective_names(
        &self,
        at: usize,
        countries: &[String],
        plural: bool,
    ) -> Option<(Vec<NameAndState>, usize)> {
        if !plural || countries.len() < 2 || self.word(at) != "," {
            return None;
        }
        let mut names = Vec::new();
        let mut next = at + 1;
        let mut end = next;
        for code in countries {
            let (found, behind) = name(self.doc, self.atoms, next, true, self.upper)?;
            names.push((found, Some(code.clone())));
            end = behind;
            next = behind;
            while matches!(self.word(next), "," | "and") && self.is_single(next) {
                next += 1;
            }
        }
        Some((names, end))
    }

    /// The names behind a title: one, or several behind a plural.
    pub(super) fn names(&self, at: usize, plural: bool) -> Option<(Vec<NameAndState>, usize)> {
        let mut start = at;
        let comma = self.word(start) == "," && self.is_single(start);
        if comma {
            start += 1;
        }
        // A rank between office and name: "Secretary for Strategic Affairs Admiral Rocha".
        // A second title of the same person: "ASEAN Chair Prime Minister Hun Sen".
        let ranked = self.office(start).is_some_and(|(office, plural)| {
            !plural
                && !comma
                && (self.class(office) == OfficeClass::Military
                    || is_honorific(self.doc, &self.atoms[start])
                    || name(self.doc, self.atoms, start + 1, true, self.upper)
                        .is_some_and(|(name, _)| name.full))
        });
        if ranked && self.is_capital(start) {
            start += 1;
        }
        let (first, mut end) = name(self.doc, self.atoms, start, true, self.upper)?;
        if comma {
            let closed = matches!(
                self.word(end),
                "," | "." | ";" | ":" | "-" | "--" | "–" | "—" | ")" | "" | "who" | "and"
            ) || self.is_possessive(end);
            let sure = first.full && (!first.people.is_empty() || closed);
            if !sure || plural {
                return None;
            }
        }
        // "President Joseph R. Biden, Jr., Secretary of State Antony Blinken"
        if self.word(end) == "," && matches!(self.word(end + 1), "jr" | "jr." | "sr") {
            end += 2;
            end += usize::from(self.word(end) == ".");
        }
        let mut names = vec![(first, None)];
        let home = |at: usize| -> (Option<String>, usize) {
            if self.word(at) == "of" {
                let skip = usize::from(self.word(at + 1) == "the");
                if let Some(code) = self.country(at + 1 + skip) {
                    // "of the People's Republic of China (PRC)"
                    let mut behind = at + 2 + skip;
                    if self.word(behind) == "(" && self.word(behind + 2) == ")" {
                        behind += 3;
                    }
                    return (Some(code), behind);
                }
            }
            (None, at)
        };
        let (code, behind) = home(end);
        names[0].1 = code;
        end = behind;
        if plural {
            loop {
                let mut next = end;
                while matches!(self.word(next), "," | "and") && self.is_single(next) {
                    next += 1;
                }
                if next == end {
                    break;
                }
                let Some((more, behind)) = name(self.doc, self.atoms, next, true, self.upper)
                else {
                    break;
                };
                let (code, behind) = home(behind);
                names.push((more, code));
                end = behind;
            }
        }
        Some((names, end))
    }
}
