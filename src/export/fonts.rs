//! The bundled faces, so that a machine without any fonts draws text, and the same everywhere.
//! Only for letters that none of them holds, such as Arabic or Chinese, the system is asked.

use std::borrow::Cow;
use std::sync::{Arc, LazyLock};

use resvg::usvg::{self, fontdb};

use super::{ExportError, runs};
use crate::chart::metrics::has_letter;

/// The name under which the faces are known.
pub(super) const FAMILY: &str = "Noto Sans";

static FACES: LazyLock<Arc<fontdb::Database>> = LazyLock::new(|| Arc::new(bundled()));

/// The bundled faces and, behind them, those of the system.
static WITH_SYSTEM: LazyLock<Arc<fontdb::Database>> = LazyLock::new(|| {
    let mut faces = bundled();
    faces.load_system_fonts();
    Arc::new(faces)
});

fn bundled() -> fontdb::Database {
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
    faces
}

/// True when the bundled faces hold all letters.
pub(super) fn suffices(text: &str) -> bool {
    let mut letters = text.chars().filter(|it| !it.is_control());
    letters.all(has_letter)
}

/// Reads an SVG of ours with the bundled faces, and with others only where they are needed.
pub(super) fn tree(svg: &str) -> Result<usvg::Tree, ExportError> {
    let (svg, faces) = if suffices(svg) {
        (Cow::Borrowed(svg), &FACES)
    } else {
        (Cow::Owned(runs::split(svg, &WITH_SYSTEM)), &WITH_SYSTEM)
    };
    let options = usvg::Options {
        font_family: FAMILY.to_owned(),
        fontdb: Arc::clone(faces),
        ..usvg::Options::default()
    };
    usvg::Tree::from_str(&svg, &options).map_err(|error| ExportError::Writer(error.to_string()))
}

#[cfg(test)]
mod tests {
    use super::{suffices, tree};

    #[test]
    fn the_system_is_asked_only_for_letters_that_are_not_bundled() {
        assert!(suffices("Łódź – Nguyễn, Αθήνα, Київ “½” →"));
        for name in ["习近平", "윤석열", "عبد الفتاح", "בנימין", "नरेन्द्र"]
        {
            assert!(!suffices(name), "{name}");
            let svg = format!(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"90\" height=\"20\">\
                 <text y=\"15\">{name}</text></svg>"
            );
            assert!(tree(&svg).is_ok(), "{name}");
        }
    }
}
