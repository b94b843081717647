//! The network on the screen: zoom at the pointer, pan, drag discs, hover, select.

use egui::{Id, Rect, Response, Role, Sense, Ui, WidgetInfo};

use super::action::Action;
use super::command::Command;
use super::timeline_view::{pointer, touch};
use super::view::View;
use super::{hover_card, legend_button, nodes, painter};
use crate::chart::{self, Camera, Network, Point};
use crate::dossier::{ActorId, Item};

/// How near a pointer must come to hit a mark, in points.
const NEAR: f32 = 5.0;
/// How much closer a point of scrolling is.
const WHEEL: f32 = 0.004;
/// Farthest and closest.
const ZOOM: std::ops::RangeInclusive<f32> = 0.05..=12.0;

/// Draws the network in all of `ui`.
pub(crate) fn show(ui: &mut Ui, view: &View<'_>) {
    let (rect, response) = ui.allocate_exact_size(ui.available_size(), Sense::click_and_drag());
    response.widget_info(|| WidgetInfo::labeled(Role::Canvas, true, "Network of leaders"));
    let Some(network) = &view.state.network else {
        ui.put(
            Rect::from_center_size(rect.center(), egui::vec2(200.0, 24.0)),
            egui::Label::new("Arranging the network…"),
        );
        return;
    };
    let legend = network.legend_height(rect.width());
    let folded = legend_button::folded(rect.height(), legend);
    let (width, height) = (rect.width(), rect.height() + folded);
    if view.state.network_size != (width, height) {
        view.send(Command::SetNetworkSize(width, height));
    }
    let camera = view
        .state
        .camera
        .unwrap_or_else(|| network.fit(width, height));
    let scene = chart::network_scene(network, camera, width, height, &view.state.focus());
    let painter = ui.painter_at(rect);
    painter::draw(&painter, rect.min.to_vec2(), &scene);
    nodes::add(ui, view, &scene, rect.min.to_vec2(), rect);

    let at = pointer(ui, &response, rect);
    let under = at.and_then(|at| chart::hit(&scene, at, NEAR)).cloned();
    touch(view, &response, under.as_ref());
    hover_card::show(ui, view, &response, under.as_ref());
    if under.is_none() && response.double_clicked() {
        view.act(Action::Fit);
    }
    drag(ui, view, &response, (rect, height), camera, network);
    if let Some(at) = at {
        zoom(ui, view, at, camera, (width, height));
    }
    if folded > 0.0 {
        legend_button::show(ui, rect, |width| network.legend_scene(width));
    }
}

fn drag(
    ui: &Ui,
    view: &View<'_>,
    response: &Response,
    (rect, height): (Rect, f32),
    camera: Camera,
    network: &Network,
) {
    let width = rect.width();
    let held = Id::unique("held disc");
    if response.drag_started() {
        let origin = ui.input(|input| input.pointer.press_origin());
        let scene = chart::network_scene(network, camera, width, height, &view.state.focus());
        let actor = origin.and_then(|at| {
            let local = at - rect.min;
            match chart::hit(&scene, Point::new(local.x, local.y), NEAR) {
                Some(Item::Actor(id)) => Some(id.clone()),
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

fn zoom(ui: &Ui, view: &View<'_>, at: Point, camera: Camera, (width, height): (f32, f32)) {
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
