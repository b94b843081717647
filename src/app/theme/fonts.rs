//! Noto Sans in three cuts, and the icon face behind each of them.

use std::sync::Arc;

use egui::{FontData, FontDefinitions, FontFamily, FontTweak, RichText};

const REGULAR: &str = "noto";
const BOLD: &str = "noto-bold";
const ITALIC: &str = "noto-italic";
const ICONS: &str = "lucide";

/// The bold cut.
pub(crate) fn bold_family() -> FontFamily {
    FontFamily::Name("bold".into())
}

/// The italic cut.
pub(crate) fn italic_family() -> FontFamily {
    FontFamily::Name("italic".into())
}

/// The icon face.
pub(super) fn icon_family() -> FontFamily {
    FontFamily::Name("icons".into())
}

/// Text in the bold cut.
pub(crate) fn bold(text: impl Into<String>) -> RichText {
    RichText::new(text).family(bold_family())
}

pub(super) fn install(ctx: &egui::Context) {
    let mut fonts = FontDefinitions::default();
    for (name, bytes) in [
        (REGULAR, notosans::REGULAR_TTF),
        (BOLD, notosans::BOLD_TTF),
        (ITALIC, notosans::ITALIC_TTF),
    ] {
        fonts
            .font_data
            .insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
    }
    let icons = FontData::from_static(lucide_icons::LUCIDE_FONT_BYTES).tweak(FontTweak {
        // Icons sit on the line like capitals, not on the baseline like commas.
        y_offset_factor: 0.12,
        scale: 1.08,
        ..FontTweak::default()
    });
    fonts.font_data.insert(ICONS.to_owned(), Arc::new(icons));

    let fallback = fonts
        .families
        .get(&FontFamily::Proportional)
        .cloned()
        .unwrap_or_default();
    let chain = |first: &str| {
        let mut names = vec![first.to_owned(), REGULAR.to_owned(), ICONS.to_owned()];
        names.dedup();
        names.extend(fallback.iter().cloned());
        names
    };
    for (family, first) in [
        (FontFamily::Proportional, REGULAR),
        (bold_family(), BOLD),
        (italic_family(), ITALIC),
        (icon_family(), ICONS),
    ] {
        fonts.families.insert(family, chain(first));
    }
    ctx.set_fonts(fonts);
}
