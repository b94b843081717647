//! How long a meeting lasted: "met for almost three hours", "the two-hour call", "four hours
//! of talks". A length counts where the words around it tell of meeting; "an hour late" and
//! "an hour after" do not.

use super::clause::Clause;
use super::report::{Bound, LengthValue, Status};
use super::story::Draft;
use super::time::TimeExpr;
use crate::text::Span;

/// Words that a length of meeting follows.
const LASTING: &[&str] = &[
    "conferred",
    "continued",
    "dragged",
    "lasted",
    "lasting",
    "met",
    "ran",
    "sat",
    "spoke",
    "stretched",
    "talked",
    "took",
];

/// Nouns that have a length.
const NOUNS: &[&str] = &[
    "call",
    "conversation",
    "conversations",
    "dialogue",
    "dinner",
    "discussion",
    "discussions",
    "encounter",
    "exchange",
    "lunch",
    "meeting",
    "meetings",
    "negotiation",
    "negotiations",
    "session",
    "sessions",
    "summit",
    "talk",
    "talks",
    "telephone",
];

/// Words behind a length that make a distance in time of it.
const DISTANCE: &[&str] = &[
    "after",
    "afterwards",
    "ago",
    "apart",
    "away",
    "before",
    "earlier",
    "from",
    "later",
    "late",
];

/// Words between verb and length that tell of something else than the meeting.
const ASIDE: &[&str] = &[
    "before",
    "conference",
    "drive",
    "flight",
    "interview",
    "journalists",
    "news",
    "press",
    "reporters",
    "speech",
    "until",
    "waited",
];

/// Up to how many words before a length its verb may stand.
const REACH: usize = 20;

/// A length in a sentence, how well its wording fits, and its words.
struct Found {
    value: LengthValue,
    span: Span,
    rank: u8,
}

/// How long the meeting of a draft lasted, as the sentences that speak of it tell.
pub(super) fn length(clauses: &[Clause<'_, '_>], draft: &Draft) -> Option<LengthValue> {
    if draft.status != Status::Held {
        return None;
    }
    let asserted = || draft.asserted.iter().map(|(sentence, ..)| *sentence);
    let mut places: Vec<(usize, bool)> = asserted().map(|at| (at, true)).collect();
    places.extend(draft.substance.iter().map(|&at| (at, false)));
    // "They met on Monday. It lasted three hours."
    let after: Vec<_> = places.iter().map(|&(at, _)| (at + 1, false)).collect();
    places.extend(after);
    let mut best: Option<(u8, bool, Found, usize)> = None;
    for (at, told) in places {
        let Some(clause) = clauses.get(at) else {
            continue;
        };
        for expr in clause.times.iter().filter(|expr| expr.is_duration()) {
            let Some(found) = read(clause, expr, told) else {
                continue;
            };
            let better = best
                .as_ref()
                .is_none_or(|(rank, near, ..)| (found.rank, told) > (*rank, *near));
            if better {
                best = Some((found.rank, told, found, at));
            }
        }
    }
    let (_, _, found, sentence) = best?;
    let doc = clauses.get(sentence)?.doc;
    Some(LengthValue {
        evidence: vec![doc.evidence(sentence, found.span, "length")],
        ..found.value
    })
}

