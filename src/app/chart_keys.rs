//! What keys and buttons do to whichever chart is in the middle: fit, zoom, walk.

use super::state::ViewKind;
use super::window::Rapporteur;
use crate::chart::{Camera, Focus, MatrixPlace, Point};

/// How much closer one step of zooming is.
const ZOOM_STEP: f64 = 1.3;

/// Where an arrow key points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    Left,
    Right,
    Up,
    Down,
}

impl Way {
    /// Steps to the right and downward.
    const fn steps(self) -> (isize, isize) {
        match self {
            Self::Left => (-1, 0),
            Self::Right => (1, 0),
            Self::Up => (0, -1),
            Self::Down => (0, 1),
        }
    }
}

impl Rapporteur {
    /// Shows all of the chart.
    pub(super) fn fit(&mut self) {
        let state = &mut self.state;
        match state.view {
            ViewKind::Network => {
                state.camera = None;
                state.flight = None;
            }
            ViewKind::Matrix => {
                state.matrix_place = MatrixPlace {
                    cursor: state.matrix_place.cursor,
                    ..MatrixPlace::default()
                };
            }
            ViewKind::Compare => {}
            ViewKind::Timeline | ViewKind::Table => {
                state.time = None;
                state.lane_scroll = 0.0;
            }
        }
    }

    /// Shows what has to do with the selection, as close as can be.
    pub(super) fn fit_selection(&mut self) {
        if self.state.view == ViewKind::Timeline {
            return self.state.fit_selection();
        }
        let state = &self.state;
        let (width, height) = state.network_size;
        let focus = Focus {
            selected: state.selected.clone(),
            hovered: None,
        };
        let network = state.network.as_ref();
        let camera = network.and_then(|it| it.fit_selection(&focus, width, height));
        if let Some(camera) = camera {
            self.fly(camera);
        }
    }

    /// Looks closer at the middle of the chart, or from farther away.
    pub(super) fn zoom(&mut self, closer: bool) {
        let factor = if closer { ZOOM_STEP } else { 1.0 / ZOOM_STEP };
        let state = &mut self.state;
        match state.view {
            ViewKind::Timeline => {
                let timeline = &state.timeline;
                let window = state.time.unwrap_or_else(|| timeline.fit());
                state.time = Some(timeline.zoomed(window, 0.5, factor));
            }
            ViewKind::Network => {
                state.flight = None;
                let camera = self.camera();
                self.state.camera = camera.map(|camera| Camera {
                    zoom: (camera.zoom * factor as f32).clamp(0.02, 12.0),
                    ..camera
                });
            }
            ViewKind::Matrix => {
                let size = state.matrix_size;
                let middle = Point::new(size.0 / 2.0, size.1 / 2.0);
                if let Some(matrix) = &state.matrix {
                    state.matrix_place =
                        matrix.zoomed(state.matrix_place, size, middle, factor as f32);
                }
            }
            ViewKind::Table | ViewKind::Compare => {}
        }
    }

    /// Goes a step: from meeting to meeting, or from cell to cell.
    pub(super) fn step(&mut self, way: Way) {
        match self.state.view {
            ViewKind::Matrix => self.step_cell(way),
            ViewKind::Network => {
                let (right, down) = way.steps();
                self.walk((right as f32, down as f32));
            }
            ViewKind::Timeline if matches!(way, Way::Up | Way::Down) => {
                self.state.step_lane(way == Way::Down);
            }
            _ if matches!(way, Way::Left | Way::Right) => {
                let shown = self.walked_ids();
                self.state.step_meeting(&shown, way == Way::Right);
            }
            _ => {}
        }
    }

    /// Moves the cursor of the matrix, and selects what it comes to.
    fn step_cell(&mut self, way: Way) {
        let state = &mut self.state;
        let Some(matrix) = &state.matrix else { return };
        let last = matrix.row_count().saturating_sub(1);
        let from = state
            .matrix_place
            .cursor
            .or_else(|| matrix.cell_of(state.selected.as_ref()?));
        let moved = |at: usize, by: isize| at.saturating_add_signed(by).min(last);
        let (right, down) = way.steps();
        let cell = from.map_or((0, 0), |(row, column)| {
            (moved(row, down), moved(column, right))
        });
        let place = MatrixPlace {
            cursor: Some(cell),
            ..state.matrix_place
        };
        state.matrix_place = matrix.reveal(place, state.matrix_size, cell);
        let item = matrix.item(cell.0, cell.1).cloned();
        state.select(item);
    }
}
