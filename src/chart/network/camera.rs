//! From the plane of the network to the screen and back.

use crate::chart::{Point, Rect};

/// Room around the discs for their names, in points of the screen.
const MARGIN: (f32, f32) = (84.0, 34.0);
/// A few discs are not blown up to fill a large screen.
const MOST_ZOOM: f32 = 2.8;

/// Which part of the plane is on the screen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Camera {
    /// The point of the plane in the middle of the screen.
    pub center: Point,
    /// Points on the screen for a unit of the plane.
    pub zoom: f32,
}

impl Camera {
    /// All of `bounds` on `width` × `height` points, of which the lowest `foot` are taken.
    pub(super) fn fit(bounds: Rect, width: f32, height: f32, foot: f32) -> Self {
        let height = (height - foot).max(1.0);
        let room = |size: f32, margin: f32| (size - 2.0 * margin).max(size * 0.5).max(1.0);
        let zoom = (room(width, MARGIN.0) / bounds.width().max(1.0))
            .min(room(height, MARGIN.1) / bounds.height().max(1.0))
            .clamp(0.02, MOST_ZOOM);
        Self {
            center: Point::new(
                f32::midpoint(bounds.min.x, bounds.max.x),
                // The middle of the bounds lies in the middle of what is left.
                f32::midpoint(bounds.min.y, bounds.max.y) + foot / 2.0 / zoom,
            ),
            zoom,
        }
    }

    /// From the plane to the screen.
    pub fn to_screen(self, point: Point, width: f32, height: f32) -> Point {
        Point::new(
            (point.x - self.center.x) * self.zoom + width / 2.0,
            (point.y - self.center.y) * self.zoom + height / 2.0,
        )
    }

    /// From the screen to the plane.
    pub fn to_plane(self, point: Point, width: f32, height: f32) -> Point {
        Point::new(
            (point.x - width / 2.0) / self.zoom + self.center.x,
            (point.y - height / 2.0) / self.zoom + self.center.y,
        )
    }
}
