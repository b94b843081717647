//! How the window is set up: scale, motion, and what it remembers.

use egui::{Key, Modifiers};
use rapporteur::app::action::Action;
use rapporteur::app::command::Command;
use rapporteur::app::network_action::NetworkAction;
use rapporteur::app::wishes::Wishes;

use eframe::App as _;
use egui_kittest::kittest::Queryable as _;
use rapporteur::app::session::Session;
use rapporteur::app::state::{Panel, ViewKind};
use rapporteur::chart::{Lanes, NetworkOptions, Point, Ring};
use rapporteur::dossier::{ActorId, Dossier, Filter};

use crate::support::desk::{Desk, FakePicker, open, settle, with_picker, with_session};
use crate::support::dossier::small;

#[test]
fn ctrl_plus_and_minus_scale_the_window_and_ctrl_0_resets_it() {
    let mut desk = open(small(), Vec::new());
    let scale = |key: Key| {
        desk.key_press_modifiers(Modifiers::COMMAND, key);
        settle(&mut desk);
        desk.ctx.zoom_factor()
    };
    let [larger, smaller, small, normal] =
        [Key::Plus, Key::Minus, Key::Minus, Key::Num0].map(scale);
    assert!((larger - 1.1).abs() < 0.01, "{larger}");
    assert!((smaller - 1.0).abs() < 0.01, "{smaller}");
    assert!((small - 0.9).abs() < 0.01, "{small}");
    assert!((normal - 1.0).abs() < 0.01, "{normal}");
}

#[test]
fn reduced_motion_stops_whatever_glides() {
    let mut desk = open(small(), Vec::new());
    let motion = Command::Do(Action::ReduceMotion);
    desk.state().send(motion.clone());
    settle(&mut desk);
    assert!(desk.state().state().reduced_motion);
    assert!(desk.ctx.global_style().animation_time <= 0.0);
    desk.state().send(motion);
    settle(&mut desk);
    assert!(desk.ctx.global_style().animation_time > 0.0);
}

#[test]
fn the_desktop_is_asked_about_motion_and_the_user_has_the_last_word() {
    let picker = || FakePicker {
        wishes: Wishes {
            still: Some(true),
            dark: None,
        },
        ..FakePicker::default()
    };
    let mut desk = with_picker(small(), picker());
    super::wait_for(&mut desk, |desk| desk.state().state().reduced_motion);
    assert!(desk.ctx.global_style().animation_time <= 0.0);
    act(&mut desk, Action::ReduceMotion);
    assert!(!desk.state().state().reduced_motion);
    assert!(desk.ctx.global_style().animation_time > 0.0);
    act(&mut desk, Action::ResetWindow);
    assert!(
        desk.state().state().reduced_motion,
        "as the desktop has it again"
    );
}

#[test]
fn the_window_is_dark_where_the_desktop_is_until_the_user_chooses() {
    let wishes = Wishes {
        still: None,
        dark: Some(true),
    };
    let picker = FakePicker {
        wishes,
        ..FakePicker::default()
    };
    let mut desk = with_picker(small(), picker);
    super::wait_for(&mut desk, |desk| desk.ctx.theme() == egui::Theme::Dark);
    act(&mut desk, Action::Theme(egui::ThemePreference::Light));
    assert_eq!(desk.ctx.theme(), egui::Theme::Light);
    act(&mut desk, Action::Theme(egui::ThemePreference::System));
    assert_eq!(desk.ctx.theme(), egui::Theme::Dark);
}

#[test]
fn the_switches_of_the_reader_are_kept() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("window.json");
    let mut desk = with_session(small(), &file);
    desk.get_by_label(super::GENEVA).click();
    settle(&mut desk);
    desk.get_by_label("Mark who").click();
    settle(&mut desk);
    act(&mut desk, Action::ShowUnread);
    desk.state_mut().on_exit(None);
    drop(desk);
    let desk = with_session(small(), &file);
    let reader = &desk.state().state().reader;
    assert_eq!(reader.muted().collect::<Vec<_>>(), ["Who"]);
    assert!(reader.unread);
}

fn act(desk: &mut Desk, action: Action) {
    desk.state().send(Command::Do(action));
    settle(desk);
}

fn words(text: &str) -> Command {
    Command::SetFilter(Filter {
        text: text.to_owned(),
        ..Filter::default()
    })
}

#[test]
fn the_window_is_as_it_was_last_time() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("settings/window.json");
    let mut desk = with_session(small(), &file);
    act(&mut desk, Action::Show(ViewKind::Table));
    act(&mut desk, Action::Toggle(Panel::Inspector));
    act(&mut desk, Action::Theme(egui::ThemePreference::Dark));
    act(&mut desk, Action::Larger);
    act(&mut desk, Action::ReduceMotion);
    desk.state().send(words("helsinki"));
    settle(&mut desk);
    desk.state_mut().on_exit(None);
    drop(desk);

    let desk = with_session(small(), &file);
    let state = desk.state().state();
    assert_eq!(state.view, ViewKind::Table);
    assert!(state.panels.library && !state.panels.inspector);
    assert_eq!(desk.ctx.theme(), egui::Theme::Dark);
    assert!((desk.ctx.zoom_factor() - 1.1).abs() < 0.01);
    assert!(state.reduced_motion && state.filter.text == "helsinki");
    desk.get_by_label("1 of 3 meetings");
}

