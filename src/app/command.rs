//! The one way in which anything changes: views send commands, the application applies them
//! at the start of the next frame.

use std::cell::RefCell;
use std::path::PathBuf;

use super::action::Action;
use super::dialog::{Dialog, ExportForm};
use super::filter::Filter;
use super::table_view::Sorting;
use crate::article::ArticleId;
use crate::chart::{Camera, Point, TimeWindow};
use crate::dossier::{ActorId, Item};
use crate::extract::Evidence;

/// A change of state.
#[derive(Clone, Debug)]
pub enum Command {
    /// One of the table.
    Do(Action),
    /// Reads files and folders.
    OpenPaths(Vec<PathBuf>),
    /// Reads a text.
    OpenText(String),
    /// Selects something, or nothing.
    Select(Option<Item>),
    /// Something lies under the pointer; lasts one frame.
    Hover(Item),
    /// Shows evidence in the reader.
    OpenEvidence(Evidence),
    /// Shows an article from its top without selecting it.
    OpenArticle(ArticleId),
    /// Shows these meetings.
    SetFilter(Filter),
    /// Shows this stretch of time.
    SetTime(TimeWindow),
    /// Scrolls the lanes.
    SetLaneScroll(f32),
    /// Shows this part of the network.
    SetCamera(Camera),
    /// The network has this size on the screen.
    SetNetworkSize(f32, f32),
    /// Puts a disc of the network somewhere.
    Pin(ActorId, Point),
    /// Sorts the table.
    SetSorting(Sorting),
    /// Opens or changes the dialog on top.
    SetDialog(Dialog),
    /// Closes the dialog on top.
    CloseDialog,
    /// Asks where to save the export.
    AskDestination(ExportForm),
    /// Writes the export.
    Export(ExportForm, PathBuf),
    /// Takes a message away.
    Dismiss(u64),
}

/// Where views put commands.
#[derive(Debug, Default)]
pub struct Commands(RefCell<Vec<Command>>);

impl Commands {
    /// Asks for a change.
    pub fn send(&self, command: Command) {
        self.0.borrow_mut().push(command);
    }

    /// Takes all that was asked for, in order.
    pub fn take(&self) -> Vec<Command> {
        self.0.take()
    }

    /// True when something was asked for.
    pub fn any(&self) -> bool {
        !self.0.borrow().is_empty()
    }
}
