//! The commands that need nothing more than their name, in one table that feeds the menu,
//! the shortcuts, the palette and the help.

use egui::{Key, KeyboardShortcut, Modifiers};

use super::item_action::ItemAction;
use super::network_action::NetworkAction;
use super::state::{Panel, State, ViewKind};
use super::theme::Icon;
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
    /// Stops reading articles.
    CancelLoading,
    /// Lists all commands.
    Palette,
    /// Explains keys and pointer.
    Help,
}

/// What the table says of an action.
pub struct Entry {
    /// The action.
    pub action: Action,
    /// Its name, as in a menu.
    pub text: &'static str,
    /// What it does, in a sentence.
    pub tooltip: &'static str,
    /// The keys for it.
    pub keys: &'static [KeyboardShortcut],
    /// Its icon.
    pub icon: Icon,
}

const fn key(modifiers: Modifiers, key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(modifiers, key)
}

const CTRL: Modifiers = Modifiers::COMMAND;
const CTRL_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);
const PLAIN: Modifiers = Modifiers::NONE;
const SHIFT: Modifiers = Modifiers::SHIFT;

const fn entry(
    action: Action,
    icon: Icon,
    text: &'static str,
    tooltip: &'static str,
    keys: &'static [KeyboardShortcut],
) -> Entry {
    Entry {
        action,
        text,
        tooltip,
        keys,
        icon,
    }
}

