//! The application: receives from the workers, applies commands, builds the view, draws.

use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;

use chrono::NaiveDate;

use super::aside::aside;
use super::command::{Command, Commands};
use super::exporting::{ExportJob, Exported, PreviewJob};
use super::files::{Answer, FilePicker, SystemPicker};
use super::follow::{Laned, LanesJob, Listed, Sorted};
use super::layout_job::LayoutJob;
use super::paste::PasteJob;
use super::reveal::RevealJob;
use super::session::{Session, WindowPlace};
use super::session_keeper::Keeper;
use super::smoke::Smoke;
use super::state::{OwnTables, State, ViewKind};
use super::tables_job::TablesJob;
use super::view::View;
use super::watch::Watcher;
use super::wishes::Wishes;
use super::worker::{Job, News, Source};
use super::{StartOptions, desk, keys, theme, title};
use crate::dossier::{Dossier, MeetingId};

/// Seconds for which the status bar keeps the last message.
const REMEMBERED: f64 = 30.0;

/// The window of Rapporteur.
pub struct Rapporteur {
    pub(super) state: State,
    pub(super) commands: Commands,
    pub(super) ctx: egui::Context,
    pub(super) picker: Arc<dyn FilePicker>,
    pub(super) answers: (Sender<Answer>, Receiver<Answer>),
    /// Dialogs for files that have not answered.
    pub(super) asked: usize,
    pub(super) export: Option<ExportJob>,
    pub(super) preview: Option<PreviewJob>,
    pub(super) job: Option<Job>,
    pub(super) waiting: VecDeque<Source>,
    pub(super) published: Option<NaiveDate>,
    /// How many texts were pasted.
    pub(super) pastes: usize,
    pub(super) paste: Option<PasteJob>,
    /// A folder that is being shown.
    pub(super) revealing: Option<RevealJob>,
    pub(super) watcher: Option<Watcher>,
    /// How often a watched folder is looked at.
    pub(super) poll: Duration,
    /// What the list of articles was made for.
    pub(super) listed: Option<Listed>,
    /// All meetings in the order of the table.
    pub(super) sorted: Option<Sorted>,
    /// Reads the user's own tables.
    pub(super) tables: Option<TablesJob>,
    /// True once the tables were read for the first time.
    pub(super) world_read: bool,
    /// True when all articles are to be read again with what is known now.
    pub(super) again: bool,
    pub(super) layout: Option<LayoutJob>,
    /// Revisions of dossier and filter that the network was laid out for.
    pub(super) laid_out: Option<(u64, u64)>,
    /// Revisions of dossier and filter that the meetings were chosen for.
    pub(super) followed: Option<(u64, u64)>,
    /// What the lanes were made for, or are being made.
    pub(super) laned: Option<Laned>,
    pub(super) lanes: Option<LanesJob>,
    pub(super) now: f64,
    /// When the last message came.
    pub(super) said: f64,
    pub(super) toasts: u64,
    /// How many articles the title tells of.
    titled: usize,
    /// What the desktop asks for, once it was asked.
    wishes: Option<Receiver<Wishes>>,
    /// True while the window has the keys.
    was_here: bool,
    keeper: Option<Keeper>,
    smoke: Option<Smoke>,
}

impl Rapporteur {
    /// A desk with `paths` on their way in.
    pub fn new(ctx: &egui::Context, paths: Vec<PathBuf>, options: &StartOptions) -> Self {
        theme::install(ctx);
        // Where the system does not say, paper is light.
        ctx.options_mut(|options| options.fallback_theme = egui::Theme::Light);
        ctx.set_theme(egui::ThemePreference::System);
        let mut this = Self {
            state: State {
                theme: egui::ThemePreference::System,
                tables: OwnTables {
                    dir: options.tables.clone(),
                    ..OwnTables::default()
                },
                ..State::default()
            },
            commands: Commands::default(),
            ctx: ctx.clone(),
            picker: Arc::new(SystemPicker),
            answers: channel(),
            asked: 0,
            export: None,
            preview: None,
            job: None,
            waiting: VecDeque::new(),
            published: options.published,
            pastes: 0,
            paste: None,
            revealing: None,
            watcher: None,
            poll: Duration::from_secs(2),
            listed: None,
            sorted: None,
            tables: Some(TablesJob::start(options.tables.clone(), None, ctx)),
            world_read: false,
            again: false,
            layout: None,
            laid_out: None,
            followed: None,
            laned: None,
            lanes: None,
            now: 0.0,
            said: 0.0,
            titled: 0,
            toasts: 0,
            wishes: None,
            was_here: true,
            keeper: None,
            smoke: options.smoke.clone().map(Smoke::new),
        };
        if let Some(path) = &options.session {
            this.remember(path);
        }
        if !paths.is_empty() {
            this.commands.send(Command::OpenPaths(paths));
        }
        this
    }

