//! The parts of the filter, each of which can be taken away.

use egui::{Button, Id, Key, RichText, Role, Ui, WidgetInfo};

use super::{explained, name, sign};
use crate::app::action::Action;
use crate::app::theme::{Icon, size};
use crate::app::view::View;
use crate::dossier::{Chip, ChipKind, Filter, Part};

/// Draws them.
pub(super) fn show(ui: &mut Ui, view: &View<'_>, filter: &mut Filter) {
    ui.spacing_mut().item_spacing.x = 5.0;
    let mut before: Option<Part> = None;
    for (part, text) in view.state.filter.describe(view.world(), view.dossier()) {
        if let Some(before) = &before {
            let word = if alternatives(before, &part) {
                "or"
            } else {
                "and"
            };
            ui.label(RichText::new(word).size(size::SMALL).weak());
        }
        let label = format!(
            "{}  {text}  {}",
            char::from(icon(&part)),
            char::from(Icon::X)
        );
        let button = Button::new(RichText::new(label).size(size::SMALL));
        let response = ui.add(button.wrap_mode(egui::TextWrapMode::Extend));
        let name = format!("Remove filter {text}");
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
        if response.has_focus() {
            let id = response.id;
            ui.data_mut(|data| data.insert_temp(focused_id(), id));
        }
        let deleted = response.has_focus()
            && ui.input(|it| it.key_pressed(Key::Delete) || it.key_pressed(Key::Backspace));
        if response.on_hover_text(tooltip(&part)).clicked() || deleted {
            filter.remove(&part);
        }
        before = Some(part);
    }
    let clear = ui.button(RichText::new("Clear filters").size(size::SMALL));
    if clear.on_hover_text("Show all meetings again").clicked() {
        view.act(Action::ClearFilters);
    }
}

fn focused_id() -> Id {
    Id::unique("chip with the focus")
}

/// True while a chip has the focus, and takes the keys that delete.
pub(crate) fn focused(ctx: &egui::Context) -> bool {
    let chip: Option<Id> = ctx.data(|data| data.get_temp(focused_id()));
    chip.is_some() && chip == ctx.memory(egui::Memory::focused)
}

/// True where one of the two is enough.
fn alternatives(one: &Part, other: &Part) -> bool {
    match (one, other) {
        (Part::Only(one), Part::Only(other)) => one.kind() == other.kind(),
        _ => false,
    }
}

fn icon(part: &Part) -> Icon {
    match part {
        Part::Text => Icon::Search,
        Part::Period => Icon::CalendarRange,
        Part::Only(chip) => sign(chip.kind()),
        Part::Not(_) => Icon::EyeOff,
    }
}

/// What a part asks, how it goes with the others, and how it is taken away.
fn tooltip(part: &Part) -> String {
    let what = match part {
        Part::Text => explained(ChipKind::Words).to_owned(),
        Part::Period => {
            "Within this period; meetings without a date are left out while it is set".to_owned()
        }
        Part::Not(chip) => format!(
            "Meetings with this {} are hidden",
            name(chip.kind()).to_lowercase()
        ),
        Part::Only(Chip::Sureness(step)) => step.explained().to_owned(),
        Part::Only(chip) => format!(
            "{}: {}",
            name(chip.kind()),
            explained(chip.kind()).to_lowercase()
        ),
    };
    format!(
        "{what}\nOf chips joined by “or” one is enough, what is joined by “and” must all be met\n\
         Click or press Delete to take it away"
    )
}
