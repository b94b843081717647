//! "a high-level U.S. delegation led by Kurt Campbell".

use super::Parser;
use super::before::Before;
use crate::extract::mention::actor::{Actor, Head, Number};
use crate::world::OfficeClass;

impl Parser<'_, '_> {
    /// "a high-level U.S. delegation led by Kurt Campbell".
    pub(super) fn delegation(
        &self,
        at: usize,
        head: usize,
        before: &Before,
    ) -> Option<(Vec<Actor>, usize)> {
        let word = self.word(head);
        let ministry = word == "foreign" && matches!(self.word(head + 1), "ministry" | "office");
        let body = matches!(
            word,
            "delegation"
                | "delegations"
                | "negotiators"
                | "team"
                | "side"
                | "government"
                | "governments"
                | "authorities"
        );
        if !body && !ministry {
            return None;
        }
        let mut countries = before.countries.clone();
        let mut end = head + 1 + usize::from(word == "foreign");
        // "the governments of Ukraine and Russia"
        if countries.is_empty()
            && matches!(
                word,
                "delegation" | "delegations" | "government" | "governments" | "authorities"
            )
        {
            let plural = word.ends_with('s');
            let (of, behind) = self.of_countries(end, OfficeClass::HeadOfState, plural);
            if !of.is_empty() {
                countries = of;
                end = behind;
            }
        }
        let led_ahead = (end..end + 3).any(|i| matches!(self.word(i), "led" | "headed"));
        if countries.is_empty() && !(word == "delegation" && (before.definite || led_ahead)) {
            return None;
        }
        // "– led by", ", headed by"
        let mut led = end;
        while matches!(self.word(led), "," | "-" | "–" | "—") {
            led += 1;
        }
        let base = Actor {
            first: self.atoms.get(at)?.first,
            last: self.atoms.get(head)?.last,
            head: Head::Delegation,
            definite: before.definite,
            number: Number::Many,
            ..Actor::default()
        };
        if matches!(self.word(led), "led" | "headed") && self.word(led + 1) == "by" {
            if let Some((mut leader, behind)) = self.actors(led + 2) {
                leader.truncate(1);
                for actor in &mut leader {
                    actor.first = base.first;
                    actor.leads = true;
                    if actor.country.is_none() {
                        actor.country = countries.first().cloned();
                    }
                }
                return Some((leader, behind));
            }
            end = led + 2;
        }
        if countries.is_empty() {
            return Some((vec![base], end));
        }
        let actors = countries
            .iter()
            .map(|code| Actor {
                country: Some(code.clone()),
                ..base.clone()
            })
            .collect();
        Some((actors, end))
    }
}
