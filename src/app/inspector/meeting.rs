//! A meeting: who, when, where, about what, with what result, and how sure.

use std::collections::{BTreeMap, BTreeSet};

use egui::{RichText, Ui};

use super::differ;
use super::field::{conflict, field, heading, not_stated, note, title};
use crate::app::evidence::Role;
use crate::app::how_read;
use crate::app::link::{self, value};
use crate::app::theme::{Icon, Paint, bold, icon, size};
use crate::app::view::View;
use crate::app::words;
use crate::chart::Ink;
use crate::dossier::{ActorId, Item, Meeting};
use crate::extract::{Evidence, Facts, Speech, Status, ToneLabel};

pub(super) fn show(ui: &mut Ui, view: &View<'_>, meeting: &Meeting) {
    let facts = &meeting.facts;
    let kind = match facts.status {
        Status::Held => "Meeting".to_owned(),
        other => format!("Meeting, {}", words::status(other).to_lowercase()),
    };
    title(ui, &meeting.title, &kind);
    who(ui, view, meeting);
    when(ui, view, meeting);
    place(ui, view, meeting);
    how(ui, view, meeting);
    about(ui, view, meeting);
    results(ui, view, meeting);
    tone(ui, view, meeting);
    statements(ui, view, facts);
    claims(ui, view, meeting);
    certainty(ui, facts);
    sources(ui, view, meeting);
    codes(ui, facts);
}

/// A value, and how many of the sources support it where there are several.
fn supported(
    ui: &mut Ui,
    view: &View<'_>,
    meeting: &Meeting,
    text: impl Into<RichText>,
    evidence: &[Evidence],
) {
    value(ui, view, text, evidence);
    let text = support(meeting, evidence);
    if !text.is_empty() {
        ui.label(RichText::new(text).size(size::SMALL).weak());
    }
}

/// Such as `2 of 3 sources`; nothing where there is but one.
fn support(meeting: &Meeting, evidence: &[Evidence]) -> String {
    let all = meeting.accounts.len();
    let told: BTreeSet<_> = evidence.iter().map(|it| &it.article).collect();
    if all < 2 || told.is_empty() {
        String::new()
    } else {
        format!("{} of {all} sources", told.len())
    }
}

/// What leads from a value to all meetings that have it.
const ALL: &str = "all meetings";
/// Width of a line in points from which these words fit behind a name.
const ROOM_FOR_WORDS: f32 = 250.0;

/// A way from a value of this meeting to all that have it.
fn all_meetings(ui: &mut Ui, view: &View<'_>, item: &Item) {
    // In a narrow inspector the words would stand on a line of their own.
    let text = if ui.max_rect().width() < ROOM_FOR_WORDS {
        icon(Icon::List)
    } else {
        RichText::new(ALL)
    };
    link::named(ui, view, text.size(size::SMALL).weak(), ALL, item).on_hover_text(ALL);
}

fn who(ui: &mut Ui, view: &View<'_>, meeting: &Meeting) {
    field(ui, "Who", Some(Role::Who), |ui| {
        if meeting.facts.participants.is_empty() {
            not_stated(ui);
        }
        for it in &meeting.facts.participants {
            ui.horizontal_wrapped(|ui| {
                let name = words::participant(view.world(), it);
                supported(ui, view, meeting, name, &it.evidence);
                let known = it.person.as_deref().map(ActorId::new);
                let known = known.filter(|id| view.dossier().actors.contains_key(id));
                if let Some(id) = known {
                    all_meetings(ui, view, &Item::Actor(id));
                }
            });
            let mut line = words::participant_note(view.world(), it);
            if it.name.is_some() && !it.named {
                // Only the office stands in the text; the name is known of the world.
                line = format!("{line} · name inferred from the office on that day");
            }
            note(ui, &line);
        }
    });
}

fn when(ui: &mut Ui, view: &View<'_>, meeting: &Meeting) {
    field(ui, "When", Some(Role::When), |ui| {
        let Some(date) = &meeting.facts.date else {
            return not_stated(ui);
        };
        ui.horizontal_wrapped(|ui| {
            supported(ui, view, meeting, words::date(date), &date.evidence);
        });
        note(ui, words::precision(date.precision));
        if let Some(source) = words::date_source(date) {
            let response = note(ui, &words::capital(&source));
            response.on_hover_text(format!("Read from {}", how_read::rule(date.rule)));
        }
        inferred(ui, date.inferred, date.reason.as_deref());
        conflict(ui, view, &differ::days(view, meeting));
    });
}

