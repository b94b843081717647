//! The network on the screen: its controls, the picture, time below it.

mod bar;
mod find;
mod flash;
mod ground;
mod hand;
mod map;
mod piles;
mod time;

use egui::{Rect, Sense, Ui};

use super::action::Action;
use super::command::Command;
use super::timeline_view::{pointer, touch};
use super::view::View;
use super::{drawn, hover_card, legend_button, marks, nodes, painter};
use crate::chart::{self, Camera, Network, Point};

/// How near a pointer must come to hit a mark, in points.
const NEAR: f32 = 5.0;
/// Seconds that a flight to somewhere takes.
const FLIGHT: f64 = 0.3;

/// Draws the network in all of `ui`.
pub(crate) fn show(ui: &mut Ui, view: &View<'_>) {
    let Some(network) = &view.state.network else {
        ui.centered_and_justified(|ui| ui.label("Arranging the network…"));
        return;
    };
    bar::show(ui, view, network);
    let Some(day) = view.state.network_options.until else {
        return picture(ui, view, network);
    };
    let whole = ui.available_rect_before_wrap();
    let foot = whole.bottom() - time::HEIGHT.min(whole.height());
    let (above, below) = whole.split_top_bottom_at_y(foot);
    ui.scope_builder(egui::UiBuilder::new().max_rect(above), |ui| {
        picture(ui, view, network);
    });
    ui.scope_builder(egui::UiBuilder::new().max_rect(below), |ui| {
        time::show(ui, view, network, day);
    });
}

fn picture(ui: &mut Ui, view: &View<'_>, network: &Network) {
    let (rect, response) = ui.allocate_exact_size(ui.available_size(), Sense::click_and_drag());
    nodes::name_chart(&response, view, "Network of leaders");
    let legend = network.legend_height(rect.width());
    let folded = legend_button::folded(rect.height(), legend);
    let size = (rect.width(), rect.height() + folded);
    if view.state.network_size != size {
        view.send(Command::SetNetworkSize(size.0, size.1));
    }
    let camera = flying(ui, view, network, size);
    let focus = view.state.focus();
    let ground = ground::show(ui.ctx(), network, camera, size, &focus);
    let key = (network.stamp(), camera, size, focus.clone());
    let names = drawn::cached(ui.ctx(), "names of the network", key, || {
        chart::network_names(network, camera, size, &focus)
    });
    let painter = ui.painter_at(rect);
    let offset = rect.min.to_vec2();
    // The picture is wider than the window, but not endless.
    painter.rect_filled(rect, 0.0, super::theme::Paint::of(ui.ctx()).paper());
    // A clip of its own keeps these many triangles together: what comes before and after is not
    // joined to them, which would copy them once more.
    let own = ui.painter_at(rect.shrink(0.01));
    painter::draw_parts(&own, offset, ground.parts(), ground.id, ground.moved);
    let kept = egui::Id::unique("painted names of the network");
    painter::draw_kept(&painter, offset, &names, kept);
    nodes::add_places(ui, view, ground.places_at(offset), rect);

    let hit = |at: Point| {
        let covered = at.y > size.1 - legend;
        chart::hit(&names.scene, at, 0.0)
            .or_else(|| ground.hit(at, NEAR).filter(|_| !covered))
            .or_else(|| chart::hit(&names.scene, at, NEAR))
            .cloned()
    };
    let at = pointer(ui, &response, rect);
    let piles = network.piles(ground.zoom, &focus);
    let upon_pile = piles::show(ui, view, network, &piles, (camera, rect, size));
    flash::show(ui, view, network, camera, (&painter, offset, size));
    let under = at.filter(|_| !upon_pile).and_then(hit);
    touch(view, &response, under.as_ref());
    hover_card::show(ui, view, &response, under.as_ref());
    if under.is_none() && !upon_pile && response.double_clicked() {
        view.act(Action::Fit);
    }
    hand::unpin(ui, view, network, under.as_ref());
    marks::signs(&painter, view, ground.places_at(offset));
    if !marks::frame(ui, view, &response, (rect, true), ground.places_at(offset)) {
        hand::drag(ui, view, &response, (rect, size), camera, hit);
    }
    if let Some(at) = at {
        hand::zoom(ui, view, at, camera, size);
    }
    let foot = if folded > 0.0 { 0.0 } else { legend };
    map::show(ui, view, network, camera, (rect, size, foot));
    if folded > 0.0 {
        legend_button::show(ui, rect, |width| network.legend_scene(width));
    }
}

/// The camera, on its way while it flies.
fn flying(ui: &Ui, view: &View<'_>, network: &Network, (width, height): (f32, f32)) -> Camera {
    let state = view.state;
    let to = state.camera.unwrap_or_else(|| network.fit(width, height));
    let Some(flight) = state.flight.filter(|_| !state.reduced_motion) else {
        return to;
    };
    let gone = (ui.input(|input| input.time) - flight.begun) / FLIGHT;
    if !(0.0..1.0).contains(&gone) {
        return to;
    }
    ui.ctx().request_repaint();
    let along = egui::emath::easing::cubic_out(gone as f32);
    let from = flight.from;
    let mix = |a: f32, b: f32| a + (b - a) * along;
    Camera {
        center: Point::new(
            mix(from.center.x, to.center.x),
            mix(from.center.y, to.center.y),
        ),
        zoom: (mix(from.zoom.ln(), to.zoom.ln())).exp(),
    }
}

/// A rectangle in a corner of the chart.
fn corner(rect: Rect, size: (f32, f32), foot: f32) -> Rect {
    let size = egui::vec2(size.0, size.1);
    let air = super::theme::space::S;
    let max = egui::pos2(rect.right() - air, rect.bottom() - foot - air);
    Rect::from_min_max(max - size, max)
}
