//! The matrix on the screen: scroll, pan, zoom, hover a cell, select it.

use egui::{Id, PopupAnchor, Rect, Response, Sense, Tooltip, Ui};

use super::command::Command;
use super::timeline_view::{pointer, touch};
use super::view::View;
use super::{drawn, hover_card, legend_button, nodes, painter};
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
    let key = (view.state.arrangements, looked_at, size, focus.clone());
    let drawn = drawn::cached(ui.ctx(), "matrix", key, || {
        matrix.scene(&looked_at, size, &focus)
    });
    let painter = ui.painter_at(rect);
    let kept = Id::unique("painted matrix");
    painter::draw_kept(&painter, rect.min.to_vec2(), &drawn, kept);
    nodes::add_places(ui, view, &drawn.places, rect.min.to_vec2(), rect);

    // A cell is all of its square; beside the cells stand names.
    let item = cell.and_then(|(row, column)| matrix.item(row, column));
    let under = item.or_else(|| match at {
        Some(at) if cell.is_none() => chart::hit(&drawn.scene, at, 1.0),
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
    if folded > 0.0 {
        legend_button::show(ui, rect, |width| matrix.legend_scene(width));
    }
}

/// Says that an empty cell is no gap in the picture.
fn tell_empty(ui: &Ui, response: &Response, matrix: &Matrix, cell: Option<(usize, usize)>) {
    let still = ui.input(|input| input.pointer.is_still() && !input.pointer.any_down());
    let Some((one, other)) = cell.and_then(|(row, column)| matrix.names(row, column)) else {
        return;
    };
    if still {
        Tooltip::always_open(
            ui.ctx().clone(),
            ui.layer_id(),
            response.id,
            PopupAnchor::Pointer,
        )
        .gap(super::theme::space::L)
        .show(|ui| ui.label(format!("{one} and {other}: no meeting in these articles")));
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
