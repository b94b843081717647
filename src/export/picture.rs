//! A whole chart as a picture, with title, date range and numbered sources.

use std::collections::BTreeSet;
use std::ops::Range;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::caption::{Footer, Heading, MARGIN};
use super::parts::{Ground, Parts};
use super::sources::Sources;
use super::{fonts, pdf, png, svg};
use crate::chart::{
    Camera, Lanes, MatrixPlace, Network, Notes, Scene, Theme, TimeWindow, Timeline,
};
use crate::dossier::{Dossier, Item, Meeting, MeetingId};
use crate::world::World;

mod chart;

/// Which chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ChartKind {
    /// Lanes and ties.
    Timeline,
    /// Discs and edges.
    Network,
    /// Leader by leader.
    Matrix,
}

/// Which kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PictureFormat {
    /// Scalable, text stays text.
    Svg,
    /// Pixels.
    Png,
    /// Scalable, fonts embedded.
    Pdf,
}

impl PictureFormat {
    /// By the ending of a file name.
    pub fn of(path: &Path) -> Option<Self> {
        match path.extension()?.to_str()?.to_ascii_lowercase().as_str() {
            "svg" => Some(Self::Svg),
            "png" => Some(Self::Png),
            "pdf" => Some(Self::Pdf),
            _ => None,
        }
    }
}

/// What is asked for.
#[derive(Clone, Debug)]
pub struct PictureRequest {
    /// Which chart.
    pub chart: ChartKind,
    /// What has a lane, on a timeline.
    pub lanes: Lanes,
    /// Which kind of file.
    pub format: PictureFormat,
    /// Light or dark.
    pub theme: Theme,
    /// Width and least height in points; the height grows to hold all lanes and sources.
    pub size: (f32, f32),
    /// Pixels for a point, in a PNG.
    pub scale: f32,
    /// The network as it was arranged and is shown; `None` arranges all of it anew.
    pub network: Option<Network>,
    /// The part that is on the screen, where only that is wanted; `None` shows all of it.
    pub sight: Option<Sight>,
    /// What there is besides the chart.
    pub parts: Parts,
}

/// The part of a chart that is on the screen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Sight {
    /// A stretch of time, of the timeline, and the first of the lanes and the one behind the last.
    Time(TimeWindow, (usize, usize)),
    /// A part of the network, on a screen of so many points.
    Network(Camera, (f32, f32)),
    /// A part of the matrix, on a screen of so many points.
    Matrix(MatrixPlace, (f32, f32)),
}

/// Why a picture could not be made.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// Nothing to draw.
    #[error("there is no meeting to draw; load articles or relax the filters")]
    Empty,
    /// Nothing in the part that is on the screen.
    #[error("no meeting is in sight; take the whole chart, or move to another part of it")]
    OutOfSight,
    /// The picture would be too large.
    #[error("{0} × {1} pixels are more than a picture may have; ask for a smaller size or scale")]
    TooLarge(u64, u64),
    /// The writer failed.
    #[error("the picture could not be written: {0}")]
    Writer(String),
}

/// Draws `meetings` (all of the dossier, or those that pass the filters) and gives the file's bytes.
pub fn picture(
    world: &World,
    dossier: &Dossier,
    meetings: &[&Meeting],
    request: &PictureRequest,
) -> Result<Vec<u8>, ExportError> {
    let page = page(world, dossier, meetings, request)?;
    let name_of = |item: &Item| match item {
        Item::Meeting(id) => {
            let meeting = meetings.iter().find(|meeting| meeting.id == *id)?;
            Some(meeting.title.clone())
        }
        Item::Actor(id) => Some(dossier.actors.get(id)?.name.clone()),
        Item::Pair(one, other) => {
            let name = |id| Some(dossier.actors.get(id)?.name.as_str());
            Some(format!("{} and {}", name(one)?, name(other)?))
        }
        Item::Article(_) | Item::Topic(_) | Item::Country(_) | Item::Place(_) => None,
    };
    let look = (request.theme, request.parts.ground);
    encode(page, (request.format, request.scale), look, &name_of)
}

/// The bytes of a page as a kind of file with so many pixels for a point, in a theme, on a ground.
pub(super) fn encode(
    page: Page,
    (format, scale): (PictureFormat, f32),
    look: (Theme, Ground),
    name_of: &dyn Fn(&Item) -> Option<String>,
) -> Result<Vec<u8>, ExportError> {
    let scale = if scale.is_finite() && scale > 0.0 {
        scale
    } else {
        1.0
    };
    if format == PictureFormat::Png {
        // Known before anything is drawn.
        png::pixels(page.scene.width, page.scene.height, scale)?;
    }
    let title = page.title.clone();
    let svg = page.svg(look, name_of);
    match format {
        PictureFormat::Svg => Ok(svg.into_bytes()),
        PictureFormat::Png => png::png(&fonts::tree(&svg)?, scale),
        PictureFormat::Pdf => pdf::pdf(&fonts::tree(&svg)?, &title),
    }
}

/// A page with all that a picture shows.
pub(super) struct Page {
    pub(super) title: String,
    /// What it has no room for.
    pub(super) note: Option<String>,
    pub(super) scene: Scene,
}

impl Page {
    /// The page in a theme, on a ground.
    pub(super) fn svg(
        mut self,
        (theme, ground): (Theme, Ground),
        name_of: &dyn Fn(&Item) -> Option<String>,
    ) -> String {
        ground.lay(&mut self.scene);
        // White is a tint of the light theme.
        let theme = match ground {
            Ground::White => Theme::Light,
            Ground::Theme | Ground::Transparent => theme,
        };
        let svg = svg::svg(&self.scene, theme, &self.title, name_of);
        match ground {
            Ground::White => svg::on_white(&svg),
            Ground::Theme | Ground::Transparent => svg,
        }
    }
}

