//! "his Chinese counterpart": of the same office, for another state.

use super::{Cast, EntityId};
use crate::extract::doc::Doc;
use crate::extract::mention::Actor;

impl Cast<'_> {
    pub(super) fn counterpart(
        &mut self,
        doc: &Doc<'_>,
        actor: &Actor,
        local: &[EntityId],
    ) -> Vec<EntityId> {
        if let Some(name) = &actor.name {
            let found = self.link_name(doc, name, actor);
            if let (Some(id), Some(owner)) = (found, local.first().copied().or(self.subject))
                && self.entities[id].office.is_none()
            {
                self.entities[id].office = self.entities[owner].office;
            }
            return found.into_iter().collect();
        }
        // "Toner said that Tillerson and his Chinese counterpart": the nearest one's.
        let owner = local
            .last()
            .copied()
            .or(self.subject)
            .or(self.recent.last().copied());
        let Some(owner) = owner else {
            return Vec::new();
        };
        let office = self.entities[owner].office;
        match &actor.country {
            Some(code) => vec![self.role(code, office, true)],
            None => self
                .focus
                .iter()
                .copied()
                .filter(|&id| id != owner)
                .take(1)
                .collect(),
        }
    }
}
