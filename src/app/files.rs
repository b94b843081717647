//! Asking the user for files: the system's dialog, on a thread, behind a trait.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::Sender;
use std::time::{Duration, Instant};

use super::paste::Clip;
use super::wishes::Wishes;

/// A dialog that answers sooner than a hand can was never shown.
const NEVER_SHOWN: Duration = Duration::from_millis(300);

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    /// Files to read.
    Files,
    /// A folder to read.
    Folder,
    /// A folder to watch.
    Watch,
    /// Where to save; the suggested file name.
    Save(String),
    /// Where to save the table.
    Table,
}

/// What the system lets the user choose and show; blocks until they did.
pub trait FilePicker: Send + Sync {
    /// What was chosen; nothing when cancelled or when there is no dialog to show.
    fn pick(&self, ask: &Ask) -> Vec<PathBuf>;

    /// What was copied in another program, besides plain text.
    fn clipboard(&self) -> Clip {
        Clip::default()
    }

    /// What the desktop asks of all programs; may take its time.
    fn wishes(&self) -> Wishes {
        Wishes::default()
    }

    /// Shows where a file lies; may take its time.
    fn reveal(&self, _path: &Path) -> Result<(), String> {
        Err("this system cannot show folders".to_owned())
    }
}

/// The system's dialog.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemPicker;

const ENDINGS: &[&str] = &[
    "txt", "md", "markdown", "html", "htm", "xhtml", "mht", "eml", "docx", "pdf", "json", "rtf",
];

impl FilePicker for SystemPicker {
    fn pick(&self, ask: &Ask) -> Vec<PathBuf> {
        let dialog = rfd::FileDialog::new();
        let chosen = match ask {
            Ask::Files => dialog
                .set_title("Open articles")
                .add_filter("Articles", ENDINGS)
                .add_filter("All files", &["*"])
                .pick_files(),
            Ask::Folder => dialog.set_title("Open a folder of articles").pick_folders(),
            Ask::Watch => dialog.set_title("Watch a folder").pick_folders(),
            Ask::Table => dialog
                .set_title("Export table")
                .set_file_name("meetings.csv")
                .save_file()
                .map(|path| vec![path]),
            Ask::Save(name) => dialog
                .set_title("Export chart")
                .set_file_name(name)
                .save_file()
                .map(|path| vec![path]),
        };
        chosen.unwrap_or_default()
    }

    fn clipboard(&self) -> Clip {
        let Ok(mut clipboard) = arboard::Clipboard::new() else {
            return Clip::default();
        };
        Clip {
            page: clipboard.get().html().ok(),
            files: clipboard.get().file_list().unwrap_or_default(),
            text: clipboard.get_text().ok(),
        }
    }

    fn wishes(&self) -> Wishes {
        super::wishes::ask()
    }

    fn reveal(&self, path: &Path) -> Result<(), String> {
        super::reveal::show(path)
    }
}

/// What came of asking.
#[derive(Clone, Debug)]
pub struct Answer {
    /// What was asked.
    pub ask: Ask,
    /// What was chosen.
    pub paths: Vec<PathBuf>,
    /// True when no dialog can have been on the screen.
    pub never_shown: bool,
}

/// Asks on a thread, so that the window stays alive meanwhile.
pub fn ask(picker: Arc<dyn FilePicker>, ask: Ask, answers: Sender<Answer>, ctx: egui::Context) {
    std::thread::spawn(move || {
        let asked = Instant::now();
        let paths = picker.pick(&ask);
        let never_shown = paths.is_empty() && asked.elapsed() < NEVER_SHOWN;
        // The window may have closed meanwhile; then nobody waits for the answer.
        let _ = answers.send(Answer {
            ask,
            paths,
            never_shown,
        });
        ctx.request_repaint();
    });
}
