//! The window and the user's own tables: names are added and corrected from the words of an
//! article, and "who was …" is answered. The tables lie in a folder of the test's own.

mod support;

use std::fs;
use std::path::Path;

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use rapporteur::app::action::Action;
use rapporteur::app::command::Command;
use rapporteur::app::state::State;
use rapporteur::dossier::{ActorId, Dossier, Item};
use rapporteur::extract::Kind;
use support::desk::{Desk, button_at, open, settle, with_tables};
use support::dossier::small;

const TALKS: &str = "Talks in Berlin\n\nBERLIN, May 5, 2022 \u{2014} Dutch Foreign Minister Wilma Voorbeeld \
    met German Foreign Minister Annalena Baerbock in Berlin on Thursday. They discussed trade. \
    Voorbeeld said the talks were useful.";

fn state(desk: &Desk) -> &State {
    desk.state().state()
}

fn press(desk: &mut Desk, key: Key) {
    desk.key_press(key);
    settle(desk);
}

fn act(desk: &mut Desk, action: Action) {
    desk.state().send(Command::Do(action));
    settle(desk);
}

/// Puts text into the field of a name.
fn fill(desk: &mut Desk, name: &str, text: &str) {
    desk.get_by_role_and_label(Role::TextInput, name).focus();
    settle(desk);
    desk.key_press_modifiers(Modifiers::COMMAND, Key::A);
    settle(desk);
    desk.event(egui::Event::Text(text.to_owned()));
    settle(desk);
}

/// Goes from name to name until one of these words is pointed at.
fn point_at(desk: &mut Desk, words: &str) {
    for _ in 0..40 {
        press(desk, Key::M);
        let pointed = state(desk).reader.pointed.as_ref();
        if pointed.is_some_and(|it| it.text == words) {
            return;
        }
    }
    panic!("nobody is called {words}");
}

fn talks(folder: &Path) -> Desk {
    let mut desk = with_tables(Dossier::default(), folder);
    desk.event(egui::Event::Paste(TALKS.to_owned()));
    settle(&mut desk);
    assert_eq!(state(&desk).dossier.articles.len(), 1);
    desk
}

/// Whom the words were read as.
fn read_as(desk: &Desk, words: &str) -> Vec<Option<String>> {
    let loaded = state(desk).dossier.articles.values();
    let mentions = loaded.flat_map(|it| &it.extraction.mentions);
    let people = mentions.filter(|it| it.kind == Kind::Person && it.text == words);
    people.map(|it| it.value.clone()).collect()
}

fn text(folder: &Path, table: &str) -> String {
    fs::read_to_string(folder.join(table)).unwrap_or_default()
}

#[test]
fn a_person_is_added_from_the_article_and_taken_away_again() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("world");
    let mut desk = talks(&folder);
    let selected = state(&desk).selected.clone().expect("the meeting");
    point_at(&mut desk, "Wilma Voorbeeld");
    desk.get_by_label("Name: Wilma Voorbeeld");
    press(&mut desk, Key::A);
    desk.get_by_label("Add a person");
    desk.get_by_label("she").click();
    settle(&mut desk);
    // Search as you type: a few letters, the arrows and Enter.
    fill(&mut desk, "Country", "nether");
    desk.get_by_label("Choose: Netherlands");
    press(&mut desk, Key::Enter);
    fill(&mut desk, "Office", "foreign minis");
    desk.get_by_label("Choose: foreign minister").click();
    settle(&mut desk);
    fill(&mut desk, "From", "2022-01");
    // What will be written is shown before it is.
    desk.get_by_label("NLD | foreign minister | Wilma Voorbeeld | 2022-01");
    assert!(!folder.exists(), "nothing is written before Save");
    desk.get_by_label("Save").click();
    settle(&mut desk);
    assert!(state(&desk).dialog.is_none(), "{:?}", state(&desk).dialog);
    assert_eq!(
        text(&folder, "people-own.psv"),
        "person | family | sex | aliases | name\nWilma Voorbeeld | | f\n"
    );
    assert!(
        text(&folder, "roster/own.psv")
            .ends_with("NLD | foreign minister | Wilma Voorbeeld | 2022-01\n")
    );
    // The article was read again: she is a person of the tables now.
    let person = state(&desk)
        .world
        .person("wilma-voorbeeld")
        .expect("she is known");
    assert_eq!(person.tenures.len(), 1);
    let meetings = &state(&desk).dossier.meetings;
    let sides = meetings.iter().flat_map(|it| &it.facts.participants);
    let ids: Vec<_> = sides.filter_map(|it| it.person.clone()).collect();
    assert!(ids.contains(&"wilma-voorbeeld".to_owned()), "{ids:?}");
    assert_eq!(
        state(&desk).selected.as_ref(),
        Some(&selected),
        "the selection survives"
    );
    assert!(
        desk.query_all_by_label_contains("again with your tables")
            .count()
            > 0
    );

    desk.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    settle(&mut desk);
    assert_eq!(
        text(&folder, "people-own.psv"),
        "person | family | sex | aliases | name\n"
    );
    assert!(state(&desk).world.person("wilma-voorbeeld").is_none());
    assert!(!Action::UndoAddition.enabled(state(&desk)));
}

