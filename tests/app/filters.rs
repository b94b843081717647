//! Search, suggestions, chips, and what is said when nothing passes.

use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use rapporteur::app::command::Command;
use rapporteur::dossier::{ActorId, Chip, Filter, Item, Sureness};
use rapporteur::extract::{Mode, Status};

use super::press;
use super::support::desk::{Desk, button_at, open, settle};
use super::support::dossier::small;

fn kind(desk: &mut Desk, text: &str) {
    desk.key_press_modifiers(Modifiers::COMMAND, Key::F);
    settle(desk);
    desk.event(Event::Text(text.to_owned()));
    settle(desk);
}

fn filter(desk: &Desk) -> &Filter {
    &desk.state().state().filter
}

fn set(desk: &mut Desk, chips: &[Chip]) {
    let chips = chips.iter().cloned().collect();
    let filter = Filter {
        chips,
        ..Filter::default()
    };
    desk.state().send(Command::SetFilter(filter));
    settle(desk);
}

fn biden() -> Chip {
    Chip::Actor(ActorId::new("joe-biden"))
}

#[test]
fn enter_turns_a_suggestion_into_a_chip() {
    let mut desk = open(small(), Vec::new());
    kind(&mut desk, "bid");
    desk.get_by_label("Suggestion: Leader Joe Biden");
    desk.get_by_label("Suggestion: Words “bid”");
    press(&mut desk, Key::Enter);
    assert_eq!(*filter(&desk), Filter::of(biden()));
    desk.get_by_label("2 of 3 meetings");
    // The field waits for the next one; Backspace takes the chip away again.
    desk.get_by_label("Remove filter Joe Biden");
    press(&mut desk, Key::Backspace);
    assert!(filter(&desk).is_empty());
}

#[test]
fn arrows_and_clicks_choose_a_suggestion() {
    let mut desk = open(small(), Vec::new());
    kind(&mut desk, "ge");
    press(&mut desk, Key::ArrowDown);
    press(&mut desk, Key::Enter);
    assert_eq!(*filter(&desk), Filter::of(Chip::Words("ge".to_owned())));
    desk.state().send(Command::SetFilter(Filter::default()));
    settle(&mut desk);
    kind(&mut desk, "hel");
    desk.get_by_label("Suggestion: Place Helsinki").click();
    settle(&mut desk);
    assert_eq!(
        *filter(&desk),
        Filter::of(Chip::Place("Helsinki".to_owned()))
    );
}

#[test]
fn escape_empties_the_search_first_and_then_leaves_it() {
    let mut desk = open(small(), Vec::new());
    let id = desk.state().state().dossier.meetings[0].id.clone();
    desk.state()
        .send(Command::Select(Some(Item::Meeting(id.clone()))));
    kind(&mut desk, "bid");
    press(&mut desk, Key::Escape);
    assert!(
        desk.query_by_label("Suggestion: Leader Joe Biden")
            .is_none()
    );
    assert!(filter(&desk).is_empty());
    // The field has the keys still, and what was selected stays so.
    desk.event(Event::Text("put".to_owned()));
    settle(&mut desk);
    assert_eq!(filter(&desk).text, "put");
    press(&mut desk, Key::Escape);
    press(&mut desk, Key::Escape);
    desk.event(Event::Text("lost".to_owned()));
    settle(&mut desk);
    assert!(filter(&desk).is_empty());
    assert_eq!(desk.state().state().selected, Some(Item::Meeting(id)));
    press(&mut desk, Key::Escape);
    assert_eq!(desk.state().state().selected, None);
}

#[test]
fn escape_empties_the_search_of_the_library_too() {
    let mut desk = open(small(), Vec::new());
    desk.get_by_label("Search articles").focus();
    settle(&mut desk);
    desk.event(Event::Text("geneva".to_owned()));
    settle(&mut desk);
    assert_eq!(desk.state().state().library.text, "geneva");
    press(&mut desk, Key::Escape);
    assert_eq!(desk.state().state().library.text, "");
}

