//! The reader: the article set like a page worth reading, its evidence marked by role.

mod bar;
mod change;
mod find;
mod legend;
mod marks;
mod page;
mod place;
mod quote;
mod sheet;
mod text;
mod unread;

use std::sync::Arc;

use egui::mutex::Mutex;
use egui::{Id, RichText, Ui};

pub(crate) use bar::button;
pub use change::ReaderCommand;
pub use find::Find;
pub use place::{Aim, Reader};
pub(crate) use quote::{quoted, sentence_at};

use super::command::Command;
use super::evidence;
use super::parts::{self, Part};
use super::theme::{Icon, Paint, band_frame, icon, size, space};
use super::view::View;
use crate::article::Article;
use crate::dossier::Item;
use sheet::Sheet;

/// Draws the reader in all of `ui`.
pub(crate) fn show(ui: &mut Ui, view: &View<'_>) {
    parts::begin(ui, Part::Reader);
    follow_clicks(ui, view);
    let place = view.state.reader.place.as_ref();
    let loaded = place.and_then(|place| view.dossier().articles.get(&place.article));
    let Some(loaded) = loaded else {
        ui.centered_and_justified(|ui| {
            ui.label(RichText::new("Select a meeting or an article to read its source").weak());
        });
        return;
    };
    let article = &*loaded.article;
    let id = Id::unique("reader sheet");
    let sheet: Arc<Mutex<Sheet>> = ui.data_mut(|data| {
        let kept: &mut Arc<Mutex<Sheet>> = data.get_temp_mut_or_default(id);
        kept.clone()
    });
    let mut sheet = sheet.lock();
    let wanted = (view.state.revision, article.id.clone());
    if sheet.lit_for.as_ref() != Some(&wanted) {
        let meetings = view.dossier().meetings.iter();
        sheet.lit = Arc::new(evidence::in_article(meetings, &article.id));
        sheet.lit_for = Some(wanted);
    }
    let lit = sheet.lit.clone();
    bar::show(ui, view, article, &lit, loaded.extraction.unread.len());
    if let Some(find) = &view.state.reader.find {
        if find.article.as_ref() != Some(&article.id) {
            let again = ReaderCommand::Find(Some(find.query.clone()));
            view.send(Command::Reader(again));
        }
        bar::find(ui, view);
    }
    if view.state.reader.unread {
        unread::strip(ui, view, loaded);
    }
    unrelated(ui, view, article);
    page::show(ui, view, loaded, &mut sheet);
}

/// Remembers whether the reader was clicked last.
fn follow_clicks(ui: &Ui, view: &View<'_>) {
    let pressed = ui.input(|input| {
        let pressed = input.pointer.any_pressed();
        pressed.then(|| input.pointer.interact_pos()).flatten()
    });
    if let Some(at) = pressed {
        let active = ui.max_rect().contains(at);
        if active != view.state.reader.active {
            view.send(Command::Reader(ReaderCommand::Use(active)));
        }
    }
}

/// Says so where the article does not tell of what is selected, and offers one that does.
fn unrelated(ui: &mut Ui, view: &View<'_>, article: &Article) {
    let Some(sources) = view.state.sources_of_selection() else {
        return;
    };
    if sources.contains(&article.id) {
        return;
    }
    let what = match &view.state.selected {
        Some(Item::Meeting(_)) => "the selected meeting".to_owned(),
        Some(Item::Article(_)) => "the selected article".to_owned(),
        Some(item) => super::nodes::name(view, item).unwrap_or_default(),
        None => return,
    };
    let paint = Paint::of(ui.ctx());
    band_frame(ui.ctx()).show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.set_width(ui.available_width());
            ui.label(icon(Icon::Info).size(size::SMALL).color(paint.warning()));
            let text = match &view.state.selected {
                Some(Item::Article(_)) => "This is not the selected article".to_owned(),
                _ => format!("This article does not tell of {what}"),
            };
            ui.label(RichText::new(text).size(size::SMALL));
            if let Some(first) = sources.first()
                && ui.small_button("Show one that does").clicked()
            {
                let selected = view.state.selected_meeting().and_then(evidence::first_of);
                view.send(match selected {
                    Some(evidence) => Command::OpenEvidence(evidence.clone()),
                    None => Command::OpenArticle(first.clone()),
                });
            }
        });
    });
    ui.add_space(space::XS);
}
