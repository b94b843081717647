//! What each command of the table does.

use super::action::Action;
use super::chart_keys::Way;
use super::command::Command;
use super::dialog::{Dialog, ExportForm};
use super::files::Ask;
use super::network_action::NetworkAction;
use super::state::ViewKind;
use super::window::Rapporteur;
use super::{parts, samples, table, theme};
use crate::chart::Theme;
use crate::dossier::{Item, MeetingId};
use crate::export::ChartKind;

/// How much of the width of the timeline one step of panning is.
const PAN_STEP: f64 = 0.25;

impl Rapporteur {
    /// Does what a command without argument says.
    pub(super) fn act(&mut self, action: Action) {
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
                state.pins.clear();
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
                state.still = Some(!state.reduced_motion);
                state.follow_stillness();
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
            Action::ShowMarked | Action::HideMarked => self.filter_by_marks(action),
            Action::Messages => state.dialog = Some(Dialog::Messages),
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
}