/// The length at `expr`, when it is one of a meeting. `told` where the sentence itself tells
/// that they met; else its subject must.
fn read(clause: &Clause<'_, '_>, expr: &TimeExpr, told: bool) -> Option<Found> {
    let doc = clause.doc;
    let minutes = expr.minutes()?;
    let start = doc.sentences.get(clause.sentence)?.tokens.start;
    let before: Vec<&str> = (expr.first.saturating_sub(REACH).max(start)..expr.first)
        .map(|token| doc.word(token))
        .collect();
    let next = doc.word(expr.last + 1);
    if DISTANCE.contains(&next) || before.ends_with(&["after"]) && next != "of" {
        return None;
    }
    let (bound, words) = bound(&before);
    let first = expr.first - words;
    let before = &before[..before.len() - words];
    let noun = (1..=4)
        .map(|n| doc.word(expr.last + n))
        .position(|word| NOUNS.contains(&word));
    let of = next == "of" && noun.is_some();
    let tied = noun.is_some() && (doc.span(expr.first, expr.last).of(doc.text).contains('-'));
    let verb = before.iter().rposition(|word| LASTING.contains(word));
    let straight = verb.is_some_and(|at| {
        let between = before.get(at + 1..).unwrap_or_default();
        let lasted = matches!(
            before.get(at),
            Some(&"lasted" | &"lasting" | &"stretched" | &"took")
        );
        let broken = between
            .iter()
            .any(|word| ASIDE.contains(word) || matches!(*word, ";" | ":"));
        let linked = lasted && between.is_empty()
            || between.ends_with(&["for"])
            || between.ends_with(&["to"]);
        let subject = before.get(..at).unwrap_or_default();
        let them = told
            || subject.iter().any(|word| {
                NOUNS.contains(word)
                    || matches!(*word, "it" | "they" | "two" | "leaders" | "presidents")
            });
        linked && !broken && them
    });
    // "met in the palace, for more than two hours"
    let loose = told && before.ends_with(&["for"]) && verb.is_some();
    let rank = if straight {
        3
    } else if of || tied {
        2
    } else if loose {
        1
    } else {
        return None;
    };
    // A speech or a news conference of an hour is no meeting of an hour.
    let whole = doc.sentences.get(clause.sentence)?.tokens.clone();
    if !(of || tied) && whole.clone().any(|token| doc.word(token) == "conference") {
        return None;
    }
    let span = doc.span(first, expr.last);
    Some(Found {
        value: LengthValue {
            minutes,
            bound,
            phrase: span
                .of(doc.text)
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" "),
            evidence: Vec::new(),
        },
        span,
        rank,
    })
}

/// How exact the words before a length make it, and how many words those are.
fn bound(before: &[&str]) -> (Bound, usize) {
    const TABLE: &[(&[&str], Bound)] = &[
        (&["no", "more", "than"], Bound::Under),
        (&["somewhat", "more", "than"], Bound::Over),
        (&["more", "than"], Bound::Over),
        (&["less", "than"], Bound::Under),
        (&["fewer", "than"], Bound::Under),
        (&["at", "least"], Bound::Over),
        (&["close", "to"], Bound::About),
        (&["well", "over"], Bound::Over),
        (&["over"], Bound::Over),
        (&["under"], Bound::Under),
        (&["about"], Bound::About),
        (&["almost"], Bound::About),
        (&["approximately"], Bound::About),
        (&["around"], Bound::About),
        (&["nearly"], Bound::About),
        (&["roughly"], Bound::About),
        (&["some"], Bound::About),
        (&["just"], Bound::Exact),
        (&["only"], Bound::Exact),
    ];
    TABLE
        .iter()
        .find(|(words, _)| before.ends_with(words))
        .map_or((Bound::Exact, 0), |(words, bound)| (*bound, words.len()))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use crate::article;
    use crate::extract::{Bound, extract};
    use crate::world::World;

    fn told(text: &str) -> Option<(u32, Bound, String)> {
        let article = article::from_text(Path::new("2021-06-17-a.txt"), text, None).unwrap();
        let reports = extract(&article, World::bundled()).reports;
        let length = reports.first().and_then(|it| it.facts.length.clone())?;
        let span = length.evidence.first().map(|it| (it.start, it.end));
        assert!(span.is_some_and(|(start, end)| text[start..end].ends_with(&length.phrase)));
        Some((length.minutes, length.bound, length.phrase))
    }

    #[test]
    fn lengths_of_meetings_are_read() {
        assert_eq!(
            told("Joe Biden and Vladimir Putin met for almost three hours in Geneva on Wednesday."),
            Some((180, Bound::About, "almost three hours".to_owned()))
        );
        assert_eq!(
            told(
                "Joe Biden met Vladimir Putin in Geneva on Wednesday. The talks lasted three and a half hours."
            ),
            Some((210, Bound::Exact, "three and a half hours".to_owned()))
        );
        assert_eq!(
            told("Joe Biden and Vladimir Putin held a two-hour meeting in Geneva on Wednesday."),
            Some((120, Bound::Exact, "two-hour".to_owned()))
        );
        assert_eq!(
            told("Joe Biden met Vladimir Putin in Geneva on Wednesday. After around four hours of talks Mr Biden left.").map(|it| it.0),
            Some(240)
        );
    }

    #[test]
    fn other_lengths_are_left_alone() {
        assert_eq!(
            told("Joe Biden met Vladimir Putin in Geneva on Wednesday, two hours after he landed."),
            None
        );
        assert_eq!(
            told(
                "Joe Biden met Vladimir Putin in Geneva on Wednesday. He spoke at a news conference for an hour."
            ),
            None
        );
        assert_eq!(
            told("Joe Biden will meet Vladimir Putin for two hours in Geneva next month."),
            None
        );
    }
}
