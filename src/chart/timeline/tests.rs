//! Tests of whole timelines.

use std::time::Instant;

use super::{Lanes, Notes, TimeWindow, Timeline, timeline_height, timeline_scene};
use crate::chart::fixture::{all, dossier, first, synthetic, world};
use crate::chart::{Focus, Ink, Point, Rect, Scene, Shape, hit};
use crate::dossier::{ActorId, Dossier, Item, Meeting};

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

/// The middle of each mark of a meeting.
fn marks(scene: &Scene) -> Vec<(Item, Rect)> {
    let marks = scene.marks.iter();
    marks
        .filter_map(|mark| match (&mark.shape, &mark.item) {
            (Shape::Circle { .. } | Shape::Polygon { .. }, Some(Item::Meeting(_))) => {
                Some((mark.item.clone()?, mark.shape.bounds()))
            }
            _ => None,
        })
        .collect()
}

#[test]
fn labels_never_touch_at_any_zoom_size_or_kind_of_lane() {
    let world = world();
    let sizes = [
        (560.0, 330.0),
        (760.0, 420.0),
        (1280.0, 800.0),
        (2560.0, 1440.0),
    ];
    let mut seen = 0;
    for dossier in [dossier(), synthetic(60), synthetic(300), synthetic(2000)] {
        let meetings = all(&dossier);
        for kind in Lanes::ALL {
            let timeline = Timeline::by(&world, &dossier, &meetings, kind);
            for size in sizes {
                for (step, factor) in [1.0, 1.3, 2.0, 3.7, 8.0, 20.0, 100.0].iter().enumerate() {
                    let pivot = [0.1, 0.35, 0.6, 0.9][(step + size.0 as usize / 100) % 4];
                    let window = timeline.zoomed(timeline.fit(), pivot, *factor);
                    let focus = Focus::default();
                    let scroll = if step % 2 == 0 { 0.0 } else { 150.0 };
                    let scene = timeline.scene(window, scroll, size, &focus, &Notes::new());
                    seen += apart(&scene, size.0);
                    assert_finite(&scene);
                }
            }
        }
    }
    assert!(seen > 2_000, "only {seen} labels were looked at");
}

/// Checks that no two labels come closer than they may, and none lies on a foreign mark.
fn apart(scene: &Scene, width: f32) -> usize {
    let labels = labels(scene);
    for (at, (one, rect)) in labels.iter().enumerate() {
        assert!(rect.min.x >= 0.0 && rect.max.x <= width, "{one} is cut");
        let air = Rect::new(
            rect.min.x - 3.0,
            rect.min.y,
            rect.width() + 6.0,
            rect.height(),
        );
        for (other, taken) in labels.iter().skip(at + 1) {
            assert!(
                !air.overlaps(*taken),
                "{one} and {other}: {rect:?} {taken:?}"
            );
        }
        for (_, mark) in marks(scene) {
            assert!(!rect.overlaps(mark), "{one} on a mark: {rect:?} {mark:?}");
        }
    }
    labels.len()
}

#[test]
fn two_that_are_looked_at_are_both_named_and_apart() {
    let dossier = synthetic(300);
    let meetings = all(&dossier);
    let window = TimeWindow::fit(&meetings);
    for pair in meetings.windows(2).step_by(13) {
        let item = |at: usize| Item::Meeting(pair[at].id.clone());
        let focus = Focus {
            selected: Some(item(0)),
            hovered: Some(item(1)),
        };
        let scene = scene(&dossier, window, &focus);
        let labels = labels(&scene);
        for (at, (one, rect)) in labels.iter().enumerate() {
            for (other, taken) in labels.iter().skip(at + 1) {
                assert!(!rect.overlaps(*taken), "{one} and {other}");
            }
        }
    }
}

#[test]
fn a_crowd_is_drawn_as_few_marks_and_its_meetings_come_back_from_near() {
    let dossier = synthetic(5000);
    let meetings = all(&dossier);
    let timeline = Timeline::new(&world(), &dossier, &meetings);
    let focus = Focus::default();
    let draw = |window| timeline.scene(window, 0.0, SIZE, &focus, &Notes::new());
    let whole = draw(timeline.fit());
    assert!(whole.marks.len() < 5000, "{}", whole.marks.len());
    // A pill belongs to its lane.
    let at = Point::new(700.0, 56.0);
    assert!(matches!(hit(&whole, at, 6.0), Some(Item::Actor(_))));
    let near = draw(timeline.zoomed(timeline.fit(), 0.5, 60.0));
    assert!(!marks(&near).is_empty());
    // What is selected stands out of the crowd, with its name.
    let selected = Item::Meeting(meetings[2500].id.clone());
    let focus = Focus {
        selected: Some(selected.clone()),
        hovered: None,
    };
    let scene = timeline.scene(timeline.fit(), 0.0, SIZE, &focus, &Notes::new());
    let top = timeline.reach(&selected, SIZE).unwrap().0;
    if top < 600.0 {
        assert!(labels(&scene).iter().any(|(_, rect)| rect.width() > 10.0));
    }
}

