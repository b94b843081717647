//! Commands that go from meeting to meeting.

use egui::Key;

use super::Action;
use super::entry::{Entry, PLAIN, SHIFT, entry, key};
use crate::app::theme::Icon;

/// All of them, in the order of menu and palette.
pub(super) const ENTRIES: &[Entry] = &[
    entry(
        Action::PreviousMeeting,
        Icon::ChevronLeft,
        "Previous meeting",
        "Select the meeting before",
        &[key(PLAIN, Key::ArrowLeft)],
    ),
    entry(
        Action::NextMeeting,
        Icon::ChevronRight,
        "Next meeting",
        "Select the next meeting",
        &[key(PLAIN, Key::ArrowRight)],
    ),
    entry(
        Action::FirstMeeting,
        Icon::ChevronFirst,
        "First meeting",
        "Select the first meeting that passes the filters",
        &[key(PLAIN, Key::Home)],
    ),
    entry(
        Action::LastMeeting,
        Icon::ChevronLast,
        "Last meeting",
        "Select the last meeting that passes the filters",
        &[key(PLAIN, Key::End)],
    ),
    entry(
        Action::PreviousAlong,
        Icon::ArrowLeftToLine,
        "Previous on these lanes",
        "Select the meeting before of one of the same leaders, countries or pairs",
        &[key(SHIFT, Key::ArrowLeft)],
    ),
    entry(
        Action::NextAlong,
        Icon::ArrowRightToLine,
        "Next on these lanes",
        "Select the next meeting of one of the same leaders, countries or pairs",
        &[key(SHIFT, Key::ArrowRight)],
    ),
    entry(
        Action::Up,
        Icon::ArrowUp,
        "Row above",
        "Go up in the network or the matrix, or to the meeting nearest in time on the lane above",
        &[key(PLAIN, Key::ArrowUp)],
    ),
    entry(
        Action::Down,
        Icon::ArrowDown,
        "Row below",
        "Go down in the network or the matrix, or to the meeting nearest in time on the lane below",
        &[key(PLAIN, Key::ArrowDown)],
    ),
];
