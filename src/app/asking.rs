//! Asking for files, and what comes of the answer.

use std::path::{Path, PathBuf};

use super::command::Command;
use super::dialog::{Dialog, ExportForm, PathForm};
use super::files::{self, Answer, Ask};
use super::window::Rapporteur;

impl Rapporteur {
    pub(super) fn ask(&mut self, ask: Ask) {
        self.asked += 1;
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
                    self.write_table_to(path);
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
}

/// Where files go when nothing else is known.
fn home() -> PathBuf {
    directories::UserDirs::new().map_or_else(PathBuf::new, |dirs| {
        dirs.document_dir()
            .map_or_else(|| dirs.home_dir().to_owned(), Path::to_owned)
    })
}
