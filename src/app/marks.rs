//! Marked meetings in the charts: by Ctrl and click, or by a frame pulled around them; a sign on
//! each, and a row of what can be done with all of them.

use std::collections::BTreeSet;

use egui::{
    Button, Id, Painter, Pos2, Rect, Response, RichText, Role, Stroke, StrokeKind, Ui, WidgetInfo,
    pos2, vec2,
};

use super::action::Action;
use super::command::Command;
use super::state::ViewKind;
use super::theme::{Paint, icon_text, say_at_pointer, size};
use super::view::View;
use super::window::Rapporteur;
use super::words;
use crate::chart::{self, Scene};
use crate::dossier::{Chip, ChipKind, Item, MeetingId};

/// Side of the sign on a marked meeting.
const SIGN: f32 = 18.0;

/// A button of the row.
pub(crate) fn button(ui: &mut Ui, view: &View<'_>, action: Action) {
    let entry = action.entry();
    let text = RichText::new(icon_text(entry.icon, entry.text)).size(size::SMALL);
    let enabled = action.enabled(view.state);
    let response = ui.add_enabled(enabled, Button::new(text));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, entry.text));
    let keys = action.keys(ui.ctx());
    let keys = keys.map_or_else(String::new, |keys| format!(" ({keys})"));
    let response = response.on_hover_text(format!("{}{keys}", entry.tooltip));
    if response.clicked() {
        view.act(action);
    }
}

/// How many are marked, and what can be done with all of them.
pub(crate) fn bar(ui: &mut Ui, view: &View<'_>) {
    let marked = view.state.marked.len();
    let text = format!("{} marked", words::count(marked, "meeting", "meetings"));
    ui.label(RichText::new(text).size(size::SMALL));
    for action in [
        Action::Show(ViewKind::Compare),
        Action::ShowMarked,
        Action::HideMarked,
        Action::CopyRows,
        Action::ClearMarks,
    ] {
        button(ui, view, action);
    }
}

/// Puts a sign on each marked meeting of a chart.
pub(crate) fn signs<'a>(
    painter: &Painter,
    view: &View<'_>,
    places: impl Iterator<Item = (&'a Item, Pos2)>,
) {
    if view.state.marked.is_empty() {
        return;
    }
    let marked: BTreeSet<&MeetingId> = view.state.marked.iter().collect();
    let paint = Paint::of(painter.ctx());
    for (item, at) in places {
        if matches!(item, Item::Meeting(id) if marked.contains(id)) {
            let sign = Rect::from_center_size(at, vec2(SIGN, SIGN));
            for stroke in [
                Stroke::new(4.0, paint.paper()),
                Stroke::new(1.6, paint.text()),
            ] {
                painter.rect_stroke(sign, 3.0, stroke, StrokeKind::Middle);
            }
        }
    }
}

/// Marks what lies in a frame that is pulled with Ctrl held, or with Shift where that does
/// nothing else; true while it is pulled. `places` tells what is where on the screen.
pub(crate) fn frame<'a>(
    ui: &Ui,
    view: &View<'_>,
    response: &Response,
    (rect, by_shift): (Rect, bool),
    places: impl Iterator<Item = (&'a Item, Pos2)>,
) -> bool {
    let held = Id::unique("frame around meetings").with(response.id);
    let (modifiers, origin) = ui.input(|input| (input.modifiers, input.pointer.press_origin()));
    if response.drag_started() && (modifiers.command || by_shift && modifiers.shift) {
        ui.data_mut(|data| data.insert_temp(held, origin));
    }
    let origin: Option<Pos2> = ui.data(|data| data.get_temp(held)).flatten();
    let Some((from, to)) = origin.zip(response.interact_pointer_pos()) else {
        if response.drag_stopped() {
            ui.data_mut(|data| data.remove::<Option<Pos2>>(held));
        }
        return false;
    };
    let area = Rect::from_two_pos(from, to).intersect(rect);
    let inside = inside(view, area, places);
    if response.drag_stopped() {
        ui.data_mut(|data| data.remove::<Option<Pos2>>(held));
        let mut marks = view.state.marked.clone();
        marks.extend(
            inside
                .into_iter()
                .filter(|id| !view.state.marked.contains(id)),
        );
        view.send(Command::SetMarks(marks));
        return true;
    }
    let accent = Paint::of(ui.ctx()).accent();
    let painter = ui.painter_at(rect);
    painter.rect(
        area,
        2.0,
        accent.gamma_multiply(0.12),
        Stroke::new(1.0, accent),
        StrokeKind::Inside,
    );
    let count = words::count(inside.len(), "meeting", "meetings");
    say_at_pointer(response, &format!("Mark {count}"));
    true
}

/// What the marks of a scene stand for, and where they are; where its name stands is not where
/// something is.
pub(crate) fn places(scene: &Scene) -> impl Iterator<Item = (&Item, Pos2)> {
    scene.marks.iter().filter_map(|mark| {
        let (rank, at) = chart::touch(&mark.shape)?;
        let item = mark.item.as_ref().filter(|_| rank < 3)?;
        Some((item, pos2(at.x, at.y)))
    })
}

/// The meetings that lie within a frame, in the order of their dates.
fn inside<'a>(
    view: &View<'_>,
    area: Rect,
    places: impl Iterator<Item = (&'a Item, Pos2)>,
) -> Vec<MeetingId> {
    let mut found = BTreeSet::new();
    let mut pairs = BTreeSet::new();
    for (item, _) in places.filter(|(_, at)| area.contains(*at)) {
        match item {
            Item::Meeting(id) => drop(found.insert(id)),
            Item::Pair(one, other) => drop(pairs.insert((one, other))),
            _ => {}
        }
    }
    for (one, other) in pairs {
        let met = view.state.meetings_of_pair(one, other);
        found.extend(met.into_iter().map(|meeting| &meeting.id));
    }
    let shown = view.shown.iter();
    let shown = shown.filter(|meeting| found.contains(&meeting.id));
    shown.map(|meeting| meeting.id.clone()).collect()
}

impl Rapporteur {
    /// Leaves only the marked meetings, or all others.
    pub(super) fn filter_by_marks(&mut self, action: Action) {
        let mut filter = self.state.filter.clone();
        let marked = self.state.marked.iter().cloned().map(Chip::Meeting);
        if action == Action::ShowMarked {
            filter.only(ChipKind::Meeting, marked);
        } else {
            marked.for_each(|chip| filter.hide(chip));
            // What is out of sight should not be compared or copied unseen.
            self.state.marked.clear();
        }
        self.apply(Command::SetFilter(filter));
    }
}
