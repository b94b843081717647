//! Somebody by name, with state and office around it: "Russia's Vladimir Putin", "Sergei
//! Lavrov, the Russian foreign minister,".

use super::Parser;
use super::before::Before;
use crate::extract::mention::actor::{Actor, Head};
use crate::extract::mention::name::name;

impl Parser<'_, '_> {
    /// "Russia's Vladimir Putin", "Sergei Lavrov, the Russian foreign minister,".
    pub(super) fn by_name(
        &self,
        at: usize,
        head: usize,
        before: &Before,
    ) -> Option<(Vec<Actor>, usize)> {
        let start = if before.any { head } else { at };
        let titled = before.modifier.is_some() && !before.countries.is_empty();
        let (name, mut end) = name(self.doc, self.atoms, start, titled, self.upper)?;
        let mut actor = Actor {
            first: self.atoms.get(at)?.first.min(name.first),
            last: name.last,
            head: Head::Name,
            country: before.countries.first().cloned(),
            modifier: before.modifier,
            definite: true,
            ..Actor::default()
        };
        if !before.any {
            actor.first = self.atoms.get(start)?.first;
        }
        actor.name = Some(name);
        if self.word(end) == "," && matches!(self.word(end + 1), "jr" | "jr." | "sr") {
            end += 2;
            if self.word(end) == "." {
                end += 1;
            }
            if self.word(end) == "," {
                end += 1;
            }
        }
        if self.word(end) == "of" {
            let skip = usize::from(self.word(end + 1) == "the");
            if let Some(code) = self.country(end + 1 + skip) {
                actor.country = Some(code);
                end += 2 + skip;
                actor.last = self.atoms.get(end - 1)?.last;
            }
        } else if self.word(end) == "," {
            let behind_name = end;
            // An office behind the name, closed by a comma or the end.
            let (after, office_at) = self.before(end + 1);
            if let Some((found, behind)) = self.role(end + 1, office_at, &after)
                && let [role] = found.as_slice()
                && role.head == Head::Role
                && matches!(
                    self.word(behind),
                    "," | "."
                        | ";"
                        | ""
                        | ")"
                        | "who"
                        | "and"
                        | "--"
                        | "–"
                        | "—"
                        | "to"
                        | "in"
                        | "on"
                        | "at"
                )
            {
                actor.office = role.office;
                actor.country = actor.country.or_else(|| role.country.clone());
                actor.modifier = actor.modifier.or(role.modifier);
                actor.last = role.last;
                end = behind;
                if self.word(end) == "," && self.word(end + 1) != "and" {
                    // The closing comma belongs to the apposition.
                    end += 1;
                }
            }
            if actor.country.is_none() && is_stranger(&actor) {
                actor.country = self.side_of_title(behind_name + 1);
                if actor.country.is_some() && actor.office.is_none() {
                    actor.office = self.official();
                }
            }
        }
        Some((vec![actor], end))
    }
}

/// True for a name that no table knows.
fn is_stranger(actor: &Actor) -> bool {
    actor
        .name
        .as_ref()
        .is_some_and(|name| name.full && name.people.is_empty())
}
