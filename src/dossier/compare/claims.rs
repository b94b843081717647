//! Claims of history against what is loaded: "their first since 2016" is borne out by a
//! meeting in 2016 that another article tells of, and contradicted by one in between. What is
//! not loaded proves nothing.

use chrono::{Datelike as _, NaiveDate};

use super::model::State;
use crate::article::ArticleId;
use crate::dossier::model::{ActorId, Dossier, Meeting};
use crate::dossier::naming::{actor_id, is_principal};
use crate::dossier::when::When;
use crate::dossier::words;
use crate::extract::{Claim, ClaimKind, Evidence, Facts, Mode, Status};
use crate::text::{MONTHS, fold};
use crate::world::Date;

/// How a claim comes out.
#[derive(Clone, Debug)]
pub(super) struct Verdict {
    pub(super) state: State,
    pub(super) why: String,
    /// The words about the meeting that decides.
    pub(super) evidence: Vec<Evidence>,
}

/// Wordings that speak of states, not of the people who met.
const OF_STATES: &[&str] = &[
    " countries",
    "-russia",
    "-soviet",
    "-china",
    "-japan",
    "-korea",
    "russian-",
    "american-",
    "soviet-",
    "chinese-",
    " by a ",
    " by an ",
    " format",
    " a russian ",
    " a chinese ",
    " an american ",
    " a u.s. ",
    " a us ",
    " a soviet ",
];

/// Wordings that count only from an office on.
const IN_OFFICE: &[&str] = &[
    " as president",
    " as prime minister",
    "took office",
    "taking office",
    "inaugurat",
];

/// Checks a claim that is made of a meeting.
pub(super) fn check(dossier: &Dossier, meeting: &Meeting, claim: &Claim) -> Verdict {
    let cannot = |why: String| Verdict {
        state: State::CannotTell,
        why,
        evidence: Vec::new(),
    };
    let Some(here) = meeting.facts.date.as_ref().and_then(When::of) else {
        return cannot("the day of this meeting is not known".to_owned());
    };
    let text = format!(" {} ", fold(&claim.text));
    let own: Vec<&ArticleId> = claim.evidence.iter().map(|it| &it.article).collect();
    let mut before: Vec<(&Meeting, When)> = dossier
        .meetings
        .iter()
        .filter(|other| other.id != meeting.id && counts(&text, &meeting.facts, &other.facts))
        .filter_map(|other| Some((other, When::of(other.facts.date.as_ref()?)?)))
        .filter(|(_, when)| when.last < here.first)
        .collect();
    before.sort_by_key(|(_, when)| when.first);
    let independent = |other: &Meeting| other.accounts.iter().any(|it| !own.contains(&&it.article));
    let told = |other: &Meeting| {
        let date = other
            .facts
            .date
            .as_ref()
            .map(words::date)
            .unwrap_or_default();
        format!("{}, {date}", other.title)
    };
    let words_of = |other: &Meeting| -> Vec<Evidence> {
        let accounts = other.accounts.iter();
        accounts
            .filter_map(|it| it.report.evidence.first().cloned())
            .collect()
    };
    match claim.kind {
        ClaimKind::FirstSince => {
            let Some((from, to)) = claim.value.as_deref().and_then(window) else {
                return cannot("since when is not told as a date".to_owned());
            };
            if let Some((other, _)) = before.iter().find(|(_, when)| when.first > to) {
                return Verdict {
                    state: State::Contradicted,
                    why: format!("in between: {}", told(other)),
                    evidence: words_of(other),
                };
            }
            let then: Vec<_> = before
                .iter()
                .filter(|(_, when)| when.first <= to && when.last >= from)
                .collect();
            match then.iter().find(|(other, _)| independent(other)) {
                Some((other, _)) => Verdict {
                    state: State::Supported,
                    why: format!(
                        "another article tells of {}, and none of one in between",
                        told(other)
                    ),
                    evidence: words_of(other),
                },
                None if then.is_empty() => cannot("no such earlier meeting is loaded".to_owned()),
                None => {
                    cannot("only the article that claims it tells of the earlier one".to_owned())
                }
            }
        }
        ClaimKind::FirstEver => match before.first() {
            Some((other, _)) => Verdict {
                state: State::Contradicted,
                why: format!("before it: {}", told(other)),
                evidence: words_of(other),
            },
            None => cannot(
                "no earlier one is loaded, which does not prove that there was none".to_owned(),
            ),
        },
        ClaimKind::Nth => {
            let Some(number) = claim
                .value
                .as_deref()
                .and_then(|it| it.parse::<usize>().ok())
            else {
                return cannot("the number is not told".to_owned());
            };
            if text.contains(" this year ") {
                before.retain(|(_, when)| when.first.year() == here.first.year());
            }
            let count = before.len();
            let loaded = words::count(count, "earlier one is loaded", "earlier ones are loaded");
            let evidence = before
                .iter()
                .flat_map(|(other, _)| words_of(other).into_iter().take(1))
                .collect();
            match count {
                _ if number == 0 => cannot("the number is not told".to_owned()),
                _ if count >= number => Verdict {
                    state: State::Contradicted,
                    why: loaded,
                    evidence,
                },
                _ if count + 1 == number => Verdict {
                    state: State::Supported,
                    why: loaded,
                    evidence,
                },
                0 => cannot("no earlier one is loaded".to_owned()),
                _ => cannot(format!("{loaded}, of {}", number - 1)),
            }
        }
    }
}

