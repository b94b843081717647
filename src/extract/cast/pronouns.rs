//! Whom "he", "her", "their" and "our" mean.

use super::states::successor;
use super::{Cast, EntityId};
use crate::extract::mention::{Actor, Head, Number};
use crate::world::Sex;

impl Cast<'_> {
    /// Whom "he" or "she" is: the first of the sentence, else the subject of the one before, else
    /// whoever was spoken of last.
    pub(super) fn pronoun(&self, sex: Sex, local: &[EntityId]) -> Option<EntityId> {
        let fits = |id: &EntityId| self.may_be(*id, sex);
        // "Trump's adviser said after he": whoever acts, before whose adviser he is.
        let acts = |id: &EntityId| fits(id) && !self.beside.contains(id);
        let near = local.iter().copied().find(acts);
        near.or_else(|| local.iter().copied().find(fits))
            .or_else(|| self.earlier(fits))
    }

    /// "Moon awaited him", "took tea with Xi and sat down with him": the nearest besides one.
    pub(super) fn other_than(
        &self,
        barred: EntityId,
        sex: Sex,
        local: &[EntityId],
    ) -> Option<EntityId> {
        let fits = |id: &EntityId| *id != barred && self.may_be(*id, sex);
        let near = local.iter().rev().copied().find(fits);
        near.or_else(|| self.earlier(fits))
    }

    fn may_be(&self, id: EntityId, sex: Sex) -> bool {
        let entity = &self.entities[id];
        !entity.state && entity.sex.is_none_or(|own| own == sex)
    }

    fn earlier(&self, fits: impl Fn(&EntityId) -> bool) -> Option<EntityId> {
        self.subject
            .filter(&fits)
            .or_else(|| self.recent.iter().rev().copied().find(fits))
    }

    /// Whose "his" or "her" is, in "his meeting with" somebody of `others`: of another side.
    pub(crate) fn owner(&self, sex: Sex, local: &[EntityId], others: &[EntityId]) -> Vec<EntityId> {
        let foreign = |id: &EntityId| {
            let side = self.entities[*id].country.as_deref().map(successor);
            others.is_empty()
                || others
                    .iter()
                    .any(|&other| self.entities[other].country.as_deref().map(successor) != side)
        };
        let near: Vec<EntityId> = local.iter().copied().filter(foreign).collect();
        let found = self.pronoun(sex, &near).filter(foreign);
        found
            .or_else(|| self.pronoun(sex, local))
            .into_iter()
            .collect()
    }

    /// Whose "our" is: those spoken of, where whoever speaks is one of them.
    pub(crate) fn ours(&self) -> Vec<EntityId> {
        let Some(speaks) = self.quoted.or(self.speaker) else {
            return Vec::new();
        };
        // Else those whom the title joins: "Remarks by President Biden and Chancellor Merkel".
        [&self.focus, &self.together.1]
            .into_iter()
            .find(|ids| ids.contains(&speaks) && self.sides(ids) >= 2)
            .cloned()
            .unwrap_or_default()
    }

    /// Whose "their" is.
    pub(crate) fn theirs(&self, local: &[EntityId]) -> Vec<EntityId> {
        if self.sides(local) == 2 {
            let mut ids = local.to_vec();
            ids.dedup();
            return ids;
        }
        self.together(
            &Actor {
                head: Head::Group,
                number: Number::Two,
                ..Actor::default()
            },
            local,
        )
    }
}
