//! How well articles are read: what was found in a folder of articles, against what a person
//! wrote down of them. Knows no window and changes nothing that is found.
//!
//! Within an article, expected and found meetings are paired one to one, the best pairs first.
//! Two may pair when their participants fit (F1 of at least one half) and their dates do not
//! contradict each other. Values are compared within pairs only. A found meeting that fits an
//! expected one about which careful readers could argue does not count.

mod alike;
mod difference;
mod folder;
mod gold;
mod pairing;
mod score;
mod table;
mod tally;

pub use difference::{Difference, What};
pub use folder::{Folder, GoldError};
pub use gold::{Expected, ExpectedPerson, ExpectedPlace, Field, Key};
pub use pairing::Found;
pub use score::{Score, score};
pub use tally::{Share, Tally};

use std::collections::BTreeMap;

use crate::dossier::Dossier;

/// The figures of a folder.
#[derive(Clone, Debug, Default)]
pub struct Evaluation {
    /// The sum over all articles.
    pub total: Score,
    /// What differs from the annotations, each with the name of its article.
    pub differences: Vec<(String, Difference)>,
    /// Annotated articles that could not be read; their meetings count as missed.
    pub absent: Vec<String>,
}

/// Compares the merged meetings of a dossier with the annotations of its articles.
pub fn evaluate(keys: &[Key], dossier: &Dossier) -> Evaluation {
    let by_name: BTreeMap<_, _> = dossier
        .articles
        .iter()
        .filter_map(|(id, loaded)| Some((loaded.article.path.file_name()?.to_str()?, id)))
        .collect();
    let mut evaluation = Evaluation::default();
    for key in keys {
        let id = by_name.get(&*key.article);
        if id.is_none() {
            evaluation.absent.push(key.article.clone());
        }
        let meetings = dossier.meetings.iter();
        let found: Vec<Found<'_>> = meetings
            .filter_map(|meeting| Found::of_meeting(meeting, id?))
            .collect();
        let (score, differences) = score(&key.meetings, &found);
        evaluation.total.add(&score);
        let named = differences.into_iter().map(|it| (key.article.clone(), it));
        evaluation.differences.extend(named);
    }
    evaluation
}
