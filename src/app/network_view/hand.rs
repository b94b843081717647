//! What the pointer does to the network: drag discs, pan, zoom, let pinned discs go.

use egui::{Id, PointerButton, Rect, Response, Ui};

use crate::app::command::Command;
use crate::app::view::View;
use crate::chart::{Camera, Network, Point};
use crate::dossier::{ActorId, Item};

/// How much closer a point of scrolling is.
const WHEEL: f32 = 0.004;
/// Farthest and closest.
const ZOOM: std::ops::RangeInclusive<f32> = 0.05..=12.0;

/// A double click lets a pinned disc go.
pub(super) fn unpin(ui: &Ui, view: &View<'_>, network: &Network, under: Option<&Item>) {
    let Some(Item::Actor(actor)) = under else {
        return;
    };
    let double = ui.input(|input| input.pointer.button_double_clicked(PointerButton::Primary));
    if double && network.is_pinned(actor) {
        view.send(Command::Unpin(actor.clone()));
    }
}

/// Drags a disc, or the plane.
pub(super) fn drag(
    ui: &Ui,
    view: &View<'_>,
    response: &Response,
    (rect, (width, height)): (Rect, (f32, f32)),
    camera: Camera,
    hit: impl Fn(Point) -> Option<Item>,
) {
    let held = Id::unique("held disc");
    if response.drag_started() {
        let origin = ui.input(|input| input.pointer.press_origin());
        let actor = origin.and_then(|at| {
            let local = at - rect.min;
            match hit(Point::new(local.x, local.y)) {
                Some(Item::Actor(id)) => Some(id),
                _ => None,
            }
        });
        ui.data_mut(|data| data.insert_temp::<Option<ActorId>>(held, actor));
    }
    if !response.dragged() {
        return;
    }
    let actor: Option<ActorId> = ui.data(|data| data.get_temp(held)).flatten();
    ui.ctx().set_cursor_icon(egui::CursorIcon::Grabbing);
    if let (Some(actor), Some(at)) = (actor, response.interact_pointer_pos()) {
        let local = at - rect.min;
        let place = camera.to_plane(Point::new(local.x, local.y), width, height);
        if view.state.camera.is_none() {
            // The rest of the picture stays while one disc is pulled out of it.
            view.send(Command::SetCamera(camera));
        }
        view.send(Command::Pin(actor, place));
        return;
    }
    let delta = response.drag_delta();
    if delta != egui::Vec2::ZERO {
        let center = Point::new(
            camera.center.x - delta.x / camera.zoom,
            camera.center.y - delta.y / camera.zoom,
        );
        view.send(Command::SetCamera(Camera { center, ..camera }));
    }
}

/// Zooms at the pointer.
pub(super) fn zoom(
    ui: &Ui,
    view: &View<'_>,
    at: Point,
    camera: Camera,
    (width, height): (f32, f32),
) {
    let (wheel, pinch) = ui.input(|input| (input.smooth_scroll_delta(), input.zoom_delta()));
    if wheel.x != 0.0 {
        let center = Point::new(camera.center.x - wheel.x / camera.zoom, camera.center.y);
        view.send(Command::SetCamera(Camera { center, ..camera }));
        return;
    }
    if wheel.y == 0.0 && (pinch - 1.0).abs() < f32::EPSILON {
        return;
    }
    let factor = pinch * (wheel.y * WHEEL).exp();
    let zoom = (camera.zoom * factor).clamp(*ZOOM.start(), *ZOOM.end());
    // What lies under the pointer stays there.
    let fixed = camera.to_plane(at, width, height);
    let center = Point::new(
        fixed.x - (at.x - width / 2.0) / zoom,
        fixed.y - (at.y - height / 2.0) / zoom,
    );
    view.send(Command::SetCamera(Camera { center, zoom }));
}
