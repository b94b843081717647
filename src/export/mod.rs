//! Scenes to SVG, PNG and PDF; meetings to JSON. Knows no window.

mod json;
mod picture;

pub use json::{Mentions, Record, SCHEMA, mentions, record, record_of};
pub use picture::{ChartKind, ExportError, PictureFormat, PictureRequest, picture};
