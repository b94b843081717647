//! "Who was …" in the palette: who held an office, or which offices a person held.

use egui::{Button, Role, Ui, WidgetInfo};

use crate::app::command::Command;
use crate::app::theme::{Icon, icon_text, size};
use crate::app::view::View;
use crate::dossier::{ActorId, Item};
use crate::world::{Answer, Date, World, who};

/// The question behind "who", where the query is one: `who French president 1998-06-01`.
pub(super) fn question(query: &str) -> Option<&str> {
    let mut rest = query.trim_start();
    rest = without_word(rest, "who")?;
    for word in ["was", "is", "were", "are"] {
        rest = without_word(rest, word).unwrap_or(rest);
    }
    Some(rest.trim())
}

/// What follows a word at the beginning; `None` where something else stands there.
fn without_word<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let head = text.get(..word.len())?;
    let rest = text.get(word.len()..)?;
    let fits = head.eq_ignore_ascii_case(word) && rest.starts_with(char::is_whitespace);
    fits.then(|| rest.trim_start())
}

/// Who it was, by date; on a day, in a month or a year where the question ends in one.
pub(super) fn answers(world: &World, question: &str) -> Vec<Answer> {
    let (what, when) = split(question);
    let day = when.filter(|it| it.day.is_some()).map(Date::first);
    let mut found = who(world, what, day);
    if let Some(when) = when.filter(|it| it.day.is_none()) {
        found.retain(|it| {
            it.from.first() <= when.last() && it.to.is_none_or(|to| when.first() <= to.last())
        });
    }
    found
}

/// What is asked, and for when.
fn split(question: &str) -> (&str, Option<Date>) {
    let question = question.trim_end_matches(['?', ' ']);
    let Some((what, last)) = question.rsplit_once(char::is_whitespace) else {
        return (question, None);
    };
    // Four digits are a year; a shorter number belongs to a name.
    let is_date = last
        .get(..4)
        .is_some_and(|it| it.bytes().all(|c| c.is_ascii_digit()));
    match Date::parse(last).filter(|_| is_date) {
        Some(date) => {
            let what = what.trim_end();
            let what = what
                .strip_suffix(" on")
                .or(what.strip_suffix(" in"))
                .unwrap_or(what);
            (what, Some(date))
        }
        None => (question, None),
    }
}

/// The actor of the dossier that an answer tells of.
fn actor(view: &View<'_>, answer: &Answer) -> Option<ActorId> {
    let mut people = view.world().people.iter();
    let person = people.find(|it| it.name == answer.person)?;
    let id = ActorId::new(person.id.as_str());
    view.dossier().actors.contains_key(&id).then_some(id)
}

/// Draws one answer; says what Enter does with it where it is marked.
pub(super) fn row(ui: &mut Ui, view: &View<'_>, answer: &Answer, marked: bool) -> egui::Response {
    let line = answer.to_string();
    let known = actor(view, answer).is_some();
    let (sign, does) = if known {
        (Icon::User, "Select in the dossier")
    } else {
        (Icon::Copy, "Copy the line")
    };
    let button = Button::new(icon_text(sign, &line))
        .wrap_mode(egui::TextWrapMode::Truncate)
        .selected(marked)
        .frame_when_inactive(marked)
        .min_size(egui::vec2(ui.available_width(), 26.0));
    let response = ui.add(button);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, format!("Answer: {line}")));
    response.on_hover_text(format!("{line}\n{does}"))
}

/// Says in small letters what there is to know.
pub(super) fn hint(ui: &mut Ui, view: &View<'_>, question: &str, marked: Option<&Answer>) {
    let text = match marked {
        Some(answer) if actor(view, answer).is_some() => {
            "Enter selects them in the dossier".to_owned()
        }
        Some(_) => "Enter copies the line; they are not in the dossier".to_owned(),
        None if question.is_empty() => {
            "An office with its country, a house or a name, and a day, month or year: \
             Japanese prime minister 1994-10-01"
                .to_owned()
        }
        None => format!("Nobody is known for “{question}”"),
    };
    let text = egui::RichText::new(text).size(size::SMALL).weak();
    ui.add(egui::Label::new(text).wrap());
}

/// Selects whom an answer tells of, or copies it.
pub(super) fn choose(view: &View<'_>, answer: &Answer) {
    view.send(Command::CloseDialog);
    view.send(match actor(view, answer) {
        Some(id) => Command::Select(Some(Item::Actor(id))),
        None => Command::Copy(answer.to_string()),
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    fn people(question: &str) -> Vec<String> {
        let found = answers(World::bundled(), question);
        found.into_iter().map(|it| it.person).collect()
    }

    #[test]
    fn a_query_that_begins_with_who_is_a_question() {
        assert_eq!(question("who  was the Kremlin"), Some("the Kremlin"));
        assert_eq!(question("Who is Macron"), Some("Macron"));
        assert_eq!(question("who "), Some(""));
        assert_eq!(question("who"), None);
        assert_eq!(question("whole"), None);
    }

    #[test]
    fn a_day_a_month_or_a_year_narrows_it() {
        let day = "Japanese prime minister 1994-10-01";
        assert_eq!(people(day), ["Tomiichi Murayama"]);
        assert_eq!(
            people("Japanese prime minister on 1994-10-01?"),
            ["Tomiichi Murayama"]
        );
        assert_eq!(
            people("Japanese prime minister 1994"),
            ["Morihiro Hosokawa", "Tsutomu Hata", "Tomiichi Murayama"]
        );
        assert_eq!(people("Japanese prime minister 1994-05"), ["Tsutomu Hata"]);
        assert!(people("Japanese prime minister").len() > 10);
        assert!(people("prime minister of nowhere").is_empty());
    }
}
