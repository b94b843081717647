//! The network, used as a person does.

use egui::{Key, Modifiers, PointerButton, pos2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use rapporteur::app::action::Action;
use rapporteur::app::command::Command;
use rapporteur::app::network_action::NetworkAction;
use rapporteur::chart::{Camera, Point, Ring};
use rapporteur::dossier::{ActorId, Dossier, Item};

use crate::support::desk::{Desk, button_at, open, settle};
use crate::support::dossier::small;
use crate::support::many::many;

fn shown(dossier: Dossier) -> Desk {
    let mut desk = open(dossier, Vec::new());
    press(&mut desk, Key::Num2);
    desk
}

fn press(desk: &mut Desk, key: Key) {
    desk.key_press(key);
    settle(desk);
}

fn act(desk: &mut Desk, action: NetworkAction) {
    desk.state().send(Command::Do(Action::Network(action)));
    settle(desk);
}

fn actor(id: &str) -> Item {
    Item::Actor(ActorId::new(id))
}

fn select(desk: &mut Desk, item: Item) {
    desk.state().send(Command::Select(Some(item)));
    settle(desk);
}

fn selected(desk: &Desk) -> Option<&Item> {
    desk.state().state().selected.as_ref()
}

fn discs(desk: &Desk) -> usize {
    let network = desk.state().state().network.as_ref();
    network.map_or(0, rapporteur::chart::Network::disc_count)
}

fn until(desk: &Desk) -> Option<f64> {
    desk.state().state().network_options.until
}

#[test]
fn hubs_and_rings_are_switched_beside_the_picture() {
    let mut desk = shown(small());
    desk.get_by_label("Hubs").click();
    settle(&mut desk);
    assert!(!desk.state().state().network_options.hubs);
    press(&mut desk, Key::H);
    assert!(desk.state().state().network_options.hubs);
    desk.get_by_label("Rings by country").click();
    settle(&mut desk);
    assert_eq!(desk.state().state().network_options.ring, Ring::Country);
    desk.get_by_label("Rings by bloc").click();
    settle(&mut desk);
    assert_eq!(desk.state().state().network_options.ring, Ring::Bloc);
    desk.get_by_label("Rings by region").click();
    settle(&mut desk);
    assert_eq!(desk.state().state().network_options.ring, Ring::Region);
}

#[test]
fn a_neighbourhood_shows_only_those_near_and_escape_leaves_it() {
    let mut desk = shown(small());
    assert_eq!(discs(&desk), 4);
    select(&mut desk, actor("xi-jinping"));
    desk.get_by_label("Neighbourhood, 1 step").click();
    settle(&mut desk);
    assert_eq!(discs(&desk), 2);
    desk.get_by_label("Neighbours of Xi Jinping");
    desk.get_by_label("Neighbourhood, 2 steps").click();
    settle(&mut desk);
    assert_eq!(discs(&desk), 3);
    press(&mut desk, Key::Escape);
    assert_eq!(discs(&desk), 4);
    // The selection goes only with the next.
    assert_eq!(selected(&desk), Some(&actor("xi-jinping")));
    press(&mut desk, Key::Escape);
    assert_eq!(selected(&desk), None);
    act(&mut desk, NetworkAction::Around(1));
    desk.get_by_label("Show all").click();
    settle(&mut desk);
    assert_eq!(discs(&desk), 4);
}

#[test]
fn arrows_walk_from_neighbour_to_neighbour() {
    let mut desk = shown(small());
    press(&mut desk, Key::ArrowRight);
    // Nothing was selected: the one with most meetings, the first of equals.
    assert_eq!(selected(&desk), Some(&actor("joe-biden")));
    let network = desk.state().state().network.clone().unwrap();
    let from = ActorId::new("joe-biden");
    let ways = [
        (Key::ArrowLeft, (-1.0, 0.0)),
        (Key::ArrowRight, (1.0, 0.0)),
        (Key::ArrowUp, (0.0, -1.0)),
        (Key::ArrowDown, (0.0, 1.0)),
    ];
    let (key, next) = ways
        .into_iter()
        .find_map(|(key, way)| Some((key, network.neighbour(&from, way)?.clone())))
        .unwrap();
    press(&mut desk, key);
    assert_eq!(selected(&desk), Some(&Item::Actor(next)));
}

#[test]
fn go_to_leader_selects_them_and_brings_them_to_the_middle() {
    let mut desk = shown(small());
    press(&mut desk, Key::G);
    desk.event(egui::Event::Text("xi".to_owned()));
    settle(&mut desk);
    desk.get_by_label("Go to Xi Jinping");
    press(&mut desk, Key::Enter);
    assert!(desk.state().state().dialog.is_none());
    assert_eq!(selected(&desk), Some(&actor("xi-jinping")));
    let state = desk.state().state();
    let at = state.network.as_ref().unwrap();
    let at = at.position(&ActorId::new("xi-jinping")).unwrap();
    let center = state.camera.unwrap().center;
    assert!((center.x - at.x).abs() < 0.5 && (center.y - at.y).abs() < 0.5);
}

fn in_the_middle(desk: &Desk, id: &str) -> bool {
    let state = desk.state().state();
    let network = state.network.as_ref();
    let at = network.and_then(|network| network.position(&ActorId::new(id)));
    let center = state.camera.map(|camera| camera.center);
    center
        .zip(at)
        .is_some_and(|(center, at)| (center.x - at.x).abs() < 0.5 && (center.y - at.y).abs() < 0.5)
}

#[test]
fn its_own_field_finds_a_leader_goes_there_and_lets_the_disc_glow() {
    let mut desk = shown(small());
    desk.get_by_label("Find leader on the network").click();
    settle(&mut desk);
    desk.event(egui::Event::Text("erdogan nobody".to_owned()));
    settle(&mut desk);
    desk.get_by_label_contains("Nobody on the network is called");
    for _ in 0.."erdogan nobody".len() {
        desk.key_press(Key::Backspace);
    }
    desk.event(egui::Event::Text("xi".to_owned()));
    settle(&mut desk);
    desk.get_by_label("Go to Xi Jinping");
    desk.key_press(Key::Enter);
    desk.run_steps(2);
    assert_eq!(selected(&desk), Some(&actor("xi-jinping")));
    let flash = desk.state().state().flash.clone().unwrap();
    assert_eq!(flash.actor, ActorId::new("xi-jinping"));
    assert!(desk.state().state().flight.is_some(), "it flies there");
    settle(&mut desk);
    assert!(in_the_middle(&desk, "xi-jinping"));
    // The field is empty again and lets go of the keys.
    press(&mut desk, Key::F);
    assert_eq!(desk.state().state().camera, None);
}

#[test]
fn a_name_in_the_list_of_the_field_is_clicked() {
    let mut desk = shown(small());
    desk.get_by_label("Find leader on the network").click();
    settle(&mut desk);
    desk.event(egui::Event::Text("put".to_owned()));
    settle(&mut desk);
    desk.get_by_label("Go to Vladimir Putin").click();
    settle(&mut desk);
    assert_eq!(selected(&desk), Some(&actor("vladimir-putin")));
    assert!(in_the_middle(&desk, "vladimir-putin"));
}

#[test]
fn with_reduced_motion_the_view_is_there_at_once() {
    let mut desk = shown(small());
    desk.state().send(Command::Do(Action::ReduceMotion));
    settle(&mut desk);
    let xi = "Leader: Xi Jinping, 1 meeting";
    desk.state().send(Command::GoTo(ActorId::new("xi-jinping")));
    desk.run_steps(2);
    let at = desk.get_by_label(xi).rect().center();
    settle(&mut desk);
    assert!(desk.get_by_label(xi).rect().center().distance(at) < 1.0);
}

/// A crowd, in which hubs lie upon each other from afar.
fn crowd() -> Desk {
    let mut desk = shown(many(900, 120));
    let begun = std::time::Instant::now();
    while desk.state().state().network.is_none() && begun.elapsed().as_secs() < 60 {
        std::thread::sleep(std::time::Duration::from_millis(20));
        settle(&mut desk);
    }
    desk
}

#[test]
fn hubs_that_are_one_from_afar_are_listed_and_part_when_one_comes_nearer() {
    let mut desk = crowd();
    let far = Camera {
        zoom: 0.08,
        ..desk
            .state()
            .state()
            .network
            .as_ref()
            .unwrap()
            .fit(800.0, 500.0)
    };
    desk.state().send(Command::SetCamera(far));
    settle(&mut desk);
    let piles = "too near to be told apart";
    let first = desk.query_all_by_label_contains(piles).next().unwrap();
    let count: usize = {
        let label = first.accesskit_node().label().unwrap();
        label.split(' ').next().unwrap().parse().unwrap()
    };
    first.click();
    settle(&mut desk);
    assert!(count > 1);
    {
        let lines = desk.query_all_by_role(egui::accesskit::Role::MenuItem);
        let told = |it: &egui_kittest::Node<'_>| {
            let label = it.accesskit_node().label().unwrap_or_default();
            label.starts_with("Meeting: ")
        };
        let meetings: Vec<_> = lines.filter(told).collect();
        assert_eq!(meetings.len(), count);
        meetings[0].click();
    }
    settle(&mut desk);
    assert!(matches!(selected(&desk), Some(Item::Meeting(_))));
    desk.query_all_by_label_contains(piles)
        .next()
        .unwrap()
        .click();
    settle(&mut desk);
    desk.get_by_label_contains("Zoom in until they part")
        .click();
    settle(&mut desk);
    let camera = desk.state().state().camera.unwrap();
    assert!(camera.zoom >= 0.4, "{}", camera.zoom);
    assert_eq!(desk.query_all_by_label_contains(piles).count(), 0);
}

