//! From the accounts of one meeting to what all of them together say. The accounts stay as
//! they are; where they differ, the surest and most precise value stands.

use std::collections::BTreeSet;

use crate::extract::{
    DateValue, Evidence, Facts, Format, LengthValue, Mode, Occasion, Part, Participant, PlaceValue,
    Precision, Status, Tone, ToneLabel,
};
use crate::text::fold;
use crate::world::World;

use super::model::Account;
use super::naming::is_principal;
use super::same::matches;
use super::when::When;

/// What the accounts say together.
pub(super) fn merge(world: &World, accounts: &[Account]) -> Facts {
    let all: Vec<&Facts> = accounts
        .iter()
        .map(|account| &account.report.facts)
        .collect();
    // The surest account gives the order of the participants and breaks ties.
    let best = all
        .iter()
        .enumerate()
        .max_by(|(i, a), (j, b)| a.confidence.total_cmp(&b.confidence).then(j.cmp(i)))
        .map_or_else(Facts::default, |(_, facts)| (*facts).clone());
    if all.len() < 2 {
        return best;
    }
    let participants = participants(&best, &all);
    let status = status(&all);
    let codes = all
        .iter()
        .find(|facts| facts.status == status && facts.mode == best.mode)
        .map_or_else(|| best.codes.clone(), |facts| facts.codes.clone());
    let mut merged = Facts {
        format: format(&participants, &all),
        participants,
        date: date(&all),
        length: length(&all),
        place: place(&all),
        occasion: occasion(&all),
        mode: mode(&all),
        status,
        tone: tone(&all),
        codes,
        confidence: confidence(&all),
        reasons: Vec::new(),
        ..Facts::default()
    };
    lists(world, &mut merged, &all);
    merged.reasons = reasons(&merged, &all, accounts);
    merged
}

fn participants(best: &Facts, all: &[&Facts]) -> Vec<Participant> {
    let mut out: Vec<Participant> = Vec::new();
    for one in std::iter::once(best)
        .chain(all.iter().copied())
        .flat_map(|facts| &facts.participants)
    {
        let known = (0..out.len())
            .filter_map(|at| Some((matches(one, out.get(at)?)?, at)))
            .max_by_key(|&(likeness, at)| (likeness, std::cmp::Reverse(at)))
            .map(|(_, at)| at);
        match known.and_then(|at| out.get_mut(at)) {
            Some(with) => add(with, one),
            None => out.push(one.clone()),
        }
    }
    for one in &mut out {
        tidy(&mut one.evidence);
    }
    out
}

fn add(to: &mut Participant, from: &Participant) {
    if to.person.is_none() && from.person.is_some() {
        to.person.clone_from(&from.person);
        to.name.clone_from(&from.name);
    }
    to.name = to.name.take().or_else(|| from.name.clone());
    to.country = to.country.take().or_else(|| from.country.clone());
    to.role = to.role.take().or_else(|| from.role.clone());
    to.named |= from.named;
    // Host and visitor say more than principal; whoever was a principal for one was no aide.
    let rank = |part| match part {
        Part::Host | Part::Visitor | Part::Mediator => 2,
        Part::Principal => 1,
        Part::Aide => 0,
    };
    if rank(from.part) > rank(to.part) {
        to.part = from.part;
    }
    to.evidence.extend(from.evidence.iter().cloned());
}

/// The date by sureness, precision, agreement of the accounts, order.
fn date(all: &[&Facts]) -> Option<DateValue> {
    let dates: Vec<&DateValue> = all.iter().filter_map(|facts| facts.date.as_ref()).collect();
    let support = |value: &DateValue| {
        dates
            .iter()
            .filter(|other| other.start == value.start)
            .count()
    };
    // A day before a month before a year; "spring" is a range, but no day.
    let precise = |value: &DateValue| value.start.len();
    let rank = |value: &DateValue| {
        let days = When::of(value).map_or(0, When::days);
        (
            !value.inferred,
            precise(value),
            support(value),
            value.anchor.is_none(),
            days,
        )
    };
    let mut found: DateValue = (*first_best(&dates, |value| rank(value))?).clone();
    for other in &dates {
        if other.start == found.start {
            found.evidence.extend(other.evidence.iter().cloned());
        }
    }
    tidy(&mut found.evidence);
    Some(found)
}

/// The length that most accounts give, else that of the first.
fn length(all: &[&Facts]) -> Option<LengthValue> {
    let lengths: Vec<&LengthValue> = all
        .iter()
        .filter_map(|facts| facts.length.as_ref())
        .collect();
    let alike = |one: &LengthValue, other: &LengthValue| one.minutes == other.minutes;
    let support = |value: &LengthValue| lengths.iter().filter(|it| alike(it, value)).count();
    let mut found: LengthValue = (*first_best(&lengths, support)?).clone();
    found.evidence = lengths
        .iter()
        .filter(|it| alike(it, &found))
        .flat_map(|it| it.evidence.iter().cloned())
        .collect();
    tidy(&mut found.evidence);
    Some(found)
}

