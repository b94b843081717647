//! The articles on the desk.

use egui::text::LayoutJob;
use egui::{
    Button, Frame, Margin, Rect, RichText, Role, ScrollArea, Sense, Ui, UiBuilder, WidgetInfo,
};

use super::action::Action;
use super::theme::{Icon, Paint, bold, icon, icon_text, radius, size, space};
use super::view::View;
use super::words;
use crate::dossier::{Item, Loaded};

/// Lines of a title; the tooltip has the rest.
const LINES: usize = 3;

/// Draws the library in all of `ui`.
pub(crate) fn show(ui: &mut Ui, view: &View<'_>) {
    let articles = &view.dossier().articles;
    ui.horizontal(|ui| {
        ui.label(bold("Library"));
        ui.label(RichText::new(articles.len().to_string()).weak());
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            super::reader::button(ui, view, Action::OpenFolder);
            super::reader::button(ui, view, Action::OpenFiles);
        });
    });
    problems(ui, view);
    ui.add_space(space::XS);
    ScrollArea::vertical()
        .id_salt("library")
        .auto_shrink(false)
        .show_viewport(ui, |ui, sight| {
            let mut list: Vec<_> = articles.values().collect();
            list.sort_by_cached_key(|it| {
                let published = it.article.published.map(|published| published.date);
                (std::cmp::Reverse(published), words::title(&it.article))
            });
            let width = ui.available_width();
            let corner = ui.max_rect().left_top();
            let mut top = 0.0;
            // Of hundreds only those in sight are drawn.
            for loaded in list {
                let height = height(ui, loaded, width);
                if top + height >= sight.min.y && top <= sight.max.y {
                    let place = egui::vec2(0.0, top);
                    let rect = Rect::from_min_size(corner + place, egui::vec2(width, height));
                    row(ui, view, loaded, rect);
                }
                top += height;
            }
            ui.set_height(top);
        });
}

/// Height of the row of an article: its title takes a line or two.
fn height(ui: &Ui, loaded: &Loaded, width: f32) -> f32 {
    // Laid out once; egui remembers it from frame to frame.
    let job = title(loaded, width - 2.0 * space::S, egui::Color32::PLACEHOLDER);
    ui.painter().layout_job(job).size().y + 36.0
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

fn row(ui: &mut Ui, view: &View<'_>, loaded: &Loaded, rect: Rect) {
    let article = &*loaded.article;
    let item = Item::Article(article.id.clone());
    let paint = Paint::of(ui.ctx());
    let meetings = view
        .shown
        .iter()
        .filter(|meeting| meeting.accounts.iter().any(|it| it.article == article.id))
        .count();
    let open = view.state.reader.place.as_ref();
    let open = open.is_some_and(|place| place.article == article.id);
    let selected = view.is_selected(&item);
    let related = is_source_of_selection(view, loaded);

    let builder = UiBuilder::new()
        .id_salt(article.id.as_str())
        .max_rect(rect)
        .sense(Sense::click());
    let inner = ui.scope_builder(builder, |ui| {
        let hovered = ui.response().hovered() || ui.response().has_focus();
        let fill = if selected {
            ui.visuals().selection.bg_fill
        } else if hovered || view.is_hovered(&item) {
            ui.visuals().widgets.hovered.bg_fill
        } else if open || related {
            paint.band()
        } else {
            egui::Color32::TRANSPARENT
        };
        Frame::new()
            .fill(fill)
            .corner_radius(radius())
            .inner_margin(Margin::symmetric(space::S as i8, space::XS as i8 + 1))
            .show(ui, |ui| {
                ui.set_width(ui.available_width());
                ui.spacing_mut().item_spacing.y = 2.0;
                let dim = meetings == 0 && view.state.is_filtered();
                let color = if dim { paint.muted() } else { paint.text() };
                let title = title(loaded, ui.available_width(), color);
                ui.add(egui::Label::new(title).selectable(false));
                ui.horizontal(|ui| {
                    let line = RichText::new(words::byline(article))
                        .size(size::SMALL)
                        .weak();
                    ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                        let count = RichText::new(meetings.to_string()).size(size::SMALL).weak();
                        ui.add(egui::Label::new(count).selectable(false));
                        let sign = icon(Icon::Handshake).size(size::SMALL).weak();
                        ui.add(egui::Label::new(sign).selectable(false));
                        ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
                            ui.add(egui::Label::new(line).selectable(false).truncate());
                        });
                    });
                });
            });
    });
    let response = inner.response;
    let name = format!("Article: {}", words::title(article));
    response.widget_info(|| WidgetInfo::selected(Role::ListItem, true, selected, &name));
    view.interact(&response, &item);
    response.on_hover_text(format!(
        "{}\n{}",
        words::title(article),
        words::count(meetings, "meeting told", "meetings told")
    ));
}

fn is_source_of_selection(view: &View<'_>, loaded: &Loaded) -> bool {
    view.state.selected_meeting().is_some_and(|meeting| {
        let mut accounts = meeting.accounts.iter();
        accounts.any(|it| it.article == loaded.article.id)
    })
}
