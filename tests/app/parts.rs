//! From part to part of the window by key, and from each chart to its table.

use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::{By, NodeT as _, Queryable as _};
use rapporteur::app::action::Action;
use rapporteur::app::command::Command;
use rapporteur::app::state::{Panel, ViewKind};

use super::{GENEVA, press, selected};
use crate::support::desk::{Desk, button_at, open, settle};
use crate::support::dossier::small;

fn focused(desk: &Desk) -> Option<String> {
    let focused = By::new().predicate(|node| node.is_focused() && !node.is_hidden());
    let node = desk.query_all(focused).last()?;
    node.accesskit_node().label()
}

fn back(desk: &mut Desk) {
    desk.key_press_modifiers(Modifiers::SHIFT, Key::F6);
    settle(desk);
}

#[test]
fn f6_goes_from_part_to_part_and_round() {
    let mut desk = open(small(), Vec::new());
    let parts = [
        "Library panel",
        "Views, search and filters",
        "Timeline of meetings",
        "Inspector panel",
        "Reader panel",
        "Library panel",
    ];
    for part in parts {
        press(&mut desk, Key::F6);
        assert_eq!(focused(&desk).as_deref(), Some(part));
    }
    back(&mut desk);
    assert_eq!(focused(&desk).as_deref(), Some("Reader panel"));
    // What is hidden is left out.
    desk.state()
        .send(Command::Do(Action::Toggle(Panel::Inspector)));
    settle(&mut desk);
    back(&mut desk);
    assert_eq!(focused(&desk).as_deref(), Some("Timeline of meetings"));
}

#[test]
fn tab_goes_on_within_the_part_and_f6_leaves_it_from_anywhere() {
    let mut desk = open(small(), Vec::new());
    press(&mut desk, Key::F6);
    press(&mut desk, Key::Tab);
    assert_eq!(focused(&desk).as_deref(), Some("Open folder…"));
    press(&mut desk, Key::F6);
    assert_eq!(focused(&desk).as_deref(), Some("Views, search and filters"));
    desk.key_press_modifiers(Modifiers::COMMAND, Key::F);
    settle(&mut desk);
    press(&mut desk, Key::F6);
    assert_eq!(focused(&desk).as_deref(), Some("Timeline of meetings"));
    // The chart has the arrows, and keeps the focus.
    press(&mut desk, Key::ArrowRight);
    assert_eq!(selected(&desk), Some("helsinki"));
    assert_eq!(focused(&desk).as_deref(), Some("Timeline of meetings"));
}

#[test]
fn each_chart_is_shown_as_a_table_and_again_as_a_chart() {
    let mut desk = open(small(), Vec::new());
    desk.get_by_label(GENEVA).click();
    settle(&mut desk);
    for (key, kind) in [
        (Key::Num1, ViewKind::Timeline),
        (Key::Num2, ViewKind::Network),
        (Key::Num3, ViewKind::Matrix),
        (Key::Num5, ViewKind::Compare),
    ] {
        press(&mut desk, key);
        desk.key_press_modifiers(Modifiers::SHIFT, Key::T);
        settle(&mut desk);
        assert_eq!(desk.state().state().view, ViewKind::Table);
        assert_eq!(selected(&desk), Some("geneva"), "from {kind:?}");
        desk.get_by_role_and_label(Role::Row, GENEVA);
        assert_eq!(focused(&desk).as_deref(), Some("Chart panel"));
        press(&mut desk, Key::ArrowUp);
        assert_eq!(selected(&desk), Some("helsinki"), "arrows walk in it");
        press(&mut desk, Key::ArrowDown);
        desk.key_press_modifiers(Modifiers::SHIFT, Key::T);
        settle(&mut desk);
        assert_eq!(desk.state().state().view, kind);
        assert_eq!(selected(&desk), Some("geneva"));
    }
}

#[test]
fn where_a_chart_is_empty_its_own_menu_opens() {
    let mut desk = open(small(), Vec::new());
    press(&mut desk, Key::Num2);
    let rect = desk
        .get_by_role_and_label(Role::Canvas, "Network of leaders")
        .rect();
    let at = rect.left_top() + egui::vec2(8.0, 8.0);
    desk.hover_at(at);
    for pressed in [true, false] {
        desk.event(button_at(at, egui::PointerButton::Secondary, pressed));
    }
    settle(&mut desk);
    desk.get_by_role_and_label(Role::MenuItem, "Export chart…");
    desk.get_by_role_and_label(Role::MenuItem, "Show as table")
        .click();
    settle(&mut desk);
    assert_eq!(desk.state().state().view, ViewKind::Table);
}

#[test]
fn the_longest_menu_fits_a_small_screen_and_buttons_hold_their_words() {
    let mut desk = super::support::desk::sized(small(), Vec::new(), [1280.0, 720.0]);
    for menu in ["File", "Edit", "View", "Go", "Selection", "Help"] {
        desk.get_by_label(menu).click();
        settle(&mut desk);
        let items = desk.get_all_by_role(Role::MenuItem);
        let lowest = items.map(|it| it.rect().bottom()).fold(0.0, f32::max);
        assert!(lowest > 60.0 && lowest < 720.0, "{menu} ends at {lowest}");
        desk.key_press(Key::Escape);
        settle(&mut desk);
    }
    desk.key_press(Key::Num4);
    settle(&mut desk);
    for label in ["Columns", "Export table as CSV…"] {
        assert!(desk.get_by_label(label).rect().height() >= 20.0, "{label}");
    }
}
