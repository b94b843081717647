//! The tables of a comparison, set in columns.

use super::flow::{Flow, Style, flow};
use super::{mark, pair};
use crate::chart::draw::{fill, line, stroke, text};
use crate::chart::{Anchor, Ink, Point, Rect, Scene, Weight};
use crate::dossier::compare::{Comparison, Entry, Row, State, Table};
use crate::extract::Evidence;

/// The numbers of the sources behind a value.
pub type Numbers<'a> = &'a dyn Fn(&[Evidence]) -> Vec<usize>;

/// What stands at a place of the sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Target {
    /// The head of a column.
    Column(usize, usize),
    /// The name of a row.
    Label(usize, usize),
    /// The state of a row.
    State(usize, usize),
    /// A cell without values: table, row, column.
    Empty(usize, usize, usize),
    /// A value: table, row, column, entry.
    Entry(usize, usize, usize, usize),
}

/// A place on the sheet.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spot {
    /// Where.
    pub rect: Rect,
    /// What stands there.
    pub target: Target,
}

/// A comparison, set.
#[derive(Clone, Debug, Default)]
pub struct Sheet {
    /// The heads of the columns where there is one table; they stay in sight.
    pub head: Scene,
    /// Everything else.
    pub body: Scene,
    /// What stands where on `head`.
    pub head_spots: Vec<Spot>,
    /// What stands where on `body`.
    pub spots: Vec<Spot>,
}

const TEXT: Style = Style::new(12.5, Weight::Regular, Ink::Text);
const LABEL: Style = Style::new(12.5, Weight::Bold, Ink::Text);
const NOTE: Style = Style::new(11.0, Weight::Regular, Ink::Muted);
const NUMBER: Style = Style::new(9.5, Weight::Regular, Ink::Muted);
const STATE: Style = Style::new(11.0, Weight::Regular, Ink::Text);
const WHY: Style = Style::new(10.5, Weight::Italic, Ink::Muted);
const HEAD: Style = Style::new(13.5, Weight::Bold, Ink::Text);
const SECTION: Style = Style::new(15.0, Weight::Bold, Ink::Text);

/// Above and below the values of a row.
const PAD: f32 = 8.0;
/// Between columns.
const GUTTER: f32 = 18.0;
/// Columns are not narrower than this while there is room, so that no word is torn.
const LEAST_COLUMN: f32 = 112.0;
/// Between the values of a cell.
const APART: f32 = 4.0;
/// Where values begin within their column; what columns share has its mark before it.
const INDENT: f32 = 13.0;
/// Lines that a reason may have beside the values, and below the name of a row on a narrow
/// sheet, where it would make all rows tall; the whole of it is told under the pointer.
const WHY_LINES: (usize, usize) = (3, 2);

/// Where the columns of a table stand.
struct Grid {
    label: f32,
    /// Left edge of the states.
    state: f32,
    /// True where states stand below the names of rows, because the sheet is narrow.
    below: bool,
    /// Left edges of the columns.
    lefts: Vec<f32>,
    /// Width of each.
    widths: Vec<f32>,
    right: f32,
}

