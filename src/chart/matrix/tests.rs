//! Tests of whole matrices.

use super::{Matrix, MatrixPlace};
use crate::chart::fixture::{all, dossier, synthetic};
use crate::chart::{Focus, Point, Rect, Shape, hit};
use crate::dossier::{ActorId, Dossier, Item};

const SIZE: (f32, f32) = (1280.0, 800.0);

fn matrix(dossier: &Dossier) -> Matrix {
    Matrix::new(dossier, &all(dossier))
}

#[test]
fn it_counts_meetings_of_two_and_of_more() {
    let dossier = dossier();
    let matrix = matrix(&dossier);
    let count = |one, other| matrix.count(&ActorId::new(one), &ActorId::new(other));
    assert_eq!(count("ronald-reagan", "mikhail-gorbachev"), 3);
    // One visit and two summits.
    assert_eq!(count("xi-jinping", "vladimir-putin"), 3);
    assert_eq!(count("vladimir-putin", "xi-jinping"), 3);
    assert_eq!(count("ronald-reagan", "xi-jinping"), 0);
    assert_eq!(matrix.row_count(), 18);
}

#[test]
fn the_same_dossier_gives_the_same_order_and_those_who_met_stand_together() {
    let dossier = dossier();
    let (one, other) = (matrix(&dossier), matrix(&dossier));
    assert!(one.order().eq(other.order()));
    let at = |id: &str| one.order().position(|it| it.as_str() == id).unwrap();
    // The cold war and the present share no one but by Clinton's last summit.
    let old = at("ronald-reagan").abs_diff(at("mikhail-gorbachev"));
    assert!(old <= 3, "{old}");
    assert!(one.groups.len() > 2, "there are groups");
}

#[test]
fn a_cell_is_where_it_says_and_stands_for_the_pair() {
    let dossier = dossier();
    let matrix = matrix(&dossier);
    let place = MatrixPlace::default();
    let scene = matrix.scene(&place, SIZE, &Focus::default());
    let pair = Item::Pair(
        ActorId::new("mikhail-gorbachev"),
        ActorId::new("ronald-reagan"),
    );
    let (row, column) = matrix.cell_of(&pair).unwrap();
    assert_eq!(matrix.item(row, column), Some(&pair));
    assert_eq!(matrix.item(column, row), Some(&pair));
    let found = (0..800).flat_map(|y| (0..1280).step_by(4).map(move |x| (x, y)));
    let mut found = found.map(|(x, y)| Point::new(x as f32, y as f32));
    let at = found
        .find(|&at| matrix.cell_at(&place, SIZE, at) == Some((row, column)))
        .unwrap();
    let inside = Point::new(at.x + 6.0, at.y + 6.0);
    assert_eq!(hit(&scene, inside, 2.0), Some(&pair));
    assert_eq!(matrix.cell_at(&place, SIZE, Point::new(2.0, 2.0)), None);
}

#[test]
fn planned_only_pairs_are_hollow_and_the_legend_tells_it() {
    let mut dossier = dossier();
    for meeting in dossier.meetings.iter_mut().take(4) {
        meeting.facts.status = crate::extract::Status::Planned;
    }
    let matrix = matrix(&dossier);
    let scene = matrix.scene(&MatrixPlace::default(), SIZE, &Focus::default());
    let dashed = scene.marks.iter().filter(|mark| {
        matches!(&mark.shape, Shape::Rect { stroke: Some(stroke), .. } if stroke.dash.is_some())
    });
    assert!(dashed.count() > 0);
    let words: Vec<_> = scene
        .marks
        .iter()
        .filter_map(|mark| match &mark.shape {
            Shape::Text { text, .. } => Some(text.as_str()),
            _ => None,
        })
        .collect();
    for told in [
        "no meeting in these articles",
        "all meetings of the leader",
        "only planned, proposed or cancelled",
        "1 meeting",
        "strained",
    ] {
        assert!(words.contains(&told), "{told}");
    }
}

#[test]
fn names_stay_in_sight_while_cells_scroll_and_zoom_keeps_what_is_under_the_pointer() {
    let dossier = synthetic(1200);
    let matrix = matrix(&dossier);
    let size = (700.0, 500.0);
    let place = MatrixPlace {
        cell: Some(30.0),
        ..MatrixPlace::default()
    };
    let place = matrix.pushed(place, size, Point::new(-400.0, -300.0));
    assert_eq!(place.scroll, Point::new(400.0, 300.0));
    let at = Point::new(400.0, 300.0);
    let before = matrix.cell_at(&place, size, at);
    let closer = matrix.zoomed(place, size, at, 1.5);
    assert_eq!(matrix.cell_at(&closer, size, at), before);
    let scene = matrix.scene(&place, size, &Focus::default());
    let names: Vec<Rect> = scene
        .marks
        .iter()
        .filter(|mark| matches!(mark.item, Some(Item::Actor(_))))
        .filter(|mark| matches!(&mark.shape, Shape::Text { text, .. } if text.contains(['L', 'G'])))
        .map(|mark| mark.shape.bounds())
        .collect();
    assert!(names.len() > 10);
    assert!(names.iter().all(|it| it.min.x >= -1.0 && it.min.y >= -1.0));
    let last = matrix.row_count() - 1;
    let end = matrix.reveal(place, size, (last, last));
    assert!(end.scroll.x > 400.0 && end.scroll.y > 300.0);
}

#[test]
fn none_and_many_are_drawn_without_fail() {
    let none = Matrix::default();
    assert!(none.is_empty());
    let place = MatrixPlace::default();
    let _ = none.scene(&place, SIZE, &Focus::default());
    let many = matrix(&synthetic(300));
    for size in [(0.0, 0.0), (60.0, 40.0), SIZE] {
        let place = MatrixPlace {
            cursor: Some((999, 2)),
            ..place
        };
        for mark in many.scene(&place, size, &Focus::default()).marks {
            let bounds = mark.shape.bounds();
            assert!(bounds.min.x.is_finite() && bounds.max.y.is_finite());
        }
    }
}

#[test]
fn cells_and_heads_are_the_whole_picture_and_cells_reach_farther_when_asked() {
    let many = matrix(&synthetic(3000));
    let focus = Focus::default();
    let place = MatrixPlace {
        cell: Some(24.0),
        scroll: Point::new(150.0, 220.0),
        cursor: Some((8, 9)),
    };
    let whole = many.scene(&place, SIZE, &focus).marks;
    let mut layers = many.ground(&place, SIZE, &focus, 0.0).marks;
    layers.extend(many.heads(&place, SIZE, &focus).marks);
    assert_eq!(whole, layers);
    let wide = many.ground(&place, SIZE, &focus, 100.0).marks;
    assert!(wide.len() > many.ground(&place, SIZE, &focus, 0.0).marks.len());
}
