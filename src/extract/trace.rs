//! How an article was read, in words: for whoever writes a rule, or wonders why one was silent.

use std::fmt::Write as _;

use super::cast::Cast;
use super::clause::Clause;
use super::mention::ChunkKind;
use super::rules::Frame;
use super::story::Telling;

/// The sentence, its chunks with who they are, and the frames found.
pub(super) fn clause(out: &mut String, clause: &Clause<'_, '_>, cast: &Cast<'_>, frames: &[Frame]) {
    let sentence = clause
        .doc
        .sentences
        .get(clause.sentence)
        .map(|it| it.span)
        .unwrap_or_default();
    // Writing into a string cannot fail.
    let _ = writeln!(out, "\n{}", sentence.of(clause.doc.text));
    let mut line = String::from("   ");
    for (at, chunk) in clause.chunks.iter().enumerate() {
        let text = clause.span_of(at..at + 1).of(clause.doc.text);
        let _ = match &chunk.kind {
            ChunkKind::Word => write!(line, " {text}"),
            ChunkKind::Possessive => write!(line, " {text}"),
            ChunkKind::Time(_) => write!(line, " T[{text}]"),
            ChunkKind::Place(_) => write!(line, " P[{text}]"),
            ChunkKind::Occasion(_) => write!(line, " O[{text}]"),
            ChunkKind::Actors(_) => {
                let ids = clause.who.get(at).cloned().unwrap_or_default();
                write!(line, " A[{text} = {}]", people(cast, &ids))
            }
        };
    }
    let _ = writeln!(out, "{line}");
    for frame in frames {
        let trigger = clause.span_of(frame.trigger.clone()).of(clause.doc.text);
        let _ = writeln!(
            out,
            "    {}: “{trigger}” {}{}{}",
            frame.rule,
            people(cast, &frame.ids()),
            if frame.anaphoric {
                " (told before)"
            } else {
                ""
            },
            if frame.joins { " (joins)" } else { "" },
        );
    }
}

/// What a frame came to.
pub(super) fn telling(out: &mut String, telling: &Telling) {
    let time = telling
        .time
        .as_ref()
        .map_or("-", |told| told.value.start.as_str());
    let place = telling
        .place
        .as_ref()
        .and_then(|told| told.value.name.as_deref().or(told.value.country.as_deref()))
        .unwrap_or("-");
    let _ = writeln!(
        out,
        "    -> {:?} {:?} {time} {place} {}{}",
        telling.status,
        telling.mode,
        telling
            .occasion
            .as_ref()
            .map_or("", |told| &told.value.name),
        if telling.background {
            " background"
        } else {
            ""
        },
    );
}

/// Why a wording gave nothing.
pub(super) fn reasons(out: &mut String, reasons: &[(&'static str, String)]) {
    for (rule, reason) in reasons {
        let _ = writeln!(out, "    {rule}: no, {reason}");
    }
}

fn people(cast: &Cast<'_>, ids: &[usize]) -> String {
    let names: Vec<String> = ids
        .iter()
        .map(|&id| {
            let entity = &cast.entities[id];
            let country = entity.country.as_deref().unwrap_or("?");
            let office = entity
                .office
                .and_then(|office| cast.world.offices.get(office))
                .map_or("", |office| &office.id);
            match &entity.name {
                Some(name) => format!("{name} {country}"),
                None => format!("{office} {country}"),
            }
        })
        .collect();
    names.join(" + ")
}
