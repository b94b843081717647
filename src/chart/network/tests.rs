//! Tests of whole networks.

use super::{Camera, Network, NetworkOptions, Ring, network_scene};
use crate::chart::fixture::{all, dossier, first, synthetic, world};
use crate::chart::{Focus, Ink, NO_REGION, Point, Rect, Scene, Shape, Stroke, hit};
use crate::dossier::{ActorId, Dossier, Item};
use crate::world::World;

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
    for (at, one) in network.shown.discs.iter().enumerate() {
        for other in network.shown.discs.iter().skip(at + 1) {
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
    let pairs = network.shown.edges.iter();
    assert!(pairs.clone().all(|edge| match &edge.bond.item {
        Item::Pair(one, other) => one < other,
        _ => false,
    }));
    let most = pairs.map(|edge| edge.count).max();
    assert_eq!(most, Some(3));
    assert_eq!(network.shown.hubs.len(), 3);
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
    for disc in &network.shown.discs {
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

fn day(year: i32) -> f64 {
    let date = chrono::NaiveDate::from_ymd_opt(year, 12, 31).unwrap();
    f64::from(chrono::Datelike::num_days_from_ce(&date))
}

fn with(network: &Network, change: impl FnOnce(&mut NetworkOptions)) -> Network {
    let mut changed = network.clone();
    let mut options = network.options().clone();
    change(&mut options);
    changed.set_options(options);
    changed
}

#[test]
fn without_hubs_each_two_of_a_summit_are_joined_and_nothing_moves() {
    let dossier = dossier();
    let network = network(&dossier);
    let flat = with(&network, |options| options.hubs = false);
    assert_eq!((network.hub_count(), flat.hub_count()), (3, 0));
    // Three summits of 3, 5 and 4.
    let among = |count: usize| count * (count - 1) / 2;
    let most = network.shown.edges.len() + among(3) + among(5) + among(4);
    assert!(flat.shown.edges.len() > network.shown.edges.len());
    assert!(flat.shown.edges.len() <= most);
    for (one, other) in network.shown.discs.iter().zip(&flat.shown.discs) {
        assert_eq!((one.at, one.met), (other.at, other.met));
    }
}

#[test]
fn a_neighbourhood_grows_with_its_depth() {
    let dossier = dossier();
    let network = network(&dossier);
    let around = |actor: &str, depth: u8| {
        with(&network, |options| {
            options.around = Some((ActorId::new(actor), depth));
        })
    };
    // Reagan met Gorbachev, who met Thatcher, Bush and Kohl, who met nobody else.
    assert_eq!(around("ronald-reagan", 1).disc_count(), 2);
    assert_eq!(around("ronald-reagan", 2).disc_count(), 5);
    assert_eq!(around("ronald-reagan", 3).disc_count(), 5);
    let near = around("donald-trump", 1);
    assert!(near.shows(&ActorId::new("kim-jong-un")));
    assert!(!near.shows(&ActorId::new("ronald-reagan")));
    assert!(near.meetings().count() < dossier.meetings.len());
    let scene = scene(&near, &Focus::default());
    assert!(names(&scene).iter().all(|(name, _)| name != "Reagan"));
}

#[test]
fn until_a_day_only_what_was_is_shown_and_the_older_is_fainter() {
    let dossier = dossier();
    let network = network(&dossier);
    let early = with(&network, |options| options.until = Some(day(1990)));
    assert_eq!(early.disc_count(), 5);
    assert_eq!(early.meetings().count(), 6);
    assert!(early.shown.edges.iter().all(|edge| edge.count <= 3));
    let late = with(&network, |options| options.until = Some(day(2030)));
    assert_eq!(late.disc_count(), network.disc_count());
    let fresh = |network: &Network, one: &str| {
        let edges = network.shown.edges.iter();
        let mut edges = edges.filter(|edge| match &edge.bond.item {
            Item::Pair(a, b) => a.as_str() == one || b.as_str() == one,
            _ => false,
        });
        edges.next().unwrap().fresh
    };
    let now = with(&network, |options| options.until = Some(day(2022)));
    assert!(fresh(&now, "ronald-reagan") < 0.5 * fresh(&now, "joe-biden"));
    assert!(fresh(&network, "ronald-reagan") >= 1.0);
    // Time moves nothing.
    let at = |network: &Network| network.position(&ActorId::new("vladimir-putin"));
    assert_eq!(at(&early), at(&late));
    assert_eq!(early.fit(SIZE.0, SIZE.1), late.fit(SIZE.0, SIZE.1));
}

#[test]
fn rings_tell_region_or_country_and_codes_stand_within() {
    let dossier = dossier();
    let network = network(&dossier);
    let by_country = with(&network, |options| options.ring = Ring::Country);
    let ring = |network: &Network, actor: &str| {
        let mut discs = network.shown.discs.iter();
        discs.find(|it| it.actor.as_str() == actor).unwrap().series
    };
    assert_eq!(
        ring(&network, "boris-yeltsin"),
        ring(&network, "helmut-kohl")
    );
    assert_ne!(
        ring(&by_country, "boris-yeltsin"),
        ring(&by_country, "helmut-kohl")
    );
    assert_eq!(
        ring(&by_country, "joe-biden"),
        ring(&by_country, "bill-clinton")
    );
    let scene = scene(&network, &Focus::default());
    let codes = names(&scene).into_iter().filter(|(name, _)| name == "RUS");
    assert!(codes.count() >= 1);
}

#[test]
fn rings_by_bloc_have_a_part_for_each_and_the_legend_says_so() {
    let dossier = dossier();
    let network = Network::new(World::bundled(), &dossier, &all(&dossier), None);
    let by_bloc = with(&network, |options| options.ring = Ring::Bloc);
    let disc = |actor: &str| {
        let mut discs = by_bloc.shown.discs.iter();
        discs.find(|it| it.actor.as_str() == actor).unwrap()
    };
    assert_eq!(disc("helmut-kohl").series, 0, "the EU comes first");
    assert_eq!(disc("helmut-kohl").parts, [0, 1]);
    assert_eq!(disc("joe-biden").series, 1);
    assert!(disc("joe-biden").parts.is_empty());
    assert_eq!(disc("kim-jong-un").series, NO_REGION);
    let words = |network: &Network| -> Vec<String> {
        let legend = network.legend_scene(1200.0).marks.into_iter();
        let words = legend.filter_map(|mark| match mark.shape {
            Shape::Text { text, .. } => Some(text),
            _ => None,
        });
        words.collect()
    };
    let told = words(&by_bloc);
    for words in [
        "European Union",
        "NATO",
        "BRICS",
        "in none of these",
        "in several of these",
        "(blocs by their members today)",
    ] {
        assert!(told.iter().any(|it| it == words), "{words}: {told:?}");
    }
    assert!(!told.contains(&"ASEAN".to_owned()), "only what occurs");
    assert!(!words(&network).contains(&"in several of these".to_owned()));
    // The two halves of Kohl's ring.
    let kohl = Item::Actor(ActorId::new("helmut-kohl"));
    let parts = scene(&by_bloc, &Focus::default()).marks.into_iter();
    let parts = parts.filter(|mark| {
        mark.item.as_ref() == Some(&kohl) && matches!(mark.shape, Shape::Line { .. })
    });
    assert_eq!(parts.count(), 2);
}

#[test]
fn loosened_it_is_arranged_as_if_for_the_first_time_and_pins_stay() {
    let dossier = dossier();
    let first = network(&first(8));
    let grown = Network::new(&world(), &dossier, &all(&dossier), Some(&first));
    let mut loose = grown.clone();
    loose.loosen();
    let again = Network::new(&world(), &dossier, &all(&dossier), Some(&loose));
    let fresh = network(&dossier);
    let putin = ActorId::new("vladimir-putin");
    assert_eq!(again.position(&putin), fresh.position(&putin));
    let mut pinned = grown;
    pinned.pin(&putin, Point::new(50.0, 60.0));
    assert_eq!((pinned.pin_count(), pinned.is_pinned(&putin)), (1, true));
    pinned.loosen();
    let again = Network::new(&world(), &dossier, &all(&dossier), Some(&pinned));
    assert_eq!(again.position(&putin), Some(Point::new(50.0, 60.0)));
    // Who was out of sight comes back to where they were put.
    let without = network(&crate::chart::fixture::first(1));
    let back = Network::with_pins(
        &world(),
        &dossier,
        &all(&dossier),
        Some(&without),
        &again.pins(),
    );
    assert_eq!(back.position(&putin), Some(Point::new(50.0, 60.0)));
    assert!(back.has_pins(&again.pins()) && !back.has_pins(&crate::chart::Pins::new()));
    let mut free = again;
    free.unpin_all();
    assert_eq!(free.pin_count(), 0);
}

#[test]
fn more_articles_move_what_is_there_only_a_little() {
    let before = network(&first(20));
    let dossier = dossier();
    let after = Network::new(&world(), &dossier, &all(&dossier), Some(&before));
    let size = before.bounds().width();
    for disc in &before.shown.discs {
        let now = after.position(&disc.actor).unwrap();
        let moved = (now.x - disc.at.x).hypot(now.y - disc.at.y);
        assert!(moved < 0.35 * size, "{}: {moved} of {size}", disc.name);
    }
}

/// One who met many, crowded from all sides.
fn crowd() -> Dossier {
    synthetic(420)
}

#[test]
fn names_cover_no_disc_and_no_name_and_the_largest_go_first() {
    for (dossier, zooms) in [(crowd(), [0.3, 0.6, 1.0]), (dossier(), [0.5, 1.0, 2.0])] {
        let network = network(&dossier);
        let fit = network.fit(SIZE.0, SIZE.1);
        for zoom in zooms {
            let camera = Camera {
                zoom: fit.zoom.max(zoom),
                ..fit
            };
            let scene = network_scene(&network, camera, SIZE.0, SIZE.1, &Focus::default());
            let short: Vec<&str> = network
                .shown
                .discs
                .iter()
                .map(|it| it.name.as_str())
                .collect();
            let named: Vec<(String, Rect)> = names(&scene)
                .into_iter()
                .filter(|(name, _)| short.contains(&name.as_str()))
                .collect();
            for (at, (one, rect)) in named.iter().enumerate() {
                for (other, taken) in named.iter().skip(at + 1) {
                    assert!(!rect.overlaps(*taken), "{one} and {other} at {zoom}");
                }
                for disc in &network.shown.discs {
                    let place = camera.to_screen(disc.at, SIZE.0, SIZE.1);
                    let half = 0.7 * disc.radius * camera.zoom.powf(0.45).clamp(0.55, 1.8);
                    let core = Rect::new(place.x - half, place.y - half, 2.0 * half, 2.0 * half);
                    assert!(!rect.overlaps(core), "{one} upon {} at {zoom}", disc.name);
                }
            }
            let inside = |at: Point| {
                let place = camera.to_screen(at, SIZE.0, SIZE.1);
                (60.0..SIZE.0 - 60.0).contains(&place.x)
                    && (40.0..SIZE.1 - 120.0).contains(&place.y)
            };
            let seen = network.shown.discs.iter().filter(|it| inside(it.at));
            if let Some(largest) = seen.max_by_key(|it| it.met) {
                let told = named.iter().any(|(name, _)| *name == largest.name);
                assert!(told, "{} goes without a name at {zoom}", largest.name);
            }
        }
    }
}

#[test]
fn from_afar_hubs_that_lie_upon_each_other_become_one() {
    let dossier = crowd();
    let network = network(&dossier);
    let squares = |zoom: f32| {
        let camera = Camera {
            zoom,
            ..network.fit(SIZE.0, SIZE.1)
        };
        let scene = network_scene(&network, camera, SIZE.0, SIZE.1, &Focus::default());
        let hubs = scene.marks.iter().filter(|mark| {
            matches!(mark.item, Some(Item::Meeting(_))) && matches!(mark.shape, Shape::Rect { .. })
        });
        hubs.count()
    };
    assert!(network.hub_count() > 10);
    assert!(squares(0.06) < network.hub_count(), "{}", squares(0.06));
}

#[test]
fn arrows_lead_to_the_neighbour_in_their_direction() {
    let dossier = dossier();
    let mut network = network(&dossier);
    for (actor, x, y) in [
        ("mikhail-gorbachev", 0.0, 0.0),
        ("ronald-reagan", 200.0, 20.0),
        ("helmut-kohl", -200.0, 0.0),
        ("margaret-thatcher", 10.0, 150.0),
        ("george-h-w-bush", 0.0, -150.0),
    ] {
        network.pin(&ActorId::new(actor), Point::new(x, y));
    }
    let from = ActorId::new("mikhail-gorbachev");
    let to = |right, down| network.neighbour(&from, (right, down)).map(ActorId::as_str);
    assert_eq!(to(1.0, 0.0), Some("ronald-reagan"));
    assert_eq!(to(-1.0, 0.0), Some("helmut-kohl"));
    assert_eq!(to(0.0, 1.0), Some("margaret-thatcher"));
    assert_eq!(to(0.0, -1.0), Some("george-h-w-bush"));
    assert_eq!(
        network.central().map(ActorId::as_str),
        Some("vladimir-putin")
    );
}

#[test]
fn the_small_picture_shows_only_while_a_part_is_in_sight() {
    let dossier = dossier();
    let network = network(&dossier);
    let fit = network.fit(SIZE.0, SIZE.1);
    assert!(network.minimap(fit, SIZE, (160.0, 100.0)).is_none());
    let close = Camera {
        zoom: fit.zoom * 3.0,
        ..fit
    };
    let (map, scene) = network.minimap(close, SIZE, (160.0, 100.0)).unwrap();
    assert!(scene.marks.len() > network.disc_count());
    let middle = map.to_plane(Point::new(80.0, 50.0));
    let bounds = network.bounds();
    assert!(bounds.contains(middle));
}

/// How an edge is drawn.
fn drawn(scene: &Scene, item: &Item) -> Stroke {
    let mut marks = scene.marks.iter();
    let stroke = marks.find_map(|mark| match &mark.shape {
        Shape::Curve { stroke, .. } | Shape::Line { stroke, .. }
            if mark.item.as_ref() == Some(item) =>
        {
            Some(*stroke)
        }
        _ => None,
    });
    stroke.expect("an edge")
}

#[test]
fn who_met_more_is_larger_and_who_met_oftener_is_joined_by_a_wider_line() {
    let dossier = dossier();
    let network = network(&dossier);
    let mut discs: Vec<_> = network.shown.discs.iter().collect();
    discs.sort_by_key(|disc| disc.met);
    assert!(discs[0].met < discs[discs.len() - 1].met);
    for pair in discs.windows(2) {
        let grows = pair[0].radius < pair[1].radius;
        assert_eq!(grows, pair[0].met < pair[1].met, "{}", pair[1].name);
    }
    let scene = scene(&network, &Focus::default());
    let edges = &network.shown.edges;
    let strokes: Vec<_> = edges
        .iter()
        .map(|it| drawn(&scene, &it.bond.item))
        .collect();
    let often = |at: usize| edges[at].count;
    assert!((0..edges.len()).any(|at| often(at) > 2));
    for one in 0..edges.len() {
        for other in 0..edges.len() {
            if often(one) < often(other) {
                assert!(strokes[one].width < strokes[other].width);
            }
        }
        assert_eq!(
            strokes[one].ink,
            Ink::Tone(edges[one].tone),
            "its colour is that of its last tone"
        );
        assert_eq!(
            strokes[one].dash.is_some(),
            edges[one].tentative,
            "what has not come about is dashed"
        );
    }
}
