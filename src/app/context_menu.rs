//! The menu of a thing on the screen, the same in every view.
//!
//! A widget that goes through [`View::interact`] has it already. A chart that is one widget
//! calls [`on_chart`] with what lies under the pointer, or nothing for the chart's own menu. A menu with entries of its own adds
//! these by [`entries`].

use egui::{Button, Id, Key, Label, Modifiers, Popup, PopupKind, Rect, Response, Role, Ui};
use egui::{EventFilter, Layout, RichText, WidgetInfo};

use super::action::{Action, Entry, table};
use super::command::Command;
use super::item_action::ItemAction;
use super::state::ViewKind;
use super::theme::{Icon, bold, icon_text, size};
use super::view::View;
use super::words;
use crate::dossier::Item;

/// Gives a widget that stands for an item its menu, by the right button.
pub(crate) fn item(response: &Response, view: &View<'_>, item: &Item) {
    let id = Popup::default_response_id(response);
    // Hundreds of items are drawn in a frame; of most nothing is asked.
    if response.secondary_clicked() || Popup::is_id_open(&response.ctx, id) {
        Popup::context_menu(response).show(|ui| entries(ui, view, item));
    }
}

/// Gives a chart the menu of what lies `under` the pointer when the right button is pressed.
pub(crate) fn on_chart(response: &Response, view: &View<'_>, under: Option<&Item>) {
    let id = response.id.with("item of the menu");
    let ctx = &response.ctx;
    if response.secondary_clicked() {
        ctx.data_mut(|data| data.insert_temp(id, under.cloned()));
    }
    let held: Option<Option<Item>> = ctx.data(|data| data.get_temp(id));
    match held {
        Some(Some(under)) => item(response, view, &under),
        Some(None) => {
            Popup::context_menu(response).show(|ui| of_chart(ui, view));
        }
        None => {}
    }
}

/// Remembers where the selection stands on the screen, for the menu by key.
pub(crate) fn remember(response: &Response) {
    let pass = response.ctx.cumulative_pass_nr();
    let place = (response.rect, pass);
    response
        .ctx
        .data_mut(|data| data.insert_temp(place_id(), place));
}

fn place_id() -> Id {
    Id::unique("place of the selection")
}

fn menu_id() -> Id {
    Id::unique("menu of the selection")
}

/// Opens the menu of the selection.
pub(crate) fn open(ctx: &egui::Context) {
    Popup::open_id(ctx, menu_id());
    ctx.data_mut(|data| data.insert_temp(menu_id(), true));
}

/// Draws the menu of the selection, while it is open.
pub(crate) fn of_selection(ui: &Ui, view: &View<'_>) {
    let ctx = ui.ctx();
    let Some(item) = &view.state.selected else {
        return;
    };
    if !Popup::is_id_open(ctx, menu_id()) {
        return;
    }
    let pass = ctx.cumulative_pass_nr();
    let place: Option<(Rect, u64)> = ctx.data(|data| data.get_temp(place_id()));
    let place = place.filter(|(_, drawn)| drawn + 3 > pass);
    let middle = Rect::from_center_size(ctx.content_rect().center(), egui::Vec2::ZERO);
    let rect = place.map_or(middle, |(rect, _)| rect);
    Popup::new(menu_id(), ctx.clone(), rect, ui.layer_id())
        .kind(PopupKind::Menu)
        .layout(Layout::top_down_justified(egui::Align::Min))
        .style(egui::containers::menu::menu_style)
        .open_memory(None)
        .show(|ui| entries(ui, view, item));
}

