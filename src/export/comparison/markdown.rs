//! A comparison as Markdown: tables, and behind them the numbered sentences.

use std::fmt::Write as _;

use super::citations::Citations;
use crate::dossier::Dossier;
use crate::dossier::compare::{Cell, Comparison, Entry, Row, State, Table};

/// Writes a comparison as Markdown.
pub fn comparison_markdown(dossier: &Dossier, comparison: &Comparison) -> String {
    let citations = Citations::new(dossier, comparison);
    let mut out = format!(
        "# {}\n\n{}\n",
        plain(&comparison.title),
        plain(&comparison.lead)
    );
    for it in &comparison.tables {
        table(&mut out, it, &citations);
    }
    if !citations.sources.is_empty() {
        out.push_str("\n## Sources\n");
    }
    for (at, source) in citations.sources.iter().enumerate() {
        // Writing to a string cannot fail.
        let _ = write!(out, "\n{}. {}\n", at + 1, plain(&source.entry));
        for (number, (_, text)) in source.sentences.iter().enumerate() {
            let _ = writeln!(out, "   - [{}.{}] “{}”", at + 1, number + 1, plain(text));
        }
    }
    out
}

fn table(out: &mut String, table: &Table, citations: &Citations) {
    if !table.title.is_empty() {
        let _ = write!(out, "\n## {}\n", plain(&table.title));
    }
    let judged = table.rows.iter().any(|row| row.state.is_some());
    let mut heads = vec![plain(&table.corner)];
    if judged {
        heads.push("State".to_owned());
    }
    heads.extend(table.columns.iter().map(|column| {
        let notes = column.notes.iter().map(|note| plain(note));
        let head = format!("**{}**", plain(&column.head));
        std::iter::once(head)
            .chain(notes)
            .collect::<Vec<_>>()
            .join("<br>")
    }));
    let _ = write!(
        out,
        "\n| {} |\n|{}\n",
        heads.join(" | "),
        " --- |".repeat(heads.len())
    );
    for row in table
        .rows
        .iter()
        .filter(|row| row.state != Some(State::NotStated))
    {
        let mut cells = vec![format!("**{}**", plain(&row.label))];
        if judged {
            cells.push(state(row));
        }
        cells.extend(row.cells.iter().map(|it| cell(it, citations)));
        let _ = writeln!(out, "| {} |", cells.join(" | "));
    }
    let reasons: Vec<&Row> = table
        .rows
        .iter()
        .filter(|row| row.state.is_some() && !row.why.is_empty())
        .collect();
    if !reasons.is_empty() {
        out.push('\n');
    }
    for row in reasons {
        let _ = writeln!(
            out,
            "- *{}*, {}: {}.",
            plain(&row.label),
            row.says,
            plain(row.why.trim_end_matches('.'))
        );
    }
}

fn state(row: &Row) -> String {
    row.state.map_or_else(String::new, |state| {
        format!("{} {}", state.sign(), row.says)
    })
}

fn cell(cell: &Cell, citations: &Citations) -> String {
    if cell.entries.is_empty() {
        return "–".to_owned();
    }
    let entries: Vec<String> = cell.entries.iter().map(|it| entry(it, citations)).collect();
    entries.join("<br>")
}

fn entry(entry: &Entry, citations: &Citations) -> String {
    let mut text = plain(&entry.text);
    if !entry.note.is_empty() {
        let _ = write!(text, " ({})", plain(&entry.note));
    }
    let numbers = citations.numbers(&entry.evidence);
    if !numbers.is_empty() {
        let _ = write!(text, " [{}]", numbers.join(", "));
    }
    text
}

/// Text that means nothing to Markdown.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '|' | '*' | '_' | '`' | '[' | ']' | '<' | '>' | '\\' | '#' => {
                out.push('\\');
                out.push(letter);
            }
            '\n' | '\r' => out.push(' '),
            _ => out.push(letter),
        }
    }
    out
}
