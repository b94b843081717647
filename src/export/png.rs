//! A scene, by way of SVG, as pixels.

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::Tree;

use super::ExportError;

/// Pixels that a side may have.
const MOST_SIDE: u64 = 20_000;
/// Pixels that a picture may have.
const MOST_PIXELS: u64 = 200_000_000;

/// The size in pixels of so many points.
pub(super) fn pixels(width: f32, height: f32, scale: f32) -> Result<(u32, u32), ExportError> {
    let side = |points: f32| (f64::from(points) * f64::from(scale)).round().max(1.0) as u64;
    let (width, height) = (side(width), side(height));
    let fits = width.max(height) <= MOST_SIDE && width.saturating_mul(height) <= MOST_PIXELS;
    match (u32::try_from(width), u32::try_from(height)) {
        (Ok(wide), Ok(high)) if fits => Ok((wide, high)),
        _ => Err(ExportError::TooLarge(width, height)),
    }
}

/// Draws a tree and gives the bytes of a PNG.
pub(super) fn png(tree: &Tree, scale: f32) -> Result<Vec<u8>, ExportError> {
    let size = tree.size();
    let (width, height) = pixels(size.width(), size.height(), scale)?;
    let mut pixmap =
        Pixmap::new(width, height).ok_or(ExportError::TooLarge(width.into(), height.into()))?;
    let transform =
        Transform::from_scale(width as f32 / size.width(), height as f32 / size.height());
    resvg::render(tree, transform, &mut pixmap.as_mut());
    pixmap
        .encode_png()
        .map_err(|error| ExportError::Writer(error.to_string()))
}

#[cfg(test)]
mod tests {
    use super::{ExportError, pixels};

    #[test]
    fn the_size_is_exact_and_limited() {
        assert_eq!(pixels(1600.0, 900.0, 2.0).unwrap(), (3200, 1800));
        assert!(matches!(
            pixels(30_000.0, 10.0, 1.0),
            Err(ExportError::TooLarge(30_000, 10))
        ));
        assert!(pixels(19_000.0, 19_000.0, 1.0).is_err());
        assert!(pixels(f32::MAX, 10.0, 10.0).is_err());
    }
}
