//! Keys of the table: up and down through the rows, Enter to the source.

use egui::{EventFilter, Id, Key, Modifiers, Popup, Response, Ui};

use crate::app::command::Command;
use crate::app::item_action::ItemAction;
use crate::app::parts;
use crate::app::view::View;
use crate::dossier::{Item, Meeting, MeetingId};

/// Rows that a page key goes.
const PAGE: usize = 15;

/// Reads the keys of this frame.
pub(super) fn read(ui: &Ui, view: &View<'_>, rows: &[&Meeting]) {
    let ctx = ui.ctx();
    let elsewhere = ctx.text_edit_focused() || Popup::is_any_open(ctx);
    if elsewhere || view.state.dialog.is_some() || rows.is_empty() {
        return;
    }
    let last = rows.len() - 1;
    let selected = view.state.selected_meeting();
    let at = selected.and_then(|it| rows.iter().position(|row| row.id == it.id));
    let pressed = |key| ctx.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let to = if pressed(Key::ArrowDown) {
        Some(at.map_or(0, |at| at + 1))
    } else if pressed(Key::ArrowUp) {
        Some(at.map_or(last, |at| at.saturating_sub(1)))
    } else if pressed(Key::PageDown) {
        Some(at.map_or(0, |at| at + PAGE))
    } else if pressed(Key::PageUp) {
        Some(at.map_or(0, |at| at.saturating_sub(PAGE)))
    } else if pressed(Key::Home) {
        Some(0)
    } else if pressed(Key::End) {
        Some(last)
    } else {
        None
    };
    if let Some(row) = to.and_then(|to| rows.get(to.min(last))) {
        let item = Item::Meeting(row.id.clone());
        view.send(Command::Select(Some(item)));
    }
    // A widget with the focus takes Enter for a click.
    if parts::on_whole_chart(ctx)
        && pressed(Key::Enter)
        && let Some(selected) = selected
    {
        let item = Item::Meeting(selected.id.clone());
        view.send(Command::On(ItemAction::OpenSource, item));
    }
}

/// Keeps the arrows from walking to another widget while a row has the focus.
pub(super) fn hold(row: &Response) {
    let filter = EventFilter {
        vertical_arrows: true,
        ..EventFilter::default()
    };
    row.ctx
        .memory_mut(|memory| memory.set_focus_lock_filter(row.id, filter));
}

fn shown_id() -> Id {
    Id::unique("row that was brought into sight")
}

/// Brings the selected row into sight again.
pub(crate) fn reveal(ctx: &egui::Context) {
    ctx.data_mut(|data| data.remove::<Shown>(shown_id()));
}

/// The selection and the order for which a row was brought into sight.
type Shown = (Option<MeetingId>, super::By, bool);

/// The row to be brought into sight, once for each selection.
pub(super) fn scroll_to(ui: &Ui, view: &View<'_>, rows: &[&Meeting]) -> Option<usize> {
    let id = shown_id();
    let selected = view.state.selected_meeting().map(|it| it.id.clone());
    let now = (
        selected.clone(),
        view.state.sorting.by,
        view.state.sorting.down,
    );
    let before: Option<Shown> = ui.data(|data| data.get_temp(id));
    if before.as_ref() == Some(&now) {
        return None;
    }
    ui.data_mut(|data| data.insert_temp(id, now));
    let selected = selected?;
    rows.iter().position(|row| row.id == selected)
}
