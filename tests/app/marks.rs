//! Several meetings at once: marks by click and frame, and what can be done with all of them;
//! the card of what has the keys.

use egui::{Event, Key, Modifiers, pos2};
use egui_kittest::kittest::Queryable as _;
use rapporteur::app::state::ViewKind;
use rapporteur::dossier::Chip;

use super::support::desk::{Desk, open, settle};
use super::support::dossier::small;
use super::support::many::many;
use super::timeline::drag;
use super::{GENEVA, click, marked, press};

const HELSINKI: &str = "Meeting: Trump and Putin in Helsinki, 16 July 2018";

#[test]
fn ctrl_and_click_marks_in_a_chart_and_leaves_the_selection() {
    let mut desk = open(small(), Vec::new());
    click(&mut desk, GENEVA);
    let selected = desk.state().state().selected.clone();
    for (label, marks) in [
        (GENEVA, &["geneva"][..]),
        (HELSINKI, &["geneva", "helsinki"]),
        (GENEVA, &["helsinki"]),
    ] {
        desk.get_by_label(label).click_modifiers(Modifiers::COMMAND);
        settle(&mut desk);
        assert_eq!(marked(&desk), marks);
        assert_eq!(desk.state().state().selected, selected);
    }
}

#[test]
fn what_is_marked_is_shown_alone_hidden_or_compared_from_any_chart() {
    let mut desk = open(small(), Vec::new());
    for label in [GENEVA, HELSINKI] {
        desk.get_by_label(label).click_modifiers(Modifiers::COMMAND);
        settle(&mut desk);
    }
    desk.get_by_label("2 meetings marked");
    click(&mut desk, "Show only marked");
    desk.get_by_label("2 of 3 meetings");
    click(&mut desk, "Clear filters");
    press(&mut desk, Key::Num2);
    desk.get_by_label("2 meetings marked");
    click(&mut desk, "Hide marked");
    desk.get_by_label("1 of 3 meetings");
    assert!(marked(&desk).is_empty());
    let hidden = desk.state().state().filter.hidden.iter();
    assert!(hidden.clone().count() == 2 && hidden.clone().all(|it| matches!(it, Chip::Meeting(_))));
}

#[test]
fn a_frame_pulled_with_ctrl_marks_what_lies_within() {
    for (key, modifiers) in [
        (Key::Num1, Modifiers::COMMAND),
        (Key::Num2, Modifiers::COMMAND),
        (Key::Num2, Modifiers::SHIFT),
    ] {
        let mut desk = open(many(60, 12), Vec::new());
        press(&mut desk, key);
        let name = match desk.state().state().view {
            ViewKind::Network => "Network of leaders",
            _ => "Timeline of meetings",
        };
        let chart = desk.get_by_label(name).rect();
        let at = |x: f32, y: f32| {
            pos2(
                chart.left() + x * chart.width(),
                chart.top() + y * chart.height(),
            )
        };
        let before = (desk.state().state().time, desk.state().state().camera);
        desk.event(Event::ModifiersChanged(modifiers));
        drag(&mut desk, at(0.25, 0.3), at(0.6, 0.75));
        desk.event(Event::ModifiersChanged(Modifiers::NONE));
        settle(&mut desk);
        let few = marked(&desk).len();
        assert!(few > 0 && few < 60, "{few} of 60 in {name}");
        let after = (desk.state().state().time, desk.state().state().camera);
        assert_eq!(before, after, "it does not move the chart");
        // A second frame adds to the first.
        desk.event(Event::ModifiersChanged(modifiers));
        drag(&mut desk, at(0.25, 0.3), at(0.99, 0.98));
        desk.event(Event::ModifiersChanged(Modifiers::NONE));
        settle(&mut desk);
        assert!(marked(&desk).len() > few);
    }
}

#[test]
fn what_has_the_keys_has_its_card_beside_it() {
    let mut desk = open(small(), Vec::new());
    let quote = "Donald Trump and Vladimir Putin met in Helsinki";
    let told = |desk: &Desk| desk.query_all_by_label_contains(quote).count();
    let before = told(&desk);
    desk.get_by_label(HELSINKI).focus();
    desk.run_steps(60);
    assert!(told(&desk) > before);
    let place = desk.get_by_label(HELSINKI).rect();
    let cards = desk.query_all_by_label_contains(quote);
    let cards: Vec<_> = cards.map(|it| it.rect()).collect();
    assert!(
        cards.iter().all(|card| !card.intersects(place)),
        "{cards:?}"
    );
}
