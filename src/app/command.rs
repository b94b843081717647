//! The one way in which anything changes: views send commands, the application applies them
//! at the start of the next frame.

use std::cell::RefCell;
use std::path::PathBuf;

use super::action::Action;
use super::compare_desk::CompareStep;
use super::dialog::{Dialog, ExportForm};
use super::item_action::ItemAction;
use super::library::LibraryOrder;
use super::own::Pointed;
use super::reader::ReaderCommand;
use super::state::{Addition, PanelSizes, Speed};
use super::table::{By, Sorting};
use crate::article::ArticleId;
use crate::chart::{Camera, Lanes, MatrixPlace, NetworkOptions, Point, TimeWindow};
use crate::dossier::{ActorId, Filter, Item, Loaded, MeetingId};
use crate::extract::Evidence;

/// A change of state.
#[derive(Clone, Debug)]
#[allow(
    clippy::large_enum_variant,
    reason = "few live at a time, and forms of dialogs are the rarest"
)]
pub enum Command {
    /// One of the table.
    Do(Action),
    /// Reads files and folders.
    OpenPaths(Vec<PathBuf>),
    /// Reads a file or folder again that was opened before.
    OpenRecent(PathBuf),
    /// Reads files again that could not be read.
    Retry(Vec<PathBuf>),
    /// Empties the list of what could not be read.
    ForgetProblems,
    /// Watches a folder, and reads what is and comes in it.
    Watch(PathBuf),
    /// Takes an article off the desk.
    RemoveArticle(ArticleId),
    /// Puts an article back that was taken off.
    PutBack(Loaded),
    /// Lists the articles in this order, and those with these words.
    SetLibrary(LibraryOrder, String),
    /// Shows where a file lies.
    Reveal(PathBuf),
    /// Reads a text.
    OpenText(String),
    /// Selects something, or nothing.
    Select(Option<Item>),
    /// Does something with an item, selected or not.
    On(ItemAction, Item),
    /// Marks a meeting for comparison, or takes its mark away.
    ToggleMark(MeetingId),
    /// Compares something else, or in another way.
    Compare(CompareStep),
    /// Marks these meetings and no other.
    SetMarks(Vec<MeetingId>),
    /// Shows evidence in the reader.
    OpenEvidence(Evidence),
    /// Shows an article from its top without selecting it.
    OpenArticle(ArticleId),
    /// Shows these meetings.
    SetFilter(Filter),
    /// Shows this stretch of time.
    SetTime(TimeWindow),
    /// Gives lanes to leaders, to countries or to pairs.
    SetLanes(Lanes),
    /// Scrolls the lanes.
    SetLaneScroll(f32),
    /// Shows this part of the network.
    SetCamera(Camera),
    /// Shows this part of the network, on a short way there.
    Fly(Camera),
    /// The network has this size on the screen.
    SetNetworkSize(f32, f32),
    /// Shows this part of the matrix.
    SetMatrix(MatrixPlace),
    /// The timeline is drawn on so many points.
    SetTimelineSize(f32, f32),
    /// The matrix has this size on the screen.
    SetMatrixSize(f32, f32),
    /// Shows the network in another way.
    SetNetwork(NetworkOptions),
    /// Puts a disc of the network somewhere.
    Pin(ActorId, Point),
    /// Lets a disc go that was put somewhere.
    Unpin(ActorId),
    /// Selects a leader and brings them to the middle of the network.
    GoTo(ActorId),
    /// Lets the time of the network go on, or stops it.
    Play(bool),
    /// How fast it goes on.
    SetSpeed(Speed),
    /// One of the table of commands, chosen in the palette.
    FromPalette(Action),
    /// Shows these columns of the table.
    SetColumns(Vec<By>),
    /// Writes the table to a file.
    ExportTable(PathBuf),
    /// Sorts the table.
    SetSorting(Sorting),
    /// Opens or changes the dialog on top.
    SetDialog(Dialog),
    /// Closes the dialog on top.
    CloseDialog,
    /// Puts the picture on the clipboard.
    CopyPicture(ExportForm),
    /// Asks where to save the export.
    AskDestination(ExportForm),
    /// Writes the export.
    Export(ExportForm, PathBuf),
    /// Points at words of an article, or at none.
    Point(Option<Pointed>),
    /// Changes how the reader shows its article.
    Reader(ReaderCommand),
    /// Writes lines to the user's own tables.
    AddLines(Addition),
    /// The panels have these sizes now.
    SetPanelSizes(PanelSizes),
    /// Puts text on the clipboard.
    Copy(String),
    /// Takes a message away.
    Dismiss(u64),
}

/// Where views put commands.
#[derive(Debug, Default)]
pub struct Commands {
    list: RefCell<Vec<Command>>,
    hovered: RefCell<Option<Item>>,
}

impl Commands {
    /// Asks for a change.
    pub fn send(&self, command: Command) {
        self.list.borrow_mut().push(command);
    }

    /// Tells what lies under the pointer; lasts until the next frame. No command, because
    /// it is told anew in each frame and need not wake the window.
    pub fn hover(&self, item: &Item) {
        *self.hovered.borrow_mut() = Some(item.clone());
    }

    /// What lay under the pointer while the last frame was drawn.
    pub fn take_hovered(&self) -> Option<Item> {
        self.hovered.take()
    }

    /// True when something else lies under the pointer than `before`.
    pub fn hovers_other_than(&self, before: Option<&Item>) -> bool {
        self.hovered.borrow().as_ref() != before
    }

    /// Takes all that was asked for, in order.
    pub fn take(&self) -> Vec<Command> {
        self.list.take()
    }

    /// True when something was asked for.
    pub fn any(&self) -> bool {
        !self.list.borrow().is_empty()
    }
}
