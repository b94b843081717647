//! The tables that come with the program.

use std::sync::LazyLock;

use super::tables::World;

/// What the build script made of `assets/world`.
static DIGEST: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/world.bin"));

static BUNDLED: LazyLock<World> = LazyLock::new(|| {
    let world = World::from_digest(DIGEST);
    world.expect("the build script wrote what is read here, from the same sources")
});

impl World {
    /// The bundled world, read once.
    pub fn bundled() -> &'static Self {
        &BUNDLED
    }

    /// The bytes that it is read from.
    pub fn bundled_digest() -> &'static [u8] {
        DIGEST
    }
}
