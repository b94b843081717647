//! A line of the palette: the letters that were typed stand out.

use egui::text::{LayoutJob, TextFormat};
use egui::{Button, FontId, Response, RichText, Role, Ui, WidgetInfo};

use super::found::{Found, Target};
use crate::app::theme::{Icon, Paint, bold_family, size};
use crate::app::view::View;
use crate::dossier::Item;

/// Why a line cannot be chosen now.
pub(super) fn hindrance(view: &View<'_>, line: &Found) -> Option<&'static str> {
    match &line.target {
        Target::Action(action) => action.hindrance(view.state),
        Target::Item(_) => None,
    }
}

/// Draws a line.
pub(super) fn show(ui: &mut Ui, view: &View<'_>, line: &Found, marked: bool) -> Response {
    let hindrance = hindrance(view, line);
    let enabled = hindrance.is_none();
    let (icon, note, label, tooltip) = match &line.target {
        Target::Action(action) => {
            let entry = action.entry();
            let keys = action.keys(ui.ctx()).unwrap_or_default();
            let note = hindrance.map_or(keys, str::to_owned);
            let label = format!("Command: {}", entry.text);
            (entry.icon, note, label, entry.tooltip)
        }
        Target::Item(item) => {
            let label = format!("Go to: {}", line.label);
            (sign(item), line.note.clone(), label, "Select it")
        }
    };
    let button = Button::new(name(ui, icon, line, enabled))
        .truncate()
        .selected(marked)
        .frame_when_inactive(marked)
        .min_size(egui::vec2(ui.available_width(), 26.0))
        .shortcut_text(RichText::new(note).size(size::SMALL));
    let response = ui.add_enabled(enabled, button);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, &label));
    let response = response.on_hover_text(tooltip);
    match hindrance {
        Some(reason) => response.on_disabled_hover_text(reason),
        None => response,
    }
}

fn name(ui: &Ui, icon: Icon, line: &Found, enabled: bool) -> LayoutJob {
    let paint = Paint::of(ui.ctx());
    let color = if enabled { paint.text() } else { paint.muted() };
    let plain = TextFormat::simple(FontId::proportional(size::BODY), color);
    let typed = TextFormat::simple(FontId::new(size::BODY, bold_family()), paint.accent());
    let mut job = LayoutJob::default();
    job.append(&format!("{}  ", char::from(icon)), 0.0, plain.clone());
    for (at, letter) in line.label.chars().enumerate() {
        let hit = line.letters.binary_search(&at).is_ok();
        let format = if hit { &typed } else { &plain };
        job.append(letter.encode_utf8(&mut [0; 4]), 0.0, format.clone());
    }
    job
}

const fn sign(item: &Item) -> Icon {
    match item {
        Item::Meeting(_) => Icon::Calendar,
        Item::Actor(_) => Icon::User,
        Item::Pair(..) => Icon::Users,
        Item::Article(_) => Icon::FileText,
        Item::Topic(_) => Icon::Tag,
        Item::Country(_) => Icon::Flag,
        Item::Place(_) => Icon::MapPin,
    }
}
