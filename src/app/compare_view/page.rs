//! The sheet on the screen: drawn as it is exported, with what can be read, moved and clicked
//! laid upon it.

use std::sync::Arc;

use egui::{
    CursorIcon, Id, Rect, Response, RichText, Role, ScrollArea, Sense, Stroke, Ui, WidgetInfo,
};

use crate::app::command::Command;
use crate::app::compare_desk::{CompareStep, CompareTab};
use crate::app::theme::{Icon, Paint, icon, size, space};
use crate::app::view::View;
use crate::app::{context_menu, hover_card, nodes, painter};
use crate::chart::{self, Point, Scene, Shape, Sheet, Spot, Target};
use crate::dossier::compare::{Column, Comparison, Entry, Row};
use crate::extract::Evidence;

/// Room for the names of rows beside the columns.
const MARGIN: f32 = 140.0;
/// Room for the buttons in the last line of the head of a column.
const BUTTONS: f32 = 58.0;

/// Draws the sheet in what is left of `ui`.
pub(super) fn show(ui: &mut Ui, view: &View<'_>, comparison: &Arc<Comparison>) {
    let lead = RichText::new(&comparison.lead).size(size::SMALL).weak();
    ui.add(egui::Label::new(lead).wrap());
    ui.add_space(space::XS);
    let columns = comparison
        .tables
        .iter()
        .map(|table| table.columns.len())
        .max()
        .unwrap_or(1);
    let room = ui.available_width() - 14.0;
    let width = room
        .max(least_column(view.state.compare.tab) * columns as f32 + MARGIN)
        .min(1760.0_f32.max(MARGIN));
    let set = laid_out(ui, view, comparison, width);
    ScrollArea::horizontal().id_salt("columns").show(ui, |ui| {
        ui.set_width(width);
        let moves = view.state.compare.tab == CompareTab::Meetings && comparison.tables.len() == 1;
        let (rect, _) = ui.allocate_exact_size(egui::vec2(width, set.head.height), Sense::hover());
        let painter = ui.painter_at(rect.expand(2.0));
        painter::draw(&painter, rect.min.to_vec2(), &set.head);
        spots(ui, view, comparison, &set.head_spots, rect);
        if moves {
            buttons(ui, view, &set, rect);
        }
        ScrollArea::vertical()
            .id_salt(("sheet", view.state.compare.tab))
            .auto_shrink(false)
            .show(ui, |ui| {
                let (rect, response) =
                    ui.allocate_exact_size(egui::vec2(width, set.body.height), Sense::click());
                response.widget_info(|| WidgetInfo::labeled(Role::Canvas, true, &comparison.title));
                let clip = ui.clip_rect();
                painter::draw(
                    &ui.painter_at(rect.expand(2.0)),
                    rect.min.to_vec2(),
                    &set.body,
                );
                if comparison.history.is_some() {
                    let under = pointed(ui, rect, &set.body);
                    if let Some(item) = &under {
                        view.hover(item);
                    }
                    if response.clicked() {
                        view.send(Command::Select(under.clone()));
                    }
                    context_menu::on_chart(&response, view, under.as_ref());
                    ring(ui, view, rect, &set.body);
                    let places = nodes::places(&set.body);
                    let offset = rect.min.to_vec2();
                    let places = places.iter().map(|(item, at)| (item, *at + offset));
                    nodes::add_places(ui, view, places, rect.intersect(clip));
                    hover_card::show(ui, view, &response, under.as_ref());
                }
                spots(ui, view, comparison, &set.spots, rect);
            });
    });
}

/// Least width of a column. Meetings stand side by side in sentences; the columns of a pair
/// hold a date or a few words, and its charts are to be seen whole.
const fn least_column(tab: CompareTab) -> f32 {
    match tab {
        CompareTab::Meetings | CompareTab::Accounts => 140.0,
        CompareTab::Sides => 130.0,
        CompareTab::Pair => 96.0,
    }
}

/// Sets the comparison, once for each width.
fn laid_out(ui: &Ui, view: &View<'_>, comparison: &Comparison, width: f32) -> Arc<Sheet> {
    type Kept = (u64, f32, Arc<Sheet>);
    let id = Id::unique("set comparison");
    let turn = view.state.compare.turn;
    let kept: Option<Kept> = ui.data(|data| data.get_temp(id));
    if let Some((made, wide, set)) = kept
        && made == turn
        && (wide - width).abs() < 0.5
    {
        return set;
    }
    let set = Arc::new(chart::sheet(comparison, width, &|_| Vec::new()));
    ui.data_mut(|data| data.insert_temp::<Kept>(id, (turn, width, set.clone())));
    set
}

