//! Proof that the window works: after all is loaded, its picture is saved and it closes.

use std::io::Write as _;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Instant;

/// Frames that are drawn after everything is loaded, so that nothing is still moving.
const SETTLED: u32 = 12;

/// Saves the window's picture once it has settled.
#[derive(Debug)]
pub(super) struct Smoke {
    path: Arc<PathBuf>,
    started: Instant,
    first: bool,
    quiet: u32,
    asked: bool,
}

impl Smoke {
    pub(super) fn new(path: PathBuf) -> Self {
        Self {
            path: Arc::new(path),
            started: Instant::now(),
            first: true,
            quiet: 0,
            asked: false,
        }
    }

    /// Counts a frame.
    pub(super) fn frame(&mut self, ctx: &egui::Context, busy: bool) {
        if self.first {
            self.first = false;
            tell(&format!(
                "first frame after {} ms",
                self.started.elapsed().as_millis()
            ));
        }
        self.quiet = if busy { 0 } else { self.quiet + 1 };
        if self.quiet > SETTLED && !self.asked {
            self.asked = true;
            tell(&format!(
                "loaded and drawn after {} ms",
                self.started.elapsed().as_millis()
            ));
            let path = self.path.clone();
            let closer = ctx.clone();
            ctx.request_screenshot(move |image| {
                if let Err(error) = save(&path, &image) {
                    tell(&format!("{} could not be written: {error}", path.display()));
                }
                closer.send_viewport_cmd(egui::ViewportCommand::Close);
            });
        }
        ctx.request_repaint();
    }
}

fn tell(text: &str) {
    // Where nobody reads the error stream there is nobody to tell.
    let _ = writeln!(std::io::stderr(), "{text}");
}

fn save(path: &std::path::Path, image: &egui::ColorImage) -> std::io::Result<()> {
    let [width, height] = image.size;
    let mut pixmap = resvg::tiny_skia::Pixmap::new(width as u32, height as u32)
        .ok_or_else(|| std::io::Error::other("the window has no size"))?;
    for (to, from) in pixmap.pixels_mut().iter_mut().zip(&image.pixels) {
        let color = resvg::tiny_skia::ColorU8::from_rgba(from.r(), from.g(), from.b(), 255);
        *to = color.premultiply();
    }
    let bytes = pixmap.encode_png().map_err(std::io::Error::other)?;
    std::fs::write(path, bytes)
}
