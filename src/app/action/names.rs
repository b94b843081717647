//! Commands for names in the article and the own tables.

use egui::Key;

use super::Action;
use super::entry::{CTRL, CTRL_SHIFT, Entry, PLAIN, SHIFT, entry, key};
use crate::app::theme::Icon;

/// All of them, in the order of menu and palette.
pub(super) const ENTRIES: &[Entry] = &[
    entry(
        Action::NextName,
        Icon::ArrowDownAZ,
        "Next name",
        "Point at the next name in the article, to add or correct it",
        &[key(PLAIN, Key::M)],
    ),
    entry(
        Action::PreviousName,
        Icon::ArrowUpAZ,
        "Previous name",
        "Point at the name before in the article",
        &[key(SHIFT, Key::M)],
    ),
    entry(
        Action::AddPerson,
        Icon::UserPlus,
        "Add this person…",
        "Add who is pointed at to your own tables",
        &[key(PLAIN, Key::A)],
    ),
    entry(
        Action::ThisIs,
        Icon::UserCheck,
        "This is…",
        "Say which person or place these words mean",
        &[key(PLAIN, Key::T)],
    ),
    entry(
        Action::CorrectPerson,
        Icon::UserPen,
        "Correct this person…",
        "Correct name, country, office or days of who is pointed at",
        &[key(SHIFT, Key::C)],
    ),
    entry(
        Action::UndoAddition,
        Icon::Undo2,
        "Undo last addition",
        "Take what was last added to your own tables away again",
        &[key(CTRL, Key::Z)],
    ),
    entry(
        Action::ReloadTables,
        Icon::RefreshCw,
        "Reload own tables",
        "Read your own tables again, and the articles with them",
        &[key(PLAIN, Key::F5)],
    ),
    entry(
        Action::OwnTables,
        Icon::BookUser,
        "Own tables…",
        "Where your own people, offices and places are kept",
        &[],
    ),
    entry(
        Action::Who,
        Icon::UserSearch,
        "Who was…",
        "Who held an office on a day, or which offices a person held",
        &[key(CTRL_SHIFT, Key::K)],
    ),
];
