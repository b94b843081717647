//! "The two leaders", "both sides", "they": those who were spoken of together.

use super::classes::{is_high, leads};
use super::{Cast, EntityId};
use crate::extract::doc::Doc;
use crate::extract::mention::{Actor, Head, Number};
use crate::world::OfficeClass;

impl Cast<'_> {
    pub(super) fn group(&self, doc: &Doc<'_>, actor: &Actor, local: &[EntityId]) -> Vec<EntityId> {
        if is_described(doc, actor) {
            return Vec::new();
        }
        self.together(actor, local)
    }

    /// Those spoken of together whom a group of this kind may mean.
    pub(super) fn together(&self, actor: &Actor, local: &[EntityId]) -> Vec<EntityId> {
        // "The two leaders" are presidents where there are two; else ministers may be meant.
        if self.class(actor.office) == Some(OfficeClass::Leader) {
            let found = self.group_of(actor, local, true);
            if !found.is_empty() {
                return found;
            }
        }
        self.group_of(actor, local, false)
    }

    fn group_of(&self, actor: &Actor, local: &[EntityId], leading: bool) -> Vec<EntityId> {
        let wanted = match actor.number {
            Number::Two | Number::One => 2,
            Number::Three => 3,
            Number::Many => 0,
        };
        let class = self.class(actor.office);
        let fits = |id: EntityId| {
            let entity = &self.entities[id];
            match class {
                Some(OfficeClass::Leader) if leading => {
                    entity.state || self.class(entity.office).is_none_or(is_high)
                }
                None | Some(OfficeClass::Leader | OfficeClass::Official) => true,
                Some(OfficeClass::Minister) => self.class(entity.office).is_some_and(|own| {
                    matches!(
                        own,
                        OfficeClass::ForeignMinister
                            | OfficeClass::DefenceMinister
                            | OfficeClass::Minister
                    )
                }),
                Some(class) => entity.state || self.class_fits(entity.office, class),
            }
        };
        // "Lula, Medvedev, Hu and Singh held their first summit": those of the same sentence.
        let (sentence, together) = &self.together;
        let joined: Vec<EntityId> = together.iter().copied().filter(|&id| fits(id)).collect();
        let last = self.sentence.saturating_sub(*sentence) <= 1 && self.sides(&self.focus) < 2;
        let here = *sentence == self.sentence || last;
        // "The six leaders" are no two of them.
        let enough = |ids: &[EntityId]| self.sides(ids) + 1 >= actor.count.max(3);
        if here
            && enough(&joined)
            && self.sides(&joined) >= 2
            && (wanted == 0
                || self.sides(&joined) == wanted
                || actor.head == Head::They
                || wanted == 2 && actor.office.is_none() && actor.first == actor.last)
        {
            return joined;
        }
        let focus: Vec<EntityId> = self.focus.iter().copied().filter(|&id| fits(id)).collect();
        if self.sides(&focus) >= 2
            && enough(&focus)
            && (wanted == 0 || self.sides(&focus) == wanted || focus.len() == wanted)
        {
            return focus;
        }
        if actor.count > 3 {
            return Vec::new();
        }
        let want = wanted.max(2);
        let mut found: Vec<EntityId> = Vec::new();
        // Those spoken of most often so far are those whom "the two" means.
        let mut order: Vec<EntityId> = local
            .iter()
            .rev()
            .chain(self.recent.iter().rev())
            .copied()
            .collect();
        order.sort_by_key(|&id| {
            let leads = self.class(self.entities[id].office).is_some_and(leads);
            let times = self.times.get(id).copied().unwrap_or_default().min(6);
            std::cmp::Reverse((times >= 2 && leads, times.min(2)))
        });
        for &id in &order {
            // "Their" reaches no farther back than the sentence before.
            let seen = self.seen.get(id).copied().unwrap_or_default();
            let ago = self.sentence.saturating_sub(seen);
            // "The pair": of whom the sentence or the two before speak.
            let reach = if actor.head == Head::They || actor.last == 0 {
                1
            } else if actor.office.is_none() {
                2
            } else {
                8
            };
            if ago > reach {
                continue;
            }
            let entity = &self.entities[id];
            let side = entity.country.as_deref();
            // "APEC leaders" are no one of the two.
            let many = !entity.named
                && entity.person.is_none()
                && side.is_some_and(|code| self.world.organisation(code).is_some());
            let new = side.is_some()
                && !many
                && !found
                    .iter()
                    .any(|&other| self.entities[other].country.as_deref() == side);
            if new && fits(id) && !entity.state && !found.contains(&id) {
                found.push(id);
                if found.len() == want {
                    found.reverse();
                    return found;
                }
            }
        }
        Vec::new()
    }
}

/// "The leaders of the House committee": those whom the words behind describe, whoever was
/// spoken of before. "The leaders of the two countries" are.
fn is_described(doc: &Doc<'_>, actor: &Actor) -> bool {
    if actor.head != Head::Group || actor.last == 0 || doc.word(actor.last + 1) != "of" {
        return false;
    }
    let behind = actor.last + 2..actor.last + 6;
    !behind.clone().any(|token| {
        matches!(
            doc.word(token),
            "two"
                | "both"
                | "three"
                | "four"
                | "five"
                | "six"
                | "seven"
                | "their"
                | "our"
                | "these"
                | "state"
                | "government"
        )
    })
}
