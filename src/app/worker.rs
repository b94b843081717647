//! Reading articles on threads: the window asks, the worker reports, nobody waits.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};

use chrono::NaiveDate;
use rayon::prelude::*;

use super::known::Known;
use crate::article::{self, Article, ArticleId, Problem};
use crate::dossier::{Dossier, Loaded};
use crate::extract;
use crate::world::World;

/// Something to read.
#[derive(Clone, Debug)]
pub enum Source {
    /// A file, or a folder of them.
    Path(PathBuf),
    /// Bytes under the name of a file.
    Bytes(PathBuf, Vec<u8>),
    /// What was on the clipboard.
    Pasted {
        /// A name for it, without ending.
        name: PathBuf,
        /// As a page; read as text where it gives no article.
        page: Option<String>,
        /// As text.
        text: String,
    },
    /// An article that was read before.
    Known(Loaded),
}

/// What the worker tells.
#[derive(Debug)]
pub enum News {
    /// So many of so many are done.
    Progress(usize, usize),
    /// All is done, or stopped.
    Finished(Box<Outcome>),
}

/// What came of reading.
#[derive(Debug)]
pub struct Outcome {
    /// The dossier with what was there before and what is new.
    pub dossier: Arc<Dossier>,
    /// Articles that were not there before.
    pub new: Vec<ArticleId>,
    /// How many were there already.
    pub known: usize,
    /// What could not be read.
    pub problems: Vec<Problem>,
    /// How many were read again with what is known now.
    pub again: usize,
    /// True when articles were taken away, and none read.
    pub removed: bool,
    /// True when the user stopped it.
    pub stopped: bool,
}

/// A reading that goes on.
#[derive(Debug)]
pub struct Job {
    news: Receiver<News>,
    stop: Arc<AtomicBool>,
}

impl Job {
    /// Starts to read `sources` in addition to `before`.
    pub fn start(
        world: Known,
        sources: Vec<Source>,
        before: Arc<Dossier>,
        published: Option<NaiveDate>,
        ctx: egui::Context,
    ) -> Self {
        Self::work(world, published, ctx, move |work| {
            work.run(sources, &before);
        })
    }

    /// Starts to read the articles of `before` again, with what is known now.
    pub fn again(world: Known, before: Arc<Dossier>, ctx: egui::Context) -> Self {
        Self::work(world, None, ctx, move |work| work.run_again(&before))
    }

    /// Starts to put the meetings together without one of the articles of `before`.
    pub fn without(
        world: Known,
        before: Arc<Dossier>,
        article: ArticleId,
        ctx: egui::Context,
    ) -> Self {
        Self::work(world, None, ctx, move |work| {
            work.run_without(&before, &article);
        })
    }

    fn work(
        world: Known,
        published: Option<NaiveDate>,
        ctx: egui::Context,
        run: impl FnOnce(&Work) + Send + 'static,
    ) -> Self {
        let (sender, news) = channel();
        let stop = Arc::new(AtomicBool::new(false));
        let work = Work {
            world,
            published,
            stop: stop.clone(),
            sender,
            ctx,
        };
        std::thread::spawn(move || run(&work));
        Self { news, stop }
    }

    /// What was told since last asked.
    pub fn news(&self) -> Vec<News> {
        self.news.try_iter().collect()
    }

    /// Asks the worker to stop after the articles it is reading now.
    pub fn stop(&self) {
        self.stop.store(true, Ordering::Relaxed);
    }
}

struct Work {
    world: Known,
    published: Option<NaiveDate>,
    stop: Arc<AtomicBool>,
    sender: Sender<News>,
    ctx: egui::Context,
}

impl Work {
    fn tell(&self, news: News) {
        // The window may have closed meanwhile; then nobody listens.
        let _ = self.sender.send(news);
        self.ctx.request_repaint();
    }

