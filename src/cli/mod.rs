//! The commands: what a terminal or a script asks for. Knows no window but to open it.

mod args;
mod chart;
mod compare;
mod evaluate;
mod load;
mod output;
mod world;

use std::process::ExitCode;

use clap::Parser as _;
use rapporteur::app;
use rapporteur::export;

use args::{Arguments, Command};
use output::Output;

/// Nothing could be read or done.
const FAILED: u8 = 1;

/// Runs the program. 0: done; 1: nothing could be read or done; 2: the arguments make no sense.
pub(crate) fn run() -> ExitCode {
    // `clap` itself prints help and usage errors and leaves with 0 and 2.
    let arguments = Arguments::parse();
    match dispatch(arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            output::complain(&format!("{error:#}"));
            ExitCode::from(FAILED)
        }
    }
}

fn dispatch(arguments: Arguments) -> anyhow::Result<()> {
    match arguments.command {
        None => app::run(
            arguments.paths,
            app::StartOptions {
                published: arguments.published,
                tables: rapporteur::overlay::dir(),
                // A picture for a proof shows the window as new.
                session: arguments.smoke.is_none().then(app::session::path).flatten(),
                smoke: arguments.smoke,
            },
        ),
        Some(Command::Extract(args)) => {
            let world = world::known();
            let dossier = load::dossier(world, &args.source)?;
            if args.format == args::DataFormat::Trace {
                let traces = dossier.articles.values().map(|loaded| {
                    let name = loaded.article.path.display();
                    format!(
                        "=== {name}\n{}\n",
                        rapporteur::extract::trace(&loaded.article, world)
                    )
                });
                let text: String = traces.collect();
                return Output::of(args.output.as_deref()).write(text.as_bytes());
            }
            if args.format == args::DataFormat::Csv {
                let all: Vec<_> = dossier.meetings.iter().collect();
                let bytes = export::table(world, &dossier, &all)?;
                return Output::of(args.output.as_deref()).write(&bytes);
            }
            let bytes = export::record(world, &dossier).to_json()?;
            Output::of(args.output.as_deref()).write(&bytes)
        }
        Some(Command::Mentions(args)) => {
            anyhow::ensure!(
                args.format == args::DataFormat::Json,
                "mentions are written as JSON only"
            );
            let dossier = load::dossier(world::known(), &args.source)?;
            let bytes = export::mentions(&dossier).to_json()?;
            Output::of(args.output.as_deref()).write(&bytes)
        }
        Some(Command::Chart(args)) => chart::run(&args),
        Some(Command::Compare(args)) => compare::run(&args),
        Some(Command::Evaluate(args)) => evaluate::run(&args),
        Some(Command::Who(args)) => world::run(&args),
    }
}
