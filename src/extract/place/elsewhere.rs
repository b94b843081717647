//! Words that make a place that of something else: a war, a journey, another meeting.

use std::ops::Range;

use crate::extract::clause::{Clause, Window};

/// "at the truce village of Panmunjom", "in the garrison city of Rawalpindi": where the phrase
/// begins that ends in the name.
pub(super) fn noun_before(clause: &Clause<'_, '_>, at: usize) -> usize {
    let of = at.checked_sub(1).filter(|&of| clause.word(of) == "of");
    let Some(of) = of else {
        return at;
    };
    let noun = matches!(
        clause.word(of.wrapping_sub(1)),
        "city"
            | "town"
            | "village"
            | "resort"
            | "port"
            | "suburb"
            | "district"
            | "island"
            | "region"
            | "province"
            | "capital"
            | "state"
    );
    let front = (of.saturating_sub(6)..of).rev().find(|&i| {
        matches!(
            clause.word(i),
            "in" | "at" | "near" | "outside" | "off" | "to"
        ) || clause.is_actor(i)
            || clause.is_place(i)
    });
    front
        .filter(|&front| noun && !clause.is_actor(front) && !clause.is_place(front))
        .map_or(at, |front| front + 1)
}

/// "before flying to Doha", "about the upcoming summit in London", "en route to Cairo": where
/// they went or are to go then.
pub(super) fn leads_on(words: &Window) -> bool {
    words.has_any(&[
        " before flying ",
        " before heading ",
        " before leaving ",
        " before returning ",
        " before travelling ",
        " before traveling ",
        " before departing ",
        " before continuing ",
        " before moving ",
        " before going ",
        " before he ",
        " before she ",
        " before they ",
        " en route ",
        " on his way ",
        " on her way ",
        " on their way ",
        " ahead of a trip ",
        " and # @ ",
        " and on # @ ",
        " and @ will ",
        " and @ would ",
        " , with @ ",
        " despite ",
        " in which ",
        " ahead of his ",
        " ahead of her ",
    ])
}

/// "flew to Moscow", "a visit to", "is visiting".
pub(crate) fn travels(clause: &Clause<'_, '_>, range: Range<usize>) -> bool {
    clause.window(range).has_any(&[
        " flew ",
        " welcom",
        " host",
        " receiv",
        " fly ",
        " flies ",
        " flying ",
        " travel",
        " visit",
        " trip ",
        " went ",
        " came ",
        " arriv",
        " return",
        " stopover ",
        " stopped ",
        " heads ",
        " headed ",
        " invited ",
        " journey",
        " go ",
        " goes ",
        " tour ",
        " come ",
    ])
}

/// "In Moscow, his verdict on the talks was": where somebody spoke of them.
pub(super) fn judged(words: &Window) -> bool {
    words.has_any(&[
        " called ",
        " criticism ",
        " described ",
        " dismissed ",
        " hailed ",
        " praise ",
        " praised ",
        " reaction ",
        " verdict ",
    ])
}

/// Nouns of other meetings, whose "in X" is theirs.
pub(super) fn meeting_noun(word: &str) -> bool {
    matches!(
        word,
        "meetings" | "conference" | "conferences" | "forum" | "consultations" | "negotiations"
    )
}

/// Nouns whose "in X" tells where a crisis is, not where a meeting was.
pub(crate) fn about_noun(word: &str) -> bool {
    matches!(
        word,
        "war"
            | "situation"
            | "situations"
            | "crisis"
            | "crises"
            | "conflict"
            | "conflicts"
            | "peace"
            | "violence"
            | "fighting"
            | "zones"
            | "stability"
            | "forces"
            | "troops"
            | "rights"
            | "events"
            | "developments"
            | "ceasefire"
            | "elections"
            | "election"
            | "democracy"
            | "bloodshed"
            | "interests"
            | "investment"
            | "remain"
            | "remained"
            | "stay"
            | "stayed"
            | "remaining"
            | "based"
            | "live"
            | "lives"
            | "lived"
            | "operations"
            | "presence"
            | "unrest"
            | "coup"
            | "rebels"
            | "refugees"
            | "prisoners"
            | "hostages"
            | "held"
            | "detained"
            | "attacks"
            | "attack"
            | "intervention"
            | "settlement"
            | "hostilities"
            | "security"
            | "reforms"
            | "changes"
            | "work"
            | "bases"
            | "embassy"
            | "ambassador"
            | "killed"
            | "died"
            | "born"
            | "democrats"
            | "power"
            | "operation"
            | "campaign"
            | "strike"
            | "strikes"
            | "raid"
            | "raids"
    )
}
