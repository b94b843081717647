//! Commands for the reader, and for finding.

use egui::Key;

use super::Action;
use super::entry::{ALT, CTRL, CTRL_SHIFT, Entry, PLAIN, SHIFT, entry, key};
use crate::app::theme::Icon;

/// All of them, in the order of menu and palette.
pub(super) const ENTRIES: &[Entry] = &[
    entry(
        Action::PreviousEvidence,
        Icon::ChevronUp,
        "Previous evidence",
        "Show the sentence before that tells of the selection",
        &[key(PLAIN, Key::P)],
    ),
    entry(
        Action::NextEvidence,
        Icon::ChevronDown,
        "Next evidence",
        "Show the next sentence that tells of the selection",
        &[key(PLAIN, Key::N)],
    ),
    entry(
        Action::Back,
        Icon::ArrowLeft,
        "Back",
        "Back to where the reader was before",
        &[key(ALT, Key::ArrowLeft)],
    ),
    entry(
        Action::Forward,
        Icon::ArrowRight,
        "Forward",
        "Forward again",
        &[key(ALT, Key::ArrowRight)],
    ),
    entry(
        Action::Find,
        Icon::Search,
        "Find",
        "Search people, countries, topics and words",
        &[key(CTRL, Key::F)],
    ),
    entry(
        Action::FindInArticle,
        Icon::TextSearch,
        "Find in article",
        "Find words in the article in the reader; Ctrl+F does so too once the reader was clicked",
        &[key(PLAIN, Key::Slash), key(CTRL_SHIFT, Key::F)],
    ),
    entry(
        Action::NextHit,
        Icon::ChevronDown,
        "Find next",
        "Show the next of the words that were found",
        &[key(PLAIN, Key::F3)],
    ),
    entry(
        Action::PreviousHit,
        Icon::ChevronUp,
        "Find previous",
        "Show the one before of the words that were found",
        &[key(SHIFT, Key::F3)],
    ),
    entry(
        Action::ShowUnread,
        Icon::CircleQuestionMark,
        "Mark what was not understood",
        "Mark the sentences that speak of meeting but gave none, and say why",
        &[],
    ),
    entry(
        Action::NextUnread,
        Icon::ChevronDown,
        "Next not understood",
        "Show the next sentence that speaks of meeting but gave none",
        &[key(PLAIN, Key::U)],
    ),
    entry(
        Action::PreviousUnread,
        Icon::ChevronUp,
        "Previous not understood",
        "Show the sentence before that speaks of meeting but gave none",
        &[key(SHIFT, Key::U)],
    ),
    entry(
        Action::CopySentence,
        Icon::Quote,
        "Copy sentence with its source",
        "Copy the sentence in the reader with title, outlet and date",
        &[key(PLAIN, Key::Q)],
    ),
];
