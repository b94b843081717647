//! Bringing articles: paste, drop, a watched folder, cancelling; and the list of what is there.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::Key;
use egui_kittest::kittest::Queryable as _;
use rapporteur::app::action::Action;
use rapporteur::app::command::Command;
use rapporteur::app::dialog::Dialog;
use rapporteur::app::library::LibraryOrder;
use rapporteur::app::paste::Clip;
use rapporteur::article::ArticleId;
use rapporteur::dossier::{Dossier, Item, Loaded};

use crate::support::desk::{Desk, FakePicker, open, settle, with_picker};
use crate::support::dossier::small;
use crate::{Dropped, wait_for};

const TEXT: &str = "Leaders meet in Paris\n\nFrench President Emmanuel Macron met German Chancellor Angela Merkel in Paris on 5 May 2019. They discussed trade.";

const PAGE: &str = "<html><head><title>Two in Rome</title></head><body><article><h1>Two in Rome</h1><p>US President Joe Biden met French President Emmanuel Macron in Rome on 29 October 2021. They discussed energy and submarines, and spoke for an hour at the French embassy beside the Vatican.</p></article></body></html>";

fn titles(desk: &Desk) -> Vec<String> {
    let dossier = &desk.state().state().dossier;
    let titles = dossier.articles.values();
    titles.filter_map(|it| it.article.title.clone()).collect()
}

fn paste(desk: &mut Desk, text: &str) {
    desk.event(egui::Event::Paste(text.to_owned()));
    settle(desk);
}

fn act(desk: &mut Desk, action: Action) {
    desk.state().send(Command::Do(action));
    settle(desk);
}

#[test]
fn the_title_tells_how_many_articles_there_are_once_the_window_is_at_rest() {
    let mut desk = open(Dossier::default(), Vec::new());
    desk.get_by_label("Try the samples").click();
    let mut titles = Vec::new();
    for _ in 0..20_000 {
        desk.step();
        for viewport in desk.output().viewport_output.values() {
            titles.extend(viewport.commands.iter().filter_map(|it| match it {
                egui::ViewportCommand::Title(title) => Some(title.clone()),
                _ => None,
            }));
        }
        if !titles.is_empty() {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(2));
    }
    assert_eq!(titles, ["27 articles – Rapporteur"]);
}

#[test]
fn a_page_on_the_clipboard_is_read_as_a_page() {
    let clip = Clip {
        page: Some(PAGE.to_owned()),
        ..Clip::default()
    };
    let picker = FakePicker {
        clip,
        ..FakePicker::default()
    };
    let mut desk = with_picker(Dossier::default(), picker);
    paste(&mut desk, "Two in Rome Joe Biden met Emmanuel Macron");
    assert_eq!(titles(&desk), ["Two in Rome"]);
}

#[test]
fn a_clipboard_that_holds_a_page_or_files_but_no_text_is_read_by_the_keys_too() {
    let clip = Clip {
        page: Some(PAGE.to_owned()),
        ..Clip::default()
    };
    let picker = FakePicker {
        clip,
        ..FakePicker::default()
    };
    let mut desk = with_picker(Dossier::default(), picker);
    let let_go = |modifiers| egui::Event::Key {
        key: Key::V,
        physical_key: None,
        pressed: false,
        repeat: false,
        modifiers,
    };
    // A plain V is no paste. Of Ctrl+V the window is told no more than that V was let go.
    desk.key_press(Key::V);
    settle(&mut desk);
    assert!(titles(&desk).is_empty());
    desk.event(let_go(egui::Modifiers::COMMAND));
    settle(&mut desk);
    assert_eq!(titles(&desk), ["Two in Rome"]);
}

#[test]
fn what_was_said_is_kept_in_a_list() {
    let mut desk = open(small(), Vec::new());
    paste(&mut desk, PAGE);
    desk.state()
        .send(Command::OpenPaths(vec!["/nowhere/at all.txt".into()]));
    settle(&mut desk);
    let said: Vec<String> = {
        let log = &desk.state().state().log;
        log.iter().map(|it| it.text.clone()).collect()
    };
    assert!(said.len() > 1, "{said:?}");
    desk.get_by_label(&format!("Last message: {}", said[0]))
        .click();
    settle(&mut desk);
    assert_eq!(desk.state().state().dialog, Some(Dialog::Messages));
    for text in &said {
        assert!(desk.query_all_by_label(text).count() > 0, "{text}");
    }
    desk.key_press(Key::Escape);
    settle(&mut desk);
    assert_eq!(desk.state().state().dialog, None);
}

