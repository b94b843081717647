//! Reading and changing the user's own tables on a thread.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::Receiver;

use super::aside::aside;
use super::known::Known;
use crate::overlay::{self, Change};
use crate::world::{TableError, World};

/// What came of it.
#[derive(Debug)]
pub(super) enum Read {
    /// The world is read, with what was wrong with the user's tables.
    World(Known, Vec<TableError>),
    /// Nothing was changed, and why.
    Refused(String),
}

/// A reading on its way.
#[derive(Debug)]
pub(super) struct TablesJob {
    change: Option<Change>,
    result: Receiver<Read>,
}

impl TablesJob {
    /// Changes the tables of a folder, where there is a change, and reads them.
    pub(super) fn start(dir: Option<PathBuf>, change: Option<Change>, ctx: &egui::Context) -> Self {
        let wanted = change.clone();
        let result = aside(ctx, move || read(dir, wanted.as_ref()));
        Self { change, result }
    }

    /// What was to be changed.
    pub(super) fn change(&self) -> Option<&Change> {
        self.change.as_ref()
    }

    /// What came of it, once it is known.
    pub(super) fn result(&self) -> Option<Read> {
        self.result.try_recv().ok()
    }
}

fn read(dir: Option<PathBuf>, change: Option<&Change>) -> Read {
    let (world, errors) = match (dir, change) {
        (Some(dir), Some(change)) => match overlay::change(&dir, change) {
            Ok(read) => read,
            Err(error) => return Read::Refused(error.to_string()),
        },
        (Some(dir), None) if dir.is_dir() => overlay::over(&dir),
        (None, Some(_)) => {
            return Read::Refused("this system has no folder for settings".to_owned());
        }
        _ => {
            // Read here, so that no frame waits for it.
            World::bundled();
            return Read::World(Known::Bundled, Vec::new());
        }
    };
    Read::World(Known::Own(Arc::new(world)), errors)
}
