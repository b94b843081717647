//! Commands for files: to open, to save, to quit.

use egui::Key;

use super::Action;
use super::entry::{CTRL, CTRL_SHIFT, Entry, entry, key};
use crate::app::theme::Icon;

/// All of them, in the order of menu and palette.
pub(super) const ENTRIES: &[Entry] = &[
    entry(
        Action::OpenFiles,
        Icon::FilePlus,
        "Open files…",
        "Read articles: web pages, text, Markdown, e-mail, Word or PDF",
        &[key(CTRL, Key::O)],
    ),
    entry(
        Action::OpenFolder,
        Icon::FolderOpen,
        "Open folder…",
        "Read all articles in a folder and the folders within it",
        &[key(CTRL_SHIFT, Key::O)],
    ),
    entry(
        Action::WatchFolder,
        Icon::FolderSync,
        "Watch folder…",
        "Read all articles in a folder, and each that comes or changes while the window is open",
        &[],
    ),
    entry(
        Action::StopWatching,
        Icon::EyeOff,
        "Stop watching",
        "What was read stays",
        &[],
    ),
    entry(
        Action::PasteArticle,
        Icon::Clipboard,
        "Paste article",
        "Read the text, the page or the files on the clipboard",
        &[key(CTRL, Key::V)],
    ),
    entry(
        Action::LoadSamples,
        Icon::Newspaper,
        "Load samples",
        "Read the articles that come with Rapporteur",
        &[],
    ),
    entry(
        Action::ClearRecent,
        Icon::X,
        "Clear recent files",
        "Forget which files and folders were opened before",
        &[],
    ),
    entry(
        Action::CloseAll,
        Icon::X,
        "Close all articles",
        "Start again with an empty desk",
        &[key(CTRL_SHIFT, Key::W)],
    ),
    entry(
        Action::ExportChart,
        Icon::Download,
        "Export chart…",
        "Save the timeline, the network or the matrix as SVG, PNG or PDF",
        &[key(CTRL, Key::E)],
    ),
    entry(
        Action::ExportTable,
        Icon::FileSpreadsheet,
        "Export table as CSV…",
        "Save the meetings that pass the filters for a spreadsheet or statistics",
        &[],
    ),
    entry(
        Action::Quit,
        Icon::CircleX,
        "Quit",
        "Close Rapporteur",
        &[key(CTRL, Key::Q)],
    ),
];
