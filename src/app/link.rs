//! A value that opens its evidence, and a name that selects its item.

use egui::{
    CursorIcon, Label, Response, RichText, Role, Sense, Stroke, TextStyle, TextWrapMode, Ui,
    WidgetInfo, WidgetText,
};

use super::command::Command;
use super::evidence::Role as Tells;
use super::how_read;
use super::theme::{Paint, size};
use super::view::View;
use super::words;
use crate::dossier::Item;
use crate::extract::Evidence;

/// The colour of a role.
pub(crate) fn role_color(paint: Paint, role: Tells) -> egui::Color32 {
    role.series()
        .map_or_else(|| paint.accent(), |index| paint.series(index))
}

/// A value of the record. With evidence it opens the sentence, one after the other when
/// clicked again; without, it is plain text.
pub(crate) fn value(
    ui: &mut Ui,
    view: &View<'_>,
    text: impl Into<RichText>,
    evidence: &[Evidence],
) {
    let text = text.into();
    if evidence.is_empty() {
        ui.add(Label::new(text).wrap());
        return;
    }
    let name = text.text().to_owned();
    let open = view.state.reader.place.as_ref();
    let open = open.and_then(|place| place.evidence.as_ref());
    let at = open.and_then(|open| evidence.iter().position(|it| it == open));
    let response = clickable(ui, text, at.is_some());
    response.widget_info(|| WidgetInfo::labeled(Role::Link, true, &name));
    let next = at.map_or(0, |at| (at + 1) % evidence.len());
    if response.clicked()
        && let Some(next) = evidence.get(next)
    {
        view.send(Command::OpenEvidence(next.clone()));
    }
    response.on_hover_ui(|ui| {
        if let Some(first) = evidence.get(at.unwrap_or(0)) {
            ui.label(format!("“{}”", words::one_line(&first.quote)));
            let count = evidence.len();
            let note = if count > 1 {
                format!("Click to read on, {} of {count}", next + 1)
            } else {
                "Click to read it in the article".to_owned()
            };
            let rule = format!("Read from {}", how_read::rule(first.rule));
            ui.label(RichText::new(rule).size(size::SMALL).weak());
            ui.label(RichText::new(note).size(size::SMALL).weak());
        }
    });
}

/// A name that selects what it stands for.
pub(crate) fn item(ui: &mut Ui, view: &View<'_>, text: impl Into<RichText>, item: &Item) {
    let text = text.into();
    let name = text.text().to_owned();
    named(ui, view, text, &name, item);
}

/// The same, by an icon or other words than its name.
pub(crate) fn named(
    ui: &mut Ui,
    view: &View<'_>,
    text: RichText,
    name: &str,
    item: &Item,
) -> Response {
    let response = clickable(ui, text, view.is_hovered(item));
    response.widget_info(|| WidgetInfo::labeled(Role::Link, true, name));
    view.interact(&response, item);
    response
}

fn clickable(ui: &mut Ui, text: RichText, marked: bool) -> Response {
    let paint = Paint::of(ui.ctx());
    // In the middle of a line a short name rather begins a new one than breaks.
    let whole = WidgetText::from(text.clone()).into_galley(
        ui,
        Some(TextWrapMode::Extend),
        f32::INFINITY,
        TextStyle::Body,
    );
    let fits = ui.layout().main_wrap() && whole.size().x <= ui.max_rect().width();
    let label = if fits {
        Label::new(whole)
    } else {
        Label::new(text).wrap()
    };
    let label = label.selectable(false).sense(Sense::click());
    let (at, galley, response) = label.layout_in_ui(ui);
    let lively = response.hovered() || response.has_focus();
    let color = if lively || marked {
        paint.accent()
    } else {
        paint.rule()
    };
    // A thin line tells that there is something behind it, without colour.
    for row in &galley.rows {
        let rect = row.rect_without_leading_space().translate(at.to_vec2());
        ui.painter()
            .hline(rect.x_range(), rect.bottom() - 1.0, Stroke::new(1.0, color));
    }
    ui.painter().galley(at, galley, paint.text());
    response.on_hover_cursor(CursorIcon::PointingHand)
}
