//! Tests of whole timelines.

use std::time::Instant;

use super::{Notes, TimeWindow, Timeline, timeline_height, timeline_scene};
use crate::chart::fixture::{all, dossier, first, synthetic, world};
use crate::chart::{Focus, Ink, Point, Rect, Scene, Shape, hit};
use crate::dossier::{ActorId, Dossier, Item};

const SIZE: (f32, f32) = (1280.0, 800.0);

fn scene(dossier: &Dossier, window: TimeWindow, focus: &Focus) -> Scene {
    let meetings = all(dossier);
    timeline_scene(
        &world(),
        dossier,
        &meetings,
        window,
        0.0,
        SIZE.0,
        SIZE.1,
        focus,
    )
}

fn labels(scene: &Scene) -> Vec<(String, Rect)> {
    scene
        .marks
        .iter()
        .filter_map(|mark| match (&mark.shape, &mark.item) {
            (Shape::Text { text, .. }, Some(Item::Meeting(_))) => {
                Some((text.clone(), mark.shape.bounds()))
            }
            _ => None,
        })
        .collect()
}

fn assert_finite(scene: &Scene) {
    for mark in &scene.marks {
        let bounds = mark.shape.bounds();
        let all = [bounds.min.x, bounds.min.y, bounds.max.x, bounds.max.y];
        assert!(all.iter().all(|value| value.is_finite()), "{mark:?}");
    }
}

#[test]
fn labels_never_overlap_at_any_zoom() {
    for dossier in [dossier(), synthetic(300)] {
        let meetings = all(&dossier);
        let whole = TimeWindow::fit(&meetings);
        for factor in [1.0, 2.0, 5.0, 20.0, 100.0] {
            for pivot in [0.1, 0.5, 0.9] {
                let scene = scene(&dossier, whole.zoomed(pivot, factor), &Focus::default());
                let labels = labels(&scene);
                for (at, (one, rect)) in labels.iter().enumerate() {
                    assert!(rect.min.x >= 0.0 && rect.max.x <= SIZE.0, "{one} is cut");
                    for (other, taken) in labels.iter().skip(at + 1) {
                        assert!(!rect.overlaps(*taken), "{one} and {other} at {factor}");
                    }
                }
                assert_finite(&scene);
            }
        }
    }
}

#[test]
fn most_meetings_of_a_small_dossier_are_named() {
    let dossier = dossier();
    let meetings = all(&dossier);
    let scene = scene(&dossier, TimeWindow::fit(&meetings), &Focus::default());
    assert!(labels(&scene).len() >= 14, "{:?}", labels(&scene));
}

#[test]
fn the_selected_meeting_is_always_named() {
    let dossier = synthetic(300);
    let meetings = all(&dossier);
    let window = TimeWindow::fit(&meetings);
    for meeting in meetings.iter().step_by(17) {
        let focus = Focus {
            selected: Some(Item::Meeting(meeting.id.clone())),
            hovered: None,
        };
        let scene = scene(&dossier, window, &focus);
        let named = scene
            .marks
            .iter()
            .any(|mark| matches!(mark.shape, Shape::Text { fill, .. } if fill.ink == Ink::Accent));
        assert!(named, "{:?}", meeting.id);
    }
}

#[test]
fn every_meeting_can_be_hit_on_its_mark() {
    let dossier = dossier();
    let meetings = all(&dossier);
    let scene = scene(&dossier, TimeWindow::fit(&meetings), &Focus::default());
    for meeting in &meetings {
        let item = Item::Meeting(meeting.id.clone());
        let found = scene.marks.iter().any(|mark| {
            let bounds = mark.shape.bounds();
            let middle = Point::new(
                f32::midpoint(bounds.min.x, bounds.max.x),
                f32::midpoint(bounds.min.y, bounds.max.y),
            );
            mark.item.as_ref() == Some(&item) && hit(&scene, middle, 3.0) == Some(&item)
        });
        assert!(found, "{:?}", meeting.id);
    }
    let name = hit(&scene, Point::new(60.0, 60.0), 0.0);
    assert!(matches!(name, Some(Item::Actor(_))), "{name:?}");
    assert_eq!(hit(&scene, Point::new(600.0, 5.0), 0.0), None);
}

