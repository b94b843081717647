//! Draws egui's triangles into a picture, without a graphics card: fixed-point edges, the
//! top-left rule, bilinear textures, premultiplied alpha.

use std::collections::BTreeMap;

use egui::epaint::{ImageData, Primitive, Vertex};
use egui::{Color32, ColorImage, FullOutput, Rect, TextureId, TexturesDelta, pos2};
use egui_kittest::TestRenderer;
use image::RgbaImage;

/// Parts of a pixel that places are rounded to.
const SUB: f32 = 256.0;

/// A renderer for tests.
#[derive(Default)]
pub(crate) struct Rasteriser {
    textures: BTreeMap<u64, ColorImage>,
}

fn key(id: TextureId) -> u64 {
    match id {
        TextureId::Managed(id) => id * 2,
        TextureId::User(id) => id * 2 + 1,
    }
}

impl TestRenderer for Rasteriser {
    #[expect(clippy::iter_over_hash_type, reason = "the order does not matter")]
    fn handle_delta(&mut self, delta: &mut TexturesDelta) {
        for (id, deltas) in delta.set.drain() {
            for delta in deltas {
                let ImageData::Color(new) = &delta.image;
                match delta.pos {
                    None => {
                        self.textures.insert(key(id), (**new).clone());
                    }
                    Some([left, top]) => {
                        if let Some(old) = self.textures.get_mut(&key(id)) {
                            patch(old, new, left, top);
                        }
                    }
                }
            }
        }
        for id in delta.free.drain() {
            self.textures.remove(&key(id));
        }
    }

    fn render(&mut self, ctx: &egui::Context, output: &FullOutput) -> Result<RgbaImage, String> {
        let scale = output.pixels_per_point;
        let size = ctx.content_rect().size() * scale;
        let (width, height) = (size.x.round() as usize, size.y.round() as usize);
        let mut canvas = Canvas {
            width,
            height,
            pixels: vec![Color32::BLACK; width * height],
        };
        for clipped in ctx.tessellate(output.shapes.clone(), scale) {
            let Primitive::Mesh(mesh) = &clipped.primitive else {
                continue;
            };
            let Some(texture) = self.textures.get(&key(mesh.texture_id)) else {
                continue;
            };
            let clip = Rect::from_min_max(
                (clipped.clip_rect.min.to_vec2() * scale).to_pos2(),
                (clipped.clip_rect.max.to_vec2() * scale).to_pos2(),
            );
            for triangle in mesh.indices.chunks_exact(3) {
                let corners = [0, 1, 2].map(|i| mesh.vertices[triangle[i] as usize]);
                canvas.triangle(corners.map(|it| scaled(it, scale)), clip, texture);
            }
        }
        let bytes = canvas
            .pixels
            .iter()
            .flat_map(|pixel| [pixel.r(), pixel.g(), pixel.b(), 255])
            .collect();
        RgbaImage::from_raw(width as u32, height as u32, bytes)
            .ok_or_else(|| "the picture has no size".to_owned())
    }
}

/// A whole number of parts of a pixel.
fn parts_of(pixel: usize) -> i64 {
    i64::try_from(pixel).unwrap_or_default() * SUB as i64 + SUB as i64 / 2
}

fn scaled(mut vertex: Vertex, scale: f32) -> Vertex {
    vertex.pos = pos2(vertex.pos.x * scale, vertex.pos.y * scale);
    vertex
}

fn patch(old: &mut ColorImage, new: &ColorImage, left: usize, top: usize) {
    for y in 0..new.size[1] {
        let from = y * new.size[0];
        let to = (top + y) * old.size[0] + left;
        old.pixels[to..to + new.size[0]].copy_from_slice(&new.pixels[from..from + new.size[0]]);
    }
}

struct Canvas {
    width: usize,
    height: usize,
    pixels: Vec<Color32>,
}

