//! A comparison as a picture: title, what it comes to, the sheet, numbered sources.

use super::citations::Citations;
use crate::chart::{Scene, Theme, sheet};
use crate::dossier::compare::Comparison;
use crate::dossier::{Dossier, Item};
use crate::export::caption::{Footer, Heading, MARGIN};
use crate::export::parts::Parts;
use crate::export::picture::{ExportError, Page, PictureFormat, encode};
use crate::extract::Evidence;

/// How a comparison is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SheetRequest {
    /// Which kind of file.
    pub format: PictureFormat,
    /// Light or dark.
    pub theme: Theme,
    /// Width in points; the height is what the rows need.
    pub width: f32,
    /// Pixels for a point, in a PNG.
    pub scale: f32,
    /// What there is besides the sheet, which has no legend.
    pub parts: Parts,
}

/// Least width on which columns can be read.
const LEAST: f32 = 480.0;

/// Draws a comparison and gives the bytes of the file.
pub fn comparison_picture(
    dossier: &Dossier,
    comparison: &Comparison,
    request: &SheetRequest,
) -> Result<Vec<u8>, ExportError> {
    let name_of = |item: &Item| match item {
        Item::Meeting(id) => dossier.meeting(id).map(|it| it.title.clone()),
        Item::Actor(id) => dossier.actors.get(id).map(|it| it.name.clone()),
        _ => None,
    };
    let page = page(dossier, comparison, request);
    let look = (request.theme, request.parts.ground);
    encode(page, (request.format, request.scale), look, &name_of)
}

/// Composes title, sheet and sources.
pub(in crate::export) fn page(
    dossier: &Dossier,
    comparison: &Comparison,
    request: &SheetRequest,
) -> Page {
    let width = if request.width.is_finite() {
        request.width.max(LEAST)
    } else {
        LEAST
    };
    let citations = Citations::new(dossier, comparison);
    let parts = request.parts;
    // A number means nothing without its source.
    let cited = |evidence: &[Evidence]| {
        if parts.sources {
            citations.articles(evidence)
        } else {
            Vec::new()
        }
    };
    let set = sheet(comparison, width - 2.0 * MARGIN, &cited);
    let heading = Heading {
        title: comparison.title.clone(),
        subtitle: comparison.lead.clone(),
    };
    let footer = Footer::new(&citations.entries(), width);
    let top = if parts.title {
        MARGIN + heading.height(width) + 6.0
    } else {
        MARGIN
    };
    let foot = if parts.sources {
        16.0 + footer.height()
    } else {
        MARGIN
    };
    let height = top + set.head.height + set.body.height + foot;
    let mut page = Scene::blank(width, height.ceil());
    let head = set.head.height;
    page.paste(set.head, MARGIN, top);
    page.paste(set.body, MARGIN, top + head);
    if parts.title {
        heading.draw(&mut page);
    }
    if parts.sources {
        footer.draw(&mut page);
    }
    Page {
        note: None,
        title: heading.title,
        scene: page,
    }
}