fn place(ui: &mut Ui, view: &View<'_>, meeting: &Meeting) {
    let facts = &meeting.facts;
    field(ui, "Where", Some(Role::Where), |ui| {
        match &facts.place {
            Some(place) => {
                ui.horizontal_wrapped(|ui| {
                    let text = words::place(view.world(), place);
                    supported(ui, view, meeting, text, &place.evidence);
                    let town = meeting.place_name().cloned().map(Item::Place);
                    let item = town.or_else(|| place.country.clone().map(Item::Country));
                    if let Some(item) = item {
                        all_meetings(ui, view, &item);
                    }
                });
                note(
                    ui,
                    match (&place.venue, &place.name) {
                        (Some(_), _) => "Known to the house",
                        (None, Some(_)) => "Known to the town",
                        (None, None) => "Country only; the town is not stated",
                    },
                );
                inferred(ui, place.inferred, place.reason.as_deref());
                conflict(ui, view, &differ::places(view, meeting));
            }
            None => not_stated(ui),
        }
        if let Some(occasion) = &facts.occasion {
            ui.horizontal_wrapped(|ui| {
                let text = format!("At the {}", occasion.name);
                supported(ui, view, meeting, text, &occasion.evidence);
            });
        }
    });
}

fn inferred(ui: &mut Ui, inferred: bool, reason: Option<&str>) {
    if inferred {
        let reason = reason.unwrap_or("known of the world, not said in the article");
        note(ui, &format!("Inferred: {reason}"));
    }
}

fn how(ui: &mut Ui, view: &View<'_>, meeting: &Meeting) {
    field(ui, "How", Some(Role::Meeting), |ui| {
        let facts = &meeting.facts;
        let asserted: Vec<_> = meeting
            .accounts
            .iter()
            .flat_map(|account| account.report.evidence.iter().cloned())
            .collect();
        let mut words = vec![words::status(facts.status)];
        words.extend(words::mode(facts.mode));
        words.push(words::format(facts.format));
        ui.horizontal_wrapped(|ui| {
            supported(ui, view, meeting, words.join(" · "), &asserted);
        });
        if words::mode(facts.mode).is_none() {
            note(ui, "Whether in person or by phone is not stated");
        }
        conflict(ui, view, &differ::statuses(view, meeting));
        conflict(ui, view, &differ::modes(view, meeting));
    });
}

fn about(ui: &mut Ui, view: &View<'_>, meeting: &Meeting) {
    let facts = &meeting.facts;
    field(ui, "About what", Some(Role::Topic), |ui| {
        if facts.topics.is_empty() && facts.about.is_empty() {
            return not_stated(ui);
        }
        for topic in &facts.topics {
            ui.horizontal_wrapped(|ui| {
                let label = topic.label.as_str();
                supported(ui, view, meeting, label, &topic.evidence);
                all_meetings(ui, view, &Item::Topic(topic.id.clone()));
            });
        }
        if facts.about.is_empty() {
            return;
        }
        heading(ui, "Third countries");
        for about in &facts.about {
            ui.horizontal_wrapped(|ui| {
                let name = view.world().name_of(&about.country);
                supported(ui, view, meeting, name, &about.evidence);
            });
        }
    });
}

fn results(ui: &mut Ui, view: &View<'_>, meeting: &Meeting) {
    field(ui, "Result", Some(Role::Outcome), |ui| {
        if meeting.facts.outcomes.is_empty() {
            not_stated(ui);
        }
        for it in &meeting.facts.outcomes {
            ui.horizontal_wrapped(|ui| {
                ui.label(bold(words::outcome(it.kind)).size(size::SMALL));
                let text = support(meeting, &it.evidence);
                ui.label(RichText::new(text).size(size::SMALL).weak());
            });
            value(ui, view, words::one_line(&it.text), &it.evidence);
        }
    });
}

