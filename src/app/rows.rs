//! The rows of the table, and what of them goes to the clipboard.

use super::command::Command;
use super::table;
use super::window::Rapporteur;
use crate::dossier::Meeting;

impl Rapporteur {
    /// The meetings that pass the filters, as the table has them.
    pub(super) fn rows(&self) -> Vec<&Meeting> {
        let all = &self.state.dossier.meetings;
        self.row_places().filter_map(|at| all.get(at)).collect()
    }

    /// Their places in the dossier.
    pub(super) fn row_places(&self) -> impl Iterator<Item = usize> {
        let passing = &self.state.chosen.passing;
        let order = self.state.order.iter();
        order.filter_map(|&at| passing.get(at).copied())
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
}
