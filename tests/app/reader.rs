//! The reader: its marks, the ways through an article, finding, what was not understood.

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use rapporteur::app::command::Command;
use rapporteur::article::ArticleId;
use rapporteur::dossier::{Dossier, Item, MeetingId};

use crate::press;
use crate::support::desk::{Desk, open, settle, sized};
use crate::support::dossier::small;

fn select(desk: &mut Desk, id: &str) {
    let item = Item::Meeting(MeetingId::new(id));
    desk.state().send(Command::Select(Some(item)));
    settle(desk);
}

fn press_with(desk: &mut Desk, modifiers: Modifiers, key: Key) {
    desk.key_press_modifiers(modifiers, key);
    settle(desk);
}

fn type_in(desk: &mut Desk, text: &str) {
    desk.event(egui::Event::Text(text.to_owned()));
    settle(desk);
}

/// A story with a meeting, and two sentences that speak of meeting but give none.
const STORY: &str = "Macron and Merkel meet in Paris\n\nPARIS, May 5, 2019 — French President Emmanuel Macron met German Chancellor Angela Merkel in Paris on Sunday. They discussed trade.\n\nMacron met farmers from Brittany before lunch.\n\nLater he held talks.\n\nErdoğan was not there, and ERDOGAN said so.";

fn with_story() -> Desk {
    let mut desk = open(Dossier::default(), Vec::new());
    desk.event(egui::Event::Paste(STORY.to_owned()));
    settle(&mut desk);
    desk
}

#[test]
fn the_legend_switches_the_marks_of_a_role_and_keeps_that() {
    let mut desk = open(small(), Vec::new());
    select(&mut desk, "geneva");
    desk.get_by_label("Mark who").click();
    settle(&mut desk);
    assert_eq!(desk.state().state().reader.muted().count(), 1);
    // In another article it is still off.
    select(&mut desk, "helsinki");
    assert_eq!(desk.state().state().reader.muted().count(), 1);
    desk.get_by_label("Mark who").click();
    settle(&mut desk);
    assert_eq!(desk.state().state().reader.muted().count(), 0);
    for name in ["met", "when", "where", "about what", "result", "said, tone"] {
        desk.get_by_label(&format!("Mark {name}"));
    }
}

#[test]
fn buttons_walk_through_sentences_and_meetings_and_say_where_they_stand() {
    let mut desk = open(small(), Vec::new());
    select(&mut desk, "geneva");
    desk.get_by_label("Meeting 2 of 3");
    desk.get_by_label("Sentence 1 of 4");
    desk.get_by_label("Next evidence").click();
    settle(&mut desk);
    desk.get_by_label("Sentence 2 of 4");
    desk.get_by_label("Previous evidence").click();
    settle(&mut desk);
    desk.get_by_label("Previous evidence").click();
    settle(&mut desk);
    desk.get_by_label("Sentence 4 of 4");
    desk.get_by_label("Next meeting").click();
    settle(&mut desk);
    desk.get_by_label("Meeting 3 of 3");
}

#[test]
fn words_are_found_in_the_article_without_case_and_accents() {
    let mut desk = with_story();
    press(&mut desk, Key::Slash);
    type_in(&mut desk, "erdogan");
    desk.get_by_label("1 of 2");
    desk.get_by_label("Found: Erdoğan");
    press(&mut desk, Key::Enter);
    desk.get_by_label("2 of 2");
    desk.get_by_label("Found: ERDOGAN");
    press_with(&mut desk, Modifiers::SHIFT, Key::Enter);
    desk.get_by_label("1 of 2");
    // The field still has the focus.
    type_in(&mut desk, "x");
    desk.get_by_label("not found");
    press(&mut desk, Key::Escape);
    assert!(desk.state().state().reader.find.is_none());
    assert!(
        desk.state().state().selected.is_some(),
        "Escape closes the field and no more"
    );
}

#[test]
fn f3_walks_through_what_was_found_and_another_article_is_searched_too() {
    let mut desk = open(small(), Vec::new());
    select(&mut desk, "geneva");
    press_with(&mut desk, Modifiers::COMMAND | Modifiers::SHIFT, Key::F);
    type_in(&mut desk, "met in helsinki");
    desk.get_by_label("not found");
    select(&mut desk, "helsinki");
    desk.get_by_label("1 of 1");
    press(&mut desk, Key::F3);
    desk.get_by_label("1 of 1");
    desk.get_by_label("Close find").click();
    settle(&mut desk);
    assert!(desk.state().state().reader.find.is_none());
}

