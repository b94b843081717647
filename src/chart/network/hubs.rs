//! Draws hubs; from afar those that would lie upon each other as one, with their number.

use std::collections::BTreeMap;

use super::graph::{Graph, Hub};
use super::names::NEAR;
use super::scene::{Sheet, around};
use super::{Camera, Network};
use crate::chart::draw::{block, fill, stroke, text};
use crate::chart::metrics::text_width;
use crate::chart::{Anchor, Focus, Ink, Point, Rect, Scene, Shape, Weight};
use crate::dossier::MeetingId;

/// Half the side of a hub.
pub(super) const HUB: f32 = 4.0;
/// From afar, hubs nearer to each other than this become one.
const PILE: f32 = 18.0;
/// Half the height of a pile.
const HALF: f32 = HUB * 1.4;
/// Size of its number.
const NUMBER: f32 = 9.0;

/// Hubs that lie too near each other to be told apart from afar.
#[derive(Clone, Debug, PartialEq)]
pub struct Pile {
    /// In their middle, on the plane.
    pub at: Point,
    /// Their meetings, in order.
    pub meetings: Vec<MeetingId>,
}

impl Pile {
    /// Where its mark is on a sheet.
    pub fn rect(&self, camera: Camera, (width, height): (f32, f32)) -> Rect {
        rect(
            camera.to_screen(self.at, width, height),
            self.meetings.len(),
        )
    }
}

impl Network {
    /// The hubs that are drawn as one at this zoom.
    pub fn piles(&self, zoom: f32, focus: &Focus) -> Vec<Pile> {
        if zoom >= NEAR {
            return Vec::new();
        }
        let groups = groups(&self.shown, zoom, focus).into_iter();
        groups
            .filter(|group| group.len() > 1)
            .map(|group| Pile {
                at: middle(&group),
                meetings: group.iter().map(|hub| hub.meeting.clone()).collect(),
            })
            .collect()
    }

    /// The camera that shows the hubs of a pile one by one, with what lies around them.
    pub fn spread(&self, pile: &Pile, (width, height): (f32, f32)) -> Camera {
        let hubs = self.shown.hubs.iter();
        let hubs = hubs.filter(|hub| pile.meetings.contains(&hub.meeting));
        let bounds = hubs.map(|hub| around(hub.at, HUB)).reduce(Rect::union);
        let bounds = bounds.unwrap_or_else(|| around(pile.at, HUB));
        let foot = self.legend_height(width);
        let camera = Camera::fit(bounds, width, height, foot);
        Camera {
            zoom: camera.zoom.clamp(NEAR, 3.0 * NEAR),
            ..camera
        }
    }
}

/// Hubs one by one, or from afar those together that are to be one mark. The grid they fall
/// into lies on the plane, so that moving it about changes nothing.
pub(super) fn groups<'a>(graph: &'a Graph, zoom: f32, focus: &Focus) -> Vec<Vec<&'a Hub>> {
    let mut alone = Vec::new();
    let mut cells: BTreeMap<(i32, i32), Vec<&Hub>> = BTreeMap::new();
    for hub in &graph.hubs {
        // One that is only hovered stays, or its pile would change under the pointer.
        if zoom >= NEAR || focus.selected.as_ref() == Some(&hub.item) {
            alone.push(vec![hub]);
            continue;
        }
        let cell = |along: f32| (along * zoom / PILE).floor() as i32;
        let cell = (cell(hub.at.x), cell(hub.at.y));
        cells.entry(cell).or_default().push(hub);
    }
    alone.extend(cells.into_values());
    alone
}

fn middle(group: &[&Hub]) -> Point {
    let count = group.len().max(1) as f32;
    group.iter().fold(Point::default(), |sum, hub| {
        Point::new(sum.x + hub.at.x / count, sum.y + hub.at.y / count)
    })
}

/// Where the mark of a pile is, when its middle is at `at`.
fn rect(at: Point, count: usize) -> Rect {
    let wide = (text_width(&count.to_string(), NUMBER, Weight::Bold) / 2.0 + 3.0).max(HALF);
    Rect::new(at.x - wide, at.y - HALF, 2.0 * wide, 2.0 * HALF)
}

