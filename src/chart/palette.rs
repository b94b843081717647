//! What each ink looks like, light and dark: warm paper and deep slate, one accent.
//!
//! The hues of regions were searched for a large least distance between any two, for eyes
//! with and without red, green and blue cones, at 3:1 or more upon the paper; a test keeps
//! them apart. Eleven colours cannot be told apart by everyone at a glance, so the code of
//! the country always stands beside them.

use serde::{Deserialize, Serialize};

use super::Ink;

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
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
    ([0x3d, 0x5a, 0xa6], [0x6f, 0x80, 0xa8]),
    ([0xa5, 0x56, 0x5a], [0xbc, 0x63, 0x5c]),
    ([0x9f, 0x82, 0x59], [0xb2, 0x8e, 0x3a]),
    ([0x34, 0x5a, 0x1b], [0x38, 0xb1, 0x8a]),
    ([0x74, 0x78, 0x00], [0xb8, 0xcc, 0x75]),
    ([0x1a, 0x98, 0x8d], [0x2f, 0xe6, 0xee]),
    ([0x82, 0x22, 0x53], [0xfa, 0xc3, 0xbd]),
    ([0x8c, 0x76, 0xd3], [0xa8, 0x8e, 0xf4]),
    ([0x75, 0x4f, 0x7d], [0xdf, 0x99, 0xc9]),
    ([0x53, 0x79, 0x96], [0x73, 0xc4, 0xfc]),
    ([0x3b, 0x3a, 0x38], [0xee, 0xec, 0xe8]),
];

/// Teal to brick over a neutral middle, so that no pair rests on red against green; searched
/// for a distance in all eyes, as the regions were.
const TONES: [([u8; 3], [u8; 3]); 6] = [
    ([0x0a, 0x75, 0x73], [0x4f, 0xd8, 0xbd]),
    ([0x64, 0x86, 0xa6], [0x93, 0xa8, 0xb9]),
    ([0xb8, 0x74, 0x0c], [0xe9, 0xb4, 0x4c]),
    ([0xa6, 0x2b, 0x1f], [0xef, 0x7b, 0x62]),
    ([0x7b, 0x5a, 0xab], [0xb5, 0x81, 0xe0]),
    ([0x8c, 0x86, 0x70], [0x80, 0x8a, 0x97]),
];

/// One hue from pale to deep, away from the paper.
const COUNTS: [([u8; 3], [u8; 3]); 5] = [
    ([0xdb, 0xe6, 0xee], [0x24, 0x38, 0x49]),
    ([0xbd, 0xd3, 0xe2], [0x2c, 0x4a, 0x62]),
    ([0x98, 0xbb, 0xd2], [0x35, 0x5f, 0x80]),
    ([0x3f, 0x73, 0x99], [0x7f, 0xb3, 0xda]),
    ([0x1d, 0x47, 0x68], [0xb4, 0xd8, 0xf2]),
];

/// The white of a printed sheet, for pictures that are not to have the tint of the paper.
pub const SHEET: [u8; 3] = [0xff, 0xff, 0xff];

