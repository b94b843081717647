//! Mentions: the people, offices, states, places and occasions of a sentence.

mod actor;
mod atom;
mod chunk;
mod name;
mod parse;

pub(crate) use actor::{Actor, Head, Modifier, NameRef, Number};
pub(crate) use chunk::{Chunk, ChunkKind, chunks};
