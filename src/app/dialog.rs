//! The dialogs and what stands in their fields.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use super::files::Ask;
use super::own::{PersonForm, SpellingForm};
use crate::chart::{Lanes, Theme};
use crate::export::{ChartKind, Parts, PictureFormat, TextFormat};

/// The dialog on top of the window.
#[derive(Clone, Debug, PartialEq)]
pub enum Dialog {
    /// All commands, by name.
    Palette {
        /// What was typed.
        query: String,
        /// Which line is marked.
        marked: usize,
    },
    /// Keys and pointer.
    Help,
    /// What to export, and how.
    Export(ExportForm),
    /// A path, typed, where the system has no dialog.
    Path(PathForm),
    /// The file is there already.
    Replace(Replace),
    /// What could not be read.
    Problems,
    /// What was said.
    Messages,
    /// Somebody to be added or corrected.
    Person(PersonForm),
    /// Whom or what some words mean.
    Spelling(SpellingForm),
    /// The user's own tables.
    Tables,
}

impl Dialog {
    /// True while what it asked for is written to the user's tables.
    pub(crate) fn is_saving(&self) -> bool {
        match self {
            Self::Person(form) => form.busy,
            Self::Spelling(form) => form.busy,
            _ => false,
        }
    }
}

/// A file that is there already.
#[derive(Clone, Debug, PartialEq)]
pub struct Replace {
    /// Where it lies.
    pub path: PathBuf,
    /// What would be written in its place: a chart or comparison, or `None` for the table.
    pub export: Option<ExportKey>,
    /// The dialog to come back to when it is kept.
    pub back: Option<Box<Dialog>>,
}

/// A path to be typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PathForm {
    /// What it is for.
    pub ask: Ask,
    /// What was typed.
    pub text: String,
    /// Why it cannot be taken.
    pub trouble: Option<String>,
    /// What to save there.
    pub export: Option<ExportKey>,
}

/// The export behind a path that is asked for, in a form that can be compared.
pub type ExportKey = Box<ExportForm>;

/// What to export.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ExportForm {
    /// Which chart.
    pub chart: ChartKind,
    /// What has a lane, on a timeline.
    pub lanes: Lanes,
    /// Which kind of file.
    pub format: PictureFormat,
    /// Light or dark.
    pub theme: Theme,
    /// Which size.
    pub size: SizePreset,
    /// Width and height in points, for [`SizePreset::Custom`].
    pub custom: (f32, f32),
    /// Dots for an inch, in a PNG; 96 are one for a point.
    pub dpi: u16,
    /// Only the part of the chart that is on the screen.
    pub current: bool,
    /// All rows of a comparison in their own order, not those on the screen.
    pub all_rows: bool,
    /// What there is besides the chart.
    pub parts: Parts,
    /// The comparison on the screen, not a chart.
    #[serde(skip)]
    pub compared: bool,
    /// The comparison as text, not as a picture.
    pub words: Option<TextFormat>,
    /// Only the meetings that pass the filters.
    pub filtered: bool,
    /// True while the file is written.
    #[serde(skip)]
    pub busy: bool,
    /// Why the last attempt failed.
    #[serde(skip)]
    pub trouble: Option<String>,
}

impl Eq for ExportForm {}

/// A size for a purpose.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SizePreset {
    /// 1920 × 1080.
    Screen,
    /// 16:9 at the size of a slide.
    Slide,
    /// A sheet of A4, lying.
    A4Landscape,
    /// A sheet of A4, standing.
    A4Portrait,
    /// As wide as it is high.
    Square,
    /// Typed.
    Custom,
}

impl SizePreset {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Screen,
        Self::Slide,
        Self::A4Landscape,
        Self::A4Portrait,
        Self::Square,
        Self::Custom,
    ];

    /// For the screen.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Screen => "Screen, 1920 × 1080",
            Self::Slide => "Slide, 16:9",
            Self::A4Landscape => "A4, landscape",
            Self::A4Portrait => "A4, portrait",
            Self::Square => "Square",
            Self::Custom => "Custom",
        }
    }

    /// In points; `None` for a size that is typed.
    pub const fn points(self) -> Option<(f32, f32)> {
        match self {
            Self::Screen => Some((1920.0, 1080.0)),
            Self::Slide => Some((1280.0, 720.0)),
            Self::A4Landscape => Some((1123.0, 794.0)),
            Self::A4Portrait => Some((794.0, 1123.0)),
            Self::Square => Some((1080.0, 1080.0)),
            Self::Custom => None,
        }
    }
}

impl Default for ExportForm {
    fn default() -> Self {
        Self {
            chart: ChartKind::Timeline,
            lanes: Lanes::default(),
            format: PictureFormat::Svg,
            theme: Theme::Light,
            size: SizePreset::Screen,
            custom: (1600.0, 900.0),
            dpi: 96,
            current: false,
            all_rows: false,
            parts: Parts::ALL,
            compared: false,
            words: None,
            filtered: true,
            busy: false,
            trouble: None,
        }
    }
}

impl ExportForm {
    /// Width and height in points.
    pub fn points(&self) -> (f32, f32) {
        self.size.points().unwrap_or(self.custom)
    }

    /// True for words rather than a picture.
    pub const fn is_text(&self) -> bool {
        self.compared && self.words.is_some()
    }

    /// Pixels for a point.
    pub fn scale(&self) -> f32 {
        f32::from(self.dpi) / 96.0
    }

    /// A name for the file.
    pub fn file_name(&self) -> String {
        let chart = match self.chart {
            _ if self.compared => "comparison",
            ChartKind::Timeline => "timeline",
            ChartKind::Network => "network",
            ChartKind::Matrix => "matrix",
        };
        format!("{chart}.{}", self.ending())
    }

    /// The ending of the file name.
    pub const fn ending(&self) -> &'static str {
        if let (true, Some(words)) = (self.compared, self.words) {
            return words.ending();
        }
        match self.format {
            PictureFormat::Svg => "svg",
            PictureFormat::Png => "png",
            PictureFormat::Pdf => "pdf",
        }
    }
}
