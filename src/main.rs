//! Parses arguments; the rest is in the library and, for the commands, in `cli`.

mod cli;

use std::process::ExitCode;

fn main() -> ExitCode {
    cli::run()
}
