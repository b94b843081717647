//! The page around a chart: title and dates above, sources below.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::chart::draw::{fill, line, stroke, text};
use crate::chart::metrics::{text_width, wrap};
use crate::chart::{Anchor, Ink, Point, Scene, Weight};
use crate::dossier::{Dossier, Meeting};
use crate::world::Date;

/// Room around everything.
pub(super) const MARGIN: f32 = 28.0;
const TITLE_SIZE: f32 = 22.0;
const SUBTITLE_SIZE: f32 = 13.0;
const SOURCE_SIZE: f32 = 10.0;
const SOURCE_LINE: f32 = 14.0;
/// Between columns of sources.
const GAP: f32 = 28.0;

/// The words above a chart.
pub(super) struct Heading {
    pub(super) title: String,
    pub(super) subtitle: String,
}

impl Heading {
    pub(super) fn new(dossier: &Dossier, meetings: &[&Meeting], sources: usize) -> Self {
        let ids: BTreeSet<_> = meetings.iter().map(|meeting| &meeting.id).collect();
        let names: Vec<&str> = dossier
            .actors
            .values()
            .filter(|actor| actor.meetings.iter().any(|meeting| ids.contains(meeting)))
            .map(|actor| actor.short.as_str())
            .collect();
        let who = match *names.as_slice() {
            [] => "Meetings".to_owned(),
            [one] => format!("Meetings of {one}"),
            [one, other] => format!("Meetings of {one} and {other}"),
            ref names => format!("Meetings of {} leaders", names.len()),
        };
        let dates = || {
            let all = meetings
                .iter()
                .filter_map(|meeting| meeting.facts.date.as_ref());
            all.flat_map(|date| [Some(date.start.as_str()), date.end.as_deref()])
                .flatten()
                .filter_map(Date::parse)
        };
        let first = dates().min_by_key(|date| date.first());
        let last = dates().max_by_key(|date| date.last());
        let (years, days) = match (first, last) {
            (Some(first), Some(last)) => (
                if first.year == last.year {
                    format!(", {}", first.year)
                } else {
                    format!(", {} to {}", first.year, last.year)
                },
                if first == last {
                    format!("{} · ", words(first))
                } else {
                    format!("{} to {} · ", words(first), words(last))
                },
            ),
            _ => (String::new(), String::new()),
        };
        Self {
            title: who + &years,
            subtitle: format!(
                "{days}{} in {}",
                count(meetings.len(), "meeting"),
                count(sources, "article")
            ),
        }
    }

    /// Says until which day, of the common era, the picture goes.
    pub(super) fn add_until(&mut self, day: f64) {
        let date = NaiveDate::from_num_days_from_ce_opt(day.floor() as i32);
        if let Some(date) = date {
            self.subtitle += " · as of ";
            self.subtitle += &words(Date::day(date));
        }
    }

    /// Height of the heading on a page of `width`.
    pub(super) fn height(&self, width: f32) -> f32 {
        let more = self.notes(width).len().saturating_sub(1) as f32;
        self.lines(width).len() as f32 * TITLE_SIZE * 1.25
            + SUBTITLE_SIZE * 1.7
            + 6.0
            + more * SUBTITLE_SIZE * 1.35
    }

    fn notes(&self, width: f32) -> Vec<String> {
        let room = width - 2.0 * MARGIN;
        wrap(&self.subtitle, room, SUBTITLE_SIZE, Weight::Regular)
    }

    fn lines(&self, width: f32) -> Vec<String> {
        wrap(&self.title, width - 2.0 * MARGIN, TITLE_SIZE, Weight::Bold)
    }

    /// Draws it at the top of the page.
    pub(super) fn draw(&self, page: &mut Scene) {
        let mut y = MARGIN;
        for words in self.lines(page.width) {
            y += TITLE_SIZE;
            let style = (TITLE_SIZE, Weight::Bold, fill(Ink::Text, 1.0));
            page.draw(text(Point::new(MARGIN, y), Anchor::Start, style, words));
            y += TITLE_SIZE * 0.25;
        }
        let style = (SUBTITLE_SIZE, Weight::Regular, fill(Ink::Muted, 1.0));
        for (at, words) in self.notes(page.width).into_iter().enumerate() {
            y += SUBTITLE_SIZE * if at == 0 { 1.3 } else { 1.35 };
            page.draw(text(Point::new(MARGIN, y), Anchor::Start, style, words));
        }
    }
}

