//! What leaves the table: rows to the clipboard and to a file.

use std::path::Path;

use super::command::Command;
use super::table;
use super::window::Rapporteur;
use super::words::count;
use super::write;
use crate::dossier::Meeting;
use crate::export;

impl Rapporteur {
    /// The meetings that pass the filters, as the table has them.
    pub(super) fn rows(&self) -> Vec<&Meeting> {
        let state = &self.state;
        let passing = &state.chosen.passing;
        let places = state.order.iter().filter_map(|&at| passing.get(at));
        places
            .filter_map(|&at| state.dossier.meetings.get(at))
            .collect()
    }

    /// Arranges the rows when articles, filters or the sorting changed.
    pub(super) fn arrange(&mut self) {
        let state = &self.state;
        let wanted = (state.revision, state.filter_revision, state.sorting);
        if state.ordered == Some(wanted) {
            return;
        }
        let passing = state.chosen.passing.iter();
        let shown: Vec<_> = passing
            .filter_map(|&at| state.dossier.meetings.get(at))
            .collect();
        let order = table::order(&state.world, &state.dossier, &shown, state.sorting);
        self.state.order = order;
        self.state.ordered = Some(wanted);
    }

    /// Copies the marked rows, or the selected one, with the columns on the screen.
    pub(super) fn copy_rows(&mut self) {
        let state = &self.state;
        let marked: Vec<_> = self
            .rows()
            .into_iter()
            .filter(|meeting| state.marked.contains(&meeting.id))
            .collect();
        let rows = match state.selected_meeting() {
            Some(selected) if marked.is_empty() => vec![selected],
            _ => marked,
        };
        if !rows.is_empty() {
            let text = table::tsv(&state.world, &state.dossier, &state.columns.0, &rows);
            self.apply(Command::Copy(text));
        }
    }

    /// Writes the table to a file, with all columns that programs can use.
    pub(super) fn export_table(&mut self, path: &Path) {
        let rows = self.rows();
        let meetings = count(rows.len(), "meeting", "meetings");
        let bytes = export::table(&self.state.world, &self.state.dossier, &rows);
        let name = path.display();
        let written = bytes
            .map_err(|error| error.to_string())
            .and_then(|bytes| write::whole(path, &bytes).map_err(|error| error.to_string()));
        match written {
            Ok(()) => {
                let show = ("Show in folder", Command::Reveal(path.to_owned()));
                self.toast_with(format!("Saved {meetings} as {name}"), false, Some(show));
            }
            Err(reason) => self.toast(format!("{name} could not be written: {reason}"), true),
        }
    }
}
