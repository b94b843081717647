//! Draws a chart's scene with egui, so that it looks as the exporters draw it.

mod kept;

use std::cell::RefCell;
use std::f32::consts::TAU;
use std::sync::LazyLock;

use egui::emath::TSTransform;
use egui::epaint::{CircleShape, CubicBezierShape, PathShape, PathStroke, RectShape, TextShape};
use egui::{Color32, CornerRadius, FontFamily, FontId, Pos2, Rect, StrokeKind, Vec2, pos2};

pub(crate) use self::kept::{draw_kept, draw_moved, draw_parts};
use super::theme::{Paint, bold_family, ink, italic_family};
use crate::chart::{self, Anchor, Fill, Scene, Shape, Stroke, Weight};

/// Draws `scene` with its origin at `offset`.
pub(crate) fn draw(painter: &egui::Painter, offset: Vec2, scene: &Scene) {
    let theme = Paint::of(painter.ctx()).theme;
    let brush = Brush {
        painter,
        offset,
        theme,
        moved: TSTransform::IDENTITY,
        kept: None,
    };
    for mark in &scene.marks {
        brush.shape(&mark.shape);
    }
}

struct Brush<'a> {
    painter: &'a egui::Painter,
    offset: Vec2,
    theme: chart::Theme,
    /// How all has moved on the scene since it was drawn; letters keep their size.
    moved: TSTransform,
    /// Where shapes are kept instead of being drawn at once.
    kept: Option<RefCell<Vec<egui::Shape>>>,
}

/// A circle of radius 1 in as few corners as look round at a radius in pixels; `None` where that
/// is as many as usual. A crowd of dots is most of the triangles of its picture.
fn dot(radius: f32) -> Option<&'static [Vec2]> {
    static CIRCLES: LazyLock<[Vec<Vec2>; 3]> = LazyLock::new(|| {
        [12_u8, 16, 20].map(|corners| {
            let angle = |corner: u8| f32::from(corner) / f32::from(corners) * TAU;
            (0..corners).map(|it| Vec2::angled(angle(it))).collect()
        })
    });
    let fine = match radius {
        ..4.0 => 0,
        4.0..8.0 => 1,
        8.0..14.0 => 2,
        _ => return None,
    };
    CIRCLES.get(fine).map(Vec::as_slice)
}

