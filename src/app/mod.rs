//! The window: what the user sees and does. Everything else of the program may be used here;
//! nobody uses this.

use std::path::PathBuf;

use chrono::NaiveDate;

/// How the window starts.
#[derive(Clone, Debug, Default)]
pub struct StartOptions {
    /// The day on which all articles were published, where they do not say.
    pub published: Option<NaiveDate>,
    /// Saves the window's picture here after everything is loaded, and closes.
    pub smoke: Option<PathBuf>,
}

/// Opens the window with `paths` on their way in, and returns when it is closed.
pub fn run(_paths: Vec<PathBuf>, _options: StartOptions) -> anyhow::Result<()> {
    anyhow::bail!("the window is not built yet; `rapporteur extract` works")
}
