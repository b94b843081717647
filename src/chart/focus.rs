//! What is selected and hovered, for drawing it stronger and the rest fainter.

use crate::dossier::Item;

/// What the user looks at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Focus {
    /// Selected by a click.
    pub selected: Option<Item>,
    /// Under the pointer, in whichever view.
    pub hovered: Option<Item>,
}
