//! How the window is set up: scale, motion, and what it remembers.

use egui::{Key, Modifiers};
use rapporteur::app::action::Action;
use rapporteur::app::command::Command;

use crate::support::desk::{open, settle};
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
