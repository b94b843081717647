//! The articles on the desk.

use egui::containers::menu::MenuButton;
use egui::text::LayoutJob;
use egui::{
    Button, Frame, Id, Label, Margin, Rect, RichText, Role, ScrollArea, Sense, TextEdit, Ui,
    UiBuilder, WidgetInfo, vec2,
};

use super::action::Action;
use super::command::Command;
use super::library::{LibraryOrder, LibraryRow};
use super::parts::{self, Part};
use super::search_keys;
use super::theme::{Icon, Paint, bold, icon, icon_text, radius, size, space};
use super::view::View;
use super::words;
use crate::dossier::{Item, Loaded};

/// Lines of a title; the tooltip has the rest.
const LINES: usize = 2;
/// Height of a row. All are the same, so that of thousands only those in sight are laid out.
const ROW: f32 = 69.0;

/// Draws the library in all of `ui`.
pub(crate) fn show(ui: &mut Ui, view: &View<'_>) {
    parts::begin(ui, Part::Library);
    let library = &view.state.library;
    let all = view.dossier().articles.len();
    ui.horizontal(|ui| {
        ui.label(bold("Library"));
        let count = if library.rows.len() == all {
            all.to_string()
        } else {
            format!("{} of {all}", library.rows.len())
        };
        ui.label(RichText::new(count).weak());
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            super::reader::button(ui, view, Action::OpenFolder);
            super::reader::button(ui, view, Action::OpenFiles);
        });
    });
    search(ui, view);
    problems(ui, view);
    ui.add_space(space::XS);
    if library.rows.is_empty() && !library.text.is_empty() {
        ui.label(RichText::new("No article of that name").weak());
        return;
    }
    ScrollArea::vertical()
        .id_salt("library")
        .auto_shrink(false)
        .show_viewport(ui, |ui, sight| {
            let width = ui.available_width();
            let corner = ui.max_rect().left_top();
            let place = |at: usize| {
                let top = vec2(0.0, at as f32 * ROW);
                Rect::from_min_size(corner + top, vec2(width, ROW))
            };
            ui.set_height(library.rows.len() as f32 * ROW);
            follow(ui, view, sight, place);
            let first = (sight.min.y / ROW).floor().max(0.0) as usize;
            let last = (sight.max.y / ROW).ceil().max(0.0) as usize;
            let rows = library.rows.iter().enumerate();
            for (at, listed) in rows.take(last + 1).skip(first) {
                if let Some(loaded) = view.dossier().articles.get(&listed.article) {
                    row(ui, view, loaded, listed, place(at));
                }
            }
        });
}

/// Words to look for, and the order.
fn search(ui: &mut Ui, view: &View<'_>) {
    let library = &view.state.library;
    let mut text = library.text.clone();
    let mut order = library.order;
    let row = vec2(ui.available_width(), ui.spacing().interact_size.y);
    let layout = egui::Layout::right_to_left(egui::Align::Center);
    ui.allocate_ui_with_layout(row, layout, |ui| {
        let name = format!("Order of articles: {}", order.label());
        let button = Button::new(icon(Icon::ArrowDownWideNarrow));
        let (response, _) = MenuButton::from_button(button).ui(ui, |ui| {
            for choice in LibraryOrder::ALL {
                ui.radio_value(&mut order, choice, choice.label());
            }
        });
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
        response.on_hover_text(name);
        let id = Id::unique("search articles");
        search_keys::escape(ui, id, &mut text);
        let field = TextEdit::singleline(&mut text).id(id);
        let field = field.hint_text("Search articles");
        let field = ui.add(field.desired_width(ui.available_width()));
        search_keys::keep(ui, id);
        field.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, "Search articles"));
    });
    if text != library.text || order != library.order {
        view.send(Command::SetLibrary(order, text));
    }
}

/// Brings the article of the reader into sight, once, when it has changed.
fn follow(ui: &Ui, view: &View<'_>, sight: Rect, place: impl Fn(usize) -> Rect) {
    let id = ui.scope_id().with("followed");
    let open = view
        .state
        .reader
        .place
        .as_ref()
        .map(|it| it.article.clone());
    let before = ui.data(|data| data.get_temp(id));
    if before.as_ref() == Some(&open) {
        return;
    }
    ui.data_mut(|data| data.insert_temp(id, open.clone()));
    let rows = &view.state.library.rows;
    let at = open.and_then(|open| rows.iter().position(|row| row.article == open));
    if let Some(at) = at {
        let top = at as f32 * ROW;
        if top < sight.min.y || top + ROW > sight.max.y {
            ui.scroll_to_rect(place(at), None);
        }
    }
}

