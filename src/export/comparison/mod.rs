//! A comparison as Markdown, HTML, CSV, JSON and picture, each value with the number of its source.

mod citations;
mod csv;
mod html;
mod json;
mod markdown;
mod picture;
mod text;

pub use csv::comparison_csv;
pub use html::comparison_html;
pub use json::comparison_json;
pub use markdown::comparison_markdown;
pub(super) use picture::page;
pub use picture::{SheetRequest, comparison_picture};
pub use text::TextFormat;