impl Canvas {
    fn triangle(&mut self, [a, mut b, mut c]: [Vertex; 3], clip: Rect, texture: &ColorImage) {
        let fixed = |it: &Vertex| {
            (
                (it.pos.x * SUB).round() as i64,
                (it.pos.y * SUB).round() as i64,
            )
        };
        let area = |p: (i64, i64), q: (i64, i64), r: (i64, i64)| {
            (q.0 - p.0) * (r.1 - p.1) - (q.1 - p.1) * (r.0 - p.0)
        };
        let mut whole = area(fixed(&a), fixed(&b), fixed(&c));
        if whole == 0 {
            return;
        }
        if whole < 0 {
            std::mem::swap(&mut b, &mut c);
            whole = -whole;
        }
        let [pa, pb, pc] = [&a, &b, &c].map(fixed);
        let edges = [(pb, pc), (pc, pa), (pa, pb)];
        // A pixel on an edge belongs to the triangle whose top or left edge it is.
        let biases = edges.map(|(p, q)| i64::from(!(q.1 < p.1 || (q.1 == p.1 && q.0 > p.0))));

        let bounds = Rect::from_points(&[a.pos, b.pos, c.pos]).intersect(clip);
        let left = bounds.left().floor().max(0.0) as usize;
        let right = (bounds.right().ceil().max(0.0) as usize).min(self.width);
        let top = bounds.top().floor().max(0.0) as usize;
        let bottom = (bounds.bottom().ceil().max(0.0) as usize).min(self.height);
        // Clips are on whole pixels, as those of a graphics card are.
        let (clip_left, clip_right) = (clip.left().round(), clip.right().round());
        let (clip_top, clip_bottom) = (clip.top().round(), clip.bottom().round());
        for y in top..bottom {
            if (y as f32) < clip_top || y as f32 >= clip_bottom {
                continue;
            }
            for x in left..right {
                if (x as f32) < clip_left || x as f32 >= clip_right {
                    continue;
                }
                let center = (parts_of(x), parts_of(y));
                let parts = edges.map(|(p, q)| area(p, q, center));
                if parts.iter().zip(biases).any(|(part, bias)| *part < bias) {
                    continue;
                }
                let weights = parts.map(|part| part as f32 / whole as f32);
                let color = shade([&a, &b, &c], weights, texture);
                let pixel = &mut self.pixels[y * self.width + x];
                *pixel = over(*pixel, color);
            }
        }
    }
}

/// Premultiplied colour of a pixel, 0 to 255.
fn shade(corners: [&Vertex; 3], weights: [f32; 3], texture: &ColorImage) -> [f32; 4] {
    let mut color = [0.0; 4];
    let mut uv = [0.0; 2];
    for (corner, weight) in corners.into_iter().zip(weights) {
        for (sum, part) in color.iter_mut().zip(corner.color.to_array()) {
            *sum += f32::from(part) * weight;
        }
        uv[0] += corner.uv.x * weight;
        uv[1] += corner.uv.y * weight;
    }
    let texel = sample(texture, uv);
    [0, 1, 2, 3].map(|i| color[i] * texel[i] / 255.0)
}

fn sample(texture: &ColorImage, [u, v]: [f32; 2]) -> [f32; 4] {
    let [width, height] = texture.size;
    let x = (u * width as f32 - 0.5).clamp(0.0, width as f32 - 1.0);
    let y = (v * height as f32 - 0.5).clamp(0.0, height as f32 - 1.0);
    let (left, top) = (x.floor() as usize, y.floor() as usize);
    let (right, bottom) = ((left + 1).min(width - 1), (top + 1).min(height - 1));
    let (fx, fy) = (x - left as f32, y - top as f32);
    let at = |x: usize, y: usize| texture.pixels[y * width + x].to_array().map(f32::from);
    let above = [at(left, top), at(right, top)];
    let below = [at(left, bottom), at(right, bottom)];
    let between = |[from, to]: [[f32; 4]; 2], i: usize| from[i] + (to[i] - from[i]) * fx;
    [0, 1, 2, 3].map(|i| {
        let (above, below) = (between(above, i), between(below, i));
        above + (below - above) * fy
    })
}

fn over(under: Color32, over: [f32; 4]) -> Color32 {
    let rest = 1.0 - over[3] / 255.0;
    let blend = |under: u8, over: f32| f32::from(under).mul_add(rest, over).round() as u8;
    Color32::from_rgb(
        blend(under.r(), over[0]),
        blend(under.g(), over[1]),
        blend(under.b(), over[2]),
    )
}
