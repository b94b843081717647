//! A picture in parts, so that of a crowd only what looks otherwise than before is drawn anew.

use std::sync::atomic::{AtomicU64, Ordering};

use super::hit::{hit_among, touch};
use super::{Mark, Point, Rect, Scene};
use crate::dossier::Item;

/// Counts what was drawn, so that a part can be told from the one that was there before.
static DRAWN: AtomicU64 = AtomicU64::new(1);

/// A picture in parts, such as edges and discs, first below. Each has its own number, whether
/// it is shown or not.
#[derive(Debug, Default)]
pub struct Parts {
    sheet: Look,
    heads: Vec<Head>,
    bodies: Vec<Body>,
}

/// What is compared of each part in each frame.
#[derive(Clone, Copy, Debug, Default)]
struct Head {
    /// Of what its marks were made.
    look: Look,
    /// Another number for each drawing; 0 for none.
    drawn: u64,
}

#[derive(Debug, Default)]
struct Body {
    marks: Vec<Mark>,
    bounds: Rect,
    touch: Option<Touch>,
}

/// Where something on a picture is best touched.
#[derive(Clone, Debug)]
pub struct Touch {
    /// What.
    pub item: Item,
    /// Of several places that with the lowest rank counts.
    pub rank: u8,
    /// Where.
    pub at: Point,
}

impl Parts {
    /// For each part a number that is another for each drawing of it; 0 where there is none.
    pub fn drawn(&self) -> impl ExactSizeIterator<Item = u64> {
        self.heads.iter().map(|head| head.drawn)
    }

    /// What is drawn of a part, first below.
    pub fn marks(&self, part: usize) -> &[Mark] {
        self.bodies.get(part).map_or(&[], |body| &body.marks)
    }

    /// Where parts are best touched, with their numbers.
    pub fn touches(&self) -> impl Iterator<Item = (usize, &Touch)> {
        let bodies = self.bodies.iter().enumerate();
        bodies.filter_map(|(part, body)| Some((part, body.touch.as_ref()?)))
    }

    /// Where a part is best touched.
    pub fn touch(&self, part: usize) -> Option<&Touch> {
        self.bodies.get(part)?.touch.as_ref()
    }

    /// The item whose mark is nearest to `at`, the topmost of those equally near.
    pub fn hit(&self, at: Point, tolerance: f32) -> Option<&Item> {
        let near = |body: &&Body| {
            let Rect { min, max } = body.bounds;
            (min.x - tolerance..=max.x + tolerance).contains(&at.x)
                && (min.y - tolerance..=max.y + tolerance).contains(&at.y)
        };
        let bodies = self.bodies.iter().rev().filter(near);
        let marks = bodies.flat_map(|body| body.marks.iter().rev());
        hit_among(marks, at, tolerance)
    }
}

/// What a drawing depends on, in short: equal for two that are equal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Look(u64);

/// Sums up what a drawing depends on; quickly, as it is done for each part in each frame.
#[derive(Default)]
pub(super) struct Looks(u64);

impl Looks {
    pub(super) fn see(&mut self, what: impl Into<u64>) -> &mut Self {
        // As rustc and Firefox sum up what they look up.
        let what = what.into().wrapping_add(1);
        self.0 = (self.0.rotate_left(5) ^ what).wrapping_mul(0x517c_c1b7_2722_0a95);
        self
    }

    pub(super) fn measure(&mut self, what: f32) -> &mut Self {
        self.see(what.to_bits())
    }

    pub(super) fn place(&mut self, at: Point) -> &mut Self {
        self.measure(at.x).measure(at.y)
    }

    pub(super) fn look(&self) -> Look {
        Look(self.0)
    }
}

/// Draws a picture in parts, where it looks otherwise than before.
pub(super) struct Drawing {
    parts: Parts,
    scene: Scene,
    next: usize,
}

impl Drawing {
    /// Begins with what was there before; on another sheet nothing looks as it did.
    pub(super) fn new(sheet: Look, count: usize, before: Option<Parts>) -> Self {
        let parts = before.filter(|it| it.sheet == sheet && it.heads.len() == count);
        let parts = parts.unwrap_or_else(|| {
            let mut bodies = Vec::new();
            bodies.resize_with(count, Body::default);
            Parts {
                sheet,
                heads: vec![Head::default(); count],
                bodies,
            }
        });
        Self {
            parts,
            scene: Scene::default(),
            next: 0,
        }
    }

    /// Adds a part; numbers rise, and those that are left out are not shown.
    pub(super) fn part(&mut self, number: usize, look: Look, draw: impl FnOnce(&mut Scene)) {
        self.leave_out(number);
        self.next = number + 1;
        let Parts { heads, bodies, .. } = &mut self.parts;
        let (Some(head), Some(body)) = (heads.get_mut(number), bodies.get_mut(number)) else {
            return;
        };
        if head.drawn > 0 && head.look == look {
            return;
        }
        draw(&mut self.scene);
        let marks = std::mem::take(&mut self.scene.marks);
        let bounds = marks.iter().map(|mark| mark.shape.bounds());
        *head = Head {
            look,
            drawn: DRAWN.fetch_add(1, Ordering::Relaxed),
        };
        *body = Body {
            bounds: bounds.reduce(Rect::union).unwrap_or_default(),
            touch: touched(&marks),
            marks,
        };
    }

    fn leave_out(&mut self, until: usize) {
        let Parts { heads, bodies, .. } = &mut self.parts;
        for (head, body) in heads.iter_mut().zip(bodies).take(until).skip(self.next) {
            if head.drawn > 0 {
                (*head, *body) = (Head::default(), Body::default());
            }
        }
    }

    pub(super) fn done(mut self) -> Parts {
        self.leave_out(usize::MAX);
        self.parts
    }
}

/// Where something is best touched that is drawn by these marks.
fn touched(marks: &[Mark]) -> Option<Touch> {
    let touches = marks.iter().filter_map(|mark| {
        let (rank, at) = touch(&mark.shape)?;
        Some((mark.item.as_ref()?, rank, at))
    });
    let (item, rank, at) = touches.min_by_key(|(_, rank, _)| *rank)?;
    Some(Touch {
        item: item.clone(),
        rank,
        at,
    })
}
