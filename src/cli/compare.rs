//! `rapporteur compare`: meetings, accounts and sides next to each other, and pairs over time.

use std::path::Path;

use anyhow::{Context as _, bail};
use rapporteur::dossier::compare::{Comparison, Party, Subject};
use rapporteur::dossier::{Dossier, MeetingId};
use rapporteur::export::{self, Parts, PictureFormat, SheetRequest};
use rapporteur::world::World;

use super::args::{Compare, CompareFormat, CompareWhat};
use super::output::Output;
use super::{load, world};

/// Compares, and writes what came of it.
pub(crate) fn run(args: &Compare) -> anyhow::Result<()> {
    let world = world::known();
    let dossier = load::dossier(world, &args.source)?;
    let output = Output::of(args.output.as_deref());
    if args.what.list {
        let lines: Vec<String> = dossier
            .meetings
            .iter()
            .map(|meeting| {
                let day = meeting.facts.date.as_ref().map_or("-", |date| &date.start);
                format!("{}  {day:<10}  {}", meeting.id.as_str(), meeting.title)
            })
            .collect();
        let lines = lines.join("\n") + "\n";
        return output.write(lines.as_bytes());
    }
    let subject = subject(world, &dossier, &args.what)?;
    let Some(mut comparison) = dossier.compare(world, &subject) else {
        bail!("{}", nothing(world, &dossier, &subject));
    };
    if args.differences {
        comparison = comparison.differences();
    }
    let bytes = match format(args)? {
        CompareFormat::Md => export::comparison_markdown(&dossier, &comparison).into_bytes(),
        CompareFormat::Html => export::comparison_html(&dossier, &comparison).into_bytes(),
        CompareFormat::Csv => export::comparison_csv(&dossier, &comparison).into_bytes(),
        CompareFormat::Json => export::comparison_json(&dossier, &comparison)?.into_bytes(),
        CompareFormat::Svg => picture(args, &dossier, &comparison, PictureFormat::Svg)?,
        CompareFormat::Png => picture(args, &dossier, &comparison, PictureFormat::Png)?,
        CompareFormat::Pdf => picture(args, &dossier, &comparison, PictureFormat::Pdf)?,
    };
    output.write(&bytes)
}

fn picture(
    args: &Compare,
    dossier: &Dossier,
    comparison: &Comparison,
    format: PictureFormat,
) -> anyhow::Result<Vec<u8>> {
    let request = SheetRequest {
        format,
        theme: args.theme.into(),
        width: args.width,
        scale: args.scale,
        parts: Parts::ALL,
    };
    Ok(export::comparison_picture(dossier, comparison, &request)?)
}

/// As asked, else by the ending of the file, else Markdown.
fn format(args: &Compare) -> anyhow::Result<CompareFormat> {
    if let Some(format) = args.format {
        return Ok(format);
    }
    let Some(ending) = args.output.as_deref().and_then(Path::extension) else {
        return Ok(CompareFormat::Md);
    };
    Ok(match ending.to_string_lossy().to_lowercase().as_str() {
        "md" | "markdown" | "txt" => CompareFormat::Md,
        "html" | "htm" => CompareFormat::Html,
        "csv" => CompareFormat::Csv,
        "json" => CompareFormat::Json,
        "svg" => CompareFormat::Svg,
        "png" => CompareFormat::Png,
        "pdf" => CompareFormat::Pdf,
        other => bail!("nothing is known of .{other}; say what to write with --format"),
    })
}

fn subject(world: &World, dossier: &Dossier, what: &CompareWhat) -> anyhow::Result<Subject> {
    if let Some(pair) = &what.pair {
        let (one, other) = pair
            .split_once(',')
            .context("name two, as in --pair \"Putin,Biden\"")?;
        let party = |name: &str| {
            Party::find(world, dossier, name)
                .with_context(|| format!("nobody called `{}` took part in a meeting", name.trim()))
        };
        return Ok(Subject::Pair(party(one)?, party(other)?));
    }
    let known = |id: &str| {
        let id = MeetingId::new(id.trim());
        dossier
            .meeting(&id)
            .map(|meeting| meeting.id.clone())
            .with_context(|| format!("there is no meeting `{}`; --list names them", id.as_str()))
    };
    if let Some(id) = &what.accounts {
        return Ok(Subject::Accounts(known(id)?));
    }
    if let Some(id) = &what.sides {
        return Ok(Subject::Sides(known(id)?));
    }
    let ids: anyhow::Result<Vec<MeetingId>> = what.meetings.iter().map(|id| known(id)).collect();
    let ids = ids?;
    if ids.len() < 2 {
        bail!("name two meetings or more, as in --meetings ID,ID");
    }
    Ok(Subject::Meetings(ids))
}

fn nothing(world: &World, dossier: &Dossier, subject: &Subject) -> String {
    match subject {
        Subject::Pair(one, other) => format!(
            "no meeting of {} and {} was found",
            one.name(world, dossier),
            other.name(world, dossier)
        ),
        _ => "there is nothing to compare".to_owned(),
    }
}
