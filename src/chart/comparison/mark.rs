//! The marks of the states: told apart by shape, so that no colour is needed.

use crate::chart::draw::{disc, fill, line, stroke};
use crate::chart::{Ink, Point, Scene, Shape};
use crate::dossier::compare::State;

/// Side of the square in which a mark stands.
pub(super) const SIDE: f32 = 12.0;

/// Draws the mark of a state with its upper left corner at a point.
pub(super) fn draw(scene: &mut Scene, state: State, at: Point) {
    let point = |x: f32, y: f32| Point::new(at.x + x, at.y + y);
    let pen = |ink| stroke(ink, 1.0, 1.6);
    let mut bar = |from: (f32, f32), to: (f32, f32), ink| {
        scene.draw(line(point(from.0, from.1), point(to.0, to.1), pen(ink)));
    };
    match state {
        State::Same => {
            bar((1.5, 4.2), (10.5, 4.2), Ink::Muted);
            bar((1.5, 8.2), (10.5, 8.2), Ink::Muted);
        }
        State::Differs => {
            bar((1.5, 4.2), (10.5, 4.2), Ink::Text);
            bar((1.5, 8.2), (10.5, 8.2), Ink::Text);
            bar((8.6, 1.0), (3.4, 11.4), Ink::Text);
        }
        State::OnlyHere => {
            scene.draw(disc(point(6.0, 6.2), 3.1, Some(fill(Ink::Text, 1.0)), None));
        }
        State::SourcesConflict => {
            let corners = vec![point(6.0, 0.8), point(11.6, 11.2), point(0.4, 11.2)];
            scene.draw(Shape::Polygon {
                points: corners,
                fill: None,
                stroke: Some(stroke(Ink::Accent, 1.0, 1.4)),
            });
            let mut bar = |from: (f32, f32), to: (f32, f32)| {
                scene.draw(line(
                    point(from.0, from.1),
                    point(to.0, to.1),
                    stroke(Ink::Accent, 1.0, 1.5),
                ));
            };
            bar((6.0, 4.4), (6.0, 7.6));
            bar((6.0, 8.8), (6.0, 10.0));
        }
        State::NotStated => bar((2.5, 6.2), (9.5, 6.2), Ink::Muted),
        State::Supported | State::TakenUp => {
            scene.draw(Shape::Line {
                points: vec![point(1.4, 6.6), point(4.6, 10.2), point(10.8, 2.2)],
                stroke: pen(Ink::Text),
            });
        }
        State::Contradicted => {
            bar((2.0, 2.2), (10.0, 10.2), Ink::Accent);
            bar((10.0, 2.2), (2.0, 10.2), Ink::Accent);
        }
        State::CannotTell | State::NotTakenUp => {
            scene.draw(disc(
                point(6.0, 6.2),
                4.0,
                None,
                Some(stroke(Ink::Muted, 1.0, 1.5)),
            ));
        }
    }
}
