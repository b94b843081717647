//! The bundled faces, so that a machine without any fonts draws text, and the same everywhere.

use std::sync::{Arc, LazyLock};

use resvg::usvg::{self, fontdb};

use super::ExportError;

/// The name under which the faces are known.
const FAMILY: &str = "Noto Sans";

static FACES: LazyLock<Arc<fontdb::Database>> = LazyLock::new(|| {
    let mut faces = fontdb::Database::new();
    for bytes in [
        notosans::REGULAR_TTF,
        notosans::BOLD_TTF,
        notosans::ITALIC_TTF,
        notosans::BOLD_ITALIC_TTF,
    ] {
        faces.load_font_source(fontdb::Source::Binary(Arc::new(bytes)));
    }
    faces.set_sans_serif_family(FAMILY);
    faces.set_serif_family(FAMILY);
    faces.set_monospace_family(FAMILY);
    Arc::new(faces)
});

/// Reads an SVG of ours with the bundled faces.
pub(super) fn tree(svg: &str) -> Result<usvg::Tree, ExportError> {
    let options = usvg::Options {
        font_family: FAMILY.to_owned(),
        fontdb: Arc::clone(&FACES),
        ..usvg::Options::default()
    };
    usvg::Tree::from_str(svg, &options).map_err(|error| ExportError::Writer(error.to_string()))
}
