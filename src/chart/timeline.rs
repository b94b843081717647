//! The timeline: a lane for each leader, a meeting ties the lanes of those who met.

use super::Scene;
use super::focus::Focus;
use crate::dossier::{Dossier, Meeting};
use crate::world::World;

/// The stretch of time on the screen, in days of the common era.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TimeWindow {
    /// At the left edge.
    pub start: f64,
    /// At the right edge.
    pub end: f64,
}

impl TimeWindow {
    /// All of `meetings`, with some air around them.
    pub fn fit(_meetings: &[&Meeting]) -> Self {
        Self { start: 0.0, end: 1.0 }
    }

    /// Zooms by `factor` (above 1: closer) about `fraction` of the width, within sane limits.
    #[must_use]
    pub fn zoomed(self, _fraction: f64, _factor: f64) -> Self {
        self
    }

    /// Moves by a fraction of the width, positive toward later.
    #[must_use]
    pub fn panned(self, _fraction: f64) -> Self {
        self
    }
}

/// The timeline of `meetings` (those that pass the filters) on `width` × `height` points.
///
/// `scroll` is how far the lanes are scrolled down; see [`timeline_height`].
#[expect(clippy::too_many_arguments, reason = "all are the caller's state")]
pub fn timeline_scene(
    _world: &World,
    _dossier: &Dossier,
    _meetings: &[&Meeting],
    _window: TimeWindow,
    _scroll: f32,
    width: f32,
    height: f32,
    _focus: &Focus,
) -> Scene {
    Scene {
        width,
        height,
        marks: Vec::new(),
    }
}

/// Height at which no lane need be scrolled.
pub fn timeline_height(_dossier: &Dossier, _meetings: &[&Meeting]) -> f32 {
    0.0
}
