//! Text as spans, tokens and sentences. Knows nothing of diplomacy or of files.

mod fold;
mod sentence;
mod span;
mod token;

pub use fold::{fold, fold_char};
pub use sentence::{Sentence, sentences};
pub use span::Span;
pub use token::{Token, TokenKind, tokens};
