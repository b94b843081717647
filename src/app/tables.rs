//! What the window does with the user's own tables: reads them, adds lines, takes the last
//! ones away again, and reads the articles with what is known then.

use super::dialog::Dialog;
use super::state::Addition;
use super::tables_job::{Read, TablesJob};
use super::window::Rapporteur;
use super::words::{capital, count, quoted};
use crate::overlay::Change;

impl Rapporteur {
    /// Reads the user's tables anew.
    pub(super) fn reload_tables(&mut self) {
        self.change_tables(None);
    }

    /// Writes lines to the user's tables.
    pub(super) fn add_lines(&mut self, addition: Addition) {
        let change = Change::Add(addition.lines.clone());
        if self.change_tables(Some(change)) {
            self.state.tables.added.push(addition);
        }
    }

    /// Takes the last addition away again.
    pub(super) fn undo_addition(&mut self) {
        if let Some(last) = self.state.tables.added.last().cloned() {
            self.change_tables(Some(Change::Remove(last.lines)));
        }
    }

    /// One change at a time; says whether it was begun.
    fn change_tables(&mut self, change: Option<Change>) -> bool {
        if self.tables.is_some() {
            self.toast("Your tables are being read; try again".to_owned(), true);
            return false;
        }
        let dir = self.state.tables.dir.clone();
        self.tables = Some(TablesJob::start(dir, change, &self.ctx));
        true
    }

    /// The tables are read, or could not be changed.
    pub(super) fn tables_read(&mut self, read: Read) {
        let Some(job) = self.tables.take() else {
            return;
        };
        let added = &mut self.state.tables.added;
        let (world, errors) = match read {
            Read::World(world, errors) => (world, errors),
            Read::Refused(reason) => {
                if matches!(job.change(), Some(Change::Add(_))) {
                    added.pop();
                }
                self.refused(&capital(&quoted(&reason)));
                return self.read_next();
            }
        };
        let said = match job.change() {
            Some(Change::Add(_)) => added.last().map(|it| format!("Saved: {}", it.what)),
            Some(Change::Remove(_)) => added.pop().map(|it| format!("Undone: {}", it.what)),
            None => None,
        };
        if let Some(dialog) = &self.state.dialog
            && dialog.is_saving()
        {
            self.state.dialog = None;
        }
        let first = !self.world_read;
        self.world_read = true;
        self.state.world = world;
        self.state.tables.errors = errors;
        // Names on the screen come from the tables.
        self.state.revision += 1;
        match said {
            Some(said) => self.toast(said, false),
            None if !self.state.tables.errors.is_empty() => {
                let wrong = count(self.state.tables.errors.len(), "mistake", "mistakes");
                self.toast(format!("Your own tables have {wrong}"), true);
            }
            None if !first && self.state.dossier.articles.is_empty() => {
                self.toast("Read your own tables again".to_owned(), false);
            }
            None => {}
        }
        self.again = !self.state.dossier.articles.is_empty() && !first;
        self.read_next();
    }

    /// Says in the dialog, or in passing, why nothing was written.
    fn refused(&mut self, reason: &str) {
        match &mut self.state.dialog {
            Some(Dialog::Person(form)) if form.busy => {
                form.busy = false;
                form.trouble = Some(reason.to_owned());
            }
            Some(Dialog::Spelling(form)) if form.busy => {
                form.busy = false;
                form.trouble = Some(reason.to_owned());
            }
            _ => self.toast(format!("Nothing was changed: {reason}"), true),
        }
    }
}
