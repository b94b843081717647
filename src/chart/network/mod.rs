//! The network: leaders as discs, meetings as edges, larger meetings as small hubs.

mod bloc;
mod camera;
mod disc;
mod edges;
mod graph;
mod ground;
mod hubs;
mod labels;
mod layout;
mod legend;
mod minimap;
mod names;
mod options;
mod scene;
mod shown;
mod time;
mod walk;

pub use camera::Camera;
pub(super) use graph::tone_index;
pub use hubs::Pile;
pub(super) use legend::TONES;
pub use minimap::Minimap;
pub use options::{NetworkOptions, Ring};
pub use time::year_step;

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use super::focus::{Focus, Relations};
use super::{Parts, Point, Rect, Scene};
use crate::dossier::{ActorId, Dossier, Meeting, MeetingId};
use crate::world::World;
use graph::{Disc, Graph};
use layout::{Places, lay_out, widen};
use legend::Legend;

/// The usual shape of a window less panels, bars and legend: width by height.
const SCREEN: f32 = 2.2;

/// Counts states of networks, so that a drawing can tell whether it is still true.
static STAMPS: AtomicU64 = AtomicU64::new(1);

/// Where discs were put by hand, on the plane.
pub type Pins = BTreeMap<ActorId, Point>;

/// Who met whom, with a place on the plane for each; the same meetings give the same places.
/// A copy costs next to nothing.
#[derive(Clone, Debug, Default)]
pub struct Network {
    /// All of it.
    whole: Arc<Graph>,
    /// What the options leave of it.
    shown: Arc<Graph>,
    relations: Arc<Relations>,
    options: NetworkOptions,
    legend: Legend,
    /// The first and the last day of a meeting, of the common era.
    span: Option<(f64, f64)>,
    /// True when all that is not pinned is to find a new place.
    loose: bool,
    stamp: u64,
    /// The stamp from when there were others in it, or other marks for them.
    content: u64,
}

impl Network {
    /// Counts and lays out the network of `meetings`; actors of `before` start where they
    /// were, and what was chosen there is chosen here.
    pub fn new(
        world: &World,
        dossier: &Dossier,
        meetings: &[&Meeting],
        before: Option<&Self>,
    ) -> Self {
        let pins = before.map(Self::pins).unwrap_or_default();
        Self::with_pins(world, dossier, meetings, before, &pins)
    }

    /// The same with discs put somewhere by hand, also such as were not there before.
    pub fn with_pins(
        world: &World,
        dossier: &Dossier,
        meetings: &[&Meeting],
        before: Option<&Self>,
        pins: &Pins,
    ) -> Self {
        let relations = Relations::new(dossier, meetings);
        let mut whole = Graph::new(world, dossier, meetings, &relations);
        let settled = before.filter(|before| !before.loose);
        let mut places = settled.map_or_else(Places::default, |it| Places::of(&it.whole));
        places.pin(pins);
        lay_out(&mut whole, &places);
        widen(&mut whole, SCREEN);
        let mut network = Self {
            span: whole.span(),
            whole: Arc::new(whole),
            relations: Arc::new(relations),
            ..Self::default()
        };
        network.set_options(before.map(|it| it.options.clone()).unwrap_or_default());
        network
    }

    /// What is shown of it.
    pub fn options(&self) -> &NetworkOptions {
        &self.options
    }

    /// Shows another part of it, or in another way; nothing moves.
    pub fn set_options(&mut self, options: NetworkOptions) {
        let before = std::mem::replace(&mut self.options, options);
        if self.options == before && self.stamp > 0 {
            return;
        }
        // The legend stays the same while time goes on.
        let on = NetworkOptions {
            until: self.options.until,
            ..before.clone()
        };
        let goes_on = before.until.is_some() && self.options.until.is_some();
        if self.stamp > 0 && goes_on && on == self.options {
            let before = Arc::unwrap_or_clone(std::mem::take(&mut self.shown));
            let shown = shown::shown_with(&self.whole, &self.options, before.discs);
            self.shown = Arc::new(shown);
            self.stamp = next_stamp();
        } else {
            self.refresh();
        }
    }

    fn refresh(&mut self) {
        self.shown = Arc::new(shown::shown(&self.whole, &self.options));
        let always = NetworkOptions {
            until: None,
            ..self.options.clone()
        };
        self.legend = match self.options.until {
            None => Legend::new(&self.shown, &self.options),
            Some(_) => Legend::new(&shown::shown(&self.whole, &always), &self.options),
        };
        self.stamp = next_stamp();
        self.content = self.stamp;
    }

