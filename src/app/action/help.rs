//! Commands for what went wrong, and for help.

use egui::Key;

use super::Action;
use super::entry::{CTRL, Entry, PLAIN, entry, key};
use crate::app::theme::Icon;

/// All of them, in the order of menu and palette.
pub(super) const ENTRIES: &[Entry] = &[
    entry(
        Action::Problems,
        Icon::TriangleAlert,
        "Problems",
        "Files and lines of your own tables that could not be read, with the reason",
        &[],
    ),
    entry(
        Action::Messages,
        Icon::MessageSquareText,
        "Messages",
        "What was said since the window opened, the last first",
        &[],
    ),
    entry(
        Action::CancelLoading,
        Icon::CircleX,
        "Stop reading articles",
        "Keep what was read until now",
        &[],
    ),
    entry(
        Action::Palette,
        Icon::Command,
        "All commands…",
        "Find a command by its name",
        &[key(CTRL, Key::K)],
    ),
    entry(
        Action::Help,
        Icon::Keyboard,
        "Keys and pointer",
        "How to move about",
        &[key(PLAIN, Key::F1)],
    ),
];