#[test]
fn text_that_looks_like_a_page_is_read_as_one() {
    let mut desk = open(Dossier::default(), Vec::new());
    paste(&mut desk, PAGE);
    assert_eq!(titles(&desk), ["Two in Rome"]);
}

#[test]
fn a_fragment_that_gives_nothing_leaves_the_text() {
    let clip = Clip {
        page: Some("<meta charset='utf-8'><img src='a.png'>".to_owned()),
        ..Clip::default()
    };
    let picker = FakePicker {
        clip,
        ..FakePicker::default()
    };
    let mut desk = with_picker(Dossier::default(), picker);
    paste(&mut desk, TEXT);
    assert_eq!(titles(&desk), ["Leaders meet in Paris"]);
}

#[test]
fn files_on_the_clipboard_are_opened() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("paris.txt");
    std::fs::write(&file, TEXT).unwrap();
    let clip = Clip {
        files: vec![file],
        ..Clip::default()
    };
    let picker = FakePicker {
        clip,
        ..FakePicker::default()
    };
    let mut desk = with_picker(Dossier::default(), picker);
    act(&mut desk, Action::PasteArticle);
    assert_eq!(titles(&desk), ["Leaders meet in Paris"]);
}

#[test]
fn while_files_hover_the_window_says_that_they_can_be_dropped() {
    let mut desk = open(small(), Vec::new());
    let file = Arc::new(Dropped(PathBuf::from("a.txt")));
    desk.input_mut().hovered_files = vec![egui::HoveredFile::default(); 2];
    desk.run_steps(3);
    desk.get_by_label("Drop 2 files to read them");
    desk.input_mut().hovered_files.clear();
    desk.input_mut().dropped_files.push(file);
    desk.step();
    settle(&mut desk);
    assert_eq!(desk.query_all_by_label_contains("to read them").count(), 0);
}

#[test]
fn a_watched_folder_is_read_as_it_fills() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("paris.txt"), TEXT).unwrap();
    let picker = FakePicker {
        paths: vec![folder.path().to_owned()],
        ..FakePicker::default()
    };
    let mut desk = with_picker(Dossier::default(), picker);
    act(&mut desk, Action::WatchFolder);
    wait_for(&mut desk, |desk| !titles(desk).is_empty());
    desk.get_by_label_contains("Watching ");
    // What comes is read; what changes is read anew and stands there once.
    std::fs::write(folder.path().join("rome.html"), PAGE).unwrap();
    wait_for(&mut desk, |desk| titles(desk).len() == 2);
    let changed = TEXT.replace("Leaders meet", "Neighbours meet");
    std::fs::write(folder.path().join("paris.txt"), changed).unwrap();
    wait_for(&mut desk, |desk| {
        titles(desk)
            .iter()
            .any(|title| title.starts_with("Neighbours"))
    });
    assert_eq!(titles(&desk).len(), 2);

    desk.get_by_label("Stop watching").click();
    settle(&mut desk);
    std::fs::write(folder.path().join("third.txt"), TEXT).unwrap();
    desk.run_steps(4);
    std::thread::sleep(std::time::Duration::from_millis(120));
    settle(&mut desk);
    assert_eq!(titles(&desk).len(), 2);
    assert_eq!(desk.query_all_by_label_contains("Watching ").count(), 0);
}

#[test]
fn reading_can_be_stopped_and_what_was_read_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    for number in 0..600 {
        let text = TEXT.replace("Paris", &format!("Paris {number}"));
        std::fs::write(folder.path().join(format!("{number}.txt")), text.repeat(4)).unwrap();
    }
    let mut desk = open(Dossier::default(), Vec::new());
    let path = vec![folder.path().to_owned()];
    desk.state().send(Command::OpenPaths(path));
    let done = |desk: &Desk| {
        let progress = desk.state().state().progress.as_ref();
        progress.is_some_and(|it| it.done > 0)
    };
    wait_for(&mut desk, done);
    assert!(desk.query_all_by_label_contains(" of 600").count() > 0);
    desk.get_by_label("Cancel").click();
    settle(&mut desk);
    let read = titles(&desk).len();
    assert!((1..600).contains(&read), "{read} of 600");
    assert!(desk.query_all_by_label_contains("stopped").count() > 0);
}

