//! Commands for the window: panels, theme, size.

use egui::Key;

use super::Action;
use super::entry::{CTRL, Entry, PLAIN, SHIFT, entry, key};
use crate::app::state::Panel;
use crate::app::theme::Icon;

/// All of them, in the order of menu and palette.
pub(super) const ENTRIES: &[Entry] = &[
    entry(
        Action::Toggle(Panel::Library),
        Icon::PanelLeft,
        "Library",
        "Show or hide the list of articles",
        &[key(PLAIN, Key::L)],
    ),
    entry(
        Action::Toggle(Panel::Inspector),
        Icon::PanelRight,
        "Inspector",
        "Show or hide what is known of the selection",
        &[key(PLAIN, Key::I)],
    ),
    entry(
        Action::Toggle(Panel::Reader),
        Icon::PanelBottom,
        "Reader",
        "Show or hide the article",
        &[key(PLAIN, Key::R)],
    ),
    entry(
        Action::NextPart,
        Icon::SquareArrowRight,
        "Next panel",
        "Give the keyboard to the next part of the window",
        &[key(PLAIN, Key::F6)],
    ),
    entry(
        Action::PreviousPart,
        Icon::SquareArrowLeft,
        "Previous panel",
        "Give the keyboard to the part of the window before",
        &[key(SHIFT, Key::F6)],
    ),
    entry(
        Action::Theme(egui::ThemePreference::Light),
        Icon::Sun,
        "Light theme",
        "Dark ink on light paper",
        &[],
    ),
    entry(
        Action::Theme(egui::ThemePreference::Dark),
        Icon::Moon,
        "Dark theme",
        "Light ink on dark paper",
        &[],
    ),
    entry(
        Action::Theme(egui::ThemePreference::System),
        Icon::Monitor,
        "System theme",
        "As the desktop has it, light where it does not say",
        &[],
    ),
    entry(
        Action::Larger,
        Icon::AArrowUp,
        "Larger text",
        "Make letters and controls larger",
        &[key(CTRL, Key::Plus), key(CTRL, Key::Equals)],
    ),
    entry(
        Action::Smaller,
        Icon::AArrowDown,
        "Smaller text",
        "Make letters and controls smaller",
        &[key(CTRL, Key::Minus)],
    ),
    entry(
        Action::NormalSize,
        Icon::CaseSensitive,
        "Normal text size",
        "Letters and controls as large as they were made",
        &[key(CTRL, Key::Num0)],
    ),
    entry(
        Action::ReduceMotion,
        Icon::CircleDot,
        "Reduce motion",
        "Let nothing glide, glow or play by itself",
        &[],
    ),
    entry(
        Action::ResetWindow,
        Icon::RotateCcw,
        "Reset window",
        "Theme, text size, panels, filters and sorting as in a new window",
        &[],
    ),
];