fn tone(ui: &mut Ui, view: &View<'_>, meeting: &Meeting) {
    field(ui, "Tone", Some(Role::Said), |ui| {
        let Some(tone) = &meeting.facts.tone else {
            return not_stated(ui);
        };
        ui.horizontal_wrapped(|ui| {
            dot(ui, tone.label);
            let cues = tone.cues.iter();
            let all: Vec<_> = cues.flat_map(|cue| cue.evidence.iter().cloned()).collect();
            supported(ui, view, meeting, words::tone(tone.label), &all);
        });
        note(
            ui,
            &format!(
                "{:+.2} on a scale from −1, hostile, to +1, warm",
                tone.score
            )
            .replace('-', "−"),
        );
        for cue in &tone.cues {
            let who = cue.speaker.as_deref().unwrap_or("the reporter");
            ui.horizontal_wrapped(|ui| {
                value(ui, view, format!("“{}”", cue.text), &cue.evidence);
                note(ui, &format!("in the words of {who}"));
            });
        }
        conflict(ui, view, &differ::tones(view, meeting));
    });
}

/// A disc in the colour of a tone, as on the charts.
pub(super) fn dot(ui: &mut Ui, label: ToneLabel) {
    let index = match label {
        ToneLabel::Warm => 0,
        ToneLabel::Businesslike => 1,
        ToneLabel::Strained => 2,
        ToneLabel::Hostile => 3,
        ToneLabel::Mixed => 4,
    };
    let (dot, _) = ui.allocate_exact_size(egui::vec2(10.0, 10.0), egui::Sense::hover());
    let color = crate::app::theme::ink(Ink::Tone(index), Paint::of(ui.ctx()).theme);
    ui.painter().circle_filled(dot.center(), 5.0, color);
}

fn statements(ui: &mut Ui, view: &View<'_>, facts: &Facts) {
    field(ui, "Said", Some(Role::Said), |ui| {
        if facts.statements.is_empty() {
            return not_stated(ui);
        }
        let mut sides: BTreeMap<Option<&str>, Vec<_>> = BTreeMap::new();
        for it in &facts.statements {
            sides.entry(it.side.as_deref()).or_default().push(it);
        }
        for (side, said) in sides {
            heading(ui, side.map_or("Others", |code| view.world().name_of(code)));
            for it in said {
                // Lines of the article end where its page did.
                let said = words::one_line(&it.text);
                let text = match it.kind {
                    Speech::Direct => format!("“{}”", said.trim_matches(['“', '”', '"'])),
                    Speech::Indirect => said,
                };
                value(ui, view, text, &it.evidence);
                note(ui, it.speaker.as_deref().unwrap_or("speaker not stated"));
            }
        }
    });
}

fn claims(ui: &mut Ui, view: &View<'_>, meeting: &Meeting) {
    let facts = &meeting.facts;
    if facts.claims.is_empty() {
        return;
    }
    field(ui, "Claimed of it", Some(Role::Said), |ui| {
        for it in &facts.claims {
            ui.horizontal_wrapped(|ui| {
                let text = words::claim(it.kind, it.value.as_deref());
                supported(ui, view, meeting, text, &it.evidence);
            });
            note(ui, &format!("“{}”", words::one_line(&it.text)));
        }
    });
}

fn certainty(ui: &mut Ui, facts: &Facts) {
    field(ui, "How sure", None, |ui| {
        let sure = words::capital(words::sureness(facts.confidence));
        ui.label(format!("{sure}, {:.2} of 1", facts.confidence));
        for reason in &facts.reasons {
            note(ui, &words::capital(reason));
        }
    });
}

fn sources(ui: &mut Ui, view: &View<'_>, meeting: &Meeting) {
    let count = words::count(meeting.accounts.len(), "source", "sources");
    field(ui, &count, None, |ui| {
        for account in &meeting.accounts {
            let Some(loaded) = view.dossier().articles.get(&account.article) else {
                continue;
            };
            let item = Item::Article(account.article.clone());
            link::item(ui, view, words::title(&loaded.article), &item);
            let mut line = words::byline(&loaded.article);
            if account.report.background {
                line.push_str(" · told as background");
            }
            note(ui, &line);
        }
    });
}

/// What the event data sets would call it.
fn codes(ui: &mut Ui, facts: &Facts) {
    let codes = &facts.codes;
    if codes.cameo.is_empty() && codes.plover.is_empty() {
        return;
    }
    field(ui, "Codes", None, |ui| {
        ui.label(format!("CAMEO {}", codes.cameo));
        note(ui, words::cameo(codes.cameo));
        let mode = codes
            .mode
            .map_or_else(String::new, |mode| format!(", {mode}"));
        ui.label(format!("PLOVER {}{mode}", codes.plover));
    });
}