/// All actions, in the order of menu and palette.
pub const TABLE: &[Entry] = &[
    entry(
        Action::OpenFiles,
        Icon::FilePlus,
        "Open files…",
        "Read articles: web pages, text, Markdown, e-mail, Word or PDF",
        &[key(CTRL, Key::O)],
    ),
    entry(
        Action::OpenFolder,
        Icon::FolderOpen,
        "Open folder…",
        "Read all articles in a folder and the folders within it",
        &[key(CTRL_SHIFT, Key::O)],
    ),
    entry(
        Action::WatchFolder,
        Icon::FolderSync,
        "Watch folder…",
        "Read all articles in a folder, and each that comes or changes while the window is open",
        &[],
    ),
    entry(
        Action::StopWatching,
        Icon::EyeOff,
        "Stop watching",
        "What was read stays",
        &[],
    ),
    entry(
        Action::PasteArticle,
        Icon::Clipboard,
        "Paste article",
        "Read the text, the page or the files on the clipboard",
        &[key(CTRL, Key::V)],
    ),
    entry(
        Action::LoadSamples,
        Icon::Newspaper,
        "Load samples",
        "Read the articles that come with Rapporteur",
        &[],
    ),
    entry(
        Action::ClearRecent,
        Icon::X,
        "Clear recent files",
        "Forget which files and folders were opened before",
        &[],
    ),
    entry(
        Action::CloseAll,
        Icon::X,
        "Close all articles",
        "Start again with an empty desk",
        &[key(CTRL_SHIFT, Key::W)],
    ),
    entry(
        Action::ExportChart,
        Icon::Download,
        "Export chart…",
        "Save the timeline, the network or the matrix as SVG, PNG or PDF",
        &[key(CTRL, Key::E)],
    ),
    entry(
        Action::ExportTable,
        Icon::FileSpreadsheet,
        "Export table as CSV…",
        "Save the meetings that pass the filters for a spreadsheet or statistics",
        &[],
    ),
    entry(
        Action::Quit,
        Icon::CircleX,
        "Quit",
        "Close Rapporteur",
        &[key(CTRL, Key::Q)],
    ),
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
    entry(
        Action::Network(NetworkAction::GoTo),
        Icon::LocateFixed,
        "Go to leader…",
        "Find a leader by name and bring them to the middle",
        &[key(PLAIN, Key::G)],
    ),
    entry(
        Action::Network(NetworkAction::Hubs),
        Icon::Waypoints,
        "Hubs of three or more",
        "Meetings of three or more as hubs, or as lines between each two",
        &[key(PLAIN, Key::H)],
    ),
    entry(
        Action::Network(NetworkAction::Ring),
        Icon::Globe,
        "Rings by country",
        "Colour the rings by country, or by region of the world",
        &[],
    ),
    entry(
        Action::Network(NetworkAction::Around(1)),
        Icon::Orbit,
        "Neighbourhood, 1 step",
        "Only the selected leader and those whom they met",
        &[],
    ),
    entry(
        Action::Network(NetworkAction::Around(2)),
        Icon::Orbit,
        "Neighbourhood, 2 steps",
        "Those as well whom these met",
        &[],
    ),
    entry(
        Action::Network(NetworkAction::Around(3)),
        Icon::Orbit,
        "Neighbourhood, 3 steps",
        "One step farther still",
        &[],
    ),
    entry(
        Action::Network(NetworkAction::Around(0)),
        Icon::Users,
        "Show all leaders",
        "Leave the neighbourhood",
        &[],
    ),
    entry(
        Action::Network(NetworkAction::ReleasePins),
        Icon::PinOff,
        "Release all pins",
        "Let go of all discs that were put somewhere by hand",
        &[],
    ),
    entry(
        Action::Network(NetworkAction::Arrange),
        Icon::Shuffle,
        "Arrange again",
        "Find a new place for all discs that are not pinned",
        &[],
    ),
    entry(
        Action::Network(NetworkAction::Time),
        Icon::History,
        "Network through time",
        "Show the network until a day, with a slider that plays",
        &[],
    ),
    entry(
        Action::Network(NetworkAction::Play),
        Icon::Play,
        "Play or pause",
        "Let the time of the network go on, or stop it",
        &[key(PLAIN, Key::Space)],
    ),
    entry(
        Action::Network(NetworkAction::Earlier),
        Icon::StepBack,
        "A year earlier",
        "The network until the end of the year before",
        &[key(PLAIN, Key::Comma)],
    ),
    entry(
        Action::Network(NetworkAction::Later),
        Icon::StepForward,
        "A year later",
        "The network until the end of the next year",
        &[key(PLAIN, Key::Period)],
    ),
    entry(
        Action::Toggle(Panel::Library),
        Icon::PanelLeft,
        "Library",
        "Show or hide the list of articles",
        &[key(PLAIN, Key::L)],
    ),
    entry(
        Action::Toggle(Panel::Inspector),
        Icon::PanelRight,
        "Inspector",
        "Show or hide what is known of the selection",
        &[key(PLAIN, Key::I)],
    ),
    entry(
        Action::Toggle(Panel::Reader),
        Icon::PanelBottom,
        "Reader",
        "Show or hide the article",
        &[key(PLAIN, Key::R)],
    ),
    entry(
        Action::Theme(egui::ThemePreference::Light),
        Icon::Sun,
        "Light theme",
        "Dark ink on light paper",
        &[],
    ),
    entry(
        Action::Theme(egui::ThemePreference::Dark),
        Icon::Moon,
        "Dark theme",
        "Light ink on dark paper",
        &[],
    ),
    entry(
        Action::Theme(egui::ThemePreference::System),
        Icon::Monitor,
        "System theme",
        "As the desktop has it, light where it does not say",
        &[],
    ),
    entry(
        Action::Larger,
        Icon::AArrowUp,
        "Larger text",
        "Make letters and controls larger",
        &[key(CTRL, Key::Plus), key(CTRL, Key::Equals)],
    ),
    entry(
        Action::Smaller,
        Icon::AArrowDown,
        "Smaller text",
        "Make letters and controls smaller",
        &[key(CTRL, Key::Minus)],
    ),
    entry(
        Action::NormalSize,
        Icon::CaseSensitive,
        "Normal text size",
        "Letters and controls as large as they were made",
        &[key(CTRL, Key::Num0)],
    ),
    entry(
        Action::ReduceMotion,
        Icon::CircleDot,
        "Reduce motion",
        "Let nothing glide, glow or play by itself",
        &[],
    ),
    entry(
        Action::ResetWindow,
        Icon::RotateCcw,
        "Reset window",
        "Theme, text size, panels, filters and sorting as in a new window",
        &[],
    ),
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
        &[key(Modifiers::ALT, Key::ArrowLeft)],
    ),
    entry(
        Action::Forward,
        Icon::ArrowRight,
        "Forward",
        "Forward again",
        &[key(Modifiers::ALT, Key::ArrowRight)],
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
        &[key(Modifiers::SHIFT, Key::F3)],
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
        &[key(Modifiers::SHIFT, Key::U)],
    ),
    entry(
        Action::CopySentence,
        Icon::Quote,
        "Copy sentence with its source",
        "Copy the sentence in the reader with title, outlet and date",
        &[key(PLAIN, Key::Q)],
    ),
    entry(
        Action::ClearFilters,
        Icon::CircleX,
        "Clear filters",
        "Show all meetings again",
        &[],
    ),
    entry(
        Action::ClearSelection,
        Icon::X,
        "Clear selection",
        "Select nothing",
        &[key(PLAIN, Key::Escape)],
    ),
    entry(
        Action::ItemMenu,
        Icon::SquareMenu,
        "Menu of the selection",
        "What can be done with the selection, as the right button shows it",
        &[key(Modifiers::SHIFT, Key::F10), key(PLAIN, Key::Menu)],
    ),
    entry(
        Action::Item(ItemAction::OpenSource),
        Icon::BookOpen,
        "Open source",
        "Read the sentence that tells of it",
        &[key(PLAIN, Key::O)],
    ),
    entry(
        Action::Item(ItemAction::ShowOnly),
        Icon::Funnel,
        "Show only this",
        "Filter to the meetings that have to do with it",
        &[],
    ),
    entry(
        Action::Item(ItemAction::Hide),
        Icon::EyeOff,
        "Hide this",
        "Show only meetings that have nothing to do with it",
        &[],
    ),
    entry(
        Action::Item(ItemAction::ToggleMark),
        Icon::SquareCheck,
        "Mark for comparison",
        "Mark the meeting, to compare or copy it with others, or take the mark away",
        &[key(PLAIN, Key::X)],
    ),
    entry(
        Action::Item(ItemAction::Compare),
        Icon::Columns2,
        "Compare with…",
        "Put it into the comparison: two meetings side by side, or a pair over time",
        &[key(PLAIN, Key::C)],
    ),
    entry(
        Action::MarkAll,
        Icon::ListChecks,
        "Mark all",
        "Mark all meetings that pass the filters",
        &[key(CTRL, Key::A)],
    ),
    entry(
        Action::ClearMarks,
        Icon::ListX,
        "Clear marks",
        "Take the marks of all meetings away",
        &[key(Modifiers::SHIFT, Key::X)],
    ),
    entry(
        Action::Item(ItemAction::Neighbours),
        Icon::Orbit,
        "Show neighbourhood",
        "Only this leader and those whom they met, in the network",
        &[],
    ),
    entry(
        Action::Item(ItemAction::ReleasePin),
        Icon::PinOff,
        "Release pin",
        "Let go of a disc that was put where it is by hand",
        &[],
    ),
    entry(
        Action::CopyRows,
        Icon::TableProperties,
        "Copy rows",
        "Put the marked rows, or the selected one, on the clipboard as a table",
        &[key(CTRL, Key::C)],
    ),
    entry(
        Action::Item(ItemAction::CopyName),
        Icon::Copy,
        "Copy name",
        "Put its name on the clipboard",
        &[],
    ),
    entry(
        Action::Item(ItemAction::CopySentence),
        Icon::TextQuote,
        "Copy sentence",
        "Put the sentence that tells of it on the clipboard",
        &[],
    ),
    entry(
        Action::Item(ItemAction::CopyCitation),
        Icon::Quote,
        "Copy citation",
        "Put the sentence with outlet, headline, day and address on the clipboard",
        &[key(CTRL_SHIFT, Key::C)],
    ),
    entry(
        Action::Item(ItemAction::ShowInFolder),
        Icon::FolderOpen,
        "Show in folder",
        "Show where the file of the article lies",
        &[],
    ),
    entry(
        Action::Item(ItemAction::RemoveArticle),
        Icon::FileX,
        "Remove article",
        "Take the article, and what only it tells, off the desk",
        &[key(Modifiers::SHIFT, Key::Delete)],
    ),
    entry(
        Action::NextName,
        Icon::ArrowDownAZ,
        "Next name",
        "Point at the next name in the article, to add or correct it",
        &[key(PLAIN, Key::M)],
    ),
    entry(
        Action::PreviousName,
        Icon::ArrowUpAZ,
        "Previous name",
        "Point at the name before in the article",
        &[key(Modifiers::SHIFT, Key::M)],
    ),
    entry(
        Action::AddPerson,
        Icon::UserPlus,
        "Add this person…",
        "Add who is pointed at to your own tables",
        &[key(PLAIN, Key::A)],
    ),
    entry(
        Action::ThisIs,
        Icon::UserCheck,
        "This is…",
        "Say which person or place these words mean",
        &[key(PLAIN, Key::T)],
    ),
    entry(
        Action::CorrectPerson,
        Icon::UserPen,
        "Correct this person…",
        "Correct name, country, office or days of who is pointed at",
        &[key(Modifiers::SHIFT, Key::C)],
    ),
    entry(
        Action::UndoAddition,
        Icon::Undo2,
        "Undo last addition",
        "Take what was last added to your own tables away again",
        &[key(CTRL, Key::Z)],
    ),
    entry(
        Action::ReloadTables,
        Icon::RefreshCw,
        "Reload own tables",
        "Read your own tables again, and the articles with them",
        &[key(PLAIN, Key::F5)],
    ),
    entry(
        Action::OwnTables,
        Icon::BookUser,
        "Own tables…",
        "Where your own people, offices and places are kept",
        &[],
    ),
    entry(
        Action::Who,
        Icon::UserSearch,
        "Who was…",
        "Who held an office on a day, or which offices a person held",
        &[key(CTRL_SHIFT, Key::K)],
    ),
    entry(
        Action::Problems,
        Icon::TriangleAlert,
        "Problems",
        "Files and lines of your own tables that could not be read, with the reason",
        &[],
    ),
    entry(
        Action::CancelLoading,
        Icon::CircleX,
        "Stop reading articles",
        "Keep what was read until now",
        &[],
    ),
    entry(
        Action::Palette,
        Icon::Command,
        "All commands…",
        "Find a command by its name",
        &[key(CTRL, Key::K)],
    ),
    entry(
        Action::Help,
        Icon::Keyboard,
        "Keys and pointer",
        "How to move about",
        &[key(PLAIN, Key::F1)],
    ),
];

