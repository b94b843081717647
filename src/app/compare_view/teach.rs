//! What stands where there is nothing to compare yet.

use egui::{Button, RichText, Role, Ui, WidgetInfo};

use crate::app::action::Action;
use crate::app::command::Command;
use crate::app::compare_desk::{CompareStep, CompareTab};
use crate::app::item_action::ItemAction;
use crate::app::theme::{bold, size, space};
use crate::app::view::View;
use crate::dossier::compare::Party;

/// Draws it.
pub(super) fn show(ui: &mut Ui, view: &View<'_>) {
    let (head, text) = match view.state.compare.tab {
        CompareTab::Meetings => (
            "Put meetings side by side",
            "Press C on a meeting, in any view, and on another: each gets a column. Two to six can stand beside each other. The menu of a meeting has it too, by the right button.",
        ),
        CompareTab::Accounts => (
            "One meeting, as each article tells it",
            "Select a meeting. Each article about it gets a column: what it says, what it leaves out, and where articles conflict.",
        ),
        CompareTab::Sides => (
            "One meeting, as each side tells it",
            "Select a meeting. What both sides say stands on one line, what one of them denies too; the rest is what only one of them or only the reporter tells.",
        ),
        CompareTab::Pair => (
            "Two leaders or two countries, over time",
            "Select a meeting, or two who met in the network or the matrix, and press C: their meetings in order, what they were about, and what came of promises.",
        ),
    };
    ui.vertical_centered(|ui| {
        ui.add_space(ui.available_height() * 0.22);
        ui.set_max_width(460.0);
        ui.label(bold(head).size(size::HEADING));
        ui.add_space(space::S);
        ui.label(RichText::new(text).weak());
        ui.add_space(space::L);
        let compare = Action::Item(ItemAction::Compare);
        if view.state.compare.tab == CompareTab::Meetings && view.state.selected_meeting().is_some()
        {
            button(ui, "Begin with the selected meeting", || view.act(compare));
        }
        if let Some((a, b)) = most_often(view) {
            let name = |party: &Party| party.name(view.world(), view.dossier());
            let text = format!("{} and {} over time", name(&a), name(&b));
            button(ui, &text, || {
                view.send(Command::Compare(CompareStep::Pair(a.clone(), b.clone())));
            });
        }
    });
}

fn button(ui: &mut Ui, text: &str, act: impl FnOnce()) {
    let response = ui.add(Button::new(text));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, text));
    if response.clicked() {
        act();
    }
}

/// The two who met most often.
fn most_often(view: &View<'_>) -> Option<(Party, Party)> {
    let pairs = view.dossier().pairs();
    let most = pairs
        .iter()
        .max_by_key(|(pair, met)| (met.len(), std::cmp::Reverse((*pair).clone())))?;
    let ((a, b), _) = most;
    Some((Party::Actor(a.clone()), Party::Actor(b.clone())))
}
