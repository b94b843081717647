//! Tests of whole networks.

use super::{Camera, Network, network_scene};
use crate::chart::fixture::{all, dossier, first, synthetic, world};
use crate::chart::{Focus, Point, Rect, Scene, Shape, hit};
use crate::dossier::{ActorId, Dossier, Item};

const SIZE: (f32, f32) = (1280.0, 800.0);

fn network(dossier: &Dossier) -> Network {
    Network::new(&world(), dossier, &all(dossier), None)
}

fn scene(network: &Network, focus: &Focus) -> Scene {
    let camera = network.fit(SIZE.0, SIZE.1);
    network_scene(network, camera, SIZE.0, SIZE.1, focus)
}

fn names(scene: &Scene) -> Vec<(String, Rect)> {
    scene
        .marks
        .iter()
        .filter_map(|mark| match &mark.shape {
            Shape::Text { text, .. } if mark.item.is_some() => {
                Some((text.clone(), mark.shape.bounds()))
            }
            _ => None,
        })
        .collect()
}

#[test]
fn the_same_dossier_gives_the_same_picture() {
    let dossier = dossier();
    let (one, other) = (network(&dossier), network(&dossier));
    assert_eq!(
        scene(&one, &Focus::default()),
        scene(&other, &Focus::default())
    );
}

#[test]
fn discs_lie_apart_and_all_are_named_in_a_small_dossier() {
    let dossier = dossier();
    let network = network(&dossier);
    for (at, one) in network.graph.discs.iter().enumerate() {
        for other in network.graph.discs.iter().skip(at + 1) {
            let apart = (one.at.x - other.at.x).hypot(one.at.y - other.at.y);
            assert!(
                apart > one.radius + other.radius,
                "{} {}",
                one.name,
                other.name
            );
        }
    }
    let scene = scene(&network, &Focus::default());
    let names = names(&scene);
    for actor in dossier.actors.values() {
        assert!(
            names.iter().any(|(name, _)| *name == actor.short),
            "{}",
            actor.short
        );
    }
    for (at, (one, rect)) in names.iter().enumerate() {
        assert!(rect.min.x >= 0.0 && rect.max.x <= SIZE.0, "{one}");
        for (other, taken) in names.iter().skip(at + 1) {
            assert!(!rect.overlaps(*taken), "{one} and {other}");
        }
    }
}

#[test]
fn two_are_joined_by_an_edge_and_more_by_a_hub() {
    let dossier = dossier();
    let network = network(&dossier);
    let pairs = network.graph.edges.iter();
    assert!(pairs.clone().all(|edge| match &edge.item {
        Item::Pair(one, other) => one < other,
        _ => false,
    }));
    let most = pairs.map(|edge| edge.meetings.len()).max();
    assert_eq!(most, Some(3));
    assert_eq!(network.graph.hubs.len(), 3);
}

#[test]
fn a_pinned_disc_stays_and_others_start_where_they_were() {
    let dossier = dossier();
    let mut before = network(&dossier);
    let putin = ActorId::new("vladimir-putin");
    before.pin(&putin, Point::new(300.0, -120.0));
    before.pin(&putin, Point::new(f32::NAN, 0.0));
    let after = Network::new(&world(), &dossier, &all(&dossier), Some(&before));
    assert_eq!(after.position(&putin), Some(Point::new(300.0, -120.0)));
}

#[test]
fn a_disc_is_hit_in_its_middle() {
    let dossier = dossier();
    let network = network(&dossier);
    let camera = network.fit(SIZE.0, SIZE.1);
    let scene = scene(&network, &Focus::default());
    for disc in &network.graph.discs {
        let at = camera.to_screen(disc.at, SIZE.0, SIZE.1);
        assert_eq!(hit(&scene, at, 3.0), Some(&disc.item), "{}", disc.name);
        let back = camera.to_plane(at, SIZE.0, SIZE.1);
        assert!((back.x - disc.at.x).abs() < 0.1 && (back.y - disc.at.y).abs() < 0.1);
    }
}

#[test]
fn none_one_and_many_are_drawn_without_fail() {
    let none = Network::default();
    assert!(none.is_empty());
    assert!(
        scene(&none, &Focus::default())
            .marks
            .iter()
            .all(|mark| mark.item.is_none())
    );
    for dossier in [first(1), synthetic(300)] {
        let network = network(&dossier);
        for zoom in [0.0, 0.05, 1.0, 30.0] {
            let camera = Camera {
                center: Point::default(),
                zoom,
            };
            for mark in network_scene(&network, camera, 600.0, 400.0, &Focus::default()).marks {
                let bounds = mark.shape.bounds();
                assert!(
                    bounds.min.x.is_finite() && bounds.max.y.is_finite(),
                    "{mark:?}"
                );
            }
        }
    }
}

#[test]
fn every_disc_and_its_name_stand_clear_of_edges_and_legend() {
    for (width, height) in [(1280.0, 800.0), (860.0, 440.0), (620.0, 330.0)] {
        let dossier = dossier();
        let network = network(&dossier);
        let camera = network.fit(width, height);
        let foot = height - network.legend_height(width);
        let scene = network_scene(&network, camera, width, height, &Focus::default());
        assert!(foot < height, "there is a legend");
        for mark in &scene.marks {
            if !matches!(mark.item, Some(Item::Actor(_))) {
                continue;
            }
            let bounds = mark.shape.bounds();
            let inside = bounds.min.y >= 0.0 && bounds.max.y <= foot;
            assert!(inside, "{bounds:?} on {width} × {height}, legend at {foot}");
        }
    }
}
