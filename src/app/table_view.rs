//! The meetings as a list that can be sorted: the charts in words.

use egui::{Button, Label, RichText, Role, Sense, Ui, WidgetInfo};
use egui_extras::{Column, TableBuilder};
use serde::{Deserialize, Serialize};

use super::command::Command;
use super::theme::{Icon, bold, icon_text, size, space};
use super::view::View;
use super::words;
use crate::dossier::{Item, Meeting};

/// By what the table is sorted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum By {
    /// When.
    #[default]
    Date,
    /// Who.
    Who,
    /// Where.
    Place,
    /// How.
    Mode,
    /// About what.
    Topics,
    /// How many articles tell of it.
    Sources,
}

/// Order of the table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Sorting {
    /// By what.
    pub by: By,
    /// True for the last first.
    pub down: bool,
}

const COLUMNS: [(By, &str); 6] = [
    (By::Date, "Date"),
    (By::Who, "Who"),
    (By::Place, "Where"),
    (By::Mode, "How"),
    (By::Topics, "About what"),
    (By::Sources, "Sources"),
];

/// Draws the table in all of `ui`.
pub(crate) fn show(ui: &mut Ui, view: &View<'_>) {
    let sorting = view.state.sorting;
    let mut rows: Vec<(&Meeting, [String; 6])> = view
        .shown
        .iter()
        .map(|meeting| (*meeting, cells(view, meeting)))
        .collect();
    let column = COLUMNS.iter().position(|(by, _)| *by == sorting.by);
    // The list comes by date already, and dates as text do not sort by time.
    match (sorting.by, column) {
        (By::Date, _) | (_, None) => {}
        (By::Sources, _) => rows.sort_by_key(|(meeting, _)| meeting.accounts.len()),
        (_, Some(column)) => rows.sort_by(|a, b| a.1[column].cmp(&b.1[column])),
    }
    if sorting.down {
        rows.reverse();
    }
    ui.add_space(space::XS);
    ui.spacing_mut().item_spacing.x = space::XS;
    TableBuilder::new(ui)
        .striped(true)
        .sense(Sense::click())
        .cell_layout(egui::Layout::left_to_right(egui::Align::Center))
        .column(
            Column::initial(150.0)
                .at_least(90.0)
                .resizable(true)
                .clip(true),
        )
        .column(
            Column::initial(220.0)
                .at_least(120.0)
                .resizable(true)
                .clip(true),
        )
        .column(
            Column::initial(150.0)
                .at_least(80.0)
                .resizable(true)
                .clip(true),
        )
        .column(
            Column::initial(110.0)
                .at_least(60.0)
                .resizable(true)
                .clip(true),
        )
        .column(Column::remainder().at_least(100.0).clip(true))
        .column(Column::exact(64.0))
        .header(26.0, |mut header| {
            for (by, name) in COLUMNS {
                header.col(|ui| {
                    ui.add_space(space::S);
                    head(ui, view, by, name);
                });
            }
        })
        .body(|body| {
            body.rows(26.0, rows.len(), |mut row| {
                let Some((meeting, cells)) = rows.get(row.index()) else {
                    return;
                };
                let item = Item::Meeting(meeting.id.clone());
                row.set_selected(view.is_selected(&item));
                row.set_hovered(view.is_hovered(&item));
                for cell in cells {
                    row.col(|ui| {
                        ui.add_space(space::S);
                        ui.add(Label::new(cell).selectable(false).truncate());
                    });
                }
                let response = row.response();
                let selected = view.is_selected(&item);
                let label = words::meeting_label(meeting);
                response.widget_info(|| WidgetInfo::selected(Role::Row, true, selected, &label));
                view.interact(&response, &item);
            });
        });
}

fn head(ui: &mut Ui, view: &View<'_>, by: By, name: &str) {
    let sorting = view.state.sorting;
    let text = if sorting.by == by {
        let arrow = if sorting.down {
            Icon::ArrowDown
        } else {
            Icon::ArrowUp
        };
        icon_text(arrow, name)
    } else {
        name.to_owned()
    };
    let text: RichText = bold(text).size(size::SMALL);
    let response = ui.add(Button::new(text).frame(false));
    response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, name));
    if response.on_hover_text("Sort by this").clicked() {
        let down = sorting.by == by && !sorting.down;
        view.send(Command::SetSorting(Sorting { by, down }));
    }
}

fn cells(view: &View<'_>, meeting: &Meeting) -> [String; 6] {
    let facts = &meeting.facts;
    let world = view.world();
    let who: Vec<_> = facts
        .participants
        .iter()
        .map(|it| words::participant(world, it))
        .collect();
    let topics: Vec<_> = facts.topics.iter().map(|it| it.label.as_str()).collect();
    let mut how = vec![words::status(facts.status)];
    how.extend(words::mode(facts.mode));
    [
        facts
            .date
            .as_ref()
            .map_or_else(|| words::NOT_STATED.to_owned(), words::date),
        who.join(", "),
        facts
            .place
            .as_ref()
            .map_or_else(String::new, |it| words::place(world, it)),
        how.join(", ").to_lowercase(),
        topics.join(", "),
        meeting.accounts.len().to_string(),
    ]
}
