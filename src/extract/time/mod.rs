//! Time expressions: finding them, and telling which day, month or year they mean.
//!
//! [`scan`] finds expressions by their wording alone. [`resolve`] then reckons each from the
//! article's own day (`anchor`), the day the text last spoke of (`focus`) and the tense around
//! it. Nothing here reads a clock: the same words in the same article mean the same day for
//! ever.

mod calendar;
mod expr;
mod kind;
mod pick;
mod reader;
mod resolve;
mod rules;
mod scan;
mod values;
mod weeks;
mod words;

pub(crate) use expr::{Tense, TimeExpr};
pub(crate) use resolve::{TimeValue, resolve};
pub(crate) use scan::scan;
pub(crate) use values::timex;

#[cfg(test)]
mod tests;
