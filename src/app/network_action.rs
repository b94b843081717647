//! What can be done with the network as a whole: how it is shown, around whom, until when.

use super::dialog::Dialog;
use super::state::{Flash, Flight, State, ViewKind};
use super::window::Rapporteur;
use crate::chart::{Camera, Network, NetworkOptions, Pins, Ring, year_step};
use crate::dossier::{ActorId, Item};

/// Something to be done with the network.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NetworkAction {
    /// Meetings of three or more as hubs, or as edges between each two.
    Hubs,
    /// What the rings tell.
    Ring(Ring),
    /// Only the selected leader and those so many steps away; all with 0.
    Around(u8),
    /// Lets all discs go that were put somewhere by hand.
    ReleasePins,
    /// Finds a new place for all that is not pinned.
    Arrange,
    /// Lets time go on, or stops it.
    Play,
    /// To the end of the year before.
    Earlier,
    /// To the end of the year.
    Later,
    /// Shows a day of the network, or all time again.
    Time,
    /// Asks for a leader to go to.
    GoTo,
}

impl NetworkAction {
    /// True when it can do something now.
    pub fn enabled(self, state: &State) -> bool {
        let Some(network) = &state.network else {
            return false;
        };
        let here = state.view == ViewKind::Network && !network.is_empty();
        match self {
            Self::GoTo => !network.is_empty(),
            Self::ReleasePins => here && network.pin_count() > 0,
            Self::Around(0) => here && state.network_options.around.is_some(),
            Self::Play | Self::Earlier | Self::Later | Self::Time => {
                here && network.span().is_some_and(|(first, last)| first < last)
            }
            _ => here,
        }
    }

    /// True for the choice that is in force.
    pub fn is_on(self, state: &State) -> bool {
        let options = &state.network_options;
        match self {
            Self::Hubs => options.hubs,
            Self::Ring(ring) => options.ring == ring,
            Self::Around(steps) => options.around.as_ref().map_or(0, |it| it.1) == steps,
            Self::Time => options.until.is_some(),
            Self::Play => state.playing,
            _ => false,
        }
    }
}

impl Rapporteur {
    /// Does it.
    pub(super) fn on_network(&mut self, action: NetworkAction) {
        let state = &mut self.state;
        let Some(network) = &mut state.network else {
            return;
        };
        let mut options = state.network_options.clone();
        let span = network.span();
        match action {
            NetworkAction::Hubs => options.hubs = !options.hubs,
            NetworkAction::Ring(ring) => options.ring = ring,
            NetworkAction::Around(0) => {
                options.around = None;
                state.camera = None;
            }
            NetworkAction::Around(steps) => {
                options.around =
                    center(network, state.selected.as_ref(), &options).map(|actor| (actor, steps));
                state.camera = None;
            }
            NetworkAction::ReleasePins => state.set_pins(Pins::new()),
            NetworkAction::Arrange => {
                network.loosen();
                state.camera = None;
                self.laid_out = None;
                return;
            }
            NetworkAction::Time => {
                state.playing = false;
                options.until = match options.until {
                    Some(_) => None,
                    None => span.map(|(_, last)| last),
                };
            }
            NetworkAction::Play => {
                state.playing = !state.playing;
                let ended = options.until.zip(span).is_none_or(|(day, it)| day >= it.1);
                if state.playing && ended {
                    options.until = span.map(|(first, _)| first);
                }
            }
            NetworkAction::Earlier | NetworkAction::Later => {
                let Some((first, last)) = span else { return };
                state.playing = false;
                let day = options.until.unwrap_or(last);
                let to = year_step(day, action == NetworkAction::Later);
                options.until = Some(to.clamp(first, last));
            }
            NetworkAction::GoTo => {
                state.dialog = Some(Dialog::Palette {
                    query: "go ".to_owned(),
                    marked: 0,
                });
                return;
            }
        }
        state.show_network(options);
    }

    /// Selects a leader and brings them to the middle of the network.
    pub(super) fn go_to(&mut self, actor: &ActorId) {
        let state = &mut self.state;
        state.select(Some(Item::Actor(actor.clone())));
        let Some(network) = &state.network else {
            return;
        };
        let Some(at) = network
            .position(actor)
            .filter(|_| state.view == ViewKind::Network)
        else {
            return;
        };
        if !network.shows(actor) {
            state.show_network(NetworkOptions {
                around: None,
                until: None,
                ..state.network_options.clone()
            });
        }
        let zoom = self.camera().map_or(1.0, |camera| camera.zoom.max(1.0));
        self.fly(Camera { center: at, zoom });
        self.state.flash = Some(Flash {
            actor: actor.clone(),
            begun: self.now,
        });
    }

    /// The part of the network that is on the screen.
    pub(super) fn camera(&self) -> Option<Camera> {
        let state = &self.state;
        let (width, height) = state.network_size;
        let network = state.network.as_ref()?;
        Some(state.camera.unwrap_or_else(|| network.fit(width, height)))
    }

    pub(super) fn fly(&mut self, to: Camera) {
        self.state.flight = self.camera().map(|from| Flight {
            from,
            begun: self.now,
        });
        self.state.camera = Some(to);
    }

    /// Walks to the neighbour that lies in a direction.
    pub(super) fn walk(&mut self, direction: (f32, f32)) {
        let state = &mut self.state;
        let Some(network) = &state.network else {
            return;
        };
        let from = state.selected.as_ref();
        let from = from.and_then(|item| Some((item, network.stands_for(item)?)));
        let next = match from {
            // From a meeting one steps to its leader first.
            Some((Item::Actor(_), actor)) => network.neighbour(actor, direction),
            Some((_, actor)) => Some(actor),
            None => network.central(),
        };
        let Some(next) = next.cloned() else { return };
        let at = network.position(&next);
        state.select(Some(Item::Actor(next)));
        let (width, height) = state.network_size;
        if let Some((at, camera)) = at.zip(self.camera()) {
            let seen = camera.to_screen(at, width, height);
            let inside = (20.0..width - 20.0).contains(&seen.x);
            if !inside || !(20.0..height - 60.0).contains(&seen.y) {
                self.fly(Camera {
                    center: at,
                    ..camera
                });
            }
        }
    }
}

/// Around whom: whoever is selected, else as before, else whoever met most.
fn center(network: &Network, selected: Option<&Item>, options: &NetworkOptions) -> Option<ActorId> {
    let before = || options.around.as_ref().map(|(actor, _)| actor);
    selected
        .and_then(|item| network.stands_for(item))
        .or_else(before)
        .or_else(|| network.central())
        .cloned()
}

impl State {
    /// True when Escape shows all leaders again, before it clears the selection.
    pub(crate) fn leaves_neighbourhood(&self) -> bool {
        self.view == ViewKind::Network && self.network_options.around.is_some()
    }

    /// Puts these discs of the network where they were put by hand, and lets all others go.
    pub(crate) fn set_pins(&mut self, pins: Pins) {
        if let Some(network) = &mut self.network {
            network.set_pins(&pins);
        }
        self.pins = pins;
    }

    /// Shows the network in another way.
    pub(crate) fn show_network(&mut self, options: NetworkOptions) {
        if let Some(network) = &mut self.network {
            network.set_options(options.clone());
        }
        self.network_options = options;
    }
}
