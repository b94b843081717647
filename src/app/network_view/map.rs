//! The small picture of the whole network in a corner, while only a part of it is in sight.

use egui::{Id, Rect, Role, Sense, Ui, WidgetInfo};

use super::corner;
use crate::app::command::Command;
use crate::app::painter;
use crate::app::view::View;
use crate::chart::{Camera, Network, Point};

const SIZE: (f32, f32) = (168.0, 112.0);
/// A chart smaller than this has no room for it.
const LEAST: (f32, f32) = (420.0, 260.0);

/// Draws it; a click or a drag shows that part of the network.
pub(super) fn show(
    ui: &Ui,
    view: &View<'_>,
    network: &Network,
    camera: Camera,
    (rect, size, foot): (Rect, (f32, f32), f32),
) {
    if rect.width() < LEAST.0 || rect.height() < LEAST.1 {
        return;
    }
    let Some((map, scene)) = network.minimap(camera, size, SIZE) else {
        return;
    };
    let place = corner(rect, SIZE, foot);
    let id = Id::unique("overview of the network");
    let response = ui.interact(place, id, Sense::click_and_drag());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, "Overview of the network"));
    painter::draw(&ui.painter_at(place), place.min.to_vec2(), &scene);
    let wanted = response.clicked() || response.dragged();
    if let Some(at) = response.interact_pointer_pos().filter(|_| wanted) {
        let local = at - place.min;
        let center = map.to_plane(Point::new(local.x, local.y));
        view.send(Command::SetCamera(Camera { center, ..camera }));
    }
}
