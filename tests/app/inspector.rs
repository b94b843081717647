//! The inspector: every field, with precision, sureness and sources; every link leads somewhere.

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use rapporteur::app::action::Action;
use rapporteur::app::command::Command;
use rapporteur::app::item_action::ItemAction;
use rapporteur::app::state::{Panel, ViewKind};
use rapporteur::dossier::{ActorId, Dossier, Item, Meeting, MeetingId};

use crate::support::desk::{Desk, open, settle, sized};
use crate::support::dossier::small;

fn select(desk: &mut Desk, item: Item) {
    desk.state().send(Command::Select(Some(item)));
    settle(desk);
}

fn meeting(id: &str) -> Item {
    Item::Meeting(MeetingId::new(id))
}

#[test]
fn a_meeting_tells_how_precise_and_how_sure_each_value_is() {
    let mut desk = open(small(), Vec::new());
    select(&mut desk, meeting("geneva"));
    desk.get_by_label("Known to the day");
    desk.get_by_label("Known to the town");
    desk.get_by_label("Very sure, 0.90 of 1");
    desk.get_by_label("Both sides are named");
    select(&mut desk, meeting("planned"));
    desk.get_by_label("Month only; the day is not stated");
}

/// Helsinki as a second source has it: a day later, and called off.
fn with_two_sources() -> Dossier {
    let mut dossier = small();
    let at = dossier
        .meetings
        .iter()
        .position(|it| it.id.as_str() == "helsinki");
    let helsinki = &mut dossier.meetings[at.expect("the meeting")];
    let mut second = helsinki.accounts[0].clone();
    second.article = rapporteur::article::ArticleId::new("article-geneva");
    for evidence in &mut second.report.evidence {
        evidence.article = second.article.clone();
    }
    let date = second.report.facts.date.as_mut().expect("a date");
    date.start = String::from("2018-07-17");
    date.evidence.clear();
    second.report.facts.status = rapporteur::extract::Status::Cancelled;
    helsinki.accounts.push(second);
    dossier
}

#[test]
fn values_count_their_sources_and_conflicts_are_shown() {
    let mut desk = open(with_two_sources(), Vec::new());
    select(&mut desk, meeting("helsinki"));
    assert!(desk.query_all_by_label("1 of 2 sources").count() >= 4);
    assert_eq!(desk.query_all_by_label("Sources differ").count(), 2);
    desk.get_by_label("17 July 2018").click();
    settle(&mut desk);
    let place = desk.state().state().reader.place.clone().unwrap();
    assert_eq!(place.article.as_str(), "article-geneva");
    desk.get_by_label("Cancelled");
}

#[test]
fn clicking_a_value_again_goes_to_its_next_sentence() {
    let mut dossier = small();
    let geneva = dossier
        .meetings
        .iter_mut()
        .find(|it| it.id.as_str() == "geneva");
    let facts = &mut geneva.unwrap().facts;
    let second = facts.outcomes[0].evidence[0].clone();
    facts.topics[0].evidence.push(second.clone());
    let mut desk = open(dossier, Vec::new());
    select(&mut desk, meeting("geneva"));
    for expected in ["arms control", "send their ambassadors", "arms control"] {
        desk.get_by_label("Arms control").click();
        settle(&mut desk);
        let place = desk.state().state().reader.place.clone().unwrap();
        let words = place.evidence.unwrap();
        assert!(words.quote.contains(expected), "{}", words.quote);
    }
}

#[test]
fn a_leader_a_pair_a_country_and_a_topic_tell_what_is_known_of_them() {
    let mut desk = open(small(), Vec::new());
    let putin = ActorId::new("vladimir-putin");
    select(&mut desk, Item::Actor(putin.clone()));
    desk.get_by_label("2 meetings · 2 articles");
    desk.get_by_label("First, 16 July 2018");
    desk.get_by_label("Last, 16 June 2021");
    // Both of his partners, as pairs.
    desk.get_by_role_and_label(Role::Link, "Joe Biden").click();
    settle(&mut desk);
    let pair = Item::Pair(ActorId::new("joe-biden"), putin);
    assert_eq!(desk.state().state().selected, Some(pair));
    desk.get_by_label("1 meeting · 1 article");
    select(&mut desk, Item::Country("USA".to_owned()));
    desk.get_by_label("3 meetings · 1 planned · 2 articles");
    desk.get_by_role_and_label(Role::Link, "Russia").click();
    settle(&mut desk);
    assert_eq!(
        desk.state().state().selected,
        Some(Item::Country("RUS".to_owned()))
    );
    select(&mut desk, Item::Topic("cyber".to_owned()));
    desk.get_by_label("where it says so").click();
    settle(&mut desk);
    desk.get_by_label_contains("Evidence: They discussed arms control");
}

