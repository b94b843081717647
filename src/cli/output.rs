//! Where results go: a file, written whole or not at all, or standard output.

use std::ffi::OsString;
use std::fs;
use std::io::{self, ErrorKind, Write as _};
use std::path::Path;

use anyhow::Context as _;

/// Where a command writes to.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Output<'a> {
    /// Standard output.
    Stdout,
    /// A file.
    File(&'a Path),
}

impl<'a> Output<'a> {
    /// `-` and nothing mean standard output.
    pub(crate) fn of(path: Option<&'a Path>) -> Self {
        match path {
            Some(path) if path.as_os_str() != "-" => Self::File(path),
            _ => Self::Stdout,
        }
    }

    /// Writes all of it.
    pub(crate) fn write(self, bytes: &[u8]) -> anyhow::Result<()> {
        match self {
            Self::Stdout => {
                let mut out = io::stdout().lock();
                match out.write_all(bytes).and_then(|()| out.flush()) {
                    // Whoever reads has seen enough, as with `| head`.
                    Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
                    result => result.context("standard output"),
                }
            }
            Self::File(path) => whole(path, bytes).with_context(|| path.display().to_string()),
        }
    }
}

/// Writes beside the file first, so that a full disk leaves the old file as it was.
fn whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    // A device or a pipe is written to, not replaced.
    if fs::metadata(path).is_ok_and(|meta| !meta.is_file() && !meta.is_dir()) {
        return fs::OpenOptions::new()
            .write(true)
            .open(path)?
            .write_all(bytes);
    }
    let name = path
        .file_name()
        .ok_or_else(|| io::Error::new(ErrorKind::InvalidInput, "this names no file"))?;
    let mut beside = OsString::from(".");
    beside.push(name);
    beside.push(format!(".{}.part", std::process::id()));
    let beside = path.with_file_name(beside);
    let written = fs::File::create(&beside)
        .and_then(|mut file| file.write_all(bytes).and_then(|()| file.sync_all()))
        .and_then(|()| fs::rename(&beside, path));
    if written.is_err() {
        // What failed is told; a part that cannot be removed either adds nothing to it.
        drop(fs::remove_file(&beside));
    }
    written
}

/// Says on standard error what went wrong.
pub(crate) fn complain(message: &str) {
    let mut err = io::stderr().lock();
    // Nobody is left to be told when this fails.
    drop(writeln!(err, "rapporteur: {message}"));
}