    /// Sets the window up as it was last time, and keeps how it is.
    fn remember(&mut self, path: &Path) {
        let (session, trouble) = Session::load(path);
        if let Some(reason) = trouble {
            let file = path.display();
            self.toast(
                format!("{file} is broken ({reason}); the window is as new"),
                true,
            );
        }
        self.set_up(session.clone());
        self.keeper = Some(Keeper::new(path.to_owned(), session));
    }

    fn set_up(&mut self, session: Session) {
        session.apply_to(&mut self.state);
        self.ctx.set_theme(self.state.theme);
        theme::set_scale(&self.ctx, self.state.scale);
        theme::set_motion(&self.ctx, !self.state.reduced_motion);
    }

    /// All as in a new window, but for where it stands and what was opened.
    pub(super) fn reset(&mut self) {
        let now = Session::from_state(&self.state);
        self.set_up(Session {
            window: now.window,
            recent: now.recent,
            ..Session::default()
        });
        self.ctx
            .data_mut(egui::util::IdTypeMap::remove_by_type::<egui::PanelState>);
        self.state.time = None;
        self.state.camera = None;
    }

    /// With another way to ask for files.
    #[must_use]
    pub fn with_picker(mut self, picker: Arc<dyn FilePicker>) -> Self {
        self.picker = picker;
        self
    }

    /// With another pace of looking at a watched folder.
    #[must_use]
    pub fn with_poll(mut self, every: Duration) -> Self {
        self.poll = every;
        self
    }

    /// With a dossier on the desk.
    #[must_use]
    pub fn with_dossier(mut self, dossier: Dossier) -> Self {
        self.state.take_dossier(Arc::new(dossier));
        self
    }

    /// Asks for a change, as a view does.
    pub fn send(&self, command: Command) {
        self.commands.send(command);
        self.ctx.request_repaint();
    }

    /// What the window shows.
    pub fn state(&self) -> &State {
        &self.state
    }

    /// True while something goes on in the background.
    pub fn is_busy(&self) -> bool {
        self.job.is_some()
            || self.tables.is_some()
            || self.export.is_some()
            || self.preview.is_some()
            || self.asked > 0
            || self.paste.is_some()
            || self.revealing.is_some()
            || self.layout.is_some()
            || self.lanes.is_some()
            || self.commands.any()
            || !self.waiting.is_empty()
    }

    /// The ids of the meetings that pass the filters, by date.
    pub(super) fn shown_ids(&self) -> Vec<MeetingId> {
        let meetings = &self.state.dossier.meetings;
        let passing = self.state.chosen.passing.iter();
        passing
            .filter_map(|&at| meetings.get(at))
            .map(|meeting| meeting.id.clone())
            .collect()
    }

