//! Where the matrix stands on its sheet: size of cells, scroll, heads that stay in sight.

use super::Matrix;
use super::cells::Row;
use crate::chart::metrics::text_width;
use crate::chart::{Point, Rect, Weight};

/// Sides of cells when all is to be seen.
const FIT: (f32, f32) = (20.0, 60.0);
/// Side of cells that is good to read where not all can be seen at once.
const GOOD: f32 = 24.0;
/// Sides of cells when zoomed by hand.
const ZOOM: (f32, f32) = (6.0, 72.0);
/// Longest name of a row, and highest name of a column.
const LONGEST: (f32, f32) = (150.0, 96.0);
/// Room for the code of a state behind a name, in sizes of the text.
const CODE: f32 = 3.2;
const AIR: f32 = 6.0;
/// Behind the last cells, where scroll bars lie upon them.
const END: f32 = 14.0;

/// Which part of the matrix is on the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct MatrixPlace {
    /// Side of a cell in points; `None` fits all as far as it stays legible.
    pub cell: Option<f32>,
    /// How far it is scrolled.
    pub scroll: Point,
    /// Row and column that are looked at, by keys or pointer.
    pub cursor: Option<(usize, usize)>,
}

/// How much of a matrix a sheet shows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MatrixExtent {
    /// Where cells may be seen, between heads and legend.
    pub plot: Rect,
    /// How far it is scrolled.
    pub scroll: Point,
    /// How far it can be.
    pub most: Point,
}

/// The measures of a sheet.
pub(super) struct Sheet {
    /// Side of a cell.
    pub(super) cell: f32,
    /// Size of names.
    pub(super) text: f32,
    /// Where cells may be seen.
    pub(super) plot: Rect,
    /// Where the first cell would be; left of the plot or above it when scrolled.
    pub(super) origin: Point,
    /// Height of the legend at the foot.
    pub(super) foot: f32,
    /// Room for codes behind the names of rows.
    pub(super) code: f32,
    /// How far beyond the plot cells count as seen.
    pub(super) margin: f32,
    most: Point,
    scroll: Point,
    count: usize,
}

/// Size of names at a side of cells.
fn text_size(cell: f32) -> f32 {
    (cell * 0.72).clamp(4.0, 12.5)
}

/// What the width of heads depends on.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Widest {
    /// Width of the longest name at a size of 1, but for a few that are longer still.
    name: f32,
    /// True when a name has a code beside it.
    coded: bool,
}

impl Widest {
    pub(super) fn of(rows: &[Row]) -> Self {
        let names = rows.iter();
        let names = names.map(|row| text_width(&row.name, 1.0, Weight::Bold));
        let mut names: Vec<f32> = names.collect();
        names.sort_by(f32::total_cmp);
        // One leader in twenty may be cut short, so that the others do not stand in a desert.
        let most = names.len().saturating_sub(1 + names.len() / 20);
        Self {
            name: names.get(most).copied().unwrap_or_default(),
            coded: rows.iter().any(|row| !row.code.is_empty()),
        }
    }
}

/// Width of the names of rows with their codes, and height of those of columns.
fn heads(matrix: &Matrix, text: f32) -> (f32, f32, f32) {
    let Widest { name, coded } = matrix.widest;
    let widest = name * text;
    let code = if coded { CODE * text } else { 0.0 };
    let air = 2.0 * AIR;
    let left = widest.min(LONGEST.0) + code + air;
    (left, widest.min(LONGEST.1) + air, code)
}

impl Sheet {
    pub(super) fn new(matrix: &Matrix, place: &MatrixPlace, (width, height): (f32, f32)) -> Self {
        let foot = matrix.legend_height(width);
        let count = matrix.rows.len().max(1);
        let most_text = text_size(FIT.1);
        let (left, top, _) = heads(matrix, most_text);
        let cell = place.cell.unwrap_or_else(|| {
            let wide = (width - left - AIR) / count as f32;
            let high = (height - foot - top - AIR) / count as f32;
            // Who must scroll down anyway need not read small names.
            wide.min(high.max(GOOD)).clamp(FIT.0, FIT.1)
        });
        Self::with(matrix, place, (width, height), foot, cell)
    }

