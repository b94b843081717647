//! A picture that is drawn wider than the window, so that it can be moved about without being
//! drawn anew: that is done only where it would end or look coarse, and once it stands still.

use std::sync::Arc;

use egui::{Context, Id};

use super::drawn::Drawn;
use crate::chart::{Rect, Scene};

/// How much wider than the window it is on each side, in the window's shorter side.
const MARGIN: f32 = 0.3;

/// A picture, for what it was drawn, and for what it was shown last.
#[derive(Clone)]
struct Kept<K, P> {
    key: K,
    drawn_for: P,
    shown_for: P,
    drawn: Arc<Drawn>,
}

/// How much wider than the window a picture is on each side.
pub(crate) fn margin((width, height): (f32, f32)) -> f32 {
    (MARGIN * width.min(height)).round()
}

/// What such a picture covers.
pub(crate) fn sheet((width, height): (f32, f32)) -> Rect {
    let margin = margin((width, height));
    Rect::new(
        -margin,
        -margin,
        width + 2.0 * margin,
        height + 2.0 * margin,
    )
}

/// The picture for `key`, and the place it was drawn for: `place` itself, or while that moves
/// another that `serves` as well.
pub(crate) fn show<K, P>(
    ctx: &Context,
    id: &'static str,
    (key, place): (K, P),
    serves: impl FnOnce(P) -> bool,
    draw: impl FnOnce() -> Scene,
) -> (Arc<Drawn>, P)
where
    K: Clone + PartialEq + Send + Sync + 'static,
    P: Copy + PartialEq + Send + Sync + 'static,
{
    let id = Id::unique(id);
    let kept: Option<Kept<K, P>> = ctx.data(|data| data.get_temp(id));
    let kept = kept.filter(|kept| {
        let moves = kept.shown_for != place;
        kept.key == key && (kept.drawn_for == place || moves && serves(kept.drawn_for))
    });
    let kept = kept.unwrap_or_else(|| Kept {
        key,
        drawn_for: place,
        shown_for: place,
        drawn: Arc::new(Drawn::new(draw())),
    });
    let (drawn, drawn_for) = (kept.drawn.clone(), kept.drawn_for);
    if drawn_for != place {
        // Once it stands still it is drawn as it should be.
        ctx.request_repaint();
    }
    let kept = Kept {
        shown_for: place,
        ..kept
    };
    ctx.data_mut(|data| data.insert_temp(id, kept));
    (drawn, drawn_for)
}
