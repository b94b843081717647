//! Commands for the selection, the marks and the filters.

use egui::Key;

use super::Action;
use super::entry::{CTRL, CTRL_SHIFT, Entry, PLAIN, SHIFT, entry, key};
use crate::app::item_action::ItemAction;
use crate::app::theme::Icon;

/// All of them, in the order of menu and palette.
pub(super) const ENTRIES: &[Entry] = &[
    entry(
        Action::ClearFilters,
        Icon::CircleX,
        "Clear filters",
        "Show all meetings again",
        &[],
    ),
    entry(
        Action::ClearSelection,
        Icon::X,
        "Clear selection",
        "Select nothing",
        &[key(PLAIN, Key::Escape)],
    ),
    entry(
        Action::ItemMenu,
        Icon::SquareMenu,
        "Menu of the selection",
        "What can be done with the selection, as the right button shows it",
        &[key(SHIFT, Key::F10), key(PLAIN, Key::Menu)],
    ),
    entry(
        Action::Item(ItemAction::OpenSource),
        Icon::BookOpen,
        "Open source",
        "Read the sentence that tells of it",
        &[key(PLAIN, Key::O)],
    ),
    entry(
        Action::Item(ItemAction::ShowOnly),
        Icon::Funnel,
        "Show only this",
        "Filter to the meetings that have to do with it",
        &[],
    ),
    entry(
        Action::Item(ItemAction::Hide),
        Icon::EyeOff,
        "Hide this",
        "Show only meetings that have nothing to do with it",
        &[],
    ),
    entry(
        Action::Item(ItemAction::ShowPlace),
        Icon::MapPin,
        "Show its place",
        "Select the town where they met, with all meetings there",
        &[],
    ),
    entry(
        Action::Item(ItemAction::ToggleMark),
        Icon::SquareCheck,
        "Mark for comparison",
        "Mark the meeting, to compare or copy it with others, or take the mark away",
        &[key(PLAIN, Key::X)],
    ),
    entry(
        Action::Item(ItemAction::Compare),
        Icon::Columns2,
        "Compare with…",
        "Put it into the comparison: two meetings side by side, or a pair over time",
        &[key(PLAIN, Key::C)],
    ),
    entry(
        Action::MarkAll,
        Icon::ListChecks,
        "Mark all",
        "Mark all meetings that pass the filters",
        &[key(CTRL, Key::A)],
    ),
    entry(
        Action::ShowMarked,
        Icon::Funnel,
        "Show only marked",
        "Filter to the marked meetings",
        &[],
    ),
    entry(
        Action::HideMarked,
        Icon::EyeOff,
        "Hide marked",
        "Filter the marked meetings out",
        &[],
    ),
    entry(
        Action::ClearMarks,
        Icon::ListX,
        "Clear marks",
        "Take the marks of all meetings away",
        &[key(SHIFT, Key::X)],
    ),
    entry(
        Action::Item(ItemAction::Neighbours),
        Icon::Orbit,
        "Show neighbourhood",
        "Only this leader and those whom they met, in the network",
        &[],
    ),
    entry(
        Action::Item(ItemAction::ReleasePin),
        Icon::PinOff,
        "Release pin",
        "Let go of a disc that was put where it is by hand",
        &[],
    ),
    entry(
        Action::CopyRows,
        Icon::TableProperties,
        "Copy rows",
        "Put the marked rows, or the selected one, on the clipboard as a table",
        &[key(CTRL, Key::C)],
    ),
    entry(
        Action::Item(ItemAction::CopyName),
        Icon::Copy,
        "Copy name",
        "Put its name on the clipboard",
        &[],
    ),
    entry(
        Action::Item(ItemAction::CopySentence),
        Icon::TextQuote,
        "Copy sentence",
        "Put the sentence that tells of it on the clipboard",
        &[],
    ),
    entry(
        Action::Item(ItemAction::CopyCitation),
        Icon::Quote,
        "Copy citation",
        "Put the sentence with outlet, headline, day and address on the clipboard",
        &[key(CTRL_SHIFT, Key::C)],
    ),
    entry(
        Action::Item(ItemAction::ShowInFolder),
        Icon::FolderOpen,
        "Show in folder",
        "Show where the file of the article lies",
        &[],
    ),
    entry(
        Action::Item(ItemAction::RemoveArticle),
        Icon::FileX,
        "Remove article",
        "Take the article, and what only it tells, off the desk",
        &[key(SHIFT, Key::Delete)],
    ),
];
