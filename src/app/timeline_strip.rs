//! Above the lanes: what has a lane, and the whole time in one strip, in which the stretch
//! that the lanes show can be chosen.

use egui::{
    Button, CornerRadius, CursorIcon, Id, Key, Modifiers, Rect, Response, RichText, Role, Sense,
    Stroke, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

use super::action::Action;
use super::command::Command;
use super::theme::{Paint, radius, say_at_pointer, size, space};
use super::timeline_keys::days;
use super::view::View;
use super::{painter, words};
use crate::chart::{Lanes, Strip, TimeWindow};

/// Height of the row.
pub(crate) const HEIGHT: f32 = 42.0;
/// Width of the switch of the lanes.
const SWITCH: f32 = 196.0;
/// How near to an edge of the window the pointer takes hold of it.
const NEAR: f32 = 7.0;

/// What the pointer took hold of.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Grip {
    /// The left edge; the day of the other.
    Start(f64),
    /// The right edge; the day of the other.
    End(f64),
    /// The window: its edges, and where it was taken.
    Whole(f32, f32, f32),
    /// Nothing: a new window begins here.
    New(f32),
}

/// The name under which the strip has the focus.
pub(crate) fn id() -> Id {
    Id::unique("strip of the timeline")
}

/// Draws the row.
pub(crate) fn show(ui: &mut Ui, view: &View<'_>, rect: Rect, window: TimeWindow) {
    let wide = SWITCH.min(rect.width() * 0.5);
    let left = Rect::from_min_size(
        rect.min + vec2(space::S, 8.0),
        vec2(wide - space::S, HEIGHT - 14.0),
    );
    // A child of its own does not move what follows below the row.
    switch(&mut ui.new_child(UiBuilder::new().max_rect(left)), view);
    let strip = Rect::from_min_max(
        pos2(rect.left() + wide + space::S, rect.top() + 2.0),
        pos2(rect.right() - space::XS, rect.bottom()),
    );
    if strip.width() > 80.0 {
        brush(ui, view, strip, window);
    }
}

/// Leaders, countries or pairs.
fn switch(ui: &mut Ui, view: &View<'_>) {
    let paint = Paint::of(ui.ctx());
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = -1.0;
        ui.spacing_mut().button_padding = vec2(7.0, 3.0);
        for lanes in Lanes::ALL {
            let on = view.state.lanes == lanes;
            let round = radius().nw;
            let (west, east) = match lanes {
                Lanes::Leaders => (round, 0),
                Lanes::Countries => (0, 0),
                Lanes::Pairs => (0, round),
            };
            let text = RichText::new(lanes.label()).size(size::SMALL);
            let button = Button::selectable(on, text)
                .stroke(Stroke::new(1.0, paint.rule()))
                .frame_when_inactive(true)
                .corner_radius(CornerRadius {
                    nw: west,
                    sw: west,
                    ne: east,
                    se: east,
                });
            let response = ui.add(button);
            let entry = Action::Lanes(lanes).entry();
            response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, on, entry.text));
            if response.on_hover_text(entry.tooltip).clicked() {
                view.act(Action::Lanes(lanes));
            }
        }
    });
}

