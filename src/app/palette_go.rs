//! "Go to leader" in the palette: a few letters find somebody, Enter goes there.

use egui::{Align2, Button, Frame, Id, Modal, Role, ScrollArea, TextEdit, WidgetInfo};

use super::command::Command;
use super::palette::TALLEST;
use super::palette::walk::Walk;
use super::theme::{Icon, icon_text, size, space};
use super::view::View;
use super::words;
use crate::dossier::{Actor, ActorId, Dossier};
use crate::text::fold;

/// As many as can be looked over.
const MOST: usize = 40;

/// The name behind "go", where the query is one: `go putin`.
pub(super) fn question(query: &str) -> Option<&str> {
    let rest = query.trim_start();
    let head = rest.get(..2)?;
    let name = rest.get(2..)?;
    let fits = head.eq_ignore_ascii_case("go") && name.starts_with(char::is_whitespace);
    fits.then(|| name.trim())
}

/// Those whose name or country holds the letters, the best first.
pub(super) fn found<'a>(view: &View<'a>, name: &str) -> Vec<&'a Actor> {
    let country = |code: &str| view.world().name_of(code).to_owned();
    search(view.dossier(), name, country)
}

fn search<'a>(
    dossier: &'a Dossier,
    name: &str,
    country: impl Fn(&str) -> String,
) -> Vec<&'a Actor> {
    let wanted = fold(name);
    let mut found: Vec<(u8, &Actor)> = dossier
        .actors
        .values()
        .filter_map(|actor| {
            let name = fold(&actor.name);
            let mut words = name.split_whitespace();
            let rank = if words.any(|word| word.starts_with(&wanted)) {
                0
            } else if name.contains(&wanted) {
                1
            } else {
                let country = fold(&country(actor.country.as_deref()?));
                country.starts_with(&wanted).then_some(2)?
            };
            Some((rank, actor))
        })
        .collect();
    found.sort_by_key(|(rank, actor)| (*rank, std::cmp::Reverse(actor.meetings.len())));
    found
        .into_iter()
        .map(|(_, actor)| actor)
        .take(MOST)
        .collect()
}

/// Draws the palette while a leader is looked for.
pub(super) fn show(ctx: &egui::Context, view: &View<'_>, query: &str, name: &str, marked: usize) {
    let found = found(view, name);
    let walk = Walk::read(ctx, marked, found.len());
    let marked = walk.marked;
    let mut text = query.to_owned();
    let mut chosen: Option<ActorId> = None;
    let area = Modal::default_area(Id::unique("palette")).anchor(Align2::CENTER_TOP, [0.0, 96.0]);
    let modal = Modal::new(Id::unique("palette"))
        .area(area)
        .frame(Frame::popup(&ctx.global_style()).inner_margin(space::S))
        .show(ctx, |ui| {
            ui.set_width(480.0);
            let field = TextEdit::singleline(&mut text)
                .desired_width(f32::INFINITY)
                .hint_text("go, and a few letters of a name or country");
            let mut field = field.show(ui);
            let name = "Name or country";
            let info = || WidgetInfo::labeled(Role::TextInput, true, name);
            field.response.widget_info(info);
            field.response.request_focus();
            // Opened with a word in it, the field is to be written on behind it.
            let end = egui::text::CCursor::new(text.chars().count());
            if field.cursor_range.is_none() {
                let range = egui::text::CCursorRange::one(end);
                field.state.cursor.set_char_range(Some(range));
                field.state.store(ui.ctx(), field.response.id);
            }
            ui.add_space(space::XS);
            let list = ScrollArea::vertical().max_height(TALLEST);
            list.min_scrolled_height(TALLEST).show(ui, |ui| {
                for (number, actor) in found.iter().enumerate() {
                    let on = number == marked;
                    let met = words::count(actor.meetings.len(), "meeting", "meetings");
                    let button = Button::new(icon_text(Icon::User, &actor.name))
                        .selected(on)
                        .frame_when_inactive(on)
                        .shortcut_text(met)
                        .min_size(egui::vec2(ui.available_width(), 26.0));
                    let response = ui.add(button);
                    let label = format!("Go to {}", actor.name);
                    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &label));
                    if on && walk.moved {
                        response.scroll_to_me(None);
                    }
                    if response.clicked() {
                        chosen = Some(actor.id.clone());
                    }
                }
            });
            let hint = if found.is_empty() {
                format!("Nobody in these articles is called “{name}”")
            } else {
                "Enter selects them and brings them to the middle of the network".to_owned()
            };
            ui.label(egui::RichText::new(hint).size(size::SMALL).weak());
        });
    if walk.enter {
        chosen = found.get(marked).map(|actor| actor.id.clone());
    }
    if let Some(actor) = chosen {
        view.send(Command::CloseDialog);
        view.send(Command::GoTo(actor));
    } else {
        walk.keep(view, modal.should_close(), query, text);
    }
}

#[cfg(test)]
mod tests {
    use super::question;

    #[test]
    fn a_query_that_begins_with_go_asks_for_a_leader() {
        assert_eq!(question("go putin"), Some("putin"));
        assert_eq!(question(" Go  Xi Jinping "), Some("Xi Jinping"));
        assert_eq!(question("go "), Some(""));
        assert_eq!(question("go"), None);
        assert_eq!(question("gone"), None);
    }
}
