//! The disc that was gone to, shown by a ring around it for a moment.

use egui::{Painter, Pos2, Stroke, Ui, Vec2};

use super::FLIGHT;
use crate::app::theme::Paint;
use crate::app::view::View;
use crate::chart::{Camera, Network};

/// Seconds that it is to be seen, after the flight.
const SEEN: f64 = 1.4;
/// How often it beats meanwhile.
const BEATS: f64 = 2.0;
/// How far from the rim it begins and ends.
const FAR: (f32, f32) = (4.0, 18.0);

/// Draws it; without motion it stands still as long.
pub(super) fn show(
    ui: &Ui,
    view: &View<'_>,
    network: &Network,
    camera: Camera,
    (painter, offset, size): (&Painter, Vec2, (f32, f32)),
) {
    let Some(flash) = &view.state.flash else {
        return;
    };
    let still = view.state.reduced_motion;
    let begun = flash.begun + if still { 0.0 } else { FLIGHT };
    let gone = ui.input(|input| input.time) - begun;
    if gone > SEEN {
        return;
    }
    let Some((at, radius)) = network.disc_on(&flash.actor, camera, size) else {
        return;
    };
    let middle = Pos2::new(at.x, at.y) + offset;
    let ink = Paint::of(ui.ctx()).accent();
    if still {
        ui.ctx().request_repaint_after_secs((SEEN - gone) as f32);
        painter.circle_stroke(middle, radius + FAR.0 + 4.0, Stroke::new(3.0, ink));
        return;
    }
    ui.ctx().request_repaint();
    if gone < 0.0 {
        return;
    }
    let beat = (gone / SEEN * BEATS).fract() as f32;
    let far = FAR.0 + (FAR.1 - FAR.0) * beat;
    let stroke = Stroke::new(3.0, ink.gamma_multiply(1.0 - beat));
    painter.circle_stroke(middle, radius + far, stroke);
}