fn pointed(ui: &Ui, rect: Rect, scene: &Scene) -> Option<crate::dossier::Item> {
    let at = ui.input(|input| input.pointer.hover_pos())?;
    if !rect.contains(at) || !ui.rect_contains_pointer(rect) {
        return None;
    }
    chart::hit(
        scene,
        Point::new(at.x - rect.left(), at.y - rect.top()),
        4.0,
    )
    .cloned()
}

/// A ring around what is selected or hovered on the charts of a pair.
fn ring(ui: &Ui, view: &View<'_>, rect: Rect, scene: &Scene) {
    let paint = Paint::of(ui.ctx());
    for mark in &scene.marks {
        let (Some(item), Shape::Circle { center, radius, .. }) = (&mark.item, &mark.shape) else {
            continue;
        };
        if view.is_selected(item) || view.is_hovered(item) {
            let center = rect.min + egui::vec2(center.x, center.y);
            ui.painter()
                .circle_stroke(center, radius + 2.5, Stroke::new(2.0, paint.accent()));
        }
    }
}

/// Beside the head of each column: to the left, to the right, away.
fn buttons(ui: &mut Ui, view: &View<'_>, set: &Sheet, sheet: Rect) {
    let last = set.head_spots.len().saturating_sub(1);
    for spot in &set.head_spots {
        let Target::Column(_, column) = spot.target else {
            continue;
        };
        let marked = view.state.marked.get(column);
        let Some(meeting) = marked.and_then(|id| view.state.meeting(id)) else {
            continue;
        };
        let corner = sheet.min + egui::vec2(spot.rect.max.x - BUTTONS, spot.rect.max.y - 22.0);
        let rect = Rect::from_min_size(corner, egui::vec2(BUTTONS, 22.0));
        // A child that takes no room of its own: the sheet below stays where it is.
        let place = egui::UiBuilder::new()
            .max_rect(rect)
            .id_salt(("buttons", column))
            .layout(egui::Layout::left_to_right(egui::Align::Center));
        let mut ui = ui.new_child(place);
        ui.spacing_mut().item_spacing.x = 0.0;
        let mut button = |on: bool, sign: Icon, what: &str| {
            let name = format!("{what}: {}", meeting.title);
            let quiet = icon(sign).size(size::SMALL);
            let response = ui.add_enabled(on, egui::Button::new(quiet).frame(false));
            response.widget_info(|| WidgetInfo::labeled(Role::Button, on, &name));
            response.on_hover_text(what).clicked()
        };
        if button(column > 0, Icon::ChevronLeft, "Move left") {
            let step = CompareStep::MoveColumn(column, column.saturating_sub(1));
            view.send(Command::Compare(step));
        }
        if button(column < last, Icon::ChevronRight, "Move right") {
            view.send(Command::Compare(CompareStep::MoveColumn(
                column,
                column + 1,
            )));
        }
        if button(true, Icon::X, "Take away") {
            view.send(Command::ToggleMark(meeting.id.clone()));
        }
    }
}

