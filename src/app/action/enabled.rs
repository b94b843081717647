//! Which commands can do something now.

use super::Action;
use crate::app::state::{State, ViewKind};

impl Action {
    /// True when it can do something now.
    pub fn enabled(self, state: &State) -> bool {
        match self {
            Self::CloseAll => !state.dossier.articles.is_empty(),
            Self::NextPart | Self::PreviousPart => !state.is_empty(),
            Self::ExportChart
            | Self::AsTable
            | Self::Find
            | Self::Fit
            | Self::ZoomIn
            | Self::ZoomOut
            | Self::PreviousMeeting
            | Self::NextMeeting
            | Self::FirstMeeting
            | Self::LastMeeting
            | Self::Lanes(_) => !state.dossier.meetings.is_empty(),
            Self::EarlierTime | Self::LaterTime | Self::PeriodInSight => state.on_timeline(),
            Self::PreviousAlong | Self::NextAlong => {
                state.on_timeline() && state.selected.is_some()
            }
            Self::FitSelection => {
                let chart = state.on_timeline() || state.view == ViewKind::Network;
                chart && state.selected.is_some()
            }
            Self::Up | Self::Down => match state.view {
                ViewKind::Network | ViewKind::Matrix => true,
                ViewKind::Timeline => state.selected.is_some(),
                ViewKind::Table | ViewKind::Compare => false,
            },
            Self::PreviousEvidence | Self::NextEvidence | Self::FindInArticle => {
                state.reader.place.is_some()
            }
            Self::NextHit | Self::PreviousHit => {
                let mut find = state.reader.find.iter();
                find.any(|find| !find.hits.is_empty())
            }
            Self::NextUnread | Self::PreviousUnread => {
                let open = state.open_article();
                open.is_some_and(|it| !it.extraction.unread.is_empty())
            }
            Self::CopySentence => {
                let place = state.reader.place.as_ref();
                place.is_some_and(|place| place.evidence.is_some())
            }
            Self::Back => !state.reader.back.is_empty(),
            Self::Forward => !state.reader.forward.is_empty(),
            Self::ClearFilters => state.is_filtered(),
            Self::Network(action) => action.enabled(state),
            Self::ClearSelection if state.leaves_neighbourhood() => true,
            Self::ClearSelection => state.selected.is_some() || state.reader.find.is_some(),
            Self::ItemMenu => state.selected.is_some(),
            Self::Item(action) => {
                let selected = state.selected.as_ref();
                selected.is_some_and(|item| action.fits(state, item))
            }
            Self::MarkAll | Self::ExportTable => !state.dossier.meetings.is_empty(),
            Self::CopyRows => !state.marked.is_empty() || state.selected_meeting().is_some(),
            Self::ClearMarks | Self::ShowMarked | Self::HideMarked => !state.marked.is_empty(),
            Self::Messages => !state.log.is_empty(),
            Self::Problems => !state.problems.is_empty() || !state.tables.errors.is_empty(),
            Self::NextName | Self::PreviousName => state.reader.place.is_some(),
            Self::AddPerson | Self::ThisIs | Self::CorrectPerson | Self::ReloadTables => {
                state.tables.dir.is_some()
            }
            Self::StopWatching => state.watched.is_some(),
            Self::ClearRecent => !state.recent.is_empty(),
            Self::UndoAddition => !state.tables.added.is_empty(),
            Self::CancelLoading => state.progress.is_some(),
            _ => true,
        }
    }
}