impl Grid {
    fn new(table: &Table, width: f32) -> Self {
        let judged = table.rows.iter().any(|row| row.state.is_some());
        let below = judged && (width - 300.0) / (table.columns.len().max(1) as f32) < 210.0;
        let label = (width * 0.11).clamp(88.0, if below { 126.0 } else { 132.0 });
        let label = if below { label.max(118.0) } else { label };
        let state = if judged && !below {
            (width * 0.13).clamp(112.0, 190.0)
        } else {
            0.0
        };
        let left = label + GUTTER + if state > 0.0 { state + GUTTER } else { 0.0 };
        // Columns with more words have more room, within reason.
        let weight = |at: usize| {
            let cells = table.rows.iter().filter_map(|row| row.cells.get(at));
            let letters = cells.map(|cell| {
                cell.entries
                    .iter()
                    .map(|it| it.text.len() + it.note.len())
                    .sum::<usize>()
                    .min(900)
            });
            (letters.sum::<usize>() as f32).sqrt().max(8.0)
        };
        let count = table.columns.len().max(1);
        let uneven = !table.title.is_empty() || table.columns.iter().any(|it| it.item.is_none());
        let weights: Vec<f32> = (0..count)
            .map(|at| if uneven { weight(at) } else { 1.0 })
            .collect();
        let least = 0.6 * weights.iter().sum::<f32>() / count as f32;
        let weights: Vec<f32> = weights.into_iter().map(|it| it.max(least)).collect();
        let total: f32 = weights.iter().sum();
        let room = (width - left - GUTTER * (count - 1) as f32).max(40.0 * count as f32);
        let even = room / count as f32;
        let least = even.min(LEAST_COLUMN);
        // What a narrow column lacks, those above it give.
        let over = |it: f32| (room * it / total - least).max(0.0);
        let given: f32 = weights.iter().map(|it| over(*it)).sum();
        let spare = room - least * count as f32;
        let widths: Vec<f32> = weights
            .iter()
            .map(|it| least + spare * over(*it) / given.max(0.1))
            .collect();
        let mut lefts = Vec::new();
        let mut x = left;
        for width in &widths {
            lefts.push(x);
            x += width + GUTTER;
        }
        Self {
            label,
            state: if below { 0.0 } else { label + GUTTER },
            below,
            lefts,
            widths,
            right: width,
        }
    }

    fn state_width(&self) -> f32 {
        if self.below {
            return self.label - mark::SIDE - 6.0;
        }
        let first = self.lefts.first().copied().unwrap_or(self.right);
        first - GUTTER - self.state - mark::SIDE - 6.0
    }
}

/// Sets a comparison on a sheet of `width`.
pub fn sheet(comparison: &Comparison, width: f32, numbers: Numbers<'_>) -> Sheet {
    let mut out = Sheet::default();
    let single = comparison.tables.len() == 1 && comparison.history.is_none();
    let mut y = 0.0;
    if let Some(history) = &comparison.history {
        let chart = pair::scene(history, width);
        if chart.height > 0.0 {
            y += chart.height + 18.0;
        }
        out.body.paste(chart, 0.0, 0.0);
    }
    for (at, table) in comparison.tables.iter().enumerate() {
        let grid = Grid::new(table, width);
        if single {
            let (scene, spots) = (&mut out.head, &mut out.head_spots);
            let height = head(scene, spots, table, at, &grid, 0.0);
            out.head.width = width;
            out.head.height = height;
        } else {
            if y > 0.0 {
                y += 14.0;
            }
            let title = flow(&[(&table.title, SECTION)], width);
            title.draw(&mut out.body, Point::new(0.0, y));
            y += title.height() + 4.0;
            y = head(&mut out.body, &mut out.spots, table, at, &grid, y);
        }
        y = rows(&mut out, table, at, &grid, numbers, y);
        y += 10.0;
    }
    out.body.width = width;
    out.body.height = y;
    out
}

/// Draws the heads of the columns; gives where they end.
fn head(
    scene: &mut Scene,
    spots: &mut Vec<Spot>,
    table: &Table,
    at: usize,
    grid: &Grid,
    top: f32,
) -> f32 {
    let heads: Vec<(Flow, Vec<Flow>)> = table
        .columns
        .iter()
        .zip(&grid.widths)
        .map(|(column, width)| {
            let room = width - INDENT;
            let notes = column
                .notes
                .iter()
                .map(|note| flow(&[(note, NOTE)], room).at_most(2));
            (
                flow(&[(&column.head, HEAD)], room).at_most(3),
                notes.collect(),
            )
        })
        .collect();
    let tall = |(head, notes): &(Flow, Vec<Flow>)| {
        head.height() + notes.iter().map(Flow::height).sum::<f32>()
    };
    let height = heads.iter().map(tall).fold(0.0, f32::max);
    let bottom = top + 6.0 + height + 6.0;
    if !table.corner.is_empty() {
        let corner = flow(&[(&table.corner, NOTE)], grid.label);
        corner.draw(scene, Point::new(0.0, top + 8.0));
    }
    for (number, ((head, notes), left)) in heads.iter().zip(&grid.lefts).enumerate() {
        let mut y = top + 6.0;
        head.draw(scene, Point::new(left + INDENT, y));
        y += head.height();
        for note in notes {
            note.draw(scene, Point::new(left + INDENT, y));
            y += note.height();
        }
        let width = grid.widths.get(number).copied().unwrap_or_default();
        spots.push(Spot {
            rect: Rect::new(
                left + INDENT - 4.0,
                top + 2.0,
                width - INDENT + 8.0,
                bottom - top - 4.0,
            ),
            target: Target::Column(at, number),
        });
    }
    rule(scene, grid.right, bottom, stroke(Ink::Text, 1.0, 1.4));
    bottom
}

