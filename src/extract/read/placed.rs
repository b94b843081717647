//! Where a meeting was, by its own sentence, the dateline and the scene.

use super::Reader;
use super::dated::speaks_of_it;
use super::telling::Neighbours;
use crate::extract::clause::Clause;
use crate::extract::place;
use crate::extract::report::Status;
use crate::extract::rules::Frame;
use crate::extract::story::Told;

/// A place, and the venue that the sentence itself names.
type PlaceAndVenue = (Told<place::Found>, Option<String>);

impl Reader<'_, '_> {
    pub(super) fn placed(
        &self,
        clause: &Clause<'_, '_>,
        frame: &Frame,
        neighbours: Neighbours,
        remote: bool,
        background: bool,
        status: Status,
    ) -> Option<PlaceAndVenue> {
        let told = |value, span, rule| Told {
            value,
            sentence: clause.sentence,
            span,
            rule,
        };
        // "since their summit in Helsinki": of that one.
        if frame.past
            && let Some((found, end)) = place::at(clause, frame.trigger.start)
        {
            let span = clause.span_of(frame.trigger.start..end);
            return Some((told(found, span, "place"), None));
        }
        if remote || !speaks_of_it(clause, frame) {
            return None;
        }
        let named = place::of_meeting(clause, frame.trigger.clone(), neighbours.bounds(frame))
            .or_else(|| {
                place::of_meeting(clause, frame.trigger.clone(), 0..clause.chunks.len())
                    .filter(|_| neighbours.none)
            });
        if let Some((found, span)) = named {
            let venue = found.venue.clone();
            return Some((told(found, span, "place"), venue));
        }
        let end = clause.chunks.len().min(frame.trigger.end + 14);
        if clause.window(frame.predicate..end).contains(" here ")
            && let Some((town, span)) = self.doc.dateline_place()
        {
            let value = place::Found {
                name: Some(town.name.clone()),
                country: Some(town.country.clone()),
                venue: None,
            };
            return Some((told(value, span, "dateline by “here”"), None));
        }
        self.scene
            .as_ref()
            .filter(|_| !background && !frame.anaphoric)
            .filter(|scene| scene.holds(clause.sentence, &frame.ids(), status))
            .map(|scene| (scene.place.clone(), None))
    }
}
