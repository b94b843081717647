//! The window without eyes and without a mouse.

use egui::{Key, Role};
use egui_kittest::kittest::{By, NodeT as _, Queryable as _};
use rapporteur::app::action::Action;
use rapporteur::app::command::Command;
use rapporteur::dossier::{Dossier, Item, MeetingId};

use super::press;
use crate::support::desk::{Desk, open, settle, sized};
use crate::support::dossier::small;

#[test]
fn a_chart_says_where_its_meetings_stand_as_rows() {
    let mut desk = with_geneva();
    for (key, name) in [
        (Key::Num1, "Timeline of meetings"),
        (Key::Num2, "Network of leaders"),
        (Key::Num3, "Matrix of leaders"),
    ] {
        press(&mut desk, key);
        let chart = desk.get_by_role_and_label(Role::Canvas, name);
        let described = chart.accesskit_node().description();
        let expected = "3 meetings; key 4 shows them as a table";
        assert_eq!(described.as_deref(), Some(expected), "{name}");
    }
    press(&mut desk, Key::Num4);
    let rows = desk.query_all_by_role(Role::Row).count();
    assert!(rows >= 3, "{rows} rows");
    let selected = &desk.state().state().selected;
    let geneva = Item::Meeting(MeetingId::new("geneva"));
    assert_eq!(selected.as_ref(), Some(&geneva), "it stays selected");
}

/// What can be acted upon.
const CONTROLS: &[Role] = &[
    Role::Button,
    Role::Canvas,
    Role::CheckBox,
    Role::ColorWell,
    Role::ComboBox,
    Role::Link,
    Role::ListItem,
    Role::MenuItem,
    Role::MultilineTextInput,
    Role::RadioButton,
    Role::Slider,
    Role::SpinButton,
    Role::Tab,
    Role::TextInput,
];

/// The roles and places of the controls that have no name.
fn nameless(desk: &Desk) -> Vec<String> {
    let controls = By::new().predicate(|node| CONTROLS.contains(&node.role()));
    desk.query_all(controls)
        .filter(|node| {
            let node = node.accesskit_node();
            // A text field may be named by what stands beside it.
            let named = node.label().is_some_and(|label| !label.trim().is_empty());
            let linked = node.labelled_by().next().is_some();
            let hinted = node.placeholder().is_some();
            !named && !linked && !hinted
        })
        .map(|node| format!("{:?} at {:?}", node.accesskit_node().role(), node.rect()))
        .collect()
}

/// Fails where a control has no name.
fn all_named(desk: &Desk, what: &str) {
    assert_eq!(nameless(desk), Vec::<String>::new(), "{what}");
}

fn with_geneva() -> Desk {
    let mut desk = open(small(), Vec::new());
    let geneva = Item::Meeting(MeetingId::new("geneva"));
    desk.state().send(Command::Select(Some(geneva)));
    settle(&mut desk);
    desk
}

#[test]
fn every_control_of_every_view_and_dialog_has_a_name() {
    let mut desk = with_geneva();
    for key in [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5] {
        press(&mut desk, key);
        all_named(&desk, &format!("{key:?}"));
    }
    for action in [
        Action::ExportChart,
        Action::Palette,
        Action::Help,
        Action::OwnTables,
        Action::AddPerson,
        Action::Who,
    ] {
        desk.state().send(Command::Do(action));
        settle(&mut desk);
        all_named(&desk, &format!("{action:?}"));
        desk.state().send(Command::CloseDialog);
        settle(&mut desk);
    }
    let desk = sized(Dossier::default(), Vec::new(), [900.0, 600.0]);
    all_named(&desk, "the empty desk");
}

#[test]
fn every_control_of_a_comparison_and_its_export_has_a_name() {
    let mut desk = with_geneva();
    press(&mut desk, Key::C);
    let helsinki = Item::Meeting(MeetingId::new("helsinki"));
    desk.state().send(Command::Select(Some(helsinki)));
    settle(&mut desk);
    press(&mut desk, Key::C);
    for tab in ["Accounts", "Sides", "Pair", "Meetings"] {
        desk.get_by_label(&format!("Compare: {tab}")).click();
        settle(&mut desk);
        all_named(&desk, tab);
    }
    desk.state().send(Command::Do(Action::ExportChart));
    settle(&mut desk);
    all_named(&desk, "the export of a comparison");
}

#[test]
fn every_control_of_every_menu_has_a_name() {
    let mut desk = with_geneva();
    press(&mut desk, Key::Num4);
    for button in [
        "Filter",
        "Period",
        "Columns",
        "File",
        "Edit",
        "View",
        "Go",
        "Selection",
        "Help",
    ] {
        desk.get_by_role_and_label(Role::Button, button).click();
        settle(&mut desk);
        assert!(egui::Popup::is_any_open(&desk.ctx), "{button} opens");
        all_named(&desk, button);
        press(&mut desk, Key::Escape);
        assert!(!egui::Popup::is_any_open(&desk.ctx), "{button} closes");
    }
    for kind in ["leader", "country", "topic", "how they met", "sureness"] {
        desk.get_by_role_and_label(Role::Button, "Filter").click();
        settle(&mut desk);
        desk.get_by_label(&format!("Filter by {kind}")).click();
        settle(&mut desk);
        all_named(&desk, kind);
        press(&mut desk, Key::Escape);
    }
}

#[test]
fn tab_reaches_all_parts_of_the_window_and_comes_back() {
    let mut desk = open(small(), Vec::new());
    let geneva = Item::Meeting(MeetingId::new("geneva"));
    desk.state().send(Command::Select(Some(geneva)));
    settle(&mut desk);
    let mut seen: Vec<(egui::Id, String)> = Vec::new();
    for _ in 0..400 {
        desk.key_press(Key::Tab);
        desk.step();
        desk.step();
        let Some(id) = desk.ctx.memory(egui::Memory::focused) else {
            continue;
        };
        if seen.first().is_some_and(|(first, _)| *first == id) {
            break;
        }
        let focused = By::new().predicate(|node| node.is_focused() && !node.is_hidden());
        let labels = desk.query_all(focused);
        let labels = labels.filter_map(|node| node.accesskit_node().label());
        seen.push((id, labels.collect()));
    }
    let reached = |part: &str| seen.iter().any(|(_, label)| label.contains(part));
    for part in [
        "File",
        "Timeline",
        "Article: Trump and Putin in Helsinki",
        "agreed to send their ambassadors back",
    ] {
        assert!(reached(part), "{part} is not among {seen:?}");
    }
    assert!(seen.len() < 400, "it never comes back");
}
