//! What each command does.

use std::path::{Path, PathBuf};

use super::action::Action;
use super::chart_keys::Way;
use super::command::Command;
use super::dialog::{Dialog, ExportForm, PathForm};
use super::files::{self, Answer, Ask};
use super::network_action::NetworkAction;
use super::state::{Progress, ViewKind};
use super::toasts::Toast;
use super::window::Rapporteur;
use super::words::{capital, count};
use super::worker::{Job, Outcome, Source};
use super::{parts, recent, samples, table, theme};
use crate::chart::Theme;
use crate::dossier::{Item, MeetingId};
use crate::export::ChartKind;

/// How much of the width of the timeline one step of panning is.
const PAN_STEP: f64 = 0.25;

impl Rapporteur {
    pub(super) fn apply(&mut self, command: Command) {
        let state = &mut self.state;
        match command {
            Command::Do(action) => self.act(action),
            Command::OpenPaths(paths) => {
                recent::remember(&mut state.recent, &paths);
                self.read(paths.into_iter().map(Source::Path).collect());
            }
            Command::OpenRecent(path) => self.open_recent(path),
            Command::Retry(paths) => {
                state
                    .problems
                    .retain(|problem| !paths.contains(&problem.path));
                if state.problems.is_empty() {
                    state.dialog = None;
                }
                self.read(paths.into_iter().map(Source::Path).collect());
            }
            Command::ForgetProblems => {
                state.problems.clear();
                state.dialog = None;
            }
            Command::Watch(folder) => self.watch(folder),
            Command::RemoveArticle(id) => self.remove_article(&id),
            Command::PutBack(loaded) => self.read(vec![Source::Known(loaded)]),
            Command::SetLibrary(order, text) => {
                state.library.order = order;
                state.library.text = text;
            }
            Command::Reveal(path) => {
                if let Err(reason) = self.picker.reveal(&path) {
                    self.toast(capital(&reason), true);
                }
            }
            Command::OpenText(text) => self.paste(text),
            Command::Select(item) => state.select(item),
            Command::On(action, item) => self.on_item(action, item),
            Command::ToggleMark(id) => state.toggle_mark(id),
            Command::SetMarks(ids) => state.marked = ids,
            Command::Compare(step) => state.compare_step(step),
            Command::OpenEvidence(evidence) => {
                state.panels.reader = true;
                state.reader.open(evidence.article.clone(), Some(evidence));
            }
            Command::OpenArticle(article) => {
                state.panels.reader = true;
                state.reader.open(article, None);
            }
            Command::SetFilter(filter) => {
                if state.filter != filter {
                    state.filter = filter;
                    state.filter_revision += 1;
                    state.time = None;
                    state.lane_scroll = 0.0;
                }
            }
            Command::SetTime(window) => state.time = Some(window),
            Command::SetLanes(lanes) => {
                state.lanes = lanes;
                state.lane_scroll = 0.0;
            }
            Command::SetLaneScroll(scroll) => state.lane_scroll = scroll.max(0.0),
            Command::SetCamera(camera) => {
                state.camera = Some(camera);
                state.flight = None;
            }
            Command::Fly(camera) => self.fly(camera),
            Command::SetNetworkSize(width, height) => state.network_size = (width, height),
            Command::SetMatrix(place) => state.matrix_place = place,
            Command::SetMatrixSize(width, height) => state.matrix_size = (width, height),
            Command::Pin(actor, at) => {
                if let Some(network) = &mut state.network {
                    network.pin(&actor, at);
                }
            }
            Command::Unpin(actor) => {
                if let Some(network) = &mut state.network {
                    network.unpin(&actor);
                }
            }
            Command::SetNetwork(options) => state.show_network(options),
            Command::GoTo(actor) => self.go_to(&actor),
            Command::Play(on) => state.playing = on,
            Command::SetSpeed(speed) => state.speed = speed,
            Command::FromPalette(action) => {
                state.remember(action);
                self.act(action);
            }
            Command::SetColumns(columns) => state.columns.0 = columns,
            Command::ExportTable(path) => {
                state.dialog = None;
                self.export_table(&path);
            }
            Command::SetSorting(sorting) => state.sorting = sorting,
            Command::SetDialog(dialog) => state.dialog = Some(dialog),
            Command::CloseDialog => state.dialog = None,
            Command::AskDestination(form) => {
                let name = form.file_name();
                state.dialog = Some(Dialog::Export(ExportForm { busy: true, ..form }));
                self.ask(Ask::Save(name));
            }
            Command::Export(form, path) => self.write(form, Some(path)),
            Command::CopyPicture(form) => self.write(form, None),
            Command::Point(pointed) => state.reader.pointed = pointed,
            Command::Reader(command) => state.change_reader(command),
            Command::AddLines(addition) => self.add_lines(addition),
            Command::Copy(text) => {
                self.ctx.copy_text(text);
                self.toast("Copied".to_owned(), false);
            }
            Command::SetPanelSizes(sizes) => state.sizes = sizes,
            Command::Dismiss(id) => state.toasts.retain(|toast| toast.id != id),
        }
    }

