//! The numbered list of articles that a chart rests on.

use std::collections::{BTreeMap, BTreeSet};

use crate::article::{Article, ArticleId};
use crate::chart::Notes;
use crate::dossier::{Dossier, Meeting};

/// The articles with accounts of some meetings, numbered from 1 by date of publication.
pub(super) struct Sources<'a> {
    articles: Vec<&'a Article>,
    numbers: BTreeMap<&'a ArticleId, usize>,
}

impl<'a> Sources<'a> {
    pub(super) fn new(dossier: &'a Dossier, meetings: &[&Meeting]) -> Self {
        let wanted: BTreeSet<&ArticleId> = meetings
            .iter()
            .flat_map(|meeting| &meeting.accounts)
            .map(|account| &account.article)
            .collect();
        let mut articles: Vec<&Article> = wanted
            .into_iter()
            .filter_map(|id| dossier.articles.get(id))
            .map(|loaded| loaded.article.as_ref())
            .collect();
        articles.sort_by_key(|article| {
            let published = article.published.map(|published| published.date);
            (published.is_none(), published, &article.id)
        });
        let numbers = articles
            .iter()
            .enumerate()
            .map(|(at, article)| (&article.id, at + 1))
            .collect();
        Self { articles, numbers }
    }

    pub(super) const fn len(&self) -> usize {
        self.articles.len()
    }

    /// Numbers beside the labels of meetings, such as `[1, 4]`.
    pub(super) fn notes(&self, meetings: &[&Meeting]) -> Notes {
        meetings
            .iter()
            .filter_map(|meeting| {
                let mut numbers: Vec<usize> = meeting
                    .accounts
                    .iter()
                    .filter_map(|account| self.numbers.get(&account.article).copied())
                    .collect();
                numbers.sort_unstable();
                numbers.dedup();
                let numbers: Vec<String> = numbers.iter().map(ToString::to_string).collect();
                (!numbers.is_empty())
                    .then(|| (meeting.id.clone(), format!("[{}]", numbers.join(", "))))
            })
            .collect()
    }

    /// One entry for each article, in order of their numbers.
    pub(super) fn entries(&self) -> impl Iterator<Item = String> {
        self.articles.iter().map(|article| entry(article))
    }
}

/// Outlet, title, day and address of an article.
pub(super) fn entry(article: &Article) -> String {
    let mut parts = Vec::new();
    let title = article.title.as_deref().unwrap_or_default().trim();
    match (&article.outlet, title) {
        (Some(outlet), "") => parts.push(outlet.clone()),
        (Some(outlet), title) => parts.push(format!("{outlet}: {title}")),
        (None, "") => {
            // The bare name of the file; where it lies is the user's own affair.
            let name = article.path.file_name().unwrap_or(article.path.as_os_str());
            parts.push(name.to_string_lossy().into_owned());
        }
        (None, title) => parts.push(title.to_owned()),
    }
    if let Some(published) = article.published {
        parts.push(published.date.format("%-d\u{a0}%B\u{a0}%Y").to_string());
    }
    if let Some(url) = &article.url {
        parts.push(url.clone());
    }
    parts.join(", ")
}
