//! Where a command is at home: the headings of the sheet of keys.

use super::action::Action;

/// A part of the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Group {
    /// Anywhere.
    Everywhere,
    /// Views and panels.
    Views,
    /// Timeline, network and matrix.
    Charts,
    /// The table.
    Table,
    /// Search and filters.
    Filters,
    /// What is selected or marked.
    Selection,
    /// The article.
    Reader,
    /// The user's own tables.
    Names,
}

impl Group {
    /// All of them, in the order of the sheet.
    pub(crate) const ALL: [Self; 8] = [
        Self::Everywhere,
        Self::Views,
        Self::Charts,
        Self::Table,
        Self::Filters,
        Self::Selection,
        Self::Reader,
        Self::Names,
    ];

    /// Where an action is at home.
    pub(crate) const fn of(action: Action) -> Self {
        match action {
            Action::Show(_) | Action::Toggle(_) => Self::Views,
            Action::Fit
            | Action::ZoomIn
            | Action::ZoomOut
            | Action::Up
            | Action::Down
            | Action::Network(_) => Self::Charts,
            Action::CopyRows | Action::ExportTable => Self::Table,
            Action::Find | Action::ClearFilters => Self::Filters,
            Action::PreviousMeeting
            | Action::NextMeeting
            | Action::Item(_)
            | Action::ItemMenu
            | Action::MarkAll
            | Action::ShowMarked
            | Action::HideMarked
            | Action::ClearMarks
            | Action::ClearSelection => Self::Selection,
            Action::PreviousEvidence | Action::NextEvidence | Action::Back | Action::Forward => {
                Self::Reader
            }
            Action::NextName
            | Action::PreviousName
            | Action::AddPerson
            | Action::ThisIs
            | Action::CorrectPerson
            | Action::UndoAddition
            | Action::ReloadTables
            | Action::OwnTables => Self::Names,
            _ => Self::Everywhere,
        }
    }

    /// Its heading.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Everywhere => "Everywhere",
            Self::Views => "Views and panels",
            Self::Charts => "Timeline, network and matrix",
            Self::Table => "Table",
            Self::Filters => "Search and filters",
            Self::Selection => "What is selected",
            Self::Reader => "Article",
            Self::Names => "Your own tables",
        }
    }

    /// What the pointer, and keys that are no commands, do there.
    pub(crate) const fn gestures(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::Everywhere => &[
                ("Click", "Select, and read the source"),
                ("Right click", "What can be done with it"),
                ("Esc", "Close the dialog, the menu, or let the selection go"),
            ],
            Self::Views => &[],
            Self::Charts => &[
                ("Click on empty paper", "Clear the selection"),
                (
                    "Drag",
                    "Move the chart; a disc of the network stays where you put it",
                ),
                ("Double click on a pinned disc", "Let it go again"),
                ("Wheel", "Zoom at the pointer"),
                (
                    "Wheel on the matrix",
                    "Scroll it; with Ctrl, zoom at the pointer",
                ),
                ("Shift and wheel", "Move along time"),
                ("Wheel over the names", "Scroll the lanes of the timeline"),
                ("Double click on empty paper", "Fit all"),
                ("Ctrl and click", "Mark a meeting, or take its mark away"),
                ("Ctrl and drag", "Mark the meetings within the frame"),
            ],
            Self::Table => &[
                ("Up, Down, Page, Home, End", "From row to row"),
                ("Enter", "Read the source of the row"),
                ("Click on a heading", "Sort; again for the other way"),
                ("Ctrl and click", "Mark a row"),
                ("Shift and click", "Mark all rows up to the selected one"),
                ("Right click on a heading", "Move or hide the column"),
            ],
            Self::Filters => &[
                (
                    "Up, Down, Enter",
                    "Choose what the words in the search field mean",
                ),
                ("Backspace", "In the empty search field: last chip away"),
                ("Delete on a chip", "Take it away"),
            ],
            Self::Selection => &[],
            Self::Reader => &[(
                "Click a value again",
                "Go to the next sentence that tells it",
            )],
            Self::Names => &[(
                "Right click on words of an article",
                "Add or correct a person, or say who is meant",
            )],
        }
    }
}
