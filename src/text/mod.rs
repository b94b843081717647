//! Text as spans, tokens and sentences. Knows nothing of diplomacy or of files.

mod fold;
mod folded;
mod month;
mod sentence;
mod span;
mod token;

pub use fold::{fold, fold_char, fold_into};
pub use folded::Folded;
pub use month::MONTHS;
pub use sentence::{Sentence, sentences};
pub use span::Span;
pub use token::{Token, TokenKind, tokens};