#[test]
fn the_menu_lists_values_with_what_they_would_show() {
    let mut desk = open(small(), Vec::new());
    desk.get_by_label("Filter").click();
    settle(&mut desk);
    desk.get_by_label("Joe Biden, 2 meetings").click();
    settle(&mut desk);
    assert_eq!(*filter(&desk), Filter::of(biden()));
    // Another leader would be an alternative; another kind narrows further.
    desk.get_by_label("Vladimir Putin, 2 meetings");
    desk.get_by_label("Filter by status").click();
    settle(&mut desk);
    desk.get_by_label("planned, 1 meeting").click();
    settle(&mut desk);
    assert!(filter(&desk).chips.contains(&Chip::Status(Status::Planned)));
    desk.get_by_label("1 of 3 meetings");
    for (tab, value) in [
        ("Filter by country", "China, 1 meeting"),
        ("Filter by place", "Geneva, 0 meetings"),
        ("Filter by topic", "syria, 0 meetings"),
        ("Filter by outlet", "Harbour Wire, 1 meeting"),
        ("Filter by how they met", "in person, 0 meetings"),
        ("Filter by tone", "businesslike, 0 meetings"),
        ("Filter by sureness", "unsure, 1 meeting"),
    ] {
        desk.get_by_label(tab).click();
        settle(&mut desk);
        desk.get_by_label(value);
    }
}

#[test]
fn chips_say_how_they_go_together_and_go_by_mouse_and_key() {
    let mut desk = open(small(), Vec::new());
    let trump = Chip::Actor(ActorId::new("donald-trump"));
    set(
        &mut desk,
        &[biden(), trump.clone(), Chip::Sureness(Sureness::Sure)],
    );
    desk.get_by_label("2 of 3 meetings");
    desk.get_by_label("or");
    desk.get_by_label("and");
    desk.get_by_label("Remove filter Joe Biden").click();
    settle(&mut desk);
    desk.get_by_label("Remove filter sure").focus();
    settle(&mut desk);
    press(&mut desk, Key::Delete);
    assert_eq!(*filter(&desk), Filter::of(trump));
    desk.get_by_label("Clear filters").click();
    settle(&mut desk);
    assert!(filter(&desk).is_empty());
}

#[test]
fn when_nothing_passes_the_middle_says_what_to_take_away() {
    let mut desk = open(small(), Vec::new());
    set(&mut desk, &[biden(), Chip::Mode(Mode::Phone)]);
    desk.get_by_label("No meeting passes the filters");
    desk.get_by_label("Without “by phone”: 2 meetings").click();
    settle(&mut desk);
    assert_eq!(*filter(&desk), Filter::of(biden()));
}

#[test]
fn what_is_hidden_can_be_shown_again() {
    let mut desk = open(small(), Vec::new());
    desk.get_by_label(super::GENEVA).click_secondary();
    settle(&mut desk);
    desk.get_by_label("Hide this").click();
    settle(&mut desk);
    desk.get_by_label("2 of 3 meetings");
    desk.get_by_label("Remove filter not Biden and Putin in Geneva")
        .click();
    settle(&mut desk);
    assert!(filter(&desk).is_empty());
}

#[test]
fn the_period_has_a_strip_and_two_handles() {
    let mut desk = open(small(), Vec::new());
    desk.get_by_label("Period").click();
    settle(&mut desk);
    desk.get_by_label("Number of meetings over time");
    desk.get_by_label("Meetings from July 2018 until July 2021");
}

#[test]
fn the_meetings_follow_the_period_while_a_handle_is_pulled() {
    let mut desk = open(small(), Vec::new());
    desk.get_by_label("Period").click();
    settle(&mut desk);
    let slider = desk.get_by_label("Months of the period").rect();
    let at = |share: f32| egui::pos2(slider.left() + share * slider.width(), slider.center().y);
    let button = |at, pressed| button_at(at, egui::PointerButton::Primary, pressed);
    desk.hover_at(at(0.02));
    desk.event(button(at(0.02), true));
    for share in [0.2, 0.4, 0.6] {
        desk.hover_at(at(share));
        settle(&mut desk);
    }
    desk.get_by_label("2 of 3 meetings");
    assert!(desk.state().state().filter.from.is_some(), "not yet let go");
    for share in [0.4, 0.0] {
        desk.hover_at(at(share));
        settle(&mut desk);
    }
    desk.event(button(at(0.0), false));
    settle(&mut desk);
    assert!(filter(&desk).is_empty(), "back where it began");
}
