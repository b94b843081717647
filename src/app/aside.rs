//! Work beside the window, which goes on meanwhile.

use std::sync::mpsc::{Receiver, channel};

use egui::Context;

/// Does something on a thread; once it is done, a frame is drawn that finds the result.
pub(super) fn aside<T: Send + 'static>(
    ctx: &Context,
    work: impl FnOnce() -> T + Send + 'static,
) -> Receiver<T> {
    let (sender, result) = channel();
    let ctx = ctx.clone();
    std::thread::spawn(move || {
        // Who asked may be gone meanwhile.
        let _ = sender.send(work());
        ctx.request_repaint();
    });
    result
}
