//! Writing the table to a file, on a thread: a line for each meeting, or the record.

use std::path::{Path, PathBuf};

use super::job::{ExportJob, Exported, ending_added};
use crate::app::command::Command;
use crate::app::dialog::{Dialog, Replace};
use crate::app::known::Known;
use crate::app::window::Rapporteur;
use crate::app::words::count;
use crate::app::write;
use crate::dossier::{Dossier, Meeting};
use crate::export;

/// As what the table is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum TableFormat {
    Csv,
    /// The record that `rapporteur extract` writes.
    Json,
}

impl TableFormat {
    /// By the ending of a file name.
    fn of(path: &Path) -> Option<Self> {
        match path.extension()?.to_str()?.to_ascii_lowercase().as_str() {
            "csv" => Some(Self::Csv),
            "json" => Some(Self::Json),
            _ => None,
        }
    }
}

/// A name without a known ending gets that of a table.
pub(crate) fn with_table_ending(path: PathBuf) -> PathBuf {
    match TableFormat::of(&path) {
        Some(_) => path,
        None => ending_added(path, "csv"),
    }
}

fn bytes(
    world: &Known,
    dossier: &Dossier,
    rows: &[&Meeting],
    path: &Path,
) -> Result<Vec<u8>, String> {
    match TableFormat::of(path) {
        Some(TableFormat::Json) => {
            let record = export::record_of(world, dossier, rows.to_vec());
            record.to_json().map_err(|error| error.to_string())
        }
        _ => export::table(world, dossier, rows).map_err(|error| error.to_string()),
    }
}

impl Rapporteur {
    /// Writes the table to the path that the system's dialog gave, which has asked about
    /// overwriting; asks again where the name got its ending only now.
    pub(in crate::app) fn write_table_to(&mut self, path: &Path) {
        let whole = with_table_ending(path.to_owned());
        if whole != path && whole.exists() {
            self.state.dialog = Some(Dialog::Replace(Replace {
                path: whole,
                export: None,
                back: None,
            }));
        } else {
            self.write_table(whole);
        }
    }

    /// Writes the table to a file, its rows in their order, with all that programs can use.
    pub(in crate::app) fn write_table(&mut self, path: PathBuf) {
        let (world, dossier) = (self.state.world.clone(), self.state.dossier.clone());
        let places: Vec<usize> = self.row_places().collect();
        let job = ExportJob::run(&self.ctx, move || {
            let rows = places.iter().filter_map(|&at| dossier.meetings.get(at));
            let rows: Vec<_> = rows.collect();
            let written = bytes(&world, &dossier, &rows, &path)
                .and_then(|it| write::whole(&path, &it).map_err(|error| error.to_string()));
            let meetings = rows.len();
            match written {
                Ok(()) => Ok(Exported::Table(path, meetings)),
                Err(reason) => Err(format!("{} could not be written: {reason}", path.display())),
            }
        });
        self.export = Some(job);
    }

    /// The table is on the disk.
    pub(in crate::app) fn table_written(&mut self, path: PathBuf, meetings: usize) {
        self.export = None;
        let meetings = count(meetings, "meeting", "meetings");
        let text = format!("Saved {meetings} as {}", path.display());
        self.toast_with(text, false, Some(("Show in folder", Command::Reveal(path))));
    }
}
