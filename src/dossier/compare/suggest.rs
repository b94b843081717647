//! What else might be put beside the meetings that are compared.

use super::model::Party;
use crate::dossier::model::{ActorId, Dossier, Meeting, MeetingId};
use crate::dossier::naming::{actor_id, is_principal};
use crate::dossier::when::When;
use crate::text::fold;

/// A meeting that is worth a column, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// In a few words: `the time before`.
    pub reason: &'static str,
    /// Which.
    pub meeting: MeetingId,
}

impl Dossier {
    /// Meetings that are like the last of `chosen`, at most one for each reason.
    pub fn similar(&self, chosen: &[MeetingId]) -> Vec<Suggestion> {
        let Some(last) = chosen.last().and_then(|id| self.meeting(id)) else {
            return Vec::new();
        };
        let people = principals(last);
        let with_all: Vec<&Meeting> = self
            .meetings
            .iter()
            .filter(|it| {
                people
                    .iter()
                    .all(|id| Party::Actor(id.clone()).took_part(it))
            })
            .collect();
        let day = |it: &Meeting| Some(When::of(it.facts.date.as_ref()?)?.first);
        let here = day(last);
        let apart = |it: &&Meeting| match (here, day(it)) {
            (Some(here), Some(there)) => (here - there).num_days().abs(),
            _ => i64::MAX,
        };
        let before = with_all
            .iter()
            .filter(|it| day(it).is_some() && day(it) < here)
            .max_by_key(|it| day(it));
        let pair = with_all
            .iter()
            .filter(|it| day(it) > here)
            .min_by_key(|it| apart(it));
        let occasion = last.facts.occasion.as_ref().map(|it| fold(&it.name));
        let beside = self.meetings.iter().filter(|it| {
            let name = it.facts.occasion.as_ref().map(|it| fold(&it.name));
            name.is_some() && name == occasion
        });
        let topics = |it: &Meeting| {
            let ids = it.facts.topics.iter();
            ids.filter(|one| last.facts.topics.iter().any(|mine| mine.id == one.id))
                .count()
        };
        let about = self.meetings.iter().filter(|it| {
            it.id != last.id
                && topics(it) > 1
                && principals(it).iter().any(|id| people.contains(id))
        });
        let found = [
            ("the time before", before.copied()),
            ("same pair", pair.copied()),
            (
                "same occasion",
                beside
                    .filter(|it| it.id != last.id && !chosen.contains(&it.id))
                    .min_by_key(apart),
            ),
            (
                "same topics",
                about
                    .filter(|it| !chosen.contains(&it.id))
                    .max_by_key(|it| (topics(it), std::cmp::Reverse(apart(it)))),
            ),
        ];
        let mut out: Vec<Suggestion> = Vec::new();
        for (reason, meeting) in found {
            if let Some(meeting) = meeting
                && !chosen.contains(&meeting.id)
                && !out.iter().any(|it| it.meeting == meeting.id)
            {
                out.push(Suggestion {
                    reason,
                    meeting: meeting.id.clone(),
                });
            }
        }
        out
    }
}

fn principals(meeting: &Meeting) -> Vec<ActorId> {
    let all = meeting.facts.participants.iter();
    all.filter(|it| is_principal(it)).map(actor_id).collect()
}
