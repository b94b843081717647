//! Search as you type, what is filtered as chips that can be taken away, and how many
//! meetings are left.

mod chips;
mod empty;
mod period;
mod search;
mod values;

pub(crate) use chips::focused as chip_has_focus;
pub(crate) use empty::show as empty;

use egui::{Align, Layout, RichText, Ui};

use super::command::Command;
use super::marks;
use super::state::ViewKind;
use super::theme::{Icon, size};
use super::view::View;
use super::words;
use crate::dossier::{ChipKind, Filter};

/// Draws the bar.
pub(crate) fn show(ui: &mut Ui, view: &View<'_>) {
    let state = view.state;
    let mut filter = state.filter.clone();
    ui.horizontal(|ui| {
        search::show(ui, view, &mut filter);
        values::show(ui, view, &mut filter);
        period::show(ui, view, &mut filter);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let all = state.dossier.meetings.len();
            let text = if view.shown.len() == all {
                words::count(all, "meeting", "meetings")
            } else {
                format!(
                    "{} of {}",
                    view.shown.len(),
                    words::count(all, "meeting", "meetings")
                )
            };
            ui.label(RichText::new(text).size(size::SMALL).weak());
        });
    });
    if state.is_filtered() {
        ui.horizontal_wrapped(|ui| chips::show(ui, view, &mut filter));
    }
    let chart = !matches!(state.view, ViewKind::Table | ViewKind::Compare);
    if chart && !state.marked.is_empty() {
        ui.horizontal_wrapped(|ui| marks::bar(ui, view));
    }
    ask(view, filter);
}

/// Asks for another filter, where it is another.
fn ask(view: &View<'_>, filter: Filter) {
    if filter != view.state.filter {
        view.send(Command::SetFilter(filter));
    }
}

/// The kinds that can be chosen from, in the order of the menu.
const KINDS: [ChipKind; 9] = [
    ChipKind::Leader,
    ChipKind::Country,
    ChipKind::Place,
    ChipKind::Topic,
    ChipKind::Outlet,
    ChipKind::Mode,
    ChipKind::Status,
    ChipKind::Tone,
    ChipKind::Sureness,
];

/// What a kind is called.
const fn name(kind: ChipKind) -> &'static str {
    match kind {
        ChipKind::Leader => "Leader",
        ChipKind::Pair => "Pair",
        ChipKind::Country => "Country",
        ChipKind::Place => "Place",
        ChipKind::Topic => "Topic",
        ChipKind::Outlet => "Outlet",
        ChipKind::Article => "Article",
        ChipKind::Mode => "How they met",
        ChipKind::Status => "Status",
        ChipKind::Tone => "Tone",
        ChipKind::Sureness => "Sureness",
        ChipKind::Words => "Words",
        ChipKind::Meeting => "Meeting",
    }
}

/// What a kind asks of a meeting, in a sentence.
const fn explained(kind: ChipKind) -> &'static str {
    match kind {
        ChipKind::Leader => "Took part",
        ChipKind::Pair => "Both took part",
        ChipKind::Country => "Took part, hosted or was discussed",
        ChipKind::Place => "They met there",
        ChipKind::Topic => "Was discussed",
        ChipKind::Outlet => "Tells of it",
        ChipKind::Article => "Tells of it",
        ChipKind::Mode => "In person, by phone or by video",
        ChipKind::Status => "Whether it came about",
        ChipKind::Tone => "How it went, by the wording of the articles",
        ChipKind::Sureness => "How sure the reader is that it reads the article rightly",
        ChipKind::Words => "All these words stand in what is known of it",
        ChipKind::Meeting => "The meeting itself",
    }
}

/// The sign of a kind.
const fn sign(kind: ChipKind) -> Icon {
    match kind {
        ChipKind::Leader => Icon::User,
        ChipKind::Pair => Icon::Users,
        ChipKind::Country => Icon::Flag,
        ChipKind::Place => Icon::MapPin,
        ChipKind::Topic => Icon::Tag,
        ChipKind::Outlet => Icon::Newspaper,
        ChipKind::Article => Icon::FileText,
        ChipKind::Mode => Icon::Handshake,
        ChipKind::Status => Icon::CircleDashed,
        ChipKind::Tone => Icon::Thermometer,
        ChipKind::Sureness => Icon::ShieldCheck,
        ChipKind::Words => Icon::TextSearch,
        ChipKind::Meeting => Icon::Calendar,
    }
}
