//! The timeline on the screen: zoom at the pointer, pan, scroll the lanes, hover, select.

use egui::{Rect, Response, Sense, Ui, vec2};

use super::action::Action;
use super::command::Command;
use super::scroll_bar::{self, Way};
use super::view::View;
use super::{
    context_menu, drawn, hover_card, legend_button, marks, nodes, painter, timeline_period,
    timeline_strip,
};
use crate::chart::{self, Focus, Notes, Point, TimeWindow};
use crate::dossier::Item;

/// How near a pointer must come to hit a mark, in points.
const NEAR: f32 = 6.0;
/// How much closer a point of scrolling is.
const WHEEL: f64 = 0.004;

/// What a scene was drawn for; while it is the same, so is the scene.
#[derive(Clone, Debug, PartialEq)]
struct Key {
    lanes: u64,
    window: TimeWindow,
    scroll: f32,
    size: (f32, f32),
    focus: Focus,
}

/// Draws the timeline in all of `ui`.
pub(crate) fn show(ui: &mut Ui, view: &View<'_>) {
    let state = view.state;
    let timeline = &*state.timeline;
    let window = state.window();
    if timeline.is_empty() {
        return none(ui, view);
    }
    let row = vec2(ui.available_width(), timeline_strip::HEIGHT);
    let (row, _) = ui.allocate_exact_size(row, Sense::hover());
    timeline_strip::show(ui, view, row, window);

    let (rect, response) = ui.allocate_exact_size(ui.available_size(), Sense::click_and_drag());
    nodes::name_chart(&response, view, "Timeline of meetings");
    let legend = timeline.legend_height(rect.width());
    let folded = legend_button::folded(rect.height(), legend);
    let (width, height) = (rect.width(), rect.height() + folded);
    if state.timeline_size != (width, height) {
        view.send(Command::SetTimelineSize(width, height));
    }
    let most = timeline.most_scroll((width, height));
    let scroll = state.lane_scroll.min(most);
    let focus = state.focus();
    let key = Key {
        lanes: state.scenes,
        window,
        scroll,
        size: (width, height),
        focus: focus.clone(),
    };
    let drawn = drawn::cached(ui.ctx(), "timeline", key, || {
        timeline.scene(window, scroll, (width, height), &focus, &Notes::new())
    });
    let scene = &drawn.scene;
    let plot = timeline.plot(width, height);
    reveal(ui, view, window, (scroll, most), (width, height), plot);
    painter::draw(&ui.painter_at(rect), rect.min.to_vec2(), scene);
    nodes::add_places(ui, view, drawn.places_at(rect.min.to_vec2()), rect);

    let under = pointer(ui, &response, rect)
        .and_then(|at| chart::hit(scene, at, NEAR))
        .cloned();
    touch(view, &response, under.as_ref());
    hover_card::show(ui, view, &response, under.as_ref());
    if under.is_none() && response.double_clicked() {
        view.act(Action::Fit);
    }
    if most > scroll {
        fade(ui, rect, plot);
    }
    if most > 0.0 {
        lane_bar(ui, view, rect, plot, (scroll, most));
    }
    marks::signs(
        &ui.painter_at(rect),
        view,
        drawn.places_at(rect.min.to_vec2()),
    );
    let moved = rect.min.to_vec2();
    let places = marks::places(scene).map(|(item, at)| (item, at + moved));
    let framed = marks::frame(ui, view, &response, (rect, false), places);
    if !framed && !timeline_period::select(ui, view, &response, rect, plot, window) {
        navigate(ui, view, &response, rect, plot, window, (scroll, most));
    }
    if folded > 0.0 {
        legend_button::show(ui, rect, |width| timeline.legend_scene(width));
    }
}

/// Says why there is no lane, with the switch to others.
fn none(ui: &mut Ui, view: &View<'_>) {
    let row = vec2(ui.available_width(), timeline_strip::HEIGHT);
    let (row, _) = ui.allocate_exact_size(row, Sense::hover());
    timeline_strip::show(ui, view, row, view.state.window());
    ui.vertical_centered(|ui| {
        ui.add_space(ui.available_height() * 0.3);
        let lanes = view.state.lanes.label().to_lowercase();
        ui.label(format!("Of none of these meetings {lanes} are known"));
    });
}

/// The pointer on the scene, when it is over the chart and over nothing that lies on top.
pub(super) fn pointer(ui: &Ui, response: &Response, rect: Rect) -> Option<Point> {
    let at = ui.input(|input| input.pointer.hover_pos())?;
    let free = response.contains_pointer() || ui.rect_contains_pointer(rect);
    let local = at - rect.min;
    (free && rect.contains(at)).then(|| Point::new(local.x, local.y))
}

/// Hover and click of a chart.
pub(super) fn touch(view: &View<'_>, response: &Response, under: Option<&Item>) {
    if let Some(item) = under {
        view.hover(item);
        response.ctx.set_cursor_icon(egui::CursorIcon::PointingHand);
    }
    if response.clicked() {
        view.pick(response, under);
    }
    context_menu::on_chart(response, view, under);
}

