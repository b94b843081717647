//! Results, tone, statements and claims of history in the sentences that tell of a meeting.

use super::cast::Cast;
use super::clause::{Clause, Window};
use super::report::{
    Claim, ClaimKind, Cue, Outcome, OutcomeKind, Speech, Statement, Tone, ToneLabel,
};
use super::story::Draft;
use crate::text::Span;

/// Wordings of results, strongest first; the first that fits a sentence is taken.
const OUTCOMES: &[(OutcomeKind, &[&str])] = &[
    (
        OutcomeKind::NoResult,
        &[
            " no agreement ",
            " without agreement ",
            " without an agreement ",
            " no breakthrough ",
            " without a breakthrough ",
            " failed to agree ",
            " failed to reach ",
            " failed to produce ",
            " no deal ",
            " without a deal ",
            " inconclusive",
            " ended without ",
            " no progress ",
            " made no headway ",
            " broke up without ",
        ],
    ),
    (
        OutcomeKind::Disagreed,
        &[
            " disagreed ",
            " disagreement",
            " differences ",
            " rejected ",
            " at odds ",
            " could not agree ",
            " did not agree ",
            " diverge",
        ],
    ),
    (OutcomeKind::Signed, &[" signed ", " sign a ", " signing "]),
    (
        OutcomeKind::AgreedInPrinciple,
        &[
            " agreed in principle ",
            " agree in principle ",
            " agreement in principle ",
        ],
    ),
    (
        OutcomeKind::Agreed,
        &[
            " agreed to ",
            " agreed on ",
            " agreed that ",
            " agreed a ",
            " have agreed ",
            " had agreed ",
            " reached agreement ",
            " reached an agreement ",
            " pledged to ",
            " agreement to ",
            " resolved to ",
            " decided to ",
            " agreed ",
        ],
    ),
    (
        OutcomeKind::Announced,
        &[
            " announced ",
            " announce ",
            " unveiled ",
            " promised ",
            " said he would ",
            " said she would ",
        ],
    ),
    (
        OutcomeKind::Proposed,
        &[" proposed ", " offered to ", " suggested ", " put forward "],
    ),
];

/// Words of tone with their weight, -1 to 1, in order of the alphabet.
const CUES: &[(&str, f32)] = &[
    ("acrimonious", -0.9),
    ("angrily", -0.9),
    ("angry", -0.9),
    ("awkward", -0.5),
    ("berated", -0.9),
    ("bitter", -0.7),
    ("business-like", 0.2),
    ("businesslike", 0.2),
    ("candid", 0.0),
    ("chilly", -0.6),
    ("constructive", 0.4),
    ("cool", -0.4),
    ("cordial", 1.0),
    ("detailed", 0.1),
    ("difficult", -0.3),
    ("embraced", 1.0),
    ("excellent", 0.7),
    ("frank", 0.0),
    ("friendly", 1.0),
    ("friendship", 0.8),
    ("frosty", -0.7),
    ("fruitful", 0.4),
    ("furious", -1.0),
    ("great relationship", 0.8),
    ("heated", -0.7),
    ("hostile", -1.0),
    ("hostility", -1.0),
    ("hugged", 1.0),
    ("icy", -0.7),
    ("insulted", -0.9),
    ("jovial", 1.0),
    ("laughed", 0.8),
    ("open", 0.2),
    ("positive", 0.5),
    ("pragmatic", 0.2),
    ("praised", 0.7),
    ("productive", 0.4),
    ("rapport", 0.8),
    ("relaxed", 0.7),
    ("row", -0.6),
    ("serious", 0.0),
    ("shouting", -1.0),
    ("silent", -0.4),
    ("smiled", 0.8),
    ("smiles", 0.8),
    ("stern", -0.5),
    ("stormy", -0.7),
    ("straightforward", 0.1),
    ("strained", -0.6),
    ("substantive", 0.3),
    ("tense", -0.6),
    ("testy", -0.6),
    ("thorny", -0.3),
    ("threatened", -0.9),
    ("tough", -0.4),
    ("unsmiling", -0.6),
    ("useful", 0.3),
    ("warm", 1.0),
    ("warmly", 1.0),
];

