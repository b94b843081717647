//! Finds the time expressions of a text, from left to right, the longest reading first.

use std::ops::Range;

use super::expr::TimeExpr;
use super::kind::{Edge, How, TimeKind, Which};
use super::reader::Reader;
use super::rules;
use crate::text::{Folded, Token};

/// How far behind "since" its time may stand: "since their summit in Helsinki in 2018".
const SINCE_REACH: usize = 10;

/// Finds all expressions of `tokens[range]`; `folded` has the folded text of each token.
///
/// Words outside the range are not looked at, so a range should hold whole sentences.
pub(crate) fn scan(
    text: &str,
    tokens: &[Token],
    folded: &Folded,
    range: Range<usize>,
) -> Vec<TimeExpr> {
    let reader = Reader::new(text, tokens, folded, range);
    let mut found = Vec::new();
    let mut since = None;
    let mut at = reader.range().start;
    while at < reader.range().end {
        match reader.word(at) {
            "since" => since = Some(at),
            // The end of a clause is the end of what "since" introduced.
            "." | ";" | ":" | "?" | "!" | "\"" | "(" | "said" | "says" => since = None,
            "," if !is_around_name(&reader, at) => since = None,
            _ => {}
        }
        let Some(hit) = rules::read(&reader, at) else {
            at += 1;
            continue;
        };
        let next = hit.next.min(reader.range().end).max(at + 1);
        if let (Some(first), Some(last)) = (reader.token(at), reader.token(next - 1))
            && !matches!(hit.kind, TimeKind::Clock | TimeKind::Other)
        {
            let is_date = !matches!(
                hit.kind,
                TimeKind::Duration(_)
                    | TimeKind::Recurring(_)
                    | TimeKind::Ahead { .. }
                    | TimeKind::Vague(_)
            );
            let introduced = is_date
                && since
                    .take()
                    .is_some_and(|word| is_introduced(&reader, word, at, &hit.kind));
            let kind = if introduced {
                TimeKind::Since(Box::new(hit.kind))
            } else {
                hit.kind
            };
            found.push(TimeExpr {
                span: first.span.cover(last.span),
                first: at,
                last: next - 1,
                kind,
                rule: hit.rule,
            });
        }
        at = next;
    }
    found
}

/// True when the "since" at `word` introduces the expression at `at`.
///
/// "The first since 2016" does at once. "Their first since Helsinki on Monday" does not: what
/// is told from now dates the present meeting, unless it stands right behind the word.
fn is_introduced(reader: &Reader<'_>, word: usize, at: usize, kind: &TimeKind) -> bool {
    if at - word <= 1 || at - word == 2 && reader.is(word + 1, &["the", "at", "about", "around"]) {
        return true;
    }
    let past = match kind {
        TimeKind::Month { how, .. }
        | TimeKind::Season { how, .. }
        | TimeKind::Day { how, .. }
        | TimeKind::Days { how, .. } => !matches!(
            how,
            How::By(Which::This | Which::Next | Which::Coming) | How::Near(1)
        ),
        TimeKind::Year(_) | TimeKind::Years(..) | TimeKind::Decade(_) => true,
        TimeKind::Period { offset, edge, .. } => *offset < 0 || *edge == Some(Edge::Earlier),
        _ => false,
    };
    past && at - word <= SINCE_REACH
}

/// True for the commas of "in Helsinki, Finland, in 2018", which end no clause.
fn is_around_name(reader: &Reader<'_>, at: usize) -> bool {
    let is_name = |at: usize| reader.is_word(at) && reader.is_capital(at);
    let opens = is_name(at + 1)
        && (2..=4).any(|n| reader.word(at + n) == "," && (1..n).all(|i| is_name(at + i)));
    let closes = reader.is(at + 1, &["in", "on", "at", "of"])
        && (2..=4).any(|n| {
            at.checked_sub(n)
                .is_some_and(|open| reader.word(open) == "," && (open + 1..at).all(is_name))
        });
    opens || closes
}
