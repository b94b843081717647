//! Names beside ties, where there is room for them.

use super::Timeline;
use super::event::Event;
use super::frame::Frame;
use super::rim::TEAR;
use super::ticks::Ticks;
use crate::chart::draw::{Taken, block, fill, text};
use crate::chart::focus::Spotlight;
use crate::chart::metrics::text_width;
use crate::chart::{Anchor, Focus, Ink, Point, Rect, Scene, Weight};
use crate::extract::Status;

pub(super) const SIZE: f32 = 11.0;
const HEIGHT: f32 = 14.0;
/// From a mark to its label.
const GAP: f32 = 4.0;
/// Between labels that stand side by side, and one above the other.
const AIR: (f32, f32) = (4.0, 0.5);
/// Lanes of one meeting that are tried.
const ROWS: usize = 6;
/// Among more meetings than these a label that only says what the mark says is left out.
const MANY: usize = 60;
/// In a crowd no further label would find room, so none is tried.
const MOST_TRIED: usize = 500;

/// A meeting and where its tie stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Placed<'a> {
    pub(super) event: &'a Event,
    pub(super) x: f32,
    /// The bar of a vague or long date, clipped to the plot.
    pub(super) bar: Option<(f32, f32)>,
}

/// Where there is none for a label.
#[derive(Default)]
struct Room {
    /// Marks and bars upon the lanes.
    marks: Taken,
    /// The lines between them, and the tears of a broken axis.
    ties: Taken,
    labels: Taken,
}

impl Room {
    /// True where a label neither touches a mark nor comes close to another label.
    fn is_free(&self, spot: Rect) -> bool {
        self.is_clear(spot) && self.ties.is_free(spot)
    }

    /// True where it crosses ties at most.
    fn is_clear(&self, spot: Rect) -> bool {
        self.marks.is_free(spot) && self.labels.is_free(airy(spot))
    }
}