fn rule(scene: &mut Scene, right: f32, y: f32, pen: crate::chart::Stroke) {
    scene.draw(line(Point::new(0.0, y), Point::new(right, y), pen));
}

/// Draws the rows; gives where they end.
fn rows(
    out: &mut Sheet,
    table: &Table,
    at: usize,
    grid: &Grid,
    numbers: Numbers<'_>,
    top: f32,
) -> f32 {
    let mut y = top;
    let mut first = true;
    for (number, row) in table.rows.iter().enumerate() {
        if row.state == Some(State::NotStated) {
            continue;
        }
        if !first {
            rule(&mut out.body, grid.right, y, stroke(Ink::Rule, 1.0, 1.0));
        }
        first = false;
        y = draw_row(out, (table, row), (at, number), grid, numbers, y);
    }
    let silent: Vec<&str> = table
        .rows
        .iter()
        .filter(|row| row.state == Some(State::NotStated))
        .map(|row| row.label.as_str())
        .collect();
    rule(&mut out.body, grid.right, y, stroke(Ink::Text, 1.0, 0.8));
    if !silent.is_empty() {
        mark::draw(&mut out.body, State::NotStated, Point::new(0.0, y + 8.0));
        let words = format!("Not stated anywhere: {}", silent.join(", "));
        let told = flow(&[(&words, NOTE)], grid.right - 20.0);
        told.draw(&mut out.body, Point::new(mark::SIDE + 6.0, y + 7.0));
        y += told.height() + 12.0;
    }
    y
}

fn draw_row(
    out: &mut Sheet,
    (table, row): (&Table, &Row),
    place: (usize, usize),
    grid: &Grid,
    numbers: Numbers<'_>,
    top: f32,
) -> f32 {
    let y = top + PAD;
    let (at, number) = place;
    let label = flow(&[(&row.label, LABEL)], grid.label);
    label.draw(&mut out.body, Point::new(0.0, y));
    out.spots.push(Spot {
        rect: Rect::new(0.0, y, grid.label, label.height()),
        target: Target::Label(at, number),
    });
    let mut bottom = y + label.height();
    if let Some(state) = row.state {
        let y = if grid.below { bottom + 3.0 } else { y };
        let height = draw_state(&mut out.body, row, state, grid, y);
        out.spots.push(Spot {
            rect: Rect::new(grid.state, y, grid.state_width() + mark::SIDE + 6.0, height),
            target: Target::State(at, number),
        });
        bottom = bottom.max(y + height);
    }
    for (column, cell) in row.cells.iter().enumerate() {
        let (Some(&left), Some(&width)) = (grid.lefts.get(column), grid.widths.get(column)) else {
            continue;
        };
        let room = width - INDENT;
        let mut here = y;
        if cell.entries.is_empty() {
            let none = Style::new(12.5, Weight::Regular, Ink::Muted);
            flow(&[("–", none)], room).draw(&mut out.body, Point::new(left + INDENT, here));
            out.spots.push(Spot {
                rect: Rect::new(left + INDENT, here, 24.0, 17.0),
                target: Target::Empty(at, number, column),
            });
        }
        if cell.state == Some(State::SourcesConflict) {
            mark::draw(
                &mut out.body,
                State::SourcesConflict,
                Point::new(left - 3.0, here + 2.0),
            );
        }
        if table_runs_in(table, column) {
            let places = (at, number, column);
            here = run_in(
                out,
                &cell.entries,
                places,
                numbers,
                Rect::new(left + INDENT, y, room, 0.0),
            );
            bottom = bottom.max(here);
            continue;
        }
        for (n, entry) in cell.entries.iter().enumerate() {
            let set = set_entry(entry, numbers, room);
            set.draw(&mut out.body, Point::new(left + INDENT, here));
            if entry.shared
                && cell.state != Some(State::SourcesConflict)
                && row.state != Some(State::Same)
            {
                shared(&mut out.body, Point::new(left, here + 6.0));
            }
            out.spots.push(Spot {
                rect: Rect::new(left + INDENT - 2.0, here, room + 4.0, set.height()),
                target: Target::Entry(at, number, column, n),
            });
            here += set.height() + APART;
        }
        bottom = bottom.max(here - APART);
    }
    bottom + PAD
}

