//! Articles and reports become meetings: merged, filtered, searched. Knows no screens.

mod actors;
mod build;
pub mod compare;
mod filter;
mod item;
mod merge;
mod model;
mod naming;
mod profile;
mod query;
mod same;
mod successor;
#[cfg(test)]
mod testing;
mod towns;
mod when;
pub(crate) mod words;

pub use filter::{
    Chip, ChipKind, Chosen, Filter, Index, Part, Relaxed, Suggestion, Sureness, Term,
};
pub use item::Item;
pub use model::{Account, Actor, ActorId, ActorKind, Dossier, Loaded, Meeting, MeetingId};
pub use profile::Profile;
pub(crate) use profile::concerns;
pub use query::{Pairs, pairs_of};
