//! The matrix: leader by leader, a cell for each two who met, ordered by who belongs together.

mod cells;
mod cluster;
mod legend;
mod place;
mod scene;

pub use place::{MatrixExtent, MatrixPlace};

use super::focus::{Focus, Relations};
use super::{Point, Scene};
use crate::dossier::{ActorId, Dossier, Item, Meeting};
use cells::{Cell, Row};
use legend::Legend;
use place::{Sheet, Widest};

/// Who met whom how often; the same meetings give the same order.
#[derive(Clone, Debug, Default)]
pub struct Matrix {
    /// In the order in which they stand.
    rows: Vec<Row>,
    /// Where each group of two or more begins, and where the last of them ends.
    groups: Vec<usize>,
    relations: Relations,
    legend: Legend,
    widest: Widest,
}

impl Matrix {
    /// Counts the meetings of each two and orders the leaders.
    pub fn new(dossier: &Dossier, meetings: &[&Meeting]) -> Self {
        let relations = Relations::new(dossier, meetings);
        let (rows, groups) = cells::count(dossier, meetings, &relations);
        Self {
            legend: Legend::new(&rows, &groups),
            widest: Widest::of(&rows),
            rows,
            groups,
            relations,
        }
    }

    /// True when nobody met.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// How many leaders have a row.
    pub fn row_count(&self) -> usize {
        self.rows.len()
    }

    /// The leaders in order.
    pub fn order(&self) -> impl Iterator<Item = &ActorId> {
        self.rows.iter().map(|row| &row.actor)
    }

    /// How many meetings two had.
    pub fn count(&self, one: &ActorId, other: &ActorId) -> usize {
        let at = |actor| self.order().position(|it| it == actor);
        let cell = at(one).zip(at(other));
        cell.and_then(|(row, column)| self.cell(row, column))
            .map_or(0, |cell| cell.meetings.len())
    }

    /// What a cell stands for: a leader on the diagonal, a pair where they met, else nothing.
    pub fn item(&self, row: usize, column: usize) -> Option<&Item> {
        if row == column {
            return self.rows.get(row).map(|row| &row.item);
        }
        self.cell(row, column).map(|cell| &cell.item)
    }

    /// The cell that stands for an item: the pair's above the diagonal, the leader's upon it.
    pub fn cell_of(&self, item: &Item) -> Option<(usize, usize)> {
        let at = |actor| self.order().position(|it| it == actor);
        match item {
            Item::Actor(actor) => at(actor).map(|row| (row, row)),
            Item::Pair(one, other) => {
                let (one, other) = at(one).zip(at(other))?;
                Some((one.min(other), one.max(other)))
            }
            _ => None,
        }
    }

    /// The names of row and column.
    pub fn names(&self, row: usize, column: usize) -> Option<(&str, &str)> {
        let name = |at: usize| self.rows.get(at).map(|row| row.name.as_str());
        name(row).zip(name(column))
    }

    /// How much of the foot of a scene of `width` the legend takes.
    pub fn legend_height(&self, width: f32) -> f32 {
        if self.is_empty() {
            return 0.0;
        }
        self.legend.height(width)
    }

    /// The legend alone.
    pub fn legend_scene(&self, width: f32) -> Scene {
        let mut scene = Scene::blank(width, self.legend_height(width));
        self.legend.draw(&mut scene);
        scene
    }

    /// Draws the part of the matrix that `place` shows on a sheet of a size.
    pub fn scene(&self, place: &MatrixPlace, size: (f32, f32), focus: &Focus) -> Scene {
        scene::draw(self, place, size, focus)
    }

    /// The cells alone, also those up to `margin` beyond what the sheet shows of them, so that
    /// they can be shown while they are scrolled.
    pub fn ground(
        &self,
        place: &MatrixPlace,
        size: (f32, f32),
        focus: &Focus,
        margin: f32,
    ) -> Scene {
        scene::draw_ground(self, place, size, focus, margin)
    }

    /// What lies over the cells and stays in sight: names and legend.
    pub fn heads(&self, place: &MatrixPlace, size: (f32, f32), focus: &Focus) -> Scene {
        scene::draw_heads(self, place, size, focus)
    }

    /// Where its cells may be seen on a sheet, and how far they are and can be scrolled.
    pub fn extent(&self, place: &MatrixPlace, size: (f32, f32)) -> MatrixExtent {
        Sheet::new(self, place, size).extent()
    }

    /// The cell under a point of the sheet.
    pub fn cell_at(
        &self,
        place: &MatrixPlace,
        size: (f32, f32),
        at: Point,
    ) -> Option<(usize, usize)> {
        Sheet::new(self, place, size).cell_at(at)
    }

    /// The place moved as little as shows a cell whole.
    pub fn reveal(
        &self,
        place: MatrixPlace,
        size: (f32, f32),
        cell: (usize, usize),
    ) -> MatrixPlace {
        Sheet::new(self, &place, size).reveal(place, cell)
    }

    /// The place looked at closer by `factor`; what lies under `fixed` stays there.
    pub fn zoomed(
        &self,
        place: MatrixPlace,
        size: (f32, f32),
        fixed: Point,
        factor: f32,
    ) -> MatrixPlace {
        Sheet::new(self, &place, size).zoomed(place, fixed, factor)
    }

    /// The place with the matrix pushed by some points, not beyond its edges.
    pub fn pushed(&self, place: MatrixPlace, size: (f32, f32), by: Point) -> MatrixPlace {
        Sheet::new(self, &place, size).pushed(place, by)
    }

    /// How high a sheet of `width` must be to show all of the matrix at once.
    pub fn best_height(&self, width: f32) -> f32 {
        Sheet::whole(self, width)
    }

    /// The largest cells with which all columns fit a sheet of `width`.
    pub fn best_cell(&self, width: f32) -> f32 {
        Sheet::widest_cell(self, width)
    }

    fn cell(&self, row: usize, column: usize) -> Option<&Cell> {
        let cells = &self.rows.get(row)?.cells;
        let at = cells.binary_search_by_key(&column, |cell| cell.column);
        cells.get(at.ok()?)
    }
}

#[cfg(test)]
mod tests;
