//! What is on the clipboard besides text: a page, or files.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::Receiver;

use super::aside::aside;
use super::files::FilePicker;
use super::window::Rapporteur;
use super::worker::Source;

/// What was copied in another program.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Clip {
    /// A page or a part of one, as HTML.
    pub page: Option<String>,
    /// Files and folders.
    pub files: Vec<PathBuf>,
    /// Plain text.
    pub text: Option<String>,
}

/// Looks at the clipboard, which may take its time.
#[derive(Debug)]
pub(super) struct PasteJob {
    text: String,
    result: Receiver<Clip>,
}

impl PasteJob {
    /// Looks what else there is where the window was given `text`.
    pub(super) fn start(picker: Arc<dyn FilePicker>, text: String, ctx: &egui::Context) -> Self {
        let result = aside(ctx, move || picker.clipboard());
        Self { text, result }
    }
}

impl Rapporteur {
    /// Reads what is on the clipboard: files, else a page, else text.
    pub(super) fn paste(&mut self, text: String) {
        self.paste = Some(PasteJob::start(self.picker.clone(), text, &self.ctx));
    }

    /// The clipboard has answered.
    pub(super) fn pasted(&mut self) {
        let Some(job) = &self.paste else { return };
        let Ok(clip) = job.result.try_recv() else {
            return;
        };
        let text = Some(job.text.clone()).filter(|text| !text.trim().is_empty());
        self.paste = None;
        let text = text.or(clip.text).unwrap_or_default();
        let files: Vec<_> = clip.files.into_iter().filter(|it| it.exists()).collect();
        if !files.is_empty() {
            self.apply(super::command::Command::OpenPaths(files));
            return;
        }
        let page = clip.page.filter(|page| !page.trim().is_empty());
        if text.trim().is_empty() && page.is_none() {
            if std::env::var_os("WAYLAND_DISPLAY").is_some() {
                // There only the window itself may look.
                let ask = egui::ViewportCommand::RequestPaste;
                self.ctx.send_viewport_cmd(ask);
            } else {
                self.toast("The clipboard holds no text".to_owned(), true);
            }
            return;
        }
        self.pastes += 1;
        let name = PathBuf::from(format!("pasted {}", self.pastes));
        self.read(vec![Source::Pasted { name, page, text }]);
    }
}
