//! A comparison as CSV: a line for each value, so that a spreadsheet can sort and count.

use super::citations::Citations;
use crate::dossier::Dossier;
use crate::dossier::compare::Comparison;

const HEAD: [&str; 11] = [
    "table",
    "row",
    "state",
    "why",
    "column",
    "cell_state",
    "value",
    "note",
    "shared",
    "source",
    "sentence",
];

/// Writes a comparison as CSV, by RFC 4180.
pub fn comparison_csv(dossier: &Dossier, comparison: &Comparison) -> String {
    let citations = Citations::new(dossier, comparison);
    let mut out = line(&HEAD.map(str::to_owned));
    for table in &comparison.tables {
        for row in &table.rows {
            for (column, cell) in table.columns.iter().zip(&row.cells) {
                let common = |rest: [String; 6]| {
                    let [cell_state, value, note, shared, source, sentence] = rest;
                    line(&[
                        if table.title.is_empty() {
                            comparison.title.clone()
                        } else {
                            table.title.clone()
                        },
                        row.label.clone(),
                        row.says.clone(),
                        row.why.clone(),
                        column.head.clone(),
                        cell_state,
                        value,
                        note,
                        shared,
                        source,
                        sentence,
                    ])
                };
                let state = cell
                    .state
                    .map_or_else(String::new, |it| it.word().to_owned());
                if cell.entries.is_empty() {
                    let none = String::new;
                    out.push_str(&common([state, none(), none(), none(), none(), none()]));
                    continue;
                }
                for entry in &cell.entries {
                    let articles = citations.articles(&entry.evidence);
                    let sources: Vec<&str> = articles
                        .iter()
                        .filter_map(|at| citations.sources.get(at - 1))
                        .map(|it| it.entry.as_str())
                        .collect();
                    let quote = entry
                        .evidence
                        .first()
                        .map(|it| it.quote.split_whitespace().collect::<Vec<_>>().join(" "));
                    out.push_str(&common([
                        state.clone(),
                        entry.text.clone(),
                        entry.note.clone(),
                        if entry.shared { "yes" } else { "no" }.to_owned(),
                        sources.join("; "),
                        quote.unwrap_or_default(),
                    ]));
                }
            }
        }
    }
    out
}

fn line(cells: &[String]) -> String {
    let quoted: Vec<String> = cells
        .iter()
        .map(|cell| {
            if cell.contains([',', '"', '\n', '\r']) {
                format!("\"{}\"", cell.replace('"', "\"\""))
            } else {
                cell.clone()
            }
        })
        .collect();
    quoted.join(",") + "\r\n"
}