/// Lays upon the sheet what can be clicked.
fn spots(ui: &Ui, view: &View<'_>, comparison: &Comparison, spots: &[Spot], sheet: Rect) {
    let clip = ui.clip_rect();
    let handle = |rect, id| Handle {
        rect,
        id,
        spots,
        sheet,
    };
    for spot in spots {
        let rect = Rect::from_min_max(
            sheet.min + egui::vec2(spot.rect.min.x, spot.rect.min.y),
            sheet.min + egui::vec2(spot.rect.max.x, spot.rect.max.y),
        );
        if !rect.intersects(clip) {
            continue;
        }
        let id = ui.unique_id().with(("spot", spot.target));
        match spot.target {
            Target::Entry(table, row, column, at) => {
                let row = comparison.tables.get(table).and_then(|it| it.rows.get(row));
                let cell = row.and_then(|it| it.cells.get(column));
                if let (Some(row), Some(cell)) = (row, cell)
                    && let Some(value) = cell.entries.get(at)
                {
                    entry(ui, view, rect, id, (row, value, &cell.why));
                }
            }
            Target::State(table, row) => {
                if let Some(row) = comparison.tables.get(table).and_then(|it| it.rows.get(row)) {
                    let response = ui.interact(rect, id, Sense::hover());
                    let name = format!("{}: {}", row.label, row.says);
                    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &name));
                    response.on_hover_text(&row.why);
                }
            }
            Target::Empty(table, row, column) => {
                let row = comparison.tables.get(table).and_then(|it| it.rows.get(row));
                if let Some(cell) = row.and_then(|it| it.cells.get(column))
                    && !cell.why.is_empty()
                {
                    ui.interact(rect, id, Sense::hover())
                        .on_hover_text(&cell.why);
                }
            }
            Target::Label(table, row) => {
                if let Some(table) = comparison.tables.get(table) {
                    label(ui, view, comparison, &table.rows, row, handle(rect, id));
                }
            }
            Target::Column(table, column) => {
                let table = comparison.tables.get(table);
                if let Some(it) = table.and_then(|it| it.columns.get(column)) {
                    head(ui, view, it, column, handle(rect, id));
                }
            }
        }
    }
}

/// A value: opens its sentence, one after the other when clicked again.
fn entry(ui: &Ui, view: &View<'_>, rect: Rect, id: Id, (row, value, why): (&Row, &Entry, &str)) {
    let evidence = &value.evidence;
    let sense = if evidence.is_empty() {
        Sense::hover()
    } else {
        Sense::click()
    };
    let response = ui.interact(rect, id, sense);
    let name = format!("{}: {}", row.label, value.text);
    response.widget_info(|| WidgetInfo::labeled(Role::Link, true, &name));
    if evidence.is_empty() {
        return;
    }
    let open = view
        .state
        .reader
        .place
        .as_ref()
        .and_then(|place| place.evidence.as_ref());
    let at = open.and_then(|open| evidence.iter().position(|it| it == open));
    let lively = response.hovered() || response.has_focus();
    let paint = Paint::of(ui.ctx());
    if lively || at.is_some() {
        let line = rect.left() - 1.0;
        let width = if lively { 2.0 } else { 1.5 };
        ui.painter()
            .vline(line, rect.y_range(), Stroke::new(width, paint.accent()));
    }
    let next = at.map_or(0, |at| (at + 1) % evidence.len());
    if response.clicked()
        && let Some(next) = evidence.get(next)
    {
        view.send(Command::OpenEvidence(next.clone()));
    }
    response
        .on_hover_cursor(CursorIcon::PointingHand)
        .on_hover_ui(|ui| tell(ui, evidence, next, why));
}

/// The sentence behind a value, and why the cell is as it is.
fn tell(ui: &mut Ui, evidence: &[Evidence], next: usize, why: &str) {
    if let Some(it) = evidence.get(next) {
        ui.label(format!("“{}”", it.quote.trim()));
    }
    let note = match evidence.len() {
        1 => "Click to read it in the article".to_owned(),
        count => format!("Click to read on, {} of {count}", next + 1),
    };
    let mut lines = vec![note];
    if !why.is_empty() {
        lines.insert(0, why.to_owned());
    }
    ui.label(RichText::new(lines.join("\n")).size(size::SMALL).weak());
}

/// What a row or a column is taken by, and where it can be let go.
#[derive(Clone, Copy)]
struct Handle<'a> {
    /// Where it is on the screen.
    rect: Rect,
    id: Id,
    /// All that can be clicked on the sheet.
    spots: &'a [Spot],
    /// Where the sheet is on the screen.
    sheet: Rect,
}