/// Red, green, blue of an ink.
pub const fn rgb(ink: Ink, theme: Theme) -> [u8; 3] {
    let (light, dark) = match ink {
        Ink::Paper => ([0xfb, 0xf9, 0xf4], [0x15, 0x1b, 0x22]),
        Ink::Band => ([0xf3, 0xef, 0xe6], [0x1c, 0x24, 0x2d]),
        Ink::Rule => ([0xdd, 0xd6, 0xc8], [0x31, 0x3c, 0x48]),
        Ink::Text => ([0x24, 0x28, 0x2e], [0xea, 0xe7, 0xe0]),
        Ink::Muted => ([0x57, 0x5a, 0x5e], [0xa3, 0xab, 0xb5]),
        Ink::Accent => ([0xb5, 0x12, 0x3b], [0xff, 0x7a, 0x8f]),
        Ink::Series(index) => SERIES[index as usize % SERIES.len()],
        Ink::Tone(index) => TONES[index as usize % TONES.len()],
        Ink::Count(step) => COUNTS[step as usize % COUNTS.len()],
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

    fn linear(ink: Ink, theme: Theme) -> [f32; 3] {
        rgb(ink, theme).map(|value| {
            let value = f32::from(value) / 255.0;
            if value <= 0.040_45 {
                value / 12.92
            } else {
                ((value + 0.055) / 1.055).powf(2.4)
            }
        })
    }

    fn luminance(ink: Ink, theme: Theme) -> f32 {
        let [red, green, blue] = linear(ink, theme);
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
    fn numbers_can_be_read_upon_the_scale_of_counts() {
        for theme in [Theme::Light, Theme::Dark] {
            for step in 0..5 {
                let text = if step < 3 { Ink::Text } else { Ink::Paper };
                let contrast = contrast(text, Ink::Count(step), theme);
                assert!(contrast >= 4.5, "on step {step}, {theme:?}: {contrast}");
            }
            let deeper = |step| {
                let paper = luminance(Ink::Paper, theme);
                (luminance(Ink::Count(step), theme) - paper).abs()
            };
            assert!(
                (0..4).all(|step| deeper(step) < deeper(step + 1)),
                "{theme:?}"
            );
        }
    }

    #[test]
    fn every_region_has_its_own_series() {
        for (index, region) in REGIONS.iter().enumerate() {
            assert_eq!(usize::from(region_series(region)), index);
        }
        assert_eq!(region_series("NATO"), super::NO_REGION);
    }

    type Matrix = [[f32; 3]; 3];

    fn times(matrix: &Matrix, vector: [f32; 3]) -> [f32; 3] {
        matrix.map(|row| row.iter().zip(vector).map(|(one, other)| one * other).sum())
    }

    /// What eyes with all cones, and without red, green or blue ones, see: Machado, Oliveira
    /// and Fernandes, "A Physiologically-based Model for Simulation of Color Vision
    /// Deficiency", IEEE TVCG 15 (6), 2009, at severity 1, on linear light.
    const EYES: [Matrix; 4] = [
        [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]],
        [
            [0.152, 1.053, -0.205],
            [0.115, 0.786, 0.099],
            [-0.004, -0.048, 1.052],
        ],
        [
            [0.367, 0.861, -0.228],
            [0.280, 0.673, 0.047],
            [-0.012, 0.043, 0.969],
        ],
        [
            [1.256, -0.077, -0.179],
            [-0.078, 0.931, 0.148],
            [0.005, 0.691, 0.304],
        ],
    ];

    /// Linear light to a space where distances are those that people see (Oklab).
    fn seen(light: [f32; 3]) -> [f32; 3] {
        const CONES: Matrix = [
            [0.412_2, 0.536_3, 0.051_4],
            [0.211_9, 0.680_7, 0.107_4],
            [0.088_3, 0.281_7, 0.630_0],
        ];
        const LAB: Matrix = [
            [0.210_5, 0.793_6, -0.004_1],
            [1.978_0, -2.428_6, 0.450_6],
            [0.025_9, 0.782_8, -0.808_7],
        ];
        times(&LAB, times(&CONES, light).map(|cone| cone.max(0.0).cbrt()))
    }

    /// How far apart two inks are to the eyes that see least of the difference.
    fn apart(one: Ink, other: Ink, theme: Theme) -> f32 {
        let distance = |eye: &Matrix| {
            let [one, other] = [one, other].map(|ink| {
                let light = times(eye, linear(ink, theme));
                seen(light.map(|value| value.clamp(0.0, 1.0)))
            });
            let pairs = one.into_iter().zip(other);
            pairs.map(|(a, b)| (a - b).powi(2)).sum::<f32>().sqrt()
        };
        EYES.iter().map(distance).fold(f32::INFINITY, f32::min)
    }

    /// All of `inks` are `least` apart in Oklab, where 0.02 is just noticed side by side.
    fn assert_apart(inks: &[Ink], least: f32) {
        for theme in [Theme::Light, Theme::Dark] {
            for (at, &one) in inks.iter().enumerate() {
                for &other in &inks[..at] {
                    let apart = apart(one, other, theme);
                    assert!(apart >= least, "{one:?} {other:?}, {theme:?}: {apart}");
                }
            }
        }
    }

    #[test]
    fn regions_are_told_apart_by_all_eyes() {
        // Eleven leave little room; the code of the state stands beside each.
        assert_apart(&[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(Ink::Series), 0.045);
    }

    #[test]
    fn tones_are_told_apart_by_all_eyes() {
        // Ticks across the line tell strained and hostile as well.
        assert_apart(&[0, 1, 2, 3, 4, 5].map(Ink::Tone), 0.08);
    }

    #[test]
    fn steps_of_the_scale_of_counts_are_told_apart_by_all_eyes() {
        // The number stands in each cell.
        assert_apart(&[0, 1, 2, 3, 4].map(Ink::Count), 0.055);
    }

    #[test]
    fn what_is_selected_or_lit_is_told_from_what_lies_behind_it_by_all_eyes() {
        assert_apart(&[Ink::Accent, Ink::Text, Ink::Paper], 0.115);
        assert_apart(&[Ink::Accent, Ink::Muted, Ink::Rule, Ink::Band], 0.06);
    }
}
