//! Commands for the views and how much of them is in sight.

use egui::Key;

use super::Action;
use super::entry::{CTRL, Entry, PLAIN, SHIFT, entry, key};
use crate::app::state::ViewKind;
use crate::app::theme::Icon;
use crate::chart::Lanes;

/// All of them, in the order of menu and palette.
pub(super) const ENTRIES: &[Entry] = &[
    entry(
        Action::Show(ViewKind::Timeline),
        Icon::ChartGantt,
        "Timeline",
        "Who met whom, along time",
        &[key(PLAIN, Key::Num1)],
    ),
    entry(
        Action::Show(ViewKind::Network),
        Icon::Network,
        "Network",
        "Who met whom, how often",
        &[key(PLAIN, Key::Num2)],
    ),
    entry(
        Action::Show(ViewKind::Matrix),
        Icon::Grid3x3,
        "Matrix",
        "Who met whom how often, leader by leader",
        &[key(PLAIN, Key::Num3)],
    ),
    entry(
        Action::Show(ViewKind::Table),
        Icon::Table,
        "Table",
        "The meetings as a list that can be sorted",
        &[key(PLAIN, Key::Num4)],
    ),
    entry(
        Action::Show(ViewKind::Compare),
        Icon::Columns3,
        "Compare",
        "Meetings, accounts and sides next to each other, and pairs over time",
        &[key(PLAIN, Key::Num5)],
    ),
    entry(
        Action::AsTable,
        Icon::Rows3,
        "Show as table",
        "The meetings of the chart as rows, the selected one in sight; once more shows the chart",
        &[key(SHIFT, Key::T)],
    ),
    entry(
        Action::Fit,
        Icon::Maximize,
        "Fit all",
        "Show everything that passes the filters",
        &[key(PLAIN, Key::F)],
    ),
    entry(
        Action::FitSelection,
        Icon::Focus,
        "Fit selection",
        "Show all meetings that have to do with the selection, as close as can be",
        &[key(SHIFT, Key::F)],
    ),
    entry(
        Action::Lanes(Lanes::Leaders),
        Icon::User,
        "Lanes by leader",
        "A lane of the timeline for each leader",
        &[],
    ),
    entry(
        Action::Lanes(Lanes::Countries),
        Icon::Flag,
        "Lanes by country",
        "A lane of the timeline for each state and organisation",
        &[],
    ),
    entry(
        Action::Lanes(Lanes::Pairs),
        Icon::Users,
        "Lanes by pair",
        "A lane of the timeline for each two who met, most frequent first",
        &[],
    ),
    entry(
        Action::EarlierTime,
        Icon::ChevronsLeft,
        "Earlier",
        "Move the timeline toward earlier days",
        &[key(CTRL, Key::ArrowLeft)],
    ),
    entry(
        Action::LaterTime,
        Icon::ChevronsRight,
        "Later",
        "Move the timeline toward later days",
        &[key(CTRL, Key::ArrowRight)],
    ),
    entry(
        Action::PeriodInSight,
        Icon::CalendarRange,
        "Only the time in sight",
        "Filter to the stretch of time that the timeline shows",
        &[key(PLAIN, Key::W)],
    ),
    entry(
        Action::ZoomIn,
        Icon::ZoomIn,
        "Zoom in",
        "Look closer at the chart",
        &[key(PLAIN, Key::Plus), key(PLAIN, Key::Equals)],
    ),
    entry(
        Action::ZoomOut,
        Icon::ZoomOut,
        "Zoom out",
        "Look at the chart from farther away",
        &[key(PLAIN, Key::Minus)],
    ),
];
