//! The search field, and below it what the words may mean.

use egui::{
    Button, Id, Key, Modifiers, Popup, PopupCloseBehavior, Response, RichText, Role, TextEdit, Ui,
    WidgetInfo,
};

use super::{name, sign};
use crate::app::search_keys;
use crate::app::theme::{Icon, icon, icon_text, size, space};
use crate::app::view::View;
use crate::app::words;
use crate::dossier::{Chip, ChipKind, Filter, Index, Suggestion};

/// One line below the field.
struct Line {
    chip: Chip,
    label: String,
    note: String,
}

/// Draws the field.
pub(super) fn show(ui: &mut Ui, view: &View<'_>, filter: &mut Filter) {
    ui.label(icon(Icon::Search).weak());
    let id = Id::unique("search field");
    let popup_id = id.with("suggestions");
    let marked_id = id.with("marked");
    let focused = ui.memory(|memory| memory.has_focus(id));
    if search_keys::escape(ui, id, &mut filter.text) {
        Popup::close_id(ui.ctx(), popup_id);
    }
    let lines = if Popup::is_id_open(ui.ctx(), popup_id) && !filter.text.trim().is_empty() {
        lines(view, &filter.text)
    } else {
        Vec::new()
    };
    let mut marked: usize = ui.data(|data| data.get_temp(marked_id)).unwrap_or(0);
    marked = marked.min(lines.len().saturating_sub(1));
    let mut chosen = None;
    if focused && !lines.is_empty() {
        let pressed =
            |key| move |input: &mut egui::InputState| input.consume_key(Modifiers::NONE, key);
        if ui.input_mut(pressed(Key::ArrowDown)) {
            marked = (marked + 1) % lines.len();
        }
        if ui.input_mut(pressed(Key::ArrowUp)) {
            marked = marked.checked_sub(1).unwrap_or(lines.len() - 1);
        }
        if ui.input_mut(pressed(Key::Enter)) {
            chosen = Some(marked);
        }
    }
    let deleted = focused
        && filter.text.is_empty()
        && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Backspace));
    if deleted && let Some(last) = filter.parts().last() {
        filter.remove(last);
    }
    let width = (ui.available_width() - 310.0).clamp(80.0, 260.0);
    let field = ui.add(
        TextEdit::singleline(&mut filter.text)
            .id(id)
            .desired_width(width)
            .hint_text("Search people, places, words"),
    );
    search_keys::keep(ui, id);
    let name = "Search people, places, words";
    field.widget_info(|| egui::WidgetInfo::labeled(egui::Role::TextInput, true, name));
    if view.state.focus_search {
        field.request_focus();
    }
    if field.changed() || field.gained_focus() {
        Popup::open_id(ui.ctx(), popup_id);
        marked = 0;
    }
    if !lines.is_empty() {
        let drawn = popup(&field, popup_id, &lines, marked);
        chosen = chosen.or(drawn);
    } else if !field.changed() {
        Popup::close_id(ui.ctx(), popup_id);
    }
    if let Some(line) = chosen.and_then(|at| lines.get(at)) {
        filter.text.clear();
        filter.toggle(line.chip.clone());
        field.request_focus();
        Popup::close_id(ui.ctx(), popup_id);
    }
    ui.data_mut(|data| data.insert_temp(marked_id, marked));
}

/// What the words may mean; last the words themselves.
fn lines(view: &View<'_>, text: &str) -> Vec<Line> {
    let index = &view.state.index;
    let set = &view.state.filter.chips;
    let suggested = index.suggest(text).into_iter();
    let suggested = suggested.filter(|it| !set.contains(&it.term.chip));
    let mut lines: Vec<Line> = suggested
        .map(|Suggestion { term, .. }| Line {
            chip: term.chip.clone(),
            label: term.label.clone(),
            note: words::count(term.count, "meeting", "meetings"),
        })
        .collect();
    let chip = Index::words_chip(text);
    lines.push(Line {
        label: format!("“{}”", text.trim()),
        chip,
        // What stands in the field filters already.
        note: words::count(view.shown.len(), "meeting", "meetings"),
    });
    lines
}

/// Draws the lines in groups; tells which was clicked.
fn popup(field: &Response, id: Id, lines: &[Line], marked: usize) -> Option<usize> {
    let mut clicked = None;
    Popup::from_response(field)
        .id(id)
        .open_memory(None)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .show(|ui| {
            ui.set_width(340.0);
            let mut kind: Option<ChipKind> = None;
            for (at, line) in lines.iter().enumerate() {
                let now = line.chip.kind();
                if kind != Some(now) {
                    if kind.is_some() {
                        ui.add_space(space::XS);
                    }
                    ui.label(RichText::new(name(now)).size(size::SMALL).weak());
                    kind = Some(now);
                }
                let text = icon_text(sign(now), &line.label);
                let button = Button::new(text)
                    .truncate()
                    .selected(at == marked)
                    .frame_when_inactive(at == marked)
                    .min_size(egui::vec2(ui.available_width(), 24.0))
                    .shortcut_text(RichText::new(&line.note).size(size::SMALL));
                let response = ui.add(button);
                let label = format!("Suggestion: {} {}", name(now), line.label);
                let on = at == marked;
                response.widget_info(|| WidgetInfo::selected(Role::ListItem, true, on, &label));
                if response.clicked() {
                    clicked = Some(at);
                }
            }
        });
    clicked
}