    fn act(&mut self, action: Action) {
        if !action.enabled(&self.state) {
            return;
        }
        let state = &mut self.state;
        match action {
            Action::OpenFiles => self.ask(Ask::Files),
            Action::OpenFolder => self.ask(Ask::Folder),
            Action::WatchFolder => self.ask(Ask::Watch),
            Action::StopWatching => {
                self.watcher = None;
                state.watched = None;
            }
            Action::PasteArticle => self.paste(String::new()),
            Action::LoadSamples => self.read(samples::sources()),
            Action::ClearRecent => state.recent.clear(),
            Action::CloseAll => {
                state.select(None);
                state.take_dossier(std::sync::Arc::default());
                state.problems.clear();
                state.network = None;
                state.matrix = None;
                state.matrix_place = crate::chart::MatrixPlace::default();
                state.filter = crate::dossier::Filter::default();
                state.filter_revision += 1;
                state.time = None;
                state.camera = None;
                self.laid_out = None;
            }
            Action::ExportChart => {
                // The picture is to be the one on the screen, not one after it.
                state.playing = false;
                let chart = match state.view {
                    ViewKind::Network => ChartKind::Network,
                    ViewKind::Matrix => ChartKind::Matrix,
                    ViewKind::Timeline | ViewKind::Table | ViewKind::Compare => ChartKind::Timeline,
                };
                let theme = match self.ctx.theme() {
                    egui::Theme::Light => Theme::Light,
                    egui::Theme::Dark => Theme::Dark,
                };
                state.dialog = Some(Dialog::Export(ExportForm {
                    chart,
                    theme,
                    lanes: state.lanes,
                    compared: state.view == ViewKind::Compare && state.compare.shown.is_some(),
                    ..state.export.clone()
                }));
            }
            Action::Quit => self.ctx.send_viewport_cmd(egui::ViewportCommand::Close),
            Action::Show(view) => state.show(view),
            Action::AsTable => {
                state.show_as_table();
                table::reveal(&self.ctx);
                parts::go_to_chart(&self.ctx);
            }
            Action::Fit => self.fit(),
            Action::ZoomIn => self.zoom(true),
            Action::ZoomOut => self.zoom(false),
            Action::Toggle(panel) => {
                let open = state.panels.switch(panel);
                *open = !*open;
            }
            Action::NextPart => parts::step(&self.ctx, true),
            Action::PreviousPart => parts::step(&self.ctx, false),
            Action::Theme(theme) => {
                state.theme = theme;
                self.ctx.set_theme(theme);
            }
            Action::Larger => theme::step_scale(&self.ctx, 1.0),
            Action::Smaller => theme::step_scale(&self.ctx, -1.0),
            Action::NormalSize => self.ctx.set_zoom_factor(1.0),
            Action::ReduceMotion => {
                state.reduced_motion = !state.reduced_motion;
                theme::set_motion(&self.ctx, !state.reduced_motion);
            }
            Action::ResetWindow => self.reset(),
            Action::PreviousMeeting => self.step(Way::Left),
            Action::NextMeeting => self.step(Way::Right),
            Action::Up => self.step(Way::Up),
            Action::Down => self.step(Way::Down),
            Action::Lanes(lanes) => self.apply(Command::SetLanes(lanes)),
            Action::FitSelection => self.fit_selection(),
            Action::EarlierTime => state.pan_time(-PAN_STEP),
            Action::LaterTime => state.pan_time(PAN_STEP),
            Action::PeriodInSight => {
                if let Some(filter) = state.period_in_sight() {
                    self.apply(Command::SetFilter(filter));
                }
            }
            Action::FirstMeeting => self.end_meeting(false),
            Action::LastMeeting => self.end_meeting(true),
            Action::PreviousAlong => state.step_along(false),
            Action::NextAlong => state.step_along(true),
            Action::PreviousEvidence => state.step_evidence(false),
            Action::NextEvidence => state.step_evidence(true),
            Action::Back => state.reader.back(),
            Action::Forward => state.reader.forward(),
            Action::Find if state.reader.active && state.reader.place.is_some() => {
                state.open_find();
            }
            Action::Find => state.focus_search = true,
            Action::FindInArticle => state.open_find(),
            Action::NextHit => state.step_hit(true),
            Action::PreviousHit => state.step_hit(false),
            Action::ShowUnread => state.reader.unread = !state.reader.unread,
            Action::NextUnread => state.step_unread(true),
            Action::PreviousUnread => state.step_unread(false),
            Action::CopySentence => {
                let quote = state.quote();
                if let Some(quote) = quote {
                    self.apply(Command::Copy(quote));
                }
            }
            Action::ClearFilters => {
                self.apply(Command::SetFilter(crate::dossier::Filter::default()));
            }
            Action::ClearSelection if state.reader.find.is_some() => state.reader.find = None,
            Action::ClearSelection if state.leaves_neighbourhood() => {
                self.on_network(NetworkAction::Around(0));
            }
            Action::ClearSelection => state.select(None),
            Action::Network(action) => self.on_network(action),
            Action::Item(action) => {
                if let Some(item) = state.selected.clone() {
                    self.on_item(action, item);
                }
            }
            Action::ExportTable => self.ask(Ask::Table),
            Action::CopyRows => self.copy_rows(),
            Action::ItemMenu => super::context_menu::open(&self.ctx),
            Action::MarkAll => self.state.marked = self.shown_ids(),
            Action::ClearMarks => state.marked.clear(),
            Action::Problems => state.dialog = Some(Dialog::Problems),
            Action::NextName => state.step_name(true),
            Action::PreviousName => state.step_name(false),
            Action::AddPerson | Action::ThisIs | Action::CorrectPerson => {
                // By key the menu that offers it would stay behind the dialog.
                egui::Popup::close_all(&self.ctx);
                state.teach(action);
            }
            Action::UndoAddition => self.undo_addition(),
            Action::ReloadTables => self.reload_tables(),
            Action::OwnTables => state.dialog = Some(Dialog::Tables),
            Action::Who => {
                state.dialog = Some(Dialog::Palette {
                    query: "who ".to_owned(),
                    marked: 0,
                });
            }
            Action::CancelLoading => {
                self.waiting.clear();
                if let Some(job) = &self.job {
                    job.stop();
                }
                match (&self.job, &mut state.progress) {
                    (Some(_), Some(progress)) => progress.stopping = true,
                    _ => state.progress = None,
                }
            }
            Action::Palette => {
                state.dialog = Some(Dialog::Palette {
                    query: String::new(),
                    marked: 0,
                });
            }
            Action::Help => state.dialog = Some(Dialog::Help),
        }
    }

