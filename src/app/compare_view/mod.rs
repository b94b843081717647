//! Comparing on the screen: tabs, what can be switched, and the sheet.

mod bar;
mod page;
mod teach;

use egui::Ui;

use super::parts::{self, Part};
use super::theme::space;
use super::view::View;

/// Draws the view in all of `ui`.
pub(crate) fn show(ui: &mut Ui, view: &View<'_>) {
    parts::begin(ui, Part::Chart);
    let margin = egui::Margin::symmetric(space::L as i8, space::S as i8);
    egui::Frame::new().inner_margin(margin).show(ui, |ui| {
        bar::show(ui, view);
        match &view.state.compare.shown {
            Some(comparison) => page::show(ui, view, comparison),
            None => teach::show(ui, view),
        }
    });
}
