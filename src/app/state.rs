//! What the window shows: the dossier, what is selected, where each view stands. Plain data
//! and the pure part of every change; knows no threads and draws nothing.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::path::PathBuf;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::action::Action;
use super::compare_desk::CompareDesk;
use super::dialog::{Dialog, ExportForm};
use super::evidence;
use super::exporting::Previewed;
use super::known::Known;
use super::library::Library;
use super::own;
use super::reader::Reader;
use super::session::WindowPlace;
use super::table::{Columns, Sorting};
use super::toasts::Toast;
use super::watch::Watched;
use crate::article::{ArticleId, Problem};
use crate::chart::{
    Camera, Focus, Lanes, Matrix, MatrixPlace, Network, NetworkOptions, TimeWindow, Timeline,
};
use crate::dossier::{ActorId, Chosen, Dossier, Filter, Index, Item, Meeting, MeetingId};
use crate::extract::{Evidence, Precision, Status};
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
    /// True in the frame in which the search field is to be focused.
    pub focus_search: bool,
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

    /// Selects, and lets the reader follow.
    pub fn select(&mut self, item: Option<Item>) {
        match &item {
            Some(Item::Meeting(id)) => {
                let first = self.meeting(id).and_then(evidence::first_of).cloned();
                if let Some(first) = first {
                    self.reader.open(first.article.clone(), Some(first));
                }
            }
            Some(Item::Article(id)) => self.reader.open(id.clone(), None),
            _ => {}
        }
        self.selected = item;
    }

    /// Remembers that a command was chosen in the palette.
    pub fn remember(&mut self, action: Action) {
        self.used.retain(|it| *it != action);
        self.used.insert(0, action);
        self.used.truncate(8);
    }

    /// Marks a meeting, or takes its mark away.
    pub fn toggle_mark(&mut self, id: MeetingId) {
        match self.marked.iter().position(|it| *it == id) {
            Some(at) => {
                self.marked.remove(at);
            }
            None => self.marked.push(id),
        }
    }

    /// Selects the last meeting that was held on a day that is known: something to begin with.
    pub(crate) fn select_newest(&mut self) {
        let held = self.dossier.meetings.iter().filter(|meeting| {
            let date = meeting.facts.date.as_ref();
            meeting.facts.status == Status::Held
                && date
                    .is_some_and(|date| matches!(date.precision, Precision::Day | Precision::Range))
        });
        let newest = held
            .max_by_key(|meeting| {
                let start = meeting.facts.date.as_ref().map(|date| date.start.clone());
                (start, meeting.accounts.len())
            })
            .map(|meeting| meeting.id.clone());
        if let Some(id) = newest {
            self.select(Some(Item::Meeting(id)));
        }
    }

    /// The articles that tell of the selection, in order; `None` where nothing is selected
    /// that articles tell of.
    pub fn sources_of_selection(&self) -> Option<BTreeSet<ArticleId>> {
        let tells = |meeting: &Meeting| match self.selected.as_ref()? {
            Item::Meeting(id) => Some(meeting.id == *id),
            Item::Actor(id) => Some(self.dossier.actors.get(id)?.meetings.contains(&meeting.id)),
            Item::Pair(one, other) => {
                let met = |id| self.dossier.actors.get(id).map(|it| &it.meetings);
                Some(met(one)?.contains(&meeting.id) && met(other)?.contains(&meeting.id))
            }
            Item::Topic(id) => Some(meeting.facts.topics.iter().any(|it| it.id == *id)),
            Item::Country(code) => {
                let mut sides = meeting.facts.participants.iter();
                Some(sides.any(|it| it.country.as_ref() == Some(code)))
            }
            Item::Place(name) => Some(meeting.place_name() == Some(name)),
            Item::Article(_) => None,
        };
        match self.selected.as_ref()? {
            Item::Article(id) => Some(BTreeSet::from([id.clone()])),
            _ => Some(
                self.dossier
                    .meetings
                    .iter()
                    .filter(|meeting| tells(meeting) == Some(true))
                    .flat_map(|meeting| &meeting.accounts)
                    .map(|account| account.article.clone())
                    .collect(),
            ),
        }
    }

    /// Selects the meeting after the selected one among `shown`, or the one before it.
    pub(crate) fn step_meeting(&mut self, shown: &[MeetingId], forward: bool) {
        let at = match &self.selected {
            Some(Item::Meeting(id)) => shown.iter().position(|it| it == id),
            _ => None,
        };
        let next = match (at, forward) {
            (Some(at), true) => at.checked_add(1),
            (Some(at), false) => at.checked_sub(1),
            (None, true) => Some(0),
            (None, false) => shown.len().checked_sub(1),
        };
        if let Some(id) = next.and_then(|next| shown.get(next)) {
            self.select(Some(Item::Meeting(id.clone())));
        }
    }

    /// Shows the sentence after the one in the reader, or the one before it; round and round.
    pub(crate) fn step_evidence(&mut self, forward: bool) {
        let Some(place) = &self.reader.place else {
            return;
        };
        let mut lit;
        let all: Vec<_> = if let Some(meeting) = self.selected_meeting() {
            evidence::sentences_of(meeting)
        } else {
            let meetings = self.dossier.meetings.iter();
            lit = evidence::in_article(meetings, &place.article);
            lit.dedup_by_key(|it| it.evidence.sentence);
            lit.iter().map(|it| &it.evidence).collect()
        };
        let now = place.evidence.as_ref();
        let at = now.and_then(|now| {
            let same = |it: &&Evidence| it.article == now.article && it.sentence == now.sentence;
            all.iter().position(same)
        });
        let next = match (at, forward) {
            (Some(at), true) => all.get(at + 1).or(all.first()),
            (Some(at), false) => at.checked_sub(1).map_or(all.last(), |at| all.get(at)),
            (None, true) => all.first(),
            (None, false) => all.last(),
        };
        if let Some(next) = next.map(|next| (*next).clone()) {
            self.reader.open(next.article.clone(), Some(next));
        }
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
