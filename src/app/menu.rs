//! The menu bar, from the table of actions.

use egui::{Button, MenuBar, Ui};

use super::action::Action;
use super::item_action::ItemAction;
use super::network_action::NetworkAction;
use super::recent;
use super::state::{Panel, ViewKind};
use super::theme::icon_text;
use super::view::View;
use crate::chart::{Lanes, Ring};

/// Draws the bar.
pub(crate) fn show(ui: &mut Ui, view: &View<'_>) {
    MenuBar::new().ui(ui, |ui| {
        ui.menu_button("File", |ui| {
            items(ui, view, &[Action::OpenFiles, Action::OpenFolder]);
            recent::menu(ui, view);
            items(
                ui,
                view,
                &[
                    Action::WatchFolder,
                    Action::StopWatching,
                    Action::PasteArticle,
                    Action::LoadSamples,
                ],
            );
            ui.separator();
            items(ui, view, &[Action::ExportChart, Action::ExportTable]);
            ui.separator();
            items(ui, view, &[Action::CloseAll, Action::Quit]);
        });
        ui.menu_button("Edit", |ui| {
            items(ui, view, &[Action::UndoAddition]);
            ui.separator();
            items(
                ui,
                view,
                &[
                    Action::AddPerson,
                    Action::ThisIs,
                    Action::CorrectPerson,
                    Action::OwnTables,
                    Action::ReloadTables,
                ],
            );
        });
        ui.menu_button("View", |ui| {
            items(
                ui,
                view,
                &[
                    Action::Show(ViewKind::Timeline),
                    Action::Show(ViewKind::Network),
                    Action::Show(ViewKind::Matrix),
                    Action::Show(ViewKind::Table),
                    Action::Show(ViewKind::Compare),
                    Action::AsTable,
                ],
            );
            ui.separator();
            items(
                ui,
                view,
                &[
                    Action::Fit,
                    Action::FitSelection,
                    Action::ZoomIn,
                    Action::ZoomOut,
                ],
            );
            // Folded, or the menu is higher than a small screen.
            ui.menu_button("Lanes and time", |ui| items(ui, view, &TIMELINE));
            ui.menu_button("Network", |ui| items(ui, view, &NETWORK));
            ui.separator();
            items(
                ui,
                view,
                &[
                    Action::Toggle(Panel::Library),
                    Action::Toggle(Panel::Inspector),
                    Action::Toggle(Panel::Reader),
                    Action::NextPart,
                    Action::PreviousPart,
                ],
            );
            ui.separator();
            ui.menu_button("Theme", |ui| items(ui, view, &THEMES));
            ui.menu_button("Text size", |ui| items(ui, view, &TEXT_SIZES));
            items(ui, view, &[Action::ReduceMotion, Action::ResetWindow]);
        });
        ui.menu_button("Go", |ui| {
            items(
                ui,
                view,
                &[
                    Action::PreviousMeeting,
                    Action::NextMeeting,
                    Action::FirstMeeting,
                    Action::LastMeeting,
                    Action::PreviousAlong,
                    Action::NextAlong,
                    Action::PreviousEvidence,
                    Action::NextEvidence,
                    Action::PreviousName,
                    Action::NextName,
                    Action::PreviousUnread,
                    Action::NextUnread,
                ],
            );
            ui.separator();
            items(ui, view, &[Action::Back, Action::Forward]);
            ui.separator();
            items(
                ui,
                view,
                &[
                    Action::Find,
                    Action::FindInArticle,
                    Action::Who,
                    Action::PeriodInSight,
                    Action::ClearFilters,
                    Action::ClearSelection,
                ],
            );
        });
        ui.menu_button("Selection", |ui| {
            let item = |action| Action::Item(action);
            items(
                ui,
                view,
                &[
                    Action::ItemMenu,
                    item(ItemAction::OpenSource),
                    item(ItemAction::ShowOnly),
                    item(ItemAction::Hide),
                ],
            );
            ui.separator();
            items(
                ui,
                view,
                &[
                    item(ItemAction::ToggleMark),
                    Action::MarkAll,
                    Action::ShowMarked,
                    Action::HideMarked,
                    Action::ClearMarks,
                ],
            );
            ui.separator();
            items(
                ui,
                view,
                &[
                    item(ItemAction::CopyName),
                    item(ItemAction::CopySentence),
                    item(ItemAction::CopyCitation),
                    Action::CopyRows,
                ],
            );
        });
        ui.menu_button("Help", |ui| {
            items(
                ui,
                view,
                &[
                    Action::Help,
                    Action::Palette,
                    Action::OwnTables,
                    Action::Problems,
                    Action::Messages,
                ],
            );
        });
    });
}

/// What has a lane, and which days are in sight.
const TIMELINE: [Action; 5] = [
    Action::Lanes(Lanes::Leaders),
    Action::Lanes(Lanes::Countries),
    Action::Lanes(Lanes::Pairs),
    Action::EarlierTime,
    Action::LaterTime,
];

const THEMES: [Action; 3] = [
    Action::Theme(egui::ThemePreference::Light),
    Action::Theme(egui::ThemePreference::Dark),
    Action::Theme(egui::ThemePreference::System),
];

const TEXT_SIZES: [Action; 3] = [Action::Larger, Action::Smaller, Action::NormalSize];

/// What can be done with the network.
const NETWORK: [Action; 15] = [
    Action::Network(NetworkAction::GoTo),
    Action::Network(NetworkAction::Hubs),
    Action::Network(NetworkAction::Ring(Ring::Region)),
    Action::Network(NetworkAction::Ring(Ring::Country)),
    Action::Network(NetworkAction::Ring(Ring::Bloc)),
    Action::Network(NetworkAction::Around(1)),
    Action::Network(NetworkAction::Around(2)),
    Action::Network(NetworkAction::Around(3)),
    Action::Network(NetworkAction::Around(0)),
    Action::Network(NetworkAction::ReleasePins),
    Action::Network(NetworkAction::Arrange),
    Action::Network(NetworkAction::Time),
    Action::Network(NetworkAction::Play),
    Action::Network(NetworkAction::Earlier),
    Action::Network(NetworkAction::Later),
];

fn items(ui: &mut Ui, view: &View<'_>, actions: &[Action]) {
    for &action in actions {
        let entry = action.entry();
        let mark = if is_on(view, action) {
            super::theme::Icon::Check
        } else {
            entry.icon
        };
        let mut button = Button::new(icon_text(mark, entry.text));
        if let Some(keys) = action.keys(ui.ctx()) {
            button = button.shortcut_text(keys);
        }
        let enabled = action.enabled(view.state);
        let response = ui.add_enabled(enabled, button);
        let name = entry.text;
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::MenuItem, enabled, name));
        if response.on_hover_text(entry.tooltip).clicked() {
            view.act(action);
        }
    }
}

/// True for the choice that is in force.
fn is_on(view: &View<'_>, action: Action) -> bool {
    let state = view.state;
    match action {
        Action::Show(kind) => state.view == kind,
        Action::Theme(theme) => state.theme == theme,
        Action::ReduceMotion => state.reduced_motion,
        // Showing all is no choice to be ticked.
        Action::Network(NetworkAction::Around(0)) => false,
        Action::Network(action) => action.is_on(state),
        Action::ShowUnread => state.reader.unread,
        Action::Lanes(lanes) => state.lanes == lanes,
        Action::Toggle(panel) => *state.panels.clone().switch(panel),
        _ => false,
    }
}
