//! What each command does.

use super::command::Command;
use super::dialog::{Dialog, ExportForm};
use super::files::Ask;
use super::toasts::Toast;
use super::window::Rapporteur;
use super::worker::Source;
use super::{messages, recent};

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
            Command::Reveal(path) => self.reveal(&path),
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
            Command::SetTimelineSize(width, height) => state.timeline_size = (width, height),
            Command::SetMatrixSize(width, height) => state.matrix_size = (width, height),
            Command::Pin(actor, at) => {
                if let Some(network) = &mut state.network {
                    network.pin(&actor, at);
                }
                state.pins.insert(actor, at);
            }
            Command::Unpin(actor) => {
                if let Some(network) = &mut state.network {
                    network.unpin(&actor);
                }
                state.pins.remove(&actor);
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
                self.write_table(path);
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
        messages::keep(&mut self.state.log, &text, trouble);
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