#[test]
fn a_problem_says_what_to_do_and_can_be_tried_again() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("late.txt");
    let picker = FakePicker::default();
    let revealed = picker.revealed.clone();
    let mut desk = with_picker(small(), picker);
    desk.state().send(Command::OpenPaths(vec![file.clone()]));
    settle(&mut desk);
    act(&mut desk, Action::Problems);
    desk.get_by_label("No such file or folder");
    desk.get_by_label("Check the spelling of the path");
    desk.get_by_label("Show in folder: late.txt").click();
    settle(&mut desk);
    assert_eq!(*revealed.lock().unwrap(), std::slice::from_ref(&file));
    std::fs::write(&file, TEXT).unwrap();
    desk.get_by_label("Try again: late.txt").click();
    settle(&mut desk);
    let state = desk.state().state();
    assert!(state.problems.is_empty() && state.dialog.is_none());
    assert!(titles(&desk).contains(&"Leaders meet in Paris".to_owned()));
}

#[test]
fn the_library_is_sorted_and_searched() {
    let mut desk = open(small(), Vec::new());
    let listed = |desk: &Desk| -> Vec<String> {
        let state = desk.state().state();
        let rows = state.library.rows.iter();
        rows.map(|row| {
            state.dossier.articles[&row.article]
                .article
                .title
                .clone()
                .unwrap()
        })
        .collect()
    };
    let newest = listed(&desk);
    let order = |order| Command::SetLibrary(order, String::new());
    desk.state().send(order(LibraryOrder::Oldest));
    settle(&mut desk);
    let mut oldest = listed(&desk);
    oldest.reverse();
    assert_eq!(oldest, newest);
    desk.state().send(order(LibraryOrder::Title));
    settle(&mut desk);
    let mut sorted = newest.clone();
    sorted.sort();
    assert_eq!(listed(&desk), sorted);

    desk.get_by_label("Search articles").focus();
    settle(&mut desk);
    desk.event(egui::Event::Text("hElsínki".to_owned()));
    settle(&mut desk);
    assert_eq!(listed(&desk), ["Trump and Putin in Helsinki"]);
    desk.get_by_label(&format!("1 of {}", newest.len()));
}

#[test]
fn an_article_is_removed_with_its_meetings_and_put_back() {
    let mut desk = open(small(), Vec::new());
    let meetings = |desk: &Desk| desk.state().state().dossier.meetings.len();
    let all = titles(&desk).len();
    let helsinki = Item::Article(ArticleId::new("article-helsinki"));
    desk.state().send(Command::Select(Some(helsinki)));
    settle(&mut desk);
    desk.key_press_modifiers(egui::Modifiers::SHIFT, Key::Delete);
    settle(&mut desk);
    assert_eq!(titles(&desk).len(), all - 1);
    let left = meetings(&desk);
    desk.get_by_label("Put it back").click();
    settle(&mut desk);
    assert_eq!(titles(&desk).len(), all);
    assert!(meetings(&desk) >= left);
}

#[test]
fn of_thousands_of_articles_only_those_in_sight_are_drawn() {
    let mut dossier = small();
    let one = dossier.articles.values().next().unwrap().clone();
    for number in 0..5_000 {
        let mut article = (*one.article).clone();
        article.id = ArticleId::new(format!("copy-{number}"));
        article.path = Path::new("copies").join(number.to_string());
        let copy = Loaded {
            article: Arc::new(article),
            extraction: one.extraction.clone(),
        };
        dossier.articles.insert(copy.article.id.clone(), copy);
    }
    let desk = open(dossier, Vec::new());
    let drawn = desk.query_all_by_label_contains("Article: ").count();
    assert!((5..40).contains(&drawn), "{drawn} rows");
}
