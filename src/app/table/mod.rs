//! The meetings as a list that can be sorted: the charts in words.

mod column;
mod head;
mod keys;
mod order;

pub use column::{By, Columns};
pub(crate) use keys::reveal;
pub use order::Sorting;
pub(crate) use order::{order, tsv};

use egui::{Checkbox, Label, RichText, Role, Sense, Ui, WidgetInfo};
use egui_extras::{Column, TableBuilder, TableRow};

use super::command::Command;
use super::parts::{self, Part};
use super::theme::{size, space};
use super::view::View;
use super::words;
use crate::dossier::{Item, Meeting, MeetingId};

/// Height of a row, in points.
const ROW: f32 = 26.0;

/// A column of less than this share of its usual width tells what it has to say briefly.
const NARROW: f32 = 0.85;

/// Draws the table in all of `ui`.
pub(crate) fn show(ui: &mut Ui, view: &View<'_>) {
    let columns = &view.state.columns.0;
    let rows: Vec<&Meeting> = view.rows().collect();
    parts::begin(ui, Part::Chart);
    head::bar(ui, view);
    keys::read(ui, view, &rows);
    ui.spacing_mut().item_spacing.x = space::XS;
    egui::ScrollArea::horizontal()
        .id_salt("table, sideways")
        .auto_shrink(false)
        .show(ui, |ui| {
            let fit = fit(ui, columns);
            let scroll_to = keys::scroll_to(ui, view, &rows);
            let mut table = TableBuilder::new(ui)
                // Widths belong to a choice of columns.
                .id_salt(("table of meetings", columns))
                .striped(true)
                .sense(Sense::click())
                .cell_layout(egui::Layout::left_to_right(egui::Align::Center))
                .column(Column::exact(26.0));
            for (at, by) in columns.iter().enumerate() {
                let last = at + 1 == columns.len();
                let fit = if by.is_short() {
                    fit.clamp(1.0, 1.5)
                } else {
                    fit
                };
                let width = by.width() * fit;
                let column = if last {
                    Column::remainder().at_least(width)
                } else {
                    Column::initial(width).at_least(48.0).resizable(true)
                };
                table = table.column(column.clip(true));
            }
            if let Some(row) = scroll_to {
                table = table.scroll_to_row(row, None);
            }
            table
                .header(ROW, |mut header| {
                    header.col(|_| {});
                    for (at, &by) in columns.iter().enumerate() {
                        header.col(|ui| {
                            ui.add_space(space::XS);
                            head::cell(ui, view, at, by);
                        });
                    }
                })
                .body(|body| {
                    body.rows(ROW, rows.len(), |mut row| {
                        if let Some(meeting) = rows.get(row.index()) {
                            cells(&mut row, view, meeting, &rows);
                        }
                    });
                });
        });
}

/// How much narrower columns of many words begin where the window is narrow, or wider where it
/// is wide; a day is told whole or not at all.
fn fit(ui: &Ui, columns: &[By]) -> f32 {
    let gaps = 40.0 + 5.0 * columns.len() as f32;
    let (short, long): (Vec<&By>, Vec<&By>) = columns.iter().partition(|by| by.is_short());
    let width = |columns: Vec<&By>| columns.into_iter().map(|by| by.width()).sum::<f32>();
    ((ui.available_width() - gaps - width(short)) / width(long).max(1.0)).clamp(0.5, 2.2)
}

fn cells(row: &mut TableRow<'_, '_>, view: &View<'_>, meeting: &Meeting, rows: &[&Meeting]) {
    let item = Item::Meeting(meeting.id.clone());
    row.set_selected(view.is_selected(&item));
    row.set_hovered(view.is_hovered(&item));
    row.col(|ui| mark(ui, view, meeting));
    for &by in &view.state.columns.0 {
        row.col(|ui| {
            ui.add_space(space::XS);
            cell(ui, view, by, meeting);
        });
    }
    let response = row.response();
    let selected = view.is_selected(&item);
    let label = words::meeting_label(meeting);
    response.widget_info(|| WidgetInfo::selected(Role::Row, true, selected, &label));
    let modifiers = response.ctx.input(|input| input.modifiers);
    if response.clicked() && modifiers.command {
        view.send(Command::ToggleMark(meeting.id.clone()));
    } else if response.clicked() && modifiers.shift {
        view.send(Command::SetMarks(stretch(view, &meeting.id, rows)));
    } else {
        view.interact(&response, &item);
    }
    if response.has_focus() {
        keys::hold(&response);
    }
}

/// One value. What does not fit is told when the pointer rests upon it.
fn cell(ui: &mut Ui, view: &View<'_>, by: By, meeting: &Meeting) {
    let text = by.text(view, meeting);
    let narrow = ui.available_width() < NARROW * by.width();
    let brief = narrow.then(|| by.brief(view, meeting)).flatten();
    let label = |text: &str| Label::new(text).selectable(false).truncate();
    match brief {
        Some(brief) if brief != text => {
            let response = ui.add(label(&brief).show_tooltip_when_elided(false));
            response.on_hover_text(text);
        }
        _ => {
            ui.add(label(&text));
        }
    }
}

/// What is marked, and all rows from the selected one to another.
fn stretch(view: &View<'_>, to: &MeetingId, rows: &[&Meeting]) -> Vec<MeetingId> {
    let at = |id: &MeetingId| rows.iter().position(|row| row.id == *id);
    let selected = view.state.selected_meeting().map(|it| &it.id);
    let marked = view.state.marked.last();
    let end = at(to).unwrap_or(0);
    let start = selected.or(marked).and_then(at).unwrap_or(end);
    let mut marks = view.state.marked.clone();
    for row in rows
        .get(start.min(end)..=start.max(end))
        .unwrap_or_default()
    {
        if !marks.contains(&row.id) {
            marks.push(row.id.clone());
        }
    }
    marks
}

fn mark(ui: &mut Ui, view: &View<'_>, meeting: &Meeting) {
    let mut on = view.state.marked.contains(&meeting.id);
    ui.add_space(space::XS);
    let response = ui.add(Checkbox::without_text(&mut on));
    let label = format!("Mark {}", meeting.title);
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, on, &label));
    if response.changed() {
        view.send(Command::ToggleMark(meeting.id.clone()));
    }
    response.on_hover_ui(|ui| {
        ui.label("Mark for comparison and copying");
        let note = "Also with Ctrl and a click; with Shift all rows up to the selected one";
        ui.label(RichText::new(note).size(size::SMALL).weak());
    });
}
