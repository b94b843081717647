//! Draws the network: edges below, hubs, discs, then names.

use super::graph::{Disc, Graph};
use super::names::NEAR;
use super::{Camera, Network};
use crate::chart::draw::{block, fill};
use crate::chart::focus::Spotlight;
use crate::chart::{Focus, Ink, Point, Rect, Scene};

/// With more lines than this, edges are straight.
const MANY_LINES: usize = 400;
/// What is so near the sheet is drawn: its halo or its name may reach onto it.
const NEARBY: f32 = 40.0;

/// What all parts of the drawing need.
pub(super) struct Sheet<'a> {
    pub(super) graph: &'a Graph,
    pub(super) camera: Camera,
    pub(super) width: f32,
    pub(super) height: f32,
    pub(super) focus: &'a Focus,
    pub(super) spotlight: Spotlight,
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
        Self {
            graph,
            camera,
            width,
            height,
            focus,
            legend: network.legend_height(width),
            spotlight: network.relations.spotlight(focus),
            thin: (60.0 / graph.edges.len().max(60) as f32).sqrt(),
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

/// What lies on the plane, without names: the part that may be pushed about as it is. It
/// reaches `margin` farther than the sheet on all sides.
pub(super) fn draw_ground(
    network: &Network,
    camera: Camera,
    (width, height): (f32, f32),
    focus: &Focus,
    margin: f32,
) -> Scene {
    let mut scene = Scene::reaching(width, height, margin);
    let sheet = Sheet {
        margin: margin + NEARBY,
        ..Sheet::new(network, camera, (width, height), focus)
    };
    sheet.bodies(&mut scene);
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
        for hub in &self.graph.hubs {
            self.spokes(scene, hub);
        }
        for edge in &self.graph.edges {
            self.edge(scene, edge);
        }
        self.hubs(scene);
        for disc in &self.graph.discs {
            self.disc(scene, disc);
        }
    }

    fn foot(&self, scene: &mut Scene, network: &Network) {
        if self.legend > 0.0 {
            let foot = Rect::new(0.0, self.height - self.legend, self.width, self.legend);
            scene.draw(block(foot, 0.0, fill(Ink::Paper, 1.0)));
            network.legend.draw(scene);
        }
    }

    pub(super) fn radius(&self, disc: &Disc) -> f32 {
        disc.radius * self.swell
    }

    /// True where there is more than can be told apart, and details are left out.
    pub(super) fn is_crowd(&self) -> bool {
        self.straight && self.far < 1.0
    }
}

/// How discs and names follow the zoom: less than places do.
pub(super) fn swell(camera: Camera) -> f32 {
    camera.zoom.max(0.01).powf(0.45).clamp(0.45, 1.8)
}

pub(super) fn around(at: Point, radius: f32) -> Rect {
    Rect::new(at.x - radius, at.y - radius, 2.0 * radius, 2.0 * radius)
}

#[cfg(test)]
mod tests {
    use crate::chart::fixture::{all, synthetic, world};
    use crate::chart::{
        Camera, Focus, Mark, Network, Point, network_ground, network_names, network_scene,
    };

    const SIZE: (f32, f32) = (900.0, 600.0);

    /// Everything but the paper.
    fn shapes(marks: Vec<Mark>) -> Vec<Mark> {
        marks.into_iter().skip(1).collect()
    }

    #[test]
    fn ground_and_names_are_the_whole_picture() {
        let dossier = synthetic(200);
        let network = Network::new(&world(), &dossier, &all(&dossier), None);
        let (fit, focus) = (network.fit(SIZE.0, SIZE.1), Focus::default());
        let near = Camera {
            zoom: 3.0 * fit.zoom,
            ..fit
        };
        for camera in [fit, near] {
            let whole = shapes(network_scene(&network, camera, SIZE.0, SIZE.1, &focus).marks);
            let mut layers = shapes(network_ground(&network, camera, SIZE, &focus, 0.0).marks);
            layers.extend(network_names(&network, camera, SIZE, &focus).marks);
            assert!(whole.len() > 100);
            assert_eq!(whole, layers);
        }
    }

    #[test]
    fn a_wide_ground_has_what_another_camera_will_show() {
        let dossier = synthetic(200);
        let network = Network::new(&world(), &dossier, &all(&dossier), None);
        let focus = Focus::default();
        let camera = Camera {
            zoom: 2.5,
            ..network.fit(SIZE.0, SIZE.1)
        };
        let wide = network_ground(&network, camera, SIZE, &focus, 150.0);
        let moved = Camera {
            center: Point::new(camera.center.x + 40.0, camera.center.y - 30.0),
            ..camera
        };
        let (scale, by) = camera.moved(moved, SIZE.0, SIZE.1);
        let shown = network_ground(&network, moved, SIZE, &focus, 0.0);
        for mark in shapes(shown.marks) {
            let to = mark.shape.bounds().min;
            let close = |mark: &Mark| {
                let at = mark.shape.bounds().min;
                (at.x * scale + by.x - to.x).abs() < 0.05
                    && (at.y * scale + by.y - to.y).abs() < 0.05
            };
            let mut same = wide.marks.iter().filter(|it| it.item == mark.item);
            assert!(same.any(close), "{mark:?}");
        }
    }
}
