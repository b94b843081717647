//! The faces of the window: Noto Sans for its own words, Source Serif for the articles, and
//! the icon face behind each of them. What none of them holds, such as Arabic or Chinese,
//! comes from the system, where it has a face for it.

use std::sync::Arc;

use egui::{FontData, FontDefinitions, FontFamily, FontTweak, RichText};

const REGULAR: &str = "noto";
const BOLD: &str = "noto-bold";
const ITALIC: &str = "noto-italic";
const SERIF: &str = "serif";
const SERIF_BOLD: &str = "serif-bold";
const SERIF_ITALIC: &str = "serif-italic";
const ICONS: &str = "lucide";

/// The faces of text and their bytes.
const FACES: [(&str, &[u8]); 6] = [
    (REGULAR, notosans::REGULAR_TTF),
    (BOLD, notosans::BOLD_TTF),
    (ITALIC, notosans::ITALIC_TTF),
    (
        SERIF,
        include_bytes!("../../../assets/fonts/SourceSerif4-Regular.ttf"),
    ),
    (
        SERIF_BOLD,
        include_bytes!("../../../assets/fonts/SourceSerif4-SemiBold.ttf"),
    ),
    (
        SERIF_ITALIC,
        include_bytes!("../../../assets/fonts/SourceSerif4-Italic.ttf"),
    ),
];

/// The bold cut.
pub(crate) fn bold_family() -> FontFamily {
    FontFamily::Name("bold".into())
}

/// The italic cut.
pub(crate) fn italic_family() -> FontFamily {
    FontFamily::Name("italic".into())
}

/// The face of articles.
pub(crate) fn serif_family() -> FontFamily {
    FontFamily::Name("serif".into())
}

/// The face of headlines.
pub(crate) fn serif_bold_family() -> FontFamily {
    FontFamily::Name("serif bold".into())
}

/// The face of captions.
pub(crate) fn serif_italic_family() -> FontFamily {
    FontFamily::Name("serif italic".into())
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
    ctx.set_fonts(definitions());
}

fn definitions() -> FontDefinitions {
    let mut fonts = FontDefinitions::default();
    for (name, bytes) in FACES {
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
    let chain = |first: &[&str]| {
        let mut names: Vec<String> = first.iter().map(|&name| name.to_owned()).collect();
        for name in [REGULAR, ICONS] {
            if !first.contains(&name) {
                names.push(name.to_owned());
            }
        }
        names.extend(fallback.iter().cloned());
        names
    };
    for (family, first) in [
        (FontFamily::Proportional, &[REGULAR][..]),
        (bold_family(), &[BOLD]),
        (italic_family(), &[ITALIC]),
        (serif_family(), &[SERIF]),
        (serif_bold_family(), &[SERIF_BOLD, SERIF, BOLD]),
        (serif_italic_family(), &[SERIF_ITALIC, SERIF, ITALIC]),
        (icon_family(), &[ICONS]),
    ] {
        fonts.families.insert(family, chain(first));
    }
    fonts
}

#[cfg(test)]
mod tests {
    use super::FACES;

    /// Names of leaders and towns as their own languages write them.
    const NAMES: [&str; 12] = [
        "Erdoğan İstanbul Şükrü Çavuşoğlu",
        "Wałęsa Łódź Gdańsk Średnia",
        "Orbán Győr Ferenc Gyurcsány",
        "Ștefan Iohannis Târgu Mureș",
        "Plenković Šešelj Đukanović Žagar",
        "Nguyễn Phú Trọng Hồ Chí Minh Đà Nẵng",
        "Þórdís Kolbrún Reykjavík Møller Åland",
        "António São Tomé Peña Núñez Ávila",
        "Володимир Зеленський Київ Ґанджа Їжак",
        "Владимир Путин Москва Лукашенка Мінск Ў",
        "Αλέξης Τσίπρας Αθήνα Μητσοτάκης Ώρα",
        "“quotes” ‘single’ – — … € £ № § † • ½ ′",
    ];

    #[test]
    fn the_bundled_faces_hold_wide_latin_greek_and_cyrillic() {
        for (name, bytes) in FACES {
            let face = ttf_parser::Face::parse(bytes, 0).expect("a face that can be read");
            for sample in NAMES {
                let missing: String = sample
                    .chars()
                    .filter(|&letter| letter != ' ' && face.glyph_index(letter).is_none())
                    .collect();
                assert_eq!(missing, "", "missing in {name}");
            }
        }
    }
}
