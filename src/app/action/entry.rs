//! One line of the table of commands.

use egui::{Key, KeyboardShortcut, Modifiers};

use super::Action;
use crate::app::theme::Icon;

/// What the table says of an action.
pub struct Entry {
    /// The action.
    pub action: Action,
    /// Its name, as in a menu.
    pub text: &'static str,
    /// What it does, in a sentence.
    pub tooltip: &'static str,
    /// The keys for it.
    pub keys: &'static [KeyboardShortcut],
    /// Its icon.
    pub icon: Icon,
}

/// Keys pressed together.
pub(super) const fn key(modifiers: Modifiers, key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(modifiers, key)
}

// The modifiers of the table, in short.
pub(super) const CTRL: Modifiers = Modifiers::COMMAND;
pub(super) const CTRL_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);
pub(super) const PLAIN: Modifiers = Modifiers::NONE;
pub(super) const SHIFT: Modifiers = Modifiers::SHIFT;
pub(super) const ALT: Modifiers = Modifiers::ALT;

/// A line of the table.
pub(super) const fn entry(
    action: Action,
    icon: Icon,
    text: &'static str,
    tooltip: &'static str,
    keys: &'static [KeyboardShortcut],
) -> Entry {
    Entry {
        action,
        text,
        tooltip,
        keys,
        icon,
    }
}
