//! What is known of the world: countries, places, offices and who held them when,
//! organisations, topics, occasions. Knows no articles.

mod bundled;
mod tables;
mod who;

pub use tables::{
    Country, CueHit, Cues, Date, Lexicon, Match, Meaning, Named, Office, OfficeClass, Organisation,
    Person, Place, Sex, Stretch, TableError, Tables, Tenure, Topic, Word, World, WorldOccasion,
    family_of, tables_in, words_of,
};
pub use who::{Answer, who};