#[test]
fn once_the_reader_was_clicked_find_means_the_article() {
    let mut desk = open(small(), Vec::new());
    select(&mut desk, "geneva");
    press_with(&mut desk, Modifiers::COMMAND, Key::F);
    assert!(
        desk.state().state().reader.find.is_none(),
        "the desk's search"
    );
    press(&mut desk, Key::Escape);
    desk.get_by_label("Mark when").click();
    settle(&mut desk);
    press_with(&mut desk, Modifiers::COMMAND, Key::F);
    assert!(desk.state().state().reader.find.is_some());
}

#[test]
fn what_was_not_understood_is_shown_with_its_reason() {
    let mut desk = with_story();
    let article = desk
        .state()
        .state()
        .dossier
        .articles
        .values()
        .next()
        .cloned();
    let unread = article.unwrap().extraction.unread.clone();
    assert_eq!(unread.len(), 2, "{unread:?}");
    assert_eq!(
        desk.query_all_by_label_contains("Not understood: ").count(),
        0
    );
    desk.get_by_label("Not understood (2)").click();
    settle(&mut desk);
    desk.get_by_label("Not understood: Macron met farmers from Brittany before lunch.");
    desk.get_by_label_contains("2 sentences speak of meeting but gave none");
    press(&mut desk, Key::U);
    desk.get_by_label_contains("Not understood, 1 of 2. ");
    desk.get_by_label_contains(&unread[0].reason);
    desk.get_by_label("Next not understood").click();
    settle(&mut desk);
    desk.get_by_label_contains("Not understood, 2 of 2. ");
    press_with(&mut desk, Modifiers::SHIFT, Key::U);
    desk.get_by_label_contains("Not understood, 1 of 2. ");
    desk.get_by_label("Not understood (2)").click();
    settle(&mut desk);
    assert!(!desk.state().state().reader.unread);
}

#[test]
fn a_sentence_is_copied_with_its_source() {
    let mut desk = open(small(), Vec::new());
    select(&mut desk, "geneva");
    let copy = rapporteur::app::action::Action::CopySentence;
    desk.state().send(Command::Do(copy));
    desk.step();
    let commands = &desk.output().platform_output.commands;
    let copied = commands.iter().find_map(|it| match it {
        egui::OutputCommand::CopyText(text) => Some(text.clone()),
        _ => None,
    });
    let copied = copied.expect("text is copied");
    assert!(copied.contains("met on Wednesday in Geneva.”"), "{copied}");
    assert!(
        copied.contains("— Biden and Putin meet in Geneva"),
        "{copied}"
    );
    assert!(copied.contains("16 June 2021"), "{copied}");
}

#[test]
fn the_menu_of_a_paragraph_copies_the_sentence_that_was_clicked() {
    let mut desk = open(small(), Vec::new());
    select(&mut desk, "geneva");
    let mut nodes = desk.query_all_by_label_contains("Both called the talks");
    nodes.next().unwrap().click_secondary();
    drop(nodes);
    settle(&mut desk);
    let item = egui::accesskit::Role::MenuItem;
    desk.get_by_role_and_label(item, "Copy sentence with its source")
        .click();
    settle(&mut desk);
    assert_eq!(desk.state().state().message, "Copied");
}

#[test]
fn evidence_glows_unless_motion_is_reduced() {
    use rapporteur::app::action::Action;
    let mut desk = open(small(), Vec::new());
    desk.state().send(Command::Do(Action::ReduceMotion));
    settle(&mut desk);
    select(&mut desk, "geneva");
    // Nothing fades, so that the window rests at once.
    desk.run_steps(5);
    assert!(!desk.ctx.has_requested_repaint());
}

#[test]
fn of_a_megabyte_only_what_is_in_sight_is_laid_out() {
    let mut text = STORY.to_owned();
    while text.len() < 1_000_000 {
        text.push_str("\n\nThe ministers looked at maps, drank tea and said nothing of note to the press that day.");
    }
    let mut dossier = small();
    let article = rapporteur::article::from_text(std::path::Path::new("long.txt"), &text, None);
    let article = article.unwrap();
    let id: ArticleId = article.id.clone();
    let loaded = rapporteur::dossier::Loaded {
        article: std::sync::Arc::new(article),
        extraction: std::sync::Arc::default(),
    };
    dossier.articles.insert(id.clone(), loaded);
    let mut desk = sized(dossier, Vec::new(), [1280.0, 800.0]);
    desk.state().send(Command::OpenArticle(id));
    settle(&mut desk);
    let drawn = desk
        .query_all_by_label_contains("The ministers looked")
        .count();
    assert!(drawn < 40, "{drawn} paragraphs");
}
