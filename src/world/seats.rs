//! Which terms belong to an office of a state or organisation.

use super::hash::WordMap;
use super::model::Tenure;

/// Indices of terms by country or organisation and office.
#[derive(Clone, Debug, Default)]
pub(super) struct Seats(WordMap<String, Vec<(String, Vec<usize>)>>);

impl Seats {
    pub(super) fn insert(&mut self, tenure: &Tenure, index: usize) {
        if !self.0.contains_key(&tenure.country) {
            self.0.insert(tenure.country.clone(), Vec::new());
        }
        let Some(offices) = self.0.get_mut(&tenure.country) else {
            return;
        };
        match offices.iter_mut().find(|(id, _)| *id == tenure.office) {
            Some((_, terms)) => terms.push(index),
            None => offices.push((tenure.office.clone(), vec![index])),
        }
    }

    /// Sorts the terms of each office.
    pub(super) fn sort_by_key<K: Ord>(&mut self, key: impl Fn(usize) -> K) {
        #[expect(clippy::iter_over_hash_type, reason = "each entry is sorted by itself")]
        for offices in self.0.values_mut() {
            offices.sort();
            for (_, terms) in offices {
                terms.sort_by_key(|&index| key(index));
            }
        }
    }

    /// The offices of a state or organisation by id, each with its terms by date.
    pub(super) fn of(&self, country: &str) -> &[(String, Vec<usize>)] {
        self.0.get(country).map_or(&[], Vec::as_slice)
    }

    /// The terms of one office, by date.
    pub(super) fn terms(&self, country: &str, office: &str) -> &[usize] {
        self.of(country)
            .iter()
            .find(|(id, _)| id == office)
            .map_or(&[], |(_, terms)| terms.as_slice())
    }
}
