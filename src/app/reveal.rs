//! Shows in the desktop's own window where a file lies.

use std::path::Path;
use std::sync::mpsc::{Receiver, TryRecvError};

use super::aside::aside;
use super::window::Rapporteur;
use super::words::capital;

/// Waits for the desktop, which may take its time.
pub(super) type RevealJob = Receiver<Result<(), String>>;

impl Rapporteur {
    /// Has a file shown where it lies.
    pub(super) fn reveal(&mut self, path: &Path) {
        let (picker, path) = (self.picker.clone(), path.to_owned());
        self.revealing = Some(aside(&self.ctx, move || picker.reveal(&path)));
    }

    /// The desktop has shown it, or could not.
    pub(super) fn revealed(&mut self) {
        let Some(answer) = &self.revealing else {
            return;
        };
        match answer.try_recv() {
            Err(TryRecvError::Empty) => return,
            Ok(Err(reason)) => self.toast(capital(&reason), true),
            Ok(Ok(())) | Err(TryRecvError::Disconnected) => {}
        }
        self.revealing = None;
    }
}

/// Shows a file, marked among its neighbours where the desktop can do so, else its folder.
pub(super) fn show(path: &Path) -> Result<(), String> {
    let folder = if path.is_dir() {
        path
    } else {
        path.parent().unwrap_or(path)
    };
    if !folder.is_dir() {
        return Err(format!("{} is not there", folder.display()));
    }
    #[cfg(target_os = "linux")]
    if path.is_file() && files::show(path).is_some() {
        return Ok(());
    }
    if open::that_detached(folder).is_ok() {
        return Ok(());
    }
    // What the launcher writes of itself helps nobody.
    Err(format!(
        "no program of this desktop shows folders; the file lies in {}",
        folder.display()
    ))
}

#[cfg(target_os = "linux")]
mod files {
    use std::fmt::Write as _;
    use std::os::unix::ffi::OsStrExt as _;
    use std::path::Path;

    use zbus::Connection;

    /// Asks the file manager over the bus; nothing where there is none that listens.
    pub(super) fn show(path: &Path) -> Option<()> {
        let path = std::path::absolute(path).ok()?;
        futures_lite::future::block_on(async {
            let bus = Connection::session().await.ok()?;
            let asked = (vec![address(&path)], "");
            let reply = bus.call_method(
                Some("org.freedesktop.FileManager1"),
                "/org/freedesktop/FileManager1",
                Some("org.freedesktop.FileManager1"),
                "ShowItems",
                &asked,
            );
            reply.await.ok().map(drop)
        })
    }

    /// The address of a file, as RFC 3986 writes it.
    fn address(path: &Path) -> String {
        let mut address = "file://".to_owned();
        for &byte in path.as_os_str().as_bytes() {
            if byte.is_ascii_alphanumeric() || b"/-._~".contains(&byte) {
                address.push(char::from(byte));
            } else {
                // Writing to a string cannot fail.
                let _ = write!(address, "%{byte:02X}");
            }
        }
        address
    }

    #[cfg(test)]
    mod tests {
        use super::*;

        #[test]
        fn an_address_holds_no_blanks_and_no_accents() {
            let path = Path::new("/tmp/my files/Élysée 50%.png");
            assert_eq!(
                address(path),
                "file:///tmp/my%20files/%C3%89lys%C3%A9e%2050%25.png"
            );
        }
    }
}
