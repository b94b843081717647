//! What stands before the head of a noun phrase: articles, numbers, states, and marks of
//! the term such as "former" and "acting".

use super::Parser;
use super::ahead::is_modifier;
use crate::extract::mention::actor::{Modifier, Number};

/// What stands before the head of a noun phrase.
#[derive(Default)]
pub(super) struct Before {
    pub(super) countries: Vec<String>,
    pub(super) modifier: Option<Modifier>,
    pub(super) possessed: bool,
    pub(super) definite: bool,
    pub(super) number: Option<Number>,
    /// The number itself, from four on.
    pub(super) count: usize,
    /// Something besides articles was read.
    pub(super) any: bool,
}

impl Parser<'_, '_> {
    /// Articles, states and modifiers before a head.
    pub(super) fn before(&self, at: usize) -> (Before, usize) {
        let mut before = Before::default();
        let mut i = at;
        loop {
            let word = self.word(i);
            match word {
                "the" | "this" | "these" => before.definite = true,
                "a" | "an" | "another" | "all" | "other" | "its" | "some" | "respective" => {}
                // "His Majesty King Abdullah II", "Her Excellency"
                "his" | "her" | "their" if self.is_address(i + 1) => {}
                "majesty" | "highness" | "excellency" | "royal" | "holiness"
                    if self.is_address(i) =>
                {
                    before.definite = true;
                    // "His Highness, Crown Prince Mishal"
                    i += usize::from(self.word(i + 1) == ",");
                }
                "his" | "her" | "their" => before.possessed = true,
                "both" | "two" => before.number = Some(Number::Two),
                "three" => before.number = Some(Number::Three),
                "several" => before.number = Some(Number::Many),
                "four" | "five" | "six" | "seven" | "eight" | "nine" | "ten" => {
                    before.number = Some(Number::Many);
                    before.count = 4 + ["four", "five", "six", "seven", "eight", "nine", "ten"]
                        .iter()
                        .position(|it| *it == word)
                        .unwrap_or_default();
                }
                "former" | "late" | "ousted" | "deposed" | "ex" | "one-time" | "then" | "then-" => {
                    before.any = true;
                    if word != "then" {
                        before.modifier = Some(Modifier::Former);
                    }
                }
                "acting" | "interim" | "caretaker" | "transitional" => {
                    before.any = true;
                    before.modifier = Some(Modifier::Acting);
                }
                "incoming" => {
                    before.any = true;
                    before.modifier = Some(Modifier::Elect);
                }
                "outgoing" | "departing" => {
                    before.any = true;
                    before.modifier = Some(Modifier::Outgoing);
                }
                // "New Zealand" is no new thing.
                _ if is_modifier(word) && self.is_single(i) && self.office(i).is_none() => {
                    before.any = true;
                }
                "-" if before.any && i > at => {}
                _ if before.any && self.is_portfolio(i) => {}
                _ => {
                    if let Some(code) = self.adjective(i)
                        && self.leads_to_head(i + 1)
                    {
                        before.countries.push(code);
                        before.any = true;
                        i += 1;
                        i = self.skip_joint(i);
                        continue;
                    }
                    let code = self
                        .country(i)
                        .or_else(|| self.capital_of(i).filter(|_| self.is_possessive(i + 1)));
                    if let Some(code) = code {
                        if self.is_possessive(i + 1) && self.leads_to_head(i + 2) {
                            before.countries.push(code);
                            before.any = true;
                            i += 2;
                            continue;
                        }
                        if self.leads_to_head(i + 1)
                            && (self.next_is_titled(i + 1)
                                || self.word(i + 1) == "and"
                                || before.possessed && self.word(i + 1).starts_with("counterpart"))
                        {
                            before.countries.push(code);
                            before.any = true;
                            i = self.skip_joint(i + 1);
                            continue;
                        }
                    }
                    if let Some(end) = self.title_prefix(i) {
                        before.any = true;
                        i = end;
                        continue;
                    }
                    break;
                }
            }
            i += 1;
            if i > at + 40 {
                break;
            }
        }
        (before, i)
    }

    /// "Majesty", "Excellency" and the like, in capitals.
    fn is_address(&self, at: usize) -> bool {
        matches!(
            self.word(at),
            "majesty" | "majesties" | "highness" | "excellency" | "royal" | "holiness"
        ) && self.is_capital(at)
    }

    /// Skips "and", "," and "-" between two states before one head.
    fn skip_joint(&self, at: usize) -> usize {
        let mut i = at;
        while matches!(self.word(i), "," | "and" | "-" | "/") && self.is_single(i) {
            i += 1;
        }
        // "the Russian and the Ukrainian president"
        if i > at && self.word(i) == "the" && self.adjective(i + 1).is_some() {
            i += 1;
        }
        if i > at && (self.adjective(i).is_some() || self.country(i).is_some()) {
            i
        } else {
            at
        }
    }
}
