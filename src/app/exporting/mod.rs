//! Exporting: the dialog with its preview, what happens when an export starts and when it ends.

mod dialog;
mod fields;
mod job;
mod preview;
mod replace;
mod table;

use std::path::{Path, PathBuf};

pub(super) use self::dialog::show as dialog;
use self::job::OnDesk;
pub(super) use self::job::{ExportJob, Exported, with_ending};
pub(super) use self::preview::{PreviewJob, Previewed};
pub(super) use self::replace::show as replace;
pub(super) use self::table::with_table_ending;
use super::command::Command;
use super::dialog::{Dialog, ExportForm, Replace};
use super::state::State;
use super::window::Rapporteur;
use crate::export::{ChartKind, Sight};

/// The part of a chart that is on the screen; `None` where that is all of it.
fn sight(state: &State, form: &ExportForm) -> Option<Sight> {
    match form.chart {
        _ if form.compared => None,
        ChartKind::Timeline => time_sight(state, form),
        // Other meetings than those on the screen would stand elsewhere.
        _ if !as_shown(state, form) => None,
        ChartKind::Network => {
            state.network.as_ref()?;
            let camera = state.camera?;
            Some(Sight::Network(camera, state.network_size))
        }
        ChartKind::Matrix => {
            let place = state.matrix_place;
            let moved = place.scroll.x > 0.0 || place.scroll.y > 0.0;
            let part = place.cell.is_some() || moved;
            part.then_some(Sight::Matrix(place, state.matrix_size))
        }
    }
}

/// The stretch of time and the lanes in sight; other lanes than those on the screen are all taken.
fn time_sight(state: &State, form: &ExportForm) -> Option<Sight> {
    let timeline = &*state.timeline;
    let mut lanes = (0, usize::MAX);
    if as_shown(state, form) && form.lanes == state.lanes {
        let seen = timeline.lanes_seen(state.lane_scroll, state.timeline_size);
        if !seen.is_empty() && seen.len() < timeline.lane_count() {
            lanes = (seen.start, seen.end);
        }
    }
    let part = state.time.is_some() || lanes.1 < usize::MAX;
    part.then(|| Sight::Time(state.window(), lanes))
}

/// True for the meetings that are on the screen.
fn as_shown(state: &State, form: &ExportForm) -> bool {
    form.filtered || !state.is_filtered()
}

impl Rapporteur {
    /// What is on the desk now, for what the form says.
    fn on_desk(&self, form: &ExportForm) -> OnDesk {
        let state = &self.state;
        let shown = as_shown(state, form);
        let meetings = if shown {
            self.shown_ids()
        } else {
            let all = state.dossier.meetings.iter();
            all.map(|meeting| meeting.id.clone()).collect()
        };
        OnDesk {
            world: state.world.clone(),
            dossier: state.dossier.clone(),
            meetings,
            compared: state.compare.shown.clone(),
            whole: state.subject().filter(|_| form.compared && form.all_rows),
            // As it is on the screen, pins and day and all; for other meetings it is arranged anew.
            network: state.network.clone().filter(|_| shown),
            sight: sight(state, form).filter(|_| form.current),
        }
    }

    /// Writes a picture to a file, or to the clipboard where there is none.
    pub(super) fn write(&mut self, form: ExportForm, path: Option<PathBuf>) {
        self.state.export = form.clone();
        self.state.dialog = Some(Dialog::Export(ExportForm {
            busy: true,
            trouble: None,
            ..form.clone()
        }));
        let desk = self.on_desk(&form);
        let job = ExportJob::start(desk, (form, path), &self.ctx);
        self.export = Some(job);
    }

    /// Writes to the path that the system's dialog gave, which has asked about overwriting;
    /// asks again where the name got its ending only now.
    pub(super) fn write_to(&mut self, form: ExportForm, path: &Path) {
        let whole = with_ending(path.to_owned(), &form);
        if whole != path && whole.exists() {
            self.state.dialog = Some(Dialog::Replace(Replace {
                path: whole,
                export: Some(Box::new(form.clone())),
                back: Some(Box::new(Dialog::Export(form))),
            }));
        } else {
            self.write(form, Some(whole));
        }
    }

    /// Draws the preview anew when the options changed, one at a time.
    pub(super) fn follow_preview(&mut self) {
        let Some(Dialog::Export(form)) = &self.state.dialog else {
            self.state.preview = None;
            self.preview = None;
            return;
        };
        if let Some(drawn) = self.preview.as_ref().and_then(PreviewJob::result) {
            self.state.preview = Some(drawn);
            self.preview = None;
        }
        let wanted = preview::wanted(&self.state, form, &self.ctx);
        let there = self.state.preview.as_ref();
        let there = there.is_some_and(|it| it.wanted == wanted);
        if there || self.preview.is_some() || form.is_text() {
            return;
        }
        let desk = self.on_desk(form);
        self.preview = Some(PreviewJob::start(desk, wanted, self.ctx.clone()));
    }

    /// The export is on the disk.
    pub(super) fn exported(&mut self, path: &Path) {
        self.export = None;
        if matches!(self.state.dialog, Some(Dialog::Export(_))) {
            self.state.dialog = None;
        }
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let folder = path.parent().unwrap_or(Path::new("")).display();
        let show = ("Show in folder", Command::Reveal(path.to_owned()));
        self.toast_with(format!("Saved {name} in {folder}"), false, Some(show));
    }

    /// The picture is on its way to the clipboard.
    pub(super) fn copied(&mut self, image: egui::ColorImage) {
        self.export = None;
        if matches!(self.state.dialog, Some(Dialog::Export(_))) {
            self.state.dialog = None;
        }
        self.ctx.copy_image(image);
        self.toast("Copied the picture".to_owned(), false);
    }

    /// The export could not be made.
    pub(super) fn export_failed(&mut self, reason: String) {
        self.export = None;
        match &mut self.state.dialog {
            Some(Dialog::Export(form)) => {
                form.busy = false;
                form.trouble = Some(reason);
            }
            _ => self.toast(reason, true),
        }
    }
}
