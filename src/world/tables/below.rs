//! The lines of a world over which a user's tables are laid, by their keys.

use super::hash::WordMap;
use super::model::{Tenure, World};

/// Indices of the lines that have no map of their own in [`World`].
#[derive(Default)]
pub(crate) struct Below {
    pub(crate) places: WordMap<(String, String), usize>,
    pub(crate) occasions: WordMap<(String, String), usize>,
    pub(crate) tenures: WordMap<(String, String, String), Vec<usize>>,
    pub(crate) topics: WordMap<String, usize>,
}

impl Below {
    /// The lines of a world.
    pub(crate) fn of(world: &World) -> Self {
        let mut below = Self::default();
        for (index, place) in world.places.iter().enumerate() {
            let key = (place.name.clone(), place.country.clone());
            below.places.insert(key, index);
        }
        for (index, occasion) in world.occasions.iter().enumerate() {
            let key = (occasion.name.clone(), occasion.start.to_string());
            below.occasions.insert(key, index);
        }
        for (index, tenure) in world.tenures.iter().enumerate() {
            let key = tenure_key(tenure);
            below.tenures.entry(key).or_default().push(index);
        }
        for (index, topic) in world.topics.iter().enumerate() {
            below.topics.insert(topic.id.clone(), index);
        }
        below
    }
}

/// Which term of an office it is: whose, and from when.
pub(crate) fn tenure_key(tenure: &Tenure) -> (String, String, String) {
    (
        tenure.country.clone(),
        tenure.office.clone(),
        tenure.from.to_string(),
    )
}
