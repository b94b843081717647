//! The states and organisations that an article speaks of, and whose side somebody is on.

use super::{Cast, EntityId};

impl Cast<'_> {
    /// The one state besides some that the article has spoken of again and again.
    pub(crate) fn only_other_state(&self, known: &[String]) -> Option<String> {
        let mut others = self.entities.iter().enumerate().filter(|(id, entity)| {
            entity.state
                && self.times.get(*id).is_some_and(|&times| times >= 2)
                && entity.country.as_ref().is_some_and(|code| {
                    self.world.organisation(code).is_none()
                        && known.iter().all(|own| successor(own) != successor(code))
                })
        });
        let found = others.next()?.1.country.clone();
        others.next().is_none().then_some(found).flatten()
    }

    /// Number of different states and organisations among some entities.
    pub(crate) fn sides(&self, ids: &[EntityId]) -> usize {
        let mut codes: Vec<&str> = ids
            .iter()
            .filter_map(|&id| self.entities.get(id)?.country.as_deref())
            .map(successor)
            .collect();
        codes.sort_unstable();
        codes.dedup();
        codes.len()
    }
}

/// States that follow one another speak for one side.
pub(crate) fn successor(code: &str) -> &str {
    match code {
        "SUN" => "RUS",
        "ZAR" => "COD",
        "SCG" | "YUG" => "SRB",
        other => other,
    }
}
