//! Where the accounts of a meeting do not agree with what is taken as true.

use crate::app::view::View;
use crate::app::words;
use crate::dossier::Meeting;
use crate::extract::{Evidence, Facts, Mode, Status};
use crate::text::fold;

/// What some accounts say instead.
#[derive(Clone, Debug)]
pub(super) struct Differing {
    /// Their value.
    pub(super) text: String,
    /// Who says so.
    pub(super) source: String,
    /// Where.
    pub(super) evidence: Vec<Evidence>,
}

/// The accounts whose value is another one, each value once. `read` gives a value as text,
/// with its evidence, where the account states another than the meeting has.
fn others(
    view: &View<'_>,
    meeting: &Meeting,
    read: impl Fn(&Facts) -> Option<(String, Vec<Evidence>)>,
) -> Vec<Differing> {
    let mut found: Vec<Differing> = Vec::new();
    for account in &meeting.accounts {
        let Some((text, mut evidence)) = read(&account.report.facts) else {
            continue;
        };
        if evidence.is_empty() {
            evidence.clone_from(&account.report.evidence);
        }
        let loaded = view.dossier().articles.get(&account.article);
        let source = loaded.map_or_else(String::new, |loaded| {
            let article = &loaded.article;
            article
                .outlet
                .clone()
                .unwrap_or_else(|| words::title(article))
        });
        match found.iter_mut().find(|it| it.text == text) {
            Some(known) => {
                known.evidence.extend(evidence);
                if !known.source.contains(&source) {
                    known.source = format!("{}, {source}", known.source);
                }
            }
            None => found.push(Differing {
                text,
                source,
                evidence,
            }),
        }
    }
    found
}

/// Other days; a month is no other day than one within it.
pub(super) fn days(view: &View<'_>, meeting: &Meeting) -> Vec<Differing> {
    let Some(taken) = &meeting.facts.date else {
        return Vec::new();
    };
    others(view, meeting, |facts| {
        let date = facts.date.as_ref()?;
        let agrees = taken.start.starts_with(&date.start)
            || taken.end.as_ref().is_some_and(|end| {
                *taken.start <= *date.start && date.end.as_ref().unwrap_or(&date.start) <= end
            });
        (!agrees).then(|| (words::date(date), date.evidence.clone()))
    })
}

/// Other towns.
pub(super) fn places(view: &View<'_>, meeting: &Meeting) -> Vec<Differing> {
    let Some(taken) = &meeting.facts.place else {
        return Vec::new();
    };
    others(view, meeting, |facts| {
        let place = facts.place.as_ref()?;
        let name = |name: &Option<String>| name.as_deref().map(fold);
        let town = name(&place.name).is_some() && name(&place.name) != name(&taken.name);
        let country =
            place.country.is_some() && taken.country.is_some() && place.country != taken.country;
        (town || country).then(|| {
            let text = words::place(view.world(), place);
            (text, place.evidence.clone())
        })
    })
}

/// Told as held or called off. Who told of it as planned or proposed wrote before, and does
/// not contradict.
pub(super) fn statuses(view: &View<'_>, meeting: &Meeting) -> Vec<Differing> {
    others(view, meeting, |facts| {
        let ahead = matches!(facts.status, Status::Planned | Status::Proposed);
        let differs = facts.status != meeting.facts.status && !ahead;
        differs.then(|| (words::status(facts.status).to_owned(), Vec::new()))
    })
}

/// In person or not.
pub(super) fn modes(view: &View<'_>, meeting: &Meeting) -> Vec<Differing> {
    others(view, meeting, |facts| {
        let differs = facts.mode != meeting.facts.mode && meeting.facts.mode != Mode::Unknown;
        let mode = words::mode(facts.mode).filter(|_| differs)?;
        Some((mode.to_owned(), Vec::new()))
    })
}

/// How it went.
pub(super) fn tones(view: &View<'_>, meeting: &Meeting) -> Vec<Differing> {
    let taken = meeting.facts.tone.as_ref().map(|tone| tone.label);
    others(view, meeting, |facts| {
        let tone = facts
            .tone
            .as_ref()
            .filter(|tone| Some(tone.label) != taken)?;
        let cues = tone
            .cues
            .iter()
            .flat_map(|cue| cue.evidence.iter().cloned());
        Some((words::tone(tone.label).to_owned(), cues.collect()))
    })
}