fn title(loaded: &Loaded, width: f32, color: egui::Color32) -> LayoutJob {
    let font = egui::FontId::proportional(size::BODY);
    let mut job = LayoutJob::simple(words::title(&loaded.article), font, color, width);
    job.wrap.max_rows = LINES;
    job
}

fn problems(ui: &mut Ui, view: &View<'_>) {
    let count = view.state.problems.len();
    if count == 0 {
        return;
    }
    let text = words::count(count, "file could not be read", "files could not be read");
    let color = Paint::of(ui.ctx()).warning();
    let button = Button::new(
        RichText::new(icon_text(Icon::TriangleAlert, &text))
            .size(size::SMALL)
            .color(color),
    );
    let response = ui.add(button.wrap());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &text));
    if response.clicked() {
        view.act(Action::Problems);
    }
}

fn row(ui: &mut Ui, view: &View<'_>, loaded: &Loaded, listed: &LibraryRow, rect: Rect) {
    let article = &*loaded.article;
    let item = Item::Article(article.id.clone());
    let paint = Paint::of(ui.ctx());
    let meetings = listed.meetings;
    let open = view.state.reader.place.as_ref();
    let open = open.is_some_and(|place| place.article == article.id);
    let selected = view.is_selected(&item);
    let related = is_source_of_selection(view, loaded);

    let builder = UiBuilder::new()
        .id_salt(article.id.as_str())
        .max_rect(rect)
        .sense(Sense::click());
    let inner = ui.scope_builder(builder, |ui| {
        let response = ui.response();
        let focused = response.has_focus();
        let fill = if selected {
            ui.visuals().selection.bg_fill
        } else if response.hovered() || focused || view.is_hovered(&item) {
            ui.visuals().widgets.hovered.bg_fill
        } else if open || related {
            paint.tint(paint.rule(), 0.45)
        } else {
            egui::Color32::TRANSPARENT
        };
        let card = rect.shrink2(vec2(0.0, 1.0));
        ui.painter().rect_filled(card, radius(), fill);
        if focused {
            super::theme::focus_ring(ui, card);
        }
        Frame::new()
            .inner_margin(Margin::symmetric(space::S as i8, space::XS as i8 + 1))
            .show(ui, |ui| {
                ui.set_width(ui.available_width());
                ui.spacing_mut().item_spacing.y = 2.0;
                let dim = meetings == 0 && view.state.is_filtered();
                let color = if dim { paint.muted() } else { paint.text() };
                let title = title(loaded, ui.available_width(), color);
                ui.add(Label::new(title).selectable(false));
                ui.horizontal(|ui| {
                    let line = RichText::new(words::byline(article))
                        .size(size::SMALL)
                        .weak();
                    ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                        let count = RichText::new(meetings.to_string()).size(size::SMALL).weak();
                        ui.add(Label::new(count).selectable(false));
                        let sign = icon(Icon::Handshake).size(size::SMALL).weak();
                        ui.add(Label::new(sign).selectable(false));
                        ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
                            ui.add(Label::new(line).selectable(false).truncate());
                        });
                    });
                });
            });
    });
    let response = inner.response;
    let name = format!("Article: {}", words::title(article));
    response.widget_info(|| WidgetInfo::selected(Role::ListItem, true, selected, &name));
    view.interact(&response, &item);
    let unread = loaded.extraction.unread.len();
    response.on_hover_text(format!(
        "{}\n{}, {}",
        words::title(article),
        words::count(meetings, "meeting told", "meetings told"),
        words::count(
            unread,
            "sentence not understood",
            "sentences not understood"
        )
    ));
}

fn is_source_of_selection(view: &View<'_>, loaded: &Loaded) -> bool {
    view.state.selected_meeting().is_some_and(|meeting| {
        let mut accounts = meeting.accounts.iter();
        accounts.any(|it| it.article == loaded.article.id)
    })
}
