//! Writing files whole or not at all.

use std::io::Write as _;
use std::path::Path;

/// Writes beside the destination first and moves into place then, so that no half-written
/// file is left and none is lost.
pub(super) fn whole(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut name = path.file_name().unwrap_or_default().to_os_string();
    name.push(".part");
    let part = path.with_file_name(name);
    let written = std::fs::File::create(&part).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()
    });
    let moved = written.and_then(|()| std::fs::rename(&part, path));
    if moved.is_err() {
        // What is left of a failed attempt is of no use to anyone.
        let _ = std::fs::remove_file(&part);
    }
    moved
}
