//! The picture of the network without names, and how it has moved since it was drawn.

use std::sync::Arc;

use egui::emath::TSTransform;
use egui::{Context, Id, Pos2, Vec2, vec2};

use crate::app::{nodes, shifted};
use crate::chart::{self, Camera, Focus, Network, Parts, Point, Rect};
use crate::dossier::Item;

/// How much smaller and larger it may be shown than it was drawn.
const COARSE: std::ops::Range<f32> = 0.93..1.075;

/// The picture, and where its items are best touched.
#[derive(Debug)]
struct Drawn {
    parts: Parts,
    /// Numbers of parts.
    places: Vec<usize>,
}

/// The picture for a frame.
pub(super) struct Ground {
    /// What is painted for it is kept under this name.
    pub(super) id: Id,
    drawn: Arc<Drawn>,
    /// How it has moved on its sheet since it was drawn.
    pub(super) moved: TSTransform,
    /// How near it was when it was drawn.
    pub(super) zoom: f32,
}

impl Ground {
    pub(super) fn parts(&self) -> &Parts {
        &self.drawn.parts
    }

    /// The item that is nearest to a point of the sheet.
    pub(super) fn hit(&self, at: Point, near: f32) -> Option<&Item> {
        let at = self.moved.inverse() * egui::pos2(at.x, at.y);
        self.drawn.parts.hit(Point::new(at.x, at.y), near)
    }

    /// Its items where they are on the screen when the corner of its sheet lies at `offset`.
    pub(super) fn places_at(&self, offset: Vec2) -> impl Iterator<Item = (&Item, Pos2)> {
        let Drawn { parts, places } = &*self.drawn;
        let touches = places.iter().filter_map(|part| parts.touch(*part));
        touches.map(move |touch| {
            let at = egui::pos2(touch.at.x, touch.at.y);
            (&touch.item, self.moved * at + offset)
        })
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
    // The pointer that wanders over a crowd lights and fades all of it by turns: each of these
    // pictures is kept.
    let id = Id::unique("ground of the network").with(network.rest(focus).to_bits());
    let (drawn, of) = shifted::show(
        ctx,
        id,
        (key, camera),
        |before| serves(before, camera, network, size),
        |camera, before: Option<Arc<Drawn>>| {
            // Nobody else has it between two frames.
            let before = before.and_then(Arc::into_inner);
            let wide = (shifted::margin(size), before.map(|it| it.parts));
            let parts = chart::network_ground(network, camera, size, focus, wide);
            Arc::new(Drawn {
                places: nodes::places_of_parts(&parts),
                parts,
            })
        },
    );
    let (scale, by) = of.moved(camera, size.0, size.1);
    Ground {
        id: id.with("painted"),
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
