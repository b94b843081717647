//! What the window shows: the dossier, what is selected, where each view stands. Plain data
//! and the pure part of every change; knows no threads and draws nothing.

mod kinds;
mod selection;

use std::collections::{BTreeMap, VecDeque};
use std::path::PathBuf;
use std::sync::Arc;

pub use self::kinds::{
    Addition, Flash, Flight, OwnTables, Panel, PanelSizes, Panels, Progress, Speed, ViewKind,
};
use super::action::Action;
use super::compare_desk::CompareDesk;
use super::dialog::{Dialog, ExportForm};
use super::exporting::Previewed;
use super::known::Known;
use super::library::Library;
use super::messages::Said;
use super::own;
use super::reader::Reader;
use super::session::WindowPlace;
use super::table::{Columns, Sorting};
use super::toasts::Toast;
use super::watch::Watched;
use crate::article::Problem;
use crate::chart::{
    Camera, Focus, Lanes, Matrix, MatrixPlace, Network, NetworkOptions, Pins, TimeWindow, Timeline,
};
use crate::dossier::{Chosen, Dossier, Filter, Index, Item, Meeting, MeetingId};

/// Everything the window shows.
#[derive(Default)]
pub struct State {
    /// What is known of the world.
    pub world: Known,
    /// The user's own part of it.
    pub tables: OwnTables,
    /// Articles and meetings.
    pub dossier: Arc<Dossier>,
    /// Counts up when the dossier changes.
    pub revision: u64,
    /// What could not be read.
    pub problems: Vec<Problem>,
    /// The list of articles.
    pub library: Library,
    /// The folder that is watched.
    pub watched: Option<Watched>,
    /// The place of each meeting in the dossier; every mark on a chart is looked up each frame.
    pub(crate) places: BTreeMap<MeetingId, usize>,
    /// Which meetings are shown.
    pub filter: Filter,
    /// What can be searched for in the dossier.
    pub index: Arc<Index>,
    /// The meetings that pass the filters, and how many would with others.
    pub chosen: Chosen,
    /// Counts up when the filter changes.
    pub filter_revision: u64,
    /// Selected by a click.
    pub selected: Option<Item>,
    /// What is compared.
    pub compare: CompareDesk,
    /// Marked for comparison, in the order in which they were marked.
    pub marked: Vec<MeetingId>,
    /// Under the pointer in the last frame.
    pub hovered: Option<Item>,
    /// The lanes of what passes the filters.
    pub timeline: Arc<Timeline>,
    /// Counts up when the lanes are made anew.
    pub(crate) scenes: u64,
    /// What has a lane on the timeline.
    pub lanes: Lanes,
    /// Which chart is in the middle.
    pub view: ViewKind,
    /// Which one was there before the table.
    pub chart: ViewKind,
    /// Stretch of time on the timeline; `None` fits all.
    pub time: Option<TimeWindow>,
    /// How far the lanes are scrolled.
    pub lane_scroll: f32,
    /// Part of the network on the screen; `None` fits all.
    pub camera: Option<Camera>,
    /// The network of what passes the filters.
    pub network: Option<Network>,
    /// Discs of the network that were put somewhere by hand, those out of sight too.
    pub pins: Pins,
    /// What of the network is shown, and how.
    pub network_options: NetworkOptions,
    /// True while the time of the network goes on.
    pub playing: bool,
    /// How fast.
    pub speed: Speed,
    /// Where the camera comes from, while it flies.
    pub flight: Option<Flight>,
    /// The disc that was gone to.
    pub flash: Option<Flash>,
    /// Counts the arrangements of network and matrix.
    pub arrangements: u64,
    /// The matrix of what passes the filters.
    pub matrix: Option<Matrix>,
    /// Part of the matrix on the screen.
    pub matrix_place: MatrixPlace,
    /// Size of the timeline on the screen, its legend with it, in points.
    pub timeline_size: (f32, f32),
    /// Size of the matrix on the screen, for keys.
    pub matrix_size: (f32, f32),
    /// Order of the table.
    pub sorting: Sorting,
    /// The columns of the table.
    pub columns: Columns,
    /// Places among the meetings that pass the filters, in the order of the table.
    pub order: Vec<usize>,
    /// Revisions of dossier and filter, and the sorting, of that order.
    pub ordered: Option<(u64, u64, Sorting)>,
    /// Commands that were chosen in the palette, the last first.
    pub used: Vec<Action>,
    /// The article in the reader.
    pub reader: Reader,
    /// Which panels are open.
    pub panels: Panels,
    /// How large they are.
    pub sizes: PanelSizes,
    /// The dialog on top.
    pub dialog: Option<Dialog>,
    /// Messages that go by themselves.
    pub(crate) toasts: VecDeque<Toast>,
    /// What was said, the last first.
    pub log: VecDeque<Said>,
    /// The last message, for the status bar.
    pub message: String,
    /// Light, dark, or as the system has it.
    pub theme: egui::ThemePreference,
    /// How far reading has come, while it goes on.
    pub progress: Option<Progress>,
    /// Size of the network on the screen, for zooming by keys.
    pub network_size: (f32, f32),
    /// How large letters and controls are; 1 is as they were made.
    pub scale: f32,
    /// Where the window stands on the screen.
    pub window: Option<WindowPlace>,
    /// The preview in the export dialog.
    pub(crate) preview: Option<Previewed>,
    /// What was last chosen for exports.
    pub export: ExportForm,
    /// Files and folders that were opened, the last first.
    pub recent: Vec<PathBuf>,
    /// True where nothing is to move that need not: what glides, glows or plays asks here.
    pub reduced_motion: bool,
    /// What the user chose of that; `None` leaves it to the desktop.
    pub still: Option<bool>,
    /// What the desktop asks for.
    pub(crate) system_still: bool,
    /// True in the frame in which the search field is to be focused.
    pub focus_search: bool,
}