#[test]
fn while_the_picture_is_dragged_its_names_go_with_it() {
    let mut desk = crowd();
    let named = |desk: &Desk| {
        let leaders = desk.query_all_by_label_contains("Leader: ");
        let rects = leaders.map(|it| (it.accesskit_node().label().unwrap(), it.rect().center()));
        rects.collect::<std::collections::BTreeMap<_, _>>()
    };
    let before = named(&desk);
    let from = desk.get_by_label("Network of leaders").rect().min + egui::vec2(12.0, 12.0);
    let button = |at, pressed| button_at(at, PointerButton::Primary, pressed);
    desk.event(egui::Event::PointerMoved(from));
    desk.event(button(from, true));
    desk.run_steps(2);
    let by = egui::vec2(42.0, 30.0);
    for step in 1..=6 {
        desk.event(egui::Event::PointerMoved(from + by * (step as f32 / 6.0)));
        desk.run_steps(1);
    }
    desk.run_steps(1);
    let moved = named(&desk);
    desk.event(button(from + by, false));
    settle(&mut desk);
    let after = named(&desk);
    assert!(before.len() > 50 && moved.len() > 50);
    for (name, at) in &after {
        if let (Some(before), Some(moved)) = (before.get(name), moved.get(name)) {
            assert!((*before + by).distance(*at) < 1.5, "{name} {before} {at}");
            assert!(moved.distance(*at) < 1.5, "{name} {moved} {at}");
        }
    }
}