/// The sources in columns, broken into lines.
pub(super) struct Footer {
    title: String,
    /// Number and lines of each source, by column.
    columns: Vec<Vec<(String, Vec<String>)>>,
    column: f32,
    indent: f32,
    rows: usize,
}

impl Footer {
    pub(super) fn new(sources: &[String], width: f32) -> Self {
        let room = width - 2.0 * MARGIN;
        let columns = ((room + GAP) / (340.0 + GAP)).floor().clamp(1.0, 4.0);
        let column = (room - GAP * (columns - 1.0)) / columns;
        let widest = format!("{}.", sources.len());
        let indent = text_width(&widest, SOURCE_SIZE, Weight::Regular) + 6.0;
        let entries: Vec<(String, Vec<String>)> = sources
            .iter()
            .enumerate()
            .map(|(at, entry)| {
                let lines = wrap(entry, column - indent, SOURCE_SIZE, Weight::Regular);
                (format!("{}.", at + 1), lines)
            })
            .collect();
        let all: usize = entries.iter().map(|(_, lines)| lines.len()).sum();
        let mut rows = (all as f32 / columns).ceil() as usize;
        // An entry is not torn apart, so some columns may need a few lines more.
        let columns = loop {
            let split = split(&entries, rows);
            if split.len() <= columns as usize {
                break split;
            }
            rows += 1;
        };
        Self {
            title: "Sources".to_owned(),
            columns,
            column,
            indent,
            rows,
        }
    }

    /// With other words above the list.
    pub(super) fn titled(self, title: String) -> Self {
        Self { title, ..self }
    }

    pub(super) fn height(&self) -> f32 {
        let list = if self.rows == 0 {
            0.0
        } else {
            26.0 + self.rows as f32 * SOURCE_LINE
        };
        list + 26.0 + MARGIN * 0.6
    }

    /// Draws it at the foot of the page.
    pub(super) fn draw(&self, page: &mut Scene) {
        let top = page.height - self.height();
        let right = page.width - MARGIN;
        page.draw(line(
            Point::new(MARGIN, top),
            Point::new(right, top),
            stroke(Ink::Rule, 1.0, 1.0),
        ));
        let style = |weight, ink| (SOURCE_SIZE, weight, fill(ink, 1.0));
        if self.rows > 0 {
            page.draw(text(
                Point::new(MARGIN, top + 19.0),
                Anchor::Start,
                style(Weight::Bold, Ink::Text),
                self.title.clone(),
            ));
        }
        for (at, column) in self.columns.iter().enumerate() {
            let left = MARGIN + at as f32 * (self.column + GAP);
            let mut y = top + 26.0 + SOURCE_LINE * 0.75;
            for (number, lines) in column {
                page.draw(text(
                    Point::new(left + self.indent - 6.0, y),
                    Anchor::End,
                    style(Weight::Regular, Ink::Muted),
                    number.clone(),
                ));
                for words in lines {
                    page.draw(text(
                        Point::new(left + self.indent, y),
                        Anchor::Start,
                        style(Weight::Regular, Ink::Text),
                        words.clone(),
                    ));
                    y += SOURCE_LINE;
                }
            }
        }
        page.draw(text(
            Point::new(right, page.height - MARGIN * 0.6),
            Anchor::End,
            style(Weight::Italic, Ink::Muted),
            "Drawn by Rapporteur",
        ));
    }
}

fn split(entries: &[(String, Vec<String>)], rows: usize) -> Vec<Vec<(String, Vec<String>)>> {
    let mut columns: Vec<Vec<(String, Vec<String>)>> = Vec::new();
    let mut used = usize::MAX;
    for entry in entries {
        let needs = entry.1.len();
        if used.saturating_add(needs) > rows {
            columns.push(Vec::new());
            used = 0;
        }
        used += needs;
        if let Some(column) = columns.last_mut() {
            column.push(entry.clone());
        }
    }
    columns
}

fn words(date: Date) -> String {
    let format = match (date.month, date.day) {
        (_, Some(_)) => "%-d %B %Y",
        (Some(_), None) => "%B %Y",
        (None, None) => "%Y",
    };
    date.first().format(format).to_string()
}

fn count(number: usize, noun: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{number} {noun}{plural}")
}
