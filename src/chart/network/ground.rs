//! What lies on the plane, without names: the part of the picture that may be pushed about as
//! it is. It is drawn in parts, since what is hovered, dragged or grows old is little of it.

use super::graph::{Disc, Edge, Hub};
use super::hubs::groups;
use super::scene::Sheet;
use super::{Camera, Network};
use crate::chart::parts::{Drawing, Look, Looks, Parts};
use crate::chart::{Focus, Scene};

/// What is so near the sheet is drawn: its halo or its name may reach onto it.
pub(super) const NEARBY: f32 = 40.0;

/// Something that lies on the plane.
pub(super) enum Body<'a> {
    Spokes(&'a Hub),
    Edge(&'a Edge),
    /// One hub, or several in one place, and which of these places it is.
    Hubs(usize, Vec<&'a Hub>),
    Disc(usize, &'a Disc),
}

/// Numbers for all bodies in drawing order, the same whatever of them is shown.
struct Numbers {
    hubs: usize,
    edges: usize,
    discs: usize,
}

impl Numbers {
    fn of(network: &Network) -> Self {
        let whole = &network.whole;
        let edges = if network.options.hubs {
            &whole.edges
        } else {
            &whole.pairs
        };
        Self {
            hubs: whole.hubs.len(),
            edges: edges.len(),
            discs: whole.discs.len(),
        }
    }

    fn all(&self) -> usize {
        2 * self.hubs + self.edges + self.discs
    }

    fn number(&self, body: &Body<'_>) -> usize {
        match body {
            Body::Spokes(hub) => hub.number,
            Body::Edge(edge) => self.hubs + edge.number,
            Body::Hubs(number, _) => self.hubs + self.edges + number,
            Body::Disc(number, _) => 2 * self.hubs + self.edges + number,
        }
    }
}

/// Draws it, reaching `margin` farther than the sheet on all sides.
pub(super) fn draw(
    network: &Network,
    camera: Camera,
    size: (f32, f32),
    focus: &Focus,
    (margin, before): (f32, Option<Parts>),
) -> Parts {
    let numbers = Numbers::of(network);
    let sheet = Sheet {
        margin: margin + NEARBY,
        ..Sheet::new(network, camera, size, focus)
    };
    let mut looks = Looks::default();
    looks.see(network.content).place(camera.center);
    for measure in [camera.zoom, size.0, size.1, margin, sheet.thin] {
        looks.measure(measure);
    }
    looks.see(sheet.straight);
    let mut drawing = Drawing::new(looks.look(), numbers.all(), before);
    for body in sheet.all() {
        drawing.part(numbers.number(&body), sheet.look(&body), |scene| {
            sheet.body(scene, &body);
        });
    }
    drawing.done()
}

impl<'a> Sheet<'a> {
    /// All that lies on the plane, in drawing order.
    pub(super) fn all(&self) -> impl Iterator<Item = Body<'a>> + use<'a> {
        let graph = self.graph;
        let hubs = groups(graph, self.camera.zoom, self.focus);
        let hubs = hubs.into_iter().enumerate();
        let discs = graph.discs.iter().enumerate();
        graph
            .hubs
            .iter()
            .map(Body::Spokes)
            .chain(graph.edges.iter().map(Body::Edge))
            .chain(hubs.map(|(number, group)| Body::Hubs(number, group)))
            .chain(discs.map(|(number, disc)| Body::Disc(number, disc)))
    }

    pub(super) fn body(&self, scene: &mut Scene, body: &Body<'_>) {
        match body {
            Body::Spokes(hub) => self.spokes(scene, hub),
            Body::Edge(edge) => self.edge(scene, edge),
            Body::Hubs(_, group) => match *group.as_slice() {
                [hub] => self.hub(scene, hub),
                _ => self.pile(scene, group),
            },
            Body::Disc(_, disc) => self.disc(scene, disc),
        }
    }

    /// All that the marks of a body are made of, besides what all of the sheet depends on.
    fn look(&self, body: &Body<'_>) -> Look {
        let mut looks = Looks::default();
        match body {
            Body::Spokes(hub) => {
                self.see_hub(&mut looks, hub);
                for &member in &hub.members {
                    self.see_end(&mut looks, member);
                }
            }
            Body::Edge(edge) => {
                self.see_end(&mut looks, edge.ends.0);
                self.see_end(&mut looks, edge.ends.1);
                looks
                    .measure(self.edge_opacity(edge))
                    .see(self.is_on(edge))
                    .see(edge.count as u64)
                    .see(edge.tone)
                    .see(edge.tentative);
            }
            Body::Hubs(_, group) => {
                looks.see(group.len() as u64);
                for hub in group {
                    self.see_hub(&mut looks, hub);
                }
            }
            Body::Disc(_, disc) => {
                looks
                    .place(disc.at)
                    .measure(disc.radius)
                    .measure(self.spotlight.actor(&disc.actor))
                    .see(self.focus.is_on(&disc.item))
                    .see(disc.seen)
                    .see(disc.pinned);
            }
        }
        looks.look()
    }

    /// The end of a line at a disc.
    fn see_end(&self, looks: &mut Looks, number: usize) {
        if let Some(disc) = self.graph.discs.get(number) {
            looks.place(disc.at).see(disc.seen);
        }
    }

    fn see_hub(&self, looks: &mut Looks, hub: &Hub) {
        looks
            .see(hub.number as u64)
            .measure(self.spotlight.meeting(&hub.meeting))
            .measure(hub.fresh)
            .see(self.focus.is_on(&hub.item));
    }
}

#[cfg(test)]
mod tests {
    use crate::chart::fixture::{all, synthetic, world};
    use crate::chart::{
        Camera, Focus, Mark, Network, NetworkOptions, Parts, Point, network_ground, network_names,
        network_scene,
    };
    use crate::dossier::Item;

    const SIZE: (f32, f32) = (900.0, 600.0);

    fn network() -> Network {
        let dossier = synthetic(200);
        Network::new(&world(), &dossier, &all(&dossier), None)
    }

    fn ground(
        network: &Network,
        camera: Camera,
        focus: &Focus,
        margin: f32,
        before: Option<Parts>,
    ) -> Parts {
        network_ground(network, camera, SIZE, focus, (margin, before))
    }

    fn marks(parts: &Parts) -> Vec<Mark> {
        let all = 0..parts.drawn().len();
        all.flat_map(|part| parts.marks(part).to_vec()).collect()
    }

    /// Everything but the paper.
    fn whole(network: &Network, camera: Camera, focus: &Focus) -> Vec<Mark> {
        let scene = network_scene(network, camera, SIZE.0, SIZE.1, focus);
        scene.marks.into_iter().skip(1).collect()
    }

    #[test]
    fn ground_and_names_are_the_whole_picture() {
        let network = network();
        let (fit, focus) = (network.fit(SIZE.0, SIZE.1), Focus::default());
        let near = Camera {
            zoom: 3.0 * fit.zoom,
            ..fit
        };
        for camera in [fit, near] {
            let whole = whole(&network, camera, &focus);
            let mut layers = marks(&ground(&network, camera, &focus, 0.0, None));
            layers.extend(network_names(&network, camera, SIZE, &focus).marks);
            assert!(whole.len() > 100);
            assert_eq!(whole, layers);
        }
    }

    #[test]
    fn what_looks_as_before_is_not_drawn_anew_and_the_picture_is_the_same() {
        let mut network = network();
        let camera = network.fit(SIZE.0, SIZE.1);
        let actors: Vec<_> = (0..3)
            .map(|at| network.whole.discs[at].actor.clone())
            .collect();
        let hovers = |at: usize| Focus {
            hovered: Some(Item::Actor(actors[at].clone())),
            ..Focus::default()
        };
        let mut before = ground(&network, camera, &hovers(0), 0.0, None);
        let mut check = |network: &Network, focus: &Focus, kept: f32| {
            let drawn: Vec<u64> = before.drawn().collect();
            let after = ground(
                network,
                camera,
                focus,
                0.0,
                Some(std::mem::take(&mut before)),
            );
            let fresh = ground(network, camera, focus, 0.0, None);
            assert_eq!(marks(&after), marks(&fresh));
            let all = after.drawn().filter(|it| *it > 0).count();
            let same = drawn.iter().zip(after.drawn());
            let same = same.filter(|(one, other)| **one == *other && *other > 0);
            let same = same.count();
            assert!(same as f32 >= kept * all as f32, "{same} of {all}");
            assert!(same < all);
            before = after;
        };
        check(&network, &hovers(1), 0.5);
        let at = network.whole.discs[2].at;
        network.pin(&actors[2], Point::new(at.x + 9.0, at.y));
        check(&network, &hovers(1), 0.5);
        let (first, last) = network.span().unwrap();
        let day = |part: f64| Some(first + part * (last - first));
        let until = |network: &mut Network, until| {
            network.set_options(NetworkOptions {
                until,
                ..network.options().clone()
            });
        };
        until(&mut network, day(0.9));
        check(&network, &hovers(1), 0.0);
        until(&mut network, day(0.9015));
        check(&network, &hovers(1), 0.5);
        until(&mut network, None);
        check(&network, &Focus::default(), 0.0);
        network.set_options(NetworkOptions {
            hubs: false,
            ..network.options().clone()
        });
        check(&network, &Focus::default(), 0.0);
    }

    #[test]
    fn a_wide_ground_has_what_another_camera_will_show() {
        let network = network();
        let focus = Focus::default();
        let camera = Camera {
            zoom: 2.5,
            ..network.fit(SIZE.0, SIZE.1)
        };
        let wide = marks(&ground(&network, camera, &focus, 150.0, None));
        let moved = Camera {
            center: Point::new(camera.center.x + 40.0, camera.center.y - 30.0),
            ..camera
        };
        let (scale, by) = camera.moved(moved, SIZE.0, SIZE.1);
        for mark in marks(&ground(&network, moved, &focus, 0.0, None)) {
            let to = mark.shape.bounds().min;
            let close = |mark: &Mark| {
                let at = mark.shape.bounds().min;
                (at.x * scale + by.x - to.x).abs() < 0.05
                    && (at.y * scale + by.y - to.y).abs() < 0.05
            };
            let mut same = wide.iter().filter(|it| it.item == mark.item);
            assert!(same.any(close), "{mark:?}");
        }
    }
}
