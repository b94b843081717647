//! What happens when an export starts and when it ends.

use std::path::{Path, PathBuf};

use super::command::Command;
use super::dialog::{Dialog, ExportForm};
use super::export_job::{ExportJob, OnDesk};
use super::window::Rapporteur;

impl Rapporteur {
    /// Writes a picture to a file, or to the clipboard where there is none.
    pub(super) fn write(&mut self, form: ExportForm, path: Option<PathBuf>) {
        let shown = if form.filtered {
            self.shown_ids()
        } else {
            let all = self.state.dossier.meetings.iter();
            all.map(|meeting| meeting.id.clone()).collect()
        };
        self.state.export = form.clone();
        // As it is on the screen, pins and day and all; for all meetings it is arranged anew.
        let network = self.state.network.clone().filter(|_| form.filtered);
        let window = self.state.time.filter(|_| form.current);
        self.state.dialog = Some(Dialog::Export(ExportForm {
            busy: true,
            trouble: None,
            ..form.clone()
        }));
        let desk = OnDesk {
            world: self.state.world.clone(),
            dossier: self.state.dossier.clone(),
            meetings: shown,
            compared: self.state.compare.shown.clone(),
            network,
            window,
        };
        let job = ExportJob::start(desk, (form, path), self.ctx.clone());
        self.export = Some(job);
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
