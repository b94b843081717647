//! The numbered list of articles that a chart rests on.

use std::collections::BTreeMap;

use crate::article::{Article, ArticleId};
use crate::chart::Notes;
use crate::dossier::{Dossier, Meeting};

/// A longer list nobody reads on a picture.
const MOST: usize = 120;

/// The articles with accounts of some meetings, numbered from 1 by date of publication. Of very
/// many those are listed that tell of most of the meetings.
pub(super) struct Sources<'a> {
    articles: Vec<&'a Article>,
    /// How many there are beside those that are listed.
    unlisted: usize,
    numbers: BTreeMap<&'a ArticleId, usize>,
}

impl<'a> Sources<'a> {
    pub(super) fn new(dossier: &'a Dossier, meetings: &[&Meeting]) -> Self {
        let mut told: BTreeMap<&ArticleId, usize> = BTreeMap::new();
        for account in meetings.iter().flat_map(|meeting| &meeting.accounts) {
            *told.entry(&account.article).or_default() += 1;
        }
        let mut articles: Vec<&Article> = told
            .keys()
            .filter_map(|id| dossier.articles.get(*id))
            .map(|loaded| loaded.article.as_ref())
            .collect();
        let by_day = |article: &&'a Article| {
            let published = article.published.map(|published| published.date);
            (published.is_none(), published, &article.id)
        };
        articles.sort_by_key(by_day);
        let unlisted = articles.len().saturating_sub(MOST);
        if unlisted > 0 {
            articles.sort_by_key(|it| std::cmp::Reverse(told.get(&it.id).copied()));
            articles.truncate(MOST);
            articles.sort_by_key(by_day);
        }
        let numbers = articles
            .iter()
            .enumerate()
            .map(|(at, article)| (&article.id, at + 1))
            .collect();
        Self {
            articles,
            unlisted,
            numbers,
        }
    }

    /// How many there are.
    pub(super) const fn len(&self) -> usize {
        self.articles.len() + self.unlisted
    }

    /// How many of them are listed.
    pub(super) const fn listed(&self) -> usize {
        self.articles.len()
    }

    /// What stands above the list.
    pub(super) fn title(&self) -> String {
        if self.unlisted == 0 {
            return "Sources".to_owned();
        }
        let (listed, all) = (self.listed(), self.len());
        format!("Sources: {listed} of {all}, those that tell of most of these meetings")
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
