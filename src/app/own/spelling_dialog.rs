//! "This is …": whom or what some words of an article mean.

use egui::{Button, Id, Key, Modal, Modifiers, RichText, ScrollArea, TextEdit};

use super::choose;
use super::find::{Choice, Target};
use super::person_form::PersonForm;
use super::preview;
use super::spelling_form::{Purpose, SpellingForm};
use crate::app::command::Command;
use crate::app::dialog::Dialog;
use crate::app::state::Addition;
use crate::app::theme::{bold, dialog_frame, size, space};
use crate::app::view::View;

/// Draws the dialog.
pub(crate) fn show(ctx: &egui::Context, view: &View<'_>, form: &SpellingForm) {
    let mut next = form.clone();
    let (mut save, mut cancel) = (false, false);
    let correct = form.purpose == Purpose::Correct;
    Modal::new(Id::unique("spelling"))
        .frame(dialog_frame(ctx))
        .show(ctx, |ui| {
            ui.set_width(520.0);
            let title = if correct {
                "Correct a person"
            } else {
                "This is …"
            };
            ui.label(bold(title).size(size::HEADING));
            let told = if correct {
                "Choose whom to correct"
            } else {
                "Another spelling of a person or place that the tables know"
            };
            ui.label(RichText::new(told).weak());
            ui.add_space(space::S);
            ui.add_enabled_ui(!form.busy, |ui| {
                if !correct {
                    let label = ui.label("As written").id;
                    ui.add(
                        TextEdit::singleline(&mut next.written)
                            .desired_width(f32::INFINITY)
                            .hint_text("The spelling of the article"),
                    )
                    .labelled_by(label);
                    ui.add_space(space::XS);
                }
                let label = ui.label("Who or what it is").id;
                let tall = (ctx.content_rect().height() - 360.0).max(120.0);
                let list = ScrollArea::vertical().max_height(tall);
                list.min_scrolled_height(tall).show(ui, |ui| {
                    search(ui, &mut next, label);
                });
            });
            if !correct {
                ui.add_space(space::S);
                let line = next.check(view.world());
                if let Some(told) = next.namesake(view.world()) {
                    preview::note(ui, &told);
                    ui.add_space(space::XS);
                }
                let missing = line.as_ref().err().cloned().unwrap_or_default();
                let lines: Vec<_> = line.into_iter().collect();
                preview::show(ui, view, &lines, &missing);
            }
            if let Some(trouble) = &form.trouble {
                preview::trouble(ui, trouble);
            }
            ui.add_space(space::M);
            ui.horizontal(|ui| {
                if !correct {
                    save = ui.add_enabled(!form.busy, Button::new("Save")).clicked();
                }
                cancel = ui.button("Cancel").clicked();
                if !correct {
                    preview::note(ui, "Ctrl+Enter saves, Esc cancels");
                }
            });
            save |= ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter));
        });
    if next.query != form.query && next.chosen == form.chosen {
        next.chosen = None;
        next.search(view.world());
    }
    if cancel {
        return view.send(Command::CloseDialog);
    }
    if correct {
        if let Some(Target::Person(id)) = &next.chosen
            && let Some(person) = view.world().person(id)
        {
            let form = PersonForm::correcting(view.world(), person, view.reader_day());
            return view.send(Command::SetDialog(Dialog::Person(form)));
        }
    } else if save && !form.busy {
        match next.check(view.world()) {
            Ok(line) => {
                next.busy = true;
                next.trouble = None;
                view.send(Command::AddLines(Addition {
                    what: next.what(view.world()),
                    lines: vec![line],
                }));
            }
            Err(told) => next.trouble = Some(told),
        }
        return view.send(Command::SetDialog(Dialog::Spelling(next)));
    }
    if next != *form {
        next.trouble = None;
        view.send(Command::SetDialog(Dialog::Spelling(next)));
    }
}

/// The field to search with; what was found stands beneath it until something is chosen.
fn search(ui: &mut egui::Ui, form: &mut SpellingForm, label: Id) {
    let none: Vec<Choice> = Vec::new();
    let found: Vec<Choice> = form.found.iter().map(|it| it.1.clone()).collect();
    let open = form.chosen.is_none();
    let choices = if open { &found } else { &none };
    let hint = "Type a few letters of the usual name";
    let (field, chosen) = choose::field(ui, "target", hint, &mut form.query, choices);
    let field = field.labelled_by(label);
    if ui.memory(|memory| memory.focused().is_none()) {
        field.request_focus();
    }
    if let Some((target, choice)) = chosen.and_then(|i| form.found.get(i)) {
        form.chosen = Some(target.clone());
        form.query.clone_from(&choice.value);
    } else if open && found.is_empty() && !form.query.trim().is_empty() {
        preview::note(ui, "Nobody of this name is known; try fewer letters");
    }
    if !open
        && let Some((_, choice)) = form
            .found
            .iter()
            .find(|it| Some(&it.0) == form.chosen.as_ref())
    {
        preview::note(ui, &choice.note);
    }
}
