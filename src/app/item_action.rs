//! What can be done with one thing on the screen: with the selection by menu, key and palette,
//! with anything else by its context menu.

use super::command::Command;
use super::evidence;
use super::network_action::NetworkAction;
use super::state::{State, ViewKind};
use super::window::Rapporteur;
use super::words;
use crate::article::Article;
use crate::dossier::{Chip, Item};
use crate::extract::Evidence;

/// Something to be done with an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ItemAction {
    /// Shows the sentence that tells of it.
    OpenSource,
    /// Filters to what has to do with it.
    ShowOnly,
    /// Filters to what has not to do with it.
    Hide,
    /// Marks a meeting for comparison, or takes the mark away.
    ToggleMark,
    /// Shows only a leader and those whom they met.
    Neighbours,
    /// Lets a disc go that was put somewhere by hand.
    ReleasePin,
    /// Selects the town where a meeting took place.
    ShowPlace,
    /// Puts it into the comparison, and shows that.
    Compare,
    /// Puts its name on the clipboard.
    CopyName,
    /// Puts the sentence that tells of it on the clipboard.
    CopySentence,
    /// Puts the sentence and where it stands on the clipboard.
    CopyCitation,
    /// Shows where the file of an article lies.
    ShowInFolder,
    /// Takes an article off the desk.
    RemoveArticle,
}

impl ItemAction {
    /// All of them, in the order of a context menu.
    pub const ALL: [Self; 13] = [
        Self::OpenSource,
        Self::ShowOnly,
        Self::Hide,
        Self::ToggleMark,
        Self::Neighbours,
        Self::ReleasePin,
        Self::ShowPlace,
        Self::Compare,
        Self::CopyName,
        Self::CopySentence,
        Self::CopyCitation,
        Self::ShowInFolder,
        Self::RemoveArticle,
    ];

    /// True where it makes sense for such an item.
    pub fn fits(self, state: &State, item: &Item) -> bool {
        match self {
            Self::CopyName | Self::Hide => true,
            Self::ShowOnly => only(state, item).is_some(),
            Self::Neighbours => matches!(item, Item::Actor(_)) && state.view == ViewKind::Network,
            Self::ReleasePin => match (item, &state.network) {
                (Item::Actor(actor), Some(network)) => {
                    state.view == ViewKind::Network && network.is_pinned(actor)
                }
                _ => false,
            },
            Self::ToggleMark => matches!(item, Item::Meeting(_)),
            Self::ShowPlace => place(state, item).is_some(),
            Self::Compare => matches!(item, Item::Meeting(_) | Item::Pair(..)),
            Self::OpenSource | Self::CopyCitation => {
                matches!(item, Item::Article(_)) || source(state, item).is_some()
            }
            Self::ShowInFolder | Self::RemoveArticle => matches!(item, Item::Article(_)),
            Self::CopySentence => source(state, item).is_some(),
        }
    }
}

/// The filter that shows only what has to do with an item.
fn only(state: &State, item: &Item) -> Option<crate::dossier::Filter> {
    if matches!(item, Item::Meeting(_)) {
        return None;
    }
    let chip = Chip::from(item.clone());
    let mut filter = state.filter.clone();
    filter.only(chip.kind(), [chip]);
    Some(filter)
}

/// Where a meeting took place.
fn place(state: &State, item: &Item) -> Option<Item> {
    let Item::Meeting(id) = item else { return None };
    let name = state.meeting(id)?.place_name()?;
    Some(Item::Place(name.clone()))
}

