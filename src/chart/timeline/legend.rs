//! What the marks and colours mean; only of those that occur.

use super::LEGEND_ROW;
use super::event::Event;
use super::glyph::{RADIUS, glyph, tie};
use super::lanes::{self, Lane};
use super::{crowd, rim};
use crate::chart::draw::{block, disc, fill, line, stroke, text};
use crate::chart::metrics::text_width;
use crate::chart::palette::{NO_REGION, REGIONS};
use crate::chart::{Anchor, Ink, Point, Rect, Scene, Weight};
use crate::extract::{Mode, Status};

const SIZE: f32 = 11.0;
/// From a sign to its words.
const INDENT: f32 = 16.0;
/// From one entry to the next.
const GAP: f32 = 18.0;

#[derive(Clone, Copy, Debug, PartialEq)]
enum Sign {
    Mark(Mode, Status),
    Vague,
    Series(u8),
    Body,
    /// A pair that was not alone.
    More,
    /// Several meetings in one mark.
    Crowd,
}

/// The entries with their words, in rows that fit a width.
#[derive(Clone, Debug, Default)]
pub(super) struct Legend {
    entries: Vec<(Sign, &'static str)>,
}

impl Legend {
    pub(super) fn new(events: &[Event], lanes: &[Lane]) -> Self {
        let any = |test: &dyn Fn(&Event) -> bool| events.iter().any(test);
        let mut entries = Vec::new();
        let mut add = |present: bool, sign, words| {
            if present {
                entries.push((sign, words));
            }
        };
        let mode = |wanted| any(&|event| event.mode == wanted);
        add(
            mode(Mode::InPerson),
            Sign::Mark(Mode::InPerson, Status::Held),
            "in person",
        );
        // One form stands for both; which of the two is told by the inspector.
        add(
            !mode(Mode::InPerson) && mode(Mode::Unknown),
            Sign::Mark(Mode::InPerson, Status::Held),
            "met",
        );
        add(
            mode(Mode::Phone),
            Sign::Mark(Mode::Phone, Status::Held),
            "by phone",
        );
        add(
            mode(Mode::Video),
            Sign::Mark(Mode::Video, Status::Held),
            "by video",
        );
        for (status, words) in [
            (Status::Planned, "planned"),
            (Status::Proposed, "proposed"),
            (Status::Cancelled, "cancelled"),
        ] {
            add(
                any(&|event| event.status == status),
                Sign::Mark(Mode::InPerson, status),
                words,
            );
        }
        add(
            any(&|event| event.when.is_some_and(super::when::When::is_vague)),
            Sign::Vague,
            "only month or year known",
        );
        add(
            any(&|event| event.more > 0),
            Sign::More,
            "with others, at a meeting of three or more",
        );
        add(
            events.len() > crowd::MOST,
            Sign::Crowd,
            "several meetings, the higher the more",
        );
        for (series, region) in REGIONS.iter().enumerate() {
            let series = series as u8;
            add(
                lanes.iter().any(|lane| lane.shows(series)),
                Sign::Series(series),
                region,
            );
        }
        add(
            lanes.iter().any(|lane| lane.shows(NO_REGION)),
            Sign::Series(NO_REGION),
            "organisations, others",
        );
        add(
            lanes.iter().any(|lane| lane.sign == lanes::Sign::Body)
                && lanes.iter().any(|lane| lane.sign == lanes::Sign::Person),
            Sign::Body,
            "state or organisation",
        );
        Self { entries }
    }

    /// How many rows it takes.
    pub(super) fn rows(&self, width: f32) -> usize {
        self.places(width).last().map_or(0, |(row, _)| row + 1)
    }

    /// Row and distance from the left of each entry; colours start a row unless all fits in one.
    fn places(&self, width: f32) -> Vec<(usize, f32)> {
        let widths: Vec<f32> = self
            .entries
            .iter()
            .map(|(_, words)| INDENT + text_width(words, SIZE, Weight::Regular) + GAP)
            .collect();
        let one_row = widths.iter().sum::<f32>() <= width;
        let (mut row, mut x) = (0, 0.0);
        let mut places = Vec::new();
        let mut colours = false;
        for ((sign, _), needs) in self.entries.iter().zip(widths) {
            let starts_colours = matches!(sign, Sign::Series(_)) && !colours;
            colours |= starts_colours;
            let breaks = starts_colours && !one_row || x + needs - GAP > width;
            if breaks && x > 0.0 {
                row += 1;
                x = 0.0;
            }
            places.push((row, x));
            x += needs;
        }
        places
    }

    /// Draws it with its corner at `at`.
    pub(super) fn draw(&self, scene: &mut Scene, at: Point, width: f32) {
        for ((sign, words), (row, x)) in self.entries.iter().zip(self.places(width)) {
            let y = at.y + (row as f32 + 0.5) * LEGEND_ROW;
            let center = Point::new(at.x + x + 5.0, y);
            match *sign {
                Sign::Mark(mode, status) => {
                    let ends = (Point::new(center.x, y - 8.0), Point::new(center.x, y + 8.0));
                    scene.draw(line(ends.0, ends.1, tie(status, 1.0)));
                    glyph(scene, (center, RADIUS), mode, status, Ink::Text, 1.0, None);
                }
                Sign::Vague => scene.draw(block(
                    Rect::new(center.x - 6.0, y - 2.5, 14.0, 5.0),
                    2.5,
                    fill(Ink::Text, 0.4),
                )),
                Sign::Series(series) => {
                    let inside = Some(fill(Ink::Series(series), 1.0));
                    scene.draw(disc(center, 4.5, inside, None));
                }
                Sign::Body => scene.draw(rim::square(center, fill(Ink::Muted, 1.0))),
                Sign::More => {
                    glyph(
                        scene,
                        (center, RADIUS),
                        Mode::InPerson,
                        Status::Held,
                        Ink::Text,
                        1.0,
                        None,
                    );
                    let rim = Some(stroke(Ink::Text, 0.8, 1.0));
                    scene.draw(disc(center, RADIUS + 3.0, None, rim));
                }
                Sign::Crowd => scene.draw(crowd::pill(center, 8, LEGEND_ROW, Ink::Text, 1.0)),
            }
            scene.draw(text(
                Point::new(at.x + x + INDENT, y + SIZE * 0.36),
                Anchor::Start,
                (SIZE, Weight::Regular, fill(Ink::Muted, 1.0)),
                *words,
            ));
        }
    }
}
