//! The timeline: lanes, strip, period, keys.

use chrono::NaiveDate;
use egui::{Event, Key, Modifiers, PointerButton, Pos2, pos2};
use egui_kittest::kittest::Queryable as _;
use rapporteur::app::action::Action;
use rapporteur::app::command::Command;
use rapporteur::chart::{Lanes, TimeWindow};
use rapporteur::dossier::{ActorId, Item};

use super::support::desk::{Desk, button_at, open, settle, sized};
use super::support::dossier::small;
use super::support::many::many;
use super::{GENEVA, press, selected};

fn window(desk: &Desk) -> TimeWindow {
    let state = desk.state().state();
    state.time.unwrap_or_else(|| state.timeline.fit())
}

fn button(desk: &mut Desk, pos: Pos2, pressed: bool) {
    desk.event(button_at(pos, PointerButton::Primary, pressed));
    desk.step();
}

/// Pulls the pointer from one place to another.
pub(super) fn drag(desk: &mut Desk, from: Pos2, to: Pos2) {
    desk.event(Event::PointerMoved(from));
    desk.step();
    button(desk, from, true);
    for step in 1..=6_u8 {
        desk.event(Event::PointerMoved(from.lerp(to, f32::from(step) / 6.0)));
        desk.step();
    }
    button(desk, to, false);
    settle(desk);
}

fn strip(desk: &Desk) -> egui::Rect {
    desk.get_by_label_contains("Stretch of time").rect()
}

#[test]
fn lanes_are_switched_above_them_and_by_command() {
    let mut desk = open(small(), Vec::new());
    desk.get_by_label("Lanes by country").click();
    settle(&mut desk);
    assert_eq!(desk.state().state().lanes, Lanes::Countries);
    desk.get_by_label("Country: Russia").click();
    settle(&mut desk);
    let russia = Item::Country("RUS".to_owned());
    assert_eq!(desk.state().state().selected, Some(russia));

    desk.state().send(Command::Do(Action::Lanes(Lanes::Pairs)));
    settle(&mut desk);
    desk.get_by_label("Pair: Joe Biden and Vladimir Putin")
        .click();
    settle(&mut desk);
    let selected = desk.state().state().selected.clone();
    assert!(matches!(selected, Some(Item::Pair(..))), "{selected:?}");
    // A meeting is found on whatever lanes.
    desk.get_by_label(GENEVA).click();
    settle(&mut desk);
    assert_eq!(super::selected(&desk), Some("geneva"));

    desk.get_by_label("Lanes by leader").click();
    settle(&mut desk);
    desk.get_by_label("Leader: Vladimir Putin, 2 meetings");
}

#[test]
fn an_export_has_the_lanes_of_the_window() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("lanes.svg");
    let mut desk = open(small(), vec![path.clone()]);
    desk.state().send(Command::Do(Action::Lanes(Lanes::Pairs)));
    settle(&mut desk);
    desk.key_press_modifiers(Modifiers::COMMAND, Key::E);
    settle(&mut desk);
    desk.get_by_label("Save as…").click();
    super::wait_for(&mut desk, |_| path.exists());
    settle(&mut desk);
    let svg = std::fs::read_to_string(&path).unwrap();
    assert!(svg.contains("Biden – Putin"), "the pairs have lanes");
}

#[test]
fn the_strip_shows_all_of_time_and_its_edges_set_the_window() {
    let mut desk = open(many(60, 12), Vec::new());
    let rect = strip(&desk);
    let all = window(&desk);
    let y = rect.center().y;
    // A brush within: from a quarter to a half.
    let at = |part: f32| pos2(rect.left() + part * rect.width(), y);
    drag(&mut desk, at(0.25), at(0.5));
    let half = window(&desk);
    assert!(half.start > all.start && half.end < all.end, "{half:?}");
    // Its right edge, pulled outward, leaves the left where it was.
    drag(&mut desk, at(0.5), at(0.75));
    let wider = window(&desk);
    assert!((wider.start - half.start).abs() < 40.0 && wider.end > half.end + 500.0);
    // Taken in its middle it moves as a whole.
    drag(&mut desk, at(0.5), at(0.6));
    let later = window(&desk);
    assert!(later.start > wider.start + 200.0 && later.end > wider.end + 200.0);
    // On the empty part a new one begins.
    drag(&mut desk, at(0.05), at(0.15));
    let early = window(&desk);
    assert!(early.end < wider.start, "{early:?}");
}

#[test]
fn the_strip_is_moved_by_keys_while_it_has_the_focus() {
    let mut desk = open(many(60, 12), Vec::new());
    for _ in 0..4 {
        press(&mut desk, Key::Plus);
    }
    let before = window(&desk);
    desk.get_by_label_contains("Stretch of time").focus();
    settle(&mut desk);
    press(&mut desk, Key::ArrowRight);
    let later = window(&desk);
    assert!(later.start > before.start && selected(&desk).is_none());
    desk.key_press_modifiers(Modifiers::SHIFT, Key::ArrowLeft);
    settle(&mut desk);
    let shorter = window(&desk);
    assert!((shorter.start - later.start).abs() < 1.0 && shorter.end < later.end);
    // Enter keeps only what is in sight.
    press(&mut desk, Key::Enter);
    let filter = &desk.state().state().filter;
    assert!(filter.from.is_some() && filter.to.is_some());
}