#[test]
fn a_place_tells_who_met_there_and_is_reached_from_meetings_palette_and_menus() {
    let mut desk = open(small(), Vec::new());
    let geneva = Item::Place("Geneva".to_owned());
    let held = desk.state().state().dossier.meetings.iter();
    let mut held = held.filter(|it| it.place_name().is_some_and(|name| name == "Geneva"));
    let meeting = Item::Meeting(held.next_back().expect("one in Geneva").id.clone());
    // From the field of a meeting: the link behind the town.
    select(&mut desk, meeting.clone());
    let town = desk.get_by_role_and_label(Role::Link, "Geneva, Switzerland");
    let line = town.rect().center().y;
    let all = desk.query_all_by_role_and_label(Role::Link, "all meetings");
    let beside = all
        .into_iter()
        .find(|it| (it.rect().center().y - line).abs() < 8.0);
    beside.expect("a link behind the town").click();
    settle(&mut desk);
    assert_eq!(desk.state().state().selected, Some(geneva.clone()));
    desk.get_by_label("1 meeting · 1 article");
    desk.get_by_role_and_label(Role::Link, "Joe Biden");
    desk.get_by_role_and_label(Role::Link, "Biden and Putin in Geneva");
    desk.get_by_role_and_label(Role::Link, "Switzerland")
        .click();
    settle(&mut desk);
    assert_eq!(
        desk.state().state().selected,
        Some(Item::Country("CHE".to_owned()))
    );
    // From the places of a leader.
    select(&mut desk, Item::Actor(ActorId::new("vladimir-putin")));
    desk.get_by_role_and_label(Role::Link, "Geneva").click();
    settle(&mut desk);
    assert_eq!(desk.state().state().selected, Some(geneva.clone()));
    // From the menu of a meeting, in whichever view; and its own menu filters to it.
    desk.state()
        .send(Command::On(ItemAction::ShowPlace, meeting.clone()));
    settle(&mut desk);
    assert_eq!(desk.state().state().selected, Some(geneva.clone()));
    desk.key_press_modifiers(Modifiers::SHIFT, Key::F10);
    settle(&mut desk);
    desk.get_by_role_and_label(Role::MenuItem, "Show only this")
        .click();
    settle(&mut desk);
    desk.get_by_label("1 of 3 meetings");
    desk.state().send(Command::Do(Action::ClearFilters));
    select(&mut desk, meeting);
    // From the palette.
    desk.key_press_modifiers(Modifiers::COMMAND, Key::K);
    settle(&mut desk);
    desk.event(Event::Text("geneva".to_owned()));
    settle(&mut desk);
    desk.get_by_label("Go to: Geneva").click();
    settle(&mut desk);
    assert_eq!(desk.state().state().selected, Some(geneva));
}

/// The names of the links of the inspector that open evidence, with their number.
fn links(desk: &Desk) -> Vec<String> {
    desk.query_all_by_role(Role::Link)
        .filter_map(|node| node.accesskit_node().label())
        .collect()
}

#[test]
fn every_link_of_every_meeting_of_the_samples_leads_somewhere() {
    let mut desk = sized(Dossier::default(), Vec::new(), [1100.0, 4_000.0]);
    desk.get_by_label("Try the samples").click();
    settle(&mut desk);
    // The view that has least to draw while nothing is put into it.
    let bare = [
        Action::Show(ViewKind::Compare),
        Action::Toggle(Panel::Library),
        Action::ReduceMotion,
    ];
    for action in bare {
        desk.state().send(Command::Do(action));
    }
    settle(&mut desk);
    let meetings: Vec<Meeting> = desk.state().state().dossier.meetings.clone();
    let mut walked = 0;
    for meeting in &meetings {
        let item = Some(Item::Meeting(meeting.id.clone()));
        select(&mut desk, Item::Meeting(meeting.id.clone()));
        for at in 0..links(&desk).len() {
            if desk.state().state().selected != item {
                desk.state().send(Command::Select(item.clone()));
                desk.run_steps(2);
            }
            let before = desk.state().state().reader.turn;
            let Some(link) = desk.query_all_by_role(Role::Link).nth(at) else {
                continue;
            };
            let name = link.accesskit_node().label().unwrap_or_default();
            link.click();
            desk.run_steps(2);
            walked += 1;
            let state = desk.state().state();
            let read = state.reader.turn > before;
            let moved = state.selected != item;
            assert!(moved || read, "{}: {name} leads nowhere", meeting.title);
            let place = state.reader.place.as_ref().filter(|_| read);
            if let Some(evidence) = place.and_then(|it| it.evidence.as_ref()) {
                let article = &state.dossier.articles[&evidence.article].article;
                let words = article.text.get(evidence.start..evidence.end);
                assert!(words.is_some(), "{}: {name} has no words", meeting.title);
                let shown = desk.query_all_by_label_contains("Evidence: ").count();
                assert_eq!(shown, 1, "{}: {name} shows no evidence", meeting.title);
            }
        }
    }
    assert!(walked > 800, "{walked} links");
}

#[test]
fn words_of_an_article_are_not_torn_where_its_lines_end() {
    let mut dossier = small();
    let geneva = dossier.meetings.iter_mut();
    let torn = geneva.flat_map(|it| &mut it.facts.outcomes).next();
    torn.expect("a result").text = "They agreed to send\ntheir ambassadors  back".to_owned();
    let mut desk = open(dossier, Vec::new());
    select(&mut desk, meeting("geneva"));
    desk.get_by_label("They agreed to send their ambassadors back");
}
