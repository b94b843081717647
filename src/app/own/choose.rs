//! A field with what fits beneath it: type a few letters, take one with the arrows and Enter
//! or with a click.

use egui::{Button, Id, Key, Modifiers, Response, RichText, Role, TextEdit, Ui, WidgetInfo};

use super::find::Choice;
use crate::app::theme::size;

/// Draws a field and, beneath it, `choices`. Puts the chosen value into `text` and says which
/// it was.
pub(super) fn field(
    ui: &mut Ui,
    name: &str,
    hint: &str,
    text: &mut String,
    choices: &[Choice],
) -> (Response, Option<usize>) {
    let id = Id::unique(("choose", name));
    let marked_id = id.with("marked");
    let mut marked: usize = ui.data(|data| data.get_temp(marked_id)).unwrap_or(0);
    marked = marked.min(choices.len().saturating_sub(1));
    let mut chosen = None;
    let mut moved = false;
    if ui.memory(|memory| memory.has_focus(id)) && !choices.is_empty() {
        // The field itself would take the arrows and Enter for its own.
        let (up, down, enter) = ui.input_mut(|input| {
            (
                input.consume_key(Modifiers::NONE, Key::ArrowUp),
                input.consume_key(Modifiers::NONE, Key::ArrowDown),
                input.consume_key(Modifiers::NONE, Key::Enter),
            )
        });
        moved = up || down;
        if up {
            marked = marked.saturating_sub(1);
        }
        if down {
            marked = (marked + 1).min(choices.len() - 1);
        }
        chosen = enter.then_some(marked);
    }
    let before = text.clone();
    let response = ui.add(
        TextEdit::singleline(text)
            .id(id)
            .desired_width(f32::INFINITY)
            .hint_text(hint),
    );
    if *text != before {
        marked = 0;
    }
    for (i, choice) in choices.iter().enumerate() {
        let note = RichText::new(&choice.note).size(size::SMALL).weak();
        let button = Button::new(choice.value.as_str())
            .right_text(note)
            .selected(i == marked)
            .frame_when_inactive(i == marked)
            .min_size(egui::vec2(ui.available_width(), 22.0));
        let row = ui.add(button);
        let label = format!("Choose: {}", choice.value);
        row.widget_info(|| WidgetInfo::labeled(Role::Button, true, &label));
        if row.clicked() {
            chosen = Some(i);
        }
        if moved && i == marked {
            row.scroll_to_me(None);
        }
    }
    if let Some(choice) = chosen.and_then(|i| choices.get(i)) {
        text.clone_from(&choice.value);
        marked = 0;
    }
    ui.data_mut(|data| data.insert_temp(marked_id, marked));
    (response, chosen)
}
