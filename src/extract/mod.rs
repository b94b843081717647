//! Reading: a pure function from an article and the world to the meetings it tells of.
//!
//! Deterministic, reads no clock and no file, cannot fail and never panics.

mod annotate;
mod build;
mod cast;
mod clause;
mod codes;
mod doc;
mod length;
mod mention;
mod mentions;
mod occasion;
mod place;
mod read;
mod reference;
mod report;
mod rules;
mod scene;
mod speech;
mod status;
mod story;
mod substance;
mod time;
mod trace;
mod word_set;
mod words;

pub use report::{
    About, Bound, Claim, ClaimKind, Codes, Cue, DateValue, Evidence, Facts, Format, Kind,
    LengthValue, Mention, Mode, Occasion, Outcome, OutcomeKind, Part, Participant, PlaceValue,
    Precision, Report, Speech, Statement, Status, Tone, ToneLabel, TopicValue, Unread,
};
pub(crate) use words::EMPTY as EMPTY_WORDS;

use crate::article::Article;
use crate::world::World;

/// What one article gave.
#[derive(Clone, Debug, Default)]
pub struct Extraction {
    /// One report for each meeting that the article tells of, in the order of the text.
    pub reports: Vec<Report>,
    /// Everything that the reader's eyes saw, in the order of the text.
    pub mentions: Vec<Mention>,
    /// Sentences that speak of meeting but gave none, with the reason.
    pub unread: Vec<Unread>,
}

/// Reads an article.
pub fn extract(article: &Article, world: &World) -> Extraction {
    read::read(article, world)
}

/// How an article was read, sentence by sentence, in words.
pub fn trace(article: &Article, world: &World) -> String {
    let mut trace = Some(String::new());
    read::traced(article, world, &mut trace);
    trace.unwrap_or_default()
}