    /// Another number for each state of each network.
    pub fn stamp(&self) -> u64 {
        self.stamp
    }

    /// Draws a round network out toward the shape (width by height) of the sheet it is for.
    pub fn widen(&mut self, shape: f32) {
        widen(Arc::make_mut(&mut self.whole), shape);
        self.refresh();
    }

    /// True when nobody met.
    pub fn is_empty(&self) -> bool {
        self.whole.discs.is_empty()
    }

    /// How many leaders have a disc that is shown.
    pub fn disc_count(&self) -> usize {
        self.shown.discs.iter().filter(|disc| disc.seen).count()
    }

    /// How many edges and spokes of hubs are shown.
    pub fn line_count(&self) -> usize {
        let spokes = self.shown.hubs.iter().map(|hub| hub.members.len());
        self.shown.edges.len() + spokes.sum::<usize>()
    }

    /// How many hubs are shown.
    pub fn hub_count(&self) -> usize {
        self.shown.hubs.len()
    }

    /// True when a leader's disc is shown.
    pub fn shows(&self, actor: &ActorId) -> bool {
        let mut discs = self.shown.discs.iter();
        discs.any(|disc| disc.seen && disc.actor == *actor)
    }

    /// The meetings that are shown, in order.
    pub fn meetings(&self) -> impl Iterator<Item = &MeetingId> {
        let within = shown::within(&self.whole, &self.options);
        let until = self.options.until;
        let shown = self.whole.turnouts.iter().filter(move |turnout| {
            let passes = until.is_none_or(|until| turnout.day.is_some_and(|day| day <= until));
            let here = turnout.members.iter().filter(|&&it| within[it]).count();
            // In a neighbourhood a meeting is shown by a line, which has two ends.
            passes && here >= turnout.members.len().min(2)
        });
        shown.map(|turnout| &turnout.meeting)
    }

    /// The first and the last day of a meeting, of the common era; `None` where none is known.
    pub fn span(&self) -> Option<(f64, f64)> {
        self.span
    }

    /// How many meetings have no day.
    pub fn undated(&self) -> usize {
        let turnouts = self.whole.turnouts.iter();
        turnouts.filter(|turnout| turnout.day.is_none()).count()
    }

    /// Where a leader's disc lies on the plane.
    pub fn position(&self, actor: &ActorId) -> Option<Point> {
        let disc = self.whole.discs.iter().find(|disc| disc.actor == *actor)?;
        Some(disc.at)
    }

    /// Where a leader's disc that is shown lies on a sheet, and its radius there.
    pub fn disc_on(
        &self,
        actor: &ActorId,
        camera: Camera,
        (width, height): (f32, f32),
    ) -> Option<(Point, f32)> {
        let mut discs = self.shown.discs.iter();
        let disc = discs.find(|disc| disc.seen && disc.actor == *actor)?;
        let radius = disc.radius * scene::swell(camera);
        Some((camera.to_screen(disc.at, width, height), radius))
    }

    /// The rectangle that holds all discs and hubs, of the neighbourhood where one is chosen.
    pub fn bounds(&self) -> Rect {
        let around = |at: Point, radius: f32| {
            Rect::new(at.x - radius, at.y - radius, 2.0 * radius, 2.0 * radius)
        };
        // Time moves nothing, the picture least of all.
        let within = shown::within(&self.whole, &self.options);
        let discs = self.whole.discs.iter().zip(&within);
        let discs = discs
            .filter(|(_, within)| **within)
            .map(|(disc, _)| around(disc.at, disc.radius));
        let hubs = self.whole.hubs.iter().filter(|hub| {
            let members = hub.members.iter().filter(|&&it| within[it]);
            self.options.hubs && members.count() > 1
        });
        let hubs = hubs.map(|hub| around(hub.at, hubs::HUB));
        discs.chain(hubs).reduce(Rect::union).unwrap_or_default()
    }

    /// The camera that shows all discs and their names above the legend.
    pub fn fit(&self, width: f32, height: f32) -> Camera {
        Camera::fit(self.bounds(), width, height, self.legend_height(width))
    }

    /// The camera that shows what has to do with the selection; `None` where nothing has.
    pub fn fit_selection(&self, focus: &Focus, width: f32, height: f32) -> Option<Camera> {
        let spotlight = self.relations.spotlight(&Focus {
            selected: focus.selected.clone(),
            hovered: None,
        });
        let lit = |disc: &&Disc| disc.seen && spotlight.lights_actor(&disc.actor);
        let around = |disc: &Disc| scene::around(disc.at, disc.radius);
        let bounds = self.shown.discs.iter().filter(lit).map(around);
        let bounds = bounds.reduce(Rect::union)?;
        Some(Camera::fit(
            bounds,
            width,
            height,
            self.legend_height(width),
        ))
    }

