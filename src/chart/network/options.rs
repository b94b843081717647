//! What of the network is shown, and how; the places of the discs do not depend on it.

use serde::{Deserialize, Serialize};

use crate::dossier::ActorId;

/// What the ring around a disc tells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ring {
    /// The region of the world.
    #[default]
    Region,
    /// The country; the ten most met have a colour of their own.
    Country,
    /// The blocs that the state belongs to.
    Bloc,
}

impl Ring {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Region, Self::Country, Self::Bloc];

    /// For the screen.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Region => "Region",
            Self::Country => "Country",
            Self::Bloc => "Bloc",
        }
    }
}

/// What of the network is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct NetworkOptions {
    /// Meetings of three or more as hubs; else an edge between each two of them.
    pub hubs: bool,
    /// What the rings tell.
    pub ring: Ring,
    /// Only a leader and those at most so many steps away.
    pub around: Option<(ActorId, u8)>,
    /// Only meetings until this day of the common era; the older, the fainter.
    pub until: Option<f64>,
}

impl Default for NetworkOptions {
    fn default() -> Self {
        Self {
            hubs: true,
            ring: Ring::Region,
            around: None,
            until: None,
        }
    }
}
