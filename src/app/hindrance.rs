//! Why a command cannot run now, in a few words.

use super::action::Action;
use super::item_action::ItemAction;
use super::state::State;

impl Action {
    /// Why it can do nothing now; `None` where it can.
    pub fn hindrance(self, state: &State) -> Option<&'static str> {
        if self.enabled(state) {
            return None;
        }
        let nothing = state.dossier.meetings.is_empty();
        Some(match self {
            Self::PreviousEvidence | Self::NextEvidence | Self::NextName | Self::PreviousName => {
                "No article is open"
            }
            Self::Back => "This is where you began",
            Self::Forward => "You have not gone back",
            Self::ClearFilters => "No filter is set",
            Self::ClearMarks | Self::ShowMarked | Self::HideMarked => "Nothing is marked",
            Self::CopyRows => "Nothing is marked or selected",
            Self::Item(_) | Self::ItemMenu | Self::ClearSelection if state.selected.is_none() => {
                "Nothing is selected"
            }
            Self::Item(ItemAction::ToggleMark) => "No meeting is selected",
            Self::Item(_) => "Not for what is selected",
            Self::ClearRecent => "Nothing was opened yet",
            Self::Messages => "Nothing was said yet",
            Self::Problems => "There are none",
            Self::AddPerson | Self::ThisIs | Self::CorrectPerson | Self::ReloadTables => {
                "There is no folder for your own tables"
            }
            Self::UndoAddition => "Nothing was added",
            Self::CancelLoading => "Nothing is being read",
            Self::Network(_) => "Only in the network",
            _ if nothing => "There are no meetings yet",
            _ => "Not possible now",
        })
    }
}
