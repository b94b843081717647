//! The lines that will be written, as they will stand in the file.

use egui::{Frame, Label, Margin, RichText, Ui};

use crate::app::theme::{Paint, radius, size, space};
use crate::app::view::View;
use crate::overlay::Line;

/// Draws the lines with the file they go to; what is still to be given where there are none.
pub(super) fn show(ui: &mut Ui, view: &View<'_>, lines: &[Line], missing: &str) {
    let heading = if lines.is_empty() {
        "Nothing to write yet"
    } else {
        "Will be written"
    };
    ui.label(RichText::new(heading).size(size::SMALL).weak());
    Frame::new()
        .fill(Paint::of(ui.ctx()).band())
        .corner_radius(radius())
        .inner_margin(Margin::same(space::S as i8))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            if lines.is_empty() {
                ui.label(RichText::new(missing).size(size::SMALL));
            }
            let mut table = "";
            for line in lines {
                if line.table != table {
                    table = line.table;
                    let name = format!("{table}:");
                    ui.label(RichText::new(name).size(size::SMALL).weak());
                }
                ui.add(Label::new(RichText::new(&line.text).monospace()).wrap());
            }
        });
    if let Some(dir) = &view.state.tables.dir {
        let folder = format!("In {}", dir.display());
        ui.add(Label::new(RichText::new(folder).size(size::SMALL).weak()).truncate());
    }
}

/// Something that is to be mended.
pub(super) fn trouble(ui: &mut Ui, text: &str) {
    let color = Paint::of(ui.ctx()).warning();
    let text = RichText::new(text).size(size::SMALL).color(color);
    ui.add(Label::new(text).wrap());
}

/// Something worth knowing.
pub(super) fn note(ui: &mut Ui, text: &str) {
    ui.add(Label::new(RichText::new(text).size(size::SMALL).weak()).wrap());
}
