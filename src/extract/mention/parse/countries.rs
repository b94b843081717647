//! The states behind a head: "of Brazil, China and India", "of North and South Korea".

use super::Parser;
use crate::extract::mention::atom::AtomKind;
use crate::extract::words::{COMMON, among};
use crate::world::OfficeClass;

impl Parser<'_, '_> {
    /// "of Brazil, China, India and South Africa", "to the United Nations".
    pub(super) fn of_countries(
        &self,
        at: usize,
        class: OfficeClass,
        plural: bool,
    ) -> (Vec<String>, usize) {
        let preposition = self.word(at);
        if !matches!(
            preposition,
            "of" | "to" | "for" | "from" | "in" | "representing"
        ) {
            return (Vec::new(), at);
        }
        let away = matches!(
            class,
            OfficeClass::Ambassador | OfficeClass::Envoy | OfficeClass::Official
        ) && matches!(preposition, "to" | "for" | "in");
        if preposition == "in" && !away {
            return (Vec::new(), at);
        }
        let mut codes = Vec::new();
        let mut i = at + 1;
        loop {
            while matches!(self.word(i), "the" | "both") && self.is_single(i) {
                i += 1;
            }
            if let Some((both, behind)) = self.divided(i) {
                codes.extend(both.map(str::to_owned));
                i = behind;
                while matches!(self.word(i), "," | "and" | "&") && self.is_single(i) {
                    i += 1;
                }
                if self.country(i).is_some() || self.word(i) == "the" {
                    continue;
                }
                break;
            }
            let Some(code) = self.country(i).or_else(|| {
                // "leaders of the Palestinians", not "leaders of Russian civil society".
                let noun = self.atoms.get(i + 1).is_some_and(|next| {
                    matches!(next.kind, AtomKind::Word) && !among(COMMON, self.doc.word(next.first))
                });
                self.adjective(i)
                    .filter(|_| !noun && !self.leads_to_head(i + 1))
            }) else {
                break;
            };
            if self.office(i + 1).is_some() && !codes.is_empty() {
                break;
            }
            codes.push(code);
            i += 1;
            // "Egypt's" would begin another phrase.
            let mut next = i;
            while matches!(self.word(next), "," | "and" | "&") && self.is_single(next) {
                next += 1;
            }
            let more = next > i
                && (self.country(next).is_some()
                    || (self.word(next) == "the" && self.country(next + 1).is_some()));
            let titled = self.office(next + 1).is_some() || self.is_possessive(next + 1);
            if !more || titled || !(plural || codes.len() < 2 && class == OfficeClass::Leader) {
                break;
            }
            i = next;
        }
        if codes.is_empty() {
            return (Vec::new(), at);
        }
        if away {
            // An ambassador to a state speaks for another.
            return (Vec::new(), i);
        }
        (codes, i)
    }

    /// "the two Koreas", "North and South Korea": both halves of a divided nation.
    pub(super) fn divided(&self, at: usize) -> Option<([&'static str; 2], usize)> {
        const NATIONS: &[(&str, &str, [&str; 2])] = &[
            ("koreas", "KOR", ["KOR", "PRK"]),
            ("germanys", "DEU", ["DEU", "DDR"]),
            ("germanies", "DEU", ["DEU", "DDR"]),
            ("yemens", "YEM", ["YEM", "YMD"]),
        ];
        let skip = usize::from(matches!(self.word(at), "two" | "both"));
        let whole = NATIONS
            .iter()
            .find(|(plural, ..)| self.word(at + skip) == *plural);
        if let Some(&(_, _, both)) = whole {
            return Some((both, at + skip + 1));
        }
        let half = matches!(self.word(at), "north" | "south" | "east" | "west")
            && matches!(self.word(at + 1), "and" | "&");
        if !half {
            return None;
        }
        let code = self.country(at + 2)?;
        let nation = NATIONS
            .iter()
            .find(|(_, _, both)| both.contains(&code.as_str()))?;
        Some((nation.2, at + 3))
    }
}
