//! Where: the town, venue or state that a clause gives for a meeting.

mod elsewhere;

pub(crate) use elsewhere::{about_noun, travels};

use super::clause::Clause;
use super::mention::ChunkKind;
use crate::text::{Span, fold};
use crate::world::{Meaning, Place};
use elsewhere::{judged, leads_on, meeting_noun, noun_before};

/// A place found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Found {
    /// Town or region.
    pub(crate) name: Option<String>,
    /// Code of the state.
    pub(crate) country: Option<String>,
    /// House or hall.
    pub(crate) venue: Option<String>,
}

impl Found {
    /// True when both may be the same place.
    pub(crate) fn agrees(&self, other: &Self) -> bool {
        match (&self.name, &other.name) {
            (Some(a), Some(b)) => {
                let (a, b) = (fold(a), fold(b));
                a == b || a.contains(&b) || b.contains(&a)
            }
            _ => match (&self.country, &other.country) {
                (Some(a), Some(b)) => a == b,
                _ => true,
            },
        }
    }

    fn of(place: &Place) -> Self {
        if place.is_venue() {
            let within = place.within.clone();
            return Self {
                name: within.or_else(|| Some(place.name.clone())),
                country: Some(place.country.clone()),
                venue: Some(place.name.clone()),
            };
        }
        Self {
            name: Some(place.name.clone()),
            country: Some(place.country.clone()),
            venue: None,
        }
    }
}

/// A place that stands at a chunk, with the chunk behind it.
pub(crate) fn at(clause: &Clause<'_, '_>, at: usize) -> Option<(Found, usize)> {
    let world = clause.doc.world;
    let chunk = clause.chunks.get(at)?;
    if let Some(found) = capital(clause, at) {
        return Some(found);
    }
    let mut found = match &chunk.kind {
        ChunkKind::Place(place) => {
            let place = world.places.get(place.place)?;
            let mut found = Found::of(place);
            // As the article writes it: "Kiev" stays Kiev, and Bonn is no Berlin.
            let written = clause.span_of(at..at + 1).of(clause.doc.text);
            let upper = !written.chars().any(char::is_lowercase);
            let plain = !written.contains(',');
            if found.venue.is_none() && plain && fold(written) != fold(&place.name) {
                let other = place
                    .other_names
                    .iter()
                    .find(|name| fold(name) == fold(written));
                // "Hà Nội" is Hanoi.
                found.name = Some(if !written.is_ascii() {
                    place.name.clone()
                } else if upper {
                    other.unwrap_or(&place.name).clone()
                } else {
                    written.to_owned()
                });
            }
            found
        }
        ChunkKind::Actors(actors) if actors.len() == 1 => {
            // A metonym behind "at" is a house: "at the White House".
            let mut first = chunk.first;
            if clause.doc.word(first) == "the" {
                first += 1;
            }
            let words = clause.doc.words(first..chunk.last + 1);
            let matched = world.lexicon().longest(&words, true)?;
            let house = matched.meanings.iter().find_map(|meaning| match *meaning {
                Meaning::Place(index) => world.places.get(index),
                _ => None,
            });
            let state = matched.meanings.iter().find_map(|meaning| match *meaning {
                Meaning::CountryName(index) => world.countries.get(index),
                _ => None,
            });
            match (house, state) {
                (_, Some(state)) if matched.len == words.len() => {
                    // Singapore and Monaco are towns as well.
                    let town = world.places.iter().find(|place| {
                        place.kind == "capital"
                            && place.country == state.code
                            && place.name == state.name
                    });
                    town.map_or_else(
                        || Found {
                            country: Some(state.code.clone()),
                            ..Found::default()
                        },
                        Found::of,
                    )
                }
                (Some(house), _) if matched.len == words.len() => Found::of(house),
                _ => return None,
            }
        }
        _ => return None,
    };
    let mut end = at + 1;
    // "Lima, Peru", "Geneva in Switzerland", "Woodside, California".
    if matches!(clause.word(end), "," | "in") {
        let next = clause.chunks.get(end + 1).map(|chunk| &chunk.kind);
        match next {
            Some(ChunkKind::Place(_)) => {
                if let Some(ChunkKind::Place(outer)) = next
                    && let Some(outer) = world.places.get(outer.place)
                    && found.venue.is_some()
                    && found.country.as_deref() == Some(&outer.country)
                    && !outer.is_venue()
                {
                    found.name = Some(outer.name.clone());
                }
                end += 2;
            }
            Some(ChunkKind::Actors(_)) => {
                if let Some((outer, behind)) = self::at(clause, end + 1)
                    && outer.name.is_none()
                    && outer.country == found.country
                {
                    end = behind;
                }
            }
            _ => {}
        }
    }
    Some((found, end))
}

/// "the Chinese capital", "the Saudi capital", "Kazakhstan's capital": the city, by its state,
/// with the chunk behind it.
fn capital(clause: &Clause<'_, '_>, at: usize) -> Option<(Found, usize)> {
    let chunk = clause.chunks.get(at)?;
    let (code, behind) = match &chunk.kind {
        ChunkKind::Actors(actors) => {
            let next = at + 1 + usize::from(clause.is_possessive(at + 1));
            (actors.first()?.country.clone()?, next)
        }
        ChunkKind::Word => {
            // Asked first, since most words are no name.
            if clause.word(at + 1) != "capital" && clause.word(at + 2) != "capital" {
                return None;
            }
            let known = clause.doc.known(chunk.first)?;
            let code = known.meanings.iter().find_map(|meaning| match meaning {
                Meaning::Adjective(_) => clause.doc.world.seat(*meaning),
                _ => None,
            })?;
            (code, at + known.len)
        }
        _ => return None,
    };
    if clause.word(behind) != "capital" || clause.is_place(behind + 1) {
        return None;
    }
    let world = clause.doc.world;
    let city = world
        .places
        .iter()
        .find(|place| place.kind == "capital" && place.country == code)?;
    Some((Found::of(city), behind + 1))
}

