//! `rapporteur evaluate`: how well a folder of annotated articles is read.

use anyhow::bail;
use rapporteur::evaluate::{Folder, evaluate};

use super::args::{Evaluate, FigureFormat, Source};
use super::output::{self, Output};
use super::{load, world};

/// Reads the articles of a folder and prints the figures.
pub(crate) fn run(args: &Evaluate) -> anyhow::Result<()> {
    let folder = match Folder::read(&args.folder) {
        Ok(folder) => folder,
        Err(errors) => {
            for error in &errors {
                output::complain(&error.to_string());
            }
            bail!("nothing was evaluated");
        }
    };
    for path in &folder.without {
        let path = path.display();
        output::complain(&format!(
            "{path}: no annotation; write its meetings into a .gold.json file beside it"
        ));
    }
    let source = Source {
        paths: folder.articles,
        published: None,
    };
    let dossier = load::dossier(world::known(), &source)?;
    let evaluation = evaluate(&folder.keys, &dossier);
    let bytes = match args.format {
        FigureFormat::Text => evaluation.to_text(args.verbose).into_bytes(),
        FigureFormat::Json => evaluation.to_json(args.verbose)?,
    };
    Output::Stdout.write(&bytes)
}