#[test]
fn bars_hollow_marks_and_dashes_tell_what_is_not_certain() {
    let dossier = dossier();
    let meetings = all(&dossier);
    let timeline = Timeline::new(&world(), &dossier, &meetings);
    // Near enough for a month to be longer than a mark.
    let of = |start: &str| {
        let dated = |it: &&&Meeting| it.facts.date.as_ref().is_some_and(|it| it.start == start);
        Item::Meeting(meetings.iter().find(dated).unwrap().id.clone())
    };
    let shapes = |item: &Item| {
        let window = timeline.fit_item(item).unwrap();
        let scene = timeline.scene(window, 0.0, SIZE, &Focus::default(), &Notes::new());
        let marks = scene.marks.into_iter();
        let own = marks.filter(|mark| mark.item.as_ref() == Some(item));
        own.map(|mark| mark.shape).collect::<Vec<_>>()
    };
    let bar = |shape: &Shape| matches!(shape, Shape::Rect { rect, .. } if rect.width() > 60.0);
    let dashed =
        |shape: &Shape| matches!(shape, Shape::Line { stroke, .. } if stroke.dash.is_some());
    let hollow = |shape: &Shape| {
        matches!(shape, Shape::Circle { fill: Some(fill), radius, .. }
            if fill.ink == Ink::Paper && *radius > 4.0)
    };
    let year = shapes(&of("1990"));
    assert!(year.iter().any(bar));
    let planned = shapes(&of("2026-04"));
    assert!(planned.iter().any(bar) && planned.iter().any(hollow));
    assert!(!planned.iter().any(dashed));
    let cancelled = shapes(&of("2025-10"));
    assert!(cancelled.iter().any(dashed));
    let call = shapes(&of("2021-01-26"));
    assert!(call.iter().any(|it| matches!(it, Shape::Polygon { .. })));
    let held = shapes(&of("2021-06-16"));
    assert!(!held.iter().any(|it| bar(it) || dashed(it) || hollow(it)));
}

#[test]
fn an_empty_stretch_says_how_long_it_is() {
    let dossier = dossier();
    let meetings = all(&dossier);
    let timeline = Timeline::new(&world(), &dossier, &meetings);
    let scene = timeline.scene(timeline.fit(), 0.0, SIZE, &Focus::default(), &Notes::new());
    let words = scene.marks.iter().filter_map(|mark| match &mark.shape {
        Shape::Text { text, .. } => Some(text.as_str()),
        _ => None,
    });
    let words: Vec<&str> = words.filter(|text| text.contains("years ")).collect();
    // 2000 to 2013 and 2013 to 2018.
    assert!(
        words.iter().any(|text| text.starts_with("12 years")),
        "{words:?}"
    );
    assert!(
        words.iter().any(|text| text.ends_with("without meetings")),
        "{words:?}"
    );
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
    assert!(near * 3 < whole, "{near} of {whole} marks");
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

/// Half the widths of the marks of meetings.
fn radius_on(count: usize, size: (f32, f32)) -> f32 {
    let dossier = first(count);
    let timeline = Timeline::new(&world(), &dossier, &all(&dossier));
    let scene = timeline.scene(timeline.fit(), 0.0, size, &Focus::default(), &Notes::new());
    let circles = scene.marks.iter().filter_map(|mark| match mark.shape {
        Shape::Circle { radius, .. } if matches!(mark.item, Some(Item::Meeting(_))) => Some(radius),
        _ => None,
    });
    circles.fold(0.0, f32::max)
}

#[test]
fn marks_grow_with_the_plane_where_meetings_are_few() {
    let (small, large) = (radius_on(2, (700.0, 330.0)), radius_on(2, (2400.0, 1200.0)));
    assert!(large > 7.0 && large >= small, "{small} {large}");
    let dossier = synthetic(300);
    let timeline = Timeline::new(&world(), &dossier, &all(&dossier));
    // In a crowd they stay small, and lanes take what room there is.
    let (low, high) = ((1200.0, 330.0), (1200.0, 1400.0));
    assert!(timeline.frame(0.0, low.0, low.1).radius <= timeline.frame(0.0, high.0, high.1).radius);
    assert!(timeline.frame(0.0, low.0, low.1).lane <= timeline.frame(0.0, high.0, high.1).lane);
    assert!(timeline.most_scroll(low) > 0.0 && timeline.most_scroll(high) <= 0.0);
}

#[test]
fn the_label_of_the_selected_meeting_hides_no_mark_where_it_can_stand_elsewhere() {
    let dossier = synthetic(60);
    let meetings = all(&dossier);
    let timeline = Timeline::new(&world(), &dossier, &meetings);
    let mut covered = 0;
    for meeting in &meetings {
        let focus = Focus {
            selected: Some(Item::Meeting(meeting.id.clone())),
            hovered: None,
        };
        let scene = timeline.scene(timeline.fit(), 0.0, (700.0, 640.0), &focus, &Notes::new());
        let shown = marks(&scene);
        let own = Item::Meeting(meeting.id.clone());
        let label = scene.marks.iter().find_map(|mark| match mark.shape {
            Shape::Text { fill, .. } if fill.ink == Ink::Accent => Some(mark.shape.bounds()),
            _ => None,
        });
        let label = label.unwrap();
        let hides = |(item, rect): &(Item, Rect)| *item != own && crosses(label, *rect);
        covered += usize::from(shown.iter().any(hides));
    }
    assert!(
        covered * 10 < meetings.len(),
        "{covered} of {}",
        meetings.len()
    );
}

fn crosses(one: Rect, other: Rect) -> bool {
    one.min.x < other.max.x - 1.0
        && other.min.x + 1.0 < one.max.x
        && one.min.y < other.max.y - 1.0
        && other.min.y + 1.0 < one.max.y
}