impl Sheet<'_> {
    /// Several hubs in one place, with their number.
    pub(super) fn pile(&self, scene: &mut Scene, group: &[&Hub]) {
        let at = self.at(middle(group));
        let rect = rect(at, group.len());
        if !self.sees(rect) {
            return;
        }
        if group.iter().any(|hub| self.focus.is_on(&hub.item)) {
            let (width, height) = (rect.width() + 6.0, rect.height() + 6.0);
            let around = Rect::new(rect.min.x - 3.0, rect.min.y - 3.0, width, height);
            scene.draw(block(around, 2.0, fill(Ink::Accent, 1.0)));
        }
        let lit = group.iter().map(|hub| self.spotlight.meeting(&hub.meeting));
        let opacity = lit.fold(0.0, f32::max);
        scene.draw(block(rect, 1.5, fill(Ink::Text, 0.85 * opacity)));
        let style = (NUMBER, Weight::Bold, fill(Ink::Paper, 1.0));
        let place = Point::new(at.x, at.y + 0.36 * NUMBER);
        let number = group.len().to_string();
        scene.draw(text(place, Anchor::Middle, style, number));
    }

    pub(super) fn hub(&self, scene: &mut Scene, hub: &Hub) {
        let at = self.at(hub.at);
        let half = HUB * self.swell.max(0.8);
        let square = |half: f32| around(at, half);
        if !self.sees(square(half)) {
            return;
        }
        if self.focus.is_on(&hub.item) {
            scene.put(
                block(square(half + 3.0), 2.0, fill(Ink::Accent, 1.0)),
                &hub.item,
            );
        }
        let opacity = self.spotlight.meeting(&hub.meeting) * hub.fresh;
        let (inside, outline) = if hub.tentative {
            (
                fill(Ink::Paper, opacity),
                stroke(Ink::Text, 0.8 * opacity, 1.2),
            )
        } else {
            (
                fill(Ink::Text, 0.8 * opacity),
                stroke(Ink::Paper, opacity, 1.0),
            )
        };
        scene.put(
            Shape::Rect {
                rect: square(half),
                radius: 1.0,
                fill: Some(inside),
                stroke: Some(outline),
            },
            &hub.item,
        );
    }
}

#[cfg(test)]
mod tests {
    use super::{NEAR, Pile};
    use crate::chart::fixture::{all, synthetic, world};
    use crate::chart::{Camera, Focus, Network, Point, Shape, network_scene};

    const SIZE: (f32, f32) = (900.0, 600.0);

    fn network() -> Network {
        let dossier = synthetic(400);
        Network::new(&world(), &dossier, &all(&dossier), None)
    }

    fn piles(network: &Network, zoom: f32) -> Vec<Pile> {
        network.piles(zoom, &Focus::default())
    }

    #[test]
    fn each_pile_is_drawn_where_it_says_with_its_number() {
        let network = network();
        let camera = Camera {
            zoom: 0.12,
            ..network.fit(SIZE.0, SIZE.1)
        };
        let piles = piles(&network, camera.zoom);
        assert!(!piles.is_empty());
        let scene = network_scene(&network, camera, SIZE.0, SIZE.1, &Focus::default());
        for pile in &piles {
            let rect = pile.rect(camera, SIZE);
            let number = pile.meetings.len().to_string();
            let drawn = scene.marks.iter().any(|mark| match &mark.shape {
                Shape::Text { text, at, .. } => *text == number && rect.contains(*at),
                _ => false,
            });
            assert!(
                drawn || !rect.contains(Point::new(450.0, 300.0)),
                "{pile:?}"
            );
        }
    }

    #[test]
    fn the_nearer_the_fewer_and_at_last_none() {
        let network = network();
        let count = |zoom| {
            piles(&network, zoom)
                .iter()
                .map(|it| it.meetings.len())
                .sum()
        };
        let (far, nearer): (usize, usize) = (count(0.05), count(0.3));
        assert!(far > nearer, "{far} {nearer}");
        assert!(piles(&network, NEAR).is_empty());
        for pile in piles(&network, 0.1) {
            let camera = network.spread(&pile, SIZE);
            assert!(camera.zoom >= NEAR && piles(&network, camera.zoom).is_empty());
            let at = camera.to_screen(pile.at, SIZE.0, SIZE.1);
            assert!((0.0..SIZE.0).contains(&at.x) && (0.0..SIZE.1).contains(&at.y));
        }
    }
}
