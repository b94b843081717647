//! A scene, by way of SVG, as a page of PDF: text stays text, and the bytes repeat.

use krilla::Document;
use krilla::geom::Size;
use krilla::metadata::Metadata;
use krilla::page::PageSettings;
use krilla_svg::{SurfaceExt as _, SvgSettings};
use resvg::usvg::Tree;

use super::ExportError;

/// Draws a tree on one page of its size.
pub(super) fn pdf(tree: &Tree, title: &str) -> Result<Vec<u8>, ExportError> {
    let failed = |what: &str| ExportError::Writer(what.to_owned());
    let size = Size::from_wh(tree.size().width(), tree.size().height())
        .ok_or_else(|| failed("the page has no size"))?;
    let mut document = Document::new();
    // No date of making: the same chart gives the same file.
    let metadata = Metadata::new()
        .title(title.to_owned())
        .creator("Rapporteur".to_owned())
        .language("en".to_owned());
    document.set_metadata(metadata);
    let mut page = document.start_page_with(PageSettings::new(size));
    let mut surface = page.surface();
    surface
        .draw_svg(tree, size, SvgSettings::default())
        .ok_or_else(|| failed("the chart could not be drawn"))?;
    surface.finish();
    page.finish();
    document
        .finish()
        .map_err(|error| ExportError::Writer(format!("{error:?}")))
}
