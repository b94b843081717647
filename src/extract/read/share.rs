//! What meetings of one article share: the occasion it opens with, and the place of the meeting
//! it is about.

use super::Reader;
use crate::extract::cast::{Cast, successor};
use crate::extract::report::{Mode, Status};
use crate::extract::story::{Draft, Told, day_of};
use crate::extract::time::TimeValue;
use crate::world::World;

impl Reader<'_, '_> {
    /// Meetings of one article on one occasion share its place: that of the meeting it is
    /// about, which may have only the dateline's where that is neutral ground.
    pub(super) fn share_scene(&mut self, cast: &Cast<'_>) {
        let drafts = &mut self.story.drafts;
        let local = |draft: &Draft| {
            !draft.background && !matches!(draft.mode, Some(Mode::Phone | Mode::Video))
        };
        let Some(lead) = drafts
            .iter()
            .position(|draft| local(draft) && draft.status != Status::Cancelled)
        else {
            return;
        };
        // "Oval Office" above what was said there.
        if drafts[lead].place.is_none()
            && matches!(drafts[lead].status, Status::Held | Status::Planned)
            && let Some(stage) = &self.stage
        {
            drafts[lead].venue.clone_from(&stage.value.venue);
            drafts[lead].place = Some(stage.clone());
        }
        if drafts[lead].place.is_none()
            && drafts[lead].status == Status::Held
            && drafts[lead]
                .occasion
                .as_ref()
                .is_none_or(|told| told.value.dated.is_none())
            && let Some((value, span)) = self.doc.dateline_found()
        {
            let guests = drafts[lead].ids().iter().all(|&id| {
                cast.entities[id]
                    .country
                    .as_deref()
                    .zip(value.country.as_deref())
                    .is_none_or(|(code, town)| successor(code) != successor(town))
            });
            // "LUANDA, Jan 30 - Zambia's president conferred today with Angola's".
            let at_home = drafts[lead].mode == Some(Mode::InPerson)
                && drafts[lead]
                    .asserted
                    .first()
                    .is_some_and(|(sentence, ..)| *sentence <= 2);
            if guests || at_home {
                drafts[lead].place = Some(Told {
                    value,
                    sentence: drafts[lead].asserted.first().map_or(0, |it| it.0),
                    span,
                    rule: "dateline on neutral ground",
                });
            }
        }
        let Some(place) = drafts[lead].place.clone() else {
            return;
        };
        let reported = self
            .doc
            .dateline_found()
            .is_some_and(|(town, _)| town.name.is_some() && town.agrees(&place.value));
        let time = drafts[lead].time.clone();
        let people = drafts[lead].ids();
        let clauses = &self.clauses;
        for (index, draft) in drafts.iter_mut().enumerate() {
            if index == lead
                || !local(draft)
                || draft.place.is_some()
                || draft.status == Status::Cancelled
                || draft.status == Status::Proposed
            {
                continue;
            }
            // Who "also attended" was there when it was.
            let attended = |draft: &Draft| {
                draft.joins
                    || draft.asserted.iter().any(|(sentence, ..)| {
                        clauses.get(*sentence).is_some_and(|clause| {
                            clause
                                .window(0..clause.chunks.len())
                                .contains(" also attended ")
                        })
                    })
            };
            if draft.status == Status::Held && draft.time.is_none() && attended(draft) {
                draft.time.clone_from(&time);
                draft.place = Some(Told {
                    rule: "same scene",
                    ..place.clone()
                });
                continue;
            }
            let near = match (&time, &draft.time) {
                (Some(own), Some(other)) => {
                    let days = day_of(&own.value).zip(day_of(&other.value));
                    days.is_some_and(|(own, other)| (own - other).num_days().abs() <= 1)
                }
                (_, None) => draft.status == Status::Held,
                (None, Some(_)) => false,
            };
            // Where the reporter sits and the leaders have gathered, others met the same days.
            let gathered = reported && time.is_some() && draft.time.is_some();
            if near && (gathered || people.iter().any(|&id| draft.has(cast, id))) {
                draft.place = Some(Told {
                    rule: "same scene",
                    ..place.clone()
                });
            }
        }
    }

    /// An occasion that the article opens with is that of the meetings it tells of, and gives
    /// them day and place where the text has none.
    pub(super) fn settle_occasions(&mut self) {
        let opening = self
            .occasion
            .clone()
            .filter(|(told, sentence)| *sentence <= 3 && told.value.dated.is_some());
        let world = self.doc.world;
        for draft in &mut self.story.drafts {
            if draft.occasion.is_none()
                && !draft.background
                && !matches!(draft.mode, Some(Mode::Phone | Mode::Video))
                && draft.place.is_none()
                && let Some((told, _)) = &opening
                && draft
                    .time
                    .as_ref()
                    .is_none_or(|time| within(world, told.value.dated, &time.value))
            {
                draft.occasion = Some(told.clone());
            }
        }
    }
}

/// True when a day lies within a dated occasion.
pub(super) fn within(world: &World, occasion: Option<usize>, value: &TimeValue) -> bool {
    let Some(occasion) = occasion.and_then(|index| world.occasions.get(index)) else {
        return false;
    };
    let first = occasion.start.first().to_string();
    let last = occasion
        .end
        .map_or(occasion.start.last(), crate::world::Date::last)
        .to_string();
    let len = value.start.len().min(10);
    first
        .get(..len)
        .is_some_and(|first| first <= value.start.as_str())
        && last
            .get(..len)
            .is_some_and(|last| value.start.as_str() <= last)
}
