//! What the marks mean; each entry switches the marks of its role off and on.

use egui::{
    Color32, FontId, Rect, Response, Role as Access, Sense, Shape, Stroke, StrokeKind, TextFormat,
    Ui, WidgetInfo, pos2, text::LayoutJob, vec2,
};

use super::{ReaderCommand, marks};
use crate::app::command::Command;
use crate::app::evidence::Role;
use crate::app::link::role_color;
use crate::app::theme::{Paint, size};
use crate::app::view::View;

/// Width of a sample: wide enough to show its line.
const SWATCH: f32 = 18.0;

/// Draws the switches of all roles.
pub(super) fn show(ui: &mut Ui, view: &View<'_>) {
    let paint = Paint::of(ui.ctx());
    for role in Role::ALL {
        let on = !view.state.reader.muted.contains(&role);
        let name = format!("Mark {}", role.label().to_lowercase());
        let response = switch(ui, role.label(), &name, on, |painter, rect, on| {
            let color = role_color(paint, role);
            if on {
                let depth = if role == Role::Meeting {
                    0.16
                } else {
                    marks::depth(paint)
                };
                painter.rect_filled(rect, 2.0, paint.tint(color, depth));
            }
            if role == Role::Meeting || !on {
                let stroke = Stroke::new(1.0, if on { color } else { paint.muted() });
                painter.rect_stroke(rect, 2.0, stroke, StrokeKind::Inside);
            } else {
                marks::underline(painter, rect, Stroke::new(1.8, color), role.line());
            }
        });
        if response.clicked() {
            view.send(Command::Reader(ReaderCommand::Mark(role, !on)));
        }
        response.on_hover_text(match (role, on) {
            (Role::Meeting, true) => "Sentences that tell of a meeting are tinted; click to stop",
            (_, true) => "These words are marked; click to stop",
            (_, false) => "These words are not marked; click to mark them",
        });
    }
}

/// The switch of the sentences that were not understood.
pub(super) fn unread(ui: &mut Ui, on: bool, count: usize) -> Response {
    let paint = Paint::of(ui.ctx());
    let text = format!("Not understood ({count})");
    switch(ui, &text, &text, on, |painter, rect, on| {
        let color = if on { paint.warning() } else { paint.muted() };
        let line = [rect.left_bottom(), rect.right_bottom()];
        painter.extend(Shape::dashed_line(&line, Stroke::new(1.5, color), 4.0, 2.5));
    })
}

/// A small switch with a sample of what it switches. Off, its name is struck through.
fn switch(
    ui: &mut Ui,
    text: &str,
    name: &str,
    on: bool,
    sample: impl FnOnce(&egui::Painter, Rect, bool),
) -> Response {
    let paint = Paint::of(ui.ctx());
    let mut format = TextFormat::simple(FontId::proportional(size::SMALL), Color32::PLACEHOLDER);
    if !on && !text.starts_with("Not understood") {
        format.strikethrough = Stroke::new(1.0, paint.muted());
    }
    let mut job = LayoutJob::default();
    job.append(text, 0.0, format);
    let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
    let wanted = vec2(galley.rect.width() + SWATCH + 5.0 + 8.0, 22.0);
    let (rect, response) = ui.allocate_exact_size(wanted, Sense::click());
    response.widget_info(|| WidgetInfo::selected(Access::CheckBox, true, on, name));
    let lively = response.hovered() || response.has_focus();
    if lively {
        ui.painter()
            .rect_filled(rect, 4.0, ui.visuals().widgets.hovered.weak_bg_fill);
    }
    if response.has_focus() {
        let stroke = Stroke::new(1.5, paint.accent());
        ui.painter()
            .rect_stroke(rect, 4.0, stroke, StrokeKind::Inside);
    }
    let swatch = Rect::from_min_size(
        pos2(rect.left() + 4.0, rect.center().y - 6.0),
        vec2(SWATCH, 12.0),
    );
    sample(ui.painter(), swatch, on);
    let at = pos2(
        swatch.right() + 5.0,
        rect.center().y - galley.rect.height() / 2.0,
    );
    let color = if on { paint.text() } else { paint.muted() };
    ui.painter().galley(at, galley, color);
    response
}
