//! The field of the network that finds a leader and goes there.

use egui::{
    Button, Id, Popup, PopupCloseBehavior, Response, RichText, Role, TextEdit, Ui, WidgetInfo,
};

use crate::app::command::Command;
use crate::app::palette::walk::Walk;
use crate::app::palette_go;
use crate::app::search_keys;
use crate::app::theme::{Icon, icon_text, size};
use crate::app::view::View;
use crate::app::words;
use crate::dossier::{Actor, ActorId};

/// As many as can be looked over at a glance.
const MOST: usize = 8;
const WIDTH: f32 = 150.0;

/// Draws the field, and below it whom the letters may mean.
pub(super) fn show(ui: &mut Ui, view: &View<'_>) {
    let id = Id::unique("find on the network");
    let marked_id = id.with("marked");
    let mut text: String = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    let mut marked: usize = ui.data(|data| data.get_temp(marked_id)).unwrap_or(0);
    search_keys::escape(ui, id, &mut text);
    let wanted = text.trim().to_owned();
    let focused = ui.memory(|memory| memory.has_focus(id));
    let mut found = match wanted.as_str() {
        "" => Vec::new(),
        name => palette_go::found(view, name),
    };
    if let Some(network) = &view.state.network {
        // Only those who have a disc can be gone to.
        found.retain(|actor| network.position(&actor.id).is_some());
    }
    found.truncate(MOST);
    let mut chosen = None;
    if focused && !found.is_empty() {
        let walk = Walk::read(ui.ctx(), marked, found.len());
        marked = walk.marked;
        chosen = walk.enter.then_some(marked);
    }
    let field = ui.add(
        TextEdit::singleline(&mut text)
            .id(id)
            .desired_width(WIDTH)
            .font(egui::FontId::proportional(size::SMALL))
            .hint_text("Find leader"),
    );
    search_keys::keep(ui, id);
    field.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, "Find leader on the network"));
    let field = field.on_hover_text("Type a name or a country; Enter goes there (G in any view)");
    if field.changed() {
        marked = 0;
    }
    if focused && !wanted.is_empty() {
        chosen = chosen.or(list(&field, (&wanted, &found), marked));
    }
    let chosen: Option<ActorId> = chosen
        .and_then(|at| found.get(at))
        .map(|actor| actor.id.clone());
    if let Some(actor) = chosen {
        text.clear();
        field.surrender_focus();
        view.send(Command::GoTo(actor));
    }
    ui.data_mut(|data| {
        data.insert_temp(id, text);
        data.insert_temp(marked_id, marked);
    });
}

/// Draws whom the letters may mean; tells which was clicked.
fn list(field: &Response, (wanted, found): (&str, &[&Actor]), marked: usize) -> Option<usize> {
    let mut clicked = None;
    Popup::from_response(field)
        .id(field.id.with("found"))
        .open(true)
        .close_behavior(PopupCloseBehavior::IgnoreClicks)
        .show(|ui| {
            ui.set_width(260.0);
            for (at, actor) in found.iter().enumerate() {
                let on = at == marked;
                let met = words::count(actor.meetings.len(), "meeting", "meetings");
                let button = Button::new(icon_text(Icon::User, &actor.name))
                    .truncate()
                    .selected(on)
                    .frame_when_inactive(on)
                    .shortcut_text(RichText::new(met).size(size::SMALL))
                    .min_size(egui::vec2(ui.available_width(), 24.0));
                let response = ui.add(button);
                let label = format!("Go to {}", actor.name);
                response.widget_info(|| WidgetInfo::selected(Role::ListItem, true, on, &label));
                // The field loses the focus with the press, before the click is whole.
                if response.is_pointer_button_down_on() || response.clicked() {
                    clicked = Some(at);
                }
            }
            if found.is_empty() {
                let text = format!("Nobody on the network is called “{wanted}”");
                ui.label(RichText::new(text).size(size::SMALL).weak());
            }
        });
    clicked
}
