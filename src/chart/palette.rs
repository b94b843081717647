//! What each ink looks like, light and dark: warm paper and deep slate, one accent.
//!
//! The ten hues of regions were searched for the largest least distance between any two,
//! for eyes with and without red, green and blue cones, at 3:1 or more upon the paper.

use super::Ink;

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Theme {
    /// Dark ink on light paper.
    #[default]
    Light,
    /// Light ink on dark paper.
    Dark,
}

/// The regions of the world in the order of their series colours.
pub const REGIONS: [&str; 10] = [
    "Europe",
    "North America",
    "Latin America",
    "Middle East",
    "Africa",
    "Central Asia",
    "South Asia",
    "East Asia",
    "Southeast Asia",
    "Oceania",
];

/// The series of whoever belongs to no region: organisations, the unknown.
pub const NO_REGION: u8 = 10;

/// The series colour of a region of the world.
pub fn region_series(region: &str) -> u8 {
    REGIONS
        .iter()
        .position(|it| it.eq_ignore_ascii_case(region))
        .map_or(NO_REGION, |at| at as u8)
}

const SERIES: [([u8; 3], [u8; 3]); 11] = [
    ([0x3d, 0x5a, 0xa6], [0x7d, 0x92, 0xc4]),
    ([0xa5, 0x56, 0x5a], [0xbc, 0x63, 0x5c]),
    ([0x9f, 0x82, 0x59], [0xb2, 0x8e, 0x3a]),
    ([0x34, 0x5a, 0x1b], [0x38, 0xb1, 0x8a]),
    ([0x74, 0x78, 0x00], [0xb8, 0xcc, 0x75]),
    ([0x1a, 0x98, 0x8d], [0x4f, 0xdd, 0xe0]),
    ([0x82, 0x22, 0x53], [0xfa, 0xc3, 0xbd]),
    ([0x8c, 0x76, 0xd3], [0xa8, 0x8e, 0xf4]),
    ([0x75, 0x4f, 0x7d], [0xdf, 0x99, 0xc9]),
    ([0x53, 0x79, 0x96], [0x73, 0xc4, 0xfc]),
    ([0x7d, 0x7a, 0x74], [0x8f, 0x96, 0xa0]),
];

/// Teal to brick over a neutral middle, so that no pair rests on red against green.
const TONES: [([u8; 3], [u8; 3]); 6] = [
    ([0x0b, 0x7a, 0x75], [0x4f, 0xc7, 0xbd]),
    ([0x6c, 0x7f, 0x93], [0x93, 0xa7, 0xbd]),
    ([0xb8, 0x74, 0x0c], [0xe9, 0xb4, 0x4c]),
    ([0xa6, 0x2b, 0x1f], [0xef, 0x7b, 0x62]),
    ([0x7c, 0x5a, 0xa8], [0xb4, 0x98, 0xe0]),
    ([0x8b, 0x86, 0x7c], [0x83, 0x8c, 0x97]),
];

/// Red, green, blue of an ink.
pub const fn rgb(ink: Ink, theme: Theme) -> [u8; 3] {
    let (light, dark) = match ink {
        Ink::Paper => ([0xfb, 0xf9, 0xf4], [0x15, 0x1b, 0x22]),
        Ink::Band => ([0xf3, 0xef, 0xe6], [0x1c, 0x24, 0x2d]),
        Ink::Rule => ([0xdd, 0xd6, 0xc8], [0x31, 0x3c, 0x48]),
        Ink::Text => ([0x24, 0x28, 0x2e], [0xea, 0xe7, 0xe0]),
        Ink::Muted => ([0x65, 0x65, 0x66], [0xa3, 0xab, 0xb5]),
        Ink::Accent => ([0xb5, 0x12, 0x3b], [0xff, 0x7a, 0x8f]),
        Ink::Series(index) => SERIES[index as usize % SERIES.len()],
        Ink::Tone(index) => TONES[index as usize % TONES.len()],
        Ink::OnSeries => ([0xff, 0xff, 0xff], [0x10, 0x15, 0x1b]),
    };
    match theme {
        Theme::Light => light,
        Theme::Dark => dark,
    }
}

#[cfg(test)]
mod tests {
    use super::{REGIONS, Theme, region_series, rgb};
    use crate::chart::Ink;

    fn luminance(ink: Ink, theme: Theme) -> f32 {
        let [red, green, blue] = rgb(ink, theme).map(|value| {
            let value = f32::from(value) / 255.0;
            if value <= 0.040_45 {
                value / 12.92
            } else {
                ((value + 0.055) / 1.055).powf(2.4)
            }
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    fn contrast(one: Ink, other: Ink, theme: Theme) -> f32 {
        let (one, other) = (luminance(one, theme), luminance(other, theme));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    #[test]
    fn inks_stand_out_from_paper_and_band() {
        for theme in [Theme::Light, Theme::Dark] {
            for ground in [Ink::Paper, Ink::Band] {
                for ink in [Ink::Text, Ink::Muted, Ink::Accent] {
                    let contrast = contrast(ink, ground, theme);
                    assert!(
                        contrast >= 4.5,
                        "{ink:?} on {ground:?}, {theme:?}: {contrast}"
                    );
                }
                let graphics = (0..11).map(Ink::Series).chain((0..6).map(Ink::Tone));
                for ink in graphics {
                    let contrast = contrast(ink, ground, theme);
                    assert!(
                        contrast >= 3.0,
                        "{ink:?} on {ground:?}, {theme:?}: {contrast}"
                    );
                }
            }
            for series in 0..11 {
                let contrast = contrast(Ink::OnSeries, Ink::Series(series), theme);
                assert!(contrast >= 3.0, "on series {series}, {theme:?}: {contrast}");
            }
        }
    }

    #[test]
    fn every_region_has_its_own_series() {
        for (index, region) in REGIONS.iter().enumerate() {
            assert_eq!(usize::from(region_series(region)), index);
        }
        assert_eq!(region_series("NATO"), super::NO_REGION);
    }
}
