//! Which terms belong to an office of a state or organisation.

use serde::{Deserialize, Serialize};

use super::hash::WordMap;
use super::model::Tenure;

/// Indices of terms by country or organisation and office.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct Seats(WordMap<String, Vec<(String, Vec<usize>)>>);

impl Seats {
    /// Of all terms.
    pub(crate) fn of_terms(tenures: &[Tenure]) -> Self {
        let mut seats = Self::default();
        for (index, tenure) in tenures.iter().enumerate() {
            seats.insert(tenure, index);
        }
        #[expect(clippy::iter_over_hash_type, reason = "each entry is sorted by itself")]
        for offices in seats.0.values_mut() {
            offices.sort();
            for (_, terms) in offices {
                terms.sort_by_key(|&index| tenures[index].from);
            }
        }
        seats
    }

    fn insert(&mut self, tenure: &Tenure, index: usize) {
        let Some(offices) = self.0.get_mut(&tenure.country) else {
            let first = vec![(tenure.office.clone(), vec![index])];
            self.0.insert(tenure.country.clone(), first);
            return;
        };
        match offices.iter_mut().find(|(id, _)| *id == tenure.office) {
            Some((_, terms)) => terms.push(index),
            None => offices.push((tenure.office.clone(), vec![index])),
        }
    }

    /// The offices of a state or organisation by id, each with its terms by date.
    pub(crate) fn of(&self, country: &str) -> &[(String, Vec<usize>)] {
        self.0.get(country).map_or(&[], Vec::as_slice)
    }

    /// The terms of one office, by date.
    pub(crate) fn terms(&self, country: &str, office: &str) -> &[usize] {
        self.of(country)
            .iter()
            .find(|(id, _)| id == office)
            .map_or(&[], |(_, terms)| terms.as_slice())
    }
}
