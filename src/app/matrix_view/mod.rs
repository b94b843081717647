//! The matrix on the screen: scroll, pan, zoom, hover a cell, select it.

use std::sync::Arc;

use egui::emath::TSTransform;
use egui::{Id, Rect, Response, Sense, Ui};

use super::command::Command;
use super::drawn::Drawn;
use super::scroll_bar::{self, Way};
use super::theme::say_at_pointer;
use super::timeline_view::{pointer, touch};
use super::view::View;
use super::{drawn, hover_card, legend_button, nodes, painter, shifted};
use crate::chart::{self, Matrix, MatrixPlace, Point};
use crate::dossier::Item;

/// Draws the matrix in all of `ui`.
pub(crate) fn show(ui: &mut Ui, view: &View<'_>) {
    let (rect, response) = ui.allocate_exact_size(ui.available_size(), Sense::click_and_drag());
    nodes::name_chart(&response, view, "Matrix of leaders");
    let Some(matrix) = &view.state.matrix else {
        ui.put(
            Rect::from_center_size(rect.center(), egui::vec2(200.0, 24.0)),
            egui::Label::new("Ordering the matrix…"),
        );
        return;
    };
    let legend = matrix.legend_height(rect.width());
    let folded = legend_button::folded(rect.height(), legend);
    let size = (rect.width(), rect.height() + folded);
    if view.state.matrix_size != size {
        view.send(Command::SetMatrixSize(size.0, size.1));
    }
    let place = view.state.matrix_place;
    let at = pointer(ui, &response, rect);
    let cell = at.and_then(|at| matrix.cell_at(&place, size, at));
    let looked_at = MatrixPlace {
        cursor: cell.or(place.cursor),
        ..place
    };
    let focus = view.state.focus();
    let scroll = matrix.extent(&place, size).scroll;
    let key = (view.state.arrangements, place.cell, size, focus.clone());
    let (cells, from) = shifted::show(
        ui.ctx(),
        Id::unique("cells of the matrix"),
        (key, scroll),
        |from| near(from, scroll, size),
        |scroll, _| {
            let place = MatrixPlace { scroll, ..place };
            let scene = matrix.ground(&place, size, &focus, shifted::margin(size));
            Arc::new(Drawn::new(scene))
        },
    );
    let key = (view.state.arrangements, looked_at, size, focus.clone());
    let heads = drawn::cached(ui.ctx(), "heads of the matrix", key, || {
        matrix.heads(&looked_at, size, &focus)
    });
    let painter = ui.painter_at(rect);
    let offset = rect.min.to_vec2();
    let by = egui::vec2(from.x - scroll.x, from.y - scroll.y);
    let moved = TSTransform::from_translation(by);
    let kept = Id::unique("painted cells of the matrix");
    painter::draw_moved(&painter, offset, &cells, kept, moved);
    let kept = Id::unique("painted heads of the matrix");
    painter::draw_kept(&painter, offset, &heads, kept);
    let plot = on_screen(matrix.extent(&place, size).plot, rect);
    nodes::add_places(ui, view, heads.places_at(offset), rect);
    // Leaders are named at the heads; the diagonal need not say it again.
    let pairs = cells.places_at(offset + by);
    let pairs = pairs.filter(|(item, _)| !matches!(item, Item::Actor(_)));
    nodes::add_places(ui, view, pairs, plot);

    // A cell is all of its square; beside the cells stand names.
    let item = cell.and_then(|(row, column)| matrix.item(row, column));
    let under = item.or_else(|| match at {
        Some(at) if cell.is_none() => chart::hit(&heads.scene, at, 1.0),
        _ => None,
    });
    let under = under.cloned();
    touch(view, &response, under.as_ref());
    if response.clicked() {
        view.send(Command::SetMatrix(MatrixPlace {
            cursor: cell,
            ..place
        }));
    }
    hover_card::show(ui, view, &response, under.as_ref());
    if under.is_none() {
        tell_empty(ui, &response, matrix, cell);
    }
    reveal(ui, view, matrix, size);
    navigate(ui, view, &response, at, size, matrix);
    bars(ui, view, matrix, (rect, size));
    if folded > 0.0 {
        legend_button::show(ui, rect, |width| matrix.legend_scene(width));
    }
}

