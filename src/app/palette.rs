//! All commands by name, found by a few letters, and the answers to "who was …".

use egui::{Align2, Button, Frame, Id, Key, Modal, Modifiers, RichText, ScrollArea, TextEdit};

use super::action::{Action, Entry, TABLE};
use super::command::Command;
use super::dialog::Dialog;
use super::theme::{icon_text, size, space};
use super::view::View;
use super::{palette_go, palette_who};

/// Draws the palette.
pub(crate) fn show(ctx: &egui::Context, view: &View<'_>, query: &str, marked: usize) {
    if let Some(name) = palette_go::question(query) {
        return palette_go::show(ctx, view, query, name, marked);
    }
    let question = palette_who::question(query);
    let answers = question.map(|it| palette_who::answers(view.world(), it));
    let answers = answers.unwrap_or_default();
    let found = match question {
        Some(_) => Vec::new(),
        None => matches(query),
    };
    let (up, down, enter) = ctx.input_mut(|input| {
        (
            input.consume_key(Modifiers::NONE, Key::ArrowUp),
            input.consume_key(Modifiers::NONE, Key::ArrowDown),
            input.consume_key(Modifiers::NONE, Key::Enter),
        )
    });
    let last = (found.len() + answers.len()).saturating_sub(1);
    let mut marked = marked.min(last);
    if up {
        marked = marked.checked_sub(1).unwrap_or(last);
    }
    if down {
        marked = if marked == last { 0 } else { marked + 1 };
    }
    let mut text = query.to_owned();
    let mut chosen = None;
    let mut answered = None;
    let area = Modal::default_area(Id::unique("palette")).anchor(Align2::CENTER_TOP, [0.0, 96.0]);
    let modal = Modal::new(Id::unique("palette"))
        .area(area)
        .frame(Frame::popup(&ctx.global_style()).inner_margin(space::S))
        .show(ctx, |ui| {
            ui.set_width(if question.is_some() { 640.0 } else { 480.0 });
            let field = ui.add(
                TextEdit::singleline(&mut text)
                    .desired_width(f32::INFINITY)
                    .hint_text("A command, or “who French president 1998-06-01”"),
            );
            field.request_focus();
            ui.add_space(space::XS);
            ScrollArea::vertical().max_height(420.0).show(ui, |ui| {
                for (i, entry) in found.iter().enumerate() {
                    let enabled = entry.action.enabled(view.state);
                    let mut button = Button::new(icon_text(entry.icon, entry.text))
                        .selected(i == marked)
                        .frame_when_inactive(i == marked)
                        .min_size(egui::vec2(ui.available_width(), 26.0));
                    button = button.shortcut_text(entry.action.keys(ui.ctx()).unwrap_or_default());
                    let response = ui.add_enabled(enabled, button);
                    response.widget_info(|| {
                        egui::WidgetInfo::labeled(
                            egui::Role::Button,
                            enabled,
                            format!("Command: {}", entry.text),
                        )
                    });
                    if i == marked && (up || down) {
                        response.scroll_to_me(None);
                    }
                    if response.on_hover_text(entry.tooltip).clicked() {
                        chosen = Some(entry.action);
                    }
                }
                for (i, answer) in answers.iter().enumerate() {
                    let response = palette_who::row(ui, view, answer, i == marked);
                    if i == marked && (up || down) {
                        response.scroll_to_me(None);
                    }
                    if response.clicked() {
                        answered = Some(i);
                    }
                }
                if found.is_empty() && question.is_none() {
                    ui.label(
                        RichText::new("No command of that name")
                            .size(size::SMALL)
                            .weak(),
                    );
                }
            });
            if let Some(question) = question {
                palette_who::hint(ui, view, question, answers.get(marked));
            }
        });
    if enter && question.is_some() {
        answered = Some(marked);
    } else if enter {
        let entry = found.get(marked);
        chosen = entry
            .map(|it| it.action)
            .filter(|it| it.enabled(view.state));
    }
    if let Some(answer) = answered.and_then(|i| answers.get(i)) {
        palette_who::choose(view, answer);
    } else if let Some(action) = chosen {
        view.send(Command::CloseDialog);
        view.act(action);
    } else if modal.should_close() {
        view.send(Command::CloseDialog);
    } else if text != query {
        view.send(Command::SetDialog(Dialog::Palette {
            query: text,
            marked: 0,
        }));
    } else if up || down {
        view.send(Command::SetDialog(Dialog::Palette {
            query: text,
            marked,
        }));
    }
}

/// The actions whose name holds the letters of `query` in order, the closest first.
fn matches(query: &str) -> Vec<&'static Entry> {
    let mut found: Vec<_> = TABLE
        .iter()
        .filter(|entry| entry.action != Action::Palette)
        .filter_map(|entry| Some((distance(query, entry.text)?, entry)))
        .collect();
    found.sort_by_key(|(distance, _)| *distance);
    found.into_iter().map(|(_, entry)| entry).collect()
}

/// How far apart the letters of `query` stand in `name`; fewer gaps and an early start are
/// closer. `None` when they do not occur in order.
fn distance(query: &str, name: &str) -> Option<usize> {
    let name: Vec<char> = name.to_lowercase().chars().collect();
    let mut at = 0;
    let mut total = 0;
    let mut before: Option<usize> = None;
    for letter in query
        .to_lowercase()
        .chars()
        .filter(|it| !it.is_whitespace())
    {
        let found = at + name.get(at..)?.iter().position(|it| *it == letter)?;
        let starts_word = found == 0 || name.get(found - 1) == Some(&' ');
        let joins = before.is_some_and(|before| before + 1 == found);
        if !starts_word && !joins {
            total += 10;
        }
        total += found - at;
        before = Some(found);
        at = found + 1;
    }
    Some(total)
}

#[cfg(test)]
mod tests {
    use super::matches;

    #[test]
    fn a_few_letters_find_a_command() {
        assert_eq!(matches("dark")[0].text, "Dark theme");
        assert_eq!(matches("opfo")[0].text, "Open folder…");
        assert_eq!(matches("EXP")[0].text, "Export chart…");
        assert!(matches("zzz").is_empty());
        assert!(matches("").len() > 20);
    }
}
