//! In a crowd the lines between lanes step back to a quiet texture, so that marks can be told
//! apart and what many articles tell of stands out.

use super::event::Event;
use super::labels::Placed;

/// So many ties to a hundred points of width are still told apart.
const CALM: f32 = 5.0;
/// What is left of a line in the densest crowd.
const LEAST: f32 = 0.18;
/// One meeting in so many stands out.
const FEW: usize = 10;
/// A tie over more lanes than these is drawn the fainter the longer.
const SHORT: f32 = 5.0;

/// How loud the ties of a sheet are.
#[derive(Clone, Copy, Debug)]
pub(super) struct Hush {
    quiet: f32,
    /// What weighs more than this stands out.
    weight: usize,
}

impl Hush {
    /// Of so many meetings on a plot of `width`.
    pub(super) fn new(width: f32, placed: &[Placed<'_>]) -> Self {
        let density = placed.len() as f32 / (width / 100.0).max(1.0);
        let mut weights: Vec<usize> = placed.iter().map(|it| it.event.weight).collect();
        weights.sort_unstable();
        let at = weights.len().saturating_sub(1 + weights.len() / FEW);
        Self {
            quiet: (CALM / density.max(CALM)).sqrt().max(LEAST),
            weight: weights.get(at).copied().unwrap_or_default(),
        }
    }

    /// How much of its strength the tie of a meeting keeps.
    pub(super) fn of(&self, event: &Event) -> f32 {
        let long = (event.bottom() - event.top()) as f32;
        let short = (SHORT / long.max(SHORT)).powf(0.5);
        // With few meetings nothing has to step back.
        let quiet = self.quiet * (self.quiet + (1.0 - self.quiet) * short);
        if event.weight > self.weight {
            quiet.sqrt()
        } else {
            quiet
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Lanes, event::Event, labels::Placed};
    use super::Hush;
    use crate::chart::fixture;

    #[test]
    fn few_ties_are_whole_and_a_crowd_is_a_texture_from_which_the_weighty_stand_out() {
        let dossier = fixture::dossier();
        let meeting = dossier.meetings.first().unwrap();
        let event = |lanes: Vec<usize>, weight: usize| Event {
            weight,
            ..Event::new(meeting, lanes, Lanes::Leaders)
        };
        let (usual, long, weighty) = (
            event(vec![0, 1], 4),
            event(vec![0, 30], 4),
            event(vec![0, 1], 9),
        );
        let hush = |count: usize| {
            let usual = (0..count).map(|_| &usual);
            let all: Vec<Placed<'_>> = usual
                .chain([&weighty])
                .map(|event| Placed {
                    event,
                    x: 0.0,
                    bar: None,
                })
                .collect();
            Hush::new(1000.0, &all)
        };
        let few = hush(10);
        assert!([&usual, &long, &weighty].iter().all(|it| few.of(it) > 0.99));
        let crowd = hush(400);
        assert!(crowd.of(&usual) < 0.4);
        assert!(crowd.of(&long) < crowd.of(&usual));
        assert!(crowd.of(&weighty) > 1.5 * crowd.of(&usual));
    }
}
