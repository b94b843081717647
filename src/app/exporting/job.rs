//! Writing a picture, or a comparison as text, on a thread.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::Receiver;

use resvg::tiny_skia::Pixmap;

use crate::app::aside::aside;
use crate::app::dialog::ExportForm;
use crate::app::known::Known;
use crate::app::layout_job::pick;
use crate::app::{words, write};
use crate::chart::Network;
use crate::dossier::compare::{Comparison, Subject};
use crate::dossier::{Dossier, MeetingId};
use crate::export::{
    PictureFormat, PictureRequest, Preview, SheetRequest, Sight, TextFormat, comparison_picture,
    comparison_preview, picture, preview,
};

/// What came of it.
#[derive(Clone, Debug)]
pub(crate) enum Exported {
    /// The file is there.
    Saved(PathBuf),
    /// The table is there, with so many meetings.
    Table(PathBuf, usize),
    /// The pixels are there, for the clipboard.
    Copied(egui::ColorImage),
    /// It is not, and why.
    Failed(String),
}

/// What is on the desk, of which some is written.
#[derive(Debug)]
pub(crate) struct OnDesk {
    /// Names and offices.
    pub(crate) world: Known,
    /// Articles and meetings.
    pub(crate) dossier: Arc<Dossier>,
    /// The meetings that a chart is to show.
    pub(crate) meetings: Vec<MeetingId>,
    /// The comparison on the screen.
    pub(crate) compared: Option<Arc<Comparison>>,
    /// What it compares, where all its rows are wanted in their own order.
    pub(crate) whole: Option<Subject>,
    /// The network as it is on the screen.
    pub(crate) network: Option<Network>,
    /// The part of the chart that is on the screen, where only that is wanted.
    pub(crate) sight: Option<Sight>,
}

/// An export on its way.
#[derive(Debug)]
pub(crate) struct ExportJob {
    result: Receiver<Exported>,
}

impl ExportJob {
    /// Starts to write what the form says to a path, or for the clipboard where there is none.
    pub(crate) fn start(
        desk: OnDesk,
        (form, path): (ExportForm, Option<PathBuf>),
        ctx: &egui::Context,
    ) -> Self {
        Self::run(ctx, move || made(desk, &form, path))
    }

    /// Starts to write something.
    pub(super) fn run(
        ctx: &egui::Context,
        write: impl FnOnce() -> Result<Exported, String> + Send + 'static,
    ) -> Self {
        let failed = |reason: String| Exported::Failed(words::capital(&reason));
        let result = aside(ctx, move || write().unwrap_or_else(failed));
        Self { result }
    }

    /// What came of it, once it is known.
    pub(crate) fn result(&self) -> Option<Exported> {
        self.result.try_recv().ok()
    }
}

fn made(desk: OnDesk, form: &ExportForm, path: Option<PathBuf>) -> Result<Exported, String> {
    let desk = desk.compare();
    let Some(path) = path else {
        return copied(&picture_bytes(desk, form, PictureFormat::Png)?);
    };
    let path = with_ending(path, form);
    let bytes = match (text_format(form, &path), &desk.compared) {
        (Some(words), Some(comparison)) => words
            .write(&desk.dossier, comparison)
            .map(String::into_bytes)
            .map_err(|error| error.to_string())?,
        _ => picture_bytes(desk, form, PictureFormat::of(&path).unwrap_or(form.format))?,
    };
    match write::whole(&path, &bytes) {
        Ok(()) => Ok(Exported::Saved(path)),
        Err(error) => Err(format!("{} could not be written: {error}", path.display())),
    }
}

impl OnDesk {
    /// With all rows of the comparison, where they are wanted.
    fn compare(mut self) -> Self {
        if let Some(subject) = self.whole.take() {
            let compared = self.dossier.compare(&self.world, &subject);
            self.compared = compared.map(Arc::new);
        }
        self
    }
}

/// The picture of what is on the desk, on so many pixels at most.
pub(super) fn small(
    desk: OnDesk,
    form: &ExportForm,
    within: (f32, f32),
) -> Result<Preview, String> {
    let desk = desk.compare();
    let comparison = desk.compared.as_ref().filter(|_| form.compared);
    let drawn = if let Some(comparison) = comparison {
        let request = sheet_request(form, form.format);
        comparison_preview(&desk.dossier, comparison, &request, within)
    } else {
        let chosen = pick(&desk.dossier, &desk.meetings);
        let request = request(desk.network, desk.sight, form, form.format);
        preview(&desk.world, &desk.dossier, &chosen, &request, within)
    };
    drawn.map_err(|error| words::capital(&error.to_string()))
}

/// As which text a comparison is written: the ending that was typed goes first.
fn text_format(form: &ExportForm, path: &Path) -> Option<TextFormat> {
    if !form.compared {
        return None;
    }
    let typed = TextFormat::of(path);
    typed.or(form.words.filter(|_| PictureFormat::of(path).is_none()))
}

fn picture_bytes(
    desk: OnDesk,
    form: &ExportForm,
    format: PictureFormat,
) -> Result<Vec<u8>, String> {
    let comparison = desk.compared.as_ref().filter(|_| form.compared);
    let bytes = if let Some(comparison) = comparison {
        let request = sheet_request(form, format);
        comparison_picture(&desk.dossier, comparison, &request)
    } else {
        let chosen = pick(&desk.dossier, &desk.meetings);
        let request = request(desk.network, desk.sight, form, format);
        picture(&desk.world, &desk.dossier, &chosen, &request)
    };
    bytes.map_err(|error| error.to_string())
}

fn sheet_request(form: &ExportForm, format: PictureFormat) -> SheetRequest {
    SheetRequest {
        format,
        theme: form.theme,
        width: form.points().0,
        scale: form.scale(),
        parts: form.parts,
    }
}

fn request(
    network: Option<Network>,
    sight: Option<Sight>,
    form: &ExportForm,
    format: PictureFormat,
) -> PictureRequest {
    PictureRequest {
        chart: form.chart,
        lanes: form.lanes,
        format,
        theme: form.theme,
        size: form.points(),
        scale: form.scale(),
        network,
        sight,
        parts: form.parts,
    }
}

/// The pixels of a PNG, for the clipboard.
fn copied(bytes: &[u8]) -> Result<Exported, String> {
    let picture = Pixmap::decode_png(bytes).map_err(|error| error.to_string())?;
    let size = [picture.width() as usize, picture.height() as usize];
    let pixels = egui::ColorImage::from_rgba_premultiplied(size, picture.data());
    Ok(Exported::Copied(pixels))
}

/// A name without a known ending gets that of the chosen format.
pub(crate) fn with_ending(path: PathBuf, form: &ExportForm) -> PathBuf {
    if PictureFormat::of(&path).is_some() || form.compared && TextFormat::of(&path).is_some() {
        return path;
    }
    ending_added(path, form.ending())
}

/// A path with an ending after its name.
pub(super) fn ending_added(path: PathBuf, ending: &str) -> PathBuf {
    let mut name = path.into_os_string();
    name.push(".");
    name.push(ending);
    PathBuf::from(name)
}
