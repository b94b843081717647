//! Commands for the network.

use egui::Key;

use super::Action;
use super::entry::{Entry, PLAIN, entry, key};
use crate::app::network_action::NetworkAction;
use crate::app::theme::Icon;
use crate::chart::Ring;

/// All of them, in the order of menu and palette.
pub(super) const ENTRIES: &[Entry] = &[
    entry(
        Action::Network(NetworkAction::GoTo),
        Icon::LocateFixed,
        "Go to leader…",
        "Find a leader by name and bring them to the middle",
        &[key(PLAIN, Key::G)],
    ),
    entry(
        Action::Network(NetworkAction::Hubs),
        Icon::Waypoints,
        "Hubs of three or more",
        "Meetings of three or more as hubs, or as lines between each two",
        &[key(PLAIN, Key::H)],
    ),
    entry(
        Action::Network(NetworkAction::Ring(Ring::Region)),
        Icon::Globe,
        "Rings by region",
        "Colour the rings by region of the world",
        &[],
    ),
    entry(
        Action::Network(NetworkAction::Ring(Ring::Country)),
        Icon::Flag,
        "Rings by country",
        "Colour the rings by country, the ten most met each in a colour of its own",
        &[],
    ),
    entry(
        Action::Network(NetworkAction::Ring(Ring::Bloc)),
        Icon::Handshake,
        "Rings by bloc",
        "Colour the rings by the blocs whose members the states are today: EU, NATO, CIS, ASEAN, \
         Arab League, African Union, Mercosur, SAARC, Pacific Islands Forum, BRICS; who is in \
         several has a ring in parts",
        &[],
    ),
    entry(
        Action::Network(NetworkAction::Around(1)),
        Icon::Orbit,
        "Neighbourhood, 1 step",
        "Only the selected leader and those whom they met",
        &[],
    ),
    entry(
        Action::Network(NetworkAction::Around(2)),
        Icon::Orbit,
        "Neighbourhood, 2 steps",
        "Those as well whom these met",
        &[],
    ),
    entry(
        Action::Network(NetworkAction::Around(3)),
        Icon::Orbit,
        "Neighbourhood, 3 steps",
        "One step farther still",
        &[],
    ),
    entry(
        Action::Network(NetworkAction::Around(0)),
        Icon::Users,
        "Show all leaders",
        "Leave the neighbourhood",
        &[],
    ),
    entry(
        Action::Network(NetworkAction::ReleasePins),
        Icon::PinOff,
        "Release all pins",
        "Let go of all discs that were put somewhere by hand",
        &[],
    ),
    entry(
        Action::Network(NetworkAction::Arrange),
        Icon::Shuffle,
        "Arrange again",
        "Find a new place for all discs that are not pinned",
        &[],
    ),
    entry(
        Action::Network(NetworkAction::Time),
        Icon::History,
        "Network through time",
        "Show the network until a day, with a slider that plays",
        &[],
    ),
    entry(
        Action::Network(NetworkAction::Play),
        Icon::Play,
        "Play or pause",
        "Let the time of the network go on, or stop it",
        &[key(PLAIN, Key::Space)],
    ),
    entry(
        Action::Network(NetworkAction::Earlier),
        Icon::StepBack,
        "A year earlier",
        "The network until the end of the year before",
        &[key(PLAIN, Key::Comma)],
    ),
    entry(
        Action::Network(NetworkAction::Later),
        Icon::StepForward,
        "A year later",
        "The network until the end of the next year",
        &[key(PLAIN, Key::Period)],
    ),
];