    fn run(&self, sources: Vec<Source>, before: &Dossier) {
        let (sources, mut problems) = files_of(sources);
        let world: &World = &self.world;
        let total = sources.len();
        let done = AtomicUsize::new(0);
        self.tell(News::Progress(0, total));
        let read: Vec<_> = sources
            .into_par_iter()
            .filter_map(|source| {
                if self.stop.load(Ordering::Relaxed) {
                    return None;
                }
                let result = self.read(source, world);
                let done = done.fetch_add(1, Ordering::Relaxed) + 1;
                self.tell(News::Progress(done, total));
                Some(result)
            })
            .collect();

        let mut loaded: BTreeMap<_, _> = before
            .articles
            .iter()
            .map(|(id, it)| (id.clone(), it.clone()))
            .collect();
        let mut new = Vec::new();
        let mut known = 0;
        for result in read {
            match result {
                Ok(it) if loaded.contains_key(&it.article.id) => known += 1,
                Ok(it) => {
                    // A file that has changed says what it says now.
                    let path = &it.article.path;
                    loaded.retain(|_, before: &mut Loaded| before.article.path != *path);
                    new.push(it.article.id.clone());
                    loaded.insert(it.article.id.clone(), it);
                }
                Err(problem) => problems.push(problem),
            }
        }
        let dossier = Dossier::build(world, loaded.into_values().collect());
        self.tell(News::Finished(Box::new(Outcome {
            dossier: Arc::new(dossier),
            new,
            known,
            problems,
            again: 0,
            removed: false,
            stopped: self.stop.load(Ordering::Relaxed),
        })));
    }

    /// What was stopped stays as it was read before.
    fn run_again(&self, before: &Dossier) {
        let world: &World = &self.world;
        let total = before.articles.len();
        let done = AtomicUsize::new(0);
        self.tell(News::Progress(0, total));
        let loaded: Vec<&Loaded> = before.articles.values().collect();
        let read: Vec<Loaded> = loaded
            .into_par_iter()
            .map(|loaded| {
                if self.stop.load(Ordering::Relaxed) {
                    return loaded.clone();
                }
                let extraction = extract::extract(&loaded.article, world);
                let done = done.fetch_add(1, Ordering::Relaxed) + 1;
                self.tell(News::Progress(done, total));
                Loaded {
                    article: loaded.article.clone(),
                    extraction: Arc::new(extraction),
                }
            })
            .collect();
        let dossier = Dossier::build(world, read);
        self.tell(News::Finished(Box::new(Outcome {
            dossier: Arc::new(dossier),
            new: Vec::new(),
            known: 0,
            problems: Vec::new(),
            again: done.into_inner(),
            removed: false,
            stopped: self.stop.load(Ordering::Relaxed),
        })));
    }

    fn run_without(&self, before: &Dossier, article: &ArticleId) {
        self.tell(News::Progress(1, 1));
        let rest = before.articles.iter().filter(|(id, _)| *id != article);
        let rest = rest.map(|(_, loaded)| loaded.clone()).collect();
        self.tell(News::Finished(Box::new(Outcome {
            dossier: Arc::new(Dossier::build(&self.world, rest)),
            new: Vec::new(),
            known: 0,
            problems: Vec::new(),
            again: 0,
            removed: true,
            stopped: false,
        })));
    }

    fn read(&self, source: Source, world: &World) -> Result<Loaded, Problem> {
        if let Source::Known(loaded) = source {
            return Ok(loaded);
        }
        let article = self.article(source)?;
        let extraction = extract::extract(&article, world);
        Ok(Loaded {
            article: Arc::new(article),
            extraction: Arc::new(extraction),
        })
    }

    fn article(&self, source: Source) -> Result<Article, Problem> {
        let (path, result) = match source {
            Source::Path(path) => {
                let result = article::load(&path, self.published);
                (path, result)
            }
            Source::Known(loaded) => return Ok((*loaded.article).clone()),
            Source::Pasted { name, page, text } => {
                let read = |ending, text: &str| {
                    let path = name.with_extension(ending);
                    (
                        path.clone(),
                        article::from_text(&path, text, self.published),
                    )
                };
                let page = page.map(|page| read("html", &page));
                // A fragment of a page may give nothing that its text does not.
                match page {
                    Some((path, Ok(article))) => (path, Ok(article)),
                    Some(failed) if text.trim().is_empty() => failed,
                    _ => read("txt", &text),
                }
            }
            Source::Bytes(path, bytes) => {
                let result = article::from_bytes(&path, &bytes, self.published);
                (path, result)
            }
        };
        result.map_err(|error| Problem {
            path,
            reason: error.to_string(),
        })
    }
}

/// Folders become their files; what is not there becomes a problem.
fn files_of(sources: Vec<Source>) -> (Vec<Source>, Vec<Problem>) {
    let mut paths = Vec::new();
    let mut files = Vec::new();
    for source in sources {
        match source {
            Source::Path(path) => paths.push(path),
            other => files.push(other),
        }
    }
    let (found, problems) = article::collect(&paths);
    files.extend(found.into_iter().map(Source::Path));
    (files, problems)
}