#[test]
fn what_is_missing_is_told_beside_its_field_and_nothing_is_written() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = talks(home.path());
    point_at(&mut desk, "Wilma Voorbeeld");
    press(&mut desk, Key::A);
    // What the article says of her stands there already.
    for (name, said) in [("Country", "Netherlands"), ("Office", "foreign minister")] {
        let field = desk.get_by_role_and_label(Role::TextInput, name);
        assert_eq!(field.value().as_deref(), Some(said));
    }
    fill(&mut desk, "Country", "Atlantis");
    fill(&mut desk, "From", "last spring");
    desk.get_by_label("This is no date; write 2021-06-16, 2021-06 or 2021");
    desk.get_by_label("Save").click();
    settle(&mut desk);
    let told = "No state or organisation of this name is known; choose one";
    assert!(desk.query_all_by_label(told).count() > 0);
    assert_eq!(fs::read_dir(home.path()).unwrap().count(), 0);
    press(&mut desk, Key::Escape);
    assert!(state(&desk).dialog.is_none());
}

#[test]
fn a_right_click_on_a_name_offers_what_can_be_done() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = talks(home.path());
    point_at(&mut desk, "Wilma Voorbeeld");
    let at = desk.get_by_label("Name: Wilma Voorbeeld").rect().center();
    desk.state().send(Command::Point(None));
    settle(&mut desk);
    desk.event(egui::Event::PointerMoved(at));
    for pressed in [true, false] {
        desk.event(button_at(at, egui::PointerButton::Secondary, pressed));
    }
    settle(&mut desk);
    for label in ["Add this person…", "This is…", "Correct this person…"] {
        desk.get_by_role_and_label(Role::MenuItem, label);
    }
    desk.get_by_role_and_label(Role::MenuItem, "This is…")
        .click();
    settle(&mut desk);
    let field = desk.get_by_role_and_label(Role::TextInput, "As written");
    assert_eq!(field.value().as_deref(), Some("Wilma Voorbeeld"));
}

#[test]
fn words_are_said_to_mean_somebody_and_are_read_so() {
    let home = tempfile::tempdir().unwrap();
    let own = home.path().join("people-own.psv");
    let mine = "# my notes\nperson | family | sex | aliases\n\n# last line has no end\nBob | | m |";
    fs::write(&own, mine).unwrap();
    let mut desk = talks(home.path());
    let voorbeeld = Item::Actor(ActorId::new("wilma-voorbeeld"));
    desk.state().send(Command::Select(Some(voorbeeld)));
    settle(&mut desk);
    point_at(&mut desk, "Wilma Voorbeeld");
    press(&mut desk, Key::T);
    fill(&mut desk, "Who or what it is", "hoekstr");
    desk.get_by_label("Choose: Wopke Hoekstra").click();
    settle(&mut desk);
    let line = "Wopke Hoekstra | | | Wilma Voorbeeld";
    desk.get_by_label(line);
    desk.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    settle(&mut desk);
    assert_eq!(
        text(home.path(), "people-own.psv"),
        format!("{mine}\n{line}\n")
    );
    let read = read_as(&desk, "Wilma Voorbeeld");
    assert_eq!(read, [Some("Wopke Hoekstra".to_owned())]);
    // Who was selected is now somebody else, by the same words.
    let hoekstra = Item::Actor(ActorId::new("wopke-hoekstra"));
    assert_eq!(state(&desk).selected, Some(hoekstra));
}

