//! Scenes to SVG, PNG and PDF; meetings to JSON. Knows no window.

mod picture;

pub use picture::{ChartKind, ExportError, PictureFormat, PictureRequest, picture};
