//! Which articles the library lists, and in which order.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::words;
use crate::article::ArticleId;
use crate::dossier::Dossier;
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
    cards: Vec<Card>,
    /// For which revision of the dossier the cards are.
    carded: Option<u64>,
    /// Places of the cards in an order that does not depend on the filters.
    sorted: Option<(LibraryOrder, Vec<usize>)>,
}

/// An article of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LibraryRow {
    /// The article.
    pub article: ArticleId,
    /// How many of the meetings that are shown it tells of.
    pub meetings: usize,
}

/// What is listed of an article, made ready once for each dossier: the period is pulled and
/// words are typed faster than thousands of titles are folded.
#[derive(Clone, Debug)]
struct Card {
    article: ArticleId,
    day: Option<NaiveDate>,
    title: String,
    outlet: Option<String>,
    /// All that is looked through.
    words: String,
    /// Places in the dossier of the meetings that it tells of.
    tells: Vec<usize>,
}

impl Library {
    /// Lists the articles anew; `passing` are the places of the meetings that are shown.
    pub(super) fn list(&mut self, dossier: &Dossier, revision: u64, passing: &[usize]) {
        if self.carded != Some(revision) {
            self.carded = Some(revision);
            self.cards = cards(dossier);
            self.sorted = None;
        }
        let mut shown = vec![false; dossier.meetings.len()];
        for &at in passing {
            shown[at] = true;
        }
        let cards = &self.cards;
        let count = |card: &Card| card.tells.iter().filter(|&&at| shown[at]).count();
        let text = fold(&self.text);
        let wanted: Vec<&str> = text.split_whitespace().collect();
        let sorted = match self.sorted.take() {
            Some((order, sorted)) if order == self.order => sorted,
            _ => sorted(cards, self.order),
        };
        let found = sorted.iter().filter_map(|&at| cards.get(at));
        let found = found.filter(|card| wanted.iter().all(|word| card.words.contains(word)));
        self.rows = found
            .map(|card| LibraryRow {
                article: card.article.clone(),
                meetings: count(card),
            })
            .collect();
        if self.order == LibraryOrder::Meetings {
            self.rows.sort_by_key(|row| Reverse(row.meetings));
        }
        self.sorted = Some((self.order, sorted));
    }
}

fn cards(dossier: &Dossier) -> Vec<Card> {
    let mut told: BTreeMap<&ArticleId, Vec<usize>> = BTreeMap::new();
    for (at, meeting) in dossier.meetings.iter().enumerate() {
        for account in &meeting.accounts {
            let tells = told.entry(&account.article).or_default();
            if tells.last() != Some(&at) {
                tells.push(at);
            }
        }
    }
    let articles = dossier.articles.values().map(|loaded| &loaded.article);
    articles
        .map(|article| {
            let title = fold(&words::title(article));
            let outlet = article.outlet.as_deref().map(fold);
            let name = article.path.file_name().unwrap_or_default();
            let name = fold(&name.to_string_lossy());
            Card {
                article: article.id.clone(),
                day: article.published.map(|published| published.date),
                words: format!("{title} {} {name}", outlet.as_deref().unwrap_or_default()),
                title,
                outlet,
                tells: told.remove(&article.id).unwrap_or_default(),
            }
        })
        .collect()
}

/// The places of the cards in an order; the newest first where it is one by meetings.
fn sorted(cards: &[Card], order: LibraryOrder) -> Vec<usize> {
    let mut places: Vec<usize> = (0..cards.len()).collect();
    let card = |at: &usize| &cards[*at];
    let newest = |it: &Card| Reverse(it.day);
    match order {
        LibraryOrder::Newest | LibraryOrder::Meetings => places.sort_by_key(|at| {
            let it = card(at);
            (newest(it), &it.title)
        }),
        LibraryOrder::Oldest => places.sort_by_key(|at| {
            let it = card(at);
            (it.day.is_none(), it.day, &it.title)
        }),
        LibraryOrder::Title => places.sort_by_key(|at| {
            let it = card(at);
            (&it.title, newest(it))
        }),
        LibraryOrder::Outlet => places.sort_by_key(|at| {
            let it = card(at);
            (it.outlet.is_none(), &it.outlet, newest(it), &it.title)
        }),
    }
    places
}
