//! The world that the commands read with, and `rapporteur who`.

use anyhow::bail;
use rapporteur::overlay;
use rapporteur::world::{World, who};

use super::args::Who;
use super::output::{self, Output};

/// The bundled tables with the user's own over them; mistakes in those go to standard error.
pub(crate) fn known() -> &'static World {
    let (world, errors) = overlay::world();
    for error in errors {
        output::complain(&error.to_string());
    }
    world
}

/// One answer a line, by date.
pub(crate) fn run(args: &Who) -> anyhow::Result<()> {
    let answers = who(known(), &args.query, args.on);
    if answers.is_empty() {
        match args.on {
            Some(day) => bail!("nobody is known for `{}` on {day}", args.query),
            None => bail!("nobody is known for `{}`", args.query),
        }
    }
    let lines: Vec<String> = answers.iter().map(ToString::to_string).collect();
    let lines = lines.join("\n") + "\n";
    Output::Stdout.write(lines.as_bytes())
}
