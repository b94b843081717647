//! The commands that need nothing more than their name, in one table that feeds the menu,
//! the shortcuts, the palette and the help.

mod enabled;
mod entry;
mod files;
mod help;
mod moves;
mod names;
mod network;
mod reader;
mod selection;
mod view;
mod window;

use egui::KeyboardShortcut;

pub use self::entry::Entry;
use super::item_action::ItemAction;
use super::network_action::NetworkAction;
use super::state::{Panel, ViewKind};
use crate::chart::Lanes;

/// A command without argument.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Action {
    /// Lets the user choose files.
    OpenFiles,
    /// Lets the user choose a folder.
    OpenFolder,
    /// Lets the user choose a folder to watch.
    WatchFolder,
    /// Watches no folder any more.
    StopWatching,
    /// Reads the clipboard as an article.
    PasteArticle,
    /// Loads the articles that come with the program.
    LoadSamples,
    /// Forgets what was opened before.
    ClearRecent,
    /// Forgets all articles.
    CloseAll,
    /// Opens the export dialog.
    ExportChart,
    /// Ends the program.
    Quit,
    /// Shows a view.
    Show(ViewKind),
    /// Shows the table in place of the chart, or the chart again.
    AsTable,
    /// Shows everything that passes the filters.
    Fit,
    /// Looks closer.
    ZoomIn,
    /// Looks from farther away.
    ZoomOut,
    /// One for the network.
    Network(NetworkAction),
    /// Shows or hides a panel.
    Toggle(Panel),
    /// Gives the keyboard to the next part of the window.
    NextPart,
    /// Gives it to the part before.
    PreviousPart,
    /// Light, dark, or as the system has it.
    Theme(egui::ThemePreference),
    /// Makes letters and controls larger.
    Larger,
    /// Makes letters and controls smaller.
    Smaller,
    /// Letters and controls as large as they were made.
    NormalSize,
    /// Lets nothing move that need not, or lets it move again.
    ReduceMotion,
    /// Theme, scale, panels and filters as in a new window.
    ResetWindow,
    /// Shows all that has to do with the selection.
    FitSelection,
    /// Gives lanes to leaders, to countries or to pairs.
    Lanes(Lanes),
    /// Moves the timeline toward earlier days.
    EarlierTime,
    /// Moves the timeline toward later days.
    LaterTime,
    /// Keeps only the meetings of the stretch of time in sight.
    PeriodInSight,
    /// Selects the meeting before.
    PreviousMeeting,
    /// Selects the next meeting.
    NextMeeting,
    /// Goes up in the matrix, the network or the lanes.
    Up,
    /// Goes down in the matrix, the network or the lanes.
    Down,
    /// Selects the first meeting.
    FirstMeeting,
    /// Selects the last meeting.
    LastMeeting,
    /// Selects the meeting before on the lanes of the selected one.
    PreviousAlong,
    /// Selects the next meeting on the lanes of the selected one.
    NextAlong,
    /// Shows the evidence before.
    PreviousEvidence,
    /// Shows the next evidence.
    NextEvidence,
    /// Back to where the reader was.
    Back,
    /// Undoes going back.
    Forward,
    /// Puts the cursor into the search field.
    Find,
    /// Finds words in the article.
    FindInArticle,
    /// Shows the next of the words that were found.
    NextHit,
    /// Shows the one before.
    PreviousHit,
    /// Marks the sentences that speak of meeting but gave none, or stops to.
    ShowUnread,
    /// Shows the next of them.
    NextUnread,
    /// Shows the one before.
    PreviousUnread,
    /// Copies the sentence in the reader with its source.
    CopySentence,
    /// Shows all meetings again.
    ClearFilters,
    /// Selects nothing.
    ClearSelection,
    /// Something to be done with the selection.
    Item(ItemAction),
    /// Marks all meetings that pass the filters.
    MarkAll,
    /// Only the marked meetings.
    ShowMarked,
    /// All but the marked meetings.
    HideMarked,
    /// Takes all marks away.
    ClearMarks,
    /// Copies the marked rows of the table.
    CopyRows,
    /// Saves the table.
    ExportTable,
    /// Opens the menu of the selection.
    ItemMenu,
    /// Points at the next name of the article.
    NextName,
    /// Points at the name before.
    PreviousName,
    /// Adds who is pointed at to the user's own tables.
    AddPerson,
    /// Says whom or what the words mean that are pointed at.
    ThisIs,
    /// Corrects who is pointed at.
    CorrectPerson,
    /// Takes the last addition to the own tables away again.
    UndoAddition,
    /// Reads the own tables, and the articles, again.
    ReloadTables,
    /// Says where the own tables lie.
    OwnTables,
    /// Asks who held an office.
    Who,
    /// Lists what could not be read.
    Problems,
    /// What the window has said.
    Messages,
    /// Stops reading articles.
    CancelLoading,
    /// Lists all commands.
    Palette,
    /// Explains keys and pointer.
    Help,
}

/// The table by theme, in the order of menu and palette.
const THEMES: &[&[Entry]] = &[
    files::ENTRIES,
    view::ENTRIES,
    network::ENTRIES,
    window::ENTRIES,
    moves::ENTRIES,
    reader::ENTRIES,
    selection::ENTRIES,
    names::ENTRIES,
    help::ENTRIES,
];

/// The table: all actions, in the order of menu and palette.
pub fn table() -> impl Iterator<Item = &'static Entry> {
    THEMES.iter().copied().flatten()
}

impl Action {
    /// Its line of the table.
    pub fn entry(self) -> &'static Entry {
        // A test makes sure that each action has a line.
        table()
            .find(|entry| entry.action == self)
            .unwrap_or(&files::ENTRIES[0])
    }

    /// The first of its keys, as text for the screen.
    pub fn keys(self, ctx: &egui::Context) -> Option<String> {
        self.entry().keys.first().map(|&keys| keys_text(ctx, keys))
    }
}

/// Keys as they are printed on the keyboard.
pub(super) fn keys_text(ctx: &egui::Context, keys: KeyboardShortcut) -> String {
    let text = ctx.format_shortcut(&keys);
    [
        ("Plus", "+"),
        ("Minus", "−"),
        ("Equals", "="),
        ("Left", "←"),
        ("Right", "→"),
        ("Comma", ","),
        ("Period", "."),
        ("Up", "↑"),
        ("Down", "↓"),
        ("Escape", "Esc"),
    ]
    .iter()
    .fold(text, |text, (name, sign)| text.replace(name, sign))
}

#[cfg(test)]
mod tests {
    use super::{Action, table};

    #[test]
    fn no_two_actions_share_keys_or_names() {
        for (i, a) in table().enumerate() {
            for b in table().skip(i + 1) {
                assert_ne!(a.action, b.action, "{} stands twice", a.text);
                assert_ne!(a.text, b.text, "two actions of one name");
                assert!(
                    a.keys.iter().all(|key| !b.keys.contains(key)),
                    "{} and {} share keys",
                    a.text,
                    b.text
                );
            }
        }
    }

    #[test]
    fn names_are_sentence_case_without_full_stop() {
        for entry in table() {
            assert!(!entry.text.ends_with('.'), "{}", entry.text);
            assert!(!entry.tooltip.ends_with('.'), "{}", entry.tooltip);
            assert_eq!(Action::entry(entry.action).text, entry.text, "its own line");
        }
    }
}
