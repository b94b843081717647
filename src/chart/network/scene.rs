//! Draws the network: edges below, hubs, discs, then names.

use super::graph::{Disc, Graph};
use super::ground::NEARBY;
use super::names::NEAR;
use super::{Camera, Network};
use crate::chart::draw::{block, fill};
use crate::chart::focus::Spotlight;
use crate::chart::{Focus, Ink, Point, Rect, Scene};

/// With more lines than this, edges are straight.
const MANY_LINES: usize = 400;

/// What all parts of the drawing need.
pub(super) struct Sheet<'a> {
    pub(super) graph: &'a Graph,
    pub(super) camera: Camera,
    pub(super) width: f32,
    pub(super) height: f32,
    pub(super) focus: &'a Focus,
    pub(super) spotlight: Spotlight,
    /// For each disc whether the spotlight is on it.
    pub(super) lit: Vec<bool>,
    /// Height of the legend at the foot.
    pub(super) legend: f32,
    /// How discs and names follow the zoom: less than places do.
    pub(super) swell: f32,
    /// How thin edges are, 1 unless there are many.
    pub(super) thin: f32,
    /// From 1 where all is told down to 0 far away.
    pub(super) far: f32,
    /// True where edges are straight.
    pub(super) straight: bool,
    /// How far beyond the sheet everything is drawn.
    pub(super) margin: f32,
}

impl<'a> Sheet<'a> {
    pub(super) fn new(
        network: &'a Network,
        camera: Camera,
        (width, height): (f32, f32),
        focus: &'a Focus,
    ) -> Self {
        let graph = &network.shown;
        let spotlight = network.relations.spotlight(focus);
        let discs = graph.discs.iter();
        Self {
            lit: discs
                .map(|disc| spotlight.lights_actor(&disc.actor))
                .collect(),
            graph,
            camera,
            width,
            height,
            focus,
            legend: network.legend_height(width),
            spotlight,
            thin: thin(graph.edges.len()),
            far: (camera.zoom / NEAR).clamp(0.0, 1.0),
            swell: swell(camera),
            straight: network.line_count() > MANY_LINES,
            margin: NEARBY,
        }
    }
}

/// All of it: what lies on the plane, names upon it, the legend at the foot.
pub(super) fn draw(network: &Network, camera: Camera, size: (f32, f32), focus: &Focus) -> Scene {
    let mut scene = Scene::blank(size.0.max(1.0), size.1.max(1.0));
    if !network.is_empty() {
        let sheet = Sheet::new(network, camera, size, focus);
        sheet.bodies(&mut scene);
        sheet.names(&mut scene);
        sheet.foot(&mut scene, network);
    }
    scene
}

/// Names and legend, to be laid upon the rest.
pub(super) fn draw_names(
    network: &Network,
    camera: Camera,
    (width, height): (f32, f32),
    focus: &Focus,
) -> Scene {
    let mut scene = Scene::bare(width, height);
    let sheet = Sheet::new(network, camera, (width, height), focus);
    sheet.names(&mut scene);
    sheet.foot(&mut scene, network);
    scene
}

impl Sheet<'_> {
    pub(super) fn at(&self, point: Point) -> Point {
        self.camera.to_screen(point, self.width, self.height)
    }

    pub(super) fn sees(&self, bounds: Rect) -> bool {
        let margin = self.margin;
        bounds.overlaps(Rect::new(
            -margin,
            -margin,
            self.width + 2.0 * margin,
            self.height + 2.0 * margin,
        ))
    }

    /// Edges below, then hubs, then discs.
    fn bodies(&self, scene: &mut Scene) {
        for body in self.all() {
            self.body(scene, &body);
        }
    }

    fn foot(&self, scene: &mut Scene, network: &Network) {
        if self.legend > 0.0 {
            let foot = Rect::new(0.0, self.height - self.legend, self.width, self.legend);
            scene.draw(block(foot, 0.0, fill(Ink::Paper, 1.0)));
            network.legend.draw(scene);
        }
    }

    /// True when none of the meetings of these two is looked at: whoever meets is lit with it.
    pub(super) fn is_apart(&self, (one, other): (usize, usize)) -> bool {
        let lit = |disc: usize| self.lit.get(disc).is_some_and(|lit| *lit);
        !lit(one) || !lit(other)
    }

    pub(super) fn radius(&self, disc: &Disc) -> f32 {
        disc.radius * self.swell
    }

    /// True where there is more than can be told apart, and details are left out.
    pub(super) fn is_crowd(&self) -> bool {
        self.straight && self.far < 1.0
    }
}

/// How thin so many edges are, in steps too small to be seen: while time plays and edges are
/// added, those that are there need not be drawn anew for each.
fn thin(edges: usize) -> f32 {
    const STEP: f32 = 0.97;
    let thin = (60.0 / edges.max(60) as f32).sqrt();
    STEP.powf(thin.log(STEP).round())
}

/// How discs and names follow the zoom: less than places do.
pub(super) fn swell(camera: Camera) -> f32 {
    camera.zoom.max(0.01).powf(0.45).clamp(0.45, 1.8)
}

pub(super) fn around(at: Point, radius: f32) -> Rect {
    Rect::new(at.x - radius, at.y - radius, 2.0 * radius, 2.0 * radius)
}
