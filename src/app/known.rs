//! The world as the window knows it: the bundled tables, or those with the user's own over them.

use std::ops::Deref;
use std::sync::Arc;

use crate::world::World;

/// What is known of the world.
#[derive(Clone, Debug, Default)]
pub enum Known {
    /// The tables that come with the program, read when first asked for.
    #[default]
    Bundled,
    /// With the user's own over them.
    Own(Arc<World>),
}

impl Deref for Known {
    type Target = World;

    fn deref(&self) -> &World {
        match self {
            Self::Bundled => World::bundled(),
            Self::Own(world) => world,
        }
    }
}
