//! The chart on a page: all of it, arranged for the page, or what the screen shows of it.

use std::collections::BTreeSet;

use super::{ChartKind, ExportError, PictureRequest, Sight};
use crate::chart::{Focus, Matrix, MatrixPlace, Network, Notes, Scene, Timeline, network_scene};
use crate::dossier::{Dossier, Item, Meeting, MeetingId};
use crate::export::parts::Parts;
use crate::world::World;

/// What the screen shows of a network or a matrix, and the height of the legend at its foot;
/// `None` where all of the chart is asked for.
pub(super) fn seen(
    dossier: &Dossier,
    meetings: &[&Meeting],
    request: &PictureRequest,
) -> Option<(Scene, f32)> {
    let focus = Focus::default();
    let (scene, legend) = match (request.chart, request.sight?) {
        (ChartKind::Network, Sight::Network(camera, (width, height))) => {
            let network = request.shown()?;
            let scene = network_scene(network, camera, width, height, &focus);
            (scene, network.legend_height(width))
        }
        (ChartKind::Matrix, Sight::Matrix(place, size)) => {
            let matrix = Matrix::new(dossier, meetings);
            let place = MatrixPlace {
                cursor: None,
                ..place
            };
            (
                matrix.scene(&place, size, &focus),
                matrix.legend_height(size.0),
            )
        }
        _ => return None,
    };
    Some((scene.cropped(), legend))
}

/// The meetings that a scene shows, by a mark of their own or of a pair that met.
pub(super) fn told_by<'a>(
    scene: &Scene,
    dossier: &Dossier,
    meetings: &[&'a Meeting],
) -> Vec<&'a Meeting> {
    let items: BTreeSet<&Item> = scene
        .marks
        .iter()
        .filter_map(|it| it.item.as_ref())
        .collect();
    let mut shown: BTreeSet<&MeetingId> = BTreeSet::new();
    for item in items {
        match item {
            Item::Meeting(id) => {
                shown.insert(id);
            }
            Item::Pair(one, other) => {
                let met = |id| dossier.actors.get(id).map(|it| &it.meetings);
                if let (Some(one), Some(other)) = (met(one), met(other)) {
                    shown.extend(one.iter().filter(|id| other.contains(id)));
                }
            }
            _ => {}
        }
    }
    let kept = meetings.iter().copied();
    kept.filter(|meeting| shown.contains(&meeting.id)).collect()
}

/// What the screen shows, as large as the page allows without growing much higher.
pub(super) fn framed(
    (scene, legend): (Scene, f32),
    parts: Parts,
    (inner, room): (f32, f32),
) -> Scene {
    let scene = parts.chart(scene, legend);
    let wide = inner / scene.width;
    let high = room / scene.height;
    scene.scaled(high.clamp(wide * 0.6, wide))
}

/// More lanes than these make a picture that nobody can look at; the most met stand first.
const MOST_LANES: usize = 100;

/// The lanes that a picture of the timeline shows.
pub(super) fn lanes(
    world: &World,
    dossier: &Dossier,
    meetings: &[&Meeting],
    request: &PictureRequest,
) -> Timeline {
    let mut timeline = Timeline::by(world, dossier, meetings, request.lanes);
    if let Some(seen) = request.lanes_seen() {
        timeline.keep(seen);
    }
    timeline.keep(0..MOST_LANES);
    timeline
}

/// A timeline, arranged for the page. `told` are the meetings that it shows.
pub(super) fn timeline(
    timeline: &Timeline,
    told: &[&Meeting],
    (request, notes): (&PictureRequest, &Notes),
    (inner, room): (f32, f32),
) -> Result<Scene, ExportError> {
    if timeline.is_empty() || told.is_empty() {
        return Err(ExportError::Empty);
    }
    let best = timeline.best_height(inner);
    let height = room.clamp(*best.start(), *best.end());
    let window = request.window().unwrap_or_else(|| timeline.fit());
    let scene = timeline.scene(window, 0.0, (inner, height), &Focus::default(), notes);
    Ok(request.parts.chart(scene, timeline.legend_height(inner)))
}

/// A network, arranged for the page. `told` are the meetings that it shows.
pub(super) fn network(
    world: &World,
    dossier: &Dossier,
    told: &[&Meeting],
    request: &PictureRequest,
    (inner, room): (f32, f32),
) -> Result<Scene, ExportError> {
    let given = request.shown().cloned();
    let mut network = given.unwrap_or_else(|| Network::new(world, dossier, told, None));
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
    Ok(request.parts.chart(scene, network.legend_height(inner)))
}

/// A matrix, arranged for the page, with all rows, however small their cells become.
pub(super) fn matrix(
    dossier: &Dossier,
    meetings: &[&Meeting],
    parts: Parts,
    inner: f32,
) -> Result<Scene, ExportError> {
    let matrix = Matrix::new(dossier, meetings);
    if matrix.is_empty() {
        return Err(ExportError::Empty);
    }
    let size = (inner, matrix.best_height(inner));
    let place = MatrixPlace {
        cell: Some(matrix.best_cell(inner)),
        ..MatrixPlace::default()
    };
    let scene = matrix.scene(&place, size, &Focus::default());
    Ok(parts.chart(scene, matrix.legend_height(inner)))
}
