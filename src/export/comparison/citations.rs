//! Numbers for what a comparison rests on: articles from 1, and within each the sentences in
//! the order of the text, so that `2.3` is the third sentence cited of the second article.

use crate::article::ArticleId;
use crate::dossier::Dossier;
use crate::dossier::compare::Comparison;
use crate::export::sources;
use crate::extract::Evidence;
use crate::text::Span;

/// The cited articles and sentences.
pub(super) struct Citations {
    pub(super) sources: Vec<Source>,
}

/// An article and the sentences of it that are cited.
pub(super) struct Source {
    id: ArticleId,
    /// Outlet, title, day, address.
    pub(super) entry: String,
    /// Place and text of each sentence.
    pub(super) sentences: Vec<(Span, String)>,
}

impl Citations {
    pub(super) fn new(dossier: &Dossier, comparison: &Comparison) -> Self {
        let mut sources: Vec<Source> = comparison
            .articles()
            .into_iter()
            .filter_map(|id| {
                let loaded = dossier.articles.get(id)?;
                Some(Source {
                    id: id.clone(),
                    entry: sources::entry(&loaded.article),
                    sentences: Vec::new(),
                })
            })
            .collect();
        for evidence in comparison.evidence() {
            let source = sources.iter_mut().find(|it| it.id == evidence.article);
            if let Some(source) = source
                && !source
                    .sentences
                    .iter()
                    .any(|(span, _)| *span == evidence.sentence)
            {
                let quote = evidence.quote.split_whitespace().collect::<Vec<_>>();
                source.sentences.push((evidence.sentence, quote.join(" ")));
            }
        }
        for source in &mut sources {
            source.sentences.sort_by_key(|(span, _)| *span);
        }
        Self { sources }
    }

    /// The articles, one entry each.
    pub(super) fn entries(&self) -> Vec<String> {
        self.sources
            .iter()
            .map(|source| source.entry.clone())
            .collect()
    }

    /// The numbers of some evidence, each once: `1.2`, `3.1`.
    pub(super) fn numbers(&self, evidence: &[Evidence]) -> Vec<String> {
        let mut places: Vec<(usize, usize)> = evidence
            .iter()
            .filter_map(|it| {
                let source = self
                    .sources
                    .iter()
                    .position(|source| source.id == it.article)?;
                let sentences = &self.sources.get(source)?.sentences;
                let sentence = sentences
                    .iter()
                    .position(|(span, _)| *span == it.sentence)?;
                Some((source + 1, sentence + 1))
            })
            .collect();
        places.sort_unstable();
        places.dedup();
        places
            .into_iter()
            .map(|(source, sentence)| format!("{source}.{sentence}"))
            .collect()
    }

    /// The numbers of the articles alone, each once.
    pub(super) fn articles(&self, evidence: &[Evidence]) -> Vec<usize> {
        let numbers = evidence.iter().filter_map(|it| {
            let at = self
                .sources
                .iter()
                .position(|source| source.id == it.article)?;
            Some(at + 1)
        });
        let mut numbers: Vec<usize> = numbers.collect();
        numbers.sort_unstable();
        numbers.dedup();
        numbers
    }
}
