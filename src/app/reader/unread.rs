//! Sentences that speak of meeting but gave none: which, and why.

use egui::{Label, RichText, Ui};

use super::bar::button;
use crate::app::action::Action;
use crate::app::how_read;
use crate::app::theme::{Icon, Paint, band_frame, icon, size, space};
use crate::app::view::View;
use crate::dossier::Loaded;
use crate::extract::{Evidence, Unread};

/// The sentence that was not understood and is shown.
fn current<'a>(view: &View<'_>, loaded: &'a Loaded) -> Option<(usize, &'a Unread)> {
    let place = view.state.reader.place.as_ref()?;
    let shown: &Evidence = place.evidence.as_ref()?;
    let mut all = loaded.extraction.unread.iter().enumerate();
    all.find(|(_, it)| it.sentence == shown.sentence)
}

/// A line that says which sentence is shown and why it gave nothing.
pub(super) fn strip(ui: &mut Ui, view: &View<'_>, loaded: &Loaded) {
    let count = loaded.extraction.unread.len();
    let text = match current(view, loaded) {
        Some((at, it)) => format!(
            "Not understood, {} of {count}. {}",
            at + 1,
            how_read::refusal(it.rule, &it.reason)
        ),
        None if count == 0 => "Every sentence that speaks of meeting was understood".to_owned(),
        None if count == 1 => {
            "One sentence speaks of meeting but gave none; it has a dashed line".to_owned()
        }
        None => {
            format!("{count} sentences speak of meeting but gave none; they have a dashed line")
        }
    };
    band_frame(ui.ctx()).show(ui, |ui| {
        ui.horizontal(|ui| {
            let warning = Paint::of(ui.ctx()).warning();
            ui.label(icon(Icon::Info).size(size::SMALL).color(warning));
            let room = ui.available_width() - 2.0 * (ui.spacing().interact_size.y + space::S);
            ui.vertical(|ui| {
                ui.set_width(room);
                ui.add(Label::new(RichText::new(text).size(size::SMALL)).wrap());
            });
            button(ui, view, Action::PreviousUnread);
            button(ui, view, Action::NextUnread);
        });
    });
    ui.add_space(space::XS);
}
