//! Reads tables such as those of `assets/world` into a [`World`]: facts, dictionaries, indices.
//! The build script does so once for all bundled tables, the program for a user's own.

mod below;
mod cues;
mod date;
mod digest;
mod folder;
mod hash;
mod lexicon;
mod load;
mod model;
mod name_form;
mod names;
mod office;
mod plural;
mod rows;
mod seats;

pub use cues::{CueHit, Cues};
pub use date::{Date, Stretch};
pub use folder::{Tables, tables_in};
pub use lexicon::{Lexicon, Match, Meaning, Word, words_of};
pub use load::TableError;
pub use model::{
    Country, Named, Office, Organisation, Person, Place, Sex, Tenure, Topic, World, WorldOccasion,
};
pub use names::family_of;
pub use office::OfficeClass;
