//! Where the reader stands, and the way back.

use std::collections::BTreeSet;

use super::find::Find;
use crate::app::evidence::Role;
use crate::app::own::Pointed;
use crate::article::ArticleId;
use crate::extract::Evidence;

/// How many places back are kept.
const MEMORY: usize = 100;

/// A place in an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The article.
    pub article: ArticleId,
    /// The words to show; `None` for the top of the page.
    pub evidence: Option<Evidence>,
}

/// What the reader scrolls to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Aim {
    /// The place that is open.
    #[default]
    Place,
    /// The words that were found.
    Hit,
}

/// Where the reader is and was.
#[derive(Clone, Debug, Default)]
pub struct Reader {
    /// What is open.
    pub place: Option<Place>,
    /// Places before, the last one last.
    pub back: Vec<Place>,
    /// Places gone back from, the last one last.
    pub forward: Vec<Place>,
    /// Words that the next command is about.
    pub pointed: Option<Pointed>,
    /// Counts up whenever something is to be scrolled to.
    pub turn: u64,
    /// What is to be scrolled to.
    pub aim: Aim,
    /// Roles whose marks are switched off.
    pub(crate) muted: BTreeSet<Role>,
    /// True while the sentences are marked that speak of meeting but gave none.
    pub unread: bool,
    /// What is looked for in the article, while the field for it is open.
    pub find: Option<Find>,
    /// True in the frame in which that field is to be focused.
    pub focus_find: bool,
    /// True while the reader was clicked last: "find" then means within the article.
    pub active: bool,
}

impl Reader {
    /// The names of the roles whose marks are switched off.
    pub fn muted(&self) -> impl Iterator<Item = &'static str> {
        self.muted.iter().map(|role| role.label())
    }

    /// Opens an article, at a piece of evidence or at the top.
    pub fn open(&mut self, article: ArticleId, evidence: Option<Evidence>) {
        let place = Place { article, evidence };
        self.turn_to(Aim::Place);
        if self.place.as_ref() == Some(&place) {
            return;
        }
        self.pointed = None;
        if let Some(before) = self.place.replace(place) {
            self.back.push(before);
            if self.back.len() > MEMORY {
                self.back.remove(0);
            }
        }
        self.forward.clear();
    }

    /// Asks to scroll.
    pub fn turn_to(&mut self, aim: Aim) {
        self.aim = aim;
        self.turn += 1;
    }

    /// Goes back.
    pub fn back(&mut self) {
        if let Some(place) = self.back.pop() {
            self.forward.extend(self.place.replace(place));
            self.turn_to(Aim::Place);
        }
    }

    /// Goes forward again.
    pub fn forward(&mut self) {
        if let Some(place) = self.forward.pop() {
            self.back.extend(self.place.replace(place));
            self.turn_to(Aim::Place);
        }
    }

    /// Forgets places in articles that are gone.
    pub fn retain(&mut self, exists: impl Fn(&ArticleId) -> bool) {
        self.back.retain(|place| exists(&place.article));
        self.pointed = self.pointed.take().filter(|it| exists(&it.article));
        self.forward.retain(|place| exists(&place.article));
        if self.place.as_ref().is_some_and(|it| !exists(&it.article)) {
            self.place = None;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Reader;
    use crate::article::ArticleId;

    #[test]
    fn back_and_forward_walk_the_way_that_was_gone() {
        let mut reader = Reader::default();
        let at = |reader: &Reader| reader.place.as_ref().map(|it| it.article.to_string());
        for name in ["a", "b", "b", "c"] {
            reader.open(ArticleId::new(name), None);
        }
        reader.back();
        assert_eq!(at(&reader).as_deref(), Some("b"));
        reader.back();
        assert_eq!(
            at(&reader).as_deref(),
            Some("a"),
            "opening again is no step"
        );
        reader.forward();
        assert_eq!(at(&reader).as_deref(), Some("b"));
        reader.open(ArticleId::new("d"), None);
        reader.forward();
        assert_eq!(
            at(&reader).as_deref(),
            Some("d"),
            "a new way ends the old one"
        );
    }
}
