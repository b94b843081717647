//! Draws a chart's scene with egui, so that it looks as the exporters draw it.

use std::cell::RefCell;
use std::f32::consts::TAU;
use std::sync::{Arc, LazyLock};

use egui::emath::TSTransform;
use egui::epaint::{
    CircleShape, CubicBezierShape, PathShape, PathStroke, RectShape, Tessellator, TextShape, Vertex,
};
use egui::{
    Color32, CornerRadius, FontFamily, FontId, Id, Mesh, Pos2, Rect, StrokeKind, Vec2, pos2,
};

use super::drawn::Drawn;
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

/// A part of a scene that is ready to be drawn.
enum Piece {
    /// Lines and areas, as triangles.
    Triangles(Arc<Mesh>),
    /// The number of a mark with words, whose letters may move in the texture of the font.
    Words(usize),
}

/// What the pieces of a scene depend on.
type Kept = (Arc<Drawn>, Vec2, chart::Theme, f32, Arc<Vec<Piece>>);

/// Draws a scene that often stays the same: its triangles are made once.
pub(crate) fn draw_kept(painter: &egui::Painter, offset: Vec2, drawn: &Arc<Drawn>, id: Id) {
    draw_moved(painter, offset, drawn, id, TSTransform::IDENTITY);
}

/// The same, enlarged and moved on its sheet; its triangles are not made anew for that.
pub(crate) fn draw_moved(
    painter: &egui::Painter,
    offset: Vec2,
    drawn: &Arc<Drawn>,
    id: Id,
    moved: TSTransform,
) {
    let ctx = painter.ctx();
    let (theme, scale) = (Paint::of(ctx).theme, ctx.pixels_per_point());
    let kept: Option<Kept> = ctx.data(|data| data.get_temp(id));
    let kept = kept.filter(|(of, at, painted, sized, _)| {
        Arc::ptr_eq(of, drawn)
            && *at == offset
            && *painted == theme
            && (sized - scale).abs() < f32::EPSILON
    });
    let pieces = kept.map_or_else(
        || {
            let pieces = Arc::new(pieces(painter, offset, &drawn.scene));
            let kept: Kept = (drawn.clone(), offset, theme, scale, pieces.clone());
            ctx.data_mut(|data| data.insert_temp(id, kept));
            pieces
        },
        |kept| kept.4,
    );
    let brush = Brush {
        painter,
        offset,
        theme,
        moved,
        kept: None,
    };
    // On the screen the corner of the sheet lies at the offset, and stays there.
    let corner = TSTransform::from_translation(offset);
    let on_screen = corner * moved * corner.inverse();
    for piece in pieces.iter() {
        match piece {
            Piece::Triangles(mesh) if moved == TSTransform::IDENTITY => {
                painter.add(egui::Shape::Mesh(mesh.clone()));
            }
            Piece::Triangles(mesh) => {
                let vertices = mesh.vertices.iter().map(|vertex| Vertex {
                    pos: on_screen * vertex.pos,
                    ..*vertex
                });
                painter.add(egui::Shape::mesh(Mesh {
                    indices: mesh.indices.clone(),
                    vertices: vertices.collect(),
                    texture_id: mesh.texture_id,
                }));
            }
            Piece::Words(number) => {
                if let Some(mark) = drawn.scene.marks.get(*number) {
                    brush.shape(&mark.shape);
                }
            }
        }
    }
}

/// Cuts a scene into triangles and words, in order.
fn pieces(painter: &egui::Painter, offset: Vec2, scene: &Scene) -> Vec<Piece> {
    let ctx = painter.ctx();
    let options = ctx.tessellation_options(|options| *options);
    let mut tessellator = Tessellator::new(ctx.pixels_per_point(), options, [1, 1], Vec::new());
    let brush = Brush {
        painter,
        offset,
        theme: Paint::of(ctx).theme,
        moved: TSTransform::IDENTITY,
        kept: Some(RefCell::default()),
    };
    let mut pieces = Vec::new();
    let mut mesh = Mesh::default();
    for (number, mark) in scene.marks.iter().enumerate() {
        if matches!(mark.shape, Shape::Text { .. }) {
            if !mesh.is_empty() {
                pieces.push(Piece::Triangles(Arc::new(std::mem::take(&mut mesh))));
            }
            pieces.push(Piece::Words(number));
            continue;
        }
        brush.shape(&mark.shape);
        for shape in brush.kept.iter().flat_map(RefCell::take) {
            tessellator.tessellate_shape(shape, &mut mesh);
        }
    }
    if !mesh.is_empty() {
        pieces.push(Piece::Triangles(Arc::new(mesh)));
    }
    pieces
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