    /// What is left of the opacity of all that is not looked at.
    pub fn rest(&self, focus: &Focus) -> f32 {
        self.relations.rest(focus)
    }

    /// How much of the foot of a scene of `width` the legend takes.
    pub fn legend_height(&self, width: f32) -> f32 {
        if self.is_empty() {
            return 0.0;
        }
        self.legend.height(width)
    }

    /// The legend alone.
    pub fn legend_scene(&self, width: f32) -> Scene {
        let mut scene = Scene::blank(width, self.legend_height(width));
        self.legend.draw(&mut scene);
        scene
    }

    /// Puts a disc somewhere by hand; it stays there.
    pub fn pin(&mut self, actor: &ActorId, at: Point) {
        if !at.x.is_finite() || !at.y.is_finite() {
            return;
        }
        self.change(actor, |disc| {
            disc.at = at;
            disc.pinned = true;
        });
    }

    /// Lets a disc go, to find its own place when the network is next laid out.
    pub fn unpin(&mut self, actor: &ActorId) {
        self.change(actor, |disc| disc.pinned = false);
    }

    /// True when a disc was put where it is by hand.
    pub fn is_pinned(&self, actor: &ActorId) -> bool {
        let mut discs = self.whole.discs.iter();
        discs.any(|disc| disc.pinned && disc.actor == *actor)
    }

    /// The discs that were put where they are by hand.
    pub fn pins(&self) -> Pins {
        let pinned = self.whole.discs.iter().filter(|disc| disc.pinned);
        pinned.map(|disc| (disc.actor.clone(), disc.at)).collect()
    }

    /// Puts these discs where they were put by hand, and lets all others go.
    pub fn set_pins(&mut self, pins: &Pins) {
        if self.has_pins(pins) {
            return;
        }
        self.unpin_all();
        for (actor, at) in pins {
            self.pin(actor, *at);
        }
    }

    /// True when of its discs just these are where they were put by hand.
    fn has_pins(&self, pins: &Pins) -> bool {
        let mut discs = self.whole.discs.iter();
        discs.all(|disc| pins.get(&disc.actor).copied() == disc.pinned.then_some(disc.at))
    }

    /// How many discs were put where they are by hand.
    pub fn pin_count(&self) -> usize {
        self.whole.discs.iter().filter(|disc| disc.pinned).count()
    }

    /// Lets all discs go.
    pub fn unpin_all(&mut self) {
        for disc in &mut Arc::make_mut(&mut self.whole).discs {
            disc.pinned = false;
        }
        self.refresh();
    }

    /// Lets all that is not pinned find a new place when the network is next laid out.
    pub fn loosen(&mut self) {
        self.loose = true;
    }

    fn change(&mut self, actor: &ActorId, change: impl Fn(&mut Disc)) {
        let at = self.whole.discs.iter().position(|it| it.actor == *actor);
        let Some(at) = at else { return };
        // Discs have the same numbers in both; nothing else has to be counted anew.
        for graph in [&mut self.whole, &mut self.shown] {
            if let Some(disc) = Arc::make_mut(graph).discs.get_mut(at) {
                change(disc);
            }
        }
        self.legend.set_pinned(self.pin_count() > 0);
        self.stamp = next_stamp();
    }
}

fn next_stamp() -> u64 {
    STAMPS.fetch_add(1, Ordering::Relaxed)
}

/// The network on `width` × `height` points.
pub fn network_scene(
    network: &Network,
    camera: Camera,
    width: f32,
    height: f32,
    focus: &Focus,
) -> Scene {
    scene::draw(network, camera, (width, height), focus)
}

/// The network without names and legend, reaching `margin` farther than the sheet on all
/// sides, so that it can be shown while it is moved about. What looks as it did `before` is
/// taken from there.
pub fn network_ground(
    network: &Network,
    camera: Camera,
    size: (f32, f32),
    focus: &Focus,
    (margin, before): (f32, Option<Parts>),
) -> Parts {
    ground::draw(network, camera, size, focus, (margin, before))
}

/// Names and legend of the network, to be laid upon its ground.
pub fn network_names(network: &Network, camera: Camera, size: (f32, f32), focus: &Focus) -> Scene {
    scene::draw_names(network, camera, size, focus)
}

#[cfg(test)]
mod tests;