/// The words that tell of an item.
fn source<'a>(state: &'a State, item: &Item) -> Option<&'a Evidence> {
    match item {
        Item::Meeting(id) => evidence::first_of(state.meeting(id)?),
        Item::Actor(id) => {
            let actor = state.dossier.actors.get(id)?;
            let last = actor.meetings.last()?;
            evidence::first_of(state.meeting(last)?)
        }
        Item::Pair(a, b) => {
            let (a, b) = (state.dossier.actors.get(a)?, state.dossier.actors.get(b)?);
            let mut both = a.meetings.iter().rev();
            let last = both.find(|id| b.meetings.contains(id))?;
            evidence::first_of(state.meeting(last)?)
        }
        Item::Topic(id) => {
            let newest = state.dossier.meetings.iter().rev();
            let mut topics = newest.flat_map(|meeting| &meeting.facts.topics);
            topics.find(|it| it.id == *id)?.evidence.first()
        }
        Item::Place(name) => {
            let newest = state.dossier.meetings.iter().rev();
            let mut there = newest.filter(|meeting| meeting.place_name() == Some(name));
            let place = there.find_map(|meeting| meeting.facts.place.as_ref()?.evidence.first());
            place.or_else(|| {
                let mut all = state.dossier.meetings.iter().rev();
                evidence::first_of(all.find(|it| it.place_name() == Some(name))?)
            })
        }
        Item::Country(_) | Item::Article(_) => None,
    }
}

/// Where an article stands: outlet, headline, day, address.
fn citation_of(article: &Article) -> String {
    let mut parts: Vec<String> = article.outlet.iter().cloned().collect();
    parts.push(format!("“{}”", words::title(article)));
    parts.extend(article.published.map(|it| words::day(it.date)));
    parts.extend(article.url.clone());
    parts.join(", ")
}

impl Rapporteur {
    /// Does it.
    pub(super) fn on_item(&mut self, action: ItemAction, item: Item) {
        let state = &mut self.state;
        match action {
            ItemAction::OpenSource => {
                let found = source(state, &item).cloned();
                state.panels.reader = true;
                match (item, found) {
                    (Item::Article(id), _) => state.reader.open(id, None),
                    (_, Some(found)) => state.reader.open(found.article.clone(), Some(found)),
                    (_, None) => {}
                }
            }
            ItemAction::ShowOnly => {
                if let Some(filter) = only(state, &item) {
                    self.apply(Command::SetFilter(filter));
                }
            }
            ItemAction::Hide => {
                let mut filter = state.filter.clone();
                filter.hide(Chip::from(item));
                self.apply(Command::SetFilter(filter));
            }
            ItemAction::ToggleMark => {
                if let Item::Meeting(id) = item {
                    state.toggle_mark(id);
                }
            }
            ItemAction::Neighbours => {
                state.select(Some(item));
                self.on_network(NetworkAction::Around(1));
            }
            ItemAction::ReleasePin => {
                if let Item::Actor(actor) = item {
                    self.apply(Command::Unpin(actor));
                }
            }
            ItemAction::ShowPlace => {
                if let Some(place) = place(state, &item) {
                    state.select(Some(place));
                }
            }
            ItemAction::Compare => {
                state.compare_item(&item);
                if state.view != ViewKind::Compare {
                    let text = "Marked. Press C on another meeting to compare the two";
                    self.toast(text.to_owned(), false);
                }
            }
            ItemAction::CopyName => {
                let name = words::item(&state.world, &state.dossier, &item);
                self.apply(Command::Copy(name));
            }
            ItemAction::ShowInFolder => {
                if let Item::Article(id) = item
                    && let Some(loaded) = state.dossier.articles.get(&id)
                {
                    let path = loaded.article.path.clone();
                    self.apply(Command::Reveal(path));
                }
            }
            ItemAction::RemoveArticle => {
                if let Item::Article(id) = item {
                    self.remove_article(&id);
                }
            }
            ItemAction::CopySentence => {
                if let Some(found) = source(state, &item) {
                    let quote = found.quote.trim().to_owned();
                    self.apply(Command::Copy(quote));
                }
            }
            ItemAction::CopyCitation => {
                let found = source(state, &item);
                let article = match (&item, found) {
                    (Item::Article(id), _) => Some(id),
                    (_, Some(found)) => Some(&found.article),
                    _ => None,
                };
                let loaded = article.and_then(|id| state.dossier.articles.get(id));
                let Some(loaded) = loaded else { return };
                let place = citation_of(&loaded.article);
                let text = match found {
                    Some(found) => format!("“{}” ({place})", found.quote.trim()),
                    None => place,
                };
                self.apply(Command::Copy(text));
            }
        }
    }
}
