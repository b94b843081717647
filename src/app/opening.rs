//! What the window does with a watched folder, and with an article that is taken off the desk.

use std::path::PathBuf;

use super::command::Command;
use super::recent;
use super::state::Progress;
use super::watch::{Seen, Watched, Watcher};
use super::window::Rapporteur;
use super::words;
use super::worker::{Job, Source};
use crate::article::ArticleId;

impl Rapporteur {
    /// Watches a folder, and no other any more.
    pub(super) fn watch(&mut self, folder: PathBuf) {
        if !folder.is_dir() {
            let text = format!("{} is no folder; choose one to watch", folder.display());
            return self.toast(text, true);
        }
        recent::remember(&mut self.state.recent, std::slice::from_ref(&folder));
        let watcher = Watcher::start(folder.clone(), self.poll, self.ctx.clone());
        self.watcher = Some(watcher);
        self.state.watched = Some(Watched {
            folder,
            gone: false,
        });
    }

    /// Reads what came into the watched folder.
    pub(super) fn look_at_folder(&mut self) {
        let news = self.watcher.as_ref().map(Watcher::news);
        for seen in news.unwrap_or_default() {
            match seen {
                Seen::Files(files) => self.read(files.into_iter().map(Source::Path).collect()),
                Seen::Gone(gone) => {
                    if let Some(watched) = &mut self.state.watched {
                        watched.gone = gone;
                    }
                }
            }
        }
    }

    /// Takes an article off the desk, and offers to put it back.
    pub(super) fn remove_article(&mut self, id: &ArticleId) {
        let Some(loaded) = self.state.dossier.articles.get(id).cloned() else {
            return;
        };
        if self.job.is_some() {
            let text = "Articles are being read; try again when they are".to_owned();
            return self.toast(text, true);
        }
        self.state.progress = Some(Progress::default());
        self.job = Some(Job::without(
            self.state.world.clone(),
            self.state.dossier.clone(),
            id.clone(),
            self.ctx.clone(),
        ));
        let text = format!("Removed “{}”", words::title(&loaded.article));
        self.toast_with(text, false, Some(("Put it back", Command::PutBack(loaded))));
    }
}
