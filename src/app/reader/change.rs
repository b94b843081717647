//! What the commands of the reader do to the state.

use super::{Aim, Find, quoted};
use crate::app::evidence::{self, Role};
use crate::app::state::State;
use crate::dossier::Loaded;

/// A change of the reader.
#[derive(Clone, Debug)]
pub enum ReaderCommand {
    /// Marks the words of a role, or stops to.
    Mark(Role, bool),
    /// Looks for words in the article; `None` closes the field.
    Find(Option<String>),
    /// The reader was clicked last, or something else.
    Use(bool),
}

impl State {
    /// The article in the reader.
    pub(crate) fn open_article(&self) -> Option<&Loaded> {
        let place = self.reader.place.as_ref()?;
        self.dossier.articles.get(&place.article)
    }

    pub(crate) fn change_reader(&mut self, command: ReaderCommand) {
        match command {
            ReaderCommand::Mark(role, true) => {
                self.reader.muted.remove(&role);
            }
            ReaderCommand::Mark(role, false) => {
                self.reader.muted.insert(role);
            }
            ReaderCommand::Find(None) => self.reader.find = None,
            ReaderCommand::Find(Some(query)) => self.find(query),
            ReaderCommand::Use(active) => self.reader.active = active,
        }
    }

    fn find(&mut self, query: String) {
        let Some(loaded) = self.open_article() else {
            return;
        };
        let shown = self.reader.find.as_ref().and_then(Find::current);
        let place = self.reader.place.as_ref();
        let evidence = place.and_then(|place| place.evidence.as_ref());
        // Typing on narrows the hit that is shown; a new search begins at the evidence.
        let same = self.reader.find.as_ref().map(|it| &it.article);
        let same = same == Some(&Some(loaded.article.id.clone()));
        let from = shown.filter(|_| same).map(|hit| hit.start);
        let from = from.or_else(|| evidence.map(|it| it.sentence.start));
        let find = Find::new(query, &loaded.article, from.unwrap_or(0));
        self.reader.find = Some(find);
        self.reader.turn_to(Aim::Hit);
    }

    /// Opens the field that finds words in the article.
    pub(crate) fn open_find(&mut self) {
        self.panels.reader = true;
        self.reader.focus_find = true;
        self.reader.find.get_or_insert_default();
    }

    pub(crate) fn step_hit(&mut self, forward: bool) {
        if let Some(find) = &mut self.reader.find {
            find.step(forward);
            self.reader.turn_to(Aim::Hit);
        }
    }

    /// Shows the next sentence that was not understood, or the one before; round and round.
    pub(crate) fn step_unread(&mut self, forward: bool) {
        let Some(loaded) = self.open_article().cloned() else {
            return;
        };
        let all = &loaded.extraction.unread;
        let shown = self.reader.place.as_ref();
        let shown = shown.and_then(|place| place.evidence.as_ref());
        let from = shown.map(|it| it.sentence.start);
        let next = if forward {
            let behind = all
                .iter()
                .find(|it| from.is_none_or(|at| it.sentence.start > at));
            behind.or(all.first())
        } else {
            let mut before = all.iter().rev();
            let before = before.find(|it| from.is_some_and(|at| it.sentence.start < at));
            before.or(all.last())
        };
        self.reader.unread = true;
        if let Some(next) = next {
            let evidence = evidence::of_unread(&loaded.article, next);
            self.reader.open(evidence.article.clone(), Some(evidence));
        }
    }

    /// The sentence in the reader with its source.
    pub(crate) fn quote(&self) -> Option<String> {
        let evidence = self.reader.place.as_ref()?.evidence.as_ref()?;
        let loaded = self.dossier.articles.get(&evidence.article)?;
        Some(quoted(&loaded.article, evidence.sentence))
    }
}
