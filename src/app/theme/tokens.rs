//! Sizes and distances, by name.

/// Distances.
pub(crate) mod space {
    /// Between things that belong together.
    pub(crate) const XS: f32 = 4.0;
    /// Between lines of a list.
    pub(crate) const S: f32 = 8.0;
    /// Between groups; margin of panels.
    pub(crate) const M: f32 = 12.0;
    /// Between sections.
    pub(crate) const L: f32 = 16.0;
    /// Around a page.
    pub(crate) const XL: f32 = 32.0;
}

/// Sizes of type, in points.
pub(crate) mod size {
    /// Labels of fields, secondary lines.
    pub(crate) const SMALL: f32 = 12.0;
    /// The window's own text.
    pub(crate) const BODY: f32 = 13.5;
    /// Titles of panels' contents.
    pub(crate) const HEADING: f32 = 18.0;
    /// The article in the reader.
    pub(crate) const READER: f32 = 17.5;
    /// Distance between the lines of an article.
    pub(crate) const READER_LEADING: f32 = 26.0;
    /// Headline in the reader.
    pub(crate) const READER_TITLE: f32 = 23.0;
    /// Distance between the lines of a headline.
    pub(crate) const READER_TITLE_LEADING: f32 = 29.0;
    /// Name of the program in an empty window.
    pub(crate) const DISPLAY: f32 = 34.0;
    /// Width of a page of about seventy characters.
    pub(crate) const MEASURE: f32 = 620.0;
}

/// How strong the accent is behind text, and how much is left of what cannot be used. All text
/// must still be read upon it; a test makes sure.
pub(super) mod highlight {
    /// Under the pointer.
    pub(crate) const HOVERED: f32 = 0.10;
    /// Selected.
    pub(crate) const SELECTED: f32 = 0.18;
    /// While it is pressed.
    pub(crate) const PRESSED: f32 = 0.20;
    /// Opacity of what cannot be used now.
    pub(crate) const DISABLED: f32 = 0.71;
}

/// Radius of all corners.
pub(crate) fn radius() -> egui::CornerRadius {
    egui::CornerRadius::same(4)
}
