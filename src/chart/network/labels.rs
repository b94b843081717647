//! Names beside discs and hubs, where there is room for them.

use crate::chart::draw::{Taken, block, fill, line, stroke, text};
use crate::chart::metrics::text_width;
use crate::chart::{Anchor, Fill, Ink, Point, Rect, Scene, Weight};
use crate::dossier::Item;

/// What wants a name beside it.
pub(super) struct Wish<'a> {
    pub(super) item: &'a Item,
    pub(super) words: &'a str,
    pub(super) at: Point,
    pub(super) radius: f32,
    pub(super) style: (f32, Weight, Fill),
    /// Where its lines lead on the whole; the name rather stands on the other side.
    pub(super) toward: Point,
    /// Looked at: shown whether or not there is room.
    pub(super) must: bool,
    /// May cover a hub where nothing else is free.
    pub(super) over_hubs: bool,
    /// May go far from its disc where all nearby is taken; a line then leads to it.
    pub(super) far: bool,
}

/// A name farther from its disc than this is tied to it by a line.
const FAR: f32 = 9.0;

/// Between names side by side.
const APART: f32 = 5.0;

/// Draws the names in order of the wishes, each where it covers nothing and fewest lines.
pub(super) fn draw(
    scene: &mut Scene,
    wishes: &[Wish<'_>],
    discs: impl Iterator<Item = Rect>,
    hubs: impl Iterator<Item = Rect>,
    lines: &[(Point, Point)],
) {
    let page = Rect::new(2.0, 2.0, scene.width - 4.0, scene.height - 4.0);
    let mut taken = Taken::default();
    discs.for_each(|disc| taken.add(disc));
    // A hub is no larger than a letter: a leader's name may cover one sooner than be left out.
    let mut small = Taken::default();
    hubs.for_each(|hub| small.add(hub));
    for wish in wishes {
        let spots = spots(wish);
        let inside = |spot: &Rect| {
            spot.min.x >= page.min.x
                && spot.max.x <= page.max.x
                && spot.min.y >= page.min.y
                && spot.max.y <= page.max.y
        };
        let free = spots
            .iter()
            .filter(|(_, spot)| inside(spot) && taken.is_free(*spot))
            .filter(|(_, spot)| wish.over_hubs || small.is_free(*spot))
            .map(|(cost, spot)| {
                let covered = if small.is_free(*spot) { 0.0 } else { 20.0 };
                let beside = if taken.is_free(outward(*spot, wish.at)) {
                    0.0
                } else {
                    BESIDE
                };
                let crossed = 0.7 * crossings(lines, *spot);
                (cost + covered + beside + crossed, spot)
            })
            .min_by(|(one, _), (other, _)| one.total_cmp(other));
        let forced = || {
            wish.must
                .then(|| spots.first().map(|spot| (0.0, &spot.1)))?
        };
        let Some((_, &spot)) = free.or_else(forced) else {
            continue;
        };
        // Two names on one line are not read as one.
        taken.add(Rect::new(
            spot.min.x - APART,
            spot.min.y,
            spot.width() + 2.0 * APART,
            spot.height(),
        ));
        let (size, _, ink) = wish.style;
        let near = Point::new(
            wish.at.x.clamp(spot.min.x, spot.max.x),
            wish.at.y.clamp(spot.min.y, spot.max.y),
        );
        let (dx, dy) = (near.x - wish.at.x, near.y - wish.at.y);
        let away = dx.hypot(dy);
        if away > wish.radius + FAR {
            // So far off it could be taken for the name of another.
            let edge = wish.radius / away;
            let from = Point::new(wish.at.x + dx * edge, wish.at.y + dy * edge);
            scene.draw(line(from, near, stroke(Ink::Muted, 0.8 * ink.opacity, 0.8)));
        }
        scene.draw(block(
            Rect::new(
                spot.min.x - 1.0,
                spot.min.y,
                spot.width() + 2.0,
                spot.height(),
            ),
            3.0,
            fill(Ink::Paper, 0.78 * ink.opacity),
        ));
        let baseline = f32::midpoint(spot.min.y, spot.max.y) + 0.36 * size;
        let middle = Point::new(f32::midpoint(spot.min.x, spot.max.x), baseline);
        scene.put(
            text(middle, Anchor::Middle, wish.style, wish.words),
            wish.item,
        );
    }
}

/// How little it is liked that a name ends where something else begins: it would be read as the
/// name of that.
const BESIDE: f32 = 2.5;

/// A spot with some air on the sides that lead away from what it names.
fn outward(spot: Rect, at: Point) -> Rect {
    const AIR: f32 = 9.0;
    let left = if spot.max.x < at.x { AIR } else { 0.0 };
    let right = if spot.min.x > at.x { AIR } else { 0.0 };
    let (width, height) = (spot.width() + left + right, spot.height());
    Rect::new(spot.min.x - left, spot.min.y, width, height)
}

/// The eight places around something: right, down, and how little each is liked.
const AROUND: [(f32, f32, f32); 8] = [
    (1.0, 0.0, 0.0),
    (-1.0, 0.0, 0.1),
    (0.0, 1.0, 0.15),
    (0.0, -1.0, 0.2),
    (1.0, -1.0, 0.3),
    (1.0, 1.0, 0.3),
    (-1.0, -1.0, 0.35),
    (-1.0, 1.0, 0.35),
];

/// How much farther off, in sizes of the text, and how little that is liked.
const NEARBY: [(f32, f32); 3] = [(0.0, 0.0), (0.7, 6.0), (1.5, 12.0)];
/// The same where a name may go far.
const FARTHER: [(f32, f32); 4] = [(2.6, 24.0), (4.0, 32.0), (5.6, 40.0), (7.5, 50.0)];

/// Places around, near and farther off, each with how little it is liked.
fn spots(wish: &Wish<'_>) -> Vec<(f32, Rect)> {
    const GAP: f32 = 3.0;
    let (size, weight, _) = wish.style;
    let width = text_width(wish.words, size, weight) + 2.0;
    let height = size * 1.25;
    let reach = wish.radius + GAP;
    let slant = reach * 0.72;
    let toward = (wish.toward.x, wish.toward.y);
    let length = toward.0.hypot(toward.1).max(1.0);
    let far: &[(f32, f32)] = if wish.far { &FARTHER } else { &[] };
    let rings = NEARBY.iter().chain(far);
    rings
        .flat_map(|ring| AROUND.iter().map(move |spot| (*spot, *ring)))
        .map(|((right, down, cost), (farther, more))| {
            let reach = if right == 0.0 || down == 0.0 {
                reach
            } else {
                slant
            } + farther * size;
            let x = wish.at.x + right * reach + (right - 1.0) * width / 2.0;
            let y = wish.at.y + down * reach + (down - 1.0) * height / 2.0;
            let facing = (right * toward.0 + down * toward.1) / (length * right.hypot(down));
            (cost + more + 0.6 * facing, Rect::new(x, y, width, height))
        })
        .collect()
}

/// How many lines run through a rectangle.
fn crossings(lines: &[(Point, Point)], rect: Rect) -> f32 {
    lines
        .iter()
        .filter(|(from, to)| crosses(*from, *to, rect))
        .count() as f32
}

/// True when a straight line meets a rectangle: cut at each side, something of it is left.
fn crosses(from: Point, to: Point, rect: Rect) -> bool {
    let (dx, dy) = (to.x - from.x, to.y - from.y);
    let (mut enter, mut leave) = (0.0_f32, 1.0_f32);
    for (step, distance) in [
        (-dx, from.x - rect.min.x),
        (dx, rect.max.x - from.x),
        (-dy, from.y - rect.min.y),
        (dy, rect.max.y - from.y),
    ] {
        if step == 0.0 {
            if distance < 0.0 {
                return false;
            }
        } else if step < 0.0 {
            enter = enter.max(distance / step);
        } else {
            leave = leave.min(distance / step);
        }
    }
    enter <= leave
}

#[cfg(test)]
mod tests {
    use super::{Wish, crosses, draw};
    use crate::chart::draw::fill;
    use crate::chart::{Ink, Point, Rect, Scene, Weight};
    use crate::dossier::Item;

    #[test]
    fn a_name_does_not_end_where_another_disc_begins() {
        let item = Item::Country("FRA".to_owned());
        let at = Point::new(160.0, 100.0);
        let spot_beside = |others: &[f32]| {
            let wish = Wish {
                item: &item,
                words: "Macron",
                at,
                radius: 10.0,
                style: (12.0, Weight::Regular, fill(Ink::Text, 1.0)),
                toward: Point::default(),
                must: false,
                over_hubs: true,
                far: false,
            };
            let discs = others.iter().chain([&at.x]);
            let discs = discs.map(|x| Rect::new(x - 10.0, 90.0, 20.0, 20.0));
            let mut scene = Scene::blank(400.0, 200.0);
            draw(&mut scene, &[wish], discs, std::iter::empty(), &[]);
            let mut marks = scene.marks.iter();
            marks
                .find(|mark| mark.item.is_some())
                .map(|mark| mark.shape.bounds())
                .unwrap()
        };
        let free = spot_beside(&[]);
        assert!(free.min.x > at.x && free.min.y < at.y, "right of its disc");
        // There is room between the discs, but not so much that it is clear whose name it is.
        let right = free.max.x + 14.0;
        let between = spot_beside(&[right, 2.0 * at.x - right]);
        assert!(between.min.y > at.y || between.max.y < at.y, "{between:?}");
    }

    #[test]
    fn a_line_crosses_a_rectangle_or_passes_it() {
        let rect = Rect::new(10.0, 10.0, 20.0, 5.0);
        let check = |from: (f32, f32), to: (f32, f32)| {
            crosses(Point::new(from.0, from.1), Point::new(to.0, to.1), rect)
        };
        assert!(check((0.0, 12.0), (50.0, 12.0)));
        assert!(check((15.0, 0.0), (16.0, 40.0)));
        assert!(check((15.0, 12.0), (16.0, 13.0)));
        assert!(!check((0.0, 20.0), (50.0, 16.0)));
        assert!(!check((0.0, 12.0), (9.0, 12.0)));
        assert!(!check((0.0, 0.0), (0.0, 50.0)));
    }
}
