//! Scenes to SVG, PNG and PDF; meetings to JSON. Knows no window.

mod caption;
mod fonts;
mod json;
mod pdf;
mod picture;
mod png;
mod sources;
mod svg;

pub use json::{Mentions, Record, SCHEMA, mentions, record, record_of};
pub use picture::{ChartKind, ExportError, PictureFormat, PictureRequest, picture};
