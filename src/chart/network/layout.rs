//! Finds places for discs and hubs by forces; the same graph gets the same places.

use std::collections::BTreeMap;

use fjadra::{Collide, Link, ManyBody, Node, PositionX, PositionY, SimulationBuilder};

use super::Pins;
use super::graph::Graph;
use crate::chart::Point;
use crate::dossier::{ActorId, MeetingId};

/// Ticks until all is at rest.
const TICKS: usize = 300;
/// More bodies than this get fewer ticks, so that the window does not wait.
const MANY: usize = 300;
/// Room beside a disc for its name.
const AIR: f32 = 20.0;
/// A cluster is drawn out by no more than this.
const MOST_WIDENED: f32 = 2.0;
/// Half the side of a hub and the room around it.
const HUB: f32 = 16.0;

/// Where bodies were before.
#[derive(Default)]
pub(super) struct Places {
    pub(super) discs: BTreeMap<ActorId, (Point, bool)>,
    pub(super) hubs: BTreeMap<MeetingId, Point>,
    /// True when what has a place should not be thrown about.
    pub(super) settled: bool,
}

impl Places {
    pub(super) fn of(graph: &Graph) -> Self {
        Self {
            discs: graph
                .discs
                .iter()
                .map(|disc| (disc.actor.clone(), (disc.at, disc.pinned)))
                .collect(),
            hubs: graph
                .hubs
                .iter()
                .map(|hub| (hub.meeting.clone(), hub.at))
                .collect(),
            settled: !graph.discs.is_empty(),
        }
    }

    /// Leaves pinned what was put somewhere by hand, and nothing else.
    pub(super) fn pin(&mut self, pins: &Pins) {
        for (_, pinned) in self.discs.values_mut() {
            *pinned = false;
        }
        let pins = pins.iter().map(|(actor, at)| (actor.clone(), (*at, true)));
        self.discs.extend(pins);
    }
}

/// Gives every disc and hub its place.
pub(super) fn lay_out(graph: &mut Graph, before: &Places) {
    let discs = graph.discs.len();
    let bodies = discs + graph.hubs.len();
    if bodies == 0 {
        return;
    }
    let mut nodes = Vec::with_capacity(bodies);
    for disc in &mut graph.discs {
        let old = before.discs.get(&disc.actor);
        disc.pinned = old.is_some_and(|(_, pinned)| *pinned);
        nodes.push(node(nodes.len(), old.map(|(at, _)| *at), disc.pinned));
    }
    for hub in &graph.hubs {
        let old = before.hubs.get(&hub.meeting);
        nodes.push(node(nodes.len(), old.copied(), false));
    }

    let mut links = Vec::new();
    let mut lengths = Vec::new();
    let radius = |disc: usize| graph.discs.get(disc).map_or(0.0, |disc| disc.radius);
    for edge in &graph.edges {
        links.push(edge.ends);
        lengths.push(f64::from(70.0 + radius(edge.ends.0) + radius(edge.ends.1)));
    }
    for (at, hub) in graph.hubs.iter().enumerate() {
        for &member in &hub.members {
            links.push((member, discs + at));
            lengths.push(f64::from(48.0 + radius(member)));
        }
    }
    let radii: Vec<f64> = graph
        .discs
        .iter()
        .map(|disc| f64::from(disc.radius + AIR))
        .chain(graph.hubs.iter().map(|_| f64::from(HUB)))
        .collect();

    // The more lines a disc has on average, the more room they need to be told apart.
    let spread = 1.0 + links.len() as f64 / bodies as f64 / 3.0;
    let mut simulation = SimulationBuilder::new()
        .with_alpha(if before.settled { 0.3 } else { 1.0 })
        .build(nodes)
        .add_force(
            "link",
            Link::new(links)
                .distance(move |_: &_, link: usize| lengths.get(link).copied().unwrap_or(90.0)),
        )
        .add_force("charge", ManyBody::new().strength(-300.0 * spread))
        .add_force(
            "collide",
            Collide::new()
                .radius(move |body| radii.get(body).copied().unwrap_or(HUB.into()))
                .iterations(2),
        )
        // Screens are wide, and a pull to the middle keeps strangers in sight of each other.
        .add_force("x", PositionX::new().strength(0.05))
        .add_force("y", PositionY::new().strength(0.1));
    let ticks = if bodies > MANY {
        (TICKS * MANY / bodies).max(60)
    } else {
        TICKS
    };
    simulation.tick(ticks);

    let places: Vec<Point> = simulation
        .positions()
        .map(|[x, y]| Point::new(finite(x), finite(y)))
        .collect();
    for (disc, at) in graph.discs.iter_mut().zip(&places) {
        disc.at = *at;
    }
    for (hub, at) in graph.hubs.iter_mut().zip(places.iter().skip(discs)) {
        hub.at = *at;
    }
}

/// Draws a round cluster out to the shape of a sheet, which only takes bodies farther apart.
pub(super) fn widen(graph: &mut Graph, shape: f32) {
    let places = || {
        let discs = graph.discs.iter().map(|disc| disc.at);
        discs.chain(graph.hubs.iter().map(|hub| hub.at))
    };
    let extent = |of: fn(Point) -> f32| {
        let least = places().map(of).fold(f32::INFINITY, f32::min);
        let most = places().map(of).fold(f32::NEG_INFINITY, f32::max);
        most - least
    };
    let (width, height) = (extent(|at| at.x), extent(|at| at.y));
    // What lies on one line has no shape, and what was put by hand stays where it is.
    let pinned = graph.discs.iter().any(|disc| disc.pinned);
    if pinned || width < 1.0 || height < 1.0 || !shape.is_finite() {
        return;
    }
    let factor = (shape * height / width).clamp(1.0, MOST_WIDENED);
    for disc in &mut graph.discs {
        disc.at.x *= factor;
    }
    for hub in &mut graph.hubs {
        hub.at.x *= factor;
    }
}

/// A body where it was, else on a spiral by its number, as the seeds of a sunflower lie.
fn node(number: usize, before: Option<Point>, pinned: bool) -> Node {
    let (x, y) = before.map_or_else(
        || {
            let golden = std::f64::consts::PI * (3.0 - 5.0_f64.sqrt());
            let radius = 36.0 * (number as f64 + 0.5).sqrt();
            let angle = number as f64 * golden;
            (radius * angle.cos(), radius * angle.sin())
        },
        |at| (at.x.into(), at.y.into()),
    );
    if pinned {
        Node::default().fixed_position(x, y)
    } else {
        Node::default().position(x, y)
    }
}

fn finite(value: f64) -> f32 {
    if value.is_finite() { value as f32 } else { 0.0 }
}
