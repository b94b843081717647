//! The network: leaders as discs, meetings as edges, larger meetings as small hubs.

mod camera;
mod graph;
mod labels;
mod layout;
mod legend;
mod names;
mod scene;

pub use camera::Camera;
pub(super) use graph::tone_index;
pub(super) use legend::TONES;

use super::focus::Focus;
use super::{Point, Rect, Scene};
use crate::dossier::{ActorId, Dossier, Meeting};
use crate::world::World;
use graph::Graph;
use layout::{Places, lay_out, widen};
use legend::Legend;

/// The usual shape of a screen less panels: width by height.
const SCREEN: f32 = 1.6;

/// Who met whom, with a place on the plane for each; the same meetings give the same places.
#[derive(Clone, Debug, Default)]
pub struct Network {
    graph: Graph,
}

impl Network {
    /// Counts and lays out the network of `meetings`; actors of `before` start where they were.
    pub fn new(
        world: &World,
        dossier: &Dossier,
        meetings: &[&Meeting],
        before: Option<&Self>,
    ) -> Self {
        let mut graph = Graph::new(world, dossier, meetings);
        let places = before.map(|before| Places::of(&before.graph));
        lay_out(&mut graph, places.as_ref());
        widen(&mut graph, SCREEN);
        Self { graph }
    }

    /// Draws a round network out toward the shape (width by height) of the sheet it is for.
    pub fn widen(&mut self, shape: f32) {
        widen(&mut self.graph, shape);
    }

    /// True when nobody met.
    pub fn is_empty(&self) -> bool {
        self.graph.discs.is_empty()
    }

    /// How many leaders have a disc.
    pub fn disc_count(&self) -> usize {
        self.graph.discs.len()
    }

    /// How many edges and spokes of hubs there are.
    pub fn line_count(&self) -> usize {
        let spokes = self.graph.hubs.iter().map(|hub| hub.members.len());
        self.graph.edges.len() + spokes.sum::<usize>()
    }

    /// Where a leader's disc lies on the plane.
    pub fn position(&self, actor: &ActorId) -> Option<Point> {
        let disc = self.graph.discs.iter().find(|disc| disc.actor == *actor)?;
        Some(disc.at)
    }

    /// The rectangle that holds all discs and hubs.
    pub fn bounds(&self) -> Rect {
        let around = |at: Point, radius: f32| {
            Rect::new(at.x - radius, at.y - radius, 2.0 * radius, 2.0 * radius)
        };
        let discs = self
            .graph
            .discs
            .iter()
            .map(|disc| around(disc.at, disc.radius));
        let hubs = self.graph.hubs.iter().map(|hub| around(hub.at, scene::HUB));
        discs.chain(hubs).reduce(Rect::union).unwrap_or_default()
    }

    /// The camera that shows all discs and their names above the legend.
    pub fn fit(&self, width: f32, height: f32) -> Camera {
        Camera::fit(self.bounds(), width, height, self.legend_height(width))
    }

    /// How much of the foot of a scene of `width` the legend takes.
    pub fn legend_height(&self, width: f32) -> f32 {
        if self.is_empty() {
            return 0.0;
        }
        Legend::new(&self.graph, true).height(width)
    }

    /// The legend alone.
    pub fn legend_scene(&self, width: f32) -> Scene {
        let mut scene = Scene::blank(width, self.legend_height(width));
        Legend::new(&self.graph, true).draw(&mut scene);
        scene
    }

    /// Puts a disc somewhere by hand; it stays there.
    pub fn pin(&mut self, actor: &ActorId, at: Point) {
        if !at.x.is_finite() || !at.y.is_finite() {
            return;
        }
        if let Some(disc) = self
            .graph
            .discs
            .iter_mut()
            .find(|disc| disc.actor == *actor)
        {
            disc.at = at;
            disc.pinned = true;
        }
    }

    /// Lets a disc go, to find its own place when the network is next laid out.
    pub fn unpin(&mut self, actor: &ActorId) {
        if let Some(disc) = self
            .graph
            .discs
            .iter_mut()
            .find(|disc| disc.actor == *actor)
        {
            disc.pinned = false;
        }
    }
}

/// The network on `width` × `height` points.
pub fn network_scene(
    network: &Network,
    camera: Camera,
    width: f32,
    height: f32,
    focus: &Focus,
) -> Scene {
    scene::draw(&network.graph, camera, (width, height), focus)
}

#[cfg(test)]
mod tests;