fn place(all: &[&Facts]) -> Option<PlaceValue> {
    let places: Vec<&PlaceValue> = all
        .iter()
        .filter_map(|facts| facts.place.as_ref())
        .collect();
    let folded = |value: &PlaceValue| value.name.as_deref().map(fold);
    let support = |value: &PlaceValue| {
        places
            .iter()
            .filter(|other| folded(other) == folded(value))
            .count()
    };
    let rank = |value: &PlaceValue| {
        (
            !value.inferred,
            value.name.is_some(),
            support(value),
            value.venue.is_some(),
        )
    };
    let mut found: PlaceValue = (*first_best(&places, |value| rank(value))?).clone();
    for other in &places {
        if folded(other) == folded(&found) {
            found.venue = found.venue.take().or_else(|| other.venue.clone());
            found.country = found.country.take().or_else(|| other.country.clone());
            found.evidence.extend(other.evidence.iter().cloned());
        }
    }
    tidy(&mut found.evidence);
    Some(found)
}

fn occasion(all: &[&Facts]) -> Option<Occasion> {
    let occasions: Vec<&Occasion> = all
        .iter()
        .filter_map(|facts| facts.occasion.as_ref())
        .collect();
    let support = |value: &Occasion| {
        occasions
            .iter()
            .filter(|other| fold(&other.name) == fold(&value.name))
            .count()
    };
    let mut found: Occasion =
        (*first_best(&occasions, |value| (support(value), value.name.len()))?).clone();
    for other in &occasions {
        if fold(&other.name) == fold(&found.name) {
            found.evidence.extend(other.evidence.iter().cloned());
        }
    }
    tidy(&mut found.evidence);
    Some(found)
}

/// The first of those with the highest rank.
fn first_best<'a, T, R: Ord>(all: &[&'a T], rank: impl Fn(&T) -> R) -> Option<&'a T> {
    let mut best: Option<(R, &'a T)> = None;
    for &value in all {
        let here = rank(value);
        if best.as_ref().is_none_or(|(there, _)| here > *there) {
            best = Some((here, value));
        }
    }
    best.map(|(_, value)| value)
}

/// The mode that most accounts know of.
fn mode(all: &[&Facts]) -> Mode {
    let known: Vec<&Mode> = all
        .iter()
        .map(|facts| &facts.mode)
        .filter(|&&mode| mode != Mode::Unknown)
        .collect();
    let support = |mode: &Mode| known.iter().filter(|&&other| other == mode).count();
    first_best(&known, support).copied().unwrap_or_default()
}

/// What was held was held; what was called off is planned no more.
fn status(all: &[&Facts]) -> Status {
    let any = |status| all.iter().any(|facts| facts.status == status);
    [Status::Held, Status::Cancelled, Status::Planned]
        .into_iter()
        .find(|&status| any(status))
        .unwrap_or(Status::Proposed)
}

fn format(participants: &[Participant], all: &[&Facts]) -> Format {
    let sides: BTreeSet<&str> = participants
        .iter()
        .filter(|one| is_principal(one))
        .filter_map(|one| one.country.as_deref())
        .collect();
    match sides.len() {
        0 | 1 => all
            .iter()
            .map(|facts| facts.format)
            .max()
            .unwrap_or_default(),
        2 => Format::Bilateral,
        3 => Format::Trilateral,
        _ => Format::Multilateral,
    }
}

/// Topics, countries, outcomes, statements and claims: all of them, each once.
fn lists(world: &World, merged: &mut Facts, all: &[&Facts]) {
    for facts in all {
        for topic in &facts.topics {
            match merged.topics.iter_mut().find(|known| known.id == topic.id) {
                Some(known) => known.evidence.extend(topic.evidence.iter().cloned()),
                None => merged.topics.push(topic.clone()),
            }
        }
        for about in &facts.about {
            match merged
                .about
                .iter_mut()
                .find(|known| known.country == about.country)
            {
                Some(known) => known.evidence.extend(about.evidence.iter().cloned()),
                None => merged.about.push(about.clone()),
            }
        }
        for outcome in &facts.outcomes {
            let same = |known: &&mut crate::extract::Outcome| {
                known.kind == outcome.kind && fold(&known.text) == fold(&outcome.text)
            };
            match merged.outcomes.iter_mut().find(same) {
                Some(known) => known.evidence.extend(outcome.evidence.iter().cloned()),
                None => merged.outcomes.push(outcome.clone()),
            }
        }
        for statement in &facts.statements {
            let same = |known: &&mut crate::extract::Statement| {
                known.side == statement.side && fold(&known.text) == fold(&statement.text)
            };
            match merged.statements.iter_mut().find(same) {
                Some(known) => known.evidence.extend(statement.evidence.iter().cloned()),
                None => merged.statements.push(statement.clone()),
            }
        }
        for claim in &facts.claims {
            let same = |known: &&mut crate::extract::Claim| {
                known.kind == claim.kind && known.value == claim.value
            };
            match merged.claims.iter_mut().find(same) {
                Some(known) => known.evidence.extend(claim.evidence.iter().cloned()),
                None => merged.claims.push(claim.clone()),
            }
        }
    }
    let order = |id: &str| {
        world
            .topics
            .iter()
            .position(|topic| topic.id == id)
            .unwrap_or(usize::MAX)
    };
    merged.topics.sort_by(|a, b| {
        order(&a.id)
            .cmp(&order(&b.id))
            .then_with(|| a.id.cmp(&b.id))
    });
    merged.about.sort_by(|a, b| a.country.cmp(&b.country));
    merged.outcomes.sort_by_key(|outcome| outcome.kind);
    merged
        .topics
        .iter_mut()
        .for_each(|value| tidy(&mut value.evidence));
    merged
        .about
        .iter_mut()
        .for_each(|value| tidy(&mut value.evidence));
    merged
        .outcomes
        .iter_mut()
        .for_each(|value| tidy(&mut value.evidence));
    merged
        .statements
        .iter_mut()
        .for_each(|value| tidy(&mut value.evidence));
    merged
        .claims
        .iter_mut()
        .for_each(|value| tidy(&mut value.evidence));
}