    fn receive(&mut self, ctx: &egui::Context) {
        self.now = ctx.input(|input| input.time);
        let dropped = ctx.input_mut(|input| std::mem::take(&mut input.raw.dropped_files));
        let paths: Vec<_> = dropped.iter().map(|it| it.path().to_owned()).collect();
        if !paths.is_empty() {
            self.commands.send(Command::OpenPaths(paths));
        }
        let news = self.job.as_ref().map(Job::news).unwrap_or_default();
        for news in news {
            match news {
                News::Progress(done, total) => {
                    if let Some(progress) = &mut self.state.progress {
                        progress.done = progress.done.max(done);
                        progress.total = total;
                    }
                }
                News::Finished(outcome) => self.finished(*outcome),
            }
        }
        if let Some(read) = self.tables.as_ref().and_then(TablesJob::result) {
            self.tables_read(read);
        }
        if let Ok(answer) = self.answers.1.try_recv() {
            self.asked = self.asked.saturating_sub(1);
            self.answered(answer);
        }
        self.pasted();
        self.revealed();
        self.look_at_folder();
        match self.export.as_ref().and_then(ExportJob::result) {
            Some(Exported::Saved(path)) => self.exported(&path),
            Some(Exported::Table(path, meetings)) => self.table_written(path, meetings),
            Some(Exported::Copied(image)) => self.copied(image),
            Some(Exported::Failed(reason)) => self.export_failed(reason),
            None => {}
        }
        let layout = self.layout.as_ref().and_then(LayoutJob::result);
        if let Some((mut network, matrix, revisions)) = layout {
            // A disc may have been pulled, or let go, while it was on its way.
            network.set_pins(&self.state.pins);
            let old = (
                self.state.network.replace(network),
                self.state.matrix.take(),
            );
            // What is large takes long to be cleared away.
            rayon::spawn(move || drop(old));
            let options = self.state.network_options.clone();
            self.state.show_network(options);
            self.state.arrangements += 1;
            self.state.matrix = Some(matrix);
            // What stood there may stand elsewhere now.
            self.state.matrix_place.cursor = None;
            self.laid_out = Some(revisions);
            self.layout = None;
        }
        let now = self.now;
        self.state.toasts.retain(|toast| !toast.is_over(now));
        // An old hint speaks of what is past.
        if now - self.said > REMEMBERED {
            self.state.message.clear();
        }
    }

    /// Asks the desktop how it wants its programs, at the start and whenever somebody comes
    /// back to the window, and does so where the user did not choose.
    fn follow_desktop(&mut self) {
        let here = self.ctx.input(|input| input.focused);
        if here && !self.was_here || self.wishes.is_none() {
            let picker = self.picker.clone();
            self.wishes = Some(aside(&self.ctx, move || picker.wishes()));
        }
        self.was_here = here;
        let Some(Ok(wishes)) = self.wishes.as_ref().map(Receiver::try_recv) else {
            return;
        };
        if let Some(still) = wishes.still {
            self.state.system_still = still;
            self.state.follow_stillness();
            theme::set_motion(&self.ctx, !self.state.reduced_motion);
        }
        if let Some(dark) = wishes.dark {
            let theme = if dark {
                egui::Theme::Dark
            } else {
                egui::Theme::Light
            };
            // Only where the window itself is not told.
            self.ctx
                .options_mut(|options| options.fallback_theme = theme);
        }
    }
}

impl eframe::App for Rapporteur {
    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        let ctx = ui.ctx().clone();
        self.receive(&ctx);
        self.follow_desktop();
        self.state.hovered = self.commands.take_hovered();
        keys::read(&ctx, &self.state, &self.commands);
        for command in self.commands.take() {
            self.apply(command);
        }
        self.follow();
        if self.state.view == ViewKind::Compare {
            self.state.follow_comparison();
        }
        self.follow_preview();

        let meetings = &self.state.dossier.meetings;
        let passing = self.state.chosen.passing.iter();
        let shown: Vec<_> = passing.filter_map(|&at| meetings.get(at)).collect();
        let view = View::new(&self.state, &shown, &self.commands);
        desk::show(ui, &view);
        self.state.focus_search = false;
        self.state.reader.focus_find = false;
        let hovered = self.state.hovered.as_ref();
        if self.commands.any() || self.commands.hovers_other_than(hovered) {
            ctx.request_repaint();
        }
        self.state.scale = ctx.zoom_factor();
        self.state.window = WindowPlace::of(&ctx, self.state.window);
        if let Some(keeper) = &mut self.keeper {
            keeper.frame(&self.state, self.now, &ctx);
        }
        let busy = self.is_busy();
        let articles = self.state.dossier.articles.len();
        if !busy && self.titled != articles {
            self.titled = articles;
            ctx.send_viewport_cmd(egui::ViewportCommand::Title(title::of(articles)));
        }
        if let Some(smoke) = &mut self.smoke {
            smoke.frame(&ctx, busy);
        }
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        if let Some(keeper) = &mut self.keeper {
            keeper.close(&self.state);
        }
    }

    fn clear_color(&self, visuals: &egui::Visuals) -> [f32; 4] {
        visuals.panel_fill.to_normalized_gamma_f32()
    }
}
