//! Articles and reports become meetings: merged, filtered, searched. Knows no screens.

mod item;
mod model;

pub use item::Item;
pub use model::{Account, Actor, ActorId, Dossier, Loaded, Meeting, MeetingId};
