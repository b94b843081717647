//! A comparison as a sheet: set like a printed synopsis, with hairlines between rows and a
//! narrow column of marks. The window draws it and lays what can be clicked upon it; exports
//! draw the same.

mod flow;
mod mark;
mod pair;
mod sheet;
#[cfg(test)]
mod tests;

pub use sheet::{Numbers, Sheet, Spot, Target, sheet};
