//! The fields for somebody who is added or corrected.

use egui::{Button, ComboBox, Grid, Id, Key, Modal, Modifiers, RichText, ScrollArea, TextEdit, Ui};

use super::choose;
use super::find::{self, Choice};
use super::person_form::{Field, PersonForm};
use super::person_lines::Checked;
use super::preview;
use crate::app::command::Command;
use crate::app::dialog::Dialog;
use crate::app::state::Addition;
use crate::app::theme::{bold, dialog_frame, size, space};
use crate::app::view::View;
use crate::world::Tenure;

/// Draws the dialog.
pub(crate) fn show(ctx: &egui::Context, view: &View<'_>, form: &PersonForm) {
    let mut next = form.clone();
    let mut checked = next.check(view.world());
    let (mut save, mut cancel) = (false, false);
    Modal::new(Id::unique("person"))
        .frame(dialog_frame(ctx))
        .show(ctx, |ui| {
            ui.set_width(560.0);
            heading(ui, view, form);
            ui.add_space(space::S);
            let tall = (ctx.content_rect().height() - 300.0).max(160.0);
            let list = ScrollArea::vertical().max_height(tall);
            list.min_scrolled_height(tall).show(ui, |ui| {
                ui.add_enabled_ui(!form.busy, |ui| fields(ui, view, &mut next, &checked));
            });
            ui.add_space(space::S);
            checked = next.check(view.world());
            for told in &checked.notes {
                preview::note(ui, told);
                ui.add_space(space::XS);
            }
            let missing = missing(&next, &checked);
            preview::show(ui, view, &checked.lines, &missing);
            if let Some(trouble) = &form.trouble {
                preview::trouble(ui, trouble);
            }
            ui.add_space(space::M);
            ui.horizontal(|ui| {
                save = ui.add_enabled(!form.busy, Button::new("Save")).clicked();
                cancel = ui.button("Cancel").clicked();
                preview::note(ui, "Ctrl+Enter saves, Esc cancels");
            });
            save |= ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter));
        });
    // A click beside the dialog closes others; here it would lose what was typed.
    if cancel {
        view.send(Command::CloseDialog);
    } else if save && !form.busy {
        next.tried = true;
        next.busy = !checked.lines.is_empty();
        next.trouble = None;
        view.send(Command::SetDialog(Dialog::Person(next.clone())));
        if next.busy {
            view.send(Command::AddLines(Addition {
                what: next.what(),
                lines: checked.lines,
            }));
        }
    } else if next != *form {
        next.trouble = None;
        view.send(Command::SetDialog(Dialog::Person(next)));
    }
}

fn heading(ui: &mut Ui, view: &View<'_>, form: &PersonForm) {
    let known = form
        .person
        .as_deref()
        .and_then(|id| view.world().person(id));
    let title = known.map_or_else(
        || "Add a person".to_owned(),
        |person| format!("Correct {}", person.name),
    );
    ui.label(bold(title).size(size::HEADING));
    let told = match (known, form.written.as_str()) {
        (Some(_), _) => "The bundled tables stay as they are; your line is laid over them".into(),
        (None, "") => "Somebody whom the tables do not know yet".into(),
        (None, written) => format!("The article has “{written}”"),
    };
    ui.label(RichText::new(told).weak());
}

fn missing(form: &PersonForm, checked: &Checked) -> String {
    match checked.troubles.first() {
        Some((_, told)) => told.clone(),
        None if form.person.is_some() => "Nothing is changed yet".to_owned(),
        None => String::new(),
    }
}

fn fields(ui: &mut Ui, view: &View<'_>, form: &mut PersonForm, checked: &Checked) {
    Grid::new("person form")
        .num_columns(2)
        .min_col_width(92.0)
        .spacing([space::L, space::S])
        .show(ui, |ui| {
            let show = Trouble {
                checked,
                tried: form.tried,
            };
            text(
                ui,
                "Name",
                "As English newspapers write it",
                &mut form.name,
                |ui, name| {
                    show.under(ui, Field::Name, name);
                },
            );
            if form.person.is_none() {
                let hint = "The last word of the name, if you leave this empty";
                text(ui, "Short name", hint, &mut form.short, |ui, short| {
                    show.under(ui, Field::Short, short);
                });
            }
            ui.label("Spoken of as");
            ui.horizontal(|ui| {
                ui.radio_value(&mut form.female, false, "he");
                ui.radio_value(&mut form.female, true, "she");
            });
            ui.end_row();
            if form.person.is_some() {
                term(ui, view, form);
            }
            seat_and_office(ui, view, form, &show);
            let hint = "2021-06-16, 2021-06 or 2021";
            text(ui, "From", hint, &mut form.from, |ui, from| {
                show.under(ui, Field::From, from);
            });
            let hint = "Nothing while it lasts";
            text(ui, "To", hint, &mut form.to, |ui, to| {
                show.under(ui, Field::To, to);
            });
        });
}

