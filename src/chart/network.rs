//! The network: leaders as discs, meetings as edges, larger meetings as small hubs.

use super::focus::Focus;
use super::{Point, Rect, Scene};
use crate::dossier::{ActorId, Dossier, Meeting};
use crate::world::World;

/// Who met whom, with a place on the plane for each; the same meetings give the same places.
#[derive(Clone, Debug, Default)]
pub struct Network {}

impl Network {
    /// Counts and lays out the network of `meetings`; actors of `before` start where they were.
    pub fn new(
        _world: &World,
        _dossier: &Dossier,
        _meetings: &[&Meeting],
        _before: Option<&Self>,
    ) -> Self {
        Self {}
    }

    /// The rectangle that holds all discs.
    pub fn bounds(&self) -> Rect {
        Rect::default()
    }

    /// Puts a disc somewhere by hand; it stays there.
    pub fn pin(&mut self, _actor: &ActorId, _at: Point) {}
}

/// Which part of the plane is on the screen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Camera {
    /// The point of the plane in the middle of the screen.
    pub center: Point,
    /// Points on the screen for a unit of the plane.
    pub zoom: f32,
}

impl Camera {
    /// All of `bounds` on `width` × `height` points.
    pub fn fit(_bounds: Rect, _width: f32, _height: f32) -> Self {
        Self {
            center: Point::default(),
            zoom: 1.0,
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

/// The network on `width` × `height` points.
pub fn network_scene(
    _network: &Network,
    _camera: Camera,
    width: f32,
    height: f32,
    _focus: &Focus,
) -> Scene {
    Scene {
        width,
        height,
        marks: Vec::new(),
    }
}
