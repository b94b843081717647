//! Where a meeting was, by its own sentence, the dateline and the scene.

use std::ops::Range;

use super::Reader;
use super::dated::speaks_of_it;
use super::telling::Neighbours;
use crate::extract::cast::Cast;
use crate::extract::clause::Clause;
use crate::extract::place;
use crate::extract::report::Status;
use crate::extract::rules::Frame;
use crate::extract::story::Told;
use crate::text::Span;

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
        let bounds = neighbours.bounds(frame);
        // "met Rajoy in Madrid and will meet Szydlo": there he met the first.
        let bounds = match neighbours.previous {
            Some(previous) if and_between(clause, previous + 1..frame.trigger.start) => {
                bounds.start.max(frame.front)..bounds.end
            }
            _ => bounds,
        };
        let named = place::of_meeting(clause, frame.trigger.clone(), bounds).or_else(|| {
            place::of_meeting(clause, frame.trigger.clone(), 0..clause.chunks.len())
                .filter(|_| neighbours.none)
        });
        if let Some((found, span)) = named {
            // "BONN - Honecker, visiting West Germany, conferred with Kohl": in that town of it.
            if found.name.is_none()
                && !background
                && status == Status::Held
                && let Some((town, span)) = self.doc.dateline_found()
                && town.country == found.country
            {
                return Some((told(town, span, "dateline on neutral ground"), None));
            }
            let venue = found.venue.clone();
            return Some((told(found, span, "place"), venue));
        }
        let end = clause.chunks.len().min(frame.trigger.end + 14);
        if clause.window(frame.predicate..end).contains(" here ")
            && let Some((value, span)) = self.doc.dateline_found()
        {
            return Some((told(value, span, "dateline by “here”"), None));
        }
        self.scene
            .as_ref()
            .filter(|_| !background && !frame.anaphoric)
            .filter(|scene| scene.holds(clause.sentence, &frame.ids(), status))
            .map(|scene| (scene.place.clone(), None))
    }

    /// "Xi met with visiting Prime Minister Modi": at home, in the town of the dateline where
    /// that lies there.
    pub(super) fn at_home(
        &self,
        cast: &Cast<'_>,
        clause: &Clause<'_, '_>,
        frame: &Frame,
    ) -> Option<PlaceAndVenue> {
        let (country, span) = visited(cast, clause, frame)?;
        let found = place::Found {
            country: Some(country),
            ..place::Found::default()
        };
        let town = self
            .doc
            .dateline_found()
            .filter(|(town, _)| town.country == found.country);
        let (value, span, rule) = match town {
            Some((town, span)) => (town, span, "dateline on neutral ground"),
            None => (found, span, "visiting"),
        };
        let told = Told {
            value,
            sentence: clause.sentence,
            span,
            rule,
        };
        Some((told, None))
    }
}

/// True where "and" with a verb of its own stands between two wordings.
fn and_between(clause: &Clause<'_, '_>, between: Range<usize>) -> bool {
    between.clone().any(|at| {
        clause.word(at) == "and"
            && matches!(
                clause.word(at + 1),
                "will" | "would" | "is" | "was" | "later" | "then" | "met" | "held" | "had" | "has"
            )
    })
}

/// "Xi met with visiting Prime Minister Modi": the state of the one who did not travel.
fn visited(cast: &Cast<'_>, clause: &Clause<'_, '_>, frame: &Frame) -> Option<(String, Span)> {
    let guest = |chunk: usize| {
        clause.chunks.get(chunk).is_some_and(|chunk| {
            (chunk.first..chunk.last).any(|at| clause.doc.word(at) == "visiting")
        }) || clause.word(chunk.wrapping_sub(1)) == "visiting"
    };
    let (_, _, visitor) = *frame.cast.iter().find(|(_, _, chunk)| guest(*chunk))?;
    let mut hosts = frame
        .cast
        .iter()
        .filter(|(_, _, chunk)| *chunk != visitor)
        .map(|(id, ..)| cast.entities[*id].country.clone());
    let host = hosts.next()??;
    let one = hosts.all(|code| code.as_ref() == Some(&host));
    (one && cast.world.organisation(&host).is_none())
        .then(|| (host, clause.span_of(visitor..visitor + 1)))
}