fn seat_and_office(ui: &mut Ui, view: &View<'_>, form: &mut PersonForm, show: &Trouble<'_>) {
    let world = view.world();
    let seat = find::seat(world, &form.country);
    let open = |text: &str, known: bool| !known && !text.trim().is_empty();
    let choices: Vec<Choice> = if open(&form.country, seat.is_some()) {
        find::seats(world, &form.country)
    } else {
        Vec::new()
    };
    row(ui, "Country", |ui| {
        let hint = "State or organisation, such as France or NATO";
        let (field, _) = choose::field(ui, "country", hint, &mut form.country, &choices);
        if choices.is_empty() {
            show.under(ui, Field::Country, &form.country);
        }
        field
    });
    let known = find::office(world, &form.office).is_some();
    let choices = if open(&form.office, known) {
        find::offices(world, seat.as_deref(), &form.office)
    } else {
        Vec::new()
    };
    row(ui, "Office", |ui| {
        let hint = "Such as foreign minister";
        let (field, _) = choose::field(ui, "office", hint, &mut form.office, &choices);
        if choices.is_empty() {
            show.under(ui, Field::Office, &form.office);
        }
        field
    });
}

/// Which of the terms is corrected.
fn term(ui: &mut Ui, view: &View<'_>, form: &mut PersonForm) {
    let world = view.world();
    let person = form.person.as_deref().and_then(|id| world.person(id));
    let terms: Vec<&Tenure> = person
        .into_iter()
        .flat_map(|it| &it.tenures)
        .filter_map(|&it| world.tenures.get(it))
        .collect();
    let label = ui.label("Term").id;
    let at = |form: &PersonForm| {
        let key = form.term.as_ref()?;
        terms.iter().find(|it| key.is(it)).copied()
    };
    let another = "Another term";
    let shown = at(form).map_or_else(|| another.to_owned(), |it| find::term_text(world, it));
    ComboBox::from_id_salt("term")
        .selected_text(shown)
        .width(ui.available_width())
        .show_ui(ui, |ui| {
            for it in &terms {
                let on = form.term.as_ref().is_some_and(|key| key.is(it));
                if ui
                    .selectable_label(on, find::term_text(world, it))
                    .clicked()
                {
                    form.choose_term(world, Some(it));
                }
            }
            if ui.selectable_label(form.term.is_none(), another).clicked() {
                form.choose_term(world, None);
            }
        })
        .response
        .labelled_by(label);
    ui.end_row();
}

/// A field for a line of text.
fn text(
    ui: &mut Ui,
    name: &str,
    hint: &str,
    value: &mut String,
    under: impl FnOnce(&mut Ui, &str),
) {
    row(ui, name, |ui| {
        let field = TextEdit::singleline(value)
            .desired_width(f32::INFINITY)
            .hint_text(hint);
        let response = ui.add(field);
        under(ui, value);
        response
    });
}

fn row(ui: &mut Ui, name: &str, field: impl FnOnce(&mut Ui) -> egui::Response) {
    // Beside the field, not beside the middle of what fits beneath it.
    let label = ui.vertical(|ui| {
        ui.add_space(space::XS);
        ui.label(name).id
    });
    let label = label.inner;
    ui.vertical(|ui| {
        let response = field(ui).labelled_by(label);
        if name == "Name" && ui.memory(|memory| memory.focused().is_none()) {
            response.request_focus();
        }
    });
    ui.end_row();
}

/// Tells what is to be mended: at once where something was typed, else when it was tried to
/// save.
struct Trouble<'a> {
    checked: &'a Checked,
    tried: bool,
}

impl Trouble<'_> {
    fn under(&self, ui: &mut Ui, field: Field, typed: &str) {
        let due = self.tried || !typed.trim().is_empty();
        if let Some(told) = self.checked.trouble(field).filter(|_| due) {
            preview::trouble(ui, told);
        }
    }
}
