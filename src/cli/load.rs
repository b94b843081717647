//! From paths to a dossier: files are read and extracted on all cores; those that give nothing
//! are named on standard error, and the rest goes on.

use std::sync::Arc;

use anyhow::bail;
use rapporteur::article::{self, Problem};
use rapporteur::dossier::{Dossier, Loaded};
use rapporteur::extract;
use rapporteur::world::World;
use rayon::prelude::*;

use super::args::Source;
use super::output;

/// The dossier of all articles that could be read; an error when there is none.
pub(crate) fn dossier(world: &World, source: &Source) -> anyhow::Result<Dossier> {
    let (files, problems) = article::collect(&source.paths);
    for problem in &problems {
        tell(problem);
    }
    let read: Vec<Result<Loaded, Problem>> = files
        .par_iter()
        .map(|path| match article::load(path, source.published) {
            Ok(article) => {
                let extraction = extract::extract(&article, world);
                Ok(Loaded {
                    article: Arc::new(article),
                    extraction: Arc::new(extraction),
                })
            }
            Err(error) => Err(Problem {
                path: path.clone(),
                reason: error.to_string(),
            }),
        })
        .collect();
    let mut loaded = Vec::new();
    for result in read {
        match result {
            Ok(article) => loaded.push(article),
            Err(problem) => tell(&problem),
        }
    }
    if loaded.is_empty() {
        bail!("nothing could be read");
    }
    Ok(Dossier::build(world, loaded))
}

fn tell(problem: &Problem) {
    output::complain(&format!("{}: {}", problem.path.display(), problem.reason));
}
