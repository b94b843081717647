//! Parses arguments; the rest is in the library and, for the commands, in `cli`.

mod cli;

use std::process::ExitCode;

/// Reading makes many small strings.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    cli::run()
}
