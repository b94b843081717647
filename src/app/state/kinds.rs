//! The small things that the state is made of.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use crate::chart::Camera;
use crate::dossier::ActorId;
use crate::overlay::Line;
use crate::world::TableError;

/// Which chart is in the middle.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ViewKind {
    /// Lanes and ties.
    #[default]
    Timeline,
    /// Discs and edges.
    Network,
    /// Leader by leader.
    Matrix,
    /// A list.
    Table,
    /// Side by side.
    Compare,
}

/// How fast the time of the network goes on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Speed {
    /// To look at each meeting.
    Slow,
    /// To see circles come and go.
    #[default]
    Normal,
    /// At a glance.
    Fast,
}

impl Speed {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Slow, Self::Normal, Self::Fast];

    /// For the screen.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Slow => "Slow",
            Self::Normal => "Normal",
            Self::Fast => "Fast",
        }
    }

    /// In how many seconds the whole time goes by.
    pub const fn seconds(self) -> f64 {
        match self {
            Self::Slow => 60.0,
            Self::Normal => 25.0,
            Self::Fast => 8.0,
        }
    }
}

/// The network on its way from one part of the plane to another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Flight {
    /// Where it started.
    pub from: Camera,
    /// When, in seconds since the window opened.
    pub begun: f64,
}

/// A disc of the network that glows for a moment, to be seen.
#[derive(Clone, Debug, PartialEq)]
pub struct Flash {
    /// Whose.
    pub actor: ActorId,
    /// Since when, in seconds since the window opened.
    pub begun: f64,
}

/// A part of the window that can be hidden.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Panel {
    /// Articles, left.
    Library,
    /// What is known of the selection, right.
    Inspector,
    /// The article, below.
    Reader,
}

/// Which panels are open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Panels {
    /// Articles, left.
    pub library: bool,
    /// What is known of the selection, right.
    pub inspector: bool,
    /// The article, below.
    pub reader: bool,
}

/// How large the panels are, in points; `None` as in a new window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct PanelSizes {
    /// Width of the library.
    pub library: Option<f32>,
    /// Width of the inspector.
    pub inspector: Option<f32>,
    /// Height of the reader.
    pub reader: Option<f32>,
}

/// How far reading has come.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Articles done.
    pub done: usize,
    /// Articles to do; 0 while they are being looked for.
    pub total: usize,
    /// True when the user asked to stop.
    pub stopping: bool,
}

/// The user's own tables.
#[derive(Clone, Debug, Default)]
pub struct OwnTables {
    /// The folder they lie in; `None` where the system has no place for it.
    pub dir: Option<PathBuf>,
    /// What is wrong with them.
    pub errors: Vec<TableError>,
    /// What was added since the window opened, the last addition last.
    pub added: Vec<Addition>,
}

/// Lines that were added in one go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Addition {
    /// What they say, for a message.
    pub what: String,
    /// The lines.
    pub lines: Vec<Line>,
}

impl Default for Panels {
    fn default() -> Self {
        Self {
            library: true,
            inspector: true,
            reader: true,
        }
    }
}

impl Panels {
    /// The switch of a panel.
    pub fn switch(&mut self, panel: Panel) -> &mut bool {
        match panel {
            Panel::Library => &mut self.library,
            Panel::Inspector => &mut self.inspector,
            Panel::Reader => &mut self.reader,
        }
    }
}