/// The claims that are made of a meeting, each once. What is told in passing is the earlier
/// meeting of a claim, not the one that it is made of.
pub(super) fn made_of(meeting: &Meeting) -> Vec<&Claim> {
    let mut out: Vec<&Claim> = Vec::new();
    let news = meeting.accounts.iter().filter(|it| !it.report.background);
    for claim in news.flat_map(|it| &it.report.facts.claims) {
        let known = |it: &&Claim| it.kind == claim.kind && it.value == claim.value;
        if !out.iter().any(known) {
            out.push(claim);
        }
    }
    out
}

/// True when a meeting is one of those that the claim about `here` speaks of.
fn counts(text: &str, here: &Facts, other: &Facts) -> bool {
    let remote = |mode| matches!(mode, Mode::Phone | Mode::Video);
    let any_mode = [" call ", " calls ", " phone", " spoke", " conversation"]
        .iter()
        .any(|it| text.contains(it));
    if other.status != Status::Held || remote(other.mode) && !any_mode && !remote(here.mode) {
        return false;
    }
    let people = principals(here);
    let sides = sides(here);
    let of_states = people.len() != 2 || OF_STATES.iter().any(|it| text.contains(it));
    if of_states {
        let there = self::sides(other);
        return sides.len() > 1 && sides.iter().all(|side| there.contains(side));
    }
    let there = principals(other);
    let same = people
        .iter()
        .all(|(id, _)| there.iter().any(|(it, _)| it == id));
    let in_office = IN_OFFICE.iter().any(|it| text.contains(it));
    same && (!in_office || people.iter().all(|one| there.contains(one)))
}

fn principals(facts: &Facts) -> Vec<(ActorId, Option<&str>)> {
    let all = facts.participants.iter().filter(|it| is_principal(it));
    all.map(|it| (actor_id(it), it.role.as_deref())).collect()
}

fn sides(facts: &Facts) -> Vec<&str> {
    let all = facts.participants.iter().filter(|it| is_principal(it));
    let mut sides: Vec<&str> = all.filter_map(|it| it.country.as_deref()).collect();
    sides.sort_unstable();
    sides.dedup();
    sides
}

/// `2016`, `October 2016`, `2016-10`: the days that are meant.
fn window(value: &str) -> Option<(NaiveDate, NaiveDate)> {
    if let Some(date) = Date::parse(value) {
        return Some((date.first(), date.last()));
    }
    let folded = fold(value);
    let mut words = folded.split(|c: char| !c.is_alphanumeric());
    let year = words
        .clone()
        .find(|word| word.len() == 4 && word.bytes().all(|it| it.is_ascii_digit()))?;
    let month = words.find_map(|word| MONTHS.iter().position(|month| *month == word));
    let date = match month {
        Some(month) => Date::parse(&format!("{year}-{:02}", month + 1))?,
        None => Date::parse(year)?,
    };
    Some((date.first(), date.last()))
}