/// Draws the labels that find room; those of looked-at meetings always.
pub(super) fn draw(
    scene: &mut Scene,
    (frame, timeline, ticks): (&Frame, &Timeline, &Ticks),
    placed: &[Placed<'_>],
    note: &dyn Fn(&Event) -> Option<String>,
    focus: &Focus,
    spotlight: &Spotlight,
) {
    let mut room = obstacles(frame, placed);
    let plot = frame.plot;
    for tear in &ticks.breaks {
        let x = f32::midpoint(tear.left, tear.right);
        let strip = Rect::new(x - TEAR, plot.min.y, 2.0 * TEAR, plot.height());
        room.ties.add(strip);
    }
    let mut queue: Vec<(bool, &Placed<'_>)> = placed
        .iter()
        .map(|placed| (focus.is_on(&placed.event.item), placed))
        .collect();
    queue.sort_by(|(one_on, one), (other_on, other)| {
        let lit = |placed: &Placed<'_>| spotlight.lights(&placed.event.id);
        (other_on, lit(other), other.event.weight)
            .cmp(&(one_on, lit(one), one.event.weight))
            .then_with(|| one.x.total_cmp(&other.x))
            .then_with(|| one.event.id.cmp(&other.event.id))
    });
    let many = placed.len() > MANY;
    for (on, placed) in queue.into_iter().take(MOST_TRIED) {
        let event = placed.event;
        if many && !event.named && !on && !spotlight.lights(&event.id) {
            continue;
        }
        let noted = note(event);
        let weight = match event.status {
            _ if on => Weight::Bold,
            Status::Held => Weight::Regular,
            _ => Weight::Italic,
        };
        let short = event.label.clone();
        let long = noted
            .filter(|_| !short.is_empty())
            .map(|note| format!("{short} {note}").trim().to_owned());
        let found = if short.is_empty() {
            with_others(frame, timeline, placed, weight, &room, on)
        } else {
            long.into_iter().chain([short]).find_map(|words| {
                let width = text_width(&words, SIZE, weight);
                let spot = spots(frame, placed, width)
                    .find(|spot| room.is_free(*spot))
                    .or_else(|| on.then(|| forced(frame, placed, &room, width)))?;
                Some((words, spot))
            })
        };
        let Some((words, spot)) = found else { continue };
        room.labels.add(spot);
        let ink = if on {
            Ink::Accent
        } else if event.status == Status::Held {
            Ink::Text
        } else {
            Ink::Muted
        };
        if on {
            // It may lie over marks, so it brings its own paper.
            scene.draw(block(
                Rect::new(spot.min.x - 2.0, spot.min.y, spot.width() + 4.0, HEIGHT),
                3.0,
                fill(Ink::Paper, 0.9),
            ));
        }
        let at = Point::new(spot.min.x, spot.min.y + HEIGHT * 0.76);
        let fill = fill(ink, spotlight.meeting(&event.id));
        scene.put(
            text(at, Anchor::Start, (SIZE, weight, fill), words),
            &event.item,
        );
    }
}

/// Where nothing else is known of a meeting, each of its marks may tell who the others are.
fn with_others(
    frame: &Frame,
    timeline: &Timeline,
    placed: &Placed<'_>,
    weight: Weight,
    room: &Room,
    on: bool,
) -> Option<(String, Rect)> {
    let event = placed.event;
    let words = |lane: usize| {
        let others = event
            .lanes
            .iter()
            .filter(|other| event.tied && **other != lane);
        let names: Vec<&str> = others
            .filter_map(|other| Some(timeline.lanes.get(*other)?.short.as_str()))
            .collect();
        match names.as_slice() {
            [] => None,
            [one] => Some(format!("with {one}")),
            [one, other] => Some(format!("with {one} and {other}")),
            [one, rest @ ..] => Some(format!("with {one} and {} more", rest.len())),
        }
    };
    let beside = lanes_in_sight(frame, event).find_map(|lane| {
        let words = words(lane)?;
        let width = text_width(&words, SIZE, weight);
        // A bar may reach farther than the mark upon it.
        let (left, right) = placed.bar.unwrap_or((placed.x, placed.x));
        let spots = [
            placed.x.max(right) + reach(frame, event) + GAP,
            placed.x.min(left) - reach(frame, event) - GAP - width,
        ];
        let spot = spots
            .map(|x| Rect::new(x, frame.y(lane) - HEIGHT / 2.0, width, HEIGHT))
            .into_iter()
            .find(|spot| fits(frame, *spot) && room.is_free(*spot))?;
        Some((words, spot))
    });
    beside.or_else(|| {
        let words = words(event.top()).filter(|_| on)?;
        let width = text_width(&words, SIZE, weight);
        Some((words, forced(frame, placed, room, width)))
    })
}

/// The first few lanes of a meeting that can be seen.
fn lanes_in_sight(frame: &Frame, event: &Event) -> impl Iterator<Item = usize> {
    let lanes = event.lanes.iter().copied();
    lanes.filter(|lane| frame.sees(*lane, *lane)).take(ROWS)
}

/// Half the width of the marks of a meeting; those with a ring are larger.
fn reach(frame: &Frame, event: &Event) -> f32 {
    frame.radius + if event.more > 0 { 3.0 } else { 0.0 }
}

/// A label and the air around it.
fn airy(spot: Rect) -> Rect {
    let (x, y) = AIR;
    Rect::new(
        spot.min.x - x,
        spot.min.y - y,
        spot.width() + 2.0 * x,
        spot.height() + 2.0 * y,
    )
}

/// Right and left of a mark.
fn beside(frame: &Frame, placed: &Placed<'_>, y: f32, width: f32) -> [Rect; 2] {
    let side = reach(frame, placed.event) + GAP;
    let top = y - HEIGHT / 2.0;
    [placed.x + side, placed.x - side - width].map(|x| Rect::new(x, top, width, HEIGHT))
}

/// True for what is not cut off by the edges of the plot.
fn fits(frame: &Frame, spot: Rect) -> bool {
    let plot = frame.plot;
    spot.min.x >= plot.min.x + 2.0
        && spot.max.x <= plot.max.x
        && spot.min.y >= plot.min.y - 2.0
        && spot.max.y <= plot.max.y + 2.0
}

fn obstacles(frame: &Frame, placed: &[Placed<'_>]) -> Room {
    let mut room = Room::default();
    for placed in placed {
        let event = placed.event;
        let radius = reach(frame, event) + 1.5;
        if event.tied {
            let (top, bottom) = (frame.y(event.top()), frame.y(event.bottom()));
            let tie = Rect::new(placed.x - 1.0, top, 2.0, bottom - top);
            room.ties.add(tie);
        }
        for &lane in &event.lanes {
            let y = frame.y(lane);
            room.marks.add(Rect::new(
                placed.x - radius,
                y - radius,
                2.0 * radius,
                2.0 * radius,
            ));
            if let Some((left, right)) = placed.bar {
                let bar = Rect::new(left, y - 3.0, right - left, 6.0);
                room.marks.add(bar);
            }
        }
    }
    room
}

/// Where a label may stand, best first: beside the marks, in the gaps beside the tie, above.
fn spots(frame: &Frame, placed: &Placed<'_>, width: f32) -> impl Iterator<Item = Rect> {
    let event = placed.event;
    let x = placed.x;
    let mut spots = Vec::new();
    // A bar along the lane leaves room only between the lanes.
    if placed.bar.is_none() {
        for lane in lanes_in_sight(frame, event) {
            spots.extend(beside(frame, placed, frame.y(lane), width));
        }
    }
    let gaps = if event.tied {
        event.top()..event.bottom()
    } else {
        0..0
    };
    let seen = |lane: &usize| frame.sees(*lane, *lane);
    for lane in gaps.filter(seen).take(ROWS) {
        let top = frame.y(lane) + frame.lane / 2.0 - HEIGHT / 2.0;
        spots.push(Rect::new(x + GAP, top, width, HEIGHT));
        spots.push(Rect::new(x - GAP - width, top, width, HEIGHT));
    }
    let top = frame.y(event.top()) - reach(frame, event) - 1.5 - HEIGHT;
    let bottom = frame.y(event.bottom()) + reach(frame, event) + 1.5;
    for y in [top, bottom] {
        spots.push(Rect::new(x - width / 2.0, y, width, HEIGHT));
        spots.push(Rect::new(x, y, width, HEIGHT));
        spots.push(Rect::new(x - width, y, width, HEIGHT));
    }
    spots.into_iter().filter(|spot| fits(frame, *spot))
}

/// Where a label stands that must be shown and found no room: over ties, if it must be over
/// marks, but where it can be not over another label.
fn forced(frame: &Frame, placed: &Placed<'_>, room: &Room, width: f32) -> Rect {
    let plot = frame.plot;
    let event = placed.event;
    let side = reach(frame, event) + GAP;
    let lanes: Vec<usize> = lanes_in_sight(frame, event).collect();
    let first = lanes.first().copied().unwrap_or(event.top());
    let within = |x: f32, y: f32| {
        Rect::new(
            x.clamp(plot.min.x, (plot.max.x - width).max(plot.min.x)),
            (y - HEIGHT / 2.0).clamp(plot.min.y, (plot.max.y - HEIGHT).max(plot.min.y)),
            width,
            HEIGHT,
        )
    };
    let right = placed.x + side;
    let usual = if right + width <= plot.max.x {
        right
    } else {
        placed.x - side - width
    };
    let steps = [0.0, 1.0, -1.0, 2.0, -2.0, 3.0, -3.0];
    let heights = std::iter::once(first)
        .chain(lanes)
        .flat_map(|lane| steps.map(|step| frame.y(lane) + step * (HEIGHT + 1.0)));
    let spots: Vec<Rect> = heights
        .flat_map(|y| [within(usual, y), within(placed.x - side - width, y)])
        .collect();
    let clear = spots.iter().find(|spot| room.is_clear(**spot));
    clear
        .or_else(|| {
            let mut spots = spots.iter();
            spots.find(|spot| room.labels.is_free(airy(**spot)))
        })
        .copied()
        .unwrap_or_else(|| within(usual, frame.y(first)))
}
