//! All commands and all things by name, found by a few letters, and the answers to "who was …".

mod found;
mod fuzzy;
mod row;
pub(super) mod walk;
mod who;

use std::sync::Arc;

use egui::{Align2, Frame, Id, Modal, RichText, Role, ScrollArea, TextEdit, WidgetInfo};

use self::found::{Found, Target};
use self::walk::Walk;
use super::command::Command;
use super::palette_go;
use super::theme::{size, space};
use super::view::View;

/// Height of the longest list, in points.
pub(super) const TALLEST: f32 = 420.0;

/// Draws the palette.
pub(crate) fn show(ctx: &egui::Context, view: &View<'_>, query: &str, marked: usize) {
    if let Some(name) = palette_go::question(query) {
        return palette_go::show(ctx, view, query, name, marked);
    }
    let question = who::question(query);
    let answers = question.map(|it| who::answers(view.world(), it));
    let answers = answers.unwrap_or_default();
    let found = match question {
        Some(_) => Arc::default(),
        None => remembered(ctx, view, query),
    };
    let walk = Walk::read(ctx, marked, found.len() + answers.len());
    let marked = walk.marked;
    let mut text = query.to_owned();
    let mut chosen = None;
    let mut answered = None;
    let area = Modal::default_area(Id::unique("palette")).anchor(Align2::CENTER_TOP, [0.0, 96.0]);
    let modal = Modal::new(Id::unique("palette"))
        .area(area)
        .frame(Frame::popup(&ctx.global_style()).inner_margin(space::S))
        .show(ctx, |ui| {
            ui.set_width(if question.is_some() { 640.0 } else { 560.0 });
            let field = ui.add(
                TextEdit::singleline(&mut text)
                    .desired_width(f32::INFINITY)
                    .hint_text("A command, a name, or “who French president 1998-06-01”"),
            );
            let name = "Command, name or question";
            field.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, name));
            field.request_focus();
            ui.add_space(space::XS);
            let list = ScrollArea::vertical().max_height(TALLEST);
            // A dialog is as high as it was; without this a short list would never grow again.
            list.min_scrolled_height(TALLEST).show(ui, |ui| {
                for (i, line) in found.iter().enumerate() {
                    let response = row::show(ui, view, line, i == marked);
                    if i == marked && walk.moved {
                        response.scroll_to_me(None);
                    }
                    if response.clicked() {
                        chosen = Some(i);
                    }
                }
                for (i, answer) in answers.iter().enumerate() {
                    let response = who::row(ui, view, answer, i == marked);
                    if i == marked && walk.moved {
                        response.scroll_to_me(None);
                    }
                    if response.clicked() {
                        answered = Some(i);
                    }
                }
                if found.is_empty() && question.is_none() {
                    let text = "No command and nothing in the dossier of that name";
                    ui.label(RichText::new(text).size(size::SMALL).weak());
                }
            });
            if let Some(question) = question {
                who::hint(ui, view, question, answers.get(marked));
            }
        });
    if walk.enter && question.is_some() {
        answered = Some(marked);
    } else if walk.enter {
        chosen = Some(marked);
    }
    let chosen = chosen.and_then(|i| found.get(i));
    let chosen = chosen.filter(|it| row::hindrance(view, it).is_none());
    if let Some(answer) = answered.and_then(|i| answers.get(i)) {
        who::choose(view, answer);
    } else if let Some(line) = chosen {
        view.send(Command::CloseDialog);
        view.send(match &line.target {
            Target::Action(action) => Command::FromPalette(*action),
            Target::Item(item) => Command::Select(Some(item.clone())),
        });
    } else {
        walk.keep(view, modal.should_close(), query, text);
    }
}

/// What was found for a query before the dossier changed, or what is found now.
fn remembered(ctx: &egui::Context, view: &View<'_>, query: &str) -> Arc<Vec<Found>> {
    type Held = (String, u64, Arc<Vec<Found>>);
    let id = Id::unique("found by the palette");
    let revision = view.state.revision;
    // With nothing typed it is quick, and depends on what was used of late.
    let held: Option<Held> = ctx
        .data(|data| data.get_temp(id))
        .filter(|held: &Held| !query.is_empty() && held.0 == query && held.1 == revision);
    if let Some((_, _, found)) = held {
        return found;
    }
    let found = Arc::new(found::find(view.state, query));
    let held: Held = (query.to_owned(), revision, found.clone());
    ctx.data_mut(|data| data.insert_temp(id, held));
    found
}
