//! What stands above the page: ways through article and meetings, switches of the marks, the
//! field that finds words.

use egui::{
    Align, Button, Key, Label, Layout, Modifiers, RichText, Role as Access, TextEdit, Ui,
    WidgetInfo,
};

use super::{ReaderCommand, legend};
use crate::app::action::Action;
use crate::app::command::Command;
use crate::app::evidence::{self, Lit};
use crate::app::theme::{Icon, band_frame, icon, size, space};
use crate::app::view::View;
use crate::app::words;
use crate::article::Article;
use crate::extract::Evidence;
use crate::text::Span;

/// Draws the two rows above the page.
pub(super) fn show(ui: &mut Ui, view: &View<'_>, article: &Article, lit: &[Lit], unread: usize) {
    let wide = ui.available_width() > 520.0;
    ui.horizontal(|ui| {
        button(ui, view, Action::Back);
        button(ui, view, Action::Forward);
        ui.separator();
        let (at, of) = sentence(view, lit);
        let name = if wide { "Sentence " } else { "" };
        stepper(
            ui,
            view,
            [Action::PreviousEvidence, Action::NextEvidence],
            &position(name, at, of),
        );
        ui.separator();
        let (at, of) = meeting(view);
        let name = if wide { "Meeting " } else { "" };
        stepper(
            ui,
            view,
            [Action::PreviousMeeting, Action::NextMeeting],
            &position(name, at, of),
        );
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            button(ui, view, Action::FindInArticle);
            button(ui, view, Action::CopySentence);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let title = RichText::new(words::title(article)).size(size::SMALL);
                ui.add(Label::new(title.weak()).truncate());
            });
        });
    });
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(2.0, 0.0);
        legend::show(ui, view);
        ui.add_space(space::S);
        let response = legend::unread(ui, view.state.reader.unread, unread);
        if response.clicked() {
            view.act(Action::ShowUnread);
        }
        let keys = Action::NextUnread.keys(ui.ctx()).unwrap_or_default();
        response.on_hover_text(format!(
            "Sentences that speak of meeting but gave none, and why ({keys} for the next)"
        ));
    });
    ui.add_space(space::XS);
}

/// A way back, where one stands, and a way on.
fn stepper(ui: &mut Ui, view: &View<'_>, [before, next]: [Action; 2], text: &str) {
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.x = 2.0;
        button(ui, view, before);
        ui.label(RichText::new(text).size(size::SMALL).weak());
        button(ui, view, next);
    });
}

fn position(name: &str, at: Option<usize>, of: usize) -> String {
    match at {
        Some(at) => format!("{name}{} of {of}", at + 1),
        None => format!("{name}– of {of}"),
    }
}

/// Which of the sentences that "next" walks through is shown, and how many there are.
fn sentence(view: &View<'_>, lit: &[Lit]) -> (Option<usize>, usize) {
    let shown = view.state.reader.place.as_ref();
    let shown = shown.and_then(|place| place.evidence.as_ref());
    let same = |it: &Evidence| {
        shown.is_some_and(|shown| it.article == shown.article && it.sentence == shown.sentence)
    };
    if let Some(meeting) = view.state.selected_meeting() {
        let all = evidence::sentences_of(meeting);
        return (all.iter().position(|it| same(it)), all.len());
    }
    let mut at = None;
    let mut count = 0;
    let mut before: Option<Span> = None;
    for it in lit {
        if before != Some(it.evidence.sentence) {
            before = Some(it.evidence.sentence);
            if at.is_none() && same(&it.evidence) {
                at = Some(count);
            }
            count += 1;
        }
    }
    (at, count)
}

/// Which of the meetings that pass the filters is selected, and how many there are.
fn meeting(view: &View<'_>) -> (Option<usize>, usize) {
    (view.state.number_of_selected(), view.shown.len())
}

/// The field that finds words in the article.
pub(super) fn find(ui: &mut Ui, view: &View<'_>) {
    let Some(find) = &view.state.reader.find else {
        return;
    };
    band_frame(ui.ctx()).show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.set_width(ui.available_width());
            ui.label(icon(Icon::Search).size(size::SMALL).weak());
            let mut query = find.query.clone();
            let field = TextEdit::singleline(&mut query)
                .hint_text("Find in this article")
                .desired_width(220.0);
            let response = ui.add(field);
            let name = "Find in this article";
            response.widget_info(|| WidgetInfo::labeled(Access::TextInput, true, name));
            if view.state.reader.focus_find {
                response.request_focus();
            }
            if response.changed() {
                view.send(Command::Reader(ReaderCommand::Find(Some(query))));
            }
            if response.lost_focus() {
                leave(ui, view, &response);
            }
            let count = find.hits.len();
            let text = match (find.query.trim().is_empty(), count) {
                (true, _) => String::new(),
                (false, 0) => "not found".to_owned(),
                (false, _) => format!("{} of {count}", find.at + 1),
            };
            if !text.is_empty() {
                ui.label(RichText::new(text).size(size::SMALL));
            }
            button(ui, view, Action::PreviousHit);
            button(ui, view, Action::NextHit);
            let close = ui.add(Button::new(icon(Icon::X)).frame(false));
            close.widget_info(|| WidgetInfo::labeled(Access::Button, true, "Close find"));
            if close.on_hover_text("Close (Esc)").clicked() {
                view.send(Command::Reader(ReaderCommand::Find(None)));
            }
        });
    });
    ui.add_space(space::XS);
}

/// Enter goes on and stays in the field, Escape closes it.
fn leave(ui: &Ui, view: &View<'_>, field: &egui::Response) {
    let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
    if pressed(Modifiers::SHIFT, Key::Enter) {
        view.act(Action::PreviousHit);
        field.request_focus();
    } else if pressed(Modifiers::NONE, Key::Enter) {
        view.act(Action::NextHit);
        field.request_focus();
    } else if ui.input(|input| input.key_pressed(Key::Escape)) {
        view.send(Command::Reader(ReaderCommand::Find(None)));
    }
}

/// A button of an action with its icon alone.
pub(crate) fn button(ui: &mut Ui, view: &View<'_>, action: Action) {
    let entry = action.entry();
    let enabled = action.enabled(view.state);
    let response = ui.add_enabled(enabled, Button::new(icon(entry.icon)).frame(false));
    response.widget_info(|| WidgetInfo::labeled(Access::Button, enabled, entry.text));
    if response.clicked() {
        view.act(action);
    }
    let keys = action.keys(ui.ctx());
    response.on_hover_text(match keys {
        Some(keys) => format!("{} ({keys})", entry.tooltip),
        None => entry.tooltip.to_owned(),
    });
}
