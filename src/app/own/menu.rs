//! What can be done with words of an article: the menu at the pointer.

use egui::{Button, Label, RichText, Role, Ui, WidgetInfo};

use crate::app::action::Action;
use crate::app::theme::{bold, icon_text, size};
use crate::app::view::View;
use crate::extract::Kind;

/// Draws the menu for the words that are pointed at.
pub(crate) fn show(ui: &mut Ui, view: &View<'_>) {
    ui.set_min_width(240.0);
    let Some(pointed) = &view.state.reader.pointed else {
        ui.label("No word here");
        return;
    };
    ui.add(Label::new(bold(&pointed.text)).truncate());
    let read = match (pointed.person(view.world()), pointed.kind, &pointed.value) {
        (Some(person), _, _) => format!("Read as {}", person.name),
        (None, Some(Kind::Country | Kind::Organisation), Some(code)) => {
            format!("Read as {}", view.world().name_of(code))
        }
        (None, Some(Kind::Person), _) => "A person who is not in the tables".to_owned(),
        (None, Some(_), Some(value)) => format!("Read as {value}"),
        _ => "Not read as a name".to_owned(),
    };
    let read = RichText::new(read).size(size::SMALL).weak();
    ui.add(Label::new(read).truncate());
    ui.separator();
    for action in [Action::AddPerson, Action::ThisIs, Action::CorrectPerson] {
        let entry = action.entry();
        let enabled = action.enabled(view.state);
        let mut button = Button::new(icon_text(entry.icon, entry.text));
        if let Some(keys) = action.keys(ui.ctx()) {
            button = button.shortcut_text(keys);
        }
        let response = ui.add_enabled(enabled, button);
        response.widget_info(|| WidgetInfo::labeled(Role::MenuItem, enabled, entry.text));
        if response.on_hover_text(entry.tooltip).clicked() {
            view.act(action);
        }
    }
}
