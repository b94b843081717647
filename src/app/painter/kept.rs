//! Pictures that often stay the same: their triangles are made once, and of a picture in parts
//! only those of the parts that look otherwise.

use std::cell::RefCell;
use std::sync::Arc;

use egui::emath::TSTransform;
use egui::epaint::{Tessellator, Vertex};
use egui::{Context, Id, Mesh, Vec2};

use super::Brush;
use crate::app::drawn::Drawn;
use crate::app::theme::Paint;
use crate::chart::{self, Mark, Parts, Shape};

/// A piece of a picture that is ready to be drawn.
enum Piece {
    /// Lines and areas, as triangles.
    Triangles(Arc<Mesh>),
    /// Words, whose letters may move in the texture of the font.
    Words(Arc<Shape>),
}

/// What triangles depend on, besides the picture.
#[derive(Clone, Copy, PartialEq)]
struct Ground {
    offset: Vec2,
    theme: chart::Theme,
    scale: f32,
}

impl Ground {
    fn new(ctx: &Context, offset: Vec2) -> Self {
        Self {
            offset,
            theme: Paint::of(ctx).theme,
            scale: ctx.pixels_per_point(),
        }
    }
}

type KeptScene = (Arc<Drawn>, Ground, Arc<Vec<Piece>>);

/// Draws a scene that often stays the same.
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
    let ground = Ground::new(ctx, offset);
    let kept: Option<KeptScene> = ctx.data(|data| data.get_temp(id));
    let kept = kept.filter(|(of, on, _)| Arc::ptr_eq(of, drawn) && *on == ground);
    let pieces = kept.map_or_else(
        || {
            let pieces = Arc::new(Knife::new(painter, ground).cut(&drawn.scene.marks));
            let kept: KeptScene = (drawn.clone(), ground, pieces.clone());
            ctx.data_mut(|data| data.insert_temp(id, kept));
            pieces
        },
        |kept| kept.2,
    );
    put(painter, ground, &pieces, moved);
}

/// A picture in parts as triangles and words, and where in them each part ends.
struct Joined {
    on: Ground,
    ends: Vec<End>,
    mesh: Arc<Mesh>,
    /// Words, and how many indices of the mesh lie below them.
    words: Vec<(usize, Arc<Shape>)>,
    pieces: Vec<Piece>,
}

/// Where a part ends.
#[derive(Clone, Copy, Default)]
struct End {
    /// Which drawing of the part it is.
    drawn: u64,
    vertices: usize,
    indices: usize,
    words: usize,
}

/// Draws a picture in parts, enlarged and moved on its sheet.
pub(crate) fn draw_parts(
    painter: &egui::Painter,
    offset: Vec2,
    parts: &Parts,
    id: Id,
    moved: TSTransform,
) {
    let ctx = painter.ctx();
    let on = Ground::new(ctx, offset);
    let kept: Option<Arc<Joined>> = ctx.data(|data| data.get_temp(id));
    let kept = kept.filter(|kept| kept.on == on && kept.ends.len() == parts.drawn().len());
    let same = kept.as_ref().is_some_and(|kept| {
        let drawn = kept.ends.iter().map(|end| end.drawn);
        drawn.eq(parts.drawn())
    });
    let joined = match kept {
        Some(kept) if same => kept,
        before => {
            // The memory of the one before that: fresh memory costs more than the triangles.
            let spare_id = id.with("spare");
            let spare: Option<Arc<Joined>> = ctx.data_mut(|data| {
                let spare = data.get_temp(spare_id);
                data.remove::<Arc<Joined>>(spare_id);
                spare
            });
            let room = spare.and_then(Arc::into_inner).and_then(Joined::into_mesh);
            let knife = &mut Knife::new(painter, on);
            let joined = Arc::new(join(knife, before.as_deref(), parts, room));
            ctx.data_mut(|data| {
                data.insert_temp(id, joined.clone());
                before.map(|before| data.insert_temp(spare_id, before));
            });
            joined
        }
    };
    put(painter, on, &joined.pieces, moved);
}

impl Joined {
    /// Its mesh, where nobody else has it.
    fn into_mesh(self) -> Option<Mesh> {
        drop(self.pieces);
        Arc::into_inner(self.mesh)
    }
}

/// All parts as triangles and words: of those that were there before what was made of them then.
fn join(
    knife: &mut Knife<'_>,
    before: Option<&Joined>,
    parts: &Parts,
    room: Option<Mesh>,
) -> Joined {
    let mut next = Next {
        mesh: room.unwrap_or_default(),
        words: Vec::new(),
    };
    // To clear it as a whole would give the memory back.
    next.mesh.indices.clear();
    next.mesh.vertices.clear();
    let mut ends = Vec::with_capacity(parts.drawn().len());
    if let Some(before) = before {
        next.mesh
            .vertices
            .reserve(before.mesh.vertices.len() + 1_000);
        next.mesh.indices.reserve(before.mesh.indices.len() + 3_000);
    }
    let old_end = |part: usize| before.and_then(|it| it.ends.get(part).copied());
    // What follows each other in both is copied together.
    let mut run: Option<(End, End)> = None;
    for (part, drawn) in parts.drawn().enumerate() {
        let old = old_end(part).filter(|end| end.drawn == drawn);
        let from = part.checked_sub(1).and_then(old_end).unwrap_or_default();
        if let Some(to) = old {
            let (start, _) = run.unwrap_or((from, to));
            run = Some((start, to));
            let mut end = next.after(start, to);
            end.drawn = drawn;
            ends.push(end);
            continue;
        }
        if let (Some(before), Some((from, to))) = (before, run.take()) {
            next.copy(before, from, to);
        }
        for mark in parts.marks(part) {
            if matches!(mark.shape, Shape::Text { .. }) {
                let words = Arc::new(mark.shape.clone());
                next.words.push((next.mesh.indices.len(), words));
            } else {
                knife.triangles(mark, &mut next.mesh);
            }
        }
        ends.push(End {
            drawn,
            ..next.end()
        });
    }
    if let (Some(before), Some((from, to))) = (before, run) {
        next.copy(before, from, to);
    }
    let mesh = Arc::new(next.mesh);
    Joined {
        on: knife.ground,
        ends,
        pieces: pieces(&mesh, &next.words),
        mesh,
        words: next.words,
    }
}