#[test]
fn a_place_gets_another_spelling() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = talks(home.path());
    act(&mut desk, Action::ThisIs);
    fill(&mut desk, "As written", "Reykjawik");
    fill(&mut desk, "Who or what it is", "reykjav");
    desk.get_by_label("Choose: Reykjavik").click();
    settle(&mut desk);
    desk.get_by_label("Save").click();
    settle(&mut desk);
    assert!(text(home.path(), "places.psv").contains("Reykjawik | ISL | capital"));
    let place = state(&desk)
        .world
        .places
        .iter()
        .find(|it| it.name == "Reykjavik");
    assert!(place.unwrap().other_names.contains(&"Reykjawik".to_owned()));
}

#[test]
fn a_person_is_corrected_from_the_article() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = talks(home.path());
    point_at(&mut desk, "Annalena Baerbock");
    desk.key_press_modifiers(egui::Modifiers::SHIFT, Key::C);
    settle(&mut desk);
    desk.get_by_label("Correct Annalena Baerbock");
    desk.get_by_label("Nothing is changed yet");
    fill(&mut desk, "Name", "Anna Baerbock");
    fill(&mut desk, "To", "2025-05-07");
    desk.get_by_label("Annalena Baerbock | | | | Anna Baerbock");
    desk.get_by_label("Save").click();
    settle(&mut desk);
    let world = &state(&desk).world;
    let person = world
        .person("annalena-baerbock")
        .expect("still the same person");
    assert_eq!(person.name, "Anna Baerbock");
    let ends: Vec<_> = world
        .terms("DEU", "foreign minister")
        .filter(|it| world.people[it.person].id == person.id)
        .map(|it| it.to.map(|to| to.to_string()))
        .collect();
    assert_eq!(ends, [Some("2025-05-07".to_owned())]);
    let read = read_as(&desk, "Annalena Baerbock");
    assert_eq!(read, [Some("Anna Baerbock".to_owned())]);
}

#[test]
fn somebody_who_was_not_read_can_be_chosen_for_correction() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = talks(home.path());
    act(&mut desk, Action::CorrectPerson);
    desk.get_by_label("Correct a person");
    fill(&mut desk, "Who or what it is", "hoekstra");
    press(&mut desk, Key::Enter);
    desk.get_by_label("Correct Wopke Hoekstra");
}

#[test]
fn mistakes_in_own_tables_are_listed_and_gone_once_they_are_mended() {
    let home = tempfile::tempdir().unwrap();
    let table = home.path().join("roster/own.psv");
    fs::create_dir(home.path().join("roster")).unwrap();
    let head = "country | office | person | from | to | note\n";
    fs::write(
        &table,
        format!("{head}FRA | president | Ann Example | 2040-13\n"),
    )
    .unwrap();
    let mut desk = with_tables(small(), home.path());
    desk.get_by_label("1 problem").click();
    settle(&mut desk);
    desk.get_by_label("Mistakes in your own tables");
    desk.get_by_label("own.psv, line 2");
    desk.get_by_label("“2040-13” is no date");
    fs::write(
        &table,
        format!("{head}FRA | president | Ann Example | 2040-12\n"),
    )
    .unwrap();
    desk.get_by_label("Reload own tables").click();
    settle(&mut desk);
    press(&mut desk, Key::Escape);
    assert_eq!(desk.query_all_by_label("1 problem").count(), 0);
    assert!(state(&desk).world.person("ann-example").is_some());
}