#[test]
fn what_is_not_looked_at_fades() {
    let dossier = dossier();
    let meetings = all(&dossier);
    let focus = Focus {
        selected: Some(Item::Actor(ActorId::new("kim-jong-un"))),
        hovered: None,
    };
    let window = TimeWindow::fit(&meetings);
    let solid = |scene: &Scene| {
        let strong = scene
            .marks
            .iter()
            .filter(|mark| match (&mark.shape, &mark.item) {
                (Shape::Line { stroke, .. }, Some(Item::Meeting(_))) => stroke.opacity > 0.4,
                _ => false,
            });
        strong.count()
    };
    let plain = solid(&scene(&dossier, window, &Focus::default()));
    let focused = solid(&scene(&dossier, window, &focus));
    assert!(focused > 0 && focused * 3 < plain, "{focused} of {plain}");
    let elsewhere = Focus {
        selected: Some(Item::Topic("fishing".to_owned())),
        hovered: None,
    };
    assert_eq!(solid(&scene(&dossier, window, &elsewhere)), plain);
}

#[test]
fn no_meetings_give_paper_and_odd_sizes_do_no_harm() {
    let none = Dossier::default();
    let scene = scene(&none, TimeWindow::fit(&[]), &Focus::default());
    assert!(scene.marks.iter().all(|mark| mark.item.is_none()));
    assert!(timeline_height(&none, &[]) <= 0.0);
    let dossier = first(1);
    let meetings = all(&dossier);
    let timeline = Timeline::new(&world(), &dossier, &meetings);
    assert!(timeline.height(800.0) > 80.0);
    for size in [(0.0, 0.0), (40.0, 30.0), (300.0, 5000.0), (9000.0, 90.0)] {
        for window in [
            TimeWindow::fit(&meetings),
            TimeWindow {
                start: 0.0,
                end: 0.0,
            },
            TimeWindow {
                start: 1e12,
                end: -1e12,
            },
        ] {
            let focus = Focus::default();
            assert_finite(&timeline.scene(window, 1e6, size, &focus, &Notes::new()));
        }
    }
}

#[test]
fn thousands_of_meetings_are_drawn_at_once() {
    let dossier = synthetic(5000);
    let meetings = all(&dossier);
    let window = TimeWindow::fit(&meetings);
    let started = Instant::now();
    let timeline = Timeline::new(&world(), &dossier, &meetings);
    let made = started.elapsed();
    let scene = |window| timeline.scene(window, 0.0, SIZE, &Focus::default(), &Notes::new());
    let whole = scene(window).marks.len();
    let near = scene(window.zoomed(0.5, 100.0)).marks.len();
    let drawn = started.elapsed().saturating_sub(made);
    assert!(near * 20 < whole, "{near} of {whole} marks");
    assert!(
        made.as_millis() < 1500 && drawn.as_millis() < 1500,
        "{made:?}, {drawn:?}"
    );
}

#[test]
fn a_meeting_of_which_nothing_else_is_known_tells_the_others() {
    let mut dossier = first(1);
    for meeting in &mut dossier.meetings {
        meeting.facts.place = None;
        meeting.facts.occasion = None;
    }
    let meetings = all(&dossier);
    let scene = scene(&dossier, TimeWindow::fit(&meetings), &Focus::default());
    let labels = labels(&scene);
    let [(label, _)] = labels.as_slice() else {
        panic!("{labels:?}");
    };
    assert!(
        ["with Reagan", "with Gorbachev"].contains(&label.as_str()),
        "{label}"
    );
}

#[test]
fn a_state_is_a_square_and_a_leader_a_disc() {
    let mut dossier = first(1);
    let reagan = ActorId::new("ronald-reagan");
    let mut state = dossier.actors.remove(&reagan).unwrap();
    state.id = ActorId::new("USA");
    state.known = false;
    dossier.actors.insert(state.id.clone(), state);
    let meetings = all(&dossier);
    let scene = scene(&dossier, TimeWindow::fit(&meetings), &Focus::default());
    let signs: Vec<bool> = scene
        .marks
        .iter()
        .filter(|mark| mark.shape.bounds().max.x < 20.0 && mark.shape.bounds().width() < 12.0)
        .filter(|mark| matches!(mark.item, Some(Item::Actor(_))))
        .map(|mark| matches!(mark.shape, Shape::Circle { .. }))
        .collect();
    assert!(signs.contains(&true) && signs.contains(&false), "{signs:?}");
}
