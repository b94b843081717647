//! Sets meetings apart that would lie on each other, so that each can be seen and caught.

use super::event::Event;

/// Between meetings whose ties would run together.
const TIES: f32 = 4.0;
/// No meeting is moved farther from its date than so many times what marks need.
const FARTHEST: f32 = 1.6;
/// Above this many the screen is full whatever is done.
const CROWD: usize = 2500;

/// The places of meetings, given in order of their true places; that order is kept. Those
/// that share a lane are set `marks` apart, so that their marks do not cover each other.
///
/// Once all are pushed to the right as far as needed, once to the left. Both keep the
/// distances, and so does the mean of the two, which leaves a cluster where it was.
pub(super) fn dodge(events: &[(&Event, f32)], marks: f32) -> Vec<f32> {
    let places: Vec<f32> = events.iter().map(|(_, x)| *x).collect();
    if events.len() > CROWD {
        return places;
    }
    let farthest = FARTHEST * marks;
    let right = pushed(events, marks);
    let mirrored: Vec<(&Event, f32)> = events.iter().rev().map(|(it, x)| (*it, -x)).collect();
    let left = pushed(&mirrored, marks).into_iter().rev().map(|x| -x);
    right
        .into_iter()
        .zip(left)
        .zip(places)
        .map(|((right, left), x)| f32::midpoint(right, left).clamp(x - farthest, x + farthest))
        .collect()
}

fn pushed(events: &[(&Event, f32)], marks: f32) -> Vec<f32> {
    let farthest = FARTHEST * marks;
    let mut pushed: Vec<f32> = Vec::with_capacity(events.len());
    // The first that may still be in the way of the next.
    let mut first = 0;
    for (event, x) in events {
        while events
            .get(first)
            .is_some_and(|(_, other)| other + 3.0 * farthest + marks < *x)
        {
            first += 1;
        }
        let place = events
            .iter()
            .zip(&pushed)
            .skip(first)
            .map(|((other, _), place)| place + distance(event, other, marks))
            .fold(*x, f32::max);
        // A crowd may not push on without end.
        pushed.push(place.min(x + 2.0 * farthest));
    }
    pushed
}

/// How far apart two must be.
fn distance(one: &Event, other: &Event, marks: f32) -> f32 {
    if one.lanes.iter().any(|lane| other.lanes.contains(lane)) {
        marks
    } else if one.tied && one.top() <= other.bottom() && other.top() <= one.bottom() {
        TIES
    } else {
        f32::NEG_INFINITY
    }
}

#[cfg(test)]
mod tests {
    use super::{TIES, dodge};
    use crate::chart::fixture;
    use crate::chart::timeline::Lanes;
    use crate::chart::timeline::event::Event;

    const MARKS: f32 = 10.0;

    #[test]
    fn those_on_one_day_with_shared_lanes_are_set_apart() {
        let dossier = fixture::dossier();
        let event = |lanes: Vec<usize>| {
            Event::new(dossier.meetings.first().unwrap(), lanes, Lanes::Leaders)
        };
        let (a, b, c, d) = (
            event(vec![0, 3]),
            event(vec![1, 2]),
            event(vec![4, 5]),
            event(vec![0, 1]),
        );
        let places = dodge(&[(&a, 100.0), (&b, 101.0), (&c, 101.0), (&d, 102.0)], MARKS);
        let [a, b, c, d] = places.as_slice() else {
            panic!("{places:?}");
        };
        assert!(b - a >= TIES - 0.01 && d - a >= MARKS - 0.01 && d - b >= MARKS - 0.01);
        assert!((c - 101.0).abs() < 1e-6, "no lane is shared");
        assert!(
            (f32::midpoint(*a, *d) - 101.0).abs() < 5.0,
            "the cluster stays"
        );
    }
}