fn brush(ui: &mut Ui, view: &View<'_>, rect: Rect, window: TimeWindow) {
    let timeline = &*view.state.timeline;
    let strip = timeline.strip(rect.width(), rect.height());
    let response = ui.interact(rect, id(), Sense::click_and_drag());
    let stretch = stretch(window);
    response.widget_info(|| {
        WidgetInfo::labeled(Role::Slider, true, format!("Stretch of time, {stretch}"))
    });
    painter::draw(
        &ui.painter_at(rect),
        rect.min.to_vec2(),
        &strip.scene(window),
    );
    if response.has_focus() {
        let ring = Stroke::new(1.5, Paint::of(ui.ctx()).accent());
        ui.painter()
            .rect_stroke(rect, radius(), ring, egui::StrokeKind::Inside);
        keys(ui, view, &response, window);
    }
    let (left, right) = strip.edges(window);
    let all = timeline.fit();
    let whole = strip.edges(all) == (left, right);
    let at = |at: egui::Pos2| at.x - rect.left();
    let grip = |x: f32| {
        if (x - left).abs() <= NEAR && (x - left).abs() <= (x - right).abs() {
            Grip::Start(window.end)
        } else if (x - right).abs() <= NEAR {
            Grip::End(window.start)
        } else if left < x && x < right && !whole {
            Grip::Whole(left, right, x)
        } else {
            Grip::New(x)
        }
    };
    let held = Id::unique("hold of the strip");
    if response.drag_started()
        && let Some(origin) = ui.input(|input| input.pointer.press_origin())
    {
        ui.data_mut(|data| data.insert_temp(held, grip(at(origin))));
    }
    if response.dragged()
        && let Some(pointer) = response.interact_pointer_pos()
        && let Some(grip) = ui.data(|data| data.get_temp::<Grip>(held))
    {
        pull(view, strip, grip, at(pointer), rect.width());
        say_at_pointer(&response, &stretch);
    } else if response.double_clicked() {
        view.act(Action::Fit);
    } else if response.clicked()
        && let Some(pointer) = response.interact_pointer_pos()
        && !whole
    {
        let middle = strip.day(at(pointer));
        view.send(Command::SetTime(timeline.centered(window, middle)));
    }
    if let Some(pointer) = response.hover_pos() {
        ui.set_cursor_icon(match grip(at(pointer)) {
            Grip::Start(_) | Grip::End(_) => CursorIcon::ResizeHorizontal,
            Grip::Whole(..) if response.dragged() => CursorIcon::Grabbing,
            Grip::Whole(..) => CursorIcon::Grab,
            Grip::New(_) => CursorIcon::Crosshair,
        });
    }
    if !response.dragged() {
        response.on_hover_text(format!(
            "{stretch}\nDrag to choose a stretch of time, drag its edges or itself to change it; \
             a double click shows all"
        ));
    }
}

/// Moves what is held to where the pointer is.
fn pull(view: &View<'_>, strip: Strip<'_>, grip: Grip, x: f32, width: f32) {
    let window = match grip {
        Grip::Start(other) | Grip::End(other) => TimeWindow::between(strip.day(x), other),
        Grip::Whole(left, right, from) => {
            // It stops at the ends of time, and stays as long as it is.
            let by = (x - from).clamp(-left, (width - right).max(0.0));
            strip.window(left + by, right + by)
        }
        Grip::New(from) if (x - from).abs() < 3.0 => return,
        Grip::New(from) => strip.window(from, x),
    };
    view.send(Command::SetTime(window));
}

/// Arrows move the window, with Shift its end; Enter filters to it.
fn keys(ui: &Ui, view: &View<'_>, response: &Response, window: TimeWindow) {
    const STEP: f64 = 0.1;
    ui.memory_mut(|memory| {
        memory.set_focus_lock_filter(
            response.id,
            egui::EventFilter {
                horizontal_arrows: true,
                ..egui::EventFilter::default()
            },
        );
    });
    let timeline = &*view.state.timeline;
    for (key, step) in [(Key::ArrowLeft, -STEP), (Key::ArrowRight, STEP)] {
        if ui.input_mut(|input| input.consume_key(Modifiers::SHIFT, key)) {
            let end = timeline.day(window, 1.0 + step);
            view.send(Command::SetTime(TimeWindow::between(window.start, end)));
        } else if ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
            view.send(Command::SetTime(timeline.panned(window, step)));
        }
    }
    if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter)) {
        view.act(Action::PeriodInSight);
    }
}

/// `3 March 2018 – 9 June 2021`.
pub(crate) fn stretch(window: TimeWindow) -> String {
    days(window).map_or_else(String::new, |(from, to)| {
        format!("{} – {}", words::day(from), words::day(to))
    })
}
