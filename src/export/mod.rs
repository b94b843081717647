//! Scenes to SVG, PNG and PDF; meetings to JSON; comparisons to Markdown, HTML, CSV and JSON. Knows no window.

mod caption;
mod comparison;
mod csv;
mod fonts;
mod json;
mod parts;
mod pdf;
mod picture;
mod png;
mod preview;
mod runs;
mod sources;
mod svg;

pub use self::csv::table;
pub use comparison::{
    SheetRequest, TextFormat, comparison_csv, comparison_html, comparison_json,
    comparison_markdown, comparison_picture,
};
pub use json::{Mentions, Record, SCHEMA, mentions, record, record_of};
pub use parts::{Ground, Parts};
pub use picture::{ChartKind, ExportError, PictureFormat, PictureRequest, Sight, picture};
pub use preview::{Preview, comparison_preview, drawn, preview};