/// True when cells that were drawn for a scroll are there for another as well.
fn near(from: Point, to: Point, size: (f32, f32)) -> bool {
    let margin = shifted::margin(size);
    (from.x - to.x).abs() <= margin && (from.y - to.y).abs() <= margin
}

fn on_screen(part: chart::Rect, rect: Rect) -> Rect {
    let corner = |at: Point| egui::pos2(at.x, at.y) + rect.min.to_vec2();
    Rect::from_min_max(corner(part.min), corner(part.max)).intersect(rect)
}

/// Says that an empty cell is no gap in the picture.
fn tell_empty(ui: &Ui, response: &Response, matrix: &Matrix, cell: Option<(usize, usize)>) {
    let still = ui.input(|input| input.pointer.is_still() && !input.pointer.any_down());
    let Some((one, other)) = cell.and_then(|(row, column)| matrix.names(row, column)) else {
        return;
    };
    if still {
        let words = format!("{one} and {other}: no meeting in these articles");
        say_at_pointer(response, &words);
    }
}

/// Brings what was selected elsewhere into sight, once.
fn reveal(ui: &Ui, view: &View<'_>, matrix: &Matrix, size: (f32, f32)) {
    let id = Id::unique("revealed on the matrix");
    let selected = view.state.selected.clone();
    let before: Option<Option<Item>> = ui.data(|data| data.get_temp(id));
    if before.as_ref() == Some(&selected) {
        return;
    }
    ui.data_mut(|data| data.insert_temp(id, selected.clone()));
    let Some(cell) = selected.and_then(|item| matrix.cell_of(&item)) else {
        return;
    };
    let place = view.state.matrix_place;
    let (row, column) = place.cursor.unwrap_or(cell);
    // Of the two cells of a pair, the one under the cursor.
    let cell = if (column, row) == cell {
        (row, column)
    } else {
        cell
    };
    let shown = matrix.reveal(place, size, cell);
    if shown != place {
        view.send(Command::SetMatrix(shown));
    }
}

/// Bars at the right and at the foot, where not all of it is in sight.
fn bars(ui: &Ui, view: &View<'_>, matrix: &Matrix, (rect, size): (Rect, (f32, f32))) {
    let place = view.state.matrix_place;
    let extent = matrix.extent(&place, size);
    let (right, foot) = scroll_bar::tracks(on_screen(extent.plot, rect));
    let (at, most) = (extent.scroll, extent.most);
    let rows = scroll_bar::show(ui, "Rows of the matrix", (right, Way::Down), (at.y, most.y));
    let columns = (at.x, most.x);
    let columns = scroll_bar::show(ui, "Columns of the matrix", (foot, Way::Across), columns);
    if rows.is_some() || columns.is_some() {
        let scroll = Point::new(columns.unwrap_or(at.x), rows.unwrap_or(at.y));
        view.send(Command::SetMatrix(MatrixPlace { scroll, ..place }));
    }
}

fn navigate(
    ui: &Ui,
    view: &View<'_>,
    response: &Response,
    at: Option<Point>,
    size: (f32, f32),
    matrix: &Matrix,
) {
    let place = view.state.matrix_place;
    if response.dragged() {
        let by = response.drag_delta();
        if by != egui::Vec2::ZERO {
            let by = Point::new(by.x, by.y);
            view.send(Command::SetMatrix(matrix.pushed(place, size, by)));
        }
        ui.ctx().set_cursor_icon(egui::CursorIcon::Grabbing);
        return;
    }
    let Some(at) = at else { return };
    let (wheel, pinch) = ui.input(|input| (input.smooth_scroll_delta(), input.zoom_delta()));
    if (pinch - 1.0).abs() > f32::EPSILON {
        view.send(Command::SetMatrix(matrix.zoomed(place, size, at, pinch)));
    } else if wheel != egui::Vec2::ZERO {
        let by = Point::new(wheel.x, wheel.y);
        let pushed = matrix.pushed(place, size, by);
        if pushed != place {
            view.send(Command::SetMatrix(pushed));
        }
    }
}
