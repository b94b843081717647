//! Short messages that go by themselves.

use egui::{Align2, Area, Frame, Id, Margin, Order, Role, Stroke, WidgetInfo, vec2};

use super::command::Command;
use super::theme::{Icon, Paint, icon, radius, space};
use super::view::View;

/// Seconds for which a message stays.
const STAY: f64 = 6.0;

/// A message.
#[derive(Clone, Debug)]
pub(crate) struct Toast {
    /// Tells it from others.
    pub(crate) id: u64,
    /// What it says.
    pub(crate) text: String,
    /// True when something went wrong; stays until it is taken away.
    pub(crate) trouble: bool,
    /// What can be done about it, and its name.
    pub(crate) offer: Option<(&'static str, Command)>,
    /// When it came, in seconds of the window's clock.
    pub(crate) since: f64,
}

impl Toast {
    /// True when it has been read long enough.
    pub(crate) fn is_over(&self, now: f64) -> bool {
        !self.trouble && now - self.since > STAY
    }
}

/// Draws the messages above the status bar.
pub(crate) fn show(ctx: &egui::Context, view: &View<'_>) {
    if view.state.toasts.is_empty() {
        return;
    }
    let paint = Paint::of(ctx);
    Area::new(Id::unique("toasts"))
        .order(Order::Foreground)
        .anchor(Align2::RIGHT_BOTTOM, vec2(-space::L, -44.0))
        .show(ctx, |ui| {
            ui.set_max_width(420.0);
            for toast in &view.state.toasts {
                // What went well needs no alarm.
                let edge = if toast.trouble {
                    paint.warning()
                } else {
                    paint.muted()
                };
                Frame::new()
                    .fill(paint.paper())
                    .stroke(Stroke::new(1.0, edge))
                    .corner_radius(radius())
                    .shadow(ui.visuals().popup_shadow)
                    .inner_margin(Margin::same(space::M as i8))
                    .show(ui, |ui| {
                        ui.horizontal(|ui| {
                            let sign = if toast.trouble {
                                Icon::TriangleAlert
                            } else {
                                Icon::Check
                            };
                            ui.label(icon(sign).color(edge));
                            ui.add(egui::Label::new(&toast.text).wrap());
                            if let Some((name, command)) = &toast.offer
                                && ui.button(*name).clicked()
                            {
                                view.send(command.clone());
                                view.send(Command::Dismiss(toast.id));
                            }
                            let close = ui.add(egui::Button::new(icon(Icon::X)).frame(false));
                            close.widget_info(|| {
                                WidgetInfo::labeled(Role::Button, true, "Dismiss message")
                            });
                            if close.clicked() {
                                view.send(Command::Dismiss(toast.id));
                            }
                        });
                    });
                ui.add_space(space::S);
            }
        });
    // Wakes the window for the next that goes, and not at all for those that stay.
    let now = ctx.input(|input| input.time);
    let passing = view.state.toasts.iter().filter(|toast| !toast.trouble);
    if let Some(next) = passing
        .map(|toast| toast.since + STAY - now)
        .reduce(f64::min)
    {
        ctx.request_repaint_after_secs(next.max(0.0) as f32 + 0.01);
    }
}
