//! A folder that is watched on demand: what is new or changed in it is read as it comes.
//!
//! The folder is looked at every few seconds. That is slower than asking the system to tell,
//! but it also works on drives of the network, where the system does not know.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::{Duration, SystemTime};

use crate::article;

/// What the window shows of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Watched {
    /// The folder.
    pub folder: PathBuf,
    /// True while it cannot be found.
    pub gone: bool,
}

/// What the watcher tells.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Seen {
    /// These files are new, or changed.
    Files(Vec<PathBuf>),
    /// The folder cannot be found, or is there again.
    Gone(bool),
}

/// Looks at a folder until it is dropped.
#[derive(Debug)]
pub(super) struct Watcher {
    seen: Receiver<Seen>,
    stop: Arc<AtomicBool>,
}

/// When a file was changed, and how long it is.
type Stamp = (Option<SystemTime>, u64);

impl Watcher {
    /// Looks at `folder` now, and then again and again.
    pub(super) fn start(folder: PathBuf, every: Duration, ctx: egui::Context) -> Self {
        let (sender, seen) = channel();
        let stop = Arc::new(AtomicBool::new(false));
        let stopped = stop.clone();
        std::thread::spawn(move || {
            let mut look = Look::default();
            while !stopped.load(Ordering::Relaxed) {
                if !tell(look.again(&folder), &sender, &ctx) {
                    return;
                }
                std::thread::park_timeout(every);
            }
        });
        Self { seen, stop }
    }

    /// What came since last asked.
    pub(super) fn news(&self) -> Vec<Seen> {
        self.seen.try_iter().collect()
    }
}

impl Drop for Watcher {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
    }
}

/// False once nobody listens.
fn tell(seen: Option<Seen>, sender: &Sender<Seen>, ctx: &egui::Context) -> bool {
    let Some(seen) = seen else { return true };
    let told = sender.send(seen).is_ok();
    ctx.request_repaint();
    told
}

/// What was seen last.
#[derive(Default)]
struct Look {
    gone: bool,
    /// Files that were told of, as they were then.
    told: BTreeMap<PathBuf, Stamp>,
    /// Files that changed when last looked at: they may still be written.
    fresh: BTreeMap<PathBuf, Stamp>,
    looked: bool,
}

impl Look {
    /// Looks at the folder. A file is told of once it stays the same for one look; what was
    /// there at first is told of at once.
    fn again(&mut self, folder: &Path) -> Option<Seen> {
        if folder.is_dir() == self.gone {
            self.gone = !self.gone;
            return Some(Seen::Gone(self.gone));
        }
        if self.gone {
            return None;
        }
        let (files, _) = article::collect(&[folder.to_owned()]);
        let now: BTreeMap<PathBuf, Stamp> = files
            .into_iter()
            .filter_map(|file| {
                let meta = std::fs::metadata(&file).ok()?;
                Some((file, (meta.modified().ok(), meta.len())))
            })
            .collect();
        self.told.retain(|file, _| now.contains_key(file));
        let changed = now
            .into_iter()
            .filter(|(file, stamp)| self.told.get(file) != Some(stamp));
        let (still, fresh): (BTreeMap<_, _>, BTreeMap<_, _>) =
            changed.partition(|(file, stamp)| !self.looked || self.fresh.get(file) == Some(stamp));
        self.looked = true;
        self.fresh = fresh;
        let files: Vec<PathBuf> = still.keys().cloned().collect();
        self.told.extend(still);
        (!files.is_empty()).then_some(Seen::Files(files))
    }
}

#[cfg(test)]
mod tests {
    use super::{Look, Seen};

    #[test]
    fn what_is_new_or_changed_is_told_once_it_is_written() {
        let dir = tempfile::tempdir().unwrap();
        let [one, two] = ["one.txt", "two.txt"].map(|name| dir.path().join(name));
        std::fs::write(&one, "a").unwrap();
        let mut look = Look::default();
        let told = |files: &[&std::path::PathBuf]| {
            Some(Seen::Files(files.iter().map(|it| (*it).clone()).collect()))
        };
        assert_eq!(look.again(dir.path()), told(&[&one]));
        assert_eq!(look.again(dir.path()), None);
        std::fs::write(&two, "half").unwrap();
        assert_eq!(look.again(dir.path()), None, "it may still be written");
        std::fs::write(&two, "half and whole").unwrap();
        assert_eq!(look.again(dir.path()), None);
        assert_eq!(look.again(dir.path()), told(&[&two]));
        std::fs::write(&one, "changed").unwrap();
        assert_eq!(look.again(dir.path()), None);
        assert_eq!(look.again(dir.path()), told(&[&one]));
    }

    #[test]
    fn a_folder_may_go_and_come_back() {
        let dir = tempfile::tempdir().unwrap();
        let folder = dir.path().join("inbox");
        let mut look = Look::default();
        assert_eq!(look.again(&folder), Some(Seen::Gone(true)));
        assert_eq!(look.again(&folder), None);
        std::fs::create_dir(&folder).unwrap();
        assert_eq!(look.again(&folder), Some(Seen::Gone(false)));
    }
}
