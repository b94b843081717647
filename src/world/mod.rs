//! What is known of the world: countries, places, offices and who held them when,
//! organisations, topics, occasions. Read from `assets/world`; knows no articles.

mod bundled;
mod cues;
mod hash;
mod lexicon;
mod load;
mod model;
mod names;
mod rows;
mod seats;
mod who;

pub use cues::{CueHit, Cues};
pub use lexicon::{Lexicon, Match, Meaning, Word, words_of};
pub use load::TableError;
pub use model::{
    Country, Date, Named, Office, OfficeClass, Organisation, Person, Place, Sex, Stretch, Tenure,
    Topic, World, WorldOccasion,
};
pub use names::family_of;
pub use who::{Answer, who};