/// Draws what can be done with an item.
pub(crate) fn entries(ui: &mut Ui, view: &View<'_>, item: &Item) {
    ui.set_min_width(230.0);
    ui.set_max_width(320.0);
    let name = words::item(view.world(), view.dossier(), item);
    ui.add(Label::new(bold(&name)).truncate().selectable(false));
    ui.separator();
    let mut drawn = Vec::new();
    if !view.is_selected(item) {
        let response = line(ui, Icon::MousePointerClick, "Select", None);
        if response.clicked() {
            view.send(Command::Select(Some(item.clone())));
        }
        drawn.push(response);
    }
    for action in ItemAction::ALL {
        if !action.fits(view.state, item) {
            continue;
        }
        let entry = Action::Item(action).entry();
        let keys = Action::Item(action).keys(ui.ctx());
        let marked = matches!(item, Item::Meeting(id) if view.state.marked.contains(id));
        let text = match action {
            ItemAction::ToggleMark if marked => "Take the mark away",
            _ => entry.text,
        };
        // A key works on the selection, which need not be this.
        let keys = keys.filter(|_| view.is_selected(item));
        let response = line(ui, entry.icon, text, keys).on_hover_text(entry.tooltip);
        if response.clicked() {
            view.send(Command::On(action, item.clone()));
        }
        drawn.push(response);
    }
    ui.separator();
    for (entry, kind) in elsewhere(view) {
        let text = format!("Show in {}", entry.text.to_lowercase());
        let response = line(ui, entry.icon, &text, None);
        if response.clicked() {
            view.send(Command::Select(Some(item.clone())));
            view.act(Action::Show(kind));
        }
        drawn.push(response);
    }
    if drawn.iter().any(Response::clicked) {
        ui.close();
    }
    walk(ui, &drawn);
}

/// Draws what can be done with a chart, where the pointer is on nothing of it.
fn of_chart(ui: &mut Ui, view: &View<'_>) {
    ui.set_min_width(230.0);
    let mut drawn = Vec::new();
    for action in [
        Action::Fit,
        Action::FitSelection,
        Action::PeriodInSight,
        Action::AsTable,
        Action::ExportChart,
        Action::ClearSelection,
    ] {
        if !action.enabled(view.state) {
            continue;
        }
        let entry = action.entry();
        let keys = action.keys(ui.ctx());
        let response = line(ui, entry.icon, entry.text, keys).on_hover_text(entry.tooltip);
        if response.clicked() {
            view.act(action);
            ui.close();
        }
        drawn.push(response);
    }
    walk(ui, &drawn);
}

/// The other views.
fn elsewhere(view: &View<'_>) -> Vec<(&'static Entry, ViewKind)> {
    let now = view.state.view;
    let kinds = table().filter_map(|entry| match entry.action {
        Action::Show(kind) if kind != now => Some((entry, kind)),
        _ => None,
    });
    kinds.collect()
}

fn line(ui: &mut Ui, icon: Icon, text: &str, keys: Option<String>) -> Response {
    let mut button = Button::new(icon_text(icon, text));
    if let Some(keys) = keys {
        button = button.shortcut_text(RichText::new(keys).size(size::SMALL));
    }
    let response = ui.add(button);
    response.widget_info(|| WidgetInfo::labeled(Role::MenuItem, true, text));
    response
}

/// Up and down go from line to line, round and round.
fn walk(ui: &Ui, lines: &[Response]) {
    let (Some(first), Some(last)) = (lines.first(), lines.last()) else {
        return;
    };
    let by_key = ui.data_mut(|data| data.remove_temp::<bool>(menu_id()));
    if by_key.is_some() {
        first.request_focus();
    }
    let at = lines.iter().position(Response::has_focus);
    if let Some(focused) = at.and_then(|at| lines.get(at)) {
        let filter = EventFilter {
            vertical_arrows: true,
            ..EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(focused.id, filter));
    }
    let (up, down) = ui.input_mut(|input| {
        (
            input.consume_key(Modifiers::NONE, Key::ArrowUp),
            input.consume_key(Modifiers::NONE, Key::ArrowDown),
        )
    });
    if down {
        let next = at.and_then(|at| lines.get(at + 1)).unwrap_or(first);
        next.request_focus();
    } else if up {
        let before = at.and_then(|at| at.checked_sub(1));
        before
            .and_then(|at| lines.get(at))
            .unwrap_or(last)
            .request_focus();
    }
}