#[test]
fn f_shows_all_and_shift_f_the_selection() {
    let mut desk = shown(small());
    select(&mut desk, actor("xi-jinping"));
    desk.key_press_modifiers(Modifiers::SHIFT, Key::F);
    settle(&mut desk);
    assert!(desk.state().state().camera.is_some());
    press(&mut desk, Key::F);
    assert_eq!(desk.state().state().camera, None);
}

#[test]
fn a_dragged_disc_is_pinned_and_a_double_click_lets_it_go() {
    let mut desk = shown(small());
    let xi = ActorId::new("xi-jinping");
    let rect = desk.get_by_label("Leader: Xi Jinping, 1 meeting").rect();
    let (from, to) = (rect.center(), rect.center() + egui::vec2(60.0, 30.0));
    let button = |at, pressed| button_at(at, PointerButton::Primary, pressed);
    desk.event(egui::Event::PointerMoved(from));
    desk.event(button(from, true));
    desk.run_steps(2);
    for step in 1..=6 {
        let at = from + (to - from) * (step as f32 / 6.0);
        desk.event(egui::Event::PointerMoved(pos2(at.x, at.y)));
        desk.run_steps(1);
    }
    desk.event(button(to, false));
    settle(&mut desk);
    let pinned = |desk: &Desk| {
        let network = desk.state().state().network.as_ref().unwrap();
        (network.is_pinned(&xi), network.pin_count())
    };
    assert_eq!(pinned(&desk), (true, 1));
    desk.get_by_label("Release all pins");
    let at = desk.get_by_label("Leader: Xi Jinping, 1 meeting").rect();
    assert!(at.center().distance(to) < 8.0, "{at:?} is not at {to:?}");
    // In one frame, for a frame of the test is long.
    let clicks = [true, false, true, false].map(|pressed| button(at.center(), pressed));
    desk.input_mut().events.extend(clicks);
    settle(&mut desk);
    assert_eq!(pinned(&desk), (false, 0));
    assert_eq!(desk.query_all_by_label("Release all pins").count(), 0);
}

#[test]
fn all_pins_are_released_at_once_and_it_can_be_arranged_again() {
    let mut desk = shown(small());
    let place = rapporteur::chart::Point::new(400.0, 300.0);
    for id in ["xi-jinping", "joe-biden"] {
        desk.state().send(Command::Pin(ActorId::new(id), place));
    }
    settle(&mut desk);
    desk.get_by_label("Release all pins").click();
    settle(&mut desk);
    let network = |desk: &Desk| desk.state().state().network.clone().unwrap();
    assert_eq!(network(&desk).pin_count(), 0);
    act(&mut desk, NetworkAction::Arrange);
    let at = network(&desk)
        .position(&ActorId::new("xi-jinping"))
        .unwrap();
    assert!((at.x - place.x).abs() > 1.0, "it found another place");
}