#[test]
fn a_folder_that_cannot_take_a_line_says_so_in_the_dialog() {
    let home = tempfile::tempdir().unwrap();
    // A file stands where the folder should be.
    let folder = home.path().join("world");
    fs::write(&folder, "").unwrap();
    let mut desk = talks(&folder);
    act(&mut desk, Action::ThisIs);
    fill(&mut desk, "As written", "Reykjawik");
    fill(&mut desk, "Who or what it is", "reykjav");
    press(&mut desk, Key::Enter);
    desk.get_by_label("Save").click();
    settle(&mut desk);
    assert!(state(&desk).dialog.is_some(), "what was typed is not lost");
    assert!(!Action::UndoAddition.enabled(state(&desk)));
    desk.get_by_label("Save");
}

#[test]
fn the_folder_of_own_tables_is_shown_and_can_be_copied() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = with_tables(small(), home.path());
    act(&mut desk, Action::OwnTables);
    let path = home.path().display().to_string();
    desk.get_by_label(&path);
    desk.get_by_label("No mistakes in them");
    desk.get_by_label("Copy path").click();
    let mut copied = false;
    for _ in 0..6 {
        desk.step();
        let commands = &desk.output().platform_output.commands;
        copied |= commands
            .iter()
            .any(|it| matches!(it, egui::OutputCommand::CopyText(text) if *text == path));
    }
    assert!(copied, "the path is on the clipboard");
}

#[test]
fn without_a_folder_nothing_can_be_added() {
    let mut desk = open(small(), Vec::new());
    for action in [Action::AddPerson, Action::ThisIs, Action::CorrectPerson] {
        assert!(!action.enabled(state(&desk)));
        act(&mut desk, action);
        assert!(state(&desk).dialog.is_none());
    }
}

#[test]
fn the_palette_tells_who_it_was() {
    let mut desk = open(small(), Vec::new());
    desk.key_press_modifiers(Modifiers::COMMAND, Key::K);
    settle(&mut desk);
    desk.event(egui::Event::Text(
        "who Japanese prime minister 1994-10-01".to_owned(),
    ));
    settle(&mut desk);
    let line = "Answer: Tomiichi Murayama, prime minister, Japan, 1994-06-30 to 1996-01-11";
    desk.get_by_label(line);
    desk.key_press(Key::Enter);
    let mut copied = String::new();
    for _ in 0..6 {
        desk.step();
        for command in &desk.output().platform_output.commands {
            if let egui::OutputCommand::CopyText(text) = command {
                copied.clone_from(text);
            }
        }
    }
    assert_eq!(Some(copied.as_str()), line.strip_prefix("Answer: "));
    assert!(state(&desk).dialog.is_none());
}

#[test]
fn an_answer_of_the_dossier_is_selected() {
    let mut desk = open(small(), Vec::new());
    act(&mut desk, Action::Who);
    // The question goes on behind what stands there.
    desk.event(egui::Event::Text("was US president 2021-06-16".to_owned()));
    settle(&mut desk);
    desk.get_by_label_contains("Answer: Joe Biden, president, United States");
    press(&mut desk, Key::Enter);
    let biden = Item::Actor(ActorId::new("joe-biden"));
    assert_eq!(state(&desk).selected, Some(biden));
}

#[test]
fn letters_of_commands_are_letters_in_a_field() {
    let home = tempfile::tempdir().unwrap();
    let mut desk = with_tables(small(), home.path());
    desk.key_press_modifiers(Modifiers::COMMAND, Key::F);
    settle(&mut desk);
    for key in [Key::A, Key::T, Key::C, Key::M] {
        press(&mut desk, key);
        desk.key_press_modifiers(Modifiers::SHIFT, key);
        settle(&mut desk);
    }
    assert!(state(&desk).dialog.is_none());
    assert!(state(&desk).reader.pointed.is_none());
}