impl Brush<'_> {
    /// Draws a shape, or keeps it.
    fn put(&self, shape: impl Into<egui::Shape>) {
        match &self.kept {
            Some(kept) => kept.borrow_mut().push(shape.into()),
            None => {
                self.painter.add(shape);
            }
        }
    }

    fn at(&self, point: chart::Point) -> Pos2 {
        self.moved * pos2(point.x, point.y) + self.offset
    }

    fn rect(&self, rect: chart::Rect) -> Rect {
        Rect::from_min_max(self.at(rect.min), self.at(rect.max))
    }

    fn color(&self, name: chart::Ink, opacity: f32) -> Color32 {
        ink(name, self.theme).gamma_multiply(opacity.clamp(0.0, 1.0))
    }

    fn fill(&self, fill: Option<Fill>) -> Color32 {
        fill.map_or(Color32::TRANSPARENT, |fill| {
            self.color(fill.ink, fill.opacity)
        })
    }

    fn stroke(&self, stroke: Stroke) -> egui::Stroke {
        egui::Stroke::new(stroke.width, self.color(stroke.ink, stroke.opacity))
    }

    fn path(&self, points: Vec<Pos2>, stroke: Stroke) {
        let pen = self.stroke(stroke);
        match stroke.dash {
            Some((dash, gap)) => {
                let dashes = egui::Shape::dashed_line(&points, pen, dash, gap);
                self.put(egui::Shape::Vec(dashes));
            }
            None => {
                self.put(egui::Shape::line(points, pen));
            }
        }
    }

    fn shape(&self, shape: &Shape) {
        match shape {
            Shape::Line { points, stroke } => {
                self.path(
                    points.iter().map(|&point| self.at(point)).collect(),
                    *stroke,
                );
            }
            Shape::Curve { points, stroke } => self.curve(*points, *stroke),
            Shape::Polygon {
                points,
                fill,
                stroke,
            } => self.polygon(points, *fill, *stroke),
            Shape::Rect {
                rect,
                radius,
                fill,
                stroke,
            } => self.rectangle(self.rect(*rect), *radius, *fill, *stroke),
            Shape::Circle {
                center,
                radius,
                fill,
                stroke,
            } => self.circle(self.at(*center), *radius, *fill, *stroke),
            Shape::Text {
                at,
                anchor,
                size,
                weight,
                fill,
                text,
                turned,
            } => {
                let color = self.color(fill.ink, fill.opacity);
                let look = (*anchor, *size, *weight);
                self.text(self.at(*at), look, *turned, color, text);
            }
        }
    }

    fn curve(&self, points: [chart::Point; 4], stroke: Stroke) {
        let shape = CubicBezierShape {
            points: points.map(|point| self.at(point)),
            closed: false,
            fill: Color32::TRANSPARENT,
            stroke: PathStroke::from(self.stroke(stroke)),
        };
        if stroke.dash.is_some() {
            self.path(shape.flatten(Some(0.2)), stroke);
        } else {
            self.put(shape);
        }
    }

    fn polygon(&self, points: &[chart::Point], fill: Option<Fill>, stroke: Option<Stroke>) {
        let points: Vec<_> = points.iter().map(|&point| self.at(point)).collect();
        let plain = stroke.filter(|stroke| stroke.dash.is_none());
        self.put(PathShape {
            points: points.clone(),
            closed: true,
            fill: self.fill(fill),
            stroke: plain.map_or(PathStroke::NONE, |it| self.stroke(it).into()),
        });
        if let Some(dashed) = stroke.filter(|stroke| stroke.dash.is_some()) {
            self.outline(points, dashed);
        }
    }

    fn rectangle(&self, rect: Rect, radius: f32, fill: Option<Fill>, stroke: Option<Stroke>) {
        let plain = stroke.filter(|stroke| stroke.dash.is_none());
        self.put(RectShape::new(
            rect,
            CornerRadius::same(radius.round().clamp(0.0, 255.0) as u8),
            self.fill(fill),
            plain.map_or(egui::Stroke::NONE, |it| self.stroke(it)),
            StrokeKind::Middle,
        ));
        if let Some(dashed) = stroke.filter(|stroke| stroke.dash.is_some()) {
            let corners = [
                rect.left_top(),
                rect.right_top(),
                rect.right_bottom(),
                rect.left_bottom(),
            ];
            self.outline(corners.to_vec(), dashed);
        }
    }

    fn circle(&self, center: Pos2, radius: f32, fill: Option<Fill>, stroke: Option<Stroke>) {
        if let (Some(fill), None, Some(_)) = (fill, stroke, &self.kept)
            && let Some(points) = dot(radius * self.painter.pixels_per_point())
        {
            let points = points.iter().map(|point| center + *point * radius);
            let fill = self.fill(Some(fill));
            self.put(PathShape::convex_polygon(
                points.collect(),
                fill,
                PathStroke::NONE,
            ));
            return;
        }
        let plain = stroke.filter(|stroke| stroke.dash.is_none());
        self.put(CircleShape {
            center,
            radius,
            fill: self.fill(fill),
            stroke: plain.map_or(egui::Stroke::NONE, |it| self.stroke(it)),
        });
        if let Some(dashed) = stroke.filter(|stroke| stroke.dash.is_some()) {
            const CORNERS: usize = 40;
            let corners = (0..CORNERS).map(|i| {
                let angle = i as f32 / CORNERS as f32 * std::f32::consts::TAU;
                center + radius * Vec2::angled(angle)
            });
            self.outline(corners.collect(), dashed);
        }
    }

    fn outline(&self, mut points: Vec<Pos2>, stroke: Stroke) {
        points.extend(points.first().copied());
        self.path(points, stroke);
    }

    fn text(
        &self,
        at: Pos2,
        (anchor, size, weight): (Anchor, f32, Weight),
        turned: bool,
        color: Color32,
        text: &str,
    ) {
        let family = match weight {
            Weight::Regular => FontFamily::Proportional,
            Weight::Bold => bold_family(),
            Weight::Italic => italic_family(),
        };
        let font = FontId::new(size, family);
        let galley = self.painter.layout_no_wrap(text.to_owned(), font, color);
        let left = match anchor {
            Anchor::Start => 0.0,
            Anchor::Middle => galley.size().x / 2.0,
            Anchor::End => galley.size().x,
        };
        // Position is that of the baseline; egui wants the top left corner.
        let baseline = galley.rows.first().map_or(0.0, |row| {
            let glyph = row.glyphs.first();
            row.pos.y + glyph.map_or(size, |glyph| glyph.pos.y)
        });
        if turned {
            let corner = pos2(at.x - baseline, at.y + left);
            let shape = TextShape::new(corner, galley, color);
            self.put(shape.with_angle(-std::f32::consts::FRAC_PI_2));
            return;
        }
        let corner = pos2(at.x - left, at.y - baseline);
        self.put(TextShape::new(corner, galley, color));
    }
}
