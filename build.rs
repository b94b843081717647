//! Reads the tables of `assets/world` once, so that no start of the program waits for them: what
//! is made of them is bundled as bytes. A line that cannot be taken stops the build and is named.

#![allow(
    dead_code,
    unreachable_pub,
    unused_imports,
    reason = "of these modules the program uses the rest"
)]
#![allow(clippy::print_stdout, reason = "so a build script speaks")]

#[path = "src/world/tables/mod.rs"]
mod tables;
#[path = "src/text/mod.rs"]
mod text;

use std::path::Path;
use std::{env, fs, io};

use tables::{World, tables_in};

/// Where the tables lie.
const FOLDER: &str = "assets/world";

fn main() -> io::Result<()> {
    for source in [FOLDER, "src/world/tables", "src/text"] {
        println!("cargo::rerun-if-changed={source}");
    }
    let (tables, mut errors) = tables_in(Path::new(FOLDER));
    let tables: Vec<(&str, &str)> = tables
        .iter()
        .map(|(name, text)| (&**name, &**text))
        .collect();
    let (world, wrong) = World::from_tables(&tables);
    errors.extend(wrong);
    for error in &errors {
        println!("cargo::error={FOLDER}/{error}");
    }
    let digest = world.to_digest().map_err(io::Error::other)?;
    let out = env::var_os("OUT_DIR").ok_or_else(|| io::Error::other("OUT_DIR is not set"))?;
    fs::write(Path::new(&out).join("world.bin"), digest)
}
