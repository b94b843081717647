//! Sets meetings apart that would lie on each other, so that each can be seen and caught.

use super::event::Event;

/// From one tie to the next where lanes are shared.
const STEP: f32 = 10.0;
/// Where a tie may go, nearest first, in steps.
const OFFSETS: [f32; 7] = [0.0, 1.0, -1.0, 2.0, -2.0, 3.0, -3.0];
/// Above this many the screen is full whatever is done.
const CROWD: usize = 2500;

/// The places of meetings, given in order of their true places.
pub(super) fn dodge(events: &[(&Event, f32)]) -> Vec<f32> {
    if events.len() > CROWD {
        return events.iter().map(|(_, x)| *x).collect();
    }
    let reach = STEP * 7.0;
    let mut placed: Vec<f32> = Vec::with_capacity(events.len());
    // The first that may still be near enough to be in the way.
    let mut first = 0;
    for (event, x) in events {
        while events
            .get(first)
            .is_some_and(|(_, other)| other + reach < *x)
        {
            first += 1;
        }
        let in_the_way: Vec<f32> = events
            .iter()
            .zip(&placed)
            .skip(first)
            .filter(|((other, _), _)| {
                other.top() <= event.bottom() && event.top() <= other.bottom()
            })
            .map(|(_, place)| *place)
            .collect();
        let place = OFFSETS
            .iter()
            .map(|offset| x + offset * STEP)
            .find(|place| {
                in_the_way
                    .iter()
                    .all(|other| (other - place).abs() >= STEP - 0.5)
            })
            .unwrap_or(*x);
        placed.push(place);
    }
    placed
}

#[cfg(test)]
mod tests {
    use super::{STEP, dodge};
    use crate::chart::fixture;
    use crate::chart::timeline::event::Event;

    #[test]
    fn those_on_one_day_with_shared_lanes_are_set_apart() {
        let dossier = fixture::dossier();
        let event = |lanes: Vec<usize>| Event::new(dossier.meetings.first().unwrap(), lanes);
        let (a, b, c) = (event(vec![0, 3]), event(vec![1, 2]), event(vec![4, 5]));
        let places = dodge(&[(&a, 100.0), (&b, 101.0), (&c, 101.0)]);
        assert!((places[0] - 100.0).abs() < 1e-6);
        assert!((places[1] - places[0]).abs() >= STEP - 0.5);
        assert!((places[2] - 101.0).abs() < 1e-6, "no lane is shared");
    }
}
