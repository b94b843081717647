//! Keeps the session: writes its file a moment after something changed, and on closing.

use std::path::PathBuf;
use std::thread::JoinHandle;

use super::session::Session;
use super::state::State;

/// Seconds without a change before the file is written.
const DELAY: f64 = 1.0;

/// Writes the session when it has changed.
#[derive(Debug)]
pub(super) struct Keeper {
    path: PathBuf,
    /// What the file holds.
    kept: Session,
    /// What was seen last, and since when.
    seen: Option<(Session, f64)>,
    /// The file is being written; what is newer waits, so that it is not overwritten.
    writing: Option<JoinHandle<()>>,
}

impl Keeper {
    /// Keeps the session in the file `path`, which holds `kept`.
    pub(super) fn new(path: PathBuf, kept: Session) -> Self {
        Self {
            path,
            kept,
            seen: None,
            writing: None,
        }
    }

    /// Looks whether something is to be written.
    pub(super) fn frame(&mut self, state: &State, now: f64, ctx: &egui::Context) {
        let session = Session::from_state(state);
        if session == self.kept {
            self.seen = None;
            return;
        }
        let since = match &self.seen {
            Some((seen, since)) if *seen == session => *since,
            _ => now,
        };
        let writing = self.writing.as_ref().is_some_and(|it| !it.is_finished());
        if now - since < DELAY || writing {
            self.seen = Some((session, since));
            ctx.request_repaint_after_secs((since + DELAY - now).max(0.0) as f32 + 0.01);
            return;
        }
        self.seen = None;
        self.kept = session.clone();
        let path = self.path.clone();
        // Where the disk is slow or full the window goes on; the next change tries again.
        self.writing = Some(std::thread::spawn(move || {
            let _ = session.save(&path);
        }));
    }

    /// Writes what is not written yet, before the window is gone.
    pub(super) fn close(&mut self, state: &State) {
        if let Some(writing) = self.writing.take() {
            let _ = writing.join();
        }
        let session = Session::from_state(state);
        if session != self.kept && session.save(&self.path).is_ok() {
            self.kept = session;
        }
    }
}