/// The name of a row: can be dragged to another place, or moved by its menu.
fn label(
    ui: &Ui,
    view: &View<'_>,
    comparison: &Comparison,
    rows: &[Row],
    at: usize,
    handle: Handle<'_>,
) {
    let Handle {
        rect,
        id,
        spots,
        sheet,
    } = handle;
    let Some(row) = rows.get(at) else { return };
    if let Some(item) = &row.item {
        let response = ui.interact(rect, id, Sense::click());
        response.widget_info(|| {
            WidgetInfo::labeled(Role::RowHeader, true, format!("Row: {}", row.label))
        });
        view.interact(&response, item);
        return;
    }
    let fixed = comparison.tables.len() > 1 || view.state.compare.tab == CompareTab::Sides;
    let response = ui.interact(
        rect,
        id,
        if fixed {
            Sense::hover()
        } else {
            Sense::click_and_drag()
        },
    );
    response
        .widget_info(|| WidgetInfo::labeled(Role::RowHeader, true, format!("Row: {}", row.label)));
    if fixed {
        return;
    }
    let go = |to: usize| {
        if let Some(other) = rows.get(to) {
            let step = CompareStep::MoveRow(row.key.clone(), other.key.clone());
            view.send(Command::Compare(step));
        }
    };
    let (up, down) = (neighbour(rows, at, false), neighbour(rows, at, true));
    response.context_menu(|ui| {
        for (to, name) in [(up, "Move up"), (down, "Move down")] {
            if ui
                .add_enabled(to.is_some(), egui::Button::new(name))
                .clicked()
            {
                to.into_iter().for_each(go);
                ui.close();
            }
        }
    });
    let target = |spot: &Spot| match spot.target {
        Target::Label(_, row) => Some(row),
        _ => None,
    };
    dragged(ui, &response, rect, |pointer| {
        let there = nearest(spots, |spot| {
            target(spot).map(|row| ((spot.rect.min.y + sheet.top() - pointer.y).abs(), row))
        });
        if let Some(to) = there {
            go(to);
        }
    });
    let response = response.on_hover_cursor(CursorIcon::Grab);
    response.on_hover_text(format!("{}\nDrag to move the row", row.why));
}

/// The row before or behind one that is in sight.
fn neighbour(rows: &[Row], at: usize, down: bool) -> Option<usize> {
    let seen = |it: &usize| {
        rows.get(*it)
            .is_some_and(|row| row.state != Some(crate::dossier::compare::State::NotStated))
    };
    if down {
        (at + 1..rows.len()).find(seen)
    } else {
        (0..at).rev().find(seen)
    }
}

/// The head of a column: selects what it stands for, and can be dragged to another place.
fn head(ui: &Ui, view: &View<'_>, column: &Column, at: usize, handle: Handle<'_>) {
    let Handle {
        rect,
        id,
        spots,
        sheet,
    } = handle;
    let moves = view.state.compare.tab == CompareTab::Meetings;
    let sense = if moves {
        Sense::click_and_drag()
    } else {
        Sense::click()
    };
    let response = ui.interact(rect, id, sense);
    let name = format!("Column: {}", column.head);
    response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, &name));
    let Some(item) = &column.item else { return };
    view.interact(&response, item);
    if view.is_selected(item) || view.is_hovered(item) {
        let paint = Paint::of(ui.ctx());
        ui.painter().hline(
            rect.x_range(),
            rect.bottom() + 1.0,
            Stroke::new(2.5, paint.accent()),
        );
    }
    if moves {
        dragged(ui, &response, rect, |pointer| {
            let there = nearest(spots, |spot| match spot.target {
                Target::Column(_, column) => {
                    let middle = sheet.left() + f32::midpoint(spot.rect.min.x, spot.rect.max.x);
                    Some(((middle - pointer.x).abs(), column))
                }
                _ => None,
            });
            if let Some(to) = there.filter(|to| *to != at) {
                view.send(Command::Compare(CompareStep::MoveColumn(at, to)));
            }
        });
    }
    response.on_hover_cursor(CursorIcon::PointingHand);
}

/// The place of the spot that is nearest.
fn nearest(spots: &[Spot], far: impl Fn(&Spot) -> Option<(f32, usize)>) -> Option<usize> {
    let all = spots.iter().filter_map(far);
    all.min_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, at)| at)
}

/// Shows a ghost while something is dragged, and tells where it was let go.
fn dragged(ui: &Ui, response: &Response, rect: Rect, let_go: impl FnOnce(egui::Pos2)) {
    let Some(pointer) = ui.input(|input| input.pointer.latest_pos()) else {
        return;
    };
    if response.dragged() {
        let paint = Paint::of(ui.ctx());
        let ghost = Rect::from_center_size(pointer, rect.size());
        ui.painter().rect_stroke(
            ghost,
            3.0,
            Stroke::new(1.5, paint.accent()),
            egui::StrokeKind::Inside,
        );
        ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
    }
    if response.drag_stopped() {
        let_go(pointer);
    }
}
