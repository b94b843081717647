//! A whole chart as a picture, with title, date range and numbered sources.

use std::path::Path;

use crate::chart::Theme;
use crate::dossier::{Dossier, Meeting};
use crate::world::World;

/// Which chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ChartKind {
    /// Lanes and ties.
    Timeline,
    /// Discs and edges.
    Network,
}

/// Which kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
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
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PictureRequest {
    /// Which chart.
    pub chart: ChartKind,
    /// Which kind of file.
    pub format: PictureFormat,
    /// Light or dark.
    pub theme: Theme,
    /// Width and least height in points; the height grows to hold all lanes and sources.
    pub size: (f32, f32),
    /// Pixels for a point, in a PNG.
    pub scale: f32,
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
    _world: &World,
    _dossier: &Dossier,
    _meetings: &[&Meeting],
    _request: &PictureRequest,
) -> Result<Vec<u8>, ExportError> {
    Err(ExportError::Empty)
}