/// Brings what was selected elsewhere into sight, once.
fn reveal(
    ui: &Ui,
    view: &View<'_>,
    window: TimeWindow,
    (scroll, most): (f32, f32),
    size: (f32, f32),
    plot: chart::Rect,
) {
    let id = egui::Id::unique("revealed on the timeline");
    // On other lanes it stands elsewhere.
    let now = (view.state.selected.clone(), view.state.lanes);
    let before: Option<(Option<Item>, chart::Lanes)> = ui.data(|data| data.get_temp(id));
    if before.as_ref() == Some(&now) {
        return;
    }
    ui.data_mut(|data| data.insert_temp(id, now.clone()));
    let Some(item) = now.0 else { return };
    let timeline = &*view.state.timeline;
    if let Some(day) = view.state.selected_meeting().and_then(day_of)
        && !(window.start..=window.end).contains(&day)
    {
        view.send(Command::SetTime(timeline.centered(window, day)));
    }
    let Some((top, bottom)) = timeline.reach(&item, size) else {
        return;
    };
    let room = plot.height();
    if top < scroll || bottom > scroll + room {
        let middle = f32::midpoint(top, bottom.min(top + room));
        let to = (middle - room / 2.0).clamp(0.0, most);
        view.send(Command::SetLaneScroll(to));
    }
}

/// The day on which a meeting began, counted as the time window counts.
fn day_of(meeting: &crate::dossier::Meeting) -> Option<f64> {
    use chrono::Datelike as _;
    let date = meeting.facts.date.as_ref()?;
    let day = crate::world::Date::parse(&date.start)?.first();
    Some(f64::from(day.num_days_from_ce()))
}

/// The last lane in sight fades where more of them lie below.
fn fade(ui: &Ui, rect: Rect, plot: chart::Rect) {
    const TALL: f32 = 22.0;
    let bottom = (rect.top() + plot.max.y).min(rect.bottom());
    let strip = Rect::from_min_max(
        egui::pos2(rect.left(), bottom - TALL),
        egui::pos2(rect.right() - 12.0, bottom),
    );
    let paper = super::theme::Paint::of(ui.ctx()).paper();
    let clear = paper.gamma_multiply(0.0);
    let mut mesh = egui::Mesh::default();
    for (corner, color) in [
        (strip.left_top(), clear),
        (strip.right_top(), clear),
        (strip.right_bottom(), paper),
        (strip.left_bottom(), paper),
    ] {
        mesh.colored_vertex(corner, color);
    }
    mesh.add_triangle(0, 1, 2);
    mesh.add_triangle(0, 2, 3);
    ui.painter_at(rect).add(egui::Shape::mesh(mesh));
}

/// A bar beside the lanes that shows which of them are in sight, and moves them.
fn lane_bar(ui: &Ui, view: &View<'_>, rect: Rect, plot: chart::Rect, lanes: (f32, f32)) {
    let right = rect.right() - 3.0;
    let track = Rect::from_min_max(
        egui::pos2(right - scroll_bar::WIDTH, rect.top() + plot.min.y),
        egui::pos2(right, rect.top() + plot.max.y),
    );
    let to = scroll_bar::show(ui, "Lanes of the timeline", (track, Way::Down), lanes);
    if let Some(to) = to {
        view.send(Command::SetLaneScroll(to));
    }
}

fn navigate(
    ui: &Ui,
    view: &View<'_>,
    response: &Response,
    rect: Rect,
    plot: chart::Rect,
    window: TimeWindow,
    (scroll, most): (f32, f32),
) {
    let timeline = &*view.state.timeline;
    let plot = (plot.min.x, plot.max.x);
    let plot_width = f64::from((plot.1 - plot.0).max(1.0));
    if response.dragged() {
        let delta = response.drag_delta();
        if delta.x != 0.0 {
            let by = -f64::from(delta.x) / plot_width;
            view.send(Command::SetTime(timeline.panned(window, by)));
        }
        if delta.y != 0.0 && most > 0.0 {
            view.send(Command::SetLaneScroll((scroll - delta.y).clamp(0.0, most)));
        }
        ui.ctx().set_cursor_icon(egui::CursorIcon::Grabbing);
    }
    let Some(at) = pointer(ui, response, rect) else {
        return;
    };
    let (wheel, pinch) = ui.input(|input| (input.smooth_scroll_delta(), input.zoom_delta()));
    if wheel.x != 0.0 {
        let by = -f64::from(wheel.x) / plot_width;
        view.send(Command::SetTime(timeline.panned(window, by)));
    } else if at.x < plot.0 && wheel.y != 0.0 && most > 0.0 {
        // Over the names the wheel scrolls the names.
        view.send(Command::SetLaneScroll((scroll - wheel.y).clamp(0.0, most)));
    } else if wheel.y != 0.0 || (pinch - 1.0).abs() > f32::EPSILON {
        let fraction = f64::from(at.x - plot.0) / plot_width;
        let factor = f64::from(pinch) * (f64::from(wheel.y) * WHEEL).exp();
        let zoomed = timeline.zoomed(window, fraction.clamp(0.0, 1.0), factor);
        view.send(Command::SetTime(zoomed));
    }
}
