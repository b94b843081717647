//! The figures as a table for people and as JSON for programs.

use std::fmt;

use serde::Serialize;

use super::tally::{Share, Tally};
use super::{Difference, Evaluation};

/// Figures in JSON have so many digits behind the point.
const DIGITS: usize = 4;

impl fmt::Display for Evaluation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let total = &self.total;
        for (name, tally) in [
            ("meetings", total.meetings),
            ("participants", total.participants),
            ("topics", total.topics),
            ("about", total.about),
        ] {
            writeln!(f, "{name:13} {tally}")?;
        }
        for (name, share) in [
            ("date", total.date),
            ("place", total.place),
            ("mode", total.mode),
            ("status", total.status),
            ("evidence", total.evidence),
        ] {
            writeln!(f, "{name:13} {share}")?;
        }
        let Share { right, of } = total.clean;
        let clean = "articles without a meeting left clean";
        writeln!(f, "{:13} {right}/{of} {clean}", "no meeting")?;
        if !self.absent.is_empty() {
            writeln!(f, "not in the prediction: {}", self.absent.join(", "))?;
        }
        Ok(())
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { hit, missed, wrong } = *self;
        let (precision, recall, f1) = (self.precision(), self.recall(), self.f1());
        write!(
            f,
            "P {precision:.3}  R {recall:.3}  F1 {f1:.3}   (tp {hit}, missed {missed}, false {wrong})"
        )
    }
}

impl fmt::Display for Share {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.right, self.of)?;
        match self.rate() {
            Some(rate) => write!(f, " = {rate:.3}"),
            None => Ok(()),
        }
    }
}

/// The figures as they stand in JSON.
#[derive(Debug, Serialize)]
struct Figures<'a> {
    meetings: Rates,
    participants: Rates,
    topics: Rates,
    about: Rates,
    date: Option<f64>,
    place: Option<f64>,
    mode: Option<f64>,
    status: Option<f64>,
    evidence: Option<f64>,
    empty_clean: [usize; 2],
    absent: &'a [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    differences: Option<Vec<Differs<'a>>>,
}

#[derive(Debug, Serialize)]
struct Rates {
    precision: f64,
    recall: f64,
    f1: f64,
}

#[derive(Debug, Serialize)]
struct Differs<'a> {
    article: &'a str,
    #[serde(flatten)]
    difference: &'a Difference,
}

impl Evaluation {
    /// The figures as one JSON object with a line end behind it; `verbose` adds what differs.
    pub fn to_json(&self, verbose: bool) -> serde_json::Result<Vec<u8>> {
        let total = &self.total;
        let differences = self
            .differences
            .iter()
            .map(|(article, difference)| Differs {
                article,
                difference,
            });
        let figures = Figures {
            meetings: Rates::of(total.meetings),
            participants: Rates::of(total.participants),
            topics: Rates::of(total.topics),
            about: Rates::of(total.about),
            date: total.date.rate().map(rounded),
            place: total.place.rate().map(rounded),
            mode: total.mode.rate().map(rounded),
            status: total.status.rate().map(rounded),
            evidence: total.evidence.rate().map(rounded),
            empty_clean: [total.clean.right, total.clean.of],
            absent: &self.absent,
            differences: verbose.then(|| differences.collect()),
        };
        let mut bytes = serde_json::to_vec_pretty(&figures)?;
        bytes.push(b'\n');
        Ok(bytes)
    }

    /// The table; `verbose` puts what differs above it, one line each.
    pub fn to_text(&self, verbose: bool) -> String {
        let differences = self.differences.iter().filter(|_| verbose);
        let lines = differences.map(|(article, difference)| format!("{article}: {difference}\n"));
        lines.chain([self.to_string()]).collect()
    }
}

impl Rates {
    fn of(tally: Tally) -> Self {
        Self {
            precision: rounded(tally.precision()),
            recall: rounded(tally.recall()),
            f1: rounded(tally.f1()),
        }
    }
}

/// To the nearest figure of so many digits. Printing rounds by the exact value, which a
/// multiplication would change.
fn rounded(figure: f64) -> f64 {
    format!("{figure:.DIGITS$}").parse().unwrap_or(figure)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evaluate::Score;

    fn evaluation() -> Evaluation {
        Evaluation {
            total: Score {
                meetings: Tally {
                    hit: 5,
                    missed: 3,
                    wrong: 0,
                },
                date: Share { right: 1, of: 16 },
                place: Share { right: 1, of: 32 },
                clean: Share { right: 1, of: 2 },
                ..Score::default()
            },
            absent: vec!["a.txt".to_owned(), "b.txt".to_owned()],
            ..Evaluation::default()
        }
    }

    #[test]
    fn the_table_has_a_line_for_each_field() {
        let wanted = "\
meetings      P 1.000  R 0.625  F1 0.769   (tp 5, missed 3, false 0)
participants  P 0.000  R 0.000  F1 0.000   (tp 0, missed 0, false 0)
topics        P 0.000  R 0.000  F1 0.000   (tp 0, missed 0, false 0)
about         P 0.000  R 0.000  F1 0.000   (tp 0, missed 0, false 0)
date          1/16 = 0.062
place         1/32 = 0.031
mode          0/0
status        0/0
evidence      0/0
no meeting    1/2 articles without a meeting left clean
not in the prediction: a.txt, b.txt
";
        assert_eq!(evaluation().to_text(true), wanted);
    }

    #[test]
    fn json_has_four_digits_and_null_for_what_was_not_judged() {
        let bytes = evaluation().to_json(false).unwrap();
        let figures: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
        assert_eq!(figures["meetings"]["f1"], 0.7692);
        // A tie goes to the even digit.
        assert_eq!(figures["place"], 0.0312);
        assert!(figures["mode"].is_null());
        assert_eq!(figures["empty_clean"], serde_json::json!([1, 2]));
        assert!(figures.get("differences").is_none());
    }
}
