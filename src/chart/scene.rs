//! A scene: plain shapes in drawing order, which the window and the exporters both draw.
//!
//! Units are points, the origin is the top left corner, y grows downward. Colours are
//! names of [`Ink`]; whoever draws looks them up in the theme.

use crate::dossier::Item;

/// A place on the scene.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// To the right.
    pub x: f32,
    /// Downward.
    pub y: f32,
}

impl Point {
    /// A point.
    pub const fn new(x: f32, y: f32) -> Self {
        Self { x, y }
    }
}

/// An upright rectangle.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rect {
    /// Top left.
    pub min: Point,
    /// Bottom right.
    pub max: Point,
}

impl Rect {
    /// From corner and size.
    pub const fn new(x: f32, y: f32, width: f32, height: f32) -> Self {
        Self {
            min: Point::new(x, y),
            max: Point::new(x + width, y + height),
        }
    }

    /// Width in points.
    pub fn width(self) -> f32 {
        self.max.x - self.min.x
    }

    /// Height in points.
    pub fn height(self) -> f32 {
        self.max.y - self.min.y
    }

    /// True when the two share some area.
    pub fn overlaps(self, other: Self) -> bool {
        self.min.x < other.max.x
            && other.min.x < self.max.x
            && self.min.y < other.max.y
            && other.min.y < self.max.y
    }

    /// True when `point` lies within.
    pub fn contains(self, point: Point) -> bool {
        (self.min.x..=self.max.x).contains(&point.x) && (self.min.y..=self.max.y).contains(&point.y)
    }

    /// The smallest rectangle that holds both.
    #[must_use]
    pub fn union(self, other: Self) -> Self {
        Self {
            min: Point::new(self.min.x.min(other.min.x), self.min.y.min(other.min.y)),
            max: Point::new(self.max.x.max(other.max.x), self.max.y.max(other.max.y)),
        }
    }
}

/// What a colour is for; a theme gives it its value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Ink {
    /// Behind everything.
    Paper,
    /// Bands and panels upon the paper.
    Band,
    /// Thin rules of the grid.
    Rule,
    /// Body text.
    Text,
    /// Secondary text; still AA on paper.
    Muted,
    /// What is selected or hovered.
    Accent,
    /// Series colours of regions, colour-blind safe; the index wraps.
    Series(u8),
    /// Tone of a meeting, warm to hostile: 0 warm, 1 businesslike, 2 strained, 3 hostile, 4 mixed, 5 not told.
    Tone(u8),
    /// Text upon an ink of [`Ink::Series`].
    OnSeries,
    /// Few to many in one hue: 0 one, 4 very many; the steps from 3 on carry text in [`Ink::Paper`].
    Count(u8),
}

/// How a shape is filled.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fill {
    /// Which colour.
    pub ink: Ink,
    /// 0 clear to 1 solid.
    pub opacity: f32,
}

/// How a line is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stroke {
    /// Which colour.
    pub ink: Ink,
    /// 0 clear to 1 solid.
    pub opacity: f32,
    /// In points.
    pub width: f32,
    /// Lengths of dash and gap in points.
    pub dash: Option<(f32, f32)>,
}

/// Weight of a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Weight {
    /// Noto Sans Regular.
    #[default]
    Regular,
    /// Noto Sans Bold.
    Bold,
    /// Noto Sans Italic.
    Italic,
}

/// Which point of a text lies on its position: horizontally; vertically it is the baseline.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Anchor {
    /// The left end.
    #[default]
    Start,
    /// The middle.
    Middle,
    /// The right end.
    End,
}

/// A plain shape.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A line through points.
    Line {
        /// Two or more.
        points: Vec<Point>,
        /// How it is drawn.
        stroke: Stroke,
    },
    /// A cubic Bézier curve.
    Curve {
        /// Start, two controls, end.
        points: [Point; 4],
        /// How it is drawn.
        stroke: Stroke,
    },
    /// A closed polygon.
    Polygon {
        /// Three or more, convex.
        points: Vec<Point>,
        /// Inside.
        fill: Option<Fill>,
        /// Outline.
        stroke: Option<Stroke>,
    },
    /// A rectangle.
    Rect {
        /// Where.
        rect: Rect,
        /// Radius of the corners.
        radius: f32,
        /// Inside.
        fill: Option<Fill>,
        /// Outline.
        stroke: Option<Stroke>,
    },
    /// A circle.
    Circle {
        /// Where.
        center: Point,
        /// In points.
        radius: f32,
        /// Inside.
        fill: Option<Fill>,
        /// Outline.
        stroke: Option<Stroke>,
    },
    /// A line of text.
    Text {
        /// Where its anchor on the baseline lies.
        at: Point,
        /// Which point that is.
        anchor: Anchor,
        /// Size in points.
        size: f32,
        /// Weight.
        weight: Weight,
        /// Colour.
        fill: Fill,
        /// The words.
        text: String,
        /// Turned a quarter to the left: it reads upward from its position.
        turned: bool,
    },
}

/// A shape, what it stands for, and what a screen reader says of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// What is drawn.
    pub shape: Shape,
    /// What is hovered and selected by it.
    pub item: Option<Item>,
}

/// Shapes in drawing order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scene {
    /// Width in points.
    pub width: f32,
    /// Height in points.
    pub height: f32,
    /// What is drawn, first below.
    pub marks: Vec<Mark>,
}