    fn end_meeting(&mut self, last: bool) {
        let all = self.walked_ids();
        let end = if last { all.last() } else { all.first() };
        if let Some(id) = end {
            self.state.select(Some(Item::Meeting(id.clone())));
        }
    }

    /// The meetings in the order in which keys walk through them: that of the table where it
    /// is shown, by date elsewhere.
    pub(super) fn walked_ids(&self) -> Vec<MeetingId> {
        match self.state.view {
            ViewKind::Table => self.rows().into_iter().map(|it| it.id.clone()).collect(),
            _ => self.shown_ids(),
        }
    }

    fn ask(&self, ask: Ask) {
        files::ask(
            self.picker.clone(),
            ask,
            self.answers.0.clone(),
            self.ctx.clone(),
        );
    }

    /// The file dialog closed, or never opened.
    pub(super) fn answered(&mut self, answer: Answer) {
        let export = match &self.state.dialog {
            Some(Dialog::Export(form)) => Some(ExportForm {
                busy: false,
                ..form.clone()
            }),
            _ => None,
        };
        if answer.never_shown {
            self.state.dialog = Some(Dialog::Path(PathForm {
                text: match &answer.ask {
                    Ask::Save(name) => home().join(name).display().to_string(),
                    Ask::Table => home().join("meetings.csv").display().to_string(),
                    Ask::Files | Ask::Folder | Ask::Watch => String::new(),
                },
                ask: answer.ask,
                trouble: None,
                export: export.map(Box::new),
            }));
            return;
        }
        match answer.ask {
            Ask::Files | Ask::Folder => {
                if !answer.paths.is_empty() {
                    self.apply(Command::OpenPaths(answer.paths));
                }
            }
            Ask::Watch => {
                if let Some(folder) = answer.paths.into_iter().next() {
                    self.watch(folder);
                }
            }
            Ask::Table => {
                if let Some(path) = answer.paths.first() {
                    self.export_table(path);
                }
            }
            Ask::Save(_) => {
                let Some(form) = export else { return };
                match answer.paths.first() {
                    Some(path) => self.write_to(form, path),
                    None => self.state.dialog = Some(Dialog::Export(form)),
                }
            }
        }
    }