#[test]
fn lanes_rings_and_hubs_are_kept() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("window.json");
    let mut desk = with_session(small(), &file);
    act(&mut desk, Action::Lanes(Lanes::Pairs));
    act(&mut desk, Action::Show(ViewKind::Network));
    act(&mut desk, Action::Network(NetworkAction::Ring(Ring::Bloc)));
    act(&mut desk, Action::Network(NetworkAction::Hubs));
    desk.state_mut().on_exit(None);
    drop(desk);

    let mut desk = with_session(small(), &file);
    let state = desk.state().state();
    assert_eq!(state.lanes, Lanes::Pairs);
    assert_eq!(state.network_options.ring, Ring::Bloc);
    assert!(!state.network_options.hubs);
    act(&mut desk, Action::ResetWindow);
    let state = desk.state().state();
    assert_eq!(state.lanes, Lanes::default());
    assert_eq!(state.network_options, NetworkOptions::default());
}

#[test]
fn discs_that_were_put_somewhere_stay_there_over_sessions_and_filters() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("window.json");
    let mut desk = with_session(small(), &file);
    act(&mut desk, Action::Show(ViewKind::Network));
    let (putin, at) = (ActorId::new("vladimir-putin"), Point::new(120.0, -40.0));
    desk.state().send(Command::Pin(putin.clone(), at));
    settle(&mut desk);
    let stands = |desk: &Desk| {
        let network = desk.state().state().network.as_ref().unwrap();
        network
            .is_pinned(&putin)
            .then(|| network.position(&putin).unwrap())
    };
    assert_eq!(stands(&desk), Some(at));
    // Filtered out and in again.
    desk.state().send(words("Xi"));
    settle(&mut desk);
    assert_eq!(stands(&desk), None);
    desk.state().send(words(""));
    settle(&mut desk);
    assert_eq!(stands(&desk), Some(at));
    desk.state_mut().on_exit(None);
    drop(desk);

    let mut desk = with_session(small(), &file);
    assert_eq!(stands(&desk), Some(at));
    act(&mut desk, Action::ResetWindow);
    assert_eq!(stands(&desk), None);
}

#[test]
fn it_is_written_a_moment_after_a_change() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("window.json");
    let mut desk = with_session(Dossier::default(), &file);
    desk.state().send(words("kremlin"));
    let kept = || Session::load(&file).0.filter.text;
    for _ in 0..400 {
        desk.step();
        if kept() == "kremlin" {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    panic!("it was not written: {:?}", kept());
}

#[test]
fn the_edge_of_a_panel_stays_where_it_was_put() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("window.json");
    let width = 222.0;
    let mut session = Session::default();
    session.sizes.library = Some(width);
    session.save(&file).unwrap();
    let desk = with_session(small(), &file);
    let sizes = desk.state().state().sizes;
    assert_eq!(sizes.library, Some(width));
    assert!(sizes.reader.is_some() && sizes.inspector.is_some());
}

#[test]
fn reset_gives_a_new_window_but_keeps_the_articles() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("window.json");
    let mut session = Session::default();
    session.sizes.library = Some(200.0);
    session.panels.reader = false;
    session.filter.text = "geneva".to_owned();
    session.save(&file).unwrap();
    let mut desk = with_session(small(), &file);
    act(&mut desk, Action::Larger);
    act(&mut desk, Action::ResetWindow);
    let state = desk.state().state();
    assert!(state.panels.reader && state.filter.is_empty());
    assert_eq!(state.sizes.library.map(f32::round), Some(260.0));
    assert!((desk.ctx.zoom_factor() - 1.0).abs() < 0.01);
    assert_eq!(state.dossier.articles.len(), small().articles.len());
}

#[test]
fn a_broken_file_stops_nothing_and_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("window.json");
    std::fs::write(&file, "half a {").unwrap();
    let desk = with_session(small(), &file);
    assert!(desk.query_all_by_label_contains("is broken").count() > 0);
    assert!(desk.state().state().panels.library);
}

#[test]
fn what_was_opened_is_offered_again_and_what_is_gone_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let article = folder.path().join("geneva.txt");
    std::fs::write(&article, "Leaders met\n\nJoe Biden met Vladimir Putin in Geneva on 16 June 2021, and they spoke about arms control.").unwrap();
    let file = folder.path().join("window.json");
    let mut desk = with_session(Dossier::default(), &file);
    desk.state().send(Command::OpenPaths(vec![article.clone()]));
    settle(&mut desk);
    desk.state_mut().on_exit(None);
    drop(desk);

    let mut desk = with_session(Dossier::default(), &file);
    desk.get_by_label("Open again: geneva.txt").click();
    settle(&mut desk);
    assert_eq!(desk.state().state().dossier.articles.len(), 1);
    act(&mut desk, Action::CloseAll);
    std::fs::remove_file(&article).unwrap();
    desk.get_by_label("Open again: geneva.txt").click();
    settle(&mut desk);
    assert!(
        desk.query_all_by_label_contains("is not there any more")
            .count()
            > 0
    );
    assert!(desk.state().state().recent.is_empty());
}
