//! Draws the matrix: cells below, then the names, which stay in sight, then the legend.

use super::cells::{Cell, Row};
use super::legend::{glyph, step, text_ink};
use super::place::Sheet;
use super::{Matrix, MatrixPlace};
use crate::chart::draw::{block, fill, line, stroke, text, turned};
use crate::chart::focus::Spotlight;
use crate::chart::metrics::ellipsize;
use crate::chart::{Anchor, Focus, Ink, Point, Rect, Scene, Shape, Stroke, Weight};
use crate::dossier::Item;

/// Between a name and the cells.
const AIR: f32 = 6.0;
/// Cells smaller than this carry no number, and no sign of the tone below the second.
const LEGIBLE: (f32, f32) = (15.0, 22.0);

struct Drawing<'a> {
    matrix: &'a Matrix,
    sheet: Sheet,
    focus: &'a Focus,
    spotlight: Spotlight,
    cursor: Option<(usize, usize)>,
}

/// All of it.
pub(super) fn draw(matrix: &Matrix, place: &MatrixPlace, size: (f32, f32), focus: &Focus) -> Scene {
    let mut scene = Scene::blank(size.0.max(1.0), size.1.max(1.0));
    if !matrix.rows.is_empty() {
        let drawing = Drawing::new(matrix, place, size, focus);
        drawing.ground(&mut scene);
        drawing.heads(&mut scene);
    }
    scene
}

/// The cells, also those up to `margin` beyond the plot: the part that is scrolled as it is.
pub(super) fn draw_ground(
    matrix: &Matrix,
    place: &MatrixPlace,
    (width, height): (f32, f32),
    focus: &Focus,
    margin: f32,
) -> Scene {
    let mut scene = Scene::reaching(width, height, margin);
    if !matrix.rows.is_empty() {
        let mut drawing = Drawing::new(matrix, place, (width, height), focus);
        drawing.sheet.margin = margin;
        drawing.ground(&mut scene);
    }
    scene
}

/// Names, legend and the cross through the cell that is looked at, to be laid upon the cells.
pub(super) fn draw_heads(
    matrix: &Matrix,
    place: &MatrixPlace,
    (width, height): (f32, f32),
    focus: &Focus,
) -> Scene {
    let mut scene = Scene::bare(width, height);
    if !matrix.rows.is_empty() {
        Drawing::new(matrix, place, (width, height), focus).heads(&mut scene);
    }
    scene
}

impl<'a> Drawing<'a> {
    fn new(matrix: &'a Matrix, place: &MatrixPlace, size: (f32, f32), focus: &'a Focus) -> Self {
        Self {
            matrix,
            focus,
            spotlight: matrix.relations.spotlight(focus),
            cursor: place.cursor,
            sheet: Sheet::new(matrix, place, size),
        }
    }

    fn ground(&self, scene: &mut Scene) {
        self.grid(scene);
        let (rows, columns) = self.sheet.seen();
        for number in rows {
            let Some(row) = self.matrix.rows.get(number) else {
                continue;
            };
            let first = row.cells.partition_point(|it| it.column < columns.start);
            let cells = row.cells.iter().skip(first);
            for cell in cells.take_while(|cell| cell.column < columns.end) {
                self.cell(scene, number, cell);
            }
            if columns.contains(&number) {
                self.total(scene, number, row);
            }
        }
        self.groups(scene);
    }

    /// What stays in sight, over what is scrolled.
    fn heads(&self, scene: &mut Scene) {
        self.cross(scene);
        self.row_names(scene);
        self.column_names(scene);
        let plot = self.sheet.plot;
        let corner = Rect::new(0.0, 0.0, plot.min.x, plot.min.y);
        scene.draw(block(corner, 0.0, fill(Ink::Paper, 1.0)));
        let foot = self.sheet.foot;
        let below = Rect::new(0.0, scene.height - foot, scene.width, foot);
        scene.draw(block(below, 0.0, fill(Ink::Paper, 1.0)));
        self.matrix.legend.draw(scene);
    }
}