impl State {
    /// True when a filter is set.
    pub fn is_filtered(&self) -> bool {
        !self.filter.is_empty()
    }

    /// What is selected and hovered, for the charts.
    pub fn focus(&self) -> Focus {
        Focus {
            selected: self.selected.clone(),
            hovered: self.hovered.clone(),
        }
    }

    /// Lets things move or not: as the user chose, else as the desktop asks.
    pub(crate) fn follow_stillness(&mut self) {
        self.reduced_motion = self.still.unwrap_or(self.system_still);
    }

    /// Shows a view.
    pub(crate) fn show(&mut self, view: ViewKind) {
        if self.view != ViewKind::Table {
            self.chart = self.view;
        }
        self.view = view;
    }

    /// Shows the table, or from the table the chart that was there before.
    pub(crate) fn show_as_table(&mut self) {
        let to = match self.view {
            ViewKind::Table => self.chart,
            _ => ViewKind::Table,
        };
        self.show(to);
    }

    /// The selected meeting.
    pub fn selected_meeting(&self) -> Option<&Meeting> {
        match &self.selected {
            Some(Item::Meeting(id)) => self.meeting(id),
            _ => None,
        }
    }

    /// The meeting with an id.
    pub fn meeting(&self, id: &MeetingId) -> Option<&Meeting> {
        self.dossier.meetings.get(*self.places.get(id)?)
    }

    /// True while the item can be shown.
    pub fn exists(&self, item: &Item) -> bool {
        match item {
            Item::Meeting(id) => self.meeting(id).is_some(),
            Item::Actor(id) => self.dossier.actors.contains_key(id),
            Item::Pair(a, b) => {
                self.dossier.actors.contains_key(a) && self.dossier.actors.contains_key(b)
            }
            Item::Article(id) => self.dossier.articles.contains_key(id),
            Item::Topic(_) | Item::Country(_) | Item::Place(_) => true,
        }
    }

    /// Remembers that a command was chosen in the palette.
    pub fn remember(&mut self, action: Action) {
        self.used.retain(|it| *it != action);
        self.used.insert(0, action);
        self.used.truncate(8);
    }

    /// Takes a new dossier; drops what it no longer holds.
    pub fn take_dossier(&mut self, dossier: Arc<Dossier>) {
        let before = std::mem::replace(&mut self.dossier, dossier);
        let ids = self
            .dossier
            .meetings
            .iter()
            .map(|meeting| meeting.id.clone());
        self.places = ids.enumerate().map(|(at, id)| (id, at)).collect();
        self.revision += 1;
        if let Some(item) = self.selected.take() {
            self.selected = self.dossier.successor(&before, &item);
        }
        let marked = std::mem::take(&mut self.marked).into_iter();
        let marked =
            marked.filter_map(
                |id| match self.dossier.successor(&before, &Item::Meeting(id)) {
                    Some(Item::Meeting(now)) => Some(now),
                    _ => None,
                },
            );
        self.marked = marked.collect();
        self.index = Arc::new(Index::new(&self.world, &self.dossier));
        let dossier = self.dossier.clone();
        self.filter.follow(|item| dossier.successor(&before, item));
        self.hovered = None;
        // The same words, as they are read now.
        if let Some(pointed) = self.reader.pointed.take() {
            let loaded = self.dossier.articles.get(&pointed.article);
            self.reader.pointed = loaded.and_then(|it| own::at(it, pointed.span.start));
        }
        self.reader
            .retain(|article| dossier.articles.contains_key(article));
    }

    /// True when there is nothing to show and nothing on its way.
    pub fn is_empty(&self) -> bool {
        self.dossier.articles.is_empty() && self.progress.is_none()
    }
}
