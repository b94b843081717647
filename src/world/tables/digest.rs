//! A world as bytes, so that its tables are read and its dictionaries made once, when the
//! program is built.

use super::model::World;

impl World {
    /// All of it, as [`World::from_digest`] reads it. The same tables give the same bytes.
    pub fn to_digest(&self) -> postcard::Result<Vec<u8>> {
        postcard::to_extend(self, Vec::new())
    }

    /// Reads what [`World::to_digest`] of the same version wrote.
    pub fn from_digest(bytes: &[u8]) -> postcard::Result<Self> {
        postcard::from_bytes(bytes)
    }
}