#[test]
fn a_period_dragged_with_shift_is_a_filter_with_its_chip() {
    let mut desk = open(many(60, 12), Vec::new());
    let chart = desk.get_by_label("Timeline of meetings").rect();
    let y = chart.bottom() - 60.0;
    let at = |part: f32| pos2(chart.left() + part * chart.width(), y);
    desk.event(Event::ModifiersChanged(Modifiers::SHIFT));
    drag(&mut desk, at(0.4), at(0.7));
    desk.event(Event::ModifiersChanged(Modifiers::NONE));
    settle(&mut desk);
    let filter = desk.state().state().filter.clone();
    let (from, to) = (filter.from.unwrap(), filter.to.unwrap());
    let day = |year| NaiveDate::from_ymd_opt(year, 1, 1).unwrap();
    assert!(
        from > day(1985) && from < to && to < day(2026),
        "{from} {to}"
    );
    let chip = format!("Remove filter {}", from.format("%-d %b %Y"));
    desk.get_by_label_contains(&chip).click();
    settle(&mut desk);
    assert_eq!(desk.state().state().filter.from, None);
}

#[test]
fn the_time_in_sight_becomes_the_period_by_key() {
    let mut desk = open(small(), Vec::new());
    desk.get_by_label(GENEVA).click();
    settle(&mut desk);
    desk.key_press_modifiers(Modifiers::SHIFT, Key::F);
    settle(&mut desk);
    let near = window(&desk);
    assert!(near.end - near.start < 100.0, "{near:?}");
    press(&mut desk, Key::W);
    desk.get_by_label("2 of 3 meetings");
}

#[test]
fn keys_go_to_the_ends_and_along_and_across_the_lanes() {
    let mut desk = open(small(), Vec::new());
    press(&mut desk, Key::End);
    assert_eq!(selected(&desk), Some("planned"));
    press(&mut desk, Key::Home);
    assert_eq!(selected(&desk), Some("helsinki"));
    // Trump and Putin; the next of either is Putin's.
    desk.key_press_modifiers(Modifiers::SHIFT, Key::ArrowRight);
    settle(&mut desk);
    assert_eq!(selected(&desk), Some("geneva"));
    desk.key_press_modifiers(Modifiers::SHIFT, Key::ArrowRight);
    settle(&mut desk);
    assert_eq!(selected(&desk), Some("planned"));
    desk.key_press_modifiers(Modifiers::SHIFT, Key::ArrowLeft);
    settle(&mut desk);
    assert_eq!(selected(&desk), Some("geneva"));
    // Across the lanes every meeting can be reached.
    let mut seen = std::collections::BTreeSet::new();
    for key in [
        Key::ArrowUp,
        Key::ArrowUp,
        Key::ArrowDown,
        Key::ArrowDown,
        Key::ArrowDown,
    ] {
        press(&mut desk, key);
        seen.insert(selected(&desk).unwrap().to_owned());
    }
    assert!(seen.len() >= 2, "{seen:?}");
    // Of a lane the next lane.
    let putin = Item::Actor(ActorId::new("vladimir-putin"));
    desk.state().send(Command::Select(Some(putin.clone())));
    settle(&mut desk);
    press(&mut desk, Key::ArrowDown);
    let below = desk.state().state().selected.clone();
    assert!(matches!(below, Some(Item::Actor(_))) && below != Some(putin));
}

#[test]
fn shift_and_the_wheel_pan_and_so_does_ctrl_with_arrows() {
    let mut desk = open(many(60, 12), Vec::new());
    for _ in 0..4 {
        press(&mut desk, Key::Plus);
    }
    let before = window(&desk);
    let chart = desk.get_by_label("Timeline of meetings").rect();
    desk.event(Event::PointerMoved(chart.center()));
    desk.event(Event::MouseWheel {
        unit: egui::MouseWheelUnit::Point,
        delta: egui::vec2(0.0, -60.0),
        phase: egui::TouchPhase::Move,
        modifiers: Modifiers::SHIFT,
        source: egui::MouseWheelSource::Unknown,
    });
    desk.run_steps(30);
    let later = window(&desk);
    assert!(later.start > before.start, "{before:?} {later:?}");
    assert!(
        (later.span() - before.span()).abs() < 1.0,
        "it does not zoom"
    );
    desk.key_press_modifiers(Modifiers::COMMAND, Key::ArrowLeft);
    settle(&mut desk);
    assert!(window(&desk).start < later.start);
}

#[test]
fn a_window_at_rest_draws_no_frames() {
    let mut desk = sized(many(200, 30), Vec::new(), [1280.0, 800.0]);
    let rests = |desk: &mut Desk, what: &str| {
        // What glows goes out, what fades has faded, the card has come.
        desk.run_steps(150);
        assert!(
            !desk.ctx.has_requested_repaint(),
            "{what}: {:?}",
            desk.ctx.repaint_causes()
        );
    };
    let view = |desk: &mut Desk, action: Action| {
        desk.state().send(Command::Do(action));
        settle(desk);
    };
    for key in [Key::Num1, Key::Num2, Key::Num3, Key::Num4] {
        press(&mut desk, key);
        rests(&mut desk, "a view");
    }
    press(&mut desk, Key::Num1);
    press(&mut desk, Key::End);
    rests(&mut desk, "a selected meeting");
    desk.get_by_label_contains("Stretch of time").hover();
    rests(&mut desk, "the strip under the pointer");
    let chart = desk.get_by_label("Timeline of meetings").rect();
    desk.event(Event::PointerMoved(
        chart.left_center() + egui::vec2(60.0, 0.0),
    ));
    rests(&mut desk, "a lane under the pointer");
    // A message stays a while and then goes.
    desk.remove_cursor();
    view(&mut desk, Action::LoadSamples);
    assert!(desk.query_all_by_label_contains("Read ").count() > 0);
    desk.run_steps(500);
    rests(&mut desk, "after a message");
}
