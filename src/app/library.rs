//! Which articles the library lists, and in which order.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::words;
use crate::article::{Article, ArticleId};
use crate::dossier::{Dossier, Meeting};
use crate::text::fold;

/// Order of the library.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LibraryOrder {
    /// The newest first.
    #[default]
    Newest,
    /// The oldest first.
    Oldest,
    /// By title.
    Title,
    /// By outlet, the newest first within each.
    Outlet,
    /// Those that tell of most meetings first.
    Meetings,
}

impl LibraryOrder {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Newest,
        Self::Oldest,
        Self::Title,
        Self::Outlet,
        Self::Meetings,
    ];

    /// For the screen.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Newest => "Newest first",
            Self::Oldest => "Oldest first",
            Self::Title => "By title",
            Self::Outlet => "By outlet",
            Self::Meetings => "Most meetings first",
        }
    }
}

/// What is listed, worked out once for each change.
#[derive(Clone, Debug, Default)]
pub struct Library {
    /// Order of the list.
    pub order: LibraryOrder,
    /// Words that are looked for in titles, outlets and names of files.
    pub text: String,
    /// What is listed, in order.
    pub rows: Vec<LibraryRow>,
}

/// An article of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LibraryRow {
    /// The article.
    pub article: ArticleId,
    /// How many of the meetings that are shown it tells of.
    pub meetings: usize,
}

impl Library {
    /// Lists the articles anew.
    pub(super) fn list(&mut self, dossier: &Dossier, shown: &[&Meeting]) {
        let mut told: BTreeMap<&ArticleId, usize> = BTreeMap::new();
        for meeting in shown {
            let mut sources: Vec<_> = meeting.accounts.iter().map(|it| &it.article).collect();
            sources.sort();
            sources.dedup();
            for source in sources {
                *told.entry(source).or_default() += 1;
            }
        }
        let count = |article: &Article| told.get(&article.id).copied().unwrap_or_default();
        let wanted: Vec<String> = fold(&self.text)
            .split_whitespace()
            .map(str::to_owned)
            .collect();
        let mut found: Vec<&Article> = dossier
            .articles
            .values()
            .map(|loaded| loaded.article.as_ref())
            .filter(|article| wanted.is_empty() || holds(article, &wanted))
            .collect();
        let day = |article: &Article| article.published.map(|published| published.date);
        let title = |article: &Article| fold(&words::title(article));
        match self.order {
            LibraryOrder::Newest => found.sort_by_cached_key(|it| (Reverse(day(it)), title(it))),
            LibraryOrder::Oldest => {
                found.sort_by_cached_key(|it| (day(it).is_none(), day(it), title(it)));
            }
            LibraryOrder::Title => found.sort_by_cached_key(|it| (title(it), Reverse(day(it)))),
            LibraryOrder::Outlet => found.sort_by_cached_key(|it| {
                let outlet = it.outlet.as_deref().map(fold);
                (outlet.is_none(), outlet, Reverse(day(it)), title(it))
            }),
            LibraryOrder::Meetings => {
                found.sort_by_cached_key(|it| (Reverse(count(it)), Reverse(day(it)), title(it)));
            }
        }
        self.rows = found
            .into_iter()
            .map(|article| LibraryRow {
                article: article.id.clone(),
                meetings: count(article),
            })
            .collect();
    }
}

/// True when all words stand in title, outlet or name.
fn holds(article: &Article, wanted: &[String]) -> bool {
    let outlet = article.outlet.as_deref().unwrap_or_default();
    let name = article
        .path
        .file_name()
        .unwrap_or_default()
        .to_string_lossy();
    let text = fold(&format!("{} {outlet} {name}", words::title(article)));
    wanted.iter().all(|word| text.contains(word.as_str()))
}