/// What the sentences of a draft tell besides who, when, where and about what.
#[derive(Clone, Debug, Default)]
pub(crate) struct Notes {
    pub(crate) outcomes: Vec<Outcome>,
    pub(crate) cues: Vec<(f32, Cue)>,
    pub(crate) statements: Vec<Statement>,
    pub(crate) claims: Vec<Claim>,
}

/// Reads the notes of one sentence that tells of a draft.
pub(crate) fn read(
    clause: &Clause<'_, '_>,
    cast: &Cast<'_>,
    draft: &Draft,
    asserts: bool,
    notes: &mut Notes,
) {
    let whole = clause.window(0..clause.chunks.len());
    let sentence = clause
        .doc
        .sentences
        .get(clause.sentence)
        .map_or(Span::default(), |it| it.span);
    let text = sentence.of(clause.doc.text);
    let evidence =
        |span: Span, rule: &'static str| vec![clause.doc.evidence(clause.sentence, span, rule)];
    let outcome = OUTCOMES
        .iter()
        .find(|(_, cues)| cues.iter().any(|cue| whole.contains(cue)));
    if let Some((kind, _)) = outcome {
        notes.outcomes.push(Outcome {
            kind: *kind,
            text: text.to_owned(),
            evidence: evidence(sentence, "outcome"),
        });
    }
    for at in 0..clause.chunks.len() {
        let word = clause.word(at);
        let Ok(cue) = CUES.binary_search_by_key(&word, |(cue, _)| cue) else {
            continue;
        };
        let weight = CUES[cue].1;
        let before = clause.window(at.saturating_sub(3)..at);
        let negated = [" no ", " not ", " without ", " never "]
            .iter()
            .any(|no| before.contains(no));
        let weight = if negated { -weight * 0.5 } else { weight };
        let span = clause.span_of(at..at + 1);
        let quoted = inside_quotes(text, span.start.saturating_sub(sentence.start));
        let speaker = if quoted { speaker(clause, cast) } else { None };
        notes.cues.push((
            weight,
            Cue {
                text: if negated {
                    format!("no {word}")
                } else {
                    word.to_owned()
                },
                speaker,
                evidence: evidence(span, "tone"),
            },
        ));
    }
    statement(clause, cast, draft, text, sentence, notes);
    if asserts {
        claims(clause, &whole, text, sentence, notes);
    }
}

fn inside_quotes(text: &str, at: usize) -> bool {
    text.get(..at).is_some_and(|before| {
        let curly = before.matches('“').count() > before.matches('”').count();
        curly || before.matches('"').count() % 2 == 1
    })
}

/// Who speaks in a sentence: the subject of a verb of saying.
fn speaker(clause: &Clause<'_, '_>, cast: &Cast<'_>) -> Option<String> {
    let (party, _) = saying(clause)?;
    party.ids.first().and_then(|&id| {
        cast.entities[id]
            .name
            .clone()
            .or_else(|| cast.entities[id].country.clone())
    })
}

fn saying(clause: &Clause<'_, '_>) -> Option<(super::clause::Party, usize)> {
    (0..clause.chunks.len()).find_map(|at| {
        let says = matches!(
            clause.word(at),
            "said"
                | "says"
                | "told"
                | "added"
                | "insisted"
                | "stressed"
                | "noted"
                | "declared"
                | "warned"
                | "emphasized"
                | "emphasised"
                | "underscored"
                | "underlined"
                | "reiterated"
                | "stated"
                | "announced"
                | "argued"
                | "denied"
                | "claimed"
                | "explained"
                | "described"
                | "affirmed"
                | "reaffirmed"
        );
        if !says {
            return None;
        }
        let start = clause.verb_group_start(at);
        clause
            .subject(start)
            .or_else(|| clause.party(at + 1))
            .map(|party| (party, at))
    })
}