#[test]
fn time_steps_by_year_and_plays_to_its_end() {
    let mut desk = shown(small());
    desk.get_by_label("Network through time").click();
    settle(&mut desk);
    let last = until(&desk).unwrap();
    let picture = desk.get_by_label("Network of leaders").rect();
    let slider = desk.get_by_label_contains("Until ").rect();
    assert!(picture.height() > 200.0, "{picture:?} has room");
    assert!(slider.top() >= picture.bottom() - 1.0, "time is below it");
    desk.get_by_label("A year earlier").click();
    settle(&mut desk);
    assert!(until(&desk).unwrap() < last);
    for _ in 0..4 {
        press(&mut desk, Key::Comma);
    }
    // Only Helsinki, 2018.
    assert_eq!(discs(&desk), 2);
    desk.get_by_label_contains("Until 16 July 2018");
    press(&mut desk, Key::Period);
    assert_eq!(discs(&desk), 2);
    let before = until(&desk).unwrap();
    desk.key_press(Key::Space);
    desk.run_steps(4);
    assert!(desk.state().state().playing);
    desk.get_by_label("Pause");
    assert!(until(&desk).unwrap() > before, "time goes on");
    desk.run_steps(1200);
    assert!(!desk.state().state().playing, "it stops at the end");
    assert_eq!(discs(&desk), 4);
    desk.get_by_label("Network through time").click();
    settle(&mut desk);
    assert_eq!(until(&desk), None);
}

#[test]
fn with_reduced_motion_time_jumps_from_year_to_year() {
    let mut desk = shown(small());
    desk.state().send(Command::Do(Action::ReduceMotion));
    act(&mut desk, NetworkAction::Time);
    for _ in 0..5 {
        press(&mut desk, Key::Comma);
    }
    desk.key_press(Key::Space);
    let mut seen = Vec::new();
    for _ in 0..400 {
        desk.step();
        seen.extend(until(&desk));
    }
    seen.dedup();
    assert!(seen.len() < 8, "{seen:?}");
}

#[test]
fn zoomed_in_an_overview_shows_where_one_is() {
    let mut desk = shown(small());
    assert_eq!(
        desk.query_all_by_label("Overview of the network").count(),
        0
    );
    for _ in 0..6 {
        press(&mut desk, Key::Plus);
    }
    let before = desk.state().state().camera.unwrap();
    desk.get_by_label("Overview of the network").click();
    settle(&mut desk);
    let after = desk.state().state().camera.unwrap();
    assert!((after.zoom - before.zoom).abs() < 1e-6);
}

/// What is on the screen once nothing glows or glides any more.
fn picture(desk: &mut Desk) -> image::RgbaImage {
    desk.run_steps(60);
    desk.render().expect("a picture")
}

#[test]
fn what_was_kept_of_the_picture_before_looks_as_if_drawn_anew() {
    let dossier = || many(120, 25);
    let of = |at: usize| {
        let dossier = dossier();
        dossier.actors.keys().nth(at).cloned().expect("an actor")
    };
    let (first, second, third) = (of(3), of(12), of(20));
    let still = |desk: &mut Desk| {
        desk.state().send(Command::Do(Action::ReduceMotion));
        settle(desk);
    };
    let pin = Command::Pin(third, Point::new(60.0, -35.0));
    let mut old = shown(dossier());
    still(&mut old);
    for actor in [&first, &second, &first] {
        select(&mut old, Item::Actor(actor.clone()));
    }
    old.state().send(pin.clone());
    settle(&mut old);
    act(&mut old, NetworkAction::Ring(Ring::Country));
    act(&mut old, NetworkAction::Ring(Ring::Region));
    select(&mut old, Item::Actor(second.clone()));
    let mut new = shown(dossier());
    still(&mut new);
    new.state().send(pin);
    settle(&mut new);
    select(&mut new, Item::Actor(second));
    let (old, new) = (picture(&mut old), picture(&mut new));
    // Letters may lie elsewhere in their texture, which rounds them otherwise.
    let apart = |a: &image::Rgba<u8>, b: &image::Rgba<u8>| {
        let mut parts = a.0.iter().zip(b.0);
        parts.any(|(a, b)| a.abs_diff(b) > 1)
    };
    let differing = old.pixels().zip(new.pixels()).filter(|(a, b)| apart(a, b));
    assert_eq!(differing.count(), 0);
}
