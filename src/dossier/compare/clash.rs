//! Do sources of one meeting exclude each other? "Four hours" and "two hours" do; "June" and
//! "16 June" do not.

use super::field::Field;
use super::fields::lasting;
use super::points::Point;
use crate::dossier::naming::is_principal;
use crate::dossier::towns::Towns;
use crate::dossier::when::When;
use crate::dossier::words;
use crate::extract::{Bound, Facts, LengthValue, Mode, OutcomeKind, Status, ToneLabel};
use crate::world::World;

/// What tells of one meeting: how sentences call it, and what it says.
pub(super) type Witness<'a> = (&'a str, &'a Facts);

/// Why two of the witnesses exclude each other about a field; `None` where none do.
pub(super) fn clash(world: &World, field: Field, witnesses: &[Witness<'_>]) -> Option<String> {
    let towns = (field == Field::Place).then(|| Towns::of(world));
    for (at, one) in witnesses.iter().enumerate() {
        for other in witnesses.get(at + 1..).unwrap_or_default() {
            let (a, b) = (one.1, other.1);
            let words = match field {
                Field::Date => dates(a, b),
                Field::Length => lengths(a, b),
                Field::Place => places(world, towns.as_ref(), a, b),
                Field::Mode => modes(a, b),
                Field::Status => statuses(a, b),
                Field::Who => people(world, a, b),
                Field::Agreed | Field::NotAgreed => results(a, b),
                Field::Tone => tones(a, b),
                _ => None,
            };
            if let Some((here, there)) = words {
                return Some(format!("{} says {here}, {} says {there}", one.0, other.0));
            }
        }
    }
    None
}

type Words = Option<(String, String)>;

fn dates(a: &Facts, b: &Facts) -> Words {
    let (one, other) = (a.date.as_ref()?, b.date.as_ref()?);
    let apart = !When::of(one)?.overlaps(When::of(other)?);
    apart.then(|| (words::date(one), words::date(other)))
}

/// The shortest and the longest that the words allow, in minutes.
fn range(length: &LengthValue) -> (f32, f32) {
    let minutes = length.minutes as f32;
    match length.bound {
        Bound::Exact => (minutes * 0.9, minutes * 1.1),
        Bound::About => (minutes * 0.8, minutes * 1.2),
        Bound::Over => (minutes, minutes * 1.5),
        Bound::Under => (minutes * 0.5, minutes),
    }
}

fn lengths(a: &Facts, b: &Facts) -> Words {
    let (one, other) = (a.length.as_ref()?, b.length.as_ref()?);
    let ((low, high), (least, most)) = (range(one), range(other));
    (high < least || most < low).then(|| (lasting(one), lasting(other)))
}

fn places(world: &World, towns: Option<&Towns>, a: &Facts, b: &Facts) -> Words {
    let (one, other) = (a.place.as_ref()?, b.place.as_ref()?);
    if one.inferred || other.inferred {
        return None;
    }
    let towns = towns?;
    let apart = if let (Some(here), Some(there)) = (towns.town(one), towns.town(other)) {
        here != there
    } else {
        one.country.as_ref()? != other.country.as_ref()?
    };
    apart.then(|| (words::place(world, one), words::place(world, other)))
}

fn modes(a: &Facts, b: &Facts) -> Words {
    let apart = a.mode != b.mode && known(a.mode) && known(b.mode);
    let word = |mode: Mode| words::mode(mode).unwrap_or_default().to_lowercase();
    apart.then(|| (word(a.mode), word(b.mode)))
}

fn statuses(a: &Facts, b: &Facts) -> Words {
    let word = |status: Status| format!("it was {}", words::status(status).to_lowercase());
    matches!(
        (a.status, b.status),
        (Status::Held, Status::Cancelled) | (Status::Cancelled, Status::Held)
    )
    .then(|| (word(a.status), word(b.status)))
}

/// Two people in one office of one state, each named by one alone.
fn people(world: &World, a: &Facts, b: &Facts) -> Words {
    let named = |facts: &'_ Facts, name: &str| {
        facts
            .participants
            .iter()
            .any(|it| it.name.as_deref() == Some(name))
    };
    for one in a.participants.iter().filter(|it| is_principal(it)) {
        for other in b.participants.iter().filter(|it| is_principal(it)) {
            let seat = one.country.is_some()
                && one.country == other.country
                && one.role.is_some()
                && one.role == other.role;
            let (Some(here), Some(there)) = (&one.name, &other.name) else {
                continue;
            };
            if seat && here != there && !named(b, here) && !named(a, there) {
                let words = |it| words::participant(world, it);
                return Some((words(one), words(other)));
            }
        }
    }
    None
}

/// One result with other numbers, or agreed for one and not for the other.
fn results(a: &Facts, b: &Facts) -> Words {
    let none = std::collections::BTreeSet::new();
    let failed = |kind| matches!(kind, OutcomeKind::Disagreed | OutcomeKind::NoResult);
    for one in &a.outcomes {
        let here = Point::of(&one.text, &none);
        for other in &b.outcomes {
            let there = Point::of(&other.text, &none);
            if !here.is(&there) {
                continue;
            }
            if here.other_numbers(&there) || failed(one.kind) != failed(other.kind) {
                return Some((format!("“{}”", one.text), format!("“{}”", other.text)));
            }
        }
    }
    None
}

fn tones(a: &Facts, b: &Facts) -> Words {
    let (one, other) = (a.tone.as_ref()?, b.tone.as_ref()?);
    let apart = sign(one.label) * sign(other.label) < 0;
    let word = |label| words::tone(label).to_lowercase();
    apart.then(|| (word(one.label), word(other.label)))
}

/// True where a mode is told.
fn known(mode: Mode) -> bool {
    mode != Mode::Unknown
}

/// True for tones that point in one direction.
fn sign(label: ToneLabel) -> i8 {
    match label {
        ToneLabel::Warm | ToneLabel::Businesslike => 1,
        ToneLabel::Strained | ToneLabel::Hostile => -1,
        ToneLabel::Mixed => 0,
    }
}
