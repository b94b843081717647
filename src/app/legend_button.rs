//! Where the window is low, the legend of a chart is folded behind a button.

use egui::{Align2, Button, Frame, Popup, PopupCloseBehavior, Rect, RichText, Ui, vec2};

use super::painter;
use super::theme::{Icon, Paint, icon_text, radius, size, space};
use crate::chart::Scene;

/// A chart lower than this has no room for its legend.
const LOW: f32 = 330.0;
/// Nor has one of which the legend would take more than this share.
const MUCH: f32 = 0.24;
/// The widest legend that pops up.
const WIDE: f32 = 460.0;

/// How much higher than the window a chart is drawn, so that its legend falls below the edge.
pub(crate) fn folded(height: f32, legend: f32) -> f32 {
    if height < LOW || legend > MUCH * height {
        legend
    } else {
        0.0
    }
}

/// The button at the foot of the chart, and the legend above it once it is clicked.
pub(crate) fn show(ui: &mut Ui, chart: Rect, legend: impl FnOnce(f32) -> Scene) {
    let paint = Paint::of(ui.ctx());
    let text = RichText::new(icon_text(Icon::ListTree, "Legend")).size(size::SMALL);
    let button = Button::new(text)
        .fill(paint.paper())
        .stroke(egui::Stroke::new(1.0, paint.rule()))
        .corner_radius(radius());
    let wanted = vec2(82.0, 22.0);
    let corner = chart.right_bottom() - wanted - vec2(space::L, space::XS);
    let response = ui.put(Rect::from_min_size(corner, wanted), button);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, "Legend"));
    Popup::from_toggle_button_response(&response)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .align(egui::RectAlign::from_align2(Align2::RIGHT_TOP))
        .frame(Frame::popup(ui.style()).fill(paint.paper()))
        .show(|ui| {
            let scene = legend(WIDE.min(chart.width() - space::XL));
            let (rect, _) =
                ui.allocate_exact_size(vec2(scene.width, scene.height), egui::Sense::hover());
            painter::draw(&ui.painter_at(rect), rect.min.to_vec2(), &scene);
        });
}