/// Sides below this hold no legible chart.
const LEAST: (f32, f32) = (320.0, 200.0);

/// Composes title, chart and sources; the page grows to hold them.
pub(super) fn page(
    world: &World,
    dossier: &Dossier,
    meetings: &[&Meeting],
    request: &PictureRequest,
) -> Result<Page, ExportError> {
    let side = |asked: f32, least: f32| {
        if asked.is_finite() {
            asked.max(least)
        } else {
            least
        }
    };
    let width = side(request.size.0, LEAST.0);
    let asked = side(request.size.1, LEAST.1);
    // What the picture leaves out has no place in its title either.
    let seen = chart::seen(dossier, meetings, request);
    let lanes = (request.chart == ChartKind::Timeline)
        .then(|| chart::lanes(world, dossier, meetings, request));
    let told = match &seen {
        Some((scene, _)) => chart::told_by(scene, dossier, meetings),
        None => told(meetings, request, lanes.as_ref()),
    };
    if seen.is_some() && told.is_empty() {
        return Err(ExportError::OutOfSight);
    }
    let sources = Sources::new(dossier, &told);
    let mut heading = Heading::new(dossier, &told, sources.len());
    if let Some(until) = request.shown().and_then(|it| it.options().until) {
        heading.add_until(until);
    }
    let entries: Vec<String> = sources.entries().collect();
    let footer = Footer::new(&entries, width).titled(sources.title());
    let parts = request.parts;
    let head = if parts.title {
        MARGIN + heading.height(width)
    } else {
        MARGIN
    };
    let foot = if parts.sources {
        footer.height() + 12.0
    } else {
        MARGIN
    };
    let inner = width - 2.0 * MARGIN;
    let room = asked - head - foot;

    let chart = if let Some(seen) = seen {
        chart::framed(seen, parts, (inner, room))
    } else {
        let notes = if parts.sources {
            sources.notes(&told)
        } else {
            Notes::default()
        };
        let page = (inner, room);
        match (request.chart, &lanes) {
            (_, Some(lanes)) => chart::timeline(lanes, &told, (request, &notes), page)?,
            (ChartKind::Matrix, _) => chart::matrix(dossier, meetings, parts, inner)?,
            _ => chart::network(world, dossier, &told, request, page)?,
        }
    };
    let height = asked.max((head + chart.height + foot).ceil());
    let mut scene = Scene::blank(width, height);
    let left = MARGIN + (inner - chart.width).max(0.0) / 2.0;
    scene.paste(chart, left, head);
    if parts.title {
        heading.draw(&mut scene);
    }
    if parts.sources {
        footer.draw(&mut scene);
    }
    Ok(Page {
        title: heading.title,
        note: left_out(lanes.as_ref(), &sources, request),
        scene,
    })
}

impl PictureRequest {
    /// The network that is to be drawn as it is.
    fn shown(&self) -> Option<&Network> {
        let network = self.network.as_ref();
        network.filter(|_| self.chart == ChartKind::Network)
    }

    /// The stretch of time that alone is to be drawn.
    fn window(&self) -> Option<TimeWindow> {
        match (self.chart, self.sight) {
            (ChartKind::Timeline, Some(Sight::Time(window, _))) => Some(window),
            _ => None,
        }
    }

    /// The lanes that alone are to be drawn.
    fn lanes_seen(&self) -> Option<Range<usize>> {
        match (self.chart, self.sight) {
            (ChartKind::Timeline, Some(Sight::Time(_, (first, end)))) => Some(first..end),
            _ => None,
        }
    }
}

/// Says what a page has no room for, though it was asked for.
fn left_out(
    lanes: Option<&Timeline>,
    sources: &Sources<'_>,
    request: &PictureRequest,
) -> Option<String> {
    let mut cut = Vec::new();
    if let Some(lanes) = lanes.filter(|_| request.lanes_seen().is_none()) {
        let (kept, all) = (lanes.lane_count(), lanes.all_lanes());
        if kept < all {
            cut.push(format!("the first {kept} of {all} lanes"));
        }
    }
    let (kept, all) = (sources.listed(), sources.len());
    if request.parts.sources && kept < all {
        cut.push(format!("{kept} of {all} sources"));
    }
    (!cut.is_empty()).then(|| format!("There is room for {}", cut.join(" and ")))
}

/// The meetings that the picture shows.
fn told<'a>(
    meetings: &[&'a Meeting],
    request: &PictureRequest,
    lanes: Option<&Timeline>,
) -> Vec<&'a Meeting> {
    if let Some(lanes) = lanes {
        // Where no lane is left out, meetings without one are told of as well.
        let cut = lanes.lane_count() < lanes.all_lanes();
        let shown = cut.then(|| lanes.meetings());
        let window = request.window();
        let kept = meetings.iter().copied().filter(|meeting| {
            let laned = shown.as_ref().is_none_or(|it| it.contains(&meeting.id));
            laned && window.is_none_or(|window| window.holds(meeting))
        });
        return kept.collect();
    }
    let Some(network) = request.shown() else {
        return meetings.to_vec();
    };
    let shown: BTreeSet<&MeetingId> = network.meetings().collect();
    let kept = meetings.iter().copied();
    kept.filter(|meeting| shown.contains(&meeting.id)).collect()
}

#[cfg(test)]
mod tests;
