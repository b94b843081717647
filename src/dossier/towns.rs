//! Towns under all their names, for comparing places.

use std::collections::BTreeMap;

use crate::extract::PlaceValue;
use crate::text::fold;
use crate::world::World;

/// From each folded name of a place to the folded usual name of the town it is or stands in.
pub(super) struct Towns(BTreeMap<String, String>);

impl Towns {
    /// Folds all names once.
    pub(super) fn of(world: &World) -> Self {
        let mut towns = BTreeMap::new();
        for place in &world.places {
            let town = fold(place.within.as_ref().unwrap_or(&place.name));
            for name in std::iter::once(&place.name).chain(&place.other_names) {
                towns.entry(fold(name)).or_insert_with(|| town.clone());
            }
        }
        Self(towns)
    }

    /// Where a meeting took place: a venue counts as the town it stands in.
    pub(super) fn town(&self, place: &PlaceValue) -> Option<String> {
        let name = fold(place.name.as_deref().or(place.venue.as_deref())?);
        Some(self.0.get(&name).cloned().unwrap_or(name))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_venue_is_compared_as_its_town() {
        let table = "name|others|country|kind|within\nVilla La Grange||CHE|venue|Geneva\nGeneva|Genf|CHE|city|\n";
        let countries = "code|name|others|adjectives|people|capitals|metonyms|region|from|to\nCHE|Switzerland||Swiss|||||\n";
        let world = World::from_tables(&[("countries.psv", countries), ("places.psv", table)]).0;
        let towns = Towns::of(&world);
        let named = |name: &str| PlaceValue {
            name: Some(name.to_owned()),
            ..PlaceValue::default()
        };
        assert_eq!(
            towns.town(&named("Villa La Grange")).as_deref(),
            Some("geneva")
        );
        assert_eq!(towns.town(&named("Genf")).as_deref(), Some("geneva"));
        assert_eq!(towns.town(&named("Coppet")).as_deref(), Some("coppet"));
        assert_eq!(towns.town(&PlaceValue::default()), None);
    }
}
