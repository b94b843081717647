//! Writing a picture on a thread.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};

use super::dialog::ExportForm;
use super::known::Known;
use super::layout_job::pick;
use super::write;
use crate::chart::Network;
use crate::dossier::compare::Comparison;
use crate::dossier::{Dossier, MeetingId};
use crate::export::{
    PictureFormat, PictureRequest, SheetRequest, TextFormat, comparison_picture, picture,
};

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Exported {
    /// The file is there.
    Saved(PathBuf),
    /// It is not, and why.
    Failed(String),
}

/// An export on its way.
#[derive(Debug)]
pub(crate) struct ExportJob {
    result: Receiver<Exported>,
}

impl ExportJob {
    /// Starts to write `meetings`, or what was `compared`, to a path; the network as it is on
    /// the screen.
    pub(crate) fn start(
        world: Known,
        dossier: Arc<Dossier>,
        (meetings, compared): (Vec<MeetingId>, Option<Arc<Comparison>>),
        network: Option<Network>,
        (form, path): (ExportForm, PathBuf),
        ctx: egui::Context,
    ) -> Self {
        let (sender, result) = channel();
        std::thread::spawn(move || {
            let path = with_ending(path, &form);
            let made = match compared.filter(|_| form.compared) {
                Some(comparison) => comparison_bytes(&dossier, &comparison, &form, &path),
                None => chart_bytes(&world, &dossier, (&meetings, network), &form, &path),
            };
            let outcome = made.and_then(|bytes| {
                write::whole(&path, &bytes)
                    .map_err(|error| format!("{} could not be written: {error}", path.display()))
            });
            // The window may have closed meanwhile.
            let _ = sender.send(match outcome {
                Ok(()) => Exported::Saved(path),
                Err(reason) => Exported::Failed(super::words::capital(&reason)),
            });
            ctx.request_repaint();
        });
        Self { result }
    }

    /// What came of it, once it is known.
    pub(crate) fn result(&self) -> Option<Exported> {
        self.result.try_recv().ok()
    }
}

fn chart_bytes(
    world: &Known,
    dossier: &Dossier,
    (meetings, network): (&[MeetingId], Option<Network>),
    form: &ExportForm,
    path: &Path,
) -> Result<Vec<u8>, String> {
    let request = PictureRequest {
        chart: form.chart,
        lanes: form.lanes,
        format: PictureFormat::of(path).unwrap_or(form.format),
        theme: form.theme,
        size: form.points(),
        scale: form.scale,
        network,
    };
    let chosen = pick(dossier, meetings);
    picture(world, dossier, &chosen, &request).map_err(|error| error.to_string())
}

fn comparison_bytes(
    dossier: &Dossier,
    comparison: &Comparison,
    form: &ExportForm,
    path: &Path,
) -> Result<Vec<u8>, String> {
    let picture = PictureFormat::of(path);
    let words = TextFormat::of(path).or(form.words.filter(|_| picture.is_none()));
    if let Some(words) = words {
        let text = words.write(dossier, comparison);
        return text
            .map(String::into_bytes)
            .map_err(|error| error.to_string());
    }
    let request = SheetRequest {
        format: picture.unwrap_or(form.format),
        theme: form.theme,
        width: form.points().0,
        scale: form.scale,
    };
    comparison_picture(dossier, comparison, &request).map_err(|error| error.to_string())
}

/// A name without a known ending gets that of the chosen format.
pub(super) fn with_ending(path: PathBuf, form: &ExportForm) -> PathBuf {
    if PictureFormat::of(&path).is_some() || form.compared && TextFormat::of(&path).is_some() {
        return path;
    }
    let mut name = path.into_os_string();
    name.push(".");
    name.push(form.ending());
    PathBuf::from(name)
}
