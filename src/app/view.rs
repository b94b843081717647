//! What every view may read while a frame is drawn, computed once, and the way to ask for
//! changes.

use chrono::NaiveDate;

use super::action::Action;
use super::command::{Command, Commands};
use super::context_menu;
use super::state::State;
use crate::dossier::{Dossier, Item, Meeting};
use crate::world::World;

/// The window's state, read only.
#[derive(Clone, Copy)]
pub(crate) struct View<'a> {
    /// Everything.
    pub(crate) state: &'a State,
    /// The meetings that pass the filters, by date.
    pub(crate) shown: &'a [&'a Meeting],
    commands: &'a Commands,
}

impl<'a> View<'a> {
    pub(crate) const fn new(
        state: &'a State,
        shown: &'a [&'a Meeting],
        commands: &'a Commands,
    ) -> Self {
        Self {
            state,
            shown,
            commands,
        }
    }

    /// What is known of the world.
    pub(crate) fn world(&self) -> &'a World {
        &self.state.world
    }

    /// The day on which the article in the reader was published.
    pub(crate) fn reader_day(&self) -> Option<NaiveDate> {
        let place = self.state.reader.place.as_ref()?;
        let loaded = self.dossier().articles.get(&place.article)?;
        loaded.article.published.map(|published| published.date)
    }

    /// Articles and meetings.
    pub(crate) fn dossier(&self) -> &'a Dossier {
        &self.state.dossier
    }

    /// The meetings that pass the filters, as the table is sorted.
    pub(crate) fn rows(&self) -> impl Iterator<Item = &'a Meeting> {
        let shown = self.shown;
        self.state
            .order
            .iter()
            .filter_map(|&at| shown.get(at).copied())
    }

    /// Asks for a change.
    pub(crate) fn send(&self, command: Command) {
        self.commands.send(command);
    }

    /// Tells what lies under the pointer.
    pub(crate) fn hover(&self, item: &Item) {
        self.commands.hover(item);
    }

    /// Asks for an action of the table.
    pub(crate) fn act(&self, action: Action) {
        self.send(Command::Do(action));
    }

    /// True when the item is selected.
    pub(crate) fn is_selected(&self, item: &Item) -> bool {
        self.state.selected.as_ref() == Some(item)
    }

    /// True when the pointer is upon the item, in whichever view.
    pub(crate) fn is_hovered(&self, item: &Item) -> bool {
        self.state.hovered.as_ref() == Some(item)
    }

    /// Selects what was clicked; with Ctrl held, marks a meeting or takes its mark away.
    pub(crate) fn pick(&self, response: &egui::Response, item: Option<&Item>) {
        let marks = response.ctx.input(|input| input.modifiers.command);
        match item {
            Some(Item::Meeting(id)) if marks => self.send(Command::ToggleMark(id.clone())),
            _ => self.send(Command::Select(item.cloned())),
        }
    }

    /// Selects and hovers an item by a widget, and gives it its menu; the one way for all
    /// views.
    pub(crate) fn interact(&self, response: &egui::Response, item: &Item) {
        if response.hovered() || response.has_focus() {
            self.hover(item);
        }
        if response.clicked() {
            self.pick(response, Some(item));
        }
        if self.is_selected(item) {
            context_menu::remember(response);
        }
        context_menu::item(response, self, item);
    }
}
