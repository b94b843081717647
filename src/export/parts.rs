//! What a picture has besides its chart, and what lies behind it.

use serde::{Deserialize, Serialize};

use crate::chart::Scene;

/// What lies behind a picture.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ground {
    /// The paper of the theme.
    #[default]
    Theme,
    /// A white sheet; the picture is that of the light theme.
    White,
    /// Nothing.
    Transparent,
}

impl Ground {
    /// Takes the paper of a page away where there is to be none, with what it covers.
    pub(super) fn lay(self, page: &mut Scene) {
        if self != Self::Transparent {
            return;
        }
        *page = std::mem::take(page).uncovered();
    }
}

/// What a picture has besides its chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Parts {
    /// Title and dates above it.
    pub title: bool,
    /// What colours and signs mean.
    pub legend: bool,
    /// The numbered articles below it.
    pub sources: bool,
    /// What lies behind it.
    pub ground: Ground,
}

impl Parts {
    /// All of them, on the paper of the theme.
    pub const ALL: Self = Self {
        title: true,
        legend: true,
        sources: true,
        ground: Ground::Theme,
    };

    /// The chart with or without the legend that takes the lowest `legend` points of it.
    pub(super) fn chart(self, mut chart: Scene, legend: f32) -> Scene {
        if !self.legend && legend > 0.0 && legend < chart.height {
            let foot = chart.height - legend;
            chart.marks.retain(|mark| mark.shape.bounds().min.y < foot);
            chart.height = foot;
        }
        chart
    }
}

impl Default for Parts {
    fn default() -> Self {
        Self::ALL
    }
}
