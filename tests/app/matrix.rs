//! The matrix, used as a person does.

use egui::Key;
use egui_kittest::kittest::Queryable as _;
use rapporteur::app::command::Command;
use rapporteur::app::state::ViewKind;
use rapporteur::chart::MatrixPlace;
use rapporteur::dossier::{ActorId, Item};

use crate::support::desk::{Desk, button_at, open, settle};
use crate::support::dossier::small;

fn shown() -> Desk {
    let mut desk = open(small(), Vec::new());
    desk.key_press(Key::Num3);
    settle(&mut desk);
    desk
}

fn pair(one: &str, other: &str) -> Item {
    Item::Pair(ActorId::new(one), ActorId::new(other))
}

fn selected(desk: &Desk) -> Option<&Item> {
    desk.state().state().selected.as_ref()
}

#[test]
fn key_3_shows_it_and_a_cell_selects_the_pair() {
    let mut desk = shown();
    assert_eq!(desk.state().state().view, ViewKind::Matrix);
    desk.get_by_label("Matrix of leaders");
    desk.get_by_label("Pair: Joe Biden and Vladimir Putin")
        .click();
    settle(&mut desk);
    assert_eq!(selected(&desk), Some(&pair("joe-biden", "vladimir-putin")));
    // The inspector lists their meetings.
    desk.get_by_label("Biden and Putin in Geneva");
}

#[test]
fn a_name_selects_the_leader() {
    let mut desk = shown();
    desk.get_by_label("Leader: Vladimir Putin, 2 meetings")
        .click();
    settle(&mut desk);
    let putin = Item::Actor(ActorId::new("vladimir-putin"));
    assert_eq!(selected(&desk), Some(&putin));
}

#[test]
fn arrows_move_the_cursor_and_select_what_it_comes_to() {
    let mut desk = shown();
    let matrix = desk.state().state().matrix.clone().unwrap();
    for (key, cell) in [
        (Key::ArrowDown, (0, 0)),
        (Key::ArrowDown, (1, 0)),
        (Key::ArrowRight, (1, 1)),
        (Key::ArrowUp, (0, 1)),
        (Key::ArrowUp, (0, 1)),
        (Key::ArrowLeft, (0, 0)),
    ] {
        desk.key_press(key);
        settle(&mut desk);
        assert_eq!(desk.state().state().matrix_place.cursor, Some(cell));
        assert_eq!(selected(&desk), matrix.item(cell.0, cell.1));
    }
}

#[test]
fn bars_tell_that_there_is_more_and_lead_to_all_of_it() {
    let mut desk = shown();
    let bars = |desk: &Desk| {
        let bar = |name| desk.query_by_label(name).map(|it| it.rect());
        (bar("Rows of the matrix"), bar("Columns of the matrix"))
    };
    assert_eq!(bars(&desk), (None, None), "all of it is in sight");
    let matrix = desk.state().state().matrix.clone().unwrap();
    let place = MatrixPlace {
        cell: Some(220.0),
        ..desk.state().state().matrix_place
    };
    desk.state().send(Command::SetMatrix(place));
    settle(&mut desk);
    let (Some(rows), Some(columns)) = bars(&desk) else {
        panic!("it does not fit");
    };
    assert!(rows.height() > 60.0 && columns.width() > 60.0);
    let press = |desk: &mut Desk, at: egui::Pos2| {
        desk.event(egui::Event::PointerMoved(at));
        for pressed in [true, false] {
            desk.event(button_at(at, egui::PointerButton::Primary, pressed));
            desk.run_steps(1);
        }
        settle(desk);
    };
    press(&mut desk, rows.center_bottom() - egui::vec2(0.0, 2.0));
    press(&mut desk, columns.right_center() - egui::vec2(2.0, 0.0));
    let place = desk.state().state().matrix_place;
    let extent = matrix.extent(&place, desk.state().state().matrix_size);
    assert!((place.scroll.y - extent.most.y).abs() < 1.0, "{place:?}");
    assert!((place.scroll.x - extent.most.x).abs() < 1.0, "{place:?}");
    // The heads stay: the last leader is named beside the row and above the column.
    let last = matrix.names(3, 3).unwrap().0.to_owned();
    let named = desk.query_all_by_label_contains(&last);
    assert!(named.count() > 0, "{last}");
}

#[test]
fn plus_zooms_and_f_fits() {
    let mut desk = shown();
    assert_eq!(desk.state().state().matrix_place.cell, None);
    desk.key_press(Key::Plus);
    settle(&mut desk);
    assert!(desk.state().state().matrix_place.cell > Some(38.0));
    desk.key_press(Key::F);
    settle(&mut desk);
    assert_eq!(desk.state().state().matrix_place.cell, None);
}

#[test]
fn it_follows_the_filters_and_what_is_selected_elsewhere() {
    let mut desk = shown();
    assert_eq!(desk.state().state().matrix.as_ref().unwrap().row_count(), 4);
    let filter = rapporteur::dossier::Filter {
        text: "helsinki".to_owned(),
        ..Default::default()
    };
    desk.state().send(Command::SetFilter(filter));
    settle(&mut desk);
    assert_eq!(desk.state().state().matrix.as_ref().unwrap().row_count(), 2);
    desk.get_by_label("Pair: Donald Trump and Vladimir Putin");
}
