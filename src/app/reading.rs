//! Reading articles: one batch after the other, and what the window does when one is done.

use std::path::PathBuf;

use super::command::Command;
use super::state::Progress;
use super::window::Rapporteur;
use super::words::count;
use super::worker::{Job, Outcome, Source};

impl Rapporteur {
    /// Reads what is given, after what waits already.
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

    pub(super) fn open_recent(&mut self, path: PathBuf) {
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
}