impl Action {
    /// Its line of the table.
    pub fn entry(self) -> &'static Entry {
        // A test makes sure that each action has a line.
        TABLE
            .iter()
            .find(|entry| entry.action == self)
            .unwrap_or(&TABLE[0])
    }

    /// True when it can do something now.
    pub fn enabled(self, state: &State) -> bool {
        match self {
            Self::CloseAll => !state.dossier.articles.is_empty(),
            Self::ExportChart
            | Self::Find
            | Self::Fit
            | Self::ZoomIn
            | Self::ZoomOut
            | Self::PreviousMeeting
            | Self::NextMeeting
            | Self::FirstMeeting
            | Self::LastMeeting
            | Self::Lanes(_) => !state.dossier.meetings.is_empty(),
            Self::EarlierTime | Self::LaterTime | Self::PeriodInSight => state.on_timeline(),
            Self::PreviousAlong | Self::NextAlong => {
                state.on_timeline() && state.selected.is_some()
            }
            Self::FitSelection => {
                let chart = state.on_timeline() || state.view == ViewKind::Network;
                chart && state.selected.is_some()
            }
            Self::Up | Self::Down => match state.view {
                ViewKind::Network | ViewKind::Matrix => true,
                ViewKind::Timeline => state.selected.is_some(),
                ViewKind::Table | ViewKind::Compare => false,
            },
            Self::PreviousEvidence | Self::NextEvidence | Self::FindInArticle => {
                state.reader.place.is_some()
            }
            Self::NextHit | Self::PreviousHit => {
                let mut find = state.reader.find.iter();
                find.any(|find| !find.hits.is_empty())
            }
            Self::NextUnread | Self::PreviousUnread => {
                let open = state.open_article();
                open.is_some_and(|it| !it.extraction.unread.is_empty())
            }
            Self::CopySentence => {
                let place = state.reader.place.as_ref();
                place.is_some_and(|place| place.evidence.is_some())
            }
            Self::Back => !state.reader.back.is_empty(),
            Self::Forward => !state.reader.forward.is_empty(),
            Self::ClearFilters => state.is_filtered(),
            Self::Network(action) => action.enabled(state),
            Self::ClearSelection if state.leaves_neighbourhood() => true,
            Self::ClearSelection => state.selected.is_some() || state.reader.find.is_some(),
            Self::ItemMenu => state.selected.is_some(),
            Self::Item(action) => {
                let selected = state.selected.as_ref();
                selected.is_some_and(|item| action.fits(state, item))
            }
            Self::MarkAll | Self::ExportTable => !state.dossier.meetings.is_empty(),
            Self::CopyRows => !state.marked.is_empty() || state.selected_meeting().is_some(),
            Self::ClearMarks => !state.marked.is_empty(),
            Self::Problems => !state.problems.is_empty() || !state.tables.errors.is_empty(),
            Self::NextName | Self::PreviousName => state.reader.place.is_some(),
            Self::AddPerson | Self::ThisIs | Self::CorrectPerson | Self::ReloadTables => {
                state.tables.dir.is_some()
            }
            Self::StopWatching => state.watched.is_some(),
            Self::ClearRecent => !state.recent.is_empty(),
            Self::UndoAddition => !state.tables.added.is_empty(),
            Self::CancelLoading => state.progress.is_some(),
            _ => true,
        }
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
    use super::{Action, TABLE};

    #[test]
    fn no_two_actions_share_keys_or_names() {
        for (i, a) in TABLE.iter().enumerate() {
            for b in &TABLE[i + 1..] {
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
        for entry in TABLE {
            assert!(!entry.text.ends_with('.'), "{}", entry.text);
            assert!(!entry.tooltip.ends_with('.'), "{}", entry.tooltip);
            assert_eq!(Action::entry(entry.action).text, entry.text, "its own line");
        }
    }
}
