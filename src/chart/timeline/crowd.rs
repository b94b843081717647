//! Where meetings are too many to be told apart: those of one lane that lie side by side are
//! one mark, the higher the more, and their ties are one line, the stronger the more.

use super::event::Event;
use super::glyph::glyph;
use super::scene::{Near, Sheet};
use super::window::Scale;
use crate::chart::draw::{block, fill, line, stroke};
use crate::chart::{Ink, Point, Rect, Scene, Shape};

/// More meetings than these in sight are a crowd.
pub(super) const MOST: usize = 420;
/// Of those that are looked at, as many stand out of the crowd one by one.
const LOOKED_AT: usize = 160;
/// Width of a mark.
const BIN: f32 = 8.0;

/// What lies upon one stretch of one lane.
#[derive(Clone, Copy, Default)]
struct Cell<'a> {
    count: u32,
    first: Option<&'a Event>,
    x: f32,
}

/// The crowd as a grid of lanes in sight and stretches of time.
struct Grid<'a> {
    /// First lane in sight.
    lane: usize,
    lanes: usize,
    bins: usize,
    cells: Vec<Cell<'a>>,
    /// How many ties pass from a lane to the one below; the first row comes from above.
    ties: Vec<u32>,
}

impl<'a> Grid<'a> {
    fn new(sheet: &Sheet<'a>, near: &[Near<'a>]) -> Self {
        let plot = sheet.frame.plot;
        let sight = sheet.lanes_in_sight();
        let bins = (plot.width() / BIN).ceil().max(1.0) as usize;
        let lanes = sight.len();
        let mut grid = Self {
            lane: sight.start,
            lanes,
            bins,
            cells: vec![Cell::default(); lanes * bins],
            ties: vec![0; (lanes + 1) * bins],
        };
        for &(event, x) in near {
            if !(plot.min.x..=plot.max.x).contains(&x) {
                continue;
            }
            let bin = (((x - plot.min.x) / BIN) as usize).min(bins - 1);
            for &lane in &event.lanes {
                let row = lane.checked_sub(grid.lane).filter(|row| *row < lanes);
                let cell = row.and_then(|row| grid.cells.get_mut(row * bins + bin));
                if let Some(cell) = cell {
                    cell.count += 1;
                    cell.first = cell.first.or(Some(event));
                    cell.x = x;
                }
            }
            if event.tied {
                // Gap 0 lies above the first lane in sight, gap n below the last.
                let from = (event.top() + 1).saturating_sub(grid.lane);
                let to = (event.bottom() + 1)
                    .saturating_sub(grid.lane)
                    .min(lanes + 1);
                for gap in from..to {
                    if let Some(ties) = grid.ties.get_mut(gap * bins + bin) {
                        *ties += 1;
                    }
                }
            }
        }
        grid
    }
}

/// How strong the line of so many ties is.
const fn strength(ties: u32) -> f32 {
    match ties {
        0 => 0.0,
        1 => 0.14,
        2..=3 => 0.24,
        4..=8 => 0.36,
        _ => 0.5,
    }
}

/// The mark of so many meetings on a lane of some height.
pub(super) fn pill(at: Point, count: u32, lane: f32, ink: Ink, opacity: f32) -> Shape {
    let width = BIN - 2.0;
    let height = (6.0 + 4.0 * (count as f32).log2()).min(lane * 0.86);
    let rect = Rect::new(at.x - width / 2.0, at.y - height / 2.0, width, height);
    block(rect, 2.0, fill(ink, 0.9 * opacity))
}

/// Draws the crowd.
pub(super) fn draw<'a>(sheet: &Sheet<'a>, scene: &mut Scene, scale: Scale<'_>, near: &[Near<'a>]) {
    let (frame, plot) = (sheet.frame, sheet.frame.plot);
    let rest = sheet.spotlight.rest();
    let grid = Grid::new(sheet, near);
    let middle = |bin: usize| plot.min.x + (bin as f32 + 0.5) * BIN;
    for bin in 0..grid.bins {
        let tied = |gap: usize| {
            grid.ties
                .get(gap * grid.bins + bin)
                .map_or(0.0, |it| strength(*it))
        };
        let y = |gap: usize| {
            let y = frame.top + (grid.lane as f32 + gap as f32 - 0.5) * frame.lane;
            y.clamp(plot.min.y, plot.max.y)
        };
        let mut gap = 0;
        while gap <= grid.lanes {
            let (from, opacity) = (gap, tied(gap));
            // Lines of one strength are drawn in one go.
            while gap <= grid.lanes && (tied(gap) - opacity).abs() < f32::EPSILON {
                gap += 1;
            }
            if opacity > 0.0 {
                let ends = [from, gap].map(|gap| Point::new(middle(bin), y(gap)));
                scene.draw(line(
                    ends[0],
                    ends[1],
                    stroke(Ink::Text, opacity * rest, 1.3),
                ));
            }
        }
    }
    for row in 0..grid.lanes {
        let lane = grid.lane + row;
        let (Some(ink), Some(of)) = (sheet.lane_ink(lane), sheet.timeline.lanes.get(lane)) else {
            continue;
        };
        let cells = grid.cells.iter().skip(row * grid.bins).take(grid.bins);
        for (bin, cell) in cells.enumerate() {
            let Some(event) = cell.first else { continue };
            if cell.count == 1 {
                let at = Point::new(cell.x, frame.y(lane));
                bar(scene, scale, event, at, ink, rest);
                glyph(
                    scene,
                    (at, frame.radius),
                    event.mode,
                    event.status,
                    ink,
                    rest,
                    Some(&event.item),
                );
            } else {
                let at = Point::new(middle(bin), frame.y(lane));
                scene.put(pill(at, cell.count, frame.lane, ink, rest), &of.item);
            }
        }
    }
}

/// That only the month or the year is known is told even in a crowd.
fn bar(scene: &mut Scene, scale: Scale<'_>, event: &Event, at: Point, ink: Ink, opacity: f32) {
    let Some(when) = event.when.filter(|when| when.is_vague()) else {
        return;
    };
    let (left, right) = (scale.x(when.start), scale.x(when.end));
    let rect = Rect::new(left, at.y - 2.0, right - left, 4.0);
    scene.put(block(rect, 2.0, fill(ink, 0.3 * opacity)), &event.item);
}

/// Those that stand out of the crowd.
pub(super) fn looked_at<'a>(sheet: &Sheet<'a>, near: Vec<Near<'a>>) -> Vec<Near<'a>> {
    let on = |event: &Event| sheet.focus.is_on(&event.item);
    let lit = |event: &Event| sheet.spotlight.lights(&event.id);
    let few = near.iter().filter(|(event, _)| lit(event)).count() <= LOOKED_AT;
    let mut near = near;
    near.retain(|(event, _)| on(event) || few && lit(event));
    near
}
