//! A picture as small as a dialog shows it: drawn from the same page as the file.

use resvg::tiny_skia::{Pixmap, Transform};

use super::comparison::{self, SheetRequest};
use super::fonts;
use super::parts::Ground;
use super::picture::{self, ExportError, Page, PictureRequest};
use crate::chart::Theme;
use crate::dossier::compare::Comparison;
use crate::dossier::{Dossier, Meeting};
use crate::world::World;

/// A small picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Preview {
    /// Width and height of the page that it shows, in points.
    pub page: (f32, f32),
    /// What the page has no room for, in words.
    pub note: Option<String>,
    /// Its own width and height in pixels.
    pub size: [usize; 2],
    /// Its pixels, row by row: red, green, blue and opacity, by which the colours are multiplied.
    pub pixels: Vec<u8>,
}

/// What [`picture()`](super::picture()) would draw, on so many pixels at most.
pub fn preview(
    world: &World,
    dossier: &Dossier,
    meetings: &[&Meeting],
    request: &PictureRequest,
    within: (f32, f32),
) -> Result<Preview, ExportError> {
    let page = picture::page(world, dossier, meetings, request)?;
    small(page, (request.theme, request.parts.ground), within)
}

/// What [`comparison_picture()`](super::comparison_picture()) would draw, on so many pixels at
/// most.
pub fn comparison_preview(
    dossier: &Dossier,
    comparison: &Comparison,
    request: &SheetRequest,
    within: (f32, f32),
) -> Result<Preview, ExportError> {
    let page = comparison::page(dossier, comparison, request);
    small(page, (request.theme, request.parts.ground), within)
}

fn small(page: Page, look: (Theme, Ground), within: (f32, f32)) -> Result<Preview, ExportError> {
    // Nobody reads names of shapes in so small a picture.
    let note = page.note.clone();
    let svg = page.svg(look, &|_| None);
    Ok(Preview {
        note,
        ..drawn(&svg, within)?
    })
}

/// An SVG of ours, on so many pixels at most.
pub fn drawn(svg: &str, (width, height): (f32, f32)) -> Result<Preview, ExportError> {
    let tree = fonts::tree(svg)?;
    let size = (tree.size().width(), tree.size().height());
    let scale = (width / size.0).min(height / size.1).max(f32::EPSILON);
    let side = |points: f32| (points * scale).round().max(1.0) as u32;
    let (wide, high) = (side(size.0), side(size.1));
    let mut pixels =
        Pixmap::new(wide, high).ok_or(ExportError::TooLarge(wide.into(), high.into()))?;
    let fit = Transform::from_scale(wide as f32 / size.0, high as f32 / size.1);
    resvg::render(&tree, fit, &mut pixels.as_mut());
    Ok(Preview {
        page: size,
        note: None,
        size: [wide as usize, high as usize],
        pixels: pixels.take(),
    })
}

#[cfg(test)]
mod tests {
    use super::preview;
    use crate::chart::fixture::{all, distinct, first, world};
    use crate::chart::{Lanes, Theme};
    use crate::export::{ChartKind, Ground, Parts, PictureFormat, PictureRequest, picture};

    #[test]
    fn it_is_the_picture_made_small() {
        let dossier = first(3);
        let mut request = PictureRequest {
            chart: ChartKind::Timeline,
            lanes: Lanes::Leaders,
            format: PictureFormat::Png,
            theme: Theme::Light,
            size: (1280.0, 720.0),
            scale: 0.25,
            network: None,
            sight: None,
            parts: Parts::ALL,
        };
        let small = preview(&world(), &dossier, &all(&dossier), &request, (320.0, 320.0)).unwrap();
        let whole = picture(&world(), &dossier, &all(&dossier), &request).unwrap();
        let whole = image::load_from_memory(&whole).unwrap().to_rgba8();
        assert_eq!(small.page, (1280.0, 720.0));
        assert_eq!(small.size, [320, 180]);
        assert!(small.pixels == whole.into_raw(), "pixel for pixel");
        let colours = small.pixels.as_chunks::<4>().0.iter().copied();
        assert!(distinct(colours.map(|[r, g, b, _]| [r, g, b])) > 20);
        request.parts.ground = Ground::Transparent;
        let clear = preview(&world(), &dossier, &all(&dossier), &request, (320.0, 320.0)).unwrap();
        assert_eq!(clear.pixels[3], 0, "nothing lies behind it");
    }
}
