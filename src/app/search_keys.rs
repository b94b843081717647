//! Escape in a field that searches: it empties the field first, and leaves it when it is empty.

use egui::{Id, Key, Modifiers, Ui};

/// Takes Escape for the field that was drawn as `id` in the frame before; true when `text` was
/// emptied.
pub(crate) fn escape(ui: &Ui, id: Id, text: &mut String) -> bool {
    let focused = ui.memory(|memory| memory.has_focus(id));
    if !focused || !ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
        return false;
    }
    if text.is_empty() {
        ui.memory_mut(|memory| memory.surrender_focus(id));
        return false;
    }
    text.clear();
    true
}

/// Keeps Escape for the field that was drawn as `id`, which would lose the keys by it.
pub(crate) fn keep(ui: &Ui, id: Id) {
    let filter = egui::EventFilter {
        horizontal_arrows: true,
        vertical_arrows: true,
        escape: true,
        ..egui::EventFilter::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
}
