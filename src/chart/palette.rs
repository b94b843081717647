//! What each ink looks like, light and dark.

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

/// Red, green, blue of an ink.
pub const fn rgb(_ink: Ink, _theme: Theme) -> [u8; 3] {
    [0, 0, 0]
}
