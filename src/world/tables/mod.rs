//! Reads tables such as those of `assets/world` into a [`World`]: facts, dictionaries, indices.
//! The build script does so once for all bundled tables, the program for a user's own.

mod cues;
mod digest;
mod folder;
mod hash;
mod lexicon;
mod load;
mod model;
mod names;
mod rows;
mod seats;

pub use cues::{CueHit, Cues};
pub use folder::{Tables, tables_in};
pub use lexicon::{Lexicon, Match, Meaning, Word, words_of};
pub use load::TableError;
pub use model::{
    Country, Date, Named, Office, OfficeClass, Organisation, Person, Place, Sex, Stretch, Tenure,
    Topic, World, WorldOccasion,
};
pub use names::family_of;
