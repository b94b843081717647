//! Above the sheet: what is compared, what is shown of it, what might be added.

use egui::{Align, Button, ComboBox, Layout, RichText, Role, Ui, WidgetInfo};

use crate::app::command::Command;
use crate::app::compare_desk::{CompareStep, CompareTab, MOST_COLUMNS};
use crate::app::theme::{Icon, icon_text, size, space};
use crate::app::view::View;
use crate::app::words;
use crate::dossier::ActorId;
use crate::dossier::compare::{Party, Suggestion};

/// About how wide a suggestion is.
const SUGGESTION: f32 = 350.0;
/// And what stands before them and behind.
const LEAD: f32 = 140.0;

/// Draws it.
pub(super) fn show(ui: &mut Ui, view: &View<'_>) {
    ui.horizontal(|ui| {
        for tab in CompareTab::ALL {
            let on = view.state.compare.tab == tab;
            let response = ui.selectable_label(on, RichText::new(tab.label()).size(size::BODY));
            let name = format!("Compare: {}", tab.label());
            response.widget_info(|| WidgetInfo::selected(Role::Tab, true, on, &name));
            if response.on_hover_text(tab.tooltip()).clicked() {
                view.send(Command::Compare(CompareStep::Tab(tab)));
            }
        }
        ui.separator();
        let mut only = view.state.compare.differences;
        if ui
            .checkbox(&mut only, "Differences only")
            .on_hover_text("Hide the rows in which all say the same, or nobody anything")
            .changed()
        {
            view.send(Command::Compare(CompareStep::Differences(only)));
        }
        if !view.state.compare.order.is_empty() {
            let reset = ui.button(icon_text(Icon::Undo2, "Order of rows"));
            reset
                .widget_info(|| WidgetInfo::labeled(Role::Button, true, "Reset the order of rows"));
            if reset
                .on_hover_text("Put the rows into their own order again")
                .clicked()
            {
                view.send(Command::Compare(CompareStep::ResetRows));
            }
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let ready = view.state.compare.shown.is_some();
            let copy = ui.add_enabled(ready, Button::new(icon_text(Icon::Copy, "Copy")));
            copy.widget_info(|| WidgetInfo::labeled(Role::Button, ready, "Copy the comparison"));
            if copy
                .on_hover_text("Copy the comparison as text, in Markdown")
                .clicked()
                && let Some(shown) = &view.state.compare.shown
            {
                let text = crate::export::comparison_markdown(view.dossier(), shown);
                view.send(Command::Copy(text));
            }
        });
    });
    match view.state.compare.tab {
        CompareTab::Meetings => suggestions(ui, view),
        CompareTab::Accounts | CompareTab::Sides => {}
        CompareTab::Pair => pair(ui, view),
    }
    ui.add_space(space::XS);
}

/// Meetings that would fit beside those that are compared, a click each.
fn suggestions(ui: &mut Ui, view: &View<'_>) {
    let marked = &view.state.marked;
    let quiet = |text: String| RichText::new(text).size(size::SMALL).weak();
    if marked.len() > MOST_COLUMNS {
        let left = words::count(
            marked.len() - MOST_COLUMNS,
            "more is marked",
            "more are marked",
        );
        ui.label(quiet(format!(
            "The first {MOST_COLUMNS} are shown; {left}."
        )));
        return;
    }
    let similar = view.dossier().similar(marked);
    if marked.len() == MOST_COLUMNS || similar.is_empty() {
        return;
    }
    // One line of them, so that the rows below have the room.
    let fit = (((ui.available_width() - LEAD) / SUGGESTION) as usize).max(1);
    ui.horizontal_wrapped(|ui| {
        ui.label(quiet("Put beside:".to_owned()));
        let (first, rest) = similar.split_at(fit.min(similar.len()));
        for it in first {
            suggestion(ui, view, it);
        }
        if !rest.is_empty() {
            let more = RichText::new(words::count(rest.len(), "more", "more")).size(size::SMALL);
            ui.menu_button(more, |ui| {
                for it in rest {
                    suggestion(ui, view, it);
                }
            });
        }
    });
}

/// A meeting that would fit beside the others.
fn suggestion(ui: &mut Ui, view: &View<'_>, it: &Suggestion) {
    let Some(meeting) = view.state.meeting(&it.meeting) else {
        return;
    };
    let name = format!("{}: {}, {}", it.reason, meeting.title, words::when(meeting));
    let text = RichText::new(icon_text(Icon::Plus, &name)).size(size::SMALL);
    let response = ui.add(Button::new(text).frame(false));
    let label = format!("Add {name}");
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &label));
    if response
        .on_hover_text("Put this meeting into a column")
        .clicked()
    {
        view.send(Command::ToggleMark(it.meeting.clone()));
    }
}

/// The two whose meetings are compared.
fn pair(ui: &mut Ui, view: &View<'_>) {
    let Some((one, other)) = view.state.compared_pair() else {
        return;
    };
    ui.horizontal(|ui| {
        let first = choose(ui, view, "First of the pair", &one, None);
        ui.label("and");
        let second = choose(
            ui,
            view,
            "Second of the pair",
            &other,
            Some(first.as_ref().unwrap_or(&one)),
        );
        if first.is_some() || second.is_some() {
            let step = CompareStep::Pair(first.unwrap_or(one), second.unwrap_or(other));
            view.send(Command::Compare(step));
        }
    });
}

/// A list of those who met, or who met `with`; most often first.
fn choose(
    ui: &mut Ui,
    view: &View<'_>,
    label: &str,
    now: &Party,
    with: Option<&Party>,
) -> Option<Party> {
    let mut chosen = None;
    let dossier = view.dossier();
    let response = ComboBox::from_id_salt(label)
        .selected_text(now.name(view.world(), dossier))
        .width(180.0)
        .height(360.0)
        .show_ui(ui, |ui| {
            for party in candidates(view, with) {
                let name = party.name(view.world(), dossier);
                if ui.selectable_label(party == *now, name).clicked() {
                    chosen = Some(party);
                }
            }
        })
        .response;
    response.widget_info(|| WidgetInfo::labeled(Role::ComboBox, true, label));
    chosen
}

fn candidates(view: &View<'_>, with: Option<&Party>) -> Vec<Party> {
    let dossier = view.dossier();
    let met = |id: &ActorId| dossier.actors.get(id).map_or(&[][..], |it| &it.meetings);
    let count = |id: &ActorId| match with {
        Some(Party::Actor(other)) => met(id)
            .iter()
            .filter(|it| other != id && met(other).contains(it))
            .count(),
        _ => met(id).len(),
    };
    let mut actors: Vec<(usize, &ActorId)> = dossier
        .actors
        .keys()
        .map(|id| (count(id), id))
        .filter(|(count, _)| *count > 0)
        .collect();
    actors.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(b.1)));
    let mut out: Vec<Party> = actors
        .into_iter()
        .take(60)
        .map(|(_, id)| Party::Actor(id.clone()))
        .collect();
    let mut countries: Vec<&String> = dossier
        .actors
        .values()
        .filter_map(|it| it.country.as_ref())
        .collect();
    countries.sort();
    countries.dedup();
    countries.sort_by_key(|code| view.world().name_of(code).to_owned());
    out.extend(
        countries
            .into_iter()
            .map(|code| Party::Country(code.clone())),
    );
    out
}
