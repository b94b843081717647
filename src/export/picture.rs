//! A whole chart as a picture, with title, date range and numbered sources.

use std::collections::BTreeSet;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::caption::{Footer, Heading, MARGIN};
use super::parts::{Ground, Parts};
use super::sources::Sources;
use super::{fonts, pdf, png, svg};
use crate::chart::{
    Focus, Lanes, Matrix, MatrixPlace, Network, Notes, Scene, Theme, TimeWindow, Timeline,
    network_scene,
};
use crate::dossier::{Dossier, Item, Meeting, MeetingId};
use crate::world::World;

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
    /// The stretch of time that the timeline shows; `None` shows all of it.
    pub window: Option<TimeWindow>,
    /// What there is besides the chart.
    pub parts: Parts,
}

/// Why a picture could not be made.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// Nothing to draw.
    #[error("there is no meeting to draw; load articles or relax the filters")]
    Empty,
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
        Item::Article(_) | Item::Topic(_) | Item::Country(_) => None,
    };
    encode(
        page,
        (request.format, request.scale),
        (request.theme, request.parts.ground),
        &name_of,
    )
}

/// The bytes of a page as a kind of file with so many pixels for a point, in a theme, on a ground.
pub(super) fn encode(
    mut page: Page,
    (format, scale): (PictureFormat, f32),
    (theme, ground): (Theme, Ground),
    name_of: &dyn Fn(&Item) -> Option<String>,
) -> Result<Vec<u8>, ExportError> {
    ground.lay(&mut page.scene);
    // White is a tint of the light theme.
    let theme = match ground {
        Ground::White => Theme::Light,
        Ground::Theme | Ground::Transparent => theme,
    };
    let scale = if scale.is_finite() && scale > 0.0 {
        scale
    } else {
        1.0
    };
    if format == PictureFormat::Png {
        // Known before anything is drawn.
        png::pixels(page.scene.width, page.scene.height, scale)?;
    }
    let mut svg = svg::svg(&page.scene, theme, &page.title, name_of);
    if ground == Ground::White {
        svg = svg::on_white(&svg);
    }
    match format {
        PictureFormat::Svg => Ok(svg.into_bytes()),
        PictureFormat::Png => png::png(&fonts::tree(&svg)?, scale),
        PictureFormat::Pdf => pdf::pdf(&fonts::tree(&svg)?, &page.title),
    }
}

/// A page with all that a picture shows.
pub(super) struct Page {
    pub(super) title: String,
    pub(super) scene: Scene,
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
    let told = told(meetings, request);
    let sources = Sources::new(dossier, &told);
    let mut heading = Heading::new(dossier, &told, sources.len());
    if let Some(until) = request.shown().and_then(|it| it.options().until) {
        heading.add_until(until);
    }
    let footer = Footer::new(&sources.entries().collect::<Vec<_>>(), width);
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

    let chart = match request.chart {
        ChartKind::Timeline => {
            let timeline = Timeline::by(world, dossier, meetings, request.lanes);
            if timeline.is_empty() || told.is_empty() {
                return Err(ExportError::Empty);
            }
            let best = timeline.best_height(inner);
            let height = room.clamp(*best.start(), *best.end());
            let notes = if parts.sources {
                sources.notes(&told)
            } else {
                Notes::default()
            };
            let window = request.window.unwrap_or_else(|| timeline.fit());
            let focus = Focus::default();
            let scene = timeline.scene(window, 0.0, (inner, height), &focus, &notes);
            parts.chart(scene, timeline.legend_height(inner))
        }
        ChartKind::Network => {
            let given = request.shown().cloned();
            let mut network = given.unwrap_or_else(|| Network::new(world, dossier, &told, None));
            if network.disc_count() == 0 {
                return Err(ExportError::Empty);
            }
            // Enough for each disc and its name, whatever was asked.
            let discs = network.disc_count() as f32 * 13_000.0 / inner;
            let lines = network.line_count() as f32 * 2400.0 / inner;
            let least = (inner * 0.36).max(discs).max(lines.min(inner));
            let height = room.max(least);
            if request.shown().is_none() {
                network.widen(inner / height);
            }
            let camera = network.fit(inner, height);
            let scene = network_scene(&network, camera, inner, height, &Focus::default());
            parts.chart(scene, network.legend_height(inner))
        }
        ChartKind::Matrix => {
            let matrix = Matrix::new(dossier, meetings);
            if matrix.is_empty() {
                return Err(ExportError::Empty);
            }
            // A page shows all rows, however small their cells become.
            let size = (inner, matrix.best_height(inner));
            let place = MatrixPlace {
                cell: Some(matrix.best_cell(inner)),
                ..MatrixPlace::default()
            };
            let scene = matrix.scene(&place, size, &Focus::default());
            parts.chart(scene, matrix.legend_height(inner))
        }
    };
    let height = asked.max((head + chart.height + foot).ceil());
    let mut scene = Scene::blank(width, height);
    scene.paste(chart, MARGIN, head);
    if parts.title {
        heading.draw(&mut scene);
    }
    if parts.sources {
        footer.draw(&mut scene);
    }
    Ok(Page {
        title: heading.title,
        scene,
    })
}

impl PictureRequest {
    /// The network that is to be drawn as it is.
    fn shown(&self) -> Option<&Network> {
        let network = self.network.as_ref();
        network.filter(|_| self.chart == ChartKind::Network)
    }
}

/// The meetings that the picture shows.
fn told<'a>(meetings: &[&'a Meeting], request: &PictureRequest) -> Vec<&'a Meeting> {
    if let (ChartKind::Timeline, Some(window)) = (request.chart, request.window) {
        let shown = meetings.iter().copied();
        return shown.filter(|meeting| window.holds(meeting)).collect();
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
