//! The picture of the network without names, and how it has moved since it was drawn.

use std::sync::Arc;

use egui::emath::TSTransform;
use egui::{Context, vec2};

use crate::app::drawn::Drawn;
use crate::app::shifted;
use crate::chart::{self, Camera, Focus, Network, Point, Rect};
use crate::dossier::Item;

/// How much smaller and larger it may be shown than it was drawn.
const COARSE: std::ops::Range<f32> = 0.93..1.075;

/// The picture for a frame.
pub(super) struct Ground {
    pub(super) drawn: Arc<Drawn>,
    /// How it has moved on its sheet since it was drawn.
    pub(super) moved: TSTransform,
    /// How near it was when it was drawn.
    pub(super) zoom: f32,
}

impl Ground {
    /// The item that is nearest to a point of the sheet.
    pub(super) fn hit(&self, at: Point, near: f32) -> Option<&Item> {
        let at = self.moved.inverse() * egui::pos2(at.x, at.y);
        chart::hit(&self.drawn.scene, Point::new(at.x, at.y), near)
    }
}

/// The picture for a camera, drawn anew where that must be.
pub(super) fn show(
    ctx: &Context,
    network: &Network,
    camera: Camera,
    size: (f32, f32),
    focus: &Focus,
) -> Ground {
    let key = (network.stamp(), size, focus.clone());
    let (drawn, of) = shifted::show(
        ctx,
        "ground of the network",
        (key, camera),
        |before| serves(before, camera, network, size),
        || chart::network_ground(network, camera, size, focus, shifted::margin(size)),
    );
    let (scale, by) = of.moved(camera, size.0, size.1);
    Ground {
        drawn,
        moved: TSTransform::new(vec2(by.x, by.y), scale),
        zoom: of.zoom,
    }
}

/// True when what was drawn for a camera can be shown for another.
fn serves(before: Camera, now: Camera, network: &Network, (width, height): (f32, f32)) -> bool {
    if !COARSE.contains(&(now.zoom / before.zoom)) {
        return false;
    }
    let drawn = shifted::sheet((width, height));
    let inside = |rect: Rect| drawn.contains(rect.min) && drawn.contains(rect.max);
    let corner = |x, y| {
        let at = now.to_plane(Point::new(x, y), width, height);
        before.to_screen(at, width, height)
    };
    let bounds = network.bounds();
    inside(Rect {
        min: corner(0.0, 0.0),
        max: corner(width, height),
    }) || inside(Rect {
        min: before.to_screen(bounds.min, width, height),
        max: before.to_screen(bounds.max, width, height),
    })
}
