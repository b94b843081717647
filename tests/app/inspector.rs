//! The inspector: every field, with precision, sureness and sources; every link leads somewhere.

use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use rapporteur::app::command::Command;
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

/// The names of the links of the inspector that open evidence, with their number.
fn links(desk: &Desk) -> Vec<String> {
    desk.query_all_by_role(Role::Link)
        .filter_map(|node| node.accesskit_node().label())
        .collect()
}

#[test]
fn links_of_the_samples_lead_somewhere() {
    let walked = walk(9);
    assert!(walked > 80, "{walked} links");
}

#[test]
#[ignore = "takes minutes; the one above walks every ninth meeting"]
fn every_link_of_every_meeting_of_the_samples_leads_somewhere() {
    let walked = walk(1);
    assert!(walked > 800, "{walked} links");
}

/// Clicks every link in the inspector of every so many meetings of the samples.
fn walk(step: usize) -> usize {
    let mut desk = sized(Dossier::default(), Vec::new(), [1440.0, 6_000.0]);
    desk.get_by_label("Try the samples").click();
    settle(&mut desk);
    let meetings: Vec<Meeting> = desk.state().state().dossier.meetings.clone();
    let mut walked = 0;
    for meeting in meetings.iter().step_by(step) {
        select(&mut desk, Item::Meeting(meeting.id.clone()));
        for at in 0..links(&desk).len() {
            select(&mut desk, Item::Meeting(meeting.id.clone()));
            let before = desk.state().state().reader.turn;
            let Some(link) = desk.query_all_by_role(Role::Link).nth(at) else {
                continue;
            };
            let name = link.accesskit_node().label().unwrap_or_default();
            link.click();
            settle(&mut desk);
            walked += 1;
            let state = desk.state().state();
            let moved = state.selected != Some(Item::Meeting(meeting.id.clone()));
            let read = state.reader.turn > before;
            assert!(moved || read, "{}: {name} leads nowhere", meeting.title);
            if let Some(evidence) = state
                .reader
                .place
                .as_ref()
                .and_then(|it| it.evidence.clone())
                && read
            {
                let article = &state.dossier.articles[&evidence.article].article;
                assert!(
                    article.text.get(evidence.start..evidence.end).is_some(),
                    "{name}"
                );
                let shown = desk.query_all_by_label_contains("Evidence: ").count();
                assert_eq!(shown, 1, "{}: {name} shows no evidence", meeting.title);
            }
        }
    }
    walked
}
