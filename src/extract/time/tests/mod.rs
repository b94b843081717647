//! Sentences and what their times mean, one table for each family of rules.

mod absolute;
mod calendar;
mod lengths;
mod names;
mod relative;
mod robust;
mod weekdays;

use chrono::NaiveDate;

use super::{Tense, TimeExpr, resolve, scan, timex};
use crate::text::{Folded, Span, tokens};

/// All expressions of a text.
fn read(text: &str) -> Vec<TimeExpr> {
    let tokens = tokens(text, Span::new(0, text.len()));
    let folded = Folded::of(text, &tokens);
    scan(text, &tokens, &folded, 0..tokens.len())
}

fn date(text: &str) -> Option<NaiveDate> {
    text.parse().ok()
}

/// Each expression as `phrase=start`, `phrase=start/end` or `phrase~timex`, with `since ` before
/// those that "since" introduced.
fn told(text: &str, anchor: &str, focus: &str, tense: Tense) -> String {
    let hint = anchor.parse().ok();
    let (anchor, focus) = (date(anchor), date(focus));
    let show = |expr: &TimeExpr| {
        let since = if expr.is_since() { "since " } else { "" };
        let phrase = expr.span.of(text);
        if let Some(value) = resolve(expr, anchor, hint, focus, tense) {
            let end = value.end.map(|end| format!("/{end}")).unwrap_or_default();
            return format!("{since}{phrase}={}{end}", value.start);
        }
        let value = timex(expr, anchor, hint, focus, tense);
        format!("{since}{phrase}~{}", value.as_deref().unwrap_or("?"))
    };
    read(text).iter().map(show).collect::<Vec<_>>().join("; ")
}

/// Checks what `text` tells when read on `anchor`: a day, a year (then only a hint), or "".
#[track_caller]
fn check(text: &str, anchor: &str, tense: Tense, expected: &str) {
    assert_eq!(told(text, anchor, "", tense), expected, "in: {text}");
}

/// The same, when the text last spoke of `focus`.
#[track_caller]
fn check_from(focus: &str, text: &str, anchor: &str, expected: &str) {
    assert_eq!(
        told(text, anchor, focus, Tense::Past),
        expected,
        "in: {text}"
    );
}

/// Checks the values for the list of mentions.
#[track_caller]
fn check_timex(text: &str, anchor: &str, tense: Tense, expected: &str) {
    let values: Vec<String> = read(text)
        .iter()
        .map(|expr| timex(expr, date(anchor), None, None, tense).unwrap_or_else(|| "?".to_owned()))
        .collect();
    assert_eq!(values.join(" "), expected, "in: {text}");
}
