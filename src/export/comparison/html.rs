//! A comparison as a page of HTML that needs nothing else: set like a printed synopsis, each
//! value with a link to its sentence below.

use std::fmt::Write as _;

use super::citations::Citations;
use crate::dossier::Dossier;
use crate::dossier::compare::{Cell, Comparison, Entry, State, Table};

const STYLE: &str = "\
:root{--paper:#fbf9f4;--text:#24282e;--muted:#656566;--rule:#ddd6c8;--accent:#b5123b}
@media(prefers-color-scheme:dark){:root{--paper:#151b22;--text:#eae7e0;--muted:#a3abb5;--rule:#313c48;--accent:#ff7a8f}}
body{margin:3rem auto;max-width:84rem;padding:0 2rem;background:var(--paper);color:var(--text);font:15px/1.5 'Noto Sans',sans-serif}
h1{font-size:1.6rem;margin:0 0 .3rem}h2{font-size:1.1rem;margin:2.2rem 0 .6rem}
.lead{color:var(--muted);margin:0 0 1.5rem}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%}
th,td{text-align:left;vertical-align:top;padding:.55rem .9rem .55rem 0;border-bottom:1px solid var(--rule)}
thead th{border-bottom:2px solid var(--text)}thead small{display:block;font-weight:400;color:var(--muted)}
tbody th{font-weight:700;min-width:7rem}
.state{color:var(--muted);white-space:nowrap;min-width:7rem}.state b{display:inline-block;width:1.2em;color:var(--text)}
.differs b,.sources_conflict b,.contradicted b{color:var(--accent)}
.why{display:block;white-space:normal;font-size:.85em;max-width:14rem}
p{margin:0 0 .35rem}.note{color:var(--muted);font-size:.88em}.none{color:var(--muted);font-style:italic}
sup a{color:var(--muted);text-decoration:none;margin-left:.15em}sup a:hover{color:var(--accent)}
ol.sources>li{margin-bottom:.8rem}ol.sources ul{list-style:none;padding-left:0;color:var(--muted)}
:target{background:color-mix(in srgb,var(--accent) 14%,transparent)}
";

/// Writes a comparison as a page of HTML.
pub fn comparison_html(dossier: &Dossier, comparison: &Comparison) -> String {
    let citations = Citations::new(dossier, comparison);
    let title = safe(&comparison.title);
    let mut out = format!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>{title}</title>\n\
         <style>\n{STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>\n<p class=\"lead\">{}</p>\n",
        safe(&comparison.lead)
    );
    for it in &comparison.tables {
        table(&mut out, it, &citations);
    }
    out.push_str("<h2>Sources</h2>\n<ol class=\"sources\">\n");
    for (at, source) in citations.sources.iter().enumerate() {
        let _ = write!(out, "<li>{}\n<ul>\n", safe(&source.entry));
        for (number, (_, text)) in source.sentences.iter().enumerate() {
            let number = format!("{}.{}", at + 1, number + 1);
            let _ = writeln!(out, "<li id=\"s{number}\">{number} “{}”</li>", safe(text));
        }
        out.push_str("</ul>\n</li>\n");
    }
    out.push_str("</ol>\n</body>\n</html>\n");
    out
}

fn table(out: &mut String, table: &Table, citations: &Citations) {
    if !table.title.is_empty() {
        let _ = writeln!(out, "<h2>{}</h2>", safe(&table.title));
    }
    let judged = table.rows.iter().any(|row| row.state.is_some());
    let _ = write!(
        out,
        "<div class=\"wide\"><table>\n<thead><tr><th scope=\"col\">{}</th>",
        safe(&table.corner)
    );
    if judged {
        out.push_str("<th scope=\"col\">State</th>");
    }
    for column in &table.columns {
        let _ = write!(out, "<th scope=\"col\">{}", safe(&column.head));
        for note in &column.notes {
            let _ = write!(out, "<small>{}</small>", safe(note));
        }
        out.push_str("</th>");
    }
    out.push_str("</tr></thead>\n<tbody>\n");
    for row in table
        .rows
        .iter()
        .filter(|row| row.state != Some(State::NotStated))
    {
        let _ = write!(out, "<tr><th scope=\"row\">{}</th>", safe(&row.label));
        if judged {
            state(out, row.state, &row.says, &row.why);
        }
        for it in &row.cells {
            cell(out, it, citations);
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</tbody>\n</table></div>\n");
    let silent: Vec<String> = table
        .rows
        .iter()
        .filter(|row| row.state == Some(State::NotStated))
        .map(|row| safe(&row.label))
        .collect();
    if !silent.is_empty() {
        let _ = writeln!(
            out,
            "<p class=\"note\">Not stated anywhere: {}.</p>",
            silent.join(", ")
        );
    }
}

fn state(out: &mut String, state: Option<State>, says: &str, why: &str) {
    let Some(state) = state else {
        out.push_str("<td></td>");
        return;
    };
    let class = state.word().replace(' ', "_");
    let _ = write!(
        out,
        "<td class=\"state {class}\"><b>{}</b>{}<span class=\"why\">{}</span></td>",
        state.sign(),
        safe(says),
        safe(why)
    );
}

fn cell(out: &mut String, cell: &Cell, citations: &Citations) {
    let _ = write!(out, "<td title=\"{}\">", safe(&cell.why));
    if cell.entries.is_empty() {
        out.push_str("<p class=\"none\">–</p>");
    }
    for it in &cell.entries {
        entry(out, it, citations);
    }
    out.push_str("</td>");
}

fn entry(out: &mut String, entry: &Entry, citations: &Citations) {
    let _ = write!(out, "<p>{}", safe(&entry.text));
    if !entry.note.is_empty() {
        let _ = write!(out, " <span class=\"note\">{}</span>", safe(&entry.note));
    }
    for number in citations.numbers(&entry.evidence) {
        let _ = write!(out, "<sup><a href=\"#s{number}\">{number}</a></sup>");
    }
    out.push_str("</p>");
}

/// Text that means nothing to HTML.
fn safe(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
