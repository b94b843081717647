//! What a meeting was about: topics and third states in the sentences that tell of it.

mod passages;
mod read;
mod states;

pub(crate) use passages::passages;
pub(crate) use read::read;

use std::ops::Range;

/// How strongly a sentence tells what was discussed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Strength {
    /// One side said something; counts where the article tells of one meeting only.
    Said,
    /// They discussed, raised, agreed.
    Discussed,
}

/// A stretch of text that tells what was discussed.
#[derive(Clone, Debug)]
pub(crate) struct Passage {
    pub(crate) sentence: usize,
    pub(crate) tokens: Range<usize>,
    pub(crate) strength: Strength,
    /// The draft it speaks of.
    pub(crate) draft: usize,
}
