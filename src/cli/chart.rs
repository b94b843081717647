//! `rapporteur chart`: the same pictures as the window saves.

use anyhow::{Context as _, bail};
use rapporteur::export::{self, Parts, PictureFormat, PictureRequest};

use super::args::Chart;
use super::load;
use super::output::Output;
use super::world;

/// Draws a chart into a file.
pub(crate) fn run(args: &Chart) -> anyhow::Result<()> {
    let Some(format) = PictureFormat::of(&args.output) else {
        bail!(
            "{}: name the file with .svg, .png or .pdf at its end",
            args.output.display()
        );
    };
    let world = world::known();
    let dossier = load::dossier(world, &args.source)?;
    let request = PictureRequest {
        chart: args.kind.into(),
        lanes: args.lanes.into(),
        format,
        theme: args.theme.into(),
        size: args.size,
        scale: args.scale,
        network: None,
        sight: None,
        parts: Parts::ALL,
    };
    let meetings: Vec<_> = dossier.meetings.iter().collect();
    let bytes = export::picture(world, &dossier, &meetings, &request)
        .with_context(|| args.output.display().to_string())?;
    Output::of(Some(&args.output)).write(&bytes)
}
