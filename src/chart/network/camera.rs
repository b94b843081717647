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

    /// Where a point of a sheet that this camera drew is on the sheet of another: so many times
    /// as far from the corner, then moved by so much.
    pub fn moved(self, to: Self, width: f32, height: f32) -> (f32, Point) {
        let scale = to.zoom / self.zoom;
        let by = |from: f32, to_center: f32, size: f32| {
            (from - to_center) * to.zoom + size / 2.0 * (1.0 - scale)
        };
        let by = Point::new(
            by(self.center.x, to.center.x, width),
            by(self.center.y, to.center.y, height),
        );
        (scale, by)
    }
}

#[cfg(test)]
mod tests {
    use super::Camera;
    use crate::chart::Point;

    #[test]
    fn what_is_moved_lies_where_the_other_camera_draws_it() {
        let camera = |x, y, zoom| Camera {
            center: Point::new(x, y),
            zoom,
        };
        let (from, to) = (camera(10.0, -30.0, 0.7), camera(-25.0, 12.0, 1.1));
        let (scale, by) = from.moved(to, 640.0, 480.0);
        for point in [Point::new(0.0, 0.0), Point::new(-310.0, 77.0)] {
            let (before, after) = (
                from.to_screen(point, 640.0, 480.0),
                to.to_screen(point, 640.0, 480.0),
            );
            assert!((before.x * scale + by.x - after.x).abs() < 0.01);
            assert!((before.y * scale + by.y - after.y).abs() < 0.01);
        }
    }
}
