//! A meeting: who, when, where, about what, with what result, and how sure.

use std::collections::BTreeMap;

use egui::{RichText, Ui};

use super::field::{field, heading, not_stated, note, title};
use crate::app::evidence::Role;
use crate::app::link::{self, value};
use crate::app::theme::{Paint, bold, size};
use crate::app::view::View;
use crate::app::words;
use crate::chart::Ink;
use crate::dossier::{ActorId, Item, Meeting};
use crate::extract::{Facts, Speech, Status, ToneLabel};

pub(super) fn show(ui: &mut Ui, view: &View<'_>, meeting: &Meeting) {
    let facts = &meeting.facts;
    let kind = match facts.status {
        Status::Held => "Meeting".to_owned(),
        other => format!("Meeting, {}", words::status(other).to_lowercase()),
    };
    title(ui, &meeting.title, &kind);
    who(ui, view, facts);
    when(ui, view, facts);
    place(ui, view, facts);
    how(ui, view, meeting);
    about(ui, view, facts);
    results(ui, view, facts);
    tone(ui, view, facts);
    statements(ui, view, facts);
    claims(ui, view, facts);
    certainty(ui, facts);
    sources(ui, view, meeting);
}

fn who(ui: &mut Ui, view: &View<'_>, facts: &Facts) {
    field(ui, "Who", Some(Role::Who), |ui| {
        if facts.participants.is_empty() {
            not_stated(ui);
        }
        for it in &facts.participants {
            ui.horizontal_wrapped(|ui| {
                value(ui, view, words::participant(view.world(), it), &it.evidence);
                let known = it.person.as_deref().map(ActorId::new);
                let known = known.filter(|id| view.dossier().actors.contains_key(id));
                if let Some(id) = known {
                    let item = Item::Actor(id);
                    let all = RichText::new("all meetings").size(size::SMALL).weak();
                    link::item(ui, view, all, &item);
                }
            });
            note(ui, &words::participant_note(view.world(), it));
        }
    });
}

fn when(ui: &mut Ui, view: &View<'_>, facts: &Facts) {
    field(ui, "When", Some(Role::When), |ui| {
        let Some(date) = &facts.date else {
            return not_stated(ui);
        };
        value(ui, view, words::date(date), &date.evidence);
        if let Some(precision) = words::precision(date.precision) {
            note(ui, precision);
        }
        if let Some(source) = words::date_source(date) {
            let response = note(ui, &words::capital(&source));
            if !date.rule.is_empty() {
                let rule = date.rule.replace(['_', '-'], " ");
                response.on_hover_text(format!("Rule “{rule}”"));
            }
        }
        inferred(ui, date.inferred, date.reason.as_deref());
    });
}

fn place(ui: &mut Ui, view: &View<'_>, facts: &Facts) {
    field(ui, "Where", Some(Role::Where), |ui| {
        match &facts.place {
            Some(place) => {
                value(ui, view, words::place(view.world(), place), &place.evidence);
                inferred(ui, place.inferred, place.reason.as_deref());
            }
            None => not_stated(ui),
        }
        if let Some(occasion) = &facts.occasion {
            value(
                ui,
                view,
                format!("At the {}", occasion.name),
                &occasion.evidence,
            );
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
        value(ui, view, words.join(" · "), &asserted);
        if words::mode(facts.mode).is_none() {
            note(ui, "Whether in person or by phone is not stated");
        }
    });
}

fn about(ui: &mut Ui, view: &View<'_>, facts: &Facts) {
    field(ui, "About what", Some(Role::Topic), |ui| {
        if facts.topics.is_empty() && facts.about.is_empty() {
            return not_stated(ui);
        }
        ui.horizontal_wrapped(|ui| {
            for topic in &facts.topics {
                value(ui, view, topic.label.as_str(), &topic.evidence);
            }
            for about in &facts.about {
                value(
                    ui,
                    view,
                    view.world().name_of(&about.country),
                    &about.evidence,
                );
            }
        });
    });
}

fn results(ui: &mut Ui, view: &View<'_>, facts: &Facts) {
    field(ui, "Result", Some(Role::Outcome), |ui| {
        if facts.outcomes.is_empty() {
            not_stated(ui);
        }
        for it in &facts.outcomes {
            ui.label(bold(words::outcome(it.kind)).size(size::SMALL));
            value(ui, view, it.text.as_str(), &it.evidence);
        }
    });
}

fn tone(ui: &mut Ui, view: &View<'_>, facts: &Facts) {
    field(ui, "Tone", Some(Role::Said), |ui| {
        let Some(tone) = &facts.tone else {
            return not_stated(ui);
        };
        let index = match tone.label {
            ToneLabel::Warm => 0,
            ToneLabel::Businesslike => 1,
            ToneLabel::Strained => 2,
            ToneLabel::Hostile => 3,
            ToneLabel::Mixed => 4,
        };
        let paint = Paint::of(ui.ctx());
        ui.horizontal(|ui| {
            let (dot, _) = ui.allocate_exact_size(egui::vec2(10.0, 10.0), egui::Sense::hover());
            let color = crate::app::theme::ink(Ink::Tone(index), paint.theme);
            ui.painter().circle_filled(dot.center(), 5.0, color);
            let all: Vec<_> = tone
                .cues
                .iter()
                .flat_map(|cue| cue.evidence.iter().cloned())
                .collect();
            value(ui, view, words::tone(tone.label), &all);
        });
        for cue in &tone.cues {
            let who = cue.speaker.as_deref().unwrap_or("the reporter");
            ui.horizontal_wrapped(|ui| {
                value(ui, view, format!("“{}”", cue.text), &cue.evidence);
                note(ui, &format!("in the words of {who}"));
            });
        }
    });
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
                let text = match it.kind {
                    Speech::Direct => format!("“{}”", it.text.trim_matches(['“', '”', '"'])),
                    Speech::Indirect => it.text.clone(),
                };
                value(ui, view, text, &it.evidence);
                note(ui, it.speaker.as_deref().unwrap_or("speaker not stated"));
            }
        }
    });
}

fn claims(ui: &mut Ui, view: &View<'_>, facts: &Facts) {
    if facts.claims.is_empty() {
        return;
    }
    field(ui, "Claimed of it", Some(Role::Said), |ui| {
        for it in &facts.claims {
            value(
                ui,
                view,
                words::claim(it.kind, it.value.as_deref()),
                &it.evidence,
            );
            note(ui, &format!("“{}”", it.text));
        }
    });
}

fn certainty(ui: &mut Ui, facts: &Facts) {
    field(ui, "How sure", None, |ui| {
        let sure = words::capital(words::sureness(facts.confidence));
        ui.label(format!("{sure}, {:.2}", facts.confidence));
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
