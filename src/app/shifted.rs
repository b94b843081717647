//! A picture that is drawn wider than the window, so that it can be moved about without being
//! drawn anew: that is done only where it would end or look coarse, and once it stands still.

use egui::{Context, Id};

use crate::chart::Rect;

/// How much wider than the window it is on each side, in the window's shorter side.
const MARGIN: f32 = 0.3;

/// A picture, for what it was drawn, and for what it was shown last.
#[derive(Clone)]
struct Kept<K, P, D> {
    key: K,
    drawn_for: P,
    shown_for: P,
    drawn: D,
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
/// another that `serves` as well. What was drawn before may serve to draw the next.
pub(crate) fn show<K, P, D>(
    ctx: &Context,
    id: Id,
    (key, place): (K, P),
    serves: impl FnOnce(P) -> bool,
    draw: impl FnOnce(P, Option<D>) -> D,
) -> (D, P)
where
    K: Clone + PartialEq + Send + Sync + 'static,
    P: Copy + PartialEq + Send + Sync + 'static,
    D: Clone + Send + Sync + 'static,
{
    // It is taken out, so that nobody else has it while it is drawn anew.
    let before: Option<Kept<K, P, D>> = ctx.data_mut(|data| {
        let before = data.get_temp(id);
        data.remove::<Kept<K, P, D>>(id);
        before
    });
    let drawn_for = match &before {
        Some(kept) if kept.shown_for != place && serves(kept.drawn_for) => kept.drawn_for,
        _ => place,
    };
    let kept = match before {
        Some(kept) if kept.key == key && kept.drawn_for == drawn_for => kept,
        before => Kept {
            drawn: draw(drawn_for, before.map(|kept| kept.drawn)),
            key,
            drawn_for,
            shown_for: place,
        },
    };
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