/// The tones of all accounts, each weighed by the words that it rests on.
fn tone(all: &[&Facts]) -> Option<Tone> {
    let tones: Vec<&Tone> = all.iter().filter_map(|facts| facts.tone.as_ref()).collect();
    let strongest: &Tone = first_best(&tones, |tone| tone.cues.len())?;
    let weight = |tone: &Tone| tone.cues.len().max(1) as f32;
    let total: f32 = tones.iter().map(|tone| weight(tone)).sum();
    let score = tones
        .iter()
        .map(|tone| tone.score * weight(tone))
        .sum::<f32>()
        / total;
    let low = tones
        .iter()
        .map(|tone| tone.score)
        .fold(f32::INFINITY, f32::min);
    let high = tones
        .iter()
        .map(|tone| tone.score)
        .fold(f32::NEG_INFINITY, f32::max);
    let agree = tones.iter().all(|tone| tone.label == strongest.label);
    let label = if agree || !(low < -0.15 && high > 0.15) {
        strongest.label
    } else {
        ToneLabel::Mixed
    };
    let cues = tones
        .iter()
        .flat_map(|tone| tone.cues.iter().cloned())
        .collect();
    Some(Tone {
        label,
        score: (score * 1000.0).round() / 1000.0,
        cues,
    })
}

/// Each further account takes away some of the doubt that was left.
fn confidence(all: &[&Facts]) -> f32 {
    let mut each: Vec<f32> = all
        .iter()
        .map(|facts| facts.confidence.clamp(0.0, 1.0))
        .collect();
    each.sort_by(|a, b| b.total_cmp(a));
    let mut doubt = 1.0;
    for (index, sure) in each.iter().enumerate() {
        // Articles copy from each other, so that a second one proves less than the first.
        doubt *= 1.0 - sure * if index == 0 { 1.0 } else { 0.3 };
    }
    ((1.0 - doubt).min(0.99) * 1000.0).round() / 1000.0
}

fn reasons(merged: &Facts, all: &[&Facts], accounts: &[Account]) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for reason in all.iter().flat_map(|facts| &facts.reasons) {
        if !out.contains(reason) {
            out.push(reason.clone());
        }
    }
    out.push(format!("told by {} articles", accounts.len()));
    let statuses: BTreeSet<Status> = all.iter().map(|facts| facts.status).collect();
    if statuses.len() > 1 {
        let words = |status: &Status| match status {
            Status::Held => "held",
            Status::Planned => "planned",
            Status::Proposed => "proposed",
            Status::Cancelled => "cancelled",
        };
        let told: Vec<&str> = statuses.iter().map(words).collect();
        out.push(format!(
            "told as {}; taken as {}",
            told.join(" and as "),
            words(&merged.status)
        ));
    }
    let days: BTreeSet<&str> = all
        .iter()
        .filter_map(|facts| facts.date.as_ref())
        .filter(|date| matches!(date.precision, Precision::Day | Precision::Range))
        .map(|date| date.start.as_str())
        .collect();
    if days.len() > 1 {
        out.push(format!(
            "the articles give {} as its day",
            days.into_iter().collect::<Vec<_>>().join(" and ")
        ));
    }
    let towns: BTreeSet<&str> = all
        .iter()
        .filter_map(|facts| facts.place.as_ref()?.name.as_deref())
        .collect();
    if towns.len() > 1 {
        out.push(format!(
            "the articles give {} as its place",
            towns.into_iter().collect::<Vec<_>>().join(" and ")
        ));
    }
    out
}

fn tidy(evidence: &mut Vec<Evidence>) {
    evidence.sort();
    evidence.dedup();
}