fn statement(
    clause: &Clause<'_, '_>,
    cast: &Cast<'_>,
    draft: &Draft,
    text: &str,
    sentence: Span,
    notes: &mut Notes,
) {
    let Some((party, _)) = saying(clause) else {
        return;
    };
    let Some(&id) = party.ids.first() else { return };
    let entity = &cast.entities[id];
    if !draft.has(cast, id) && entity.country.is_none() {
        return;
    }
    let quote = quoted(text);
    let (kind, said) = match quote {
        Some(quote) => (Speech::Direct, quote.to_owned()),
        None => (Speech::Indirect, text.to_owned()),
    };
    notes.statements.push(Statement {
        speaker: entity.name.clone().or_else(|| entity.country.clone()),
        side: entity.country.clone(),
        kind,
        text: said,
        evidence: vec![clause.doc.evidence(clause.sentence, sentence, "statement")],
    });
}

/// The longest stretch in quotation marks, of three words or more.
fn quoted(text: &str) -> Option<&str> {
    let mut best: Option<&str> = None;
    let mut open: Option<usize> = None;
    for (at, c) in text.char_indices() {
        match (c, open) {
            ('“', _) | ('"', None) => open = Some(at + c.len_utf8()),
            ('”' | '"', Some(start)) => {
                let quote = text.get(start..at).unwrap_or_default();
                if quote.split_whitespace().count() >= 3
                    && best.is_none_or(|best| quote.len() > best.len())
                {
                    best = Some(quote);
                }
                open = None;
            }
            _ => {}
        }
    }
    best
}

fn claims(clause: &Clause<'_, '_>, whole: &Window, text: &str, sentence: Span, notes: &mut Notes) {
    let first = whole.contains(" first ");
    let since = clause.times.iter().find(|time| time.is_since());
    let mut push = |kind, value| {
        notes.claims.push(Claim {
            kind,
            value,
            text: text.to_owned(),
            evidence: vec![clause.doc.evidence(clause.sentence, sentence, "claim")],
        });
    };
    if first && (since.is_some() || whole.contains(" since ")) {
        let value = since.map(|time| time.span.of(clause.doc.text).to_owned());
        push(ClaimKind::FirstSince, value);
    } else if [
        " first meeting ",
        " first face-to-face ",
        " their first ",
        " first time ",
        " first summit ",
        " first ever ",
        " first talks ",
        " first call ",
    ]
    .iter()
    .any(|cue| whole.contains(cue))
    {
        push(ClaimKind::FirstEver, None);
    } else {
        const ORDINALS: &[&str] = &[
            " second", " third", " fourth", " fifth", " sixth", " seventh", " eighth", " ninth",
            " tenth",
        ];
        const NOUNS: &[&str] = &[
            " meeting ",
            " summit ",
            " between ",
            " time ",
            " talks ",
            " encounter ",
            " call ",
            " round ",
        ];
        let nth = ORDINALS.iter().position(|word| {
            whole.match_indices(word).any(|(at, _)| {
                let behind = &whole[at + word.len()..];
                NOUNS.iter().any(|noun| behind.starts_with(noun))
            })
        });
        if let Some(nth) = nth {
            push(ClaimKind::Nth, Some((nth + 2).to_string()));
        }
    }
}

/// The tone of all cues together.
pub(crate) fn tone(cues: Vec<(f32, Cue)>) -> Option<Tone> {
    if cues.is_empty() {
        return None;
    }
    let sum: f32 = cues.iter().map(|(weight, _)| weight).sum();
    let score = (sum / cues.len() as f32).clamp(-1.0, 1.0);
    let up = cues.iter().any(|(weight, _)| *weight >= 0.4);
    let down = cues.iter().any(|(weight, _)| *weight <= -0.4);
    let label = if up && down && score.abs() < 0.35 {
        ToneLabel::Mixed
    } else if score >= 0.6 {
        ToneLabel::Warm
    } else if score > -0.25 {
        ToneLabel::Businesslike
    } else if score > -0.75 {
        ToneLabel::Strained
    } else {
        ToneLabel::Hostile
    };
    let cues = cues.into_iter().map(|(_, cue)| cue).collect();
    Some(Tone { label, score, cues })
}

#[cfg(test)]
mod tests {
    use super::CUES;

    #[test]
    fn words_of_tone_are_sorted() {
        assert!(CUES.is_sorted_by_key(|(cue, _)| cue));
    }
}