fn set_entry(entry: &Entry, numbers: Numbers<'_>, room: f32) -> Flow {
    let cited: Vec<String> = numbers(&entry.evidence)
        .iter()
        .map(ToString::to_string)
        .collect();
    let cited = if cited.is_empty() {
        String::new()
    } else {
        format!("[{}]", cited.join(",\u{a0}"))
    };
    flow(
        &[(&entry.text, TEXT), (&entry.note, NOTE), (&cited, NUMBER)],
        room,
    )
}

fn table_runs_in(table: &Table, column: usize) -> bool {
    table.columns.get(column).is_some_and(|it| it.run_in)
}

/// Sets short values behind each other; gives where they end.
fn run_in(
    out: &mut Sheet,
    entries: &[Entry],
    (at, number, column): (usize, usize, usize),
    numbers: Numbers<'_>,
    room: Rect,
) -> f32 {
    let leading = (TEXT.size * 1.36).round();
    let (mut x, mut y) = (room.min.x, room.min.y);
    for (n, entry) in entries.iter().enumerate() {
        let last = n + 1 == entries.len();
        let shown = Entry {
            text: if last {
                entry.text.clone()
            } else {
                format!("{},", entry.text)
            },
            ..entry.clone()
        };
        let mut set = set_entry(&shown, numbers, f32::INFINITY);
        if x > room.min.x && x + set.width() > room.max.x {
            x = room.min.x;
            y += leading;
        }
        if set.width() > room.width() {
            set = set_entry(&shown, numbers, room.width());
        }
        set.draw(&mut out.body, Point::new(x, y));
        let further = (set.height() - leading).max(0.0);
        out.spots.push(Spot {
            rect: Rect::new(x, y + 1.0, set.width(), leading - 2.0 + further),
            target: Target::Entry(at, number, column, n),
        });
        x += set.width() + 5.0;
        y += further;
        if further > 0.0 {
            // The next begins a line of its own.
            x = room.max.x;
        }
    }
    y + leading
}

/// The mark and the word of a state, and the reason below; gives the height.
fn draw_state(scene: &mut Scene, row: &Row, state: State, grid: &Grid, y: f32) -> f32 {
    mark::draw(scene, state, Point::new(grid.state, y + 2.0));
    let left = grid.state + mark::SIDE + 6.0;
    let words = flow(&[(&row.says, STATE)], grid.state_width());
    words.draw(scene, Point::new(left, y + 0.5));
    let mut height = words.height();
    if tells(row) {
        let lines = if grid.below { WHY_LINES.1 } else { WHY_LINES.0 };
        let why = flow(&[(&row.why, WHY)], grid.state_width()).at_most(lines);
        why.draw(scene, Point::new(left, y + height + 1.0));
        height += why.height() + 1.0;
    }
    height
}

/// True where the reason says more than the state and the cells do.
fn tells(row: &Row) -> bool {
    !row.why.is_empty()
        && !matches!(row.state, None | Some(State::NotStated | State::OnlyHere))
        && !row.why.starts_with("All ")
}

/// The small mark before what columns share.
fn shared(scene: &mut Scene, at: Point) {
    for y in [0.0, 3.2] {
        let pen = stroke(Ink::Muted, 1.0, 1.1);
        scene.draw(line(
            Point::new(at.x, at.y + y),
            Point::new(at.x + 6.0, at.y + y),
            pen,
        ));
    }
}

/// A line of text, for the charts above the tables.
pub(super) fn caption(scene: &mut Scene, at: Point, anchor: Anchor, style: Style, words: &str) {
    scene.draw(text(
        at,
        anchor,
        (style.size, style.weight, fill(style.ink, 1.0)),
        words,
    ));
}
