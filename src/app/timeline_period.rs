//! A period marked on the lanes with Shift held: it becomes the filter.

use egui::{Id, Rect, Response, Stroke, Ui, pos2};

use super::command::Command;
use super::theme::{Paint, say_at_pointer};
use super::timeline_strip::stretch;
use super::view::View;
use crate::chart::{self, TimeWindow};

/// Marks a period while the pointer is dragged with Shift held, and filters when it is let go;
/// true while it does.
pub(crate) fn select(
    ui: &Ui,
    view: &View<'_>,
    response: &Response,
    rect: Rect,
    plot: chart::Rect,
    window: TimeWindow,
) -> bool {
    let held = Id::unique("period on the lanes");
    let (shift, origin) = ui.input(|input| (input.modifiers.shift, input.pointer.press_origin()));
    if response.drag_started() && shift {
        ui.data_mut(|data| data.insert_temp(held, origin));
    }
    let origin: Option<egui::Pos2> = ui.data(|data| data.get_temp(held)).flatten();
    let Some((from, to)) = origin.zip(response.interact_pointer_pos()) else {
        if response.drag_stopped() {
            ui.data_mut(|data| data.remove::<Option<egui::Pos2>>(held));
        }
        return false;
    };
    let within = |x: f32| (x - rect.left()).clamp(plot.min.x, plot.max.x);
    let (left, right) = (within(from.x.min(to.x)), within(from.x.max(to.x)));
    let timeline = &*view.state.timeline;
    let day = |x: f32| timeline.day(window, f64::from((x - plot.min.x) / plot.width().max(1.0)));
    let period = TimeWindow::between(day(left), day(right));
    if response.drag_stopped() {
        ui.data_mut(|data| data.remove::<Option<egui::Pos2>>(held));
        if let Some(filter) = view.state.period(period).filter(|_| right - left > 3.0) {
            view.send(Command::SetFilter(filter));
        }
        return true;
    }
    let accent = Paint::of(ui.ctx()).accent();
    let band = Rect::from_min_max(
        pos2(rect.left() + left, rect.top() + plot.min.y),
        pos2(
            rect.left() + right,
            (rect.top() + plot.max.y).min(rect.bottom()),
        ),
    );
    let painter = ui.painter_at(rect);
    painter.rect_filled(band, 0.0, accent.gamma_multiply(0.16));
    for x in [band.left(), band.right()] {
        painter.vline(x, band.y_range(), Stroke::new(1.0, accent));
    }
    say_at_pointer(response, &format!("Only {}", stretch(period)));
    true
}