impl Drawing<'_> {
    /// Thin lines between rows and columns, so that the eye finds its way over empty cells.
    fn grid(&self, scene: &mut Scene) {
        let sheet = &self.sheet;
        let (rows, columns) = sheet.seen();
        let first = sheet.rect(rows.start, columns.start).min;
        let last = sheet.rect(rows.end, columns.end).min;
        let pen = stroke(Ink::Rule, 0.8, 0.6);
        for row in rows.start..=rows.end {
            let y = sheet.rect(row, 0).min.y;
            scene.draw(line(Point::new(first.x, y), Point::new(last.x, y), pen));
        }
        for column in columns.start..=columns.end {
            let x = sheet.rect(0, column).min.x;
            scene.draw(line(Point::new(x, first.y), Point::new(x, last.y), pen));
        }
    }

    fn cell(&self, scene: &mut Scene, number: usize, cell: &Cell) {
        let rect = inset(self.sheet.rect(number, cell.column));
        let count = cell.meetings.len();
        let opacity = cell
            .meetings
            .iter()
            .map(|meeting| self.spotlight.meeting(meeting))
            .fold(0.0, f32::max);
        let item = &cell.item;
        if cell.tentative {
            let outline = Stroke {
                dash: Some((3.0, 2.0)),
                ..stroke(Ink::Count(3), opacity, 1.2)
            };
            scene.put(
                Shape::Rect {
                    rect: smaller(rect, 1.0),
                    radius: 1.5,
                    fill: Some(fill(Ink::Paper, 0.6)),
                    stroke: Some(outline),
                },
                item,
            );
        } else {
            let tint = fill(Ink::Count(step(count)), opacity);
            scene.put(block(rect, 1.5, tint), item);
        }
        let ink = if cell.tentative || opacity < 0.9 {
            Ink::Text
        } else {
            text_ink(count)
        };
        let words = fill(ink, opacity.max(0.5));
        self.number(scene, rect, count, words, item);
        if self.sheet.cell >= LEGIBLE.1 {
            let at = Point::new(rect.max.x - 5.0, rect.max.y - 5.0);
            for shape in glyph(at, cell.tone, words) {
                scene.put(shape, item);
            }
        }
        let own = cell
            .meetings
            .iter()
            .any(|it| self.focus.is_on(&Item::Meeting(it.clone())));
        if own || self.focus.is_on(item) {
            scene.put(framed(rect), item);
        }
    }

    fn number(
        &self,
        scene: &mut Scene,
        rect: Rect,
        count: usize,
        words: crate::chart::Fill,
        item: &Item,
    ) {
        if self.sheet.cell < LEGIBLE.0 {
            return;
        }
        let size = (self.sheet.cell * 0.5).clamp(8.0, 14.0);
        let at = Point::new(
            f32::midpoint(rect.min.x, rect.max.x),
            f32::midpoint(rect.min.y, rect.max.y) + 0.36 * size,
        );
        let style = (size, Weight::Regular, words);
        scene.put(text(at, Anchor::Middle, style, count.to_string()), item);
    }

    /// The diagonal holds all meetings of a leader.
    fn total(&self, scene: &mut Scene, number: usize, row: &Row) {
        let rect = inset(self.sheet.rect(number, number));
        let opacity = self.spotlight.actor(&row.actor);
        scene.put(block(rect, 1.5, fill(Ink::Rule, 0.75 * opacity)), &row.item);
        let words = fill(Ink::Text, opacity.max(0.5));
        self.number(scene, rect, row.met, words, &row.item);
        if self.focus.is_on(&row.item) {
            scene.put(framed(rect), &row.item);
        }
    }

    /// A frame around each group on the diagonal, and its bounds through the whole.
    fn groups(&self, scene: &mut Scene) {
        let sheet = &self.sheet;
        let end = sheet
            .rect(self.matrix.rows.len(), self.matrix.rows.len())
            .min;
        let pen = stroke(Ink::Muted, 0.45, 1.0);
        for &start in &self.matrix.groups {
            let at = sheet.rect(start, start).min;
            if start > 0 && start < self.matrix.rows.len() {
                let (left, top) = (sheet.origin.x, sheet.origin.y);
                let across = (Point::new(left, at.y), Point::new(end.x, at.y));
                let down = (Point::new(at.x, top), Point::new(at.x, end.y));
                scene.draw(line(across.0, across.1, pen));
                scene.draw(line(down.0, down.1, pen));
            }
        }
        for ends in self.matrix.groups.windows(2) {
            let &[from, to] = ends else { continue };
            let rect = Rect {
                min: sheet.rect(from, from).min,
                max: sheet.rect(to, to).min,
            };
            scene.draw(Shape::Rect {
                rect,
                radius: 0.0,
                fill: None,
                stroke: Some(stroke(Ink::Text, 0.75, 1.4)),
            });
        }
    }

    /// The row and the column of the cell that is looked at.
    fn cross(&self, scene: &mut Scene) {
        let Some((row, column)) = self.cursor else {
            return;
        };
        let (cell, count) = (self.sheet.rect(row, column), self.matrix.rows.len());
        if row >= count || column >= count {
            return;
        }
        let all = Rect {
            min: self.sheet.origin,
            max: self.sheet.rect(count, count).min,
        };
        let tint = fill(Ink::Accent, 0.1);
        let across = Rect::new(all.min.x, cell.min.y, all.width(), self.sheet.cell);
        let down = Rect::new(cell.min.x, all.min.y, self.sheet.cell, all.height());
        scene.draw(block(across, 0.0, tint));
        scene.draw(block(down, 0.0, tint));
        scene.draw(Shape::Rect {
            rect: inset(cell),
            radius: 1.5,
            fill: None,
            stroke: Some(stroke(Ink::Accent, 1.0, 1.6)),
        });
    }

    fn name_style(&self, row: &Row, looked_at: bool) -> (Weight, crate::chart::Fill) {
        let on = self.focus.is_on(&row.item);
        let lit = self.spotlight.lights_actor(&row.actor);
        let ink = if on { Ink::Accent } else { Ink::Text };
        let weight = if on || looked_at || lit && self.spotlight.lit_actors() <= 2 {
            Weight::Bold
        } else {
            Weight::Regular
        };
        (weight, fill(ink, self.spotlight.actor(&row.actor).max(0.5)))
    }

    fn row_names(&self, scene: &mut Scene) {
        let sheet = &self.sheet;
        let plot = sheet.plot;
        let strip = Rect::new(0.0, plot.min.y, plot.min.x, plot.height());
        scene.draw(block(strip, 0.0, fill(Ink::Paper, 1.0)));
        let right = plot.min.x - AIR;
        let room = right - sheet.code - 2.0;
        for number in sheet.seen().0 {
            let Some(row) = self.matrix.rows.get(number) else {
                continue;
            };
            let rect = sheet.rect(number, 0);
            let middle = f32::midpoint(rect.min.y, rect.max.y);
            // A name is shown whole or not at all.
            if middle - 0.6 * sheet.text < plot.min.y || middle + 0.5 * sheet.text > plot.max.y {
                continue;
            }
            let y = middle + 0.36 * sheet.text;
            let (weight, ink) = self.name_style(row, self.cursor.is_some_and(|it| it.0 == number));
            let name = ellipsize(&row.name, room, sheet.text, weight);
            let at = Point::new(right - sheet.code, y);
            let style = (sheet.text, weight, ink);
            scene.put(text(at, Anchor::End, style, name), &row.item);
            if !row.code.is_empty() {
                let style = (
                    sheet.text * 0.85,
                    Weight::Regular,
                    fill(Ink::Muted, ink.opacity),
                );
                let at = Point::new(right, y);
                scene.put(text(at, Anchor::End, style, row.code.clone()), &row.item);
            }
        }
    }

    fn column_names(&self, scene: &mut Scene) {
        let sheet = &self.sheet;
        let plot = sheet.plot;
        let strip = Rect::new(plot.min.x, 0.0, plot.width(), plot.min.y);
        scene.draw(block(strip, 0.0, fill(Ink::Paper, 1.0)));
        let room = plot.min.y - 2.0 * AIR;
        for number in sheet.seen().1 {
            let Some(row) = self.matrix.rows.get(number) else {
                continue;
            };
            let rect = sheet.rect(0, number);
            let middle = f32::midpoint(rect.min.x, rect.max.x);
            if middle - 0.6 * sheet.text < plot.min.x || middle + 0.5 * sheet.text > plot.max.x {
                continue;
            }
            let (weight, ink) = self.name_style(row, self.cursor.is_some_and(|it| it.1 == number));
            let name = ellipsize(&row.name, room, sheet.text, weight);
            let at = Point::new(middle + 0.36 * sheet.text, plot.min.y - AIR);
            let style = (sheet.text, weight, ink);
            scene.put(turned(text(at, Anchor::Start, style, name)), &row.item);
        }
    }
}

/// The part of a cell that is filled.
fn inset(rect: Rect) -> Rect {
    smaller(rect, 0.5)
}

fn smaller(rect: Rect, by: f32) -> Rect {
    Rect {
        min: Point::new(rect.min.x + by, rect.min.y + by),
        max: Point::new(rect.max.x - by, rect.max.y - by),
    }
}

fn framed(rect: Rect) -> Shape {
    Shape::Rect {
        rect,
        radius: 2.0,
        fill: None,
        stroke: Some(stroke(Ink::Accent, 1.0, 2.2)),
    }
}
