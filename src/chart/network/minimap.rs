//! A small picture of the whole network that shows which part of it is on the screen.

use super::{Camera, Network};
use crate::chart::draw::{block, disc, fill, stroke};
use crate::chart::{Ink, Point, Rect, Scene, Shape};

/// Room around the discs.
const AIR: f32 = 6.0;

/// A small picture of the whole network.
#[derive(Clone, Copy, Debug)]
pub struct Minimap {
    size: (f32, f32),
    camera: Camera,
}

impl Network {
    /// The small picture, where the screen shows only a part of the network.
    pub fn minimap(
        &self,
        camera: Camera,
        (width, height): (f32, f32),
        size: (f32, f32),
    ) -> Option<(Minimap, Scene)> {
        let bounds = self.bounds();
        let seen = seen(camera, (width, height - self.legend_height(width)), height);
        let slack = 0.02 * bounds.width().max(bounds.height());
        let whole = bounds.min.x + slack >= seen.min.x
            && bounds.min.y + slack >= seen.min.y
            && bounds.max.x - slack <= seen.max.x
            && bounds.max.y - slack <= seen.max.y;
        if whole || self.is_empty() {
            return None;
        }
        let room = (size.0 - 2.0 * AIR, size.1 - 2.0 * AIR);
        let zoom = (room.0 / bounds.width().max(1.0)).min(room.1 / bounds.height().max(1.0));
        let map = Minimap {
            size,
            camera: Camera {
                center: Point::new(
                    f32::midpoint(bounds.min.x, bounds.max.x),
                    f32::midpoint(bounds.min.y, bounds.max.y),
                ),
                zoom,
            },
        };
        Some((map, self.draw_map(&map, seen)))
    }

    fn draw_map(&self, map: &Minimap, seen: Rect) -> Scene {
        let (width, height) = map.size;
        let mut scene = Scene::blank(width, height);
        let to = |at: Point| map.camera.to_screen(at, width, height);
        for body in self.shown.discs.iter().filter(|disc| disc.seen) {
            let radius = (body.radius * map.camera.zoom).clamp(1.2, 4.0);
            let inside = Some(fill(Ink::Series(body.series), 1.0));
            scene.draw(disc(to(body.at), radius, inside, None));
        }
        let clamp =
            |at: Point| Point::new(at.x.clamp(1.0, width - 1.0), at.y.clamp(1.0, height - 1.0));
        let rect = Rect {
            min: clamp(to(seen.min)),
            max: clamp(to(seen.max)),
        };
        scene.draw(block(rect, 1.0, fill(Ink::Accent, 0.08)));
        for (rect, ink, width) in [
            (rect, Ink::Accent, 1.4),
            (
                Rect::new(0.5, 0.5, width - 1.0, height - 1.0),
                Ink::Rule,
                1.0,
            ),
        ] {
            scene.draw(Shape::Rect {
                rect,
                radius: 1.0,
                fill: None,
                stroke: Some(stroke(ink, 1.0, width)),
            });
        }
        scene
    }
}

impl Minimap {
    /// The place on the plane that a point of the small picture stands for.
    pub fn to_plane(self, at: Point) -> Point {
        self.camera.to_plane(at, self.size.0, self.size.1)
    }
}

/// The part of the plane that is on the screen above the legend.
fn seen(camera: Camera, (width, free): (f32, f32), height: f32) -> Rect {
    Rect {
        min: camera.to_plane(Point::new(0.0, 0.0), width, height),
        max: camera.to_plane(Point::new(width, free), width, height),
    }
}
