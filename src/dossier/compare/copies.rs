//! Copies of one wire story: two articles most of whose runs of five words are the same. A
//! copy adds no witness, so that copies count once.

use std::collections::{BTreeMap, BTreeSet};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use crate::article::{Article, ArticleId};
use crate::dossier::Dossier;
use crate::text::fold;

/// Words in a run.
const RUN: usize = 5;
/// Texts with fewer runs than this are too short to tell.
const LEAST: usize = 12;
/// This share of the shorter text's runs makes it a copy.
const SHARE: f32 = 0.6;

/// The runs of words of a text, as numbers. They live only as long as a comparison, so that
/// a hasher whose values may change between releases does no harm.
fn runs(article: &Article) -> BTreeSet<u64> {
    let read = article.blocks.iter().filter(|block| block.kind.is_read());
    let text: Vec<String> = read
        .map(|block| fold(block.span.of(&article.text)))
        .collect();
    let text = text.join(" ");
    let words: Vec<&str> = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    words
        .windows(RUN)
        .map(|run| {
            let mut hasher = DefaultHasher::new();
            run.hash(&mut hasher);
            hasher.finish()
        })
        .collect()
}

/// Groups articles that are copies of one text; each group in the order given, with the share
/// of runs that each later one has in common with the first.
pub(super) fn groups(dossier: &Dossier, articles: &[ArticleId]) -> Vec<Vec<(ArticleId, f32)>> {
    let texts: BTreeMap<&ArticleId, BTreeSet<u64>> = articles
        .iter()
        .filter_map(|id| Some((id, runs(&dossier.articles.get(id)?.article))))
        .collect();
    let mut groups: Vec<Vec<(ArticleId, f32)>> = Vec::new();
    for id in articles {
        if groups.iter().flatten().any(|(known, _)| known == id) {
            continue;
        }
        let home = groups.iter_mut().find_map(|group| {
            let first = texts.get(&group.first()?.0)?;
            let share = likeness(first, texts.get(id)?)?;
            (share >= SHARE).then_some((group, share))
        });
        match home {
            Some((group, share)) => group.push((id.clone(), share)),
            None => groups.push(vec![(id.clone(), 1.0)]),
        }
    }
    groups
}

/// The share of the shorter text's runs that the other has too; `None` for short texts.
fn likeness(a: &BTreeSet<u64>, b: &BTreeSet<u64>) -> Option<f32> {
    let least = a.len().min(b.len());
    (least >= LEAST).then(|| a.intersection(b).count() as f32 / least as f32)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::testing::{loaded, world};

    const STORY: &str = "The two presidents met on the lake for four hours and agreed that their ambassadors would go back to work, an official who did not want to be named said on Wednesday evening.";

    fn groups_of(texts: &[(&str, &str)]) -> Vec<usize> {
        let all: Vec<_> = texts
            .iter()
            .map(|(name, text)| loaded(name, text, Vec::new()))
            .collect();
        let ids: Vec<ArticleId> = all.iter().map(|it| it.article.id.clone()).collect();
        let dossier = Dossier::build(world(), all);
        groups(&dossier, &ids).iter().map(Vec::len).collect()
    }

    #[test]
    fn a_story_that_was_cut_and_given_a_new_head_is_a_copy() {
        let cut = format!("Leaders talk by the lake\n\n{STORY} More follows.");
        assert_eq!(groups_of(&[("a.txt", STORY), ("b.txt", &cut)]), [2]);
    }

    #[test]
    fn another_story_of_the_same_meeting_is_none() {
        let other = "Ambassadors of both countries will return to their posts after the talks, the head of the delegation told journalists, who had waited since the morning at the gate of the villa.";
        assert_eq!(groups_of(&[("a.txt", STORY), ("b.txt", other)]), [1, 1]);
    }
}