/// The place that a clause gives for the wording at `trigger`: behind it first, then before.
pub(crate) fn of_meeting(
    clause: &Clause<'_, '_>,
    trigger: std::ops::Range<usize>,
    bounds: std::ops::Range<usize>,
) -> Option<(Found, Span)> {
    let mut best: Option<(usize, Found, Span)> = None;
    let mut i = bounds.start;
    while i < bounds.end.min(clause.chunks.len()) {
        let mut before = i;
        while before > 0
            && matches!(
                clause.word(before - 1),
                "the"
                    | "nearby"
                    | "central"
                    | "city"
                    | "of"
                    | "neutral"
                    | "town"
                    | "resort"
                    | "sea"
                    | "black"
                    | "capital"
                    | ","
                    | "resorts"
                    | "village"
                    | "historic"
                    | "southern"
                    | "northern"
                    | "eastern"
                    | "western"
                    | "coastal"
                    | "port"
                    | "neighboring"
                    | "neighbouring"
                    | "lake"
                    | "shores"
                    | "shore"
                    | "banks"
                    | "outskirts"
                    | "island"
                    | "seaside"
                    | "his"
                    | "palace"
                    | "hotel"
            )
            && i - before < 6
        {
            before -= 1;
        }
        before = before.min(noun_before(clause, i));
        let preposition = if before > 0 {
            clause.word(before - 1)
        } else {
            ""
        };
        let shore = preposition == "on" && clause.window(before..i).contains(" of ");
        let governs = shore
            || matches!(
                preposition,
                "in" | "at" | "outside" | "near" | "inside" | "aboard" | "off"
            );
        // "the Geneva summit", "the Bali and Woodside meetings".
        let names_it = i + 1 == trigger.start
            || (i < trigger.start
                && trigger.start - i <= 2
                && matches!(clause.word(i + 1), "" | "summit" | "'s"));
        let visited = matches!(
            preposition,
            "to" | "visit" | "visits" | "visited" | "visiting" | "reached"
        ) && travels(clause, before.saturating_sub(5)..before + 1);
        if !(governs || visited || names_it && clause.is_place(i)) {
            i += 1;
            continue;
        }
        let Some((found, end)) = at(clause, i) else {
            i += 1;
            continue;
        };
        // "the war in Syria", "violence in Gaza": not where they met.
        let owner = if before > 1 {
            clause.word(before.wrapping_sub(2))
        } else {
            ""
        };
        // "discussed forthcoming meetings in Bonn": where those are to be.
        let other_meeting = before > 1
            && !trigger.contains(&(before - 2))
            && before - 2 > trigger.start
            && meeting_noun(owner)
            && !clause.window(trigger.clone()).contains(" talks ");
        // "hostages held in Beirut", but "a summit to be held in Islamabad".
        let itself = owner == "held"
            && matches!(
                clause.word(before.wrapping_sub(3)),
                "be" | "was" | "were" | "been" | "is" | "being" | "summit" | "meeting" | "talks"
            );
        let elsewhere =
            governs && !itself && (preposition == "in" && about_noun(owner) || other_meeting);
        // One of them is empty.
        let ahead = clause.window(i..trigger.start);
        let behind = clause.window(trigger.end..i);
        let saying = ahead.has_any(&[" that ", " , and "])
            || behind.has_any(&[" since ", " whom "])
            || judged(&ahead);
        let later = || leads_on(&behind) || clause.leads_to_another(trigger.end..i);
        let hyphen = clause.word(end) == "-"
            && clause
                .chunks
                .get(end)
                .is_some_and(|chunk| clause.doc.touches(chunk.first));
        // "in the Mosul operation": the place belongs to the noun behind it.
        let next = clause.word(end);
        let noun = governs
            && clause.word(i.wrapping_sub(1)) == "the"
            && next.chars().count() > 2
            && next.chars().all(char::is_alphabetic)
            && (!crate::extract::words::among(crate::extract::words::COMMON, next)
                || about_noun(next))
            && !crate::extract::words::among(crate::extract::words::PREPOSITIONS, next);
        // "in Mosul Fight", "the Paris Agreement": part of a longer name.
        let named = governs
            && clause.chunks.get(end).is_some_and(|chunk| {
                let written = clause.doc.written(chunk.first);
                next.chars().count() > 2
                    && written.chars().next().is_some_and(char::is_uppercase)
                    && written.chars().any(char::is_lowercase)
                    && !crate::extract::words::among(crate::extract::words::COMMON, next)
            });
        if elsewhere
            || hyphen
            || saying
            || noun
            || named
            || clause.is_possessive(end) && !names_it
            || later()
        {
            i = end;
            continue;
        }
        let distance = if i >= trigger.end {
            i - trigger.end
        } else {
            trigger.start.saturating_sub(i) + 3
        };
        let sharper = |found: &Found| usize::from(found.name.is_none()) * 6;
        let score = distance + sharper(&found) + usize::from(visited) * 2;
        if best.as_ref().is_none_or(|(known, ..)| score < *known) {
            best = Some((score, found, clause.span_of(i..end)));
        }
        i = end;
    }
    best.map(|(_, found, span)| (found, span))
}
