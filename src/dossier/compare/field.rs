//! The rows of a comparison: what each is called and how its values are compared.

use super::judge::{Kind, Name};

/// A field that is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Field {
    Who,
    Host,
    Date,
    Length,
    Place,
    Form,
    Mode,
    Status,
    Occasion,
    Topics,
    About,
    Agreed,
    Announced,
    NotAgreed,
    Tone,
    Statements,
    Claims,
    Sources,
}

impl Field {
    /// All of them, in the order of the rows.
    pub(super) const ALL: [Self; 18] = [
        Self::Who,
        Self::Host,
        Self::Date,
        Self::Length,
        Self::Place,
        Self::Form,
        Self::Mode,
        Self::Status,
        Self::Occasion,
        Self::Topics,
        Self::About,
        Self::Agreed,
        Self::Announced,
        Self::NotAgreed,
        Self::Tone,
        Self::Statements,
        Self::Claims,
        Self::Sources,
    ];

    /// What the row is called.
    pub(super) const fn name(self) -> Name {
        let (key, label) = match self {
            Self::Who => ("who", "Who"),
            Self::Host => ("host", "Host"),
            Self::Date => ("date", "When"),
            Self::Length => ("length", "How long"),
            Self::Place => ("place", "Where"),
            Self::Form => ("form", "Form"),
            Self::Mode => ("mode", "How"),
            Self::Status => ("status", "Status"),
            Self::Occasion => ("occasion", "Occasion"),
            Self::Topics => ("topics", "Topics"),
            Self::About => ("about", "Third countries"),
            Self::Agreed => ("agreed", "Agreed"),
            Self::Announced => ("announced", "Announced or proposed"),
            Self::NotAgreed => ("not_agreed", "Not agreed"),
            Self::Tone => ("tone", "Tone"),
            Self::Statements => ("statements", "Who said what"),
            Self::Claims => ("claims", "Claims of history"),
            Self::Sources => ("sources", "Sources"),
        };
        Name { key, label }
    }

    /// How its values are compared.
    pub(super) const fn kind(self) -> Kind {
        match self {
            Self::Host
            | Self::Date
            | Self::Length
            | Self::Place
            | Self::Form
            | Self::Mode
            | Self::Status
            | Self::Occasion
            | Self::Tone => Kind::Single,
            _ => Kind::Several,
        }
    }
}