    fn with(
        matrix: &Matrix,
        place: &MatrixPlace,
        (width, height): (f32, f32),
        foot: f32,
        cell: f32,
    ) -> Self {
        let count = matrix.rows.len();
        let text = text_size(cell);
        let (mut left, top, code) = heads(matrix, text);
        let extent = count as f32 * cell;
        // A small matrix stands in the middle.
        left += ((width - left - extent - AIR) / 2.0).max(0.0);
        let plot = Rect {
            min: Point::new(left, top),
            max: Point::new(width, (height - foot).max(top)),
        };
        let beyond = |room: f32| {
            if extent + AIR <= room {
                0.0
            } else {
                // The last cells stand clear of the bars.
                extent + END - room
            }
        };
        let most = Point::new(beyond(plot.width()), beyond(plot.height()));
        let scroll = Point::new(
            place.scroll.x.clamp(0.0, most.x),
            place.scroll.y.clamp(0.0, most.y),
        );
        Self {
            cell,
            text,
            plot,
            origin: Point::new(left - scroll.x, top - scroll.y),
            foot,
            code,
            margin: 0.0,
            most,
            scroll,
            count,
        }
    }

    pub(super) fn extent(&self) -> MatrixExtent {
        MatrixExtent {
            plot: self.plot,
            scroll: self.scroll,
            most: self.most,
        }
    }

    /// The height at which all rows fit on a sheet of `width`, with cells that fit its width.
    pub(super) fn whole(matrix: &Matrix, width: f32) -> f32 {
        let count = matrix.rows.len().max(1) as f32;
        let cell = Self::widest_cell(matrix, width);
        let (_, top, _) = heads(matrix, text_size(cell));
        top + count * cell + AIR + matrix.legend_height(width)
    }

    /// The largest cells with which all columns fit.
    pub(super) fn widest_cell(matrix: &Matrix, width: f32) -> f32 {
        let count = matrix.rows.len().max(1) as f32;
        let mut cell = FIT.1;
        // Names grow with cells; a few rounds bring both together.
        for _ in 0..4 {
            let (left, ..) = heads(matrix, text_size(cell));
            cell = ((width - left - AIR) / count).min(FIT.1);
        }
        cell.max(1.0)
    }

    /// The rows and the columns of which something is seen.
    pub(super) fn seen(&self) -> (std::ops::Range<usize>, std::ops::Range<usize>) {
        let range = |scroll: f32, room: f32| {
            let (from, to) = (scroll - self.margin, scroll + room + self.margin);
            let first = (from / self.cell).floor().max(0.0) as usize;
            let last = (to / self.cell).ceil().max(0.0) as usize;
            first.min(self.count)..last.min(self.count)
        };
        (
            range(self.scroll.y, self.plot.height()),
            range(self.scroll.x, self.plot.width()),
        )
    }

    /// The place of a cell.
    pub(super) fn rect(&self, row: usize, column: usize) -> Rect {
        Rect::new(
            self.origin.x + column as f32 * self.cell,
            self.origin.y + row as f32 * self.cell,
            self.cell,
            self.cell,
        )
    }

    pub(super) fn cell_at(&self, at: Point) -> Option<(usize, usize)> {
        if !self.plot.contains(at) {
            return None;
        }
        let number = |from: f32| {
            let number = (from / self.cell).floor();
            (number >= 0.0 && number < self.count as f32).then_some(number as usize)
        };
        number(at.y - self.origin.y).zip(number(at.x - self.origin.x))
    }

    pub(super) fn reveal(&self, place: MatrixPlace, (row, column): (usize, usize)) -> MatrixPlace {
        let shown = |scroll: f32, number: usize, room: f32| {
            let start = number as f32 * self.cell;
            scroll.clamp((start + self.cell + END - room).min(start), start)
        };
        let scroll = Point::new(
            shown(self.scroll.x, column, self.plot.width()),
            shown(self.scroll.y, row, self.plot.height()),
        );
        MatrixPlace { scroll, ..place }
    }

    pub(super) fn zoomed(&self, place: MatrixPlace, fixed: Point, factor: f32) -> MatrixPlace {
        let cell = (self.cell * factor).clamp(ZOOM.0, ZOOM.1);
        let grown = cell / self.cell;
        let inside = |at: f32, from: f32| (at - from).max(0.0);
        let (x, y) = (
            inside(fixed.x, self.plot.min.x),
            inside(fixed.y, self.plot.min.y),
        );
        MatrixPlace {
            cell: Some(cell),
            scroll: Point::new(
                ((self.scroll.x + x) * grown - x).max(0.0),
                ((self.scroll.y + y) * grown - y).max(0.0),
            ),
            ..place
        }
    }

    pub(super) fn pushed(&self, place: MatrixPlace, by: Point) -> MatrixPlace {
        MatrixPlace {
            scroll: Point::new(
                (self.scroll.x - by.x).clamp(0.0, self.most.x),
                (self.scroll.y - by.y).clamp(0.0, self.most.y),
            ),
            ..place
        }
    }
}