    pub(super) fn read(&mut self, sources: Vec<Source>) {
        if sources.is_empty() {
            return;
        }
        self.waiting.extend(sources);
        self.read_next();
    }

    /// Reads what waits, once nothing else is read.
    pub(super) fn read_next(&mut self) {
        let nothing = self.waiting.is_empty() && !self.again;
        if self.job.is_some() || nothing {
            return;
        }
        self.state.progress = Some(Progress::default());
        if self.tables.is_some() {
            // What is known of the world comes first; then this is asked again.
            return;
        }
        if std::mem::take(&mut self.again) {
            self.job = Some(Job::again(
                self.state.world.clone(),
                self.state.dossier.clone(),
                self.ctx.clone(),
            ));
            return;
        }
        self.job = Some(Job::start(
            self.state.world.clone(),
            self.waiting.drain(..).collect(),
            self.state.dossier.clone(),
            self.published,
            self.ctx.clone(),
        ));
    }

    fn open_recent(&mut self, path: PathBuf) {
        if path.exists() {
            return self.apply(Command::OpenPaths(vec![path]));
        }
        self.state.recent.retain(|it| *it != path);
        let text = format!("{} is not there any more", path.display());
        self.toast(text, true);
    }

    /// The worker is done.
    pub(super) fn finished(&mut self, outcome: Outcome) {
        let first = self.state.dossier.meetings.is_empty();
        self.job = None;
        self.state.progress = None;
        self.state.take_dossier(outcome.dossier);
        if first {
            self.state.time = None;
            self.state.camera = None;
        }
        if outcome.removed {
            return self.read_next();
        }
        let mut parts = vec![if outcome.again > 0 {
            let read = count(outcome.again, "article", "articles");
            format!("Read {read} again with your tables")
        } else {
            format!("Read {}", count(outcome.new.len(), "article", "articles"))
        }];
        if outcome.known > 0 {
            parts.push(format!("{} known already", outcome.known));
        }
        if !outcome.problems.is_empty() {
            parts.push(format!("{} could not be read", outcome.problems.len()));
        }
        if outcome.stopped {
            parts.push("stopped".to_owned());
        }
        let nothing = outcome.new.is_empty() && !outcome.problems.is_empty();
        self.toast(parts.join(", "), nothing);
        for problem in outcome.problems {
            if !self.state.problems.contains(&problem) {
                self.state.problems.push(problem);
            }
        }
        if self.state.selected.is_none() && self.state.reader.place.is_none() {
            self.state.select_newest();
        }
        if self.state.reader.place.is_none() {
            // The newest, which stands on top of the library.
            let articles = self.state.dossier.articles.values();
            let newest = articles.max_by_key(|it| {
                let published = it.article.published.map(|published| published.date);
                (
                    published,
                    std::cmp::Reverse(super::words::title(&it.article)),
                )
            });
            if let Some(id) = newest.map(|it| it.article.id.clone()) {
                self.state.reader.open(id, None);
            }
        }
        self.read_next();
    }

    /// Says something in passing.
    pub(super) fn toast(&mut self, text: String, trouble: bool) {
        self.toast_with(text, trouble, None);
    }

    /// Says something in passing, with what can be done about it.
    pub(super) fn toast_with(
        &mut self,
        text: String,
        trouble: bool,
        offer: Option<(&'static str, Command)>,
    ) {
        self.toasts += 1;
        self.said = self.now;
        self.state.message.clone_from(&text);
        self.state.toasts.push_back(Toast {
            id: self.toasts,
            text,
            trouble,
            offer,
            since: self.now,
        });
        while self.state.toasts.len() > 4 {
            self.state.toasts.pop_front();
        }
    }
}

/// Where files go when nothing else is known.
fn home() -> PathBuf {
    directories::UserDirs::new().map_or_else(PathBuf::new, |dirs| {
        dirs.document_dir()
            .map_or_else(|| dirs.home_dir().to_owned(), Path::to_owned)
    })
}
