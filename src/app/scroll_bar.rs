//! A bar beside a chart that shows which part of it is in sight, and moves it.

use egui::{Id, Rect, Role, Sense, Ui, Vec2, WidgetInfo, pos2, vec2};

/// How wide a bar is.
pub(crate) const WIDTH: f32 = 6.0;
/// The shortest handle that can be caught.
const SHORTEST: f32 = 24.0;

/// Which way a bar runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Way {
    /// From left to right.
    Across,
    /// From top to bottom.
    Down,
}

impl Way {
    fn of(self, by: Vec2) -> f32 {
        match self {
            Self::Across => by.x,
            Self::Down => by.y,
        }
    }

    fn along(self, length: f32) -> Vec2 {
        match self {
            Self::Across => vec2(length, 0.0),
            Self::Down => vec2(0.0, length),
        }
    }
}

/// Draws the bar in `track` for what is scrolled by `scroll` of at most `most`; tells where it
/// was scrolled to. A press beside the handle brings the handle there.
pub(crate) fn show(
    ui: &Ui,
    name: &'static str,
    (track, way): (Rect, Way),
    (scroll, most): (f32, f32),
) -> Option<f32> {
    let room = way.of(track.size());
    if most <= 0.0 || room <= SHORTEST {
        return None;
    }
    let length = (room * room / (room + most)).max(SHORTEST);
    let path = room - length;
    let start = track.min + way.along(path * (scroll / most).clamp(0.0, 1.0));
    let size = match way {
        Way::Across => vec2(length, track.height()),
        Way::Down => vec2(track.width(), length),
    };
    let handle = Rect::from_min_size(start, size);
    let grip = match way {
        Way::Across => vec2(0.0, 3.0),
        Way::Down => vec2(3.0, 0.0),
    };
    let response = ui.interact(
        track.expand2(grip),
        Id::unique(name),
        Sense::click_and_drag(),
    );
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(Role::ScrollBar, true, name);
        info.value = Some(f64::from(scroll / most));
        info
    });
    let visuals = ui.style().interact(&response);
    ui.painter()
        .rect_filled(handle, WIDTH / 2.0, visuals.bg_stroke.color);
    let at = response.interact_pointer_pos()?;
    let origin = ui.input(|input| input.pointer.press_origin());
    let beside = !handle.expand2(grip).contains(origin.unwrap_or(at));
    let to = if response.drag_started() || response.clicked() {
        // Beside the handle, its middle comes to the pointer.
        let middle = way.of(at - track.min) - length / 2.0;
        beside.then_some(middle * most / path)
    } else if response.dragged() {
        Some(scroll + way.of(response.drag_delta()) * most / path)
    } else {
        None
    };
    to.map(|to| to.clamp(0.0, most))
}

/// The track at the right edge of `plot`, and the one at its foot.
pub(crate) fn tracks(plot: Rect) -> (Rect, Rect) {
    const AIR: f32 = 3.0;
    let corner = WIDTH + 2.0 * AIR;
    let right = Rect::from_min_max(
        pos2(plot.right() - AIR - WIDTH, plot.top()),
        pos2(plot.right() - AIR, plot.bottom() - corner),
    );
    let foot = Rect::from_min_max(
        pos2(plot.left(), plot.bottom() - AIR - WIDTH),
        pos2(plot.right() - corner, plot.bottom() - AIR),
    );
    (right, foot)
}