/// What is joined so far.
struct Next {
    mesh: Mesh,
    words: Vec<(usize, Arc<Shape>)>,
}

impl Next {
    fn end(&self) -> End {
        End {
            drawn: 0,
            vertices: self.mesh.vertices.len(),
            indices: self.mesh.indices.len(),
            words: self.words.len(),
        }
    }

    /// Where a stretch of what was joined before would end.
    fn after(&self, from: End, to: End) -> End {
        let end = self.end();
        End {
            drawn: 0,
            vertices: end.vertices + to.vertices - from.vertices,
            indices: end.indices + to.indices - from.indices,
            words: end.words + to.words - from.words,
        }
    }

    /// Copies a stretch of what was joined before.
    fn copy(&mut self, before: &Joined, from: End, to: End) {
        let end = self.end();
        let Mesh {
            vertices, indices, ..
        } = &*before.mesh;
        let shift = (end.vertices as u32).wrapping_sub(from.vertices as u32);
        let stretch = &vertices[from.vertices..to.vertices];
        self.mesh.vertices.extend_from_slice(stretch);
        let stretch = indices[from.indices..to.indices].iter();
        let moved = stretch.map(|index| index.wrapping_add(shift));
        self.mesh.indices.extend(moved);
        let words = before.words[from.words..to.words].iter();
        let moved = words.map(|(at, words)| (at - from.indices + end.indices, words.clone()));
        self.words.extend(moved);
    }
}

/// Triangles and words in drawing order.
fn pieces(mesh: &Arc<Mesh>, words: &[(usize, Arc<Shape>)]) -> Vec<Piece> {
    if words.is_empty() {
        return vec![Piece::Triangles(mesh.clone())];
    }
    let mut pieces = Vec::new();
    let mut from = 0;
    let ends = words.iter().map(|(at, words)| (*at, Some(words)));
    for (to, words) in ends.chain([(mesh.indices.len(), None)]) {
        let indices = &mesh.indices[from..to];
        // The vertices of a stretch lie together.
        if let (Some(&first), Some(&last)) = (indices.iter().min(), indices.iter().max()) {
            pieces.push(Piece::Triangles(Arc::new(Mesh {
                indices: indices.iter().map(|index| index - first).collect(),
                vertices: mesh.vertices[first as usize..=last as usize].to_vec(),
                texture_id: mesh.texture_id,
            })));
        }
        pieces.extend(words.map(|words| Piece::Words(words.clone())));
        from = to;
    }
    pieces
}

/// Cuts marks into triangles and words.
struct Knife<'a> {
    ground: Ground,
    brush: Brush<'a>,
    tessellator: Tessellator,
}

impl<'a> Knife<'a> {
    fn new(painter: &'a egui::Painter, ground: Ground) -> Self {
        let options = painter.ctx().tessellation_options(|options| *options);
        Self {
            ground,
            tessellator: Tessellator::new(ground.scale, options, [1, 1], Vec::new()),
            brush: Brush {
                kept: Some(RefCell::default()),
                ..Brush::new(painter, ground, TSTransform::IDENTITY)
            },
        }
    }

    /// Adds the triangles of a mark.
    fn triangles(&mut self, mark: &Mark, mesh: &mut Mesh) {
        self.brush.shape(&mark.shape);
        for shape in self.brush.kept.iter().flat_map(RefCell::take) {
            self.tessellator.tessellate_shape(shape, mesh);
        }
    }

    /// All pieces of a scene, in order.
    fn cut(&mut self, marks: &[Mark]) -> Vec<Piece> {
        let mut pieces = Vec::new();
        let mut mesh = Mesh::default();
        let end = |mesh: &mut Mesh, pieces: &mut Vec<Piece>| {
            if !mesh.is_empty() {
                pieces.push(Piece::Triangles(Arc::new(std::mem::take(mesh))));
            }
        };
        for mark in marks {
            if matches!(mark.shape, Shape::Text { .. }) {
                end(&mut mesh, &mut pieces);
                pieces.push(Piece::Words(Arc::new(mark.shape.clone())));
            } else {
                self.triangles(mark, &mut mesh);
            }
        }
        end(&mut mesh, &mut pieces);
        pieces
    }
}

impl<'a> Brush<'a> {
    fn new(painter: &'a egui::Painter, ground: Ground, moved: TSTransform) -> Self {
        Self {
            painter,
            offset: ground.offset,
            theme: ground.theme,
            moved,
            kept: None,
        }
    }
}

/// Puts pieces on the screen.
fn put(painter: &egui::Painter, ground: Ground, pieces: &[Piece], moved: TSTransform) {
    let brush = Brush::new(painter, ground, moved);
    // On the screen the corner of the sheet lies at the offset, and stays there.
    let corner = TSTransform::from_translation(ground.offset);
    let on_screen = corner * moved * corner.inverse();
    for piece in pieces {
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
            Piece::Words(words) => brush.shape(words),
        }
    }
}
